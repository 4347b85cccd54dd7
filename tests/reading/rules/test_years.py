import re

from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.dates import find_dates
from giaoluu.reading.mentions.stamps import Publication
from giaoluu.reading.rules.years import resolve_year


def dated(
    lead: str, *, title: str = "", body: str = "", stamp: str | None = None
) -> tuple[str, str, str | None] | None:
    """The first day of the lead, with its year: (value, certainty, words of the basis)."""
    folded = fold(f"{title}\n{lead}\n{body}")
    first, second = len(title) + 1, len(title) + 1 + len(lead)
    in_title = find_dates(folded.text, folded.low, 0, len(title))
    in_lead = find_dates(folded.text, folded.low, first, second)
    in_body = find_dates(folded.text, folded.low, second, len(folded.text))
    found = resolve_year(
        in_lead[0],
        folded.low,
        published=Publication(stamp, 0, 1) if stamp else None,
        title=in_title,
        sentence=in_lead,
        article=[*in_title, *in_lead, *in_body],
    )
    if found is None:
        return None
    return found.value, found.certainty, folded.text[slice(*found.basis)] if found.basis else None


def value(lead: str, *, title: str = "", body: str = "", stamp: str | None = None) -> str | None:
    found = dated(lead, title=title, body=body, stamp=stamp)
    return found[0] if found else None


def test_a_year_that_stands_there_is_stated() -> None:
    assert dated("Chiều ngày 08/9/2023, hai bên ký.") == ("2023-09-08", "stated", None)


def test_the_stamp_gives_the_last_such_day_before_it() -> None:
    assert dated("Chiều 16/11, đoàn đến.", stamp="2022-11-17T11:14+07:00") == ("2022-11-16", "inferred", "\n")
    assert value("Ngày 29/12, đoàn đến.", stamp="2023-01-03") == "2022-12-29"
    assert value("Từ ngày 30/12 đến 2/1, đoàn ở Huế.", stamp="2024-01-05") == "2023-12-30/2024-01-02"


def test_a_visit_announced_some_days_ahead_is_of_the_year_of_the_stamp() -> None:
    assert value("Ngày 20/5, đoàn sẽ sang.", stamp="2024-05-14") == "2024-05-20"


def test_a_deictic_day_is_counted_from_the_stamp() -> None:
    assert value("Sáng nay, đoàn tới.", stamp="2024-03-01") == "2024-03-01"
    assert value("Hôm qua, đoàn tới.", stamp="2024-03-01") == "2024-02-29"
    assert value("Hôm qua, đoàn tới.") is None


def test_the_year_of_the_title_is_that_of_its_event() -> None:
    found = dated("Sáng 4/11, hai bên hội đàm.", title="Hội đàm công tác công đoàn năm 2024")
    assert found == ("2024-11-04", "inferred", "năm 2024")


def test_a_year_is_summed_up_at_its_end_or_early_in_the_next() -> None:
    title = "Cụm thi đua tổng kết công tác năm 2017"
    assert value("Ngày 12/01, tại Quy Nhơn, năm tỉnh họp.", title=title) == "2018-01-12"
    assert value("Ngày 22/12, tại Quy Nhơn, năm tỉnh họp.", title=title) == "2017-12-22"


def test_another_full_date_of_the_visit_gives_its_year() -> None:
    body = "Hội nghị của liên hiệp diễn ra từ ngày 20-22/09/2012 tại Hà Nội."
    assert value("Ngày 21/09, Phó Chủ tịch nước tiếp đoàn.", body=body) == "2012-09-21"


def test_between_a_term_of_last_year_and_one_of_this_the_summer_tells_no_year() -> None:
    body = "Hai bên đánh giá kết quả giai đoạn 2022 - 2024 và ký kết ghi nhớ giai đoạn 2025-2030."
    assert value("Ngày 30-9, hai bên hội đàm.", body=body) == "XXXX-09-30"
    assert value("Ngày 30-12, hai bên hội đàm.", body=body) == "2024-12-30"
    assert value("Ngày 30-3, hai bên hội đàm.", body=body) == "2025-03-30"


