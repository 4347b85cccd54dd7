"""The outlines of provinces that are shipped, where they stand on a flat sheet, and what has a point but no outline."""

import datetime as dt
import json
import math
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import NamedTuple

WEST, SOUTH, EAST, NORTH = 98.6, 6.8, 117.4, 27.4
"""The part of the world that the map shows: Laos, Cambodia, the south of China, and the islands of Vietnam."""
MIDDLE = math.cos(math.radians((SOUTH + NORTH) / 2))
"""How much narrower a degree of longitude is than one of latitude, in the middle of the map."""

POINTS = {
    "la-xs": (103.10, 18.90),
    "kh-25": (105.66, 11.91),
    "cn-honghe": (103.38, 23.37),
    "cn-wenshan": (104.24, 23.37),
    "cn-chongzuo": (107.36, 22.40),
    "cn-fangchenggang": (108.35, 21.69),
    "cn-baise": (106.62, 23.90),
    "cn-pingxiang": (106.77, 22.10),
    "cn-hekou": (103.96, 22.53),
    "cn-nanning": (108.37, 22.82),
    "cn-kunming": (102.71, 25.04),
}
"""Longitude and latitude of the seats of units whose territory is not among the outlines: too young, or too small."""

HOANG_SA = ((112.34, 16.83), (111.61, 16.54), (111.20, 15.78), (112.73, 16.67), (111.51, 16.45), (112.54, 16.05))
TRUONG_SA = (
    (111.92, 8.64),
    (114.33, 11.43),
    (114.36, 10.18),
    (114.33, 9.88),
    (112.92, 7.89),
    (114.48, 10.37),
    (113.69, 8.97),
    (113.84, 8.11),
)
"""Longitude and latitude of islands of the two archipelagos: Phú Lâm, Hoàng Sa …; Trường Sa Lớn, Song Tử Tây …"""

FIRST_DAY = dt.date(2008, 8, 1)
"""Since Hà Nội took in Hà Tây, provinces are those of the outlines, or since 1 July 2025 are put together of them."""

Ring = list[tuple[float, float]]


class Frame(NamedTuple):
    """A flat sheet of `width` pixels on which the map is drawn; degrees of latitude are equally high everywhere."""

    width: float

    @property
    def scale(self) -> float:
        """Pixels for one degree of latitude."""
        return self.width / ((EAST - WEST) * MIDDLE)

    @property
    def height(self) -> float:
        """Pixels from north to south."""
        return round((NORTH - SOUTH) * self.scale, 1)

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a place stands on the sheet."""
        return (
            round((longitude - WEST) * MIDDLE * self.scale, 1),
            round((NORTH - latitude) * self.scale, 1),
        )


@cache
def outlines() -> dict[str, list[Ring]]:
    """Return the rings of each unit that has outlines, by its slug: longitude and latitude of each point."""
    text = (resources.files(__package__) / "data" / "outlines.json").read_text("utf-8")
    return {slug: [_ring(steps) for steps in rings] for slug, rings in json.loads(text)["outlines"].items()}


@cache
def path_of(slug: str, frame: Frame) -> str:
    """Return the outline of a unit as the `d` of an SVG path."""
    return "".join(_path(ring, frame) for ring in outlines()[slug])


@cache
def middle_of(slug: str, frame: Frame) -> tuple[float, float] | None:
    """Return where the mark of a unit stands, in the middle of its largest part; None where the map lacks it."""
    if slug in POINTS:
        return frame.place(*POINTS[slug])
    rings = outlines().get(slug)
    return frame.place(*centre(max(rings, key=lambda ring: abs(area(ring))))) if rings else None


def is_on_the_map(slug: str) -> bool:
    """Tell whether a unit has a place on the map."""
    return slug in POINTS or slug in outlines()


def by_size(slugs: Iterable[str]) -> list[str]:
    """Return those of `slugs` that have outlines, the largest first: what lies inside of another is drawn upon it."""
    known = [slug for slug in slugs if slug in outlines()]
    return sorted(known, key=lambda slug: -sum(abs(area(ring)) for ring in outlines()[slug]))


def area(ring: Ring) -> float:
    """Return the area of a ring in square degrees, negative where it runs clockwise."""
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in _edges(ring)) / 2


def centre(ring: Ring) -> tuple[float, float]:
    """Return the centre of gravity of a ring."""
    whole = area(ring)
    longitude = latitude = 0.0
    for (x, y), (next_x, next_y) in _edges(ring):
        crossed = x * next_y - next_x * y
        longitude += (x + next_x) * crossed
        latitude += (y + next_y) * crossed
    return longitude / (6 * whole), latitude / (6 * whole)


def _edges(ring: Ring) -> Iterable[tuple[tuple[float, float], tuple[float, float]]]:
    return zip(ring, [*ring[1:], ring[0]], strict=True)


def _ring(steps: list[int]) -> Ring:
    x = y = 0
    ring = []
    for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + step_x, y + step_y
        ring.append((x / 1000, y / 1000))
    return ring


def _path(ring: Ring, frame: Frame) -> str:
    points = [frame.place(*point) for point in ring]
    moved = [point for place, point in enumerate(points) if not place or point != points[place - 1]]
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in moved) + "Z"
