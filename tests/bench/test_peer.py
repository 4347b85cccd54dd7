"""The peer must not be wronged by how its tags are put back into the line."""

from bench.peer import Named, named_in


def names(line: str, *tagged: tuple[str, str]) -> list[tuple[str, str]]:
    return [(name.kind, line[name.start : name.end]) for name in named_in(line, tagged)]


def test_words_of_one_name_are_joined_over_their_blanks() -> None:
    line = "ông  Lê Văn  Đước ở Cà Mau"
    found = names(line, ("ông", "O"), ("Lê Văn", "B-PER"), ("Đước", "I-PER"), ("ở", "O"), ("Cà Mau", "B-LOC"))
    assert found == [("PER", "Lê Văn  Đước"), ("LOC", "Cà Mau")]


def test_two_names_side_by_side_stay_two() -> None:
    assert names("Huế Đà Nẵng", ("Huế", "B-LOC"), ("Đà Nẵng", "B-LOC")) == [("LOC", "Huế"), ("LOC", "Đà Nẵng")]


def test_a_name_that_begins_in_its_middle_is_a_name() -> None:
    assert names("tỉnh Huế", ("tỉnh", "O"), ("Huế", "I-LOC")) == [("LOC", "Huế")]


def test_a_word_that_the_tagger_has_changed_is_passed_over() -> None:
    line = "hoà bình ở Huế"
    assert list(named_in(line, [("hòa bình", "B-ORG"), ("ở", "O"), ("Huế", "B-LOC")])) == [Named("LOC", 11, 14)]
