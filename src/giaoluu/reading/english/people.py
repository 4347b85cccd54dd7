"""Named persons in English, with the posts that stand beside their names."""

import re

from msgspec.structs import replace

from giaoluu.reading.english.ground import Ground, covered
from giaoluu.reading.english.posts import Post, find_posts
from giaoluu.reading.english.words import is_acronym
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.people import PersonMention
from giaoluu.reading.mentions.posts import PostMention

_BEHIND = re.compile(r"(?:\s?,)?\s?(?:[-–:]\s)?")
_BEFORE = re.compile(
    r"(?:\s?\([^()]{1,40}\))?\s?(?:,|–|-|\(|(?=\s(?:who|as|is|was|has)\s))\s?"
    r"(?:(?:(?:was|is|has been|were) (?:re-?)?(?:elected|appointed|named)|who is|who|is|was|also|serves?|concurrently|"
    r"currently|as|now|and|the|a|an)\s)*$"
)
_NEXT_TO = (", ", " - ", " – ", "- ", "– ")
_OF_A_PEOPLE = re.compile(r", (?:the )?([a-z]+) $")
_CHOSEN = re.compile(r"\s(?:was|has been) (?:re-?)?(?:elected|appointed|named)\s")
_LED = re.compile(r"(?:led|headed|chaired) by\s(?:its\s|the\s)?$")
_SIGNED = re.compile(r"(?:led|headed|signed|inked|attended|chaired|by|counterpart)\s$")
_ALSO = re.compile(r"(?:\s?,\s(?:and\s)?|\sand\s)(?:(?:Mr|Ms|Mrs|Mme|Dr)\.?\s)?")
_PLACE_OF = re.compile(
    r"\s(?:street|str|road|avenue|university|school|award|prize|stadium|museum|monument|mausoleum|thought|city|province|"
    r"district|theatre|palace|square|ward|commune)(?!\w)"
)
_OF = re.compile(r"\s(?:of|from)\s(?:the\s)?")
_GLUED = re.compile(r"(?<=[a-zà-ỹ]{2})(?<!Mac)(?=[A-ZĐ][a-zà-ỹ]{2})")
"""'ChiMinh': a blank was lost, but 'McDonald' and 'LeRoux' are one word."""
_VOWEL = re.compile(r"[aeiouy]|[^\x00-\x7f]")
_ALSO_NAMES = frozenset({"an", "so", "no", "may", "our", "on"})
"""Small words that end a name: 'Men Sam An'."""
_DIRECTIONS = frozenset({"north", "south", "east", "west", "northern", "southern", "eastern", "western"})
_LONGEST_NAME = 6


