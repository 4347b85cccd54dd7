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
