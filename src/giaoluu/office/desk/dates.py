"""Dates as people write them: '12/3/2024', 'tháng 3/2024', '2024–2028'; and typed ones understood as EDTF."""

import datetime as dt
import re
from contextlib import suppress
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from giaoluu.facts.values import earliest_day, is_edtf, latest_day, partial_date

_TYPED = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})")
_DAYS = re.compile(r"(\d{1,2}(?:[/.]\d{1,2})?)-(\d{1,2}[/.]\d{1,2}[/.]\d{4})")
"""Two days with nothing but a hyphen between them: '18-19/5/2026', '30/6-2/7/2024'."""
_NAMED = re.compile(r"\b(?:ngày|tháng|năm)\b", re.IGNORECASE)
_SPOKEN = (("%d %B %Y", "%d/%m/%Y"), ("%d %b %Y", "%d/%m/%Y"), ("%B %Y", "%m/%Y"), ("%b %Y", "%m/%Y"))
"""How English writes a date in words, and the same in figures."""
_TIMED = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?")
_IN_WORDS = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?(?:/\d{4}(?:-\d\d){0,2})?\b")
_WITH_MONTH = re.compile(r"\b(?:\d{1,2} )?[A-Z][a-z]+ \d{4}\b")
"""A date as English writes it, '1 July 2025', 'July 2025'; in Vietnamese a date has no gaps."""
_MONTH = re.compile(r"\b([A-Z][a-z]{2})[a-z]+(?= \d{4}\b)")


def shown(text: str) -> str:
    """Return the EDTF `text` as people write it in the language of the screen; other text as it is.

    The time of a day, as pages give it of their publication, is left out.
    """
    return _shown(text, get_language())


@lru_cache(maxsize=10_000)
def _shown(text: str, _language: str | None) -> str:
    if _TIMED.fullmatch(text):
        return _date(text[:10])
    first, slash, last = text.partition("/")
    if not slash:
        return _date(first)
    if first in {"", ".."}:
        return _("until %(date)s") % {"date": _date(last)}
    if last in {"", ".."}:
        return _("from %(date)s") % {"date": _date(first)}
    return (_stretch(first, last) or f"{_date(first)} – {_date(last)}") if "-" in text else f"{first}–{last}"


def within(words: str) -> str:
    """Return `words` with each date among them as people of the user's language write it."""
    return _IN_WORDS.sub(lambda date: shown(date[0]), words)


def unbroken(text: str) -> str:
    """Return `text` with hard spaces within its dates, so that no line ends between '1 July' and '2025'."""
    return _WITH_MONTH.sub(lambda date: date[0].replace(" ", "\N{NO-BREAK SPACE}"), text)


def brief(text: str) -> str:
    """Return the EDTF `text` as people write it where there is little room, in English '15 Nov 2025'."""
    return _MONTH.sub(r"\1", shown(text))


def span(valid_from: str, valid_to: str) -> str:
    """Return from when until when something holds, as people write it; empty where neither end is known."""
    if not valid_from and not valid_to:
        return ""
    if "/" not in valid_from + valid_to:
        return shown(f"{valid_from or '..'}/{valid_to or '..'}")
    # An end that is itself known to lie between two dates.
    first, last = (shown(end) if end not in {"", ".."} else "" for end in (valid_from, valid_to))
    if not first:
        return _("until %(date)s") % {"date": last}
    return f"{first} – {last}" if last else _("from %(date)s") % {"date": first}


def typed(text: str) -> str:
    """Return the EDTF `text` as a person would type it, whatever the language; `understood` turns it back."""
    return " - ".join(part if part in {"", ".."} else _numbers(part) for part in text.split("/"))


