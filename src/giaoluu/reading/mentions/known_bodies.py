"""Bodies that the lexicon has by their full names, and what a page puts behind such a name."""

import re

from msgspec.structs import replace

from giaoluu.lexicon.folding import lower_name
from giaoluu.lexicon.lexicon import Lexicon
from giaoluu.lexicon.shapes import Head, KnownOrganisation
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.places import unit_written_out
from giaoluu.reading.mentions.tails import Tails

SAYS_ITS_UNIT = {"Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn"}
"""Heads after which the territory stands without its unit: 'Tỉnh ủy Lào Cai'."""
_WITH_BRANCHES = ("Hội ", "Liên hiệp các ")
"""How names begin of what the whole country has, with one branch in every province."""
_OF_BANKS = {"Công đoàn Agribank", "Công đoàn Vietcombank", "Công đoàn VietinBank", "Công đoàn BIDV"}
_BRANCH = "chi nhánh "
_BRANCH_OF = re.compile(r" ?[-–]? ?(?:chi nhánh )?(?:(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã) ?)?")
_ABBREVIATION = re.compile(
    rf" ?\((?!(?:CN|CNLĐ|NLĐ|CNVC|CNVC-?LĐ|CBCNV|CBCC|ĐVCĐ|ĐV)\))([{CAPITALS}][\w&.,/ -]{{1,24}})\)"
)
"""Of a body; 'Trung tâm Văn hóa công nhân lao động (CNLĐ)' has letters for people behind it."""
_BEGINS_WITH_HEAD = re.compile(rf"(?:Công đoàn|Tập đoàn|Tổng Công ty|Bộ|Hội|Viện|Liên đoàn) [{CAPITALS}&]{{3,}}$")
"""'(Công đoàn ĐLVN)': a short form of which only the rest is abbreviated."""
DOUBTED = ("Bộ", "Thị đoàn", "Điện lực", "Bưu điện")
"""Heads that are something else as well."""
_OF_THE_ARMY = ("bộ chỉ huy", "bộ tư lệnh", "bộ tham mưu", "bộ đội", "bộ bđbp", "bộ chqs")
"""What is no ministry, though it begins as one."""
_DASH = re.compile(r" ?[-–] ?")
_PAIRED = re.compile(r"\s?[-–]\s?[A-ZĐ]")


