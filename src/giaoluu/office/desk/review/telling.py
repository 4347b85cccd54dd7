"""What a fact says, in words: a headline and its further fields."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.review.words import (
    AGREEMENTS,
    EXCHANGES,
    FIELDS,
    PARTIES,
    STATEMENTS,
    STATUSES,
    VOCABULARIES,
)
from giaoluu.office.desk.words import BOUNDS, COUNTRIES, KINDS, LEVELS, Words, word

Names = Mapping[str, str]
DATES = frozenset({"date", "term", "period", "as_of", "due"})


class Told(NamedTuple):
    """What a fact says: the main thing, and the rest field by field."""

    headline: str
    details: list[tuple[str, str]]


def told(kind: str, key: str, payload: Mapping[str, Any], names: Names) -> Told:
    """Return what a fact of `kind` says; `names` are those of the bodies, people and agreements that it calls by id."""
    headline, details = _TELLERS[kind](payload, names, key)
    return Told(headline or "–", [(name, text) for name, text in details if text])


def said(kind: str, field: str, written: str) -> str:
    """Return what the field of a fact of `kind` holds, as people read it."""
    words = VOCABULARIES.get((kind, field))
    if words is not None:
        return word(words, written)
    return dates.shown(written) if field in DATES else written


def label(field: str) -> str:
    """Return the name of a field."""
    return word(FIELDS, field)


def _value(payload: Mapping[str, Any], field: str) -> str:
    held = payload.get(field)
    return str((held.get("value") if isinstance(held, dict) else held) or "")


def _word(words: Words, payload: Mapping[str, Any], field: str) -> str:
    return word(words, payload[field]) if payload.get(field) else ""


def _named(names: Names, locals_: Iterable[str | None]) -> str:
    return ", ".join(names.get(local, local) for local in locals_ if local)


def _organisation(payload: Mapping[str, Any], _names: Names, _key: str) -> Told:
    about = (_word(KINDS, payload, "kind"), _word(LEVELS, payload, "level"), _word(COUNTRIES, payload, "country"))
    aliases = ", ".join(payload.get("aliases") or [])
    return Told(payload["name"], [("", " · ".join(one for one in about if one)), (label("aliases"), aliases)])


def _person(payload: Mapping[str, Any], names: Names, _key: str) -> Told:
    posts = "; ".join(_post_text(post, names) for post in payload.get("posts") or [])
    return Told(payload["name"], [("", posts)])


def _post(payload: Mapping[str, Any], names: Names, key: str) -> Told:
    holder = names.get(key.split("/")[1], "")
    return Told(_post_text(payload, names), [("", holder)])


def _post_text(post: Mapping[str, Any], names: Names) -> str:
    text = ", ".join(one for one in (post["title"], names.get(post.get("organisation") or "", "")) if one)
    return _("%(post)s (former)") % {"post": text} if post.get("former") else text


def _exchange(payload: Mapping[str, Any], names: Names, _key: str) -> Told:
    where = (dates.shown(_value(payload, "date")), _value(payload, "place"))
    sides: dict[str, list[str]] = {}
    for party in payload["parties"]:
        sides.setdefault(party["role"], []).append(names.get(party["organisation"], party["organisation"]))
    told_sides = [(word(PARTIES, role), ", ".join(bodies)) for role, bodies in sides.items()]
    return Told(
        " · ".join(one for one in (word(EXCHANGES, payload["kind"]), *where) if one),
        [*told_sides, (label("participants"), _named(names, payload.get("participants") or []))],
    )


def _agreement(payload: Mapping[str, Any], names: Names, _key: str) -> Told:
    term = dates.shown(payload["term"]) if payload.get("term") else ""
    about = (word(AGREEMENTS, payload["kind"]), term, word(STATUSES, payload["status"]))
    return Told(
        " · ".join(one for one in about if one),
        [(label("title"), payload.get("title") or ""), (label("parties"), _named(names, payload["parties"]))],
    )


def _line(payload: Mapping[str, Any], names: Names, key: str) -> Told:
    return Told(payload["text"], [(label("agreement"), names.get(key.split("/")[1], ""))])


def _statement(payload: Mapping[str, Any], names: Names, _key: str) -> Told:
    said_by = _named(names, [payload.get("speaker"), payload.get("organisation")])
    kind = word(STATEMENTS, payload["kind"])
    binds = _named(names, payload.get("binds") or [])
    due = dates.shown(_value(payload, "due"))
    rest = [(label("kind"), kind), (label("speaker"), said_by), (label("binds"), binds), (label("due"), due)]
    return Told(payload["text"], rest)


def _figure(payload: Mapping[str, Any], names: Names, _key: str) -> Told:
    high, bound = payload.get("high"), payload.get("bound") or "exact"
    number = amount(payload["value"]) + (f"–{amount(high)}" if high is not None else "")
    words = (word(BOUNDS, bound) if bound != "exact" else "", number, payload.get("unit") or "")
    ticks = [label(name) for name in ("turns", "target", "each") if payload.get(name)]
    bodies = [
        (label(name), names.get(payload.get(name) or "", ""))
        for name in ("organisation", "giver", "receiver", "part_of")
    ]
    times = [(label(name), dates.shown(payload[name])) for name in ("period", "as_of") if payload.get(name)]
    return Told(
        " ".join(one for one in words if one),
        [(label("measure"), payload.get("measure") or ""), *bodies, *times, ("", ", ".join(ticks))],
    )


def _reference(payload: Mapping[str, Any], _names: Names, _key: str) -> Told:
    date = dates.shown(payload["date"]) if payload.get("date") else ""
    rest = [(label(name), payload.get(name) or "") for name in ("kind", "issuer", "title")]
    return Told(payload["number"], [*rest, (label("date"), date)])


_TELLERS: Mapping[str, Callable[[Mapping[str, Any], Names, str], Told]] = {
    "organisation": _organisation,
    "person": _person,
    "post": _post,
    "exchange": _exchange,
    "agreement": _agreement,
    "line": _line,
    "statement": _statement,
    "figure": _figure,
    "reference": _reference,
}
