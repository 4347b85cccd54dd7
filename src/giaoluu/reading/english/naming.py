"""Finds the bodies and persons of an English page, and which namings mean the same one."""

import re

from msgspec.structs import replace

from giaoluu.reading.context import Context, Found, Held, Someone
from giaoluu.reading.english.bodies import Named, resolve_bodies
from giaoluu.reading.english.counterparts import name_counterparts
from giaoluu.reading.english.ground import Ground
from giaoluu.reading.english.local_unions import find_local_unions, find_unions_of_bodies
from giaoluu.reading.english.organisations import OrganisationFinder
from giaoluu.reading.english.people import PeopleFinder
from giaoluu.reading.english.vocabulary import vocabulary_of
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.people import PersonMention
from giaoluu.reading.mentions.places import choose_place
from giaoluu.reading.mentions.posts import PostMention

_DEFINITE = re.compile(r"(?<!\w)the (confederation|federation|foundation|ministry|embassy)(?!\w)(?! of)")

_NOUNS = frozenset({"confederation", "federation", "foundation", "ministry", "embassy"})
_VAGUE = frozenset({"leader", "official", "officer", "representative", "member", "party leader", "union leader"})
"""Titles that only call a person already introduced by a post."""


def name_in_english(context: Context) -> None:
    """Fill the bodies and people of the page, and each sentence's mentions of them.

    A headline in capitals opens no new body or person: there every word may have a capital. A single name ('Khang')
    is that of the person whose full name the page gives.
    """
    vocabulary = vocabulary_of(context.lexicon)
    text, low = context.folded.text, context.folded.low
    grounds = [
        Ground(text, low, (found.sentence.start, found.sentence.end), found.anchors, vocabulary)
        for found in context.found
    ]
    _settle_bodies(context, [_bodies_on(ground, found) for ground, found in zip(grounds, context.found, strict=True)])
    people = [
        (person, found)
        for ground, found in zip(grounds, context.found, strict=True)
        for person in PeopleFinder(ground, [mention for mention, _ in found.organisations]).find()
    ]
    _settle_people(context, people)
    name_counterparts(context, vocabulary)


def _bodies_on(ground: Ground, found: Found) -> list[OrganisationMention]:
    bodies = OrganisationFinder(ground).find()
    for union in find_local_unions(ground.text, ground.low, found.anchors, ground.start, ground.end):
        if not any(body.start < union.end and union.start < body.end for body in bodies):
            bodies.append(union)
    if bodies:
        bodies += find_unions_of_bodies(ground.text, ground.low, bodies, ground.start, ground.end)
    return sorted(bodies, key=lambda body: body.start)


# -- bodies ------------------------------------------------------------------------------------------------------------


def _settle_bodies(context: Context, named: list[list[OrganisationMention]]) -> None:
    mentions = [mention for bodies in named for mention in bodies]
    context.bodies, ids = resolve_bodies(mentions, context.folded.text, _places(context))
    _drop_headlines(context, named, ids)
    at = 0
    for found, bodies in zip(context.found, named, strict=True):
        settled = zip(bodies, ids[at : at + len(bodies)], strict=True)
        found.organisations = [
            (mention, body) for mention, body in settled if body is not None and body in context.bodies
        ]
        at += len(bodies)
    _find_definite(context)


def _places(context: Context) -> list[Named]:
    text = context.folded.text
    return [
        (choose_place(meaning.place, ""), text[start:end])
        for found in context.found for start, end, meaning in found.anchors if meaning.place
    ]  # fmt: skip


def _drop_headlines(context: Context, named: list[list[OrganisationMention]], ids: list[str | None]) -> None:
    """A body that only the headline names counts if the lexicon knows it or it is a territory's union."""
    roles = [found.sentence.role for found, bodies in zip(context.found, named, strict=True) for _ in bodies]
    told = {body for body, role in zip(ids, roles, strict=True) if role != "title"}
    for number, body in list(context.bodies.items()):
        first = body.mentions[0]
        if number not in told and not first.tail and (first.place is None or body.kind != "trade_union"):
            del context.bodies[number]


