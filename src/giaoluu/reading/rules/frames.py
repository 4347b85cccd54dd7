"""Where an article tells what an agreement says or what two sides mean to do, without a verb of agreeing."""

import re
from typing import NamedTuple

from giaoluu.reading.context import Found
from giaoluu.reading.rules.cues import Cue


class Frame(NamedTuple):
    """From `start` on the sentence tells lines of an agreement, or a plan."""

    start: int
    kind: str
    rule: str


_PACT = re.compile(
    r"bản ghi nhớ|biên bản|thỏa thuận|nghị định thư|quy chế (?:phối hợp|làm việc|hoạt động)|văn kiện|văn bản hợp tác|giao ước thi đua|"
    r"chương trình (?:phối hợp|hợp tác|ký kết|giao lưu|công tác phối hợp)|kế hoạch (?:phối hợp|liên tịch|hợp tác)|nghị quyết liên tịch"
)
_SIGNED = re.compile(r"\b(?:ký|kí)\b|thống nhất|nhất trí|liên tịch|quy chế|bên a\b|điều 1\b")
_ACCORDING = re.compile(
    r"theo (?:đó|(?:các |những )?(?:nội dung )?(?:bản |biên bản |văn bản |chương trình |quy chế |kế hoạch |hợp đồng |nghị quyết )?"
    r"(?:ghi nhớ|thỏa thuận|hợp tác|ký kết|biên bản|chương trình|quy chế|nghị định thư|phối hợp|liên tịch|văn kiện)(?! công tác của đoàn)[^,:;.]{0,120})[,:]\s?"
)
_STATES = re.compile(
    rf"(?:{_PACT.pattern}|kế hoạch)[^,:;.]{{0,120}}\s(?:quy định|nêu rõ|ghi rõ|xác định|đề ra|phấn đấu|đặt mục tiêu|tập trung)"
    r"(?! (?:của|về|vào))\s?(?:rằng|rõ)?:?\s"
)
_ORDERS = re.compile(r"(?:chỉ thị|công điện|công văn|thông báo kết luận)[^,:;.]{0,60}\s(?:nêu rõ|chỉ rõ|nhấn mạnh)[,:]?\s")
_CONTENTS = re.compile(
    r"(?:gồm|bao gồm|nêu rõ|quy định|tập trung|cụ thể|trong đó|nội dung|đáng chú ý|điều khoản|nhiệm vụ)[^:;.]{0,140}:\s"
)
_AHEAD = re.compile(
    r"(?:trong )?(?:thời gian tới|những năm tới|năm tới|giai đoạn \d{4} ?[-–] ?\d{4}|nhiệm kỳ tới|sắp tới)[^,;:.]{0,30},\s(?=hai |2 |các bên|các đơn vị|công đoàn hai|lđlđ|liên đoàn|tổng )"
)
_SUMMING_UP = re.compile(r"báo cáo|kết quả|sau \S+ năm|qua \S+ năm|thời gian qua|tổng kết|năm qua|đã đạt|trao đổi về|thảo luận")
_DONE = re.compile(r"\sđã\s|\bđược giảm\b|\b(?:đoàn viên|người lao động|công nhân) được\b")
_DATE = re.compile(r"(?:vào |trong |từ )?(?:sáng |chiều |tối )?(?:ngày|lúc|\d{1,2}[/-])")
_PARTY = re.compile(r"(?:hai bên|2 bên|các bên|bên [ab]|lđlđ tỉnh|liên đoàn lao động tỉnh|\S+ tỉnh)\s?(?::|chủ trì|có trách nhiệm)\s")


class Frames:
    """Remembers whether the page has spoken of an agreement, and finds where its lines are told."""

    def __init__(self, low: str) -> None:
        self._low = low
        self._seen = False

    def hear(self, found: Found) -> None:
        """Take note of a sentence that has been read: an agreement named with its signing opens the way for 'theo đó'."""
        start, end = found.sentence.start, found.sentence.end
        if not self._seen and _PACT.search(self._low, start, end) and _SIGNED.search(self._low, start, end):
            self._seen = True

    def find(self, found: Found, start: int, end: int, cues: list[Cue]) -> Frame | None:
        """Return where in the clause `[start, end)` lines of an agreement, or a plan of the sides, begin to be told."""
        low = self._low
        told = _SUMMING_UP.search(low, found.sentence.start, end)
        according = _ACCORDING.match(low, start, end)
        if according and not told and (self._seen or not low.startswith("theo đó", start)):
            here = according.end()
            return None if _DATE.match(low, here) or _DONE.search(low, here, end) else Frame(here, "commitment", "line of an agreement")
        states = _STATES.search(low, start, end) or (self._seen and _PARTY.match(low, start, end)) or None
        if states and not told:
            return Frame(states.end(), "commitment", "line of an agreement")
        orders = _ORDERS.match(low, start, end)
        if orders:
            return Frame(orders.end(), "instruction", "order of a document")
        contents = _CONTENTS.search(low, start, end)
        if contents and not _SUMMING_UP.search(low, found.sentence.start, contents.end()):
            if self._seen or _PACT.search(low, found.sentence.start, contents.end()):
                return Frame(contents.end(), "commitment", "line of an agreement")
        ahead = _AHEAD.match(low, start, end)
        if ahead and not told and any(cue.value == "opening" for cue in cues) and not _DONE.search(low, ahead.end(), end):
            return Frame(ahead.end(), "commitment", "plan of the sides")
        return None
