"""A box of other headlines inside the body is left out, and the article goes on behind it."""

import unicodedata

import pytest

from giaoluu.facts.page import Hint, Role
from giaoluu.lexicon import Lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.article import find_parts

LEAD = "Sáng 5/6/2023, LĐLĐ tỉnh Phú Thọ tiếp đoàn Liên hiệp Công đoàn tỉnh Luông Nặm Thà do bà Bun Mi làm Trưởng đoàn."
SPOKE = "Phát biểu tại buổi tiếp, ông Trần Văn Bách, Chủ tịch LĐLĐ tỉnh Phú Thọ cảm ơn đoàn đã đến thăm."
WISHED = "Bà Bun Mi mong muốn LĐLĐ tỉnh Phú Thọ tiếp tục cử cán bộ sang tập huấn cho Luông Nặm Thà."
OTHER = "Thời gian qua, nhiều hộ dân xã vùng cao đã chuyển sang trồng quế, thu nhập tăng lên từng năm."


def _roles(text: str, lexicon: Lexicon) -> dict[str, str]:
    folded = fold(text)
    return {folded.text[part.start : part.end]: part.role for part in find_parts(folded, lexicon)}


def test_the_article_goes_on_behind_a_box_of_headlines(lexicon: Lexicon) -> None:
    page = f"Phú Thọ đón đoàn Lào\n\n{LEAD}\nTin liên quan\nCông đoàn Hà Nam trao nhà\n{SPOKE}\n{WISHED}\n"
    roles = _roles(page, lexicon)
    assert roles["Công đoàn Hà Nam trao nhà"] == "related"
    assert roles[SPOKE] == roles[WISHED] == "body"


def test_summaries_right_under_such_a_head_are_never_the_article(lexicon: Lexicon) -> None:
    roles = _roles(f"Phú Thọ đón đoàn Lào\n\n{LEAD}\n{SPOKE}\nCác tin khác\n{OTHER}\n{WISHED}\n", lexicon)
    assert roles[OTHER] == roles[WISHED] == "related"


def test_cards_with_a_headline_before_each_paragraph_are_teasers(lexicon: Lexicon) -> None:
    cards = f"Trồng quế thoát nghèo\n{OTHER}\nPhú Thọ đón đoàn thứ hai\n{WISHED}"
    roles = _roles(f"Phú Thọ đón đoàn Lào\n\n{LEAD}\n{SPOKE}\nTin liên quan\n{cards}\n", lexicon)
    assert roles[OTHER] == roles[WISHED] == "related"


def _roles_in_markup(lines: list[tuple[Role | None, str]], lexicon: Lexicon) -> dict[str, str]:
    text, hints = "", []
    for role, line in lines:
        if role:
            hints.append(Hint(role, (len(text), len(text) + len(line))))
        text += line + "\n"
    folded = fold(text)
    return {folded.text[part.start : part.end]: part.role for part in find_parts(folded, lexicon, tuple(hints))}


TITLE = "Phú Thọ đón đoàn Lào"
HEADLINE = "Công đoàn Hà Nam trao nhà cho đoàn viên"


def test_the_article_goes_on_behind_a_box_whose_summary_the_markup_knows(lexicon: Lexicon) -> None:
    lines: list[tuple[Role | None, str]] = [
        ("title", TITLE), ("lead", LEAD), ("related", "Đọc thêm"), ("related", HEADLINE), ("related", OTHER),
        (None, WISHED), (None, SPOKE),
    ]  # fmt: skip
    roles = _roles_in_markup(lines, lexicon)
    assert roles[OTHER] == "related"
    assert roles[SPOKE] == roles[WISHED] == "body"


def test_one_paragraph_behind_a_box_is_the_article_where_the_markup_says_so(lexicon: Lexicon) -> None:
    box: list[tuple[Role | None, str]] = [("title", TITLE), ("lead", LEAD), ("related", HEADLINE)]
    assert _roles_in_markup([*box, ("body", OTHER)], lexicon)[OTHER] == "body"
    unmarked: list[tuple[Role | None, str]] = [*box, (None, "Các tin khác"), ("body", OTHER)]
    assert _roles_in_markup(unmarked, lexicon)[OTHER] == "related"


def test_markup_of_a_decomposed_page_is_laid_on_the_right_lines(lexicon: Lexicon) -> None:
    lines: list[tuple[Role | None, str]] = [
        ("title", TITLE), ("lead", LEAD), ("body", SPOKE), ("body", WISHED), ("related", OTHER),
    ]  # fmt: skip
    decomposed = [(role, unicodedata.normalize("NFD", line)) for role, line in lines]
    assert _roles_in_markup(decomposed, lexicon) == _roles_in_markup(lines, lexicon)
    assert _roles_in_markup(lines, lexicon)[OTHER] == "related"


def test_summaries_that_carry_the_mark_of_the_paper_and_break_off_are_other_articles(lexicon: Lexicon) -> None:
    other = "(Baothienthu.vn) - Chiều 3/3, tại xã Xuân Lũng, các hộ trồng bưởi đã họp bàn việc lập hợp tác xã mới,..."
    roles = _roles(f"Phú Thọ đón đoàn Lào\n\n(Baothienthu.vn) - {LEAD}\n{SPOKE}\n{other}\n{other} Trên\n", lexicon)
    assert roles[SPOKE] == "body"
    assert roles[other] == "related"


def test_a_dated_report_under_a_marked_headline_is_its_summary_unless_the_day_is_the_articles(lexicon: Lexicon) -> None:
    other_day = "Ngày 2/6, LĐLĐ tỉnh Hà Nam đã ký thỏa thuận với ba doanh nghiệp về nhà ở cho đoàn viên khó khăn."
    same_day = "Chiều 5/6, đoàn Luông Nặm Thà đã đến thăm và tặng quà công nhân tại khu công nghiệp Thụy Vân."
    box: list[tuple[Role | None, str]] = [("title", TITLE), ("lead", LEAD), ("related", HEADLINE)]
    assert _roles_in_markup([*box, (None, other_day), (None, SPOKE)], lexicon)[other_day] == "related"
    assert _roles_in_markup([*box, (None, same_day), (None, SPOKE)], lexicon)[same_day] == "body"


@pytest.mark.parametrize("opens", ["Dự hội đàm có lãnh đạo công đoàn hai tỉnh và", "Tại buổi làm việc,", "Hai bên"])
def test_the_middle_of_a_report_goes_on_below_a_box_and_a_photo(lexicon: Lexicon, opens: str) -> None:
    more = f"{opens} đại diện các sở nghe báo cáo về nhà ở, nhà trẻ và bữa ăn của công nhân ở hai bên biên giới."
    box = "Tin liên quan\nCông đoàn Hà Nam trao nhà\nToàn cảnh buổi làm việc"
    roles = _roles(f"Phú Thọ đón đoàn Lào\n\n{LEAD}\n{box}\n{more}\n", lexicon)
    assert roles["Công đoàn Hà Nam trao nhà"] == "related"
    assert roles[more] == "body"


def test_a_report_of_another_day_does_not_go_on_below_a_box(lexicon: Lexicon) -> None:
    more = "Tại buổi làm việc ngày 5/3, đoàn nghe báo cáo về nhà ở, nhà trẻ và bữa ăn của công nhân ở Gia Lai năm nay."
    page = f"Phú Thọ đón đoàn Lào\n\n{LEAD}\nTin liên quan\nCông đoàn Hà Nam trao nhà\n{more}\n"
    assert _roles(page, lexicon)[more] == "related"
