"""In which role the parties of an occasion met: who received, who came, who held it."""

import re
from itertools import pairwise

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.rules.at_home import fill_by_country, foreign_of
from giaoluu.reading.rules.houses import LED, is_post_of_leader
from giaoluu.reading.rules.jointly import did_together
from giaoluu.reading.rules.offices import RECEIVING
from giaoluu.reading.signs import Sought, any_of, sought_words

DELEGATION = re.compile(
    r"(?:đoàn (?:công tác|đại biểu|cán bộ|đại biểu cấp cao|khảo sát|giám sát|kiểm tra|chuyên gia|khách)|(?:tiếp|"
    r"đón|với) (?:\S+ )?đoàn)(?:(?! (?:đã|với|đến(?! từ)|có|chụp|tại|thăm)\s)[^,.;]){0,30}$|"
    r"chuyến (?:thăm|công tác|đi)(?: [^\s,.;]+){0,6} của (?:[^\s,.;]+ ){0,4}$"
)
_ITS_DELEGATION = re.compile(r"(?:^|(?<!công)(?<!liên)(?<!tập)(?<!quân)\s)đoàn (?:của )?$")
_LEADS = re.compile(r"\s(?:cùng|dẫn đầu)\s(?:các thành viên (?:trong )?)?đoàn\s")
"""Behind a body: it came with a delegation of its own."""
_SEAT_OF = re.compile(r"(?:tại|ở) (?:(?:trụ sở|hội trường) )?(?:[^,.;:]{3,50} và )?$")
"""'Tại Huyện ủy A và Quận ủy B, Chủ tịch … trao …': in whose house they met."""
_INVITED_BY = Sought(r"lời mời (?:của|từ) (?:\S+ ){0,3}$", ("lời mời của ", "lời mời từ "))
_RECEIVES = Sought(
    r"(?:tiếp đón|đón tiếp|tiếp xã giao|đã tiếp|tiếp và làm việc|đón và làm việc|chào đón|có buổi tiếp|đón|"
    r"tiếp)\s(?!tục|theo|cận|nối|thu|nhận|xúc|sức)",
    ("đón", "tiếp"),
)
_RECEIVED_BY = Sought(
    r"(?<!\w)được (?=[^.;:]{4,120}?\s(?:tiếp|đón|tiếp đón|đón tiếp)(?!\w| tục| theo| cận| nối| thu| nhận))"
    r"[^.;:]{4,120}?\s(?:tiếp|đón)",
    ("tiếp", "đón"),
)
"""'Đoàn B đã được Chủ tịch A tiếp đón': who stands before it came, and who stands within received."""
_WAYS = ("sang", "đến", "tới", "lên", "về", "đi", "ra", "vào", "đã", "có chuyến")
_DEEDS = (
    "thăm", "chúc mừng", "chúc tết", "chào", "khảo sát", "trao đổi kinh nghiệm", "học tập", "làm việc", "giám sát",
    "kiểm tra", "trao", "tặng", "tham quan", "nghiên cứu",
)  # fmt: skip
_VISITS = Sought(
    rf"(?:(?:{any_of(_WAYS)}) (?:{any_of(_DEEDS)})(?!(?<=trao) đổi)|"
    r"(?<!ban )(?<!công tác )(?:giám sát|khảo sát|kiểm tra)(?=\s[^.;:]{1,90}\stại\s)|"
    r"(?:đến|tới) (?=(?:đại sứ quán|tổng lãnh sự quán|trụ sở) [^.;:]{2,60}? (?:chúc mừng|thăm|chúc tết|chào) )|"
    r"thăm (?:và|,)|thăm chính thức|thăm, |chào xã giao|thăm xã giao|học tập kinh nghiệm (?:tại|với))",
    (
        *(f"{way} {deed}" for way in _WAYS for deed in _DEEDS),
        *(f"{way} {seat}" for way in ("đến", "tới") for seat in ("đại sứ quán", "tổng lãnh sự quán", "trụ sở")),
        "giám sát", "khảo sát", "kiểm tra", "thăm và", "thăm,",
        "thăm ,", "thăm chính thức", "chào xã giao", "thăm xã giao", "học tập kinh nghiệm ",
    ),
)  # fmt: skip
_LISTED = sought_words("gồm: ", "như: ", "sau: ", "nội dung: ", "việc: ")
"""Behind it stands what was agreed, and no longer who holds what."""
_HOLDS = Sought(
    r"đã (?:tổ chức|chủ trì|phối hợp|ký kết|khai mạc)|"
    r"tổ chức(?<!ban tổ chức)(?<!các tổ chức)(?<!mặt tổ chức)(?<!của tổ chức)(?! công đoàn)|chủ trì|"
    r"phối hợp(?<!quy chế phối hợp)(?<!chương trình phối hợp)(?<!kế hoạch phối hợp)(?<!công tác phối hợp)|"
    r"ký kết|khai mạc",
    ("tổ chức", "chủ trì", "phối hợp", "ký kết", "khai mạc"),
)


