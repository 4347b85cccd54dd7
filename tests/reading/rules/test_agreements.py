import pytest

from giaoluu.facts.kinds import Account, Agreement
from tests.reading.conftest import Read

LEAD = (
    "Sáng 4/11/2024, tại Kon Tum, Liên đoàn Lao động tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."
)
SIDES = ["Liên đoàn Lao động tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Attapeu"]


def told(read: Read, *sentences: str) -> Account:
    return read("Hai công đoàn hội đàm thường niên\n\n" + "\n".join((LEAD, *sentences)))


def only(account: Account) -> Agreement:
    (agreement,) = account.agreements
    return agreement


def parties(account: Account) -> list[str]:
    names = {body.id: body.name for body in account.organisations}
    return sorted(names[body] for body in only(account).parties)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("bản ghi nhớ", "memorandum"),
        ("thỏa thuận hợp tác", "agreement"),
        ("chương trình phối hợp", "programme"),
        ("quy chế phối hợp", "regulation"),
        ("biên bản hội đàm", "minutes"),
        ("kế hoạch phối hợp", "plan"),
    ],
)
def test_an_agreement_has_its_kind(read: Read, words: str, kind: str) -> None:
    account = told(read, f"Kết thúc hội đàm, hai bên đã ký {words} về công tác công đoàn vùng biên giới.")
    assert (only(account).kind, only(account).status) == (kind, "signed")


def test_hai_ben_are_the_parties_of_the_occasion(read: Read) -> None:
    account = told(read, "Kết thúc hội đàm, hai bên đã ký bản ghi nhớ về công tác công đoàn.")
    assert parties(account) == sorted(SIDES)


def test_a_pact_of_both_sides_is_not_of_the_hall_where_it_is_named(read: Read) -> None:
    account = told(
        read,
        "Thực hiện bản ghi nhớ giữa hai bên, tại Trung tâm Văn hóa Kon Tum, Ban Thường vụ LĐLĐ tỉnh tặng bạn máy tính.",
    )
    assert parties(account) == sorted(SIDES)


def test_the_parties_of_another_pact_are_those_named_with_it(read: Read) -> None:
    account = told(
        read, "Trước đó, Tỉnh ủy Kon Tum và Tỉnh ủy Gia Lai đã ký chương trình phối hợp về quốc phòng năm 2020."
    )
    assert parties(account) == ["Tỉnh ủy Gia Lai", "Tỉnh ủy Kon Tum"]


@pytest.mark.parametrize("term", ["giai đoạn 2024 - 2028", "giai đoạn 2024-2028", "nhiệm kỳ 2024 – 2028"])
def test_the_term_of_an_agreement(read: Read, term: str) -> None:
    account = told(read, f"Kết thúc hội đàm, hai bên đã ký bản ghi nhớ {term} trước các đại biểu.")
    assert only(account).term == "2024/2028"


def test_an_agreement_without_a_term_has_none(read: Read) -> None:
    assert only(told(read, "Kết thúc hội đàm, hai bên đã ký bản ghi nhớ trước các đại biểu.")).term is None


def test_an_agreement_named_again_is_one(read: Read) -> None:
    account = told(
        read,
        "Kết thúc hội đàm, hai bên đã ký bản ghi nhớ giai đoạn 2024 - 2028 trước các đại biểu.",
        "Theo bản ghi nhớ, mỗi năm hai bên trao đổi một đoàn cán bộ công đoàn.",
    )
    assert only(account).status == "signed"


