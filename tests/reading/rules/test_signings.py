"""A signing that an article shows without calling it its occasion."""

from giaoluu.facts.kinds import Account
from tests.reading.conftest import Read

MIDDLE = (
    "Công tác phối hợp giữa hai ngành có nhiều chuyển biến, ý thức chấp hành pháp luật lao động được nâng lên rõ rệt.",
    "Các đơn vị cơ sở chủ động nắm tình hình, kịp thời giải quyết những vướng mắc nảy sinh trong doanh nghiệp.",
    "Đời sống của công nhân các khu nhà trọ được chăm lo tốt hơn trước.",
)
"""What stands first on a page that opens in the middle."""


def told(read: Read, *sentences: str) -> Account:
    return read("\n".join((*MIDDLE, *sentences)))


def parties(account: Account) -> list[str]:
    (exchange,) = account.exchanges
    names = {body.id: body.name for body in account.organisations}
    assert exchange.kind == "signing"
    return sorted(names[party.organisation] for party in exchange.parties)


def test_what_two_signed_at_the_conference_is_its_signing(read: Read) -> None:
    account = told(
        read,
        "Tại hội nghị, Công an tỉnh Kon Tum và LĐLĐ tỉnh Kon Tum đã ký kết chương trình phối hợp giai đoạn 2024-2029.",
    )
    assert parties(account) == ["Công an tỉnh Kon Tum", "Liên đoàn Lao động tỉnh Kon Tum"]


def test_two_who_sign_in_a_photo_show_it(read: Read) -> None:
    account = told(
        read,
        "Đại tá Lò Văn Sính, Giám đốc Công an tỉnh Kon Tum và ông Y Bhiu Niê, Chủ tịch LĐLĐ tỉnh Kon Tum "
        "ký kết chương trình phối hợp giai đoạn 2024-2029.",
    )
    assert parties(account) == ["Công an tỉnh Kon Tum", "Liên đoàn Lao động tỉnh Kon Tum"]


def test_what_the_signing_is_good_for_tells_of_it(read: Read) -> None:
    account = told(
        read,
        "Việc ký kết quy chế phối hợp giữa LĐLĐ tỉnh Kon Tum với Sở Y tế tỉnh Kon Tum giai đoạn 2024-2029 giúp hai bên "
        "chăm lo sức khỏe công nhân tốt hơn.",
    )
    assert parties(account) == ["Liên đoàn Lao động tỉnh Kon Tum", "Sở Y tế tỉnh Kon Tum"]


def test_a_signing_of_years_ago_is_none_of_the_article(read: Read) -> None:
    account = told(
        read,
        "Những năm qua, tại các buổi làm việc, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum đã ký kết nhiều kế hoạch.",
        "Trước đó, tại hội nghị năm 2019, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum đã ký kết quy chế phối hợp.",
    )
    assert account.exchanges == []


def test_a_signing_to_come_is_none(read: Read) -> None:
    account = told(
        read,
        "Tại hội nghị tới, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum sẽ ký kết quy chế phối hợp giai đoạn 2024-2029.",
    )
    assert account.exchanges == []


def test_one_who_signs_alone_shows_no_exchange(read: Read) -> None:
    account = told(read, "Tại hội nghị, Chủ tịch LĐLĐ tỉnh Kon Tum đã ký ban hành quy chế làm việc của Ban Chấp hành.")
    assert account.exchanges == []


def test_a_photo_shows_who_signed_and_what_was_signed_before_is_another(read: Read) -> None:
    account = told(
        read,
        "Theo đó, hai bên sẽ trao đổi thông tin về tình hình công nhân ở các khu nhà trọ.",
        "Đại diện LĐLĐ huyện Sa Thầy và Hội Nông dân huyện Sa Thầy tại lễ ký kết",
        "Trước đó, LĐLĐ huyện Sa Thầy cũng đã ký kết chương trình phối hợp với Công an huyện Sa Thầy.",
    )
    assert parties(account) == ["Hội Nông dân huyện Sa Thầy", "Liên đoàn Lao động huyện Sa Thầy"]
    assert [one.status for one in account.agreements] == ["in_force"]


def test_the_two_bodies_of_a_text_met_at_its_signing(read: Read) -> None:
    account = read(
        "Nội dung phối hợp là vận động công nhân chấp hành pháp luật. LĐLĐ tỉnh Kon Tum có trách nhiệm mở lớp tuyên "
        "truyền. Sở Tư pháp tỉnh Kon Tum sẽ cung cấp tài liệu.\n"
        "Phát biểu tại lễ ký, Chủ tịch LĐLĐ tỉnh Kon Tum Y Thu Riêng nhấn mạnh ý nghĩa của việc phối hợp.\n"
    )
    assert parties(account) == ["Liên đoàn Lao động tỉnh Kon Tum", "Sở Tư pháp tỉnh Kon Tum"]


