"""High offices of a state, which meet unions in their own name: 'Chủ tịch nước tiếp đoàn Liên hiệp Công đoàn Lào'."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found

_OFFICE = (
    r"(?:phó )?(?:chủ tịch nước|chủ tịch quốc hội|thủ tướng|tổng thống|tổng bí thư|đại sứ(?! quán)|"
    r"tổng lãnh sự(?! quán)|tỉnh trưởng|thị trưởng|đô trưởng)"
)
_RECEIVING = re.compile(
    rf"{_OFFICE}(?: [^\s.;:,]+){{0,8}} (?:đã )?(?:có buổi )?"
    r"(?:tiếp|hội kiến|gặp|đón|làm việc với|chủ trì (?:buổi|cuộc) (?:làm việc|gặp|tiếp))(?= )"
)
_RECEIVED = re.compile(
    r"(?:tiếp|gặp|đón|chào xã giao|hội kiến|làm việc với)(?: (?:xã giao|và làm việc với|thân mật))?"
    rf"(?: [^\s.;:,]+){{0,4}} {_OFFICE}"
)


def side_of_union(context: Context, told: Sequence[Found]) -> str | None:
    """Return the role of the one union that `told` names with such an office: who is received is the guest.

    None where no such office meets anyone; one that only speaks, or is only spoken of, meets nobody.
    """
    low = context.folded.low
    for found in told:
        if _RECEIVING.search(low, found.sentence.start, found.sentence.end):
            return "guest"
        received = _RECEIVED.search(low, found.sentence.start, found.sentence.end)
        if received is not None:
            return "guest" if received[0].startswith(("chào", "hội kiến")) else "host"
    return None
