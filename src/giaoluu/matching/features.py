"""What two names of bodies have in common and what parts them, as features of the table for bodies."""

from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from giaoluu.matching.names import NameShape
from giaoluu.matching.scoring import Evidence
from giaoluu.matching.spellings import legal_forms, plain, telling

RIVALS = frozenset(["KR", "JP", "KH", "TH", "ID", "PH", "IN", "BD", "FR", "IT", "ES"])
"""Countries with several national centres, whose bodies in one province a Vietnamese page may call by one name."""

_ALIKE = 0.80
"""Names less alike than this are not near: unions of 'Y tế' and 'Giáo dục' in one province reach 0.7."""


_SLIGHT = {"within_open", "form_left_out", "legal_form_differs"}
"""What may differ in one name that two hands write."""


class Likeness(NamedTuple):
    """How two shapes lie to each other: `slug` of the table for bodies with its degree, and the parts that differ."""

    slug: str
    degree: float
    differing: tuple[tuple[str, str, str], ...]


def compare_shapes(one: NameShape, other: NameShape) -> Likeness:
    """Return how alike two names are, the same whichever comes first; `slug` is empty where nothing is alike."""
    if one.known or other.known:
        return _compare_known(one, other)
    differing = tuple(_differences(one, other))
    apart = [slug for slug, _, _ in differing if slug not in _SLIGHT]
    if not apart and _same_words(one, other) == 1.0:
        return Likeness("name_unmarked" if one.unmarked != other.unmarked else "name_same", 1.0, differing)
    if one.latin == other.latin:  # marks lost by a machine, or set wrongly by a hand
        return Likeness("name_unmarked", 1.0, ()) if one.unmarked != other.unmarked else Likeness("name_near", 0.99, ())
    alike = Levenshtein.normalized_similarity(*sorted((one.text, other.text)))
    if alike < _ALIKE:
        return Likeness("", 0.0, differing)
    return Likeness("name_near", min(alike, 0.99), differing)


def add_name(evidence: Evidence, likeness: Likeness, name: str) -> None:
    """Take up how alike two names are, and each part that differs."""
    if likeness.slug:
        evidence.add(likeness.slug, likeness.degree, name=name)
    for slug, first, second in likeness.differing:
        if slug.endswith("_open"):
            evidence.add(slug, name=first or second)
        else:
            evidence.add(slug, one=first or "–", other=second or "–")


def needs_affiliation(one: NameShape, other: NameShape) -> bool:
    """Tell whether rival centres may both have a body of this name, and the two names do not settle which."""
    if (one.country or other.country) not in RIVALS or (one.affiliation and other.affiliation):
        return False
    if one.affiliation or other.affiliation:
        return True
    return bool(one.place) and one.size != "country" and not one.words and not one.known


def _compare_known(one: NameShape, other: NameShape) -> Likeness:
    if one.known and one.known == other.known:
        return Likeness("name_same", 1.0, ())
    if one.latin == other.latin and one.unmarked != other.unmarked:
        return Likeness("name_unmarked", 1.0, ())
    return Likeness("", 0.0, (("head_differs", one.known or one.text, other.known or other.text),))


def _differences(one: NameShape, other: NameShape) -> list[tuple[str, str, str]]:
    found = []
    if one.parts != other.parts:
        found.append(("part_differs", " ".join(one.parts), " ".join(other.parts)))
    if one.head != other.head:
        found.append(("head_differs", one.head, other.head))
    if _same_words(one, other) < _SAME_FIELD:
        found.append(("field_differs", " ".join(one.words), " ".join(other.words)))
    if one.place != other.place and ((one.place and other.place) or not (one.words and other.words)):
        found.append(("place_differs", one.place, other.place))
    if one.country and other.country and one.country != other.country:
        found.append(("country_differs", one.country, other.country))
    if one.size != other.size and one.size and other.size:
        found.append(("size_differs", one.size, other.size))
    if (forms := legal_forms(one.words)) != (others := legal_forms(other.words)):
        slug = "form_left_out" if forms < others or others < forms else "legal_form_differs"
        found.append((slug, " ".join(sorted(forms)), " ".join(sorted(others))))
    if one.affiliation and other.affiliation and one.affiliation != other.affiliation:
        found.append(("field_differs", one.affiliation, other.affiliation))
    return found + _around(one, other)


def _around(one: NameShape, other: NameShape) -> list[tuple[str, str, str]]:
    if one.within and other.within:
        return [("within_differs", one.within, other.within)] if one.within != other.within else []
    small = "commune" in (one.size, other.size) or one.size == other.size == "district"
    told_once = bool(one.within) != bool(other.within)
    open_ = (small or told_once) and one.place == other.place
    return [("within_open", one.place, other.place)] if open_ else []


_SAME_FIELD = 0.90
"""Words of a name alike to this share may be one spelled twice: one letter in ten."""


def _same_words(one: NameShape, other: NameShape) -> float:
    """1 for the same words in one order, legal forms left out; else how alike their letters are, below 1."""
    first, second = (telling(shape.words) for shape in (one, other))
    if first == second:
        return 1.0
    if not first or not second:
        return 0.0
    if sorted(first) == sorted(second):
        return 0.95  # 'Kim Dũng' and 'Dũng Kim' are two enterprises, but may be a slip
    if _numbers(first) != _numbers(second):
        return 0.0  # 'May 10' and 'May 20', 'Vinafood 1' and 'Vinafood 2'
    left, right = " ".join(first), " ".join(second)
    if plain(left) == plain(right):
        return 0.95  # marks alone differ: one spelled wrongly, or two enterprises
    return min(0.99, Levenshtein.normalized_similarity(*sorted((left, right))))


def _numbers(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if any(sign.isdigit() for sign in word))
