"""Numbers in words: 'hai mươi tư học viên', 'hàng chục nghìn lượt người', 'mỗi năm một lần', 'tens of thousands of'."""

import re

from giaoluu.reading.mentions.counted import Found, Number, Passage, counts_nothing, rule_for, unit_behind
from giaoluu.reading.mentions.labels import label_before
from giaoluu.reading.mentions.numbers import read_number_words
from giaoluu.reading.mentions.surroundings import bound_before
from giaoluu.reading.mentions.units import Unit
from giaoluu.reading.signs import Sought, any_of

_RANKS = ("mươi", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ")
_FIRST_WORDS = (
    "một", "mười", "hai", "hàng", "ba", "bốn", "bảy", "bẩy", "sáu", "tám", "chín", "nửa", "vài", "one", "two",
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty",
    "forty", "fifty", "tens", "hundreds", "thousands", "millions",
)  # fmt: skip
_FIVES = tuple(f"năm {rank}" for rank in _RANKS)
"""Before anything else 'năm' is a year, and most sentences tell one."""
_FIRST_WORD = f"(?:{any_of(_FIRST_WORDS)})(?=[ -])|năm (?:{any_of(_RANKS)})"
SPELLED = Sought(f"[ (](?:{_FIRST_WORD})", (*(f"{word}{behind}" for word in _FIRST_WORDS for behind in " -"), *_FIVES))
"""A blank or bracket and what a number may begin with."""
SPELLED_FIRST = re.compile(_FIRST_WORD)
"""The same at the start of a sentence."""

_ORDER = re.compile(r"(?:hàng|vài)((?: (?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b){1,3})")
_ENGLISH_ORDER = re.compile(r"((?:tens|hundreds) of (?:thousands|millions)|hundreds|thousands|millions) of(?= )")
_OF_WHAT = re.compile(r"\b(tens|hundreds) of $")
"""Before 'thousands', where a quotation mark hid the first word."""
_ENGLISH_RANKS = {"tens": 10, "hundreds": 100, "thousands": 10**3, "millions": 10**6}
_HALF = re.compile(r"nửa (giờ|tiếng|ngày|tháng)\b")
_EVERY = re.compile(r"(?:mỗi|hằng|hàng|cứ) (?:nửa )?(?:năm|quý|tháng|tuần|ngày)\b[^.;]{0,60}$")
_EVERY_FEW = re.compile(r"(?:[0-9]|hai|ba|bốn|sáu|mười) (?:năm|tháng|quý|tuần|ngày)\b[^,.;]{0,30}$")
_HOW_OFTEN = ("lần", "đoàn", "lớp", "buổi", "cuộc", "hội nghị", "đợt", "chuyến", "hội thảo")
_HOW_LONG = ("năm", "tháng", "tuần")
_WAGES = ("ngày lương", "tháng lương")
_SHARED = ("đồng", "usd", "lần", "người", "ca")
_FIVE_AND_MORE = ("five ", "six ", "seven ", "eight ", "nine ", "ten ")
"""Fewer are mostly the sides themselves: 'the two nations', 'the three fronts'."""
_OPENING = tuple(word.title() for word in _FIVE_AND_MORE)
"""Behind the dash of a dateline: 'VNA – Ten officials …'."""
_BOUNDED = ("hơn", "ít nhất", "tối thiểu", "gần", "không quá", "least")


def read_spelled(passage: Passage, at: int, before: list[Number]) -> Found:
    """Return the number in words at `at` if it counts something that the lexicon knows, and from where to read on.

    `before` are the numbers already found: an amount in brackets that repeats the last one in words is not told twice.
    """
    text, low, start, words = passage.text, passage.low, passage.start, passage.words
    if order := _order(passage, at):
        return [order], order.end
    if half := _HALF.match(low, at):
        unit = Unit(half.start(1), half.end(), half[1], "known", "time")
        return ([] if low.endswith("mỗi ", 0, at) else [Number(at, half.end(), 0.5, unit, "word-number")]), half.end()
    amount = read_number_words(low, at, words["scale"])
    if amount is None or label_before(low, at, start, words["number_label"]):
        return [], at + 1
    unit_found = unit_behind(passage, amount.end, amount.scale)
    if unit_found is None or _is_a_name(text, at) or not _is_sure(passage, at, unit_found):
        return [], amount.end
    if amount.value == 1 and not _one_counts(low, at, start, unit_found):
        return [], amount.end
    if counts_nothing(passage, at, amount.value, unit_found, in_words=True):
        return [], amount.end
    end = max(unit_found.end, amount.end)
    if before and before[-1].value == amount.value and low[at - 1 : at] == "(":
        return [], end
    rule = "word-number" if unit_found.kind == "known" else rule_for(unit_found)
    return [Number(at, end, amount.value, unit_found, rule)], end


def _order(passage: Passage, at: int) -> Number | None:
    """'hàng trăm' is 100, 'hàng chục nghìn' 10000: no number, only how large it is."""
    value = 1
    if found := _ORDER.match(passage.low, at):
        for word in found[1].split():
            value *= int(passage.words["scale"].get(word, 1))
    elif found := _ENGLISH_ORDER.match(passage.low, at):
        of_what = _OF_WHAT.search(passage.low, max(passage.start, at - 12), at)
        for word in [*found[1].split(" of "), *(of_what.groups() if of_what else ())]:
            value *= _ENGLISH_RANKS[word]
        at = of_what.start() if of_what else at
    else:
        return None
    unit = unit_behind(passage, found.end(), value)
    if unit is None or unit.sort == "never":
        return None
    return Number(at, max(unit.end, found.end()), value, unit, "order")


def _is_sure(passage: Passage, at: int, unit: Unit) -> bool:
    """A noun that the lexicon lacks is believed only in English: 'at least two dialogues', 'ten officials'."""
    if passage.low.startswith("every ", max(0, at - 6)):
        return False
    if unit.kind != "guessed":
        return True
    if passage.low.startswith(_FIVE_AND_MORE, at) and unit.name.endswith("s") and unit.name.isascii():
        return True
    return unit.name.isascii() and bound_before(passage.low, at, passage.start, passage.words) is not None


def _is_a_name(text: str, at: int) -> bool:
    """'Ba Lan', 'Hai Bà Trưng'; but the first word of a sentence may well count: 'Hai mươi tư học viên'."""
    if not text[at].isupper() or (text.startswith(("- ", "– "), at - 2) and text.startswith(_OPENING, at)):
        return False
    before = text[max(0, at - 3) : at].rstrip(' "“(-–')
    return bool(before) and before[-1] not in ".;:!?\n"


def _one_counts(low: str, at: int, start: int, unit: Unit) -> bool:
    """'một' is mostly the indefinite article; it counts how long ('thêm một năm') or how often ('mỗi quý một lần')."""
    if unit.kind != "known":
        return unit.kind == "percentage"
    noun = unit.name.lower()
    before = low[max(start, at - 80) : at]
    if low.startswith("one", at):
        return before.endswith("least ")
    if noun in _WAGES:
        return True  # 'ủng hộ một ngày lương'
    if noun in _HOW_LONG:
        if before.rstrip().endswith(_SHARED):
            return False  # '5 triệu đồng một tháng'
        return not low.startswith(" một", unit.end)
    if before.rstrip().endswith(_BOUNDED):
        return True
    return noun.startswith(_HOW_OFTEN) and bool(_EVERY.search(before)) and not _EVERY_FEW.search(before)
