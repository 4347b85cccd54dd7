"""How far a body's name reaches: capitalised words up to its last noun, then what 'of', 'for' and so on add."""

import re
from typing import NamedTuple

from giaoluu.reading.english.ground import Ground
from giaoluu.reading.english.words import is_acronym
from giaoluu.reading.lines import CAPITALS

ABBREVIATION = re.compile(rf"(?:[’']s)?\s?\(([{CAPITALS}][\w&./-]{{1,20}})\)")
"""A body's abbreviation behind its name."""

PLURAL = frozenset({"unions", "organisations", "organizations"})
"""Nouns of a field of work rather than of a body: 'Federation of Trade Unions'."""

_LISTING = frozenset({
    "ministry", "department", "committee", "commission", "union", "office", "association", "institute", "council",
    "centre", "center", "university", "federation", "board", "bureau", "chamber", "society", "academy",
})  # fmt: skip
"""Bodies whose field of work may be a list with commas: 'Ministry of Culture, Sports and Tourism'."""

_MEMBERS = frozenset({"chambers", "unions", "associations", "employers", "universities", "societies", "journalists"})
"""Of which a body may be one for a whole land."""

_ACCREDITED = frozenset({"embassy", "delegation", "mission", "office", "consulate"})
_ON_A_FIELD = ("committee", "commission", "council", "centre", "center", "board")
"""'Committee on Foreign Affairs'."""
_LONGEST = 18
"""Words that a name may have; the longest seen has fourteen."""


class Phrase(NamedTuple):
    """Words `first` to `last` as a body's name round the noun `head`."""

    first: int
    head: int
    last: int


