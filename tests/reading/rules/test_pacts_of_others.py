"""Agreements between bodies of any kind, by the many ways in which their pages tell of them."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

UNIONS_MET = "Sáng 4/11/2024, Liên đoàn Lao động tỉnh Kon Tum làm việc với Liên hiệp Công đoàn tỉnh Attapeu (Lào)."


def pacts(account: Account) -> list[tuple[str, str | None, str, int]]:
    return [(one.kind, one.term, one.status, len(one.parties)) for one in account.agreements]


def sides(account: Account) -> list[str]:
    names = {body.id: body.name for body in account.organisations}
    (agreement,) = account.agreements
    return sorted(names[body] for body in agreement.parties)


def test_two_companies_of_soldiers_that_hold_a_twinning_are_twinned(read: Read) -> None:
    account = read(
        "Biên phòng hai nước kết nghĩa\n\nChiều 9/5/2024, tại xã Mường Lạn, Đồn Biên phòng Mường Lạn tổ chức kết nghĩa "
        "với Đại đội Biên phòng 315 (Bộ Chỉ huy Quân sự tỉnh Luông Nậm Thà, Lào)."
    )
    assert pacts(account)[0][:3] == ("agreement", None, "signed")
    assert {"Đồn Biên phòng Mường Lạn", "Đại đội Biên phòng 315"} <= set(sides(account))


def test_a_twinning_counts_beside_the_memorandum_that_it_carries_out(read: Read) -> None:
    account = read(
        "Ký kết nghĩa giữa hai đơn vị\n\nSáng 9/5/2024, Công đoàn Công ty Dệt Sông Mã ký kết nghĩa với Công đoàn Công "
        "ty Chè Tân Lập.\n\nHoạt động này nhằm thực hiện Bản ghi nhớ giữa LĐLĐ tỉnh Sơn La và LĐLĐ tỉnh Lào Cai."
    )
    assert {(kind, status) for kind, _, status, _ in pacts(account)} == {
        ("agreement", "signed"),
        ("memorandum", "in_force"),
    }


def test_what_is_called_a_programme_and_a_regulation_is_one_paper(read: Read) -> None:
    account = read(
        "Lễ ký kết chương trình phối hợp\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La tổ chức lễ ký kết chương trình phối hợp "
        "giữa Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La.\n\nSở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La đã "
        "ký kết Quy chế phối hợp gồm 3 chương, 9 điều."
    )
    assert pacts(account) == [("programme", None, "signed", 2)]


def test_a_programme_and_a_regulation_of_one_sentence_are_two(read: Read) -> None:
    account = read(
        "Lễ ký kết giữa hai ngành\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La đã ký kết Quy chế "
        "phối hợp và Chương trình phối hợp giai đoạn 2024-2028."
    )
    assert sorted(kind for kind, *_ in pacts(account)) == ["programme", "regulation"]


def test_the_term_stands_behind_a_long_title_in_quotes(read: Read) -> None:
    account = read(
        "Tổng kết chương trình phối hợp\n\nNgày 9/5/2024, LĐLĐ tỉnh Sơn La tổng kết Chương trình phối hợp giữa LĐLĐ "
        "tỉnh Sơn La và Hội Nông dân tỉnh Sơn La về “Tăng cường vận động công nhân, nông dân thi đua sản xuất, gắn bó "
        "với quê hương, bảo vệ vững chắc đường biên, cột mốc, giữ gìn tình hữu nghị” giai đoạn 2019 - 2024."
    )
    assert pacts(account) == [("programme", "2019/2024", "concluded", 2)]


def test_a_paper_signed_is_no_other_where_its_contents_are_told(read: Read) -> None:
    account = read(
        "Ký kết chương trình phối hợp\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La ký kết chương "
        "trình phối hợp giai đoạn 2024-2029.\n\nNội dung ký kết thỏa thuận được hai đơn vị thống nhất là khám bệnh cho "
        "nông dân vùng cao."
    )
    assert pacts(account) == [("programme", "2024/2029", "signed", 2)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hai Sở sẽ chỉ đạo xây dựng kế hoạch hợp tác giữa các doanh nghiệp.",
        "UBND tỉnh yêu cầu Công an tỉnh và Hội Chữ thập đỏ tỉnh triển khai thực hiện chương trình phối hợp.",
    ],
)
def test_what_others_are_to_plan_or_to_carry_out_is_no_pact_of_theirs(read: Read, sentence: str) -> None:
    account = read(
        "Ký kết chương trình phối hợp\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La và Sở Du lịch tỉnh Sơn La ký kết chương "
        f"trình phối hợp giai đoạn 2024-2029.\n\n{sentence}"
    )
    assert pacts(account) == [("programme", "2024/2029", "signed", 2)]


def test_one_department_of_each_of_several_provinces_signs(read: Read) -> None:
    account = read(
        "Ba tỉnh liên kết\n\nSở Du lịch các tỉnh gồm Sơn La, Lai Châu, Lào Cai vừa ký kết Chương trình hợp tác giai "
        "đoạn 2024-2028."
    )
    assert sides(account) == ["Sở Du lịch tỉnh Lai Châu", "Sở Du lịch tỉnh Lào Cai", "Sở Du lịch tỉnh Sơn La"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chuyến thăm góp phần cụ thể hóa Chương trình hợp tác giữa 2 tỉnh: Kon Tum - Attapeu.",
        "Hai bên đã xây dựng nhiều nội dung, kế hoạch hợp tác trong thời gian tới.",
    ],
)
def test_a_programme_of_two_provinces_and_plans_of_any_kind_are_no_pact_of_the_unions(
    read: Read, sentence: str
) -> None:
    assert read(f"Hai công đoàn gặp nhau\n\n{UNIONS_MET}\n{sentence}").agreements == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Theo chương trình phối hợp, Sở Y tế và Sở Du lịch tỉnh mở lớp sơ cứu cho hướng dẫn viên.",
        "Về chương trình hợp tác du lịch chữa bệnh: mở bốn tuyến tham quan vườn thuốc.",
        "Đây là thỏa thuận khung để hai ngành cùng làm.",
    ],
)
def test_what_was_signed_is_told_by_its_contents_under_any_name(read: Read, sentence: str) -> None:
    account = read(
        "Ký kết bản ghi nhớ\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La và Sở Du lịch tỉnh Sơn La ký kết bản ghi nhớ hợp tác "
        f"giai đoạn 2024-2029.\n\n{sentence}"
    )
    assert pacts(account) == [("memorandum", "2024/2029", "signed", 2)]


def test_a_programme_carried_out_beside_a_memorandum_is_another(read: Read) -> None:
    account = read(
        "Ký kết bản ghi nhớ\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La và Sở Du lịch tỉnh Sơn La ký kết bản ghi nhớ hợp tác "
        "giai đoạn 2024-2029.\n\nHai năm qua, thực hiện chương trình phối hợp, hai sở đã mở bốn lớp sơ cứu."
    )
    assert [kind for kind, *_ in pacts(account)] == ["memorandum", "programme"]


def test_a_programme_of_the_next_year_is_not_summed_up_with_this_one(read: Read) -> None:
    account = read(
        "Tổng kết công tác chữ thập đỏ\n\nNgày 9/5/2024, Hội Chữ thập đỏ tỉnh Sơn La phối hợp với Sở Y tế tỉnh Sơn La "
        "tổ chức hội nghị tổng kết công tác nhân đạo và triển khai chương trình phối hợp năm học 2024 - 2025."
    )
    assert pacts(account) == [("programme", "2024/2025", "in_force", 2)]


def test_a_programme_between_three_is_of_the_three_named_before(read: Read) -> None:
    account = read(
        "Buổi họp cuối năm\n\nBuổi họp có ý nghĩa quan trọng với công tác nhân đạo trong trường học những năm tới.\n\n"
        "Hội Chữ thập đỏ tỉnh Sơn La, Sở Y tế tỉnh Sơn La và Tỉnh đoàn Sơn La đã họp vào cuối năm. Buổi họp đánh dấu "
        "việc triển khai chương trình phối hợp giữa ba bên năm học 2024-2025."
    )
    assert pacts(account) == [("programme", "2024/2025", "in_force", 3)]


def test_two_whom_nobody_counts_have_no_programme(read: Read) -> None:
    account = read(
        "Buổi họp cuối năm\n\nBuổi họp có ý nghĩa quan trọng với công tác nhân đạo trong trường học những năm tới.\n\n"
        "Hội Chữ thập đỏ tỉnh Sơn La đã họp vào cuối năm. Buổi họp đánh dấu việc triển khai chương trình phối hợp giữa "
        "ba bên năm học 2024-2025."
    )
    assert pacts(account) == []


def test_what_is_a_ground_for_others_to_sign_is_no_pact_of_theirs(read: Read) -> None:
    account = read(
        "Cục Thuế tỉnh Sơn La làm việc với Sở Y tế\n\nNgày 9/5/2024, Cục Thuế tỉnh Sơn La làm việc với Sở Y tế tỉnh "
        "Sơn La.\n\nĐây là cơ sở pháp lý để Chi cục Thuế và Trung tâm Y tế các huyện lập và ký kết quy chế phối hợp."
    )
    assert pacts(account) == []


def test_a_treaty_of_two_states_is_no_pact_of_their_ministries(read: Read) -> None:
    told = "Hai bên triển khai Hiệp định hợp tác lao động Việt Nam - Lào năm 2013."
    assert read(f"Hai công đoàn gặp nhau\n\n{UNIONS_MET}\n{told}").agreements == []


def test_a_term_may_close_a_sentence_far_behind_what_it_is_of(read: Read) -> None:
    account = read(
        "Ký kết chương trình phối hợp\n\nNgày 9/5/2024, tại Sơn La, Sở Y tế tỉnh Sơn La tổ chức hội nghị ký kết Chương "
        "trình phối hợp giữa Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La trong việc chăm lo sức khỏe người dân, "
        "phòng dịch ở bản xa, vệ sinh nước sạch, xây nhà tiêu, nuôi nhốt gia súc, giữ làng, giai đoạn 2024 - 2029."
    )
    assert pacts(account) == [("programme", "2024/2029", "signed", 2)]


def test_the_term_of_a_project_named_between_is_none_of_the_pact(read: Read) -> None:
    account = read(
        "Ký kết chương trình phối hợp\n\nNgày 9/5/2024, tại Sơn La, Sở Y tế tỉnh Sơn La tổ chức hội nghị ký kết Chương "
        "trình phối hợp giữa Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La trong việc chăm lo sức khỏe người dân, "
        "phòng dịch ở bản xa, vệ sinh nước sạch, xây nhà tiêu, thực hiện Đề án sạch bản làng, giai đoạn 2024 - 2029."
    )
    assert pacts(account) == [("programme", None, "signed", 2)]


def test_a_regulation_of_committees_of_all_levels_is_of_none_in_particular(read: Read) -> None:
    account = read(
        "Hai ngành làm việc\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La làm việc với Hội Nông dân tỉnh Sơn La.\n\nHai bên "
        "bàn về Quy chế phối hợp giữa ban tuyên giáo các cấp với cơ quan cùng cấp."
    )
    assert pacts(account) == []


def test_two_names_of_one_paper_may_have_one_term(read: Read) -> None:
    account = read(
        "Lễ ký kết giữa hai ngành\n\nNgày 9/5/2024, Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La tổ chức lễ ký kết "
        "quy chế phối hợp giai đoạn 2024-2029.\n\nLãnh đạo Sở Y tế tỉnh Sơn La và Hội Nông dân tỉnh Sơn La ký kết "
        "chương trình phối hợp giai đoạn 2024-2029."
    )
    assert pacts(account) == [("regulation", "2024/2029", "signed", 2)]
