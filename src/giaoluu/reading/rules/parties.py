"""Who takes part in the occasion of an article, and in which role: who received, who came, who was present."""

import re
from collections.abc import Iterable

from giaoluu.lexicon.shapes import Place
from giaoluu.reading.context import Body, Context, Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.signs import Sought, any_of, sought_words

_MATTERS = (
    "nghị quyết", "chỉ thị", "kết luận", "quyết định", "kế hoạch", "công văn", "hướng dẫn", "chương trình hành động",
    "nghị định", "thông tư", "luật", "quy định", "đại hội", "điều lệ", "thành lập", "truyền thống", "theo", "chỉ đạo",
    "chủ trương", "sự kiện", "chào mừng", "kỷ niệm", "hệ thống", "tổ chức", "phong trào", "giữa",
    "đoàn viên", "hội viên",
)  # fmt: skip
_NOT_PARTY = re.compile(
    rf"(?:(?<!đoàn )đại biểu|{any_of(_MATTERS)}|[(,] ?thuộc)(?:[^,.;]{{0,40}}\s(?:của|tại))?\s?"
    r"(?:lần thứ \S+ |[ivxl]+ )?$"
)
_ABOVE_ALL = {"Bộ Chính trị", "Ban Bí thư"}
"""Named as who issued or heard of something; they meet others only by a delegation of theirs."""
_MAY_END = (*_MATTERS, "đại biểu", "thuộc", "của", "tại")
"""What stands at the end of a `_NOT_PARTY` that counts no congress."""


def _is_no_party(before: str) -> bool:
    """Do the words before a body make it part of a name, or the subject of talk?"""
    return (before.rstrip().endswith(_MAY_END) or "lần thứ " in before or "đại hội " in before) and _NOT_PARTY.search(
        before
    ) is not None


_PRESENT = sought_words(
    "tham dự", "cùng dự", "cùng tham gia", "tới dự", "đến dự", "về dự", "dự buổi", "dự hội", "dự lễ", "dự cuộc",
    "dự chương", "dự và", "dự có", "dự,", "có sự tham dự", "về phía", "phía", "đại diện", "thành phần", "cùng đi",
    "tham gia đoàn", "tiếp đoàn", "tiếp đón", "cùng tiếp", "làm việc với đoàn", "chứng kiến",
)  # fmt: skip


def find_parties(
    context: Context, opening: list[Found], title: list[Found], at: Found | None
) -> tuple[list[str], list[str]]:
    """Bodies of the occasion's sentence and of the title; and those that later sentences say were present too."""
    parties: dict[str, None] = {}
    before = opening[: opening.index(at)] if at in opening else []
    core = [found for found in before if _tells_of_it(found)] + [at if at is not None and at in opening else opening[0]]
    present: dict[str, None] = {}
    for found in (*core, *title):
        _add(context, found, parties, present)
    if len(parties) < _TWO:
        for found in opening:
            said = None if found in core else _SAID.search(context.folded.low, found.sentence.start, found.sentence.end)
            _add(context, found, parties, until=said.start() if said else found.sentence.end)
    for found in context.found[:24]:
        sentence = found.sentence
        if sentence.role not in ("lead", "body") or _PRESENT not in found.signs:
            continue
        if _PRESENT.search(context.folded.low, sentence.start, min(sentence.end, sentence.start + 60)):
            _add(context, found, parties if len(parties) < 2 else present)
    named = [body for body in parties if not _contained(context.bodies[body], parties, context.bodies)]
    others = [body for body in present if body not in parties]
    return named, [body for body in others if not _contained(context.bodies[body], parties, context.bodies)]


def _tells_of_it(found: Found) -> bool:
    """A sentence before the one that names the occasion tells of it too where it names an event."""
    return any(meaning.event for _, _, meaning in found.anchors)


