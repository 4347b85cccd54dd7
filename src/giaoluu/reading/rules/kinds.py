"""What kind of occasion an article reports: the one named most, weighed by where it is named."""

import re
from collections import defaultdict

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Anchors
from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.giving import gives_sum
from giaoluu.reading.rules.jointly import are_told_to_attend, calls_on, did_together
from giaoluu.reading.rules.offices import office_calls_on
from giaoluu.reading.rules.together import holds_together
from giaoluu.reading.signs import Sought, sought_words

_ORDER = (
    "talks", "review", "survey", "courtesy_call", "signing", "seminar", "congress", "working_session", "visit",
    "support", "other", "conference",
)  # fmt: skip
"""Where two kinds are named equally often, the earlier one is the more telling."""

_CALLED = re.compile(
    r"(?:tại|trong|dự|khai mạc|kết thúc|phát biểu|diễn ra|tổ chức|chủ trì|cảnh)\s(?:buổi|cuộc|lễ|hội nghị|"
    r"chương trình)?\s?$"
)
"""Words before the name of an event by which the article calls its own occasion: 'tại buổi', 'tham dự'."""

_HISTORY = sought_words(
    "trước đó", "những năm qua", "năm qua", "thời gian qua", "từ năm", "kể từ", "trong các năm", "đã từng", "lịch sử",
    "vừa được tổ chức", "sắp tới", "dự kiến", "từng dự", "từng tham dự", "từng chứng kiến",
)  # fmt: skip
_HOLDS = "tổ chức "
_ONE_OF_MANY = re.compile(r"(?:các|những|nhiều)\s(?:buổi |cuộc )?$")
"""'tại các diễn đàn công đoàn quốc tế': whichever there are, and no occasion."""
_GATHERINGS = {"seminar", "conference", "congress", "other"}
_OF_WHAT_WAS_FOUND = re.compile(
    r"(?:kết quả|số liệu|báo cáo|thông tin từ|theo|qua|ban chỉ đạo [^,.;:]{0,30})\s(?:cuộc |đợt )?$"
)
"""'Kết quả khảo sát … được công bố tại Hội thảo': what was found before the occasion."""
_SIGNS = re.compile(r"ký(?: kết)? $")
_PLAN = re.compile(
    r"(?:sẽ|dự kiến|chuẩn bị|tiến tới|hướng tới|chào mừng|kế hoạch|sắp)\s(?:được\s)?"
    r"(?:(?:tổ chức|tham gia|tham dự|dự|có) )?(?:chương trình )?$"
)


_CARRYING_OUT = Sought(
    r"(?:thực hiện|căn cứ|theo|triển khai|tiếp thu|phúc đáp|quán triệt) (?:[^,;:.]{0,20} )?"
    r"(?:kết luận|chỉ đạo|thông báo|công văn|chỉ thị)[^;:]{10,240}?, "
    r"(?=(?:sáng|chiều|ngày|hôm nay|vừa qua|từ ngày|tại|đoàn|ông|bà|tổng |lđlđ|liên đoàn|công đoàn|ban |sở )\b)",
    ("kết luận", "chỉ đạo", "thông báo", "công văn", "chỉ thị"),
)
"""'Thực hiện kết luận của … tại Hội nghị … ngày 19/3, LĐLĐ tỉnh báo cáo …': why something is done, and no occasion."""


def news_from(context: Context, found: Found) -> int:
    """Where a sentence begins to tell what took place: behind the order that was carried out."""
    if _CARRYING_OUT not in found.signs:
        return found.sentence.start
    order = _CARRYING_OUT.match(context.folded.low, found.sentence.start, found.sentence.end)
    return order.end() if order else found.sentence.start


def _other_event(found: Found, kind: str) -> bool:
    """A signing at a meeting of another kind is what came of it, not what it was."""
    strong = {"talks", "review", "seminar", "congress", "working_session", "courtesy_call", "survey"}
    return any(meaning.event in strong - {kind} for _, _, meaning in found.news)


