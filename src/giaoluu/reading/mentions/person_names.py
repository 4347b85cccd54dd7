"""The shape of a person's name: how far it reaches, and which capitalised runs are none."""

import re

from giaoluu.reading.lines import CAPITALS

WORD = rf"[{CAPITALS}][\w'’]*(?:[-.][{CAPITALS}\w][\w'’]*)*"
"""A word of a name, with what a hyphen or a full stop joins to it."""

_PARTICLES = r"(?:\s(?:de|del|della|di|der|van|von|la|bin|binti|al|el))?"
_INITIAL = rf"(?:\s[A-Z]\.(?=\s[{CAPITALS}]))?"
NAME = re.compile(rf"{WORD}(?:{_INITIAL}{_PARTICLES}(?:\s(?:de|la))?\s{WORD}){{0,7}}")
"""A run that may hold a name and more."""

IN_SMALL_SYLLABLES = re.compile(rf"{WORD}((?: [a-z]{{1,5}}){{1,3}})(?: {WORD}){{1,6}}")
"""A name of Laos in syllables, some of them small: 'A ly Vông Nor Bun Tham', 'Som luk Su Van Na San'."""

GLUED = re.compile(rf"([{CAPITALS.lower()}])(?=[{CAPITALS}][^\W\d_])")
"""Where a blank between two words of a name was lost: 'HàThị'."""
TO_HONORIFIC = re.compile(rf"\b(?:chí|[ôÔ]ng|[bB]à|[aA]nh|[cC]hị)([{CAPITALS}]\w+) $")
"""'đồng chíHà | Thị Lan': a name of family that lost the blank before it."""

_FAMILIES_TOO = {"đoàn", "hội", "công"}
"""Families whose name also opens names of bodies: only with two names more are they a person's."""
_FAMILY_MARKS = {"văn", "thị"}
_NO_NAME = {
    "đảng", "nhà", "chính", "quốc", "nghị", "luật", "tết", "đại", "ban", "bộ", "sở", "phòng", "trung",
    "liên", "tổng", "ủy", "mặt", "tỉnh", "thành", "việt", "các", "hai", "theo", "tại", "trong", "sau", "năm", "ngày",
    "chiều", "sáng", "dịp", "cùng", "về", "phát", "với", "để", "trước", "tham", "đến",
    "khu", "trưởng", "phó", "chủ", "thường", "nhân", "kết", "khoa",
}  # fmt: skip
"""First words of a capitalised run that show it is no person: they open bodies, documents or sentences."""


def is_given_name(words: str) -> bool:
    """Tell whether the words of a post may be a given name behind one of family: 'Quốc Vương'."""
    return words.count(" ") == 1 and words.istitle()


_INNER_D = re.compile(r"(?<=[^\W\d_])đ")


def without_verb(name: str) -> str:
    """Return the name without a verb that lost its blank: no syllable has a 'đ' in its midst, as 'Quangđã' has."""
    inner = _INNER_D.search(name)
    return name[: inner.start()] if inner else name


def length_in_run(run: str, behind: str) -> int:
    """Return how much of a run of capitalised words is one name: up to a sentence's first word or a change of case.

    `behind` is the text that follows the run, some words of it.
    """
    return _up_to_opener(run[: _one_case(run)], behind)


_OPENERS = frozenset(
    ["Theo", "Tại", "Trong", "Sau", "Ngày", "Chiều", "Sáng", "Để", "Khi", "Với", "Đây", "Đồng", "Ông", "Bà", "Các",
     "Cùng", "Từ", "Trước", "Qua", "Dịp", "Về", "Ảnh", "Cũng", "Được", "Trên", "Đến", "Tham", "Chủ", "Phó"]
)  # fmt: skip
"""Words that open a sentence: where a page has lost its full stops, a name ends before them."""
_GIVEN_TOO = re.compile(
    r"Đồng (?!chí|thời)|(?:Sáng|Chiều) (?!nay|cùng|ngày|\d)|Được (?!biết|sự)|Từ (?!ngày|năm|đó|đầu|\d)|"
    r"Đến (?!nay|dự|thăm|\d)|Qua (?!đó|\d)|Trong (?!đó|\d|buổi|khuôn)|Cùng (?!dự|với)|(?:Khi|Sau|Theo) (?!đó)|"
    r"Tham (?!dự|gia|quan|luận|mưu)"
)
"""Such words that are given names as well, when what opens a sentence does not follow them: 'Tạ Văn Đồng'."""


_MARKS = ("-", " -", " –", ",", ";", ")")
"""Behind such a mark no sentence has just begun: 'Võ Văn Trong- Phó Chủ tịch'."""


def _up_to_opener(run: str, behind: str) -> int:
    words = run.split()
    if _OPENERS.isdisjoint(words):
        return len(run)  # so with most names
    at = 0
    before = ""
    for number, word in enumerate(words):
        start = run.index(word, at)
        at = start + len(word)
        if number >= 2 and word in _OPENERS and before not in _FAMILY_MARKS:
            given = at == len(run) and (behind.startswith(_MARKS) or _GIVEN_TOO.match(f"{word}{behind} "))
            if not given:
                return start - 1
        before = word.lower()
    return len(run)


def _one_case(run: str) -> int:
    """The length of the run up to a word in capitals behind one not so: in 'Phan Văn Lam KT.', 'KT.' is no name."""
    if run.istitle():
        return len(run)  # so with most names
    words = run.split()
    if words[0].isupper() and len(words[0]) > 1:
        return len(run)
    at = 0
    for word in words:
        if word.isupper() and len(word.rstrip(".")) > 1 and at:
            return run.index(word, at) - 1
        at = run.index(word, at) + len(word)
    return len(run)


_VOWEL = re.compile(r"[^\W\d_bcdđfghjklmnpqrstvwxz]")


def may_be_name(name: str) -> bool:
    """Tell whether a capitalised run can be a person's name by its first words."""
    words = name.split()
    if not words or len(name) < 2 or any(map(str.isdigit, name)):
        return False
    if words[0].isupper() and len(words[0]) > 1 and (not name.isupper() or not _VOWEL.search(words[0].lower())):
        return False  # 'KCN Suối Dầu', 'BCHCĐ Y'
    first = words[0].lower()
    if first in _FAMILIES_TOO:
        return len(words) > 2
    return first not in _NO_NAME or (len(words) > 2 and words[1].lower() in _FAMILY_MARKS)
