"""Papers that go by a number, by a title in quotes, or by what they are for; and papers as partners."""

import pytest

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

BEFORE = (
    "Chăm lo đoàn viên, người lao động\n\nHội nghị diễn ra trong không khí sôi nổi, nhiều ý kiến đã được nêu ra.\n\n"
)


def told(read: Read, text: str) -> Account:
    return read(f"{BEFORE}{text}\n")


def pacts(account: Account) -> list[tuple[str, str | None, str]]:
    return [(one.kind, one.term, one.status) for one in account.agreements]


def partners(account: Account) -> set[str]:
    names = {body.id: body.name for body in account.organisations}
    return {names[body] for one in account.agreements for body in one.parties}


@pytest.mark.parametrize(
    "text",
    [
        "LĐLĐ tỉnh Khánh Hòa và Báo Khánh Hòa ký kết chương trình phối hợp tuyên truyền giai đoạn 2024 - 2028.",
        "Sáng 5/4, Báo Khánh Hòa cùng LĐLĐ tỉnh Khánh Hòa ký chương trình phối hợp truyền thông giai đoạn 2024 - 2028.",
    ],
)
def test_a_paper_that_signs_is_a_side(read: Read, text: str) -> None:
    account = told(read, text)
    assert pacts(account) == [("programme", "2024/2028", "signed")]
    assert partners(account) == {"Liên đoàn Lao động tỉnh Khánh Hòa", "Báo Khánh Hòa"}


def test_a_paper_that_is_talked_to_is_no_side(read: Read) -> None:
    account = told(
        read,
        "Trao đổi với Báo Lao Động, bà Lê Thị Hoa, Chủ tịch LĐLĐ tỉnh Khánh Hòa cho biết thỏa thuận hợp tác với"
        " Sở Y tế tỉnh Khánh Hòa đã được ký.",
    )
    assert partners(account) == {"Liên đoàn Lao động tỉnh Khánh Hòa", "Sở Y tế tỉnh Khánh Hòa"}


@pytest.mark.parametrize(
    "programme",
    [
        "chương trình phúc lợi đoàn viên",
        "chương trình “Đồng hành cùng nữ công nhân”",
        "chương trình tiếp sức công nhân",
    ],
)
def test_a_programme_is_an_agreement_where_two_sign_it(read: Read, programme: str) -> None:
    account = told(
        read,
        f"LĐLĐ tỉnh Quảng Trị ký kết {programme} giai đoạn 2023 - 2025 với Hội Liên hiệp Phụ nữ tỉnh Quảng Trị.",
    )
    assert pacts(account) == [("programme", "2023/2025", "signed")]


@pytest.mark.parametrize(
    "text",
    [
        "LĐLĐ tỉnh Quảng Trị và Sở Y tế tỉnh Quảng Trị ký ban hành chương trình mục tiêu với các huyện.",
        "LĐLĐ tỉnh Quảng Trị và Sở Y tế tỉnh Quảng Trị tổ chức chương trình phúc lợi đoàn viên tại khu công nghiệp.",
    ],
)
def test_a_programme_that_is_issued_or_held_is_no_agreement(read: Read, text: str) -> None:
    assert pacts(told(read, text)) == []


def test_the_term_may_stand_behind_what_the_agreement_is_about(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Quảng Trị và Công ty TNHH An Phát ký kết thỏa thuận hợp tác chương trình phúc lợi đoàn viên"
        " giai đoạn 2024 - 2026.",
    )
    assert pacts(account) == [("agreement", "2024/2026", "signed")]


def test_a_regulation_goes_by_its_number(read: Read) -> None:
    account = told(
        read,
        "Thực hiện Quy chế số 05/QC-LĐLĐ-UBND ngày 3/4/2019 giữa LĐLĐ tỉnh Quảng Trị và UBND tỉnh Quảng Trị,"
        " công tác chăm lo người lao động có nhiều đổi mới.",
    )
    assert pacts(account) == [("regulation", None, "in_force")]


def test_what_is_replaced_stood_before(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Hà Nam và Hội Nông dân tỉnh Hà Nam ký kết chương trình phối hợp giai đoạn 2024 - 2028. Chương trình"
        " có hiệu lực từ ngày ký và thay thế Chương trình số 15/CTr ngày 20/8/2019 giữa hai đơn vị.",
    )
    assert pacts(account) == [("programme", "2024/2028", "signed"), ("programme", None, "in_force")]


def test_a_resolution_that_issues_a_regulation_is_one_paper(read: Read) -> None:
    account = told(
        read,
        "Công an tỉnh Đồng Tháp và Hội Cựu chiến binh tỉnh Đồng Tháp đã ký kết Nghị quyết liên tịch về việc ban hành"
        " Quy chế phối hợp giữ gìn an ninh ở khu nhà trọ công nhân.",
    )
    assert pacts(account) == [("programme", None, "signed")]


