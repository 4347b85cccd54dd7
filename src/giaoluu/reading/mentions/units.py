"""What stands behind a number: a currency, a percent sign, a counted noun; and what stands behind that."""

import re
from collections.abc import Mapping

import msgspec

from giaoluu.lexicon.shapes import Phrases

Words = Mapping[str, Phrases]
"""The lexicon's word lists by category."""


class Unit(msgspec.Struct, frozen=True, gc=False):
    """The unit of a number. `kind`: money, percentage, known (a noun of the lexicon), guessed (a noun it lacks).

    `sort` is what the lexicon says of the noun: `side`, `measure`, `time`, `never`, `turn`; else empty.
    """

    start: int
    end: int
    name: str
    kind: str
    sort: str = ""


_PERCENT = re.compile(r" ?(?:điểm )?(?:%|phần trăm\b|percent(?:age points?)?\b|per cent\b|pct\b)")
_PHRASE = re.compile(r" {0,2}([\"“‘']?)([^\W\d_]\w*(?:/c\b)?(?:[ -][^\W\d_]\w*(?:/c\b)?){0,7})")
_TWO_DAY = re.compile(r"-(day|month|week|hour|point|bed|seat|member|person|storey)\b")
_CODE = re.compile(r"-([a-z]{3})\b")
_ENGLISH_NOUN = re.compile(r"[a-z-]+")
_CAPITALS = re.compile(r"[^\W\d_]{2,}(?![^\W_])")


def read_unit(text: str, low: str, at: int, words: Words) -> Unit | None:
    """Return the unit that stands at `at`, right behind a number and its scale, or None.

    A noun of the lexicon wins, the longest first; else the next words are taken for one if they may be (small letters
    or an abbreviation, and no word that opens a phrase of another kind): two in Vietnamese, in English up to a plural.
    """
    if percent := _PERCENT.match(low, at):
        return Unit(percent.start() + (percent[0][0] == " "), percent.end(), "%", "percentage")
    if low.startswith("-", at):
        return _joined_unit(low, at, words["currency"])
    phrase = _PHRASE.match(low, at)
    if not phrase:
        return None
    start, said = phrase.start(2), phrase[2]
    attached = start == at
    if currency := words["currency"].opening(said):
        noun = words["count_noun"].opening(said)
        if len(noun) <= len(currency):
            return Unit(start, start + len(currency), words["currency"][currency], "money")
    if found := _known_noun(said, text[start : phrase.end()], words):
        name, sort = found
        if attached and sort != "measure" and not _may_be_attached(name, words):
            return None
        return Unit(start, start + len(name), text[start : start + len(name)], "known", sort)
    if attached or phrase[1]:
        return None
    return _guess(text[start : phrase.end()], said, start, words["not_unit"])


def _joined_unit(low: str, at: int, currencies: Mapping[str, str]) -> Unit | None:
    """'a two-day event', 'a 12,000-EUR gift'; not 'a five-year pact', which is a term."""
    if days := _TWO_DAY.match(low, at):
        return Unit(days.start(1), days.end(), days[1], "known", "time")
    if (code := _CODE.match(low, at)) and code[1] in currencies:
        return Unit(code.start(1), code.end(), currencies[code[1]], "money")
    return None


def _known_noun(said: str, as_written: str, words: Words) -> tuple[str, str] | None:
    nouns = words["count_noun"]
    noun = nouns.opening(said)
    if not noun:
        return None
    sort = nouns[noun]
    if sort == "turn" and (rest := said[len(noun) + 1 :]):  # 'lượt' and whoever takes the turn: 'lượt đoàn viên'
        taker = nouns.opening(rest) or _first_words(rest, words["not_unit"])
        return (f"{noun} {taker}" if taker else noun), sort
    if sort == "time" and as_written[:1].isupper():
        return None  # 'Năm' opens a sentence
    return noun, sort


def _may_be_attached(name: str, words: Words) -> bool:
    """'10đ/c', '45ngày' are slips of the typist; '3D' and '5G' are names."""
    return len(name) > 2 and name in words["count_noun"]  # shorter ones are suffixes of names


def _guess(as_written: str, said: str, start: int, not_unit: Mapping[str, str]) -> Unit | None:
    if (abbreviation := _CAPITALS.match(as_written)) and abbreviation[0].isupper():
        return Unit(start, start + abbreviation.end(), abbreviation[0], "guessed")
    near = " ".join(said.split(" ")[:3]).replace("tết", "tet")
    if said.isascii() or (near.isascii() and "s " in f"{near} "):
        return _guess_english(as_written, said.replace("tết", "tet"), start, not_unit)
    if as_written[0].isupper():
        return None
    name = _first_words(said, not_unit, as_written)
    return Unit(start, start + len(name), as_written[: len(name)], "guessed") if name else None


def _first_words(said: str, not_unit: Mapping[str, str], as_written: str | None = None) -> str:
    """The first word, and the second too where it may belong to it."""
    taken: list[str] = []
    for at, word in enumerate(said.split(" ")[:2]):
        if word in not_unit or (as_written and as_written.split(" ")[at][0].isupper()):
            break
        taken.append(word)
    return " ".join(taken)


def _guess_english(as_written: str, said: str, start: int, not_unit: Mapping[str, str]) -> Unit | None:
    """Up to three words, up to the first plural: 'Lao union officers', 'workers'; the fourth too if it is one."""
    end = 0
    fourth = said.split(" ")[3:4]
    most = 4 if fourth and fourth[0].endswith("s") and not fourth[0].endswith("ss") else 3
    for word, written in zip(said.split(" ")[:most], as_written.split(" ")[:most], strict=True):
        if word in not_unit or not _ENGLISH_NOUN.fullmatch(word) or (end and word.endswith("ed")):
            break
        end += len(written) + bool(end)
        if word.endswith("s") and not word.endswith("ss"):
            break
    if not end or (as_written[:end].istitle() and not as_written[:end].endswith(("s", "ese"))):
        return None
    return Unit(start, start + end, as_written[:end], "guessed")
