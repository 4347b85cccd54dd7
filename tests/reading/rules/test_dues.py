"""By when something has to be done, as the words of the statement say."""

from collections.abc import Callable

import pytest

from giaoluu.facts.kinds import Statement
from tests.reading.conftest import Read

HEAD = (
    "Công đoàn Sơn La làm việc với Công đoàn Hòa Bình\n"
    "Sáng 9/5/2023, tại Sơn La, Liên đoàn Lao động tỉnh Sơn La làm việc với đoàn công tác của Liên đoàn Lao động tỉnh "
    "Hòa Bình do bà Bạch Thị Ngần, Chủ tịch Liên đoàn Lao động tỉnh Hòa Bình làm Trưởng đoàn.\n"
)
Said = Callable[[str], list[Statement]]


@pytest.fixture
def said(read: Read) -> Said:
    return lambda sentence: read(HEAD + sentence).statements


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("hoàn thành việc rà soát trước ngày 30/6/2023", "2023-06-30"),
        ("hoàn thành việc rà soát trước ngày 30/6", "2023-06-30"),
        ("báo cáo kết quả chậm nhất ngày 15/1", "2024-01-15"),
        ("hỗ trợ xây dựng 5 nhà trẻ đến năm 2028", "2028"),
        ("tổ chức đại hội điểm trong quý III", "2023-07/2023-09"),
        ("tổ chức hội thao vào tháng 9/2023", "2023-09"),
    ],
)
def test_the_term_stands_in_the_words_of_the_demand(said: Said, words: str, due: str) -> None:
    (statement,) = said(f"Bà Bạch Thị Ngần đề nghị Liên đoàn Lao động tỉnh Sơn La {words}.")
    assert statement.due is not None
    assert statement.due.value == due
    assert statement.due.quote in statement.quote


def test_an_open_year_is_taken_from_the_day_and_cites_it(said: Said) -> None:
    (statement,) = said("Bà Bạch Thị Ngần đề nghị Liên đoàn Lao động tỉnh Sơn La báo cáo trước ngày 30/6.")
    assert statement.due is not None
    assert (statement.due.certainty, statement.due.basis is not None) == ("inferred", True)


@pytest.mark.parametrize(
    "words",
    [
        "phát huy kết quả đã đạt được trong năm 2022",
        "thực hiện Chiến lược phát triển thanh niên đến năm 2030",
        "thực hiện Nghị quyết số 06-NQ/TW ngày 5/11/2016 về công tác công đoàn",
        "tiếp tục trao đổi kinh nghiệm trong thời gian tới",
        "tổng hợp số liệu từ năm 2020 đến nay",
        "công bố số liệu tính đến ngày 30/6/2023",
    ],
)
def test_what_is_over_or_of_a_title_is_no_term(said: Said, words: str) -> None:
    (statement,) = said(f"Bà Bạch Thị Ngần đề nghị Liên đoàn Lao động tỉnh Sơn La {words}.")
    assert statement.due is None


def test_without_a_day_on_the_page_the_year_stays_open(read: Read) -> None:
    account = read(
        "Công đoàn hai tỉnh làm việc\n"
        "Tại buổi làm việc, bà Bạch Thị Ngần, Chủ tịch LĐLĐ tỉnh Hòa Bình, đề nghị Liên đoàn Lao động tỉnh "
        "Sơn La báo cáo kết quả rà soát trước ngày 30/6."
    )
    (statement,) = account.statements
    assert statement.due is not None
    assert statement.due.value == "XXXX-06-30"
