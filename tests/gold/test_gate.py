"""The ratchet: floors only rise, strays only fall, and a changed corpus is noticed."""

from pathlib import Path

import pytest

from tests.gold.corpora import Corpus
from tests.gold.gate import Result, failures, raised
from tests.gold.score import Scores


@pytest.fixture
def result(tmp_path: Path) -> Result:
    (tmp_path / "pages").mkdir()
    (tmp_path / "accounts").mkdir()
    (tmp_path / "pages" / "a.txt").write_text("Hội đàm", "utf-8")
    (tmp_path / "accounts" / "a.json").write_text("{}", "utf-8")
    scores = Scores()
    scores.tallies["people"].count(3, given=4, expected=4)
    scores.check(holds=True)
    return Result(Corpus("ours", tmp_path / "pages", tmp_path / "accounts"), scores, calls=5000)


def test_a_repin_raises_floors_and_lowers_none(result: Result) -> None:
    assert raised(result, {"floors": {"people": 0.5}})["floors"]["people"] == 0.75
    assert raised(result, {"floors": {"people": 0.9}})["floors"]["people"] == 0.9


def test_a_repin_lets_strays_only_become_fewer(result: Result) -> None:
    result.scores.strays += [("a", "figures: 3 chợ")] * 2
    assert raised(result, {})["strays"] == 2
    assert raised(result, {"strays": 1})["strays"] == 1
    assert raised(result, {"strays": 5})["strays"] == 2


def test_a_repin_lets_calls_only_become_fewer_while_the_pages_are_the_same(result: Result) -> None:
    pinned = raised(result, {})
    assert raised(result, pinned | {"calls": 4000})["calls"] == 4000
    assert raised(result, pinned | {"calls": 6000})["calls"] == 5000
    assert raised(result, pinned | {"calls": 4000, "fingerprint": "những trang khác"})["calls"] == 5000


def test_a_reader_that_calls_far_more_than_it_did_is_told_so(result: Result) -> None:
    pinned = raised(result, {})
    assert not list(failures(result, pinned | {"calls": 4950}))
    assert "reading a page takes 5000 calls, 4500 were pinned" in next(failures(result, pinned | {"calls": 4500}))


def test_what_was_just_pinned_does_not_fail(result: Result) -> None:
    assert not list(failures(result, raised(result, {})))


def test_a_fall_below_the_floor_is_told_with_both_figures(result: Result) -> None:
    pinned = raised(result, {"floors": {"people": 0.9}})
    assert list(failures(result, pinned)) == ["people fell to 0.750, its floor is 0.900"]


def test_a_kind_that_is_no_longer_scored_has_fallen_to_nothing(result: Result) -> None:
    pinned = raised(result, {"floors": {"posts": 0.4}})
    assert list(failures(result, pinned)) == ["posts fell to 0.000, its floor is 0.400"]


def test_a_changed_page_asks_for_a_repin(result: Result) -> None:
    pinned = raised(result, {})
    (result.corpus.pages / "a.txt").write_text("Hội đàm mới", "utf-8")
    assert "make repin" in "".join(failures(result, pinned))


def test_a_citation_that_does_not_hold_fails_whatever_is_pinned(result: Result) -> None:
    result.broken.append("a: figures[0].span: outside the page")
    assert list(failures(result, raised(result, {}))) == ["a: figures[0].span: outside the page"]
