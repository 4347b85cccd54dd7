"""Sentences that a page breaks over lines: 'A delegation from / the Vietnam General / Confederation of Labour'.

Old pages, letters and mails break their text at a width. Where a line goes on in the next, the break is read as a
blank; the folded copy keeps its length, so that every offset stays.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from giaoluu.lexicon.folding import Folded
from giaoluu.reading.lines import CAPITALS

_GOES_ON = re.compile(r"\n[ \t]*[a-zà-ỹđ]")
_INDENTED = re.compile(r"^[ \t]{2,12}\S[^\n]{38,120}\n(?=[^\s\d(•*+–-])", re.MULTILINE)
"""A typist's paragraph: its first line stands back, the next does not, and may begin with a name."""
_MAY_GO_ON = re.compile(r"\n[ \t]*(?:[a-zà-ỹđ]|(?<=[ \t]{2}))")
"""What every block has in which a line goes on: a line in small letters, or one set back."""
_CLOSED = re.compile(r"[.!?:;…|\]]['\"”’)]*\s*$")
_NO_TEXT = re.compile(
    r"\s*(?:[\w().%+-]{0,80}\.(?:jpe?g|png|gif|webp|bmp)|https?:|www\.|[a-z]{1,3}\s*$|[-•+*–]\s|"
    r"a[a+-]{1,2}\s|tải về|chia sẻ|in bài|xem thêm)",
    re.IGNORECASE,
)
"""Lines that no sentence goes on in: image files, addresses, list items, letter sizes, buttons."""
_WIDEST = 130
"""Characters of the widest lines that mails and old pages break their text at; longer lines are paragraphs."""
_SHORTEST = 15
"""A line that is broken at a width is nearly full; a shorter one is a heading, a name or a menu."""


def unwrapped(folded: Folded) -> Folded:
    """Return the copy with a blank for each line break inside a sentence; each block of lines is judged by itself."""
    if not _GOES_ON.search(folded.text) and not _INDENTED.search(folded.text):
        return folded
    breaks: list[int] = []
    for lines in _blocks(folded.text):
        breaks += _breaks_within(folded.text, lines)
    if not breaks:
        return folded
    return Folded(_with_blanks(folded.text, breaks), _with_blanks(folded.low, breaks), folded.offsets)


_FOR_WHOM = re.compile(r"T(?:(?<=KT)|[ML]|UQ)\.")
"""'TM.', 'KT.', 'TL.', 'TUQ.': looked for by the letter that they share, many times as fast as one after the other."""
_SIGNS = re.compile(r"^[ \t]*(?:TM|KT|TL|TUQ)\. ?[^\n]{3,80}$", re.MULTILINE)
_DONE = re.compile(r"\(?(?:đã ký|đã kí|ký tên|signed)[^\n)]{0,20}\)?")
_SIGNATORY = re.compile(rf"(?:[{CAPITALS}][\w]*\.\s?)?[{CAPITALS}][a-zà-ỹđ]+(?: [{CAPITALS}][a-zà-ỹđ]*){{1,4}}$")
_LINES_OF_A_SIGNATURE = 5


def in_one_line(folded: Folded) -> Folded:
    """Return the copy with each signature in one line: 'TM. BAN THƯỜNG VỤ / CHỦ TỊCH / (đã ký) / Quách Đình Phiên'."""
    if not _FOR_WHOM.search(folded.text):
        return folded
    dropped: list[int] = []
    breaks: list[int] = []
    for sign in _SIGNS.finditer(folded.text):
        for start, end in _gaps_to_the_name(folded.text, sign.end()):
            breaks.append(start)
            dropped += range(start + 1, end)
    if not breaks:
        return folded
    text, low = _with_blanks(folded.text, breaks), _with_blanks(folded.low, breaks)
    places = folded.offsets or range(len(folded.text) + 1)
    return Folded(
        _without(text, dropped), _without(low, dropped),
        [place for before, at in pairwise((-1, *dropped, len(places))) for place in places[before + 1 : at]],
    )  # fmt: skip