def test_a_term_concluded_and_the_next_one_signed_are_two(read: Read) -> None:
    account = told(
        read,
        "Hai bên tổng kết bản ghi nhớ giai đoạn 2019 - 2023 với nhiều kết quả tốt đẹp.",
        "Kết thúc hội đàm, hai bên ký kết bản ghi nhớ giai đoạn 2024 - 2028 trước các đại biểu.",
    )
    found = {(agreement.term, agreement.status) for agreement in account.agreements}
    assert found == {("2019/2023", "concluded"), ("2024/2028", "signed")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Công ty đã ký thỏa ước lao động tập thể với người lao động trong tháng Tư vừa qua.",
        "Hai bên thỏa thuận gặp nhau mỗi năm một lần để trao đổi tình hình công nhân.",
        "Ban tổ chức lập biên bản về số quà còn lại sau chương trình và niêm phong kho.",
        "Quy chế dân chủ ở cơ sở được nhiều doanh nghiệp thực hiện tốt trong năm qua.",
        "Sự hợp tác giữa hai công đoàn ngày càng tốt đẹp qua từng năm.",
    ],
)
def test_everyday_words_are_no_agreement(read: Read, sentence: str) -> None:
    assert told(read, sentence).agreements == []


def test_the_quote_of_an_agreement_begins_with_its_name(read: Read) -> None:
    account = told(read, "Kết thúc hội đàm, hai bên đã ký bản ghi nhớ hợp tác trước các đại biểu.")
    assert only(account).quote.startswith("bản ghi nhớ hợp tác")


def test_the_regulation_that_stands_is_not_the_new_one(read: Read) -> None:
    account = read(
        "Sáng 25/4/2023, Công an tỉnh Kon Tum và Liên đoàn Lao động tỉnh Kon Tum tổ chức lễ ký kết Quy chế phối hợp.\n"
        "Qua 5 năm thực hiện Quy chế phối hợp số 03 ngày 12/9/2017 giữa Công an tỉnh Kon Tum và Liên đoàn Lao động "
        "tỉnh Kon Tum, an ninh trật tự ở các khu công nghiệp được giữ vững.\n"
    )
    assert [one.status for one in account.agreements] == ["signed", "in_force"]


def test_a_date_by_which_a_draft_is_wanted_names_no_earlier_one(read: Read) -> None:
    account = read(
        "Sáng 25/4/2023, Liên đoàn Lao động tỉnh Kon Tum và Liên hiệp Công đoàn tỉnh Attapeu (Lào) hội đàm tại Pleiku. "
        "Hai bên nhất trí ký Bản ghi nhớ hợp tác giai đoạn 2023 - 2028 và góp ý Bản ghi nhớ trước ngày 20/9/2023.\n"
    )
    assert len(account.agreements) == 1


def test_a_union_that_signs_with_many_has_an_agreement_with_each_that_the_article_pairs_it_with(read: Read) -> None:
    account = read(
        "Sáng 19/11/2025, tại Pleiku, LĐLĐ tỉnh Gia Lai ký kết quy chế phối hợp giai đoạn 2025 - 2030 với Sở Nội vụ "
        "tỉnh Gia Lai, Công an tỉnh Gia Lai và Tỉnh đoàn Gia Lai.\n"
        "Quy chế phối hợp giữa LĐLĐ tỉnh và Sở Nội vụ tập trung vào thanh tra. Quy chế phối hợp giữa LĐLĐ tỉnh và Công "
        "an tỉnh tập trung vào an ninh trật tự.\n"
    )
    assert [len(one.parties) for one in account.agreements] == [2, 2, 2]
    assert {(one.term, one.status) for one in account.agreements} == {("2025/2030", "signed")}


def test_four_that_sign_one_programme_have_one(read: Read) -> None:
    account = read(
        "Sáng 19/11/2025, tại Pleiku, LĐLĐ tỉnh Gia Lai, Sở Nội vụ tỉnh Gia Lai, Công an tỉnh Gia Lai và Tỉnh đoàn Gia "
        "Lai ký kết chương trình phối hợp giai đoạn 2025 - 2030.\n"
    )
    assert [len(one.parties) for one in account.agreements] == [4]


