from giaoluu.office.desk.pictures.flows import End, Stream, draw_flows
from giaoluu.office.desk.pictures.maps import Names, Spot, draw_map, radius
from giaoluu.office.desk.pictures.networks import Arc, Node, draw_network
from giaoluu.office.desk.pictures.rows import Row, draw_rows

NAMES = Names("Quần đảo Hoàng Sa", "Quần đảo Trường Sa", "Biển Đông", [(103.2, 20.3, "Lào")])
LAO_CAI = Spot("vn-15-2025", "Lào Cai", 52, "tỉnh Lào Cai: 52", "/partners/?unit=vn-15-2025", home=True)
BOKEO = Spot("la-bk", "Bò Kẹo", 5, "tỉnh Bò Kẹo: 5", "/partners/?unit=la-bk", home=False)
TOKYO = Spot("jp-tokyo", "Tokyo", 90, "Tokyo: 90", "/partners/?unit=jp-tokyo", home=False)


def test_each_place_is_a_circle_with_its_number_that_leads_to_its_partners() -> None:
    drawing = draw_map([LAO_CAI, BOKEO, TOKYO], ["vn-15-2025", "la-bk"], names=NAMES, title="Bản đồ", narrow=False)
    links = [(link.get("href"), link.get("aria-label")) for link in drawing.root.iter("a")]
    assert links == [(LAO_CAI.href, LAO_CAI.said), (BOKEO.href, BOKEO.said)]
    assert ">52</text>" in drawing.markup()


def test_the_islands_of_vietnam_are_named_on_every_map() -> None:
    for narrow in (False, True):
        drawn = draw_map([BOKEO], ["la-bk"], names=NAMES, title="Bản đồ", narrow=narrow).markup()
        assert "Quần đảo Hoàng Sa" in drawn
        assert "Quần đảo Trường Sa" in drawn


def test_a_circle_grows_with_the_root_of_its_number_and_holds_its_figures() -> None:
    assert radius(100, 100) == 2 * radius(25, 100)
    assert radius(1, 1000) == 10


def test_bodies_keep_their_places_and_each_pair_is_an_arc() -> None:
    groups = [("Việt Nam", [Node(1, "LĐLĐ tỉnh Lai Châu", "/1/")]), ("Lào", [Node(2, "Bò Kẹo", "/2/")])]
    arcs = [Arc(1, 2, 3, "Lai Châu – Bò Kẹo: 3", "/partners/1/2/"), Arc(1, 9, 1, "?", "/partners/1/9/")]
    one, again = (draw_network(groups, arcs, name="n", title="Mạng lưới", narrow=False).markup() for _ in range(2))
    assert one == again
    assert one.count('class="arc"') == 1
    assert "/partners/1/2/" in one


def test_the_parts_of_a_row_add_up_to_its_sum() -> None:
    row = Row("Lào", [("came", 2), ("went", 3), ("met", 0)], "Lào: 5", "/partners/?country=LA")
    drawn = draw_rows([row], name="v", title="Đoàn", narrow=False).root
    widths = [float(one.get("width", 0)) for one in drawn.iter("rect") if one.get("class") in {"came", "went"}]
    assert row.whole == 5
    assert len(widths) == 2
    assert round(widths[0] * 3) == round(widths[1] * 2)


def test_a_telephone_shows_the_whole_names_of_those_that_met() -> None:
    body = Node(1, "Liên đoàn Lao động tỉnh Lào Cai (đến 30/6/2025)", "/1/")
    drawn = draw_network([("Việt Nam", [body])], [], name="n", title="Mạng lưới", narrow=True).root
    assert [one.text for one in drawn.iter("text")][1:] == ["Liên đoàn Lao động tỉnh", "Lào Cai (đến 30/6/2025)"]


def test_a_telephone_shows_whole_names_of_what_merged_and_each_beside_the_other() -> None:
    before = [End(name, name, "/1/") for name in ("Liên đoàn Lao động tỉnh Yên Bái", "Liên đoàn Lao động tỉnh Lào Cai")]
    after = [End("Liên đoàn Lao động thành phố Hồ Chí Minh", "", "/2/")]
    drawn = draw_flows([Stream(before, after, "hợp nhất")], name="f", title="Sáp nhập", narrow=True).root
    told = [(one.text, float(one.get("y", 0))) for one in drawn.iter("text")]
    assert [text for text, _ in told[:4]] == [
        "Liên đoàn Lao động",
        "tỉnh Yên Bái",
        "Liên đoàn Lao động",
        "tỉnh Lào Cai",
    ]
    assert told[0][1] < told[1][1] < told[2][1] < told[3][1] < float(drawn.get("viewBox", "").split()[-1])
    assert [text for text, _ in told[4:]] == ["Liên đoàn Lao động", "thành phố Hồ Chí", "Minh"]
