"""The two pictures of a partner sheet: agreements by their terms, and the visits of both sides year by year."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import called
from giaoluu.office.desk.pictures.balance import Year, draw_balance
from giaoluu.office.desk.pictures.drawing import Cell, Picture
from giaoluu.office.desk.pictures.terms import LABELS, LABELS_OF_TWO, Bar, draw_terms
from giaoluu.register.exchanges.pairs import CAME, MET, WENT, Meeting

BETWEEN = " – "
"""Between the parties of an agreement, where it is named by them."""
MOST = 10
"""Agreements that a sheet draws, the latest: more would not fit on half a side of A4. The table has all."""
YEARS = 20
"""Years that the balance shows at the most; the timeline has all."""


def terms_of(agreements: Sequence[Any], *, on: dt.date, label: Callable[[Any], str] | None = None) -> Picture | None:
    """Return the dated ones of `agreements` as bars; None where none is dated.

    With `label`, which tells what each is called, line by line, they keep their order; else that of time.
    """
    bars = [bar for row in agreements if (bar := _bar(row, on, label or called)) is not None]
    if label is None:
        bars = sorted(bars, key=lambda bar: bar.first)[-MOST:]
    if not bars:
        return None
    title, today, labels = _("Agreements by term"), _("as of this day"), LABELS if label is None else LABELS_OF_TWO
    return Picture(
        name="terms",
        title=title,
        wide=draw_terms(bars, on=on, name="terms", title=title, today=today, narrow=False, labels=labels),
        narrow=draw_terms(bars, on=on, name="terms-narrow", title=title, today=today, narrow=True),
        legend=[
            ("term held", _("signed, term running")),
            ("term ended", _("term over, or concluded")),
            ("term meant", _("not yet signed")),
            ("term held open", _("end not known")),
        ],
        head=[_("Agreement"), _("Term"), _("Status"), _("Signed")],
        rows=[
            [
                Cell(BETWEEN.join((label or called)(row).split("\n")), screen_of("desk:agreement", row.pk)),
                Cell(dates.shown(row.term) if row.term else "–"),
                Cell(row.get_status_display()),
                Cell(dates.shown(row.signed_on) if row.signed_on else "–"),
            ]
            for row in agreements
        ],
    )


def tone_of(row: Any, on: dt.date) -> str:
    """Return how an agreement stands on the day `on`: `held`, `meant` or `ended`."""
    last = latest_day(row.term)
    if row.status == "concluded" or (last is not None and last < on):
        return "ended"
    return "held" if row.status in {"signed", "in_force"} else "meant"


def _bar(row: Any, on: dt.date, label_of: Callable[[Any], str]) -> Bar | None:
    first = earliest_day(row.term) or earliest_day(row.signed_on)
    if first is None:
        return None
    last = latest_day(row.term)
    label = label_of(row)
    when = dates.shown(row.term) if row.term else ""
    told = BETWEEN.join(label.split("\n"))
    said = ", ".join(part for part in (told, when if when not in label else "", row.get_status_display()) if part)
    href = screen_of("desk:agreement", row.pk)
    return Bar(label, said, href, first, last if last is None or last >= first else None, tone_of(row, on))


def balance_of(meetings: Sequence[Meeting], *, here: str, rows: int) -> Picture | None:
    """Return how often each side visited the other, year by year; a year leads to its place in the timeline `here`.

    The timeline has `meetings`, the latest first, on pages of `rows`.
    """
    counted: dict[int, Counter[str]] = {}
    places: dict[int, str] = {}
    for number, one in enumerate(meetings):
        if one.day is not None:
            counted.setdefault(one.day.year, Counter())[one.way] += 1
            places.setdefault(one.day.year, _place(here, number // rows + 1, one.day.year))
    if not counted:
        return None
    last = max(counted)
    first = max(min(counted), last - YEARS + 1)
    years = [_year(year, counted.get(year, Counter()), places.get(year, here)) for year in range(first, last + 1)]
    title = _("Visits year by year")
    return Picture(
        name="balance",
        title=title,
        wide=draw_balance(years, name="balance", title=title, narrow=False),
        narrow=draw_balance(years, name="balance-narrow", title=title, narrow=True),
        legend=[
            ("came", _("came to us (above the line)")),
            ("went", _("we went there (below)")),
            ("met", _("met; host not known")),
        ],
        head=[_("Year"), _("Came to us"), _("We went there"), _("Met")],
        rows=[
            [Cell(str(year), places[year]), *(Cell(str(told[way]), number=True) for way in (CAME, WENT, MET))]
            for year, told in sorted(counted.items(), reverse=True)
        ],
    )


def _place(here: str, page: int, year: int) -> str:
    asked = f"{'&' if '?' in here else '?'}page={page}" if page > 1 else ""
    return f"{here}{asked}#y{year}"


def _year(year: int, told: Counter[str], href: str) -> Year:
    said = _("%(year)s: came to us %(came)s, we went there %(went)s, met otherwise %(met)s") % {
        "year": year,
        "came": told[CAME],
        "went": told[WENT],
        "met": told[MET],
    }
    return Year(year, told[CAME], told[WENT], told[MET], said, href)
