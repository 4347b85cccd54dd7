"""Which cues of a clause are its main verbs, and which are nouns, or verbs inside what another cue governs."""

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from giaoluu.reading.context import Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.rules.cues import Cue, StatementWords

Stand: TypeAlias = Literal["bare", "chain", "subject"]
"""What stands before a cue: nothing but links, an earlier verb of the same speaker, or the speaker."""


class Clause(msgspec.Struct, frozen=True, gc=False):
    """One clause of a sentence with its cues.

    `following` when a statement of the same sentence goes before it; `in_speech` when the sentence before it told what
    someone stressed; `answers` when it told what someone promised.
    """

    found: Found
    start: int
    end: int
    cues: list[Cue]
    following: bool
    in_speech: bool
    answers: bool = False


class Governor(msgspec.Struct, frozen=True, gc=False):
    """A cue that may govern: the words of its subject begin at `start`."""

    cue: Cue
    stand: Stand
    start: int


_GOVERNING = {"ask_verb", "promise_verb", "agree_verb", "invite_verb", "will_verb", "must_verb"}
_OF_NOBODY = {"must_verb", "will_verb"}
_CHAIN_WORDS = {"và", "song", "nhưng", "rồi", "đó", "còn"}
_WORD_BEFORE = re.compile(r"([^\s,;:()“”\"]+)\s*$")
_NOUN_AFTER = re.compile(
    r"\s(?:này|trên|đó|nêu trên|trên đây|của|nói trên|đã nêu|chính đáng|hợp pháp|đất nước|cao\b|quan điểm|đánh giá|"
    r"nhận định|nhận thức|với báo cáo|phê duyệt|trong (?:lãnh đạo|nhận thức|đảng))"
)
_SIGNING_AFTER = re.compile(
    r"\s(?:và |, )?(?:tiếp tục |cùng )?(?:ký|kí)(?: kết)?"
    r"(?: (?:bản|biên bản|chương trình|thỏa thuận|quy chế|kế hoạch)\b|[.,;\s]*$)"
)
"""'nhất trí ký kết bản ghi nhớ' reports the signing of this occasion, which is an agreement and no promise."""
_PACT_AFTER = re.compile(r"\s(?:\d|được|giai đoạn|ký|số|giữa|song phương|về|đã)")
"""Behind 'thỏa thuận' these make it the document."""
_GRANTED_REACH = 65
"""Characters of the longest `_GRANTED`."""
_GRANTED = re.compile(r"\bđược\s[^,;]{0,60}$")
"""'được Tỉnh ủy đồng ý' is no agreement of two sides."""
_JOINED = re.compile(r"(?:đồng thời|song|nhưng|cũng như)[^,;]{0,25}$")
_AND = re.compile(r"\bvà (?:cũng |trân trọng |tha thiết )?$")
_OF_THE_DEMAND = {"kiến nghị", "đề xuất", "chỉ đạo", "phấn đấu", "giao", "lưu ý", "nhắc", "nhờ", "mong"}
"""Behind 'và' in a demand these belong to what is demanded ('rà soát và đề xuất'), not to the speaker."""
NOBODY_NAMED = re.compile(
    r"[\s,:“\"]*(?:rằng[\s,:]*)?(?:để [^,;:.]{5,90},\s)?"
    r"(?:(?:trong )?(?:thời gian|giai đoạn|những năm|năm|nhiệm kỳ|tới)"
    r"(?: (?:tới|tiếp theo|hiện nay|đây|\d{4}))?[\s,]*)?"
)
"""Between a verb of speech and what must be done, where nobody is named who must do it."""
_AFFIRMS_NEXT = re.compile(
    r"(?:đồng thời|và|,)(?: cũng)? (?:khẳng định|cho biết|nhấn mạnh|thông báo|cho hay)(?: rằng|,)?(?: [^\s,;:]+){0,8} $"
)
"""'mong công đoàn bạn tác động …, đồng thời khẳng định tỉnh | sẽ lắng nghe …'."""
_THEY_ALSO = re.compile(r", (?:các |nhiều )?(?:công nhân|người lao động|nlđ|đại biểu|ý kiến|đoàn viên) (?:còn|cũng) $")
"""'công nhân yêu cầu tăng lương, công nhân còn | đề nghị …'."""
_ASKS_NEXT = {"đề nghị", "kiến nghị", "yêu cầu", "mong muốn", "đề xuất", "mong", "hy vọng"}
_SOMEBODY = re.compile(
    rf"\s(?:[{CAPITALS}]|(?:các (?:cấp|sở|đơn vị|công đoàn|doanh nghiệp|địa phương)|hai bên|công đoàn|lãnh đạo|tỉnh|"
    r"thành phố|công ty|doanh nghiệp|người lao động|đoàn viên)\b)"
)


def _is_name(phrase: str) -> bool:
    """'phường Thống Nhất' is no agreement: every word has a capital."""
    return all(word[0].isupper() for word in phrase.split()) and " " in phrase and not phrase.isupper()


