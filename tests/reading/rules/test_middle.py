"""Pages that open in the middle, or name the two sides only in a caption, a headline or an agreement."""

from giaoluu.facts.kinds import Account, Exchange
from tests.reading.conftest import Read

HOME, GUEST = "Liên đoàn Lao động tỉnh Kon Tum", "Liên hiệp Công đoàn tỉnh Sê Kông"


def only(account: Account) -> Exchange:
    (exchange,) = account.exchanges
    return exchange


def parties(account: Account) -> dict[str, str]:
    names = {body.id: body.name for body in account.organisations}
    return {names[party.organisation]: party.role for party in only(account).parties}


def test_the_two_unions_of_a_page_met_where_it_says_only_the_unions_of_both_provinces(read: Read) -> None:
    account = read(
        "Công đoàn tỉnh Kon Tum và Sê Kông (Lào) vun đắp tình hữu nghị\n\n"
        "Tại buổi hội đàm ngày 6/9, lãnh đạo công đoàn hai tỉnh thông báo cho nhau tình hình đoàn viên, công nhân.\n"
        "Dịp này, LĐLĐ tỉnh Kon Tum tặng Liên hiệp Công đoàn tỉnh Sê Kông (Lào) một máy in và hai bộ bàn ghế.\n"
    )
    assert parties(account) == {HOME: "host", GUEST: "guest"}


def test_a_caption_alone_may_name_the_sides(read: Read) -> None:
    account = read(
        "Lãnh đạo LĐLĐ tỉnh Kon Tum đón đoàn công tác Liên hiệp Công đoàn tỉnh Sê Kông (Lào). Ảnh: THU HẠ |\n"
        "Tại buổi gặp mặt, hai bên đã cùng nhau ôn lại truyền thống đoàn kết giữa công nhân hai nước và trao quà.\n"
    )
    assert set(parties(account)) == {HOME, GUEST}


def test_three_unions_of_a_page_are_not_taken_for_two_sides(read: Read) -> None:
    account = read(
        "Tại buổi gặp mặt, các bên đã cùng nhau ôn lại truyền thống đoàn kết giữa công nhân hai nước và trao quà.\n"
        "Không khí rất vui. Ai cũng xúc động. Tiệc trà kéo dài đến tối. "
        f"{HOME} tặng tranh. {GUEST} (Lào) tặng khăn. Liên đoàn Lao động tỉnh Gia Lai tặng một bộ cồng chiêng nhỏ.\n"
    )
    assert account.exchanges == []


def test_those_who_come_to_a_signing_sign_what_is_between_them(read: Read) -> None:
    account = read(
        "Tham dự ký kết có các đồng chí: Lê Thị Sim, Chủ tịch Liên đoàn Lao động tỉnh Kon Tum.\n"
        "Qua 5 năm thực hiện Quy chế phối hợp giữa Công an tỉnh Kon Tum và Liên đoàn Lao động tỉnh Kon Tum, "
        "trật tự ở các khu công nghiệp được giữ vững.\n"
    )
    assert (only(account).kind, len(only(account).parties)) == ("signing", 2)


def test_the_photo_of_a_signing_shows_one(read: Read) -> None:
    account = read(
        "Theo quy chế được ký kết, Sở Y tế tỉnh Kon Tum và LĐLĐ tỉnh Kon Tum sẽ khám bệnh cho công nhân mỗi năm.\n\n"
        "Lãnh đạo LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum ký kết quy chế phối hợp\n\n"
        "Sở Y tế tỉnh Kon Tum và LĐLĐ tỉnh Kon Tum còn cùng tổ chức các buổi nói chuyện về sức khỏe cho nữ công nhân.\n"
    )
    assert only(account).kind == "signing"


def test_a_conference_that_looks_back_on_a_pact_is_a_review(read: Read) -> None:
    account = read(
        "Liên đoàn Lao động huyện vừa phối hợp với UBND huyện tổ chức Hội nghị liên tịch đánh giá việc thực hiện "
        "Quy chế phối hợp giữa UBND huyện và Liên đoàn Lao động huyện năm qua.\n"
    )
    assert only(account).kind == "review"


def test_bodies_without_their_territory_are_named_where_the_page_has_none(read: Read) -> None:
    account = read("Sáng 30-11-2015, LĐLĐ tỉnh và Tòa án nhân dân tỉnh đã ký kết chương trình phối hợp công tác.\n")
    assert set(parties(account)) == {"Liên đoàn Lao động tỉnh", "Tòa án nhân dân tỉnh"}