def _gaps_to_the_name(text: str, at: int) -> list[tuple[int, int]]:
    """The blanks between the lines from `at` down to the name of who signs; none where no name follows."""
    gaps: list[tuple[int, int]] = []
    for _ in range(_LINES_OF_A_SIGNATURE):
        start = at
        while at < len(text) and text[at].isspace():
            at += 1
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].rstrip()
        if not line or "\n" not in text[start:at]:
            return []
        gaps.append((start, at))
        if _SIGNATORY.match(line):
            return gaps
        if not line.isupper() and not _DONE.fullmatch(line.lower()):
            return []
        at += len(line)
    return []


_DOUBLE = re.compile(r"  (?=\S)(?<=\S  )")
_WORDS_TO_A_DOUBLE = 5
"""In a sentence a blank is typed twice by mistake now and then; menus and signatures part their items so.

Where most of them stand before a small letter they part no items, however many there are.
"""


def closed_up(folded: Folded) -> Folded:
    """Return the copy with one blank for two within a sentence: 'Chủ tịch  Liên đoàn Lao động tỉnh'."""
    text = folded.text
    second: list[int] = []
    at = text.find("  ")
    while at >= 0 and (found := _DOUBLE.search(text, at)):
        start, at = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        at = len(text) if at < 0 else at
        doubled = [pair.start() + 1 for pair in _DOUBLE.finditer(text, start, at)]
        inside = sum(text[place + 1 : place + 2].islower() for place in doubled)
        if text.count(" ", start, at) >= (len(doubled) + 1) * _WORDS_TO_A_DOUBLE or 2 * inside > len(doubled):
            second += doubled
    if not second:
        return folded
    places = folded.offsets or range(len(folded.text) + 1)
    return Folded(
        _without(folded.text, second), _without(folded.low, second),
        [place for before, at in pairwise((-1, *second, len(places))) for place in places[before + 1 : at]],
    )  # fmt: skip


def _without(text: str, places: list[int]) -> str:
    return "".join(text[before + 1 : at] for before, at in pairwise((-1, *places, len(text))))


def _with_blanks(text: str, breaks: list[int]) -> str:
    stretches = pairwise((-1, *breaks, len(text)))
    return " ".join(text[before + 1 : after] for before, after in stretches)


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Two lines or more with no empty one between them, each line by its place; only where one might go on."""
    at = 0
    for stretch in text.split("\n\n"):
        if "\n" in stretch and _MAY_GO_ON.search(f"\n{stretch}"):
            yield from _blocks_of(stretch, at)
        at += len(stretch) + 2


def _blocks_of(stretch: str, at: int) -> Iterator[list[tuple[int, int]]]:
    block: list[tuple[int, int]] = []
    for line in stretch.split("\n"):
        end = at + len(line)
        if block and line.strip():
            block.append((at, end))
        else:
            if len(block) > 1:
                yield block
            block = [(at, end)] if line else []
        at = end + 1
    if len(block) > 1:
        yield block


def _is_typed_paragraph(text: str, lines: list[tuple[int, int]]) -> bool:
    """Three lines or more, the first one set back, all but the last nearly full; a headline over its text is none."""
    if len(lines) < _FEWEST_TYPED or not _INDENTED.match(text, lines[0][0]):
        return False
    full = all(end - start >= _NEARLY_FULL for start, end in lines[:-1])
    flush = not any(text[start].isspace() for start, _ in lines[1:])
    return full and flush and _widest(lines) <= _WIDEST


def _widest(lines: list[tuple[int, int]]) -> int:
    return max(end - start for start, end in lines)


_FEWEST_TYPED, _NEARLY_FULL = 3, 40


def _breaks_within(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """The line breaks of a block that no sentence ends at; none where the block is not broken at a width."""
    open_ends = [
        (first, second)
        for first, second in pairwise(lines)
        if first[1] - first[0] >= _SHORTEST
        and not _CLOSED.search(text, max(first[0], first[1] - 6), first[1])
        and not _NO_TEXT.match(text, second[0], second[1])
        and not _NO_TEXT.match(text, first[0], first[1])
    ]
    if not open_ends or _is_typed_paragraph(text, lines):
        return [first[1] for first, _ in open_ends]
    going_on = [pair for pair in open_ends if text[pair[1][0] : pair[1][1]].lstrip()[:1].islower()]
    wrapped = len(going_on) >= 2 and len(going_on) * 3 >= len(open_ends) and _widest(lines) <= _WIDEST
    return [first[1] for first, _ in (open_ends if wrapped else going_on)]
