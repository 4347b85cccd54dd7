import pytest

from giaoluu.facts.kinds import Exchange
from tests.reading.conftest import Read

SIDES = "Liên đoàn Lao động tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào)"
MORE = "Hai bên thông tin cho nhau về tình hình công nhân và hoạt động công đoàn trong năm vừa qua."


def told(read: Read, *sentences: str, title: str = "Hai công đoàn hội đàm", stamp: str = "") -> Exchange:
    account = read("\n".join(filter(None, (title, stamp, "", *sentences, MORE))))
    (exchange,) = account.exchanges
    return exchange


def day(exchange: Exchange) -> str | None:
    return exchange.date.value if exchange.date else None


def place(exchange: Exchange) -> str | None:
    return exchange.place.value if exchange.place else None


def test_the_day_of_the_lead_is_that_of_the_occasion(read: Read) -> None:
    assert day(told(read, f"Sáng 4/11/2024, {SIDES}.")) == "2024-11-04"


def test_a_day_without_a_year_takes_that_of_the_stamp_and_says_so(read: Read) -> None:
    exchange = told(read, f"Sáng 4/11, {SIDES}.", stamp="05/11/2024 09:30")
    assert day(exchange) == "2024-11-04"
    assert exchange.date is not None
    assert exchange.date.certainty == "inferred"
    assert exchange.date.basis is not None


def test_a_year_that_nothing_tells_stays_open(read: Read) -> None:
    assert day(told(read, f"Sáng 4/11, {SIDES}.")) == "XXXX-11-04"


def test_several_days_are_a_stretch(read: Read) -> None:
    assert day(told(read, f"Từ ngày 3 đến 5/11/2024, {SIDES}.")) == "2024-11-03/2024-11-05"


def test_the_date_of_a_document_is_not_that_of_the_occasion(read: Read) -> None:
    lead = f"Thực hiện Kế hoạch số 12/KH-LĐLĐ ngày 02/01/2024, sáng 4/11/2024, {SIDES}."
    assert day(told(read, lead)) == "2024-11-04"


def test_an_anniversary_is_not_the_day_of_the_occasion(read: Read) -> None:
    lead = f"Nhân kỷ niệm 62 năm quan hệ Việt Nam - Lào (5/9/1962 - 5/9/2024), sáng 4/11/2024, {SIDES}."
    assert day(told(read, lead)) == "2024-11-04"


def test_a_fraction_is_no_day(read: Read) -> None:
    exchange = told(read, f"Sáng 4/11/2024, {SIDES}.", "Năm qua hai bên đạt 9/9 chỉ tiêu đã đề ra với nhau.")
    assert day(exchange) == "2024-11-04"


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("tại Kon Tum", "Kon Tum"),
        ("tại thành phố Pleiku", "Pleiku"),
        ("tại trụ sở công đoàn tỉnh", "trụ sở công đoàn tỉnh"),
        ("tại cửa khẩu quốc tế Bờ Y", "cửa khẩu quốc tế Bờ Y"),
        ("tại TP. Đồng Hới", "Đồng Hới"),
        ("tại trụ sở số 11 Cửa Bắc, Hà Nội", "Hà Nội"),
        ("tại trụ sở Tổng Liên đoàn Lao động Việt Nam", "trụ sở Tổng Liên đoàn Lao động Việt Nam"),
        ("tại trụ sở Tập đoàn Sao Mai (cũ)", "trụ sở Tập đoàn Sao Mai"),
        ("tại Trạm kiểm soát liên hợp Cầu Treo", "Trạm kiểm soát liên hợp Cầu Treo"),
        ("tại phường Bắc Hồng Lĩnh", "Bắc Hồng Lĩnh"),
        ("tại Liên đoàn Lao động tỉnh Gia Lai", "Gia Lai"),
        ("trong chuyến thăm Việt Nam, tại thành phố Pleiku", "Pleiku"),
        ("trong chuyến công tác tại Việt Nam, ở thành phố Pleiku", "Pleiku"),
    ],
)
def test_the_place_stands_behind_tai(read: Read, where: str, value: str) -> None:
    assert place(told(read, f"Sáng 4/11/2024, {where}, {SIDES}.")) == value


@pytest.mark.parametrize("where", ["Tại đây", "Tại buổi hội đàm", "Tại hội nghị", "Tại trụ sở"])
def test_what_is_no_place_is_none(read: Read, where: str) -> None:
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", f"{where}, hai bên trao quà lưu niệm.")) is None


def test_a_square_that_bears_a_name_is_no_town(read: Read) -> None:
    more = "Đoàn cũng đã dâng hoa tại Quảng trường Hồ Chí Minh và thăm một xưởng may."
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", more)) is None


def test_where_a_delegation_saw_something_on_the_side_is_no_place(read: Read) -> None:
    more = "Dịp này, đoàn đã thăm quan Phòng Truyền thống của ngành Hàng hải tại trụ sở Tổng Công ty Hàng hải Thử."
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", more)) is None


def test_a_zone_told_later_is_where_one_went_on_the_side(read: Read) -> None:
    more = "Tại Khu công nghiệp Đăk Thử, đoàn đã ăn cơm cùng công nhân và xem phòng trọ."
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", more)) is None
    lead = f"Sáng 4/11/2024, tại Khu công nghiệp Đăk Thử, {SIDES}."
    assert place(told(read, lead)) == "Khu công nghiệp Đăk Thử"


def test_a_noun_with_a_capital_is_no_place(read: Read) -> None:
    assert place(told(read, f"Sáng 4/11/2024, tại Trại sáng tác mùa hè, {SIDES}.")) is None


