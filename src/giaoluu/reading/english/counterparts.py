"""Who 'his Lao counterpart' is: the same post in the union, or the like body, of that country on the page."""

import re

from giaoluu.reading.context import Context, Found, Held, Someone
from giaoluu.reading.english.vocabulary import Vocabulary

_COUNTERPART = re.compile(r"(?<!\w)(?:his|her|its|their)\s(?:visiting\s)?([a-z]+(?:\s[a-z]+)?)\scounterparts?(?!\w)")


def counterparts(context: Context, found: Found, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """Return where the sentence speaks of such a counterpart, and of which union of the page this one is."""
    low, start, end = context.folded.low, found.sentence.start, found.sentence.end
    if low.find("counterpart", start, end) < 0:
        return []
    told = []
    for named in _COUNTERPART.finditer(low, start, end):
        code = vocabulary.demonyms.get(named[1]) or vocabulary.demonyms.get(named[1].split()[-1])
        kinds = ("trade_union", *_kinds_before(context, found, named.start()))
        for kind in kinds if code else ():
            same = [body for body in context.bodies.values() if body.kind == kind and body.country == code]
            if same:
                told.append((*named.span(), max(same, key=lambda body: len(body.mentions)).id))
                break
    return told


def _kinds_before(context: Context, found: Found, at: int) -> list[str]:
    """The kind of the body named last before: 'Vice Chairman A of the assembly B met his Lao counterpart'."""
    return [context.bodies[body].kind for mention, body in found.organisations if mention.end <= at][-1:]


def name_counterparts(context: Context, vocabulary: Vocabulary) -> None:
    """Give whoever is named as a counterpart the post of the one named before, in the union of the other country."""
    for found in context.found:
        for start, end, body in counterparts(context, found, vocabulary):
            before = [person for mention, person in found.people if mention.end <= start]
            behind = [person for mention, person in found.people if 0 < mention.start - end <= _CLOSE]
            if before and behind:
                _give(context.people[before[-1]], context.people[behind[0]], (start, end), body)


_CLOSE = 3


def _give(one: Someone, other: Someone, span: tuple[int, int], body: str) -> None:
    held = next((held for held in one.posts if held.body is not None), None)
    if held is not None and not other.posts:
        other.posts.append(Held(held.title, body, *span, former=False, basis=(held.start, held.end)))
