from giaoluu.facts.page import Hint
from giaoluu.lexicon import Lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.article import find_parts
from tests.reading.conftest import Parts, Read

TITLE = "Công đoàn hai tỉnh Kon Tum và Attapeu hội đàm thường niên"
LEAD = "Sáng 4/11, tại Kon Tum, công đoàn hai tỉnh đã hội đàm để bàn việc chăm lo cho công nhân vùng biên giới."
BODY = "Hai bên cùng đánh giá kết quả năm qua và thống nhất lịch trao đổi đoàn trong năm tới."
OTHER = "Hơn 300 công nhân Gia Lai dự ngày hội hiến máu"


def roles(parts: Parts, *lines: str) -> list[str]:
    return [role for role, _ in parts("\n".join(lines))]


def test_title_lead_and_body_of_a_plain_report(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, BODY) == ["title", "lead", "body"]


def test_menu_and_stamp_stand_above_the_title(parts: Parts) -> None:
    found = roles(parts, "Trang chủ | Tin tức", "Đối ngoại", TITLE, "04/11/2024 10:20", LEAD, BODY)
    assert found == ["navigation", "navigation", "title", "dateline", "lead", "body"]


def test_what_follows_a_head_of_other_articles_is_related(parts: Parts) -> None:
    found = roles(parts, TITLE, LEAD, BODY, "Tin liên quan", OTHER, f"Sáng 2/3, {OTHER.lower()} tại trung tâm tỉnh lỵ.")
    assert found[:3] == ["title", "lead", "body"]
    assert set(found[3:]) <= {"related", "navigation"}


def test_short_lines_behind_the_last_paragraph_are_teasers_even_without_a_head(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, BODY, OTHER, "Thi tay nghề ngành dệt may năm nay")[3:] == ["related", "related"]


def test_a_teaser_between_paragraphs_does_not_end_the_article(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, f">> {OTHER}", BODY) == ["title", "lead", "related", "body"]


def test_a_subheading_between_paragraphs_belongs_to_the_body(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, "Thêm nhà ở cho thợ mỏ", BODY) == ["title", "lead", "body", "body"]


def test_a_caption_inside_the_article_is_a_caption(parts: Parts) -> None:
    caption = "Quang cảnh buổi hội đàm (Ảnh: Y Thu)"
    assert roles(parts, TITLE, LEAD, caption, BODY) == ["title", "lead", "caption", "body"]


def test_a_signature_behind_the_last_paragraph_is_a_byline(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, BODY, "Y Thu Hà", OTHER)[3:] == ["byline", "related"]


def test_a_title_repeated_above_the_lead_is_the_title_again(parts: Parts) -> None:
    assert roles(parts, TITLE, "04/11/2024", TITLE, LEAD, BODY) == ["title", "dateline", "title", "lead", "body"]


def test_a_page_without_a_title_still_has_its_lead(parts: Parts) -> None:
    assert roles(parts, LEAD, BODY) == ["lead", "body"]


def test_a_page_of_menus_has_no_article(parts: Parts) -> None:
    assert set(roles(parts, "Trang chủ", "Giới thiệu", "Liên hệ", "5,964 lượt xem")) == {"navigation"}


def test_a_caption_run_together_with_the_lead_does_not_hide_it(parts: Parts) -> None:
    both = (
        "The two presidents held talks on May 24. (Photo: VNA)Hanoi (VNA) – The Vietnam General Confederation of "
        "Labour and the Lao Federation of Trade Unions on May 24 shared experience and agreed to step up exchanges."
    )
    assert roles(parts, "Two federations exchange experience", both, BODY)[1] == "lead"


def test_an_empty_page_has_no_parts(parts: Parts) -> None:
    assert parts("") == []
    assert parts(" \n\n\t\n") == []


def test_the_last_stretch_of_a_report_cut_off_in_the_middle_is_body(parts: Parts) -> None:
    cut = "Dịp này, đoàn đã thăm công nhân nhà máy đường, tặng 20 suất quà cho gia đình khó khăn và cùng"
    assert roles(parts, TITLE, LEAD, BODY, cut)[-1] == "body"


def test_menus_and_teasers_of_the_markup_are_taken_at_its_word(lexicon: Lexicon) -> None:
    text = "\n".join((TITLE, LEAD, BODY, BODY.replace("năm tới", "quý tới")))
    last = (len(text) - len(BODY), len(text))
    parts = find_parts(fold(text), lexicon, (Hint("related", last),))
    assert [part.role for part in parts] == ["title", "lead", "body", "related"]


