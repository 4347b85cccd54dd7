"""One sentence as the finders of names see it: its capitalised words, and what is known of each."""

import re

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import KnownOrganisation, Place
from giaoluu.reading.english.titles import find_honorifics, find_titles
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.english.words import Word, find_words

_LONGEST_COUNTRY = 5
_OF_THE_COMMITTEE = " of the party committee"
_OF_AN_OFFICE = re.compile(r" of (?:the )?(?:ministry|department|government|university|bloc|fatherland front)(?!\w)")
_OF_A_PLACE = re.compile(r" of (?:the )?(?:[a-z]+ ){0,3}?(?:province of |city of )?(?=[a-z])")


class Ground:
    """The words of a sentence by their number, with the bodies, territories and countries that the lexicon knows there.

    `known`, `places` and `countries` are by the offset where they begin, each with the offset where it ends; `titles`
    are the spans of posts, `honorifics` those of 'Mr' and the like up to the name.
    """

    def __init__(
        self, text: str, low: str, span: tuple[int, int], anchors: list[Anchor], vocabulary: Vocabulary
    ) -> None:
        self.text, self.low = text, low
        self.start, self.end = span
        self.vocabulary = vocabulary
        self.words = find_words(text, *span, vocabulary)
        self.titles = find_titles(text, low, vocabulary, *span)
        self.honorifics = find_honorifics(text, low, vocabulary, *span)
        self.known: dict[int, tuple[int, KnownOrganisation]] = {
            at: (stop, meaning.known) for at, stop, meaning in anchors if meaning.known
        }
        self.places: dict[int, tuple[int, tuple[Place, ...]]] = {
            at: (stop, meaning.place) for at, stop, meaning in anchors if meaning.place
        }
        self.titles = [self._without_committee(at, stop) for at, stop in self.titles]
        self.countries = _countries(low, self.words, vocabulary)
        self._titled = covered(self.words, [*self.titles, *self.honorifics])
        self._in_place = covered(self.words, [(at, stop) for at, (stop, _) in self.places.items()])

    def _without_committee(self, at: int, stop: int) -> tuple[int, int]:
        """'Secretary | of the Party Committee of Quang Tri': that of a province is a body, a union's own is none."""
        if not self.low.endswith(_OF_THE_COMMITTEE, at, stop):
            return at, stop
        if _OF_AN_OFFICE.match(self.low, stop):
            return at, stop - len(_OF_THE_COMMITTEE)
        link = _OF_A_PLACE.match(self.low, stop)
        place = self.places.get(link.end()) if link else None
        there = place is not None and place[1][0].unit != "nước"
        return (at, stop - len(_OF_THE_COMMITTEE)) if there else (at, stop)

    def is_free(self, index: int) -> bool:
        """Tell whether the word stands in no title or honorific."""
        return index not in self._titled

    def is_small(self, index: int) -> bool:
        """'Met' and 'The' end a name, but 'An' in 'Nghe An' does not."""
        low = self.words[index].low
        if low not in self.vocabulary.small or index in self._in_place:
            return False
        return low != "all" or not self.opens_all(index)

    def opens_all(self, index: int) -> bool:
        """Tell whether it is the 'All' of 'All Japan …', which belongs to a name."""
        word = self.words[index]
        return self.joint(index + 1) == "blank" and word.end + 1 in self.countries

    def is_in_place(self, index: int) -> bool:
        """Tell whether the word is part of a territory's name."""
        return index in self._in_place

    def is_territory(self, index: int) -> bool:
        """Tell whether a territory or country begins with the word."""
        at = self.words[index].start
        return at in self.places or at in self.countries

    def territory_end(self, index: int) -> int:
        """Return the last word of the territory that begins here: 'Ho Chi Minh City', 'X and Leningrad Region'."""
        words = self.words
        at = words[index].start
        stop = max(self.places[at][0] if at in self.places else 0, self.countries[at][0] if at in self.countries else 0)
        last = self.word_at(stop, index) - 1
        while self.joint(last + 1) == "blank" and words[last + 1].low in self.vocabulary.areas:
            last += 1
        if self.joint(last + 1) == "and" and last + 1 < len(words):
            if last + 2 < len(words) and words[last + 2].low == "region":
                last += 2
            elif words[last + 1].low == "pacific" or self.low.startswith(" region", words[last + 1].end):
                last += 1
        return last

    def joint(self, index: int) -> str:
        """Return what joins the word to the one before it; nothing where there is no such word."""
        return self.words[index].joint if index < len(self.words) else ""

    def word_at(self, offset: int, index: int) -> int:
        """Return the first word from `index` on that begins at `offset` or behind it."""
        while index < len(self.words) and self.words[index].start < offset:
            index += 1
        return index


def covered(words: list[Word], spans: list[tuple[int, int]]) -> frozenset[int]:
    """Return the numbers of the words that begin inside one of the spans."""
    covered: set[int] = set()
    index, count = 0, len(words)
    for start, end in sorted(spans):
        while index and words[index - 1].start >= start:
            index -= 1
        while index < count and words[index].start < start:
            index += 1
        while index < count and words[index].start < end:
            covered.add(index)
            index += 1
    return frozenset(covered)


def _countries(low: str, words: list[Word], vocabulary: Vocabulary) -> dict[int, tuple[int, str]]:
    """The countries named: where each begins, to where it ends and its ISO code."""
    found: dict[int, tuple[int, str]] = {}
    for index, word in enumerate(words):
        if word.low not in vocabulary.country_openers:
            continue
        for last in range(min(index + _LONGEST_COUNTRY, len(words)) - 1, index - 1, -1):
            code = vocabulary.countries.get(" ".join(low[word.start : words[last].end].split()))
            if code:
                found[word.start] = (words[last].end, code)
                break
    return found
