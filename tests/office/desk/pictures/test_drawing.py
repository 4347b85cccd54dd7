import datetime as dt

from lxml import etree

from giaoluu.office.desk.pictures.balance import Year, draw_balance
from giaoluu.office.desk.pictures.drawing import Drawing
from giaoluu.office.desk.pictures.flows import End, Stream, draw_flows
from giaoluu.office.desk.pictures.showing import png, standalone, style_on_paper
from giaoluu.office.desk.pictures.terms import LABELS_OF_TWO, Bar, draw_terms

ON = dt.date(2026, 3, 1)
MEMORANDUM = Bar(
    "Bản ghi nhớ, 2024–2028", "Bản ghi nhớ, đã ký", "/agreements/7/", dt.date(2024, 1, 1), dt.date(2028, 12, 31), "held"
)


def terms(*bars: Bar, narrow: bool = False) -> Drawing:
    return draw_terms(bars, on=ON, name="terms", title="Thỏa thuận", today="ngày xem", narrow=narrow)


def test_a_name_with_signs_of_markup_is_text() -> None:
    drawing = Drawing(100, 20, name="thu", title="<b>A & B</b>")
    drawing.words('"><script>', x=0, y=0)
    assert "<script>" not in drawing.markup()
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in drawing.markup()


def test_each_bar_is_a_link_that_says_what_it_is() -> None:
    (link,) = terms(MEMORANDUM).root.iter("a")
    assert link.get("href") == "/agreements/7/"
    assert link.get("aria-label") == "Bản ghi nhớ, đã ký"


def test_an_agreement_without_an_end_reaches_the_edge_and_says_so_by_its_pattern() -> None:
    bar = Bar("Chương trình", "Chương trình", "/agreements/8/", dt.date(2025, 1, 1), None, "held")
    drawing = terms(MEMORANDUM, bar)
    (drawn,) = [one for one in drawing.root.iter("rect") if one.get("class") == "term held open"]
    assert float(drawn.get("x", 0)) + float(drawn.get("width", 0)) == drawing.width - 16


def test_nothing_is_drawn_beyond_the_sheet_of_a_telephone() -> None:
    drawing = terms(MEMORANDUM, narrow=True)
    for one in drawing.root.iter("rect"):
        assert float(one.get("x", 0)) + float(one.get("width", 0)) <= drawing.width


def test_each_party_of_an_agreement_stands_on_a_line_of_its_own_with_its_years() -> None:
    told = "Tổng Công hội tỉnh Vân Nam", "Liên đoàn Lao động tỉnh Quảng Trị (until 30 June 2025)"
    bar = Bar("\n".join(told), "Bản ghi nhớ", "/agreements/9/", dt.date(2024, 1, 1), None, "held")
    drawing = draw_terms(
        [bar], on=ON, name="terms", title="Thỏa thuận", today="ngày xem", narrow=False, labels=LABELS_OF_TWO
    )
    assert [one.text for one in drawing.root.iter("text") if one.get("class") == "words label"] == list(told)


def test_a_telephone_shows_the_whole_names_of_the_parties_above_their_bar() -> None:
    told = "Liên đoàn Lao động tỉnh Quảng Trị (from 1 July 2025)\nTổng Công hội tỉnh Vân Nam"
    bar = Bar(told, "Bản ghi nhớ", "/agreements/9/", dt.date(2024, 1, 1), None, "held")
    drawing = terms(bar, narrow=True)
    lines = [
        (one.text or "", float(one.get("y", 0)))
        for one in drawing.root.iter("text")
        if one.get("class") == "words label"
    ]
    (drawn,) = [one for one in drawing.root.iter("rect") if one.get("class") == "term held open"]
    assert " ".join(text for text, _ in lines) == told.replace("\n", " ")
    assert max(y for _, y in lines) < float(drawn.get("y", 0))


def test_the_first_year_below_a_picture_is_not_cut_off_on_a_telephone() -> None:
    years = [one for one in terms(MEMORANDUM, narrow=True).root.iter("text") if one.text == "2024"]
    assert [(one.get("x"), one.get("text-anchor")) for one in years] == [("0", None)]


def test_a_body_that_became_another_keeps_its_name_and_its_years() -> None:
    told = "Liên đoàn Lao động thành phố Hồ Chí Minh (until 30 June 2025)"
    end = End("Liên đoàn Lao động thành phố Hồ Chí Minh", told, "/organisations/1/")
    drawing = draw_flows([Stream([end], [end], "sáp nhập")], name="flows", title="Sáp nhập", narrow=False)
    assert " ".join(one.text or "" for one in drawing.root.iter("text")) == f"{told} {told}"


def test_who_came_stands_above_the_line_and_who_went_below_it() -> None:
    drawing = draw_balance([Year(2024, 2, 1, 0, "2024", "#y2024")], name="balance", title="Đoàn", narrow=False)
    (axis,) = [one for one in drawing.root.iter("line") if one.get("class") == "axis"]
    (came,) = [one for one in drawing.root.iter("rect") if one.get("class") == "came"]
    (went,) = [one for one in drawing.root.iter("rect") if one.get("class") == "went"]
    assert float(came.get("y", 0)) + float(came.get("height", 0)) == float(axis.get("y1", 0)) == float(went.get("y", 0))
    assert float(came.get("height", 0)) == 2 * float(went.get("height", 0))


def test_on_a_telephone_no_number_of_visits_runs_into_that_of_the_next_year() -> None:
    years = [Year(2009 + number, 90 + number, 0, 0, "", "#y") for number in range(18)]
    drawing = draw_balance(years, name="balance", title="Đoàn", narrow=True)
    told = [one.text for one in drawing.root.iter("text") if one.get("text-anchor") == "middle"]
    assert {"90", "99", "2009"} <= set(told)
    assert "107" not in told


def test_a_picture_by_itself_has_its_colours_and_leads_back_to_the_site() -> None:
    svg = etree.fromstring(standalone(terms(MEMORANDUM), origin="https://giaoluu.example.vn"))
    assert [one.get("href") for one in svg.iter("{*}a")] == ["https://giaoluu.example.vn/agreements/7/"]
    assert "var(" not in style_on_paper()
    assert "@media" not in style_on_paper()


def test_a_picture_as_png_has_its_letters_on_any_machine() -> None:
    drawing = Drawing(200, 40, name="thu", title="Thử")
    bare = png(standalone(drawing, origin=""))
    drawing.words("Liên hiệp Công đoàn tỉnh Bò Kẹo", x=4, y=24)
    assert png(standalone(drawing, origin="")).startswith(b"\x89PNG")
    assert len(png(standalone(drawing, origin=""))) > len(bare) + 500
