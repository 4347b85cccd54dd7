from giaoluu.cli.quotes import quote_among_neighbours

LINE = "Từ đầu năm, hai bên\tđã cử  17 đoàn sang thăm nhau, trong đó có ba đoàn nữ công và hai đoàn cán bộ trẻ đi học."


def span_of(words: str) -> tuple[int, int]:
    return LINE.index(words), LINE.index(words) + len(words)


def test_a_short_quote_stands_among_its_neighbours_with_single_blanks() -> None:
    shown = quote_among_neighbours(
        f"Tiêu đề\n{LINE}\nHết", (8 + span_of("17 đoàn")[0], 8 + span_of("17 đoàn")[1])
    ).plain
    assert shown == "“Từ đầu năm, hai bên đã cử 17 đoàn sang thăm nhau, trong đó có ba đoàn nữ công và hai đoàn …”"


def test_what_goes_before_is_cut_at_a_word() -> None:
    shown = quote_among_neighbours(LINE, span_of("đi học")).plain
    assert shown == "“… nhau, trong đó có ba đoàn nữ công và hai đoàn cán bộ trẻ đi học.”"


def test_a_long_quote_stands_alone() -> None:
    shown = quote_among_neighbours(LINE, (0, len(LINE))).plain
    assert shown.startswith("“Từ đầu năm, hai bên đã cử 17 đoàn")
    assert shown.endswith("đi học.”")
