import pytest

from giaoluu.facts.kinds import Account, Exchange
from tests.reading.conftest import Read

HOME, GUEST = "Liên đoàn Lao động tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Attapeu (Lào)"
MORE = "Hai bên thông tin cho nhau về tình hình công nhân và hoạt động công đoàn trong năm vừa qua."


def told(read: Read, title: str, *sentences: str) -> Account:
    return read(title + "\n\n" + "\n".join((*sentences, MORE)))


def only(account: Account) -> Exchange:
    (exchange,) = account.exchanges
    return exchange


@pytest.mark.parametrize(
    ("did", "kind"),
    [
        ("hội đàm với", "talks"),
        ("có buổi làm việc với", "working_session"),
        ("gặp và trao đổi với", "working_session"),
        ("tổ chức hội nghị sơ kết chương trình phối hợp với", "review"),
        ("tổ chức hội thảo về an toàn lao động với", "seminar"),
    ],
)
def test_the_kind_is_that_of_the_occasion(read: Read, did: str, kind: str) -> None:
    account = told(read, "Tin từ Kon Tum về hai công đoàn", f"Sáng 4/11/2024, {HOME} đã {did} {GUEST}.")
    assert only(account).kind == kind


def test_a_courtesy_call(read: Read) -> None:
    lead = f"Chiều 4/11/2024, Tỉnh ủy Kon Tum đã tiếp xã giao đoàn đại biểu {GUEST} nhân chuyến công tác."
    assert only(told(read, "Tỉnh ủy Kon Tum tiếp xã giao khách Lào", lead)).kind == "courtesy_call"


def test_a_signing(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} và Công an tỉnh Kon Tum tổ chức lễ ký kết quy chế phối hợp."
    assert only(told(read, "Lễ ký kết quy chế phối hợp", lead)).kind == "signing"


def test_a_survey(read: Read) -> None:
    lead = f"Ngày 4/11/2024, đoàn khảo sát của Ban Dân vận Tỉnh ủy Kon Tum đến khảo sát tại {HOME}."
    assert only(told(read, "Khảo sát đời sống công nhân", lead)).kind == "survey"


def test_people_of_the_article_take_part(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST}. Chủ trì có bà Y Thu Riêng, Chủ tịch LĐLĐ tỉnh."
    account = told(read, "Hai công đoàn hội đàm", lead)
    assert only(account).participants == [person.id for person in account.people] == ["p1"]


def test_the_quote_is_the_sentence_that_tells_of_it(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST}."
    assert only(told(read, "Hai công đoàn hội đàm", lead)).quote == lead


@pytest.mark.parametrize(
    "lead",
    [
        f"Sáng 4/11/2024, {HOME} khai mạc hội thao công nhân với hơn 300 vận động viên tham gia.",
        "Nhiều năm qua, đời sống công nhân ở các khu công nghiệp đã có nhiều thay đổi tích cực.",
        "Mùa mưa năm nay đến sớm, công nhân vệ sinh thành phố phải làm việc từ ba giờ sáng.",
    ],
)
def test_a_bodys_own_event_or_none_is_no_exchange(read: Read, lead: str) -> None:
    assert told(read, "Chuyện của công nhân vùng cao", lead).exchanges == []


def test_a_letter_is_no_exchange(read: Read) -> None:
    page = f"THƯ MỜI HỢP TÁC\n\nKính gửi: {GUEST}.\n{HOME} trân trọng gửi lời chào và mong được hợp tác lâu dài."
    assert read(page).exchanges == []


def test_a_plan_alone_is_no_exchange(read: Read) -> None:
    lead = f"Theo kế hoạch, quý sau {HOME} sẽ tổ chức hội đàm với {GUEST} tại cửa khẩu Bờ Y."
    assert told(read, "Kế hoạch đối ngoại của công đoàn", lead).exchanges == []


def test_two_bodies_that_hold_a_fair_together_meet_there(read: Read) -> None:
    lead = f"Ngày 11/5/2024, {HOME} phối hợp với Liên minh Hợp tác xã tỉnh Kon Tum tổ chức phiên chợ cho công nhân."
    account = told(read, "Phiên chợ của công nhân", lead)
    assert (only(account).kind, len(only(account).parties)) == ("other", 2)


