"""The parts of a body's name that are neither its head nor its territory: a field of work, a proper name."""

import re

from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.names import before_person, end_of_name
from giaoluu.reading.mentions.person_names import WORD

_SMALL_AFTER = re.compile(rf" ([^\W\d_{CAPITALS}]+)")
_HOW = re.compile(
    r" (?:xuất sắc|tích cực|tiêu biểu|long trọng|nhiệt liệt|trân trọng|vinh dự|phấn khởi|chính thức|thường xuyên|"
    r"kịp thời|chủ động|tiếp tục|nhấn mạnh|khẳng định|vui mừng|giành|đoạt|cam kết|đánh giá|ghi nhận)\b"
)
"""How a body does something, or that it does: 'Công đoàn Cục Tần số | xuất sắc giành giải'."""
_AND_ITS_BRANCH = " và chi"
"""'Công ty TNHH Hải Sa | và Chi nhánh 2': the second word is small where the first is cut off with it."""
_JOINTS = (" và ", " & ", " với ", " - ", " – ")
_FUNCTION_WORDS = frozenset(
    ["và", "vẫn", "cũng", "là", "đã", "sẽ", "đang", "cho", "với", "tại", "của", "có", "được", "do", "từ", "cùng",
     "ở", "để", "khi", "như", "vừa", "phải", "không", "này", "đó"]
)  # fmt: skip
_BETWEEN_TRADES = re.compile(r" (?:và |& |[-–] )?|, | ?- ?")
DAY_IN_NAME = re.compile(r"\d/\d{1,2}(?![\d/])")
"""'Công ty CP Dệt may 29/3': the name goes on behind the stroke."""
_NO_NAME = re.compile(
    r"(?:NĂM \d|(?:VÀ|TẠI|CHO|ĐÃ|VỀ|TRONG|LẦN THỨ|NHIỆM KỲ|KHÓA|TỔ CHỨC|VỚI|CỦA|THAM GIA)(?!\w)|"
    r"[Cc](?:ấp (?:[Tt]rên|[Dd]ưới|[Ủủ]y|[Cc]ơ)|ác)(?!\w))"
)
"""What goes on behind a head in a line of capitals: 'TỔNG KẾT HOẠT ĐỘNG CÔNG ĐOÀN | NĂM 2021 VÀ PHƯƠNG HƯỚNG'.

'Công đoàn | Cấp trên cơ sở' is whichever there are."""
_MOST_TRADES = 8
_ENOUGH_TRADES = 2
"""Trades that name a firm by themselves, with a capital, up to a mark: 'Công ty Cổ phần | Tư vấn xây dựng;'."""
_NAME_ENDS = re.compile(
    rf"[;.()]|,(?! (?!thuộc |trực thuộc )[a-zđ])|$| (?:tỉnh|thành phố|TP\.|huyện|quận|thị xã) ?(?=[{CAPITALS}])"
)
_LONGEST_TRADE = 40
_SECTOR_LEADS = (" ngành ", " các ngành ", " khối ")


_OF_PROVINCES = re.compile(
    r" (y tế|giáo dục(?: và đào tạo)?|công thương|xây dựng|giao thông vận tải|nông nghiệp(?: và phát triển nông thôn)?|"
    r"viên chức|dệt may|ngân hàng)(?= )"
)
"""Branches of which a province has one union; 'công đoàn cao su Bình Phước' may be that of any company there."""


