import pytest

from giaoluu.lexicon import Lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.lines import split_lines
from giaoluu.reading.looks import Looks


def looks(lexicon: Lexicon, *texts: str) -> list[str]:
    return list(Looks(split_lines(fold("\n".join(texts))), lexicon))


def look(lexicon: Lexicon, text: str) -> str:
    return looks(lexicon, text)[0]


def test_lines_keep_their_place_and_number_and_lose_blanks_at_their_ends() -> None:
    lines = split_lines(fold("Tin tức\r\n\n\t Công đoàn Huế \nHết"))
    assert [(line.text, line.number) for line in lines] == [("Tin tức", 0), ("Công đoàn Huế", 2), ("Hết", 3)]
    assert lines[1].start == 12


@pytest.mark.parametrize(
    "text",
    [
        "Thứ Hai, 04/11/2024 09:15",
        "Cập nhật lúc 16:40 ngày 05/08/2022",
        "09:15 | 04/11/2024",
        "Ngày đăng: 12-03-2019",
        "Thứ tư, ngày 6 tháng 9 năm 2023",
        "2024-11-04 09:15:00",
        "November 4, 2024",
    ],
)
def test_a_stamp_on_a_line_of_its_own_is_a_dateline(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "dateline"


def test_a_report_that_opens_with_a_day_is_no_dateline(lexicon: Lexicon) -> None:
    text = "Ngày 04/11/2024, Liên đoàn Lao động tỉnh Kon Tum đón đoàn cán bộ công đoàn tỉnh Attapeu sang thăm."
    assert look(lexicon, text) == "paragraph"


@pytest.mark.parametrize(
    "text", ["Tin liên quan", "TIN CÙNG CHUYÊN MỤC", "Các tin khác:", "Có thể bạn quan tâm", "» Xem thêm"]
)
def test_a_head_of_other_articles_is_known(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "head"


@pytest.mark.parametrize(
    "text",
    [
        "Trang chủ | Giới thiệu | Tin tức | Liên hệ",
        "5,964 lượt xem",
        "Đang online: 214",
        "© 2021 Công đoàn Cao su",
        "Copyright 2019 by LDLD",
        "Điện thoại: 0260 386 2000",
        "Chia sẻ",
        "TIN TỨC - SỰ KIỆN",
        "RSS In Gởi cho bạn bè",
        "Tin tức > Đối ngoại > Hợp tác",
        "Đường dây nóng: 0260 386 2000",
        "Không sao chép dưới mọi hình thức khi chưa có sự chấp thuận.",
        "Đăng nhập để gửi bình luận và theo dõi bài viết bạn quan tâm.",
        "Hãy trở thành người đầu tiên đánh giá cho bài viết này!",
        "Deprecated: Function get_posts was called in C:\\site\\functions.php on line 12",
        "12",
    ],
)
def test_menus_counters_and_footers_are_navigation(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "navigation"


@pytest.mark.parametrize(
    "text",
    [
        "Tin-ảnh: H.Lanh",
        "Tin, bài: Hồ Thị Lanh",
        "Tác giả: Hồ Thị Lanh",
        "Thu Hằng - Văn Quý",
        "Bài, ảnh: Mỹ Duyên",
        "Nguồn: Báo Biên giới",
    ],
)
def test_a_signature_is_a_byline(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "byline"


@pytest.mark.parametrize(
    "text",
    [
        "Quang cảnh buổi gặp mặt",
        "Đại biểu hai bên tại cửa khẩu (Ảnh: Mỹ Duyên)",
        "ký-kết-01.jpg",
        "TIEUDE_ANH_BAIVIET",
        "img 0917 08152910042023",
        "Ảnh 2",
        "Hai đoàn chụp ảnh lưu niệm",
    ],
)
def test_words_under_a_picture_are_a_caption(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "caption"


def test_a_report_of_a_photo_taken_is_no_caption(lexicon: Lexicon) -> None:
    assert look(lexicon, "Kết thúc buổi gặp, hai đoàn chụp ảnh lưu niệm trước cổng nhà máy.") == "paragraph"
    assert look(lexicon, "Công nhân có hoàn cảnh khó khăn được nhận quà ngay tại xưởng của mình.") == "paragraph"


def test_a_short_line_right_under_a_picture_is_its_caption(lexicon: Lexicon) -> None:
    lines = ("![](trao-co.png)", "Hai đồng chí trưởng đoàn trao cờ", "Phát triển đoàn viên ở biên giới")
    assert looks(lexicon, *lines) == ["caption", "caption", "short"]


def test_an_empty_line_may_part_a_picture_from_its_caption_below_a_paragraph(lexicon: Lexicon) -> None:
    body = "Số tiền được trao tận tay các gia đình ngay trong buổi sáng."
    caption = "Tập thể người lao động Viện Nghiên cứu Chè Tân Cương chung tay ủng hộ"
    assert looks(lexicon, body, "anh2.jpg", "", caption)[-1] == "caption"
    assert looks(lexicon, body, "anh2.jpg", "", "", caption)[-1] == "short"


def test_a_headline_that_stands_twice_is_a_teaser_and_a_caption_stays_one(lexicon: Lexicon) -> None:
    headline = "Nữ công nhân Bến Tre thi cắm hoa chào tháng Ba"
    assert look(lexicon, f"{headline} {headline}") == "doubled"
    assert looks(lexicon, headline, headline) == ["doubled", "doubled"]
    photo = "Các đại biểu chụp ảnh lưu niệm trước tượng đài"
    assert look(lexicon, f"{photo} {photo}") == "caption"


def test_an_arrow_opens_a_teaser(lexicon: Lexicon) -> None:
    assert look(lexicon, ">> Công đoàn Cà Mau tặng lưới cho nghiệp đoàn nghề cá") == "teaser"
    assert look(lexicon, "Xem thêm: Mười năm một chặng đường") == "teaser"


def test_a_sentence_of_some_length_is_a_paragraph_and_a_headline_is_not(lexicon: Lexicon) -> None:
    assert look(lexicon, "Hai bên thống nhất gặp nhau mỗi năm một lần.") == "paragraph"
    assert look(lexicon, "Hai bên thống nhất gặp nhau mỗi năm một lần") == "short"


def test_a_page_cut_off_in_the_middle_ends_in_a_paragraph(lexicon: Lexicon) -> None:
    whole = "Buổi chiều, đoàn thăm khu nhà ở của công nhân cảng và trao mười suất quà cho gia đình khó khăn."
    cut = "Phát biểu tại đây, trưởng đoàn cảm ơn sự đón tiếp của công đoàn cảng, mong hai bên thường xuyên"
    assert looks(lexicon, "Thăm công nhân cảng", whole, cut)[-1] == "paragraph"


@pytest.mark.parametrize(
    "text",
    [
        "Quỹ tương trợ đã chi 310 triệu đồng cho các đoàn viên có hoàn cảnh khó khăn trong năm học này.",
        "Liên đoàn Lao động tỉnh Kon Tum đề nghị hỗ trợ cho toàn bộ công nhân bị ảnh hưởng bởi mưa lũ.",
    ],
)
def test_words_in_which_photo_is_only_a_syllable_make_no_caption(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "paragraph"


def test_a_text_with_a_photo_credit_is_a_caption(lexicon: Lexicon) -> None:
    assert look(lexicon, "Hai đoàn trao đổi bên lề hội nghị. Ảnh: Trần Bách") == "caption"
    assert look(lexicon, "Hai đoàn trao đổi bên lề hội nghị. Ảnh Trần Bách") == "caption"


@pytest.mark.parametrize("text", ["BÁO CÁO", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "BẢN TIN CÔNG ĐOÀN KON TUM", "BÊN GIAO"])
def test_what_a_paper_prints_in_capitals_is_no_byline(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "navigation"


@pytest.mark.parametrize(
    "text",
    [
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH KON TUM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ],
)
def test_the_letterhead_of_a_paper_is_no_title(lexicon: Lexicon, text: str) -> None:
    assert look(lexicon, text) == "navigation"


def test_a_photo_pointed_at_within_a_report_makes_no_caption(lexicon: Lexicon) -> None:
    text = "Chiều 4/11/2024, Tỉnh đoàn Kon Tum tổ chức đoàn đến thăm, tặng quà Đồn Biên phòng Bờ Y (xã Bờ Y) (ảnh)."
    assert look(lexicon, text) == "paragraph"


def test_a_cell_without_a_photo_that_tells_of_a_day_opens_another_article(lexicon: Lexicon) -> None:
    cell = "| Nhân dịp Tết cổ truyền Bunpimay, ngày 12/4, Công đoàn tỉnh Kon Tum đến chúc mừng công đoàn tỉnh bạn. |"
    assert looks(lexicon, "Ký kết ở Bờ Y", cell)[-1] == "teaser"
    assert looks(lexicon, "Ký kết ở Bờ Y", "![]() |", cell)[-1] == "caption"


@pytest.mark.parametrize(
    ("first", "title", "lead"),
    [
        ("date 2025-11-04 Đời sống Hơn 1 tỷ đồng hỗ trợ công nhân bị thiệt hại do mưa lũ HNO - Chiều 4/11, tại tỉnh, ",
         "date 2025-11-04 Đời sống Hơn 1 tỷ đồng hỗ trợ công nhân bị thiệt hại do mưa lũ", "HNO - Chiều 4/11"),
        ("Lao động - Việc làm Thành lập công đoàn ở một doanh nghiệp may (BTO) - Chiều 18/5, tại thị xã, ",
         "Lao động - Việc làm Thành lập công đoàn ở một doanh nghiệp may", "(BTO) - Chiều 18/5"),
    ],
)  # fmt: skip
def test_the_mark_of_a_paper_opens_the_lead_and_closes_no_title(first: str, title: str, lead: str) -> None:
    lines = split_lines(fold(first + "liên đoàn lao động trao quà cho hơn 200 công nhân khó khăn ở các xã vùng cao."))
    assert lines[0].text == title
    assert lines[1].text.startswith(lead)


def test_an_author_with_day_and_clock_is_a_dateline(lexicon: Lexicon) -> None:
    assert look(lexicon, "Hà Phương (báo công đoàn) 30/01/2026 16:39 (GMT+7)") == "dateline"


def test_a_head_of_other_articles_may_open_a_table(lexicon: Lexicon) -> None:
    assert look(lexicon, "Các tin liên quan | Ngày đăng |") == "head"
