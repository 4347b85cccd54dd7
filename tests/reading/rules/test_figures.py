from giaoluu.facts.kinds import Account, Figure
from tests.reading.conftest import Read

LEAD = "Sáng 4/11/2024, Liên đoàn Lao động tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."


def told(read: Read, *sentences: str) -> Account:
    return read("Hai công đoàn hội đàm thường niên\n\n" + "\n".join((LEAD, *sentences)))


def only(account: Account) -> Figure:
    (figure,) = account.figures
    return figure


def owner(account: Account, figure: Figure) -> str | None:
    return {body.id: body.name for body in account.organisations}.get(figure.organisation or "")


def test_a_figure_is_of_the_body_named_before_it(read: Read) -> None:
    account = told(read, "Theo báo cáo, LĐLĐ tỉnh Kon Tum hiện có 45.210 đoàn viên ở các ngành nghề.")
    assert owner(account, only(account)) == "Liên đoàn Lao động tỉnh Kon Tum"
    assert (only(account).value, only(account).unit) == (45210, "đoàn viên")


def test_a_sentence_without_a_body_goes_on_about_the_one_before(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Gia Lai vừa họp báo. Cả năm có 12 lớp tập huấn cho cán bộ cơ sở.")
    assert owner(account, only(account)) == "Liên đoàn Lao động tỉnh Gia Lai"


def test_a_new_paragraph_does_not(read: Read) -> None:
    account = told(read, "Năm qua toàn vùng có 12 lớp tập huấn cho cán bộ công đoàn cơ sở.")
    assert only(account).organisation is None


def test_the_body_that_something_is_done_with_does_not_own_the_figure(read: Read) -> None:
    account = told(
        read, "LĐLĐ tỉnh Kon Tum phối hợp với Sở Y tế tỉnh Kon Tum khám bệnh cho 900 công nhân cạo mủ cao su."
    )
    assert owner(account, only(account)) == "Liên đoàn Lao động tỉnh Kon Tum"


def test_a_part_points_to_its_whole(read: Read) -> None:
    account = told(read, "Toàn tỉnh có 300 công đoàn cơ sở, trong đó 120 công đoàn cơ sở ở doanh nghiệp tư nhân.")
    whole, part = account.figures
    assert (whole.part_of, part.part_of) == (None, whole.id)


def test_several_parts_point_to_one_whole(read: Read) -> None:
    account = told(read, "Đoàn gồm 12 người, trong đó có 7 nam và 5 nữ.")
    whole, men, women = account.figures
    assert (men.part_of, women.part_of) == (whole.id, whole.id)


def test_a_part_of_a_part_points_to_that_part(read: Read) -> None:
    account = told(read, "Toàn tỉnh có 45.210 đoàn viên, trong đó 21.300 đoàn viên nữ, trong đó 900 đoàn viên mới.")
    _whole, women, new = account.figures
    assert new.part_of == women.id


def test_money_has_its_giver_and_receiver(read: Read) -> None:
    account = told(
        read, "Dịp này, LĐLĐ tỉnh Kon Tum trao 50 triệu đồng cho Liên hiệp Công đoàn tỉnh Attapeu để sửa nhà."
    )
    names = {body.id: body.name for body in account.organisations}
    figure = only(account)
    assert (figure.value, figure.unit) == (50_000_000, "VND")
    assert names[figure.giver or ""] == "Liên đoàn Lao động tỉnh Kon Tum"
    assert names[figure.receiver or ""] == "Liên hiệp Công đoàn tỉnh Attapeu"


def test_a_figure_has_the_term_it_is_told_for(read: Read) -> None:
    account = told(read, "Giai đoạn 2019 - 2023, hai bên trao đổi 14 đoàn cán bộ để học hỏi lẫn nhau.")
    assert only(account).period == "2019/2023"


def test_a_cut_off_day_is_what_a_figure_stands_for(read: Read) -> None:
    account = told(read, "Tính đến ngày 30/9/2024, toàn tỉnh có 300 công đoàn cơ sở hoạt động đều đặn.")
    assert only(account).as_of == "2024-09-30"


def test_figures_of_the_title_are_not_told_twice(read: Read) -> None:
    page = f"Trao 50 suất quà cho công nhân\n\n{LEAD}\nDịp này, hai bên trao 50 suất quà cho công nhân khó khăn."
    assert [figure.value for figure in read(page).figures] == [50]


def test_the_same_sum_of_another_giver_is_another(read: Read) -> None:
    account = told(
        read,
        "Dịp này, LĐLĐ tỉnh Kon Tum trao 50 triệu đồng cho Liên hiệp Công đoàn tỉnh Attapeu để sửa nhà.",
        "Cũng dịp này, Sở Y tế tỉnh Kon Tum trao 50 triệu đồng cho Liên hiệp Công đoàn tỉnh Attapeu để mua thuốc.",
    )
    assert [figure.value for figure in account.figures] == [50_000_000] * 2


def test_what_a_photo_shows_again_is_not_told_twice(read: Read) -> None:
    page = (
        f"Tặng quà công nhân\n\n{LEAD}\nDịp này, LĐLĐ tỉnh Kon Tum tặng 35 suất quà.\n"
        "Ảnh: Đoàn của Liên hiệp Công đoàn tỉnh Attapeu nhận 35 suất quà\n"
    )
    assert [figure.value for figure in read(page).figures] == [35]


def test_dates_documents_and_the_sides_themselves_are_no_figures(read: Read) -> None:
    account = told(
        read,
        "Theo Nghị quyết số 28-NQ/TW ngày 23/5/2018, công đoàn 2 tỉnh thống nhất đổi mới hoạt động.",
        "Hai bên cùng nhau ôn lại truyền thống và mong 2 nước mãi mãi hữu nghị.",
    )
    assert account.figures == []


def test_who_pays_owns_the_sum_though_named_behind_it(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Kon Tum trao 60 suất học bổng do Sở Y tế tỉnh Kon Tum tài trợ.")
    assert owner(account, only(account)) == "Sở Y tế tỉnh Kon Tum"


def test_what_is_given_is_told_of_the_giver(read: Read) -> None:
    account = told(read, "Nhân dịp này, LĐLĐ tỉnh Kon Tum tặng Sở Y tế tỉnh Kon Tum 5 máy tính xách tay.")
    assert owner(account, only(account)) == "Liên đoàn Lao động tỉnh Kon Tum"


def test_the_members_of_the_delegation_are_the_guests(read: Read) -> None:
    account = told(read, "Đoàn Lào gồm 8 thành viên, ở Kon Tum ba ngày.")
    counted = next(figure for figure in account.figures if figure.value == 8)
    assert "Attapeu" in (owner(account, counted) or "")


def test_the_company_goes_back_to_the_one_named_last(read: Read) -> None:
    account = told(read, "Đoàn thăm Công ty TNHH May Hưng Thái.", "Công ty hiện có 1.415 lao động.")
    assert owner(account, only(account)) == "Công ty TNHH May Hưng Thái"


def test_gifts_of_one_sentence_are_each_a_figure(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum trao 40 triệu đồng cho chị Y Blui, đoàn viên Công đoàn Công ty Cao su Ngọc Linh; 40 triệu "
        "đồng cho anh A Thút, công nhân Công ty Cà phê Đăk Uy.",
    )
    assert [figure.value for figure in account.figures] == [40_000_000, 40_000_000]
    assert {owner(account, figure) for figure in account.figures} == {"Liên đoàn Lao động tỉnh Kon Tum"}


def test_a_number_said_again_names_the_owner_that_was_left_open(read: Read) -> None:
    account = told(
        read,
        "Chương trình đã dành 320 suất quà cho công nhân xa quê.",
        "Bà Y Nhan, Chủ tịch LĐLĐ tỉnh Kon Tum cho biết: LĐLĐ tỉnh Kon Tum trao 320 suất quà trong ba đợt.",
    )
    gifts = [figure for figure in account.figures if figure.value == 320]
    assert [owner(account, figure) for figure in gifts] == ["Liên đoàn Lao động tỉnh Kon Tum"]


def test_the_upper_end_of_a_range_follows_as_a_figure_of_its_own(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Kon Tum tặng mỗi gia đình từ 500.000 đồng đến 2 triệu đồng.")
    assert [(figure.value, figure.high, figure.bound) for figure in account.figures] == [
        (500_000, 2_000_000, "exact"),
        (2_000_000, None, "at_most"),
    ]


def test_who_works_along_in_a_list_does_not_own_the_figure(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum phối hợp với Công ty Cao su Ngọc Linh, Công ty Cà phê Đăk Uy xây nhà cho 6 gia đình.",
    )
    assert owner(account, only(account)) == "Liên đoàn Lao động tỉnh Kon Tum"


def test_the_union_with_a_verb_behind_it_is_the_one_that_the_page_is_about(read: Read) -> None:
    account = told(
        read,
        "Công đoàn cơ sở Công ty Cà phê Đăk Uy họp đại hội.",
        "Trong nhiệm kỳ, công đoàn đã kết nạp 112 đoàn viên.",
    )
    assert owner(account, only(account)) == "Công đoàn cơ sở Công ty Cà phê Đăk Uy"


def test_members_are_of_the_union_named_right_behind_them(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Kon Tum đón đại diện của hơn 4.000 đoàn viên Công đoàn Điện lực Kon Tum.")
    assert owner(account, only(account)) == "Công đoàn Điện lực Kon Tum"


def test_the_company_that_a_delegation_comes_to_does_not_own_the_gift(read: Read) -> None:
    account = told(read, "Sau lễ, đoàn đến Công ty Cao su Ngọc Linh trao 60 suất hỗ trợ cho người bị nạn.")
    assert only(account).organisation is None


def test_the_bodies_of_the_guests_own_no_number(read: Read) -> None:
    account = told(
        read, "Đến dự có bà Y Nhan, Phó Chủ tịch LĐLĐ tỉnh Kon Tum; lãnh đạo huyện Đăk Tô cùng 117 đại biểu chính thức."
    )
    assert only(account).organisation is None


def test_what_the_whole_country_counts_is_not_of_the_body_that_tells_it(read: Read) -> None:
    account = told(read, "Theo Tổng Liên đoàn Lao động Việt Nam, năm 2018 cả nước xảy ra 47 vụ ngừng việc tập thể.")
    assert only(account).organisation is None


def test_a_clause_of_somebody_unknown_takes_no_owner_from_the_one_before(read: Read) -> None:
    account = told(
        read, "LĐLĐ tỉnh Kon Tum trao 20 suất quà cho công nhân; Chi nhánh Xăng dầu Bờ Y trao 10 suất học bổng."
    )
    assert [owner(account, figure) for figure in account.figures] == ["Liên đoàn Lao động tỉnh Kon Tum", None]


def gets(account: Account) -> list[str | None]:
    names = {body.id: body.name for body in account.organisations}
    return [names.get(figure.receiver or "") for figure in account.figures]


def test_who_stands_right_behind_the_verb_gets_the_gift(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Kon Tum trao tặng Liên hiệp Công đoàn tỉnh Attapeu 5 bộ máy vi tính.")
    assert gets(account) == ["Liên hiệp Công đoàn tỉnh Attapeu"]


def test_a_sum_for_many_is_given_by_one_and_got_by_none_alone(read: Read) -> None:
    account = told(read, "LĐLĐ tỉnh Kon Tum hỗ trợ LĐLĐ các tỉnh Lào Cai, Yên Bái và Hà Giang 2 tỷ đồng.")
    assert owner(account, only(account)) == "Liên đoàn Lao động tỉnh Kon Tum"
    assert gets(account) == [None]


def test_to_exchange_delegations_is_no_gift(read: Read) -> None:
    account = told(read, "Hằng năm, LĐLĐ tỉnh Kon Tum và Liên hiệp Công đoàn tỉnh Attapeu trao đổi 20 đoàn cán bộ.")
    assert only(account).giver is None


def test_some_out_of_all_are_two_counts(read: Read) -> None:
    account = told(read, "Có 52 trong tổng số 60 công nhân của LĐLĐ tỉnh Kon Tum được khám mắt.")
    assert [figure.value for figure in account.figures] == [52, 60]


def test_bags_in_quotes_are_counted(read: Read) -> None:
    figures = read(
        "Quà Tết\n\nSáng 4/11/2024, LĐLĐ tỉnh Kon Tum trao 1.000 “Túi An sinh Công đoàn” cho thợ nghèo."
    ).figures
    assert [figure.value for figure in figures] == [1000]


def test_a_figure_that_the_headline_alone_tells_is_read_once_the_text_tells_of_the_same_things(read: Read) -> None:
    title = "Công đoàn Kon Tum: 300 công nhân hội đàm với lãnh đạo tỉnh"
    assert [figure.value for figure in read(f"{title}\n\n{LEAD}\nCác công nhân nêu ý kiến.\n").figures] == [300]


def test_a_headline_of_other_things_or_one_that_rounds_tells_no_figure(read: Read) -> None:
    other, rounds = "Công đoàn Kon Tum trao 300 xe đạp", "Công đoàn Kon Tum trao hơn 60 suất quà cho công nhân"
    assert read(f"{other}\n\n{LEAD}\nCác công nhân nêu ý kiến.\n").figures == []
    text = f"{rounds}\n\n{LEAD}\nDịp này, hai bên trao 62 suất quà cho công nhân.\n"
    assert [figure.value for figure in read(text).figures] == [62]


def test_a_hospital_without_its_name_that_gives_is_the_one_named_last(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum ký thỏa thuận hợp tác với Bệnh viện Đa khoa Măng Đen. Theo đó, bệnh viện giảm 10% viện phí.",
    )
    assert owner(account, only(account)) == "Bệnh viện Đa khoa Măng Đen"


def test_what_a_delegation_gives_is_the_gift_of_the_guests(read: Read) -> None:
    account = told(read, "Dịp này, đoàn cũng trao 10 suất học bổng cho con công nhân nghèo của thành phố Kon Tum.")
    assert owner(account, only(account)) == "Liên hiệp Công đoàn tỉnh Attapeu"


def test_who_gives_besides_is_no_side_of_the_pact_named_before(read: Read) -> None:
    account = told(
        read,
        "Liên hiệp Công đoàn tỉnh Attapeu sẽ mở lớp theo thỏa thuận giữa Liên hiệp Công đoàn tỉnh Attapeu và Sở Y tế"
        " tỉnh Kon Tum; trao tặng hội nghị 3.000 USD.",
    )
    assert owner(account, only(account)) == "Liên hiệp Công đoàn tỉnh Attapeu"
