"""What stands above an article's first paragraph: its title, told from slogans, photos' texts, cards and menus."""

import re

from giaoluu.facts.page import Role
from giaoluu.reading.lines import CAPITALS, SHOWN, Line
from giaoluu.reading.looks import Looks

MAX_TITLE = 300
"""A line longer than this is a paragraph, whatever its end: the longest of 300 headlines seen has 214 characters."""
LEAD_OPENING = re.compile(
    r"(?:\(?[^()]{2,40}\)?\s?[-–]\s?)?(?:vào |trong |từ |nhân |thực hiện |nhận lời )?"
    r"(?:(?:rạng )?sáng|trưa|chiều|tối|ngày|hôm nay|mới đây|vừa qua|tuần qua|theo |tại |hôm|on |this )"
)
AGENCY = re.compile(r"\([\w.& ]{2,20}\)\s?[-–]|[\w.]{2,12}\s?[-–]\s")
"""'(NLĐ) – ': the paper's own mark before the first words of a report."""

_MENU = re.compile(r"\s{2,}|\||»|›|->|font size|e-mail|https?:|www\.")
_PHOTO = re.compile(
    r"\(?(?:đ/c|đồng chí|đại diện|các đại biểu|từ trái|từ phải)|"
    r".*(?:từ trái|từ phải|chụp ảnh|trao (?:quà|tặng|hỗ trợ)|tặng quà|phát biểu tại|tại buổi)"
)


_POSED = re.compile(r"\((?:bìa|thứ \w+ từ|đứng|ngồi|hàng|áo|bên (?:trái|phải)|ở giữa|giữa|trái|phải)[^()]{0,24}\)")
"""Where somebody stands in a photo: 'Ông A (đứng), Chủ tịch …' is no title."""


_AUTHOR = re.compile(
    rf"(?:(?:TS|ThS|PGS|GS)[.,]? ?){{0,3}}[{CAPITALS}]\w*(?: [{CAPITALS}]\w+){{1,4}}(?:,? (?:TS|ThS|PGS|GS)\.?)?"
    r"(?:, | [-–] )(?:[UỦ][yỷ] viên|(?:Phó )?(?:Chủ tịch|Bí thư|Trưởng|(?:Tổng )?Giám đốc|Viện trưởng|Hiệu trưởng)) "
)
"""'Nguyễn Văn A, Ủy viên …, Chủ tịch …' under the title: who wrote it."""
_GIVING = re.compile(r"(?:ông|bà) [^,:?!]{5,40}, [^:?!]{5,90}, (?:trao|tặng|phát biểu|chúc mừng)\b")
_SPEAKS = re.compile(
    r"(?:ông|bà|đồng chí|đ/c|(?:phó )?chủ tịch|(?:phó )?bí thư|(?:phó )?(?:tổng )?giám đốc)(?: .{3,120})? "
    r"phát biểu (?:(?:chỉ đạo|khai mạc|bế mạc|kết luận) )?(?:tại )?"
    r"(?:buổi|hội nghị|lễ|đại hội|chương trình)(?: \S+){0,3}"
)
"""'Chủ tịch Hội đồng thành viên phát biểu tại buổi gặp mặt' is what a photo shows."""
_AGE = re.compile(r"(?:\d{1,2} (?:years?|months?|weeks?|days?|năm|tháng|tuần|ngày)(?: trước| ago)?\s?){1,2}")
"""'4 years 3 months': how long ago it was published."""


def is_posed(line: Line) -> bool:
    """A photo's text at the head of a page: somebody's place in it, brackets about it all, 'Ông A, …, trao'."""
    low = line.low
    return bool(_POSED.search(low) or _GIVING.match(low)) or (low.startswith("(đ/c ") and low.endswith(")"))


DAY_FIRST = re.compile(r"(?:(?:sáng|chiều|tối) (?:ngày )?|ngày )\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?,\s")
"""'Ngày 28/01/2026, LĐLĐ tỉnh tổ chức …' opens a report that has lost its full stop, and is no title."""


def find_title(lines: list[Line], looks: Looks, roles: list[Role | None], lead: int) -> int | None:
    """The line above the lead that speaks most for being the title; the upper one of two alike."""
    for index in range(lead):
        if roles[index] == "title":
            return index
    if _is_titled_with_stop(lines, looks, roles, lead):
        return 0
    candidates = [
        index
        for index in range(lead)
        if roles[index] is None and looks[index] in ("short", "doubled") and _may_be_title(lines[index])
    ]
    if not candidates and lead > 1 and lines[0].low == lines[1].low and _may_be_title(lines[0]):
        return 0  # 'Lễ ký kết …' is what photos show, too
    if not candidates:
        return next((index for index in range(lead) if _is_in_capitals(lines[index], looks[index], roles[index])), None)
    best = max(candidates, key=lambda index: (_title_weight(index, lines, looks, candidates), -index))
    return next(index for index in candidates if lines[index].low == lines[best].low)


