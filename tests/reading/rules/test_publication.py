from collections.abc import Mapping

from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.dates import find_dates
from giaoluu.reading.rules.publication import find_fetched, find_publication, stamps_of


def published(front: str, lead: str, declared: Mapping[str, str] | None = None) -> str | None:
    """The page is `front`, then `lead`; only the lead is article."""
    folded = fold(f"{front}\n{lead}")
    dates = find_dates(folded.text, folded.low, len(front) + 1, len(folded.text))
    found = find_publication(folded, stamps_of(folded, []), dates, declared or {})
    return found.value if found else None


LEAD = "Chiều 16/11, LĐLĐ tỉnh Lai Châu tiếp đoàn Liên hiệp Công đoàn tỉnh Bò Kẹo sang trao đổi kinh nghiệm công tác."


def test_a_stamp_with_a_clock_is_a_time_in_vietnam() -> None:
    assert published("Tiếp đoàn Bò Kẹo\n11:14 | 17/11/2022 GMT+7", LEAD) == "2022-11-17T11:14+07:00"


def test_a_stamp_without_a_clock_is_a_day() -> None:
    assert published("Thứ năm, 17/11/2022", LEAD) == "2022-11-17"


def test_the_clock_of_the_site_is_not_the_day_of_publication() -> None:
    assert published("Hải Phòng 12/12/2024\nTiếp đoàn Bò Kẹo\nThứ năm, 17/11/2022", LEAD) == "2022-11-17"
    assert published("Thứ Bảy, 09/05/2026 02:17 SA | Báo điện tử\nTiếp đoàn Bò Kẹo", LEAD) is None


def test_what_is_announced_follows_its_stamp_within_a_week() -> None:
    lead = "Ngày 20-11, tại Lai Châu sẽ diễn ra hội nghị tổng kết phong trào thi đua của công đoàn các tỉnh Tây Bắc."
    assert published("09:03, 17/11/2022", lead) == "2022-11-17T09:03+07:00"


def test_a_labelled_stamp_wins_over_one_of_the_frame() -> None:
    front = "Thứ sáu, 03/05/2024 Đăng nhập\nTiếp đoàn Bò Kẹo\nCập nhật lúc 15:22 ngày 17/11/2022"
    assert published(front, LEAD) == "2022-11-17T15:22+07:00"
    assert published("Ngày đăng: 17/11/2022 | Cập nhật: 20/11/2022", LEAD) == "2022-11-17"


def test_a_labelled_stamp_may_come_months_after_the_event() -> None:
    lead = "Ngày 25/7/2013, công đoàn hai ngành ký thỏa thuận hợp tác mới tại Hà Nội với sự chứng kiến của hai bộ."
    assert published("Cập nhật lúc 01:14 ngày 04/01/2014", lead) == "2014-01-04T01:14+07:00"


def test_day_and_month_that_a_machine_swapped_are_put_right() -> None:
    lead = (
        "Chiều 4/11, tại Sơn La diễn ra hội đàm giữa LĐLĐ tỉnh và Liên hiệp Công đoàn tỉnh Luông Nặm Thà, nước bạn Lào."
    )
    assert published("2025-04-11", lead) == "2025-11-04"
    assert published("2025-11-05", lead) == "2025-11-05"


def test_a_stamp_fused_to_title_and_lead_is_found() -> None:
    lead = "LĐLĐ tỉnh ký chương trình với ngân hàng chính sách 16/05/2023 Sáng 15/5/2023, tại Kon Tum, hai bên ký."
    assert published("Trang chủ", lead) == "2023-05-16"


def test_a_letter_is_dated_by_its_head_though_the_visit_lies_ahead() -> None:
    head = "Số: 96/CĐĐS-VP   Hà Nội, ngày 03 tháng 5 năm 2024"
    assert published(head, "Từ ngày 20 đến 24/5/2024, đoàn bạn sang thăm.") == "2024-05-03"


def test_what_the_source_declares_helps_to_choose_but_is_never_cited() -> None:
    declared = {"published": "2022-11-18T06:00:00+07:00"}
    assert published("17/11/2022\nTiếp đoàn Bò Kẹo\n18/11/2022", LEAD, declared) == "2022-11-18"
    assert published("Tiếp đoàn Bò Kẹo", LEAD, declared) is None


def test_the_day_of_fetching_is_kept_apart() -> None:
    folded = fold("Hải Phòng 12/12/2024\nTổng kết phối hợp\nChủ nhật, 10/09/2023\n")
    stamps = stamps_of(folded, [])
    found = find_publication(folded, stamps, [], {})
    fetched = find_fetched(stamps, found)
    assert found is not None
    assert found.value == "2023-09-10"
    assert fetched is not None
    assert fetched.value == "2024-12-12"


def test_a_saved_page_may_have_kept_only_the_month() -> None:
    assert published(" date 2022-11 Tiếp đoàn Bò Kẹo", LEAD) == "2022-11"
