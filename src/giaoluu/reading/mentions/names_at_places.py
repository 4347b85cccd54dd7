"""Where the name of a person stands at a given place of the text, and how far it reaches."""

from giaoluu.lexicon.lexicon import Anchor, Lexicon
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.person_links import OFFICE, TO_POST
from giaoluu.reading.mentions.person_names import (
    IN_SMALL_SYLLABLES,
    NAME,
    is_given_name,
    length_in_run,
    may_be_name,
    without_verb,
)

_FULL_NAME = 3


class NamesAtPlaces:
    """Reads names of persons at a place of the text, by the anchors and bodies that stand around it."""

    def __init__(self, text: str, low: str, lexicon: Lexicon) -> None:
        self._text, self._low = text, low
        self._stops = lexicon.words["stop"]
        self._families = lexicon.words["family"]

    def _stand(
        self, anchors: list[Anchor], by_start: dict[int, Anchor], organisations: list[OrganisationMention], end: int
    ) -> None:
        """Read from here on no further than `end`, and go by these anchors and bodies."""
        self._anchors, self._starts, self._end = anchors, by_start, end
        self._bodies = {mention.start: mention for mention in organisations} if organisations else {}

    def _is_of_a_family(self, at: int) -> bool:
        """'đoàn viên Nguyễn Trọng Nghĩa' is a person, 'đoàn viên Viettel Post' are those of a firm."""
        words = self._text[at : min(self._end, at + 40)].split(" ", _FULL_NAME)[:_FULL_NAME]
        if not words[0][:1].isupper():
            return False
        capitals = len(words) == _FULL_NAME and all(word[:1].isupper() for word in words)
        return capitals and words[0].lower() in self._families and not words[0].isupper()

    def _name_at(self, at: int) -> int:
        """Where the person's name that begins at `at` ends, or `at` where none begins."""
        found = NAME.match(self._text, at, self._end)
        if found is None or at in self._bodies:
            return at
        if found[0].count(" ") == 0 and (written := self._in_small_syllables(at)):
            return written
        end = at + length_in_run(found[0], self._text[found.end() : found.end() + 12])
        for start, stop, meaning in self._between(at, end):
            given = stop == end and (meaning.head or meaning.known) and start not in self._bodies
            given = given and (" " not in self._text[start:stop] or self._text.startswith("Thị ", start))
            given = given or (bool(meaning.post) and self._is_given_name(at, start, stop, end))
            if (meaning.post or meaning.head or meaning.known or meaning.event) and start > at and not given:
                end = start - 1
                break
            if start == at and (meaning.post or meaning.head or meaning.known or (meaning.place and stop >= end)):
                return at
            if meaning.place and stop >= end and self._text[at:start].strip() in ("Đoàn", "Tỉnh", "Thành"):
                return at
        name = self._text[at:end].rstrip(" .-")
        if name.endswith(" Nguyên") and name.count(" ") >= _FULL_NAME and self._is_post(end + 1):
            name = name.removesuffix(" Nguyên")  # 'TS Lò Thị Ban | Nguyên Phó Viện trưởng'
        if "đ" in name:
            name = without_verb(name)
        return at + len(name) if may_be_name(name) else at

    def _is_post(self, at: int) -> bool:
        return at in self._starts and self._starts[at][2].post is not None

    def _is_given_name(self, at: int, start: int, stop: int, end: int) -> bool:
        """Is the post at `start` but the given name in the run from `at` to `end`: 'Lò Quốc Vương'?"""
        return stop == end and self._low[at:start].rstrip() in self._families and is_given_name(self._text[start:stop])

    def _in_small_syllables(self, at: int) -> int:
        """Where 'A ly Vông Nor Bun Tham' ends, as some write names of Laos; only with a post behind it; else 0."""
        found = IN_SMALL_SYLLABLES.match(self._text, at, self._end)
        if found is None or any(word in self._stops for word in found[1].split()):
            return 0
        if any(anchor[2].place or anchor[2].head or anchor[2].known for anchor in self._between(at, found.end())):
            return 0
        link = TO_POST.match(self._low, found.end(), self._end)
        anchor = self._starts.get(link.end()) if link else None
        return found.end() if anchor is not None and anchor[2].post is not None else 0

    def _between(self, start: int, end: int) -> list[Anchor]:
        return [anchor for anchor in self._anchors if start <= anchor[0] < end]

    def _past_office(self, at: int) -> int:
        """'Giám đốc | Học viện | Lò Thị Ban': where the word ends behind which a whole name of a family stands."""
        office = OFFICE.match(self._text, at, self._end)
        return office.end() if office is not None and self._is_of_a_family(office.end() + 1) else at
