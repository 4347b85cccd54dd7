from collections import Counter

import pytest

from tests.gold import page_pairs, pairs
from tests.gold.matching_gate import PRECISION, Verdict, failures, raised, reached, row_of, verdicts


@pytest.fixture(scope="module")
def judged() -> list[Verdict]:
    return list(verdicts())


def test_there_are_pairs_enough_of_every_label_and_kind() -> None:
    rows = pairs.rows()
    assert len(rows) >= 400
    assert len(page_pairs.rows()) >= 80
    assert min(Counter(row["label"] for row in rows).values()) >= 40
    assert set(Counter(row["kind"] for row in rows)) == {"body", "foreign_body", "person", "foreign_person"}


def test_no_pair_stands_there_twice() -> None:
    told = Counter(tuple(row[c] for c in pairs.COLUMNS[:8]) for row in pairs.rows())
    assert [pair for pair, count in told.items() if count > 1] == []
    pages = Counter(frozenset((row["left"], row["right"])) for row in page_pairs.rows())
    assert [pair for pair, count in pages.items() if count > 1] == []


def test_every_page_of_a_pair_is_there() -> None:
    assert {row[side] for row in page_pairs.rows() for side in ("left", "right")} == set(page_pairs.texts())


def test_bodies_before_and_after_a_merger_are_never_confused_on_a_dated_page() -> None:
    wrong = [
        judged.row
        for judged in pairs.judge_pairs()
        if judged.suggested and judged.row["label"] != "same" and judged.row["left_on"]
    ]
    assert wrong == []


def test_what_is_suggested_without_asking_is_right(judged: list[Verdict]) -> None:
    for half in ("dev", "kept"):
        assert row_of(one for one in judged if one.half == half).precision >= PRECISION


def test_the_gate_fails_when_a_pair_is_judged_worse_and_no_pin_is_ever_lowered(judged: list[Verdict]) -> None:
    pinned = raised(judged, {})
    assert list(failures(judged, pinned)) == []
    worse = [one._replace(suggested=False) if one.label == "same" else one for one in judged]
    assert any("fell" in failure for failure in failures(worse, pinned))
    assert raised(worse, pinned)["floors"] == pinned["floors"]
    assert reached(worse)["bodies dev recall"] == 0.0
