"""What two sides hold together: an everyday verb makes an occasion of them only where it binds them."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.rules.giving import gives_too, is_given_between
from giaoluu.reading.rules.jointly import are_told_to_attend, did_together, is_held_by_several

_EVERYDAY = {"survey", "support", "other", "congress", "conference"}
"""Kinds whose words are everyday verbs too ('kiểm tra', 'hỗ trợ'): they bind only bodies named around the verb."""

_HELD = re.compile(
    r"tham gia (?:thi đấu )?giao (?:hữu|lưu)|"
    r"(?:buổi|đoàn|cuộc|lễ|hội nghị|chương trình|tổ chức)\s(?:\S+\s){0,2}(?:khảo sát|giám sát|kiểm tra|trao|tặng|"
    r"hỗ trợ|bàn giao|đối thoại|khánh thành|đại hội|hội thi|hội thao|giao lưu|giao hữu|"
    r"ngày hội|hội chợ|hội diễn|họp mặt|gặp mặt|mít tinh)|"
    r"lễ (?:công bố|ra mắt|phát động|thành lập|kết nạp|trao quyết định)|"
    r"đại hội(?: đại biểu)? .{0,40}(?:lần thứ|khóa|nhiệm kỳ)|hội nghị|(?:công bố|trao) (?:các )?quyết định"
)


_TOGETHER = re.compile(r"(?:phối hợp|cùng)\s(?:với |cùng )?[^.;]{0,200}?\stổ chức\b")
_LOOKS_INTO = re.compile(r"(?:khảo sát|giám sát|kiểm tra)\s")
_HANDS_OVER = re.compile(
    r"(?:bàn|chuyển) giao\s[^.;:]{3,160}?\s(?:về|cho|sang)(?: sinh hoạt)?(?: tại| trực thuộc)? (?=\S)"
)
_AT_OR_WITH = re.compile(r"(?:tại|với|ở)\s$")


def _is_held_together(context: Context, found: Found, parties: list[str]) -> bool:
    """'A phối hợp với B tổ chức', 'A giám sát … tại B': two parties around the verb."""
    low = context.folded.low
    named = [mention for mention, body in found.organisations if body in parties]
    if len(named) < 2:
        return False
    if _both_hold(context, found) or _is_held_by_both(context, found) or did_together(context, found):
        return True
    together = _TOGETHER.search(low, named[0].end, found.sentence.end)
    if together and any(together.start() < mention.start < together.end() for mention in named):
        return True
    hands = _HANDS_OVER.search(low, named[0].end, found.sentence.end)
    if hands is not None and any(hands.end() == mention.start for mention in named):
        return True
    looks = _LOOKS_INTO.search(low, named[0].end, found.sentence.end)
    return looks is not None and any(
        looks.end() < mention.start and _AT_OR_WITH.search(low, mention.start - 5, mention.start) for mention in named
    )


_BOTH_HOLD = re.compile(
    r"(?:đã |cùng |phối hợp )?tổ chức (?:thành công )?(?:\d{1,2} )?[“\"‘']?(?:chương trình|lễ|buổi|ngày|phiên|cuộc)\s"
)
_HOLDS_TOGETHER = re.compile(
    r"(?<!sự )phối hợp (?:với |cùng )?[^.;]{4,160}?\stổ chức (?!các |nhiều |những |hàng |thường |hoạt |công đoàn|và )"
)
_IS_HELD_BY = re.compile(
    r"(?:đây là |(?=chương trình |hoạt động ))[^.;:]{0,60}? do [^.;:]{4,120}? (?:phối hợp|kết hợp) (?:với |cùng )?"
    r"[^.;:]{4,160}? (?:tổ chức|thực hiện|triển khai)(?=[.,; ])"
)
"""'Đây là chương trình do A phối hợp với B tổ chức': whose it is, behind the sentence that tells of it."""


_IS_THIS = re.compile(r"(?:đây là|(?:các )?(?:chương trình|hoạt động|buổi|giải|hội|đợt|lớp|điểm)) ")


def holds_together(context: Context, found: Found) -> bool:
    """'Tối 22/10, LĐLĐ quận phối hợp với Công đoàn phường tổ chức chương trình …': an occasion without a kind."""
    start, end = found.sentence.start, found.sentence.end
    low = context.folded.low
    if _IS_HELD_BY.match(low, start, end) or (_IS_THIS.match(low, start, end) and is_held_by_several(context, found)):
        return True
    dated = any(date.role == "event" and date.day is not None for date in found.dates) or (
        low.find(" vừa phối hợp ", start, end) >= 0
    )
    together = _HOLDS_TOGETHER.search(low, start, end) is not None
    return dated and (
        together or _both_hold(context, found) or _is_held_by_both(context, found) or did_together(context, found) != ""
    )


_BY_BOTH = re.compile(r" do (?=[^.;:]{4,200} (?:cùng|phối hợp) tổ chức(?!\w))")


def _is_held_by_both(context: Context, found: Found) -> bool:
    """'Thủ tướng dự chương trình “Tết Sum vầy” do A và B phối hợp tổ chức'."""
    if is_held_by_several(context, found):
        return True
    by = _BY_BOTH.search(context.folded.low, found.sentence.start, found.sentence.end)
    return by is not None and len({body for m, body in found.organisations if m.start >= by.end()}) > 1


def _is_told_to_be_held(context: Context, found: Found, parties: list[str]) -> bool:
    """'Chương trình do LĐLĐ huyện phối hợp bệnh viện thực hiện': the other is named before."""
    named = len(parties) > 1 and any(body in parties for _, body in found.organisations)
    return named and _IS_HELD_BY.match(context.folded.low, found.sentence.start, found.sentence.end) is not None


def _both_hold(context: Context, found: Found) -> bool:
    """'LĐLĐ tỉnh và Sở Y tế đã tổ chức chương trình …'."""
    holds = _BOTH_HOLD.search(context.folded.low, found.sentence.start, found.sentence.end)
    return holds is not None and len({body for m, body in found.organisations if m.end <= holds.start()}) > 1


def bound_together(context: Context, kind: str, at: Found | None, told: list[Found], parties: list[str]) -> bool:
    """An everyday verb makes an occasion of bodies only where it stands between two, or is the name of a gathering."""
    if _is_a_body_by_itself(context, kind, at, told):
        return False
    if kind not in _EVERYDAY or at is None:
        return True
    if any(
        _is_held_together(context, found, parties) or _is_told_to_be_held(context, found, parties) for found in told
    ) or (kind == "other" and any(are_told_to_attend(context, found) for found in told)):
        return True
    if kind == "support" and _is_no_gift(context, at, told, parties):
        return False
    if kind == "support" and is_given_between(context, parties):
        return True
    if kind == "support" and any(
        are_told_to_attend(context, found) or _is_visited_at_work(context, found, parties) for found in told
    ):
        return True
    if kind == "conference" and _OF_ITS_COMMITTEE.search(context.folded.low, at.sentence.start, at.sentence.end):
        return False
    around = [at, *(found for found in told if found.sentence.role == "title")]
    near = {body for found in around for _, body in found.organisations} - _upper(context, at)
    held = any(_HELD.search(context.folded.low, one.sentence.start, one.sentence.end) for one in around)
    between_two = len(near & set(parties)) >= 2
    abroad = (kind == "other" and _are_of_two_countries(context, at, parties)) or (
        kind in ("congress", "conference") and _is_attended_from_abroad(context, [*around, *told], parties)
    )
    with_each_other = kind == "support" or any(
        _PLAY.search(context.folded.low, one.sentence.start, one.sentence.end) for one in around
    )
    return abroad or (between_two and with_each_other) or (held and bool(near))


_PLAY = re.compile(r"giao (?:hữu|lưu)(?!\w)")
"""'Công đoàn A và Công đoàn B giao lưu bóng bàn': each with the other."""


def _are_of_two_countries(context: Context, at: Found, parties: list[str]) -> bool:
    """'Hội Phụ nữ Việt Nam tổ chức lễ kỷ niệm và trao huân chương cho … của Hội Phụ nữ Lào': a day kept with guests."""
    here = {body for _, body in at.organisations if body in parties}
    return len({context.bodies[body].country or "VN" for body in here}) > 1


def is_own_congress(context: Context, parties: list[str]) -> bool:
    """The congress of the union of an enterprise, at which the page names besides it only enterprises of that kind.

    'Cán bộ Bệnh viện ĐK Kon Tum dự Đại hội Công đoàn': they are its own people.
    """
    unions = [body for body in parties if context.bodies[body].kind == "trade_union"]
    whole = context.bodies[unions[0]].mentions[0].within if len(unions) == 1 else None
    others = [context.bodies[body].mentions[0].head for body in parties if body not in unions]
    return whole is not None and all(head.split(" ")[0] == whole.head.split(" ")[0] for head in others)


_FOR_ONE = re.compile(
    r"(?:trao|tặng|bàn giao)(?: tặng)?(?= )[^.;:]{0,80}? cho (?:gia đình )?"
    r"(?:(?:ông|bà|anh|chị|em)|(đoàn viên|công nhân|cô giáo|thầy giáo|nữ công nhân))(?= (\S))"
)
_FULL_NAME = re.compile(rf"[{CAPITALS}]\w+(?: [{CAPITALS}]\w+){{1,4}}")


def is_for_one(context: Context, told: list[Found]) -> bool:
    """'LĐLĐ tỉnh bàn giao mái ấm cho chị A', which a firm paid in part: a union helps its own member."""
    for found in told:
        gives = _FOR_ONE.search(context.folded.low, found.sentence.start, found.sentence.end)
        if gives is None:
            continue
        at = gives.start(2)
        if gives[1] is None:
            if context.folded.text[at].isupper():
                return True
        elif _FULL_NAME.match(context.folded.text, at) and not any(m.start == at for m, _ in found.organisations):
            return True
    return False


def _is_no_gift(context: Context, at: Found, told: list[Found], parties: list[str]) -> bool:
    """Is it for one member alone, or only called for?"""
    if _CALLS_FOR_GIFTS.search(context.folded.low, at.sentence.start, at.sentence.end):
        return True
    if _names_two_unions(context, at) or not is_for_one(context, told):
        return False
    return not gives_too(context, parties)


_CALLS_FOR_GIFTS = re.compile(
    r"(?:phát động|kêu gọi)(?<!lễ phát động)(?<!lời kêu gọi)(?: [^\s,.;:]+){0,4}? (?:quyên góp|ủng hộ)(?!\w)"
    r"(?!.{0,160}(?<!\w)(?:trao|tặng|tiếp nhận) (?:quà|tặng|\d|hỗ trợ))"
)
"""'Công đoàn Giáo dục vừa phát động quyên góp sách vở để tặng …': nothing was given yet."""


_AT_WORK = re.compile(r"(?<!\w)đoàn [^.;:]{0,200}? (?:đến|tới|đi) thăm[^.;:]{3,200}? tại (?:[^,.;:]{3,60} và )?$")


def _is_visited_at_work(context: Context, found: Found, parties: list[str]) -> bool:
    """'Đoàn công tác của A đã đến thăm và động viên người lao động tại Công ty B': B received them."""
    named = [mention for mention, body in found.organisations if body in parties]
    return len(named) > 1 and any(
        _AT_WORK.search(context.folded.low, found.sentence.start, mention.start) for mention in named[1:]
    )


def _upper(context: Context, at: Found) -> set[str]:
    """'Công đoàn Khu kinh tế, trực thuộc LĐLĐ tỉnh, trao quà': whom the giver belongs to."""
    low = context.folded.low
    return {body for mention, body in at.organisations if low.endswith("trực thuộc ", 0, mention.start)}


def _names_two_unions(context: Context, found: Found) -> bool:
    return len({body for _, body in found.organisations if context.bodies[body].kind == "trade_union"}) > 1


_COMMITTEE_MEETS = re.compile(
    r"(?<!với )(?<!và )(?:ban chấp hành|bch|ban thường vụ|btv) [^.;:,]{4,70}? (?:đã )?họp (?!với |cùng |bàn với )"
)
"""'Ban Chấp hành Công đoàn Giáo dục tỉnh họp triển khai …': a body by itself, whoever came as guest."""
_OF_ITS_COMMITTEE = re.compile(
    r"hội nghị (?:lần thứ \S+,? )?(?:ban chấp hành|bch|ban thường vụ|btv)(?!\w)|họp (?:ban chấp hành|bch)(?!\w)"
)
"""A body's committee meets; that others sat in makes no exchange of it."""
_ITS_OWN_WORK = re.compile(
    r" (?:đã )?tổ chức (?:thành công )?hội nghị (?:sơ|tổng) kết (?:công tác|hoạt động|phong trào) "
    r"(?:công nhân[^.;:]{0,40}? )?(?:năm \d{4} )?(?:và )?(?:hoạt động |công tác )?công đoàn(?! (?:các|hai|phối hợp))"
)
"""'LĐLĐ huyện tổ chức Hội nghị tổng kết công tác Công đoàn năm 2020': its own year, whoever came as guest."""
_WITH_OTHERS = re.compile(r"phối hợp|liên tịch|quy chế|(?<!\w)(?:cụm|khối|giữa|cùng với)(?!\w)")