def test_the_term_that_a_later_sentence_opens_with_is_that_of_what_was_signed(read: Read) -> None:
    account = read(
        "Chiều 28-11-2023, Công đoàn ngành Giáo dục tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum ký kết Quy chế phối hợp.\n"
        "Nhiệm kỳ 2023-2028, hai ngành đã xây dựng nội dung Quy chế phối hợp tập trung vào sức khỏe học đường.\n"
    )
    assert [(one.term, one.status) for one in account.agreements] == [("2023/2028", "signed")]


def test_what_was_signed_with_one_is_not_of_all_who_came(read: Read) -> None:
    lead = (
        "Sáng 4/11/2024, tại Kon Tum, Tổng Liên đoàn Lao động Việt Nam và Liên đoàn Lao động tỉnh Kon Tum tổ chức hội "
        "nghị. Ông A Vương, Chủ tịch Liên đoàn Lao động tỉnh Kon Tum khẳng định tiếp tục thực hiện các bản ghi nhớ đã "
        "ký với Liên hiệp Công đoàn tỉnh Attapeu."
    )
    assert parties(read(f"Hội nghị về công tác đối ngoại\n\n{lead}")) == sorted(SIDES)


def test_of_many_guests_only_the_one_it_is_with_is_a_party(read: Read) -> None:
    lead = (
        "Sáng 4/11/2024, tại Kon Tum, Liên đoàn Lao động tỉnh Kon Tum tiếp đoàn Liên hiệp Công đoàn tỉnh Sê Kông và "
        "đoàn Liên hiệp Công đoàn tỉnh Attapeu (Lào). Liên đoàn Lao động tỉnh Kon Tum đang thực hiện Bản ghi nhớ hợp "
        "tác giai đoạn 2023 - 2028 với Liên hiệp Công đoàn tỉnh Attapeu."
    )
    assert parties(read(f"Kon Tum tiếp hai đoàn khách\n\n{lead}")) == sorted(SIDES)


def test_a_programme_with_the_government_has_the_union_as_its_one_side(read: Read) -> None:
    account = read(
        "Tổng Liên đoàn Lao động Việt Nam triển khai nhiệm vụ\n\n"
        "Năm 2024, Tổng Liên đoàn Lao động Việt Nam thực hiện Quy chế phối hợp công tác giữa Chính phủ và Tổng Liên "
        "đoàn Lao động Việt Nam."
    )
    assert parties(account) == ["Tổng Liên đoàn Lao động Việt Nam"]


def test_minutes_that_nobody_signed_are_no_agreement(read: Read) -> None:
    assert told(read, "Thư ký đoàn đọc lại biên bản làm việc cho hai bên cùng nghe.").agreements == []


def test_minutes_that_were_signed_are_an_agreement(read: Read) -> None:
    assert only(told(read, "Cuối buổi, hai bên đã ký biên bản làm việc.")).kind == "minutes"


def test_copies_that_are_handed_over_are_those_that_were_signed(read: Read) -> None:
    account = told(
        read, "Hai bên đã ký bản ghi nhớ giai đoạn 2024 - 2028.", "Lãnh đạo hai công đoàn trao bản ghi nhớ cho nhau."
    )  # fmt: skip
    assert only(account).term == "2024/2028"


def test_plans_of_whatever_kind_are_no_agreement(read: Read) -> None:
    assert told(read, "Hai bên trao đổi về những kế hoạch hợp tác cụ thể trong lĩnh vực đào tạo.").agreements == []


def test_the_ceremony_at_which_two_sign_is_no_programme(read: Read) -> None:
    assert told(read, "Hai bên tổ chức chương trình ký kết phúc lợi; chương trình ký kết này rất vui.").agreements == []


def test_a_regulation_may_be_spelled_with_i(read: Read) -> None:
    assert only(told(read, "Dịp này, hai bên kí qui chế phối hợp giai đoạn 2024 - 2028.")).term == "2024/2028"


def test_what_one_year_of_a_regulation_brought_ends_it_not(read: Read) -> None:
    agreement = only(told(read, "Hai bên nghe báo cáo kết quả thực hiện quy chế phối hợp năm 2023 của hai công đoàn."))
    assert (agreement.status, agreement.term) == ("in_force", None)


