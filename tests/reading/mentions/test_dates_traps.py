import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.facts.values import is_real_date
from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.dates import DateMention, find_dates


def dates_in(text: str) -> list[DateMention]:
    folded = fold(text)
    return find_dates(folded.text, folded.low, 0, len(folded.text))


@pytest.mark.parametrize(
    "text",
    [
        "Toàn ngành đạt 9/9 chỉ tiêu, 9/11 đơn vị xuất sắc.",
        "Có 33/35 phiếu thuận, 7/8 việc đã xong.",
        "Tỷ lệ tăng từ 7/9 lên 9/9 xã.",
        "Đường dây nóng trực 24/7.",
        "Tỉnh có 3.100 đoàn viên và 15.000 lao động.",
        "Theo Nghị định 15/2013/NĐ-CP và Luật số 12/2012/QH13.",
        "Thực hiện Nghị quyết 20-NQ/TW.",
        "Đội nhà thắng 2-1, xếp 4-7 chung cuộc.",
        "Gọi số 0214.3840.123 lúc 8:34 hoặc 15h30.",
        "Ngày 31/2 và ngày 32/1 và ngày 12/13 không có thật.",
        "Đại hội lần thứ XIII, khóa XII, sau 15 năm.",
        "Mỗi ngày 3/4 số thợ làm thêm giờ.",
        "Tạp chí số 5/2013 đã in.",
        "Hỗ trợ 2000 suất, từ 2000 đoàn viên góp lại.",
    ],
)
def test_fractions_codes_scores_and_counts_are_no_dates(text: str) -> None:
    assert dates_in(text) == []


def test_a_broken_year_does_not_leave_its_day_behind() -> None:
    (date,) = dates_in("Kỷ niệm chiến thắng (9/5/1945 - 9/5/202)")
    assert (date.value, date.role) == ("1945-05-09", "anniversary")


def test_the_number_of_a_weekday_is_no_day_of_a_range() -> None:
    (date,) = dates_in("Chính trị - Thứ 4, 12/4/2006")
    assert date.value == "2006-04-12"


def test_a_garment_company_is_no_day_in_may() -> None:
    assert dates_in("Công ty May 10 tặng áo cho đoàn.") == []


def test_a_long_line_of_numbers_takes_no_longer_than_its_length() -> None:
    for line in ("1/" * 20_000, "12 và " * 8_000, "ngày " * 8_000, "2018 - " * 8_000, "3, " * 15_000, "sáng (" * 8_000):
        assert len(dates_in(line)) < len(line)


_PIECES = st.sampled_from(
    [
        "sáng",
        "chiều nay",
        "ngày ",
        "từ ",
        "đến ",
        "tháng ",
        "năm ",
        "/",
        "-",
        " - ",
        ".",
        ", ",
        " và ",
        "(",
        ")",
        "1",
        "4",
        "11",
        "12",
        "31",
        "2018",
        "2023",
        "2024",
        "202",
        "NQ/TW",
        "kỷ niệm ",
        "June ",
        "May ",
        " May 10",
        "hôm qua",
        "quý I/",
        "6 tháng đầu năm ",
        "giai đoạn ",
        "\n",
        "⁄",
        "Quốc khánh ",
        "trước ",
        "%",
        "đơn vị",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_whatever_stands_there_spans_are_in_order_and_values_are_real(text: str) -> None:
    at = 0
    for date in dates_in(text):
        assert at <= date.start < date.end <= len(text)
        at = date.end
        if date.form != "deictic":
            assert date.value
            assert is_real_date(date.year, date.month, date.day) or date.year is None


@given(st.text(max_size=200))
def test_no_text_breaks_the_finder(text: str) -> None:
    folded = fold(text)
    for date in find_dates(folded.text, folded.low, 0, len(folded.text)):
        assert date.value or date.form == "deictic"
