"""Words for who speaks, or for the speaker's own body, and the post that stands between a name and its verb."""

import re

from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.governing import Clause

PERSON = re.compile(
    r"\b(?:ông|bà|đồng chí|đ/c|đại diện|chủ tịch|anh|chị|ngài|bí thư|giám đốc|trưởng ban|trưởng đoàn|bộ trưởng|"
    r"thứ trưởng|thủ tướng|đại sứ|tác giả|người viết)\b"
)
_SIDES = (
    r"(?:hai bên|2 bên|đôi bên|các bên|mỗi bên|(?:hai|2|các) (?:đơn vị|tổ chức|phía|ngành|cơ quan|tỉnh|liên đoàn|lđlđ)|"
    r"(?:hai|2) (?:công đoàn|hội|trường|thành phố|địa phương|huyện|bệnh viện|doanh nghiệp|công ty)|"
    r"công đoàn (?:hai|2) (?:bên|tỉnh|nước|thành phố)|bên [ab])\b"
)
BOTH_SIDES = re.compile(rf"\b{_SIDES}")
AS_ONE = re.compile(rf"\b(?:{_SIDES}|(?:đại biểu|hội nghị|cử tri)\b)")
OWN_BODY = re.compile(
    r"\b(?:chúng tôi|tôi|bộ|sở|ngành|nhà trường|bệnh viện|tập đoàn|đơn vị|công ty|công đoàn|lđlđ|liên đoàn|"
    r"tổng liên đoàn|tổ chức|ngân hàng|phía \S+|hội|tỉnh|thành phố|huyện|quận|thị xã|phường|chi nhánh|trường|quỹ|viện|"
    r"trung tâm|nhà máy|ủy ban|ubnd|công an|hợp tác xã|cục|tòa án|viện kiểm sát|(?<!các )doanh nghiệp)\b"
)
"""'Ông A cho biết huyện | sẽ mở rộng con đường'."""
OF_OPINION = re.compile(r"\b(?:đại biểu|ý kiến|thành viên)\b")
"""'Nhiều đại biểu cho rằng cần …': people who are not named."""
_POST = re.compile(
    r"(?:,| [-–]) (?:nguyên |quyền )?(?:phó |ủy viên |bí thư |chủ tịch |trưởng |giám đốc |tổng |thành viên |"
    r"hiệu trưởng |chánh |thứ trưởng |bộ trưởng |đại biểu |viện trưởng |cục trưởng )"
    r"(?:(?!(?:dự|thăm|trao|tặng|chủ trì|phát biểu|làm việc|chúc|tham gia|tham dự|cùng|đã|và đoàn|đến)\b)[^\s;:]+\s?)*"
)
_MEETING = (" hội nghị", " đại hội", " buổi", " lễ", " hội thảo", " cuộc")


def follows_a_post(low: str, clause: Clause, at: int, end: int) -> bool:
    """Tell whether nothing but a post stands between a person and the verb at `[at, end)` that directs others.

    'Ông A, Phó Chủ tịch HĐND tỉnh, chỉ đạo các ngành …'; who 'dự, chỉ đạo hội nghị' directs nobody.
    """
    before = [mention.end for mention, _ in clause.found.people if clause.start <= mention.start and mention.end < at]
    if not before or low.startswith(_MEETING, end) or any(before[-1] < cue.start < at for cue in clause.cues):
        return False
    return _POST.fullmatch(low, before[-1], at) is not None


_ALWAYS = ("luôn ", "luôn luôn ")
_READY_WITH = re.compile(r"sẵn (?:sàng|lòng) (?:đồng hành|hợp tác|phối hợp|tạo điều kiện|kết nối|chia sẻ) ")


def is_always_ready(low: str, at: int) -> bool:
    """'khẳng định công đoàn bạn luôn | sẵn sàng hỗ trợ' promises, though 'luôn' elsewhere tells of what was done."""
    return low.startswith(("sẵn sàng", "sẵn lòng"), at) and low.endswith(_ALWAYS, max(0, at - 10), at)


def is_ready_with_others(low: str, clause: Clause, at: int) -> bool:
    """'Ngân hàng A luôn | sẵn sàng đồng hành cùng …': a body right before it, and another it will go with."""
    before = low.rfind(" luôn", clause.start, at)
    return (
        _READY_WITH.match(low, at) is not None
        and any(mention.end == before for mention, _ in clause.found.organisations)
        and any(mention.start > at for mention, _ in clause.found.organisations)
    )


_AT_ONCE = re.compile(
    r"trước (?:tình hình|thực trạng|tình trạng|diễn biến|sự việc)[^,;:]{0,60}, .{3,90}? chỉ đạo|.{3,90}? cũng chỉ đạo"
)


def directs_at_once(low: str, clause: Clause, at: int) -> bool:
    """Tell whether a body directs now: 'Trước tình hình này, LĐLĐ tỉnh | chỉ đạo …'; else it tells what was done."""
    sentence = clause.found.sentence
    now = _AT_ONCE.match(low, sentence.start, at + len("chỉ đạo")) is not None
    return (
        now
        and not clause.found.quantities
        and any(cue.category == "action_verb" and cue.start > at for cue in clause.cues)
    )


_SUBJECT_AT = 80


def is_among_tasks(low: str, clause: Clause, cue: Cue) -> bool:
    """'tổ chức đối thoại ở 4 doanh nghiệp; | đề xuất nâng bữa ăn ca; …': one of a list of tasks, and no request."""
    found = clause.found
    later = not clause.following and clause.start > found.sentence.start
    if not later or not low.startswith(("đề xuất", "kiến nghị"), cue.start) or found.people:
        return False
    named = any(mention.start - found.sentence.start < _SUBJECT_AT for mention, _ in found.organisations)
    return not named and BOTH_SIDES.search(low, found.sentence.start, cue.start) is None


_TAKES_UP = re.compile(
    r"(?:[^,;:]{2,80}, )?(?:lãnh đạo |ban giám đốc |đại diện )?"
    r"(?:công ty|cty|doanh nghiệp|nhà máy|ban giám đốc|nhà trường|ngân hàng|bệnh viện|sở|tỉnh|huyện|thành phố|đơn vị)"
    r"[^,;:]{0,40} (?:đã )?(?:tiếp thu|ghi nhận|đồng ý|thống nhất|nhất trí|tham khảo|xem xét)"
    r"(?: [^,;]{2,60})?(?: và|,) $"
)


def takes_up(low: str, start: int, at: int) -> bool:
    """'Công ty tiếp thu và | sẽ điều chỉnh giờ tăng ca': an answer to what was asked."""
    return _TAKES_UP.match(low, start, at) is not None
