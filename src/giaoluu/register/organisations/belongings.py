"""Names, places and territory of shipped bodies, and shipped words: what newer tables have otherwise, or more.

A row is held beside the shipped one that says the same of the same body, whenever: a name of its text, a place below
its parent, a territory in its unit. Where several are of one such sort, they are taken in order of time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from giaoluu.register.organisations.models import Name, Organisation, Parentage, Territory
from giaoluu.register.organisations.records import Tables
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import Touch
from giaoluu.register.trail.rows import among, noun_of
from giaoluu.register.vocabularies.models import Vocabulary, Word

Key: TypeAlias = tuple[str, ...]
LOADING = "organisations.load"
"""How the operations are called that bring shipped rows in."""
TAKEN_OUT: Mapping[type[Any], str] = {
    Name: "organisations.withdraw_name",
    Parentage: "organisations.withdraw_place",
    Territory: "organisations.withdraw_territory",
}
"""By which acts people take out what belongs to a body: what they took out does not come back by itself."""
SUPPORTED: Mapping[type[Any], Sequence[str]] = {
    Name: ("text", "kind", "valid_from", "valid_to"),
    Parentage: ("parent", "relation", "valid_from", "valid_to"),
    Territory: ("unit", "valid_from", "valid_to"),
}
"""The columns of such rows that rest on the source of the table."""


class Shipped(NamedTuple):
    """A shipped row by its key, which begins with the short name of the body; what its columns hold, and its source."""

    key: Key
    columns: Mapping[str, str]
    source: str


@dataclass(frozen=True)
class Difference:
    """A column in which a row on record is not what is shipped; `by_hand` where people have changed the row since.

    `of` is the body to which the row belongs, where it does.
    """

    row: Any
    column: str
    held: str
    shipped: str
    source: str
    by_hand: bool
    of: Any = None


@dataclass(frozen=True)
class Belonging:
    """A shipped row that is not on record though its body is; `kept_out` where people amended or took out its like."""

    model: type[Any]
    shipped: Shipped
    kept_out: bool

    @property
    def body(self) -> str:
        """The short name of the body."""
        return self.shipped.key[0]


def shipped_names(tables: Tables) -> Iterator[Shipped]:
    """Yield the names of all bodies."""
    for one in tables.organisation_names:
        dates = {"valid_from": one.valid_from, "valid_to": one.valid_to}
        yield Shipped(
            (one.organisation, key_of(one.text)[:300], one.language),
            {"text": one.text, "kind": one.kind, "script": one.script, **dates},
            one.source,
        )


def shipped_places(tables: Tables) -> Iterator[Shipped]:
    """Yield where all bodies stand in the trees."""
    for body in tables.organisations:
        if body.parent:
            relation = body.parent_relation or Parentage.Relation.ORGANISATIONAL
            yield Shipped((body.id, body.parent, str(relation)), {"valid_from": "", "valid_to": ""}, body.source)
    for one in tables.organisation_parents:
        dates = {"valid_from": one.valid_from, "valid_to": one.valid_to}
        yield Shipped((one.organisation, one.parent, one.relation), dates, one.source)


def shipped_territory(tables: Tables) -> Iterator[Shipped]:
    """Yield where all bodies work."""
    dated = {one.organisation for one in tables.organisation_units}
    for body in tables.organisations:
        if body.unit and body.id not in dated:
            yield Shipped((body.id, body.unit), {"valid_from": "", "valid_to": ""}, body.source)
    for one in tables.organisation_units:
        yield Shipped(
            (one.organisation, one.unit), {"valid_from": one.valid_from, "valid_to": one.valid_to}, one.source
        )


def shipped_words(tables: Tables) -> Iterator[Shipped]:
    """Yield the words of the vocabularies that ship as tables."""
    for vocabulary, words in (
        (Vocabulary.ORGANISATION_KIND, tables.kinds),
        (Vocabulary.ORGANISATION_LEVEL, tables.levels),
    ):
        for word in words:
            columns = {name: getattr(word, name) for name in ("label_vi", "label_en", "valid_from", "valid_to")}
            yield Shipped((str(vocabulary), word.slug), columns, word.source)


SHIPPED = {Name: shipped_names, Parentage: shipped_places, Territory: shipped_territory}


def compare_belongings(tables: Tables, model: type[Any]) -> tuple[list[Difference], list[Belonging], int]:
    """Return what differs of the rows of `model`, what is not on record, and how many rows are."""
    bodies = {str(row.slug): row for row in Organisation.objects.exclude(slug=None)}
    rows = _on_record(model, bodies.values())
    by_hand = changed_by_hand(noun_of(model), [row.pk for held in rows.values() for row in held])
    touched = _touched(model, bodies, rows, by_hand)
    shipped: dict[Key, list[Shipped]] = defaultdict(list)
    for one in SHIPPED[model](tables):
        if one.key[0] in bodies:
            shipped[one.key].append(one)
    differ: list[Difference] = []
    coming: list[Belonging] = []
    for key, told in shipped.items():
        held = rows.get(key, [])
        told.sort(key=lambda one: one.columns["valid_from"])
        for row, one in zip(held, told, strict=False):
            differ += differences(row, one, by_hand=row.pk in by_hand, of=bodies[key[0]])
        coming += [Belonging(model, one, kept_out=key[0] in touched) for one in told[len(held) :]]
    return differ, coming, sum(map(len, rows.values()))


def compare_words(tables: Tables) -> tuple[list[Difference], list[str], int]:
    """Return what differs of the shipped words, which of them are not on record, and how many are."""
    told = list(shipped_words(tables))
    rows = {(row.vocabulary, row.slug): row for row in Word.objects.all()}
    by_hand = changed_by_hand(noun_of(Word), [row.pk for row in rows.values()])
    held = [(rows[one.key], one) for one in told if one.key in rows]
    differ = [found for row, one in held for found in differences(row, one, by_hand=row.pk in by_hand)]
    return differ, [one.columns["label_vi"] for one in told if one.key not in rows], len(held)


def differences(row: Any, shipped: Shipped, *, by_hand: bool, of: Any = None) -> Iterator[Difference]:
    """Yield the columns in which `row` is not as shipped, as far as a column has room."""
    for name, text in shipped.columns.items():
        told = text[: row._meta.get_field(name).max_length or None]
        if str(getattr(row, name)) != told:
            yield Difference(row, name, str(getattr(row, name)), told, shipped.source, by_hand, of)


def changed_by_hand(noun: str, keys: Iterable[int]) -> set[int]:
    """Return those of the rows `keys` that an act has changed other than one that loads what is shipped."""
    touches = Touch.objects.filter(noun=noun, row__in=among(keys)).exclude(entry__operation__startswith=LOADING)
    return set(touches.values_list("row", flat=True))


def _on_record(model: type[Any], bodies: Iterable[Organisation]) -> dict[Key, list[Any]]:
    owner = "child" if model is Parentage else "organisation"
    found = model._base_manager.filter(**{f"{owner}__in": among(row.pk for row in bodies)}).select_related(owner)
    related = {Parentage: ("parent",), Territory: ("unit",)}.get(model, ())
    rows: dict[Key, list[Any]] = defaultdict(list)
    for row in found.select_related(owner, *related).order_by("valid_from", "pk"):
        rows[_key(row)].append(row)
    return rows


def _key(row: Any) -> Key:
    if isinstance(row, Name):
        return (str(row.organisation.slug), row.key, row.language)
    if isinstance(row, Parentage):
        return (str(row.child.slug), str(row.parent.slug), row.relation)
    return (str(row.organisation.slug), str(row.unit.slug))


def _touched(
    model: type[Any], bodies: Mapping[str, Organisation], rows: Mapping[Key, list[Any]], by_hand: set[int]
) -> set[str]:
    """The bodies of which people amended, added or took out rows of this sort."""
    taken = Touch.objects.filter(noun=noun_of(Organisation), entry__operation=TAKEN_OUT[model])
    keys = set(taken.filter(row__in=among(row.pk for row in bodies.values())).values_list("row", flat=True))
    amended = {key[0] for key, held in rows.items() if any(row.pk in by_hand for row in held)}
    return amended | {slug for slug, row in bodies.items() if row.pk in keys}
