"""What a line of a page looks like, before its place on the page is weighed."""

import re
from collections.abc import Container

import msgspec

from giaoluu.lexicon.folding import Folded
from giaoluu.lexicon.shapes import Menu
from giaoluu.reading.menu_lines import SHORTEST_RUN, heads_photos, is_menu, is_run_together

CAPITALS = "".join(chr(c) for c in (*range(0x41, 0x5B), *range(0xC0, 0x1EF9)) if chr(c).isupper() and chr(c).isalpha())
"""Every capital letter of Vietnamese and of the languages around it, for use inside a character class."""


class Line(msgspec.Struct, frozen=True, gc=False):
    """A non-empty line without the blanks around it: its place in the folded copy, its words, its number."""

    start: int
    end: int
    text: str
    low: str
    number: int
    size: int
    """Its length in characters."""


def split_lines(folded: Folded) -> list[Line]:
    """Return the non-empty lines of the page; table strokes and blanks at their ends are left out.

    A first line that runs title and lead together gives two.
    """
    lines: list[Line] = []
    low = folded.low
    at = 0
    for number, raw in enumerate(folded.text.split("\n")):
        if raw and (text := raw.strip()):
            start = at if text is raw else at + raw.index(text[0])
            end = start + len(text)
            if not lines and (lead := _lead_within(text)):
                title = text[:lead].rstrip()
                if mark := _MARK_OF_PAPER.search(title):
                    lead = mark.start() + 1
                    title = text[: mark.start()]
                end_of_title = start + len(title)
                lines.append(Line(start, end_of_title, title, low[start:end_of_title], number, len(title)))
                start, text = start + lead, text[lead:]
            lines.append(Line(start, end, text, low[start:end], number, end - start))
        at += len(raw) + 1
    return lines


_SAVED = re.compile(r"date \d{4}-\d{2}(?:-\d{2})? (?=\S)")
_LEAD = re.compile(
    r"(?<=[^\s.,:;]) (?=(?:Sáng|Trưa|Chiều|Tối|Ngày|Vào|Từ|Hôm|Mới|Vừa|Nhận)\s(?:nay|qua|ngày|đây|lời|mùng|\d|\())"
)
SECTIONS = (
    "Lao động - Việc làm|Chính quyền - đoàn thể|Chính trị - Xã hội|Văn hóa - Xã hội|Kinh tế - Xã hội|Xã hội|Thời sự|"
    "Chính trị|Kinh tế|Văn hóa|Đời sống|Tin tức|Đối ngoại|Trong nước|Sức khỏe|Giáo dục|Lao động|Đoàn thể"
)
"""Sections of papers that stand run together with the title, as a pattern."""
_SECTION = re.compile(rf"(?:{SECTIONS}) (?=[{CAPITALS}])")
_MARK_OF_PAPER = re.compile(r" (?:\([^\W\d_]{2,8}\)|[A-ZĐ]{2,6}) ?[-–]$")
"""'… do mưa lũ | ĐNO - Chiều 4/11': the paper's mark opens the lead."""
_SENTENCE_END = re.compile(r"[.;]\s")
_TITLE_SIZES = range(40, 280)
"""With the day on which the page was saved before it."""


def _lead_within(text: str) -> int:
    """Where, on a first line that the saver dated and that runs title and lead together, the lead begins; or 0."""
    if not (text.startswith("date ") and _SAVED.match(text)) and not _SECTION.match(text):
        return 0
    lead = _LEAD.search(text, _TITLE_SIZES.start, _TITLE_SIZES.stop)
    if lead is None or len(text) - lead.end() < 80 or _SENTENCE_END.search(text, 0, lead.start()):
        return 0
    return lead.end()


