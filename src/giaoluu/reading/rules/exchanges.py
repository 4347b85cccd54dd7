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
    parties = _parties(context, opening, at)
    if len(parties) < 2:
        return []
    first = at if at is not None else opening[0]
    return [
        ExchangeFound(
            first.sentence.start, first.sentence.end, kind, _dated(context, opening), _place(context, opening),
            _with_roles(context, opening, parties), tuple(context.people), "occasion in the lead",
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
    r"đại hội|điều lệ|lời mời|thành lập|truyền thống|theo|chỉ đạo|chủ trương|sự kiện|chào mừng|kỷ niệm|hệ thống|tổ chức|phong trào)"
    r"(?:[^,.;]{0,40}\s(?:của|tại))?\s?(?:lần thứ \S+ )?$"
)
_PRESENT = re.compile(
    r"(?:tham dự|cùng dự|tham gia|dự|có sự tham dự|về phía|phía|đại diện|thành phần|cùng đi|tham gia đoàn|tiếp đoàn|làm việc với)"
)


def _parties(context: Context, opening: list[Found], at: Found | None) -> list[str]:
    """Bodies of the opening that take part, in order; where it names one only, those said to be present."""
    parties: dict[str, None] = {}
    for found in opening[:2] if at is opening[0] or at is None else opening:
        for mention, body in found.organisations:
            if _takes_part(context, found, mention, body):
                parties.setdefault(body)
    for found in _title(context):
        for mention, body in found.organisations:
            if _takes_part(context, found, mention, body):
                parties.setdefault(body)
    if len(parties) < 2:
        _add_present(context, parties)
    return [body for body in parties if not _contained(context.bodies[body], parties, context.bodies)]


def _add_present(context: Context, parties: dict[str, None]) -> None:
    for found in context.found:
        if found.sentence.role not in ("lead", "body", "caption"):
            continue
        if _PRESENT.search(context.folded.low, found.sentence.start, min(found.sentence.end, found.sentence.start + 120)):
            for mention, body in found.organisations:
                if _takes_part(context, found, mention, body):
                    parties.setdefault(body)


def _takes_part(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    if context.bodies[body].kind == "media":
        return False
    low = context.folded.low
    before = low[max(found.sentence.start, mention.start - 60) : mention.start]
    return not _NOT_PARTY.search(before) and not _second_post(found, mention)


def _second_post(found: Found, mention: OrganisationMention) -> bool:
    """In a chain of posts only the last body is the one that the person stands for."""
    for person, _ in found.people:
        for index, post in enumerate(person.posts[:-1]):
            last = person.posts[-1].organisation
            inside = post.organisation
            if inside is not None and inside.start == mention.start and last is not None and last.start != mention.start:
                return index < len(person.posts) - 1
    return False


def _contained(body: Body, parties: Iterable[str], bodies: dict[str, Body]) -> bool:
    """'Ban Thường vụ' of a party is that party."""
    within = body.mentions[0].within
    return within is not None and any(
        other != body.id and within.name == bodies[other].name for other in parties
    )


# -- roles -----------------------------------------------------------------------------------------------------------

_VISIT = re.compile(
    r"(?:sang |đến |tới |lên |về |đi |ra )?(?:thăm|chào xã giao|trao đổi kinh nghiệm|học tập kinh nghiệm|khảo sát|chúc mừng|chúc tết|giám sát|kiểm tra)"
)
_RECEIVE = re.compile(r"(?:tiếp đón|đón tiếp|tiếp xã giao|đã tiếp|tiếp và làm việc|đón và làm việc|đón đoàn|tiếp đoàn|đón|tiếp)\s")
_WORK = re.compile(r"(?:hội đàm|làm việc|gặp gỡ|gặp mặt|buổi gặp|cuộc gặp|trao đổi)[^.;]{0,40}?\svới\s")
_DELEGATION = re.compile(r"đoàn (?:công tác|đại biểu|cán bộ|đại biểu cấp cao|khảo sát|giám sát|kiểm tra|chuyên gia|khách)?[^,.;]{0,40}$")


def _with_roles(context: Context, opening: list[Found], parties: list[str]) -> tuple[tuple[str, str], ...]:
    roles = _roles_by_words(context, opening, parties)
    foreign = [body for body in parties if (context.bodies[body].country or "VN") != "VN"]
    if not roles and foreign and len(foreign) < len(parties):
        roles = _roles_by_country(opening, parties, foreign)
    if len(roles) == 1:
        ((known, role),) = roles.items()
        others = [body for body in parties if body != known]
        side = [body for body in others if (body in foreign) != (known in foreign)] if foreign else others
        other_role = "guest" if role == "host" else "host"
        if side and (foreign or len(others) == 1):
            roles[side[0]] = other_role
    return tuple((body, roles.get(body, "party")) for body in parties)


def _roles_by_words(context: Context, opening: list[Found], parties: list[str]) -> dict[str, str]:
    roles: dict[str, str] = {}
    low = context.folded.low
    for found in opening[:2]:
        sentence = found.sentence
        mentions = [(mention, body) for mention, body in found.organisations if body in parties]
        visit = _VISIT.search(low, sentence.start, sentence.end)
        receive = _RECEIVE.search(low, sentence.start, sentence.end)
        for mention, body in mentions:
            before = low[max(sentence.start, mention.start - 70) : mention.start]
            if _DELEGATION.search(before):
                roles.setdefault(body, "guest")
            elif receive and mention.end <= receive.start():
                roles.setdefault(body, "host")
            elif visit and mention.start >= visit.end() and (not receive or receive.start() > visit.start()):
                roles.setdefault(body, "host")
        if roles:
            break
    return roles


def _roles_by_country(opening: list[Found], parties: list[str], foreign: list[str]) -> dict[str, str]:
    """The side in whose country they meet is the host; with no place said, a Vietnamese page is at home."""
    place = _place_found(opening)
    at_home = place is None or place.country == "VN"
    return {body: "guest" if (body in foreign) == at_home else "host" for body in parties}


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


_AT = re.compile(r"(?:^|\s)(?:tại|ở)\s(?=\S)")
_PLACE_END = re.compile(r"[,.;:()]|\s(?:đã|diễn ra|tổ chức|với|do|và|có|để|nhằm|nhân|vừa|liên đoàn lao động|lđlđ)\s")


def _place_found(opening: list[Found]) -> Place | None:
    for found in opening:
        for start, _, meaning in found.anchors:
            if meaning.place and not any(m.start <= start < m.end for m, _ in found.organisations):
                return meaning.place[0]
    return None


def _place(context: Context, opening: list[Found]) -> ValueFound | None:
    """What stands after 'tại': the territory in it, or else the house itself ('trụ sở …')."""
    low, text = context.folded.low, context.folded.text
    for found in (*opening, *_title(context)):
        for at in _AT.finditer(low, found.sentence.start, found.sentence.end):
            stop = _PLACE_END.search(low, at.end(), found.sentence.end)
            end = stop.start() if stop else found.sentence.end
            for start, until, meaning in found.anchors:
                if meaning.place and at.end() <= start < end:
                    return text[start:until], start, until, "place after 'tại'", None
            house = _HOUSE.match(low, at.end(), end)
            if house:
                return text[at.end() : end], at.end(), end, "place after 'tại'", None
    return None


_HOUSE = re.compile(r"(?:trụ sở|hội trường|trung tâm|khách sạn|nhà khách|nhà văn hóa|cung văn hóa|văn phòng)")