class PeopleFinder:
    """Finds the persons of one sentence."""

    def __init__(self, ground: Ground, bodies: list[OrganisationMention]) -> None:
        self._text, self._low, self._start = ground.text, ground.low, ground.start
        self._ground = ground
        self._words = ground.words
        self._vocabulary = ground.vocabulary
        self._chains = find_posts(ground, bodies)
        taken = [(body.start, body.end) for body in bodies]
        taken += [(post.mention.start, post.mention.end) for chain in self._chains for post in chain]
        self._taken = covered(self._words, [*taken, *ground.honorifics])
        self._bodies = {body.start: body for body in bodies}
        self._led = {end for _, end in ground.honorifics}
        self._names = dict(self._runs())
        self._found: dict[int, PersonMention] = {}

    def find(self) -> list[PersonMention]:
        """Return every naming of a person, with a full name or a part of one, from left to right."""
        for chain in self._chains:
            self._beside(chain)
        for _, end in self._ground.honorifics:
            if end in self._names:
                self._add(end, (), "person after honorific")
        for start in self._names:
            if start not in self._found and self._is_person(start):
                self._add(start, (), "person by name or speech")
        return [self._found[start] for start in sorted(self._found)]

    # -- names -------------------------------------------------------------------------------------------------------

    def _runs(self) -> list[tuple[int, int]]:
        """The runs of words that can be a person's name, `[start, end)`."""
        runs: list[tuple[int, int]] = []
        index = 0
        while index < len(self._words):
            last = index
            if not self._may_open(index):
                index += 1
                continue
            while last + 1 < len(self._words) and last - index + 1 < _LONGEST_NAME and self._goes_on(index, last + 1):
                last += 1
            start, end = self._words[index].start, self._words[last].end
            thing = any(self._words[at].low in self._vocabulary.not_body for at in range(index + 1, last + 1))
            area = last > index and self._words[last].low in self._vocabulary.areas  # 'Gwangju City'
            if not (thing or area) and not self._is_place(index, last):
                runs.append((start, end))
            index = last + 1
        return runs

    def _may_open(self, index: int) -> bool:
        word = self._words[index]
        vocabulary = self._vocabulary
        if index in self._taken or is_acronym(self._text, word) or word.low in vocabulary.heads:
            return False
        if word.start in self._led:
            return True
        if word.low in _DIRECTIONS or self._is_seat(word.start):
            return False
        if word.low in vocabulary.countries or (
            self._ground.is_in_place(index) and word.start not in self._ground.places
        ):
            return False
        doubtful = word.low in vocabulary.small or word.low in vocabulary.demonyms or word.low in vocabulary.fields
        place = self._ground.places.get(word.start)
        return not (doubtful or (place is not None and place[0] > word.end)) or self._is_vietnamese(index)

    def _is_seat(self, at: int) -> bool:
        """'the chapter in Vientiane Thanome Keo': the city is no part of the name behind it."""
        return at in self._ground.places and self._low.endswith((" in ", " at "), self._start, at)

    def _is_vietnamese(self, index: int) -> bool:
        """A family name with two or three more words: 'Le Thuy Hang', 'Do Van Thai'."""
        if self._words[index].low not in self._vocabulary.surnames:
            return False
        run = index + 1
        while self._ground.joint(run) == "blank" and run not in self._taken and run - index < _LONGEST_NAME:
            if self._words[run].low in self._vocabulary.fields or self._words[run].low in self._vocabulary.heads:
                break
            run += 1
        return run - index >= 3

    def _goes_on(self, first: int, index: int) -> bool:
        word = self._words[index]
        if word.joint != "blank" or index in self._taken or word.low in self._vocabulary.heads:
            return False
        if is_acronym(self._text, word) and not _VOWEL.search(word.low):
            return False  # 'Chu tich Tong LDLDVN | Le Van Tam'
        if self._words[first].low in self._vocabulary.surnames or word.low not in self._vocabulary.small:
            return True
        return word.low in _ALSO_NAMES and index > first and self._ground.joint(index + 1) != "blank"

    def _is_place(self, first: int, last: int) -> bool:
        start, end = self._words[first].start, self._words[last].end
        place = self._ground.places.get(start)
        return (place is not None and place[0] >= end) or self._low[start:end] in self._vocabulary.cities

    def _is_person(self, start: int) -> bool:
        """A name without post or honorific: a Vietnamese full name, or whoever speaks, signs or leads."""
        end = self._names[start]
        words = self._low[start:end].split()
        if len(words) < 2:
            return True  # a part of a name: it counts only where the page gives the whole
        if _PLACE_OF.match(self._low, end) or self._low.startswith(("’s ", "'s "), end):
            return False
        if words[0] in self._vocabulary.surnames and len(words) > 2:
            return True
        before = self._text[max(self._start, start - 16) : start]
        speaks = self._vocabulary.speech.match(self._low, end + 1) or re.search(
            r"(?:said|told|added|noted|by)\s$", before
        )
        return bool(speaks or (_SIGNED.search(before) and words[0] not in self._vocabulary.cities))

    # -- names beside posts ------------------------------------------------------------------------------------------

    def _beside(self, chain: list[Post]) -> None:
        """Give each post of the chain to the name right behind it, else to the name before the chain."""
        waiting: list[PostMention] = []
        first = chain[0].left
        for number, post in enumerate(chain):
            if waiting and ";" in self._low[chain[number - 1].stop : post.left]:
                before = self._before(first, again=True)
                if before is not None:  # 'A - Chairman of the B; Secretary of the C, D'
                    self._add(before, tuple(waiting), "name before post")
                    waiting, first = [], post.left
            waiting.append(post.mention)
            behind = self._behind(post.stop)
            if behind is None or (self._comma(post.stop, behind) and self._before(first) is not None):
                continue
            waiting[-1] = self._with_body_behind(behind, waiting[-1])
            self._add(
                behind, tuple(waiting), "post before name", led=bool(_LED.search(self._low, max(0, first - 20), first))
            )
            if post.several:
                self._and_others(behind, tuple(waiting))
            waiting = []
            first = post.stop
        before = self._before(first, again=True) if waiting else None
        if before is not None:
            self._add(before, tuple(waiting), "name before post")
            if chain[0].several:
                self._and_those_before(before, tuple(waiting))

    def _with_body_behind(self, name: int, post: PostMention) -> PostMention:
        """'Deputy Director A of the VGCL’s Department': the body stands behind the name."""
        link = _OF.match(self._low, self._names[name]) if post.organisation is None else None
        return replace(post, organisation=self._bodies.get(link.end())) if link else post

    def _behind(self, at: int) -> int | None:
        gap = _BEHIND.match(self._low, at)
        here = gap.end() if gap else at
        honorific = next((end for start, end in self._ground.honorifics if start == here), None)
        if honorific is not None:
            here = honorific
        if here not in self._names:
            return None
        if gap and "," in gap[0] and honorific is None and len(self._text[here : self._names[here]].split()) < 2:
            return None
        return here

    def _comma(self, at: int, name: int) -> bool:
        return "," in self._low[at:name]

    def _before(self, at: int, *, again: bool = False) -> int | None:
        """The name right before the posts; `again`: also one with a post already ('Ambassador A, President of …,')."""
        window = max(self._start, at - 70)
        people = _OF_A_PEOPLE.search(self._low, max(self._start, at - 24), at)
        if people is not None and people[1] in self._vocabulary.demonyms:
            at = people.start(1)  # 'A B, Cambodian | Deputy Prime Minister'
        for start, end in self._names.items():
            if not window <= end <= at or not _BEFORE.match(self._low, end, at):
                continue
            one_more = again and (self._low[end:at] in _NEXT_TO or _CHOSEN.match(self._low, end, at) is not None)
            if one_more or start not in self._found or "who is also " in self._low[end:at]:
                return start
        return None

    def _and_others(self, name: int, posts: tuple[PostMention, ...]) -> None:
        """'Vice Presidents A and B': the same post for each."""
        here = name
        while link := _ALSO.match(self._text, self._names[here]):
            here = link.end()
            if here not in self._names or here in self._found:
                break
            self._add(here, posts, "post before name")

    def _and_those_before(self, name: int, posts: tuple[PostMention, ...]) -> None:
        """'A, B and C, the co-founders of': the same post for each."""
        here = name
        for start, end in sorted(self._names.items(), reverse=True):
            if start < here and start not in self._found and _ALSO.fullmatch(self._text, end, here):
                self._add(start, posts, "name before post")
                here = start

    def _add(self, start: int, posts: tuple[PostMention, ...], rule: str, *, led: bool = False) -> None:
        end = self._names[start]
        known = self._found.get(start)
        if known is not None:
            self._found[start] = replace(known, posts=(*known.posts, *posts))
            return
        led = led or bool(_LED.search(self._low, max(self._start, start - 24), start))
        name = _GLUED.sub(" ", " ".join(self._text[start:end].split()))
        self._found[start] = PersonMention(start, end, name, posts, rule, "head of delegation" if led else None)