_IMAGE = re.compile(
    r"(?:!\[[^\]]*\](?:\([^)]*\))?[ |]*|\|[ |]*|[\w().%+^ -]{0,80}\.(?:jpe?g|png|gif|webp|bmp|jfif)|"
    r"\[?(?:ảnh|anh|hình|image|photo)[ .]*\d{0,3}\]?[:.]?|chú thích ảnh|img(?:[_-]?\d+)?|leftcenterrightdel)"
)
_PLACEHOLDER = re.compile(r"[a-z0-9]{2,20}(?:_[a-z0-9]{2,20}){2,6}|[a-z]{1,8} ?\d{0,4} \d{11,17}")
"""'TIEUDE_BAIVIET_KHONGDAU': what a site writes for a photo without a text."""
_CREDIT = re.compile(
    r"(?<!\w)(?:ảnh(?: minh họa| tư liệu)?|photo)\s?[:–-]\s?(?:[^.()]{0,60}|"
    r"[\w ./-]{3,40}\.(?:vn|com|org|net|info))\)?\.?$|"
    r"(?:^|[.!?…)|/”\"–-]\s?)(?:ảnh|photo)(?! hưởng)(?: [^\s.(),;]{1,20}){0,5}\)?\.?$|"
    r"\((?:ảnh|photo|source|credit|nguồn)\s?:?[^()]{1,60}\)\.?$|\((?:ảnh|photo)[^()]{1,60}\)|photo courtesy of"
)
_CAPTION_OPENING = re.compile(
    r"\|?\s*(?:quang cảnh|toàn cảnh|quang canh|toàn cảnh|ảnh:|ảnh \d|(?:các )?đại biểu chụp ảnh|chụp ảnh lưu niệm|"
    r"[^.,]{0,60}chụp ảnh (?:lưu|kỷ) niệm(?=[^.,;]{0,60}$))"
)
_STAMP_WORD = (
    r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cập nhật|ngày đăng|đăng ngày|đăng lúc|ngày đăng tin|"
    r"ngày cập nhật|ngày|cn|t[2-7]|date|updated|last update|posted|published|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)"
)
_DAY = r"\d{1,2}\s?[/.-]\s?(?:\d{1,2}|[a-z]{3}(?=[/-]))\s?[/.-]\s?(?:\d{4}|\d{2})"
_YEAR_FIRST = r"\d{4}[-/.]\d{2}[-/.]\d{2}"
_SECTION_BEFORE = r"(?:\w{2,12}|[^\d.,:;!?]{2,24}?(?=\s[-–|]\s(?:ngày đăng|cập nhật)))"
_STAMP = re.compile(
    rf"[-–|•\s]*(?:{_SECTION_BEFORE}\s?[-–|]\s?(?={_STAMP_WORD}))?(?:{_STAMP_WORD}[^\d]{{0,25}})?"
    rf"(?:\d{{1,2}}[:h]\d{{2}}(?::\d{{2}})?(?:\s?[ap]m)?[^\d]{{0,14}})?"
    rf"(?:{_DAY}|{_YEAR_FIRST}|ngày \d{{1,2}} tháng \d{{1,2}} năm \d{{4}}|\d{{1,2}} (?:tháng|"
    rf"thg) \d{{1,2}},? \d{{4}}|[a-z]{{3,9}}\.? \d{{1,2}}, \d{{4}})"
)
_DIGIT = re.compile(r"\d")
_SIGNED_STAMP = re.compile(
    rf"[^\d:;!?]{{3,60}}(?:{_DAY} \d{{1,2}}:\d{{2}}|\d{{1,2}}:\d{{2}},? (?:{_DAY}|{_YEAR_FIRST}))"
    r"(?: ?\(gmt[^()]{0,6}\))?"
)
"""'Nam Dương (báo lao động) 30/01/2026 16:39 (GMT+7)', 'Nam Dương 16:39, 2026/01/30'."""
_PLACE_CLOCK = re.compile(rf"(?:tp\.? )?[^\d,.:|]{{3,22}},? (?:ngày )?{_DAY}")
_PLACE_DAY = re.compile(
    r"[^\d,.:|]{3,22}, (?:january|february|march|april|may|june|july|august|september|october|november|december) "
    r"\d{1,2}(?:,? \d{4})?\s?[-–]?"
)
"""'VIETNAM, December 1 -' above a report of an agency."""
_COUNTER = re.compile(
    r"(?:lượt xem|lượt truy cập|số lần xem|đã xem|lượt đọc|số lượt|đang (?:online|trực tuyến|truy cập)|hôm nay|"
    r"hôm qua|tuần này|tháng này|tất cả|"
    r"tổng (?:số )?(?:lượt )?truy cập|trực tuyến|khách|view(?:s|ers?)?|xem)\s?:?\s?[\d.,]+|"
    r"[\d.,]+ (?:lượt xem|lượt đọc|views?)|[\d.,:\s/|-]+"
)
_FOOTER = re.compile(
    r"(?:©|copyright|bản quyền|designed|thiết kế|giấy phép|tòa soạn|trụ sở:|địa chỉ:|điện thoại|đt:|email:|tel:|"
    r"fax|hotline|đường dây nóng[^.]{0,20}\d|"
    r"cơ quan chủ quản|tổng biên tập:|chịu trách nhiệm|ghi rõ nguồn|phát triển bởi|trang chủ|trang nhất|home\b)"
)
_CRUMB = re.compile(r"[^.]{0,60}\s(?:->|[>»›/|])\s[^.]{0,80}$")
_CRUMB_MARK = re.compile(r"\s(?:->|[»›])\s")
_BYLINE = re.compile(
    r"\(?(?:tác giả|tác giả bài viết|nguồn tin|nguồn|theo|bài|(?:tin|bài|ảnh|clip)(?:,? ?(?:và|-|–)? ?"
    r"(?:tin|bài|ảnh|clip)){0,2}|"
    r"thực hiện|by|source|người viết|biên tập|bbt|pv)\s?[:：/]\s?.{0,80}$"
)
_NAME = re.compile(
    rf"[-–(\s]*(?:theo |by )?[{CAPITALS}][\w.]*(?:[ .-]{{1,3}}[{CAPITALS}(][\w.]*){{0,5}}"
    rf"(?:\s?[-–,/&]\s?[{CAPITALS}][\w.]*(?: [{CAPITALS}][\w.]*){{0,4}})*"
    r"\s?(?:\([^()]{1,40}\)|/vna|/ttxvn)?\s?[.)]*$"
)
CLOCK = re.compile(r",?\s\d{1,2}[:h]\d{2}$")
"""The hour behind a name: 'Hồng Hà 10:20'."""
_OF_A_PAPER = re.compile(
    r"(?:TM|KT|TL|TUQ)[. ]|(?:BÁO CÁO|BIÊN BẢN|BẢN GHI NHỚ|BẢN TIN|QUYẾT ĐỊNH|THÔNG BÁO|THÔNG CÁO|KẾ HOẠCH|CHỈ THỊ|"
    r"CHƯƠNG TRÌNH|QUY CHẾ|QUY ĐỊNH|TH[ỎO][AẢ] THUẬN|TỜ TRÌNH|CÔNG VĂN|CÔNG ĐIỆN|NGHỊ QUYẾT|HƯỚNG DẪN|KẾT LUẬN|"
    r"GIẤY (?:MỜI|GIAO|ỦY)|PHIẾU|PHỤ LỤC|THƯ (?:KÝ|MỜI|NGỎ)|(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|"
    r"TRƯỞNG (?:BAN|PHÒNG|ĐOÀN)|BÍ THƯ|CHÁNH VĂN PHÒNG|CHỦ NHIỆM|CHỦ TỌA)|ĐẠI DIỆN|BÊN (?:GIAO|NHẬN|[AB])|"
    r"BAN (?:THƯỜNG VỤ|CHẤP HÀNH|CHỈ ĐẠO|TỔ CHỨC|THƯỜNG TRỰC)|(?:TỔNG )?LIÊN ĐOÀN LAO ĐỘNG|LĐLĐ|UBND|ỦY BAN|SỞ|"
    r"TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY)(?![^\W\d_])"
)
"""What letterheads and the foot of a paper print in capitals: its kind, who issues it, in whose place, which post."""
_TEASER = re.compile(
    r"(?:>>|»|►|▶|\[?video\]?\s?:|\[?infographics?\]?|xem thêm\s?:|đọc thêm\s?:|tin liên quan\s?:|bài liên quan\s?:)"
)
_END = re.compile(r"[.!?…:;](?:['\"”’)\]]*(?:\s?[./]+)?$|(?<=\.)\s?[-–/]+\s?[\w./ ]{0,15}$)")
_STOPS = tuple(".!?…:;")
_LONGEST_END = 200
"""Characters in which the marks at the end of a line are sought; a row of dots in a table of contents has fewer."""
NUMERAL = re.compile(r"(?:[IVX]{1,5}|\d{1,2})[./)]\s")
"""The number of a section or of an item, at the head of a line."""
SHOWN = re.compile(
    r"(?:các đại biểu|đại biểu|đại diện|lãnh đạo|đồng chí|đ/c|ông|bà|chủ tịch|phó chủ tịch|hai bên|đoàn|toàn cảnh|"
    r"quang cảnh|(?:the )?delegates|(?:pgs|gs|ths|ts)\.?(?:[, ]?ts\.?)?)\b"
    r"(?=.*(?:trao|tặng|chụp|phát biểu|báo cáo|tại buổi|tại hội|tại lễ|dự |trồng|tham quan|thăm|ký|bắt tay|photo|"
    r"cảnh|diễu))|"
    r"toàn cảnh|quang cảnh|lễ ký|lễ phát động|cắt băng|trao (?:quà|bằng|bảng|học bổng|cờ|giải)|(?:anh|photo|"
    r"ảnh)\s?\d{0,2}\s?:|scene of|"
    r".*\((?:bìa|thứ .{1,12}từ|đứng|ngồi|hàng|áo|bên|ở giữa|centre|center|left|right|[lrc]\))"
)
"""What a photo shows: who, and doing what. A text of this kind that stands twice is a caption, not a teaser."""


