"""The occasion that an article reports: its kind, its parties in their roles, its day and its place."""

import re
from typing import TypeAlias

import msgspec

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.agreements import read_agreements
from giaoluu.reading.rules.briefs import further_briefs
from giaoluu.reading.rules.collective import (
    holds_signing_with_many,
    leads_group,
    members_of_group,
    unions_told_together,
)
from giaoluu.reading.rules.deeds import done_together, exchange_keepsakes
from giaoluu.reading.rules.foundings import founded
from giaoluu.reading.rules.gifts import givers_and_receivers
from giaoluu.reading.rules.kinds import find_kind, is_congratulated, news_from
from giaoluu.reading.rules.occasions import find_day, find_place
from giaoluu.reading.rules.offices import side_of_union
from giaoluu.reading.rules.organs import is_organ_of
from giaoluu.reading.rules.parties import ANY_SIDE, find_parties, the_two_sides
from giaoluu.reading.rules.roles import give_roles
from giaoluu.reading.rules.signings import find_signing, sides_in_photo
from giaoluu.reading.rules.together import bound_together, is_for_one, is_own_congress
from giaoluu.reading.signs import Sought
from giaoluu.reading.values import ValueFound


class ExchangeFound(msgspec.Struct, frozen=True, gc=False):
    """One occasion, by offsets of the folded copy; `parties` pairs body ids with roles."""

    start: int
    end: int
    kind: str
    date: ValueFound | None
    place: ValueFound | None
    parties: tuple[tuple[str, str], ...]
    participants: tuple[str, ...]
    rule: str


_BETWEEN_TWO = {"talks", "courtesy_call", "working_session", "visit", "signing"}
"""Kinds that two sides have together, who may be named later than in the opening ('lãnh đạo công đoàn hai tỉnh')."""


def read_exchanges(context: Context) -> list[ExchangeFound]:
    """Return the article's occasion, or nothing: a body's own event is no exchange, nor is history or a plan."""
    opening = _opening(context)
    if not opening:
        return []
    first = _occasion(context, opening) or _told_further_down(context, opening)
    return first + _briefs(context, opening, first) if first else first


def _briefs(context: Context, opening: list[Found], first: list[ExchangeFound]) -> list[ExchangeFound]:
    """The other items of a page that tells several, each by bodies of its own."""
    told = [found for found in opening if found.sentence.start <= first[0].start]
    known = {body for found in told for _, body in found.organisations}
    known |= {body for one in first for body, role in one.parties if role == "participant"}
    return [
        ExchangeFound(
            found.sentence.start, found.sentence.end, kind, find_day(context, [found], []), None,
            give_roles(context, [found], [], bodies), tuple(dict.fromkeys(person for _, person in found.people)),
            "another item of the page",
        )
        for found, kind, bodies in further_briefs(context, told, known)
        if not any(is_organ_of(context, body, whole) for body in bodies for whole in known)
    ]  # fmt: skip


def _told_further_down(context: Context, opening: list[Found]) -> list[ExchangeFound]:
    """What an article that calls no occasion its own shows or tells: a signing, a union founded, what two did."""
    if _is_letter(context, opening):
        return []
    for look in (_signing, _founding, _deed, _keepsake):
        told = look(context)
        if told is not None:
            found, kind, parties, rule = told
            day = find_day(context, [found], [])
            people = tuple(context.people)
            return [ExchangeFound(found.sentence.start, found.sentence.end, kind, day, None, parties, people, rule)]
    return []


_Told: TypeAlias = tuple[Found, str, tuple[tuple[str, str], ...], str]


def _signing(context: Context) -> _Told | None:
    shown = find_signing(context)
    if shown is None:
        return None
    return shown[0], "signing", tuple((body, "party") for body in shown[1].parties), "signing shown further down"


def _founding(context: Context) -> _Told | None:
    told = founded(context)
    return None if told is None else (told[0], "other", told[1], "a union that is founded")


