"""Each field of a row with the words that state it, and the values that disagree.

All evidence of a screen is read in a constant number of looks, however many rows it shows.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.access import signed_in, today
from giaoluu.office.desk.calling import amount, apart, called
from giaoluu.office.desk.listing import namesakes
from giaoluu.office.desk.words import BY_COLUMN, label_of, word
from giaoluu.register.archive.queries import pages_hidden_from, values_on
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.rows import Row, noun_of
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.terms import label

AROUND = 160
"""Letters before and after a quote that are shown of its sentence."""
_SENTENCE_ENDS = re.compile(r"\n+|(?<=[.!?…])\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True)
class Ground:
    """What a value rests on: words of a page, or a note; `hidden` words are not for this person."""

    note: str
    quote: str
    page: Any
    start: int | None
    end: int | None
    hidden: bool
    title: str = ""

    @property
    def before(self) -> str:
        """The words of its sentence before the quote, as far as it may be read and is not too long."""
        if self.hidden or self.page is None or self.start is None:
            return ""
        begin = max(0, self.start - AROUND)
        parts = _SENTENCE_ENDS.split(self.page.text[begin : self.start])
        cut = begin > 0 and len(parts) == 1
        return f"… {parts[0].partition(' ')[2]}" if cut else str(parts[-1]).lstrip()

    @property
    def after(self) -> str:
        """The words of its sentence after the quote, as far as it may be read and is not too long."""
        if self.hidden or self.page is None or self.end is None:
            return ""
        end = self.end + AROUND
        parts = _SENTENCE_ENDS.split(self.page.text[self.end : end])
        cut = end < len(self.page.text) and len(parts) == 1
        return f"{parts[0].rpartition(' ')[0]} …" if cut else str(parts[0]).rstrip()


@dataclass(frozen=True)
class Held:
    """One value of a field: what it says, how it stands, who set it and when, and its grounds."""

    text: str
    rank: str
    by: Any
    at: Any
    grounds: list[Ground]
    key: int = 0


@dataclass(frozen=True)
class Field:
    """A field of a profile: its name and label, what the row holds, and all values with their evidence."""

    name: str
    label: str
    text: str
    target: Any = None
    values: list[Held] = field(default_factory=list)

    @property
    def grounds(self) -> int:
        """How many grounds the value has that the row holds."""
        return sum(len(value.grounds) for value in self.values if value.rank == "preferred")

    @property
    def disputed(self) -> bool:
        """Whether some page says otherwise."""
        return any(value.rank == "other" for value in self.values)


class Evidence:
    """The values and their evidence of the rows of one screen, as one person may see them."""

    def __init__(self, request: HttpRequest, rows: Iterable[Row], names: Collection[str] = ()) -> None:
        """Read what supports `rows`; with `names`, what supports these fields, of which alone it can tell then."""
        self._rows = {(noun_of(row), row.pk): row for row in rows}
        values = values_on(self._rows.values(), names)
        pages = [ground.page for value in values for ground in value.evidence.all() if ground.page is not None]
        self._hidden = pages_hidden_from(signed_in(request), pages, on=today())
        self._values: dict[tuple[str, int, str], list[Any]] = defaultdict(list)
        for value in values:
            self._values[value.noun, value.row, value.field].append(value)
        self._named = self._names_of_rows(values)

    def field(self, row: Row, name: str, *others: Row) -> Field:
        """Return the field `name` of `row`, with what supports it there and in `others`, rows judged the same."""
        held = getattr(row, name)
        target = held if isinstance(held, models.Model) else None
        known = self._named.get((type(target), target.pk)) if target is not None else None
        written = said(row, name, held) if target is None else known or called(target)
        values = [
            self._held(one, name, value)
            for one in (row, *others)
            for value in self._values.get((noun_of(one), one.pk, name), [])
        ]
        return Field(name=name, label=label_of(row, name), text=written, target=target, values=values)

    def fields(self, row: Row, names: Iterable[str], *others: Row) -> list[Field]:
        """Return the fields `names` that say something, or that a page disputes; bodies of one name tell years."""
        found = (self.field(row, name, *others) for name in names)
        told = [one for one in found if one.text or one.values]
        shared = namesakes(one.target for one in told if _is_body(one.target))
        return [replace(one, text=apart(one.target, shared)) if _is_body(one.target) else one for one in told]

    def _held(self, row: Row, name: str, value: Any) -> Held:
        column = row._meta.get_field(name)
        text = (
            self._named.get((column.related_model, value.value), "–")
            if column.is_relation
            else said(row, name, value.value)
        )
        return Held(
            text=text,
            rank=value.rank,
            by=value.by,
            at=value.at,
            key=value.pk,
            grounds=[
                Ground(
                    note=ground.note,
                    quote="" if ground.page_id in self._hidden else ground.quote,
                    page=ground.page,
                    start=ground.start,
                    end=ground.end,
                    hidden=ground.page_id in self._hidden,
                    title=ground.title or "",
                )
                for ground in value.evidence.all()
            ],
        )

    def _names_of_rows(self, values: Iterable[Any]) -> dict[tuple[Any, Any], str]:
        """What other rows are called to which a value points: one look for each kind of row."""
        wanted: dict[Any, set[Any]] = defaultdict(set)
        for value in values:
            row = self._rows[value.noun, value.row]
            column = row._meta.get_field(value.field)
            if column.is_relation and value.value is not None:
                wanted[column.related_model].add(value.value)
        found = [(model, one) for model, keys in wanted.items() for one in model._base_manager.filter(pk__in=keys)]
        shared = namesakes(one for _model, one in found if _is_body(one))
        return {(model, one.pk): apart(one, shared) if _is_body(one) else called(one) for model, one in found}


def _is_body(row: Any) -> bool:
    return isinstance(row, models.Model) and noun_of(row) == "organisations.organisation"


def said(row: models.Model, name: str, held: Any) -> str:
    """Return what a column holds as people read it: words for slugs, dates and numbers as they are written here."""
    if held in (None, ""):
        return ""
    words = BY_COLUMN.get((row._meta.label_lower, name))
    if words is not None:
        return word(words, held)
    column = row._meta.get_field(name)
    if isinstance(column, WordField):
        return label(column.vocabulary, str(held))
    choices = dict(getattr(column, "flatchoices", None) or ())
    if choices:
        return str(choices.get(held, held))
    if isinstance(column, EdtfField):
        return dates.shown(str(held))
    if isinstance(column, models.BooleanField):
        return _("yes") if held else _("no")
    if isinstance(column, models.DecimalField):
        return amount(held)
    return str(held)
