"""Who else had a part in a gift, told behind the sentence that gives it: 'Đoàn cũng trao 30 triệu đồng cho A'."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.signs import Sought

_TOLD_WITHIN = 10
"""Sentences within which an article tells whose money it was, and who has received it."""
_GIVEN_TO = Sought(
    r"(?:trao|tặng|hỗ trợ|ủng hộ)(?= )[^.;:]{0,90}? cho (?:đại diện |lãnh đạo |tập thể )?$",
    ("trao ", "tặng ", "hỗ trợ ", "ủng hộ "),
)
_PAID = Sought(
    r"[^.;:]{0,120}?\s(?:tài trợ|hỗ trợ|ủng hộ|trao tặng|đóng góp|đồng hành)(?!\w)",
    ("tài trợ", "hỗ trợ", "ủng hộ", "trao tặng", "đóng góp", "đồng hành"),
)
_ELSEWHERE = re.compile(
    r"trước đó|trước đây|đến nay|những năm|năm qua|thời gian qua|sẽ |dự kiến|từ đầu năm|kêu gọi|được biết|nhiệm kỳ"
)


def givers_and_receivers(context: Context) -> list[str]:
    """Return the bodies that the first sentences tell to have paid for the gift, or to have received of it."""
    told: dict[str, None] = {}
    for found in context.found[:_TOLD_WITHIN]:
        asked = found.sentence.role != "title" and (_GIVEN_TO in found.signs or _PAID in found.signs)
        if not asked or _ELSEWHERE.search(context.folded.low, found.sentence.start, found.sentence.end):
            continue
        for mention, body in found.organisations:
            if context.bodies[body].kind != "media" and _has_a_part(context.folded.low, found, mention):
                told.setdefault(body)
    return list(told)


_GIVES_ITSELF = re.compile(
    r" (?:cũng |đã |còn |và các \S+ \S+ ){0,2}(?:trao|tặng|hỗ trợ|ủng hộ|gửi tặng|trao tặng|đóng góp|tài trợ)"
    r"(?: (?:tặng|hỗ trợ|số tiền|thêm|hơn|gần|trên|trị giá)){0,3} (?=\d)"
)
"""'LĐLĐ thành phố A hỗ trợ 200 triệu đồng, LĐLĐ tỉnh B 150 triệu đồng': who gives on the same occasion."""


def _has_a_part(low: str, found: Found, mention: OrganisationMention) -> bool:
    before = low[max(found.sentence.start, mention.start - 120) : mention.start]
    if found.digits and _GIVES_ITSELF.match(low, mention.end, found.sentence.end):
        return True
    if before.endswith(" do "):
        return _PAID.match(low, mention.end, found.sentence.end) is not None
    return (bool(found.digits) and _GIVEN_TO.search(before) is not None) or _GIVES_RIGHT_TO.search(before) is not None


_GIVES_RIGHT_TO = re.compile(
    r"(?:trao|tặng)(?: tặng)? (?:quà|hoa|tiền|kinh phí)(?: hỗ trợ)?(?: cho| tặng)? (?:đại diện |lãnh đạo |"
    r"(?:đoàn viên|công nhân|người lao động|lao động|nhân viên)(?:,? [^\s.,;:]+){0,8} )?$"
)
"""'Công đoàn ngành trao tặng quà Trung tâm Y tế thành phố': a photo shows who received."""