def look_of(line: Line, heads: Container[str], menu: Menu) -> str:
    """Return what a line looks like by itself: one of the words that `looks.Looks` names."""
    low = line.low.strip(" |>»:•-–*.\t#")
    size = line.size
    if not low or (
        size < 160
        and (_IMAGE.fullmatch(line.low) or (("_" in low or low[-9:].isdigit()) and _PLACEHOLDER.fullmatch(low)))
    ):
        return "image"
    head, _, behind = low.partition(" | ")[0].partition(":")
    if head.strip() in heads and not (behind.strip() and _TEASER.match(line.low)):
        return "head"
    if size < 120 and _DIGIT.search(low) and _is_dateline(line, low):
        return "dateline"
    if _is_of_the_site(line, low, menu):
        return "navigation"
    if size < 400 and _is_doubled(line.low):
        return _look_of_doubled(line)
    if size < 250 and _FOOTER.match(low):
        return "navigation"
    if _TEASER.match(line.low):
        return "teaser"
    return _look_of_byline(line) if _is_byline(line, low) else _look_of_text(line)


def _look_of_doubled(line: Line) -> str:
    if _CRUMB_MARK.search(line.low):
        return "navigation"
    return "caption" if SHOWN.match(line.low) else "doubled"


def _is_dateline(line: Line, low: str) -> bool:
    stamp = _STAMP.match(line.low)
    if stamp is None:
        return line.size < 110 and _SIGNED_STAMP.fullmatch(low) is not None
    return line.size - stamp.end() <= 40


