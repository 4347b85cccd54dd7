"""The year of a day that the page gives without one ('Sáng 4/11'), inferred from what else the page says.

A year comes only from the article and its stamp, never from teasers or menus: those are of the day of fetching. Where
nothing on the page speaks for one year, the year stays open (`XXXX-11-04`): that is an answer, not a failure.
"""

import re
from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from giaoluu.facts.values import PartialDate, day_before, days_between, edtf_date, is_real_date
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.mentions.stamps import Publication

_AHEAD = 15
"""A note may announce a visit some days ahead; a day further after its stamp is of the year before."""
_REACH = 335
"""Eleven months: a day further back would be told with its year."""
_CLOSE = 10
"""Days within which two days of one article belong to one visit."""
_FRESH = 9
"""Months for which figures 'up to May 2024' are still the latest."""
_SUMMER, _AUTUMN = 7, 10
"""From July on a new year's term is still far off or long begun; from October on it is near."""


class Dated(msgspec.Struct, frozen=True, gc=False):
    """A date in EDTF; where its year was inferred, `basis` spans the words that it rests on, in the folded copy."""

    value: str
    certainty: Literal["stated", "inferred"]
    basis: tuple[int, int] | None


Year = tuple[int, tuple[int, int]]


def resolve_year(
    date: DateMention,
    low: str,
    *,
    published: Publication | None,
    title: Sequence[DateMention],
    sentence: Sequence[DateMention],
    article: Sequence[DateMention],
) -> Dated | None:
    """Return `date` with its year, if the page gives reason for one; None for 'hôm nay' on a page without a stamp.

    In this order: the stamp (the last such day before it, within eleven months); a year in the title, or in the
    `sentence` that holds the date; another full date of the article within ten days; the cut-off of its figures; an
    anniversary; the terms that it closes and opens; the years counted since a document. What comes first wins.
    """
    if date.form == "deictic":
        return _deictic(date, published)
    if date.month is None or date.year is not None:
        return Dated(date.value, "stated", None) if date.value else None
    found = (
        _by_stamp(date, published)
        or _by_headline(date, low, title, sentence)
        or _by_close_day(date, article)
        or _by_cutoff(date, article)
        or _by_jubilee(date, low, article)
        or _by_terms(date, low, [*title, *sentence], article)
        or _by_count(low, [*title, *sentence])
    )
    dated = _with_year(date, found[0]) if found else None
    if found is not None and dated is not None and dated.value is not None:
        return Dated(dated.value, "inferred", found[1])
    return Dated(date.value, "stated", None) if date.value else None


def _with_year(date: DateMention, year: int) -> DateMention | None:
    """The year is that of the last day; a stretch may begin in the year before. A year without that day fits not."""
    until = (year, date.until[1], date.until[2]) if date.until else None
    over_new_year = until is not None and until[1] is not None and date.month is not None and date.month > until[1]
    first = year - 1 if over_new_year else year
    if not is_real_date(first, date.month, date.day) or (until is not None and not is_real_date(*until)):
        return None
    return replace(date, year=first, until=until)


def _deictic(date: DateMention, published: Publication | None) -> Dated | None:
    if published is None:
        return None
    told = _day_of(published)
    if told.day is None:
        return None
    words = date.part_of_day or ""
    back = 2 if words.endswith("kia") else 1 if words.endswith(("qua", "yesterday")) else 0
    told = _days_before(told, back)
    return Dated(edtf_date(*told), "inferred", (published.start, published.end))


def _day_of(published: Publication) -> PartialDate:
    return PartialDate(*(int(part) for part in published.value[:10].split("-")))


def _by_stamp(date: DateMention, published: Publication | None) -> Year | None:
    if published is None:
        return None
    stamp = _day_of(published)
    if stamp.year is None:
        return None
    year = stamp.year
    if stamp.day is None:
        stamp = stamp._replace(day=28)  # every month has it
    for near in (year, year - 1):
        delay = _delay(date, near, stamp)
        if delay is not None and -_AHEAD <= delay <= _REACH:
            return near, (published.start, published.end)
    return None


def _delay(date: DateMention, year: int, after: PartialDate) -> int | None:
    """Days from the (last) day of `date` in `year` to `after`; a month without day counts from its first."""
    _, month, day = date.until or (None, date.month, date.day)
    if month is None or not is_real_date(year, month, day or 1):
        return None
    return days_between(PartialDate(year, month, day or 1), after)


def _by_headline(
    date: DateMention, low: str, title: Sequence[DateMention], sentence: Sequence[DateMention]
) -> Year | None:
    """'Hội đàm năm 2024' is held in 2024; a year is summed up at its end or early in the next, and planned likewise."""
    named = [year for year in title if year.form == "year"]
    named += [year for year in sentence if year.form == "year" and low.startswith("năm ", year.start)]
    summed = [year for year in named if year.role == "past"]
    month = date.month or 0
    for year in named:
        if year.year is None:
            continue
        if year.role == "event":
            return year.year, (year.start, year.end)
        if year.role == "past" and _sums_up(low, year):
            return (year.year if month >= 7 else year.year + 1), (year.start, year.end)
        if year.role == "future" and summed and month <= 3:
            return year.year, (year.start, year.end)
    return None


_SUMS_UP = re.compile(r"(?:tổng kết|kết quả|đánh giá|tình hình hoạt động)[^.;:,\n]{0,90}$")


def _sums_up(low: str, year: DateMention) -> bool:
    return _SUMS_UP.search(low, max(0, year.start - 110), year.start) is not None


