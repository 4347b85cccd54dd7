"""Lists of who was there or was chosen, which have no full stops and are part of the article all the same."""

import re

from giaoluu.reading.lines import Line

NEAR = 5
"""Lines from the last paragraph down to where such a list begins or goes on."""
ATTENDS = re.compile(
    r"[-–+*•] {0,2}(?:đ/c|đồng chí|ông|bà|cô|thầy|pgs|gs|ts|ths|bs|đại tá|thượng tá|trung tá|thiếu tá)[.:,]? "
    r"[^-–,:]{5,60} ?[-–,:] ?(?:nguyên |quyền |phó )*(?:bí thư|chủ tịch|trưởng|giám đốc|tổng|hiệu trưởng|"
    r"ủy viên|uỷ viên|chánh|viện trưởng|cục trưởng|vụ trưởng|đại diện)"
)
"""'+ Đ/c Lò Văn Bình - Phó Chủ tịch …': who was there, in a list that has no full stops and may close the article."""
_MARKS = ("- ", "– ", "+ ", "* ", "• ")


def is_listed(index: int, lines: list[Line]) -> bool:
    """Tell whether the line names somebody in a list ('Ban mới gồm: | - ThS. Lò Thị Hoa') and signs nothing."""
    mark = lines[index].text[:2]
    if mark not in _MARKS:
        return False
    above = index - 1
    while above > 0 and lines[above].text.startswith(mark):
        above -= 1
    return lines[above].text.endswith(":")
