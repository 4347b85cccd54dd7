"""What two bodies did together, told by a plain deed: 'A và B đã trao 300 suất quà', 'A phối hợp với B ra mắt …'."""

import re
from itertools import pairwise

from giaoluu.reading.context import Context, Found

_AND = re.compile(
    r"(?: \([^)]{1,60}\))?,?(?: vừa| đã)?(?: và| cùng| phối hợp| kết hợp| liên kết)(?: với| cùng| đại diện| lãnh đạo)* "
)
"""Between the two."""
_MORE = re.compile(r"(?: \([^)]{1,60}\))?(?:,| và|;|, và) ")
"""Before a third."""
_BY_HAND = (
    r"(?:trao(?! đổi)(?: tặng)?|tặng|hỗ trợ|ủng hộ|bàn giao|phát(?= \d)|cấp phát|khám(?= )|giải ngân|phát vay|"
    r"khởi công|khánh thành)"
    r"(?! (?:bằng khen|giấy khen|cờ thi đua|kỷ niệm chương|huân chương|huy chương|giải thưởng))"
)
_BY_WORD = (
    r"(?:ra mắt|khai trương|phát động|khởi động|ra quân|trồng(?= \S)|dọn (?:dẹp )?vệ sinh|dâng hương|"
    r"triển khai(?= (?:mô hình|chương trình))|công bố(?= chương trình)|"
    r"thành lập(?= (?:câu lạc bộ|tổ|nhóm|điểm) )|tuyên truyền|tập huấn|tư vấn|hiến máu|xét nghiệm|khai mạc|"
    r"khai giảng|tuyên dương|đối thoại|truyền thông|trao đổi(?= về)|thảo luận(?= về)|"
    r"giao lưu(?= (?:bóng|cầu lông|thể thao|văn nghệ))|tổ chức(?= (?:hiến máu|khám|tư vấn|tuyên truyền|tập huấn|lớp|"
    r"giải|đợt|đêm|phiên|ngày hội|hội thi|hội thao|hội chợ|phát động|"
    r"giao lưu|giao hữu|xét nghiệm|tuyên dương|dâng hương) ))"
)
_DID = re.compile(
    r"(?: \([^)]{1,60}\))?,?(?: đã| vừa| cùng| phối hợp| tiến hành| đến| tới| thăm| và| lễ| chương trình)* "
    rf"(?:({_BY_HAND})|{_BY_WORD})[ ,]"
)
"""Right behind the second of them."""


_ATTEND = re.compile(
    r"(?:tham dự|đến dự|tới dự|về dự|dự) (?:buổi lễ|lễ|chương trình|buổi)(?: [^\s,.;:]+){0,6}? có[ :]|"
    r"(?:cùng |đến |tới |về )?(?:tham |đến |tới |về )dự có[ :]"
)


_CAME_TO_IT = re.compile(
    r"(?:lãnh đạo|đại diện) [^;:]{3,200}? (?:đến|tới|về|tham|cùng) dự(?: chương trình| buổi lễ| lễ)?\s*\.?\s*$"
)


def are_told_to_attend(context: Context, found: Found) -> bool:
    """'Tham dự buổi lễ có ông A, Chủ tịch LĐLĐ huyện; bà B, Bí thư Đảng ủy xã', or 'Lãnh đạo B, C đến dự'."""
    if len({body for _, body in found.organisations}) < 2:
        return False
    low, start, end = context.folded.low, found.sentence.start, found.sentence.end
    return _ATTEND.match(low, start, end) is not None or _CAME_TO_IT.match(low, start, end) is not None


_CALLS_ON = re.compile(
    r"(?:[^.;:]{0,140}[^.;:\s])? (?<!sẽ )(?<!kiến )(?<!muốn )(?<!chuyến )(?<!được )thăm "
    r"(?:và làm việc (?:với|tại) |(?:và|,) (?:trao đổi|giao lưu|học tập|chúc mừng|động viên) (?:kinh nghiệm )?"
    r"(?:với |tại )?|tại |lãnh đạo |tập thể )?"
)
"""Between who came and whom: 'Đoàn cán bộ Công đoàn A thăm Công đoàn B'."""


def calls_on(context: Context, found: Found) -> bool:
    """Is a body told to visit another by the bare verb, which is nobody's name for an occasion?"""
    return any(
        body != other and _CALLS_ON.fullmatch(context.folded.low, one.end, behind.start) is not None
        for (one, body), (behind, other) in pairwise(found.organisations)
    )


_HELD_BY = re.compile(
    r"(?: \([^)]{1,60}\))?(?: đồng| cùng| phối hợp| phụ trách,?| chủ trì,?)* (?:tổ chức|thực hiện|chủ trì)(?!\w)"
)


def is_held_by_several(context: Context, found: Found) -> bool:
    """'Chương trình do LĐLĐ huyện và Bệnh viện A tổ chức': whose it is, told behind it."""
    low = context.folded.low
    joined = False
    for (one, body), (other, partner) in pairwise(found.organisations):
        if low.endswith((" do ", " được "), 0, one.start):
            joined = body != partner and _SIDE_BY_SIDE.fullmatch(low, one.end, other.start) is not None
        elif joined:
            joined = _SIDE_BY_SIDE.fullmatch(low, one.end, other.start) is not None
        if joined and _HELD_BY.match(low, other.end, found.sentence.end):
            return True
    return False


_SIDE_BY_SIDE = re.compile(rf"{_AND.pattern}|{_MORE.pattern}")


def did_together(context: Context, found: Found) -> str:
    """Return the kind of what bodies named side by side did: 'support', 'other'; nothing where they did nothing."""
    return _together(context, found)[0]


def bodies_side_by_side(context: Context, found: Found) -> list[str]:
    """Return the bodies that `did_together` tells of."""
    return _together(context, found)[1]


def _together(context: Context, found: Found) -> tuple[str, list[str]]:
    low = context.folded.low
    beside: list[str] = []
    for (one, body), (other, partner) in pairwise(found.organisations):
        if _AND.fullmatch(low, one.end, other.start):
            beside = [*(beside or [body]), partner] if body != partner else []
        elif beside:
            beside = [*beside, partner] if _MORE.fullmatch(low, one.end, other.start) else []
        did = _DID.match(low, other.end, found.sentence.end) if beside else None
        if did is not None:
            return ("support" if did[1] else "other"), list(dict.fromkeys(beside))
    return "", []