def test_a_council_that_looks_into_the_accounts_of_a_union_is_a_survey(read: Read) -> None:
    lead = f"Sáng 20/4/2021, Hội đồng nhân dân tỉnh Kon Tum giám sát việc thu kinh phí công đoàn tại {HOME}."
    assert only(told(read, "Giám sát thu kinh phí công đoàn", lead)).kind == "survey"


def test_a_visit_that_brings_money_is_support(read: Read) -> None:
    lead = f"Ngày 28/9/2024, đoàn công tác LĐLĐ tỉnh Long An đến thăm và trao hỗ trợ cho {HOME} sau bão."
    assert only(told(read, "Sẻ chia với công nhân vùng bão", lead)).kind == "support"


@pytest.mark.parametrize(
    ("title", "kind"),
    [("BIÊN BẢN HỘI ĐÀM Về hợp tác năm 2012", "talks"), ("BIÊN BẢN LÀM VIỆC Về hợp tác năm 2012", "working_session")],
)
def test_minutes_say_what_they_are_the_minutes_of(read: Read, title: str, kind: str) -> None:
    lead = f"Hôm nay, ngày 25/3/2011, tại trụ sở {HOME}, chúng tôi gồm:"
    account = told(read, title, lead, f"1. Đại diện {HOME}: Bà Y Thu Riêng, Chủ tịch.", f"2. Đại diện {GUEST}.")
    assert only(account).kind == kind


def test_a_letter_that_reports_a_meeting_tells_of_it(read: Read) -> None:
    letter = f"Kính gửi: Tổng Liên đoàn Lao động Việt Nam\n\n{HOME} xin báo cáo nhanh kết quả hội đàm ngày 10/4/2025 "
    account = read(f"{letter}giữa {HOME} và {GUEST} tại thị trấn Plei Kần.\n{MORE}")
    assert only(account).kind == "talks"


def test_who_comes_with_money_comes_to_help(read: Read) -> None:
    lead = f"Theo đó, đoàn công tác LĐLĐ tỉnh Long An đã đến thăm hỏi và trao 80 triệu đồng cho {HOME} sau bão."
    assert only(told(read, "Sẻ chia với công nhân vùng bão", lead)).kind == "support"


def test_a_union_that_a_head_of_state_receives_is_a_guest(read: Read) -> None:
    lead = "Ngày 5/3/2016, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Sim tiếp đoàn đại biểu Liên hiệp Công đoàn Thế giới."
    exchange = only(told(read, "Chủ tịch nước tiếp Tổng thư ký Liên hiệp Công đoàn Thế giới", lead))
    assert (exchange.kind, [party.role for party in exchange.parties]) == ("courtesy_call", ["guest"])


def test_a_union_that_receives_an_ambassador_is_the_host(read: Read) -> None:
    lead = f"Chiều 6/3/2023, tại Pleiku, Chủ tịch {HOME} Lê Thị Sim đã tiếp Đại sứ Cuba tại Việt Nam."
    exchange = only(told(read, "Công đoàn Kon Tum tiếp Đại sứ Cuba", lead))
    assert [party.role for party in exchange.parties] == ["host"]


def test_a_union_that_receives_the_unions_of_a_region_told_as_one_is_the_host(read: Read) -> None:
    lead = f"Ngày 9/8/2019, {HOME} có buổi làm việc với đoàn công đoàn ba tỉnh Hạ Lào tại thành phố Kon Tum."
    exchange = only(told(read, "Bạn Lào hỏi chuyện thủy điện", lead))
    assert (exchange.kind, [party.role for party in exchange.parties]) == ("working_session", ["host"])


def test_a_union_that_tells_of_the_provinces_meets_nobody(read: Read) -> None:
    lead = f"Ngày 9/8/2019, {HOME} cho biết công đoàn ba tỉnh Hạ Lào sẽ mở buổi làm việc về thẻ đoàn viên."
    assert told(read, "Chuyện thẻ đoàn viên", lead).exchanges == []


