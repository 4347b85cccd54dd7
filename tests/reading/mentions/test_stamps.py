import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.facts.values import PartialDate, is_real_date
from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.stamps import Stamp, find_stamps, front_lines


def stamps_in(line: str) -> list[Stamp]:
    folded = fold(line)
    return find_stamps(folded.text, folded.low, 0, len(folded.text))


@pytest.mark.parametrize(
    ("line", "date", "clock"),
    [
        ("16:52 | 03/06/2021 GMT+7", (2021, 6, 3), "16:52"),
        ("- Cập nhật: Thứ ba, 14/7/2026 | 9:05:41 PM", (2026, 7, 14), "21:05"),
        ("Chủ nhật, 19/05/2024", (2024, 5, 19), None),
        ("Đăng lúc: 15:40 21/01/2022", (2022, 1, 21), "15:40"),
        ("Thứ sáu - 21/01/2022 15:40", (2022, 1, 21), "15:40"),
        ("Ngày đăng: 6/10/2016 | Lượt đọc: 812", (2016, 10, 6), None),
        ("Updated: Friday, 12/05/2017", (2017, 5, 12), None),
        ("Cập nhật lúc 01:14 ngày 04/01/2014", (2014, 1, 4), "01:14"),
        ("12/06/2019 08:05:31 AM 1.204 lượt xem", (2019, 6, 12), "08:05"),
        ("Đăng lúc 10h05 ngày 2/4/2012", (2012, 4, 2), "10:05"),
        ("Thứ Bảy, 09/05/2026 02:17 CH", (2026, 5, 9), "14:17"),
        ("Submitted by editor on Tue, 10/16/2007 - 09:45", (2007, 10, 16), "09:45"),
        ("June 3, 2016 | 17:05 (GMT+7)", (2016, 6, 3), "17:05"),
        ("Tháng Sáu 12, 2019", (2019, 6, 12), None),
        ("2024-06-21", (2024, 6, 21), None),
        ("• Posted: 08/Jan/2024", (2024, 1, 8), None),
        ("date 2023-11-14 Chiều 13-11, LĐLĐ thành phố tiếp đoàn bạn, " + "trao đổi " * 12, (2023, 11, 14), None),
    ],
)  # fmt: skip
def test_a_stamp_has_its_day_and_its_clock(line: str, date: tuple[int, int, int], clock: str | None) -> None:
    (stamp,) = stamps_in(line)
    assert (tuple(stamp.date), stamp.clock) == (date, clock)


def test_a_weekday_settles_which_number_is_the_month() -> None:
    (stamp,) = stamps_in("Friday, 05/12/2017")
    assert (stamp.date, stamp.agrees) == (PartialDate(2017, 5, 12), True)
    (doubtful,) = stamps_in("Thứ hai, 28/10/2025")
    assert doubtful.agrees is False


def test_the_words_before_a_stamp_label_it() -> None:
    assert [stamp.label for stamp in stamps_in("Ngày đăng: 12/05/2017 | Cập nhật: 13/05/2017")] == [
        "published",
        "updated",
    ]
    assert stamps_in("Rạch Giá, ngày 08 tháng 3 năm 2021")[0].label == "letterhead"


def test_a_name_before_a_bare_date_is_a_site_s_clock() -> None:
    assert stamps_in("Hải Phòng 12/12/2024")[0].place


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 11/7/2008, LĐLĐ tỉnh họp Ban Chấp hành lần thứ chín.",
        "Sáng thứ ba, ngày 19 tháng 10 năm 2010, tại trụ sở Viện, hai bên ký dự án thứ năm.",
        "Ký kết nghị định thư giữa công đoàn hai nước, Vũng Tàu, 31/7/2013",
        "Ngày 31/02/2020",
    ],
)
def test_a_day_that_the_article_tells_is_no_stamp(line: str) -> None:
    assert stamps_in(line) == []


def test_the_front_ends_with_the_first_paragraph() -> None:
    text = "Trang chủ\n\nTin tức\n" + "Sáng nay hai bên gặp nhau. " * 8 + "\nTin khác\n"
    lines = [text[start:end] for start, end in front_lines(text)]
    assert lines[:2] == ["Trang chủ", "Tin tức"]
    assert len(lines) == 3


@given(
    st.lists(
        st.sampled_from(
            [
                "12",
                "5",
                "2017",
                "/",
                "-",
                ":",
                " ",
                "Thứ hai, ",
                "ngày ",
                "tháng ",
                "Cập nhật ",
                "PM",
                "\n",
                ", ",
                "h",
                "Tháng Sáu ",
            ]
        ),
        max_size=30,
    )
)
def test_whatever_stands_there_stamps_are_real_days_within_the_line(pieces: list[str]) -> None:
    line = "".join(pieces)
    for stamp in stamps_in(line):
        assert 0 <= stamp.start < stamp.end <= len(line)
        assert is_real_date(*stamp.date)