def test_what_someone_says_must_be_signed_is_proposed_by_its_bare_name(read: Read) -> None:
    agreement = only(told(read, "“Hai bên cần sớm ký kết thỏa thuận hợp tác mới”, Chủ tịch Lê Văn Sim nói."))
    assert (agreement.status, agreement.title) == ("proposed", "thỏa thuận hợp tác mới")


def told_of_police(read: Read, *sentences: str) -> list[tuple[list[str], str | None, str]]:
    lead = "Sáng 4/11/2024, LĐLĐ tỉnh Kon Tum và Công an tỉnh Kon Tum tổ chức hội nghị về an ninh trật tự."
    account = read("Hai ngành gặp nhau\n\n" + "\n".join((lead, *sentences)))
    names = {body.id: body.name for body in account.organisations}
    return [(sorted(names[body] for body in one.parties), one.term, one.status) for one in account.agreements]


POLICE = ["Công an tỉnh Kon Tum", "Liên đoàn Lao động tỉnh Kon Tum"]


def test_a_day_in_figures_does_not_part_an_agreement_from_its_sides(read: Read) -> None:
    above = "Thực hiện Chương trình phối hợp số 12/CTPH ngày 30.3.2016 giữa Bộ Công an và Tổng LĐLĐ Việt Nam, "
    told = told_of_police(read, above + "LĐLĐ tỉnh và Công an tỉnh ký kết chương trình phối hợp giai đoạn 2016-2020.")
    assert (["Bộ Công an", "Tổng Liên đoàn Lao động Việt Nam"], None, "in_force") in told
    assert (POLICE, "2016/2020", "signed") in told


def test_the_sides_of_a_plan_are_not_those_of_what_it_carries_out(read: Read) -> None:
    told = told_of_police(
        read,
        "Tại hội nghị, Công an tỉnh và LĐLĐ tỉnh đã ký kết Kế hoạch liên ngành thực hiện Quy chế phối hợp số 04 "
        "giữa Bộ Công an và Tổng LĐLĐ Việt Nam.",
    )
    assert told[0] == (POLICE, None, "signed")
    assert told[1][0] == ["Bộ Công an", "Tổng Liên đoàn Lao động Việt Nam"]


def test_a_pact_of_two_cities_is_none_of_their_unions(read: Read) -> None:
    pact = "Căn cứ thỏa thuận hợp tác giữa Kon Tum với Gia Lai đến năm 2025, hai ngành trao đổi thông tin."
    assert told_of_police(read, pact) == []


def test_the_signed_plan_to_carry_out_a_programme_is_signed(read: Read) -> None:
    told = told_of_police(read, "Hai bên đã ký kết kế hoạch thực hiện chương trình phối hợp giai đoạn 2024-2026.")
    assert told == [(POLICE, "2024/2026", "signed")]
    told = told_of_police(read, "Hai bên đã xây dựng kế hoạch thực hiện chương trình phối hợp giai đoạn 2024-2026.")
    assert told == [(POLICE, "2024/2026", "in_force")]


def test_through_a_programme_nothing_is_adopted(read: Read) -> None:
    told = told_of_police(
        read,
        "Hai bên đã ký chương trình phối hợp giai đoạn 2024-2029.",
        "Thông qua chương trình phối hợp nhằm xây dựng đội ngũ đoàn viên Tỉnh đoàn Kon Tum, hội viên Hội Nông dân tỉnh "
        "Kon Tum vững mạnh.",
    )
    assert told == [(POLICE, "2024/2029", "signed")]


def test_the_term_of_what_was_signed_may_be_told_later(read: Read) -> None:
    signed = "Hai bên đã ký quy chế phối hợp."
    later = "Phát biểu tại hội nghị, ông A Phương cho biết, quy chế phối hợp nhiệm kỳ 2024-2029 có một số điều chỉnh."
    assert told_of_police(read, signed, later) == [(POLICE, "2024/2029", "signed")]
    brought = "Quy chế phối hợp nhiệm kỳ 2019-2024 đã góp phần giữ vững trật tự."
    assert len(told_of_police(read, signed, brought)) == 2