def test_who_has_a_delegation_with_them_has_received_it(read: Read) -> None:
    lead = f"{HOME} vừa đón đoàn {GUEST} hôm 18/5/2018 tại thành phố Kon Tum."
    exchange = only(told(read, "Đoàn thứ sáu", lead))
    assert (exchange.kind, {party.role for party in exchange.parties}) == ("courtesy_call", {"host", "guest"})


def test_a_union_beside_a_prime_minister_who_meets_others_is_no_exchange(read: Read) -> None:
    lead = f"Sáng 6/3/2023, Thủ tướng thăm công nhân do {HOME} giới thiệu và phát biểu động viên mọi người."
    assert told(read, "Thủ tướng thăm công nhân", lead).exchanges == []


def test_the_headline_tells_more_than_a_conference_that_the_text_speaks_of(read: Read) -> None:
    lead = f"{HOME} hoan nghênh {GUEST} chọn Kon Tum làm nơi tổ chức hội nghị công đoàn biên giới lần thứ hai."
    more = f"Ngày 5/3/2016, tại Kon Tum, {HOME} tiếp đoàn đại biểu {GUEST}."
    assert only(told(read, f"{HOME} tiếp đoàn {GUEST}", lead, more)).kind == "courtesy_call"


def test_two_unions_that_hold_an_evening_together_meet_there(read: Read) -> None:
    lead = f'{HOME} tối 22-10-2022 đã phối hợp với Sở Y tế tỉnh Kon Tum tổ chức chương trình "Giờ thứ chín" cho thợ.'
    assert only(told(read, "Chuyện của công nhân vùng cao", lead)).kind == "other"


def test_two_that_hold_a_programme_meet_there(read: Read) -> None:
    lead = f"Sáng 16.10.2020, {HOME} và Sở Y tế tỉnh Kon Tum đã tổ chức chương trình khám bệnh cho nữ công nhân."
    assert len(only(told(read, "Thuốc cho nữ công nhân", lead)).parties) == 2


def test_a_union_that_holds_a_programme_alone_meets_nobody(read: Read) -> None:
    lead = f"Sáng 16.10.2020, {HOME} đã tổ chức chương trình khám bệnh cho nữ công nhân của Sở Y tế tỉnh Kon Tum."
    assert told(read, "Thuốc cho nữ công nhân", lead).exchanges == []


@pytest.mark.parametrize("where", ["tại Bờ Y", "tại thành phố Pleiku"])
def test_two_unions_that_work_on_a_matter_have_a_working_session(read: Read, where: str) -> None:
    lead = f"Ngày 13/8/2024, {where}, {HOME} và {GUEST} làm việc về tình hình lao động mùa vụ ở vùng biên."
    assert only(told(read, "Gỡ khó cho lao động mùa vụ", lead)).kind == "working_session"


def test_the_order_that_is_carried_out_is_no_occasion(read: Read) -> None:
    lead = (
        "Thực hiện ý kiến kết luận của Tổng Liên đoàn tại Hội nghị công tác đối ngoại ngày 19/3/2025, "
        f"{HOME} báo cáo Tổng Liên đoàn Lao động Việt Nam việc rà soát các văn bản hợp tác như sau:"
    )
    assert told(read, "Kết quả rà soát", lead).exchanges == []


def test_who_issued_the_order_is_no_party(read: Read) -> None:
    lead = (
        "Thực hiện Quyết định số 87/QĐ-TLĐ ngày 27/6/2025 của Tổng Liên đoàn Lao động Việt Nam, hôm nay, "
        f"ngày 11/7/2025, bà Y Lan, nguyên Chủ tịch {HOME} bàn giao hồ sơ cho ông A Phôn, Chủ tịch {HOME}."
    )
    assert told(read, "Biên bản bàn giao hồ sơ", lead).exchanges == []


def test_a_letter_may_begin_with_what_took_place(read: Read) -> None:
    lead = f"Ngày 16/9/2025, tại Attapeu, {HOME} đã làm việc với {GUEST}. Đề nghị Sở Ngoại vụ cho ý kiến."
    exchange = only(told(read, "Kính gửi: Sở Ngoại vụ tỉnh Kon Tum", lead))
    assert (exchange.kind, len(exchange.parties)) == ("working_session", 2)


