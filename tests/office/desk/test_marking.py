from giaoluu.office.desk.marking import Mark, lines_of


def pieces(text: str, *marks: Mark) -> list[tuple[str, str, str]]:
    return [(piece.text, piece.kind, piece.facts) for line in lines_of(text, [], marks) for piece in line.pieces]


def test_marks_that_overlap_are_cut_into_pieces_that_know_all_their_facts() -> None:
    text = "LĐLĐ tỉnh Lào Cai đề nghị"
    found = pieces(text, Mark(0, 25, "statement", 1), Mark(0, 17, "organisation", 2), Mark(10, 22, "exchange", 3))
    assert found == [
        ("LĐLĐ tỉnh ", "organisation", "2 1"),
        ("Lào Cai", "exchange", "3 2 1"),
        (" đề n", "exchange", "3 1"),
        ("ghị", "statement", "1"),
    ]


def test_a_mark_over_two_lines_goes_on_in_the_second() -> None:
    assert pieces("hội\nđàm", Mark(0, 7, "exchange", 1)) == [("hội\n", "exchange", "1"), ("đàm", "exchange", "1")]


def test_places_are_counted_in_code_points_and_not_in_halves_of_an_emoji() -> None:
    assert pieces("🎉 3 đoàn", Mark(2, 8, "figure", 1)) == [("🎉 ", "", ""), ("3 đoàn", "figure", "1")]
    first, second = lines_of("🎉\n3 đoàn", [], [])
    assert (first.start, second.start) == (0, 2)


def test_a_line_has_the_part_that_it_plays() -> None:
    blocks = [{"role": "navigation", "span": [0, 9]}, {"role": "body", "span": [10, 15]}]
    assert [line.role for line in lines_of("Trang chủ\nThân.", blocks, [])] == ["navigation", "body"]
