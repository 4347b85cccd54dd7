"""Figures that count nothing: dates, years, clock times, numbers of documents and telephones, list numbering."""

import re
from collections.abc import Mapping

from giaoluu.lexicon.shapes import Phrases

_MONTH_OR_CLOCK = re.compile(
    r" tháng [0-9]| tháng (?:giêng|chạp)"
    r"| (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"| ?(?:giờ|h)(?: ?[0-9]{2}(?: phút\b)?| phút\b| (?:sáng|trưa|chiều|tối|cùng ngày|ngày)\b)| ?[ap]\.?m\b|:[0-9]{2}"
)
_OF_A_DOCUMENT = re.compile(r" ?[-–/] ?(?:[A-ZĐ]{2,}|[A-ZĐ][A-ZĐa-z]{0,3}-[A-ZĐ])")
_GOES_ON = frozenset("-–/:ghapm")
_GOES_ON_BEHIND_A_BLANK = frozenset("-–/ghapmtjfsond")
"""First letters of what makes a date, a clock time or a document's number of a figure."""
_LIST_MARK = re.compile(r"[.)/](?:\s|$)")
_TIMES = {"năm", "quý", "tháng", "tuần", "ngày"}
_YEARS = range(1900, 2100)
_EACH = {"mỗi", "hằng", "hàng", "từng", "một", "các", "every", "each", "per"}
_NOT_BEFORE = "_.,/%&@#*=:\\-"
"""So does a letter or a digit."""


def begins_a_number(low: str, at: int, start: int) -> bool:
    """Tell whether the figure at `at` may be the first of a number that counts, by the character before it."""
    if at == start:
        return True
    before = low[at - 1]
    if before == " " or not (before.isalnum() or before in _NOT_BEFORE):
        return True
    if before in "/,:":  # '32.960 đoàn viên/34.015 CNVCLĐ', and the typist who leaves no blank
        return low[max(start, at - 3) : at - 1].rstrip(" ")[-1:].isalpha()
    return before == "-" and (at - 2 < start or low[at - 2].isspace())


def label_before(low: str, at: int, start: int, labels: Phrases) -> str:
    """Return how surely the word before the figure at `at` makes it a name and not a count: `strong`, `weak` or ''.

    'quận 5', 'Nghị quyết số 20', 'lần thứ 4' are names; so is 'lớp 5', but 'lớp 30 học viên' is not. After 'mỗi năm'
    every figure counts.
    """
    before = low[max(start, at - 30) : at].rstrip(" :.").rsplit(None, 2)
    if not before:
        return ""
    word = before[-1].lstrip("(\"“'[")
    if word not in labels.last_words:
        return ""
    last_but_one = before[-2].lstrip("(\"“'[") if len(before) > 1 else ""
    strength = labels.get(f"{last_but_one} {word}") or labels.get(word, "")
    if strength == "none" or last_but_one in _EACH or (last_but_one.isdigit() and word in _TIMES):
        return ""
    return strength


def end_of_date_or_time(text: str, low: str, end: int, currencies: Mapping[str, str]) -> int | None:
    """Return where a date, clock time or document number ends whose first figure ends at `end`; None if it is none."""
    mark = low[end : end + 1]
    if mark not in _GOES_ON and (mark != " " or low[end + 1 : end + 2] not in _GOES_ON_BEHIND_A_BLANK):
        return None
    if found := _MONTH_OR_CLOCK.match(low, end):
        return found.end()
    found = _OF_A_DOCUMENT.match(text, end)
    return found.end() if found and low[end : found.end()].lstrip(" -–/") not in currencies else None


def is_year(written: str) -> bool:
    """Tell whether a figure is written as years are; '1.950' is a count."""
    return len(written) == 4 and written.isdigit() and int(written) in _YEARS


def numbers_a_list(low: str, at: int, end: int, start: int) -> bool:
    """Tell whether the figure only numbers what follows: '1. Đoàn vào', '2)', a footnote's '(1)'."""
    if not low.startswith((".", ")", "/"), end):
        return False
    if low[end] == ")" and low[at - 1 : at] == "(":
        return True
    line = low[max(start, at - 12) : at].rpartition("\n")[2]
    return bool(_LIST_MARK.match(low, end)) and not line.strip(" -*•+")
