"""Finds dates, terms and deictic days ('chiều nay') in a stretch of the page, each with its role in the sentence.

A number is a date only where its own form ('08/9/2023') or the words before it ('sáng 4/11', 'tháng 5/2024') say so;
'9/9 chỉ tiêu', '24/7' and '15/2013/NĐ-CP' are none. No year is ever guessed here: see `years`.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from giaoluu.facts.values import PartialDate, edtf_date, edtf_days, edtf_term
from giaoluu.reading.mentions.date_licences import Run, is_date, is_figure
from giaoluu.reading.mentions.date_roles import role_of
from giaoluu.reading.mentions.date_shapes import RUN, Shape, read_shapes
from giaoluu.reading.mentions.digits import find_digits
from giaoluu.reading.mentions.english_dates import ENGLISH_MONTH, EnglishDate, find_english_dates
from giaoluu.reading.mentions.lead_ins import LeadIn, lead_in
from giaoluu.reading.signs import EVERY, Signs, Sought, sought_words


class DateMention(msgspec.Struct, frozen=True, gc=False):
    """A date as the page words it; `start` and `end` span its words ('Sáng ngày 4/11') in the folded copy.

    `form` is 'day', 'month', 'year', 'quarter' or 'half' (so many months of a year; both reach from `month` to
    `until`), 'term' (years `year` to `until[0]`) or 'deictic'. `until` is the other end of a range. `role` is 'event',
    'stamp' (of publication), 'document', 'anniversary', 'founding', 'birth', 'cutoff', 'term', 'future' or 'past'.
    `part_of_day` is the page's word, 'sáng'. A deictic day has no numbers; `part_of_day` holds its words ('hôm qua').
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    until: tuple[int | None, int | None, int | None] | None
    form: str
    part_of_day: str | None
    role: str

    @property
    def value(self) -> str | None:
        """The date in EDTF as the page states it, its year open where the page leaves it open; None for 'hôm nay'."""
        if self.form == "deictic":
            return None
        if self.form == "term" and self.year is not None and self.until is not None and self.until[0] is not None:
            return edtf_term(self.year, self.until[0])
        if self.year is None and self.month is None:
            return None
        if self.until is None:
            return edtf_date(self.year, self.month, self.day)
        return edtf_days(PartialDate(self.year, self.month, self.day), PartialDate(*self.until))


_REPORTED_SINCE = 1990
"""No page reports an occasion of an earlier year as news; there was no web."""

