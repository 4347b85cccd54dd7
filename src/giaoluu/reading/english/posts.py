"""Posts in English: a title with its body before or behind it, and chains of them."""

import re
from bisect import bisect_left
from typing import NamedTuple

from msgspec.structs import replace

from giaoluu.reading.english.ground import Ground, covered
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.posts import PostMention

_BODY_BEHIND = re.compile(
    r"\s?(?:of|at|for|from|to|in|on behalf of)\s(?:the\s|its\s|his\s|her\s)?(?:[a-z]+\s){0,2}?"
    r"(?:(?:committee|chapter|board|branch|department)\sof\s(?:the\s)?)?|,\s"
)
_OWN = re.compile(
    r"(?:(?<!\w)(?:its|his|her|their|whose)\s|(?:confederation|federation|union|organi[sz]ation|association|front|cent(?:re|er)|delegation)[’']s\s)$"
)
_LED_BY = re.compile(r"(?:led|headed|chaired|represented) by\s(?:the\s)?$")
"""'a delegation of …, led by President A': of the body named last, as a state has ministers and envoys."""
_OF_ANOTHER = (" of ", " at ", " from ", " for ")
_LED_NAME = re.compile(
    r"(?:led|headed) by (?:(?:Mr|Ms|Mrs|Dr|Prof)\.? ?)*(?:[A-ZĐ][\w.’-]*?(?: |(?=[-–,]))){2,6}(?:, |[-–] |[-–])?$"
)
"""'a delegation of …, led by Mr. A B, Director': of the body named last."""
_OF_A_STATE = ("minister", "pm", "ambassador", "consul", "consul general", "counsellor", "governor", "mayor")
_LINK = re.compile(
    r"\s?[,;]?\s?(?:in charge\s)?(?:and\s|cum\s|as well as\s|who is also\s|who also serves as\s|who is\s|"
    r"concurrently\s|also\s)*(?:the\s|"
    r"a\s|an\s)?(?:\w+[’']s\s)?"
)
_FIELD_OF = re.compile(r"(\sof\s[A-Z][\w’'-]*(?:\s(?:and\s|&\s)?[A-Z][\w’'-]*){0,5})\s(?:of|at)\s(?:the\s)?")
"""'Dean of History and Culture | of the university A': what is headed belongs to the title."""
_OF_THE_UNION = re.compile(
    r"\s(?:of|at)\s(?:the|this|that)\s(?:(?:trade\s|labou?r\s)?union|(?:con)?federation)(?!\w)(?!\sof)"
)
"""'the delegation of …, led by A, Vice Chairman of the Union': of the body named last."""
_OF_THE_SCHOOL = re.compile(
    r"\s(?:of|at)\s(?:the|this)\s(university|school|college|academy|hospital|institute)(?!\w)(?! of)"
)
"""'A - Vice President of the University': of the one so called that was named last."""
_OF_THE_PARTY = re.compile(
    r"\sof (?:the )?(?:standing committee of the )?party[’']?s? (?:central )?committee(?!\w)(?![’']s| of)|"
    r"\sof the party(?=\s?[,;])|\sof the (?:politburo|political bureau)(?!\w)"
)
"""'Member of the Party Central Committee' is a post of no body of its own, as 'Ủy viên Trung ương Đảng' is."""
_OF_A_HOUSE = re.compile(
    r"\sof (?:the )?(?:parliament|senate|republic|state|(?:lower|upper) house|"
    r"house of representatives)(?!\w)"
)
"""'the President of the Parliament, A': no body of its own, but the name stands behind it."""
_OF_AN_AREA = re.compile(
    r"\sof (?:the )?[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}(?:[’']s)? "
    r"(?:province|city|prefecture|district|region|county)(?!\w)"
)
"""'Vice Governor of a province A | B C': no body, and no part of the name."""
_OF_THE_DELEGATION = re.compile(r"\sof (?:the|this) delegation(?!\w)")
_PART_BEHIND = re.compile(
    r"(?:[’']s)?(?: (?!and |of |in )[a-z’'-]+){0,4} "
    r"(?:department|committee|commission|office|board|division|bureau|chapter|branch)(?!\w)(?:\s?\([a-z]{2,8}\))?"
)
"""'Deputy head of the LFTU external relations department': the part of the body stands behind it."""
_AND_MASSES = re.compile(r",?(?: and)?(?: the)? central (?:(?:mass )?organi[sz]ations|trade unions|agencies)(?!\w)")
"""'the Party Committee of the Fatherland Front, Central organizations': the second half of its name."""
_NATION = 24
_SEAT = re.compile(r"\s(?:in|to)\s[A-Z][a-zà-ỹ]+(?:\s(?:Minh|Nang|Phong|Chi|City)){0,3}")
_SEAT_BEHIND = re.compile(r"\s(?:in|to|for|of)\s(?:the\s)?")
"""'Country Director of the ILO | in Vietnam', 'Ambassador of the European Union | to Vietnam'."""
_PORTFOLIO = re.compile(r"\sof(?:\sthe)?\s")
_FIELD_WORD = re.compile(r"[A-Z][\w-]+")


