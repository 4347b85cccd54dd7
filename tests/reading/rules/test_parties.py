import pytest

from tests.reading.conftest import Read

HOME, GUEST = "Liên đoàn Lao động tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Attapeu"
MORE = "Hai bên thông tin cho nhau về tình hình công nhân và hoạt động công đoàn trong năm vừa qua."


def roles(read: Read, *sentences: str, title: str = "Hai công đoàn gặp nhau") -> dict[str, str]:
    account = read(title + "\n\n" + "\n".join((*sentences, MORE)))
    (exchange,) = account.exchanges
    names = {body.id: body.name for body in account.organisations}
    return {names[party.organisation]: party.role for party in exchange.parties}


def test_who_receives_is_host_and_who_comes_is_guest(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} đã đón tiếp đoàn đại biểu {GUEST} (Lào) sang thăm."
    assert roles(read, lead) == {HOME: "host", GUEST: "guest"}


def test_who_travels_to_the_other_is_the_guest(read: Read) -> None:
    lead = f"Ngày 4/11/2024, đoàn cán bộ {HOME} đã sang thăm và làm việc với {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "guest", GUEST: "host"}


def test_who_comes_with_a_delegation_of_its_own_is_the_guest(read: Read) -> None:
    upper = "Liên đoàn Lao động tỉnh Kon Tum"
    lower = "Liên đoàn Lao động huyện Sa Thầy"
    lead = f"Ngày 4/11/2024, Chủ tịch {upper} cùng đoàn công tác đã có buổi làm việc với {lower}."
    assert roles(read, lead) == {upper: "guest", lower: "host"}


