"""Search: what of the register, as far as a person may see it, answers a question."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import BooleanField, OuterRef, QuerySet, Subquery
from django.db.models.expressions import RawSQL

from giaoluu.register.archive.models import Page
from giaoluu.register.archive.queries import pages_open_to, sources_of
from giaoluu.register.search.asking import Question, singles, understood
from giaoluu.register.search.hits import COUNTED, KNOWN, SHORT, Hits, Look, hits
from giaoluu.register.search.kinds import BY_NOUN, KINDS, PAGE, SOURCE, Kind, kind_of_card
from giaoluu.register.search.marking import Passage, passage
from giaoluu.register.search.models import Card
from giaoluu.register.search.ranking import Candidate, placed
from giaoluu.register.search.sampling import about
from giaoluu.register.search.spelling import meant
from giaoluu.register.trail.models import User
from giaoluu.register.trail.queries import bureaus_of
from giaoluu.register.trail.rows import among, noun_of

LOOKED_AT = 40
"""Rows of one kind that are put in order; where more answer, the first or the latest recorded of them."""
DENSE = 20_000
"""Rows that answer, from which on a list of PostgreSQL looks at its rows one by one: it soon has a page of them."""
FEW = 3
"""Where fewer rows than this answer, slips of the pen are looked for."""


@dataclass(frozen=True)
class Group:
    """The best rows of one kind; `count` of them answer, or `more` than that."""

    kind: Kind
    cards: list[Card]
    count: int
    more: bool = False


@dataclass(frozen=True)
class Answer:
    """What was found, the likeliest kind first; `guessed` says that it was found only after a slip was forgiven."""

    question: Question
    groups: list[Group] = field(default_factory=list)
    passages: Mapping[int, Passage] = field(default_factory=dict)
    guessed: bool = False


def answer(text: str, *, by: User, on: dt.date, most: int, kinds: Collection[Kind] = KINDS) -> Answer:
    """Return what answers `text` of all that `by` may see on the day `on`, at most so many rows of each of `kinds`.

    The database is asked a number of times that does not grow with what is found.
    """
    question = understood(text)
    if not question.parts:
        return Answer(question)
    seen = Seen(by, on, kinds)
    found, guessed = seen.candidates(question), False
    if len(found) < FEW:
        wider = question.meaning(meant(singles(question)))
        if wider != question:
            again = seen.candidates(wider)
            if len(again) > len(found):
                found, question, guessed = again, wider, not found
    places = {one.card: placed(one, question, kind_of_card(one.card)) for one in found}
    keys: dict[Kind, list[int]] = {}
    for card in sorted(places, key=lambda card: places[card].told):
        keys.setdefault(kind_of_card(card), []).append(card)
    counts = seen.counts(question, [kind for kind, cards in keys.items() if len(cards) >= LOOKED_AT])
    shown = Card.objects.in_bulk([card for cards in keys.values() for card in cards[:most]])
    groups = [
        Group(
            kind,
            [shown[card] for card in cards[:most] if card in shown],
            min(counts.get(kind, len(cards)), COUNTED),
            more=counts.get(kind, 0) > COUNTED,
        )
        for kind, cards in keys.items()
    ]
    # What was confirmed stands before the words of pages that told it.
    groups.sort(key=lambda group: (group.kind is PAGE, places[keys[group.kind][0]].of_kind, KINDS.index(group.kind)))
    return Answer(question, groups, _passages(shown.values(), question), guessed)


def answering(rows: QuerySet[Any], text: str, *, dense: int = DENSE) -> QuerySet[Any]:
    """Return those of `rows`, of one noun, that answer `text`; who may see them, `rows` must have settled.

    Of about `dense` and more, PostgreSQL looks at each row by itself.
    """
    question, kind = understood(text), BY_NOUN[noun_of(rows.model)]
    if not question.parts:
        return rows
    asked = question.expression(kind, sign=kind.sign)
    if connection.vendor != "postgresql":
        return rows.filter(pk__in=RawSQL(_ROWS_ON_SQLITE, [kind.card(0), asked]))  # noqa: S611 - a text of ours, and values apart
    if about([(asked, kind)])[asked].number >= dense:
        # Each row is asked for its card by itself: the planner would else gather all these cards, for every row again.
        there = RawSQL("found @@ %s::tsquery", [asked], output_field=BooleanField())
        card = Card.objects.filter(pk=OuterRef("pk") + kind.card(0)).values_list(there)[:1]
        return rows.filter(Subquery(card, output_field=BooleanField()))
    return rows.filter(pk__in=RawSQL(_ROWS_ON_POSTGRESQL, [kind.card(0), asked]))  # noqa: S611 - as above


_ROWS_ON_POSTGRESQL = "SELECT card - %s FROM search_hits(%s::tsquery, NULL)"
_ROWS_ON_SQLITE = "SELECT rowid - %s FROM search_words WHERE search_words MATCH %s"


def cards_of(rows: Iterable[tuple[str, int]]) -> list[Card]:
    """Return the cards of these rows, each a noun and a key, in their order: of what all may see, and no others."""
    keys = [BY_NOUN[noun].card(row) for noun, row in rows if noun in BY_NOUN and BY_NOUN[noun].everybodys]
    known = Card.objects.in_bulk(keys)
    return [known[key] for key in dict.fromkeys(keys) if key in known]


class Seen:
    """What one person may find on one day."""

    def __init__(self, by: User, on: dt.date, among: Collection[Kind] = KINDS) -> None:
        """Ask once at which bureaus they see sources; only rows of the kinds `among` are looked for."""
        self._kinds = among
        self._bureaus = [bureau.pk for bureau in bureaus_of(by, "archive.see", on=on)]
        self._hits: dict[str, Hits] = {}
        self._plenty: set[str] = set()

    @property
    def kinds(self) -> Sequence[Kind]:
        """The kinds of row of which they see any."""
        return [kind for kind in KINDS if kind in self._kinds and (kind.everybodys or self._bureaus)]

    def candidates(self, question: Question) -> list[Candidate]:
        """Return rows that may answer: those so called, those with all words in the name, those with them elsewhere."""
        everybodys = [kind.cards for kind in self.kinds if kind.everybodys]
        called = Card.objects.filter(key__in={" ".join(way)[:200] for way in question.variants})
        looked = [
            called.filter(pk__range=(first, last)).order_by("key", "pk")[:LOOKED_AT]
            for first, last in ([(everybodys[0][0], everybodys[-1][1])] if everybodys else [])
        ]
        asked = [(kind, kind.sign) for kind in self.kinds]
        titled = [(kind, kind.title_sign) for kind in self.kinds]
        if connection.vendor == "postgresql":
            self._look(question, asked)
            # Where all that answer are looked at, nobody has to ask which of them bear the words in their titles.
            titled = [(kind, sign) for kind, sign in titled if self._found(question, kind, kind.sign) > LOOKED_AT]
            self._look(question, titled)
            known, asked = self._known(question, [*titled, *asked])
            looked.append(Card.objects.filter(pk__in=among(known)))
            titled = []
        looked += [
            self._answering(question.expression(kind, sign=sign), kind)[:LOOKED_AT] for kind, sign in (*titled, *asked)
        ]
        columns = ("pk", "title", "key", "also", "about", "sort", "dated", "day")
        rows = _together([one.values_list(*columns) for one in looked])
        return list({row[0]: Candidate._make((*row[:7], str(row[7] or ""))) for row in rows}.values())

    def _look(self, question: Question, asked: Iterable[tuple[Kind, str]]) -> None:
        """Ask the index of PostgreSQL; of what not everybody may see, keep what they may."""
        looks = [
            Look(
                question.expression(kind, sign=sign),
                question.roughly(kind, sign=sign, short=SHORT),
                kind,
                LOOKED_AT if kind.everybodys else KNOWN,
            )
            for kind, sign in asked
        ]
        found = dict(hits(looks))
        closed = [one for one in looks if not one.kind.everybodys and found[one.asked].keys]
        # Of most of them all may be seen: then a few tell that there are more than are counted, and which come first.
        enough = COUNTED + COUNTED // 2
        seen = self._seen_of({one: found[one.asked].keys[:enough] for one in closed if not found[one.asked].often})
        self._plenty |= {one.asked for one, keys in seen.items() if len(keys) > COUNTED}
        known = [one for one in closed if not found[one.asked].many]
        left = {one: found[one.asked].keys for one in known if one.asked not in self._plenty}
        left = {one: keys[enough:] if one in seen else keys for one, keys in left.items()}
        more = self._seen_of({one: keys for one, keys in left.items() if keys})
        for one in known:
            there = seen.get(one, set()) | more.get(one, set())
            found[one.asked] = found[one.asked].only(there)
        self._hits |= found

    def _seen_of(self, keys: Mapping[Look, Sequence[int]]) -> Mapping[Look, set[int]]:
        """Those of the cards of these keys that they may see, by one statement."""
        if not keys:
            return {}
        rows = [self._open(Card.objects.filter(pk__in=among(some)), look.kind) for look, some in keys.items()]
        seen = {key for (key,) in _together([one.values_list("pk") for one in rows])}
        return {look: seen.intersection(some) for look, some in keys.items()}

    def _found(self, question: Question, kind: Kind, sign: str) -> int:
        return self._hits[question.expression(kind, sign=sign)].number

    def _known(self, question: Question, asked: Iterable[tuple[Kind, str]]) -> tuple[set[int], list[tuple[Kind, str]]]:
        """The keys that are known, and what has to be looked for still."""
        keys, left = set[int](), []
        for kind, sign in asked:
            there = self._hits[question.expression(kind, sign=sign)]
            if not there.many:
                keys.update(there.keys[:LOOKED_AT])
            elif there.number:
                left.append((kind, sign))
        return keys, left

    def counts(self, question: Question, kinds: Collection[Kind]) -> Mapping[Kind, int]:
        """Return how many rows of each of `kinds` answer, one more than `COUNTED` standing for any number above."""
        asked = {kind: question.expression(kind, sign=kind.sign) for kind in kinds}
        known = {kind: self._hits[words] for kind, words in asked.items() if words in self._hits}
        told = {kind: there.number for kind, there in known.items() if kind.everybodys or not there.many}
        told |= {kind: COUNTED + 1 for kind in known if asked[kind] in self._plenty}
        looked = {
            kind: self._answering(words, kind)[: COUNTED + 1] for kind, words in asked.items() if kind not in told
        }
        if looked:
            counted = _together([rows.values_list("pk") for rows in looked.values()], what="COUNT(*)")
            told |= dict(zip(looked, (count for (count,) in counted), strict=True))
        return told

    def _answering(self, asked: str, kind: Kind) -> QuerySet[Card]:
        """The cards of `kind` that answer and that they may see, in the order in which these are looked at."""
        rows = self._open(_matching(Card.objects.all(), asked, kind, self._hits.get(asked)), kind)
        return rows.order_by(*_by_key("-pk" if kind.latest else "pk"))

    def _open(self, rows: QuerySet[Card], kind: Kind) -> QuerySet[Card]:
        if kind is SOURCE:
            return sources_of(rows, self._bureaus)
        return pages_open_to(rows, self._bureaus) if kind is PAGE else rows


def _passages(cards: Iterable[Card], question: Question) -> Mapping[int, Passage]:
    keys = {card.page_id: card.pk for card in cards if card.kind is PAGE and card.page_id}
    if not keys:
        return {}
    texts = Page.objects.filter(pk__in=list(keys)).values_list("pk", "text")
    told = {keys[key]: passage(text, question) for key, text in texts}
    return {card: found for card, found in told.items() if found is not None}


def _matching(rows: QuerySet[Card], asked: str, kind: Kind, known: Hits | None) -> QuerySet[Card]:
    """Those of `rows` that answer. `extra` is the one way in which Django reaches an index that it does not know.

    On PostgreSQL, of whose index all is `known`: where many answer, the cards of the kind are gone through by
    their keys until enough do. That the planner may not do otherwise, it must not see that there is an index.
    """
    if known is None:
        return rows.extra(
            tables=["search_words"],
            where=["search_words.rowid = search_card.id", "search_words MATCH %s"],
            params=[asked],
        )
    if known.many:
        return rows.filter(pk__range=kind.cards).extra(
            where=["COALESCE(search_card.found @@ %s::tsquery, FALSE)"], params=[asked]
        )
    return rows.filter(pk__in=among(known.keys))


def _by_key(order: str) -> list[Any]:
    """By the keys of the cards: on SQLite by those of the index, which has them in order already."""
    if connection.vendor == "postgresql":
        return [order]
    place = RawSQL("search_words.rowid", [])
    return [place.desc() if order.startswith("-") else place.asc()]


def _together(looked: Sequence[QuerySet[Card, Any]], *, what: str = "*") -> list[tuple[Any, ...]]:
    """The rows of all questions by one statement; Django itself does not join those with limits on SQLite."""
    told = [one.query.sql_with_params() for one in looked]
    parts = (f"SELECT {what} FROM ({sql}) AS found{number}" for number, (sql, _) in enumerate(told))  # noqa: S608 - Django's
    statement = " UNION ALL ".join(parts)
    with connection.cursor() as cursor:
        cursor.execute(statement, [value for _, params in told for value in params])
        return list(cursor.fetchall())
