"""Names of bodies in English: a run of capitalised words round a last noun ('Federation'), and what may follow it."""

import re
from itertools import pairwise
from typing import NamedTuple

from giaoluu.lexicon.lexicon import Anchor
from giaoluu.lexicon.shapes import KnownOrganisation, Place
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.english.words import Word, is_acronym
from giaoluu.reading.lines import CAPITALS
from giaoluu.reading.mentions.organisations import OrganisationMention
from giaoluu.reading.mentions.territories import choose_place

_ABBREVIATION = re.compile(rf"\s?\(([{CAPITALS}][\w&./-]{{1,20}})\)")
_PART = re.compile(r"(?:[’']s)?\s(?:Central Committee|Executive Committee|Executive Board|Presidium|Standing Committee)")
_LIMITED = re.compile(r"\.?,?\s(?:Ltd|Inc|JSC|LLC)\.?(?!\w)")
_OF_THE_AREA = re.compile(r"\sof the (?:province|city|municipality)(?!\w)")
_TOLD_AREA = re.compile(r"of (?:the )?(?:[\w’'-]+ ){0,4}?(province|city|district|municipality) of")
_AREA_BEHIND = re.compile(r"\s(?:autonomous region|province|city|capital|district|region|prefecture|municipality|state|commune|ward|town)(?!\w)")
_OF_LIST = frozenset(
    "ministry department committee commission union office association institute council centre center university "
    "federation board bureau chamber society academy minister".split()
)
_ACCREDITED = frozenset({"embassy", "delegation", "mission", "office", "consulate"})
_LOCAL = re.compile(r"(?:provincial|municipal|city|city[’']s|province[’']s|local|district) $")
_ANYWHERE = frozenset(
    "provincial municipal city district central standing executive organising organizing steering national general "
    "local people’s of the and".split()
)
_PLURAL = frozenset({"unions", "organisations", "organizations"})
_ALONE = frozenset({"committee", "council", "board", "commission", "congress", "delegation", "party", "front", "group"})


class Phrase(NamedTuple):
    """Words `first` to `last` as a body's name round the noun `head`."""

    first: int
    head: int
    last: int