class PhraseReader:
    """Reads names of bodies off the words of one sentence."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._words = ground.words
        self._vocabulary = ground.vocabulary
        self._inside = False

    def read(self, first: int) -> Phrase | None:
        """Return the name that begins with the word `first`, or None where no noun of a body follows."""
        low = self._words[first].low
        if not self._ground.is_free(first) or low.endswith("-based"):
            return None
        if low in self._vocabulary.small and (low != "all" or not self._ground.opens_all(first)):
            return None
        head = self._head(first)
        if head is None:
            return None
        last = self._last(head, first)
        if (
            last == head
            and self._ground.joint(last + 1) == "blank"
            and self._words[last + 1].low in self._vocabulary.not_body
        ):
            return None
        return Phrase(first, head, last)

    # -- up to the noun ----------------------------------------------------------------------------------------------

    def _head(self, first: int) -> int | None:
        """The last noun of a body in the run of words that `first` opens."""
        head = None
        for index in range(first, min(len(self._words), first + _LONGEST)):
            word = self._words[index]
            if index > first and not self._joins(index, first):
                break
            if not self._ground.is_free(index) or self._ground.is_small(index):
                break
            if word.low in self._vocabulary.heads and not (index == first and is_acronym(self._ground.text, word)):
                head = index
            elif head is not None and word.low not in self._vocabulary.fields:
                break
        if head is not None and self._words[head].low in self._vocabulary.not_body:
            return None
        return head

    def _joins(self, index: int, first: int) -> bool:
        word, before = self._words[index], self._words[index - 1]
        if word.joint == "blank":
            return True
        if word.joint == "genitive":
            people = before.low in self._vocabulary.genitives
            return people or self._ground.is_in_place(index - 1) or self._owns(index)
        fields = self._vocabulary.fields
        return (
            word.joint in ("and", "comma") and word.low in fields and before.low in fields
            and before.low not in self._vocabulary.heads and index - 1 > first
        )  # fmt: skip

    def _owns(self, index: int) -> bool:
        """'Party Central Committee’s Commission', 'the VGCL’s Department': a body and a part of it."""
        owner = self._words[index - 1]
        if not is_acronym(self._ground.text, owner) and owner.low not in self._vocabulary.heads:
            return False
        for at in range(index, min(index + 5, len(self._words))):
            if at > index and self._words[at].joint != "blank":
                return False
            if self._words[at].low in self._vocabulary.heads:
                return True
        return False

    # -- behind the noun ---------------------------------------------------------------------------------------------

    def _last(self, head: int, first: int) -> int:
        last = head
        if self._words[head].low == "consulate" and self._is_general(head + 1):
            last = head + 1
        while last + 1 < len(self._words) and last - first < _LONGEST:
            if not self._ground.is_free(last + 1) or not self._continues(last + 1, head):
                break
            stop = self._segment(last + 1, head, first)
            if stop is None:
                break
            last = stop
        return last

    def _is_general(self, index: int) -> bool:
        """'the Consulate General of Japan': the word behind the noun is no name of its own."""
        return self._ground.joint(index) == "blank" and self._words[index].low == "general"

    def _continues(self, index: int, head: int) -> bool:
        word = self._words[index]
        noun = self._words[head].low
        if word.joint == "for":
            return word.low in self._vocabulary.fields or self._ground.is_territory(index)
        if word.joint == "on":
            return noun in _ON_A_FIELD and word.low in self._vocabulary.fields
        if word.joint == "to":
            return noun in _ACCREDITED
        if word.joint == "in" and self._ground.is_territory(index):
            stop = self._words[self._ground.territory_end(index)].end
            return noun in _ACCREDITED or ABBREVIATION.match(self._ground.text, stop, self._ground.end) is not None
        return word.joint == "of"

    def _segment(self, index: int, head: int, first: int) -> int | None:
        """The words after 'of': a territory, or a field of work with what 'and' and commas add to it."""
        if self._words[index].low in self._vocabulary.small:
            return None
        if self._ground.is_territory(index):
            last = self._ground.territory_end(index)
            stop, _ = self._ground.known.get(self._words[index].start, (0, None))
            if stop <= self._words[last].end:
                return self._body_of(index, last) or self._members(last, self._words[head].low)
            # 'Member of the Presidium of the Vietnam General Confederation …' is a post in the confederation
            return None if self._words[head].low == "presidium" else self._ground.word_at(stop, index) - 1
        if self._words[head].low == "committee" and self._words[head - 1].low == "central":
            whole = self._body_at(index)
            if whole is not None:
                return whole
        named = self._follows_title(first)
        last = self._run(index, after_title=named)
        commas = self._words[head].low in _LISTING
        while self._ground.joint(last + 1) in ("and", "comma", "dash") and last - index < _LONGEST:
            if not self._lists(last + 1, commas=commas):
                break
            last = self._run(last + 1, after_title=named)
        return last

    def _body_at(self, index: int) -> int | None:
        """'Central Committee of the | Belarusian Republican Youth Union': the last word of the body named whole."""
        if self._inside:
            return None
        self._inside = True
        body = self.read(index)
        self._inside = False
        return body.last if body is not None and body.head > index else None

    def _body_of(self, index: int, last: int) -> int | None:
        """'Centre of the | Beijing Federation of Trade Unions': the territory opens the name of another body."""
        if self._inside or self._ground.joint(last + 1) not in ("blank", "genitive"):
            return None
        self._inside = True
        body = self.read(index)
        self._inside = False
        if body is None or body.head <= last or self._words[body.head].low == "committee":
            return None  # 'Communist Party of | Vietnam Central Committee'
        return body.last

    def _members(self, last: int, noun: str) -> int:
        """'Confederation of Asia-Pacific | Chambers of Commerce', 'Trade Union of Vietnam | Railways'."""
        if noun == "union" and self._ground.joint(last + 1) == "blank" and self._is_field(last + 1):
            stop = self._run(last + 1, after_title=True)
            return self._run(stop + 1, after_title=True) if self._lists_also(stop + 1) else stop
        members = self._ground.joint(last + 1) == "blank" and self._words[last + 1].low in _MEMBERS
        return last + 1 if members else last

    def _is_field(self, index: int) -> bool:
        low = self._words[index].low
        return low in self._vocabulary.fields and low not in self._vocabulary.heads

    def _lists_also(self, index: int) -> bool:
        return self._ground.joint(index) == "and" and self._is_field(index)

    def _run(self, index: int, *, after_title: bool) -> int:
        """The last word of the run that `index` opens; after a title, the name of its holder may follow the body's."""
        last = index
        while last + 1 < len(self._words) and last - index < _LONGEST:
            word = self._words[last + 1]
            people = word.joint == "genitive" and self._words[last].low in self._vocabulary.genitives
            if (
                not (word.joint == "blank" or people)
                or not self._ground.is_free(last + 1)
                or self._ground.is_small(last + 1)
            ):
                break
            if self._opens_a_name(last + 1):
                break
            if not self._is_common(last + 1) and (after_title or self._may_name_a_person(last + 1) or last - index > 2):
                break
            last += 1
        return last

    def _may_name_a_person(self, index: int) -> bool:
        """A name of family, but not that in 'Song Lam Garment Company', which goes on with a word of bodies."""
        if self._words[index].low not in self._vocabulary.surnames:
            return False
        return self._ground.joint(index + 1) != "blank" or not self._is_common(index + 1)

    def _opens_a_name(self, index: int) -> bool:
        """'Confederation of Labor | Thai Thu Xuong': a name of family that is a people's too, and two words more."""
        if self._words[index].low not in self._vocabulary.surnames or not self._is_common(index):
            return False
        behind = range(index + 1, index + 3)
        return all(self._ground.joint(at) == "blank" and not self._is_common(at) for at in behind)

    def _lists(self, index: int, *, commas: bool) -> bool:
        """Whether the word at `index`, after 'and' or a comma, goes on with the field of work of one body."""
        word = self._words[index]
        if (
            word.low not in self._vocabulary.fields
            or not self._ground.is_free(index)
            or word.start in self._ground.known
        ):
            return False
        stop = self._run(index, after_title=False)
        nouns = [self._words[at].low for at in range(index, stop + 1)]
        if any(noun in self._vocabulary.heads and noun not in PLURAL for noun in nouns):
            return nouns[-1] == "union" and word.joint == "and"  # 'Education, Health and Sports Workers’ Union'
        if word.joint == "and":
            return self._ground.joint(stop + 1) != "of"
        return commas and self._ends_with_and(stop + 1)

    def _ends_with_and(self, index: int) -> bool:
        """Whether the list goes on to an 'and' with a field of work behind it."""
        for at in range(index, min(len(self._words), index + _LONGEST)):
            word = self._words[at]
            if word.low not in self._vocabulary.fields or word.joint not in ("blank", "comma", "and"):
                return False
            if word.joint == "and":
                return True
        return False

    # -- what a word is ----------------------------------------------------------------------------------------------

    def _is_common(self, index: int) -> bool:
        low = self._words[index].low
        vocabulary = self._vocabulary
        return low in vocabulary.fields or low in vocabulary.heads or low in vocabulary.demonyms

    def _follows_title(self, index: int) -> bool:
        at = self._words[index].start
        spans = [*self._ground.titles, *self._ground.honorifics]
        return any(0 < at - end <= len(" of the ") for _, end in spans)
