"""When the article was published, chosen among the stamps of its page.

A page may carry the day on which it was fetched, the clock of the site, an update and the publication. No mark tells
them apart for certain, so each stamp is weighed by its label, its place, and how soon it follows the day reported.
"""

import re
from collections.abc import Mapping, Sequence

from giaoluu.facts.values import PartialDate, days_between, edtf_date, is_real_date
from giaoluu.lexicon.folding import Folded
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.mentions.stamps import Publication, Stamp, find_stamps, front_lines

__all__ = ["Publication", "find_fetched", "find_publication", "stamps_of"]

SOON, LATE, AHEAD = 31, 60, 7
"""Days from the event to its report. Of the 50 stamped pages that we wrote this from, none was published later than 9
days after; stamps of more than 60 days were the site's clock on all. What is announced follows within a week."""


def stamps_of(folded: Folded, stamp_lines: Sequence[tuple[int, int]]) -> list[Stamp]:
    """Return the stamps above the first paragraph and on `stamp_lines`, in page order, each once."""
    lines = dict.fromkeys([*front_lines(folded.text), *stamp_lines])
    found = {stamp.start: stamp for start, end in lines for stamp in find_stamps(folded.text, folded.low, start, end)}
    return [found[start] for start in sorted(found)]


def find_publication(
    folded: Folded,
    stamps: Sequence[Stamp],
    article_dates: Sequence[DateMention],
    declared: Mapping[str, str],
) -> Publication | None:
    """Return when the article says it was published, or None where none of its `stamps` is near enough to be believed.

    `declared` helps to choose among stamps, but is never cited: what the page's text does not show gives nothing here.
    Clock times are taken as Vietnam's, which has had one zone, +07:00, since 1975. A letter, report or minutes is
    dated by its letterhead.
    """
    weighed = [(_weight(stamp, stamps, article_dates, declared), number) for number, stamp in enumerate(stamps)]
    best = max(weighed, default=None)
    if best is not None and best[0] >= 0:
        stamp = stamps[best[1]]
        return _publication(stamp, swapped=_is_swapped(stamp, article_dates))
    return _month(folded.low)


def find_fetched(stamps: Sequence[Stamp], published: Publication | None) -> Publication | None:
    """Return the first stamp of the page that is later than `published`: the day of fetching or the site's clock."""
    for stamp in stamps:
        found = _publication(stamp, swapped=False)
        if published is not None and stamp.label is None and found.value[:10] > published.value[:10]:
            return found
    return None


_LABELS = {"published": 3.0, "updated": 2.0, None: 0.0}


def _weight(
    stamp: Stamp, stamps: Sequence[Stamp], article_dates: Sequence[DateMention], declared: Mapping[str, str]
) -> float:
    if stamp.label == "letterhead":
        return 4.0  # a letter comes before the visit that it speaks of
    weight = _LABELS[stamp.label]
    weight += 0.5 * (stamp.clock is not None) - 2.0 * (stamp.agrees is False)
    weight -= 3.0 * stamp.place + 1.0 * (stamp.spoken and stamp.agrees is not None)
    twin = any(other.date == stamp.date and other.start != stamp.start for other in stamps)
    weight -= 0.5 * (twin and stamp.label is None and stamp.clock is None)
    weight -= 0.5 * (stamp is stamps[0] and len(stamps) > 1)
    if declared.get("published", "")[:10] == edtf_date(*stamp.date):
        weight += 2.0
    return weight + (3.0 if _is_swapped(stamp, article_dates) else _by_delay(stamp, article_dates))


def _by_delay(stamp: Stamp, article_dates: Sequence[DateMention]) -> float:
    """How well the stamp fits the days that the article reports; a labelled stamp may be late."""
    days = _reported(article_dates)
    delays = [delay for date in days if (delay := _delay(stamp.date, date)) is not None]
    if not delays:
        return 0.0
    delay = min(delays, key=abs)
    if -1 <= delay <= SOON:
        return 3.0
    if delay < 0:
        return 1.0 if stamp.clock and delay >= -AHEAD else -2.0  # 'Ngày 15-3 sẽ diễn ra …'
    if delay <= LATE or 364 <= delay <= 365 + SOON:
        return 0.0  # a wrong year is a common slip, in January above all
    return -2.0 if stamp.label else -5.0


def _delay(published: PartialDate, date: DateMention) -> int | None:
    """Days from the date to the stamp; where the date has no year, from the last such day before the stamp."""
    year, month, day = date.until or (date.year, date.month, date.day)
    if published.year is None or month is None or day is None:
        return None
    if year is not None:
        return days_between(PartialDate(year, month, day), published)
    delays = [
        days_between(PartialDate(near, month, day), published)
        for near in (published.year, published.year - 1)
        if is_real_date(near, month, day)
    ]
    return next((delay for delay in delays if delay >= -AHEAD), delays[-1] if delays else None)


def _reported(article_dates: Sequence[DateMention]) -> list[DateMention]:
    return [date for date in article_dates if date.form == "day" and date.role == "event"][:3]


def _is_swapped(stamp: Stamp, article_dates: Sequence[DateMention]) -> bool:
    """'2025-04-11' over an event of 4/11: a machine took the day for the month."""
    year, month, day = stamp.date
    swapped = PartialDate(year, day, month)
    days = _reported(article_dates)[:1]
    if not stamp.machine or not is_real_date(*swapped) or not days:
        return False
    delay, other = _delay(stamp.date, days[0]), _delay(swapped, days[0])
    return delay is not None and not -1 <= delay <= LATE and other is not None and 0 <= other <= 7


_MONTH = re.compile(r"\s{0,3}date ((?:19|20)\d\d-(?:0[1-9]|1[0-2]))(?![\d-])")


def _month(low: str) -> Publication | None:
    """'date 2023-06' at the very top of a saved page, where only the month was kept."""
    found = _MONTH.match(low)
    return Publication(found[1], found.start(1), found.end(1)) if found else None


def _publication(stamp: Stamp, *, swapped: bool) -> Publication:
    year, month, day = stamp.date
    value = edtf_date(year, day, month) if swapped else edtf_date(year, month, day)
    if stamp.clock:
        value += f"T{stamp.clock}+07:00"
    return Publication(value, stamp.start, stamp.end)