def test_a_delegation_from_somewhere_is_the_guest(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại Kon Tum diễn ra tọa đàm giữa {HOME} và đoàn bạn đến từ {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "host", GUEST: "guest"}


def test_where_no_word_tells_the_side_at_home_is_host(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại thành phố Kon Tum diễn ra hội đàm giữa {HOME} và {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "host", GUEST: "guest"}


def test_the_side_in_whose_country_they_meet_is_host(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại tỉnh Attapeu diễn ra hội đàm giữa {HOME} và {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "guest", GUEST: "host"}


def test_equals_who_sign_are_organisers_or_parties(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} và Sở Y tế tỉnh Kon Tum tổ chức lễ ký kết chương trình phối hợp."
    found = roles(read, lead)
    assert set(found) == {HOME, "Sở Y tế tỉnh Kon Tum"}
    assert set(found.values()) <= {"organiser", "party"}


def test_who_is_also_present_is_a_participant(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} đã đón tiếp đoàn đại biểu {GUEST} (Lào) sang thăm."
    found = roles(read, lead, "Cùng dự có đại diện Tỉnh ủy Kon Tum và Hội Nông dân tỉnh Kon Tum.")
    assert found["Tỉnh ủy Kon Tum"] == found["Hội Nông dân tỉnh Kon Tum"] == "participant"


def test_a_newspaper_is_no_party(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST} (Lào), theo tin của Báo Kon Tum."
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_the_hall_where_they_meet_is_no_party(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại Trung tâm Hội nghị tỉnh Kon Tum diễn ra hội đàm giữa {HOME} và {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "host", GUEST: "guest"}


def test_the_issuer_of_a_resolution_is_no_party(read: Read) -> None:
    lead = f"Sáng 4/11/2024, thực hiện nghị quyết của Tỉnh ủy Kon Tum, {HOME} hội đàm với {GUEST} (Lào)."
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_of_a_chain_of_posts_only_the_last_body_takes_part(read: Read) -> None:
    lead = (
        f"Sáng 4/11/2024, bà Y Thu Riêng, Ủy viên Ban Chấp hành Đảng bộ tỉnh Kon Tum, Chủ tịch {HOME} "
        f"hội đàm với đoàn {GUEST} (Lào)."
    )
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_the_title_may_name_a_side_that_the_lead_leaves_out(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} đã có buổi hội đàm với đoàn khách nước bạn tại trụ sở."
    found = roles(read, lead, title=f"Hội đàm với {GUEST}")
    assert set(found) == {HOME, GUEST}


def test_who_held_the_course_on_whose_occasion_they_called_is_no_party(read: Read) -> None:
    lead = (
        f"Sáng 4/11/2024, Tỉnh ủy Kon Tum đã tiếp đoàn đại biểu {GUEST} (Lào), nhân dịp đoàn dự lớp tập huấn do "
        f"{HOME} tổ chức."
    )
    assert roles(read, lead) == {"Tỉnh ủy Kon Tum": "host", GUEST: "guest"}


def test_who_came_to_see_it_in_the_same_sentence_is_a_participant(read: Read) -> None:
    lead = (
        f"Sáng 4/11/2024, {HOME} và Sở Y tế tỉnh Kon Tum ký kết quy chế phối hợp, tới dự buổi ký kết có lãnh đạo "
        "Tỉnh ủy Kon Tum."
    )
    assert roles(read, lead)["Tỉnh ủy Kon Tum"] == "participant"


def test_whose_member_a_guest_is_does_not_come_along(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST} (thuộc Trung ương Liên hiệp Công đoàn Lào)."
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_a_hotel_where_two_hold_a_course_is_no_party(read: Read) -> None:
    account = read(
        "Tập huấn cho cán bộ công đoàn\n\n"
        "Ngày 4/11/2024, tại Khách sạn Sông Hàn, LĐLĐ thành phố Đà Nẵng phối hợp với Viện Công nhân và Công đoàn "
        "tổ chức lớp tập huấn cho cán bộ công đoàn. Lớp học kéo dài ba ngày với nhiều nội dung về thương lượng."
    )
    names = {body.id: body.name for body in account.organisations}
    assert "Khách sạn Sông Hàn" not in {names[party.organisation] for party in account.exchanges[0].parties}


def test_of_whom_someone_speaks_is_no_party(read: Read) -> None:
    first = f"Sáng 4/11/2024, tại Kon Tum, đoàn công tác của {HOME} có buổi làm việc tại xưởng may."
    said = "Chủ xưởng may cho biết Hội Nông dân tỉnh Kon Tum đã giới thiệu nhiều lao động trẻ cho xưởng."
    account = read(f"Về với xưởng may\n\n{first}\n{said}\n{MORE}")
    names = {body.id: body.name for body in account.organisations}
    assert "Hội Nông dân tỉnh Kon Tum" in names.values()
    assert "Hội Nông dân tỉnh Kon Tum" not in {
        names[party.organisation] for exchange in account.exchanges for party in exchange.parties
    }


def test_who_is_above_all_is_no_party_when_only_named(read: Read) -> None:
    lead = f"Sáng 4/11/2024, trước yêu cầu mới mà Bộ Chính trị đặt ra, {HOME} hội đàm với {GUEST} (Lào)."
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_who_is_above_all_is_a_party_with_a_delegation(read: Read) -> None:
    lead = f"Sáng 4/11/2024, đoàn công tác của Bộ Chính trị đã đến làm việc với {HOME}."
    assert roles(read, lead)["Bộ Chính trị"] == "guest"


def test_the_body_whose_congress_it_was_is_no_party(read: Read) -> None:
    lead = f"Sáng 4/11/2024, sau Đại hội XIII Công đoàn Việt Nam, {HOME} hội đàm với {GUEST} (Lào)."
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_the_standing_board_of_a_party_is_that_party(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST} (Lào). Ban Thường vụ {HOME} cùng tiếp đoàn."
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_a_sentence_of_why_names_no_party(read: Read) -> None:
    why = "Công nhân vùng biên luôn là mối quan tâm của Hội Nông dân tỉnh Kon Tum."
    assert set(roles(read, why, f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST} (Lào).")) == {HOME, GUEST}


def test_whose_members_are_spoken_of_is_no_party(read: Read) -> None:
    lead = (
        f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST} (Lào) để chăm lo tốt hơn cho hội viên Hội Nông dân tỉnh Kon Tum."
    )
    assert set(roles(read, lead)) == {HOME, GUEST}


def test_who_was_received_is_the_guest_of_whoever_is_named_within(read: Read) -> None:
    lead = f"Sáng 4/11/2024, các cán bộ {GUEST} (Lào) đã được Chủ tịch {HOME} tiếp đón."
    assert roles(read, lead) == {GUEST: "guest", HOME: "host"}


def test_who_works_with_a_delegation_is_its_host(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại phường Đắk Cấm, {HOME} đã làm việc với phái đoàn của {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "host", GUEST: "guest"}


def test_in_whose_house_a_gift_is_handed_over_is_the_host(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại Tỉnh ủy Kon Tum, Chủ tịch {HOME} đã đến thăm và trao 80 triệu đồng cho vùng lũ."
    assert roles(read, lead)["Tỉnh ủy Kon Tum"] == "host"


def test_a_regulation_of_working_together_makes_no_organiser(read: Read) -> None:
    lead = f"Sáng 4/11/2024, Sở Y tế tỉnh Kon Tum họp bàn với {HOME} về việc thực hiện Quy chế phối hợp."
    assert "organiser" not in roles(read, lead, title="Buổi làm việc của hai đơn vị").values()


def test_the_visit_on_which_they_called_tells_no_role(read: Read) -> None:
    lead = f"Trong khuôn khổ chuyến thăm nước Lào, sáng 4/11/2024, đoàn {HOME} đã chào xã giao {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "guest", GUEST: "host"}


HEALTH = "Sở Y tế tỉnh Kon Tum"


@pytest.mark.parametrize(
    "occasion",
    [
        "Hội nghị tổng kết 5 năm thực hiện Chương trình phối hợp công tác giữa",
        "hội nghị ký kết chương trình phối hợp chăm lo sức khỏe và hỗ trợ an sinh cho công nhân giữa",
    ],
)
def test_those_whose_programme_is_summed_up_or_signed_at_a_conference_meet_there(read: Read, occasion: str) -> None:
    lead = f"Sáng 4/11/2024, tại Kon Tum đã diễn ra {occasion} {HOME} và {HEALTH}."
    assert set(roles(read, lead)) == {HOME, HEALTH}


def test_those_whose_programme_is_only_carried_out_need_not_meet(read: Read) -> None:
    lead = (
        "Thực hiện Chương trình số 12 giữa Hội Nông dân tỉnh Kon Tum và Tỉnh đoàn Kon Tum, sáng 4/11/2024, "
        f"{HOME} làm việc với {HEALTH} về bữa ăn ca."
    )
    assert set(roles(read, lead)) == {HOME, HEALTH}


def test_what_was_agreed_makes_no_organiser(read: Read) -> None:
    lead = (
        f"Ngày 4/11/2024, {HOME} và {HEALTH} tiến hành ký quy chế, nội dung gồm: Tổ chức khám bệnh; khai mạc lớp học."
    )
    assert set(roles(read, lead).values()) == {"party"}


def test_whose_parts_are_spoken_of_is_no_party(read: Read) -> None:
    lead = f"Ngày 4/11/2024, các tập đoàn trực thuộc Bộ Công Thương, gồm {HOME} và {HEALTH} ký kết quy chế phối hợp."
    assert set(roles(read, lead)) == {HOME, HEALTH}


def test_whose_worker_is_visited_is_no_party(read: Read) -> None:
    lead = f"Ngày 4/11/2024, {HOME} cùng {HEALTH} thăm, tặng quà anh Lê Sim, công nhân Công ty TNHH Gỗ Sa Thầy."
    assert set(roles(read, lead)) == {HOME, HEALTH}


def test_a_place_in_brackets_tells_whose_a_body_is_and_not_where_they_met(read: Read) -> None:
    guest = "Tổng Công hội thành phố Sùng Tả"
    lead = f"Sáng 4/11/2024, {HOME} và {guest} (Quảng Tây, Trung Quốc) tổ chức hội đàm."
    assert roles(read, lead) == {HOME: "host", guest: "guest"}


DISTRICT, WOMEN = "Liên đoàn Lao động quận Sơn Trà", "Hội Liên hiệp Phụ nữ quận Sơn Trà"


def test_whose_hall_two_others_meet_in_takes_no_part(read: Read) -> None:
    lead = f"Ngày 6/3/2024, tại Hội trường UBND quận Sơn Trà, {DISTRICT} và {WOMEN} tổ chức lễ ký kết chương trình."
    assert set(roles(read, lead, title="Lễ ký kết chương trình phối hợp")) == {DISTRICT, WOMEN}


def test_whose_hall_a_visitor_comes_to_is_the_host(read: Read) -> None:
    lead = f"Ngày 6/3/2024, tại hội trường {DISTRICT}, đoàn công tác {HOME} có buổi làm việc với công đoàn quận."
    assert roles(read, lead)[DISTRICT] == "host"


def test_who_allowed_an_occasion_takes_no_part(read: Read) -> None:
    lead = (
        f"Được sự đồng ý của Thường trực Quận ủy Sơn Trà, sáng 6/3/2024, {DISTRICT} và {WOMEN} tổ chức hội nghị ký kết "
        "chương trình phối hợp."
    )
    assert set(roles(read, lead, title="Hội nghị ký kết chương trình phối hợp")) == {DISTRICT, WOMEN}


def test_what_is_given_does_not_make_its_giver_the_host(read: Read) -> None:
    lead = (
        f"Ngày 6/3/2024, bà Y Thu Riêng đã trao cho ông Khăm Xỉ món quà của công nhân và {HOME} cho {GUEST} (Lào), gồm "
        "30 triệu đồng."
    )
    assert roles(read, lead, title="Trao quà cho bạn Lào")[HOME] != "host"


def test_those_at_home_are_guests_of_who_invited_them_abroad(read: Read) -> None:
    lead = (
        f"Nhận lời mời của {GUEST} (Lào), ngày 6/3/2024, bà Y Thu Riêng, Chủ tịch {HOME} đã tham dự buổi gặp gỡ công "
        "nhân tại Attapeu."
    )
    assert roles(read, lead) == {GUEST: "host", HOME: "guest"}


def test_on_what_visit_they_were_received_makes_no_host(read: Read) -> None:
    lead = (
        f"Chiều 4/3/2024, Phó Bí thư Tỉnh ủy Kon Tum A Ninh đã tiếp đoàn cán bộ {GUEST} (Lào) nhân dịp đoàn sang thăm "
        f"và làm việc với {HOME}."
    )
    assert HOME not in roles(read, lead, title="Tỉnh ủy tiếp khách Lào")


def test_those_for_whom_a_programme_is_summed_up_meet_if_they_hold_the_meeting(read: Read) -> None:
    lead = (
        f"Ngày 23/9/2024, {DISTRICT} phối hợp với {WOMEN} tổ chức hội nghị tổng kết chương trình phối hợp giữa {HOME} "
        "và Hội Liên hiệp Phụ nữ tỉnh Kon Tum giai đoạn 2019-2024."
    )
    assert set(roles(read, lead, title="Tổng kết chương trình phối hợp")) == {DISTRICT, WOMEN}


def test_those_who_also_came_are_only_present_once_both_sides_are_told(read: Read) -> None:
    sentences = (
        "Dự buổi lễ, về phía LĐLĐ tỉnh Kon Tum có bà Y Riêng; về phía Liên hiệp Công đoàn tỉnh Attapeu có ông Khăm Xỉ.",
        "Tham dự còn có đại diện lãnh đạo Sở Ngoại vụ tỉnh Kon Tum.",
        "Hai đơn vị đã ký kết quy chế phối hợp.",
    )
    told = roles(read, *sentences, title="Việc ký kết góp phần thắt chặt tình đoàn kết")
    assert told["Sở Ngoại vụ tỉnh Kon Tum"] == "participant"


def test_a_committee_that_meets_with_guests_is_no_exchange(read: Read) -> None:
    lead = (
        f"Sáng 5/5/2024, {HOME} tổ chức Hội nghị Ban Chấp hành lần thứ 19. Dự có đại diện Ban Tổ chức Tỉnh ủy Kon Tum."
    )
    assert read(f"Hội nghị Ban Chấp hành\n\n{lead}\n{MORE}").exchanges == []


def test_what_two_have_just_held_together_is_an_occasion_without_a_day(read: Read) -> None:
    lead = f"{HOME} vừa phối hợp với Hội Chữ thập đỏ tỉnh Kon Tum tổ chức chương trình hiến máu tình nguyện."
    assert set(roles(read, lead, title="Công nhân hiến máu")) == {HOME, "Hội Chữ thập đỏ tỉnh Kon Tum"}


def test_a_country_visited_is_where_they_met(read: Read) -> None:
    lead = (
        "Đoàn đại biểu Tổng Liên đoàn Lao động Việt Nam đã sang thăm Nhật Bản và làm việc với Rengo từ ngày 25/3/2024."
    )
    (exchange,) = read(f"Công đoàn thăm Nhật Bản\n\n{lead}\n{MORE}").exchanges
    assert exchange.place is not None
    assert exchange.place.value == "Nhật Bản"
    lead = f"Đoàn đại biểu {GUEST} (Lào) đã sang thăm Việt Nam và làm việc với {HOME} từ ngày 25/3/2024."
    (exchange,) = read(f"Công đoàn Lào thăm Việt Nam\n\n{lead}\n{MORE}").exchanges
    assert exchange.place is None


def test_whose_campaign_it_is_takes_no_part(read: Read) -> None:
    lead = (
        "Chiều 3/10/2024, Công đoàn ngành Giáo dục tỉnh Kon Tum tổ chức hội nghị tổng kết chương trình sáng kiến. "
        "Hưởng ứng chương trình do Công đoàn Giáo dục Việt Nam phát động, nhiều thầy cô đã có sáng kiến hay."
    )
    assert read(f"Tổng kết chương trình sáng kiến\n\n{lead}\n{MORE}").exchanges == []


def test_a_province_within_a_name_of_a_person_is_not_where_they_met(read: Read) -> None:
    sentences = (
        "Tham dự hội nghị, về phía Liên hiệp Công đoàn Lào có Phó Chủ tịch Khăm Xỉ Nor.",
        "Về phía Tổng Liên đoàn Lao động Việt Nam có Phó Chủ tịch Lò Thanh Hải.",
    )
    told = roles(read, *sentences, title="Hội nghị hợp tác công đoàn")
    assert told == {"Trung ương Liên hiệp Công đoàn Lào": "guest", "Tổng Liên đoàn Lao động Việt Nam": "host"}


def test_the_congress_of_a_union_abroad_has_those_who_went_there_as_guests(read: Read) -> None:
    sentences = (
        "Mới đây, tại Minsk đã diễn ra Đại hội IX Liên đoàn Công đoàn Belarus với 500 đại biểu.",
        "Thay mặt Tổng Liên đoàn Lao động Việt Nam, ông Lò Văn Thương, Phó Chủ tịch, tới dự và phát biểu tại Đại hội.",
    )
    told = roles(read, *sentences, title="Công đoàn Việt Nam dự Đại hội công đoàn bạn")
    assert told == {"Liên đoàn Công đoàn Belarus": "host", "Tổng Liên đoàn Lao động Việt Nam": "guest"}


def test_the_union_of_a_region_that_stands_for_itself_has_its_name(read: Read) -> None:
    lead = "Sáng 4/11/2024, Công đoàn Điện lực Việt Nam đã tiếp đoàn Công đoàn Điện lực Đài Loan (Trung Quốc)."
    assert roles(read, lead) == {"Công đoàn Điện lực Việt Nam": "host", "Công đoàn Điện lực Đài Loan": "guest"}


def test_a_front_and_its_committee_are_one_party(read: Read) -> None:
    lead = (
        "Chiều 25/4/2024, đoàn Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam hội đàm với Ủy ban Trung ương Mặt trận Lào "
        "xây dựng đất nước."
    )
    assert set(roles(read, lead, title="Mặt trận Tổ quốc Việt Nam và Mặt trận Lào hội đàm")) == {
        "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        "Ủy ban Trung ương Mặt trận Lào xây dựng đất nước",
    }


def test_the_house_of_a_body_where_others_meet_is_no_party(read: Read) -> None:
    lead = f"Ngày 4/11/2024, tại nhà Quốc hội, {HOME} tiếp đoàn đại biểu {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "host", GUEST: "guest"}


def test_who_heads_a_union_gives_it_no_name(read: Read) -> None:
    account = read(
        "Sáng 3/3/2023, Giám đốc Lò Tiến Cường và Chủ tịch Công đoàn Nguyễn Văn Bình ký cam kết thi đua với "
        "Công đoàn Điện lực Việt Nam."
    )
    assert [body.name for body in account.organisations] == ["Công đoàn Điện lực Việt Nam"]


def test_all_whose_people_were_given_gifts_have_received(read: Read) -> None:
    lead = (
        "Ngày 5/2/2024, Phó Chủ tịch Tổng Liên đoàn Lao động Việt Nam Lò Văn Thương đã đến thăm và trao 90 suất quà "
        "cho công nhân tại Công ty cổ phần Giày Hồng An và đoàn viên xuất sắc của Bệnh viện Đa khoa tỉnh Kon Tum."
    )
    assert len(roles(read, lead, title="Tặng quà công nhân")) == 3


def test_a_session_before_which_others_meet_is_no_party(read: Read) -> None:
    lead = (
        "Chiều 8/10/2024, Đoàn đại biểu Quốc hội tỉnh Kon Tum phối hợp với Liên đoàn Lao động tỉnh Kon Tum tổ chức hội "
        "nghị tiếp xúc cử tri trước Kỳ họp thứ 8, Quốc hội khóa XV."
    )
    assert "Quốc hội" not in roles(read, lead, title="Tiếp xúc cử tri là công nhân")


def test_in_a_chain_of_posts_the_last_that_has_a_body_speaks(read: Read) -> None:
    lead = (
        "Sáng 4/11/2024, đồng chí Lò Văn Thương, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Kon Tum, Trưởng "
        f"đoàn công tác thăm và làm việc với {HOME}."
    )
    assert set(roles(read, lead)) == {"Ủy ban nhân dân tỉnh Kon Tum", HOME}


@pytest.mark.parametrize("where", [" (Nhật Bản)", ", Nhật Bản"])
def test_a_school_of_another_country_is_a_guest(read: Read, where: str) -> None:
    lead = (
        f"Ngày 9/9/2022, Trường Đại học Công đoàn tổ chức lễ ký kết biên bản ghi nhớ với Trường Đại học Sao Mai{where}."
    )
    assert roles(read, lead) == {"Trường Đại học Công đoàn": "host", "Trường Đại học Sao Mai": "guest"}


def test_whose_delegation_it_was_stays_the_guest_where_a_headline_runs_into_the_lead(read: Read) -> None:
    upper, firm = "Liên đoàn Lao động tỉnh Kon Tum", "Công ty TNHH Gạch Sa Thầy"
    lead = (
        f"{upper} thăm, chúc Tết doanh nghiệp Ngày 14/1/2025, đoàn công tác {upper} do ông Trần Văn Lâm làm trưởng "
        f"đoàn đã đến thăm, chúc Tết {firm}."
    )
    assert roles(read, lead) == {upper: "guest", firm: "host"}


def test_who_once_gave_leave_or_order_takes_no_part(read: Read) -> None:
    firm, upper = "Công ty TNHH Gạch Sa Thầy", "Huyện ủy Sa Thầy"
    lead = f"Ngày 4/11/2024, {firm} phối hợp với {HOME} tổ chức lễ trao 20 suất học bổng cho học sinh xã Sa Nhơn"
    assert set(roles(read, f"{lead}, xã được {upper} phân công Công ty giúp đỡ.", title="Trao quà")) == {firm, HOME}
    assert upper in roles(read, f"{lead}, có {upper} cùng trao quà.", title="Trao quà")


def test_who_is_named_in_one_row_with_a_host_is_host_too(read: Read) -> None:
    firms = ("Công ty TNHH Gạch Sa Thầy", "Bệnh viện Đa khoa huyện Sa Thầy")
    lead = (
        f"Ngày 4/11/2024, đoàn công tác của {HOME} đã đến thăm và trao 97 suất quà, mỗi suất trị giá 500 nghìn đồng, "
        f"gồm quà và tiền mặt, cho người lao động gặp khó khăn tại {firms[0]} và {firms[1]}."
    )
    assert roles(read, lead, title="Trao quà cho người lao động") == {HOME: "guest", **dict.fromkeys(firms, "host")}


CLINIC = "Bệnh viện Đa khoa huyện Sa Thầy"


def met(read: Read, *sentences: str, title: str) -> set[str]:
    account = read(title + "\n\n" + "\n".join(sentences))
    names = {body.id: body.name for body in account.organisations}
    return {names[party.organisation] for one in account.exchanges for party in one.parties}


def test_people_of_the_house_are_no_guests_at_the_congress_of_its_union(read: Read) -> None:
    title = "Cán bộ Bệnh viện Sa Thầy tham dự Đại hội Công đoàn"
    lead = f"Ngày 21/7/2017, Công đoàn {CLINIC} tổ chức Đại hội công đoàn cơ sở, nhiệm kỳ 2017-2022."
    assert met(read, lead, title=title) == set()
    assert HOME in met(read, lead, f"Tới dự có đại diện {HOME}.", title=title)


def test_who_wrote_a_paper_for_a_conference_is_not_told_to_have_met(read: Read) -> None:
    lead = f"Tại hội nghị, các đại biểu nghe tham luận của Công đoàn cơ sở {CLINIC} về thi đua; {HOME} về phúc lợi."
    assert met(read, lead, title="Tổng kết hoạt động công đoàn ngành y tế") == set()
    both = f"Tại hội nghị của Công đoàn cơ sở {CLINIC} và {HOME}, các đại biểu nghe nhiều tham luận."
    assert HOME in met(read, both, title="Tổng kết hoạt động công đoàn ngành y tế")


def test_whose_flag_of_honour_it_got_is_no_party(read: Read) -> None:
    lead = (
        "Sáng 4/11/2024, Công đoàn Tổng công ty Sông Hồng, đơn vị được tặng Cờ thi đua xuất sắc của "
        f"{HOME}, đã làm việc với {GUEST} (Lào)."
    )
    assert HOME not in roles(read, lead)
    assert HOME in roles(read, lead.replace("được tặng Cờ thi đua xuất sắc của", "cùng đoàn công tác của"))


def test_what_somebody_was_once_he_stands_for_no_more(read: Read) -> None:
    lead = f"Sáng 4/11/2024, Sở Y tế tỉnh Kon Tum đã đón tiếp đoàn đại biểu {GUEST} (Lào) sang thăm."
    late = f"Cùng dự có đồng chí Trần Văn An, nguyên Chủ tịch {HOME}."
    assert HOME not in roles(read, lead, late)
    assert roles(read, lead, late.replace("nguyên ", ""))[HOME] == "participant"


def test_who_took_part_further_down_is_present(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} đã đón tiếp đoàn đại biểu {GUEST} (Lào) sang thăm."
    late = "Buổi gặp có sự tham gia của Hội Nông dân tỉnh Kon Tum."
    assert roles(read, lead, late)["Hội Nông dân tỉnh Kon Tum"] == "participant"
    assert "Hội Nông dân tỉnh Kon Tum" not in roles(
        read, lead, late.replace("Buổi gặp có sự tham gia", "Mai là ngày hội")
    )


def test_who_took_part_in_what_another_held_was_there(read: Read) -> None:
    lead = f"Sáng 4/11/2024, Sở Xây dựng tỉnh Kon Tum tổ chức tọa đàm về nhà ở với sự tham gia của {HOME}."
    assert HOME in roles(read, lead)


def test_who_invites_is_the_host_of_who_comes(read: Read) -> None:
    lead = f"Từ 4/11/2024, đoàn cán bộ {HOME} thăm và làm việc tại Lào theo lời mời của {GUEST} (Lào)."
    assert roles(read, lead) == {HOME: "guest", GUEST: "host"}


def test_who_comes_to_an_embassy_is_its_guest(read: Read) -> None:
    came = "Sáng 4/11/2024, lãnh đạo Tổng Liên đoàn Lao động Việt Nam đã đến Đại sứ quán Lào chúc mừng Quốc khánh."
    found = roles(read, came, "Đại sứ Lào Khăm Xỉ tiếp đoàn.")
    assert (found["Tổng Liên đoàn Lao động Việt Nam"], found["Đại sứ quán Lào"]) == ("guest", "host")


def test_who_sends_its_people_to_learn_is_the_guest(read: Read) -> None:
    sent = "LĐLĐ tỉnh Kon Tum tổ chức cho 40 cán bộ đi tham quan, trao đổi kinh nghiệm với LĐLĐ tỉnh Phú Yên."
    found = roles(read, f"Sáng 4/11/2024, {sent}")
    assert found == {"Liên đoàn Lao động tỉnh Kon Tum": "guest", "Liên đoàn Lao động tỉnh Phú Yên": "host"}


def test_the_union_of_a_school_takes_part_beside_other_schools(read: Read) -> None:
    teams = "Hội thao có 3 đội: Trường Tiểu học Ia Chim, Trường Tiểu học Rờ Kơi và Trường THCS Ya Xiêr."
    lead = "Sáng 4/11/2024, Công đoàn cơ sở Trường Tiểu học Ia Chim tham gia giao lưu bóng chuyền."
    assert "Công đoàn cơ sở Trường Tiểu học Ia Chim" in roles(read, f"{lead} {teams}")


def test_whose_staff_is_congratulated_is_called_on(read: Read) -> None:
    call = "đến thăm, chúc mừng cán bộ, nhân viên Sở Y tế tỉnh Kon Tum"
    assert "Sở Y tế tỉnh Kon Tum" in roles(read, f"Chiều 27/2/2024, lãnh đạo LĐLĐ tỉnh Kon Tum {call}.")


def test_other_posts_of_who_leads_a_delegation_bring_no_other_body(read: Read) -> None:
    led = "do ông Miguel Sosa, Tổng Thư ký, Phó Chủ tịch Liên hiệp Công đoàn Thế giới làm trưởng đoàn"
    guests = f"đoàn đại biểu Trung ương Công đoàn Cuba {led}"
    found = roles(read, f"Sáng 4/11/2024, {guests} đã thăm và làm việc với Liên đoàn Lao động tỉnh Kon Tum.")
    assert found == {"Trung ương Công đoàn Cuba": "guest", "Liên đoàn Lao động tỉnh Kon Tum": "host"}


def test_the_body_of_who_leads_a_delegation_without_a_name_is_the_guest(read: Read) -> None:
    guests = "đoàn công tác do ông A Blong, Chủ tịch Liên đoàn Lao động tỉnh Kon Tum làm trưởng đoàn"
    found = roles(read, f"Sáng 4/11/2024, {guests} đã đến thăm Liên đoàn Lao động tỉnh Phú Yên.")
    assert found == {"Liên đoàn Lao động tỉnh Kon Tum": "guest", "Liên đoàn Lao động tỉnh Phú Yên": "host"}


def test_a_firm_told_with_its_commune_in_which_two_hold_a_talk_is_no_party(read: Read) -> None:
    held = "LĐLĐ tỉnh Kon Tum phối hợp với LĐLĐ huyện Sa Thầy tổ chức truyền thông về dân số"
    found = roles(read, f"Ngày 4/11/2024, tại Công ty TNHH Gạch Ya Xiêr (xã Ya Xiêr, huyện Sa Thầy), {held}.")
    assert set(found) == {"Liên đoàn Lao động tỉnh Kon Tum", "Liên đoàn Lao động huyện Sa Thầy"}
