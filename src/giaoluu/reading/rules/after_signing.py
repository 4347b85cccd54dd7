"""What the sides of a pact will do, told some sentences behind its signing and without a verb of agreeing.

'A và B ký kết chương trình phối hợp …. Chương trình nhằm …. Hai bên phối hợp tổ chức …. Báo A xây dựng kế hoạch …'.
"""

import re
from collections.abc import Container, Sequence

from giaoluu.reading.context import Found
from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.frame_words import ACCORDING_TO_PACT

NEAR = 3
"""Sentences behind the signing, or behind the last line, within which the next line may be told."""
_TOLD_OF_THE_PAST = re.compile(
    r"\sđã\s|\bvừa\b|(?:theo|qua) báo cáo|báo cáo (?:kết quả|tại|tổng)|"
    r"kết quả (?:đạt|đã|cho|này|trên)|nhiều kết quả|"
    r"thời gian qua|năm qua|nhiệm kỳ qua|tổng kết|sơ kết|thảo luận|trao quà|tặng|"
    r"\b(?:sáng|chiều|tối) (?:nay|qua|ngày)|nhân dịp|dịp này|tại (?:buổi|lễ|hội nghị)"
)
_DONE = re.compile(r"\sđã\s|kết quả|báo cáo")
_BOTH = re.compile(
    r"(?:cụ thể(?: là)?[,:] )?"
    r"(?:(?:trong quá trình|để|hằng năm|hàng năm|định kỳ|bên cạnh đó|ngoài ra|đồng thời)[^,;:.]{0,70}, )?"
    r"(?:(?:mỗi|hằng|hàng) (?:năm|quý|tháng) )?(?:hai|2|các) "
    r"(?:bên|đơn vị|ngành|cơ quan|tổ chức|công đoàn|tỉnh|thành phố|huyện|địa phương|nước|trường|hội|bệnh viện)"
    r"(?: cùng| cũng| còn)? "
)
_OVER_YEARS = re.compile(
    r"(?:cụ thể(?: là)?[,:] )?(?:(?:từ|trong) (?:năm )?\d{4} ?(?:[-–]|đến) ?\d{4}|giai đoạn \d{4} ?[-–] ?\d{4}|"
    r"(?:hằng|hàng|mỗi) (?:năm|quý|tháng)|định kỳ)[^,;:.]{0,20}, "
)
"""'Từ năm 2022-2024, A phối hợp với B …', 'Cụ thể, hàng năm, các bên …': of what comes, gifts and all."""
_TOGETHER = (
    "phối hợp", "thông tin cho nhau", "thường xuyên", "tăng cường", "đẩy mạnh", "hỗ trợ", "tạo điều kiện", "tiếp tục",
    "ưu tiên", "chú trọng", "quan tâm", "mở rộng", "thúc đẩy", "cùng nhau", "định kỳ", "mỗi ", "hằng ", "hàng ",
    "họp ", "gặp ", "giao ban ",
)  # fmt: skip
_REGULARLY = re.compile(r"định kỳ|mỗi (?:năm|quý|tháng)|(?:hằng|hàng) (?:năm|quý|tháng)")
_PART = re.compile(
    r"(?:(?:cụ thể|trước mắt|trong đó|bên cạnh đó|ngoài ra|đồng thời|cùng với đó)(?: là)?[,:] )?"
    r"(?:về phía |phía |đối với )?"
)
_ITS_OWN = re.compile(r"(?: \([^)]{1,40}\))?(?:, (?:đơn vị|nhà trường|ngân hàng|bệnh viện|công ty))?,? ")


class AfterSigning:
    """Remembers how far behind the last signing or line a sentence stands, and whether the past was told since."""

    def __init__(self, low: str, parties: Container[str]) -> None:
        self._low, self._parties = low, parties
        self.since = NEAR
        """Sentences read since."""
        self._past = False

    def hear(self, found: Found, *, of_pact: bool) -> None:
        """Take note of a sentence: `of_pact` if it told of the signing, or a line of what was signed."""
        if of_pact or self._accords(found):
            self.since, self._past = 0, False
            return
        self.since += 1
        self._past = self._past or self._is_past(found)

    def _accords(self, found: Found) -> bool:
        """'Theo nội dung ký kết, …': what a pact says, whose signing a text that opens in the middle does not tell."""
        start, end = found.sentence.start, found.sentence.end
        by_name = ACCORDING_TO_PACT in found.signs and not self._low.startswith("theo đó", start)
        return by_name and ACCORDING_TO_PACT.match(self._low, start, end) is not None

    def goes_on(self, found: Found, cues: Sequence[Cue]) -> bool:
        """Tell whether the sentence is the next line: both sides act, or one of them does by name."""
        if self._past or not cues or found.people or any(cue.category == "speech_verb" for cue in cues[:1]):
            return False
        start, end = found.sentence.start, found.sentence.end
        if (over := _OVER_YEARS.match(self._low, start, end)) is not None:
            one = not found.quantities and self._one_acts(found, cues, over.end())
            return not _DONE.search(self._low, start, end) and (one or self._both_act(found))
        if any(date.form != "term" for date in found.dates) or self._is_past(found):
            return False
        if found.quantities and not _REGULARLY.search(self._low, start, end):
            return False
        return self._both_act(found) or self._one_acts(found, cues, start)

    def _is_past(self, found: Found) -> bool:
        return _TOLD_OF_THE_PAST.search(self._low, found.sentence.start, found.sentence.end) is not None

    def _both_act(self, found: Found) -> bool:
        both = _BOTH.match(self._low, found.sentence.start, found.sentence.end)
        return both is not None and self._low.startswith(_TOGETHER, both.end())

    def _one_acts(self, found: Found, cues: Sequence[Cue], start: int) -> bool:
        part = _PART.match(self._low, start)
        begin = part.end() if part else start
        for mention, body in found.organisations:
            if mention.start != begin or body not in self._parties:
                continue
            last = _end_of_list(self._low, found, mention.end)
            its = _ITS_OWN.match(self._low, last)
            here = its.end() if its else last
            return any(self._is_deed(cue) and cue.start == here for cue in cues)
        return False

    def _is_deed(self, cue: Cue) -> bool:
        return cue.category == "action_verb" or self._low.startswith("chỉ đạo", cue.start)


_AND_ANOTHER = (", ", " và ", " cùng ")


def _end_of_list(low: str, found: Found, at: int) -> int:
    """'Báo A, Đài B | triển khai …': where the last of the bodies ends that stand side by side."""
    for mention, _ in found.organisations:
        if mention.start > at and low[at : mention.start] in _AND_ANOTHER:
            at = mention.end
    return at
