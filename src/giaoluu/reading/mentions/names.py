"""Runs of capitalised words: how far a proper name reaches."""

import re
from collections.abc import Container

from giaoluu.reading.lines import CAPITALS

CAP_WORD = rf"[{CAPITALS}][\w'’]*(?:[-.&/][{CAPITALS}\w][\w'’]*)*"
"""A word that opens with a capital, with what a hyphen, dot or ampersand joins to it: 'Séoul', 'GD&ĐT', 'Pa-nô-ma'."""

_WORD = re.compile(rf"[ \t]?({CAP_WORD}|\d+(?:[\w.-]*\w)?|[\w'’&]+(?:-\w+)*)")
_COUNTS = re.compile(
    r" (?:triệu|tỷ|tỉ|nghìn|ngàn|đồng|suất|phần|chiếc|bộ|căn|người|đoàn viên|lượt|máy|xe|thùng|tấn|kg|bằng khen|cờ)\b"
)
"""'trao cho Trường Tiểu học Hoa Sen | 30 triệu đồng': the number counts what was given."""
_OF_THE_PEOPLE = re.compile(r" nhân dân(?! (?:huyện|tỉnh|xã|phường)\b)(?!\w)")
"""'Học viện Cảnh sát | nhân dân', 'Báo Công an | nhân dân'."""
_OF_SCIENCE = re.compile(r" (?:tự nhiên|(?:xã hội )?(?:và|&) [Nn]hân văn|xã hội|ứng dụng|sức khỏe)(?: Quốc gia)?(?!\w)")
"""'Trường Đại học Khoa học | xã hội và nhân văn', however much of it is written small."""
_OF_CARE = re.compile(r" (?:cổ truyền|chức năng|dự phòng|lâm sàng|nhiệt đới|hạt nhân|huyết học|miệng)(?!\w)")
"""'Bệnh viện Y học | cổ truyền', 'Bệnh viện Phục hồi | chức năng'."""
_CARED_FOR = ("Y học", "Y dược", "Y Dược", "Dược", "Phục hồi", "Bệnh")
_OF_SCHOOLS = ("THPT", "THCS", "TH")
"""Levels of which one school may have two: 'Trường THCS và THPT Bắc Mê'."""
_LETTERS_ALONE = re.compile(rf"[{CAPITALS}]{{3,6}}(?=[.,;)]| [^\W\d_{CAPITALS}]|$)")
"""'Đại học Hoa Ban | và RMU.': letters that no name goes on behind are another body's."""
_JOINT = re.compile(rf" ?(?:và|&|-|–|,) ?(?={CAP_WORD})")


def end_of_name(
    text: str, at: int, end: int, stops: Container[str], compounds: Container[str], *, longest: int = 14
) -> int:
    """Return where the proper name that begins at `at` ends; `at` itself where no name begins there.

    Words with a capital belong to it, and so does the small syllable that makes one word with the capitalised one
    before it ('Cao su Lộc Ninh', 'Công đoàn'), as `compounds` has them. Up to two other small words may stand between
    capitals, unless one of them is in `stops`, the words with which a sentence goes on after a name.
    """
    done = here = at
    small = 0
    last = ""
    for _ in range(longest):
        found = _WORD.match(text, here, end)
        if not found:
            joint = _JOINT.match(text, here, end)
            if not joint or (done != here and not (small == 1 and joint[0].strip() == "–")) or joint[0].strip() == ",":
                break
            here = joint.end()
            continue
        word = found[1]
        if word[0].isdigit() and last != "số" and _counts(text, word, found.end(), end):
            break
        if (
            last in ("và", "&")
            and word.isupper()
            and word not in _OF_SCHOOLS
            and (text[at:done].rpartition(" ")[2].isupper() or _LETTERS_ALONE.match(text, found.start(1)))
        ):
            break  # 'Công đoàn CAND | và VNPT': two that are called by their letters
        if word[0].isupper() or (word[0].isdigit() and (small == 0 or last == "số")):
            done, small = found.end(), 0
        elif not small and last and word != "và" and f"{last.lower()} {word}" in compounds:
            done = found.end()
        else:
            small += 1
            if last in ("và", "&"):
                break  # what 'và' joins to a name opens with a capital too
            if small > 2 or word[0].isdigit() or (word in stops and word not in ("và", "&", "số")):
                break
        last = word
        here = found.end()
    done = _last_words_end(text, at, done, end)
    return _with_field(text, at, done, end, compounds) if small else done


def _with_field(text: str, at: int, done: int, end: int, compounds: Container[str]) -> int:
    """'Trường Đại học Công nghệ | thông tin', 'Bệnh viện Chấn thương | chỉnh hình': a field of four syllables."""
    while (field := _TWO_SMALL.match(text, done, end)) is not None:
        two = text[at:done].rsplit(" ", 2)[-2:]
        if len(two) < len("XY") or f"{two[0]} {two[1]} {field[1]}".lower() not in compounds:
            break
        done = field.end()
    return done


_TWO_SMALL = re.compile(r" ([^\W\d_]+ [^\W\d_]+)")


def _last_words_end(text: str, at: int, done: int, end: int) -> int:
    """Where the name from `at` to `done` ends with the words written small that always close such a name."""
    if text.endswith(("Khoa học", "Khoa học Xã hội"), at, done) and (science := _OF_SCIENCE.match(text, done, end)):
        return science.end()
    if text.endswith(_CARED_FOR, at, done) and (care := _OF_CARE.match(text, done, end)):
        return care.end()
    people = _OF_THE_PEOPLE.match(text, done, end)
    return people.end() if people and text.endswith(("sát", "an", "đội", "ninh"), at, done) else done


def before_person(text: str, at: int, stop: int, families: Container[str]) -> int:
    """Where the name from `at` to `stop` ends if behind a dash stands who holds the post before it, else `stop`.

    'Công ty Điện lực Cà Mau | - Võ Thanh Tuyền', 'Đại học Khoa học ứng dụng Anhalt | – HSA'.
    """
    dash = max(text.rfind(" - ", at, stop), text.rfind(" – ", at, stop))
    if dash < 0:
        return stop
    words = text[dash + 3 : stop].split(" ")
    if len(words) == 1 and words[0].isupper() and len(words[0]) <= _LONGEST_SHORT_FORM:
        return dash
    named = 3 <= len(words) <= 5 and words[0].lower() in families and all(word[0].isupper() for word in words)
    return dash if named else stop


_LONGEST_SHORT_FORM = 5


def _counts(text: str, word: str, at: int, end: int) -> bool:
    """Tell whether the number goes on with what it counts: 'Trường Mầm non Hoa Sen | 02 chiếc ti vi'."""
    return (word[0] == "0" and word != "0") or bool(_COUNTS.match(text, at, end))