_SAID = re.compile(r"\s(?:cho biết|cho hay|cho rằng|thốt lên|thốt|nhận định|khẳng định|nhấn mạnh)[ :,]")
"""Bodies of which someone speaks in the opening need not have met; the speaker's own may have."""


def the_two_sides(context: Context, parties: list[str]) -> list[str]:
    """The two unions of which the whole article speaks, where it names two and no third; else `parties`.

    A text that opens in the middle, or with 'công đoàn hai tỉnh', names them in a caption or further down.
    """
    named: dict[str, None] = dict.fromkeys(parties)
    for found in context.found:
        for mention, body in found.organisations:
            before = context.folded.low[max(found.sentence.start, mention.start - 60) : mention.start]
            if context.bodies[body].kind == "trade_union" and not mention.listed and not _is_no_party(before):
                named.setdefault(body)
    sides = [body for body in named if not _contained(context.bodies[body], named, context.bodies)]
    return sides if len(sides) == _TWO else parties


_TWO = 2
_ASIDE = re.compile(r",\s(?:tới|đến|tham|cùng|về) dự\s")
_OCCASIONED = Sought(
    r",\s(?:nhân dịp|nhân chuyến|trong khuôn khổ|nằm trong|trong dịp|nhằm)\s",
    ("nhân dịp", "nhân chuyến", "trong khuôn khổ", "nằm trong", "trong dịp", "nhằm"),
)
"""Behind these a sentence that has named both sides tells who else was there, or on what occasion they met."""


def _add(
    context: Context, found: Found, parties: dict[str, None], present: dict[str, None] | None = None, *,
    until: int | None = None,
) -> None:  # fmt: skip
    """Bodies named aside, once both sides are named, are only present; none counts that begins at `until` or behind."""
    for mention, body in found.organisations:
        if until is not None and mention.start >= until:
            break
        if not _takes_part(context, found, mention, body):
            continue
        known = present is None or len(parties) < _TWO or body in parties
        aside = None if known else _ASIDE.search(context.folded.low, found.sentence.start, mention.start)
        (present if aside and present is not None else parties).setdefault(body)