def test_a_letter_of_invitation_tells_of_no_exchange(read: Read) -> None:
    lead = f"{HOME} kính mời lãnh đạo Sở dự buổi làm việc với {GUEST} vào ngày 16/9/2025 tại Pleiku."
    assert told(read, "Kính gửi: Sở Ngoại vụ tỉnh Kon Tum", lead).exchanges == []


def test_a_merger_of_unions_is_announced_at_an_occasion(read: Read) -> None:
    lead = (
        f"Chiều 30/6/2025, Tổng Liên đoàn Lao động Việt Nam công bố quyết định hợp nhất {HOME} và LĐLĐ tỉnh Quảng Ngãi."
    )
    assert only(told(read, "Một công đoàn tỉnh mới", lead)).kind == "other"


def test_a_delegation_that_goes_without_a_name_is_the_other_union(read: Read) -> None:
    lead = f"Theo đó, trong hai ngày 16 và 17/8/2022, đoàn đã đến chào xã giao {HOME} và thăm Trường Cao đẳng Kon Tum."
    more = f"Ông Khăm Bun, Chủ tịch {GUEST} cảm ơn sự đón tiếp."
    exchange = only(told(read, "Khách Lào ở Kon Tum", lead, more))
    assert {party.role for party in exchange.parties} == {"host", "guest"}


def test_a_word_far_down_makes_no_occasion(read: Read) -> None:
    lead = f"Ngày 30/6/2025, {HOME} và Sở Y tế tỉnh Kon Tum nhắc công nhân phòng bệnh mùa mưa ở các nông trường."
    assert told(read, "Phòng bệnh mùa mưa", lead, *[MORE] * 3, "Trang tin của hội giao lưu văn hóa.").exchanges == []


def test_gifts_of_one_union_that_another_hands_on_are_support(read: Read) -> None:
    lead = f"Sáng 26/9/2024, {HOME} trao 90 suất quà của {GUEST} cho công nhân có nhà sập trong trận lũ quét."
    assert only(told(read, "Quà của bạn đến tay công nhân", lead)).kind == "support"


def test_the_voters_that_deputies_meet_make_no_occasion(read: Read) -> None:
    lead = "Sáng 4/11/2024, Chủ tịch LĐLĐ tỉnh Kon Tum và Đoàn đại biểu Quốc hội tỉnh Kon Tum đã tiếp xúc cử tri."
    assert told(read, "Đại biểu tiếp xúc cử tri", lead).exchanges == []


def test_what_a_survey_found_is_no_survey(read: Read) -> None:
    lead = f"Kết quả khảo sát được nêu tại hội thảo do {HOME} và Sở Y tế tỉnh Kon Tum tổ chức sáng 4/11/2024."
    assert only(told(read, "Bữa ăn ca của công nhân", lead)).kind == "seminar"