def _by_close_day(date: DateMention, article: Sequence[DateMention]) -> Year | None:
    years: dict[int, tuple[int, int]] = {}
    for other in article:
        if other.form != "day" or other.year is None or other.role not in ("event", "future"):
            continue
        full = PartialDate(other.year, other.month, other.day)
        for year in (other.year - 1, other.year, other.year + 1):
            delay = _delay(date, year, full)
            if delay is not None and abs(delay) <= _CLOSE:
                years.setdefault(year, (other.start, other.end))
    return next(iter(years.items())) if len(years) == 1 else None


def _by_cutoff(date: DateMention, article: Sequence[DateMention]) -> Year | None:
    """Figures 'up to May 2024' were told in May 2024 or in the months after."""
    latest: Year | None = None
    for other in article:
        year, month, _ = other.until or (other.year, other.month, None)
        if other.role != "cutoff" or year is None or month is None or date.month is None:
            continue
        told = year if date.month >= month else year + 1
        if (told - year) * 12 + date.month - month <= _FRESH and (latest is None or told >= latest[0]):
            latest = (told, (other.start, other.end))
    return latest


_YEARS_AGO = re.compile(r"(?:kỷ niệm|kỉ niệm)(?: lần thứ)? (\d{1,3}) năm[^.;\n]{0,150}$")


def _by_jubilee(date: DateMention, low: str, article: Sequence[DateMention]) -> Year | None:
    """'Kỷ niệm 60 năm … (5/9/1962' and '(5/9/1962 - 5/9/2022)' are both of 2022; a feast is held near its day."""
    for other in article:
        if other.role != "anniversary" or other.year is None:
            continue
        year = other.until[0] if other.until else None
        if year is None:
            counted = _YEARS_AGO.search(low, max(0, other.start - 180), other.start)
            year = other.year + int(counted[1]) if counted else None
        if year is not None and other.month is not None and is_real_date(year, other.month, other.day):
            day = PartialDate(year, other.month, other.day or 1)
            for near in (year, year - 1, year + 1):
                delay = _delay(date, near, day)
                if delay is not None and abs(delay) <= 120:
                    return near, (other.start, other.end)
    return None


_YEARS_DONE = re.compile(
    r"(?<!\d)(\d{1,2}) năm (?:triển khai |tổ chức )?(?:thực hiện|triển khai|thi hành)[^.;\n]{0,110}$"
)


def _by_count(low: str, headline: Sequence[DateMention]) -> Year | None:
    """'Sơ kết 5 năm thực hiện Nghị quyết … ngày 12/6/2021' is told in 2026."""
    for other in headline:
        if other.role == "document" and other.form == "day" and other.year is not None:
            counted = _YEARS_DONE.search(low, max(0, other.start - 130), other.start)
            if counted:
                return other.year + int(counted[1]), (other.start, other.end)
    return None


_CLOSES = re.compile(r"(?:tổng kết|sơ kết|đánh giá|kết quả|hoàn thành|nhìn lại|kết thúc)[^.\n]{0,120}$")
_SIGNS = re.compile(r"(?<!đã )(?<!sẽ )(?<!được )(?<!đăng )(?<!\w)ký(?: kết)?(?! năm| ngày)[^.;\n]{0,110}$")
_WILL_SIGN = re.compile(r"(?<!\w)ký(?: kết)?(?! năm| ngày)[^.;\n]{0,110}$")
_CONGRESS = re.compile(r"đại hội[^.;\n]{0,90}nhiệm kỳ $")


def _by_terms(
    date: DateMention, low: str, headline: Sequence[DateMention], article: Sequence[DateMention]
) -> Year | None:
    """An old term is closed, and a new one opened, about the turn of the two; a congress opens its term."""
    month = date.month or 0
    turn = _turn_of_terms(low, [term for term in article if term.form == "term" and term.role == "term"])
    if turn is not None:
        ends, starts, new = turn
        if starts > ends and _SUMMER <= month < _AUTUMN:
            return None  # of 2022-2024 and 2025-2030: summed up before its end, or the new one signed in its first year
        return (starts if month <= 6 else ends), (new.start, new.end)
    for term in headline:
        if term.form != "term" or term.role != "term" or term.year is None:
            continue
        behind = max(0, term.start - 130)
        opens = _SIGNS.search(low, behind, term.start) is not None and month <= 9
        if opens or _CONGRESS.search(low, behind, term.start):
            return term.year, (term.start, term.end)
    return None


def _turn_of_terms(low: str, terms: Sequence[DateMention]) -> tuple[int, int, DateMention] | None:
    """The year in which an old term ends, that in which the next begins, and the next; one is closed or signed."""
    new = [term for term in terms if _years_of(term) >= 2]
    opening = _first_by_year(new)
    signed = _first_by_year([term for term in new if _WILL_SIGN.search(low, max(0, term.start - 130), term.start)])
    for old in terms:
        ends = (old.until or (None,))[0]
        if ends is None:
            continue
        closes = _CLOSES.search(low, max(0, old.start - 140), old.start) is not None
        known = opening if closes else signed
        following = [(year, known[year]) for year in (ends, ends + 1) if year in known]
        if following:
            return ends, *min(following, key=lambda one: one[1].start)
    return None


def _first_by_year(terms: Sequence[DateMention]) -> dict[int, DateMention]:
    return {term.year: term for term in reversed(terms) if term.year is not None}


def _years_of(term: DateMention) -> int:
    last = (term.until or (None,))[0]
    return last - term.year if last is not None and term.year is not None else 0


def _days_before(date: PartialDate, days: int) -> PartialDate:
    for _ in range(days):
        date = day_before(date)
    return date
