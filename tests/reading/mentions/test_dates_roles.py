import pytest

from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.dates import find_dates


def roles_in(text: str) -> list[str]:
    folded = fold(text)
    return [date.role for date in find_dates(folded.text, folded.low, 0, len(folded.text))]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sáng 4/11, hai bên hội đàm.", "event"),
        ("Lễ ký kết ngày 5/3/2024 tại Vinh.", "event"),
        ("Từ ngày 11 đến 16-3, đoàn thăm Nhật Bản.", "event"),
        ("Thực hiện Nghị quyết số 36-NQ/TW ngày 22/10/2018 của Trung ương Đảng", "document"),
        ("Theo Kế hoạch 15/KH-LĐLĐ, ngày 02/3/2023", "document"),
        ("Kết luận ngày 3/4/2020 của Ban Bí thư nêu rõ", "document"),
        ("Kỷ niệm 60 năm quan hệ ngoại giao (5/9/1962 - 5/9/2022)", "anniversary"),
        ("Nhân ngày Quốc tế Phụ nữ 8/3", "anniversary"),
        ("Chào mừng Quốc khánh 2/9", "anniversary"),
        ("Chào mừng ngày 20/10, công đoàn hai trường giao hữu", "anniversary"),
        ("Đoàn thăm trường nhân ngày 20/11", "anniversary"),
        ("Lễ ra mắt nghiệp đoàn công nhân ngày 20/11", "event"),
        ("Công đoàn ngành thành lập ngày 20/8/1975", "founding"),
        ("Ông sinh ngày 2/3/1980 tại Thái Bình", "birth"),
        ("Tính đến 31/5, toàn tỉnh có 500 tổ", "cutoff"),
        ("Đến tháng 5/2024, kết nạp được 900 người", "cutoff"),
        ("Hoàn thành trước ngày 30/11", "future"),
        ("Phấn đấu đến năm 2030 có mười cặp", "future"),
        ("Theo lịch trình, ngày 13/4 đoàn đi An Giang", "future"),
        ("Giúp đỡ nhau từ năm 2008", "past"),
        ("Trước đó, chiều 5/11, đoàn tới chào", "past"),
        ("Bản ghi nhớ được ký ngày 16/8/2017", "past"),
        ("Hai bên kết nghĩa năm 1994", "past"),
        ("Báo cáo tình hình hoạt động công đoàn năm 2023", "past"),
        ("Bàn phương án lương tối thiểu năm 2025", "future"),
        ("Sau lễ ký kết hợp tác 16/05/2023 Sáng hôm ấy trời mưa", "stamp"),
    ],
)
def test_the_words_around_a_date_tell_what_it_stands_for(text: str, role: str) -> None:
    assert roles_in(text)[0] == role


def test_an_occasion_beside_an_anniversary_keeps_its_own_day() -> None:
    assert roles_in("Kỷ niệm 95 năm Ngày thành lập Công đoàn Việt Nam 28/7, sáng 25/7 LĐLĐ tỉnh gặp mặt.") == [
        "anniversary",
        "event",
    ]


def test_a_letterhead_dates_the_paper() -> None:
    assert roles_in("Rạch Giá, ngày 08 tháng 3 năm 2021\nBIÊN BẢN") == ["document"]


def test_a_medal_is_no_anniversary() -> None:
    assert roles_in("Trao Kỷ niệm chương cho ông Bun Mi sáng 5/3/2024.") == ["event"]
