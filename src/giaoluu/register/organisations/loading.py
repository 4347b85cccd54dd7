"""The shipped tables of real public bodies, brought into the register: as rows like any other, each with its source."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from giaoluu.register.archive.evidence import support_all
from giaoluu.register.organisations.models import (
    Event,
    EventPart,
    Name,
    Organisation,
    Parentage,
    Territory,
    Unit,
    UnitName,
    UnitSuccession,
)
from giaoluu.register.organisations.records import Tables
from giaoluu.register.organisations.tables import problems
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row
from giaoluu.register.trail.writing import Act, writing
from giaoluu.register.vocabularies.models import Vocabulary, Word

AnyRow = TypeVar("AnyRow", bound=Row)
LOAD = "organisations.load"


def load_tables(tables: Tables, *, by: User) -> dict[str, int]:
    """Add what `tables` hold and the register does not, and return how many rows of each sort were added.

    A body or unit that is on record under its short name is left as people made it, with its names, places and events;
    so a second call adds nothing. Raises `Unfit` where the tables do not hold together.
    """
    faults = problems(tables)
    if faults:
        raise Unfit({"": faults})
    with writing("organisations.load_words", by=by, permission=LOAD) as act:
        added = {"words": len(_words(act, tables))}
    with writing("organisations.load_units", by=by, permission=LOAD) as act:
        units, fresh_units = _units(act, tables)
    with writing("organisations.load_organisations", by=by, permission=LOAD) as act:
        bodies, fresh = _organisations(act, tables)
    with writing("organisations.load_ties", by=by, permission=LOAD) as act:
        _ties(act, tables, bodies, fresh, units)
    with writing("organisations.load_events", by=by, permission=LOAD) as act:
        events = _events(act, tables, bodies)
    return added | {"units": len(fresh_units), "organisations": len(fresh), "events": events}


def _words(act: Act, tables: Tables) -> list[Word]:
    known = set(Word.objects.values_list("vocabulary", "slug"))
    rows = [
        Word(
            vocabulary=vocabulary,
            slug=word.slug,
            label_vi=word.label_vi,
            label_en=word.label_en,
            valid_from=word.valid_from,
            valid_to=word.valid_to,
            origin=word.source[:300],
        )
        for vocabulary, words in (
            (Vocabulary.ORGANISATION_KIND, tables.kinds),
            (Vocabulary.ORGANISATION_LEVEL, tables.levels),
        )
        for word in words
        if (vocabulary, word.slug) not in known
    ]
    return act.add_all(rows)


def _units(act: Act, tables: Tables) -> tuple[dict[str, Unit], set[str]]:
    known = by_slug(Unit.objects.all())
    made = act.add_all(
        [
            Unit(
                slug=unit.id,
                code=unit.code,
                name=unit.name,
                full_name=unit.full_name,
                kind=unit.kind,
                country=unit.country,
                valid_from=unit.valid_from,
                valid_to=unit.valid_to,
                origin=unit.source[:300],
            )
            for unit in tables.units
            if unit.id not in known
        ]
    )
    fresh = {str(unit.slug) for unit in made}
    units = known | by_slug(made)
    act.add_all(
        [
            UnitName(unit=units[name.unit], text=name.text, language=name.language, kind=name.kind)
            for name in tables.unit_names
            if name.unit in fresh
        ]
    )
    successions = [
        UnitSuccession(
            before=units[one.before], after=units[one.after], on=one.on, share=one.share, decision=one.decision[:120]
        )
        for one in tables.unit_successions
        if one.after in fresh or one.before in fresh
    ]
    notes = [one.source for one in tables.unit_successions if one.after in fresh or one.before in fresh]
    _support(act, act.add_all(successions), ["before", "after", "on", "decision"], notes)
    return units, fresh


def _organisations(act: Act, tables: Tables) -> tuple[dict[str, Organisation], set[str]]:
    known = by_slug(Organisation.objects.exclude(slug=None))
    coming = [body for body in tables.organisations if body.id not in known]
    shown = _latest_names(tables)
    made = act.add_all(
        [
            Organisation(
                slug=body.id,
                kind=body.kind,
                level=body.level,
                country=body.country,
                industry=body.industry,
                valid_from=body.valid_from,
                valid_to=body.valid_to,
                shown=shown[body.id][:300],
            )
            for body in coming
        ]
    )
    fields = ["kind", "level", "country", "industry", "valid_from", "valid_to"]
    _support(act, made, fields, [body.source for body in coming])
    bodies = known | by_slug(made)
    fresh = {body.id for body in coming}
    names = [name for name in tables.organisation_names if name.organisation in fresh]
    rows = [
        Name(
            organisation=bodies[name.organisation],
            text=name.text,
            key=key_of(name.text)[:300],
            language=name.language,
            script=name.script,
            kind=name.kind,
            valid_from=name.valid_from,
            valid_to=name.valid_to,
        )
        for name in names
    ]
    _support(act, act.add_all(rows), ["text", "kind", "valid_from", "valid_to"], [name.source for name in names])
    return bodies, fresh


def _ties(
    act: Act, tables: Tables, bodies: Mapping[str, Organisation], fresh: set[str], units: Mapping[str, Unit]
) -> None:
    """Affiliations, places in the trees, and where each body works."""
    ours = [body for body in tables.organisations if body.id in fresh]
    for body in ours:
        if body.affiliation:
            affiliated = act.amend(bodies[body.id], affiliation=bodies[body.affiliation])
            support_all(act, [(affiliated, ["affiliation"], body.source)])
    placed = [(body.id, body.parent, body.parent_relation, "", "", body.source) for body in ours if body.parent] + [
        (one.organisation, one.parent, one.relation, one.valid_from, one.valid_to, one.source)
        for one in tables.organisation_parents
        if one.organisation in fresh
    ]
    parents = [
        Parentage(
            child=bodies[child],
            parent=bodies[parent],
            relation=relation or Parentage.Relation.ORGANISATIONAL,
            valid_from=since,
            valid_to=until,
        )
        for child, parent, relation, since, until, _ in placed
    ]
    _support(act, act.add_all(parents), ["parent", "relation"], [one[-1] for one in placed])
    dated = {one.organisation for one in tables.organisation_units}
    worked = [(body.id, body.unit, "", "", body.source) for body in ours if body.unit and body.id not in dated] + [
        (one.organisation, one.unit, one.valid_from, one.valid_to, one.source)
        for one in tables.organisation_units
        if one.organisation in fresh
    ]
    territory = [
        Territory(organisation=bodies[body], unit=units[unit], valid_from=since, valid_to=until)
        for body, unit, since, until, _ in worked
    ]
    _support(act, act.add_all(territory), ["unit"], [one[-1] for one in worked])


def _events(act: Act, tables: Tables, bodies: Mapping[str, Organisation]) -> int:
    known = set(Event.objects.exclude(slug=None).values_list("slug", flat=True))
    coming = [event for event in tables.organisation_events if event.id not in known]
    made = act.add_all(
        [
            Event(
                slug=event.id,
                kind=event.kind,
                on=event.on,
                decision_number=event.decision_number[:120],
                decision_date=event.decision_date,
                decision_signer=event.decision_signer[:160],
            )
            for event in coming
        ]
    )
    _support(act, made, ["kind", "on", "decision_number"], [event.source for event in coming])
    events = by_slug(made)
    act.add_all(
        [
            EventPart(
                event=events[part.event], organisation=bodies[part.organisation], side=part.side, share=part.share
            )
            for part in tables.organisation_event_parts
            if part.event in events
        ]
    )
    return len(made)


def _support(act: Act, rows: Sequence[Row], fields: Sequence[str], notes: Sequence[str]) -> None:
    support_all(act, [(row, fields, note) for row, note in zip(rows, notes, strict=True)])


def by_slug(rows: Iterable[Any]) -> dict[str, Any]:
    """Return `rows` by their short names."""
    return {str(row.slug): row for row in rows}


def _latest_names(tables: Tables) -> dict[str, str]:
    """The name under which each body is shown: its official Vietnamese one of the latest time, else its first."""
    shown: dict[str, tuple[tuple[bool, bool, str], str]] = {}
    for name in tables.organisation_names:
        official = name.kind == "official" and name.language == "vi"
        rank = (official, not name.valid_to, name.valid_from)
        if name.organisation not in shown or rank > shown[name.organisation][0]:
            shown[name.organisation] = (rank, name.text)
    return {body: text for body, (_, text) in shown.items()}
