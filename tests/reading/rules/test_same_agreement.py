"""Which agreements of a text are one, which are apart, and between whom each is."""

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

LEAD = "Sáng 4/11/2024, tại Kon Tum, LĐLĐ tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."
ATTAPEU, KON_TUM = "Liên hiệp Công đoàn tỉnh Attapeu", "Liên đoàn Lao động tỉnh Kon Tum"


def told(read: Read, *sentences: str) -> Account:
    return read("Hai công đoàn hội đàm thường niên\n\n" + "\n".join((LEAD, *sentences)))


def pacts(account: Account) -> list[tuple[str, str, list[str]]]:
    names = {body.id: body.name for body in account.organisations}
    return [(one.kind, one.status, sorted(names[body] for body in one.parties)) for one in account.agreements]


def test_each_of_two_pacts_of_a_sentence_is_with_the_one_behind_its_own_with(read: Read) -> None:
    account = told(
        read,
        "Trong năm tới, LĐLĐ tỉnh Kon Tum sẽ ký bản ghi nhớ với Sở Y tế tỉnh Kon Tum và ký quy chế phối hợp với Hội "
        "Nông dân tỉnh Kon Tum.",
    )
    assert [(kind, parties) for kind, _, parties in pacts(account)] == [
        ("memorandum", [KON_TUM, "Sở Y tế tỉnh Kon Tum"]),
        ("regulation", ["Hội Nông dân tỉnh Kon Tum", KON_TUM]),
    ]


def test_two_programmes_that_each_name_their_sides_are_two(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum đang thực hiện chương trình phối hợp với Sở Y tế tỉnh Kon Tum.",
        "LĐLĐ tỉnh Kon Tum đang thực hiện chương trình phối hợp với Hội Nông dân tỉnh Kon Tum.",
    )
    assert len(pacts(account)) == 2


def test_a_programme_named_twice_with_the_same_sides_is_one(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum đang thực hiện chương trình phối hợp với Sở Y tế tỉnh Kon Tum.",
        "LĐLĐ tỉnh Kon Tum báo cáo kết quả thực hiện chương trình phối hợp với Sở Y tế tỉnh Kon Tum.",
    )
    assert len(pacts(account)) == 1


def test_a_pact_to_be_made_anew_is_not_the_one_that_stands(read: Read) -> None:
    account = told(
        read,
        "Hai bên tiếp tục thực hiện thỏa thuận hợp tác đã ký.",
        "Hai bên dự kiến tái ký thỏa thuận hợp tác vào đầu năm 2025.",
    )
    assert [status for _, status, _ in pacts(account)] == ["in_force", "agreed"]


def test_the_draft_of_what_is_signed_is_the_same(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký chương trình phối hợp giai đoạn 2025-2030.",
        "Trước đó, cán bộ hai bên đã thông qua dự thảo chương trình phối hợp.",
    )
    assert pacts(account) == [("programme", "signed", [ATTAPEU, KON_TUM])]


def test_what_a_headline_loosely_calls_an_agreement_is_what_was_signed(read: Read) -> None:
    lead = "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum đã ký chương trình phối hợp giai đoạn 2024-2028."
    title = "LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum ký thỏa thuận hợp tác"
    assert [kind for kind, _, _ in pacts(read(f"{title}\n\n{lead}\n"))] == ["programme"]


def test_an_agreement_told_in_the_text_beside_a_programme_stays(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký chương trình phối hợp giai đoạn 2025-2030.",
        "Hai bên cũng ký thỏa thuận hợp tác về đào tạo cán bộ.",
    )
    assert sorted(kind for kind, _, _ in pacts(account)) == ["agreement", "programme"]


def test_a_programme_whose_time_is_over_is_concluded(read: Read) -> None:
    account = told(read, "Chương trình phối hợp giữa hai bên đã hết thời hạn.")
    assert [status for _, status, _ in pacts(account)] == ["concluded"]


def test_what_the_sides_agreed_to_sign_once_more_is_agreed(read: Read) -> None:
    account = told(read, "Hai bên thống nhất tiếp tục ký thỏa thuận hợp tác giai đoạn 2025-2030.")
    assert [status for _, status, _ in pacts(account)] == ["agreed"]


def test_what_provinces_signed_is_no_pact_of_their_unions(read: Read) -> None:
    assert pacts(told(read, "Từ khi các tỉnh ký thỏa thuận về tam giác phát triển, giao thương tăng nhanh.")) == []


def test_what_unions_of_provinces_signed_is_one(read: Read) -> None:
    account = told(read, "Công đoàn hai tỉnh đã ký thỏa thuận hợp tác tại hội đàm.")
    assert pacts(account) == [("agreement", "signed", [ATTAPEU, KON_TUM])]


def test_whichever_provinces_have_a_regulation_name_none(read: Read) -> None:
    plenty = (
        "Đến nay nhiều nơi làm tốt, các tỉnh có quy chế phối hợp giữa Sở Y tế và LĐLĐ đã khám sức khỏe cho công nhân."
    )
    assert pacts(told(read, plenty)) == []


def test_a_text_without_occasion_speaks_of_the_two_unions_named_before(read: Read) -> None:
    account = read(
        "Tình hữu nghị vùng biên\n\n"
        "Nhiều năm qua, LĐLĐ tỉnh Kon Tum luôn coi trọng tình cảm với Liên hiệp Công đoàn tỉnh Attapeu.\n"
        "Hai bên đã ký thỏa thuận hợp tác giai đoạn 2020-2025.\n"
    )
    assert [parties for _, _, parties in pacts(account)] == [[ATTAPEU, KON_TUM]]