def _find_definite(context: Context) -> None:
    """'the confederation' is the body of that noun named last before."""
    latest: dict[str, str] = {}
    for found in context.found:
        start, end = found.sentence.start, found.sentence.end
        given = [(mention.start, mention, body) for mention, body in found.organisations]
        nouns = [(noun.start(1), noun, "") for noun in _DEFINITE.finditer(context.folded.low, start, end)]
        for _, what, body in sorted([*given, *nouns], key=lambda item: item[0]):
            if isinstance(what, re.Match):
                meant = latest.get(what[1])
                if meant is not None:
                    mention = replace(
                        context.bodies[meant].mentions[0], start=what.start(1), end=what.end(1), needs="definite"
                    )
                    found.organisations.append((mention, meant))
                    context.bodies[meant].mentions.append(mention)
            else:
                for noun in _NOUNS & set(context.bodies[body].name.lower().split()):
                    latest[noun] = body
        found.organisations.sort(key=lambda item: item[0].start)


# -- people ------------------------------------------------------------------------------------------------------------


def _settle_people(context: Context, mentions: list[tuple[PersonMention, Found]]) -> None:
    full = _full_names(mentions)
    by_name: dict[str, Someone] = {}
    for mention, found in mentions:
        name = _meant(_in_small(mention.name), full, by_name)
        if name is None or (found.sentence.role == "title" and name not in full):
            continue
        person = by_name.get(name)
        if person is None:
            person = Someone(f"p{len(by_name) + 1}", full[name], [], [], mention.rule, mention.delegation_role)
            by_name[name] = person
        person.mentions.append((mention.start, mention.end))
        person.delegation_role = person.delegation_role or mention.delegation_role
        for post in mention.posts:
            _give_post(person, post, _body_of(found, post))
        found.people.append((mention, person.id))
    context.people = {person.id: person for person in by_name.values()}


def _full_names(mentions: list[tuple[PersonMention, Found]]) -> dict[str, str]:
    """Every name of two words or more outside headlines, by its small letters; a part of a longer one is none."""
    names = {
        _in_small(mention.name): mention.name
        for mention, found in reversed(mentions) if " " in mention.name and found.sentence.role != "title"
    }  # fmt: skip
    return {
        low: name
        for low, name in names.items()
        if not any(f" {low} " in f" {other} " for other in names if other != low)
    }


def _in_small(name: str) -> str:
    """'Lee Kwon-jae' is 'Lee Kwon Jae'."""
    return name.lower().replace("-", " ")


def _meant(name: str, full: dict[str, str], seen: dict[str, Someone]) -> str | None:
    """The full name that `name` is a part of: its last word first, then any, of the person named last."""
    if name in full:
        return name
    order = [*reversed(seen), *(other for other in full if other not in seen)]
    ending = [other for other in order if other.endswith(f" {name}")]
    fitting = ending or [other for other in order if f" {name} " in f" {other} "]
    return fitting[0] if fitting else None


def _body_of(found: Found, post: PostMention) -> str | None:
    if post.organisation is None:
        return None
    return next((body for mention, body in found.organisations if mention.start == post.organisation.start), None)


def _give_post(person: Someone, post: PostMention, body: str | None) -> None:
    title = post.title
    if title.lower() in ("member", "professor", "associate professor", "doctor") and body is None:
        return  # 'union member Lu Hua Can': of no body, it is no post
    if title.lower() in _VAGUE and person.posts and (body is None or any(held.body == body for held in person.posts)):
        return
    full = title.lower().replace("pm", "prime minister")
    if full != title.lower() and any(held.title.lower() == full for held in person.posts):
        return
    if body is None and any(_says_more(held.title.lower(), title.lower()) for held in person.posts):
        return
    given = Held(title, body, post.start, post.end, post.former, None)
    for index, held in enumerate(person.posts):
        if _one_order(held.title) != _one_order(title):
            continue
        if held.body == body or body is None:
            return
        if held.body is None:
            person.posts[index] = given
            return
    person.posts.append(given)


def _says_more(held: str, title: str) -> bool:
    """'Minister of Labour' says whose 'Minister' is, as 'Labour Minister' does."""
    return held.startswith(f"{title} of ") or (title in ("minister", "deputy minister") and held.endswith(f" {title}"))


_COMMITTEE_FIRST = re.compile(r"(party (?:central )?committee) ((?:deputy )?secretary|member)")


def _one_order(title: str) -> str:
    """'Party Committee Secretary' is the Secretary of the Party Committee."""
    first = _COMMITTEE_FIRST.fullmatch(title.lower())
    return f"{first[2]} of the {first[1]}" if first else title.lower()
