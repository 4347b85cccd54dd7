"""Whose house it was in which others met, and whose name only stands in a chain of posts."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.signs import Sought

_TWO = 2


def lends_its_house(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    """Tell whether the body is named for its house alone: 'tại Hội trường UBND quận, A và B tổ chức …'."""
    low = context.folded.low
    before = low[max(found.sentence.start, mention.start - 60) : mention.start]
    if before.endswith(_HOUSE_OF) or (before.endswith("trụ sở ") and context.bodies[body].name == _SEAT_OF_ALL):
        return True
    if before.endswith(("tại ", "ở ")):
        lent = low.startswith(", ", mention.end) and _is_hall_lent(low, found, mention, body)
        return lent or _is_house_of_others(context, found, mention, body)
    hall = _IN_HALL.search(before) if "tại " in before or "ở " in before else None
    if hall is None:
        return before[-3:] in (" - ", " – ") and _SHARED_HALL.search(before) is not None
    public = hall[0].find("trụ sở") < 0 and context.bodies[body].kind in _PUBLIC
    return (public and len(found.organisations) > 1) or _is_hall_lent(low, found, mention, body)


_PUBLIC = {"party", "government", "mass_organisation"}
"""Whose hall is open to any: 'tại Hội trường Đảng ủy xã, Công đoàn xã tổ chức …'."""
_SHARED_HALL = re.compile(r"(?:tại|ở) hội trường [^,.;:]{3,60} [-–] $")
"""'tại Hội trường Đảng ủy - HĐND - UBND xã': one house of several."""


_HOUSE_OF = tuple(
    f"tại {house} "
    for house in ("nhà", "nhà khách", "nhà văn hóa", "nhà thi đấu", "sân vận động", "sân bóng", "sân", "khuôn viên")
)
"""'tại nhà Quốc hội', 'tại Nhà khách Chính phủ': where others met."""
_SEAT_OF_ALL = "Ban Chấp hành Trung ương Đảng"
"""'tại trụ sở Trung ương Đảng': where leaders of any body receive guests."""


def _is_house_of_others(context: Context, found: Found, mention: OrganisationMention, body: str) -> bool:
    """A hall or a centre where others meet; and a hotel or a school that opens the sentence with a comma behind it."""
    kind = context.bodies[body].kind
    if kind not in ("company", "school") or found.organisations[0][0] is not mention:
        return kind == "other"
    return len(found.organisations) > _TWO and context.folded.low.startswith((", ", " ("), mention.end)


_IN_HALL = re.compile(r"(?:tại|ở) (?:phòng họp|hội trường|trụ sở|nhà văn hóa|nhà khách|nhà hát)(?: [^\s,.;]+){0,2} $")
_HOLD_THERE = re.compile(r"\s(?:tổ chức|ký kết|ký)\s")


def _is_hall_lent(low: str, found: Found, mention: OrganisationMention, body: str) -> bool:
    """'Tại Hội trường UBND quận, LĐLĐ và Hội Phụ nữ quận tổ chức …': two others hold it in a hall not theirs."""
    holds = _HOLD_THERE.search(low, mention.end, found.sentence.end)
    until = holds.start() if holds else mention.end
    named = {
        other for m, other in found.organisations if mention.end <= m.start < until and not is_second_post(found, m)
    }
    return len(named - {body}) >= _TWO


def is_second_post(found: Found, mention: OrganisationMention) -> bool:
    """In a chain of posts only the last body is the one that the person stands for."""
    for person, _ in found.people:
        last = next((post.organisation for post in reversed(person.posts) if post.organisation is not None), None)
        for post in person.posts:
            inside = post.organisation
            if inside is not None and last is not None and inside.start == mention.start != last.start:
                return True
    return False


LED = Sought(
    r" do [^.;]{4,260}?(?:làm trưởng đoàn|là trưởng đoàn|, trưởng đoàn|dẫn đầu)(?!\w)", ("trưởng đoàn", "dẫn đầu")
)
_JUST_NAMED = 30
"""Characters between a body and 'do', in which its short form may stand."""


def is_post_of_leader(context: Context, found: Found, mention: OrganisationMention) -> bool:
    """'Đoàn A do ông X, Tổng Thư ký A, Phó Chủ tịch B làm trưởng đoàn': it is the delegation of A, and of no other.

    To be asked where the sentence has the signs of `LED`.
    """
    led = LED.search(context.folded.low, found.sentence.start, found.sentence.end)
    return (
        led is not None
        and led.start() < mention.start < led.end()
        and any(
            0 <= led.start() - other.end <= _JUST_NAMED and other.name != "Quốc hội"  # 'đoàn đại biểu Quốc hội'
            for other, _ in found.organisations
        )
    )
