"""Titles of posts and honorifics: where they stand."""

import re

from giaoluu.reading.english.vocabulary import Vocabulary

_MOST_LEADS = 3
_WORD_BEFORE = re.compile(r"(?<!\w)([a-z]+(?:-[a-z]+)?)[ -]$")
_BEHIND_HONORIFIC = re.compile(r"\.? ?")


def find_titles(text: str, low: str, vocabulary: Vocabulary, start: int, end: int) -> list[tuple[int, int]]:
    """Return where titles stand ('Permanent Vice President'), the words before the noun that belong to it included."""
    spans: list[tuple[int, int]] = []
    for at, stop, _ in vocabulary.titles.find(text, low, start, end):
        begin = at
        for _ in range(_MOST_LEADS):
            lead = _WORD_BEFORE.search(low, max(start, begin - 16), begin)
            if lead is None:
                break
            glued, _, word = lead[1].rpartition("-")
            if glued and lead[1] not in vocabulary.leads and word in vocabulary.leads:
                begin = lead.start(1) + len(glued) + 1  # 'Tran Van Trong-Vice Rector'
                break
            if lead[1] not in vocabulary.leads:
                break
            begin = lead.start()
        if spans and spans[-1][0] >= begin:
            spans.pop()  # 'Chief' of 'Chief Executive Director'
        spans.append((begin, stop))
    return spans


def find_honorifics(text: str, low: str, vocabulary: Vocabulary, start: int, end: int) -> list[tuple[int, int]]:
    """Return where 'Mr', 'Ms.' and the like stand, each up to the name behind it."""
    spans = []
    for at, stop, _ in vocabulary.honorifics.find(text, low, start, end):
        behind = _BEHIND_HONORIFIC.match(low, stop)
        spans.append((at, behind.end() if behind else stop))
    return spans