def _takes_part(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    low = context.folded.low
    if context.bodies[body].name in _ABOVE_ALL and not _DELEGATION.search(low, found.sentence.start, mention.start):
        return False
    if context.bodies[body].kind == "media" and _is_source(context, mention):
        return False
    if any(document.start <= mention.start < document.end for document in found.documents):
        return False  # 'Quyết định số 87/QĐ-TLĐ'
    if found.sentence.role == "title" and low.startswith("kính gửi", found.sentence.start):
        return False
    before = low[max(found.sentence.start, mention.start - 60) : mention.start]
    abroad = (context.bodies[body].country or "VN") != "VN"
    between = before.endswith("giữa ") and (found.sentence.role == "title" or _OCCASION_OF.search(before))
    if between or (abroad and _CONGRESS_OF.search(before)):
        return True
    if before.endswith(("tại ", "ở ")) and _is_house_of_others(context, found, mention, body):
        return False
    why = _OCCASIONED.search(low, found.sentence.start, mention.start) if _OCCASIONED in found.signs else None
    if why and sum(other.end <= why.start() for other, _ in found.organisations) >= _TWO:
        return False
    return not _is_no_party(before) and not _second_post(found, mention)


def _is_house_of_others(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    """A hall or a centre where others meet; and a hotel or a school that opens the sentence with a comma behind it."""
    kind = context.bodies[body].kind
    if kind not in ("company", "school") or found.organisations[0][0] is not mention:
        return kind == "other"
    return len(found.organisations) > _TWO and context.folded.low.startswith(", ", mention.end)


_CONGRESS_OF = re.compile(r"(?:tham dự|tham gia|dự) đại hội (?:[^\s,.;]+ ){0,4}$")
"""'tham dự Đại hội Công đoàn Úc': they are the hosts of whoever has come from here."""
_OCCASION_OF = re.compile(
    r"(?:hội đàm|hội kiến|buổi làm việc|cuộc họp|gặp gỡ|gặp mặt|buổi gặp|cuộc gặp|giao lưu|tọa đàm|lễ ký kết|lễ ký)"
    r"\s(?:[^\s,.;]+\s){0,6}giữa $"
)
"""'hội đàm giữa': the bodies behind it meet here; behind 'quan hệ giữa' or 'chương trình giữa' they need not."""

_SOURCE = re.compile(r"(?:\(|phóng viên|theo|ảnh:?|nguồn:?|pv|trả lời|với|tin của|của)\s?(?:báo )?$")


def _is_source(context: Context, mention: OrganisationMention) -> bool:
    """A paper or agency named as where the news comes from; one that signs or hosts is a party like any other."""
    low = context.folded.low
    if mention.end - mention.start <= 4 or low.startswith((")", " –", " -"), mention.end):
        return True
    return bool(_SOURCE.search(low, max(0, mention.start - 16), mention.start))


def _second_post(found: Found, mention: OrganisationMention) -> bool:
    """In a chain of posts only the last body is the one that the person stands for."""
    for person, _ in found.people:
        last = person.posts[-1].organisation if person.posts else None
        for post in person.posts[:-1]:
            inside = post.organisation
            if inside is not None and last is not None and inside.start == mention.start != last.start:
                return True
    return False


_ORGANS = ("Đoàn Chủ tịch ", "Ban Thường vụ ", "Ban Chấp hành ", "Thường trực ")


def _contained(body: Body, parties: Iterable[str], bodies: dict[str, Body]) -> bool:
    """'Ban Thường vụ' of a party is that party."""
    if body.mentions[0].within is None and not body.name.startswith(_ORGANS):
        return False
    name = body.name.lower()
    return any(other != body.id and name.endswith(f" {bodies[other].name.lower()}") for other in parties)


_DELEGATION = re.compile(
    r"(?:đoàn (?:công tác|đại biểu|cán bộ|đại biểu cấp cao|khảo sát|giám sát|kiểm tra|chuyên gia|khách)|(?:tiếp|"
    r"đón|với) (?:\S+ )?đoàn)(?:(?! (?:đã|với|đến(?! từ)|có|chụp|tại|thăm)\s)[^,.;]){0,30}$|"
    r"chuyến (?:thăm|công tác|đi)(?: [^\s,.;]+){0,6} của (?:[^\s,.;]+ ){0,4}$"
)
_ITS_DELEGATION = re.compile(r"(?:^|(?<!công)(?<!liên)(?<!tập)(?<!quân)\s)đoàn (?:của )?$")
_LEADS = re.compile(r"\s(?:cùng|dẫn đầu)\s(?:các thành viên (?:trong )?)?đoàn\s")
"""Behind a body: it came with a delegation of its own."""
_SEAT_OF = re.compile(r"(?:tại|ở) (?:(?:trụ sở|hội trường) )?(?:[^,.;:]{3,50} và )?$")
"""'Tại Huyện ủy A và Quận ủy B, Chủ tịch … trao …': in whose house they met."""
_INVITED_BY = Sought(r"lời mời của (?:\S+ ){0,3}$", ("lời mời của ",))
_RECEIVES = Sought(
    r"(?:tiếp đón|đón tiếp|tiếp xã giao|đã tiếp|tiếp và làm việc|đón và làm việc|chào đón|có buổi tiếp|đón|"
    r"tiếp)\s(?!tục|theo|cận|nối|thu|nhận)",
    ("đón", "tiếp"),
)
_RECEIVED_BY = Sought(
    r"(?<!\w)được (?=[^.;:]{4,120}?\s(?:tiếp|đón|tiếp đón|đón tiếp)(?!\w| tục| theo| cận| nối| thu| nhận))"
    r"[^.;:]{4,120}?\s(?:tiếp|đón)",
    ("tiếp", "đón"),
)
"""'Đoàn B đã được Chủ tịch A tiếp đón': who stands before it came, and who stands within received."""
_VISITS = Sought(
    r"(?:(?:sang |đến |tới |lên |về |đi |ra |vào |đã |có chuyến )(?:thăm|chúc mừng|chúc tết|chào|khảo sát|"
    r"trao đổi kinh nghiệm|học tập|làm việc|giám sát|kiểm tra|trao|tặng)|"
    r"(?<!ban )(?<!công tác )(?:giám sát|khảo sát|kiểm tra)(?=\s[^.;:]{1,90}\stại\s)|"
    r"thăm (?:và|,)|thăm chính thức|thăm, |chào xã giao|thăm xã giao|học tập kinh nghiệm (?:tại|với))",
    (
        "thăm",
        "chúc mừng",
        "chúc tết",
        "chào",
        "khảo sát",
        "học tập",
        "trao",
        "làm việc",
        "giám sát",
        "kiểm tra",
        "tặng",
    ),
)
_HOLDS = re.compile(
    r"đã (?:tổ chức|chủ trì|phối hợp|ký kết|khai mạc)|"
    r"tổ chức(?<!ban tổ chức)(?<!các tổ chức)|chủ trì|"
    r"phối hợp(?<!quy chế phối hợp)(?<!chương trình phối hợp)(?<!kế hoạch phối hợp)(?<!công tác phối hợp)|"
    r"ký kết|khai mạc"
)


def give_roles(
    context: Context, opening: list[Found], title: list[Found], parties: list[str]
) -> tuple[tuple[str, str], ...]:
    """Return `parties` with their roles; where no word tells who came to whom, the side at home is the host."""
    foreign = _foreign(context, parties)
    roles: dict[str, str] = {}
    first = [found for found in title if _tells_both(_roles_in(context, found, parties))]
    for found in (*first, *opening[:2], *title):
        for body, role in _roles_in(context, found, parties).items():
            roles.setdefault(body, role)
    mixed = bool(foreign) and len(foreign) < len(parties)
    if mixed:
        _fill_by_country(context, opening, parties, roles)
    elif "guest" in roles.values() and not {"host", "organiser"} & set(roles.values()):
        _visited(context, parties, roles)
    return tuple((body, roles.get(body, "party")) for body in parties)


def _foreign(context: Context, parties: list[str]) -> set[str]:
    return {body for body in parties if (context.bodies[body].country or "VN") != "VN"}


def _tells_both(roles: dict[str, str]) -> bool:
    """A headline that names host and guest is clearer than a text that opens with words of praise."""
    return {"host", "guest"} <= set(roles.values())


def _visited(context: Context, parties: list[str], roles: dict[str, str]) -> None:
    """A delegation that came to no one by name came to the local union that the page speaks of."""
    for body in parties:
        if body not in roles and context.bodies[body].kind == "trade_union":
            roles[body] = "host"
            return


def _roles_in(context: Context, found: Found, parties: list[str]) -> dict[str, str]:
    """Who received whom, who came to whom, who held the event: by the verb between two names."""
    low, sentence = context.folded.low, found.sentence
    named = [(mention, body) for mention, body in found.organisations if body in parties]
    roles: dict[str, str] = {}
    if not named:
        return roles
    signs = found.signs
    receives = _RECEIVES.search(low, sentence.start, sentence.end) if _RECEIVES in signs else None
    visits = _VISITS.search(low, _from_visit(low, sentence.start), sentence.end) if _VISITS in signs else None
    held = max((found.start() for found in _HOLDS.finditer(low, sentence.start, sentence.end)), default=-1)
    passive = _RECEIVED_BY.search(low, sentence.start, sentence.end) if _RECEIVED_BY in signs else None
    come = False
    for mention, body in reversed(named):
        before = low[max(sentence.start, mention.start - 60) : mention.start]
        if _INVITED_BY in signs and _INVITED_BY.search(before):
            role = "host"
        elif _is_delegation(before) or _LEADS.match(low, mention.end):
            role = "guest"
            come = come or (visits is not None and visits.end() <= mention.start)
        elif passive is not None and mention.end <= passive.end():
            role = "guest" if mention.end <= passive.start() else "host"
        elif _receives(mention, receives, visits) or _is_visited(mention, visits) or _SEAT_OF.search(before):
            role = "host"
        elif visits and mention.end <= visits.start() and not receives:
            role = "host" if come else "guest"
        elif mention.end <= held:
            role = "organiser"
        else:
            continue
        roles[body] = role
    if "guest" in roles.values() and "host" not in roles.values():
        _other_side(named, roles)
    return roles


_ON_A_VISIT = re.compile(r"(?:trong khuôn khổ|nhân|trong) (?:chương trình |dịp )?chuyến (?:thăm|công tác|đi)[^,.;]*,")


def _from_visit(low: str, start: int) -> int:
    """Behind 'Trong khuôn khổ chuyến thăm …,' the sentence tells what was done on it."""
    frame = _ON_A_VISIT.match(low, start)
    return frame.end() if frame else start


def _is_delegation(before: str) -> bool:
    own = before.endswith(("đoàn ", "đoàn của ")) and _ITS_DELEGATION.search(before) is not None
    return own or _DELEGATION.search(before) is not None


def _receives(mention: OrganisationMention, receives: re.Match[str] | None, visits: re.Match[str] | None) -> bool:
    if receives is None or mention.end > receives.start():
        return False
    return visits is None or visits.end() >= receives.start()


def _is_visited(mention: OrganisationMention, visits: re.Match[str] | None) -> bool:
    return visits is not None and 0 <= mention.start - visits.end() < 120


def _other_side(named: list[tuple[OrganisationMention, str]], roles: dict[str, str]) -> None:
    """Where one side came as a delegation, the body that it met, named in the same sentence, is the host."""
    for _, body in named:
        if roles.get(body, "organiser") == "organiser":
            roles[body] = "host"
            return


_AT_COMMUNE = re.compile(rf"(?:tại|ở) (?:phường|xã|thị trấn|đặc khu) (?=[{CAPITALS}])")
"""Communes are seldom in the lexicon, but only Vietnam's are called so."""


def _fill_by_country(context: Context, opening: list[Found], parties: list[str], roles: dict[str, str]) -> None:
    """Bodies of one country stand on one side; with no word on who came, the side in whose country they met is host."""
    foreign = _foreign(context, parties)
    guests = [body for body, role in roles.items() if role == "guest"]
    hosts = [body for body, role in roles.items() if role == "host"]
    holders = {body in foreign for body, role in roles.items() if role == "organiser"}
    if guests:
        foreign_guest = guests[0] in foreign
    elif hosts:
        foreign_guest = hosts[0] not in foreign
    elif len(holders) == 1:
        foreign_guest = not holders.pop()
    else:
        at_home = any(
            _AT_COMMUNE.search(context.folded.text, found.sentence.start, found.sentence.end) for found in opening[:1]
        )
        place = None if at_home else place_found(opening)
        foreign_guest = place is None or place.country == "VN"
    for body in parties:
        if body in foreign:
            roles[body] = "guest" if foreign_guest else "host"
        elif roles.get(body) in (None, "organiser") and not hosts:
            if not foreign_guest:
                roles[body] = "guest"
            elif "host" not in [roles.get(other) for other in parties]:
                roles[body] = "host"


def place_found(opening: list[Found]) -> Place | None:
    """Return the first place of the opening, less than a country, that is no part of a body's name."""
    for found in opening:
        for start, _, meaning in found.anchors:
            if (
                meaning.place
                and meaning.place[0].unit != "nước"
                and not any(m.start <= start < m.end for m, _ in found.organisations)
            ):
                return meaning.place[0]
    return None
