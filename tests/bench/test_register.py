"""The register that the desk is measured on must be one that the programme itself would keep."""

import random

import pytest

from bench.register.bodies import Body
from bench.register.people import Somebody
from bench.register.stories import Story, occasion
from bench.register.words import Words


def _chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - no secret


def _words() -> Words:
    return Words(_chance(1))


def test_the_same_seed_gives_the_same_names() -> None:
    one, other = _words(), _words()
    assert [one.person() for _ in range(5)] == [other.person() for _ in range(5)]
    assert one.employer() == other.employer()


@pytest.mark.parametrize("seed", range(20))
def test_every_fact_of_a_made_up_page_stands_in_its_text(seed: int) -> None:
    from_ours, from_theirs = (
        Body(1, "Liên đoàn Lao động tỉnh Thử", "VN", None),
        Body(2, "Liên hiệp Công đoàn tỉnh Thí", "LA", None),
    )
    words = Words(_chance(seed))
    person = Somebody(7, words.person(), "Chủ tịch", from_ours)
    story = Story(occasion(words, _chance(seed), (from_ours, from_theirs), [person]))
    assert all(story.text[fact.start : fact.end] == fact.payload["quote"] for fact in story.facts)
    assert {"exchange", "organisation", "person", "statement"} <= {fact.kind for fact in story.facts}