def give_roles(
    context: Context, opening: list[Found], title: list[Found], parties: list[str]
) -> tuple[tuple[str, str], ...]:
    """Return `parties` with their roles; where no word tells who came to whom, the side at home is the host."""
    foreign = foreign_of(context, parties)
    roles: dict[str, str] = {}
    first = [found for found in title if _tells_both(_roles_in(context, found, parties))]
    invited = [found for found in opening[2:] if _INVITED_BY in found.signs]
    for found in (*first, *opening[:2], *invited, *title):
        for body, role in _roles_in(context, found, parties).items():
            roles.setdefault(body, role)
    mixed = bool(foreign) and len(foreign) < len(parties)
    if mixed:
        fill_by_country(context, opening, parties, roles)
    elif "guest" in roles.values() and not {"host", "organiser"} & set(roles.values()):
        _visited(context, parties, roles)
    all_came = len(parties) > 1 and all(roles.get(body) == "guest" for body in parties)
    if all_came and any(did_together(context, found) for found in opening[:2]):
        roles = dict.fromkeys(parties, "organiser")  # 'A và B đã trao …': they came to nobody
    return tuple((body, roles.get(body, "party")) for body in parties)


def _tells_both(roles: dict[str, str]) -> bool:
    """A headline that names host and guest is clearer than a text that opens with words of praise."""
    return {"host", "guest"} <= set(roles.values())


def _visited(context: Context, parties: list[str], roles: dict[str, str]) -> None:
    """A delegation that came to no one by name came to the local union that the page speaks of."""
    for body in parties:
        if body not in roles and context.bodies[body].kind == "trade_union":
            roles[body] = "host"
            return


def _named(context: Context, found: Found, parties: list[str]) -> list[tuple[OrganisationMention, str]]:
    named = [(mention, body) for mention, body in found.organisations if body in parties]
    if LED in found.signs:
        return [one for one in named if not is_post_of_leader(context, found, one[0])]
    return named


def _roles_in(context: Context, found: Found, parties: list[str]) -> dict[str, str]:
    """Who received whom, who came to whom, who held the event: by the verb between two names."""
    low, sentence = context.folded.low, found.sentence
    named = _named(context, found, parties)
    roles: dict[str, str] = {}
    if not named:
        return roles
    signs = found.signs
    receives = _RECEIVES.search(low, sentence.start, sentence.end) if _RECEIVES in signs else None
    visits = _VISITS.search(low, _from_visit(low, sentence.start), sentence.end) if _VISITS in signs else None
    listed = _LISTED.search(low, sentence.start, sentence.end) if _LISTED in signs else None
    until = listed.start() if listed else sentence.end
    holds = _HOLDS.finditer(low, sentence.start, until) if _HOLDS in signs else ()
    held = max((found.start() for found in holds), default=-1)
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
            came = mention.end <= passive.start() and not _is_visited(low, mention, visits)
            role = "guest" if came else "host"
        elif _receives(mention, receives, visits) or _is_visited(low, mention, visits) or _SEAT_OF.search(before):
            role = "host"
        elif visits and mention.end <= visits.start() and not receives:
            role = "host" if come and roles.get(body) != "guest" else "guest"
        elif mention.end <= held:
            role = "organiser"
        else:
            continue
        roles[body] = role
    if receives is not None and _received_by_name(low, sentence.start, receives.end(), named, roles):
        return roles
    _hosts_beside(low, named, roles)
    _other_side(named, roles)
    return roles