_STOPPED = 160
_INNER = re.compile(r"[.!?;:] ")


def _is_titled_with_stop(lines: list[Line], looks: Looks, roles: list[Role | None], lead: int) -> bool:
    """The page's first line is a headline with a full stop, right above a lead that tells the day."""
    first = lines[0]
    return (
        lead == 1
        and roles[0] is None
        and looks[0] == "paragraph"
        and first.size < _STOPPED
        and bool(LEAD_OPENING.match(lines[1].low))
        and not (_INNER.search(first.text) or LEAD_OPENING.match(first.low))
    )


def _may_be_title(line: Line) -> bool:
    if not _SHORTEST <= line.size <= MAX_TITLE or line.text.endswith(","):
        return False
    low = line.low
    return not (is_posed(line) or _SPEAKS.fullmatch(low) or DAY_FIRST.match(low) or _AGE.fullmatch(low))


_SHORTEST = 12


def _is_in_capitals(line: Line, look: str, role: Role | None) -> bool:
    """'Union Leaders Meet Young Workers From Abroad' looks like names side by side, and is a headline in English."""
    words = line.text.split(" ")
    return (
        role is None
        and look == "byline"
        and len(words) >= _FEWEST_WORDS
        and line.text.isascii()
        and not (set(line.text) & set(":,/()|."))
    )


_FEWEST_WORDS = 5


def _title_weight(index: int, lines: list[Line], looks: Looks, candidates: list[int]) -> float:
    line = lines[index]
    weight = min(line.size, 60) / 20  # a name of a section is short, a title seldom is
    if looks[index + 1] == "dateline":
        weight += 1.5
    if index and looks[index - 1] == "dateline":
        weight += 0.7
    if index == candidates[-1]:
        shown = index > candidates[0] and SHOWN.match(line.low)
        weight += -0.6 if shown else 0 if index > candidates[0] and _PHOTO.match(line.low) else 0.6
    if _MENU.search(line.low):
        weight -= 2
    if _PHOTO.match(line.low):
        weight -= 1.2
    if _AUTHOR.match(line.text):
        weight -= 4
    if AGENCY.match(line.text):
        weight -= 2
    return weight


_FULL_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")


def is_photo_above_title(index: int, lines: list[Line], looks: Looks) -> bool:
    """What a photo shows, above the title and the date of the article."""
    if lines[index].size > MAX_TITLE or not SHOWN.match(lines[index].low):
        return False
    for at in range(index + 1, min(index + 3, len(lines) - 1)):
        if looks[at] == "short" and lines[at].size >= 30:
            return looks[at + 1] in ("dateline", "byline") or _FULL_DATE.search(lines[at + 1].low) is not None
    return False


def is_slogan_above(index: int, lines: list[Line], looks: Looks) -> bool:
    """What the whole site goes by, above the date, the title in capitals and the lead of its article."""
    if index > 0 or len(lines) <= _ABOVE_LEAD or LEAD_OPENING.match(lines[0].low) or looks[1] != "dateline":
        return False
    return lines[2].text.isupper() and 30 <= lines[2].size <= MAX_TITLE and bool(LEAD_OPENING.match(lines[3].low))


def is_strip_above(index: int, lines: list[Line], looks: Looks) -> bool:
    """Labels of a menu run together, above the title, its date and the lead."""
    if lines[index].text.rstrip().endswith((".", "!", "?", "…", "”", '"', ":", ";")):
        return False
    for at in range(index + 1, min(index + 4, len(lines) - 2)):
        if looks[at] == "short" and lines[at].size >= _SHORTEST_BELOW_STRIP and looks[at + 1] == "dateline":
            return looks[at + 2] in ("paragraph", "caption")
    return False


_SHORTEST_BELOW_STRIP = 25
_ABOVE_LEAD = 3


def in_doubled_card(index: int, lines: list[Line], looks: Looks) -> bool:
    """Right under a headline that stands twice, a paragraph is that headline's summary."""
    return index > 0 and looks[index - 1] == "doubled" and lines[index].number == lines[index - 1].number + 1
