import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giaoluu.lexicon.lexicon import Lexicon
from giaoluu.reading.reader import read_context
from giaoluu.reading.sentences import Sentence
from giaoluu.reading.signs import EVERY, Sought, any_of, signs_of
from tests.gold.corpora import CORPORA

ALL = list(Sought.known)


@pytest.mark.parametrize("sought", ALL, ids=lambda sought: sought.pattern[:40])
def test_whatever_a_pattern_matches_holds_one_of_its_words(sought: Sought) -> None:
    @given(st.from_regex(sought.pattern))
    @settings(max_examples=25, deadline=None)
    def holds(text: str) -> None:
        low = text.lower()
        if sought.search(low):
            assert any(word in low for word in sought.words)

    holds()


def test_no_sentence_of_the_gold_pages_is_passed_over_by_a_pattern_that_it_holds(lexicon: Lexicon) -> None:
    passed_over = []
    for _, page in CORPORA[0].opened():
        context = read_context(page, lexicon)
        for found in context.found:
            start, end = found.sentence.start, found.sentence.end
            passed_over += [
                (sought.pattern, context.folded.text[start:end])
                for sought in ALL
                if sought not in found.signs and sought.search(context.folded.low, start, end)
            ]
    assert passed_over == []


def test_a_sentence_has_the_signs_of_its_own_words_only() -> None:
    low = "hai bên ký bản ghi nhớ. hôm nay"
    one, two = signs_of(low, [Sentence(0, 23, "body", 0), Sentence(24, len(low), "body", 0)])
    in_one = {sought.pattern for sought in ALL if sought in one}
    in_two = {sought.pattern for sought in ALL if sought in two}
    assert any("bản ghi nhớ" in pattern for pattern in in_one)
    assert not any("bản ghi nhớ" in pattern for pattern in in_two)
    assert in_two


def test_a_word_that_two_sentences_share_is_a_sign_of_neither() -> None:
    low = "họ ký biên bản"
    cut = low.index("bản")
    one, two = signs_of(low, [Sentence(0, cut, "body", 0), Sentence(cut, len(low), "body", 0)])
    assert not any("biên bản" in sought.words and (sought in one or sought in two) for sought in ALL)


def test_a_page_without_sentences_has_no_signs() -> None:
    assert signs_of("", []) == []


def test_who_has_not_looked_seeks_everything() -> None:
    assert all(sought in EVERY for sought in ALL)


def test_words_of_one_first_letter_share_it() -> None:
    assert any_of(["ba", "bốn", "hai"]) == "b(?:a|ốn)|h(?:ai)"
