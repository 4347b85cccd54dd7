import pytest

from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.dates import DateMention, find_dates


def dates_in(text: str) -> list[DateMention]:
    folded = fold(text)
    return find_dates(folded.text, folded.low, 0, len(folded.text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sáng 4/11, hai công đoàn hội đàm.", "XXXX-11-04"),
        ("Chiều ngày 08/9/2023, lễ ký diễn ra.", "2023-09-08"),
        ("Ngày 27/10, đoàn bạn tới thăm.", "XXXX-10-27"),
        ("Tối 27.6, đoàn về nước.", "XXXX-06-27"),
        ("Buổi làm việc ngày 20-9-2022 tại Vinh.", "2022-09-20"),
        ("Ngày 04 tháng 11 năm 2024, tại Mường Khương.", "2024-11-04"),
        ("Sáng 12⁄6, đoàn đến chào.", "XXXX-06-12"),
        ("Chiều nay (4/1), đoàn đã tới nơi.", "XXXX-01-04"),
        ("Hôm nay, 12-8, đoàn rời Pakse.", "XXXX-08-12"),
        ("Sáng thứ ba, ngày 19 tháng 10 năm 2010, lễ ký mở đầu.", "2010-10-19"),
        ("Sáng nay 24 – 11, đoàn tới Pleiku.", "XXXX-11-24"),
        ("Chiều 6 - 9, hai bên hội đàm.", "XXXX-09-06"),
        ("Ngày 24 - 11 - 2019, lễ ký diễn ra.", "2019-11-24"),
        ("Vào sáng sớm 7/8, đoàn lên đường.", "XXXX-08-07"),
        ("Đoàn tới Pleiku hôm 7/8.", "XXXX-08-07"),
        ("Lễ bế mạc lúc 15h30 ngày 4/11/2024.", "2024-11-04"),
    ],
)
def test_a_day_is_read_as_far_as_it_is_given(text: str, value: str) -> None:
    assert [date.value for date in dates_in(text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Từ ngày 8 đến 11/5, đoàn ở thăm Điện Biên.", "XXXX-05-08/XXXX-05-11"),
        ("Đoàn thăm Mông Cổ từ 19-23.4.", "XXXX-04-19/XXXX-04-23"),
        ("Từ ngày 03 - 07/6/2019, đoàn khảo sát.", "2019-06-03/2019-06-07"),
        ("Trong 2 ngày 15 và 16/7, lớp học diễn ra.", "XXXX-07-15/XXXX-07-16"),
        ("Ngày 21 và 22 tháng 3 năm 2018, hai bên họp.", "2018-03-21/2018-03-22"),
        ("Đoàn ở lại từ ngày 30/9 - 2/10.", "XXXX-09-30/XXXX-10-02"),
        ("Chuyến thăm ngày 4-6/5 đã kết thúc.", "XXXX-05-04/XXXX-05-06"),
        ("Trong các ngày 20, 21 và 22/9/2019, đoàn đi ba huyện.", "2019-09-20/2019-09-22"),
        ("Từ ngày 28/2 đến ngày 4/03/2018, đoàn sang Lào.", "2018-02-28/2018-03-04"),
        ("Đoàn công tác từ 29/12/2023 đến 2/1/2024.", "2023-12-29/2024-01-02"),
        ("Từ 30/12 đến 2/1/2024, đoàn nghỉ tại Huế.", "2023-12-30/2024-01-02"),
    ],
)
def test_a_stretch_of_days_takes_month_and_year_from_its_last_day(text: str, value: str) -> None:
    assert dates_in(text)[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Quy chế giai đoạn 2018 - 2023 đã hết hạn.", "2018/2023"),
        ("Đại hội nhiệm kỳ 2023 – 2028 thành công.", "2023/2028"),
        ("Kế hoạch năm 2024-2028 gồm năm việc.", "2024/2028"),
        ("Bản ghi nhớ (2019-2024) được gia hạn.", "2019/2024"),
        ("Từ năm 2013 đến năm 2018, hai bên gặp năm lần.", "2013/2018"),
        ("Kết quả hợp tác từ 2013 đến 2017 rất tốt.", "2013/2017"),
        ("Trong giai đoạn 2013/2018 có mười đoàn.", "2013/2018"),
    ],
)
def test_two_years_joined_are_a_term(text: str, value: str) -> None:
    (term,) = dates_in(text)
    assert (term.form, term.role, term.value) == ("term", "term", value)


