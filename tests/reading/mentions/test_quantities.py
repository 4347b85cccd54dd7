import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lexicon import load_lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.quantities import Quantity, find_quantities

WORDS = load_lexicon().words


def quantities(sentence: str) -> list[Quantity]:
    folded = fold(sentence)
    return find_quantities(folded.text, folded.low, 0, len(folded.text), WORDS)


def counted(sentence: str) -> list[tuple[int | float, str | None]]:
    return [(found.value, found.unit) for found in quantities(sentence)]


def only(sentence: str) -> Quantity:
    (found,) = quantities(sentence)
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Toàn tỉnh có 1.254 công đoàn cơ sở.", (1254, "công đoàn cơ sở")),
        ("Ngành quản lý 61 công đoàn cấp trên trực tiếp cơ sở.", (61, "công đoàn cấp trên trực tiếp cơ sở")),
        ("Năm ấy kết nạp 04 tập thể.", (4, "tập thể")),
        ("Có 33 CĐ được công nhận vững mạnh.", (33, "CĐ")),
        ("Cùng đi có 10đ/c của Ban.", (10, "đ/c")),
        ("Trao 52 “Mái ấm Công đoàn” dịp Tháng Công nhân.", (52, "Mái ấm Công đoàn")),
        ("Nhà trường nhận 40 CNVCLĐ vào học.", (40, "CNVCLĐ")),
        ("Công ty giao 3,5ha đất.", (3.5, "ha")),
        ("Đoàn tặng 27 nồi cơm cho bếp ăn.", (27, "nồi cơm")),
        ("Sau 12 năm kết nghĩa, hai bên càng gắn bó.", (12, "năm")),
        ("Hội nghị có 1,250 đại biểu tham dự.", (1250, "đại biểu")),
    ],
)
def test_a_count_has_the_noun_it_counts(sentence: str, expected: tuple[int, str]) -> None:
    assert counted(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("Hỗ trợ 47 tỷ đồng cho dự án.", 47_000_000_000, "VND"),
        ("Kinh phí 1,2 tỉ đồng.", 1_200_000_000, "VND"),
        ("Tổng thu 3.480 tỷ đồng.", 3_480_000_000_000, "VND"),
        ("Vốn đầu tư 2,5 nghìn tỷ đồng.", 2_500_000_000_000, "VND"),
        ("Chi 7 tỷ 350 triệu đồng mua quà.", 7_350_000_000, "VND"),
        ("Xây nhà hết 61.250.000đ.", 61_250_000, "VND"),
        ("Mỗi suất ăn 30k.", 30_000, "VND"),
        ("Ủng hộ 3 tỷ rưỡi.", 3_500_000_000, "VND"),
        ("Bạn tặng 40 triệu kíp.", 40_000_000, "LAK"),
        ("Tặng bạn 1,5 triệu USD.", 1_500_000, "USD"),
        ("Số tiền 8.000 đô la Úc do bạn giúp.", 8000, "AUD"),
        ("Bạn gửi 6.000 đô la Hồng Kông.", 6000, "HKD"),
        ("Bạn gửi 20.000 peso Cuba.", 20000, "CUP"),
        ("The centre cost $1.2 million.", 1_200_000, "USD"),
        ("Workers received VND750 million in aid.", 750_000_000, "VND"),
        ("Nợ bảo hiểm hai trăm triệu đồng.", 200_000_000, "VND"),
        ("Mỗi suất gồm 300 ngàn tiền mặt.", 300_000, "VND"),
    ],
)
def test_money_is_read_to_the_full_amount_with_its_currency(sentence: str, value: int, unit: str) -> None:
    assert counted(sentence) == [(value, unit)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sáng 14/6, tại Huế, hai bên hội đàm.",
        "Từ ngày 3 đến 7-12, đoàn ở thăm thành phố.",
        "Căn cứ Nghị quyết số 20-NQ/TW và Quyết định 210/CĐ-TTg của Thủ tướng.",
        "Thực hiện Nghị quyết 20 – NQ/TW của Ban Chấp hành.",
        "Chương trình phối hợp giai đoạn 2018 - 2023 được ký lại.",
        "Hội nghị lần thứ 4, khóa XIII, kỳ họp thứ 2.",
        "Quan hệ giữa 2 nước, hai tỉnh và 2 đơn vị ngày càng tốt.",
        "Mô hình chính quyền 2 cấp và cơ chế ba bên.",
        "Liên hệ số điện thoại 0912 345 678 hoặc 024.3825.1234.",
        "Hội nghị bắt đầu lúc 8 giờ 30 phút, hồi 14h15.",
        "Đại diện Ban Giám hiệu hai nhà trường cùng dự.",
        "Đường dây tư vấn hoạt động 7/7 ngày.",
        "Tủ sách mở vào 8 - 11 giờ 30 phút sáng thứ Bảy.",
        "Một số ý kiến là một trong những gợi mở hay, một lần nữa xin cảm ơn.",
        "1. Tuyên truyền pháp luật",
        "Ba Lan và Hai Bà Trưng là tên riêng.",
        "Bão số 13 và dịch Covid-19 gây thiệt hại; đường dây nóng 24/7.",
        "Năm 2019 công đoàn ngành phát động thi đua.",
        "The two sides signed on June 12, 2019 under Convention No. 98.",
        "Công ty Cao su Phú Riềng 5 tổ chức họp mặt.",
        "Bệnh viện Quân y 13 tổ chức khám bệnh cho công nhân.",
        "Công ty Cổ phần 26 ký thỏa ước.",
        "Hai Bộ trưởng ký biên bản hội nghị.",
        "Hai Bộ thống nhất phối hợp chặt chẽ.",
        "Công đoàn y tế ba địa phương cùng họp.",
        "Ngày 15 tháng 4 năm 2022 trường mở hội.",
        "In the first ten months it rained.",
        "Về phía 5 tỉnh bắc Lào có các chủ tịch.",
        "Quà đến từ 4 tỉnh biên giới.",
        "Hai ngành sơ kết theo quý/01 lần.",
        "Hội đàm giữa công đoàn ba tỉnh Sơn La, Hủa Phăn và Luông Pha Băng.",
    ],
)
def test_dates_documents_ordinals_and_the_sides_are_no_quantities(sentence: str) -> None:
    assert counted(sentence) == []


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("gần 300", "under"),
        ("chưa tới 300", "under"),
        ("trên 300", "over"),
        ("hơn 300", "over"),
        ("khoảng 300", "about"),
        ("trên dưới 300", "about"),
        ("ít nhất 300", "at_least"),
        ("không quá 300", "at_most"),
        ("hàng trăm", "order"),
        ("300", "exact"),
        ("nhiều hơn 300", "over"),
    ],
)
def test_bound_words_tell_how_exact_a_number_is_meant(words: str, bound: str) -> None:
    found = only(f"Công đoàn ngành đón {words} đoàn viên.")
    assert (found.bound, found.unit) == (bound, "đoàn viên")


