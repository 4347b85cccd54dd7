"""Where an article tells what an agreement says or what two sides mean to do, without a verb of agreeing."""

import re
from collections.abc import Callable
from typing import ClassVar, TypeAlias

import msgspec

from giaoluu.reading.context import Found
from giaoluu.reading.rules.clauses import clause_start
from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.governing import Clause
from giaoluu.reading.rules.papers import is_paper
from giaoluu.reading.signs import Sought


class Frame(msgspec.Struct, frozen=True, gc=False):
    """From `start` on the sentence tells lines of an agreement, or a plan."""

    start: int
    kind: str
    rule: str


_PACT = Sought(
    r"bản ghi nhớ|biên bản|thỏa thuận|nghị định thư|quy chế (?:phối hợp|làm việc|hoạt động)|văn kiện|văn bản hợp tác|"
    r"giao ước (?:thi đua|kết nghĩa)|ký kết nghĩa|chương trình (?:phối hợp|hợp tác|ký kết|giao lưu|công tác phối hợp)|"
    r"k[ýí](?: kết)? chương trình [“\"]|"
    r"kế hoạch (?:phối hợp|liên tịch|hợp tác)|nghị quyết liên tịch",
    (
        "bản ghi nhớ", "biên bản", "thỏa thuận", "nghị định thư", "quy chế ", "văn kiện", "văn bản hợp tác",
        "giao ước ", "ký kết nghĩa", "chương trình ", "kế hoạch ", "nghị quyết liên tịch",
    ),
)  # fmt: skip
_SIGNED = re.compile(r"k(?<!\wk)[ýí]\b|thống nhất|nhất trí|liên tịch|quy chế|bên a\b|điều 1\b")
ACCORDING_TO_PACT = Sought(
    r"theo (?:đó|(?:các |những )?(?:nội dung )?"
    r"(?:bản |biên bản |văn bản |chương trình |quy chế |kế hoạch |hợp đồng |nghị quyết )?"
    r"(?:ghi nhớ|thỏa thuận|hợp tác|ký kết|biên bản|chương trình|quy chế|nghị định thư|phối hợp|liên tịch|văn kiện|"
    r"kế hoạch(?=,))"
    r"(?! công tác của đoàn)[^,:;.]{0,120})[,:]\s?|"
    r"theo đó (?=(?:các|hai|2) (?:bên|đơn vị)\s|chương trình (?:phối hợp|hợp tác) )",
    ("theo ",),
)
_STATES = Sought(
    rf"(?:{_PACT.pattern}|kế hoạch năm \d{{4}})[^,:;.]{{0,120}}\s"
    r"(?:quy định|nêu rõ|ghi rõ|xác định|đề ra|phấn đấu|đặt mục tiêu|hướng tới|tập trung|chú trọng)"
    r"(?! (?:của|về|vào))\s?(?:rằng|rõ)?:?\s",
    (
        "quy định",
        "nêu rõ",
        "ghi rõ",
        "xác định",
        "đề ra",
        "phấn đấu",
        "đặt mục tiêu",
        "hướng tới",
        "tập trung",
        "chú trọng",
    ),
)
_ORDERS = Sought(
    r"(?:chỉ thị|công điện|công văn|thông báo kết luận)[^,:;.]{0,60}\s(?:nêu rõ|chỉ rõ|nhấn mạnh)[,:]?\s",
    ("chỉ thị", "công điện", "công văn", "thông báo kết luận"),
)
_CONTENTS = Sought(
    r"(?:gồm|bao gồm|nêu rõ|quy định|tập trung|cụ thể|trong đó|nội dung|đáng chú ý|điều khoản|nhiệm vụ)"
    r"[^:;.]{0,140}(?::|trong đó có)(?:\s|$)",
    (":", "trong đó có"),
)
_LISTED_BELOW = re.compile(
    r"(?:nội dung|nhiệm vụ|điều khoản)"
    r"(?: (?:chính|chủ yếu|cụ thể|trọng tâm|cơ bản|phối hợp|hợp tác|ký kết|như|sau|sau đây))*:\s*$"
)
"""'Chương trình gồm các nội dung chính sau:', and the lines below it."""
_CONTENT_IS = Sought(
    r"nội dung (?:chính )?(?:phối hợp|hợp tác|ký kết|thỏa thuận|ghi nhớ|liên kết|của (?:bản |biên bản |chương trình )?"
    r"(?:thỏa thuận|ghi nhớ|hợp tác|phối hợp))[^,:;.]{0,30} "
    r"(?:(?:tập trung|chú trọng)(?: vào| ở)?(?: việc)?|(?:gồm|bao gồm|như sau|còn)(?: có)?(?: việc)?:?)\s|"
    r"nội dung (?:chính )?của (?:bản |biên bản )?(?:thỏa thuận|ghi nhớ|hợp tác)(?: này| đó)? là\s[‘'“\"]?"
    r"(?:(?:hai|2) (?:bên|phía) )?[‘'“\"]?",
    ("nội dung ",),
)
"""'Nội dung phối hợp tập trung vào việc …', 'nội dung của thỏa thuận đó là hai phía …'."""
_IN_WHICH = Sought(r",\s(?:trong đó|theo đó)(?: (?:tập trung|chú trọng|chủ yếu))?\s", ("trong đó", "theo đó"))
"""'ký kết bản ghi nhớ, trong đó đẩy mạnh …'"""
_AHEAD = Sought(
    r"(?:trong )?(?:thời gian tới|những năm tới|năm tới|giai đoạn \d{4} ?[-–] ?\d{4}|nhiệm kỳ tới|sắp tới|"
    r"từ nay đến (?:hết )?(?:năm )?\d{4})"
    r"[^,;:.]{0,30},\s"
    r"(?=hai |2 |các bên|các đơn vị|công đoàn hai|lđlđ|liên đoàn|tổng )",
    ("thời gian tới", "năm tới", "giai đoạn ", "nhiệm kỳ tới", "sắp tới", "từ nay đến"),
)
_AFFIRMED = Sought(
    r"(?:khẳng định|nhấn mạnh|cho biết) (?:rằng )?(?:trong )?(?:thời gian tới|những năm tới|năm tới|giai đoạn tới),? "
    r"(?=(?:hai|2|các) (?:bên|đơn vị|ngành|công đoàn|tổ chức) (?:cùng |cùng nhau )?tiếp tục)",
    ("thời gian tới", "năm tới", "giai đoạn tới"),
)
"""'… khẳng định trong thời gian tới hai bên tiếp tục …': a plan, though nobody says 'sẽ'."""
_AHEAD_VERBS = {
    "tiếp tục", "tăng cường", "đẩy mạnh", "chú trọng", "chủ động", "phối hợp", "thường xuyên", "quan tâm", "tập trung",
    "duy trì", "thúc đẩy", "mở rộng", "tạo điều kiện", "hỗ trợ",
}  # fmt: skip
"""Of what two sides mean to do; 'hai bên trao đổi, chia sẻ về …' reports."""
_SIDES_ACT = re.compile(
    r"(?:(?:bên cạnh đó|đồng thời|ngoài ra|cùng với đó|song song với đó),? )?(?:hai|2|các|mỗi) "
    r"(?:bên|đơn vị|ngành|tổ chức|công đoàn)(?: chức năng)?(?: (?:của|thuộc) [^,;:.]{2,60})?(?: cũng| cùng| còn)?,? "
)
_SUMMING_UP = re.compile(
    r"báo cáo|kết quả|sau \S+ năm|qua \S+ năm|thời gian qua|tổng kết|năm qua|đã đạt|thảo luận|"
    r"trao đổi (?:về|các|những|một số)"
)
_BUILDS_ON = re.compile(r"sẽ (?:tiếp tục )?phát huy (?:những |các )?kết quả(?: đã)?(?: đạt được)?")
_OF_ONE_BODY = re.compile(r"chương trình hành động|đang (?:triển khai|thực hiện)(?!\w)")
"""'MTTQ tỉnh đang triển khai Chương trình hành động với 5 nội dung: …': its own programme, and no pact."""
_WITHIN_IT = re.compile(
    r"(?:trong đó|cụ thể|nội dung(?: chính| hợp tác)? (?:gồm|bao gồm))[,:]?\s"
    r"(?:(?:hai|2|các) bên (?:cùng nhau |cùng |sẽ |tập trung )?)?"
)
_BESIDES = re.compile(r"(?:đồng thời|bên cạnh đó|ngoài ra|cùng với đó|song song với đó),? ")
"""'Đồng thời bảo đảm an ninh trong các kỳ thi; …': the next lines, in a paragraph of their own."""
_OF_TWO_PLACES = re.compile(
    r"(?:(?:bên cạnh đó|đồng thời|ngoài ra|cùng với đó),? )?(?:[^\s,;:.]+ ){1,4}(?:hai|2) "
    r"(?:tỉnh|thành phố|nước|địa phương),? (?:cũng )?"
)
_TOLD_OTHERWISE = re.compile(r"kết quả đạt|ký kết|trao đổi (?:về|các|những|một số)")
"""Of what came of a pact, or of the next one, a sentence tells something else than a line."""
_DONE = re.compile(r"\sđã\s|\bđược giảm\b|\b(?:đoàn viên|người lao động|công nhân) được\b")
_TIMETABLE = re.compile(
    r"(?:vào |trong |từ )?(?:sáng|chiều|tối|ngày|lúc|\d{1,2}[/-])\b|(?:[^,;]{0,20}\s)?(?<!công )đoàn (?:sẽ|còn|cũng)\b"
)
"""'Theo chương trình, ngày 20/5 đoàn sẽ …' tells the programme of a visit."""
_PARTY = re.compile(
    r"(?:\d\.\s|[-+]\s)?(?:hai bên|2 bên|các bên|bên [ab])(?=\s?:|\s(?:chủ trì|có trách nhiệm|chịu trách nhiệm)\s)"
)
_DUTY = re.compile(r"\s?(?::|chủ trì|có trách nhiệm|chịu trách nhiệm)\s")
_CHARGE = Sought(r"(?:trách nhiệm|nhiệm vụ) của [^,;:.]{3,90}? là (?:việc )?", ("trách nhiệm của ", "nhiệm vụ của "))
"""'Trách nhiệm của LĐLĐ tỉnh là tuyên truyền …'."""
_PARTY_ACTS = re.compile(
    r"(?:(?:mỗi năm|hằng năm|hàng năm|định kỳ|hằng quý),? )?(?:hai bên|2 bên|các bên|mỗi bên|bên [ab]),? "
    r"(?:cùng |sẽ |tiếp tục |có trách nhiệm )?"
)
_HEADING = re.compile(r"(?:tổ chức thực hiện|phối hợp thực hiện|triển khai thực hiện|hỗ trợ kinh phí)\s*(?:\n|$)")
"""'Điều 3. Tổ chức thực hiện' is the name of an article, and no line."""
LINE = "line of an agreement"
_ACTING = {"action_verb", "speech_verb"}
"""'thông báo', 'chia sẻ' are actions too, where two sides do so regularly."""