def test_parts_cover_every_line_that_is_not_empty_in_page_order(parts: Parts) -> None:
    text = f"Trang chủ\n\n{TITLE}\n\n{LEAD}\n\n{BODY}\n\nCác tin khác\n\n{OTHER}"
    assert [words for _, words in parts(text)] == [line for line in text.split("\n") if line]


def test_a_cell_of_headlines_above_the_photos_is_of_other_articles(parts: Parts) -> None:
    cell = "Hai công đoàn tỉnh ký biên bản hợp tác Nữ công nhân thi nấu ăn Trường nghề tuyển sinh |"
    photo = "Lãnh đạo LĐLĐ tỉnh đón đoàn tại cửa khẩu Bờ Y. |"
    assert roles(parts, cell, "![]() |", photo, LEAD, BODY) == ["related", "caption", "caption", "lead", "body"]


def test_what_the_saver_wrote_before_a_menu_makes_no_title_of_it(parts: Parts) -> None:
    assert roles(parts, "date 2023-09 Theo dõi Báo Kon Tum trên", LEAD, BODY) == ["navigation", "lead", "body"]


def test_a_long_slogan_is_no_lead(parts: Parts) -> None:
    slogan = (
        "Nhiệt liệt chào mừng 76 năm Cách mạng tháng Tám (19/8/1945 - 19/8/2021) và Quốc khánh nước Cộng hòa xã "
        "hội chủ nghĩa Việt Nam (02/9/1945 - 02/9/2021)!"
    )
    assert roles(parts, slogan, TITLE, LEAD, BODY)[1:] == ["title", "lead", "body"]


def test_the_rows_of_a_table_between_paragraphs_belong_to_the_article(parts: Parts) -> None:
    found = roles(
        parts, TITLE, LEAD, "TT | Nội dung | Kết quả", "1 | Kết nạp đoàn viên | 612", BODY, "Tin mới | Ảnh | 24h"
    )
    assert found[2:5] == ["body", "body", "body"]
    assert found[5] != "body"


def test_headlines_run_together_below_the_lead_are_of_other_articles(parts: Parts) -> None:
    several = (
        "Công đoàn hai tỉnh Quảng Bình và Khăm Muộn ký kết biên bản hợp tác Nữ công nhân thi nấu ăn ở nhà máy giấy "
        "Trường nghề của tỉnh tiếp tục hỗ trợ Lào đào tạo cán bộ công đoàn cho các tỉnh biên giới"
    )
    assert roles(parts, TITLE, LEAD, several, BODY) == ["title", "lead", "related", "body"]


def test_a_section_before_the_stamp_is_of_the_stamp(parts: Parts) -> None:
    page = "Nhiều hoạt động tình nghĩa\n\nViệc tử tế - Ngày đăng : 15:29, 19/12/2011\n\n" + LEAD
    assert [role for role, _ in parts(page)][:3] == ["title", "dateline", "lead"]


def test_place_and_day_of_an_agency_are_no_title(parts: Parts) -> None:
    page = "VIETNAM, December 1 -\n\n" + LEAD
    assert next(role for role, _ in parts(page)) == "navigation"


def test_the_photo_above_the_title_is_no_lead(parts: Parts) -> None:
    photo = "Đồng chí Lê Thị Sim, Chủ tịch LĐLĐ tỉnh Kon Tum và trưởng đoàn khách Lào tại buổi tiếp xã giao."
    stamp = "Sen Cạn | 15/11/2018 11:33"
    assert roles(parts, photo, TITLE, stamp, LEAD, BODY)[:2] == ["caption", "title"]


def test_a_caption_with_its_hidden_label_stands_twice(parts: Parts) -> None:
    caption = "Đoàn đại biểu chụp ảnh lưu niệm tại trường."
    assert roles(parts, TITLE, LEAD, caption, caption, BODY) == ["title", "lead", "caption", "caption", "body"]


def test_the_cells_of_a_table_each_on_a_line_belong_to_the_article(parts: Parts) -> None:
    cells = ("Đơn vị", "Đoàn viên", "Kon Tum", "45.210", "Attapeu", "6.120")
    assert set(roles(parts, TITLE, LEAD, *cells, BODY)[2:]) == {"body"}


def test_the_number_of_a_photo_ends_its_caption(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, f"{TITLE} - ảnh 2", BODY) == ["title", "lead", "caption", "body"]


def test_behind_the_signature_first_words_of_other_articles_are_teasers(parts: Parts) -> None:
    other = "Sáng 9/11, Ủy ban nhân dân huyện Sa Thầy tổ chức phiên họp thường kỳ tháng 11, bàn về thu ngân sách…"
    assert roles(parts, TITLE, LEAD, BODY, "Lê Hồng Nhung", other)[-1] == "related"


