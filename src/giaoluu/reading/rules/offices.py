"""Who meets a union and is no body of the page: a high office of a state, or the unions of a region told as one.

'Chủ tịch nước tiếp đoàn Liên hiệp Công đoàn Lào'; 'LĐLĐ tỉnh làm việc với đoàn công đoàn ba tỉnh Trung Lào'.
"""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found

_OFFICE = (
    r"(?:phó )?(?:chủ tịch nước|chủ tịch quốc hội|thủ tướng|tổng thống|tổng bí thư|đại sứ(?! quán)|"
    r"tổng lãnh sự(?! quán)|tham tán|đại biện lâm thời|tỉnh trưởng|thị trưởng|đô trưởng|thường trực ban bí thư|"
    r"trưởng ban (?:tổ chức|dân vận|tuyên giáo|tuyên giáo và dân vận|nội chính|kinh tế|đối ngoại) trung ương)"
)
RECEIVING = re.compile(
    rf"{_OFFICE}(?: [^\s.;:,]+){{0,8}} (?:đã )?(?:có buổi )?"
    r"(?:tiếp|hội kiến|gặp|đón|làm việc với|chủ trì (?:buổi|cuộc) (?:làm việc|gặp|tiếp))(?= )"
)
_RECEIVED = re.compile(
    r"(?:tiếp|gặp|đón|chào xã giao|hội kiến|làm việc với)(?: (?:xã giao|và làm việc với|thân mật))?"
    rf"(?:(?: [^\s.;:,]+){{0,4}}|[^.;:,]{{0,20}} (?:ông|bà|ngài) [^.;:,]{{3,40}}(?:,| -| –)(?: tân)?) {_OFFICE}"
)
_COMES = re.compile(
    rf"{_OFFICE}(?: [^\s.;:,]+){{0,12}} (?:đã )?"
    r"(?:(?:đến|tới|sang|về) (?:chào|thăm|làm việc|chúc mừng|chúc tết)|thăm|chúc mừng|khảo sát(?: tại)?)(?= )"
)
"""'Tổng Lãnh sự Nhật Bản tại Đà Nẵng đã đến chào LĐLĐ thành phố'."""


_MEETS = r"(?:tiếp|đón|làm việc với|hội đàm với|gặp)(?: (?:và làm việc với|thân mật))? đoàn (?:(?:cán bộ|đại biểu) )?"
_UNIONS_OF_A_REGION = re.compile(
    rf"{_MEETS}(?:liên hiệp công đoàn|tổng công hội|liên đoàn lao động|lđlđ|công đoàn) "
    r"(?:các|hai|ba|bốn|năm|sáu|\d{1,2}) (?:tỉnh|thành phố|nước|địa phương)(?= )"
)
"""The guests of a union, told together: how many there were, and where from, but none by name."""
_THOSE_OF = re.compile(rf"{_MEETS}(?:các )?(?:nghiệp đoàn|công đoàn|tổ chức công đoàn|doanh nghiệp) ")
"""Before the country whose unions or firms came: 'đón đoàn các nghiệp đoàn Nhật Bản'."""


def office_calls_on(context: Context, found: Found) -> bool:
    """'Thủ tướng thăm Tổng LĐLĐ': a visit by the bare verb to the body that stands right behind it."""
    came = _COMES.search(context.folded.low, found.sentence.start, found.sentence.end)
    return came is not None and any(mention.start == came.end() + 1 for mention, _ in found.organisations)


def side_of_union(context: Context, told: Sequence[Found]) -> str | None:
    """Return the role of the one union that `told` names with such an office or region: who is received is the guest.

    None where none such meets anyone; an office that only speaks, or is only spoken of, meets nobody.
    """
    low = context.folded.low
    for found in told:
        if _COMES.search(low, found.sentence.start, found.sentence.end):
            return "host"
        if RECEIVING.search(low, found.sentence.start, found.sentence.end):
            return "guest"
        received = _RECEIVED.search(low, found.sentence.start, found.sentence.end)
        if received is not None:
            return "guest" if received[0].startswith(("chào", "hội kiến")) else "host"
        if _UNIONS_OF_A_REGION.search(low, found.sentence.start, found.sentence.end) or _come_from_abroad(low, found):
            return "host"
    return None


def _come_from_abroad(low: str, found: Found) -> bool:
    came = _THOSE_OF.search(low, found.sentence.start, found.sentence.end)
    return came is not None and any(
        start == came.end() and meaning.place and meaning.place[0].unit == "nước" and meaning.place[0].country != "VN"
        for start, _, meaning in found.anchors
    )
