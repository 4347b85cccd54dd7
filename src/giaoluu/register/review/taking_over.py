"""What people did on an older reading of a page, taken over into a newer one and put in its ids.

Ids of an account (`o1`, `p2`) are those of one reading: another reader numbers anew. A fact is the same where its kind,
its words and what it is called are, and a post where its holder is called the same too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from giaoluu.register.archive.models import Reading
from giaoluu.register.review.models import Proposal

Mark: TypeAlias = tuple[str, int, int, str, str]
Ids: TypeAlias = Mapping[str, str]
OPEN = Proposal.State.OPEN
SETTLED = (Proposal.State.ACCEPTED, Proposal.State.AMENDED, Proposal.State.REJECTED)
DECISION = ("state", "noun", "row", "decided_by", "decided_at", "reason", "batch")
"""What a decision is made of, without the payload, which is put in the ids of the newer reading."""
NAMED = frozenset({"organisation", "person", "exchange", "agreement", "statement", "figure"})
"""Kinds whose facts have an id of their own in the account, by which others name them."""
REFERENCES = frozenset(
    {
        "organisation",
        "person",
        "agreement",
        "participants",
        "parties",
        "speaker",
        "binds",
        "giver",
        "receiver",
        "part_of",
    }
)
"""Fields that name other facts of the account by their ids; those of posts stand in the key of the fact too."""


def take_over(made: list[Proposal], earlier: Sequence[Proposal], reading: Reading) -> list[Proposal]:
    """Return `made`, the proposals of `reading`, with the decisions and the additions of people on `earlier` ones.

    What a person decided on a fact holds for the same fact; facts that a person added, and that the newer reader misses
    too, come after those of their kind.
    """
    found = _marks(made)
    for older in _readings(earlier):
        marks = _marks(older)
        ids = {local_of(one): local_of(found[mark]) for mark, one in marks.items() if mark in found}
        added = [one for mark, one in marks.items() if one.fact is None and mark not in found]
        for one in added:
            if one.state in {OPEN, *SETTLED} and (copy := _carried(one, ids, reading)) is not None:
                made.append(copy)
                ids[local_of(one)] = local_of(copy)
        found = _marks(made)
        for mark, one in marks.items():
            if one.state in SETTLED and mark in found:
                _decide(found[mark], one, ids)
    return made


def local_of(proposal: Proposal) -> str:
    """Return the id by which other facts of the account name this one; of what none names, its key."""
    return proposal.key.rsplit("/", 1)[-1] if proposal.kind in NAMED else proposal.key


def _decide(proposal: Proposal, old: Proposal, ids: Ids) -> None:
    for name in DECISION:
        setattr(proposal, name, getattr(old, name))
    if old.state == Proposal.State.AMENDED or old.fact is None:
        proposal.payload = {**proposal.payload, **_translated(old.payload, ids), **_own(proposal)}


def _carried(old: Proposal, ids: Ids, reading: Reading) -> Proposal | None:
    """A fact that a person added, in the newer reading; None where its holder is not in there."""
    parts = old.key.split("/")
    if len(parts) > 2:
        if parts[1] not in ids:
            return None
        parts[1] = ids[parts[1]]
    copy = Proposal(page=old.page, reading=reading, key="/".join(parts), kind=old.kind, start=old.start, end=old.end)
    copy.certainty, copy.payload = old.certainty, _translated(old.payload, ids)
    return copy


def _own(proposal: Proposal) -> dict[str, Any]:
    return {"id": proposal.payload["id"]} if "id" in proposal.payload else {}


def _translated(payload: Mapping[str, Any], ids: Ids) -> dict[str, Any]:
    return {name: _put(told, ids) if name in REFERENCES else told for name, told in payload.items()}


def _put(told: Any, ids: Ids) -> Any:
    """What a field says, in other ids; what the newer reading does not know is left out."""
    if isinstance(told, list):
        return [one for one in (_put(each, ids) for each in told) if one is not None]
    if isinstance(told, dict):
        body = ids.get(told["organisation"])
        return None if body is None else {**told, "organisation": body}
    return None if told is None else ids.get(told)


def _readings(proposals: Iterable[Proposal]) -> Iterator[list[Proposal]]:
    """The proposals of each reading, the oldest reading first: a later word holds."""
    by_reading: dict[int, list[Proposal]] = {}
    for one in proposals:
        by_reading.setdefault(one.reading_id, []).append(one)
    for key in sorted(by_reading):
        yield by_reading[key]


def _marks(proposals: Iterable[Proposal]) -> dict[Mark, Proposal]:
    """The proposals of one reading by what makes each of them the same fact in another."""
    told = list(proposals)
    people = {one.key: str(one.payload.get("name", "")) for one in told if one.kind == "person"}
    return {_mark(one, people): one for one in told}


def _mark(proposal: Proposal, people: Mapping[str, str]) -> Mark:
    payload = proposal.fact.payload if proposal.fact else proposal.payload
    told = payload.get("name") or payload.get("text") or payload.get("title") or payload.get("value") or ""
    holder = people.get("/".join(proposal.key.split("/")[:2]), "") if proposal.kind == "post" else ""
    return (proposal.kind, proposal.start, proposal.end, str(told), holder)