def test_a_last_sentence_that_breaks_off_is_of_the_article(parts: Parts) -> None:
    cut = "Đây không chỉ là sự hỗ trợ về vật chất mà còn là nguồn động viên để công nhân yên tâm làm vi"
    assert roles(parts, TITLE, LEAD, "Đại diện hai bên trao quà tại buổi lễ", cut)[-1] == "body"


def test_a_last_headline_is_of_another_article(parts: Parts) -> None:
    other = "Công nhân Gia Lai đón hơn ba trăm chuyến xe về quê ăn Tết cùng gia đình"
    assert roles(parts, TITLE, LEAD, "Đại diện hai bên trao quà tại buổi lễ", other)[-1] == "related"


def test_what_a_site_goes_by_above_date_and_capitals_is_not_the_lead(parts: Parts) -> None:
    slogan = "Công đoàn Kon Tum luôn đổi mới nội dung và phương thức hoạt động vì quyền lợi của đoàn viên trong tỉnh."
    title = "LIÊN ĐOÀN LAO ĐỘNG TỈNH KON TUM KÝ KẾT CHƯƠNG TRÌNH PHỐI HỢP"
    lead = (
        "Ngày 17/02/2017, Liên đoàn Lao động tỉnh và Sở Tư pháp tỉnh Kon Tum vừa ký kết chương trình phối hợp công tác."
    )
    found = parts(f"{slogan}\n\nThứ sáu, 24/02/2017 23:40\n\n{title}\n\n{lead}\n")
    assert [role for role, _ in found] == ["navigation", "dateline", "title", "lead"]


def test_labels_of_a_menu_run_together_above_title_and_date_are_no_lead(parts: Parts) -> None:
    strip = (
        "Chuyện phố phường Kỷ niệm bảy mươi năm giải phóng Hội nghị đô thị thông minh Kỷ niệm mười lăm năm điều chỉnh "
        "địa giới Hội nghị hợp tác hai nước Đại hội thể thao Đông Nam Á Phòng chống dịch Tin nóng Góc nhìn bạn đọc"
    )
    found = parts(f"{strip}\n{TITLE}\nNgọc Mai 12:01, 2022/08/16\n{LEAD}\n{BODY}\n")
    assert [role for role, _ in found] == ["navigation", "title", "dateline", "lead", "body"]


def test_the_title_again_below_the_lead_is_the_caption_of_a_photo(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, TITLE, TITLE, "", BODY) == ["title", "lead", "caption", "caption", "body"]


def test_a_closing_sentence_without_its_full_stop_is_of_the_article(parts: Parts) -> None:
    assert roles(parts, TITLE, LEAD, BODY, "Buổi gặp mặt đã kết thúc tốt đẹp")[-1] == "body"
    assert roles(parts, TITLE, LEAD, BODY, "Hội nghị công đoàn các tỉnh miền núi phía Bắc")[-1] == "related"


def test_the_address_that_an_article_was_taken_from_is_its_source(parts: Parts) -> None:
    source = (
        "Nguồn Kon Tum TV: https://kontum.example.vn/video/cong-doan-hai-tinh-kon-tum-va-attapeu-hoi-dam-243315.htm"
    )
    assert roles(parts, TITLE, LEAD, BODY, source)[-1] == "byline"


def test_a_cell_right_under_the_title_is_the_headline_of_another_article(parts: Parts) -> None:
    found = roles(parts, TITLE, f"| {OTHER} |", LEAD, "![]() |", "| Hai bên tặng quà |", BODY)
    assert found == ["title", "related", "lead", "caption", "caption", "body"]


def test_a_lead_above_a_date_stays_the_lead(parts: Parts) -> None:
    lead = (
        "Ngày 17/02/2017, Liên đoàn Lao động tỉnh và Sở Tư pháp tỉnh Kon Tum vừa ký kết chương trình phối hợp công tác."
    )
    found = parts(f"{lead}\n\nThứ sáu, 24/02/2017 23:40\n\nHội nghị diễn ra trong không khí vui tươi và ấm áp.\n")
    assert found[0][0] == "lead"


def test_below_the_credit_of_a_photo_the_article_goes_on(parts: Parts) -> None:
    found = roles(parts, TITLE, LEAD, "Ảnh : Thu Hà", f"{BODY[:-1]}…", "Thu Hà")
    assert found == ["title", "lead", "byline", "body", "byline"]