def understood(typed: str) -> str:
    """Return what a person typed as a date in EDTF: `12/3/2024` is `2024-03-12`, `2024 - 2028` is `2024/2028`.

    Raises `ValueError` where it is no date; days come before months, as they are written in Vietnam.
    """
    text = " ".join(typed.split())
    if not text or is_edtf(text):
        return text
    if days := _DAYS.fullmatch(text):
        text = f"{days[1]} - {days[2]}"
    for parting in (" - ", "–", "—", " đến ", " to ", "/"):
        first, found, last = (_in_figures(part) for part in text.partition(parting))
        if found and (parting != "/" or ("-" in first and "-" in last)):
            return f"{_end(_whole(first.strip(), last.strip()))}/{_end(last.strip())}"
    if re.fullmatch(r"\d{4}-\d{4}", text):
        return text.replace("-", "/")
    return _one(_in_figures(text))


def backwards(first: str, last: str) -> bool:
    """Tell whether all days of the EDTF `last` come before those of `first`; what is open or unknown never does."""
    since, until = earliest_day(first), latest_day(last)
    return since is not None and until is not None and until < since


def day(typed: str) -> dt.date | None:
    """Return the day that a person typed, `30/6/2024`, or that an address gives; None where it is no whole day."""
    try:
        text = understood(typed)
    except ValueError:
        return None
    first, last = earliest_day(text), latest_day(text)
    return first if first == last else None


def _in_figures(text: str) -> str:
    """A date in words, 'ngày 12 tháng 3 năm 2024', '12 March 2024', '12 March', in figures; another text as it is."""
    if _NAMED.search(text):
        return "/".join(_NAMED.sub(" ", text).split())
    for words, figures in _SPOKEN:
        with suppress(ValueError):
            return f"{dt.datetime.strptime(text.strip(), words):{figures}}"  # noqa: DTZ007  no moment, a day
        with suppress(ValueError):
            return f"{dt.datetime.strptime(f'{text.strip()} 2024', words):{figures}}".removesuffix("/2024")  # noqa: DTZ007
    return text


def _whole(first: str, last: str) -> str:
    """The first of two days with what it has in common with the `last` and leaves unsaid: '18 – 19/5/2026'."""
    said, whole = re.split(r"[/.]", first), re.split(r"[/.]", last)
    if len(whole) < 3 or len(said) > 2 or not all(re.fullmatch(r"\d{1,2}", part) for part in said):
        return first
    return "/".join([*said, *whole[len(said) :]])


def _end(text: str) -> str:
    return text if text == ".." else _one(text)


def _one(text: str) -> str:
    if is_edtf(text) and "/" not in text:
        return text
    found = _TYPED.fullmatch(text.replace(" ", ""))
    if found is None:
        raise ValueError(text)
    day, month, year = found.groups()
    written = "-".join([year, *([f"{int(month):02}"] if month else []), *([f"{int(day):02}"] if day else [])])
    if not is_edtf(written):
        raise ValueError(text)
    return written


def _numbers(text: str) -> str:
    return "/".join(
        str(int(part)) if part.isdecimal() and len(part) < 4 else part for part in reversed(text.split("-"))
    )


def _stretch(first: str, last: str) -> str:
    """Two days of one month or one year as people write them, '18–19/5/2026', '18–19 May 2026'; else nothing."""
    one, other = partial_date(first), partial_date(last)
    if one is None or other is None or one.year is None or one.year != other.year:
        return ""
    if not (one.day and other.day and one.month and other.month):
        return ""
    if one.month == other.month:
        return f"{one.day}–{_date(last)}"
    if (get_language() or "vi").startswith("vi"):
        return f"{one.day}/{one.month} – {_date(last)}"
    return f"{date_format(dt.date(one.year, one.month, one.day), 'j F')} – {_date(last)}"


def moment(at: dt.datetime) -> str:
    """Return a moment on the clock of the site, as people write it."""
    here = timezone.localtime(at)
    return f"{shown(here.date().isoformat())} {here:%H:%M}"


def _date(text: str) -> str:
    date = partial_date(text)
    if date is None:
        return text
    vietnamese = (get_language() or "vi").startswith("vi")
    if date.year is None or date.month is None or vietnamese:
        return "/".join(str(part) for part in reversed(date) if part is not None)
    first = dt.date(date.year, date.month, date.day or 1)
    return date_format(first, "j F Y" if date.day else "F Y")
