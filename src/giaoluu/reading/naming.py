"""Which namings mean the same person, and which posts the article gives each."""

import re
from bisect import bisect_left, bisect_right

from giaoluu.lexicon.folding import lower_name
from giaoluu.reading.context import Context, Found, Held, Someone
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.own_posts import is_of_itself
from giaoluu.reading.mentions.people import PersonMention
from giaoluu.reading.mentions.posts import OF_NO_BODY, PostMention


def name_people(context: Context, mentions: list[tuple[PersonMention, Found]]) -> None:
    """Fill `context.people` and each sentence's people; a name once found is found wherever else it stands."""
    full = {lower_name(mention.name): mention.name for mention, _ in mentions if " " in mention.name}
    by_name: dict[str, Someone] = {}
    for mention, found in mentions:
        key = _key(lower_name(mention.name), full)
        if key is None:
            continue
        person = by_name.get(key)
        if person is None:
            person = Someone(f"p{len(by_name) + 1}", full[key], [], [], mention.rule, mention.delegation_role)
            by_name[key] = person
        person.mentions.append((mention.start, mention.end))
        person.delegation_role = person.delegation_role or mention.delegation_role
        for post in mention.posts:
            _give_post(context, found, person, post)
        found.people.append((mention, person.id))
    for mention, found in mentions:
        person = by_name.get(_key(lower_name(mention.name), full) or "") if mention.beside else None
        if person is not None and not person.posts:
            for post in mention.beside:
                _give_post(context, found, person, post)
    for person in by_name.values():
        _find_elsewhere(context, person)
    context.people = {person.id: person for person in by_name.values()}


def _key(name: str, full: dict[str, str]) -> str | None:
    """A single name ('đồng chí Chung') means the one person whose full name ends or begins with it; else nobody.

    So does the middle name with the given name ('bà Hoài Hương'), where a family name is what it lacks.
    """
    if name in full:
        family = name.partition(" ")[0] in _FAMILIES
        longer = [] if family or name.count(" ") != 1 else [other for other in full if other.endswith(f" {name}")]
        return longer[0] if len(longer) == 1 and longer[0].count(" ") > 1 else name
    fitting = [other for other in full if other.endswith(f" {name}") or other.startswith(f"{name} ")]
    return fitting[0] if len(fitting) == 1 else None


_FAMILIES = frozenset(
    ["nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương",
     "lý", "đinh", "trịnh", "đào", "cao", "tô", "lương", "lưu", "trương", "đoàn", "mai", "hà", "tạ", "phùng", "vương",
     "thái", "châu", "tống", "quách", "lò", "vi", "kim", "lâm", "giàng", "vàng", "chu", "triệu", "đàm"]
)  # fmt: skip
"""Families of which one may bear the name of another's given names: 'Trần Hùng' is not 'Nguyễn Trần Hùng'."""


def _give_post(context: Context, found: Found, person: Someone, post: PostMention) -> None:
    body, basis = _body_of(context, found, post)
    if basis and _goes_on(context, found, person, post.end):
        body = basis = None
    for index, known in enumerate(person.posts):
        same = _title(context, known.title) == _title(context, post.title)
        narrower = lower_name(known.title).startswith(lower_name(post.title)) or lower_name(post.title).startswith(
            lower_name(known.title)
        )
        if same and (known.body == body or body is None or (basis and known.body)):
            return
        if same and (known.body is None or known.basis):
            person.posts[index] = known._replace(body=body, basis=basis)
            return
        if narrower and known.body == body:
            if len(post.title) > len(known.title):
                person.posts[index] = Held(post.title, body, post.start, post.end, post.former, basis)
            return
    person.posts.append(Held(post.title, body, post.start, post.end, post.former, basis))


def _goes_on(context: Context, found: Found, person: Someone, at: int) -> bool:
    """'Phó Chủ tịch | Hội Cờ – Vua': the post is of a body whose name we cannot read, not of the one named last."""
    text = context.folded.text
    head = next((anchor for anchor in found.anchors if anchor[0] == at + 1 and anchor[2].head), None)
    name = at + 1 if head is None else head[1] + 1
    if any(start in (at + 1, name) for start, _ in person.mentions):
        return False
    if head is None:
        return _TWO_CAPITALS.match(text, at) is not None
    small = head[2].head is not None and head[2].head.name in _FIRMS
    return text[head[1] : name] == " " and (small or text[name : name + 1].isupper())


_TWO_CAPITALS = re.compile(
    rf" [{CAPITALS}][^\W\d_{CAPITALS}]\w* (?:[-–] |(?:tỉnh|thành phố|huyện|quận|xã|phường) )?[{CAPITALS}]"
)
_FIRMS = ("Công ty TNHH", "Công ty Cổ phần")
"""Heads that never stand for a firm by themselves: 'Giám đốc | Công ty Cổ phần thực nghiệm …'."""