@pytest.mark.parametrize(
    ("text", "form", "value"),
    [
        ("Tháng 6 vừa qua, hai bên họp.", "month", "XXXX-06"),
        ("Đoàn sang vào tháng 05-2013.", "month", "2013-05"),
        ("Đến tháng 5/2024, tỉnh có 300 tổ.", "month", "2024-05"),
        ("Cuối tháng 12 năm 2023, lễ ký diễn ra.", "month", "2023-12"),
        ("Hội đàm năm 2024 diễn ra tại Lào Cai.", "year", "2024"),
        ("Đầu năm 2025 hai bên sẽ gặp lại.", "year", "2025"),
        ("Quý I/2024 thu 14 tỷ đồng.", "quarter", "2024-01/2024-03"),
        ("Trong quý 3 năm 2022, mở hai lớp.", "quarter", "2022-07/2022-09"),
        ("9 tháng năm 2016 xảy ra 4 vụ.", "half", "2016-01/2016-09"),
        ("6 tháng cuối năm 2019 cần làm ba việc.", "half", "2019-07/2019-12"),
    ],
)
def test_months_quarters_and_years_keep_their_precision(text: str, form: str, value: str) -> None:
    (date,) = dates_in(text)
    assert (date.form, date.value) == (form, value)


@pytest.mark.parametrize("words", ["Hôm nay", "Sáng nay", "Chiều qua", "Hôm qua"])
def test_a_deictic_day_has_words_and_no_date(words: str) -> None:
    (day,) = dates_in(f"{words}, đoàn đại biểu đã tới thăm.")
    assert (day.form, day.value, day.part_of_day) == ("deictic", None, words.lower())


def test_the_words_of_a_date_are_those_that_lead_it_in() -> None:
    text = "Vừa rồi, chiều ngày 6/3, tại Mường Nhé, hai bên gặp nhau."
    (date,) = dates_in(text)
    assert text[date.start : date.end] == "chiều ngày 6/3"
    assert date.part_of_day == "chiều"


def test_a_month_by_its_number_may_be_followed_by_the_word_for_year() -> None:
    start, end = dates_in("từ năm 2008 đến tháng 5/2024, kết nạp 500 người")
    assert (start.value, start.form) == ("2008", "year")
    assert (end.value, end.role) == ("2024-05", "cutoff")


def test_two_months_of_a_year_are_no_day() -> None:
    assert all(date.day is None for date in dates_in("Từ tháng 3-4/2017, xưởng làm thêm giờ."))


@pytest.mark.parametrize("text", ["Trong hai ngày 6 - 9 đoàn đi ba huyện.", "Lớp học mở cho 24 - 11 người."])
def test_two_numbers_with_a_dash_need_be_no_day(text: str) -> None:
    assert dates_in(text) == []


def test_days_far_apart_that_only_a_comma_joins_are_no_stretch() -> None:
    found = dates_in("Theo bản ghi nhớ ký ngày 5/6/2016, ngày 8/10/2019, tại Huế, hai bên họp.")
    assert [(date.value, date.role) for date in found] == [("2016-06-05", "past"), ("2019-10-08", "event")]


@pytest.mark.parametrize(
    ("pact", "role"), [("quy chế ký kết ngày 12/9/2017", "past"), ("Quy chế phối hợp số 05 ngày 12/9/2017", "document")]
)
def test_the_day_of_a_pact_is_not_that_of_the_occasion(pact: str, role: str) -> None:
    assert [date.role for date in dates_in(f"Thực hiện {pact}, hai ngành họp sáng 8/10/2019.")] == [role, "event"]
