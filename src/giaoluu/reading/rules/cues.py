"""The words that tell that someone asked, promised, agreed or invited, and those that only look so."""

import re
from functools import lru_cache

import msgspec
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from giaoluu.lexicon.lexicon import Lexicon


class Cue(msgspec.Struct, frozen=True, gc=False):
    """One such word: its `[start, end)`, its category in the lexicon's table of words, and the value of its row."""

    start: int
    end: int
    category: str
    value: str


_BLANKS_AND_COMMAS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + ","


class StatementWords:
    """What the lexicon knows of statements; built once per lexicon, see `statement_words`."""

    _CATEGORIES = (
        "action_verb", "speech_verb", "courtesy", "must_verb", "will_verb", "promise_verb", "agree_verb", "invite_verb",
        "ask_verb", "no_statement",
    )  # fmt: skip
    """A phrase that stands in two of them belongs to the later one."""

    def __init__(self, lexicon: Lexicon, prefix: str) -> None:
        meanings: dict[str, tuple[str, str]] = {}
        for category in self._CATEGORIES:
            for phrase, value in lexicon.words.get(prefix + category, {}).items():
                meanings[phrase] = (category, value)
        self._meanings = list(meanings.values())
        self._matcher = AhoCorasick(  # the small kind, as in `signs`
            list(meanings), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )
        self.actions = frozenset(lexicon.words.get(prefix + "action_verb", ()))
        """Verbs of what can be asked for or promised."""
        self.subjects = frozenset(lexicon.words.get(prefix + "subject_word", ()))
        """Last words of what can speak: 'hai bên', 'lãnh đạo tỉnh', 'các đại biểu'."""
        self._adverbs = re.compile(rf"(?:\b(?:{_any_of(lexicon, prefix + 'statement_adverb')})[\s,]*)+$")
        self._last_adverbs = tuple(lexicon.words.get(prefix + "statement_adverb", ()))
        self.no_speaker = re.compile(rf"(?:{_any_of(lexicon, prefix + 'no_speaker')})\b")
        """First words of what does not act by itself: 'hội nghị', 'mối quan hệ'."""
        self.no_deed = re.compile(rf"\s(?:{_any_of(lexicon, prefix + 'no_deed')})\b")
        """What follows 'sẽ' when nothing is promised: 'sẽ góp phần'."""

    def subject_end(self, low: str, start: int, end: int) -> int:
        """Return where the words before the verb at `end` end but for adverbs: 'LĐLĐ tỉnh | cũng đã trân trọng'."""
        if not low[start:end].rstrip(_BLANKS_AND_COMMAS).endswith(self._last_adverbs):
            return end
        adverbs = self._adverbs.search(low, start, end)
        return adverbs.start() if adverbs else end

    def find(self, low: str, start: int, end: int) -> list[Cue]:
        """Return the cues that stand as whole words in `[start, end)` of the lower-case copy, from left to right.

        Where two begin at one place the longer one counts, so 'giao lưu' is no 'giao'.
        """
        found = []
        meanings, size, words = self._meanings, end - start, low[start:end]
        for index, at, to in self._matcher.find_matches_as_indexes(words):
            if at and (before := words[at - 1]) != " " and before.isalnum():
                continue
            if to == size or (behind := words[to]) == " " or not behind.isalnum():
                category, value = meanings[index]
                found.append(Cue(start + at, start + to, category, value))
        return found


@lru_cache(maxsize=8)
def statement_words(lexicon: Lexicon, prefix: str = "") -> StatementWords:
    """Return the words of `lexicon`, built once; with the prefix `english_` those of its English categories."""
    return StatementWords(lexicon, prefix)


def _any_of(lexicon: Lexicon, category: str) -> str:
    phrases = sorted(lexicon.words.get(category, {}), key=len, reverse=True)
    return "|".join(map(re.escape, phrases)) or r"(?!)"
