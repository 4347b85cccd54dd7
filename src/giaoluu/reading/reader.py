"""Reads a page: parts, sentences, mentions, then the rules, and at last the account."""

from bisect import bisect_left
from collections.abc import Callable
from itertools import chain, islice
from operator import itemgetter

from giaoluu.facts.kinds import Account
from giaoluu.facts.page import ARTICLE_ROLES, Page
from giaoluu.lexicon.folding import fold
from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.article import find_parts
from giaoluu.reading.composing import compose_account
from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.naming import name_in_english
from giaoluu.reading.finding import find_facts
from giaoluu.reading.language import language_of
from giaoluu.reading.mentions.abbreviations import defined_abbreviations, find_abbreviated
from giaoluu.reading.mentions.dates import find_dates
from giaoluu.reading.mentions.digits import find_digits
from giaoluu.reading.mentions.documents import DocumentMention, find_documents
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.organisations import OrganisationFinder
from giaoluu.reading.mentions.people import PeopleFinder, PersonMention
from giaoluu.reading.mentions.quantities import find_quantities
from giaoluu.reading.misread import mended
from giaoluu.reading.naming import name_people
from giaoluu.reading.resolving import resolve_organisations
from giaoluu.reading.sentences import find_sentences
from giaoluu.reading.signs import signs_of
from giaoluu.reading.wrapping import closed_up, in_one_line, unwrapped

READER_VERSION = "2026.12.10"
"""Changes whenever any rule or row of the lexicon changes what a page gives."""

_FIND_NAMES: dict[str, Callable[[Context], None]] = {"en": name_in_english}
"""How bodies and persons are found in a language of its own; every other page is read as Vietnamese."""


def read_page(page: Page, lexicon: Lexicon) -> Account:
    """Return the account of `page`: the facts that it states, each with the words that state it.

    A sentence that looks as if it held a fact but can be understood in two ways gives none; it is listed in
    `Account.unread`. A person can add what we left out, but rarely notices what we made up.
    """
    context = read_context(page, lexicon)
    return compose_account(context, find_facts(context), READER_VERSION)


def read_context(page: Page, lexicon: Lexicon) -> Context:
    """Return what the lines, sentences and mentions of `page` are, before any rule has read them."""
    folded = in_one_line(closed_up(unwrapped(mended(fold(page.text)))))
    parts = find_parts(folded, lexicon, page.hints)
    sentences = find_sentences(folded.text, folded.low, parts)
    context = Context(
        page=page, folded=folded, lexicon=lexicon, language=language_of(folded.low, parts), parts=parts,
        found=[
            Found(sentence, [], signs)
            for sentence, signs in zip(sentences, signs_of(folded.low, sentences), strict=True)
        ],
    )  # fmt: skip
    _find_mentions(context)
    return context


def _find_mentions(context: Context) -> None:
    text, low, words = context.folded.text, context.folded.low, context.lexicon.words
    anchors_by_part = _anchors_by_part(context)
    for found in context.found:
        start, end = found.sentence.start, found.sentence.end
        found.anchors = anchors = _within(anchors_by_part[found.sentence.part], start, end)
        found.news = [anchor for anchor in anchors if anchor[2].tells]
        found.digits = digits = find_digits(low, start, end)
        found.dates = find_dates(text, low, start, end, digits=digits, signs=found.signs)
        found.quantities = find_quantities(text, low, start, end, words, digits=digits, signs=found.signs)
        found.documents = find_documents(text, low, start, end, digits=digits)
    find_names = _FIND_NAMES.get(context.language, _find_names)
    find_names(context)


def _within(anchors: list[Anchor], start: int, end: int) -> list[Anchor]:
    within = anchors[bisect_left(anchors, start, key=_start) : bisect_left(anchors, end, key=_start)]
    while within and within[-1][1] > end:
        within.pop()
    return within


_start = itemgetter(0)


def _find_names(context: Context) -> None:
    text, low = context.folded.text, context.folded.low
    lexicon = context.lexicon
    people: list[tuple[PersonMention, Found]] = []
    finder, persons = OrganisationFinder(text, low, lexicon), PeopleFinder(text, low, lexicon)
    by_starts = [dict(zip(map(_start, found.anchors), found.anchors, strict=True)) for found in context.found]
    named = [
        finder.find(found.anchors, by_start, found.sentence.end)
        for found, by_start in zip(context.found, by_starts, strict=True)
    ]
    told = text[context.found[0].sentence.start : context.found[-1].sentence.end] if context.found else ""
    defined = defined_abbreviations(chain.from_iterable(named), lexicon.phrases, told)
    organisations: list[OrganisationMention] = []
    counts: list[int] = []
    for found, by_start, bodies in zip(context.found, by_starts, named, strict=True):
        start, end = found.sentence.start, found.sentence.end
        mentions = find_abbreviated(text, start, end, defined, bodies) if defined else bodies
        if mentions and found.documents:
            mentions = _outside_numbers(mentions, found.documents)
        organisations += mentions
        if named_people := persons.find(found.anchors, by_start, mentions, end):
            people += [(person, found) for person in named_people]
        counts.append(len(mentions))
    resolved = resolve_organisations(
        organisations,
        [anchor for found in context.found for anchor in found.anchors],
        context.folded,
        lexicon.phrases,
        [(person.start, person.end) for person, _ in people],
        words=lexicon.words,
    )
    context.bodies = resolved.bodies
    resolved_mentions = zip(organisations, resolved.ids, strict=True)
    for found, count in zip(context.found, counts, strict=True):
        if count:
            found.organisations = [
                (mention, body) for mention, body in islice(resolved_mentions, count) if body is not None
            ]
    name_people(context, people)


def _outside_numbers(
    mentions: list[OrganisationMention], documents: list[DocumentMention]
) -> list[OrganisationMention]:
    """'Chỉ thị số 03/CT – TLĐ': letters of a document's number name nobody."""
    return [
        mention
        for mention in mentions
        if not any(paper.start <= mention.start and mention.end <= paper.end for paper in documents)
    ]


def _anchors_by_part(context: Context) -> dict[int, list[Anchor]]:
    text, low = context.folded.text, context.folded.low
    return {
        number: context.lexicon.find(text, low, part.start, part.end)
        for number, part in enumerate(context.parts)
        if part.role in ARTICLE_ROLES
    }