class OrganisationFinder:
    """Finds the bodies of one sentence; no word of its `titles` and honorifics belongs to a name."""

    def __init__(
        self, text: str, low: str, words: list[Word], anchors: list[Anchor], vocabulary: Vocabulary, end: int,
        titles: list[tuple[int, int]],
    ) -> None:  # fmt: skip
        self._text, self._low, self._end = text, low, end
        self._words = words
        self._vocabulary = vocabulary
        self._known = {at: (stop, meaning.known) for at, stop, meaning in anchors if meaning.known}
        self._places = {at: (stop, meaning.place) for at, stop, meaning in anchors if meaning.place}
        self._countries = _countries(low, words, vocabulary)
        self._titles = titles

    def find(self) -> list[OrganisationMention]:
        """Return every named body, from left to right; the body that a named part belongs to follows that part."""
        found: list[OrganisationMention] = []
        index = 0
        while index < len(self._words):
            named: list[OrganisationMention] = []
            index = self._at(index, named)
            found += named
        return found

    def _at(self, index: int, found: list[OrganisationMention]) -> int:
        """Add the body whose name begins with the word at `index`, if one does; return the word to go on with."""
        phrase = self._phrase(index)
        longer = self._known.get(self._words[index].start, (0, None))[0]
        if phrase is not None and longer <= self._words[phrase.last].end:
            mention = self._mention(phrase)
            if mention is not None:
                found.append(self._with_part(mention))
                inner = self._inner(phrase)
                if inner is not None:
                    found.append(inner)
                return self._after(found[0].end, index)
        word = self._words[index]
        known = self._known.get(word.start)
        if known is not None:
            found.append(self._with_part(self._known_mention(word.start, *known)))
            return self._after(found[-1].end, index)
        if is_acronym(self._text, word) and self._is_free(index):
            name = self._text[word.start : word.end]
            found.append(_named(word.start, word.end, name, needs="abbreviation"))
        return index + 1

    def _inner(self, phrase: Phrase) -> OrganisationMention | None:
        """'Law Committee of the National People’s Congress' names the congress too."""
        for index in range(phrase.head + 1, phrase.last + 1):
            if self._words[index].joint != "of":
                continue
            inner = self._phrase(index)
            if inner is None or inner.last != phrase.last or self._words[inner.head].low in _PLURAL:
                continue
            return self._mention(inner)
        return None

    # -- how far a name reaches --------------------------------------------------------------------------------------

    def _phrase(self, first: int) -> Phrase | None:
        """The name that begins with the word at `first`: up to its last noun, then what 'of', 'for' and the like add."""
        low = self._words[first].low
        if not self._is_free(first) or low in self._vocabulary.small or low.endswith("-based"):
            return None
        head = self._head_from(first)
        if head is None:
            return None
        last = self._right(head, first)
        following = last + 1
        if following < len(self._words) and self._words[following].joint == "blank":
            if last == head and self._words[following].low in self._vocabulary.not_body:
                return None
        return Phrase(first, head, last)

    def _head_from(self, first: int) -> int | None:
        """The last noun of a body in the run of words that `first` opens."""
        head = None
        for index in range(first, len(self._words)):
            word = self._words[index]
            if index > first and not self._joins(index, first):
                break
            if not self._is_free(index) or self._is_small(index):
                break
            if word.low in self._vocabulary.heads and not (index == first and is_acronym(self._text, word)):
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
            return before.low in self._vocabulary.genitives or self._ends_a_place(index - 1) or self._owns(index, first)
        fields = self._vocabulary.fields
        return (
            word.joint in ("and", "comma") and word.low in fields and before.low in fields
            and before.low not in self._vocabulary.heads and index - 1 > first
        )  # fmt: skip

    def _owns(self, index: int, first: int) -> bool:
        """'Party Central Committee’s Commission', 'the VGCL’s Department': a body and a part of it."""
        follows = self._head_after(index)
        return follows is not None and (
            is_acronym(self._text, self._words[index - 1]) or self._words[index - 1].low in self._vocabulary.heads
        )

    def _head_after(self, index: int) -> int | None:
        for at in range(index, min(index + 5, len(self._words))):
            if at > index and self._words[at].joint != "blank":
                return None
            if self._words[at].low in self._vocabulary.heads:
                return at
        return None

    def _right(self, head: int, first: int) -> int:
        last = head
        while last + 1 < len(self._words):
            word = self._words[last + 1]
            if not self._is_free(last + 1) or not self._continues(word, last + 1, head):
                break
            stop = self._segment(last + 1, head, first)
            if stop is None:
                break
            last = stop
        return last

    def _continues(self, word: Word, index: int, head: int) -> bool:
        noun = self._words[head].low
        if word.joint == "of":
            return True
        if word.joint == "for":
            return word.low in self._vocabulary.fields or self._is_territory(index)
        if word.joint == "to":
            return noun in _ACCREDITED
        if word.joint == "in" and self._is_territory(index):
            stop = self._territory_end(index)
            return noun in _ACCREDITED or _ABBREVIATION.match(self._text, self._words[stop].end, self._end) is not None
        return False

    def _segment(self, index: int, head: int, first: int) -> int | None:
        """The words after 'of': a territory, or a field of work with what 'and' and commas add to it."""
        if self._words[index].low in self._vocabulary.small:
            return None
        if self._is_territory(index):
            return self._territory_end(index)
        last = self._run(index, first)
        lists = self._words[head].low in _OF_LIST
        while last + 1 < len(self._words):
            word = self._words[last + 1]
            if word.joint not in ("and", "comma", "dash") or not self._lists(last + 1, lists=lists):
                break
            last = self._run(last + 1, first)
        return last

    def _run(self, index: int, first: int) -> int:
        last = index
        after_post = self._follows_post(first)
        while last + 1 < len(self._words):
            word = self._words[last + 1]
            people = word.joint == "genitive" and self._words[last].low in self._vocabulary.genitives
            if not (word.joint == "blank" or people) or not self._is_free(last + 1) or self._is_small(last + 1):
                break
            if not self._is_common(word) and (after_post or word.low in self._vocabulary.surnames or last - index > 2):
                break
            last += 1
        return last

    def _lists(self, index: int, *, lists: bool) -> bool:
        """Whether the word at `index`, after 'and' or a comma, goes on with the field of work of one body."""
        word = self._words[index]
        if word.low not in self._vocabulary.fields or not self._is_free(index) or word.start in self._known:
            return False
        stop = self._run(index, index)
        after = self._words[stop + 1] if stop + 1 < len(self._words) else None
        nouns = [self._words[at].low for at in range(index, stop + 1)]
        if any(noun in self._vocabulary.heads and noun not in _PLURAL for noun in nouns):
            return nouns[-1] == "union" and word.joint == "and"  # 'Education, Health and Sports Workers’ Union'
        if word.joint == "and":
            return after is None or after.joint != "of"
        return lists and after is not None and after.joint in ("and", "comma", "blank") and self._lists_on(stop + 1)

    def _lists_on(self, index: int) -> bool:
        word = self._words[index]
        return word.joint == "and" and word.low in self._vocabulary.fields or (
            word.joint == "comma" and self._lists(index, lists=True)
        )

    # -- what a word is ----------------------------------------------------------------------------------------------

    def _is_free(self, index: int) -> bool:
        """Whether the word stands in no title or honorific."""
        word = self._words[index]
        return not any(start <= word.start < end for start, end in self._titles)

    def _is_small(self, index: int) -> bool:
        """'Met' and 'The' end a name, but 'An' in 'Nghe An' does not."""
        return self._words[index].low in self._vocabulary.small and not self._ends_a_place(index)

    def _is_common(self, word: Word) -> bool:
        vocabulary = self._vocabulary
        return word.low in vocabulary.fields or word.low in vocabulary.heads or word.low in vocabulary.demonyms

    def _is_territory(self, index: int) -> bool:
        word = self._words[index]
        return word.start in self._places or word.start in self._countries

    def _territory_end(self, index: int) -> int:
        """The last word of the territory that the word at `index` opens: 'Ho Chi Minh City', 'X and Leningrad Region'."""
        at = self._words[index].start
        stop = max(self._places.get(at, (0,))[0], self._countries.get(at, (0,))[0])
        last = index
        while last + 1 < len(self._words) and self._words[last + 1].start < stop:
            last += 1
        while last + 1 < len(self._words) and self._words[last + 1].joint == "blank" and self._words[last + 1].low in self._vocabulary.areas:
            last += 1
        if last + 2 < len(self._words) and self._words[last + 1].joint == "and" and self._words[last + 2].low == "region":
            last += 2
        return last

    def _ends_a_place(self, index: int) -> bool:
        word = self._words[index]
        return any(at <= word.start < stop for at, (stop, _) in self._places.items())

    def _follows_post(self, index: int) -> bool:
        at = self._words[index].start
        return any(0 < at - end <= 8 for _, end in self._titles)

    def _after(self, stop: int, index: int) -> int:
        while index < len(self._words) and self._words[index].start < stop:
            index += 1
        return index

    # -- mentions ----------------------------------------------------------------------------------------------------

    def _known_mention(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention:
        written = " ".join(self._text[start:end].split())
        abbreviation, end = self._abbreviation(end)
        mention = _named(start, end, written if " " in written else known.english or known.name)
        return mention._replace(
            kind=known.kind, level=known.level, country=known.country, tail=known.name, abbreviation=abbreviation
        )

    def _abbreviation(self, at: int) -> tuple[str, int]:
        found = _ABBREVIATION.match(self._text, at, self._end)
        if found and sum(letter.isupper() for letter in found[1]) * 2 >= len(found[1]) and found[1].lower() not in self._vocabulary.countries:
            return found[1], found.end()
        return "", at

    def _with_part(self, mention: OrganisationMention) -> OrganisationMention:
        """'the Lao Federation of Trade Unions (LFTU) Central Committee' is spoken of as the federation."""
        part = _PART.match(self._text, mention.end, self._end) if mention.abbreviation else None
        return mention._replace(end=part.end()) if part else mention

    def _mention(self, phrase: Phrase) -> OrganisationMention | None:
        words = self._words[phrase.first : phrase.last + 1]
        noun = self._words[phrase.head].low
        local = _LOCAL.search(self._low, max(0, words[0].start - 12), words[0].start)
        if len(words) == 1 and not local:
            return None
        end = self._with_area(words[-1].end)
        name = self._written(phrase, end)
        kind = self._kind(noun, name.lower().replace("'", "’"))
        if kind is None or not self._says_which(phrase, noun, kind):
            return None
        place, unit, country = self._territory(phrase)
        abbreviation, end = self._abbreviation(end)
        stop, known = self._known.get(words[0].start, (0, None))
        exact = known if stop == words[-1].end else None
        local = local or _OF_THE_AREA.match(self._low, end, self._end)
        needs = "unit" if place is None and (local or words[0].low in ("provincial", "municipal", "city")) else ""
        mention = _named(words[0].start, end, name, needs=needs)
        return mention._replace(
            head=noun, kind=exact.kind if exact else kind, level=exact.level if exact else "", country=exact.country if exact else country,
            tail=exact.name if exact else "", place=place, unit=unit, abbreviation=abbreviation,
            within=None if exact else self._within(phrase) or self._inner(phrase),
        )  # fmt: skip

    def _with_area(self, end: int) -> int:
        found = _AREA_BEHIND.match(self._text, end, self._end) or _LIMITED.match(self._text, end, self._end)
        return found.end() if found else end

    def _written(self, phrase: Phrase, end: int) -> str:
        """The name with the blanks that the page lost."""
        words = self._words[phrase.first : phrase.last + 1]
        out = self._text[words[0].start : words[0].end]
        area = ""
        for before, word in pairwise(words):
            gap = " ".join(self._text[before.end : word.start].split())
            told = _TOLD_AREA.fullmatch(gap)
            if told is not None:
                gap, area = "of", f" {told[1]}"
            out += (gap if gap[:1] in ("’", "'", ",") else f" {gap}" if gap else "") + " " + self._text[word.start : word.end]
        return " ".join((out + (self._text[words[-1].end : end] or area)).split())

    def _kind(self, noun: str, name: str) -> str | None:
        kind = self._vocabulary.heads[noun]
        if kind == "union":
            if self._vocabulary.union_words.search(name):
                return "trade_union"
            return "mass_organisation" if re.search(r"women|youth|farmers|peasants|veterans", name) else "other"
        if kind == "congress":
            return "government" if "people’s" in name else "trade_union" if "union" in name else None
        if kind == "delegation":
            return "government" if " to " in name else None
        if noun == "committee" and "party" in name:
            return "party"
        return kind

    def _says_which(self, phrase: Phrase, noun: str, kind: str) -> bool:
        """'the Executive Committee', 'Trade Unions' and 'the Government' name no body in particular."""
        words = [word.low for word in self._words[phrase.first : phrase.last + 1]]
        if noun == "government":
            return phrase.last > phrase.head
        if noun in ("unions", "delegation") and phrase.last == phrase.head:
            return noun == "delegation" or not all(word in self._vocabulary.fields for word in words)
        if words in (["trade", "union"], ["labour", "union"], ["labor", "union"]):
            return False
        if noun in _ALONE and all(word in _ANYWHERE or word == noun for word in words):
            return False
        return True

    def _territory(self, phrase: Phrase) -> tuple[Place | None, str, str]:
        """The province or city in the name, as it is written there, and the country that it or an adjective tells."""
        country = written = ""
        place = None
        for word in self._words[phrase.first : phrase.last + 1]:
            if word.start in self._places:
                named = choose_place(self._places[word.start][1], "")
                country = named.country or country
                if named.unit != "nước":
                    place, written = named, self._text[word.start : self._places[word.start][0]] + written
            elif word.start in self._countries and self._countries[word.start][1] != "VN":
                written += f" {self._text[word.start : self._countries[word.start][0]]}"
            code = self._countries.get(word.start, (0, ""))[1] or self._vocabulary.demonyms.get(word.low)
            country = country or code or ""
        return place, written, country

    def _within(self, phrase: Phrase) -> OrganisationMention | None:
        """The body that this one is a part of: 'VGCL Presidium', 'LFTU Central Committee', 'Committee of the CTC'."""
        words = self._words
        for index in range(phrase.first, phrase.last + 1):
            known = self._known.get(words[index].start)
            if known is not None and (index > phrase.first or known[0] < words[phrase.last].end):
                return self._known_mention(words[index].start, *known)
            if is_acronym(self._text, words[index]) and index != phrase.head:
                start, end = words[index].start, words[index].end
                return _named(start, end, self._text[start:end], needs="abbreviation")
        return None


def _countries(low: str, words: list[Word], vocabulary: Vocabulary) -> dict[int, tuple[int, str]]:
    """The countries named: where each begins, to where it ends and its ISO code."""
    found: dict[int, tuple[int, str]] = {}
    for index, word in enumerate(words):
        if word.low not in vocabulary.country_openers:
            continue
        for last in range(min(index + 5, len(words)) - 1, index - 1, -1):
            code = vocabulary.countries.get(" ".join(low[word.start : words[last].end].split()))
            if code:
                found[word.start] = (words[last].end, code)
                break
    return found


def _named(start: int, end: int, name: str, *, needs: str = "") -> OrganisationMention:
    return OrganisationMention(start, end, "", "other", "", "", "", "", None, name, needs)