def _title(context: Context, title: str) -> str:
    """The title by which the lexicon knows this one: 'UV Bộ Chính trị' is 'Ủy viên Bộ Chính trị'."""
    meaning = context.lexicon.phrases.get(lower_name(title))
    return lower_name(title if meaning is None or meaning.post is None else meaning.post.title)


_BODIES_OF: dict[str, set[str]] = {
    "company": {"company", "school", "other", "government"},
    "party": {"party", "mass_organisation"},
    "state": {"government"},
    "army": {"government"},
    "academic": {"school", "other"},
    "media": {"media"},
    OF_NO_BODY: set(),
}
"""Kinds of body that a post of this kind can be of; the others ('Chủ tịch') can be of any."""


def _body_of(context: Context, found: Found, post: PostMention) -> tuple[str | None, tuple[int, int] | None]:
    """The body that stands with the post; else, inferred, the one named last before it in the paragraph."""
    if post.organisation is not None:
        for mention, body in found.organisations:
            if mention.start == post.organisation.start:
                return body, None
            if mention.within is not None and mention.end == post.organisation.end:
                return body, None
        if post.organisation.needs != "echo":
            return None, None
    return (None, None) if is_of_itself(post.title) else _inferred_body(context, found, post)


def _inferred_body(context: Context, found: Found, post: PostMention) -> tuple[str | None, tuple[int, int] | None]:
    """Whose paper is signed, or the body named last before the post."""
    low, start = context.folded.low, found.sentence.start
    if low.startswith(_SIGNED_FOR, start - len("tm. ") if low.endswith("tm. ", 0, start) else start):
        issuer = _issuer(context)
        return issuer, (start, post.start) if issuer else None
    if (called := _CALLED.match(context.folded.text, post.end)) is not None:
        return _last_called(context, found, post, called[1].capitalize())
    if (sent := _sent_by(context, found, post)) is not None:
        return sent
    if (founded := _founded(context, found, post)) is not None:
        return founded
    return _named_before(context, found, post)


def _named_before(context: Context, found: Found, post: PostMention) -> tuple[str | None, tuple[int, int] | None]:
    """The body named last before the post, of a kind that has such posts; of who receives guests, their own."""
    low, start = context.folded.low, found.sentence.start
    fitting = _fitting(found, post)
    of_party = low.startswith(" đảng", post.end)  # 'do ông A, chủ tịch đảng, dẫn đầu'
    at = bisect_left(context.found, start, key=lambda one: one.sentence.start)
    for earlier in reversed(context.found[max(0, at - 3) : at + 1]):
        if earlier.sentence.part != found.sentence.part and earlier.sentence.role == "caption":
            continue
        before = [
            (mention, body)
            for mention, body in earlier.organisations
            if mention.end <= post.start
            and (context.bodies[body].kind != "media" if fitting is None else context.bodies[body].kind in fitting)
            and context.bodies[body].name.startswith("Đảng ") == of_party
        ]
        if before and earlier is not found and low.startswith(_RECEIVES, start):
            before = [one for one in before if low.endswith(_AT_HOME, 0, one[0].start)] or before
        if before:
            mention, body = before[-1]
            if context.bodies[body].kind == "party" and lower_name(post.title).startswith(_OF_OFFICES):
                return None, None
            return _whole(context, body), (mention.start, mention.end)
    return None, None


def _fitting(found: Found, post: PostMention) -> set[str] | None:
    """The kinds of body that may have this post, or None for any; a head behind it says of which kind it is."""
    for begin, _, meaning in found.anchors:
        if begin == post.end + 1 and meaning.head is not None:
            return {meaning.head.kind}  # 'Phó Chủ tịch | Liên hiệp Công đoàn': of a union, and of nothing else named
    if post.kind == "academic" and post.title.endswith("iệu trưởng"):
        return {"school"}  # and not of the centre that it founds
    return _BODIES_OF.get(post.kind)


_OF_OFFICES = ("trưởng phòng ", "phó trưởng phòng ", "phó phòng ", "trưởng khoa ", "phó trưởng khoa ")
"""So begin posts in the departments of an office or a school, which are none of the party committee named before."""
_OFFICES = r"Sở|Cục|Chi cục|Viện|Học viện|Bệnh viện|Trường|Trung tâm|Đài"
_CALLED = re.compile(rf" (?:[Nn]hà )?({_OFFICES}|(?<=[Nn]hà )trường)(?=[,.;:)]|$| [^\W\d_{CAPITALS}]| [–-] )")
"""'Phó Giám đốc | Sở', 'Hiệu trưởng | Trường': of the one so called that was named last."""


