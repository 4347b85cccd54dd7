"""Whether two pages tell of one occasion, and two mentions of one agreement: by parties, time, place, kind and text."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from giaoluu.matching.candidates import RarityIndex
from giaoluu.matching.names import NameReader
from giaoluu.matching.pages import NEAR, REPRINT, SAME_TEXT, bands, compare_sketches
from giaoluu.matching.rows import KnownAgreement, KnownExchange, MentionedAgreement, MentionedExchange
from giaoluu.matching.scoring import AGREEMENTS, EXCHANGES, Candidate, Evidence, Ranking, Score, rank
from giaoluu.matching.spellings import joined, sound
from giaoluu.matching.times import Span, days_apart, is_one_day, month_and_day, span_of

_AKIN = (
    frozenset(["talks", "working_session", "visit", "courtesy_call"]),
    frozenset(["talks", "signing", "working_session", "visit", "conference"]),
    frozenset(["review", "conference", "signing"]),
    frozenset(["seminar", "conference"]),
    frozenset(["visit", "survey", "working_session"]),
    frozenset(["support", "visit", "courtesy_call"]),
)
"""Kinds that two reporters may each give one and the same day: talks that end in a signing, a visit with a gift."""

_PAPERS_WAIT = 6
"""Days between an event and the page that tells of it without a date: a weekly's issue, a bulletin at a week's end."""


def compare_exchanges(one: MentionedExchange, other: MentionedExchange, names: NameReader) -> Score:
    """Return how far two pages tell of one occasion, the same whichever comes first."""
    evidence = Evidence(EXCHANGES)
    _add_parties(evidence, {id_ for id_, _ in one.sides}, {id_ for id_, _ in other.sides})
    _add_dates(evidence, one, other)
    if _turned(one, other) and "date_same" not in {reason.slug for reason in evidence.reasons}:
        evidence.add("sides_turned")  # on one day it is rather a reporter's or the reader's slip
    if "date_fits" in {reason.slug for reason in evidence.reasons}:
        _add_guests(evidence, one.guests, other.guests)
    _add_places(evidence, one, other, names)
    if one.kind == other.kind:
        evidence.add("sort_same")
    elif any({one.kind, other.kind} <= akin for akin in _AKIN) or "other" in (one.kind, other.kind):
        evidence.add("sort_akin")
    else:
        evidence.add("sort_differs")
    share = compare_sketches(one.sketch, other.sketch)
    if share >= SAME_TEXT:
        evidence.add("text_same")
    elif share >= REPRINT:
        evidence.add("text_reprint")
    elif share >= NEAR:
        evidence.add("text_near")
    return evidence.score()


def compare_agreements(one: MentionedAgreement, other: MentionedAgreement) -> Score:
    """Return how far two mentions are of one agreement. Another term is another document of the same series."""
    evidence = Evidence(AGREEMENTS)
    _add_parties(evidence, set(one.parties), set(other.parties))
    if one.term and other.term:
        same = one.term == other.term
        evidence.add("term_same", term=one.term) if same else _add_pair(evidence, "term_differs", one.term, other.term)
    else:
        evidence.add("term_open")
    first, second = span_of(one.signed), span_of(other.signed)
    apart = days_apart(first, second)
    if apart is not None and apart > 0:
        _add_pair(evidence, "date_differs", str(one.signed), str(other.signed))
    elif apart == 0 and is_one_day(first) and is_one_day(second):
        evidence.add("date_same", date=one.signed)
    evidence.add("form_same" if one.kind == other.kind else "form_differs")
    if one.title and one.title.lower() == other.title.lower():
        evidence.add("title_same")
    return evidence.score()


class ExchangeIndex:
    """The occasions of a register, filed by party and month, by day, and by what their pages say.

    `filed` are the files of these very rows, where they were kept.
    """

    def __init__(self, known: Iterable[KnownExchange], names: NameReader, filed: RarityIndex | None = None) -> None:
        self._names = names
        self.rows = sorted(known, key=lambda row: row.id)
        self.filed = filed or RarityIndex(exchange_keys(row.told) for row in self.rows)

    def rank_exchanges(self, mentioned: MentionedExchange) -> Ranking:
        """Return which occasions of the register the page may tell of, and whether one is suggested."""
        rows = (self.rows[number] for number in self.filed.find(exchange_keys(mentioned)))
        return rank(Candidate(row.id, compare_exchanges(mentioned, row.told, self._names)) for row in rows)


class AgreementIndex:
    """The agreements of a register, filed by their parties; `filed` are the files of these very rows, if kept."""

    def __init__(self, known: Iterable[KnownAgreement], filed: RarityIndex | None = None) -> None:
        self.rows = sorted(known, key=lambda row: row.id)
        self.filed = filed or RarityIndex(_agreement_keys(row.told) for row in self.rows)

    def rank_agreements(self, mentioned: MentionedAgreement) -> Ranking:
        """Return which agreements the page may name, and whether one is suggested."""
        rows = (self.rows[number] for number in self.filed.find(_agreement_keys(mentioned)))
        return rank(Candidate(row.id, compare_agreements(mentioned, row.told)) for row in rows)


def exchange_keys(told: MentionedExchange) -> Iterator[str]:
    """Yield what an occasion is filed under; two tellings of one occasion share at least one of them."""
    days = when(told)
    parties = sorted({id_ for id_, _ in told.sides})
    for at, party in enumerate(parties):
        for month in _months(days):
            yield f"{party} in {month}"
        for other in parties[at + 1 :]:
            yield f"{party} and {other}"
        if day := month_and_day(told.date):
            yield f"{party} on {day}"
    yield from bands(told.sketch)


def when(told: MentionedExchange) -> Span:
    """Return the days on which the occasion can have been: its own, else those shortly before the page came out."""
    span = span_of(told.date)
    if span.first is not None:
        return span
    out = span_of(told.published)
    if told.date or out.first is None or out.last is None:
        return span
    return Span(out.first - _PAPERS_WAIT, out.last)


def _months(days: Span) -> set[int]:
    """Numbers of stretches of thirty days that these days touch; none for a date that is not known to the month."""
    if days.first is None or days.last is None or days.last - days.first > 62:
        return set()
    return {number for day in (days.first, days.last) for number in ((day - 3) // 30, (day + 3) // 30)}


def _agreement_keys(told: MentionedAgreement) -> Iterator[str]:
    parties = sorted(set(told.parties))
    for at, party in enumerate(parties):
        yield f"{party} {told.term}"
        for other in parties[at + 1 :]:
            yield f"{party} and {other}"


def _add_parties(evidence: Evidence, one: set[str], other: set[str]) -> None:
    shared = len(one & other)
    if not one or not other:
        return
    if one == other and shared > 1:
        evidence.add("parties_same")
    elif shared > 1:
        evidence.add("parties_shared", count=shared)
    elif shared == 1 and one - other and other - one:
        evidence.add("partner_differs")  # two guests of one day
    elif shared == 1:
        evidence.add("parties_one")
    else:
        evidence.add("parties_differ")


def _turned(one: MentionedExchange, other: MentionedExchange) -> bool:
    """Whether the host of one is a guest of the other: a visit and its return are two occasions."""
    hosts = [{id_ for id_, role in told.sides if role == "host"} for told in (one, other)]
    guests = [{id_ for id_, role in told.sides if role == "guest"} for told in (one, other)]
    return bool(hosts[0] & guests[1]) and bool(hosts[1] & guests[0])


def _add_dates(evidence: Evidence, one: MentionedExchange, other: MentionedExchange) -> None:
    first, second = when(one), when(other)
    apart = days_apart(first, second)
    shown = (one.date or one.published, other.date or other.published)
    if apart is None:
        day, known = month_and_day(one.date), month_and_day(other.date)
        if day and known:
            _add_pair(evidence, "date_fits" if day == known else "date_differs", *map(str, shown))
    elif apart == 0:
        exact = one.date and other.date and is_one_day(first) and is_one_day(second)
        evidence.add("date_same", date=one.date) if exact else _add_pair(evidence, "date_fits", *map(str, shown))
    elif apart <= 2:
        evidence.add("date_near", days=apart)
    else:
        _add_pair(evidence, "date_differs", *map(str, shown))


def _add_guests(evidence: Evidence, one: Sequence[str], other: Sequence[str]) -> None:
    """Where the day is half known, who came tells two visits of one month apart; a name may be spelled in two ways."""
    shared = next((name for name in one if any(_one_name(name, guest) for guest in other)), "")
    if shared:
        evidence.add("guests_same", name=shared)
    elif one and other:
        evidence.add("guests_differ")


def _one_name(one: str, other: str) -> bool:
    return joined(one) == joined(other) or (" " in one.strip() and sound(one) == sound(other))


def _add_places(evidence: Evidence, one: MentionedExchange, other: MentionedExchange, names: NameReader) -> None:
    first, second = names.place_name(one.place), names.place_name(other.place)
    if not first or not second:
        return
    day = when(one).first or when(other).first
    on = dt.date.fromordinal(day).isoformat() if day else ""
    around = (names.around(first, on), names.around(second, on))
    if first == second or around[0] == second or around[1] == first:
        evidence.add("spot_same", place=one.place)
    elif all(around) and not (around[0] == around[1] and names.around(around[0])):
        _add_pair(evidence, "spot_differs", str(one.place), str(other.place))  # towns of one province: one day's visit


def _add_pair(evidence: Evidence, slug: str, one: str, other: str) -> None:
    evidence.add(slug, one=one, other=other)
