"""The name of a body taken apart: which board, what sort of body, of which field of work or enterprise, of which place.

Two names are compared part by part and never letter by letter alone: 'LĐLĐ TP HCM' and 'Liên đoàn Lao động Thành phố
Hồ Chí Minh' are one name, 'LĐLĐ tỉnh Yên Bái' and 'LĐLĐ thành phố Yên Bái' are two.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from giaoluu.lexicon.folding import fold, lower
from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.lexicon.shapes import KnownOrganisation, Place
from giaoluu.lexicon.tables import spellings
from giaoluu.matching.anchored import CURRENTS, SIZES, Taken, current_of, first_of
from giaoluu.matching.spellings import ABBREVIATIONS, ENGLISH_UNION, LATIN_WORDS, SMALL_WORDS, plain

UNION = "công đoàn"
"""The one sort under which all heads stand that may name the union of a territory."""

_UNION_HEADS = spellings()["union_head"]
_SPLIT_HEADS = spellings()["split_head"]
"""Heads that are a union and its field of work."""
_BASE_HEAD = "công đoàn cơ sở"
_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)*")


_ORGAN = re.compile(
    r"(?:ban thường vụ|ban chấp hành|đoàn chủ tịch|thường trực|ban lãnh đạo|ban giám đốc|btv|bch)\s(?:của\s)?(?=\S)",
    re.IGNORECASE,
)
"""Organs that act for the whole body: what they sign, it has signed."""


class NameShape(msgspec.Struct, frozen=True, gc=False):
    """A name taken apart; every part is lower case with its marks, empty where the name does not say it.

    `parts` are boards and offices within the body, `head` the sort of body, `words` its field of work or proper name,
    `size` the rank of the place, `within` the province around a smaller place. `affiliation` is the national centre or
    the current that a body abroad belongs to ('Dân chủ', 'FKTU'). `known` is the name under which the
    lexicon knows the whole. `text` is the name written out, `latin` that without marks; `unmarked` says that the name
    was written without any.
    """

    text: str
    latin: str
    parts: tuple[str, ...] = ()
    head: str = ""
    words: tuple[str, ...] = ()
    size: str = ""
    place: str = ""
    within: str = ""
    affiliation: str = ""
    country: str = ""
    known: str = ""
    unmarked: bool = False

    def says_something(self) -> bool:
        """Tell whether the name means a certain body by itself: 'LĐLĐ tỉnh' alone does not."""
        return bool(self.place or self.words or self.known or self.affiliation)

    def placed(self, place: str) -> "NameShape":
        """Return the shape with `place`, of a province's rank where it says none."""
        size = self.size or "province"
        return msgspec.structs.replace(self, place=place, size=size, text=f"{self.head} {size} {place}")

    def belonging_to(self, centre: "NameShape") -> "NameShape":
        """Return the shape with the national centre that the body belongs to, where its name says none."""
        return self if self.affiliation else msgspec.structs.replace(self, affiliation=current_of(centre.known))

    def lying_in(self, province: str) -> "NameShape":
        """Return the shape with the province around its place."""
        return msgspec.structs.replace(self, within=province)

    def key(self) -> str:
        """Return one string for all names of this shape, by which pages can be compared before a register is asked."""
        if self.known:
            return f"={self.known}"
        parts = (*self.parts, self.head, " ".join(self.words), self.size, self.place, self.within, self.affiliation)
        parts = (*parts, self.country) if self.country not in ("", "VN") else parts
        return "|".join(parts)


_KEPT = 1 << 18
"""Names that a reader keeps taken apart, some 400 bytes each: those of a register of 120,000 bodies, and the pages'."""


