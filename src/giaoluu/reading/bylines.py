"""Who wrote the article, as its signature line or the line of its stamp says."""

import re

from giaoluu.reading.context import Context
from giaoluu.reading.lines import CAPITALS, CLOCK, SECTIONS
from giaoluu.reading.values import ValueFound

_SIGNED = re.compile(
    r"(?:tác giả(?: bài viết)?|theo|(?:bài|tin)(?: và |, | ?[-–&] ?)ảnh|tin|bài|ảnh|nguồn tin|nguồn|by|"
    r"thực hiện)\s?[:：]?\s+|[-–(\s]+"
)
_CAPITAL = re.compile(rf"[{CAPITALS}]")
"""'(Nguồn: tổng hợp)' and 'theo báo chí' name nobody."""
_UNSIGNED = re.compile(r"\s*(?:\([^()]*\)|[-–/|;].*|\.\s*)$")
_TWO = re.compile(rf"(?:[{CAPITALS}][^\W\d_]+ ){{1,3}}[-–] (?:[{CAPITALS}][^\W\d_]+ ){{1,3}}$")
"""'Hồng Hà - Lan Anh': two who wrote it, and no body behind the one's name."""


def find_byline(context: Context) -> ValueFound | None:
    """Return who wrote the article, without 'Tin, ảnh:' before and papers or places behind; None where nobody signs."""
    for part in context.parts:
        if part.role != "byline":
            continue
        start = part.start
        while lead := _SIGNED.match(context.folded.low, start, part.end):
            start = lead.end()
        end = part.end
        if clock := CLOCK.search(context.folded.text, start, end):
            end = clock.start()
        while (tail := _UNSIGNED.search(context.folded.text, start, end)) and not _two_authors(context, start, end):
            end = tail.start()
        meaning = context.lexicon.phrases.get(context.folded.low[start:end])
        if context.folded.text[start:end].isupper() and not _is_person(context, start, end):
            continue  # a section of the site above the title: 'CHĂM LO ĐỜI SỐNG'
        if meaning is not None and meaning.place:
            continue  # the last line of a letterhead: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH', 'QUẢNG BÌNH'
        if end - start >= 2 and _CAPITAL.search(context.folded.text, start, end):
            return context.folded.text[start:end], start, end, "signature line", None
    return _in_dateline(context)


_STAMPED = r"(?: LDO)?[ ,|•–-]{1,3}(?:(?:thứ|Thứ) \w+,? |Chủ [nN]hật,? |ngày |lúc )?\d{1,2}(?:[:h]\d{2}| ?[/.-] ?\d)"
_TITLE_CASE = rf"[{CAPITALS}][{CAPITALS.lower()}]+"
_AUTHOR = rf"(?:{_TITLE_CASE}(?: {_TITLE_CASE}){{1,3}}|[{CAPITALS}]+(?: [{CAPITALS}]+){{1,3}})"
_AUTHOR_FIRST = re.compile(rf"(?:(?:Đăng bởi|Tác giả|Theo)[: ]+)?({_AUTHOR}){_STAMPED}")
_AUTHOR_LAST = re.compile(rf"(?:\d{{4}}|\d[:h]\d{{2}}|\d AM|\d PM|\(?GMT ?\+7\)?) ?[-–|] ?({_AUTHOR})$")
_NO_AUTHOR = re.compile(rf"(?:ngày|cập nhật|lượt|xuất bản|{SECTIONS.lower()})\b|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật")


def _in_dateline(context: Context) -> ValueFound | None:
    """Who signed beside the stamp under the title: 'Thu Nhi - 10:20, 04/11/2024', 'Thu Nhi LDO | 04/11/2024 10:20'."""
    for part in context.parts:
        if part.role in ("lead", "body"):
            return None
        if part.role != "dateline":
            continue
        text = context.folded.text[part.start : part.end]
        author = _AUTHOR_FIRST.match(text) or _AUTHOR_LAST.search(text)
        if author is None or _NO_AUTHOR.search(author[1].lower()):
            continue
        start, end = part.start + author.start(1), part.start + author.end(1)
        if not _is_named(context, start, end):
            return context.folded.text[start:end], start, end, "signature beside the stamp", None
    return None


def _is_named(context: Context, start: int, end: int) -> bool:
    """Do these words hold a place, a body or a post of the lexicon: 'Hà Nội - 10:20', 'Công Đoàn - 10:20'?"""
    words = context.folded.low[start:end].split(" ")
    runs = (" ".join(words[first:last]) for last in range(2, len(words) + 1) for first in range(last - 1))
    meanings = (context.lexicon.phrases.get(run) for run in runs)
    return any(meaning and (meaning.place or meaning.head or meaning.known or meaning.post) for meaning in meanings)


def _two_authors(context: Context, start: int, end: int) -> bool:
    if not _TWO.fullmatch(f"{context.folded.text[start:end]} "):
        return False
    second = re.split(" [-–] ", context.folded.low[start:end])[1].split(" ")
    meanings = (context.lexicon.phrases.get(" ".join(second[:count])) for count in (1, 2, 3))
    return not any(meaning is not None and (meaning.head or meaning.known or meaning.post) for meaning in meanings)


def _is_person(context: Context, start: int, end: int) -> bool:
    """Does the line in capitals open with a family name, or is it short: 'NGUYỄN TRÍ', 'THIÊN LÝ', 'BBT'?"""
    words = re.split("[,–-]", context.folded.low[start:end])[0].split()
    return len(words) < _LONGER_THAN_NAMES or words[0] in context.lexicon.words["family"]


_LONGER_THAN_NAMES = 4
