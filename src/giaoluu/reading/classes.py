"""Classes of territory: what a name that stands without its place wants, and which places fit."""

from giaoluu.lexicon.shapes import Place
from giaoluu.reading.mentions.places import unit_written_out

HOME = ("VN", "")
"""Territories of Vietnam, and those that no list has."""

_CLASS = {
    "tỉnh": "province", "thành phố": "province", "tp": "province", "thủ đô": "province", "vùng": "region",
    "huyện": "district", "quận": "district", "thị xã": "district", "tx": "district", "khu tự trị": "province",
    "xã": "commune", "phường": "commune", "thị trấn": "commune", "đặc khu": "commune", "châu": "prefecture",
    "nước": "country", "bang": "province",
}  # fmt: skip


def class_of(place: Place | None, unit: str) -> str:
    """Return the class of territory: `province`, `district`, `commune`, `prefecture`, `country` or ''."""
    word = unit.lower().rstrip(".") if unit else ""
    if place is not None and word in ("", "thành phố", "tp", "t.p") and place.parent and place.country == "VN":
        return _CLASS.get(place.unit, "") if place.parent == "Việt Nam" else "district"
    if place is not None and not word:
        return _CLASS.get(place.unit, "")
    return _CLASS.get("tp" if word == "t.p" else word, "")


_CITIES = {"thành phố", "thủ đô"}


def wanted_class(unit: str) -> str:
    """Return what a name without its place needs: a `city` of any rank, a province proper (`tỉnh`), or else a class."""
    word = unit_written_out(unit)
    return {"thành phố": "city", "tỉnh": "tỉnh"}.get(word) or class_of(None, unit)


def fits(place: Place, unit: str, wanted: str) -> bool:
    """Return whether `place`, named with `unit`, is of the class `wanted`, or anything where nothing is wanted."""
    if wanted == "city":
        return place.unit in _CITIES or unit_written_out(unit) == "thành phố"
    if wanted == "tỉnh":
        return place.unit not in _CITIES and class_of(place, unit) == "province"
    return not wanted or class_of(place, unit) == wanted
