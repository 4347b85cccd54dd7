"""The map of partners: outlines of provinces, and a circle with its number where something happened."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from giaoluu.office.desk.calling import amount
from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.outlines import HOANG_SA, TRUONG_SA, Frame, by_size, middle_of, path_of

FRAME = Frame(760)
LABELLED = 10
"""Places abroad that bear their name beside their circle, those with the largest numbers."""


@dataclass(frozen=True)
class Spot:
    """A unit with its number, what is said of it, where it leads, and whether it lies at home."""

    slug: str
    name: str
    number: int
    said: str
    href: str
    home: bool


@dataclass(frozen=True)
class Names:
    """What stands on the map by itself, in the language of the screen."""

    hoang_sa: str
    truong_sa: str
    sea: str
    countries: Sequence[tuple[float, float, str]]


def draw_map(spots: Iterable[Spot], outlined: Iterable[str], *, names: Names, title: str, narrow: bool) -> Drawing:
    """Return the map with the `outlined` units, and `spots` upon it, the largest below the others.

    The narrow one has the letters and circles of a telephone; it borrows its outlines from the wide one, which must
    stand on the same page.
    """
    drawing = Drawing(FRAME.width, FRAME.height, name="map-narrow" if narrow else "map", title=title)
    shown = sorted((one for one in spots if middle_of(one.slug, FRAME)), key=lambda one: (-one.number, one.slug))
    if narrow:
        drawing.add("use", href="#map-outlines")
    else:
        _land(drawing, by_size(outlined), {one.slug for one in shown})
    _names(drawing, names, narrow=narrow)
    highest = max((one.number for one in shown), default=1)
    if not narrow:
        _labels(drawing, shown, highest)
    for one in shown:
        _circle(drawing, one, highest=highest, narrow=narrow)
    return drawing


def radius(number: int, highest: int) -> float:
    """Return how wide the circle of `number` is: its area grows with the number, and its figures fit in."""
    return round(max(10.0, 26 * math.sqrt(number / max(highest, 1))), 1)


def _labels(drawing: Drawing, shown: Sequence[Spot], highest: int) -> None:
    """Name the places abroad with the largest numbers, where the name hides no circle and no other name."""
    taken: list[tuple[float, float, float, float]] = []
    for one in shown:
        x, y = middle_of(one.slug, FRAME) or (0, 0)
        size = radius(one.number, highest)
        taken.append((x - size, y - size, x + size, y + size))
    named = 0
    for one in shown:
        x, y = middle_of(one.slug, FRAME) or (0, 0)
        half, low = len(one.name) * 3.5, y + radius(one.number, highest) + 14
        box = (x - half, low - 11, x + half, low + 2)
        if one.home or named == LABELLED or any(_overlap(box, other) for other in taken):
            continue
        named += 1
        taken.append(box)
        drawing.words(one.name, "small on-map", x=x, y=low, anchor="middle")


def _overlap(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _land(drawing: Drawing, slugs: Iterable[str], marked: set[str]) -> None:
    land = drawing.add("g", id="map-outlines")
    for slug in slugs:
        home = slug.startswith("vn")
        css = "land home" if home else "land"
        drawing.add("path", f"{css} active" if slug in marked else css, within=land, d=path_of(slug, FRAME))
    for longitude, latitude in (*HOANG_SA, *TRUONG_SA):
        x, y = FRAME.place(longitude, latitude)
        drawing.add("circle", "island", within=land, cx=x, cy=y, r=2.2)


def _names(drawing: Drawing, names: Names, *, narrow: bool) -> None:
    css = "on-map large" if narrow else "small on-map"
    for longitude, latitude, word in names.countries:
        x, y = FRAME.place(longitude, latitude)
        drawing.words(word, f"{css} country", x=x, y=y, anchor="middle")
    for (longitude, latitude), word in (((112.0, 15.2), names.hoang_sa), ((113.4, 7.2), names.truong_sa)):
        x, y = FRAME.place(longitude, latitude)
        if narrow:
            drawing.words(word, f"{css} strong", x=FRAME.width - 4, y=y, anchor="end")
        else:
            drawing.words(word, f"{css} strong", x=min(x, FRAME.width - 110), y=y, anchor="middle")
    x, y = FRAME.place(112.6, 13.2)
    drawing.words(names.sea, f"{css} sea", x=x, y=y, anchor="middle")


def _circle(drawing: Drawing, one: Spot, *, highest: int, narrow: bool) -> None:
    x, y = middle_of(one.slug, FRAME) or (0, 0)
    size = radius(one.number, highest) * (1.6 if narrow else 1)
    link = drawing.link(one.href, one.said)
    drawing.add("circle", "spot home" if one.home else "spot", within=link, cx=x, cy=y, r=size)
    low = y + (8 if narrow else 4.5)
    drawing.words(amount(one.number), "number large" if narrow else "number", x=x, y=low, anchor="middle", within=link)
