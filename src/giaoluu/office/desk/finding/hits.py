"""A row that was found, as a screen shows it: what it is called, where it leads, what tells it from others."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk import dates
from giaoluu.office.desk.addresses import SCREENS
from giaoluu.office.desk.calling import amount, lived
from giaoluu.office.desk.words import PAPERS, Words, word
from giaoluu.register.archive.queries import titles_of_sources
from giaoluu.register.organisations.queries import bodies_of_events
from giaoluu.register.search.bearing import Bearer, bearers
from giaoluu.register.search.cards.writing import BETWEEN
from giaoluu.register.search.kinds import (
    AGREEMENT,
    AID,
    COMMITMENT,
    EVENT,
    EXCHANGE,
    FIGURE,
    ORGANISATION,
    PAGE,
    PAPER,
    PERSON,
    SOURCE,
    Kind,
)  # fmt: skip
from giaoluu.register.search.marking import Passage, Piece, pieces
from giaoluu.register.search.queries import Answer, Card
from giaoluu.register.vocabularies.terms import Spoken

HEADINGS: Mapping[Kind, object] = {
    ORGANISATION: _("Organisations"),
    PERSON: _("People"),
    EXCHANGE: _("Exchanges"),
    AGREEMENT: _("Agreements"),
    COMMITMENT: _("Commitments"),
    AID: _("Aid"),
    FIGURE: _("Figures"),
    PAPER: _("Numbered papers"),
    EVENT: _("Events of organisations"),
    SOURCE: _("Sources"),
    PAGE: _("Words of pages"),
}
LISTS: Mapping[Kind, str] = {
    ORGANISATION: "desk:organisations",
    PERSON: "desk:people",
    EXCHANGE: "desk:exchanges",
    AGREEMENT: "desk:agreements",
    COMMITMENT: "desk:commitments",
    AID: "desk:aid",
    FIGURE: "desk:figures",
    PAPER: "desk:papers",
    SOURCE: "desk:sources",
}
"""The lists of the kinds that have one; of the others, search itself shows more."""
SORTS: Mapping[Kind, Words] = {
    ORGANISATION: Spoken("organisation_kind"),
    EXCHANGE: Spoken("exchange_kind"),
    AGREEMENT: Spoken("agreement_kind"),
    COMMITMENT: Spoken("commitment_kind"),
    PAPER: PAPERS,
    EVENT: {
        "founded": _("founded"),
        "renamed": _("renamed"),
        "merged": _("merged"),
        "split": _("split"),
        "dissolved": _("dissolved"),
        "absorbed": _("absorbed"),
        "status_changed": _("status changed"),
    },
}
LONGEST = 140
"""Characters of a title or of what tells it from others, before it is cut."""


@dataclass(frozen=True)
class Hit:
    """One row: its name and what is told of it, in pieces that answer the question or do not."""

    address: str
    name: Sequence[Piece]
    told: Sequence[Piece] = ()
    sort: str = ""
    when: str = ""
    also: Sequence[Piece] = ()


@dataclass(frozen=True)
class Hits:
    """The best rows of one kind, and where all `count` of them are, or `more`."""

    heading: object
    hits: list[Hit]
    count: int
    more: bool
    all_at: str


def hits_of(answer: Answer) -> list[Hits]:
    """Return what was found, by kind."""
    shared = bearers(card for group in answer.groups for card in group.cards)
    titles = titles_of_sources([card.row for group in answer.groups if group.kind is SOURCE for card in group.cards])
    events = bodies_of_events([card.row for group in answer.groups for card in group.cards if group.kind is EVENT])
    return [
        Hits(
            HEADINGS[group.kind],
            [_hit(card, answer, events, shared.get(card.pk, ()), titles) for card in group.cards],
            group.count,
            group.more,
            _all_at(group.kind, answer.question.text) if group.more or group.count > len(group.cards) else "",
        )
        for group in answer.groups
    ]


def plain_hits(cards: Iterable[Card]) -> list[Hit]:
    """Return rows by their cards, for who asks nothing."""
    return [
        Hit(_address(card, None, {}), [Piece(_called(card), found=False)], sort=str(HEADINGS[card.kind]))
        for card in cards
    ]


def _hit(
    card: Card, answer: Answer, events: Mapping[int, int], shared: Sequence[Bearer], titles: Mapping[int, str]
) -> Hit:
    """The row of `card`; a source with a title in `titles` is called by it, and the name of its file stands below."""
    said, question = answer.passages.get(card.pk), answer.question
    title = titles.get(card.row, "") if card.kind is SOURCE else ""
    about = BETWEEN.join(filter(None, (_called(card) if title else "", _about(card, shared))))
    told = said.pieces if said else pieces(_cut(about), question)
    name = pieces(_cut(title or _called(card)), question)
    also = pieces(_cut(card.also), question) if card.also and card.kind is not SOURCE else []
    return Hit(
        address=_address(card, said, events),
        name=name,
        told=told,
        sort=word(SORTS[card.kind], card.sort) if card.kind in SORTS and card.sort else "",
        when=dates.shown(card.dated) if card.dated else "",
        also=also if any(piece.found for piece in also) and not any(piece.found for piece in name) else [],
    )


def _about(card: Card, shared: Sequence[Bearer]) -> str:
    """What tells a row from others; of bodies whose names others bear too, with their years."""
    years: dict[str, list[str]] = {}
    for body in shared:
        years.setdefault(body.shown, []).append(lived(body))
    told = (f"{name} ({'; '.join(years[name])})" if name in years else name for name in card.about.split(BETWEEN))
    return BETWEEN.join(told)


def _called(card: Card) -> str:
    if card.kind is FIGURE and card.amount is not None:
        return f"{amount(card.amount)} {card.also or card.title}".strip() + (f" · {card.title}" if card.also else "")
    if card.kind is AID and card.amount is not None:
        return " · ".join(filter(None, (f"{amount(card.amount)} {card.sort}", card.title)))
    if card.title:
        return card.title
    sort = word(SORTS[card.kind], card.sort) if card.kind in SORTS else ""
    told = ", ".join(filter(None, (sort, dates.shown(card.dated) if card.dated else "")))
    return told[:1].upper() + told[1:] or "–"


def _address(card: Card, said: Passage | None, events: Mapping[int, int]) -> str:
    if card.kind is EVENT:
        body = events.get(card.row)
        return reverse("desk:organisation_life", args=[body]) if body else ""
    if card.kind is PAGE:
        words = f"?{urlencode({'from': said.start, 'to': said.end})}#words" if said else ""
        return f"{reverse('desk:page', args=[card.row])}{words}"
    if card.kind is SOURCE:
        return reverse("desk:source", args=[card.row])
    return reverse(SCREENS[card.kind.noun], args=[card.row])


def _all_at(kind: Kind, text: str) -> str:
    if kind in LISTS:
        return f"{reverse(LISTS[kind])}?{urlencode({'q': text, 'view': 'none'})}"
    return f"{reverse('desk:search')}?{urlencode({'q': text, 'kind': str(kind.number)})}"


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