def test_slogans_that_run_over_the_head_of_a_site_are_navigation(parts: Parts) -> None:
    slogans = "Công đoàn Kon Tum đổi mới vì đoàn viên!              Công nhân Kon Tum quyết tâm thi đua lập thành tích!"
    assert roles(parts, slogans, "", TITLE, "", LEAD, BODY)[:3] == ["navigation", "title", "lead"]


def test_what_a_photo_shows_behind_the_word_photo_is_no_signature(parts: Parts) -> None:
    shown = "Ảnh: Đoàn kiểm tra làm việc tại công ty giày"
    assert roles(parts, TITLE, LEAD, shown, BODY) == ["title", "lead", "caption", "body"]


def test_a_section_in_capitals_above_the_title_signs_nothing(read: Read) -> None:
    stamp = "08:14 06/11/2018"
    byline = read(f"CHĂM LO ĐỜI SỐNG\n\n{TITLE}\n\n{stamp}\n\n{LEAD}\n\n{BODY}\n\nLÒ THỊ MAI HƯƠNG").byline
    assert byline is not None
    assert byline.value == "LÒ THỊ MAI HƯƠNG"


def test_a_long_last_text_without_its_full_stop_above_the_signature_belongs_to_the_body(parts: Parts) -> None:
    last = (
        "Đối với các đơn vị còn nợ kinh phí, công đoàn hai tỉnh đã lập tổ liên ngành đến từng nơi đối chiếu số liệu, "
        "giãn thời gian nộp cho nơi khó khăn và bàn cách giúp công nhân không bị chậm chế độ"
    )
    assert roles(parts, TITLE, LEAD, BODY, last, "Y Nhi")[3:] == ["body", "byline"]
    assert roles(parts, TITLE, LEAD, BODY, OTHER, "Y Nhi")[3] == "related"


def test_a_photo_that_goes_by_the_first_words_of_the_title_heads_no_teaser_where_the_lead_owes_the_day(
    parts: Parts,
) -> None:
    lead = "Công đoàn hai tỉnh Kon Tum và Attapeu có nhiều việc chung nhân tháng cao điểm chăm lo cho công nhân."
    photo = "Công đoàn hai tỉnh Kon Tum và Attapeu thăm nhà máy sợi ở cụm công nghiệp Hòa Bình"
    first = "Ngày 27/5, công đoàn hai tỉnh đến thăm và tặng 20 suất quà cho công nhân đang thuê nhà trọ ở Hòa Bình."
    assert roles(parts, TITLE, lead, photo, first, BODY)[3:] == ["body", "body"]
    assert roles(parts, TITLE, lead, OTHER, first, BODY)[3] == "related"


def test_where_a_page_stands_in_its_site_is_no_title_though_written_twice(parts: Parts) -> None:
    crumbs = "Giới thiệu về công đoàn -> Các kỳ đại hội"
    assert roles(parts, f"{crumbs} {crumbs}", TITLE, LEAD, BODY) == ["navigation", "title", "lead", "body"]


def test_a_line_over_photos_tells_nothing(parts: Parts) -> None:
    found = roles(parts, TITLE, LEAD, "Một số hình ảnh tại buổi lễ:", BODY)
    assert found == ["title", "lead", "navigation", "body"]


def test_a_headline_with_capitals_throughout_is_no_signature(parts: Parts) -> None:
    lead = "On June 5, union leaders of Son La met young workers from abroad and told them of the work of the union."
    assert roles(parts, "Union Leaders Meet Young Workers", lead) == ["title", "lead"]


def test_a_report_in_one_line_is_no_title(parts: Parts) -> None:
    seen = "Về phía Sở có ông Y Blut Niê, Giám đốc Sở, cùng trưởng các phòng chuyên môn. Ảnh: A Nhin"
    assert roles(parts, f"Chiều 4/11, LĐLĐ tỉnh Kon Tum có buổi làm việc với Sở Y tế, {BODY.lower()} {seen}") == [
        "lead"
    ]


def test_the_last_paragraph_with_the_mark_of_its_agency_goes_on_with_the_article(parts: Parts) -> None:
    lead = "Hanoi (VNA) – The unions of two provinces held talks in the town on April 5 to speak of their workers."
    last = (
        "He pledged that the union of the one province will stand by that of the other to find new forms of work and "
        "to bring the workers of the two lands closer to each other in the years ahead of them all.-VNA"
    )
    assert roles(parts, "Unions of two provinces meet", lead, BODY, last, "VNA")[:4] == [
        "title",
        "lead",
        "body",
        "body",
    ]