def find_kind(context: Context, opening: list[Found], title: list[Found]) -> tuple[str | None, Found | None]:
    """The kind named most, weighed by where; and the sentence of the opening that names it first, or both sides."""
    weights: dict[str, float] = defaultdict(float)
    for found in title:
        _weigh(context, found, weights, 3.0)
    for number, found in enumerate(opening):
        _weigh(context, found, weights, (4.0, 2.0, 1.0)[number])
    for found in context.found:
        if found.news and found not in opening and _calls_one(context, found):
            _weigh(context, found, weights, 0.0)
    if not any(weights.values()):  # a word far down that calls no occasion weighs nothing
        return _unnamed(context, opening, title)
    if _are_minutes_of_talks(context, title):
        return "talks", opening[0]
    kind = max(weights, key=lambda name: (weights[name], -_ORDER.index(name)))
    if kind == "conference":
        kind = _held_for(weights)
    brought = [found for found in opening if kind == "support" and _brings(context, found)]
    named = [found for found in opening if any(anchor[2].event == kind for anchor in found.news)]
    first = opening[:1] if kind in _SAID_BESIDES and opening[0] not in named else []
    together = [found for found in first if holds_together(context, found)]
    if named and not named[0].organisations[1:] and opening[0].news and opening[0].organisations[1:]:
        named = opening  # 'A đã tiếp và làm việc với B. Tiếp đoàn có …': the first tells of both sides, by another word
    return kind, next(iter((*brought, *together, *named, *opening)))


def _unnamed(context: Context, opening: list[Found], title: list[Found]) -> tuple[str | None, Found | None]:
    """An occasion for which the article has no word: what two hold or do together, a call, those who came to it."""
    held = next((found for found in opening if holds_together(context, found)), None)
    if held is not None:
        return did_together(context, held) or "other", held
    if is_congratulated(context):
        return "courtesy_call", opening[0]
    called = next((found for found in (*opening[:2], *title) if calls_on(context, found)), None)
    if called is None and office_calls_on(context, opening[0]):
        called = opening[0]
    if called is not None:
        return "visit", called
    given = next((found for found in opening[:2] if gives_sum(context, found)), None)
    if given is not None:
        return "support", given
    attended = next((found for found in opening[:2] if are_told_to_attend(context, found)), None)
    return (did_together(context, attended) or "other", opening[0]) if attended is not None else (None, None)


_WITH_FLOWERS = Sought(r"(?:tặng|trao)(?: lẵng)? hoa,? chúc mừng (?=\S)", ("hoa chúc mừng ", "hoa, chúc mừng "))


def is_congratulated(context: Context) -> bool:
    """'Bộ trưởng … tặng hoa, chúc mừng Tổng Liên đoàn': a photo of a call on a union, whose words the text tells."""
    for found in context.found[:_SHOWN_WITHIN]:
        if _WITH_FLOWERS not in found.signs:
            continue
        flowers = _WITH_FLOWERS.search(context.folded.low, found.sentence.start, found.sentence.end)
        for mention, body in found.organisations if flowers is not None else ():
            if flowers is not None and mention.start == flowers.end():
                return context.bodies[body].kind == "trade_union"
    return False


_SHOWN_WITHIN = 12
_SAID_BESIDES = {"support", "other", "conference"}
"""Where two hold something together without a word for it, these are what is told of it further down."""


def _held_for(weights: dict[str, float]) -> str:
    """A conference that sums up, or on which something is signed, is of that kind: 'Hội nghị … đánh giá việc …'."""
    telling = [name for name in _ORDER[:-3] if weights.get(name, 0.0) >= _TELLS]
    return max(telling, key=lambda name: weights[name], default="conference")


_TELLS = 2.8
"""As much as a headline gives, and more than a clause of the second sentence."""

_MINUTES_OF = re.compile(r"biên bản (?:cuộc |buổi )?hội đàm")


