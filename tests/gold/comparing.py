"""When are two written things the same? Folding of text, names and units for the scorer."""

import re
import unicodedata
from functools import cache
from typing import Any

ABBREVIATIONS = {
    "bch": "ban chấp hành",
    "bqp": "bộ quốc phòng",
    "btv": "ban thường vụ",
    "chdcnd": "cộng hòa dân chủ nhân dân",
    "cnvclđ": "công nhân viên chức lao động",
    "cđ": "công đoàn",
    "cđcs": "công đoàn cơ sở",
    "hcm": "hồ chí minh",
    "hđnd": "hội đồng nhân dân",
    "kcn": "khu công nghiệp",
    "lhcđ": "liên hiệp công đoàn",
    "lđlđ": "liên đoàn lao động",
    "mttq": "mặt trận tổ quốc",
    "mttqvn": "mặt trận tổ quốc việt nam",
    "nlđ": "người lao động",
    "t.p": "thành phố",
    "tlđlđ": "tổng liên đoàn lao động",
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "tw": "trung ương",
    "tư": "trung ương",
    "ub": "ủy ban",
    "ubnd": "ủy ban nhân dân",
    "vgcl": "vietnam general confederation of labour",
    "vn": "việt nam",
    "đv": "đoàn viên",
}
LIGHT = frozenset({"tỉnh", "thành", "phố", "huyện", "thị", "xã", "nước", "the", "of", "và", "and"})
"""Words that may stand or fall in the name of a body without changing which body is meant."""

_TONES = {"oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa"}
_TONES |= {"oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe"}
_TONES |= {"uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy"}
_OLD_TONE = re.compile(rf"(?:{'|'.join(_TONES)})\b")
_MARKS = re.compile(r"[^\w\s%./-]")
_CURRENCY = re.compile(r"[A-Z]{3}")


@cache
def _plain(text: str) -> str:
    folded = _OLD_TONE.sub(lambda old: _TONES[old[0]], unicodedata.normalize("NFC", text).lower())
    return " ".join(_MARKS.sub(" ", folded).replace("-", " ").split())


def plain(text: object) -> str:
    """Return `text` in NFC and lower case, tones in the new place, without punctuation, single blanks between words."""
    return _plain(str(text or ""))


def words_of(text: object) -> list[str]:
    """Return the plain words of `text`, abbreviations written out."""
    words: list[str] = []
    for word in plain(text).replace("/", " ").split():
        bare = word.strip(".")
        words += ABBREVIATIONS.get(bare, bare).split()
    return words


def name_key(name: object) -> tuple[str, ...]:
    """Return what of a name tells which body is meant."""
    return tuple(word for word in words_of(name) if word not in LIGHT)


def same_name(one: object, other: object) -> bool:
    """Tell whether two names are one once abbreviations are written out and light words dropped."""
    return bool(one) and name_key(one) == name_key(other)


def same_unit(figure: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Tell whether unit and measure share a word; money and percentages must have the same code."""
    unit = gold.get("unit")
    if not unit:
        return True
    if unit == "%" or _CURRENCY.fullmatch(unit):
        return bool(figure.get("unit") == unit)
    mine = {*words_of(figure.get("unit")), *words_of(figure.get("measure"))}
    return bool(mine & {*words_of(unit), *words_of(gold.get("measure"))})


def choices(value: object) -> list[Any]:
    """Return the answers that are equally right: gold may give one, or a list of them."""
    return value if isinstance(value, list) else [value]
