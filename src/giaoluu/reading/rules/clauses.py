"""Sentences cut into the clauses that could each be followed up on their own."""

import re
from collections.abc import Iterable

from giaoluu.reading.sentences import Sentence
from giaoluu.reading.signs import Signs, Sought

_ACTION = (
    r"(?:cần|tiếp tục|tăng cường|đẩy mạnh|phối hợp|nghiên cứu|quan tâm|chủ động|xây dựng|hỗ trợ|tạo điều kiện|nâng cao)"
)
_PAUSES = Sought(r"[;()\"“”]", ';()"“”')
"""The marks that may end a clause."""
_LINKS = Sought(
    rf"[,.:](?:(?<=,)\s(?=đồng thời,? {_ACTION}\s)|"
    r"(?P<gap>\s)(?=\(?[1-9]\)\s|(?:hai|ba|bốn|năm|sáu|bảy) là\b|thứ (?:hai|ba|tư|năm|sáu)\b))",
    (
        "đồng thời", "hai là", "ba là", "bốn là", "năm là", "sáu là", "bảy là", "thứ hai", "thứ ba", "thứ tư",
        "thứ năm", "thứ sáu", *(f"{number})" for number in range(1, 10)),
    ),
)  # fmt: skip
"""Those that do so where a demand or the next number of a list follows; before a number only the `gap` is cut out."""
_PAUSES_AND_LINKS = re.compile(f"{_PAUSES.pattern}|{_LINKS.pattern}")
_A_BULLET = (
    r"(?:[-–+•*]|\(?\d{1,2}[.)]|\(?[a-eđ][.)]|(?:một|hai|ba|bốn|năm|sáu|bảy) là\b|thứ (?:nhất|hai|ba|tư|năm|sáu)\b|"
    r"điều \d+[.:])\s?[,:]?\s?"
)
_BULLET = re.compile(_A_BULLET)
_OPENING = re.compile(
    rf"\s*(?:{_A_BULLET})?(?:[\s,;:“\"–-]+|"
    r"(?:đồng thời|(?:bên )?cạnh đó|cùng đó|cùng với đó|ngoài ra|song song với đó|mặt khác|trước mắt|"
    r"qua đó|từ đó|trên cơ sở đó|"
    r"theo đó|cụ thể(?: là|[:,])|nhất là|rằng|là|và|cũng như|song|nhưng|trong đó|cần|trong thời gian tới|thời gian tới|"
    r"trong những năm tới|những năm tới|nhân dịp này|dịp này|cũng)(?=[\s,:])|\(?\d\)\s|\((?=\s?$))*"
)
"""A bullet, then link words; nothing follows that could fail, and so nothing is ever tried twice."""
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
_LOOSE_MARKS = f"{_BLANKS},;"
_MARKS_AT_END = f'{_LOOSE_MARKS}:.…“”"–-'
_WORD_AT_END = re.compile(r"\b(?:và|đồng thời|song|nhưng|qua đó|cũng|đã|bày tỏ|ông|bà|đồng chí|đ/c)$")
_LONGEST_WORD_AT_END = 9
_LONGEST_TAIL = 40
"""Characters at the end of a clause that are looked at: marks, and one word that belongs to the next clause."""


def split_clauses(low: str, sentence: Sentence, signs: Signs) -> list[tuple[int, int]]:
    """Return the stretches of a sentence between semicolons, or between the numbers of a list within the line.

    What stands in parentheses or between quotation marks is not cut.
    """
    clauses: list[tuple[int, int]] = []
    at, end = sentence.start, sentence.end
    depth, quoted = 0, False
    for mark in _marks(low, sentence, signs):
        sign = mark[0]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif sign in '"“”':
            quoted = sign == "“" or (sign == '"' and not quoted)
        elif not quoted and (sign != ";" or depth == 0):
            clauses.append((at, mark.start("gap") if mark.lastgroup else mark.start()))
            at = mark.end()
    if not clauses:
        return [(at, end)] if end - at > 1 else clauses
    clauses.append((at, end))
    return [(begin, stop) for begin, stop in clauses if stop - begin > 1]


def _marks(low: str, sentence: Sentence, signs: Signs) -> Iterable[re.Match[str]]:
    if _LINKS in signs:
        return _PAUSES_AND_LINKS.finditer(low, sentence.start, sentence.end)
    return _PAUSES.finditer(low, sentence.start, sentence.end) if _PAUSES in signs else ()


_SEVERAL = re.compile(
    r"(?:\d{1,2}|một số|các|những|hai|ba|bốn|năm|sáu|bảy) (?:nhóm )?"
    r"(?:nhiệm vụ|nội dung|vấn đề|giải pháp|việc|điểm|yêu cầu|kiến nghị|đề xuất)(?: [^\s,;:.]+){0,9}\s*$"
)
_FIRST_OF_THEM = re.compile(r"\s*[.:…]?\s*(?:một là|thứ nhất|\(?1[.)])[,: ]")


def opens_numbered(low: str, at: int) -> bool:
    """Tell whether behind the mark at `at` the first of several is told: ': Một là, …'."""
    return _FIRST_OF_THEM.match(low, at) is not None


def is_numbered_behind(low: str, start: int, end: int) -> bool:
    """'đề nghị các cấp công đoàn thực hiện tốt 3 nhiệm vụ. | Một là, …': what is asked stands in the next sentences."""
    return opens_numbered(low, end) and _SEVERAL.search(low[start:end].rstrip(" .:")) is not None


def is_list_item(low: str, start: int) -> bool:
    """Tell whether the line at `start` opens with a dash, a number or 'thứ nhất'."""
    return _BULLET.match(low, start) is not None


def trim_clause(low: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause without bullet, link words and commas at its ends; empty where nothing else stands in it."""
    start = clause_start(low, start, end)
    return start, max(start, _without_tail(low, max(start, end - _LONGEST_TAIL), end))


def clause_start(low: str, start: int, end: int) -> int:
    """Return where the clause begins without bullet, link words and commas before it."""
    opening = _OPENING.match(low, start, end)
    return opening.end() if opening else start


def _without_tail(low: str, start: int, end: int) -> int:
    """Where `[start, end)` ends without marks; and without a word of the next clause, if no mark but commas follows."""
    rest = low[start:end].rstrip(_LOOSE_MARKS)
    at = start + len(rest)
    word = _WORD_AT_END.search(low, max(start, at - _LONGEST_WORD_AT_END), at)
    if word:
        rest = rest[: word.start() - start]
    return start + len(rest.rstrip(_MARKS_AT_END))