def test_a_text_that_named_one_union_tells_no_sides(read: Read) -> None:
    account = read(
        "Tình hữu nghị vùng biên\n\n"
        "Nhiều năm qua, LĐLĐ tỉnh Kon Tum luôn coi trọng tình cảm với nước bạn.\n"
        "Hai bên đã ký thỏa thuận hợp tác giai đoạn 2020-2025.\n"
    )
    assert pacts(account) == []


def test_a_union_that_agrees_on_welfare_with_firms_agrees_with_each(read: Read) -> None:
    account = read(
        "Ký kết thỏa thuận phúc lợi cho đoàn viên\n\n"
        "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum ký thỏa thuận hợp tác với Công ty TNHH Măng Đen Xanh, Công ty CP Sa Sâm và "
        "Bệnh viện Đa khoa Đăk Bla về phúc lợi cho đoàn viên.\n"
    )
    assert [parties for _, _, parties in pacts(account)] == [
        sorted([KON_TUM, firm])
        for firm in ("Công ty TNHH Măng Đen Xanh", "Công ty Cổ phần Sa Sâm", "Bệnh viện Đa khoa Đăk Bla")
    ]


def test_the_purpose_of_the_programme_is_that_of_the_one_that_was_signed(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký chương trình phối hợp giai đoạn 2025-2030.",
        "Theo đó, mục đích chương trình phối hợp giữa hai bên là nâng cao đời sống công nhân.",
    )
    assert pacts(account) == [("programme", "signed", [ATTAPEU, KON_TUM])]


def test_a_programme_merely_named_is_the_one_of_the_same_sides_that_was_signed(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký chương trình phối hợp giai đoạn 2025-2030.",
        "Nhằm phát huy vai trò của mỗi bên, chương trình phối hợp sẽ tập trung vào hai việc.",
    )
    assert [status for _, status, _ in pacts(account)] == ["signed"]


def test_a_programme_told_to_have_stood_is_another(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký chương trình phối hợp giai đoạn 2025-2030.",
        "Những năm qua, hai bên thực hiện hiệu quả chương trình phối hợp đã ký năm 2019.",
    )
    assert sorted(status for _, status, _ in pacts(account)) == ["in_force", "signed"]


def test_who_is_named_in_the_contents_of_a_pact_is_no_side_of_it(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký quy chế phối hợp.",
        "Nội dung của quy chế phối hợp là: thực hiện nghị quyết của Huyện ủy Sa Thầy và HĐND huyện Sa Thầy.",
    )
    assert pacts(account) == [("regulation", "signed", [ATTAPEU, KON_TUM])]


def test_a_programme_named_again_by_its_number_is_the_same(read: Read) -> None:
    account = read(
        "Nhìn lại năm năm\n\nSáng 4/11/2024, tại Kon Tum, Công an tỉnh Kon Tum và Sở Giáo dục và Đào tạo "
        "tỉnh Kon Tum tổ chức hội nghị tổng kết 5 năm thực hiện Chương trình phối hợp số 17 giữa Bộ Công an và Bộ Giáo "
        "dục và Đào tạo.\nCác trường đã tích cực thực hiện Chương trình phối hợp số 17."
    )
    assert len(pacts(account)) == 1
    names = {body.id: body.name for body in account.organisations}
    (exchange,) = account.exchanges
    assert sorted(names[party.organisation] for party in exchange.parties) == [
        "Công an tỉnh Kon Tum",
        "Sở Giáo dục và Đào tạo tỉnh Kon Tum",
    ]


def test_a_programme_by_a_looser_name_is_the_regulation_that_was_signed(read: Read) -> None:
    account = told(
        read,
        "Hai bên đã ký quy chế phối hợp.",
        "Chương trình phối hợp công tác giữa hai đơn vị nhằm nâng cao đời sống công nhân.",
    )
    assert pacts(account) == [("regulation", "signed", [ATTAPEU, KON_TUM])]


def test_who_carries_out_a_pact_of_others_signs_its_own(read: Read) -> None:
    account = read(
        "Hội Phụ nữ Kon Tum ký biên bản ghi nhớ với Hội Phụ nữ tỉnh Attapeu (Lào)\n\nThực hiện Thỏa thuận hợp tác giữa "
        "Tổng Liên đoàn Lao động Việt Nam và Trung ương Liên hiệp Công đoàn Lào về dạy nghề giai đoạn 2012 - 2017, Ban "
        "Thường vụ LĐLĐ tỉnh Kon Tum đã sang thăm và ký Biên bản ghi nhớ với Liên hiệp Công đoàn tỉnh Attapeu (Lào).\n"
        "LĐLĐ tỉnh Kon Tum đã tặng bạn một lớp học nghề."
    )
    assert ("memorandum", "signed", [ATTAPEU, KON_TUM]) in pacts(account)
    assert all(len(parties) == 2 for _, _, parties in pacts(account))


def test_a_pact_that_has_just_been_signed_is_signed(read: Read) -> None:
    account = read(
        "Biên bản ghi nhớ giữa Liên đoàn Lao động tỉnh Kon Tum và Liên hiệp Công đoàn tỉnh Attapeu (Lào) vừa được ký "
        "kết tại Pleiku."
    )
    assert [status for _, status, _ in pacts(account)] == ["signed"]


def test_a_list_behind_with_names_every_side_of_a_regulation(read: Read) -> None:
    account = told(
        read,
        "Việc thực hiện quy chế phối hợp giữa LĐLĐ tỉnh Kon Tum với Sở Y tế tỉnh Kon Tum, Hội Nông dân tỉnh Kon Tum "
        "đạt kết quả tốt.",
    )
    assert [parties for _, _, parties in pacts(account)] == [
        ["Hội Nông dân tỉnh Kon Tum", KON_TUM, "Sở Y tế tỉnh Kon Tum"]
    ]