def test_from_so_many_upwards_is_at_least() -> None:
    assert only("Rà soát doanh nghiệp có từ 25 lao động trở lên.").bound == "at_least"
    assert only("Trong đó 52% đạt loại khá trở lên.").bound == "exact"


def test_a_difference_is_no_bound_and_a_field_no_excess() -> None:
    assert only("Lãi suất thấp hơn 1,2% so với thị trường.").bound == "exact"
    assert only("Hợp tác trên 3 lĩnh vực.").bound == "exact"


def test_orders_of_magnitude_are_multiplied() -> None:
    assert counted("Thu hút hàng chục nghìn lượt người.") == [(10_000, "lượt người")]
    assert counted("Tens of thousands of workers joined.") == [(10_000, "workers")]


def test_a_range_is_one_quantity_with_two_ends() -> None:
    money = only("Mỗi hộ vay từ 5 đến 7 triệu đồng.")
    assert (money.value, money.high, money.unit) == (5_000_000, 7_000_000, "VND")
    percent = only("Mức đóng từ 12% đến 15% quỹ lương.")
    assert (percent.value, percent.high) == (12, 15)
    assert only("Cử đoàn 5 - 7 người.").high == 7


def test_a_count_behind_the_year_of_a_law_is_no_end_of_a_range() -> None:
    assert counted("Sở phổ biến Bộ luật Lao động năm 2019 đến 250 đoàn viên.") == [(250, "đoàn viên")]
    assert counted("Giai đoạn năm 2019 đến 2023, đoàn viên cùng học.") == []