def test_forums_in_general_are_no_seminar(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {HOME} hội đàm với {GUEST}, hai bên ủng hộ nhau tại các diễn đàn công đoàn."
    assert only(told(read, "Hai công đoàn gặp nhau", lead)).kind == "talks"


def test_what_one_side_held_long_ago_is_not_the_kind_of_their_session(read: Read) -> None:
    account = told(
        read, "Nhìn lại Tháng Công nhân", f"Sáng 4/11/2024, {HOME} làm việc với Công đoàn ngành Y tế Kon Tum.",
        MORE, MORE, MORE,
        "Công đoàn ngành đã tổ chức tập huấn, tổ chức hội thảo, tổ chức diễn đàn cho đoàn viên của mình.",
    )  # fmt: skip
    assert only(account).kind == "working_session"


def test_a_programme_that_two_hold_is_an_occasion_in_the_second_sentence_too(read: Read) -> None:
    account = told(
        read, "Tôn vinh thợ giỏi", "Chương trình tôn vinh ba mươi thợ giỏi của các nhà máy trong tỉnh.",
        f"Tối 4/11/2024, {HOME} phối hợp với Sở Y tế tỉnh Kon Tum tổ chức chương trình tôn vinh thợ giỏi.",
    )  # fmt: skip
    assert len(only(account).parties) == 2


def test_a_summing_up_without_a_day_is_an_occasion(read: Read) -> None:
    lead = f"{HOME} phối hợp với Hội Nông dân tỉnh Kon Tum tổ chức tổng kết công tác phối hợp giai đoạn 2012- 2017."
    assert only(told(read, "Tổng kết công tác phối hợp", lead)).kind == "review"


def test_the_house_of_the_president_is_no_post(read: Read) -> None:
    lead = f"Ngày 5/3/2016, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Sim tiếp đoàn {GUEST}."
    (person,) = told(read, "Chủ tịch nước tiếp đoàn", lead).people
    assert [post.title for post in person.posts] == ["Chủ tịch nước"]


def test_who_goes_to_the_congress_of_a_union_abroad_takes_part_in_it(read: Read) -> None:
    lead = f"Ngày 4/11/2024, Phó Chủ tịch {HOME} đã tham dự Đại hội {GUEST} lần thứ VII tại thị xã Attapeu (Lào)."
    assert only(told(read, f"{HOME} dự Đại hội của bạn", lead)).kind == "congress"


def test_who_hands_over_money_on_this_occasion_makes_it_one_of_support(read: Read) -> None:
    account = told(
        read, f"{HOME} tri ân y bác sĩ", "Bày tỏ lòng biết ơn các y bác sĩ, công nhân viết nhiều thư thăm hỏi.",
        "Công đoàn trong tỉnh mong kinh phí hỗ trợ đến tay người cần.",
        f"Dịp này, {HOME} đã trao tặng 30 triệu đồng tới Sở Y tế tỉnh Kon Tum.",
    )  # fmt: skip
    assert only(account).kind == "support"


def test_a_text_that_opens_with_the_act_of_signing_tells_of_a_signing(read: Read) -> None:
    lead = f"Hai bên tiến hành ký quy chế phối hợp. Theo quy chế, {HOME} và Sở Y tế tỉnh Kon Tum khám bệnh hằng năm."
    assert only(told(read, "Khám bệnh cho công nhân", lead)).kind == "signing"


def test_what_was_before_that_is_not_the_occasion(read: Read) -> None:
    account = read(
        "Thăm công nhân vùng biên\n\n"
        "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum đã tiếp đoàn Liên hiệp Công đoàn tỉnh Attapeu (Lào).\n"
        "Trước đó, LĐLĐ huyện Sa Thầy đã ký kết chương trình phối hợp với Công an huyện Sa Thầy.\n"
    )
    names = {body.id: body.name for body in account.organisations}
    (exchange,) = account.exchanges
    assert exchange.kind == "courtesy_call"
    assert sorted(names[party.organisation] for party in exchange.parties) == [
        "Liên hiệp Công đoàn tỉnh Attapeu",
        "Liên đoàn Lao động tỉnh Kon Tum",
    ]


def test_a_gathering_that_is_to_come_is_no_exchange(read: Read) -> None:
    account = read(
        "Giao lưu thanh niên\n\nHơn 60 đoàn viên sẽ tham gia chương trình Gặp gỡ hữu nghị từ 30/11 đến 5/12 tại "
        "Lào. Đoàn Thanh niên Cộng sản Hồ Chí Minh và Đoàn Thanh niên Nhân dân Cách mạng Lào sẽ ký kết thỏa thuận hợp "
        "tác.\nTại cuộc gặp gỡ, hai bên sẽ thảo luận về việc làm."
    )
    assert account.exchanges == []


WOMEN, WOMEN_ABROAD = "Hội Liên hiệp Phụ nữ Việt Nam", "Hội Liên hiệp Phụ nữ Lào"


def test_a_day_that_is_kept_with_guests_from_abroad_is_an_occasion(read: Read) -> None:
    lead = f"Sáng 4/11/2024, {WOMEN} tổ chức lễ kỷ niệm 50 năm và trao bằng khen cho 3 cá nhân của {WOMEN_ABROAD}."
    assert only(told(read, "Kỷ niệm 50 năm của hội", lead)).kind == "other"
    lead = f"Sáng 4/11/2024, {WOMEN} tổ chức lễ kỷ niệm 50 năm và trao bằng khen cho 3 cá nhân của Bộ Y tế."
    assert told(read, "Kỷ niệm 50 năm của hội", lead).exchanges == []


def test_the_seat_of_the_party_is_where_others_meet(read: Read) -> None:
    lead = f"Sáng 4/11/2024, tại trụ sở Trung ương Đảng, {WOMEN} đã tiếp đoàn đại biểu {WOMEN_ABROAD}."
    account = told(read, "Hai hội gặp nhau", lead)
    names = {body.id: body.name for body in account.organisations}
    assert {names[party.organisation] for party in only(account).parties} == {WOMEN, WOMEN_ABROAD}


def test_who_was_invited_by_whom_is_told_in_the_third_sentence(read: Read) -> None:
    account = told(
        read, "Hai hội trao đổi kinh nghiệm", "Hội LHPN tỉnh Kon Tum và Liên hiệp Phụ nữ tỉnh Attapeu (Lào) trao đổi.",
        "Hội LHPN tỉnh Kon Tum vừa có cuộc tọa đàm với Liên hiệp Phụ nữ tỉnh Attapeu.",
        "Chương trình nằm trong chuyến thăm của Hội LHPN tỉnh Kon Tum theo lời mời từ Liên hiệp Phụ nữ tỉnh Attapeu.",
    )  # fmt: skip
    names = {body.id: body.name for body in account.organisations}
    assert {names[party.organisation]: party.role for party in only(account).parties} == {
        "Hội Liên hiệp Phụ nữ tỉnh Kon Tum": "guest", "Hội Liên hiệp Phụ nữ tỉnh Attapeu": "host",
    }  # fmt: skip


def test_who_allowed_the_trip_takes_no_part_though_no_comma_stands_behind_it(read: Read) -> None:
    lead = (
        "Ngày 5/8/2024 được sự đồng ý của Liên đoàn Lao động tỉnh Kon Tum và UBND tỉnh Kon Tum đoàn công tác của Công "
        "đoàn Viên chức tỉnh Kon Tum gồm 5 đồng chí sang thăm và làm việc với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."
    )
    account = told(read, "Công đoàn Viên chức thăm Lào", lead)
    names = {body.id: body.name for body in account.organisations}
    assert {names[party.organisation] for party in only(account).parties} == {
        "Công đoàn Viên chức tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Attapeu",
    }  # fmt: skip


def test_who_was_called_on_and_received_the_guests_is_the_host(read: Read) -> None:
    lead = (
        "Sáng 4/11/2024, đoàn Công đoàn Viên chức tỉnh Kon Tum đã tới chào xã giao lãnh đạo Liên hiệp Công đoàn tỉnh "
        "Attapeu (Lào), được bà Mani Phon, Chủ tịch Liên hiệp cùng cán bộ đón tiếp."
    )
    account = told(read, "Công đoàn Viên chức thăm Lào", lead)
    names = {body.id: body.name for body in account.organisations}
    roles = {names[party.organisation]: party.role for party in only(account).parties}
    assert roles["Liên hiệp Công đoàn tỉnh Attapeu"] == "host"


def test_a_headline_tells_of_the_signing_over_a_text_that_opens_with_those_present(read: Read) -> None:
    lead = f"Ông Trần Nam - Chủ tịch {HOME}; bà Lê Hoa - Phó Giám đốc Công an tỉnh Kon Tum cùng dự."
    assert only(told(read, "Cụm thi đua số 2 ký kết giao ước thi đua", lead)).kind == "signing"


def test_a_headline_on_what_came_of_a_signing_tells_of_none(read: Read) -> None:
    lead = f"{HOME} và Công an tỉnh Kon Tum thường xuyên trao đổi thông tin về tình hình công nhân."
    assert told(read, "Hiệu quả từ ký kết chương trình phối hợp", lead).exchanges == []