def _are_minutes_of_talks(context: Context, title: list[Found]) -> bool:
    """Minutes say in their title what they are the minutes of; their first words only list who sat there."""
    return any(_MINUTES_OF.match(context.folded.low, found.sentence.start) for found in title)


_BRINGS = Sought(
    r"(?:thăm|đến|tới)(?: [^\s.;:]+){0,8}? (?:trao|tặng|hỗ trợ|ủng hộ)(?: (?:tặng|hỗ trợ|số tiền|kinh phí))? ?"
    r"(?=\d[\d.,]* ?(?:triệu|tỷ|tỉ|nghìn|suất|phần))|"
    r"(?:đã|thay mặt|đại diện) [^.;:]{0,60}?trao ?(?:tặng |hỗ trợ )?(?=\d[\d.,]* ?(?:triệu|tỷ|tỉ))|"
    r"đã trao (?:tặng )?cho [^.;:]{0,60}quà|(?<!và )(?<!, )trao (?:tặng )?(?=\d[\d.]* (?:suất|phần) quà của )",
    ("trao", "tặng", "hỗ trợ", "ủng hộ"),
)
"""'đã đến thăm và trao 80 triệu đồng cho LĐLĐ Hà Tĩnh': who comes with money comes to help."""


def _brings(context: Context, found: Found) -> bool:
    low, start, end = context.folded.low, found.sentence.start, found.sentence.end
    if _BRINGS not in found.signs or not (found.digits or low.find("quà", start, end) >= 0):
        return False
    return _BRINGS.search(low, start, end) is not None


def _telling(context: Context, found: Found) -> list[Anchor]:
    """The anchors that name an event or an agreement, from where the sentence begins to tell what took place."""
    if not found.news:
        return []
    news = news_from(context, found)
    telling = [anchor for anchor in found.news if anchor[0] >= news and (anchor[2].event or anchor[2].agreement)]
    return _not_planned(context.folded.low, telling) if telling else telling


def _not_planned(low: str, telling: list[Anchor]) -> list[Anchor]:
    """Without 'sẽ tổ chức kiểm tra', and what stands beside it: 'sẽ tổ chức kiểm tra, giám sát'."""
    kept: list[Anchor] = []
    planned = -1
    for anchor in telling:
        if _PLAN.search(low, max(0, anchor[0] - 36), anchor[0]) or (planned >= 0 and low[planned : anchor[0]] in _AND):
            planned = anchor[1]
        else:
            kept.append(anchor)
    return kept


_SHARES = {"support": 0.5, "conference": 0.6, "other": 0.6, "congress": 0.4, "visit": 0.9}
"""What the name of such an occasion counts for; of any other it counts whole."""


_WELCOMES = ("đón đoàn", "đón tiếp", "tiếp đón")
"""'đón đoàn Công đoàn B sang học tập kinh nghiệm': what they came for says more than that they were welcome."""


def _calls_one(context: Context, found: Found) -> bool:
    """Far down only what is called the occasion weighs: 'tại buổi', 'tham dự'."""
    low = context.folded.low
    for start, _, _ in found.news:  # noqa: SIM110 - asked for each sentence, and a generator costs twice as much
        if _CALLED.search(low, max(0, start - 24), start):
            return True
    return False


_CEREMONIES = ("lễ", "hội nghị")


def _share(low: str, found: Found, kind: str, start: int, *, aside: bool) -> float:
    """What the name of an occasion at `start` counts for; `aside`: a signing that is told by its verb alone."""
    if aside:
        return 0.5 if _other_event(found, kind) else 0.95
    if kind == "courtesy_call" and low.startswith(_WELCOMES, start):
        return 0.85
    return _SHARES.get(kind, 1.0)