_GOES_ON = re.compile(r" (?:Tổ chức (?:Đại|Hội|Lễ)|Lần thứ|Nhiệm kỳ)")
"""'Trường THPT Hoa Ban | Tổ chức Đại hội …': what goes on behind a name, though the page writes it large."""
_AND_SOMEONE = re.compile(rf" và (?:TS\.? |ThS\.? |BS\.? )?{WORD}(?: {WORD}){{1,6}}\s?[,–(-]\s?(?:[Nn]guyên )?")
_NEXT_BODY = ("Trường ", "Hiệu trưởng ", "Phó Hiệu trưởng ", "Giám đốc ", "Phó Giám đốc ", "Chủ tịch ", "Phó Chủ tịch ")
"""'Trường Cao đẳng Hoa Ban | và Hiệu trưởng Trường Cao đẳng Sao Khuê': so begin another body and who leads one."""
_FEWEST_BLANKS = 3
"""In a shorter name nobody is named, and nothing goes on behind it."""
_LEAST_BEFORE = 2
"""Words of a body's name before the name of a person that follows it unparted."""
_FIELD_OF_POST = 40
"""How far a body stands from its post: 'Trưởng phòng | Tổ chức cán bộ | Công ty …'."""
_BEFORE_POST = ("", " ", "\n")
_MARK_BETWEEN = re.compile(r"[,;:.()]| [-–] ")
_OF_SOMEONE = (", ", "- ", "– ", ": ")
"""Behind such a mark a post is of whoever stands before it: 'ông A, Hiệu trưởng Trường Đại học Y khoa Lò Thị Sao'."""
_LONGEST_NAME = 4
_POSTS_OF_A_UNION = ("chủ tịch ", "bí thư ", "cán bộ ")
_UNION_OF = "công đoàn "
_FEWEST_OF_PERSON = 2
"""Blanks in the name of a person; a firm may be called 'Công ty Hoàng Long'."""


