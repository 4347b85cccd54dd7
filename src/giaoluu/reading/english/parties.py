"""Who takes part in the occasion of an English article, and on which side."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.counterparts import counterparts
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.values import ValueFound

_NOT_PARTY = re.compile(
    r"(?:fund(?:s|ed|ing)?|support(?:ed)?|sponsored|financed|resolution|implementation|survey|report|anniversary|"
    r"according to|released by|published by|programme|statutes?|"
    r"chapter|framework|reported by|conventions?|students?|lecturers?|monument)\s(?:of\s|to\s|by\s|with\s|at\s|"
    r"from\s)?(?:the\s)?$"
)
_ALSO = re.compile(
    r"(?:who is also|\balso|concurrently|who also serves as)\s(?:the\s|a\s)?(?:[\w’'-]+\s){0,4}(?:of\s|"
    r"at\s)?(?:the\s)?$"
)
_CONGRESS = re.compile(r"congress\s(?:of\s)?(?:the\s)?$")
_SAME_DAY = re.compile(
    r"(?:same day|same occasion|on this occasion)[^.;]{0,80}(?:worked with|met|talks with|working session with|"
    r"received by)"
)
_SPEAKS = re.compile(
    r"(?:said|spoke|speaking|told|stressed|noted)[^.;]{0,20}\sat the (?:ceremony|workshop|seminar|event|opening|"
    r"conference|congress)"
)
_ORGANISED = re.compile(r"(?:organi[sz]ed|run|held|hosted|sponsored|launched|arranged)\s(?:jointly\s)?by\s(?:the\s)?$")
_LISTED = re.compile(r"(?:\s?\([A-Z]+\))?(?:,\s|\sand\s|,\sand\s)(?:the\s)?")
_PRESENT = re.compile(
    r"(?:present at|was present|were present|also present|attended|attending|in attendance|participation of|"
    r"took part|take part|among the guests|with the participation|speakers)"
)
_DELEGATION = re.compile(
    r"(?:delegations?|group|team|guests?|visitors|officials|leaders|experts)\s(?:of|"
    r"from)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$"
)
_ITS_DELEGATION = re.compile(
    r"(?:\s?\([A-Z]+\))?(?:[’']s)?\s(?:high-level\s|working\s|visiting\s)?(?:delegation|visitors|guests)(?!\w)"
)
_RECEIVE = re.compile(
    r"(?<!\w)(?:received|receives|receiving|receive|reception|welcomed|welcomes|welcoming|greeted|hosted|hosts|"
    r"met a visiting|told the (?:guests|visitors)|told (?:his|her) guests)(?!\w)"
)
_BY = re.compile(r"\s?by\s")
_VISIT = re.compile(
    r"(?<!\w)(?:visited|visiting|visits?(?:\sto)?|called at|paid a (?:courtesy |working )?(?:call|visit) (?:on|to)|"
    r"courtesy call on|toured|at the invitation of)\s(?:the\s)?(?:headquarters of the\s)?$"
)
_AMBASSADOR = re.compile(r"(?:([a-z]+(?:\s[a-z]+)?)\sambassador|ambassador\s(?:of|from)\s([a-z]+(?:\s[a-z]+)?))")


def find_parties(
    context: Context, opening: Sequence[Found], title: Sequence[Found], vocabulary: Vocabulary
) -> list[str]:
    """Return the bodies that the opening names as taking part, in order; a committee counts as its body."""
    parties: dict[str, None] = {}
    text = [found for found in context.found if found.sentence.role in ("lead", "body")]
    for number, found in enumerate([*opening, *text[len(opening) : 5]]):
        if number == 0 or len(parties) < 2:
            for body in taking_part(context, found, vocabulary):
                parties.setdefault(body)
    if len(parties) == 1:
        for found in title:
            for body in taking_part(context, found, vocabulary):
                parties.setdefault(body)
    return list(parties)


def find_present(context: Context, parties: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """Return the other bodies whose people the article says were there."""
    present: dict[str, None] = {}
    for found in context.found:
        low, start, end = context.folded.low, found.sentence.start, found.sentence.end
        if found.sentence.role not in ("lead", "body"):
            continue
        if _PRESENT.search(low, start, end) or _SAME_DAY.search(low, start, end):
            there = taking_part(context, found, vocabulary)
        elif _SPEAKS.search(low, start, end):
            there = [held.body for _, person in found.people for held in context.people[person].posts if held.body]
        else:
            continue
        present |= dict.fromkeys(
            body for body in there if body not in parties and context.bodies[body].kind not in ("school", "media")
        )
    return list(present)


def taking_part(context: Context, found: Found, vocabulary: Vocabulary) -> list[str]:
    """Return the bodies that the sentence names as taking part, in its order."""
    low = context.folded.low
    out = []
    member_of = {
        post.organisation.start
        for person, _ in found.people for post in person.posts
        if post.organisation is not None and post.title.lower().endswith("member")
    }  # fmt: skip
    said = _SAYS_AT_END.search(low, found.sentence.start, found.sentence.end)
    for mention, body in found.organisations:
        if mention.start in member_of or mention.start in _posts_but_the_last(found):
            continue
        before = low[max(found.sentence.start, mention.start - 60) : mention.start]
        if said is not None and mention.end <= said.start():
            continue
        if (
            before.endswith("of its ")
            or _is_organ_named_after(context, found, mention)
            or (_CAME_FOR.search(before) and _RECEIVE.search(low, found.sentence.start, found.sentence.end))
        ):
            continue
        if context.bodies[body].kind == "media" or _NOT_PARTY.search(before) or _ALSO.search(before):
            continue
        out.append(_whole(context, mention, body))
    return [
        *out,
        *(body for _, _, body in counterparts(context, found, vocabulary)),
        *_embassies(context, found, vocabulary),
    ]


_SAYS_AT_END = re.compile(r",\s(?:said|stated|affirmed|noted|remarked)\s[^,.;]{5,120}[.]?\s?$")
"""'A and B have enjoyed sound friendship, said A President …': what someone says of them; the speaker takes part."""


def _posts_but_the_last(found: Found) -> set[int]:
    """Where the bodies begin of whose posts someone holds so many that they are told for honour, all but the last."""
    many = ([post.organisation for post in person.posts if post.organisation] for person, _ in found.people)
    return {body.start for bodies in many if len(bodies) >= _MANY_POSTS for body in bodies[:-1]}


_MANY_POSTS = 3
_CAME_FOR = re.compile(
    r"is (?:here|in vietnam|visiting vietnam) to attend (?:the )?(?:[\w’'-]+ ){0,4}(?:congress|conference|seminar) of "
    r"(?:the )?$"
)
"""Who is received on another day than that of the congress: the body that holds it does not take part."""


def _is_organ_named_after(context: Context, found: Found, mention: OrganisationMention) -> bool:
    """'the World Federation of Trade Unions (WFTU) Presidential Council': a council right behind its body."""
    if mention.head not in ("council", "committee", "board", "presidium", "secretariat"):
        return False
    text = context.folded.text
    return any(
        other.end <= mention.start and _BESIDE.fullmatch(text, other.end, mention.start) is not None
        for other, _ in found.organisations
    )


_BESIDE = re.compile(r"(?:\s?\([A-Z]+\))?(?:[’']s)?\s")


def _whole(context: Context, mention: OrganisationMention, body: str) -> str:
    """A committee or board of a body stands for that body."""
    if mention.within is None or mention.head not in ("presidium", "committee", "secretariat", "council", "board"):
        return body
    name = mention.within.name.lower()
    for other in context.bodies.values():
        if any(name == form.lower() for form in (other.name, *other.aliases)):
            return other.id
    return body


def _embassies(context: Context, found: Found, vocabulary: Vocabulary) -> list[str]:
    """An ambassador stands for the embassy of that country, if the article names it."""
    out: list[str] = []
    if "ambassador" not in context.folded.low[found.sentence.start : found.sentence.end]:
        return out
    for named in _AMBASSADOR.finditer(context.folded.low, found.sentence.start, found.sentence.end):
        words = (named[1] or named[2] or "").split()
        code = (
            vocabulary.demonyms.get(words[-1])
            or vocabulary.countries.get(words[-1])
            or vocabulary.countries.get(" ".join(words))
        )
        embassies = (body for body in context.bodies.values() if "embassy" in body.name.lower())
        out += [body.id for body in embassies if code and body.country == code]
    return out


# -- roles -------------------------------------------------------------------------------------------------------------


def give_roles(
    context: Context, opening: Sequence[Found], parties: Sequence[str], place: ValueFound | None, vocabulary: Vocabulary
) -> tuple[tuple[str, str], ...]:
    """Return each party with its role: `host` and `guest` by the words, else by the country where they meet."""
    roles: dict[str, str] = {}
    for found in opening[:2]:
        _by_words(context, found, parties, roles)
        if roles:
            break
    where = _country_of(context, place, vocabulary)
    if not roles and where is not None:
        _by_country(context, parties, where, roles)
    if roles:
        _at_home(context, parties, place, roles)
        _fill(context, parties, roles, where)
    return tuple((body, roles.get(body, "party")) for body in parties)


def _by_words(context: Context, found: Found, parties: Sequence[str], roles: dict[str, str]) -> None:
    low = context.folded.low
    start, end = found.sentence.start, found.sentence.end
    receives = _RECEIVE.search(low, start, end)
    passive = receives is not None and _BY.match(low, receives.end()) is not None
    first_clause = low.find(", ", start, end)  # 'Receiving the director of A on 21 May, the president of B said'
    listed: OrganisationMention | None = None
    last = ""
    for mention, number in found.organisations:
        body = _whole(context, mention, number)
        if body not in parties or body in roles:
            continue
        goes_on = listed is not None and _LISTED.fullmatch(context.folded.text, listed.end, mention.start) is not None
        role = _told_role(context, mention, start)
        if role is None and goes_on:
            role = last
        if role is not None:
            roles[body], last, listed = role, role, mention
        elif receives is not None and (receives.start() > start or mention.start < first_clause):
            roles[body] = "host" if (mention.start < receives.start()) != passive else "guest"
        elif receives is not None and "host" not in roles.values():
            roles[body] = "host"
    if receives is not None:
        for body in parties:
            if "embassy" in context.bodies[body].name.lower():
                roles.setdefault(body, "guest")


def _told_role(context: Context, mention: OrganisationMention, start: int) -> str | None:
    """The role that the words right beside the name tell: 'a delegation of …', 'a visit to …', 'organised by …'."""
    before = context.folded.low[max(start, mention.start - 60) : mention.start]
    if _ORGANISED.search(before):
        return "organiser"
    if _VISIT.search(before) or _CONGRESS.search(before):
        return "host"
    if _DELEGATION.search(before) or _ITS_DELEGATION.match(context.folded.text, mention.end):
        return "guest"
    return None


def _country_of(context: Context, place: ValueFound | None, vocabulary: Vocabulary) -> str | None:
    if place is None:
        return None
    name = place[0].lower()
    for found in context.found:
        for start, _, meaning in found.anchors:
            if start == place[1] and meaning.place:
                return meaning.place[0].country
    return vocabulary.cities.get(name) or vocabulary.countries.get(name)


def _at_home(context: Context, parties: Sequence[str], place: ValueFound | None, roles: dict[str, str]) -> None:
    """A delegation in its own province or city is the host's."""
    home = {
        named.name
        for found in context.found for start, _, meaning in found.anchors
        if place is not None and start == place[1] for named in meaning.place
    }  # fmt: skip
    for body in parties:
        if roles.get(body) == "guest" and context.bodies[body].place in home:
            roles[body] = "host"


def _by_country(context: Context, parties: Sequence[str], where: str, roles: dict[str, str]) -> None:
    """The side in whose country they meet is the host, if the sides are of two countries."""
    countries = {body: context.bodies[body].country for body in parties}
    if len({country for country in countries.values() if country}) < 2:
        return
    for body, country in countries.items():
        if country:
            roles[body] = "host" if country == where else "guest"


def _fill(context: Context, parties: Sequence[str], roles: dict[str, str], where: str | None) -> None:
    """Who stands against the one side whose role is told is the other side."""
    told = set(roles.values())
    if len(told) != 1:
        return
    role = next(iter(told))
    other = "guest" if role == "host" else "host"
    side = {context.bodies[body].country for body in roles}
    rest = [body for body in parties if body not in roles]
    apart = [body for body in rest if context.bodies[body].country not in side] or (rest if len(rest) == 1 else [])
    for body in apart:
        if other == "guest" or where is None or context.bodies[body].country in (where, None):
            roles[body] = other