class NameReader:
    """Takes names of bodies apart with the words of one lexicon; the same name always gives the same shape."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        sectors = lexicon.words.get("sector", {}).items()
        self._sectors = {**{phrase: lower(value) for phrase, value in sectors if value}, **ABBREVIATIONS}
        self.read = lru_cache(maxsize=_KEPT)(self._read)

    def place_name(self, name: str | None) -> str:
        """Return the name under which the lexicon has a place ('Yunnan' gives 'vân nam'), else the name folded."""
        if not name:
            return ""
        folded = fold(" ".join(name.split()))
        found = [a for a in self._lexicon.find(folded.text, folded.low, 0, len(folded.low)) if a[2].place]
        return lower(first_of(found[0][2].place, "").name) if found else folded.low

    def around(self, place: str | None, on: str = "") -> str:
        """Return the territory that a place lies in on the day `on` (ISO); empty where it is not known.

        'Côn Minh' gives 'vân nam'. A province or a town that had ended by then is a ward of what came of it:
        'Bắc Giang' gives 'bắc ninh' from 2025-07-01, 'Thủ Dầu Một' gives 'hồ chí minh'.
        """
        found = self._places(place)
        if not found:
            return ""
        if on and all(one.valid_to and one.valid_to < on for one in found):
            return self._heir(found[0].name, on) or self._heir(found[0].parent, on) or lower(found[0].parent)
        return (self._heir(found[0].parent, on) if on else "") or lower(found[0].parent)

    def _heir(self, place: str, on: str) -> str:
        """What came of a territory that had ended by then; empty where it goes on, or more than one came of it."""
        found = self._places(place)
        ended = bool(found) and all(one.valid_to and one.valid_to < on for one in found)
        heirs = {one.successor for one in found if one.successor} if ended else set()
        return lower(heirs.pop()) if len(heirs) == 1 and not any("|" in heir for heir in heirs) else ""

    def _places(self, place: str | None) -> tuple[Place, ...]:
        meaning = self._lexicon.phrases.get(lower(place or ""))
        return meaning.place if meaning else ()

    def whole_body(self, name: str) -> str:
        """Return the name of the body whose organ `name` is, as it stands there; empty where it is no organ of one.

        'Ban Thường vụ Liên đoàn Lao động tỉnh Đồng Tháp' acts for the federation; a board or an office is not meant.
        """
        organ = _ORGAN.match(name)
        return name[organ.end() :] if organ else ""

    def post_title(self, title: str) -> tuple[str, bool]:
        """Return the title as the lexicon has it, in lower case, and whether it is a former one ('nguyên …')."""
        folded = fold(" ".join(title.split()))
        low = folded.low
        former = low.startswith(("nguyên ", "cựu ", "former "))
        low = low.partition(" ")[2] if former else low
        meaning = self._lexicon.phrases.get(low)
        return (lower(meaning.post.title) if meaning and meaning.post else low, former)

    def _read(self, name: str) -> NameShape:
        name = unicodedata.normalize("NFC", name)  # names have no offsets to keep, so all scripts may be composed
        unmarked = name.isascii()
        folded = fold(_with_marks(_written_out(" ".join(name.replace("_", " ").split()))))
        text, low = folded.text, folded.low
        anchors = self._lexicon.find(text, low, 0, len(low))
        whole = [a for a in anchors if a[2].known]
        if len(whole) == 1 and not _TOKEN.search(low[: whole[0][0]] + " " + low[whole[0][1] :]):
            return _as_known(whole[0][2].known)
        return self._shape(low, anchors, unmarked=unmarked)

    def _shape(self, low: str, anchors: Sequence[Anchor], *, unmarked: bool) -> NameShape:
        taken = Taken(low, anchors)
        words = self._words(taken.rest())
        size, head = taken.size, taken.head
        if words and ENGLISH_UNION.issuperset(words) and {"labour", "labor", "trade", "union", "unions"} & set(words):
            head, size, words = UNION, size or _english_size(words), ()
        elif words:
            words = tuple(word for word in words if word not in ("ngành", "khối"))
        head, words, affiliation = _sort_of(head, words, taken.affiliation)
        place = _choose(taken.places, size, taken.country)
        size = _rank(size, place, taken.place, self._units_of(taken.place))
        text = " ".join(filter(None, (*taken.parts, head, *words, size, taken.place, taken.within, affiliation)))
        return NameShape(
            text=text, latin=plain(low), parts=tuple(taken.parts), head=head, words=words, size=size, place=taken.place,
            within=taken.within or self._only_province(taken.place, size),
            affiliation=affiliation, country=place.country if place else "", unmarked=unmarked,
        )  # fmt: skip

    def _words(self, rest: str) -> tuple[str, ...]:
        """The words that are neither head nor place, abbreviations written out, small words left out."""
        written = rest
        for token in set(re.findall(r"[^\s(),.]+", rest)):
            whole = self._sectors.get(token)
            if whole:
                written = re.sub(rf"(?<!\S){re.escape(token)}(?!\S)", whole, written)
        return tuple(word for word in _TOKEN.findall(written) if word not in SMALL_WORDS)

    def _units_of(self, place: str) -> set[str]:
        """The units of all places of one name."""
        meaning = self._lexicon.phrases.get(place)
        return {one.unit for one in meaning.place} if meaning else set()

    def _only_province(self, place: str, size: str) -> str:
        """The province of a district whose name no other district bears."""
        if size not in ("district", "prefecture", "town"):
            return ""
        meaning = self._lexicon.phrases.get(place)
        fitting = {lower(p.parent) for p in meaning.place if p.parent != "Việt Nam"} if meaning else set()
        return fitting.pop() if len(fitting) == 1 else ""


def _as_known(known: KnownOrganisation | None) -> NameShape:
    """The shape of a name that the lexicon has as a whole, with the marks of the lexicon, however it was written."""
    if known is None:
        return NameShape("", "")
    name = lower(known.name)
    return NameShape(name, plain(name), known=name, place=lower(known.place), country=known.country)


def _choose(places: Sequence[Place], size: str, country: str) -> Place | None:
    """Of places of one name that in the country which the name says, or that of the size; Henan reads 'Hà Nam' too."""
    places = [place for place in places if place.country == country] or places
    return next((p for p in places if SIZES.get(p.unit) == size), places[0]) if places else None


def _rank(size: str, place: Place | None, name: str, units: set[str]) -> str:
    """`province` for provinces and cities of their rank, `town` for a city below a province; else as it is said.

    Abroad a capital may stand beside a province of its name (Viêng Chăn): there it remains what it is said to be.
    """
    if place is None:
        return size if size != "city" or not name else "town"
    if place.country != "VN" and {"tỉnh", "thủ đô"} <= units:
        return size
    if size in ("district", "commune", "prefecture", "country"):
        return size
    if place.unit == "nước":
        return "country"
    top = place.parent == "Việt Nam" or (place.country != "VN" and place.unit not in ("huyện", "châu", "thị xã"))
    if size == "city" and place.country == "VN" and place.unit != "thành phố":
        return "town"  # 'thành phố Yên Bái' where the first place of the name is a province
    if not size:
        size = SIZES.get(place.unit, "")
    if top:
        return "province"
    return "town" if size == "city" else size


def _english_size(words: Sequence[str]) -> str:
    return next((SIZES[word] for word in words if word in SIZES), "")


def _sort_of(head: str, words: tuple[str, ...], affiliation: str) -> tuple[str, tuple[str, ...], str]:
    """The head under its sort, with what belongs to the field of work given to the words; and the current, if named."""
    if head in _SPLIT_HEADS:
        return UNION, (*_SPLIT_HEADS[head].split(), *words), affiliation
    for current in CURRENTS:
        if head.endswith(f" {current}") and head.removesuffix(f" {current}") in _UNION_HEADS:
            return UNION, words, affiliation or current
    if head in _UNION_HEADS or (head == _BASE_HEAD and words) or (affiliation and not head):
        return UNION, words, affiliation
    return head, words, affiliation


_DELEGATION = re.compile(
    r"(?:phái đoàn|đoàn (?:công tác|đại biểu|cán bộ))\s(?:của\s)?(?!quốc hội|hội đồng)(?=\S)", re.IGNORECASE
)
"""A delegation stands for the body that sent it; 'Đoàn đại biểu Quốc hội' is a body."""
_UNION_IN_LETTERS = re.compile(r"CĐ(?=\s)")


def _written_out(name: str) -> str:
    """A name without the delegation before it, and 'CĐ' at its head written out."""
    name = _DELEGATION.sub("", name, count=1) if _DELEGATION.match(name) else name
    return _UNION_IN_LETTERS.sub("Công đoàn", name, count=1) if _UNION_IN_LETTERS.match(name) else name


def _with_marks(name: str) -> str:
    """A name written without marks, its everyday words given theirs; the names of places find theirs by alias."""
    if not name.isascii():
        return name
    low = name.lower()
    if not any(word in low for word in ("doan", "ldld", "cong hoi", "so ", "uy ban", "dang uy", "tinh uy")):
        return name
    for latin, written in LATIN_WORDS.items():
        name = re.sub(rf"(?<!\w){latin}(?!\w)", written, name, flags=re.IGNORECASE)
    return name