def test_the_only_agreement_that_a_signing_goes_by_was_signed(read: Read) -> None:
    lead = "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum tổ chức lễ ký kết về chăm lo sức khỏe công nhân."
    theirs = "Theo quy chế phối hợp, hai bên trao đổi thông tin hằng quý."
    (agreement,) = read(f"Lễ ký kết\n\n{lead}\n{theirs}").agreements
    assert agreement.status == "signed"


def test_what_a_meeting_goes_by_was_not_signed_there(read: Read) -> None:
    lead = "Ngày 6/3/2024, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum có buổi làm việc về chăm lo sức khỏe công nhân."
    theirs = "Theo quy chế phối hợp, hai bên trao đổi thông tin hằng quý."
    (agreement,) = read(f"Buổi làm việc\n\n{lead}\n{theirs}").agreements
    assert agreement.status == "in_force"


def test_what_is_signed_without_the_name_of_a_paper_is_an_agreement(read: Read) -> None:
    lead = "Ngày 12/1/2024, LĐLĐ và Công an tỉnh Kon Tum ký kết về việc phối hợp tuyên truyền giai đoạn 2024-2029."
    (agreement,) = read(f"Ký kết phối hợp tuyên truyền\n\n{lead}\n{MIDDLE[1]}").agreements
    assert (agreement.kind, agreement.term, agreement.status) == ("programme", "2024/2029", "signed")


def test_a_hoped_for_signing_of_cooperation_is_no_agreement(read: Read) -> None:
    lead = "Ngày 12/1/2024, LĐLĐ tỉnh Kon Tum đã tiếp đoàn Liên hiệp Công đoàn tỉnh Attapeu (Lào)."
    hoped = "Bà Y Thu Riêng tin tưởng việc ký kết hợp tác giai đoạn tới sẽ đưa quan hệ lên tầm cao mới."
    assert read(f"Tiếp khách Lào\n\n{lead}\n{hoped}").agreements == []


def test_the_term_may_stand_where_it_is_signed_without_the_name_of_a_paper(read: Read) -> None:
    lead = "Lãnh đạo LĐLĐ thành phố Kon Tum và Hội Nông dân thành phố Kon Tum ký kết chương trình phối hợp."
    more = "Theo đó, hai đơn vị ký kết phối hợp với nhau thực hiện 6 nội dung giai đoạn 2024 - 2029."
    (agreement,) = read(f"Phối hợp chăm lo cho công nhân\n\n{lead}\n{more}\n").agreements
    assert (agreement.kind, agreement.term, agreement.status) == ("programme", "2024/2029", "signed")


def test_the_term_of_what_others_sign_is_not_that_of_the_pact(read: Read) -> None:
    lead = "Lãnh đạo LĐLĐ thành phố Kon Tum và Hội Nông dân thành phố Kon Tum ký kết chương trình phối hợp."
    more = "Cùng ngày, Sở Y tế tỉnh Kon Tum và Sở Tư pháp tỉnh Kon Tum ký kết phối hợp với nhau giai đoạn 2024 - 2029."
    assert read(f"Phối hợp chăm lo cho công nhân\n\n{lead}\n{more}\n").agreements[0].term is None


def test_what_both_will_do_together_is_not_what_they_met_for(read: Read) -> None:
    account = read(
        "Theo kế hoạch, hai bên sẽ tổ chức kiểm tra, giám sát việc thực hiện pháp luật lao động trong doanh nghiệp.\n\n"
        "Đại diện hai đơn vị tại lễ ký kết liên tịch phối hợp\n\n"
        "Hằng năm, UBND và LĐLĐ huyện Sa Thầy họp đánh giá kết quả phối hợp và giải quyết kiến nghị của công nhân.\n"
    )
    assert parties(account) == ["Liên đoàn Lao động huyện Sa Thầy", "Ủy ban nhân dân huyện Sa Thầy"]


UNION = "Liên đoàn Lao động tỉnh Kon Tum"
HELD = f"Sáng 4/3/2024, {UNION} tổ chức lễ ký kết chương trình phối hợp giai đoạn 2024-2029."
MEANWHILE = ("Nhiều đoàn viên công đoàn đến dự.", "Buổi lễ diễn ra trang trọng, ấm áp.")


WITH_POLICE = f"{UNION} ký kết chương trình với Công an tỉnh Kon Tum."
OFFICES = ["Sở Nội vụ tỉnh Kon Tum", "Sở Y tế tỉnh Kon Tum"]


def test_all_with_whom_one_signs_one_after_the_other_take_part(read: Read) -> None:
    signed = f"{UNION} đã lần lượt ký kết chương trình phối hợp với {' và '.join(OFFICES)} về nhà ở."
    told = parties(read("\n".join((HELD, WITH_POLICE, *MEANWHILE, signed))))
    assert told == sorted(["Công an tỉnh Kon Tum", UNION, *OFFICES])


def test_with_whom_one_signed_on_another_day_takes_no_part(read: Read) -> None:
    signed = f"{UNION} đã ký kết chương trình phối hợp với {' và '.join(OFFICES)} ngày 5/2/2024."
    assert parties(read("\n".join((HELD, WITH_POLICE, *MEANWHILE, signed)))) == ["Công an tỉnh Kon Tum", UNION]
