"""Boards and committees of a body, and the union of a firm: whether they count beside the whole that is named too."""

import re
from collections.abc import Iterable

from giaoluu.reading.context import Body, Context

_TWO = 2
_BOARD = re.compile(r"Ban (?!Thường vụ|Chấp hành)[^,]{3,30} (?:Tỉnh|Thành|Huyện|Quận|Thị) ủy")
"""'Ban Dân vận Thành ủy' acts by itself, whoever of the committee has come."""
_ORGANS = ("Đoàn Chủ tịch ", "Ban Thường vụ ", "Ban Chấp hành ", "Ban Thường trực ", "Thường trực ")
_LOW_ORGANS = tuple(organ.lower() for organ in _ORGANS)


def is_contained(body: Body, parties: Iterable[str], bodies: dict[str, Body]) -> bool:
    """Is `body` a board of another of `parties`? 'Ban Thường vụ' of a party is that party."""
    if f"Ủy ban Trung ương {body.name}" in [bodies[other].name for other in parties]:
        return True  # 'Mặt trận Tổ quốc Việt Nam', whose committee meets
    if (body.mentions[0].within is None and not body.name.startswith(_ORGANS)) or _BOARD.match(body.name):
        return False
    name = _short(body.name)
    whole = (
        name[len(next(organ for organ in _LOW_ORGANS if name.startswith(organ))) :]
        if name.startswith(_LOW_ORGANS)
        else ""
    )
    if whole and any(_short(bodies[other].name).startswith(f"{whole} ") for other in parties if other != body.id):
        return True  # 'Ban Chấp hành Công đoàn ngành Y tế', whose union is named with its province
    return any(other != body.id and name.endswith(f" {_short(bodies[other].name)}") for other in parties)


def without_parts(context: Context, parties: Iterable[str]) -> list[str]:
    """Return `parties` without the boards of others; a firm's union counts beside it only where others came too."""
    kept = [body for body in parties if not is_contained(context.bodies[body], parties, context.bodies)]
    if len(kept) < _TWO:
        return kept
    kinds = {context.bodies[body].kind for body in kept}
    return [
        body
        for body in parties
        if body in kept or (context.bodies[body].kind == "trade_union" and "trade_union" not in kinds)
    ]


def is_organ_of(context: Context, body: str, whole: str) -> bool:
    """Is `body` the standing committee of `whole`, named with it?"""
    name = context.bodies[body].name
    return name.startswith(_ORGANS) and name.endswith(f" {context.bodies[whole].name}")


def without_organs(parties: Iterable[str], bodies: dict[str, Body]) -> tuple[str, ...]:
    """Return `parties` with the union in place of its standing committee, where the page names the union too."""
    whole: dict[str, None] = {}
    for party in parties:
        name = bodies[party].name
        if not name.startswith(_ORGANS):
            whole.setdefault(party)
            continue
        union = _short(name[len(next(organ for organ in _ORGANS if name.startswith(organ))) :])
        whole.setdefault(next((other for other, body in bodies.items() if _short(body.name) == union), party))
    return tuple(whole)


def _short(name: str) -> str:
    """'Hội Phụ nữ Hà Tĩnh' for 'Hội Phụ nữ tỉnh Hà Tĩnh'; a commune is called a ward by the way."""
    return name.replace(" tỉnh ", " ").replace(" phường ", " xã ").lower()