_BY_NAME = re.compile(r"[^.;:]{0,20}(?:ông|bà|đồng chí|ngài|đ/c) [^.;:]{3,60}(?:,| -| –) [^.;:,]{4,60}")


def _received_by_name(
    low: str, start: int, begin: int, named: list[tuple[OrganisationMention, str]], roles: dict[str, str]
) -> bool:
    """Give the guest a role: 'Chủ tịch nước tiếp ông X, Tổng Thư ký A', 'LĐLĐ tỉnh tiếp bà X, Giám đốc B'."""
    if not roles:
        mention, body = named[0]
        office = RECEIVING.search(low, start, mention.start)
        told = [body] if office is not None and mention.start - office.end() < _NEAR_A_VISIT else []
    elif set(roles.values()) == {"host"}:
        behind = [(m, body) for m, body in named if m.start >= begin and body not in roles]
        told = [body for mention, body in behind if _BY_NAME.fullmatch(low, begin, mention.start)]
    else:
        return False
    roles.update(dict.fromkeys(told[:1], "guest"))
    return bool(told)


_TELLS_OF_IT = (" cho biết, ", " cho hay, ", " thông tin, ")
"""'LĐLĐ tỉnh A cho biết, LĐLĐ tỉnh B vừa đến thăm và trao …': they came to who tells of it."""
_BESIDE = re.compile(
    r"(?: \([^)]{1,60}\))?(?:,| và|;)"
    r"(?: (?:và|đoàn viên|công nhân|người lao động|lao động|cán bộ|nhân viên|của|tại|thuộc|các),?)* "
)


def _hosts_beside(low: str, named: list[tuple[OrganisationMention, str]], roles: dict[str, str]) -> None:
    """'đến thăm công nhân tại Công ty A và Bệnh viện B': who is named in one row with who was visited was visited."""
    for (mention, body), (behind, other) in pairwise(named):
        if roles.get(body) == "host" and other not in roles and _BESIDE.fullmatch(low, mention.end, behind.start):
            roles[other] = "host"


_ON_A_VISIT = re.compile(r"(?:trong khuôn khổ|nhân|trong) (?:chương trình |dịp )?chuyến (?:thăm|công tác|đi)[^,.;]*,")


def _from_visit(low: str, start: int) -> int:
    """Behind 'Trong khuôn khổ chuyến thăm …,' the sentence tells what was done on it."""
    frame = _ON_A_VISIT.match(low, start)
    return frame.end() if frame else start


def _is_delegation(before: str) -> bool:
    if "đoàn" not in before and "chuyến" not in before:
        return False
    own = before.endswith(("đoàn ", "đoàn của ")) and _ITS_DELEGATION.search(before) is not None
    return own or DELEGATION.search(before) is not None


def _receives(mention: OrganisationMention, receives: re.Match[str] | None, visits: re.Match[str] | None) -> bool:
    if receives is None or mention.end > receives.start():
        return False
    return visits is None or visits.end() >= receives.start()


def _is_visited(low: str, mention: OrganisationMention, visits: re.Match[str] | None) -> bool:
    """Of gifts, those to whom they are given: 'đã trao quà của A cho B'; or who tells of the visit."""
    if visits is not None and mention.end <= visits.start() and low.startswith(_TELLS_OF_IT, mention.end):
        return True
    near = _AT_A_PLACE if low.endswith(" tại ", 0, mention.start) else _NEAR_A_VISIT
    if visits is None or not 0 <= mention.start - visits.end() < near:
        return False
    told = low[visits.end() : mention.start]
    to = max(told.rfind(word) for word in (" cho ", " tại ", " đến "))
    return not visits[0].endswith(("trao", "tặng")) or to > told.rfind(" của ")


_NEAR_A_VISIT = 120
_AT_A_PLACE = 240
"""'đến thăm và trao … cho đoàn viên, người lao động khó khăn tại Công ty A': further off, but told to be the place."""


def _other_side(named: list[tuple[OrganisationMention, str]], roles: dict[str, str]) -> None:
    """Where one side came as a delegation, the body that it met, named in the same sentence, is the host."""
    if "guest" not in roles.values() or "host" in roles.values():
        return
    for _, body in named:
        if roles.get(body, "organiser") == "organiser":
            roles[body] = "host"
            return