class Governing:
    """Finds the cues on one page that may govern what follows them."""

    def __init__(self, text: str, low: str, words: StatementWords) -> None:
        self._text, self._low, self._words = text, low, words

    def candidates(self, clause: Clause) -> Iterator[Governor]:
        """Yield the cues that are verbs with a subject, or none, before them; from left to right."""
        begin = clause.start
        trusting = False
        for cue in clause.cues:
            trusting = trusting or cue.value == "trust"
            if cue.category not in _GOVERNING or (trusting and cue.category in {"will_verb", "must_verb"}):
                continue
            begin = max(begin, self._low.rfind(":", begin, cue.start) + 1)
            stand = self._stand(cue.start, begin, clause)
            if stand is None and cue.category in _OF_NOBODY:
                stand = self._stand_behind_speech(cue, clause)
            if stand is not None and self._is_verb(cue, begin, stand):
                yield Governor(cue, stand, begin)

    def continues(self, previous: Cue, cue: Cue) -> bool:
        """Tell whether `cue` is the next verb of the speaker of `previous`, and not part of what that one governs."""
        between = self._low[previous.end : cue.start]
        if cue.category in _OF_NOBODY:
            return cue.category == "will_verb" and _AFFIRMS_NEXT.search(between) is not None
        if _JOINED.search(between):
            return True
        phrase = self._low[cue.start : cue.end]
        if _AND.search(between):
            if phrase == "nhận lời":
                return True
            theirs = previous.category in {"ask_verb", "will_verb", "promise_verb"} and phrase in _OF_THE_DEMAND
            return cue.category != "agree_verb" and not theirs
        if cue.category == "agree_verb":
            again = self._low.startswith(self._low[previous.start : previous.end], cue.start)
            return again and previous.category == "agree_verb" and between.endswith(", ")
        if cue.category == "ask_verb" and _THEY_ALSO.search(between):
            return True
        if previous.category != "agree_verb" or cue.category != "ask_verb":
            return previous.category == cue.category == "ask_verb" and self._asks_another(previous, cue)
        return between.strip() == "," or (not between.strip() and phrase not in _OF_THE_DEMAND)

    def begin_of(self, previous: Cue, cue: Cue) -> int:
        """Return where the words of `cue` begin, behind those that `previous` governs."""
        linked = {"will_verb": _AFFIRMS_NEXT, "ask_verb": _THEY_ALSO}.get(cue.category)
        begins = linked.search(self._low, previous.end, cue.start) if linked else None
        return begins.start() if begins else cue.start

    def _asks_another(self, previous: Cue, cue: Cue) -> bool:
        """'đề nghị Chính phủ …, | kiến nghị Quốc hội …': somebody else is asked, and so no part of what was asked."""
        low = self._low
        asks = low[cue.start : cue.end] in _ASKS_NEXT and previous.value != "instruction"
        return asks and low.endswith(", ", 0, cue.start) and _SOMEBODY.match(self._text, cue.end) is not None

    def stand_at(self, at: int, clause: Clause) -> Stand | None:
        """Return what stands before a verb at `at` that is no cue of the lexicon; None where it is no main verb."""
        return self._stand(at, max(clause.start, self._low.rfind(":", clause.start, at) + 1), clause)

    def _stand(self, at: int, start: int, clause: Clause) -> Stand | None:
        end = self._words.subject_end(self._low, max(start, at - 60), at)
        rest = self._low[start:end].rstrip()
        if not rest:
            return "bare"
        if rest[-1] in ',:“"–-|…':
            return "chain" if len(rest) > 1 else "bare"
        if any(mention.end == start + len(rest) for mention, _ in clause.found.organisations):
            return "subject"  # a body whose name ends in small letters: 'Ban Quản lý Khu kinh tế cam kết'
        word = _WORD_BEFORE.search(rest, rest.rfind(" ") + 1)
        if word is None:
            return "subject" if rest[-1] == ")" else None
        if word[1] in _CHAIN_WORDS:
            return "chain"
        first = self._text[start + word.start(1)]
        return "subject" if first.isupper() or first.isdigit() or word[1] in self._words.subjects else None

    def _stand_behind_speech(self, cue: Cue, clause: Clause) -> Stand | None:
        """'Bà A cho rằng | cần sửa luật', 'khẳng định thời gian tới | phải …': the verb of speech goes right before."""
        told = max(
            (one.end for one in clause.cues if one.category == "speech_verb" and one.end < cue.start), default=-1
        )
        return "chain" if told >= 0 and NOBODY_NAMED.fullmatch(self._low, told, cue.start) else None

    def _is_verb(self, cue: Cue, start: int, stand: Stand) -> bool:
        low = self._low
        if self._text[cue.start].isupper() and (stand != "bare" or _is_name(self._text[cue.start : cue.end])):
            return False
        if _NOUN_AFTER.match(low, cue.end):
            return False
        if cue.category != "agree_verb":
            return True
        if low.startswith("thỏa thuận", cue.start) and _PACT_AFTER.match(low, cue.end):
            return False
        signing = _SIGNING_AFTER.match(low, cue.end) and not low.endswith("sẽ", cue.start, cue.end)
        return not signing and not _GRANTED.search(low, max(start, cue.start - _GRANTED_REACH), cue.start)
