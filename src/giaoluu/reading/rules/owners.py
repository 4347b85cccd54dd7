"""Whose a figure is: which body the sentence tells it of."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.quantities import Quantity
from giaoluu.reading.signs import Sought, any_of

_NOT_OWNER = re.compile(
    r"(?:nghị quyết|chương trình|thực hiện|theo|với|cho(?! biết| hay)|phối hợp|trực thuộc|thuộc)[^,.;]{0,30}$|"
    r"nguồn [^,.;]{0,30}của\s$|"
    r"(?<!\w)(?:tham quan|thăm|khảo sát|đến|tới)\s$"
)
_ATTENDANCE = re.compile(r"(?:cùng |đến |tham |tới |về )?dự\b")
"""'Dự hội nghị có ông A, Phó Chủ tịch LĐLĐ tỉnh, và 117 đại biểu': the guests' bodies send no number."""
_OF_THE_NATION = re.compile(r"(?:c(?<!\wc)ả nước|t(?<!\wt)oàn quốc)\b[^,.;]{0,40}$")
_OF_ANOTHER = re.compile(rf";\s[{CAPITALS}]\w+(?: \w+){{0,3}}? [{CAPITALS}]\w")
"""A clause that opens with a name: 'Công ty A trao 20 suất; Chi nhánh B trao 10 suất', whether we know B or not."""
UNKNOWN = ""
"""The owner of what is told of a body that was not recognised."""
_AND_ALSO = re.compile(r"(?:,| và|, và|, cùng)\s")
"""Between two bodies of one list: what holds for the first holds for the second."""
_WHOSE_PERSON = re.compile(
    r"(?:đvcđ|đoàn viên|đoàn viên công đoàn|công nhân|nhân viên|giáo viên|người lao động|lao động|học sinh|sinh viên|"
    r"cán bộ)\s(?:của\s|tại\s|ở\s)?$"
)
"""'chị Hòa, công nhân Công ty X': the body of one who gets something is not the one that gives it."""
_PAYS = re.compile(r"(?<!\w)do\s$")
_PAYING = re.compile(r"\s(?:vận động|tài trợ|ủng hộ|hỗ trợ|đóng góp|trao tặng|tặng|chi trả|quyên góp)")
_DIGIT = re.compile(r"[0-9]")
_OF_WHOM = re.compile(r"\s(?:của\s)?(?:đoàn\s)?(?:của\s)?")
_MEMBERS = frozenset({"cán bộ", "thành viên", "đại biểu", "người", "đồng chí", "đ/c"})
_FOLK = frozenset({
    "đoàn viên", "hội viên", "đảng viên", "đoàn viên công đoàn", "công nhân", "lao động", "người lao động", "cnvclđ",
    "cnlđ", "cán bộ công đoàn", "công nhân lao động",
})  # fmt: skip
"""Those whose body may follow at once: '4.000 đoàn viên Công đoàn Điện lực'."""
_YEARS = frozenset({"năm", "thập kỷ", "thập niên", "years"})
"""'nhân dịp 43 năm Ngày Nhà giáo' is no body's figure."""
_DELEGATION = re.compile(r"(?<!\w)đoàn(?: [^\s,.;:]{1,10}){0,4} (?:gồm|có)(?: có)? $")
_KINDS_OF_BODY = (
    "công ty", "ngân hàng", "bệnh viện", "tập đoàn", "tổng công ty", "nhà máy", "xí nghiệp", "nhà trường", "công đoàn",
    "ngành",
)  # fmt: skip
_DOES = (
    "có", "còn", "hiện", "đã", "sẽ", "đang", "cam kết", "dành", "nợ", "vẫn", "được", "cũng", "quản lý", "phấn đấu",
    "giảm", "hỗ trợ", "tặng", "trao", "ủng hộ", "tài trợ", "miễn", "trích", "chi", "thưởng", "cho vay", "bố trí",
    "tiếp nhận",
)  # fmt: skip
_DEFINITE = Sought(
    rf"({any_of(_KINDS_OF_BODY)}) (?:{any_of(_DOES)}) ",
    (f"{body} {does} " for body in _KINDS_OF_BODY for does in _DOES),
)
"""'Công ty có 1.415 lao động': a kind of body with a verb right behind it is the one of that kind named last;
'công đoàn đã', 'ngành có' is the one that the page is about, and it was named first."""


def owner_of(
    context: Context, found: Found, quantity: Quantity, *, guest: str | None, given_by: str | None
) -> str | None:
    """Return the body that `quantity` is told of in its sentence, `UNKNOWN`, or None where the sentence names none.

    In this order: the company that 'Công ty có' goes back to; who pays ('… do LĐLĐ tỉnh tài trợ'); whose members are
    counted ('10 cán bộ LĐLĐ tỉnh'); the `guest` after 'đoàn gồm'; the last body before the number, unless it is named
    along with another's deed; the body for which a person speaks. A gift is told of `given_by`, not of who gets it.
    """
    if quantity.unit in _YEARS:
        return None
    return (
        _definite(context, found, quantity)
        or _payer(context, found, quantity)
        or _of_members(context, found, quantity)
        or (guest if _counts_delegation(context, found, quantity) else None)
        or _last_before(context, found, quantity, given_by)
        or _for_whom_one_speaks(context, found, quantity)
    )


def subject_of(found: Found) -> str | None:
    """Return the first body of a sentence, if the sentence opens with it or nearly so."""
    for mention, body in found.organisations:
        if mention.start - found.sentence.start < 80:
            return body
    return None