def _deed(context: Context) -> _Told | None:
    told = done_together(context)
    if told is None:
        return None
    return told[0], told[1], tuple((body, "organiser") for body in told[2]), "what two did together"


def _keepsake(context: Context) -> _Told | None:
    told = exchange_keepsakes(context)
    return None if told is None else (told[0], "visit", tuple((body, "party") for body in told[1]), "a keepsake")


def _occasion(context: Context, opening: list[Found]) -> list[ExchangeFound]:
    title = [found for found in context.found if found.sentence.role == "title"]
    kind, at = find_kind(context, opening, title)
    if kind is None or not _is_occasion(context, opening, title):
        return []
    parties, present = find_parties(context, opening, title, at)
    together = unions_told_together(context, [*title, *opening]) or members_of_group(context, [*title, *opening])
    parties += [body for body in together if body not in parties]
    present = [body for body in present if body not in parties]
    if kind == "support" and len(parties) + len(present) < 2:
        return _gift(context, opening, title, at, [*parties, *present])
    with_office = _with_office(context, kind, [*title, *opening], [*parties, *present])
    if not with_office and kind in _HELD_BY_GROUPS and len(parties) + len(present) < 2:
        with_office = leads_group(context, [*title, *opening])
    if len(parties) + len(present) < 2 and kind in _BETWEEN_TWO and not with_office:
        parties = _signing_sides(context, kind) or the_two_sides(context, parties)
        if kind == "signing" and len(parties) < 2:
            parties = the_two_sides(context, parties, kinds=ANY_SIDE)
    elif kind in _CALLS and _DELEGATION_ALONE.search(
        context.folded.low, opening[0].sentence.start, opening[0].sentence.end
    ):
        parties = _with_delegation(context, parties)
    if (len(parties) + len(present) < 2 and not with_office) or not bound_together(
        context, kind, at, [*opening, *title], parties
    ):
        return []
    if kind == "congress" and is_own_congress(context, [*parties, *present]):
        return []
    first = at if at is not None else opening[0]
    return [
        ExchangeFound(
            first.sentence.start, first.sentence.end, kind, find_day(context, opening, title),
            find_place(context, opening, title),
            with_office or _roles(context, opening, title, parties, present), tuple(context.people),
            "occasion in the lead",
        )
    ]  # fmt: skip


def _gift(
    context: Context, opening: list[Found], title: list[Found], at: Found | None, parties: list[str]
) -> list[ExchangeFound]:
    """A gift of one, of which the article tells further down who paid for it or who has received it."""
    told = [body for body in givers_and_receivers(context) if body not in parties]
    first = at if at is not None else opening[0]
    if not parties or not told or is_for_one(context, [*opening, *title]):
        return []
    return [
        ExchangeFound(
            first.sentence.start, first.sentence.end, "support", find_day(context, opening, title),
            find_place(context, opening, title),
            (*give_roles(context, opening, title, parties), *((body, "participant") for body in told)),
            tuple(context.people), "gift in the lead",
        )
    ]  # fmt: skip


_CALLS = {"courtesy_call", "visit"}
_DELEGATION_ALONE = re.compile(r"(?:, |ngày \S+ )đoàn (?:đã |cũng |còn )?(?:đến|sang|tới|chào|thăm|đi|làm việc) ")
"""'Theo đó, trong hai ngày 16 và 17/8, đoàn đã đến chào …': a text that opens in the middle."""


def _with_delegation(context: Context, parties: list[str]) -> list[str]:
    """The one union that was visited, and the one other of which the text speaks: whose delegation it was."""
    visited = [body for body in parties if context.bodies[body].kind in _UNION_KINDS]
    sides = the_two_sides(context, visited) if len(visited) == 1 else visited
    return sides if len(sides) > len(visited) else parties


