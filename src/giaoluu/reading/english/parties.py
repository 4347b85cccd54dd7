"""Who takes part in the occasion of an English article."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.counterparts import counterparts
from giaoluu.reading.english.honours import told_for_honour
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention

_NOT_PARTY = re.compile(
    r"(?:fund(?:s|ed|ing)?|(?<!will )(?<!to )support(?:ed)?|sponsored|financed|resolution|implementation|survey|"
    r"report|anniversary|"
    r"according to|released by|published by|programme|statutes?|"
    r"chapter|framework|under|belonging|affiliated|reported by|such as|(?<!\w)part|conventions?|students?|lecturers?|"
    r"monument|\d(?:st|nd|rd|th)|a member|families)\s(?:of\s|to\s|by\s|with\s|at\s|"
    r"from\s)?(?:the\s)?$"
)
_BACKS = re.compile(
    r"(?<!\w)with (?:the )?(?:[a-z]+ )?(?:support|assistance|sponsorship|funding) (?:from|of|by) (?:the )?$"
)
"""'With support from the fund A, the union B held …': who stands behind what is held takes part."""
_ALSO = re.compile(
    r"(?:who is also|\balso|concurrently|who also serves as)\s(?:the\s|a\s)?(?:[\w’'-]+\s){0,4}(?:of\s|"
    r"at\s)?(?:the\s)?$"
)
_SAME_DAY = re.compile(
    r"(?:same day|same occasion|on this occasion)[^.;]{0,80}(?:worked with|met|talks with|working session with|"
    r"received by)"
)
_SPEAKS = re.compile(
    r"(?:said|spoke|speaking|told|stressed|noted)[^.;]{0,20}\sat the (?:ceremony|workshop|seminar|event|opening|"
    r"conference|congress)"
)
_PRESENT = re.compile(
    r"(?:present at|was present|were present|also present|attended|attending|in attendance|participation of|"
    r"took part|take part|among the guests|with the participation|speakers)"
)
RECEIVE = re.compile(
    r"(?<!\w)(?:received|receives|receiving|receive|reception|welcomed|welcomes|welcoming|greeted|hosted|hosts|"
    r"met a visiting|told the (?:guests|visitors)|told (?:his|her) guests)(?!\w)"
)
_AMBASSADOR = re.compile(r"(?:([a-z]+(?:\s[a-z]+)?)\sambassador|ambassador\s(?:of|from)\s([a-z]+(?:\s[a-z]+)?))")


def find_parties(
    context: Context, opening: Sequence[Found], title: Sequence[Found], vocabulary: Vocabulary, within: int
) -> list[str]:
    """Return the bodies that the first `within` sentences name as taking part; a committee counts as its body."""
    parties: dict[str, None] = {}
    text = [found for found in context.found if found.sentence.role in ("lead", "body")]
    for number, found in enumerate([*opening, *text[len(opening) : within]][:within]):
        if number == 0 or len(parties) < 2:
            for body in taking_part(context, found, vocabulary):
                parties.setdefault(body)
    if len(parties) == 1:
        for found in title:
            for body in taking_part(context, found, vocabulary):
                parties.setdefault(body)
    return list(parties)


_AT_MEETING = re.compile(
    r"(?<!\w)at (?:a|the|their) (?:[a-z-]+ )?(?:meeting|talks|reception|session) (?:between|with) (?:the |a )?"
)
_TOLD_WITHIN = 8


def meeting_told_of(context: Context, vocabulary: Vocabulary) -> Found | None:
    """Return the sentence that names both sides of the meeting, behind an opening that only says what it is good for.

    'This view was shared at the meeting between the Deputy Secretary of A and the delegation of B.'
    """
    for found in context.found[:_TOLD_WITHIN]:
        sentence = found.sentence
        if sentence.role in ("lead", "body") and len(found.organisations) > 1:
            met = _AT_MEETING.search(context.folded.low, sentence.start, sentence.end)
            if met is not None and len(set(taking_part(context, found, vocabulary))) > 1:
                return found
    return None


def find_present(context: Context, parties: Sequence[str], vocabulary: Vocabulary, kind: str) -> list[str]:
    """Return the other bodies whose people the article says were there."""
    present: dict[str, None] = dict.fromkeys(_speakers(context, parties, vocabulary)) if kind in _WITH_SPEAKERS else {}
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


_WITH_SPEAKERS = ("seminar", "conference")


def _speakers(context: Context, parties: Sequence[str], vocabulary: Vocabulary) -> list[str]:
    """The bodies of those who spoke at a forum: 'President of the Friendship Association A expressed …'."""
    low = context.folded.low
    return [
        held.body
        for found in context.found if found.sentence.role in ("lead", "body")
        for mention, person in found.people
        for held in context.people[person].posts[-1:]
        if held.body and held.body not in parties and context.bodies[held.body].kind != "media"
        and vocabulary.speech.search(low, mention.end, min(found.sentence.end, mention.end + _SPEAKS_WITHIN))
    ]  # fmt: skip


_SPEAKS_WITHIN = 90
"""Characters behind a name in which its post and the verb of speech stand."""


def taking_part(context: Context, found: Found, vocabulary: Vocabulary) -> list[str]:
    """Return the bodies that the sentence names as taking part, in its order."""
    low = context.folded.low
    out = []
    member_of = {
        post.organisation.start
        for person, _ in found.people for post in person.posts
        if post.organisation is not None and "member" in post.title.lower()
    }  # fmt: skip
    said = _SAYS_AT_END.search(low, found.sentence.start, found.sentence.end)
    if said is not None and _AT_A_MEETING.search(said[0]) and not _several(found, said.start()):
        said = None
    for_honour = told_for_honour(low, found)
    left_out = 0
    for mention, body in found.organisations:
        if mention.start in member_of or mention.start in for_honour:
            continue
        before = low[max(found.sentence.start, mention.start - 60) : mention.start]
        if said is not None and mention.end <= said.start():
            continue
        if (
            before.endswith("of its ")
            or _is_named_in_another(mention, found)
            or (low[mention.end : mention.end + 1] in _APOSTROPHES and _owns_the_next(context, found, mention))
            or _is_organ_named_after(context, found, mention)
            or (_CAME_FOR.search(before) and RECEIVE.search(low, found.sentence.start, found.sentence.end))
        ):
            continue
        if context.bodies[body].kind == "media" and not (
            _VISITED.search(before) or _acts_beside_another(context, found, mention)
        ):
            continue
        beside = left_out and _BESIDE_IT.fullmatch(low, left_out, mention.start) is not None
        if (_NOT_PARTY.search(before) and not _BACKS.search(before)) or _ALSO.search(before) or beside:
            left_out = mention.end if beside or _ALSO.search(before) else 0
            continue
        out.append(whole_body(context, mention, body))
    return [
        *out,
        *(body for _, _, body in counterparts(context, found, vocabulary)),
        *_embassies(context, found, vocabulary),
    ]


def _is_named_in_another(mention: OrganisationMention, found: Found) -> bool:
    """'the Trade Union of the University A' names the university, which is not there."""
    for other, _ in found.organisations:
        if other.start <= mention.start and mention.end <= other.end and other is not mention:
            at_its_start = other.start == mention.start and mention.end < other.end
            if at_its_start or (other.kind == "trade_union" and mention.kind in _HAS_A_UNION):
                return True
    return False


_APOSTROPHES = ("’", "'")
_HAS_A_UNION = ("company", "school", "government", "party", "media")


def _owns_the_next(context: Context, found: Found, mention: OrganisationMention) -> bool:
    """'the Confederation A’s Metal Workers’ Union': the member acts, and not whose member it is."""
    text = context.folded.text
    return mention.kind in ("trade_union", "mass_organisation", "international") and any(
        other.kind in ("trade_union", "international") and _OWNS.fullmatch(text, mention.end, other.start) is not None
        for other, _ in found.organisations
    )


_OWNS = re.compile(r"(?:[’']s|(?<=s)[’'])\s")


def _acts_beside_another(context: Context, found: Found, mention: OrganisationMention) -> bool:
    """'The confederation A and the Voice B on May 12 signed …': a paper that does something with a body of no press."""
    low = context.folded.low
    return _ACTS.match(low, mention.end, found.sentence.end) is not None and any(
        context.bodies[body].kind != "media" and _BESIDE_IT.fullmatch(low, other.end, mention.start)
        for other, body in found.organisations
        if other.end < mention.start
    )


_VISITED = re.compile(r"(?:visited|congratulated)(?: and [a-z]+)? (?:the )?(?:(?:[a-z]+ ){1,5}of (?:the )?)?$")
"""'visited and congratulated the staff of the newspaper A'."""
_BESIDE_IT = re.compile(r"(?: \([^)]{1,30}\))?,? and (?:the )?")
_ACTS = re.compile(
    r"(?: \([^)]{1,30}\))?,? (?:jointly )?(?:in [a-z]+(?: [a-z]+)? )?(?:on \w+(?: \d{1,2})?,? )?(?:have |has )?"
    r"(?:signed|inked|jointly|organi[sz]ed|co-?organi[sz]ed|held|launched|handed|presented)(?!\w)"
)
_SAYS_AT_END = re.compile(r",\s(?:said|stated|affirmed|noted|remarked)\s[^,.;]{5,120}[.]?\s?$")
"""'A and B have enjoyed sound friendship, said A President …': what someone says of them; the speaker takes part."""
_AT_A_MEETING = re.compile(
    r" (?:at|during) (?:a|the|his|her|their) (?:[a-z-]+ ){0,2}(?:meeting|talks|session|reception)"
)
"""'A works with B, said B's head at a meeting in Hanoi': with whom, it does not say again."""


def _several(found: Found, start: int) -> bool:
    return len({body for mention, body in found.organisations if mention.start > start}) > 1


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


_ORGANS = ("presidium", "committee", "secretariat", "council", "board")


def _is_part_of_union(mention: OrganisationMention) -> bool:
    """'the International Department of the VGCL' acts for the confederation."""
    whole = mention.within
    return mention.head in ("department", "division", "bureau", "section") and (
        whole is not None and whole.kind == "trade_union"
    )


def whole_body(context: Context, mention: OrganisationMention, body: str) -> str:
    """A committee or board of a body stands for that body."""
    if mention.within is None or not (mention.head in _ORGANS or _is_part_of_union(mention)):
        return body
    if mention.within.kind == "government":
        return body  # 'the Lao NA’s Ethnic Affairs Committee' goes abroad by itself
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