def test_a_change_has_two_quantities_that_share_their_unit() -> None:
    assert counted("Mức hỗ trợ tăng từ 1,8 triệu lên 2,5 triệu đồng.") == [(1_800_000, "VND"), (2_500_000, "VND")]
    assert counted("Số công đoàn cơ sở tăng từ 96 lên 131.") == [(96, "công đoàn cơ sở"), (131, "công đoàn cơ sở")]


def test_so_many_of_so_many_are_two_counts_and_a_share_is_a_fraction() -> None:
    assert counted("Đạt 9/11 chỉ tiêu.") == [(9, "chỉ tiêu"), (11, "chỉ tiêu")]
    assert counted("Đã có 3/4 số doanh nghiệp ký.") == [(0.75, "doanh nghiệp")]
    assert counted("Ngày 9/11 công đoàn họp.") == []


def test_slashes_part_three_counts() -> None:
    assert counted("Hiện có 640 CĐCS/ 51.200 ĐV/ 60.415 LĐ.") == [(640, "CĐCS"), (51_200, "ĐV"), (60_415, "LĐ")]


def test_a_bare_number_counts_what_was_counted_before() -> None:
    assert counted("Thành lập 23 CĐCS, giải thể 5.") == [(23, "CĐCS"), (5, "CĐCS")]
    assert counted("Có 5.400 đoàn viên, trong đó nữ 2.310.") == [(5400, "đoàn viên"), (2310, "nữ")]


def test_numbers_in_words_count_what_is_known_to_be_countable() -> None:
    assert counted("Hai mươi tư học viên nhận chứng chỉ.") == [(24, "học viên")]
    assert counted("Bạn tặng hai máy vi tính.") == [(2, "máy vi tính")]
    assert counted("Mỗi năm hai bên gặp nhau một lần.") == [(1, "lần")]
    assert counted("Kéo dài thỏa thuận thêm một năm.") == [(1, "năm")]
    assert counted("Xây nhà hết 5.000.000 đồng (năm triệu đồng).") == [(5_000_000, "VND")]


def test_a_number_said_again_in_words_is_told_once() -> None:
    assert counted("Bầu 05 (năm) đồng chí và chi 10.000.000 (mười triệu) đồng.") == [(5, "đồng chí"), (10**7, "VND")]


def test_a_list_need_not_say_its_unit_again() -> None:
    assert counted("Trao 61 nhà (sửa chữa 40 nhà, xây mới 21).") == [(61, "nhà"), (40, "nhà"), (21, "nhà")]


def test_money_may_go_without_its_currency() -> None:
    assert counted("Huy động được 3,2 tỷ từ các nhà hảo tâm.") == [(3_200_000_000, "VND")]
    assert counted("Thu nhập bình quân 7 triệu, mỗi suất 2 triệu.") == [(7_000_000, "VND"), (2_000_000, "VND")]


def test_what_is_measured_has_decimals_behind_a_comma() -> None:
    assert counted("Tuyến biên giới dài 203,125 km.") == [(203.125, "km")]
    assert counted("Khánh thành đợt 2 năm 2021 với 1,250 căn nhà.") == [(1250, "căn nhà")]


def test_one_is_an_article_unless_it_tells_how_long_or_how_often() -> None:
    assert counted("Một công đoàn cơ sở được thành lập; có một đoàn sang thăm.") == []
    assert counted("Mỗi quý báo cáo một lần, sơ kết sau một năm.") == [(1, "lần"), (1, "năm")]


def test_per_head_targets_changes_and_parts_are_told() -> None:
    assert only("Mỗi suất trị giá 500.000 đồng.").each
    assert only("Mức hỗ trợ 50 triệu đồng/căn.").each
    assert only("Phấn đấu đến năm 2030 có 85% doanh nghiệp ký thỏa ước.").target
    assert only("Số vụ ngừng việc giảm 18% so với cùng kỳ.").change == "down"
    whole, part = quantities("Kết nạp 900 đoàn viên, trong đó 410 đoàn viên nữ.")
    assert (whole.part, part.part) == (False, True)


def test_turns_are_not_persons() -> None:
    found = only("Phục vụ 9.000 lượt đoàn viên.")
    assert (found.turns, found.unit) == (True, "lượt đoàn viên")