_TOLD_EACH_OTHER = {"thông báo", "chia sẻ", "thông tin"}


_Way: TypeAlias = Callable[["Frames", Clause, int], Frame | None]


class Frames:
    """Remembers whether the page has spoken of an agreement, and finds where its lines are told."""

    def __init__(self, low: str) -> None:
        self._low = low
        self.seen = False
        """Has an agreement been named with its signing?"""
        self._heard: Found | None = None
        self._pact_end = 0
        self.just = False
        """Was it in the sentence before?"""
        self._is_paper = is_paper(low)

    def hear(self, found: Found) -> None:
        """Take note of a sentence: an agreement named with its signing opens the way for 'theo đó'."""
        start, end = found.sentence.start, found.sentence.end
        self.just = self._names_pact(found, end) and _SIGNED.search(self._low, start, end) is not None
        self.seen = self.seen or self.just

    def _names_pact(self, found: Found, end: int) -> bool:
        """Tell whether the sentence names an agreement before `end`; it is looked through once for all its clauses."""
        if _PACT not in found.signs:
            return False
        if found is not self._heard:
            pact = _PACT.search(self._low, found.sentence.start, found.sentence.end)
            self._heard, self._pact_end = found, pact.end() if pact else len(self._low) + 1
        return self._pact_end <= end

    def find(self, clause: Clause) -> Frame | None:
        """Return where the clause begins to tell lines of an agreement, or a plan of the sides."""
        ways = self._ways(clause)
        if not ways:
            return None
        begin = clause_start(self._low, clause.start, clause.end)
        starts = (clause.start, begin) if begin != clause.start else (begin,)
        return next((frame for start in starts for way in ways if (frame := way(self, clause, start))), None)

    def _ways(self, clause: Clause) -> list[_Way]:
        """The ways in which the clause may tell such lines, by the words of its sentence."""
        signs = clause.found.signs
        ways = [way for sought, way in self._ANYWHERE if sought in signs]
        ways += [Frames._within_it] if self.just else []
        if self.seen or self._is_paper or self._names_pact(clause.found, clause.end):
            ways += [Frames._states] if _STATES in signs else []
            ways += [Frames._duty, Frames._contents]
        return ways

    def goes_on(self, found: Found, cues: list[Cue]) -> bool:
        """Tell whether the sentence goes on with lines of an agreement: a body and at once what it does."""
        start, end = found.sentence.start, found.sentence.end
        if not found.organisations or found.organisations[0][0].start > start + 12:
            return False
        here = found.organisations[0][0].end
        doing = any(cue.category == "action_verb" and here < cue.start < here + 4 for cue in cues)
        telling = any(cue.category == "speech_verb" for cue in cues)
        duty = _DUTY.match(self._low, here)
        bound = duty is not None and ":" not in duty[0]
        return (doing or bound) and not telling and not self._is_past(start, end)

    def sides_go_on(self, found: Found, cues: list[Cue]) -> bool:
        """Tell whether the sentence tells what the sides do besides: 'Bên cạnh đó, hai bên đẩy mạnh …'."""
        start, end = found.sentence.start, found.sentence.end
        if (
            not cues
            or self._low[cues[0].start : cues[0].end] not in _AHEAD_VERBS
            or found.quantities
            or self._is_past(start, end)
        ):
            return False
        return _SIDES_ACT.fullmatch(self._low, start, cues[0].start) is not None

    def lines_go_on(self, found: Found, cues: list[Cue], *, of_pact: bool) -> bool:
        """Tell whether the sentence is the next line: 'Hai bên giao lưu …', 'Nữ công hai tỉnh cùng nhau …'.

        Lines of a pact may open with what is done; of what two sides promise besides, each opens with them.
        """
        start, end = found.sentence.start, found.sentence.end
        says = any(
            cue.category == "speech_verb" and self._low[cue.start : cue.end] not in _TOLD_EACH_OTHER for cue in cues
        )
        if not cues or found.people or found.quantities or says:
            return False
        sides = _SIDES_ACT.match(self._low, start, end) or _OF_TWO_PLACES.match(self._low, start, end)
        linked = None if sides or not of_pact else _BESIDES.match(self._low, start, end)
        begin = sides.end() if sides else linked.end() if linked else start
        acts = cues[0].start == begin and (
            (of_pact and cues[0].value == "opening") or (sides and cues[0].category in _ACTING)
        )
        return (
            bool(acts) and not _DONE.search(self._low, start, end) and not _TOLD_OTHERWISE.search(self._low, start, end)
        )

    def _is_past(self, start: int, end: int) -> bool:
        return bool(_DONE.search(self._low, start, end) or _SUMMING_UP.search(self._low, start, end))

    def _according(self, clause: Clause, start: int) -> Frame | None:
        """'Theo bản ghi nhớ, hai bên …'; 'Theo đó, …' once an agreement has been named."""
        low = self._low
        according = ACCORDING_TO_PACT.match(low, start, clause.end)
        if according is None:
            return None
        told = _BUILDS_ON.search(low, according.end(), clause.end)
        begin = told.end() if told else clause.found.sentence.start
        if _SUMMING_UP.search(low, begin, clause.end):
            return None
        if (
            low.startswith(("theo đó", "theo chương trình,", "theo kế hoạch,"), start) and not self.seen
        ) or _TIMETABLE.match(low, according.end()):
            return None
        past = self._is_past(max(begin, according.end()), clause.end)
        return None if past else Frame(according.end(), "commitment", LINE)

    def _within_it(self, clause: Clause, start: int) -> Frame | None:
        """'… ký kết bản ghi nhớ. Trong đó, đẩy mạnh …': what the pact of the sentence before says."""
        begin = clause.found.sentence.start
        within = _WITHIN_IT.match(self._low, begin, clause.end) if start == begin else None
        if within is None or self._is_past(begin, clause.end) or not _acts(clause, within.end(), within=1):
            return None
        return Frame(within.end(), "commitment", LINE)

    def _states(self, clause: Clause, start: int) -> Frame | None:
        """'Quy chế giữa … quy định …'."""
        states = _STATES.search(self._low, start, clause.end)
        if states is None or _SUMMING_UP.search(self._low, clause.found.sentence.start, clause.end):
            return None
        if states[0].startswith("kế hoạch năm") and not self.seen:
            return None
        return Frame(states.end(), "commitment", LINE)

    def _orders(self, clause: Clause, start: int) -> Frame | None:
        """'Chỉ thị nêu rõ: …'."""
        orders = _ORDERS.match(self._low, start, clause.end)
        return Frame(orders.end(), "instruction", "order of a document") if orders else None

    def _duty(self, clause: Clause, start: int) -> Frame | None:
        """'Bên A chủ trì …', 'LĐLĐ tỉnh có trách nhiệm …', and the numbered lines of the document itself."""
        charge = _CHARGE.match(self._low, start, clause.end) if _CHARGE in clause.found.signs else None
        if charge is not None:
            return Frame(charge.end(), "commitment", LINE) if _acts(clause, charge.end(), within=1) else None
        party = _PARTY.match(self._low, start, clause.end)
        here = party.end() if party else start
        for mention, _ in clause.found.organisations:
            here = mention.end if start <= mention.start <= start + 4 else here
        duty = _DUTY.match(self._low, here, clause.end) if here > start else None
        if duty is not None and (":" not in duty[0] or _acts(clause, duty.end(), within=1)):
            return Frame(duty.end(), "commitment", LINE)
        acting = _PARTY_ACTS.match(self._low, start, clause.end) if self._is_paper else None
        if acting is not None and _acts(clause, acting.end(), within=1):
            return Frame(start, "commitment", LINE)
        listed = self._is_paper and start > clause.found.sentence.start and not _HEADING.match(self._low, start)
        return Frame(start, "commitment", LINE) if listed and _acts(clause, start, within=1) else None

    def _contents(self, clause: Clause, start: int) -> Frame | None:
        """'… gồm các nội dung: …', where an action follows at once."""
        signs = clause.found.signs
        contents = _CONTENTS.search(self._low, start, clause.end) if _CONTENTS in signs else None
        if contents is None and _IN_WHICH in signs and self._names_pact(clause.found, clause.end):
            within = _IN_WHICH.search(self._low, max(start, self._pact_end), clause.end)
            contents = within if within and _acts(clause, within.end(), within=1) else None
        begin = clause.found.sentence.start
        signs_at = self._low.rfind("thống nhất và ký", begin, contents.start()) if contents else -1
        begin = max(begin, signs_at)  # 'thảo luận, thống nhất và ký biên bản, nội dung tập trung vào: …'
        if contents is None or any(why.search(self._low, begin, contents.end()) for why in (_SUMMING_UP, _OF_ONE_BODY)):
            return None
        asks = any(cue.category == "ask_verb" for cue in clause.cues)
        if not asks and _LISTED_BELOW.search(self._low, contents.start(), clause.end):
            return Frame(contents.start(), "commitment", LINE)
        # room for 'hằng năm', 'hai bên cùng' before the action
        return Frame(contents.end(), "commitment", LINE) if _acts(clause, contents.end(), within=25) else None

    def _ahead(self, clause: Clause, start: int) -> Frame | None:
        """'Thời gian tới, hai bên tiếp tục …'."""
        ahead = _AHEAD.match(self._low, start, clause.end)
        if ahead is None or self._is_past(start, clause.end) or not any(cue.value == "opening" for cue in clause.cues):
            return None
        return Frame(ahead.end(), "commitment", "plan of the sides")

    def _content_is(self, clause: Clause, start: int) -> Frame | None:
        told = _CONTENT_IS.search(self._low, start, clause.end)
        if told is None or self._is_past(clause.found.sentence.start, clause.end):
            return None
        return Frame(told.end(), "commitment", LINE) if _acts(clause, told.end(), within=1) else None

    def _affirmed(self, clause: Clause, start: int) -> Frame | None:
        affirmed = _AFFIRMED.search(self._low, start, clause.end)
        return Frame(affirmed.end(), "commitment", "plan of the sides") if affirmed else None

    _ANYWHERE: ClassVar[tuple[tuple[Sought, _Way], ...]] = (
        (ACCORDING_TO_PACT, _according), (_ORDERS, _orders), (_AHEAD, _ahead),
        (_AFFIRMED, _affirmed), (_CONTENT_IS, _content_is),
    )  # fmt: skip


def _acts(clause: Clause, at: int, *, within: int) -> bool:
    """Does an action begin at `at`, or up to `within` letters behind it?"""
    return any(cue.category in _ACTING and at <= cue.start < at + within for cue in clause.cues)