def test_a_plan_with_whichever_posts_is_not_of_those_who_met_there(read: Read) -> None:
    account = told(
        read,
        "Thực hiện kế hoạch phối hợp giữa Hội Liên hiệp Phụ nữ huyện Mộc Châu và các đồn biên phòng, công tác vận động"
        " có nhiều đổi mới. Ngày 5/6, LĐLĐ huyện Mộc Châu và Công an huyện Mộc Châu tổ chức dọn đường.",
    )
    assert pacts(account) == []


def test_the_ministry_of_a_hospital_and_the_ground_where_it_is_signed_are_no_sides(read: Read) -> None:
    account = told(
        read,
        "Sáng 5/4, tại UBND xã Ia Chim (Sa Thầy), LĐLĐ tỉnh Kon Tum và Bệnh viện 17-5, Bộ Quốc phòng ký kết"
        " thỏa thuận hợp tác khám bệnh cho công nhân.",
    )
    assert partners(account) == {"Liên đoàn Lao động tỉnh Kon Tum", "Bệnh viện 17-5"}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Chiều 1/2, tại Hội trường UBND xã Ia Chim, MTTQ xã Ia Chim ký kết kế hoạch phối hợp thực hiện cuộc vận"
            " động xây dựng nông thôn mới, công tác tuyên truyền năm 2018 giữa Ban Thường trực Ủy ban MTTQ Việt Nam xã"
            " Ia Chim và các tổ chức chính trị - xã hội."
        ),
        "Ủy ban MTTQ phường Lê Lợi và UBND phường Lê Lợi dự lễ ký giao ước thi đua của các ban công tác mặt trận.",
    ],
)
def test_a_pact_with_all_bodies_of_a_kind_is_not_of_those_who_were_there(read: Read, text: str) -> None:
    assert pacts(told(read, text)) == []


def test_the_next_term_may_be_signed_without_the_name_of_the_paper(read: Read) -> None:
    account = told(
        read,
        "LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum tổng kết chương trình phối hợp giai đoạn 2019-2024 và ký kết giai"
        " đoạn 2025-2030.",
    )
    assert pacts(account) == [("programme", "2019/2024", "concluded"), ("programme", "2025/2030", "signed")]


def test_a_draft_that_is_worked_on_is_proposed(read: Read) -> None:
    account = told(
        read,
        "Hai bên đang hoàn thiện dự thảo biên bản ghi nhớ giữa LĐLĐ tỉnh Kon Tum và Liên hiệp Công đoàn tỉnh"
        " Champasak giai đoạn 2025-2030.",
    )
    assert pacts(account) == [("memorandum", "2025/2030", "proposed")]


def test_an_office_of_construction_signs_now(read: Read) -> None:
    account = told(
        read,
        "Sáng 11/4, LĐLĐ tỉnh Kon Tum và Sở Xây dựng tỉnh Kon Tum ký Kế hoạch liên tịch về nhà ở công nhân giai đoạn"
        " 2024-2030.",
    )
    assert pacts(account) == [("plan", "2024/2030", "signed")]


def test_what_was_carried_out_up_to_now_is_another_than_what_will_be_signed(read: Read) -> None:
    account = read(
        "Hợp tác giữa LĐLĐ tỉnh Kon Tum và Liên hiệp Công đoàn tỉnh Attapeu\n\nChiều 16/5/2024, tại thành phố Kon Tum,"
        " LĐLĐ tỉnh Kon Tum tiếp và làm việc với đoàn đại biểu Liên hiệp Công đoàn tỉnh Attapeu (Lào).\n\nThời gian"
        " qua, thực hiện thỏa thuận khung đã ký, hai bên thường xuyên trao đổi thông tin.\n\nDự kiến, cuối năm nay hai"
        " bên sẽ ký thỏa thuận hợp tác cho giai đoạn 2025-2027.\n"
    )
    assert [(term, status) for _, term, status in pacts(account)] == [(None, "in_force"), ("2025/2027", "agreed")]


def test_a_pact_that_another_would_like_to_sign_is_proposed(read: Read) -> None:
    account = told(
        read,
        "Bà Viêng Khăm cho biết Liên hiệp Công đoàn tỉnh Xê Kông muốn ký bản ghi nhớ hợp tác với LĐLĐ tỉnh Kon Tum.",
    )
    assert pacts(account) == [("memorandum", None, "proposed")]


def test_contents_agreed_on_and_a_record_signed_are_signed(read: Read) -> None:
    account = told(
        read,
        "Sở Y tế tỉnh Điện Biên và Sở Y tế tỉnh Phongsaly đã trao đổi, thống nhất nội dung và ký kết biên bản ghi nhớ.",
    )
    assert pacts(account) == [("memorandum", None, "signed")]