def test_the_measure_says_what_was_done_with_what() -> None:
    assert only("Các cấp công đoàn đã kết nạp được 27.600 đoàn viên mới.").measure == "kết nạp đoàn viên mới"
    assert only("Tỉnh bạn đã xây dựng trạm y tế xã trị giá 6 tỷ đồng.").measure == "xây dựng trạm y tế xã"


def test_the_span_holds_bound_number_scale_and_unit() -> None:
    sentence = "Giúp bạn gần 3,2 tỷ đồng trong năm."
    found = only(sentence)
    assert sentence[found.start : found.end] == "gần 3,2 tỷ đồng"


def test_english_counts_go_up_to_the_plural() -> None:
    assert counted("More than 1,200 union members attended 4 training courses.") == [
        (1200, "union members"),
        (4, "training courses"),
    ]
    assert only("Some 120 workers were trained.").bound == "about"


def test_only_the_given_stretch_is_read() -> None:
    folded = fold("Tặng 5 xe đạp. Tặng 6 xe đạp. Tặng 7 xe đạp.")
    found = find_quantities(folded.text, folded.low, 14, 29, WORDS)
    assert [quantity.value for quantity in found] == [6]


_PIECES = (
    "1|1/|10 tỷ|lớp|12|2.500|3,5|2018|/|-| - |%| |  |\n|.|,|(|)|đồng|tỷ|triệu|từ|đến|trên|hàng|trăm|hai|mươi|năm|một"
    "|lần|người|đoàn viên|lượt|số|USD|$|Ba|trở lên|lên|nữ|h|giờ|tháng|NQ|ŉ|٣|-day| of |tens|and|to"
)
_IN_LINE = st.lists(st.sampled_from(_PIECES.split("|")), max_size=25)


@given(st.one_of(st.text(max_size=80), _IN_LINE.map(" ".join), _IN_LINE.map("".join)))
def test_whatever_the_text_quantities_lie_in_it_in_order(text: str) -> None:
    folded = fold(text)
    found = quantities(text)
    assert all(0 <= quantity.start < quantity.end <= len(folded.text) for quantity in found)
    assert [quantity.start for quantity in found] == sorted(quantity.start for quantity in found)
    assert all(quantity.high is None or quantity.high > quantity.value for quantity in found)


@pytest.mark.parametrize("end", ["1/", "lớp 10 tỷ", "từ 5 đến 7", "$", "hàng trăm", "9/11", "1.", "tăng từ 5 lên 7"])
def test_a_text_may_end_in_the_middle_of_a_number(end: str) -> None:
    text = f"Công đoàn tặng 3 xe đạp và {end}"
    assert counted(text)[0] == (3, "xe đạp")
    assert all(quantity.end <= len(text) for quantity in quantities(text))


@pytest.mark.parametrize(
    "piece", ["1", " ", "1.", "1,", "1 ", "1/", "1-", "9.999", "hai mươi ", "hàng trăm ", "1 tỷ ", "từ 1 đến "]
)
def test_long_lines_of_one_piece_are_read_in_the_time_of_their_length(piece: str) -> None:
    assert all(quantity.end <= 20_000 * len(piece) for quantity in quantities(piece * 20_000))


@pytest.mark.parametrize(
    "sentence",
    [
        "Báo cáo sơ kết 6 tháng đầu năm nêu rõ nhiều việc đã làm.",
        "Trong 9 tháng năm 2019 không có đình công.",
        "Trong 2 ngày 14 và 15/6, đoàn thăm nhà máy.",
        "Trong 3 ngày (từ 04 - 06/8), lớp học được mở.",
        "Gian hàng 0 đồng mở cửa từ sáng.",
    ],
)
def test_a_stretch_of_the_calendar_and_a_stall_for_nothing_count_nothing(sentence: str) -> None:
    assert quantities(sentence) == []


def test_days_that_only_tell_how_long_are_counted() -> None:
    assert counted("Lớp học kéo dài 3 ngày tại Pleiku.") == [(3, "ngày")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Each package was valued at VNĐ1.8 million.", (1_800_000, "VND")),
        ("The union presented 500 Tết gift packages to workers.", (500, "Tết gift packages")),
        ("“Hundreds of thousands of workers stayed,” he said.", (100_000, "workers")),
    ],
)
def test_english_pages_of_vietnam_are_read(sentence: str, expected: tuple[int, str]) -> None:
    assert counted(sentence) == [expected]


