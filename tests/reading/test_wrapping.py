"""Lines broken at a width are read as the sentences that they were."""

from giaoluu.lexicon.folding import fold
from giaoluu.reading.wrapping import closed_up, in_one_line, unwrapped
from tests.reading.conftest import Read

LETTER = (
    "Ngày 12 tháng 5 năm 2019, đoàn đại biểu Liên\n"
    "hiệp Công đoàn tỉnh Savannakhet đã đến thăm và\n"
    "làm việc với Liên đoàn Lao động tỉnh Quảng Trị."
)


def test_a_line_that_goes_on_in_small_letters_is_one_sentence_with_the_next() -> None:
    copy = unwrapped(fold(LETTER))
    assert "\n" not in copy.text
    assert len(copy.text) == len(LETTER)


def test_names_broken_over_lines_are_read_and_cited_as_the_page_has_them(read: Read) -> None:
    account = read(f"Quảng Trị đón đoàn Savannakhet\n\n{LETTER}\n")
    names = {organisation.name: organisation.mentions[0] for organisation in account.organisations}
    start, end = names["Liên hiệp Công đoàn tỉnh Savannakhet"]
    assert f"Quảng Trị đón đoàn Savannakhet\n\n{LETTER}"[start:end] == "Liên\nhiệp Công đoàn tỉnh Savannakhet"


def test_a_caption_over_an_image_file_stays_a_line_of_its_own() -> None:
    text = "Các đại biểu chụp ảnh lưu niệm với đoàn bạn\nimg-3114.jpg\nQuang cảnh buổi làm việc"
    assert unwrapped(fold(text)).text == text


def test_headlines_one_below_the_other_stay_apart() -> None:
    text = "Công đoàn Hà Nam trao nhà cho đoàn viên nghèo\nBa tỉnh ký kết hợp tác về du lịch biên giới"
    assert unwrapped(fold(text)).text == text


def test_a_headline_set_back_over_its_text_is_not_run_together_with_it() -> None:
    page = (
        "   Công đoàn hai tỉnh Kon Tum và Attapeu ký bản ghi nhớ hợp tác\n"
        "Sáng nay, tại Kon Tum, hai công đoàn tỉnh đã ký bản ghi nhớ hợp tác mới."
    )
    assert "\n" in unwrapped(fold(page)).text


def test_a_blank_typed_twice_within_a_sentence_counts_once(read: Read) -> None:
    page = (
        "Ký kết quy chế phối hợp\n\n"
        "Sáng 12/5/2019, Liên đoàn Lao động tỉnh Quảng Trị và  Sở Y tế tỉnh Quảng Trị ký kết quy chế phối hợp.\n"
        "Dự có đồng chí Lê Văn Sim – Chủ tịch  Liên đoàn Lao động tỉnh Quảng Trị; bà Hồ Thị Mây, Giám đốc  Sở Y tế "
        "tỉnh Quảng Trị, cùng dự."
    )
    account = read(page)
    names = {body.id: body.name for body in account.organisations}
    assert [names[person.posts[0].organisation or ""] for person in account.people] == list(names.values())
    assert page[slice(*account.people[1].mentions[0])] == "Hồ Thị Mây"


def test_a_sentence_typed_with_two_blanks_everywhere_is_read_too(read: Read) -> None:
    page = (
        "Ký  kết  phối hợp\n\nNgày  12/1/2015,  Liên  đoàn lao  động tỉnh  Kon Tum  và Sở  Y  tế  tỉnh  Kon Tum  ký "
        " kết quy  chế phối  hợp.\n"
    )
    account = read(page)
    assert [body.name for body in account.organisations] == ["Liên đoàn Lao động tỉnh Kon Tum", "Sở Y tế tỉnh Kon Tum"]


def test_blanks_that_part_a_menu_or_columns_stay() -> None:
    for text in (
        "Trang chủ  Giới thiệu  Tin tức  Văn bản  Liên hệ",
        "TM. BAN THƯỜNG VỤ  CHỦ TỊCH",
        "Nơi nhận:    Như trên",
    ):
        assert closed_up(fold(text)).text == text


def test_a_signature_is_read_as_one_line_and_keeps_its_place() -> None:
    page = "Trân trọng.\n\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\n(Đã ký)\n\nQuách Đình Phiên\n"
    folded = in_one_line(fold(page))
    assert "TM. BAN THƯỜNG VỤ CHỦ TỊCH (Đã ký) Quách Đình Phiên" in folded.text
    at = folded.text.index("Quách")
    start, end = folded.to_page(at, at + len("Quách Đình Phiên"))
    assert page[start:end] == "Quách Đình Phiên"


def test_what_is_signed_for_without_a_name_stays_on_its_lines() -> None:
    page = "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nTải về: 64-cv.pdf (212 KB)\n"
    assert in_one_line(fold(page)).text == fold(page).text