def test_what_a_text_speaks_of_first_is_what_it_signs_later(read: Read) -> None:
    told = told_of_police(
        read,
        "Quy chế phối hợp thể hiện mối quan hệ giữa hai ngành.",
        "Hai bên ký quy chế phối hợp giai đoạn 2025-2030.",
    )
    assert told == [(POLICE, "2025/2030", "signed")]


def test_a_term_stands_far_behind_its_name_where_no_comma_comes_between(read: Read) -> None:
    told = told_of_police(
        read,
        "Thực hiện chương trình phối hợp giữa Liên đoàn Lao động tỉnh Kon Tum và Công an tỉnh Kon Tum về tổ chức "
        "các phong trào toàn dân bảo vệ an ninh Tổ quốc trong công nhân viên chức lao động tại các khu công nghiệp "
        "của tỉnh giai đoạn 2017 - 2022; hai ngành đã mở nhiều lớp tuyên truyền.",
    )
    assert told == [(POLICE, "2017/2022", "in_force")]


def test_the_contents_that_are_signed_are_those_of_the_pact(read: Read) -> None:
    told = told_of_police(
        read, "Hai bên đánh giá kết quả hai năm qua và ký kết nội dung chương trình phối hợp thời gian tới."
    )
    assert told == [(POLICE, None, "signed")]
    told = told_of_police(read, "Hai bên trao đổi về việc thực hiện nội dung chương trình phối hợp thời gian qua.")
    assert told == [(POLICE, None, "in_force")]


def test_a_pact_with_one_is_not_between_two_named_for_something_else(read: Read) -> None:
    told = told_of_police(
        read,
        "LĐLĐ tỉnh sẽ xây dựng chương trình phối hợp với Công an tỉnh và triển khai chủ trương đã thống nhất giữa Bộ "
        "Công an và Tổng LĐLĐ Việt Nam.",
    )
    assert [parties for parties, _, _ in told] == [POLICE]


def test_an_order_to_sign_is_no_agreement(read: Read) -> None:
    order = "Bộ Công an và Tổng LĐLĐ Việt Nam đã có văn bản hướng dẫn các cấp chủ động ký quy chế phối hợp."
    assert told_of_police(read, order) == []


def test_who_ordered_a_pact_is_no_side_of_it(read: Read) -> None:
    told = told_of_police(
        read, "Công an tỉnh và LĐLĐ tỉnh đã ký chương trình phối hợp theo chỉ đạo của Tổng LĐLĐ Việt Nam và Bộ Công an."
    )
    assert told == [(POLICE, None, "signed")]


def test_the_term_of_a_pact_may_end_its_long_title(read: Read) -> None:
    account = read(
        "Ký kết chương trình phối hợp\n\nNgày 8/12/2020, Hội Nông dân tỉnh Sơn La và Sở Công Thương tỉnh Sơn La tổ "
        "chức hội nghị ký kết Chương trình phối hợp về “Đẩy mạnh tuyên truyền, vận động, hỗ trợ nông dân bán nông sản, "
        "xây dựng thương hiệu gắn với chợ phiên vùng cao của tỉnh, nhất là chợ trâu bò, giai đoạn 2021-2025”."
    )
    (agreement,) = account.agreements
    assert agreement.term == "2021/2025"


def test_a_programme_that_two_hold_is_no_paper(read: Read) -> None:
    account = read(
        "Hai công đoàn giao lưu\n\nNgày 8/12/2020, Liên đoàn Lao động tỉnh Sơn La làm việc với Liên đoàn Lao động tỉnh "
        "Hòa Bình.\nHằng năm, hai bên sẽ cùng tổ chức chương trình hợp tác phù hợp với điều kiện mỗi bên."
    )
    assert account.agreements == []
