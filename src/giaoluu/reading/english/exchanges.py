"""The occasion that an English article reports: its kind, its parties in their roles, its day and its place."""

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.happenings import kinds_in
from giaoluu.reading.english.occasions import find_country, find_kind, find_place, find_trip, home_of_host
from giaoluu.reading.english.offices import received_by_office
from giaoluu.reading.english.parties import find_parties, find_present, meeting_told_of, taking_part
from giaoluu.reading.english.roles import give_roles
from giaoluu.reading.english.together import done_together
from giaoluu.reading.english.vocabulary import Vocabulary, vocabulary_of
from giaoluu.reading.rules.exchanges import ExchangeFound
from giaoluu.reading.rules.occasions import find_day
from giaoluu.reading.values import ValueFound


def read_exchanges(context: Context) -> list[ExchangeFound]:
    """Return the article's occasion, or nothing where fewer than two named bodies take part in it."""
    vocabulary = vocabulary_of(context.lexicon)
    opening = _sentences(context, "lead", "body")[:3]
    title = _sentences(context, "title")
    if not opening:
        return []
    kind, at = find_kind(context, opening, title, vocabulary)
    if kind is None:
        kind, at = done_together(context, opening, vocabulary) or _shown_further_down(context, vocabulary)
    if kind is None or at is None:
        return []
    core = None if kinds_in(context, opening[0], vocabulary) else meeting_told_of(context, vocabulary)
    told = [core] if core is not None else opening
    close = _GIVEN_WITHIN if kind == "support" else _TOLD_WITHIN
    parties = find_parties(context, told, [] if core is not None else title, vocabulary, close)
    named = list(dict.fromkeys(taking_part(context, opening[0], vocabulary)))
    guest = received_by_office(context, [*title, *opening[:1]], named, alone=len(parties) == 1)
    present = find_present(context, [body for body, _ in guest] or parties, vocabulary, kind)
    if len(parties) + len(present) < 2 and not guest:
        return []
    place = _place(context, opening, vocabulary)
    roles = guest or give_roles(context, told, parties, place, vocabulary)
    place = place or home_of_host(context, told, roles)
    return [
        ExchangeFound(
            at.sentence.start, at.sentence.end, kind, find_day(context, opening, title), place,
            (*roles, *((body, "participant") for body in present)), tuple(context.people),
            "occasion of an English report",
        )
    ]  # fmt: skip


_TOLD_WITHIN, _GIVEN_WITHIN = 5, 2
"""Sentences in which the parties are told: who gives to workers in need often gives alone."""


def _place(context: Context, opening: list[Found], vocabulary: Vocabulary) -> ValueFound | None:
    """Where it was; a trip abroad was not in the Vietnamese city that an agency reports from."""
    place = find_place(context, opening, vocabulary)
    from_home = place is None or (place[3] == "dateline" and vocabulary.cities.get(place[0].lower(), "VN") == "VN")
    abroad = find_trip(context, opening, vocabulary) if from_home else None
    return abroad or place or find_country(context, opening, vocabulary)


def _sentences(context: Context, *roles: str) -> list[Found]:
    return [found for found in context.found if found.sentence.role in roles]


_MEETINGS = {"courtesy_call", "talks", "working_session", "signing"}


def _shown_further_down(context: Context, vocabulary: Vocabulary) -> tuple[str | None, Found | None]:
    """A text that opens in the middle tells in a photo, or after some sentences, who met whom."""
    for found in (*_sentences(context, "caption")[:3], *_sentences(context, "lead", "body")[3:8]):
        kinds = kinds_in(context, found, vocabulary) & _MEETINGS
        if kinds:
            return min(kinds), found
    return None, None
