"""Which bodies an article only speaks of: who issued an order, whose members or honours are named."""

import re

from giaoluu.reading.signs import any_of

_MATTERS = (
    "nghị quyết", "chỉ thị", "kết luận", "quyết định", "kế hoạch", "công văn", "hướng dẫn", "chương trình hành động",
    "nghị định", "thông tư", "luật", "quy định", "đại hội", "điều lệ", "thành lập", "truyền thống", "theo", "chỉ đạo",
    "chủ trương", "định hướng", "sự kiện", "chào mừng", "kỷ niệm", "hệ thống", "tổ chức", "phong trào", "giữa",
    "đoàn viên", "hội viên", "công nhân", "nhân viên", "thường vụ", "thư ngỏ", "kêu gọi", "tham luận",
)  # fmt: skip
_NOT_PARTY = re.compile(
    rf"(?:(?<!đoàn )đại biểu|{any_of(_MATTERS)}|[(,] ?thuộc|trực thuộc)(?:[^,.;]{{0,40}}\s(?:của|tại))?\s?"
    r"(?:lần thứ \S+ |[ivxl]+ )?$"
)
_MAY_END = (*_MATTERS, "đại biểu", "thuộc", "của", "tại")
"""What stands at the end of a `_NOT_PARTY` that counts no congress."""
_PEOPLE_OF = tuple(f"{who} {of} " for who in ("cá nhân", "lãnh đạo", "đại diện lãnh đạo") for of in ("của", "thuộc"))
"""'trao kỷ niệm chương vì sự nghiệp xây dựng tổ chức Công đoàn cho các cá nhân của Bộ …': they are there."""
_TAKES_PART = tuple(f"{part} của " for part in ("tham gia", "tham dự", "góp mặt", "phối hợp", "lời mời"))
"""'tổ chức tọa đàm với sự tham gia của Công đoàn A': it was there, though 'tổ chức' stands before."""
_MEETS_DEPUTIES = tuple(
    f"{meets} {many}đại biểu " for meets in ("làm việc với", "tiếp", "đón", "gặp") for many in ("", "các ")
)
"""'có buổi tiếp và làm việc với đại biểu Hội đồng nhân dân tỉnh A': who was met."""
_HOLDS_POST = ("trưởng ban tổ chức ", "phó ban tổ chức ")
"""Of a committee of the Party, and no verb."""
_IS_THERE = (*_HOLDS_POST, *_PEOPLE_OF, *_TAKES_PART, *_MEETS_DEPUTIES)
_HONOUR_OF = re.compile(r"được (?:[^\s,.;]+ ){0,3}(?:cờ|bằng khen|giấy khen)(?: [^\s,.;]+){0,6} của $")
"""'được tặng cờ thi đua xuất sắc của LĐLĐ tỉnh': what it has got of it, whenever that was."""
_ITS_HOUSE = re.compile(r"(?:tại|ở) [^.;:()]{2,56} \($")
"""'tại Nhà khách A (B), C đã tổ chức …': whose the house is."""
_LOOKED_INTO = re.compile(r"(?:kiểm tra|giám sát|khảo sát|thanh tra) [^.;]{0,60}? (?:tại|ở) $")
"""'kiểm tra việc chấp hành pháp luật lao động tại Công ty A': where it was done, and no law of the company's."""
_GREETED = re.compile(
    r"(?:chúc mừng|chúc tết) [^.;:]{0,60}?(?:đoàn viên|hội viên|công nhân|nhân viên)(?: (?:của|tại|thuộc))? $"
)
"""'chúc mừng cán bộ, nhân viên Sở Y tế': whose people are greeted is called on."""
_FORMER = re.compile(r"nguyên (?:phó )?(?:chủ tịch|bí thư|giám đốc|trưởng|ủy viên|tổng)[^,.;:]{0,30} $")
"""'nguyên Chủ tịch Công đoàn ngành': who comes no longer stands for it."""


def is_no_party(before: str) -> bool:
    """Do the words before a body make it part of a name, or the subject of talk?"""
    if before.endswith(_IS_THERE):
        return False
    if before[-1:] == "(" and _ITS_HOUSE.search(before):
        return True
    if (" của " in before and _HONOUR_OF.search(before)) or ("nguyên " in before and _FORMER.search(before)):
        return True
    if (before.endswith(("tại ", "ở ")) and _LOOKED_INTO.search(before)) or (
        "chúc " in before and _GREETED.search(before)
    ):
        return False
    return (before.rstrip().endswith(_MAY_END) or "lần thứ " in before or "đại hội " in before) and _NOT_PARTY.search(
        before
    ) is not None