class Post(NamedTuple):
    """A post and how far its words reach: from `left`, where a body before it begins, to `stop`, behind its body."""

    left: int
    stop: int
    mention: PostMention
    several: bool


def find_posts(ground: Ground, bodies: list[OrganisationMention]) -> list[list[Post]]:
    """Return the chains of posts of one sentence: 'Politburo member, Secretary of … and head of …'."""
    text, low, vocabulary = ground.text, ground.low, ground.vocabulary
    inside = {
        ground.words[number].start for number in covered(ground.words, [(body.start, body.end) for body in bodies])
    }
    chains: list[list[Post]] = []
    for title in ground.titles:
        post = _with_place(ground, _post(text, low, _behind_body(title, bodies), bodies, vocabulary))
        if post.mention.start in inside or low.startswith("first president ", post.mention.start):
            continue  # 'Vietnam's first President Ho Chi Minh': of old, no one who was there
        if low.startswith(_A_DELEGATION, post.stop) and low.startswith(("head ", "leader "), post.mention.start):
            continue  # 'Head of the VGCL | delegation' is no post
        last = chains[-1][-1] if chains else None
        both = _of_two(text, post, bodies, ground.titles)
        if last is not None and post.left < last.stop:
            continue
        if (
            last is not None
            and post.left - last.stop < _NATION
            and _LINK.fullmatch(low, last.stop, post.left)
            and post.left > last.stop
            and not (post.several and ";" in low[last.stop : post.left])  # 'A - Chairman; Vice Chairmen: B and C'
        ):
            chains[-1] += both
        else:
            chains.append(both)
    chains = [_with_bodies(chain, low) for chain in chains]
    body = _spoken_for(low, ground.start, bodies)
    if body is not None and chains and all(post.mention.organisation is None for post in chains[0]):
        chains[0] = [post._replace(mention=replace(post.mention, organisation=body)) for post in chains[0]]
    return chains


_A_DELEGATION = (" delegation", "’s delegation", "'s delegation")
_ORGANS = ("presidium", "committee", "board", "secretariat", "council")
_ON_BEHALF = re.compile(r"(?:on behalf of|representing) (?:the )?")


def _spoken_for(low: str, start: int, bodies: list[OrganisationMention]) -> OrganisationMention | None:
    """'On behalf of the university A, Dr. X, President, …': the body for which whoever comes next speaks."""
    if not bodies or not low.startswith(("on behalf of ", "representing "), start) or bodies[0].head in _ORGANS:
        return None
    opens = _ON_BEHALF.match(low, start)
    at = opens is not None and bodies[0].start == opens.end() and low.startswith(", ", bodies[0].end)
    return bodies[0] if at else None


def _with_place(ground: Ground, post: Post) -> Post:
    """'Chairman of the Front’s chapter | in Vientiane': whose name follows is not called after the city."""
    if not ground.low.endswith(("chapter", "branch"), post.left, post.stop):
        return post
    link = _SEAT_BEHIND.match(ground.low, post.stop)
    place = ground.places.get(link.end()) if link else None
    return post._replace(stop=place[0]) if place is not None else post