_HALF = Sought(
    r" tháng (?:(đầu|cuối) )?(?:của )?năm(?: ((?:19|20)\d\d))?(?!\d)",
    (" tháng đầu ", " tháng cuối ", " tháng của năm", " tháng năm"),
)
_MONTHS = re.compile(r"(?<![\d.,/])\d{1,2}$")
_QUARTER = Sought(
    r"quý (iv|i{1,3}|[1-4])(?:(?: ?[/-] ?|,? năm |, )((?:19|20)\d\d))?(?!\w)",
    ("quý i", "quý 1", "quý 2", "quý 3", "quý 4"),
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_OPENS = re.compile(r"(?:^|[.;:\n]) ?$")
_DEICTIC_DAYS = (
    *(f"{part} {near}" for part in ("hôm", "sáng", "trưa", "chiều", "tối", "đêm") for near in ("nay", "qua", "kia")),
    "today", "yesterday", "this morning", "this afternoon",
)  # fmt: skip
_DEICTIC = sought_words(*_DEICTIC_DAYS)
_NUMBERS_FOLLOW = re.compile(r",? ?\(?(?:ngày )?\d{1,2}(?:[/.⁄-]| tháng )\d")


def find_dates(
    text: str, low: str, start: int, end: int, *, digits: Sequence[int] | None = None, signs: Signs = EVERY
) -> list[DateMention]:
    """Return the dates, terms and deictic days between `start` and `end`, in page order and without overlap.

    `digits` are `find_digits` of these, and `signs` their signs, where the caller knows them.
    """
    digits = find_digits(low, start, end) if digits is None else digits
    mentions: list[DateMention] = []
    if _DEICTIC in signs:
        mentions += _deictic_days(low, start, end)
    if _QUARTER in signs:
        mentions += _quarters(low, start, end)
    if digits:
        mentions += _runs(low, start, end, digits)
        if _HALF in signs:
            mentions += _halves(low, start, end, digits[0])
        if ENGLISH_MONTH in signs:
            mentions += [_english(low, date) for date in find_english_dates(text, start, end)]
    if len(mentions) < 2:
        return mentions
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DateMention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _runs(low: str, start: int, end: int, digits: Sequence[int]) -> Iterator[DateMention]:
    """Read each run of numbers; where only its front is a date, go on behind that front."""
    past = start
    for begin in digits:
        found = RUN.match(low, begin, end) if begin >= past else None
        if found is None or is_figure(low, begin, words := found[0], start):
            continue
        run = Run(low, begin, words, lead_in(low, begin, start), end)
        for shape in read_shapes(words):
            if is_date(run, shape):
                yield _mention(run, shape)
                past = begin + shape.end
                break


def _mention(run: Run, shape: Shape) -> DateMention:
    low, begin, led = run.low, run.start, run.led
    start = _start(low, begin, shape, led)
    end = begin + shape.end
    last = shape.last
    if shape.form == "day" and last is not None and _is_jubilee(shape.first, last):
        role = "anniversary"
    elif shape.form == "term":
        role = role_of(low, start, end, form="year", part_of_day=None, ranged=True)
        role = "anniversary" if role == "anniversary" else "term"
    else:
        role = role_of(low, start, end, form=shape.form, part_of_day=led.part, ranged=last is not None)
    if role == "event" and shape.first.year is not None and shape.first.year < _REPORTED_SINCE:
        role = "past"
    if "(" in low[start:begin] and low[end : end + 1] == ")":
        end += 1
    year, month, day = shape.first
    return DateMention(start, end, year, month, day, last, shape.form, led.part, role)


def _start(low: str, begin: int, shape: Shape, led: LeadIn) -> int:
    if shape.form == "day":
        return led.start
    if shape.form == "month" and low.endswith("tháng ", 0, begin):
        return begin - len("tháng ")
    return begin - len("năm ") if low.endswith("năm ", 0, begin) else begin


def _is_jubilee(first: PartialDate, last: PartialDate) -> bool:
    """'5/9/1962 - 5/9/2022': the same day years later, or a stretch of days too long for any event."""
    return first.year is not None and last.year is not None and last.year - first.year >= 2


def _halves(low: str, start: int, end: int, digit: int) -> Iterator[DateMention]:
    """So many months of a year, as '6 tháng đầu năm'."""
    for found in _HALF.finditer(low, digit, end):
        number = _MONTHS.search(low, max(start, found.start() - 3), found.start())
        months = int(number[0]) if number else 0
        if number is None or not 1 <= months <= 12:
            continue
        reach = (13 - months, 12) if found[1] == "cuối" else (1, months)
        mention = _period(low, (number.start(), found.end()), "half", reach, found[2])
        yield replace(mention, role="future") if found[1] == "cuối" and mention.role == "cutoff" else mention


def _quarters(low: str, start: int, end: int) -> Iterator[DateMention]:
    for found in _QUARTER.finditer(low, start, end):
        last = 3 * _QUARTERS[found[1]]
        yield _period(low, found.span(), "quarter", (last - 2, last), found[2])


def _period(low: str, span: tuple[int, int], form: str, months: tuple[int, int], stated: str | None) -> DateMention:
    """What has been counted over such a period has ended by the event."""
    start, end = span
    year = int(stated) if stated else None
    role = role_of(low, start, end, form=form, part_of_day=None, ranged=False)
    if role == "event" and (form == "half" or _OPENS.search(low, max(0, start - 8), start)):
        role = "cutoff"
    return DateMention(start, end, year, months[0], None, (year, months[1], None), form, None, role)


def _deictic_days(low: str, start: int, end: int) -> Iterator[DateMention]:
    for found in _DEICTIC.finditer(low, start, end):
        at, after = found.span()
        whole = not low[after : after + 1].isalnum() and not low[at - 1 : at].isalnum()
        if whole and not _NUMBERS_FOLLOW.match(low, after, end):
            yield DateMention(at, after, None, None, None, None, "deictic", found[0], "event")


def _english(low: str, date: EnglishDate) -> DateMention:
    begin, end, first, last = date
    form = "day" if first.day else "month"
    role = role_of(low, begin, end, form=form, part_of_day=None, ranged=last is not None)
    return DateMention(begin, end, *first, last, form, None, role)