def _is_a_body_by_itself(context: Context, kind: str, at: Found | None, told: list[Found]) -> bool:
    if kind == "working_session":
        sentence = told[0].sentence
        return _COMMITTEE_MEETS.search(context.folded.low, sentence.start, sentence.end) is not None
    return kind in ("review", "conference") and at is not None and _reviews_its_own_work(context, at)


def _reviews_its_own_work(context: Context, at: Found) -> bool:
    low, start, end = context.folded.low, at.sentence.start, at.sentence.end
    reviews = _ITS_OWN_WORK.search(low, start, end)
    if reviews is None or _WITH_OTHERS.search(low, start, end):
        return False
    return len({body for mention, body in at.organisations if mention.end <= reviews.start()}) == 1


_ATTENDS = re.compile(r"(?:tham dự|tham gia|dự) (?:[^\s,.;]+ ){0,5}(?:đại hội|hội nghị|diễn đàn|lễ kỷ niệm)")


def _is_attended_from_abroad(context: Context, around: list[Found], parties: list[str]) -> bool:
    """'Chủ tịch … tham dự Đại hội Công đoàn Úc': who went to the gathering of a union of another country."""
    told = any(_ATTENDS.search(context.folded.low, one.sentence.start, one.sentence.end) for one in around)
    return told and len({context.bodies[body].country or "VN" for body in parties}) > 1