def _with_office(context: Context, kind: str, told: list[Found], named: list[str]) -> tuple[tuple[str, str], ...]:
    """The one union that met a head of state, a minister or an ambassador, who stands for no body of the page."""
    if len(named) != 1 or kind not in _BETWEEN_TWO or context.bodies[named[0]].kind not in _UNION_KINDS:
        return ()
    if kind == "signing" and holds_signing_with_many(context, told, named):
        return ((named[0], "organiser"),)
    role = side_of_union(context, told)
    return ((named[0], role),) if role else ()


_HELD_BY_GROUPS = {"signing", "review", "conference"}
_UNION_KINDS = {"trade_union", "international"}


def _signing_sides(context: Context, kind: str) -> list[str]:
    """Of a signing, those whose agreement it is: 'Tham dự ký kết có … Quy chế phối hợp giữa A và B'."""
    if kind != "signing":
        return []
    agreements = read_agreements(context, parties=())
    return sides_in_photo(context) or (list(agreements[0].parties) if agreements else [])


def _roles(
    context: Context, opening: list[Found], title: list[Found], parties: list[str], present: list[str]
) -> tuple[tuple[str, str], ...]:
    """With one side named at first, the other is among those present, and may be the host."""
    if len(parties) > 1:
        return (*give_roles(context, opening, title, parties), *((body, "participant") for body in present))
    roles = give_roles(context, opening, title, [*parties, *present])
    return tuple((body, "participant" if body in present and role == "party" else role) for body, role in roles)


def _opening(context: Context) -> list[Found]:
    """The first sentences of the text, where a report says who met whom; the title is weighed apart."""
    text = [found for found in context.found if found.sentence.role in ("lead", "body")]
    told = [found for found in text[:3] if not context.folded.low.startswith(_BEFORE_THAT, found.sentence.start)]
    return told or text[:1]


_BEFORE_THAT = ("trước đó, ", "trước đó ", "trước đây, ")


_GATHERING = re.compile(
    r"(?<!gian )(?<!năm )(?<!tháng )(?<!ngày )(?<!dịp )(?<!đợt )(?<!kỳ )(?:vừa qua|mới đây)[,( ]|"
    r"(?:hội nghị|hội đàm|lễ |buổi |cuộc (?:gặp|họp|tọa|làm)|hội thảo|tọa đàm|đại hội|diễn đàn|lớp |khóa |chuyến |"
    r"đoàn (?:công tác|đại biểu|cán bộ|khảo sát|giám sát)|"
    r"tổ chức (?:(?:sơ|tổng) kết|ký|giao (?:lưu|hữu)|giải (?:bóng|cầu|thể|việt)|bàn giao|trao|(?:đi )?thăm)|"
    r"(?:đã |tiến hành |đã tiến hành )ký|đã (?:tiếp|thăm|trao|đến|bàn giao|chuyển (?:số tiền )?\d)|"
    r"vừa (?:ký|tiếp|tổ chức|phối hợp|trao|bàn giao|khánh thành|tặng|có|tham gia)|"
    r"đã ủy quyền cho [^.;:]{5,90} (?:trao|tặng|hỗ trợ|thăm) |"
    r"(?:trao|tặng)(?: tặng| hỗ trợ)? ?\d|(?:dự|chứng kiến) (?:việc )?ký kết|đoàn (?:đã )?(?:đến|sang|tới) thăm)"
)
_AT_THIS = re.compile(
    r"(?<!sẽ )(?:tham |đến |tới |về )dự (?:buổi|lễ|hội nghị|chương trình)(?: [^\s,.;:]+){0,4} có |"
    r"(?:tại|phát biểu tại|kết thúc) (?:buổi|lễ|cuộc) (?:tiếp|gặp|làm việc|ký|hội đàm|tọa đàm|ra mắt|trao)|"
    r"(?:buổi|cuộc) (?:tiếp|gặp|làm việc|hội đàm) (?:đã )?diễn ra|"
    r"(?:lãnh đạo|đại diện) [^.;:]{5,160} ký kết (?:quy|chương|bản|biên|thỏa)|"
    r"(?:nhân )?dịp này, [^.;:]{4,160}? (?:đã )?trao (?:tặng |hỗ trợ )?\d"
)
"""A text that opens in the middle calls its occasion so later on; the photo of a signing shows one."""
_SIGNING_FIRST = ("ký kết quy chế", "ký kết chương trình", "ký kết thỏa thuận", "ký kết biên bản", "ký kết bản ghi")
"""A headline or a caption that opens with the signing itself."""
_SIGNS_IN_TITLE = re.compile(
    r"(?!.*(?:hiệu quả|kết quả|triển khai|thực hiện|(?<!\w)(?:từ|sau|qua|sẽ|sắp|về) ))[^:]{0,20}:? ?.{5,90}? "
    r"(?:đã |vừa )?ký(?: kết)? (?:quy chế|chương trình|thỏa thuận|giao ước|biên bản|bản ghi|hợp tác|phối hợp)"
)
"""'Cụm thi đua số 2 ký kết giao ước': a headline that tells of a signing, over a text that tells who was there."""
_TOLD_WITHIN = 12
"""Sentences within which it does."""
_LETTER = re.compile(r"kính gửi\s?:")
_REPORTS = re.compile(r"báo cáo (?:nhanh |tóm tắt |về )?kết quả\s")
_HAS_MET = re.compile(
    r"(?<!\w)(?:ngày|sáng|chiều|tối) (?:ngày )?\d[^.;]{8,240}? đã (?:có buổi |tổ chức |tiến hành |cùng )?"
    r"(?:làm việc|hội đàm|ký kết|thăm|đến thăm|sang thăm|tiếp|đón|gặp|trao)\s"
)
"""'Ngày 16/9, tại …, A đã làm việc với B': a letter that begins with what took place."""


