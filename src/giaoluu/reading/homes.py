"""The territories that a page is about: what an elliptical name ('LĐLĐ tỉnh') may take from the rest of the page."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import itemgetter

from giaoluu.lexicon.folding import Folded, lower
from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import Anchors, Place
from giaoluu.reading.chains import NEW_SENTENCE, WITHIN, Chains
from giaoluu.reading.classes import HOME, class_of, fits
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.places import Words, choose_place, commune_named, unlisted_place
from giaoluu.reading.named import Named

_NO_MEANING = Anchors()
_NAMES_PEOPLE = re.compile(
    r"\b(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đào|Cao|Tô|Lương|Lưu|"
    r"Trương|Đoàn|Thị|Văn|Đình|Hữu|Ngọc|Xuân|Quang|Đức|Kim) $"
)
"""What goes before a place's name where it is a person's: 'Nguyễn Thị | Thanh Bình' is not of that district."""
_OF_THE_PRESIDENT = re.compile(
    r"(?:tư tưởng|đạo đức|phong cách|tấm gương|gương|di sản|chủ tịch|lăng|bảo tàng|cộng sản|tncs|đường mòn|giải thưởng|"
    r"đội tiền phong|thiếu niên tiền phong|huân chương|thời đại),? $"
)
"""What goes before 'Hồ Chí Minh' where the man is meant, and not the city."""


_ISLANDS = ("hoàng sa", "trường sa")
_ISLAND_UNITS = ("huyện ", "huyện đảo ", "đặc khu ")
_HELPED = re.compile(
    r"(?:đi hỗ trợ|hỗ trợ|chi viện(?: cho)?|giúp(?: đỡ)?|tăng cường cho(?: y tế)?|chia sẻ với) (?:nhân dân |đồng bào )?"
    r"(?:các )?(?:tỉnh |thành phố |tp\.? ?)?$|"
    r"quê(?: quán| gốc)?:?(?: ở| tại)? (?:tỉnh )?$"
)
"""Who is helped lives elsewhere: 'các y, bác sĩ đi hỗ trợ tỉnh Bắc Giang' are of another province; so are the homes
of workers who came from far ('quê Bình Phước')."""
_COMMUNE = ("phường ", "xã ")
"""Before a name that a ward or a commune has since 1 July 2025 from a town, a district or a province that ended."""
_TOWNS = {"thành phố", "thị xã"}
_SMALL_UNITS = {"huyện", "quận", "thị xã", "xã", "phường", "thị trấn"}


class Home:
    """The territories that the article is about; all is looked up only when a name first wants its territory."""

    def __init__(
        self, mentions: Sequence[OrganisationMention], anchors: Sequence[Anchor], folded: Folded,
        phrases: Mapping[str, Anchors], people: Sequence[tuple[int, int]], *, words: Words,
    ) -> None:  # fmt: skip
        self.named = Named(mentions, folded.text)
        self._mentions, self._anchors, self._phrases = mentions, anchors, phrases
        self._text, self._low = folded.text, folded.low
        self._people, self._words = people, words

    @cached_property
    def chains(self) -> Chains:
        """The posts of one person in several bodies."""
        return Chains(self._mentions, self._anchors, self._low, self.named)

    @cached_property
    def counts(self) -> defaultdict[str, Counter[Place]]:
        """By class of unit, how often each territory is named; as part of a body's name, three times as much."""
        counts: defaultdict[str, Counter[Place]] = defaultdict(Counter)
        for mention in self._mentions:
            if mention.place is not None and mention.place.country in HOME:
                counts[class_of(mention.place, mention.unit)][mention.place] += 3
        for start, end, meaning in self._anchors:
            commune = (
                commune_named(self._text, end, self._words) if meaning.unit == "commune" and not meaning.place else ""
            )
            if commune:
                place = unlisted_place(self._text[start:end], commune)
                counts[class_of(place, "")][place] += 1
            if (
                meaning.place
                and not self._is_a_word(start, end)
                and not self._low.endswith(_COMMUNE, max(0, start - 7), start)
                and not self._names_a_person(start)
                and not self._is_helped(start)
            ):
                place = choose_place(meaning.place, "")
                if place.country == "VN":
                    counts[class_of(place, "")][place] += 1
        return counts

    def _is_a_word(self, start: int, end: int) -> bool:
        """'Hội Phụ nữ vì Hoà bình và Phát triển': the last word of a place is not written small."""
        return self._text[self._text.rfind(" ", start, end) + 1 : end][:1].islower()

    def _names_a_person(self, start: int) -> bool:
        if _NAMES_PEOPLE.search(self._text, max(0, start - 8), start):
            return True
        at = bisect_left(self._people, start, key=itemgetter(1))
        if at < len(self._people) and self._people[at][0] <= start < self._people[at][1]:
            return True  # 'ông Chẩu | Văn Lâm', 'bà | Tam Đường Liên'
        if self._low.startswith(_ISLANDS, start) and not self._low.endswith(_ISLAND_UNITS, 0, start):
            return True  # 'Nghĩa tình Hoàng Sa, Trường Sa' is a cause of the whole country
        return self._low.startswith("hồ chí minh", start) and bool(
            _OF_THE_PRESIDENT.search(self._low, max(0, start - 24), start)
        )

    def just_named(self, mention: OrganisationMention, index: int) -> Place | None:
        """'Tại huyện Đất Đỏ, LĐLĐ huyện …': where the sentence has just said that it happened, by the same unit."""
        if mention.unit not in _SMALL_UNITS or not mention.needs:
            return None
        start = max(0, mention.start - WITHIN)
        at = self._low.rfind(f"tại {mention.unit} ", start, mention.start)
        if at < 0 or NEW_SENTENCE.search(self._text, at, mention.start):
            return None
        name = at + len(f"tại {mention.unit} ")
        before = self._mentions[index - 1] if index else None
        if before is not None and before.end > at and (before.within or before).place is not None:
            return None
        anchor = next((one for one in self._anchors if one[0] == name and one[2].place), None)
        if anchor is not None:
            fitting = [place for place in anchor[2].place if place.unit == mention.unit]
            return fitting[0] if fitting else None
        commune = commune_named(self._text, name - 1, self._words)
        return unlisted_place(mention.unit, commune) if commune else None

    def _is_helped(self, start: int) -> bool:
        return _HELPED.search(self._low, max(0, start - 40), start) is not None

    def is_unnamed(self) -> bool:
        """Tell whether the page names no territory above a commune, so that 'LĐLĐ huyện' is the one at home."""
        return self.counts.keys() <= {"commune"}

    def place(self, wanted: str) -> Place | None:
        """The territory that the article names most and that fits; of cities, those that are provinces first."""
        classes = {"city": ("province", "district"), "tỉnh": ("province",)}.get(wanted, (wanted,))
        issued = self._of_letterhead(wanted) if wanted == "district" else None
        if issued is not None:
            return issued
        for counted in filter(None, map(self.counts.get, classes)):
            fitting = [place for place, _ in counted.most_common() if fits(place, "", wanted)]
            if fitting:
                return fitting[0]
        if "province" not in classes:
            return None
        return self._holding(wanted) or self._of_paper(wanted) or self._of_mark(wanted) or self._of_letterhead(wanted)

    def _of_mark(self, wanted: str) -> Place | None:
        """Where the paper comes from by whose mark the report opens: '(BDO) – Sáng 4/7, LĐLĐ tỉnh …'."""
        marks = (self._words["paper_mark"].get(lower(opens[1])) for opens in _MARK.finditer(self._text, 0, _REPORT))
        for place in (one for mark in marks if mark for one in self._phrases.get(lower(mark), _NO_MEANING).place):
            if place.country == "VN" and fits(place, "", wanted):
                return place
        return None

    def as_province(self, place: Place) -> Place:
        """Return the province that a city of that rank was before: 'LĐLĐ tỉnh' on a page of Huế."""
        if place.unit not in _TOWNS or not place.valid_from:
            return place
        for meaning in self._phrases.values():
            for one in meaning.place:
                if one.successor == place.name and one.name.endswith(f" {place.name}"):
                    return one
        return place

    def _of_letterhead(self, wanted: str) -> Place | None:
        """Who issues or signs it: 'LIÊN ĐOÀN LAO ĐỘNG HUYỆN YÊN ĐỊNH' on a line of its own above it, or below."""
        below = max(_ABOVE, len(self._low) - _BELOW)
        for named in chain(_ISSUER.finditer(self._low, 0, _ABOVE), _ISSUER.finditer(self._low, below)):
            places = self._phrases.get(named[2].strip(), _NO_MEANING).place
            fitting = [place for place in places if place.country == "VN" and fits(place, named[1], wanted)]
            if fitting:
                return fitting[0]
        return None

    def _of_paper(self, wanted: str) -> Place | None:
        """Where the paper comes from, whose name stands above the page: 'Báo Đồng Nai điện tử'."""
        for named in _PAPER.finditer(self._low, 0, _ABOVE):
            words = named[1].split()
            for size in (3, 2, 1):
                places = self._phrases.get(" ".join(words[:size]), _NO_MEANING).place
                fitting = [place for place in places if place.country == "VN" and fits(place, "", wanted)]
                if fitting:
                    return fitting[0]
        return None

    def _holding(self, wanted: str) -> Place | None:
        """The only province of the class `wanted` that has a district of a name that the article gives."""
        named = {place.name: place.unit for place in self.counts["district"]}
        parents = {
            place.parent
            for name, unit in named.items()
            for place in self._phrases[lower(name)].place
            if place.unit == unit and place.country == "VN" and place.parent != "Việt Nam"
        } | set(self._of_communes())
        holding = [
            place
            for parent in parents
            for place in self._phrases.get(lower(parent), _NO_MEANING).place
            if place.parent == "Việt Nam" and fits(place, "", wanted)
        ]
        return holding[0] if len({place.name for place in holding}) == 1 else None

    def _of_communes(self) -> Iterator[str]:
        """The provinces of today with a ward named after a town that ended: 'phường Vĩnh Yên' lies in Phú Thọ."""
        wards = [place.name for place in self.counts["commune"] if place.unit == "phường"]
        for town in (place for name in wards for place in self._phrases.get(lower(name), _NO_MEANING).place):
            if town.unit in _TOWNS and town.valid_to and town.country == "VN":
                above = self._phrases.get(lower(town.parent), _NO_MEANING).place
                yield next((one.successor for one in above if one.name == town.parent and one.successor), town.parent)


_PAPER = re.compile(
    r"(?<!\w)(?:báo (?:điện tử )?|truyền hình (?:tỉnh )?|thông tin điện tử (?:tỉnh )?|công đoàn (?:tỉnh )?|"
    r"(?:liên đoàn lao động|lđlđ|ủy ban nhân dân|ubnd|đảng bộ) tỉnh |tỉnh ủy |cổng thông tin (?:tỉnh )?)"
    r"([^\W\d_]+(?: [^\W\d_]+){0,2})"
)
_ISSUER = re.compile(
    r"^(?:[^\n.]{2,30} [-–] )?(?:liên đoàn lao động|lđlđ|công đoàn) (huyện|quận|thị xã|tỉnh|thành phố) "
    r"([^\n\d:,.;()]{2,30})\s*$",
    re.MULTILINE,
)
_MARK = re.compile(r"^ ?\(?([A-ZĐ]{2,5})(?:\) ?[-–]?| ?[-–])", re.MULTILINE)
_REPORT = 2_000
"""Characters within which a page comes to its report."""
_BELOW = 120
"""Characters in which a page is signed, at its end."""
_ABOVE = 300
"""Characters in which a page names its paper, at its head."""
