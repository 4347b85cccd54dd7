"""What two pages of one occasion say, count and give: once, or twice."""

import pytest

from giaoluu.matching.sayings import (
    Quantity,
    Statement,
    compare_quantities,
    compare_statements,
    rank_quantities,
    rank_statements,
)
from giaoluu.matching.scoring import AUTOMATIC, OFFERED

CAO_BANG, QUY_CHAU = "1", "2"


def promised(text: str, *binds: str, due: str = "", kind: str = "commitment") -> Statement:
    return Statement(kind=kind, text=text, due=due, binds=frozenset(binds))


def test_the_same_promise_in_two_reports_is_one() -> None:
    one = promised("mỗi năm cử một đoàn cán bộ sang học tập", CAO_BANG)
    other = promised("Mỗi năm cử một đoàn cán bộ sang học tập.", CAO_BANG)
    assert rank_statements(one, [("7", other)]).suggested == "7"


def test_a_report_that_leaves_words_out_tells_of_the_same_promise_where_the_same_body_is_to_act() -> None:
    short = promised("in 3.000 cuốn sổ tay trong năm 2025", QUY_CHAU)
    long = promised("in 3.000 cuốn sổ tay pháp luật song ngữ trong năm 2025", QUY_CHAU)
    assert rank_statements(short, [("7", long)]).suggested == "7"
    assert rank_statements(short, [("7", promised(long.text))]).suggested is None


@pytest.mark.parametrize(
    "other",
    [
        promised("in 5.000 cuốn sổ tay trong năm 2025", CAO_BANG),
        promised("dạy tiếng Việt cho cán bộ công đoàn bạn", CAO_BANG),
    ],
    ids=["another number", "other words"],
)
def test_other_numbers_and_other_words_are_other_promises(other: Statement) -> None:
    assert compare_statements(promised("in 3.000 cuốn sổ tay trong năm 2025", CAO_BANG), other).value < OFFERED


def test_the_same_words_for_other_bodies_or_another_day_are_for_a_person_to_judge() -> None:
    one = promised("cử đoàn sang dự hội thi thợ giỏi", CAO_BANG, due="2025-05")
    turned = promised(one.text, QUY_CHAU, due="2025-05")
    later = promised(one.text, CAO_BANG, due="2025-09")
    assert OFFERED <= compare_statements(one, later).value < AUTOMATIC
    assert compare_statements(one, turned).value < AUTOMATIC


def counted(value: str, unit: str, measure: str = "", **sides: str) -> Quantity:
    return Quantity(value=value, unit=unit, measure=measure, sides=tuple(sides.items()))


def test_the_same_number_of_the_same_thing_is_counted_once() -> None:
    one = counted("150", "suất quà", "tặng công nhân khó khăn", owner=CAO_BANG)
    other = counted("150", "Suất quà", "tặng quà cho công nhân khó khăn", owner=CAO_BANG)
    assert rank_quantities(one, [("3", other)]).suggested == "3"


def test_the_same_number_of_other_things_is_no_repetition() -> None:
    one = counted("4", "đoàn", "cử đoàn sang thăm", owner=CAO_BANG)
    assert compare_quantities(one, counted("4", "lớp", "mở lớp tiếng Trung", owner=CAO_BANG)).value == 0
    assert compare_quantities(one, counted("4", "đoàn", "đón đoàn bạn", owner=QUY_CHAU)).value < OFFERED


def test_money_between_the_same_two_is_given_once() -> None:
    one = counted("200000000", "VND", "", giver=QUY_CHAU, receiver=CAO_BANG)
    assert rank_quantities(one, [("5", counted("200000000", "VND", "sửa nhà", giver=QUY_CHAU))]).suggested == "5"
    assert rank_quantities(one, [("5", counted("200000000", "VND", "sửa nhà", giver=CAO_BANG))]).suggested is None


def test_two_gifts_of_one_sum_that_cannot_be_told_apart_are_offered_both() -> None:
    one = counted("50000000", "VND", "", giver=QUY_CHAU)
    known = [("5", counted("50000000", "VND", "xây nhà", giver=QUY_CHAU)), ("6", counted("50000000", "VND", "mua máy"))]
    ranked = rank_quantities(one, [*known, ("7", counted("50000000", "VND", "học bổng", giver=QUY_CHAU))])
    assert ranked.verdict == "ambiguous"
    assert len(ranked.candidates) == 3
