"""Names of bodies in English: a run of capitalised words round a last noun ('Federation'), and what may follow it."""

import re
from itertools import pairwise

from msgspec.structs import replace

from giaoluu.lexicon.shapes import KnownOrganisation, Place
from giaoluu.reading.english.assemblies import OF_VIETNAM, assembly_at
from giaoluu.reading.english.ground import Ground
from giaoluu.reading.english.letters import abbreviation_at, has_a_post
from giaoluu.reading.english.meant import kind_of, says_which
from giaoluu.reading.english.phrases import PLURAL, Phrase, PhraseReader
from giaoluu.reading.english.words import is_acronym
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.organisations import ADDRESS
from giaoluu.reading.mentions.places import choose_place

_PART = re.compile(
    r"(?:[’']s)?\s(?:Central Committee|Executive Committee|Executive Board|Presidium|Standing Committee|"
    r"(?:National )?Secretariat)(?! of)"
)
_OWNS_MORE = re.compile(r"[’']s [A-Z]")
"""'the CPV Central Committee’s Mass Mobilisation Commission' is a commission."""
_ITS_UNION = re.compile(r"\s(?:Global |Trade )Union(?!\w)")
"""'IndustriALL Trade Union' is spoken of as IndustriALL."""
_ITS_PAPER = re.compile(r"\s(?:Charter|Convention)(?!\w)")
"""'in line with the UN Charter' tells of no one who was there."""
_IS_HELD = re.compile(
    r"s? (?:\d{4} )?(?:held|took place|takes place|opened|opens|themed|wrapped up|on|with the theme|"
    r"drew|attracted|gathered|saw)(?!\w)"
)
_HELD = re.compile(
    r"(?:held|hold|holding|host(?:ed|s|ing)?|organi[sz](?:ed|es?|ing)|at|during|address(?:ed|ing)|open(?:ed|ing)) "
    r"(?:the |a )?(?:[\w’'-]+ (?:[–-] )?){0,2}$"
)
_ANOTHER_NOUN = re.compile(r" [A-Z][a-z]")
_COMMITTEE_OF = re.compile(r"\s(?:Committee|Chapter) (?:of|in) (?:the )?")
_LIMITED = re.compile(r"\.?,?\s(?:Ltd|Limited|Inc|JSC|LLC)\.?(?!\w)")
_OF_THE_AREA = re.compile(r"\sof the (?:province|city|municipality)(?!\w)")
_TOLD_AREA = re.compile(r"of (?:the )?(?:[\w’'-]+ ){0,4}?(province|city|district|municipality) of")
_AREA_BEHIND = re.compile(
    r"\s(?:autonomous region|province|city|capital|district|region|prefecture|municipality|state|commune|ward|"
    r"town)(?!\w)|(?<=District)\s\d{1,2}(?!\w)|(?<=Ward)\s\d{1,2}(?!\w)"
)
_OF_COUNTRY = re.compile(r"\sof\s(?:the\s)?")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|th)(?: [a-z]+){0,4} $")
_LOCAL = re.compile(r"(?:provincial|municipal|city|city[’']s|province[’']s|local|district) $")
_LOCAL_WORDS = frozenset({"provincial", "municipal", "city"})
_LOCAL_UNIONS = (
    ["women", "union"], ["youth", "union"], ["farmers", "union"], ["farmers", "association"],
    ["fatherland", "front"],
)  # fmt: skip
_OF_A_PROVINCE = (["federation", "of", "labour"], ["federation", "of", "labor"], ["labour", "federation"],
                  ["labor", "federation"])  # fmt: skip
"""Of these the whole country has none: its own is a confederation."""
_LETTERS = re.compile(r"^\([A-Z]{2,8}\)")
_TITLE_BEGINS = 24
"""Characters between the quotation mark of a title and the unions that it tells of."""


