"""The occasion that an article reports: its kind, its parties in their roles, its day and its place."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from giaoluu.lexicon.shapes import Place
from giaoluu.reading.context import Body, Context, Found
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.mentions.organisations import OrganisationMention
from giaoluu.reading.values import ValueFound


class ExchangeFound(NamedTuple):
    """One occasion, by offsets of the folded copy; `parties` pairs body ids with roles."""

    start: int
    end: int
    kind: str
    date: ValueFound | None
    place: ValueFound | None
    parties: tuple[tuple[str, str], ...]
    participants: tuple[str, ...]
    rule: str


_ORDER = (
    "talks", "review", "survey", "courtesy_call", "signing", "seminar", "congress", "working_session", "visit",
    "support", "conference",
)  # fmt: skip
"""Where two kinds are named equally often, the earlier one is the more telling."""

_CALLED = re.compile(
    r"(?:tại|trong|dự|khai mạc|kết thúc|phát biểu|diễn ra|tổ chức|chủ trì|cảnh)\s(?:buổi|cuộc|lễ|hội nghị|chương trình)?\s?$"
)
"""Words before the name of an event by which the article calls its own occasion: 'tại buổi', 'tham dự'."""

_HISTORY = re.compile(
    r"(?:trước đó|những năm qua|năm qua|thời gian qua|từ năm|kể từ|trong các năm|đã từng|lịch sử|vừa được tổ chức|sắp tới|dự kiến)"
)
_PLAN = re.compile(r"(?:sẽ|dự kiến|chuẩn bị|tiến tới|kế hoạch|sắp)\s(?:được\s)?(?:tổ chức\s)?$")


def read_exchanges(context: Context) -> list[ExchangeFound]:
    """Return the article's occasion, or nothing: a body's own event is no exchange, nor is history or a plan."""
    opening = _opening(context)
    if not opening:
        return []
    kind, at = _kind(context, opening)
    if kind is None:
        return []
    parties, present = _parties(context, opening, at)
    if len(parties) + len(present) < 2:
        return []
    first = at if at is not None else opening[0]
    return [
        ExchangeFound(
            first.sentence.start, first.sentence.end, kind, _dated(context, opening), _place(context, opening),
            (*_with_roles(context, opening, parties), *((body, "participant") for body in present)), tuple(context.people), "occasion in the lead",
        )
    ]  # fmt: skip


def _opening(context: Context) -> list[Found]:
    """The first sentences of the text, where a report says who met whom; the title is weighed apart."""
    text = [found for found in context.found if found.sentence.role in ("lead", "body")]
    return text[:3]


def _title(context: Context) -> list[Found]:
    return [found for found in context.found if found.sentence.role == "title"]


def _kind(context: Context, opening: list[Found]) -> tuple[str | None, Found | None]:
    """The kind named most, weighed by where; and the sentence of the opening that names it first."""
    weights: Counter[str] = Counter()
    for found in _title(context):
        _weigh(context, found, weights, 3.0)
    for number, found in enumerate(opening):
        _weigh(context, found, weights, (4.0, 2.0, 1.0)[number])
    for found in context.found:
        if found not in opening:
            _weigh(context, found, weights, 0.0)
    if not weights:
        return None, None
    kind = max(weights, key=lambda name: (weights[name], -_ORDER.index(name)))
    for found in opening:
        if any(anchor[2].event == kind for anchor in found.anchors):
            return kind, found
    return kind, opening[0]


def _weigh(context: Context, found: Found, weights: Counter[str], weight: float) -> None:
    low = context.folded.low
    seen: set[str] = set()
    for start, end, meaning in found.anchors:
        kind = meaning.event
        if not kind:
            continue
        before = low[max(0, start - 24) : start]
        called = 1.5 if _CALLED.search(before) else 0.0
        if _PLAN.search(before):
            continue
        if kind == "signing" and found.sentence.role != "title" and not low.startswith(("lễ", "hội nghị"), start):
            called, share = 0.0, 0.5
        else:
            share = {"support": 0.5, "conference": 0.6, "congress": 0.4, "visit": 0.9}.get(kind, 1.0)
        if _HISTORY.search(low, found.sentence.start, start):
            share *= 0.3
        if kind not in seen:
            weights[kind] += weight * share
            seen.add(kind)
        weights[kind] += called * share
        del end


# -- parties ---------------------------------------------------------------------------------------------------------

_NOT_PARTY = re.compile(
    r"(?:nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|công văn|hướng dẫn|chương trình hành động|nghị định|thông tư|luật|quy định|"
    r"đại hội|điều lệ|lời mời|thành lập|truyền thống|theo|chỉ đạo|chủ trương|sự kiện|chào mừng|kỷ niệm|hệ thống|tổ chức|phong trào|giữa)"
    r"(?:[^,.;]{0,40}\s(?:của|tại))?\s?(?:lần thứ \S+ )?$"
)
_PRESENT = re.compile(
    r"(?:tham dự|cùng dự|cùng tham gia|tới dự|đến dự|về dự|dự (?:buổi|hội|lễ|cuộc|chương)|dự và|dự có|dự,|có sự tham dự|về phía|phía|đại diện|thành phần|"
    r"cùng đi|tham gia đoàn|tiếp đoàn|tiếp đón|cùng tiếp|làm việc với đoàn|chứng kiến)"
)


def _parties(context: Context, opening: list[Found], at: Found | None) -> tuple[list[str], list[str]]:
    """Bodies of the occasion's sentence and of the title; and those that later sentences say were present too."""
    parties: dict[str, None] = {}
    core = opening[: opening.index(at) + 1] if at in opening else opening[:1]
    for found in (*core, *_title(context)):
        _add(context, found, parties)
    if len(parties) < 2:
        for found in opening:
            _add(context, found, parties)
    present: dict[str, None] = {}
    for found in context.found[:24]:
        sentence = found.sentence
        if sentence.role in ("lead", "body") and _PRESENT.search(
            context.folded.low, sentence.start, min(sentence.end, sentence.start + 60)
        ):
            _add(context, found, parties if len(parties) < 2 else present)
    named = [body for body in parties if not _contained(context.bodies[body], parties, context.bodies)]
    others = [body for body in present if body not in parties]
    return named, [body for body in others if not _contained(context.bodies[body], parties, context.bodies)]