def _opens(low: str, at: int) -> bool:
    """Does a line or a clause begin at `at`?"""
    return at == 0 or low[at - 1] == "\n" or low[max(0, at - 2) : at] in (". ", ", ", "; ", ": ")


def _definite(context: Context, found: Found, quantity: Quantity) -> str | None:
    if _DEFINITE not in found.signs:
        return None
    low = context.folded.low
    named = _DEFINITE.finditer(low, found.sentence.start, quantity.start)
    begins = [name for name in named if _opens(low, name.start())]
    if not begins or any(begins[-1].start() < mention.end <= quantity.start for mention, _ in found.organisations):
        return None
    head = begins[-1][1]
    named_before = [
        body
        for earlier in context.found
        if earlier.sentence.start < found.sentence.start
        for mention, body in earlier.organisations
        if low.startswith(head, mention.start)
        or (head == "ngành" and low.find(" ngành ", mention.start, mention.end) >= 0)
    ]
    if head not in ("công đoàn", "ngành"):
        return named_before[-1] if named_before else None
    return next((body for body in named_before if context.bodies[body].level != "central"), None)


def _payer(context: Context, found: Found, quantity: Quantity) -> str | None:
    low = context.folded.low
    for mention, body in found.organisations:
        if not quantity.end <= mention.start <= quantity.end + 80 or _DIGIT.search(low, quantity.end, mention.start):
            continue
        if _is_payer(low, mention, found.sentence.start):
            return body
    return None


def _is_payer(low: str, mention: OrganisationMention, start: int) -> bool:
    return bool(_PAYS.search(low, max(start, mention.start - 4), mention.start) and _PAYING.match(low, mention.end))


def _of_members(context: Context, found: Found, quantity: Quantity) -> str | None:
    folk = (quantity.unit or "").lower() in _FOLK
    if quantity.unit not in _MEMBERS and not folk:
        return None
    behind = _OF_WHOM.match(context.folded.low, quantity.end)
    if behind is None:
        return None
    begin = quantity.end - len("công đoàn") if folk else behind.end()  # 'đoàn viên Công đoàn Điện lực'
    return next((body for mention, body in found.organisations if begin <= mention.start <= behind.end()), None)


def _counts_delegation(context: Context, found: Found, quantity: Quantity) -> bool:
    return quantity.unit in _MEMBERS and bool(
        _DELEGATION.search(context.folded.low, found.sentence.start, quantity.start)
    )


def _last_before(context: Context, found: Found, quantity: Quantity, given_by: str | None) -> str | None:
    low = context.folded.low
    attending = quantity.unit != "thành viên" and _ATTENDANCE.match(low, found.sentence.start)
    if attending or _OF_THE_NATION.search(low, quantity.start - 60, quantity.start):
        return None
    best: str | None = None
    before, passed_over, getters = quantity.start, -1, -1
    for mention, body in found.organisations:
        if mention.end > quantity.start:
            break
        paid_for = best is not None and _is_payer(low, mention, found.sentence.start)
        if paid_for or _is_another_deed(context, found, mention, passed_over, given_by):
            passed_over = mention.end
            continue
        if context.bodies[body].kind == "media":
            continue
        begin = max(found.sentence.start, mention.start - 12)
        listed = getters >= 0 and _AND_ALSO.fullmatch(low, getters, mention.start)
        if given_by is not None and (listed or _GIVEN.search(low, begin, mention.start)):
            best, getters = given_by, mention.end
            continue
        best, before = body, mention.end
    if best is not None and given_by is not None and _GIVES_BESIDES.search(low, before, quantity.start):
        return given_by
    return UNKNOWN if _OF_ANOTHER.search(context.folded.text, before, quantity.start) else best


def _is_another_deed(
    context: Context, found: Found, mention: OrganisationMention, passed_over: int, given_by: str | None
) -> bool:
    """Tell whether a body is named along with another's deed, or is a receiver's."""
    low, start = context.folded.low, found.sentence.start
    begin = max(start, mention.start - 40)
    if passed_over >= 0 and _AND_ALSO.fullmatch(low, passed_over, mention.start):
        return True
    if _NOT_OWNER.search(low, begin, mention.start):
        return True
    return given_by is not None and _WHOSE_PERSON.search(low, begin, mention.start) is not None


_GIVEN = re.compile(r"(?:trao|tặng|trao tặng|hỗ trợ|ủng hộ|giúp)\s(?:lđlđ )?(?:các tỉnh )?$")
"""'A tặng B 5 máy tính': B stands between the verb and the number, and gets what A gives."""

_GIVES_BESIDES = re.compile(
    r"; (?:đồng thời |cũng |đã ){0,2}(?:trao tặng|trao|tặng|hỗ trợ|ủng hộ)(?! đổi) [^;.:]{0,60}$"
)
"""'A khẳng định sẽ đào tạo cán bộ theo thỏa thuận giữa A và B; trao tặng Đại hội | 30.000 USD': A does."""
_SAYS = re.compile(r"[^.;]{0,60}?(?:cho biết|cho hay|thông tin|báo cáo|giới thiệu|nêu|khẳng định|nói|said|told)")


def _for_whom_one_speaks(context: Context, found: Found, quantity: Quantity) -> str | None:
    """What a person tells without naming a body is told of the body that the person stands for."""
    for person, someone in reversed(found.people):
        if person.end <= quantity.start and _SAYS.match(context.folded.low, person.end, quantity.start):
            posts = context.people[someone].posts
            return posts[-1].body if posts else None
    return None
