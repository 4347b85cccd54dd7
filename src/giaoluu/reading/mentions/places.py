"""Places by their names: which of several is meant, whether it is a country, and those the lexicon does not have."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.shapes import Phrases, Place
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.names import CAP_WORD

UNKNOWN_PLACE = re.compile(rf" ({CAP_WORD}(?: {CAP_WORD}){{0,3}})")
"""The name of a place behind its unit, of up to four words."""
_POST_TO_UNIT = 60
_HELD = re.compile(r"(?:chủ tịch|bí thư|trưởng|phó|giám đốc|thư ký|chủ nhiệm)(?: [^\s,.;:()–-]+){0,7} $")
_GIVEN = re.compile(
    rf" [{CAPITALS}][^\W\d_]+ (?:Văn|Thị)(?: {CAP_WORD}){{1,3}}\b(?!,? (?:đồng chí|ông|bà|đ/c|là)\b| [{CAPITALS}(–-])"
)
"""'Chủ tịch UBND xã | Lò Văn Ban': who holds the post, and no place."""
_ACTS = re.compile(
    rf"(?: {CAP_WORD}){{3,4}}(?= (?:cho biết|cho hay|khẳng định|nhấn mạnh|chia sẻ|phát biểu|bày tỏ|nói|"
    r"(?:tham |đến )?dự|chủ trì|trao|tặng|tiếp)\b)"
)
"""'Bí thư Đảng ủy xã | Trần Minh Đức cho biết'."""
_HOLDS = "holds"
"""The value of a family of which more people hold a post than places are named after."""

Words: TypeAlias = Mapping[str, Phrases]


def unlisted_place(unit: str, name: str) -> Place:
    """Return a territory that the lexicon does not have, by what is written of it; nobody tells of which country."""
    return Place(name, unit_written_out(unit), "", "", "", "", "")


def stands_holder(text: str, unit_end: int, words: Words) -> bool:
    """Does a person's name stand behind the unit that ends at `unit_end`, and the post that is held before it?

    Of `words`, the families and the persons after whom places are named tell one from the other.
    """
    if not _is_of_person(text, unit_end, words):
        return False
    start = text.rfind(" ", 0, unit_end) + 1
    return _HELD.search(text[max(0, start - _POST_TO_UNIT) : start].lower()) is not None


def _is_of_person(text: str, at: int, words: Words) -> bool:
    given, name = _GIVEN.match(text, at), UNKNOWN_PLACE.match(text, at)
    if name is None or words["namesake"].opening(lower(name[1])):
        return False
    family = lower(name[1].partition(" ")[0])
    return given is not None or (words["family"].get(family) == _HOLDS and _ACTS.match(text, at) is not None)


def commune_named(text: str, unit_end: int, words: Words) -> str:
    """Return the name of the commune whose unit word ends at `unit_end` ('phường | Bồ Đề'), or ''.

    Of `words` as of `stands_holder`.
    """
    found = UNKNOWN_PLACE.match(text, unit_end)
    if found is None or stands_holder(text, unit_end, words):
        return ""
    return text[found.start(1) : shortened(text, found.start(1), found.end(), "commune")]


_REGIONS_OF_THEIR_OWN = ("TW", "HK", "MO")
"""Their unions bear their names as those of countries do: 'Công đoàn Điện lực Đài Loan'."""


def is_country(place: Place) -> bool:
    """Does the name of `place` close the name of a national union?"""
    return place.unit == "nước" or (place.unit == "vùng" and place.country in _REGIONS_OF_THEIR_OWN)


_SIZES = {"nước": 0, "tỉnh": 1, "thành phố": 1, "thủ đô": 1, "vùng": 2, "bang": 2}
"""Units from the largest on; all others come last."""


def choose_place(places: tuple[Place, ...], unit: str, *, abroad: bool = False) -> Place:
    """The place of this name that fits the unit word before it; without one, the largest territory of the name.

    Of two alike, as Hà Nam in Vietnam and in China, the Vietnamese one is meant, or with `abroad` the other.
    """
    if len(places) == 1:
        return places[0]
    word = unit.lower()
    word = "thành phố" if word.startswith(("tp", "t.p")) else word
    fitting = [place for place in places if place.unit == word] or list(places)
    if len(fitting) == 1:
        return fitting[0]
    return min(
        fitting,
        key=lambda place: (
            _SIZES.get(place.unit, 3),
            (place.country == "VN") == abroad,
            place.valid_to != "",
            place.valid_to,
        ),
    )


def unit_written_out(unit: str) -> str:
    """Return the unit word in small letters, 'TP.' as 'thành phố'."""
    small = unit.lower()
    return "thành phố" if small.startswith("t") and small.rstrip(".") in ("tp", "t.p") else small


def shortened(text: str, start: int, end: int, kind: str) -> int:
    """An unknown place keeps two words; a longer run is more likely a place and then a person."""
    words = text[start:end].split(" ")
    keep = 2 if kind in ("province", "city", "district", "town", "commune") else 3
    return start + len(" ".join(words[:keep])) if len(words) > keep + 1 else end
