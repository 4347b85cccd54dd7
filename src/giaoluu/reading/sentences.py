"""Sentences with their place in the page."""

import re

import msgspec
from msgspec.structs import replace

from giaoluu.facts.page import ARTICLE_ROLES, Role
from giaoluu.reading.article import Part
from giaoluu.reading.lines import CAPITALS

LONGEST = 3_000
"""Characters of a sentence. The longest that we met in an article has 543; a list without a full stop may be longer."""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence of the article; `part` is the number of the part that it stands in."""

    start: int
    end: int
    role: Role
    part: int


_BEHIND_STOP = rf"(?:[\"”’)\]]*)(?=\s|$|[{CAPITALS}][a-zà-ỹđ])"
_STOP = re.compile(rf"[.!?…]{_BEHIND_STOP}")
_FULL_STOP = re.compile(rf"\.{_BEHIND_STOP}")
"""What most paragraphs end all sentences with; one letter is searched for many times as fast as any of four."""
_ABBREVIATED = re.compile(
    r"(?:(?<!&)\b(?:tp|t\.p|tx|ts|tskh|ths|pgs|gs|bs|bsckii?|ngưt|ngnd|uv|ttưt|ttnd|ks|đ/c|đc|mr|mrs|ms|mme|mdm|prof|"
    r"dr|no|vol|st|tel|tr|p|q|h|x|cn|nxb|v\.v|stt|co|ltd|inc|vs|feb|jan|mar|apr|jun|jul|aug|sept|sep|oct|nov|"
    r"dec)|\b(?:điều|mục|phần|bài|câu|bước|bảng|hình|kỳ|chương|khoản|số) \d)\.$"
)
_LONGEST_ABBREVIATED = 9
_CAPITALS = frozenset(CAPITALS)
_LONGEST_NUMBERING = 6


def find_sentences(text: str, low: str, parts: list[Part]) -> list[Sentence]:
    """Return the sentences of the article's parts, in page order; a part without a full stop is one sentence.

    What runs on beyond `LONGEST` characters is cut at a blank: rules look at sentences whole, and some more than once.
    """
    sentences: list[Sentence] = []
    for number, part in enumerate(parts):
        if part.role not in ARTICLE_ROLES:
            continue
        role, begin, end = part.role, part.start, part.end
        for stop in (_STOP if _has_other_stop(text, begin, end) else _FULL_STOP).finditer(text, begin, end):
            after = stop.end()
            following = _next_word(text, after, end)
            if after < end and not _ends_here(text, low, stop, following, begin):
                continue
            _add(sentences, text, Sentence(begin, after, role, number))
            begin = following
        if begin < end:
            _add(sentences, text, Sentence(begin, end, role, number))
    return sentences


def _has_other_stop(text: str, start: int, end: int) -> bool:
    return text.find("!", start, end) >= 0 or text.find("?", start, end) >= 0 or text.find("…", start, end) >= 0


def _add(sentences: list[Sentence], text: str, sentence: Sentence) -> None:
    begin = sentence.start
    while sentence.end - begin > LONGEST:
        cut = max(text.rfind(blank, begin + 1, begin + LONGEST) for blank in " \t\n\u00a0")
        cut = cut if cut > begin else begin + LONGEST
        sentences.append(replace(sentence, start=begin, end=cut))
        begin = _next_word(text, cut, sentence.end)
    if begin == sentence.start:
        sentences.append(sentence)
    elif begin < sentence.end:
        sentences.append(replace(sentence, start=begin))


def _ends_here(text: str, low: str, stop: re.Match[str], following: int, begin: int) -> bool:
    at = stop.start()
    before = text[at - 1 : at]
    if text[at] == "." and _ABBREVIATED.search(low, max(0, at - _LONGEST_ABBREVIATED), at + 1):
        return False
    if text[at] == "." and before in _CAPITALS and not text[at - 2 : at - 1].isalnum():
        return False  # an initial; 'đồng ý.' ends with a word of one letter
    if "0" <= before <= "9":
        if at - begin < _LONGEST_NUMBERING and text[begin:at].strip(" -+•*(").isdigit():
            return False  # '1. Nội dung': the number of what follows
        if text[following : following + 1].isdigit() and not text[at - 2 : at - 1].isdigit():
            return False  # 'ngày 8. 3'
    return not text[following : following + 1].islower()


def _next_word(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
