"""The words that lead a date in, read backwards from its numbers: 'Sáng thứ ba, ngày', 'hôm nay (', 'trong 2 ngày'."""

import msgspec

_PARTS = frozenset({"sáng", "trưa", "chiều", "tối", "đêm", "khuya"})
_DAYS = frozenset({"ngày", "mùng", "mồng"})
_NEAR = frozenset({"nay", "qua", "kia"})
_BETWEEN = frozenset({"hôm", "sớm", "muộn"})
_WEEKDAYS = frozenset({"hai", "ba", "tư", "năm", "sáu", "bảy", "nhật"})
_GAPS = " ,(:"
_RATES = ("mỗi ", "hằng ", "hàng ", "một ", "/")
"""Before 'ngày' these make it a rate: 'mỗi ngày 3/4 số ca'."""


class LeadIn(msgspec.Struct, frozen=True, gc=False):
    """`start` is where the leading words begin; `named` tells that they call what follows a day.

    `part` is the part of the day, `near` the deictic word ('nay', 'qua'), `link` the word before all these.
    """

    start: int
    named: bool
    part: str | None
    near: str | None
    link: str


def lead_in(low: str, at: int, floor: int) -> LeadIn:
    """Return the words that lead in the numbers at `at`, looking back no further than `floor`."""
    start, begin = at, at
    named, part, near = False, None, None
    word = ""
    for _ in range(8):
        begin, word = _word_before(low, start, floor)
        if word in _DAYS and not low.endswith(_RATES, floor, begin):
            named = True
        elif word in _PARTS:
            part, named = word, True
        elif word in _NEAR and _word_before(low, begin, floor)[1] in (*_PARTS, "hôm"):
            near, named = word, True
        elif word in _BETWEEN and (near is not None or _word_before(low, begin, floor)[1] in _PARTS):
            pass
        elif word == "hôm":
            named = True
        elif word in _WEEKDAYS and _word_before(low, begin, floor)[1] in ("thứ", "chủ"):
            begin, named = _word_before(low, begin, floor)[0], True
        elif word == "rạng" and part == "sáng":
            part = "rạng sáng"
        else:
            break
        start = begin
    return LeadIn(start, named, part, near, word)


def _word_before(low: str, at: int, floor: int) -> tuple[int, str]:
    """The word that ends before `at` but for blanks, commas and a bracket: where it begins, and itself."""
    end = at
    while end > floor and low[end - 1] in _GAPS:
        end -= 1
    begin = end
    while begin > floor and low[begin - 1].isalpha():
        begin -= 1
    return begin, low[begin:end]