def test_the_minimum_wage_is_no_bound() -> None:
    assert only("Lương tối thiểu 4.680.000 đồng một tháng.").bound == "exact"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Khối thi đua 1 tổ chức hội nghị.", []),
        ("Cụm thi đua số 3 tổ chức hội nghị.", []),
        ("Khối thi đua gồm 6 đơn vị.", [(6, "đơn vị")]),
        ("Of them, about 20,000 hail from other provinces.", []),
        ("About 20,000 workers hail from other provinces.", [(20000, "workers")]),
    ],
)
def test_a_group_of_emulation_is_numbered_and_not_counted(
    sentence: str, expected: list[tuple[int, str | None]]
) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nợ xấu chiếm 0,27% trên tổng dư nợ.", [(0.27, "%")]),
        ("Có 3 doanh nghiệp trên địa bàn dừng sản xuất.", [(3, "doanh nghiệp")]),
        ("Ba doanh nghiệp trên đã cam kết.", []),
        ("Bình quân dư nợ trên 1 tổ viên đạt 62 triệu đồng.", [(62_000_000, "VND")]),
        ("Lãnh đạo gặp gỡ công nhân 1 năm 1 lần.", []),
        ("Thanh niên hưởng ứng phong trào “4 xung phong”.", []),
        ("Nâng tổng số hội viên toàn tỉnh lên hơn 180 nghìn.", [(180_000, "hội viên")]),
    ],
)
def test_small_words_tell_a_share_a_place_or_how_often(
    sentence: str, expected: list[tuple[int | float, str | None]]
) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("VNA – Ten outstanding trade union officials were honoured.", [(10, "outstanding trade union officials")]),
        ("The union has set up nine rest homes and six creches.", [(9, "rest homes"), (6, "creches")]),
        ("The plan covers the two fronts and three regions.", []),
        ("They signed a five-year pact.", []),
        ("They met at the Seven Stars hotel.", []),
    ],
)
def test_english_words_from_five_on_count_any_plural(sentence: str, expected: list[tuple[int, str]]) -> None:
    assert counted(sentence) == expected


def test_the_name_of_an_illness_counts_nothing_however_it_is_spaced() -> None:
    assert counted("Từ khi dịch Covid- 19 xảy ra đến nay, công nhân mất việc.") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các đơn vị thu hồi 5 tỷ đồng nợ đọng.", [(5_000_000_000, "VND")]),
        ("Đã thu hồi 12,7/20 tỷ đồng nợ đọng.", [(12_700_000_000, "VND"), (20_000_000_000, "VND")]),
        ("Thu tài chính vượt kế hoạch 15%.", [(15, "%")]),
        ("Trong số 64 ý kiến có nhiều ý kiến hay.", [(64, "ý kiến")]),
        ("Bạn tài trợ dự án 150.000 USD.", [(150_000, "USD")]),
        ("Hội tặng hơn 80.000 Korun (khoảng 90 triệu đồng).", [(80_000, "CZK"), (90_000_000, "VND")]),
        ("Đoàn tặng phường 1.200 suất quà.", [(1200, "suất quà")]),
        ("Mỗi đoàn viên ủng hộ một ngày lương.", [(1, "ngày lương")]),
    ],
)
def test_a_number_behind_a_word_that_labels_others_may_count(sentence: str, expected: list[tuple[int, str]]) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Đại hội năm 2023 triệu tập đủ đại biểu.",
        "Từ năm 2021 tỷ lệ ấy tăng dần.",
        "Công văn 1.250 ngày 5/3/2024 nêu rõ.",
        "Đoàn về lúc hồi 15 giờ 30 phút.",
    ],
)
def test_a_labelled_number_is_no_count_for_a_word_that_looks_like_a_rank(sentence: str) -> None:
    assert counted(sentence) == []


def test_at_the_most_may_be_said_with_two_words() -> None:
    assert only("Mức vay tối đa lên đến 100 triệu đồng.").bound == "at_most"


def test_a_number_may_stand_behind_a_stroke_with_a_blank_before_it() -> None:
    assert counted("Ngành có 34.903 đoàn viên /38.635 lao động.") == [(34903, "đoàn viên"), (38635, "lao động")]