def test_figures_up_to_a_month_are_told_in_it_or_soon_after() -> None:
    body = "Từ năm 2008 đến tháng 5/2024, tỉnh kết nạp được 900 người."
    assert value("Sáng 31/5, đoàn làm việc tại tỉnh.", body=body) == "2024-05-31"
    assert value("Sáng 12/1, đoàn làm việc tại tỉnh.", body="Tính đến hết tháng 11/2023, có 90 tổ.") == "2024-01-12"
    assert value("Sáng 12/4, đoàn làm việc tại tỉnh.", body=body) == "XXXX-04-12"


def test_an_anniversary_gives_its_year_not_that_of_what_is_remembered() -> None:
    pair = "Nhân kỷ niệm 60 năm quan hệ ngoại giao (5/9/1962 - 5/9/2022), hai bên tặng quà."
    assert value("Sáng 27/9, hai bên gặp nhau.", body=pair) == "2022-09-27"
    counted = "Nhân kỷ niệm 60 năm quan hệ ngoại giao (5/9/1962), hai bên tặng quà."
    assert value("Sáng 27/9, hai bên gặp nhau.", body=counted) == "2022-09-27"


def test_a_term_summed_up_and_the_next_one_meet_at_the_event() -> None:
    lead = "Sáng 28.9, hai bên tổng kết chương trình giai đoạn 2013 – 2018 và ký chương trình giai đoạn 2018 - 2023."
    assert value(lead) == "2018-09-28"
    lead = "Ngày 18/12, tổng kết chương trình 2015 - 2020; giai đoạn 2021 - 2025 sẽ ký sau."
    assert value(lead) == "2020-12-18"


def test_a_congress_opens_its_term() -> None:
    assert value("Ngày 5.10, Đại hội XI Công đoàn tỉnh, nhiệm kỳ 2023 - 2028, khai mạc.") == "2023-10-05"


def test_where_nothing_tells_the_year_it_stays_open() -> None:
    lead = "Ngày 30/9, lớp học mở trong khuôn khổ Bản ghi nhớ giai đoạn 2022 - 2027."
    body = "Từ năm 2025 mức hỗ trợ tăng; đến năm 2030 có mười lớp; bản ghi nhớ cũ ký năm 2016."
    assert dated(lead, body=body) == ("XXXX-09-30", "stated", None)


def test_the_years_counted_since_a_document_tell_when_they_are_summed_up() -> None:
    lead = "Chiều 15/4, đoàn khảo sát kết quả 3 năm thực hiện Nghị quyết số 45-NQ/TW ngày 24/11/2023 của Trung ương."
    assert value(lead) == "2026-04-15"


def test_a_stamp_that_kept_only_its_month_gives_a_year_but_no_day() -> None:
    assert value("Sáng 21/6, hai bên gặp nhau.", stamp="2023-06") == "2023-06-21"
    assert value("Sáng nay, hai bên gặp nhau.", stamp="2023-06") is None


def test_a_year_that_lacks_the_day_is_not_taken() -> None:
    assert value("Ngày 29/2, hai bên gặp nhau.", title="Hội đàm năm 2023") == "XXXX-02-29"
    assert value("Ngày 29/2, hai bên gặp nhau.", title="Hội đàm năm 2024") == "2024-02-29"


_PIECES = st.sampled_from(
    [
        "Sáng ",
        "ngày ",
        "29/2",
        "30/12",
        "2/1",
        " - ",
        " đến ",
        "tháng 6",
        "/2023",
        " năm 2024",
        "tính đến ",
        "2018 - 2023",
        "kỷ niệm 60 năm ",
        "(",
        ")",
        ", ",
        ". ",
        "hôm qua",
        "Đại hội nhiệm kỳ ",
        "tổng kết ",
        "ký ",
        "Từ ",
        "March 31",
    ]
)
_STAMPS = st.sampled_from([None, "2023-03-01", "2024-01-02T08:00+07:00", "2024-02"])


@given(st.lists(_PIECES, max_size=25).map("".join), _STAMPS)
def test_whatever_stands_there_the_answer_is_a_date(text: str, stamp: str | None) -> None:
    folded = fold(text)
    dates = find_dates(folded.text, folded.low, 0, len(folded.text))
    published = Publication(stamp, 0, 1) if stamp else None
    for date in dates:
        found = resolve_year(date, folded.low, published=published, title=dates, sentence=dates, article=dates)
        assert found is None or re.fullmatch(
            r"(?:\d{4}|XXXX)(?:-\d\d){0,2}(?:/(?:\d{4}|XXXX)(?:-\d\d){0,2})?", found.value
        )
