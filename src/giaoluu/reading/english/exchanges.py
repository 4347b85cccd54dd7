"""The occasion that an English article reports: its kind, its parties in their roles, its day and its place."""

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.occasions import find_kind, find_place
from giaoluu.reading.english.parties import find_parties, find_present, give_roles
from giaoluu.reading.english.vocabulary import vocabulary_of
from giaoluu.reading.rules.exchanges import ExchangeFound
from giaoluu.reading.rules.occasions import find_day


def read_exchanges(context: Context) -> list[ExchangeFound]:
    """Return the article's occasion, or nothing where fewer than two named bodies take part in it."""
    vocabulary = vocabulary_of(context.lexicon)
    opening = _sentences(context, "lead", "body")[:3]
    title = _sentences(context, "title")
    if not opening:
        return []
    kind, at = find_kind(context, opening, title, vocabulary)
    if kind is None or at is None:
        return []
    parties = find_parties(context, opening, title, vocabulary)
    present = find_present(context, parties, vocabulary)
    if len(parties) + len(present) < 2:
        return []
    place = find_place(context, opening)
    roles = give_roles(context, opening, parties, place, vocabulary)
    return [
        ExchangeFound(
            at.sentence.start, at.sentence.end, kind, find_day(context, opening, title), place,
            (*roles, *((body, "participant") for body in present)), tuple(context.people),
            "occasion of an English report",
        )
    ]  # fmt: skip


def _sentences(context: Context, *roles: str) -> list[Found]:
    return [found for found in context.found if found.sentence.role in roles]