class KnownBodies(Tails):
    """Reads the names that the lexicon knows as they stand."""

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        super().__init__(text, low, lexicon)
        self._phrases = lexicon.phrases
        self._compounds = lexicon.compounds

    def _known(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention:
        if known.kind == "party" and (board := self._board_of_masses(start, end)) is not None:
            known, end = board
        elif known.country == "VN" and known.kind in ("government", "party", "school"):
            known, end = self._of_another_country(end, known)
        elif known.country == "VN" and known.name.startswith(_WITH_BRANCHES):
            branch = self._branch(start, end, known)
            if branch is not None:
                return branch
        elif known.kind == "company" and known.name.startswith("Ngân hàng"):
            branch = self._branch_of_bank(start, end, known)
            if branch is not None:
                return branch
        elif known.name in _OF_BANKS and (local := self._local_union(start, end, known)) is not None:
            return local
        abbreviation, end = self._abbreviation(end)
        return OrganisationMention(
            start, end, "", known.kind, known.level, known.country, "", "", None, known.name, abbreviation=abbreviation
        )

    def _board_of_masses(self, start: int, end: int) -> tuple[KnownOrganisation, int] | None:
        """'Ban Tuyên giáo Trung ương | Hội Nông dân Việt Nam': a board of that body, and none of the Party."""
        behind = self._by_start.get(end + 1) if self._low.endswith((" trung ương", " tw", " t.ư"), start, end) else None
        whole = behind[2].known if behind is not None and self._text.startswith(" ", end) else None
        if whole is None or behind is None or whole.kind != "mass_organisation":
            return None
        return replace(whole, name=f"{self._text[start:end]} {whole.name}"), behind[1]

    def _local_union(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention | None:
        """'Công đoàn Agribank | Kon Tum', 'Công đoàn BIDV | chi nhánh tỉnh Kon Tum': the union of one branch."""
        link = _BRANCH_OF.match(self._low, end, self._end)
        anchor = self._by_start.get(link.end()) if link else None
        if anchor is None or not anchor[2].place or anchor[2].place[0].country != "VN":
            return None
        if anchor[2].place[0].unit == "nước":
            return None
        name = f"{known.name} {self._text[anchor[0] : anchor[1]]}"
        return OrganisationMention(start, anchor[1], "", known.kind, "grassroots", "VN", "", "", None, name)

    def _branch_of_bank(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention | None:
        """'Agribank | chi nhánh tỉnh Kon Tum', 'VietinBank | Gia Lai': a bank's branch in one province."""
        _, here = self._abbreviation(end)
        if self._low.endswith(_BRANCH, 0, start):
            start -= len(_BRANCH)
        area = self._territories.at(here)
        if area is not None and area.unit and not area.more and (area.place is None or area.place.country == "VN"):
            name = written_out(known.name, "", area.unit, area.words)
            return OrganisationMention(
                start, area.end, known.name, known.kind, "", "VN", "", area.unit, area.place, name, area.needs
            )  # fmt: skip
        link = _BRANCH_OF.match(self._low, here, self._end)
        anchor = self._by_start.get(link.end()) if link else None
        if link is None or anchor is None or not anchor[2].place:
            return None
        place = anchor[2].place[0]
        if place.country != "VN" or place.unit == "nước":
            return None
        words = self._text[anchor[0] : anchor[1]]
        name = f"{known.name} chi nhánh {words}"
        return OrganisationMention(start, anchor[1], "", known.kind, "", "VN", "", "", None, name)

    def _branch(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention | None:
        """'Hội hữu nghị Việt Nam - Lào | tỉnh Kon Tum': what the lexicon has for the whole country, in one province."""
        area = self._territories.at(end)
        if area is None or not area.unit or area.more or (area.place is not None and area.place.country != "VN"):
            return None
        short = self._phrases.get(lower_name(known.name.removesuffix(" Việt Nam")))
        head = short.head.name if short is not None and short.head is not None else known.name
        name = written_out(head, "", area.unit, area.words)
        return OrganisationMention(
            start, area.end, head, known.kind, "", "VN", "", area.unit, area.place, name, area.needs
        )  # fmt: skip

    def _of_another_country(self, end: int, known: KnownOrganisation) -> tuple[KnownOrganisation, int]:
        """'Quốc hội Lào', 'Ban Chấp hành Trung ương Đảng Cộng sản Cuba': not the Vietnamese one that it is alone."""
        inside = self._by_start.get(end - len("Đảng"))
        if inside is not None and inside[2].known and inside[1] > end and known.name.endswith(" Đảng"):
            party = inside[2].known
            return replace(known, name=known.name[: -len("Đảng")] + party.name, country=party.country), inside[1]
        behind = self._by_start.get(end + 1)
        if behind is None or not behind[2].place or not self._text.startswith(" ", end):
            return known, end
        place = behind[2].place[0]
        if place.unit != "nước" or place.country == "VN" or _PAIRED.match(self._text, behind[1]):
            return known, end
        return replace(known, name=f"{known.name} {place.name}", country=place.country), behind[1]

    def _is_none(self, head: Head, start: int) -> bool:
        """Tell whether one of the `DOUBTED` heads that stands at `start` opens no name there."""
        if head.name == "Bộ":
            return self._low.startswith(_OF_THE_ARMY, start)
        if head.name == "Thị đoàn":
            return self._is_given_name(start)
        return self._low.endswith("ngành ", 0, start)  # 'Ngày truyền thống ngành Điện lực Việt Nam'

    def _is_given_name(self, start: int) -> bool:
        """'Cao | Thị Đoàn': a woman so called, and no youth union of a town."""
        if not self._text[start].isupper() or self._text[start - 1 : start] != " ":
            return False
        before = self._low[max(0, start - 12) : start - 1].replace("\n", " ").rpartition(" ")[2]
        return self._parts.begins_with_family(before)

    def _past_group(self, at: int) -> int:
        """'Công ty Than Sa Nam | - TKV': the letters of the group that a firm belongs to, beside its name."""
        dash = _DASH.match(self._text, at, self._end)
        group = self._by_start.get(dash.end()) if dash else None
        if group is None or group[2].known is None or group[2].known.kind != "company":
            return at
        return at if " " in self._text[group[0] : group[1]] else group[1]

    def _abbreviation(self, at: int) -> tuple[str, int]:
        if "(" not in self._text[at : at + 2]:
            return "", at
        found = _ABBREVIATION.match(self._text, at, self._end)
        short = (
            found[1].rpartition(" ")[2] if found and _BEGINS_WITH_HEAD.match(found[1]) else found[1] if found else ""
        )
        if found and sum(c.isupper() for c in short) * 2 >= len(short):
            return found[1], found.end()
        return "", at

    def _known_by_name(self, name: str) -> KnownOrganisation | None:
        """A body that the lexicon has under this very name: 'CĐ Công thương VN' is Công đoàn Công Thương Việt Nam."""
        meaning = self._phrases.get(lower_name(name))
        return meaning.known if meaning is not None else None


def written_out(head: str, tail: str, unit: str, place_words: str) -> str:
    """Return the name of a body as it is written out: its head, what follows that, and its territory with the unit."""
    shown = unit_written_out(unit) if unit and head not in SAYS_ITS_UNIT else ""
    return " ".join(filter(None, (head, tail, shown, place_words)))