def _look_of_byline(line: Line) -> str:
    return "navigation" if line.text.isupper() and _OF_A_PAPER.match(line.text) else "byline"


def _is_of_the_site(line: Line, low: str, menu: Menu) -> bool:
    """A menu, a counter of visits, or the site's own clock: the day on which the page was saved."""
    if line.size < _WIDEST_LETTERHEAD and low.endswith(_OF_THE_STATE):
        return True
    if low.startswith("date ") and (saved := _SAVED.match(low)):
        low = low[saved.end() :]
    if line.text.endswith(":") and heads_photos(low):
        return True
    if low in menu.words or (line.size < 160 and is_menu(low, menu)):
        return True
    if _SHORTEST_SLOGANS < line.size < _LONGEST_SLOGANS and "          " in line.text and _SLOGANS.search(line.text):
        return True
    if line.size < 40 and (_PLACE_CLOCK.fullmatch(line.low) or _PLACE_DAY.fullmatch(line.low)):
        return True
    return not (low[0].isalpha() and low[-1].isalpha()) and _COUNTER.fullmatch(low) is not None


_SHORTEST_SLOGANS, _LONGEST_SLOGANS = 60, 400
_SLOGANS = re.compile(r"[!”\"] {10,}\w[^.]{30,}[!”\"]$")
"""'Năm vì đoàn viên!          Quyết tâm thắng lợi!': what runs over the head of a site."""
_OF_THE_STATE = ("cộng hòa xã hội chủ nghĩa việt nam", "độc lập - tự do - hạnh phúc", "độc lập – tự do – hạnh phúc")
_WIDEST_LETTERHEAD = 160
"""Of its two columns in one line: who issues the paper, and the state."""


