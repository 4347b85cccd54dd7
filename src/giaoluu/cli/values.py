"""Dates and numbers as people write them in the user's language."""

from typing import Any

from giaoluu.cli.labels import BOUNDS
from giaoluu.facts.kinds import Figure
from giaoluu.facts.values import partial_date
from giaoluu.messages import language_of_user, message, tell

_MONTHS = (
    message("January"),
    message("February"),
    message("March"),
    message("April"),
    message("May"),
    message("June"),
    message("July"),
    message("August"),
    message("September"),
    message("October"),
    message("November"),
    message("December"),
)


def date_for_people(edtf: str) -> str:
    """Return an EDTF date or term as people write it, '4 November 2024'; what cannot be told better stays as it is."""
    first, slash, last = edtf.partition("/")
    if slash:
        return f"{date_for_people(first)} – {date_for_people(last)}" if last else date_for_people(first)
    date = partial_date(edtf)
    if date is None:
        return edtf
    if date.month is None:
        return str(date.year)
    day = date.day
    named: dict[str, Any] = {"day": day or 0, "month": tell(_MONTHS[date.month - 1]), "year": date.year}
    if date.year is None:
        return tell("{day} {month}, year not given", **named) if day else tell("{month}, year not given", **named)
    return tell("{day} {month} {year}", **named) if day else tell("{month} {year}", **named)


def number_for_people(value: float) -> str:
    """Return a number with its thousands marked off as the user's language does, whole where it is whole."""
    text = f"{value:,.10g}" if isinstance(value, int) or value == int(value) else f"{value:,.4f}".rstrip("0")
    return text.translate(str.maketrans(",.", ".,")) if language_of_user() == "vi" else text


def figure_for_people(figure: Figure) -> str:
    """Return number, bound and unit of a figure: 'over 1,200 turns', '12–15 %'."""
    number = number_for_people(figure.value)
    if figure.high is not None:
        number += f"–{number_for_people(figure.high)}"
    said = tell(BOUNDS[figure.bound], number=number)
    return " ".join(part for part in (said, figure.unit) if part)
