"""Boxes of other headlines in the midst of an article, and where it goes on behind them."""

import re

from giaoluu.facts.page import Role
from giaoluu.reading.lines import CAPITALS, Line
from giaoluu.reading.looks import Looks

DATED_OPENING = re.compile(
    r"(?:\([^)]{1,20}\)\s?[-–]?\s?)?(?:(?:rạng )?sáng|trưa|chiều|tối|ngày|trong (?:hai |các )?ngày|"
    r"on )\s?(?:ngày )?(?:mùng )?\d"
)
"""So the first words of another article open, where a box shows them, and few paragraphs that go on."""
_NAME_PAIR = re.compile(rf"\b(?=([{CAPITALS}]\w+ [{CAPITALS}]\w+))")
"""Overlapping, so that 'Ông Tô Đình Quảng' shows the name of 'ông Tô Đình Quảng' as well."""
_LARGEST_BOX = 8
"""Headlines in a box of related articles inside the body; the longest lists stand at the end."""


_MIDDLE = re.compile(
    r"(?:(?:đến |tham |cùng )dự|tham gia có|phái đoàn do|dự (?:và |có |hội|lễ|buổi|tọa)|"
    r"chủ trì (?:hội|buổi|lễ|có|tại)|(?:cùng )?tiếp (?:đoàn|và làm)|cùng (?:đi|tiếp)|về phía|"
    r"tại (?:buổi|hội (?:đàm|nghị)|lễ|cuộc)|theo (?:đó|báo cáo)|báo cáo (?:tại|với)|hai (?:bên|đơn vị|ngành)|"
    r"đoàn (?:do|đã|có|gồm)|trong đó|cụ thể|(?:nhân )?dịp này|qua đó|bên cạnh đó|ngoài ra|lễ ký)\b"
    r"(?!.{0,80}\d[/.-]\d)"
)
"""So open paragraphs that go on; a summary of another article opens with its day or with whom it is about."""


def end_of_box(head: int, lines: list[Line], looks: Looks, roles: list[Role | None], lead: int) -> int | None:
    """Where the article goes on after a box of headlines inside it, or None where `head` ends the article.

    It goes on with a paragraph that opens as only the middle of a report does, or with two in a row that name whom the
    article named before; cards of other articles have a headline before each paragraph, and lists of summaries have
    none at all.
    """
    at = head + 1
    while at < len(lines) and at - head <= _LARGEST_BOX:
        if roles[at] != "related" and looks[at] not in ("short", "doubled", "teaser"):
            break
        at += 1
    shown = at
    while at < len(lines) and looks[at] in ("caption", "navigation", "short", "doubled") and at - head <= _LARGEST_BOX:
        at += 1
    if shown == head + 1 or at >= len(lines) or looks[at] != "paragraph":
        return None
    if _MIDDLE.match(lines[at].low):
        return shown  # photos may stand between the box and what goes on
    if shown != at or at + 1 >= len(lines) or looks[at + 1] != "paragraph":
        return None
    if DATED_OPENING.match(lines[at].low):
        return None
    before = {name for line in lines[lead:head] for name in _NAME_PAIR.findall(line.text)}
    named = set(_NAME_PAIR.findall(lines[at].text)) | set(_NAME_PAIR.findall(lines[at + 1].text))
    return at if before & named else None
