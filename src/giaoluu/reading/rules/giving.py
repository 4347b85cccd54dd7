"""Who else had a part in a gift that an article tells of one: who received it, gave too, or came along."""

import re
from itertools import pairwise

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.jointly import did_together

_TOLD_WITHIN = 8
_ALONG = ("cùng đi", "đi cùng", "tham gia đoàn", "cùng tham gia đoàn")
_TOO = tuple(f" {too} {gives} " for too in ("cũng", "cũng đã", "còn") for gives in ("trao", "tặng", "hỗ trợ", "ủng hộ"))
_GIVES_THERE = (" tặng quà ", " trao quà ")


def is_given_between(context: Context, parties: list[str]) -> bool:
    """Does the article bind two of `parties` in a gift, of which it tells one at first?"""
    return any(
        part(context, parties)
        for part in (_is_received, _gives_to, gives_too, _gives_in_a_photo, _give_beside, _goes_along)
    )


def _is_received(context: Context, parties: list[str]) -> bool:
    """'Đại diện LĐLĐ tỉnh tiếp nhận hỗ trợ từ Tổng Liên đoàn': who got the gift, and from whom."""
    low = context.folded.low
    for found in context.found:
        named = {body for _, body in found.organisations} & set(parties)
        start, end = found.sentence.start, found.sentence.end
        if len(named) > 1 and _RECEIVES.search(low, start, end):
            return True
        if named and len(parties) > 1 and _AT_RECEIVING.match(low, start, end):
            return True
    return False


def _gives_to(context: Context, parties: list[str]) -> bool:
    """'Công đoàn ngành A trao biểu trưng tiền cho Công đoàn ngành B': whoever else is told of the gift."""
    low = context.folded.low
    for found in context.found[:8]:
        named = [mention for mention, body in found.organisations if body in parties]
        for one, other in pairwise(named):
            if any(gives.fullmatch(low, one.end, other.start) for gives in (_GIVES, _GIVES_AT, _GIVES_SUM)):
                return True
    return False


def gives_sum(context: Context, found: Found) -> bool:
    """'A thăm, động viên … và trao 10 triệu đồng cho B': a gift by its number, for which the page has no word."""
    return any(
        body != other and _GIVES_SUM.fullmatch(context.folded.low, one.end, behind.start) is not None
        for (one, body), (behind, other) in pairwise(found.organisations)
    )


_GIVES = re.compile(
    r" (?:đã |vừa |cũng )?(?:trao|tặng|hỗ trợ|ủng hộ|bàn giao)(?! (?:bằng|cờ|giấy|kỷ niệm|huân))"
    r"[^.,;:]{0,60} cho (?:đại diện |lãnh đạo )?"
)
_GIVES_AT = re.compile(
    r" (?:đã |vừa |cũng )?(?:tổ chức )?(?:trao|tặng|trao tặng|hỗ trợ) \d[^;:]{3,240} tại (?:[^,.;:]{2,20} )?"
)
"""'đã tổ chức trao 206 phần quà, mỗi phần … tại Ủy ban Mặt trận A': to whom they were handed."""
_GIVES_SUM = re.compile(
    r"(?:[^.;:]{0,160}?(?:,| và))? (?:đã |vừa |cũng )?(?:trao|tặng|trao tặng|ủng hộ|hỗ trợ) (?:số tiền )?"
    r"\d[^,;:]{3,90} cho (?:đại diện |lãnh đạo )?"
)
_RECEIVES = re.compile(r"tiếp nhận (?:\S+ ){1,4}từ ")
_AT_RECEIVING = re.compile(
    r"(?:phát biểu )?tại (?:buổi |lễ )(?:tiếp nhận|trao nhận|nhận)|thay mặt [^.;:]{0,60}?(?:tiếp )?nhận "
)
"""'Tại lễ tiếp nhận, Chủ tịch LĐLĐ tỉnh cảm ơn': whose gift it was, told before."""


def gives_too(context: Context, parties: list[str]) -> bool:
    """'Đại diện Công đoàn công ty cũng trao 5 triệu đồng cho gia đình': another than the one who came with the news."""
    low = context.folded.low
    return len(parties) > 1 and any(
        body in parties and low.startswith(_TOO, mention.end)
        for found in context.found[:12]
        for mention, body in found.organisations
    )


def _gives_in_a_photo(context: Context, parties: list[str]) -> bool:
    """'Ông A, Phó Chủ tịch LĐLĐ tỉnh tặng quà chiến sĩ', under the report of a delegation that others led."""
    return len(parties) > 1 and any(
        body == parties[-1] != parties[0] and context.folded.low.startswith(_GIVES_THERE, mention.end)
        for found in context.found[1:_TOLD_WITHIN]
        for mention, body in found.organisations
    )


def _give_beside(context: Context, parties: list[str]) -> bool:
    """'Phó Chủ tịch LĐLĐ tỉnh và lãnh đạo LĐLĐ thành phố đã trao 110 suất quà', whoever opened the text."""
    return len(parties) > 1 and any(
        did_together(context, found) == "support" and {body for _, body in found.organisations} <= set(parties)
        for found in context.found[:_TOLD_WITHIN]
    )


def _goes_along(context: Context, parties: list[str]) -> bool:
    """'Đoàn đã đến thăm, tặng quà … Cùng đi có lãnh đạo Liên đoàn Lao động tỉnh'."""
    low = context.folded.low
    return len(parties) > 1 and any(
        low.startswith(_ALONG, found.sentence.start) and any(body in parties for _, body in found.organisations)
        for found in context.found[:8]
    )
