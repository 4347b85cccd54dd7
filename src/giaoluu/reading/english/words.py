"""Capitalised words and what joins them: the ground on which English names are found."""

import re
from typing import NamedTuple

from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.lines import CAPITALS


class Word(NamedTuple):
    """A word that opens with a capital; `low` is in small letters with curly apostrophes, without a genitive's "’s".

    `joint` tells what stands between it and the capitalised word before it: `""` (anything else: no one name holds
    both), `blank`, `genitive`, `of`, `for`, `in`, `on`, `to`, `and`, `comma` or `dash`.
    """

    start: int
    end: int
    low: str
    joint: str


_SMALL_BEFORE = re.compile(r"(?<!\w)(?:the|of|by|at|in|to|and|for|from|with)$")
_WORD = re.compile(
    rf"[{CAPITALS}](?:[^\W_]|[-–&/](?=[^\W_]))*(?:\.(?=[{CAPITALS}]\.|[{CAPITALS}]\b))?"
    rf"(?:[’'](?!s\b)[^\W_]+)*"
)
_GLUED = re.compile(rf"(?<=[a-zà-ỹ])(?=[{CAPITALS}][a-zà-ỹ])|(?<=[A-Z]{{3}})(?=[A-Z][a-z]{{3}})")
_DASH = re.compile(r"-(?=[A-Z])")
_TITLE_OPENS = frozenset({
    "vice", "deputy", "permanent", "standing", "head", "director", "chairman", "chairwoman", "president", "rector",
    "dean",
})  # fmt: skip
_TAILS = ("of", "for", "and", "to", "in", "led", "on", "at", "by")
_SMALL_TAIL = re.compile(f"(?:{'|'.join(_TAILS)})$")
_TERRITORY = (
    r"(?:the )?(?:(?:[a-z]+(?:[’']s?)?[ -]){0,3}(?:province|city|capital|district|municipality|region)s? of )?(?:the )?"
)
_JOINTS = re.compile(
    rf"(?P<blank>\s{{0,2}}|\s(?:de|da|del|dos|van|von|bin|al|provincial|municipal|city|district)\s)|"
    rf"(?P<genitive>(?:\s(?:province|city|capital|district)|\s\([A-Z]{{2,8}}\))?[’'](?:s\s(?:provincial\s)?|s|\s))|"
    rf"(?P<of>\s?of\s{_TERRITORY}|\s?of(?:the)?)|"
    r"(?P<for>\s?for (?:the )?)|(?P<in>\sin (?:the )?)|(?P<on>\son (?:the )?)|"
    r"(?P<to>\sto (?:the )?)|(?P<and>,?\s(?:and|&)\s)|(?P<comma>,\s)|"
    r"(?P<dash>\s[-–]\s)"
)
_OWNS = re.compile(rf"\)[’']s [{CAPITALS}]")
_NUMBER = re.compile(r"\s\d{1,2}\s")
_INITIAL = re.compile(rf"[{CAPITALS}][^\W\d_]+ [{CAPITALS}]\. $")
_LONGEST_JOINT = 60


def find_words(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Word]:
    """Return the capitalised words of `[start, end)`; words that a lost blank has glued together are parted."""
    words: list[Word] = []
    previous = -1
    for found in _WORD.finditer(text, start, end):
        before = text[found.start() - 1 : found.start()]
        if before == "(" and previous > 0 and _OWNS.match(text, found.end()):
            continue  # 'the National Assembly (NA)’s Committee': of the whole name
        if before.isalnum() and not _SMALL_BEFORE.search(text, max(start, found.start() - 8), found.start()):
            continue  # 'iPhone', but 'theCTC' is two words
        for at, stop in _parted(text, found.start(), found.end(), vocabulary):
            words.append(
                Word(at, stop, text[at:stop].lower().replace("'", "’").replace("–", "-"), _joint(text, previous, at))
            )
            previous = stop
    return words


def _parted(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[tuple[int, int]]:
    """'GeneralConfederation' is two words, for both are known; 'VietnamPlus' is one."""
    word = text[start:end]
    if "-" not in word and word.istitle() and not word.endswith(_TAILS):
        return [(start, end)]  # as most words are
    cuts = [cut.start() for cut in _GLUED.finditer(text, start, end) if cut.start() > start]
    pieces: list[tuple[int, int]] = []
    at = start
    for cut in cuts:
        following = re.match(r"[^\W_]+", text[cut:end])
        known = text[at:cut].lower() in vocabulary.glued
        if known or (following and following[0].lower() in vocabulary.glued):
            pieces.append((at, cut))
            at = cut
    for dash in _DASH.finditer(text, at, end) if "-" in text[at:end] else ():
        if text[dash.end() : end].lower() in _TITLE_OPENS and text[at : dash.start()].lower() not in vocabulary.glued:
            pieces.append((at, dash.start()))  # 'Tran Van Trong-Vice | Rector'
            at = dash.end()
            break
    tail = _SMALL_TAIL.search(text, at, end)
    if tail and text[at : tail.start()].lower() in vocabulary.glued and text[at:end].lower() not in vocabulary.glued:
        end = tail.start()
    pieces.append((at, end))
    return pieces


def _joint(text: str, previous: int, at: int) -> str:
    if previous < 0 or at - previous > _LONGEST_JOINT:
        return ""
    if text.endswith(("District", "Ward"), 0, previous) and _NUMBER.fullmatch(text, previous, at):
        return "blank"  # 'District 5 | Labour Federation'
    if text[previous:at] == ". " and _INITIAL.search(text, max(0, previous - 24), at):
        return "blank"  # 'Gilbert F. | Houngbo'
    found = _JOINTS.fullmatch(text, previous, at)
    if found is None and text[previous:at] == " and the " and text[at : at + 7] == "Pacific":
        return "and"  # 'Regional Office for Asia and the Pacific'
    return (found.lastgroup or "") if found else ""


def is_acronym(text: str, word: Word) -> bool:
    """Tell whether `word` is written in capitals, two of them or more ('VGCL', 'RENGO')."""
    written = text[word.start : word.end]
    return written.isupper() and sum(letter.isalpha() for letter in written) >= 2