def _is_occasion(context: Context, opening: list[Found], title: list[Found]) -> bool:
    """A report tells of a day or of a gathering; an article on how things are does not, nor do most letters."""
    low = context.folded.low
    if _is_letter(context, opening) or _is_ahead(low, opening):
        return False
    dated = any(
        date.role == "event" and (date.day or date.form == "deictic") and date.start >= news_from(context, found)
        for found in (*title, *opening)
        for date in found.dates
    )
    if dated or any(
        _GATHERING.search(low, news_from(context, found), found.sentence.end) for found in (*title, *opening[:2])
    ):
        return True
    if any(_SIGNS_IN_TITLE.match(low, found.sentence.start, found.sentence.end) for found in title):
        return True
    return is_congratulated(context) or any(
        _AT_THIS.search(low, found.sentence.start, found.sentence.end)
        or low.startswith(_SIGNING_FIRST, found.sentence.start)
        for found in context.found[:_TOLD_WITHIN]
    )


_WILL_MEET = Sought(
    r"(?<!bên)(?<!đơn vị)(?<!cơ quan)\ssẽ (?:được |cùng )?"
    r"(?:diễn ra|tham gia|tham dự|tổ chức|khai mạc|sang thăm|đến thăm|thăm|có chuyến|đón)\s",
    ("sẽ ",),
)
_HAS_HAPPENED = re.compile(r"\s(?:đã|vừa|nay)[\s,]|(?<!\w)(?:sáng|chiều|tối|ngày) (?:ngày )?\d[^.;]{0,20},")


def _is_ahead(low: str, opening: list[Found]) -> bool:
    """'Hơn 60 đoàn viên sẽ tham gia …': the text opens with what is to come, and tells of nothing that took place."""
    first = opening[0].sentence
    if _WILL_MEET not in opening[0].signs or _WILL_MEET.search(low, first.start, first.end) is None:
        return False
    return not any(_HAS_HAPPENED.search(low, found.sentence.start, found.sentence.end) for found in opening)


def _is_letter(context: Context, opening: list[Found]) -> bool:
    low, first = context.folded.low, opening[0].sentence
    return _LETTER.search(low, max(0, first.start - 400), first.end) is not None and not any(
        told.search(low, first.start, first.end) for told in (_REPORTS, _HAS_MET)
    )