_AND_BODY = re.compile(r" and (?:the )?")
_NAME_BEHIND = re.compile(r"(?:\s?\([A-Z]+\))?\s[A-ZĐ][^\W\d_]+ [A-ZĐ][^\W\d_]+")


def _of_two(text: str, post: Post, bodies: list[OrganisationMention], titles: list[tuple[int, int]]) -> list[Post]:
    """'Vice President of the A and the B Lo Van Sinh': one title in two bodies, the name right behind the second."""
    first = post.mention.organisation
    if first is None or post.stop != first.end:
        return [post]
    link = _AND_BODY.match(text, post.stop)
    second = next((body for body in bodies if link is not None and body.start == link.end()), None)
    if second is None or _NAME_BEHIND.match(text, second.end) is None:
        return [post]
    if any(second.end < start <= second.end + 1 for start, _ in titles):
        return [post]  # 'member of the A and B First Secretary Lo Van Sinh'
    return [post, Post(post.stop, second.end, replace(post.mention, organisation=second), post.several)]


def _behind_body(title: tuple[int, int], bodies: list[OrganisationMention]) -> tuple[int, int]:
    """'Confederation of Labour President': the last word of the body's name is none of the title."""
    start, end = title
    last = bisect_left(bodies, start, key=lambda body: body.start) - 1
    return (bodies[last].end + 1, end) if last >= 0 and start < bodies[last].end < end - 1 else title


def _post(
    text: str, low: str, span: tuple[int, int], bodies: list[OrganisationMention], vocabulary: Vocabulary
) -> Post:
    start, end = span
    title = " ".join(text[start:end].split())
    last = bisect_left(bodies, start, key=lambda body: body.start)
    before = next((body for body in bodies[max(0, last - 2) : last] if _stands_before(low, body.end, start)), None)
    stop = end
    behind = None
    link = _BODY_BEHIND.match(low, end)
    if link is not None:
        behind = _body_from(bodies, low, link)
        part = (_PART_BEHIND.match(low, behind.end) or _AND_MASSES.match(low, behind.end)) if behind else None
        stop = part.end() if part else behind.end if behind else _country_at(low, link.end(), vocabulary) or stop
        seat = _SEAT_BEHIND.match(low, stop) if behind is not None and part is None else None
        stop = (_country_at(low, seat.end(), vocabulary) or stop) if seat else stop
    if behind is None and title.lower().endswith("minister"):
        end = stop = _portfolio_end(text, end, vocabulary)
        title = " ".join(text[start:end].split())
    elif behind is None and stop > end:
        seat = _SEAT.match(text, stop)
        stop = seat.end() if seat and title.lower().startswith(("consul", "ambassador")) else stop
    if behind is None and (party := _OF_THE_PARTY.match(low, end)) is not None:
        end = stop = party.end()
        title = " ".join(text[start:end].split())
    elif behind is None and (of := _of_no_body(text, low, end)) is not None:
        stop = of.end()
    field = _FIELD_OF.match(text, end) if behind is None and stop == end else None
    part_of = next((body for body in bodies if field is not None and body.start == field.end()), None)
    if field is not None and part_of is not None:
        end, stop, behind = field.end(1), part_of.end, part_of
        title = " ".join(text[start:end].split())
    named = _OF_THE_UNION.match(low, end) if behind is None else None
    if named is not None:
        stop = named.end()
    school = _OF_THE_SCHOOL.match(low, end) if behind is None and named is None else None
    if school is not None and (own := _so_called(bodies, start, school[1])) is not None:
        return Post(
            start, school.end(), PostMention(start, end, _of_one(title), own, _is_former(title)), _is_plural(title)
        )
    led = (
        stop == end
        and not low.startswith(_OF_ANOTHER, end)
        and not title.lower().endswith(_OF_A_STATE)
        and (_LED_BY.search(low, max(0, start - 20), start) or _LED_NAME.search(text, max(0, start - 60), start))
    )
    if before is None and behind is None and (named or led or _OWN.search(low, max(0, start - 20), start)):
        before = next((body for body in reversed(bodies) if body.end <= start), None)
        mention = PostMention(start, end, _of_one(title), before, _is_former(title))
        return Post(_own_start(low, start), stop, mention, _is_plural(title))
    body = behind or before
    left = before.start if before is not None and behind is None else start
    return Post(left, stop, PostMention(start, end, _of_one(title), body, _is_former(title)), _is_plural(title))


