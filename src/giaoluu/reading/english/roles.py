"""Who of the parties is host and who guest: by the words beside their names, else by the country where they meet."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.parties import RECEIVE, whole_body
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.values import ValueFound

_ORGANISED = re.compile(r"(?:organi[sz]ed|run|held|hosted|sponsored|launched|arranged)\s(?:jointly\s)?by\s(?:the\s)?$")
_LISTED = re.compile(r"(?:\s?\([A-Z]+\))?(?:,\s|\sand\s|,\sand\s)(?:the\s)?")
_CONGRESS = re.compile(r"(?:congress\s(?:of\s)?|(?:conference|session|assembly|plenum)\sof\s)(?:the\s)?$")
_DELEGATION = re.compile(
    r"(?:delegations?|group|team|guests?|visitors|officials|leaders|experts)\s(?:of|"
    r"from)\s(?:the\s)?(?:[\w’'-]+\s){0,2}$"
)
_ITS_DELEGATION = re.compile(
    r"(?:\s?\([A-Z]+\))?(?:[’']s)?\s(?:high-level\s|working\s|visiting\s)?(?:delegation|visitors|guests)(?!\w)"
)
_DURING = ("during a ", "during the ", "at a ", "at the ")
_AT_SEAT = re.compile(r"at (?:the )?head(?:quarters?| office) of (?:the )?$")
_ITS_SEAT = re.compile(r"[’']s\s(?:head ?office|headquarters?|office|seat)(?!\w)")
_BY = re.compile(r"\s?by\s")
_VISIT = re.compile(
    r"(?<!\w)(?:visited and worked (?:with|at)|visited|visiting|visits?(?:\sto)?|called at|"
    r"paid a (?:courtesy |working )?(?:call|visit) (?:on|to)|"
    r"courtesy call on|toured|at the invitation of)\s(?:(?:the\s)?(?:headquarters|leaders|officials) of\s)?(?:the\s)?$"
)
_VISITOR = re.compile(
    r"visiting\s(?:[a-z’'-]+\s){0,4}?(?:president|chair(?:man|woman|person)?|secretary|secretary general|director|head|"
    r"leader|minister|member)\s(?:of|from)\s(?:the\s)?(?:(?:central council|central committee) of\s(?:the\s)?)?$"
)
"""'the visiting Vice President of the A': of the guests."""
_TITLE_BEHIND = re.compile(
    r"(?:\s?\([a-z-]+\))?(?:[’']s)?\s(?:(?:vice|deputy|first|permanent|standing|general)[ -])*"
    r"(?:president|chair|secretary|director|head|leader|minister|delegation)"
)


def give_roles(
    context: Context, opening: Sequence[Found], parties: Sequence[str], place: ValueFound | None, vocabulary: Vocabulary
) -> tuple[tuple[str, str], ...]:
    """Return each party with its role: `host` and `guest` by the words, else by the country where they meet."""
    roles: dict[str, str] = {}
    for found in opening[:2]:
        _by_words(context, found, parties, roles)
        if roles:
            break
        if _in_that_country(context, found, parties, roles):
            break
    where = _country_of(context, place, vocabulary)
    for found in opening[:2] if not roles else ():
        _by_meeting(context, found, parties, roles)
    if not roles:
        _by_holding(context, opening[0], parties, roles)
    if not roles and where is not None:
        _by_country(context, parties, where, roles)
    if roles:
        _held_for_it(context, opening, parties, roles)
        _at_home(context, parties, place, roles)
        _by_guest_country(context, parties, where, roles)
        _fill(context, parties, roles, where)
        _beside_the_host(context, parties, roles)
    return tuple((body, roles.get(body, "party")) for body in parties)


_IS_HELD_BY = re.compile(
    r"the (?:conference|congress|event|workshop|meeting|seminar|session)(?:,| was)? (?:which was )?"
    r"(?:held|hosted|organi[sz]ed|chaired) by (?:the )?$"
)


def _held_for_it(context: Context, opening: Sequence[Found], parties: Sequence[str], roles: dict[str, str]) -> None:
    """'The conference of A opened. The event, held by B, …': B is at home, and A is not."""
    for found in opening[1:]:
        for mention, number in found.organisations[:1]:
            body = whole_body(context, mention, number)
            held = _IS_HELD_BY.search(context.folded.low, found.sentence.start, mention.start)
            if held is not None and body in parties and roles.get(body) != "host":
                roles.update({other: "party" for other, role in roles.items() if role == "host"})
                roles[body] = "organiser"


_WHEN_MEETING = re.compile(r"(?:the|these|his|her) (?:remarks?|statements?) (?:[a-z]+ ){0,2}?when meeting (?:with )?")


def _by_meeting(context: Context, found: Found, parties: Sequence[str], roles: dict[str, str]) -> None:
    """'A, chairman of X, made the remarks when meeting with B, head of Y': who speaks received the other."""
    if roles:
        return
    meets = _WHEN_MEETING.search(context.folded.low, found.sentence.start, found.sentence.end)
    for mention, number in found.organisations if meets is not None else ():
        body = whole_body(context, mention, number)
        if meets is not None and body in parties:
            roles.setdefault(body, "host" if mention.start < meets.start() else "guest")


_HOLDS = re.compile(r"(?:\s?\([A-Z]+\))?\s(?:held|organi[sz]ed|opened|launched)\s(?!talks|a meeting)")


def _by_holding(context: Context, found: Found, parties: Sequence[str], roles: dict[str, str]) -> None:
    """'The Women’s Union held the forum in Hanoi': who holds it alone is its organiser."""
    named = [(mention.end, whole_body(context, mention, number)) for mention, number in found.organisations]
    named = [(end, body) for end, body in named if body in parties]
    if len({body for _, body in named}) == 1 and _HOLDS.match(context.folded.text, named[-1][0]):
        roles[named[-1][1]] = "organiser"


_VISIT_THERE = re.compile(
    r"(?:during|as part of|within|on|in the course of) (?:his|her|their|its|the) (?:[a-z-]+ ){0,3}?"
    r"(?:visit|trip|tour) to the (?!southeast asian |s-shaped )(?:[a-z-]+ ){0,2}(?:country|nation|kingdom|island)(?!\w)"
)


def _in_that_country(context: Context, found: Found, parties: Sequence[str], roles: dict[str, str]) -> bool:
    """'… during her talks with B, as part of her visit to the Nordic country': those at home there are the hosts."""
    if _VISIT_THERE.search(context.folded.low, found.sentence.start, found.sentence.end) is None:
        return False
    _by_country(context, parties, "abroad", roles)
    for body in parties:
        if body in roles:
            roles[body] = "guest" if context.bodies[body].country == "VN" else "host"
    return bool(roles)


def _by_words(context: Context, found: Found, parties: Sequence[str], roles: dict[str, str]) -> None:
    low = context.folded.low
    start, end = found.sentence.start, found.sentence.end
    receives = _receives(low, start, end)
    passive = receives is not None and _BY.match(low, receives.end()) is not None
    first_clause = low.find(", ", start, end)  # 'Receiving the director of A on 21 May, the president of B said'
    listed: OrganisationMention | None = None
    last = ""
    placed: set[str] = set()  # by where they stand: 'aid from A helped, B said while receiving a delegation of A'
    for mention, number in found.organisations:
        body = whole_body(context, mention, number)
        if body not in parties or (body in roles and body not in placed):
            continue
        goes_on = listed is not None and _LISTED.fullmatch(context.folded.text, listed.end, mention.start) is not None
        role = _told_role(context, mention, start)
        if role is None and goes_on:
            role = last
        if role is not None:
            roles[body], last, listed = role, role, mention
            placed.discard(body)
        elif body in placed:
            continue
        elif receives is not None and (receives.start() > start or mention.start < first_clause):
            roles[body] = "host" if (mention.start < receives.start()) != passive else "guest"
            placed.add(body)
        elif receives is not None and "host" not in roles.values():
            roles[body] = "host"
    for body in parties if receives is not None else ():
        if "embassy" in context.bodies[body].name.lower():
            roles.setdefault(body, "guest")


def _receives(low: str, start: int, end: int) -> re.Match[str] | None:
    """The verb of receiving; 'told the guest during a reception' does not say who gave it."""
    receives = RECEIVE.search(low, start, end)
    given = receives is None or receives[0] != "reception" or not low.endswith(_DURING, start, receives.start())
    return receives if given else None


def _told_role(context: Context, mention: OrganisationMention, start: int) -> str | None:
    """The role that the words right beside the name tell: 'a delegation of …', 'a visit to …', 'organised by …'."""
    before = context.folded.low[max(start, mention.start - 60) : mention.start]
    if _ORGANISED.search(before):
        return "organiser"
    if _VISITOR.search(before) or (
        before.endswith("visiting ") and _TITLE_BEHIND.match(context.folded.low, mention.end)
    ):
        return "guest"
    if _VISIT.search(before) or _CONGRESS.search(before) or _AT_SEAT.search(before):
        return "host"
    if before.endswith(("at the ", "at ")) and (
        _ITS_SEAT.match(context.folded.text, mention.end)
        or (before in ("at the ", "at ") and context.folded.text.startswith(", ", mention.end))
    ):
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


def _by_guest_country(context: Context, parties: Sequence[str], where: str | None, roles: dict[str, str]) -> None:
    """'A delegation of A and that of B held talks in' A's country: both are called delegations, A is at home."""
    if where is None or "host" in roles.values():
        return
    home = [body for body in parties if context.bodies[body].country == where]
    if home and all(roles.get(body) == "guest" for body in home):
        _by_country(context, parties, where, roles)


def _by_country(context: Context, parties: Sequence[str], where: str, roles: dict[str, str]) -> None:
    """The side in whose country they meet is the host, if the sides are of two countries."""
    countries = {body: context.bodies[body].country for body in parties}
    if len({country for country in countries.values() if country}) < 2:
        return
    for body, country in countries.items():
        if country:
            roles[body] = "host" if country == where else "guest"


def _beside_the_host(context: Context, parties: Sequence[str], roles: dict[str, str]) -> None:
    """Of the two sides told, whoever is of the hosts' country and not of the guests' is a host too."""
    sides = {
        role: {context.bodies[body].country for body, told in roles.items() if told == role} - {None}
        for role in ("host", "guest")
    }
    if sides["host"] & sides["guest"] or not sides["guest"]:
        return
    for body in parties:
        if body not in roles and context.bodies[body].country in sides["host"]:
            roles[body] = "host"


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