def test_praise_of_a_visit_does_not_turn_guest_into_host(read: Read) -> None:
    account = read(
        "LĐLĐ tỉnh Kon Tum tiếp đoàn đại biểu Liên hiệp Công đoàn tỉnh Sê Kông (Lào)\n\n"
        "Tại buổi tiếp, Chủ tịch LĐLĐ tỉnh Kon Tum Lê Thị Sim đánh giá cao ý nghĩa chuyến thăm và làm việc của "
        "Liên hiệp Công đoàn tỉnh Sê Kông (Lào) đúng vào dịp Tết cổ truyền.\n"
    )
    assert parties(account) == {HOME: "host", GUEST: "guest"}


def test_what_a_union_does_is_no_delegation_of_it(read: Read) -> None:
    account = read(
        "Công đoàn Viên chức Việt Nam tiếp và làm việc với đoàn đại biểu Trung ương Liên hiệp Công đoàn Lào\n\n"
        "Đoàn đã có buổi làm việc, trao đổi kinh nghiệm hoạt động công đoàn của Công đoàn Viên chức Việt Nam.\n"
    )
    assert parties(account)["Công đoàn Viên chức Việt Nam"] == "host"


def test_who_holds_the_seminar_is_at_home(read: Read) -> None:
    account = read(
        "Chiều 19/9/2023, LĐLĐ tỉnh Kon Tum đã tổ chức tọa đàm trao đổi kinh nghiệm với Công đoàn tỉnh Sê Kông (Lào).\n"
        "Trưởng đoàn khách kể chuyện công đoàn ở trụ sở tỉnh Sê Kông và các huyện biên giới.\n"
    )
    assert parties(account)[HOME] == "host"


def test_a_headline_that_opens_with_the_signing_tells_of_one(read: Read) -> None:
    account = read(
        "Ký kết Quy chế phối hợp công tác giữa LĐLĐ tỉnh Kon Tum và Công an tỉnh Kon Tum.\n"
        "Theo đó, Liên đoàn Lao động tỉnh và Công an tỉnh tăng cường phối hợp tuyên truyền pháp luật cho công nhân.\n"
    )
    assert only(account).kind == "signing"


def test_a_branch_union_with_and_without_the_word_for_its_province_is_one(read: Read) -> None:
    account = read(
        "Chiều 28-11-2023, Công đoàn ngành Giáo dục tổ chức hội nghị. Công đoàn ngành Giáo dục tỉnh đã đổi mới nhiều.\n"
    )
    assert len(account.organisations) == 1


PHOTO = "Chủ tịch Lò Văn Bình và Giám đốc Nông Thị Sim ký kết chương trình phối hợp giai đoạn 2022-2023. Ảnh: THU HẠ\n"
JUDGED = "Theo đánh giá của LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum, các việc chung đều đạt kết quả tốt.\n\n"
GOES_ON = "\nLĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum sẽ cùng khám bệnh cho công nhân mỗi năm hai lần.\n"


def test_two_who_sign_in_a_photo_sign_for_the_two_bodies_of_the_page(read: Read) -> None:
    account = read(f"{JUDGED}{PHOTO}{GOES_ON}")
    assert (only(account).kind, len(only(account).parties)) == ("signing", 2)


def test_of_three_bodies_a_photo_does_not_tell_who_signed(read: Read) -> None:
    account = read(f"{JUDGED}{PHOTO}{GOES_ON}Sở Nội vụ tỉnh Kon Tum cảm ơn các đơn vị.\n")
    assert account.exchanges == []


WISHES = "Thay mặt Sở Y tế tỉnh Kon Tum, bà Nông Thị Sim gửi lời chúc tốt đẹp tới {} nhân ngày thành lập.\n"


def test_flowers_for_a_union_in_a_photo_are_a_call_on_it(read: Read) -> None:
    account = read(f"{WISHES.format(HOME)}Bà Nông Thị Sim tặng hoa, chúc mừng {HOME}.\n")
    assert only(account).kind == "courtesy_call"
    assert set(parties(account)) == {HOME, "Sở Y tế tỉnh Kon Tum"}


def test_wishes_without_flowers_are_none(read: Read) -> None:
    assert read(f"{WISHES.format(HOME)}Bà Nông Thị Sim mong {HOME} tiếp tục phát triển.\n").exchanges == []
