"""The anchors that the lexicon finds in the name of a body, sorted by what they tell, and the words between them."""

import re
from collections.abc import Sequence

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import KnownOrganisation, Place
from giaoluu.lexicon.tables import spellings

CURRENTS = tuple(spellings()["rival_current"])
"""Last words of heads abroad that tell rival centres apart: 'Liên đoàn Công đoàn Dân chủ'."""
SIZES = spellings()["size"]
"""The rank of a place by the word before its name, longer words first."""
_PROPER_TAILS = ("proper",)


class Taken:
    """The anchors of a name sorted by what they tell, and the words between them."""

    def __init__(self, low: str, anchors: Sequence[Anchor]) -> None:
        self._low, self._used = low, [False] * len(low)
        self.parts: list[str] = []
        self.head, self.size, self.place, self.within, self.affiliation = "", "", "", "", ""
        self.country = ""
        self.places: tuple[Place, ...] = ()
        self._proper, self._phrase = False, ""
        self._company: list[str] = []
        units = [a for a in anchors if a[2].unit]
        self._starts = {a[0] for a in anchors if a[2].place}
        for at, to, meaning in anchors:
            if meaning.known and not meaning.head:
                self._take_known(meaning.known)
                self._use(at, to)
            elif meaning.head:
                self.country = self.country or meaning.head.country
                self._take_head(lower(meaning.head.name), meaning.head.tail, at, to)
            elif meaning.place:
                self._take_place(meaning.place, units, at, to)
            elif meaning.unit:
                self._take_unit(at, to, meaning.unit)

    def rest(self) -> str:
        """The words that no part of the shape has used, proper names of bodies inside among them."""
        left = "".join(" " if used else sign for sign, used in zip(self._low, self._used, strict=True))
        return " ".join([*self._company, left])

    def _take_known(self, known: KnownOrganisation) -> None:
        """A centre abroad in the name of a body of a place there is what that body belongs to."""
        name = lower(known.name)
        if known.kind == "trade_union" and known.country not in ("VN", ""):
            self.affiliation = current_of(name)
        else:
            self._company.append(name)

    def _take_head(self, head: str, tail: str, at: int, to: int) -> None:
        if not self.head and tail in ("of", "of_party"):
            self.parts.append(head)
        elif not self.head:
            self.head = head
            self._proper = tail in _PROPER_TAILS
        else:
            self._company.append(head)
            self._proper = self._proper or tail in _PROPER_TAILS
        self._use(at, to)

    def _take_place(self, places: tuple[Place, ...], units: Sequence[Anchor], at: int, to: int) -> None:
        unit = next(
            (u for u in units if u[1] <= at and not self._low[u[1] : at].strip(" .") and not self._used[u[0]]), None
        )
        said = unit[2].unit if unit else ""
        phrase = self._low[at:to]
        if self._proper and not unit and not self._closes(at, to):
            return  # a place inside the name of an enterprise is a word of it
        name = lower(first_of(places, self._low[unit[0] : unit[1]] if unit else "").name)
        if self.place and self.place != name:
            if places[0].unit == "nước":
                self.country = places[0].country
            else:
                self.within = self.within or name
        elif self.place and phrase != self._phrase:  # a second name of the place, as of the region around a city
            self.within = self.within or phrase
        elif not self.place:
            self._phrase = phrase
            self.place, self.places = name, places
            self.size = SIZES.get(self._low[unit[0] : unit[1]], said) if unit else _said_size(phrase)
        self._use(at, to)
        if unit:
            self._use(unit[0], unit[1])

    def _closes(self, at: int, to: int) -> bool:
        """Whether a place is set off behind a comma or in brackets at the end of the name."""
        return not self._low[to:].strip(" )") and self._low[:at].rstrip().endswith((",", "(", "-", "–"))

    def _take_unit(self, at: int, to: int, rank: str) -> None:
        """A unit before a name that the lexicon does not know: 'phường Tân Lập' is a place all the same."""
        name = re.match(r"[\s.]+([^\s,()–-]+(?:\s+[^\s,()–-]+){0,3})", self._low[to:])
        start = to + name.start(1) if name else 0
        if self._proper or self.place or (name and start in self._starts):
            return
        self.size = SIZES.get(self._low[at:to], rank)
        self._use(at, to)
        if name:
            end = min((s for s in self._starts if s > start), default=len(self._low))
            self.place = self._low[start : min(end, to + name.end())].strip()
            self._use(start, min(end, to + name.end()))

    def _use(self, at: int, to: int) -> None:
        self._used[at:to] = [True] * (to - at)


def first_of(places: Sequence[Place], unit: str) -> Place:
    """Of places of one name that of this unit, else the first: provinces stand before their cities in the lexicon."""
    return next((place for place in places if unit and place.unit == unit), places[0])


def _said_size(phrase: str) -> str:
    """The size that an alias of a place says itself: 'TP HCM', 'Thủ đô Hà Nội'."""
    return next((size for unit, size in SIZES.items() if phrase.startswith((f"{unit} ", f"{unit}."))), "")


def current_of(centre: str) -> str:
    """The word by which rival centres of one country differ ('dân chủ'), else the name of the centre."""
    return next((current for current in CURRENTS if f" {current} " in f" {centre} "), centre)