def _of_no_body(text: str, low: str, end: int) -> re.Match[str] | None:
    return _OF_THE_DELEGATION.match(low, end) or _OF_A_HOUSE.match(low, end) or _OF_AN_AREA.match(text, end)


def _so_called(bodies: list[OrganisationMention], at: int, noun: str) -> OrganisationMention | None:
    """The body named last before `at` in whose name `noun` stands, or that is called by its letters."""
    before = (body for body in reversed(bodies) if body.end <= at)
    return next((body for body in before if noun in body.name.lower() or body.name.isupper()), None)


def _portfolio_end(text: str, end: int, vocabulary: Vocabulary) -> int:
    """'Minister of Labour, Invalids and Social Affairs': the field of work belongs to the title."""
    field = _PORTFOLIO.match(text, end)
    if field is None:
        return end
    stop = end
    for word in _FIELD_WORD.finditer(text, field.end()):
        if word.start() - stop > 7 or word[0].lower() not in vocabulary.fields:
            break
        if stop > end and not re.fullmatch(r"\s|,\s|\sand\s|,?\s[-–&]\s|\sand\s", text[stop : word.start()]):
            break
        stop = word.end()
    return stop


def _stands_before(low: str, end: int, start: int) -> bool:
    return end <= start <= end + 4 and low[end:start].strip("’'s ") == ""


def _own_start(low: str, start: int) -> int:
    found = _OWN.search(low, max(0, start - 20), start)
    return found.start() if found else start


def _body_from(bodies: list[OrganisationMention], low: str, link: re.Match[str]) -> OrganisationMention | None:
    """The body that 'of the' leads to, at most two small words between: 'of the visiting VGCL delegation'."""
    first = bisect_left(bodies, link.start(), key=lambda body: body.start)
    for body in bodies[first : first + 2]:
        if link[0] == ", " and (body.start != link.end() or not low.startswith((",", ".", ";", ")"), body.end)):
            continue
        if _BODY_BEHIND.fullmatch(low, link.start(), body.start):
            return body
    return None


_COUNTRY = re.compile(r"[^\W_]+(?:\s[^\W_]+){0,3}")


def _country_at(low: str, at: int, vocabulary: Vocabulary) -> int | None:
    found = _COUNTRY.match(low, at)
    words = found[0].split(" ") if found else []
    while words:
        if " ".join(words) in vocabulary.countries:
            return at + len(" ".join(words))
        words.pop()
    return None


def _is_former(title: str) -> bool:
    return title.lower().startswith("former")


def _of_one(title: str) -> str:
    """'two vice presidents': the post that each of them holds."""
    if not _is_plural(title):
        return title
    if title.lower().endswith("men"):
        return f"{title[:-2]}an"
    return f"{title[:-3]}y" if title.lower().endswith("ies") else title[:-1]


def _is_plural(title: str) -> bool:
    return title.lower().endswith(("s", "men")) and not title.lower().endswith("affairs")


_PAIR = 2
_SHARES = ("president", "chairman", "chairwoman", "secretary", "director", "leadership group", "secretariat")


def _with_bodies(chain: list[Post], low: str) -> list[Post]:
    """A post without a body of its own keeps none: 'Politburo member, Secretary of the …' are two bodies' posts.

    'its President and Party Secretary A' holds both in the one body.
    """
    if len(chain) == _PAIR:
        first, second = chain
        own = first.mention.organisation is not None and second.mention.organisation is None
        if own and first.stop == first.mention.end and low[first.stop : second.mention.start] == " and ":
            return [first, second._replace(mention=replace(second.mention, organisation=first.mention.organisation))]
    leads = chain[0].mention.title.lower()
    of_party = "party committee" in leads  # 'Party Committee Secretary, Governor of …': of which one, it does not say
    if len(chain) > 1 and chain[0].mention.organisation is None and leads.endswith(_SHARES) and not of_party:
        body = chain[1].mention.organisation
        first = chain[0]._replace(mention=replace(chain[0].mention, organisation=body))
        return [first, *chain[1:]]
    return chain
