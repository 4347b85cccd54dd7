"""The board of one page: its text with the marks, its facts in groups, how much is left, and what comes next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404

from giaoluu.office.desk.access import today
from giaoluu.office.desk.marking import LONGEST, Line, Mark, lines_of
from giaoluu.office.desk.review.cards import Card, Surroundings, card_of, fields_disputed, keys_of
from giaoluu.office.desk.review.telling import told
from giaoluu.office.desk.review.words import GROUPS, Group
from giaoluu.register.archive.queries import latest_reading, pages_hidden_from, pages_seen_by
from giaoluu.register.review.comparing import Proposed, ReviewedPage, rows_on_record, said_elsewhere, values_stated
from giaoluu.register.review.placing import placings_on
from giaoluu.register.review.queries import may_decide_on, page_after, pages_of_occasion, proposals_of
from giaoluu.register.trail.queries import SignedIn


@dataclass(frozen=True)
class Section:
    """A group of the board with its cards."""

    group: Group
    cards: list[Card]

    @property
    def left(self) -> int:
        """How many of its facts are open."""
        return sum(card.open for card in self.cards)

    @property
    def stated(self) -> int:
        """How many may be accepted at once: open, stated by the page, and no choice to be made."""
        return sum(
            card.open and card.proposal.certainty == "stated" and card.proposal.suggestion != "ambiguous"
            for card in self.cards
        )


@dataclass(frozen=True)
class Board:
    """Everything that the screen of one page shows."""

    page: ReviewedPage
    reading: Any
    sections: list[Section]
    may_decide: bool

    @property
    def cards(self) -> list[Card]:
        """All cards, in the order of the screen."""
        return [card for section in self.sections for card in section.cards]

    @property
    def left(self) -> int:
        """How many facts are open."""
        return sum(section.left for section in self.sections)

    @property
    def done(self) -> int:
        """How many have been decided on."""
        return len(self.cards) - self.left

    @property
    def cut(self) -> bool:
        """Whether the text is longer than what is shown of it."""
        return len(self.page.text) > LONGEST

    def lines(self) -> list[Line]:
        """The text of the page, line by line."""
        blocks = self.reading.account["blocks"] if self.reading else []
        return list(lines_of(self.page.text, blocks, marks_of(card.proposal for card in self.cards)))

    def card(self, key: int) -> Card:
        """The card of one proposal. Raises `Http404` where the page has none."""
        for card in self.cards:
            if card.proposal.pk == key:
                return card
        raise Http404

    def section(self, kind: str) -> Section | None:
        """The section in which facts of `kind` stand, where there are any."""
        return next((section for section in self.sections if kind in section.group.kinds), None)


def page_on_desk(key: int, by: SignedIn) -> ReviewedPage:
    """Return the page `key` if `by` may see it whole. Raises Django's `DoesNotExist` otherwise."""
    return pages_seen_by(by, on=today()).select_related("source", "occasion_link__occasion").get(pk=key)


def board_of(page: ReviewedPage, by: SignedIn) -> Board:
    """Return the board of `page` for the person `by`, read in a constant number of looks."""
    reading = latest_reading(page)
    proposals = list(proposals_of(page))
    others = said_elsewhere(page)
    rows = rows_on_record(keys_of(proposals))
    values = values_stated(fields_disputed(proposals, rows))
    cited = {
        ground.page for held in values.values() for value in held for ground in value.evidence.all() if ground.page
    }
    around = Surroundings(
        text=page.text,
        names=names_on(proposals, reading),
        rows=rows,
        values=values,
        by_key={proposal.key: proposal for proposal in proposals if reading and proposal.reading_id == reading.pk},
        others=others,
        hidden=pages_hidden_from(by, cited, on=today()),
        placings=placings_on(reading, proposals),
    )
    sections = [
        Section(group, [card_of(proposal, around) for proposal in _of(group, proposals)])
        for group in GROUPS
        if any(proposal.kind in group.kinds for proposal in proposals)
    ]
    return Board(page, reading, sections, may_decide_on(page, by, on=today()))


def names_on(proposals: Iterable[Proposed], reading: Any) -> dict[str, str]:
    """Return what bodies, people, agreements and figures are called, by the ids that facts of a page call them by."""
    account = reading.account if reading else {}
    names = {one["id"]: one["name"] for folder in ("organisations", "people") for one in account.get(folder, [])}
    for proposal in proposals:
        if proposal.kind in {"organisation", "person"}:
            names[str(proposal.payload["id"])] = proposal.payload["name"]
    for proposal in proposals:
        if proposal.kind in {"agreement", "figure"}:
            names[str(proposal.payload["id"])] = told(proposal.kind, proposal.key, proposal.payload, names).headline
    return names


def marks_of(proposals: Iterable[Proposed]) -> Iterator[Mark]:
    """Yield the marks of facts: their words, and for what is named, each place where it is named."""
    for proposal in proposals:
        spans = {(proposal.start, proposal.end), *_spans(proposal.payload)}
        for start, end in sorted(spans):
            yield Mark(start, end, proposal.kind, proposal.pk)


def surroundings(page: ReviewedPage, by: SignedIn) -> dict[str, Any]:
    """Return what stands around the board: the other pages of the occasion, and the page that comes next."""
    return {"siblings": pages_of_occasion(page, by, on=today()), "next": page_after(page, by, on=today())}


def _spans(payload: Any) -> Iterator[tuple[int, int]]:
    for span in payload.get("mentions") or []:
        yield (span[0], span[1])
    for name in ("date", "place"):
        part = payload.get(name)
        if isinstance(part, dict) and part.get("span"):
            yield (part["span"][0], part["span"][1])


def _of(group: Group, proposals: Sequence[Proposed]) -> list[Proposed]:
    """The facts of a group as the page names them; posts stand behind their person, lines behind their agreement."""
    mine = [proposal for proposal in proposals if proposal.kind in group.kinds]
    owners = {proposal.key: (proposal.start, proposal.pk) for proposal in mine if proposal.kind == group.kinds[0]}

    def place(proposal: Proposed) -> tuple[tuple[int, int], bool, int]:
        owner = "/".join(proposal.key.split("/")[:2])
        first = proposal.kind == group.kinds[0]
        return (owners.get(owner, (proposal.start, proposal.pk)), not first, proposal.pk)

    return sorted(mine, key=place)
