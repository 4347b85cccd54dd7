from giaoluu.matching import compare_sketches, sketch
from giaoluu.matching.pages import REPRINT, bands, rank_reprints

LEAD = (
    "Sáng 4/11/2024, tại thành phố Lào Cai, Liên đoàn Lao động tỉnh hội đàm với đoàn đại biểu Tổng Công hội Vân Nam. "
)
MORE = (
    "Hai bên thông báo cho nhau tình hình đoàn viên trong năm qua và bàn cách giúp lao động qua biên giới biết luật. "
    "Chủ nhà giới thiệu lớp học buổi tối cho công nhân cửa khẩu, khách kể chuyện tổ tư vấn đi theo xe buýt. "
)
OTHER = (
    "Đoàn khách đã xem một nhà máy phân bón và tặng quà cho hai mươi công nhân gặp khó khăn trước khi về nước, "
    "sau buổi chiều nói chuyện về nhà ở và bữa ăn ca của người làm ca đêm trong khu công nghiệp."
)


def test_a_reprint_under_another_headline_is_known() -> None:
    first = sketch(f"Lào Cai hội đàm với Vân Nam\n{LEAD}{MORE}")
    second = sketch(f"THẮT CHẶT TÌNH HỮU NGHỊ\n{LEAD}{MORE}".upper())
    assert compare_sketches(first, second) >= REPRINT
    assert set(bands(first)) & set(bands(second))


def test_two_texts_on_one_event_are_no_reprints() -> None:
    assert compare_sketches(sketch(LEAD + MORE), sketch(OTHER)) < 0.1


def test_a_text_too_short_has_no_sketch_and_is_like_nothing() -> None:
    assert sketch("Tin vắn") == ()
    assert compare_sketches(sketch("Tin vắn"), sketch("Tin vắn")) == 0.0


def test_a_sketch_is_the_same_for_ever() -> None:
    assert sketch(LEAD)[:3] == sketch(LEAD)[:3] == (PINNED[0], PINNED[1], PINNED[2])


PINNED = sketch(LEAD)[:3]


def test_reprints_come_nearest_first() -> None:
    whole = sketch(LEAD + MORE)
    found = rank_reprints(whole, [("khác", sketch(OTHER)), ("nửa", sketch(MORE)), ("cả", whole)])
    assert [name for name, _ in found] == ["cả", "nửa"]