def test_the_headline_tells_the_place_before_a_later_sentence_does(read: Read) -> None:
    more = "Năm qua, hai bên đã cử 3 cán bộ sang học tại Pakse trong một tháng."
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", more, title="Hội đàm tại Kon Tum")) == "Kon Tum"


def test_workers_who_play_are_not_where_they_live(read: Read) -> None:
    sides = SIDES.replace("hội đàm với", "và").replace("(Lào)", "(Lào) tổ chức giao lưu bóng đá công nhân")
    assert place(told(read, f"Chiều 4/11/2024, {sides} tại phường Trần Hưng Đạo.")) == "phường Trần Hưng Đạo"


def test_the_town_that_one_came_to_is_the_place(read: Read) -> None:
    lead = "Sáng 4/11/2024, đoàn Liên đoàn Lao động tỉnh Hà Tĩnh đã đến thị xã Thà Khẹc thăm Liên hiệp Công đoàn tỉnh "
    assert place(told(read, f"{lead}Khăm Muộn (Lào).")) == "Thà Khẹc"


def test_an_agency_says_first_where_it_reports_from(read: Read) -> None:
    assert place(told(read, f"Hà Nội (TTXVN) – Ngày 4/11/2024, {SIDES}.")) == "Hà Nội"


def test_where_workers_live_is_not_where_the_unions_met(read: Read) -> None:
    more = "Hai bên bàn việc bảo vệ người lao động Việt Nam tại Hàn Quốc và việc đầu tư tại Bắc Ninh."
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", more)) is None


def test_a_commune_that_is_called_like_a_country_is_no_country(read: Read) -> None:
    assert place(told(read, f"Sáng 4/11/2024, tại xã Mỹ Hòa Hưng, {SIDES}.")) == "xã Mỹ Hòa Hưng"


def test_a_town_says_more_than_its_country(read: Read) -> None:
    lead = f"Sáng 4/11/2024, trong chuyến công tác tại Lào, {SIDES}. Buổi làm việc diễn ra tại thành phố Pakse."
    assert place(told(read, lead)) == "Pakse"


def test_where_homes_are_built_is_not_where_they_met(read: Read) -> None:
    assert place(told(read, f"Sáng 4/11/2024, {SIDES} bàn về xây nhà ở tại Đà Nẵng.")) != "Đà Nẵng"


def test_where_people_live_is_told_further_down_and_is_not_where_they_met(read: Read) -> None:
    account = read(f"Hai công đoàn hội đàm\n\nSáng 4/11/2024, {SIDES}.\n{MORE}\n{MORE}\nNhiều thợ có quê ở Nghệ An.")
    assert place(account.exchanges[0]) != "Nghệ An"


@pytest.mark.parametrize(
    ("room", "value"), [("Phòng Họp số 2", None), ("Phòng Hội thảo Hoa Sen", "Phòng Hội thảo Hoa Sen")]
)
def test_a_room_is_a_place_by_its_name_alone(read: Read, room: str, value: str | None) -> None:
    assert place(told(read, f"Sáng 4/11/2024, tại {room}, {SIDES}.")) == value


def test_where_an_accident_took_place_is_not_where_they_met(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {SIDES} về sự cố tại thị xã Ngọc Hồi; tình trạng này chỉ dừng lại ở 5 tỉnh Tây Nguyên."
    assert place(told(read, lead)) is None
    before = "Trước đó, vào ngày 1/11 tại huyện Sa Thầy xảy ra cháy ở khu vực kho."
    assert place(told(read, f"Sáng 4/11/2024, {SIDES}.", before)) is None


GIVE = "Liên đoàn Lao động tỉnh Kon Tum phối hợp với Hội Phụ nữ huyện Sa Thầy trao 20 suất quà cho"


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("công nhân lao động tại phường Ya Đrai", "phường Ya Đrai"),
        ("công nhân có hoàn cảnh khó khăn tại Tổ công nhân tự quản số 1, phường Ya Đrai", "phường Ya Đrai"),
        ("hộ nghèo trên địa bàn xã Ya Đrai", "xã Ya Đrai"),
        ("công nhân ở phố Hồ Sen, phường Ya Đrai", "phường Ya Đrai"),
    ],
)
def test_the_commune_in_which_a_gift_is_given_is_the_place(read: Read, where: str, value: str) -> None:
    assert place(told(read, f"Ngày 4/11/2024, {GIVE} {where}.", title="Trao quà")) == value


def test_where_people_live_of_whom_one_speaks_is_no_place(read: Read) -> None:
    more = "Được biết, trên địa bàn xã Ya Đrai có 90 hộ nghèo. Đời sống công nhân tại phường Ya Đrai còn khó khăn."
    assert place(told(read, f"Ngày 4/11/2024, {GIVE} công nhân nghèo.", more, title="Trao quà")) is None


def test_a_zone_is_a_place_by_its_whole_name(read: Read) -> None:
    assert place(told(read, f"Sáng 4/11/2024, tại Khu công nghiệp Ya Đrai - Đăk Hồ, {SIDES}.")) == (
        "Khu công nghiệp Ya Đrai - Đăk Hồ"
    )


def test_a_paper_says_first_where_it_reports_from(read: Read) -> None:
    assert place(told(read, f"Kon Tum - Ngày 4/11/2024, {SIDES}.")) == "Kon Tum"
    assert place(told(read, f"Kon Tum - Attapeu: Ngày 4/11/2024, {SIDES}.")) is None


def test_the_country_of_an_ambassador_ends_before_the_name(read: Read) -> None:
    lead = "Đại sứ Việt Nam tại Lào Nguyễn Bá Sim vừa tiếp Đoàn đại biểu Công đoàn Giáo dục Việt Nam."
    assert place(told(read, lead)) == "Lào"