class NameParts:
    """Reads fields of work and proper names at a place of the text."""

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        self._text, self._low = text, low
        self._stops = lexicon.words["stop"]
        self._sectors = lexicon.words["sector"]
        self._sector_sizes = lexicon.sector_sizes
        self._compounds = lexicon.compounds
        self._trades = lexicon.words["trade"]
        self._families = lexicon.words["family"]
        self.begins = 0
        self.enter([], 0)

    def enter(self, anchors: list[Anchor], end: int) -> None:
        """Read from here on no further than `end`, and go by these anchors."""
        self._anchors, self._end = anchors, end

    def is_of_person(self, head: int, here: int, stop: int) -> bool:
        """'Chủ tịch | Công đoàn | Lò Văn Bình': does the run at `here` name who holds the post before `head`?"""
        words = self._text[here:stop].split(" ")
        if not 2 <= len(words) <= _LONGEST_NAME or words[0].lower() not in self._families:
            return False
        return self._low.endswith(_POSTS_OF_A_UNION, 0, head)

    def is_of_holder(self, firm: int, here: int) -> bool:
        """'Chủ tịch Công đoàn | Công ty | Lò Văn Bình', 'Giám đốc | Công ty | Lò Thị Lan': a person, no firm's name."""
        union = self._low.endswith(_UNION_OF, 0, firm)
        head = firm - len(_UNION_OF) if union else firm
        if not self._low.endswith(_POSTS_OF_A_UNION if union else "giám đốc ", 0, head):
            return False
        stop = end_of_name(self._text, here, self._end, self._stops, self._compounds)
        return self._text.count(" ", here, stop) >= _FEWEST_OF_PERSON and self.begins_with_family(self._text[here:stop])

    def written_out(self, words: str) -> str:
        """Return the words of a name with the letters of a field of work written out: 'GTVT', 'NN&PTNT'."""
        fields = self._sectors
        return " ".join([(fields.get(word.lower()) if word.isupper() else None) or word for word in words.split(" ")])

    def begins_with_family(self, words: str) -> bool:
        """Tell whether the first of `words` is the name of a family."""
        return words.lstrip(" -–").split(" ", 1)[0].lower() in self._families

    def sector(self, at: int, *, small: bool = False) -> tuple[str, int]:
        """The longest field of work of the lexicon that stands at `at`, after 'ngành' or not, in full; and its end.

        `small`: it may be written small, as behind 'Công đoàn ngành'.
        """
        low, here = self._low, at + 1
        if low[at:here] != " ":
            return "", at
        if low.startswith(_SECTOR_LEADS, at):
            here = at + next(len(lead) for lead in _SECTOR_LEADS if low.startswith(lead, at))
        if self._text[here : here + 1].isupper() or here > at + 1 or small:
            for size in self._sector_sizes.get(low[here : here + 2], ()):
                stop = here + size
                words = low[here:stop]
                if stop <= self._end and words in self._sectors and not low[stop : stop + 1].isalnum():
                    return self._sectors[words] or _written(self._text[here:stop]), stop
        if here > at + 1 and not low.startswith("thi đua", here):
            stop = end_of_name(self._text, here, self._end, self._stops, self._compounds, longest=6)
            stop = self._cut(here, stop)
            if stop > here:
                return self._text[here:stop], stop
        return "", at

    def small_sector(self, at: int) -> tuple[str, int]:
        """A branch of provinces written small: 'Công đoàn | y tế | Hà Nội'; whoever asks sees to what stands behind."""
        found = _OF_PROVINCES.match(self._text, at, self._end)
        return (_written(found[1]), found.end()) if found else ("", at)

    def end_of_name(self, at: int) -> int:
        """Return the end of a proper name, as `end_of_name`, but 'và' before another body's name ends it."""
        if _NO_NAME.match(self._text, at, self._end):
            return at
        stop = end_of_name(self._text, at, self._end, self._stops, self._compounds)
        return self._cut(at, stop)

    def end_of_firm(self, at: int, *, bare: bool) -> int:
        """Where the name of a firm ends that tells its trades first, in small letters or not; `at` where it does not.

        'Một thành viên xổ số kiến thiết | Tiền Giang', 'thương mại và dịch vụ | Sao Khuê'. After a `bare` 'Công ty' one
        trade that is a verb as well makes no name: 'công ty sản xuất Giày vải'.
        """
        here = stop = last = at
        trades = 0
        while (size := self._trade(here)) and trades < _MOST_TRADES:
            bare = bare and trades == 0 and self._trades[self._low[here : here + size]] == "verb"
            last = here
            here += size
            stop = here
            trades += 1
            joint = _BETWEEN_TRADES.match(self._low, here, self._end)
            if joint is None:
                break
            here = joint.end()
        capital = self._text[at].isupper() or self._text[last].isupper()  # 'Công ty Cổ phần | in Hàng không'
        if trades >= _ENOUGH_TRADES and capital and _NAME_ENDS.match(self._text, stop, self._end):
            return stop
        proper = "" if self._text.startswith("TP", here) else self._text[here : here + 1]
        if not trades or bare or here == stop or not (proper.isupper() or proper.isdigit()):
            return at
        stop = self.end_of_name(here)
        if stop > here and (day := DAY_IN_NAME.match(self._text, stop - 1, self._end)):
            stop = day.end()
        return stop if stop > here else at

    def _trade(self, at: int) -> int:
        """How long the trade is that stands at `at`, the longest of them; 0 where none does."""
        words = self._low[at : min(self._end, at + _LONGEST_TRADE)].split(" ")
        for count in range(min(4, len(words)), 0, -1):
            phrase = " ".join(words[:count]).rstrip(",;.:)")
            if phrase in self._trades:
                return len(phrase)
        return 0

    def _cut(self, at: int, stop: int) -> int:
        another = self._low.find(_AND_ITS_BRANCH, at, stop)
        stop = another if another > at else stop
        for start, end, meaning in self._anchors:
            if not at < start < stop:
                continue
            if (meaning.head or meaning.known) and self._low.endswith(_JOINTS, at, start):
                return start - next(len(joint) for joint in _JOINTS if self._low.endswith(joint, at, start))
            if (meaning.unit or meaning.place) and self._text[start:end].startswith("TP"):
                return start - 1  # 'Đại học Y Dược | TP. Hồ Chí Minh'
        stop = before_person(self._text, at, stop, self._families)
        if self._text.count(" ", at, stop) < _FEWEST_BLANKS:
            return stop
        if (large := _GOES_ON.search(self._text, at, stop)) is not None:
            stop = large.start()
        joint = self._text.find(" và ", at, stop)
        if joint > at and (self._text.startswith(_NEXT_BODY, joint + len(" và ")) or self._is_next_person(joint)):
            return joint
        return self._before_holder(at, stop)

    def _is_next_person(self, at: int) -> bool:
        """'Trường Đại học Hoa Ban | và Lò Văn Bình - Phó Chủ tịch': does the joint at `at` lead on to someone else?"""
        other = _AND_SOMEONE.match(self._text, at, self._end)
        return other is not None and any(start == other.end() and meaning.post for start, _, meaning in self._anchors)

    def _before_holder(self, at: int, stop: int) -> int:
        """'có Giám đốc Công ty TNHH Hoa Ban Việt Nam | Lò Thị Sao': where who holds the post before it follows."""
        words = self._text[at:stop].split(" ")
        for count in (_LONGEST_NAME, _LONGEST_NAME - 1):
            name = words[-count:]
            if len(words) < count + _LEAST_BEFORE or name[0].lower() not in self._families:
                continue
            if not all(word[:1].isupper() and not word.isupper() for word in name):
                continue
            cut = stop - len(" ".join(name))
            if self._is_held() and not any(m.place and start == cut for start, _, m in self._anchors):
                return cut - 1
        return stop

    def _is_held(self) -> bool:
        """Does a post, told of nobody before it, lead on to the body that is read?"""
        for start, end, meaning in self._anchors:
            if start >= self.begins:
                return False
            near = meaning.post and self.begins - end <= _FIELD_OF_POST
            if (
                near
                and self._low[start - 1 : start] in _BEFORE_POST
                and not _MARK_BETWEEN.search(self._text, end, self.begins)
            ):
                return not self._text.endswith(_OF_SOMEONE, 0, self._first_of_chain(start))
        return False

    def _first_of_chain(self, at: int) -> int:
        """Where the first begins of the posts that end in the one at `at`: 'Tỉnh ủy viên, Giám đốc Sở Y tế …'."""
        for start, end, meaning in reversed(self._anchors):
            if end == at - len(", ") and meaning.post and self._text.startswith(", ", end):
                at = start
        return at

    def field_at(self, start: int) -> int:
        """Return the end of a field of work that no list holds: capitals, each with its small syllables."""
        here = end_of_name(self._text, start, self._end, self._stops, self._compounds, longest=10)
        if (cut := self._cut(start, here)) < here:
            return cut
        for _ in range(0 if self._ends_in_a_place(start, here) else 2):
            if _HOW.match(self._text, here, self._end):
                break
            small = _SMALL_AFTER.match(self._text, here, self._end)
            last = self._text[start:here].rpartition(" ")[2].lower()
            whole = small is not None and f"{last} {small[1]}" in self._compounds
            if here == start or not small or (small[1] in self._stops and not whole):
                break
            here = small.end()
        else:
            here = self._whole_word(start, here)
        if self._text.endswith(" TP", start, here):
            here -= len(" TP")  # 'Trung tâm Hỗ trợ nông dân | TP. Cần Thơ'
        return self._second_syllable(start, here) if here > start else start

    def _ends_in_a_place(self, start: int, end: int) -> bool:
        """'Viện Vệ sinh dịch tễ Tây Nguyên | chứng kiến': what is written small behind a place is no part of a name."""
        return any(
            stop == end and meaning.place and begin > start and " " in self._text[begin:stop]
            for begin, stop, meaning in self._anchors
        )

    def _whole_word(self, start: int, end: int) -> int:
        """'Kiểm soát bệnh | tật': no name ends in the midst of a word."""
        small = _SMALL_AFTER.match(self._text, end, self._end)
        last = self._text[start:end].rpartition(" ")[2].lower()
        return small.end() if small is not None and f"{last} {small[1]}" in self._compounds else end

    def _second_syllable(self, start: int, end: int) -> int:
        """No field of work is one syllable ('Trung tâm Dự | báo'), but an abbreviation may stand alone ('Quỹ BHXH')."""
        word = self._text[start:end]
        small = _SMALL_AFTER.match(self._text, end, self._end)
        if " " in word or word.isupper() or small is None or small[1] in _FUNCTION_WORDS:
            return end
        return small.end()


_DASH = re.compile(r"\s?[-–]\s?")


def _written(words: str) -> str:
    """A field of work with its first capital, and with blanks about its dashes: 'Lao động-Thương binh'."""
    if words.isupper() and " " in words:
        words = words.lower()
    return words[:1].upper() + _DASH.sub(" - ", words[1:])