def _last_called(
    context: Context, found: Found, post: PostMention, word: str
) -> tuple[str | None, tuple[int, int] | None]:
    at = bisect_left(context.found, found.sentence.start, key=lambda one: one.sentence.start)
    last = None
    receives = context.folded.low.startswith(_RECEIVES, found.sentence.start)
    for earlier in reversed(context.found[: at + 1]):
        for mention, body in reversed(earlier.organisations):
            if mention.end > post.start or not context.bodies[body].name.startswith(f"{word} "):
                continue
            if not receives or context.folded.low.endswith(_AT_HOME, 0, mention.start):
                return body, (mention.start, mention.end)
            last = last or (body, (mention.start, mention.end))
    return last or (None, None)


_RECEIVES = ("tiếp ", "tiếp đón ", "đón ", "đón tiếp ", "tiếp và làm việc ")
_AT_HOME = (" tại ", " thăm ", " làm việc với ", " kinh nghiệm với ", " với ")
"""'Đoàn Trường A đến thăm Trường B. | Tiếp đoàn có ông C - Hiệu trưởng Trường': who receives is of B."""


def _whole(context: Context, body: str) -> str:
    """'Thay mặt Ban Thường vụ Công đoàn X, đồng chí Chủ tịch …': of the union, where the page names it."""
    name = context.bodies[body].name
    if not name.startswith(_COMMITTEES):
        return body
    whole = name.split(" ", 3)[3]
    return next((other.id for other in context.bodies.values() if other.name == whole), body)


def _sent_by(context: Context, found: Found, post: PostMention) -> tuple[str, tuple[int, int]] | None:
    """'Công đoàn X có ông A - Tổng Thư ký, ông B - Giám đốc': whoever sat there for a body holds his post in it."""
    before = [(mention, body) for mention, body in found.organisations if mention.end <= post.start]
    if not before:
        return None
    mention, body = before[-1]
    return (body, (mention.start, mention.end)) if _HAS_THERE.match(context.folded.low, mention.end) else None


def _founded(context: Context, found: Found, post: PostMention) -> tuple[str, tuple[int, int]] | None:
    """'quyết định thành lập Công đoàn X và cử ông A, Trưởng ban Tổ chức Tỉnh ủy, làm Thư ký': of what was founded."""
    low = context.folded.low
    if not low.endswith((" làm ", " giữ chức ", " giữ chức vụ "), 0, post.start):
        return None
    for mention, body in reversed(found.organisations):
        if mention.end <= post.start and _FOUNDS.search(low, max(0, mention.start - 18), mention.start):
            chosen = _CHOSEN.search(low, mention.end, post.start)
            return (body, (mention.start, mention.end)) if chosen else None
    return None


_FOUNDS = re.compile(r"(?<!ngày )(?<!năm )(?<!lễ )thành lập (?:ra |lại )?$")
_CHOSEN = re.compile(r"(?<!\w)(?:cử|bầu|chỉ định|phân công|do) (?:ra )?(?:đồng chí|đ/c|ông|bà) ")
_HAS_THERE = re.compile(
    r"(?:,? | \([^()]{1,20}\) )(?:gồm |có |là )+(?:sự (?:tham dự|tham gia|hiện diện) của )?"
    r"(?:các )?(?:ông|bà|đồng chí|đ/c|vị|pgs|gs|ts|ths|bs)\b"
)
_SIGNED_FOR = ("tm. ban thường vụ", "tm. ban chấp hành", "tm. đoàn chủ tịch", "tm. btv", "tm. bch")
_COMMITTEES = ("Ban Thường vụ ", "Ban Chấp hành ", "Đoàn Chủ tịch ")


def _issuer(context: Context) -> str | None:
    """Whose paper it is that is signed for a committee: the one body whose committee it names, else its one union."""
    names = {body.name: body.id for body in context.bodies.values() if body.kind == "trade_union"}
    of_committees = {name.removeprefix(lead) for name in names for lead in _COMMITTEES if name.startswith(lead)}
    if len(of_committees) == 1:
        return names.get(of_committees.pop())
    unions = [number for name, number in names.items() if not name.startswith(_COMMITTEES)]
    return unions[0] if len(unions) == 1 else None


def _find_elsewhere(context: Context, person: Someone) -> None:
    text, name = context.folded.text, person.name
    known = set(person.mentions)
    last = context.found[-1].sentence.end
    at = text.find(name, context.found[0].sentence.start, last)
    while at >= 0:
        span = (at, at + len(name))
        if span not in known and not text[span[1] : span[1] + 1].isalpha() and _in_one_sentence(context, *span):
            person.mentions.append(span)
        at = text.find(name, at + 1, last)
    person.mentions.sort()


def _in_one_sentence(context: Context, start: int, end: int) -> bool:
    number = bisect_right(context.found, start, key=lambda found: found.sentence.start) - 1
    return end <= context.found[number].sentence.end
