"""What people made of a page, as a gold account: so the reader can be scored on real use (docs/guide/gold.md).

What was accepted, amended and added stands in it, what was rejected does not. It is only for pages of which every fact
has been decided on.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.db.models import Count, Q

from giaoluu.register.archive.models import Page
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.queries import proposals_of

Gold = dict[str, Any]
WORDS = 8
"""At most so many words of a statement are its evidence."""
HOSTS, GUESTS = frozenset({"host", "organiser"}), frozenset({"guest"})


def pages_reviewed() -> Iterator[Page]:
    """Yield the pages on which nothing is open and something was decided, oldest first; withdrawn ones are left out."""
    still = Count("proposals", filter=Q(proposals__state=Proposal.State.OPEN))
    done = Count("proposals", filter=~Q(proposals__state__in=[Proposal.State.OPEN, Proposal.State.SUPERSEDED]))
    pages = Page.objects.filter(source__withdrawn=None).annotate(still=still, done=done).filter(still=0, done__gt=0)
    yield from pages.select_related("source").order_by("pk").iterator()


def gold_account(page: Page, *, name: str) -> Gold:
    """Return the gold account of `page`, kept in a file of this `name`, from what people decided on its facts."""
    reading = page.readings.order_by("-pk").first()
    account: Mapping[str, Any] = reading.account if reading else {}
    facts = _Facts(proposals_of(page), account)
    exchanges, agreements = facts.written("exchange", _exchange), facts.written("agreement", _agreement)
    return {
        "page": name,
        "relevant": facts.relevant(),
        "title": _value(account, "title"),
        "published": _value(account, "published"),
        "byline": _value(account, "byline"),
        "lines": list(lines_of(page.text, account.get("blocks", []))),
        "organisations": facts.written("organisation", _organisation),
        "people": facts.written("person", _person),
        "exchanges": exchanges,
        "agreements": agreements,
        "statements": facts.written("statement", _statement),
        "figures": facts.written("figure", _figure),
        "references": [fact.payload["number"] for fact in facts.kept("reference")],
    }


def lines_of(text: str, blocks: list[Any]) -> Iterator[list[Any]]:
    """Yield `[first, last, role]` for the lines of `text` that are not empty, counted from 1."""
    run: list[Any] | None = None
    at = 0
    for number, line in enumerate(text.split("\n"), 1):
        role = _role(text, at, at + len(line), blocks) if line.strip() else None
        at += len(line) + 1
        if role is None:
            continue
        if run is not None and run[2] == role:
            run[1] = number
            continue
        if run is not None:
            yield run
        run = [number, number, role]
    if run is not None:
        yield run


def _role(text: str, start: int, end: int, blocks: list[Any]) -> str | None:
    """The part that most letters of a line play."""
    shares: dict[str, int] = {}
    for block in blocks:
        first, last = max(start, block["span"][0]), min(end, block["span"][1])
        if first < last:
            shares[block["role"]] = shares.get(block["role"], 0) + len(text[first:last].strip())
    return max(shares, key=lambda role: shares[role], default=None) if any(shares.values()) else None


class _Facts:
    """The facts of one page that people let stand, and the names by which they call each other."""

    def __init__(self, proposals: Any, account: Mapping[str, Any]) -> None:
        self.all = [fact for fact in proposals if fact.decided]
        names = {thing["id"]: thing["name"] for kind in ("organisations", "people") for thing in account.get(kind, [])}
        self.names = names | {
            str(fact.payload["id"]): fact.payload["name"] for fact in self.kept("organisation", "person")
        }
        self.bodies = {str(fact.payload["id"]): fact.payload for fact in self.kept("organisation")}

    def kept(self, *kinds: str) -> list[Proposal]:
        return [fact for fact in self.all if fact.kind in kinds]

    def written(self, kind: str, write: "Callable[[Proposal, _Facts], Gold]") -> list[Gold]:
        return [write(fact, self) for fact in self.kept(kind)]

    def relevant(self) -> bool:
        parties = [party["organisation"] for fact in self.kept("exchange") for party in fact.payload["parties"]]
        parties += [local for fact in self.kept("agreement") for local in fact.payload["parties"]]
        return any(self.bodies.get(local, {}).get("kind") == "trade_union" for local in parties)

    def body(self, local: str | None) -> str | None:
        """The name of an organisation of the page, unless it was rejected."""
        return self.names.get(local) if local in self.bodies else None


def _organisation(fact: Proposal, _: _Facts) -> Gold:
    return {"name": fact.payload["name"], "aliases": fact.payload.get("aliases", []), "kind": fact.payload["kind"]}


def _person(fact: Proposal, facts: _Facts) -> Gold:
    mine = f"people/{fact.payload['id']}/posts/"
    posts = [post.payload for post in facts.kept("post") if post.key.startswith(mine)]
    return {
        "name": fact.payload["name"],
        "posts": [{"title": post["title"], "organisation": facts.body(post["organisation"])} for post in posts],
    }


def _exchange(fact: Proposal, facts: _Facts) -> Gold:
    sides: dict[str, list[str]] = {"hosts": [], "guests": [], "others": []}
    for party in fact.payload["parties"]:
        name = facts.body(party["organisation"])
        if name is not None:
            side = "hosts" if party["role"] in HOSTS else "guests" if party["role"] in GUESTS else "others"
            sides[side].append(name)
    return {
        "kind": fact.payload["kind"],
        "date": _value(fact.payload, "date"),
        "place": _value(fact.payload, "place"),
        **sides,
    }


def _agreement(fact: Proposal, facts: _Facts) -> Gold:
    return {
        "kind": fact.payload["kind"],
        "parties": [name for local in fact.payload["parties"] if (name := facts.body(local)) is not None],
        "term": fact.payload.get("term") or None,
        "status": fact.payload["status"],
    }


def _statement(fact: Proposal, facts: _Facts) -> Gold:
    speaker = facts.names.get(fact.payload.get("speaker") or "")
    words = fact.page.text[fact.start : fact.end].split()
    return {
        "kind": fact.payload["kind"],
        "by": speaker or facts.body(fact.payload.get("organisation")),
        "evidence": " ".join(words[:WORDS]),
    }


def _figure(fact: Proposal, facts: _Facts) -> Gold:
    payload = fact.payload
    return {
        "value": payload["value"],
        "unit": payload.get("unit"),
        "measure": payload.get("measure"),
        "bound": payload.get("bound", "exact"),
        "organisation": facts.body(payload.get("organisation")),
    }


def _value(told: Mapping[str, Any], key: str) -> str | None:
    value = told.get(key)
    return (value.get("value") if isinstance(value, dict) else value) or None
