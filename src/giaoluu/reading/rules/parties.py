"""Who takes part in the occasion of an article: who met, and who was present."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.rules.houses import LED, is_post_of_leader, is_second_post, lends_its_house
from giaoluu.reading.rules.organs import is_contained, without_parts
from giaoluu.reading.rules.roles import DELEGATION
from giaoluu.reading.rules.sides import ALLOWED_BY, GROUPS
from giaoluu.reading.rules.spoken_of import is_no_party
from giaoluu.reading.signs import Sought, sought_words

_ABOVE_ALL = {"Bộ Chính trị", "Ban Bí thư"}
"""Named as who issued or heard of something; they meet others only by a delegation of theirs."""
_PRESENT = sought_words(
    "tham dự", "cùng dự", "cùng tham gia", "tới dự", "đến dự", "về dự", "dự buổi", "dự hội", "dự lễ", "dự cuộc",
    "dự chương", "dự và", "dự có", "dự,", "có sự tham dự", "có sự tham gia", "về phía", "phía", "đại diện",
    "thành phần", "cùng đi", "tham gia đoàn", "tiếp đoàn", "tiếp đón", "cùng tiếp", "làm việc với đoàn", "chứng kiến",
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
        said = _SAID.search(context.folded.low, found.sentence.start, found.sentence.end) if found in before else None
        _add(context, found, parties, present, until=said.start() if said else found.sentence.end)
    if len(parties) < _TWO:
        for found in opening:
            if len(parties) >= _TWO and _ALSO_THERE.match(context.folded.low, found.sentence.start):
                continue
            said = None if found in core else _SAID.search(context.folded.low, found.sentence.start, found.sentence.end)
            _add(context, found, parties, until=said.start() if said else found.sentence.end)
    for found in context.found[:24]:
        sentence = found.sentence
        if sentence.role not in ("lead", "body") or _PRESENT not in found.signs:
            continue
        low = context.folded.low
        if _PRESENT.search(low, sentence.start, min(sentence.end, sentence.start + 60)) or _CAME.search(
            low, max(sentence.start, sentence.end - 60), sentence.end
        ):
            _add(context, found, parties if len(parties) < 2 else present)
    named = without_parts(context, parties)
    others = [body for body in present if body not in parties]
    return named, [body for body in others if not is_contained(context.bodies[body], parties, context.bodies)]


_CAME = re.compile(
    r"\s(?:tham dự|đến dự|về dự|tới dự|cùng dự|dự)(?: và (?:chỉ đạo|phát biểu))?"
    r"(?: hội nghị| buổi lễ| buổi làm việc| lễ ký kết| chương trình| đại hội)?\s*\.?\s*$"
)
"""'Ông A, Chủ tịch LĐLĐ tỉnh B dự và chỉ đạo hội nghị.'"""
_ALSO_THERE = re.compile(r"(?:cùng |về |tới |đến )?(?:tham )?(?:dự|gia) (?:[^\s,.;]+ ){0,2}còn có ")
"""'Tham dự còn có …': those who only were there, once both sides are told."""


def _tells_of_it(found: Found) -> bool:
    """A sentence before the one that names the occasion tells of it too where it names an event."""
    return any(meaning.event for _, _, meaning in found.news)


_SAID = re.compile(
    r"\s(?:đề nghị|yêu cầu|mong muốn|cho biết|cho hay|cho rằng|thốt lên|thốt|nhận định|khẳng định|nhấn mạnh)[ :,]"
)
"""Bodies of which someone speaks in the opening need not have met; the speaker's own may have."""


_UNIONS = frozenset({"trade_union"})
ANY_SIDE = frozenset({"trade_union", "government", "party", "mass_organisation", "company", "international"})
"""Kinds of body that sign with a union; papers and schools are often named by the way."""


def the_two_sides(context: Context, parties: list[str], *, kinds: frozenset[str] = _UNIONS) -> list[str]:
    """The two bodies of `kinds` of which the whole article speaks, where it names two and no third; else `parties`.

    A text that opens in the middle, or with 'công đoàn hai tỉnh', names them in a caption or further down.
    """
    named: dict[str, None] = dict.fromkeys(parties)
    for found in context.found:
        for mention, body in found.organisations:
            before = context.folded.low[max(found.sentence.start, mention.start - 60) : mention.start]
            if context.bodies[body].kind not in kinds or mention.listed or is_second_post(found, mention):
                continue
            if not is_no_party(before):
                named.setdefault(body)
    sides = [body for body in named if not is_contained(context.bodies[body], named, context.bodies)]
    return sides if len(sides) == _TWO else parties