def _weigh(context: Context, found: Found, weights: dict[str, float], weight: float) -> None:
    low = context.folded.low
    if weight and _brings(context, found):
        weights["support"] += weight
    seen: set[str] = set()
    for start, end, meaning in _telling(context, found):
        kind = _kind_here(low, start, end, meaning)
        if not kind:
            continue
        before = low[max(0, start - 24) : start]
        if kind in _GATHERINGS and _ONE_OF_MANY.search(before):
            continue
        called = 1.5 if _CALLED.search(before) and (weight or not _is_another(low, before, end)) else 0.0
        aside = kind == "signing" and found.sentence.role != "title" and not low.startswith(_CEREMONIES, start)
        called = 0.0 if aside else called
        share = _share(low, found, kind, start, aside=aside)
        if (weight or called) and _HISTORY in found.signs and _HISTORY.search(low, found.sentence.start, start):
            share *= 0.3
        if kind in ("survey", "review") and _OF_WHAT_WAS_FOUND.search(low, max(0, start - 50), start):
            share *= 0.3
        if kind == "review" and seen and _BESIDES.search(low, max(0, start - 40), start):
            share *= 0.3
        if kind not in seen:
            weights[kind] += weight * share
            seen.add(kind)
        weights[kind] += called * share


_IS_AHEAD = re.compile(r",? (?:hai|2|các) (?:bên|đoàn|đơn vị) sẽ ")
"""'Tại cuộc gặp gỡ, hai bên sẽ thảo luận …': one that is to come."""


def _is_another(low: str, before: str, end: int) -> bool:
    """Far down, what somebody holds, or what two sides have before them, need not be the occasion."""
    return before.endswith(_HOLDS) or _IS_AHEAD.match(low, end) is not None


_BESIDES = re.compile(r"(?:đồng thời|kết hợp)(?: (?:tổ chức|để))? $")
"""'họp mặt kỷ niệm 105 năm …, đồng thời tổng kết công tác nữ công': what it was held for is told first."""
_AND = (", ", " và ")
_OF_UNIONS = re.compile(r" (?:\d+ )?(?:các )?(?:nguyên trạng|tổ chức |công đoàn |cđcs|đoàn viên|hồ sơ)")
"""'bàn giao 3 công đoàn cơ sở về LĐLĐ huyện': nobody is helped with it."""
_HONOURS = tuple(
    f" {given}{honour}"
    for given in ("", "tặng ", "cho ", "các ", "danh hiệu ")
    for honour in (
        "giải thưởng", "bằng khen", "giấy khen", "kỷ niệm chương", "huân chương", "huy chương", "huy hiệu", "danh hiệu",
        "cờ thi đua", "cờ lưu niệm", "bằng lao động", "lưu niệm", "quà lưu niệm",
    )
)  # fmt: skip
"""'lễ trao tặng Giải thưởng Nguyễn Văn Linh', 'trao quà lưu niệm': an honour or a keepsake, and no help."""
_PRIZE = re.compile(r"(?:giải|phần) thưởng [^.;:]{0,80}$")
_AND_MORE = re.compile(r"(?:,| và|,? kết hợp)? giao lưu")
_BUILT = ("phòng ", "dãy ", "xây ", "xây dựng ", "sửa chữa ", "trang bị ", "các ")
"""'trao tặng phòng lớp học': rooms, in which nobody is taught on that day."""
_MEETS = ("gặp gỡ", "gặp mặt")


def _kind_here(low: str, start: int, end: int, meaning: Anchors) -> str:
    if meaning.event == "seminar" and low.endswith(_BUILT, 0, start) and low.startswith("lớp học", start):
        return ""
    if meaning.event == "support" and low.startswith("bàn giao", start) and _OF_UNIONS.match(low, end):
        return "other"
    if meaning.event == "support" and (low.startswith(_HONOURS, end) or _PRIZE.search(low, max(0, start - 90), start)):
        return ""
    if meaning.event == "working_session" and low.endswith(_MEETS, start, end) and _AND_MORE.match(low, end):
        return "visit"
    if not meaning.event and meaning.agreement and _SIGNS.search(low, max(0, start - 12), start):
        return "signing"
    return meaning.event