def _add(context: Context, found: Found, parties: dict[str, None]) -> None:
    for mention, body in found.organisations:
        if _takes_part(context, found, mention, body):
            parties.setdefault(body)


def _takes_part(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    if context.bodies[body].kind == "media":
        return False
    low = context.folded.low
    before = low[max(found.sentence.start, mention.start - 60) : mention.start]
    if found.sentence.role == "title" and before.endswith("giữa "):
        return True
    return not _NOT_PARTY.search(before) and not _second_post(found, mention)


def _second_post(found: Found, mention: OrganisationMention) -> bool:
    """In a chain of posts only the last body is the one that the person stands for."""
    for person, _ in found.people:
        last = person.posts[-1].organisation if person.posts else None
        for post in person.posts[:-1]:
            inside = post.organisation
            if inside is not None and last is not None and inside.start == mention.start != last.start:
                return True
    return False


def _contained(body: Body, parties: Iterable[str], bodies: dict[str, Body]) -> bool:
    """'Ban Thường vụ' of a party is that party."""
    within = body.mentions[0].within
    return within is not None and any(other != body.id and within.name == bodies[other].name for other in parties)


# -- roles -----------------------------------------------------------------------------------------------------------

_DELEGATION = re.compile(
    r"(?:đoàn (?:công tác|đại biểu|cán bộ|đại biểu cấp cao|khảo sát|giám sát|kiểm tra|chuyên gia|khách)|(?:tiếp|đón|với) (?:\S+ )?đoàn)(?:[^,.;]{0,30})$|(?:^|\s)đoàn (?:của )?$"
)
_RECEIVES = re.compile(r"(?:tiếp đón|đón tiếp|tiếp xã giao|đã tiếp|tiếp và làm việc|đón và làm việc|chào đón|có buổi tiếp|đón|tiếp)\s(?!tục|theo|cận|nối|thu|nhận)")
_VISITS = re.compile(
    r"(?:(?:sang |đến |tới |lên |về |đi |ra |vào |đã |có chuyến )(?:thăm|chúc mừng|chúc tết|chào|khảo sát|trao đổi kinh nghiệm|học tập|làm việc|giám sát|kiểm tra|trao|tặng)|"
    r"thăm (?:và|,)|thăm chính thức|thăm, |chào xã giao|thăm xã giao|học tập kinh nghiệm (?:tại|với))"
)
_HOLDS = re.compile(r"(?:đã )?(?:tổ chức|chủ trì|phối hợp|ký kết|khai mạc)")


def _with_roles(context: Context, opening: list[Found], parties: list[str]) -> tuple[tuple[str, str], ...]:
    foreign = {body for body in parties if (context.bodies[body].country or "VN") != "VN"}
    roles: dict[str, str] = {}
    for found in (*opening[:2], *_title(context)):
        for body, role in _roles_in(context, found, parties).items():
            roles.setdefault(body, role)
    mixed = bool(foreign) and len(foreign) < len(parties)
    if mixed:
        _fill_by_country(opening, parties, foreign, roles)
    return tuple((body, roles.get(body, "party")) for body in parties)


def _roles_in(context: Context, found: Found, parties: list[str]) -> dict[str, str]:
    """Who received whom, who came to whom, who held the event: by the verb between two names."""
    low, sentence = context.folded.low, found.sentence
    named = [(mention, body) for mention, body in found.organisations if body in parties]
    roles: dict[str, str] = {}
    receives = _RECEIVES.search(low, sentence.start, sentence.end)
    visits = _VISITS.search(low, sentence.start, sentence.end)
    holds = _HOLDS.search(low, sentence.start, sentence.end)
    for mention, body in named:
        before = low[max(sentence.start, mention.start - 60) : mention.start]
        if _DELEGATION.search(before):
            role = "guest"
        elif receives and mention.end <= receives.start() and not (visits and visits.end() < receives.start()):
            role = "host"
        elif visits and mention.start >= visits.end() and mention.start - visits.end() < 120:
            role = "host"
        elif visits and mention.end <= visits.start() and not receives:
            role = "guest"
        elif holds and mention.end <= holds.start() + 40:
            role = "organiser"
        else:
            continue
        roles.setdefault(body, role)
    if "guest" in roles.values() and "host" not in roles.values():
        _other_side(context, named, roles)
    return roles


def _other_side(context: Context, named: list[tuple[OrganisationMention, str]], roles: dict[str, str]) -> None:
    """Where one side came as a delegation, the body that it met, named in the same sentence, is the host."""
    for _, body in named:
        if roles.get(body, "organiser") == "organiser":
            roles[body] = "host"
            return


def _fill_by_country(opening: list[Found], parties: list[str], foreign: set[str], roles: dict[str, str]) -> None:
    """Bodies of one country stand on one side; with no word on who came, the side in whose country they met is host."""
    guests = [body for body, role in roles.items() if role == "guest"]
    hosts = [body for body, role in roles.items() if role == "host"]
    if guests:
        foreign_guest = guests[0] in foreign
    elif hosts:
        foreign_guest = hosts[0] not in foreign
    else:
        place = _place_found(opening)
        foreign_guest = place is None or place.country == "VN"
    for body in parties:
        if body in foreign:
            roles[body] = "guest" if foreign_guest else "host"
        elif roles.get(body) in (None, "organiser") and not hosts:
            if not foreign_guest or not any(roles.get(other) == "host" for other in parties):
                roles[body] = "host" if foreign_guest else "guest"


# -- day and place ---------------------------------------------------------------------------------------------------


def _dated(context: Context, opening: list[Found]) -> ValueFound | None:
    date = _day(context, opening)
    if date is None:
        return None
    value, basis = year_settled(context, date)
    return (value, date.start, date.end, "day of the occasion", basis) if value else None


def year_settled(context: Context, date: DateMention) -> tuple[str | None, tuple[int, int] | None]:
    value = date.value
    if value and value.startswith("XXXX") and context.published:
        return context.published[:4] + value[4:], (0, 1)
    if value is None and context.published:
        return context.published[:10], (0, 1)
    return value, None


def _day(context: Context, opening: list[Found]) -> DateMention | None:
    for found in (*opening, *_title(context), *context.found):
        for date in found.dates:
            if date.role == "event" and date.day is not None and date.form in ("day", "deictic"):
                return date
    for found in (*opening, *_title(context)):
        for date in found.dates:
            if date.role == "event" and date.form in ("deictic", "month"):
                return date
    return None


_AT = re.compile(r"(?:^|[\s(])(?:tại|ở)\s(?=\S)")
_PLACE_END = re.compile(
    r"[,.;:()]|\s(?:đã|diễn ra|tổ chức|với|do|và|có|để|nhằm|nhân|vừa|liên đoàn lao động|lđlđ|đoàn|trong|vào|từ|được|đồng chí|ông|bà)\s"
)
_HOUSE = re.compile(r"(?:trụ sở|hội trường|trung tâm|khách sạn|nhà khách|nhà |cung |văn phòng|trường|bảo tàng|khu|cửa khẩu|phủ|xã|phường|huyện|quận|thị xã)")


def _place_found(opening: list[Found]) -> Place | None:
    for found in opening:
        for start, _, meaning in found.anchors:
            if meaning.place and not any(m.start <= start < m.end for m, _ in found.organisations):
                return meaning.place[0]
    return None


def _place(context: Context, opening: list[Found]) -> ValueFound | None:
    """What stands after 'tại': the territory in it, or else the house itself ('trụ sở …')."""
    text = [found for found in context.found if found.sentence.role in ("lead", "body")][:5]
    for found in (*opening, *_title(context), *text):
        for at in _AT.finditer(context.folded.low, found.sentence.start, found.sentence.end):
            place = _place_after(context, found, at.end())
            if place is not None:
                return place
    return None


def _place_after(context: Context, found: Found, begin: int) -> ValueFound | None:
    low, text = context.folded.low, context.folded.text
    stop = _PLACE_END.search(low, begin, found.sentence.end)
    end = stop.start() if stop else found.sentence.end
    rule = "place after 'tại'"
    for start, until, meaning in found.anchors:
        if meaning.place and begin <= start < end and not (meaning.place[0].unit == "nước"):
            return text[start:until], start, until, rule, None
    if end - begin > 90 or low.startswith(("đây", "buổi", "hội nghị", "lễ", "cuộc", "hội đàm", "chỗ", "địa phương"), begin):
        return None
    if _HOUSE.match(low, begin, end) or (text[begin].isupper() and not low.startswith("tọa đàm", begin)):
        return text[begin:end], begin, end, rule, None
    return None