_TWO = 2
_ASIDE = re.compile(r",\s(?:tới|đến|tham|cùng|về) dự\s")
_OCCASIONED = Sought(
    r",\s(?:nhân dịp|nhân chuyến|trong khuôn khổ|nằm trong|trong dịp|nhằm)\s|\snhân dịp đoàn\s",
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


def _is_nobody_here(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    """Is it a group, or named as who issued, reported or is written to?"""
    low, name = context.folded.low, context.bodies[body].name
    return bool(
        name.startswith(GROUPS)
        or (name in _ABOVE_ALL and not DELEGATION.search(low, found.sentence.start, mention.start))
        or (context.bodies[body].kind == "media" and _is_source(context, mention))
        or (found.documents and _is_in_number(found, mention))
        or (name == "Quốc hội" and low.startswith(" khóa", mention.end))  # 'trước Kỳ họp thứ 8, Quốc hội khóa XV'
        or (found.sentence.role == "title" and low.startswith("kính gửi", found.sentence.start))
    )


def _is_in_number(found: Found, mention: OrganisationMention) -> bool:
    """'số 87/QĐ-TLĐ'."""
    return any(document.start <= mention.start < document.end for document in found.documents)


def _takes_part(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    if _is_nobody_here(context, found, mention, body):
        return False
    low = context.folded.low
    before = low[max(found.sentence.start, mention.start - 60) : mention.start]
    abroad = (context.bodies[body].country or "VN") != "VN"
    between = _between(low, found, mention, before)
    if between is not None or (abroad and _CONGRESS_OF.search(before)):
        return between is not False and not (between and _is_held_by_others(low, found, mention, body))
    given = (
        before.endswith(_RECEIVERS)
        and (" cho " in low[found.sentence.start : mention.start] or " quà " in before)
        and _GIVES.search(low, found.sentence.start, mention.start)
    )
    if (
        (
            lends_its_house(context, found, mention, body)
            and not (given and context.bodies[body].name.startswith(_HOMES))
        )
        or _is_aside(low, found, mention)
        or (LED in found.signs and is_post_of_leader(context, found, mention))
    ):
        return False
    if low[mention.start - 1] == " " and mention.start - 1 in [other.end for other, _ in found.organisations]:
        return False  # 'Tổng cục Chính trị Quân đội …': the whole of which the one before it is a part
    if given:
        return True
    if before.endswith(_FOUNDS) and context.bodies[body].kind == "trade_union":
        return True
    granted = before[-5:] == "được " and low.startswith(_GRANTS, mention.end)
    if granted or _IS_HONOURED.match(low, mention.end, found.sentence.end):
        return False
    launched = before[-3:] == "do " and low.startswith(_LAUNCHED, mention.end)
    papers = _PAPERS in found.signs and low.find(" tham luận của ", found.sentence.start, mention.start) >= 0
    return not launched and not papers and not is_no_party(before) and not is_second_post(found, mention)


_PAPERS = sought_words("tham luận của")
"""'các tham luận của A về …; B về …': who wrote them."""
_RECEIVERS = tuple(f" {of} " for of in ("của", "tại", "thuộc"))
_GIVES = re.compile(
    r"(?:(?:đã|vừa|đến|chương trình|lễ|tổ chức) |(?:thăm|thăm hỏi|động viên)(?:,| và) )(?:trao|tặng) "
    r"(?:[^.;]{0,220}? cho|quà) [^.;]{0,220}$|thăm, tặng quà [^.;,]{0,60}$"
)
"""'đã trao 97 suất quà cho công nhân tại Công ty A và đoàn viên của Bệnh viện B': both have received."""
_HOMES = (
    "Trung tâm Nhân đạo", "Trung tâm Dưỡng lão", "Trung tâm Bảo trợ", "Trung tâm Nuôi dưỡng", "Trung tâm Điều dưỡng",
    "Trung tâm Công tác xã", "Cơ sở Bảo trợ", "Làng trẻ", "Làng Hữu nghị", "Mái ấm", "Nhà tình thương", "Bệnh viện",
)  # fmt: skip
"""Houses in which those live or lie to whom gifts are brought, and no halls for others."""
_FOUNDS = tuple(
    f"{told} {founds} "
    for told in ("công bố", "quyết định", "lễ", "ban vận động", "kết nạp đoàn viên,", "kết nạp đoàn viên và")
    for founds in ("thành lập", "ra mắt")
)
"""'tổ chức lễ công bố quyết định thành lập Công đoàn cơ sở A': whose first day it is."""
_IS_HONOURED = re.compile(
    r" (?:cũng |đã |vinh dự |được )+(?:đón nhận|nhận|tặng|trao tặng|trao) "
    r"(?:bằng khen|giấy khen|cờ(?! tổ quốc)|huân chương|danh hiệu)"
)
"""'Công đoàn công ty vinh dự được nhận Bằng khen của LĐLĐ tỉnh': at a conference of the other's."""
_GRANTS = tuple(
    f" {grants} "
    for grants in (
        "phân công", "công nhận", "giao", "phê duyệt", "chấp thuận", "cho phép", "khen thưởng", "quan tâm", "đánh giá",
        "đồng ý", "bầu", "bổ nhiệm", "cấp phép", "ghi nhận",
    )
)  # fmt: skip
"""'là xã đã được Huyện ủy phân công đơn vị giúp đỡ': who once gave leave or order."""
_LAUNCHED = (" phát động", " ban hành", " khởi xướng")
"""'hưởng ứng chương trình do Tổng LĐLĐ Việt Nam phát động': whose campaign it is."""


_BOTH_HOLD = re.compile(r"phối hợp (?:với |cùng )?[^,.;]{3,80}? tổ chức ")


_HOLD_A_CONFERENCE = " tổ chức hội nghị "


def _is_held_by_others(low: str, found: Found, mention: OrganisationMention, body: str) -> bool:
    """'A và B tổ chức hội nghị tổng kết chương trình giữa C và D': A and B meet, whatever C is to them."""
    holds = _BOTH_HOLD.search(low, found.sentence.start, mention.start)
    at = holds.end() if holds else low.find(_HOLD_A_CONFERENCE, found.sentence.start, mention.start)
    holders = {other for m, other in found.organisations if m.end <= at}
    return len(holders) >= _TWO and body not in holders


def _is_aside(low: str, found: Found, mention: OrganisationMention) -> bool:
    """Is it named as who allowed the occasion, or, both sides being named, as why they met?"""
    allowed = ALLOWED_BY.search(low, found.sentence.start, found.sentence.end) if ALLOWED_BY in found.signs else None
    if allowed and allowed.start() < mention.start < allowed.end():
        return True
    why = _OCCASIONED.search(low, found.sentence.start, mention.start) if _OCCASIONED in found.signs else None
    return why is not None and sum(other.end <= why.start() for other, _ in found.organisations) >= _TWO


_BETWEEN = re.compile(r"giữa (?:[^,.;:]{3,60} (?:và|với) )?$")


def _between(low: str, found: Found, mention: OrganisationMention, before: str) -> bool | None:
    """Do two between whom something is meet here, or only have a pact; nothing, where `mention` is not one of them."""
    two = _BETWEEN.search(before) if "giữa " in before else None
    if two is None:
        return None
    if two[0] == "giữa " and found.sentence.role == "title":
        return True
    at = mention.start - len(before) + two.start() + len("giữa ")
    return _OCCASION_OF.search(low, max(found.sentence.start, at - 200), at) is not None


_CONGRESS_OF = re.compile(
    r"(?:tham dự|tham gia|dự|diễn ra|khai mạc) (?:đại hội (?:[^\s,.;]+ ){0,4}|lễ kỷ niệm (?:[^\s,.;]+ ){0,8})$"
)
"""'tham dự Đại hội Công đoàn Úc': they are the hosts of whoever has come from here."""
_OCCASION_OF = re.compile(
    r"(?:(?:hội đàm|hội kiến|buổi làm việc|cuộc họp|gặp gỡ|gặp mặt|buổi gặp|cuộc gặp|giao lưu|giao hữu|tọa đàm)"
    r"\s(?:[^\s,.;]+\s){0,6}|"
    r"(?:lễ|hội nghị|buổi|tổ chức) (?:ký(?: kết)?|sơ kết|tổng kết|giao ban|đánh giá) [^.;:]{0,140}|"
    r"(?:lớp|khóa|hội thảo|tọa đàm|tập huấn|buổi|chuyến)[^.;:]{0,60} trong khuôn khổ (?:chương trình|dự án|thỏa thuận)"
    r"[^.;:,]{0,40} )giữa $"
)
"""'hội đàm giữa', 'hội nghị sơ kết chương trình giữa': who is named behind it meets here.

Behind 'quan hệ giữa' or 'chương trình giữa' alone they need not.
"""

_SOURCE = re.compile(
    r"(?:\(|phóng viên|theo|ảnh:?|nguồn:?|pv|trả lời|tin của|của|"
    r"(?:trao đổi|chia sẻ|nói|trò chuyện|thông tin|tâm sự|trả lời|bày tỏ|phỏng vấn|cho biết) với)\s?(?:báo )?$"
)


def _is_source(context: Context, mention: OrganisationMention) -> bool:
    """A paper or agency named as where the news comes from; one that signs or hosts is a party like any other."""
    low = context.folded.low
    if mention.end - mention.start <= 4 or low.startswith((")", " –", " -"), mention.end):
        return True
    return bool(_SOURCE.search(low, max(0, mention.start - 24), mention.start))
