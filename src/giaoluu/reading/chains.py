"""What the bodies of one chain of posts say of each other's territory: 'Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Salavan'."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Place
from giaoluu.reading.classes import HOME, fits
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.places import choose_place
from giaoluu.reading.named import FOREIGN_HEADS, Named

WITHIN = 90
"""Characters in which one thing is said of another."""
NEW_SENTENCE = re.compile(r"[.!?;\n] ?[^\W\d_]")
_TO_NEXT_POST = re.compile(
    r"(?:,| và| kiêm|,? đồng thời là| [-–]) (?:nguyên )?(?:quyền )?(?:phó )?"
    r"(?:chủ tịch|bí thư|tỉnh trưởng|trưởng|giám đốc|tổng giám đốc|ủy viên|uỷ viên|chánh|chỉ huy|thường trực)"
    r"[^,.;:()\n]{0,30} "
)

_LEADS = re.compile(r"[^.;:()\n]{0,60}? (?:làm trưởng đoàn|dẫn đầu|(?:là )?trưởng đoàn)(?!\w)")


class Chains:
    """Posts of one person in several bodies: what one of the bodies says of its territory holds for its neighbour."""

    def __init__(
        self, mentions: Sequence[OrganisationMention], anchors: Sequence[Anchor], low: str, named: Named
    ) -> None:
        self._mentions, self._low, self._named = mentions, low, named
        self._places = [(start, meaning.place) for start, _, meaning in anchors if meaning.place]

    def place(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        """'Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Salavan', '…, Ủy viên Trung ương Đảng …Lào, Bí thư Tỉnh ủy': of there."""
        if mention.unit == "" or wanted not in ("tỉnh", "city", "province", "district"):
            return None
        return (
            self._led(mention, wanted)
            or self._behind(mention, index, wanted)
            or self._abroad(mention, index, wanted)
            or self._with_union(mention, index, wanted)
        )

    def _with_union(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        """'Ủy viên Thường vụ Tỉnh ủy, Chủ tịch Liên hiệp Công đoàn tỉnh': of where that union is, named before."""
        for other in (index + 1, index - 1):
            if not 0 <= other < len(self._mentions) or self._mentions[other].head not in FOREIGN_HEADS:
                continue
            first, second = sorted((mention, self._mentions[other]), key=lambda one: one.start)
            link = _TO_NEXT_POST.match(self._low, first.end)
            if link is not None and second.start <= link.end() + 1:
                return self._named.nearest(self._mentions[other].head, wanted, other)
        return None

    def country_before(self, mention: OrganisationMention, index: int) -> Place | None:
        """'Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Phó Chủ tịch Quốc hội': the country of the body before."""
        before = self._mentions[index - 1] if index else None
        if before is None or before.country in ("", "VN"):
            return None
        link = _TO_NEXT_POST.match(self._low, before.end)
        if link is None or mention.start > link.end() + 1:
            return None
        named = (place for _, places in self._places for place in places)
        return next((place for place in named if place.unit == "nước" and place.country == before.country), None)

    def _behind(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        link = _TO_NEXT_POST.match(self._low, mention.end)
        if link is None:
            return None
        for after in self._mentions[index + 1 : index + 2]:
            named = after.within or after
            if after.start < link.end() + 2 and named.place is not None and fits(named.place, named.unit, wanted):
                return named.place
        at = bisect_left(self._places, mention.end, key=lambda one: one[0])
        if "tỉnh trưởng" in link[0] and at < len(self._places) and self._places[at][0] <= link.end() + 5:
            place = choose_place(self._places[at][1], "tỉnh", abroad=True)
            return place if fits(place, "", wanted) else None
        return None

    def _led(self, mention: OrganisationMention, wanted: str) -> Place | None:
        """'Đoàn tỉnh Takeo do ngài A, Ủy viên | Tỉnh ủy | làm trưởng đoàn': the posts of who leads guests are there."""
        at = self._low.rfind(" do ", max(0, mention.start - WITHIN), mention.start)
        if at < 0 or not _LEADS.match(self._low, mention.end) or NEW_SENTENCE.search(self._low, at, mention.start):
            return None
        last = bisect_left(self._places, at, key=lambda one: one[0])
        for start, places in reversed(self._places[max(0, last - 3) : last]):
            there = [place for place in places if fits(place, "", wanted)]
            if there:
                return there[0] if start > at - WITHIN and there[0].country not in HOME else None
        return None

    def _abroad(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        before = self._mentions[index - 1] if index else None
        if before is None or before.country in ("", "VN") or before.kind != "party":
            return None
        link = _TO_NEXT_POST.match(self._low, before.end)
        if link is None or not mention.start <= link.end() + 1:
            return None
        at = bisect_left(self._places, before.start, key=lambda one: one[0])
        for start, places in reversed(self._places[max(0, at - 6) : at]):
            there = [place for place in places if place.country == before.country and fits(place, "", wanted)]
            if there and start > before.start - 300:
                return there[0]
        return None
