"""The bodies that a page names in full: what 'Công đoàn ngành', 'LĐLĐ tỉnh' or 'Công ty' alone may stand for."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec.structs import replace

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.shapes import Place
from giaoluu.reading.classes import HOME, fits
from giaoluu.reading.mentions.organisation_shapes import FIRM, GROUPS, OFFICES, SCHOOL, OrganisationMention

FOREIGN_HEADS = {"Liên hiệp Công đoàn", "Tổng Công hội", "Công hội"}
"""Heads of unions abroad: no territory of Vietnam is theirs."""
_ONE_BREATH = re.compile(r"[^.;\n]{0,120}")
"""What may stand between two bodies of one territory that a sentence names in a row."""
_FIRMS = ("Công ty", "Tổng Công ty", "Tập đoàn")
_FORMER = re.compile(r"nguyên (?:[^\s,.;:]+ ){1,5}$")
"""'nguyên Chủ tịch LĐLĐ tỉnh Kon Tum': one who held a post elsewhere; 'LĐLĐ tỉnh' behind it is not that of there."""


_OF_A_FIRM = {"Công đoàn", "Công đoàn cơ sở"}
"""Heads that may name one and the same union of an enterprise."""
_NEAR_SCHOOL = 60
_TELLING_FIELD = 8
"""Characters from which a field of work tells one body from another: 'Lao động và Phúc lợi'."""


class Named:
    """The bodies that the page names with their territory, by head."""

    def __init__(self, mentions: Sequence[OrganisationMention], text: str) -> None:
        self._mentions, self._text = mentions, text
        self._by_head: dict[str, list[tuple[int, OrganisationMention]]] = {}
        for index, mention in enumerate(mentions):
            named = mention.within or mention
            if named.place is None or named.needs:
                continue
            if not _FORMER.search(text, max(0, mention.start - 40), mention.start):
                self._by_head.setdefault(named.head, []).append((index, named))
        self._places: dict[tuple[str, str], list[tuple[int, Place]]] = {}

    def nearest(self, head: str, wanted: str, index: int) -> Place | None:
        """The territory, of the class `wanted` if any, of such a body: the last before `index`, else the next behind.

        A body more than a thousand mentions back is further than the next one.
        """
        places = self._places.get((head, wanted))
        if places is None:
            places = self._places[head, wanted] = list(self._fitting(head, wanted))
        at = bisect_left(places, index, key=lambda one: one[0])
        near = [(index - before, place) for before, place in places[max(0, at - 1) : at]]
        near += [(1000 + behind - index, place) for behind, place in places[at : at + 1]]
        return min(near, key=lambda one: one[0])[1] if near else None

    def again(self, mention: OrganisationMention, wanted: str) -> Place | None:
        """The territory of the one body that the page names with this head and field: 'Sở Lao động và Phúc lợi tỉnh'.

        The field may be written out at one of the two places: 'Sở Lao động và Phúc lợi Xã hội'.
        """
        tail = lower(mention.tail)
        if len(tail) < _TELLING_FIELD:
            return None
        found = None
        for _, named in self._by_head.get(mention.head, ()):
            other = lower(named.tail)
            if named.place is None or not (other.startswith(tail) or (other and tail.startswith(other))):
                continue
            if not fits(named.place, named.unit, wanted) or found not in (None, named.place):
                return None
            found = named.place
        return found

    def beside(self, mention: OrganisationMention, index: int, wanted: str) -> Place | None:
        """The territory of the body named right before, in the same breath: 'LĐLĐ tỉnh Sơn La và Sở Y tế'."""
        for before in reversed(self._mentions[max(0, index - 3) : index]):
            named = before.within or before
            if not _ONE_BREATH.fullmatch(self._text, before.end, mention.start):
                break
            if named.place is not None and named.place.country in HOME and fits(named.place, named.unit, wanted):
                return named.place
        return None

    def echoed(self, mention: OrganisationMention, index: int) -> OrganisationMention | None:
        """The body that was named last under this head: 'Công đoàn ngành' alone is that branch union again.

        'Công ty' alone is the only firm that the page names, and 'Công đoàn Công ty' its union.
        """
        if mention.head == FIRM:
            return replace(self._firm, start=mention.start, end=mention.end, abbreviation="") if self._firm else None
        if mention.head in GROUPS:
            return self._group_before(mention, index)
        if mention.tail == FIRM:
            return self._union_of(self._firm, mention)
        if mention.tail == SCHOOL:
            return self._union_of(self._school_before(index) or self._school, mention)
        if mention.tail in OFFICES:
            return self._union_of(self._office_before(mention.tail, index), mention)
        if mention.tail in GROUPS:
            return self._union_of_group(mention, index)
        for before in reversed(self._mentions[:index]):
            called = before.tail and before.head in {mention.head, "Công đoàn"}
            if before.kind == "trade_union" and not before.needs and (called or before.name.startswith(mention.head)):
                return replace(before, start=mention.start, end=mention.end, abbreviation="")
        return None

    def _union_of_group(self, mention: OrganisationMention, index: int) -> OrganisationMention | None:
        """'Chủ tịch Công đoàn Tổng công ty': the union so called that was named last, or that of the group."""
        lead = lower(f"{mention.head} {mention.tail} ")
        for before in reversed(self._mentions[:index]):
            if not before.needs and lower(before.name).startswith(lead):
                return replace(before, start=mention.start, end=mention.end, abbreviation="")
        return self._union_of(self._office_before(mention.tail, index), mention)

    def _group_before(self, mention: OrganisationMention, index: int) -> OrganisationMention | None:
        """'Tổng Giám đốc Tổng công ty': the group so called that was named last, or whose union was."""
        group = self._office_before(mention.head, index)
        return replace(group, start=mention.start, end=mention.end, abbreviation="") if group else None

    @cached_property
    def _firm(self) -> OrganisationMention | None:
        firms: dict[str, OrganisationMention] = {}
        for mention in self._mentions:
            named = mention.within or mention
            if named.kind == "company" and named.head.startswith(_FIRMS) and not named.needs:
                firms.setdefault(lower(named.tail), named)
        return next(iter(firms.values())) if len(firms) == 1 else None

    def _office_before(self, word: str, index: int) -> OrganisationMention | None:
        """'Sở Nội vụ phối hợp với Công đoàn Sở tổ chức giải bóng chuyền': the office named last."""
        for before in reversed(self._mentions[:index]):
            office = before.within or before
            office = office.within or office  # 'Ban Chấp hành | Công đoàn | Tổng công ty X'
            if (
                (office.head or office.name).startswith(word)
                and office.kind != "trade_union"
                and office.needs != "echo"
            ):
                return office
        return None

    def _school_before(self, index: int) -> OrganisationMention | None:
        """'Trường Đại học A có 3 cán bộ thuộc Thường vụ Công đoàn trường': the school just named, of several."""
        here = self._mentions[index].start
        for before in reversed(self._mentions[max(0, index - 2) : index]):
            if before.kind != "school" or before.needs or here - before.end > _NEAR_SCHOOL:
                return None
            if not self._text.endswith((" - ", " – "), 0, before.start):
                return before
            here = before.start  # 'Trường Đại học Kinh tế - ĐHQGHN': what it is a part of
        return None

    @cached_property
    def _school(self) -> OrganisationMention | None:
        """The one school whose union the page names; else the one school that it names."""
        own: dict[str, OrganisationMention] = {}
        named: dict[str, OrganisationMention] = {}
        for mention in self._mentions:
            school = mention.within or mention
            if school.kind != "school" or school.needs:
                continue
            (own if mention.within is not None else named).setdefault(lower(school.name), school)
        schools = own or named
        return next(iter(schools.values())) if len(schools) == 1 else None

    def _union_of(self, firm: OrganisationMention | None, mention: OrganisationMention) -> OrganisationMention | None:
        if firm is None:
            return None
        heads = _OF_A_FIRM if mention.head in _OF_A_FIRM else {mention.head}
        named = next((one for one in self._mentions if one.within == firm and one.head in heads), None)
        name = named.name if named else f"{mention.head} {firm.name}"
        return replace(mention, name=name, tail=firm.name, within=firm, place=firm.place, unit=firm.unit, needs="")

    def _fitting(self, head: str, wanted: str) -> Iterator[tuple[int, Place]]:
        for index, named in self._by_head.get(head, ()):
            if named.place is None or not fits(named.place, named.unit, wanted):
                continue
            if head in FOREIGN_HEADS or head == "Công đoàn" or named.place.country in HOME:
                yield index, named.place
