"""Between whom an agreement is."""

import re
from collections.abc import Container, Sequence

from giaoluu.reading.context import Context
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.rules.candidates import Candidate
from giaoluu.reading.signs import Sought

_TWO = 2
_BETWEEN = re.compile(r"(?:[^.;:]|(?<=\d)\.(?=\d)){0,120}?\s(?:giữa|do)\s")
"""Across '30.3.2016' too, a day in figures."""


_AND_SOME = re.compile(r"[^.;:]{0,40}? giữa [^.;:,]{3,80} (?:và|với) (?:các|những|một số) ")
"""'kế hoạch giữa Hội Phụ nữ huyện và các đồn biên phòng': not of those who met on its ground."""
_OF_BOTH = re.compile(r"[^.;:,]{0,60}?\s(?:giữa|của) (?:hai|2) (?:bên|đơn vị|ngành|tổ chức|công đoàn)")


def sides_of(context: Context, candidate: Candidate, parties: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Bodies after 'giữa', or named as signing; else, where the sentence fits them, the parties of the occasion.

    With them, whether they are named with the agreement itself.
    """
    between = _named_after_between(context, candidate)
    if len(between) < _TWO and _is_with_some(context, candidate, between, parties):
        return (), False
    told = () if _is_of_both(context, candidate, parties) else between if len(between) >= _TWO else ()
    told = told or _ours_and_theirs(context, candidate)
    return (told, True) if told else (_sides_of_sentence(context, candidate, parties), False)


_WITH_ALL_OF_A_KIND = re.compile(
    r"(?:[^.;:]|(?<=\d)\.(?=\d)){0,220}? giữa [^.;:,]{3,80} (?:và|với) (?:các|những) "
    r"(?:tổ chức (?:chính trị|thành viên|đoàn thể|hội)|đoàn thể|hội,? đoàn thể|hội đoàn thể|ban,? ngành)"
    r"(?!(?:[^.;:]{0,60}?(?:gồm|:)))"
)
"""'giữa Ủy ban MTTQ phường và các đoàn thể chính trị - xã hội': with whom, nobody says."""


def _is_with_some(context: Context, candidate: Candidate, sides: Sequence[str], parties: Sequence[str]) -> bool:
    low = context.folded.low
    others = len(sides) == 1 and sides[0] not in parties
    return (others and _AND_SOME.match(low, candidate.end) is not None) or (
        _WITH_ALL_OF_A_KIND.match(low, candidate.end, candidate.found.sentence.end) is not None
    )


def _is_of_both(context: Context, candidate: Candidate, parties: Sequence[str]) -> bool:
    return len(parties) >= _TWO and _OF_BOTH.match(context.folded.low, candidate.end, candidate.limit) is not None


def _ours_and_theirs(context: Context, candidate: Candidate) -> tuple[str, ...]:
    """'A sẽ ký bản ghi nhớ với B và tái ký thỏa thuận với C': of each, A and the one behind its own 'với'."""
    theirs = _signed_with(context, candidate)
    if not theirs:
        return ()
    named = [body for body in _bodies_named(context, candidate) if body not in theirs]
    before = [body for m, body in candidate.found.organisations if m.end <= candidate.start]
    carried_out = context.folded.low.startswith(_CARRYING_OUT, candidate.found.sentence.start)
    first = (before[-1] if carried_out else before[0]) if before else None
    alone = sum(anchor[2].agreement not in ("", "cooperation") for anchor in candidate.found.news) == 1
    ours = named if alone else [first] if first is not None and first not in theirs else named
    ours = ours or _spoken_for(context, candidate)
    return tuple(dict.fromkeys((*ours, *theirs))) if ours else ()


_CARRYING_OUT = ("thực hiện ", "theo ", "căn cứ ", "trên cơ sở ", "triển khai ")
"""'Thực hiện thỏa thuận giữa A và B, C đã ký biên bản với D': C signs."""


def _bodies_named(context: Context, candidate: Candidate) -> list[str]:
    low, found = context.folded.low, candidate.found
    contents = low.find(": ", candidate.end, found.sentence.end)
    allowed = ALLOWED_BY.search(low, found.sentence.start, candidate.start) if ALLOWED_BY in found.signs else None
    named = (
        body
        for mention, body in _named_with(low, candidate)
        if (contents < 0 or mention.start < contents)
        and not (allowed and allowed.start() < mention.start < allowed.end())
        and (context.bodies[body].kind != "media" or _is_beside_another(context, candidate, mention))
        and not context.bodies[body].name.startswith(GROUPS)
        and not low.endswith(_MEMBERS_OF, found.sentence.start, mention.start)
        and not _is_ministry_of(context, candidate, mention, body)
        and not _ON_WHOSE_ORDER.search(low, candidate.end, mention.start)
    )
    names = list(dict.fromkeys(named))
    return _without(names, {name for name in names if _is_only_where(low, candidate, name)})


def _without(bodies: Sequence[str], ground: Container[str]) -> list[str]:
    """Return `bodies` less those on whose ground it is, if two are left."""
    left = [body for body in bodies if body not in ground]
    return left if len(left) >= _TWO else list(bodies)


_SERVES = ("Bệnh viện", "Cục", "Viện", "Học viện", "Trường", "Tổng cục", "Công an")


def _is_ministry_of(context: Context, candidate: Candidate, mention: OrganisationMention, body: str) -> bool:
    """'Trường A và Bệnh viện 19-8, Bộ Công an ký …': whose hospital it is, and no third side."""
    low = context.folded.low
    if not context.bodies[body].name.startswith("Bộ ") or low.startswith((", ", " và "), mention.end):
        return False
    return any(
        low[other.end : mention.start] == ", " and context.bodies[one].name.startswith(_SERVES)
        for other, one in candidate.found.organisations
    )


_WHERE = re.compile(r"(?:tại|ở) (?:(?:trụ sở|hội trường|văn phòng) )?$")
_LONGEST_WHERE = 20
_ENDS_WHERE = re.compile(r"(?: \([^)]{1,40}\))?,")


def _is_only_where(low: str, candidate: Candidate, body: str) -> bool:
    """'tại UBND xã A, Hội B phối hợp với Đồn C ký kết …': on whose ground the others sign."""
    return all(
        _WHERE.search(low, max(0, mention.start - _LONGEST_WHERE), mention.start) is not None
        and _ENDS_WHERE.match(low, mention.end) is not None
        for mention, one in candidate.found.organisations
        if one == body
    )


_PARTNERS = (" và ", " với ", " cùng ", " giữa ")


def _is_beside_another(context: Context, candidate: Candidate, mention: OrganisationMention) -> bool:
    """'LĐLĐ tỉnh và Báo A ký kết …': a paper that signs, and not one that the news comes from."""
    low = context.folded.low
    named = candidate.found.organisations
    return any(
        low[other.end : mention.start] in _PARTNERS or low[mention.end : other.start] in _PARTNERS
        for other, _ in named
        if other is not mention
    )


def _sides_of_sentence(context: Context, candidate: Candidate, parties: Sequence[str]) -> tuple[str, ...]:
    found = candidate.found
    named = _bodies_named(context, candidate)
    ground = {one for _, one in found.organisations if _is_only_where(context.folded.low, candidate, one)}
    parties = _without(parties, ground)
    if _is_of_both(context, candidate, parties):
        both = [body for body in named if body in parties]
        return tuple(both if len(both) >= _TWO else parties)
    if not named or set(parties) & set(named) or found.sentence.role == "title":
        return tuple(parties) if len(parties) >= 2 else tuple(named[:6])
    return tuple(named[:6]) if len(named) >= 2 else tuple(parties)


def _named_with(low: str, candidate: Candidate) -> list[tuple[OrganisationMention, str]]:
    """Those whom the sentence names before its next agreement, if they are two; else all of them.

    'chương trình phối hợp với Hội … đã thống nhất giữa C và D': 'giữa' tells of something else.
    """
    named = candidate.found.organisations
    if low.startswith(" với ", candidate.end):
        other = low.find(" giữa ", candidate.end, candidate.found.sentence.end)
        named = [one for one in named if other < 0 or one[0].start < other]
    near = [one for one in named if one[0].start < candidate.limit]
    return near if len({body for _, body in near}) >= _TWO else named


ALLOWED_BY = Sought(
    r"được sự [^,.;:]{2,40}?\scủa [^.;:]{3,220}?,\s"
    r"(?=sáng|chiều|tối|ngày|hôm|vừa|tại|từ|trong|đoàn|ban|công|lđlđ|liên đoàn)|"
    r"được sự [^,.;:]{2,40}?\scủa [^.;:,]{3,160}?\s"
    r"(?=đoàn (?:công tác|đại biểu|cán bộ) (?:của )?[^,.;]{3,90}? (?:đã|sang|đi|đến|do|gồm) )",
    ("được sự ",),
)
"""'Được sự đồng ý của Thường trực Quận ủy, sáng 14/2 …': who allowed it does not take part."""
GROUPS = ("Khối thi đua", "Cụm thi đua")
"""Who emulate each other are the members of a group, of whom the group is no partner."""
_MEMBERS_OF = ("đoàn viên ", "hội viên ", "đảng viên ")
"""'đoàn viên Đoàn TNCS Hồ Chí Minh, hội viên Hội LHTN': whom it is for."""
_ON_WHOSE_ORDER = re.compile(r" theo (?:sự )?(?:chỉ đạo|hướng dẫn|chủ trương|kế hoạch) của ")
_WITH_STATE = re.compile(r"[^.;:]{0,60}?\sgiữa (?:[^.;:,]{0,60} (?:và|với) )?chính phủ\b")


def sides_with_the_state(context: Context, candidate: Candidate) -> tuple[str, ...]:
    """'Quy chế … giữa Chính phủ và Tổng LĐLĐ': the one side that is a body of the page; a government alone is none."""
    if _WITH_STATE.match(context.folded.low, candidate.end, candidate.limit) is None:
        return ()
    between = _named_after_between(context, candidate)
    return between if len(between) == 1 else ()


_SIGNED_WITH = re.compile(
    r"(?: [^\s,.;:]+){0,5}? (?:đã |được )(?:ký|ký kết) với |(?: hợp tác)? giai đoạn \d{4} ?[-–] ?\d{4} với |"
    r"(?: hợp tác| phối hợp| hoạt động)? (?:với|cùng) "
)
"""'các bản ghi nhớ đã ký với công đoàn tỉnh Savannakhet': with whom, whoever else has come today."""
_AND = re.compile(r"(?:,| và|, và) ")


def _signed_with(context: Context, candidate: Candidate) -> list[str]:
    behind = _SIGNED_WITH.match(context.folded.low, candidate.end, candidate.limit)
    theirs: list[str] = []
    here = behind.end() if behind else len(context.folded.low)
    for mention, body in candidate.found.organisations:
        if mention.start == here or (theirs and _AND.fullmatch(context.folded.low, here, mention.start)):
            theirs.append(body)
            here = mention.end
    return theirs


def _spoken_for(context: Context, candidate: Candidate) -> list[str]:
    """The body of the one who speaks of the agreement, by the post told last."""
    for person, someone in reversed(candidate.found.people):
        if person.end <= candidate.start:
            return [post.body for post in context.people[someone].posts if post.body and not post.former][-1:]
    return []


def _named_after_between(context: Context, candidate: Candidate) -> tuple[str, ...]:
    low, sentence = context.folded.low, candidate.found.sentence
    between = _BETWEEN.match(low, candidate.end, sentence.end)
    if between is None or _OF_THE_NEXT.search(low, candidate.end, min(candidate.limit, between.end())):
        return ()
    if low.startswith(" với ", candidate.end):
        return ()  # 'chương trình phối hợp với Hội …': the sides are told, and 'giữa' tells of something else
    begin = between.end()
    stop = _END_OF_SIDES.search(low, begin, sentence.end)
    end = stop.start() if stop else sentence.end
    sides: dict[str, None] = {}
    last = begin
    for mention, body in candidate.found.organisations:
        if begin - 1 <= mention.start < end:
            if len(sides) >= _TWO and _TOLD_OF.match(low, last, mention.start):
                break
            sides.setdefault(body)
            closed = low.endswith(" và ", last, mention.start) or (
                low.endswith(" với ", last, mention.start) and not _lists_on(candidate, low, mention.end, end)
            )
            if closed and low.startswith(", ", mention.end):
                break  # 'giữa A và B, C và D ký …': the list has ended
            last = mention.end
    return tuple(sides)


def _lists_on(candidate: Candidate, low: str, at: int, end: int) -> bool:
    """'giữa A với B, | C, D | đạt kết quả …': bodies and nothing else, up to the verb."""
    for mention, _ in candidate.found.organisations:
        if at <= mention.start < end:
            if low[at : mention.start] not in (", ", " và "):
                return False
            at = mention.end
    return at == end


_TOLD_OF = re.compile(r"(?: \([^)]{1,40}\))? (?:về|giai đoạn) [^.;:]{3,160},\s")
"""'giữa A và B về dạy nghề, C đã …': what it is about stands behind its sides."""
_END_OF_SIDES = re.compile(r"[.;:]|\s(?:đã|được|có|đạt)\s")
_OF_THE_NEXT = re.compile(r"\s(?:thực hiện|triển khai|theo|trên cơ sở|căn cứ|cụ thể hóa)\s")
"""'ký Kế hoạch thực hiện Quy chế giữa C và D': between whom the regulation is."""


_OF_TWO_STATES = re.compile(r"(?:hai|2) (?:nước|chính phủ|đảng|nhà nước|quốc gia)\b")
_OF_TERRITORIES = re.compile(r"(?:hai |2 |các )?(?:tỉnh |thành phố |tp\. ?|tp )?(?=\S)")


def is_between_places(context: Context, candidate: Candidate) -> bool:
    """'thỏa thuận hợp tác giữa TP.HCM với các tỉnh': a pact of the cities, of which no body of the page is a side."""
    low, sentence = context.folded.low, candidate.found.sentence
    between = _BETWEEN.match(low, candidate.end, sentence.end)
    if between is None or not between[0].endswith("giữa "):
        return False
    if _OF_TWO_STATES.match(low, between.end()):
        return True
    named = _OF_TERRITORIES.match(low, between.end())
    at = {between.end(), named.end() if named else between.end()}
    bodies = [mention for mention, _ in candidate.found.organisations if mention.start < between.end() + 60]
    return any(start in at and meaning.place for start, _, meaning in candidate.found.anchors) and not any(
        mention.end > between.end() for mention in bodies
    )
