"""Who came to whom where only the countries of two bodies, and the place where they met, tell it."""

import re

from giaoluu.lexicon.shapes import Place
from giaoluu.reading.context import Context, Found
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.signs import Sought


def foreign_of(context: Context, parties: list[str]) -> set[str]:
    """Those of `parties` that are of another country."""
    return {body for body in parties if (context.bodies[body].country or "VN") != "VN"}


_AT_COMMUNE = re.compile(rf"(?:tại|ở) (?:phường|xã|thị trấn|đặc khu) (?=[{CAPITALS}])")
"""Communes are seldom in the lexicon, but only Vietnam's are called so."""


def fill_by_country(context: Context, opening: list[Found], parties: list[str], roles: dict[str, str]) -> None:
    """Bodies of one country stand on one side; with no word on who came, the side in whose country they met is host."""
    foreign = foreign_of(context, parties)
    guests = [body for body, role in roles.items() if role == "guest"]
    hosts = [body for body, role in roles.items() if role == "host"]
    holders = {body in foreign for body, role in roles.items() if role == "organiser"}
    if guests:
        foreign_guest = guests[0] in foreign
    elif hosts:
        foreign_guest = hosts[0] not in foreign
    elif len(holders) == 1:
        foreign_guest = not holders.pop()
    else:
        at_home = any(
            _AT_COMMUNE.search(context.folded.text, found.sentence.start, found.sentence.end) for found in opening[:1]
        )
        place = None if at_home else _place_found(context.folded.text, opening)
        foreign_guest = not _went_abroad(context, opening, foreign) if place is None else place.country == "VN"
    for body in _unions_first(context, parties, foreign):
        if body in foreign:
            roles[body] = "guest" if foreign_guest else "host"
        elif roles.get(body) in (None, "organiser") and not (hosts and set(hosts) - foreign):
            if not foreign_guest:
                roles[body] = "guest"
            elif "host" not in [roles.get(other) for other in parties]:
                roles[body] = "host"


_WENT_TO = Sought(r"(?:thăm(?: (?:và làm việc|chính thức|hữu nghị))*|công tác)(?: (?:tại|ở))? $", ("thăm", "công tác"))


_ATTENDS = re.compile(r"(?:tham dự|tham gia|dự) (?:đại hội|lễ kỷ niệm) (?:[^\s,.;]+ ){0,8}$")


def _went_abroad(context: Context, opening: list[Found], foreign: set[str]) -> bool:
    """'Trong khuôn khổ chuyến thăm Lào, …': no town is told, but the country to which ours went, or whose day it is."""
    attends = any(
        body in foreign and _ATTENDS.search(context.folded.low, found.sentence.start, mention.start)
        for found in opening[:1]
        for mention, body in found.organisations
    )
    return attends or any(
        meaning.place
        and meaning.place[0].unit == "nước"
        and meaning.place[0].country != "VN"
        and _WENT_TO.search(context.folded.low, max(found.sentence.start, start - 40), start)
        for found in opening
        if _WENT_TO in found.signs
        for start, _, meaning in found.anchors
    )


def _unions_first(context: Context, parties: list[str], foreign: set[str]) -> list[str]:
    """Where unions of two countries meet, ours is the host, whoever of the province is named before it."""
    unions = {body for body in parties if context.bodies[body].kind == "trade_union"}
    return sorted(parties, key=lambda body: body not in unions) if unions & foreign and unions - foreign else parties


def _place_found(text: str, opening: list[Found]) -> Place | None:
    """Return the first place of the opening, less than a country, that tells of no body: 'Công hội X (Quảng Tây)'."""
    for found in opening:
        for start, _, meaning in found.anchors:
            if (
                meaning.place
                and meaning.place[0].unit != "nước"
                and not text.endswith("(", found.sentence.start, start)
                and not any(m.start <= start < m.end for m, _ in found.organisations)
                and not any(m.start <= start < m.end for m, _ in found.people)
            ):
                return meaning.place[0]
    return None