class OrganisationFinder:
    """Finds the bodies of one sentence."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._text, self._low, self._end = ground.text, ground.low, ground.end
        self._words = ground.words
        self._vocabulary = ground.vocabulary
        self._phrases = PhraseReader(ground)

    def find(self) -> list[OrganisationMention]:
        """Return every named body, from left to right; the body that a named part belongs to follows that part."""
        found: list[OrganisationMention] = []
        index = 0
        while index < len(self._words):
            named = self._at(index)
            found += [mention for mention in named if not self._low.startswith(ADDRESS, mention.end)]
            index = self._ground.word_at(named[0].end, index + 1) if named else index + 1
        return found

    def _at(self, index: int) -> list[OrganisationMention]:
        """The body whose name begins with the word at `index`, and the one that it is a part of, if it is."""
        word = self._words[index]
        known = self._ground.known.get(word.start)
        if is_acronym(self._text, word) and self._ground.is_free(index):
            part = _PART.match(self._text, word.end, self._end)
            if part is not None and not _OWNS_MORE.match(self._text, part.end()):
                acronym = _named(word.start, word.end, self._text[word.start : word.end], needs="abbreviation")
                return [replace(self._known_mention(word.start, *known) if known else acronym, end=part.end())]
        if known is not None and known[1].kind == "international" and (union := _ITS_UNION.match(self._text, known[0])):
            return [replace(self._known_mention(word.start, *known), end=union.end())]
        if known is not None and _ITS_PAPER.match(self._text, known[0]):
            return []
        phrase = self._phrases.read(index)
        if phrase is not None and (known is None or known[0] <= self._words[phrase.last].end):
            named = self._of_phrase(phrase)
            if named:
                return named
        if known is not None:
            return [self._with_part(self._known_mention(word.start, *known))]
        if word.low in self._vocabulary.demonyms and (assembly := assembly_at(self._ground, index)) is not None:
            return [assembly]
        if is_acronym(self._text, word) and self._ground.is_free(index):
            needs = "" if has_a_post(self._ground, word) else "abbreviation"
            return [_named(word.start, word.end, self._text[word.start : word.end], needs=needs)]
        return []

    def _of_phrase(self, phrase: Phrase) -> list[OrganisationMention]:
        """The body of the phrase, with the one that it is a part of behind it; nothing where the phrase names none."""
        inner = self._inner(phrase)
        if inner is not None and self._is_central_committee(phrase):
            return [self._with_part(replace(inner, start=self._words[phrase.first].start))]
        mention = self._mention(phrase, inner)
        if mention is None:
            return []
        committee = self._local_committee(mention)
        if committee is not None:
            return [committee, mention]
        return [self._with_part(mention), *([inner] if inner else [])]

    def _inner(self, phrase: Phrase) -> OrganisationMention | None:
        """'Law Committee of the National People’s Congress' names the congress too."""
        for index in range(phrase.head + 1, phrase.last + 1):
            inner = self._phrases.read(index) if self._words[index].joint == "of" else None
            if inner is not None and inner.last == phrase.last and self._words[inner.head].low not in PLURAL:
                return self._mention(inner, None)
        return None

    def _is_central_committee(self, phrase: Phrase) -> bool:
        """'the Central Committee of the Youth Union' is spoken of as the union, as 'its Central Committee' is."""
        words = self._words[phrase.first : phrase.head + 1]
        return [word.low for word in words] == ["central", "committee"]

    def _known_mention(self, start: int, end: int, known: KnownOrganisation) -> OrganisationMention:
        written = " ".join(self._text[start:end].split())
        abbreviation, end = abbreviation_at(self._ground, end)
        mention = _named(start, end, written if " " in written else known.english or known.name)
        return replace(
            mention,
            kind=known.kind,
            level=known.level,
            country=known.country,
            tail=known.name,
            abbreviation=abbreviation,
        )

    def _with_part(self, mention: OrganisationMention) -> OrganisationMention:
        """'the Lao Federation of Trade Unions (LFTU) Central Committee' is spoken of as the federation."""
        part = _PART.match(self._text, mention.end, self._end) if mention.abbreviation else None
        return replace(mention, end=part.end()) if part else mention

    def _local_committee(self, mention: OrganisationMention) -> OrganisationMention | None:
        """'the Youth Union (YU) Committee of Ha Nam province': what of the union is there, and no government."""
        link = _COMMITTEE_OF.match(self._text, mention.end, self._end) if mention.abbreviation else None
        at = self._ground.places.get(link.end()) if link else None
        if link is None or at is None or (place := choose_place(at[1], "")).unit == "nước":
            return None
        end = self._with_area(at[0])
        name = f"{mention.name} {' '.join(self._text[mention.end : end].split())}"
        return replace(
            _named(mention.start, end, name), head="committee", kind=mention.kind, country=place.country, place=place,
            unit=self._text[link.end() : at[0]], within=mention,
        )  # fmt: skip

    # -- a phrase as a body ------------------------------------------------------------------------------------------

    def _mention(self, phrase: Phrase, inner: OrganisationMention | None) -> OrganisationMention | None:
        words = self._words[phrase.first : phrase.last + 1]
        noun = self._words[phrase.head].low
        local = _LOCAL.search(self._low, max(0, words[0].start - 12), words[0].start)
        area = self._with_area(words[-1].end)
        name = self._written(phrase, area)
        kind = kind_of(noun, name.lower().replace("'", "’"), self._vocabulary)
        if self._is_something_else(noun, words[0].start, words[-1].end):
            return None
        if kind is None or not says_which(self._ground, phrase, local=local is not None):
            return None
        place, unit, country = self._territory(phrase)
        abbreviation, end = abbreviation_at(self._ground, area)
        if inner is not None and abbreviation and _initials(inner.name).endswith(abbreviation):
            abbreviation = ""  # 'Political Bureau of the Communist Party of China (CPC)'
        of_place = (
            local is not None or self._is_its_own(phrase) or _OF_THE_AREA.match(self._low, end, self._end) is not None
        )
        needs = "unit" if place is None and (of_place or words[0].low in _LOCAL_WORDS) else ""
        if abbreviation and not country and (of := self._of_country(end)) is not None:
            end, country = of
        mention = replace(
            _named(words[0].start, end, name, needs=needs),
            head=noun,
            kind=kind,
            country=country,
            place=place,
            unit=unit,
            abbreviation=abbreviation,
        )
        return self._as_known(mention, words[-1].end) or replace(mention, within=self._within(phrase) or inner)

    def _is_something_else(self, noun: str, start: int, end: int) -> bool:
        """A congress or forum that is held, a conference of a body, the theme of a lecture."""
        if noun in ("congress", "forum") and _ORDINAL.search(self._low, max(0, start - 48), start):
            return True  # 'the 18th World Trade Union Congress' is an event
        if noun == "forum":
            return self._is_event(start, end)
        if noun == "group" and self._text.startswith(" Leader", end):
            return True
        if noun == "international":
            return _ANOTHER_NOUN.match(self._text, end) is not None  # 'IndustriALL International Conferences'
        return noun == "unions" and "“" in self._text[max(0, start - _TITLE_BEGINS) : start]

    def _as_known(self, mention: OrganisationMention, end: int) -> OrganisationMention | None:
        """The body of the lexicon that the whole name means, or the abbreviation behind another wording of it."""
        if mention.head == "assembly" and mention.name == "National Assembly":
            return replace(mention, kind="government", country="VN", tail=OF_VIETNAM)
        stop, known = self._ground.known.get(mention.start, (0, None))
        if known is not None and stop == end:
            return replace(mention, kind=known.kind, level=known.level, country=known.country, tail=known.name)
        if not mention.abbreviation or mention.kind != "trade_union":
            return None
        known = self._ground.known.get(mention.end - len(mention.abbreviation) - 1, (0, None))[1]
        if known is None or known.kind != "trade_union" or mention.country not in ("", known.country):
            return None
        return replace(mention, level=known.level, country=known.country, tail=known.name)

    def _of_country(self, at: int) -> tuple[int, str] | None:
        """'the General Confederation of Labour (CGT) | of France': where the country ends, and its code."""
        link = _OF_COUNTRY.match(self._low, at, self._end)
        return self._ground.countries.get(link.end()) if link is not None else None

    def _is_its_own(self, phrase: Phrase) -> bool:
        """'leaders of the province and its Women’s Union', 'the Labour Federation': the province's own."""
        words = [word.low.rstrip("’") for word in self._words[phrase.first : phrase.last + 1]]
        start = self._words[phrase.first].start
        return words in _OF_A_PROVINCE or (words in _LOCAL_UNIONS and self._low.endswith(" its ", 0, start))

    def _is_event(self, start: int, end: int) -> bool:
        """'held the Ha Noi – Busan Youth Forum', 'the Youth Forum took place': what is held, and no body."""
        return bool(_IS_HELD.match(self._low, end, self._end) or _HELD.search(self._low, max(0, start - 40), start))

    def _with_area(self, end: int) -> int:
        found = _AREA_BEHIND.match(self._text, end, self._end) or _LIMITED.match(self._text, end, self._end)
        return found.end() if found else end

    def _written(self, phrase: Phrase, end: int) -> str:
        """The name with the blanks that the page lost; 'of the border province of X' is written 'of X province'."""
        words = self._words[phrase.first : phrase.last + 1]
        out = self._text[words[0].start : words[0].end]
        area = ""
        for before, word in pairwise(words):
            gap = " ".join(self._text[before.end : word.start].split())
            gap = _LETTERS.sub("", gap) if "(" in gap else gap
            told = _TOLD_AREA.fullmatch(gap)
            if told is not None:
                gap, area = "of", f" {told[1]}"
            if gap:
                out += gap if gap[0] in "’',." else f" {gap}"
            out += f" {self._text[word.start : word.end]}"
        return " ".join((out + (self._text[words[-1].end : end] or area)).split())

    def _territory(self, phrase: Phrase) -> tuple[Place | None, str, str]:
        """The province or city in the name, as it is written there, and the country that it or an adjective tells."""
        country = written = ""
        place = None
        sent = self._words[phrase.head].low in ("embassy", "consulate")
        for word in self._words[phrase.first : phrase.last + 1]:
            if sent and word.joint == "in" and country:
                break  # 'the Embassy of Japan in Vietnam' is Japan's
            stop, code = self._ground.countries.get(word.start, (0, ""))
            if word.start in self._ground.places:
                until, meanings = self._ground.places[word.start]
                named = choose_place(meanings, "")
                country = named.country or country
                if named.unit != "nước":
                    place, written = named, self._text[word.start : until] + written
            elif code not in ("", "VN"):
                written += f" {self._text[word.start : stop]}"
            country = country or code or self._vocabulary.demonyms.get(word.low) or self._behind_all(word.low)
        return place, written, country

    def _behind_all(self, low: str) -> str:
        """The country of 'All-Japan'."""
        return self._vocabulary.countries.get(low[4:], "") if low[:4] == "all-" else ""

    def _within(self, phrase: Phrase) -> OrganisationMention | None:
        """The known body that this one is a part of: 'VGCL Presidium', 'Committee of the CTC'."""
        for index in range(phrase.first, phrase.last + 1):
            word = self._words[index]
            known = self._ground.known.get(word.start)
            if known is not None and (index > phrase.first or known[0] < self._words[phrase.last].end):
                return self._known_mention(word.start, *known)
            if word.low in self._vocabulary.demonyms and (assembly := assembly_at(self._ground, index)) is not None:
                return assembly
            if is_acronym(self._text, word) and index != phrase.head:
                return _named(word.start, word.end, self._text[word.start : word.end], needs="abbreviation")
        return None


def _named(start: int, end: int, name: str, *, needs: str = "") -> OrganisationMention:
    return OrganisationMention(start, end, "", "other", "", "", "", "", None, name, needs)


def _initials(name: str) -> str:
    return "".join([word[0] for word in name.split() if word[0].isupper()])
