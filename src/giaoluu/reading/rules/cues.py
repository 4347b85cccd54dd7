"""The words by which an article says that someone asked, promised, agreed or invited, and the words that only look so."""

from functools import lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from giaoluu.lexicon.lexicon import Lexicon


class Cue(NamedTuple):
    """One such word: its `[start, end)`, its category in the lexicon's table of words, and the value of its row."""

    start: int
    end: int
    category: str
    value: str


class CueFinder:
    """Finds the cues of one lexicon; where two begin at one place the longer one counts, so 'giao lưu' is no 'giao'."""

    _CATEGORIES = (
        "action_verb", "speech_verb", "courtesy", "must_verb", "will_verb", "promise_verb", "agree_verb", "invite_verb",
        "ask_verb", "no_statement",
    )  # fmt: skip
    """A phrase that stands in two of them belongs to the later one."""

    def __init__(self, lexicon: Lexicon) -> None:
        meanings: dict[str, tuple[str, str]] = {}
        for category in self._CATEGORIES:
            for phrase, value in lexicon.words.get(category, {}).items():
                meanings[phrase] = (category, value)
        self._meanings = list(meanings.values())
        self._matcher = AhoCorasick(
            list(meanings), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, low: str, start: int, end: int) -> list[Cue]:
        """Return the cues that stand as whole words in `[start, end)` of the lower-case copy, from left to right."""
        found = []
        for index, at, to in self._matcher.find_matches_as_indexes(low[start:end]):
            at += start
            to += start
            if (at == start or not low[at - 1].isalnum()) and (to == end or not low[to].isalnum()):
                found.append(Cue(at, to, *self._meanings[index]))
        return found


@lru_cache(maxsize=8)
def cue_finder(lexicon: Lexicon) -> CueFinder:
    """Return the finder of `lexicon`, built once."""
    return CueFinder(lexicon)