_FROM_ADDRESS = re.compile(r"nguồn[^.:]{0,40}:? ?\(?https?://\S+")
"""'Nguồn Hà Nội TV: https://…'."""


def _is_byline(line: Line, low: str) -> bool:
    if low.startswith("nguồn") and _FROM_ADDRESS.fullmatch(low):
        return True
    if line.size >= 90 or NUMERAL.match(line.text) or _is_told_photo(line):
        return False
    if _BYLINE.match(low):
        return True
    name = line.text.rstrip("| ")
    if name[-1:].isdigit():
        name = CLOCK.sub("", name)
    return line.size < 50 and bool(_NAME.fullmatch(name))


def _is_told_photo(line: Line) -> bool:
    """'Ảnh: Đoàn kiểm tra làm việc tại công ty Hải Sa' tells what a photo shows; 'Ảnh: báo Lao động' who took it."""
    if not line.low.startswith("ảnh:"):
        return False
    return sum(word.islower() for word in line.text.split()[1:]) >= _TELLING_WORDS


_TELLING_WORDS = 4


_SIGNATURE = re.compile(r"(?:TM|KT|TL|TUQ)\.\s|ĐẠI DIỆN\s|Trân trọng")


def _look_of_text(line: Line) -> str:
    size = line.size
    if _SIGNATURE.match(line.text):
        return "paragraph"
    if size < 450 and _is_caption(line.low):
        return "caption"
    if size < 160 and _CRUMB.match(line.low):
        return "navigation"
    ends = line.text.endswith(_STOPS) or bool(_END.search(line.text, max(0, size - _LONGEST_END)))
    if not ends and size > 25 and line.text.isascii() and line.text == line.low and " " in line.text:
        return "teaser"  # a Vietnamese slug: a headline without its marks
    if not ends and size > SHORTEST_RUN and is_run_together(line.text):
        return "teaser"
    if size > 220 or (ends and size >= 30):
        return "paragraph"
    return "short"


_RIGHTS = re.compile(
    r"(?!.*(?:rights|reserved|copyright|quyền|ghi rõ|cơ quan|website|\.(?:vn|com|org)))"
    r"[^©|]{25,}[\w.)] © ?[a-z][\w/. -]{1,30}"
)
"""'A meets with B. © ILO': whose photo it is."""


def _is_caption(low: str) -> bool:
    """A photo's text by its first words or its credit; few lines hold any of the words that one has."""
    if "©" in low:
        return _RIGHTS.fullmatch(low) is not None
    if not (
        "ảnh" in low or "nguồn" in low or "photo" in low or "source" in low or "credit" in low or "quang canh" in low
    ):
        return False
    return _CAPTION_OPENING.match(low) is not None or _has_credit(low)


def _has_credit(low: str) -> bool:
    """A credit closes a caption; where a whole paragraph goes on behind it, the caption was run together with that."""
    credit = _CREDIT.search(low)
    return credit is not None and len(low) - credit.end() <= _LONGEST_BEHIND_CREDIT


_LONGEST_BEHIND_CREDIT = 120


def _is_doubled(low: str) -> bool:
    half = (len(low) - 1) // 2
    return len(low) >= 40 and low[half] == " " and low[:half] == low[half + 1 :]
