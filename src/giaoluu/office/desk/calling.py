"""What a row is called on a screen."""

from collections.abc import Collection
from decimal import Decimal, InvalidOperation
from typing import Any

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import gettext, override

from giaoluu.office.desk import dates
from giaoluu.office.desk.words import LEVELS, word

WHEN = ("date", "term", "on")
"""Columns that tell when a row of a kind was: an exchange, an agreement, an event of organisations."""


AMOUNTS = (("value", "unit"), ("amount", "currency"))
"""Columns of rows that are called by how much of what they are."""


def called(row: Any) -> str:
    """Return what a row is called: its title, or else its kind and when it was; a body or a person by name.

    A figure, or what was given, is called by how much of what it is, as numbers are written here.
    """
    for value, unit in AMOUNTS:
        if hasattr(row, value) and hasattr(row, unit):
            high = getattr(row, "high", None)
            number = amount(getattr(row, value)) + ("" if high is None else f"–{amount(high)}")
            return f"{number} {getattr(row, unit) or ''}".strip()
    if (
        getattr(row, "title", "")
        or not hasattr(row, "get_kind_display")
        or not any(hasattr(row, name) for name in WHEN)
    ):
        return str(row)
    kind = str(row.get_kind_display())
    when = dates.shown(next((told for name in WHEN if (told := getattr(row, name, ""))), ""))
    return ", ".join(part for part in (kind[:1].upper() + kind[1:], when) if part)


def counted(unit: str, measure: str) -> tuple[str, str]:
    """Return what a figure counts, and what is told of it behind.

    A share bears its sign already, and many a measure begins with its unit: then the measure says it all.
    """
    told = measure if unit == "%" or measure.casefold().startswith(unit.casefold()) else unit
    if told and told != measure:
        return told, measure
    return told or (gettext("share in per cent") if unit == "%" else unit), ""


def former_untold(tenure: Any) -> bool:
    """Tell whether a post is a former one and its title does not say so: 'nguyên Chủ tịch' does, in every language."""
    words = tenure.title.casefold().split()
    return bool(tenure.former) and not any(_in(language, "former") in words for language, _name in settings.LANGUAGES)


def _in(language: str, text: str) -> str:
    with override(language):
        return gettext(text)


def lived(body: Any) -> str:
    """Return what tells a body from another of its name: when it existed, else its level."""
    return dates.span(body.valid_from, body.valid_to) or word(LEVELS, body.level) or "?"


def apart(body: Any, shared: Collection[str]) -> str:
    """Return the name of a body, with its years where it is one of the `shared` names, which others bear too."""
    return f"{body.shown} ({lived(body)})" if body.shown in shared else str(body.shown)


def amount(held: Any) -> str:
    """Return a number as it is written here, with no more places than it has."""
    try:
        number = Decimal(str(held)).normalize()
    except InvalidOperation:
        return str(held)
    places = max(0, -int(number.as_tuple().exponent))
    return number_format(number, decimal_pos=places, use_l10n=True, force_grouping=True)


def cut(text: str, most: int) -> str:
    """Return `text` in `most` letters: what is too long ends behind a word, or within one that is long by itself."""
    text = str(text)
    if len(text) <= most:
        return text
    head = text[: most - 1]
    words = head if text[most - 1].isspace() else head.rpartition(" ")[0]
    return f"{(words if len(words) > most // 2 else head).rstrip(' ,;:–-(“')}…"
