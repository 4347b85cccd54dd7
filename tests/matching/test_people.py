import msgspec
import pytest

from giaoluu.matching import KnownPerson, MentionedPerson, NameReader, PersonIndex, Tenure, compare_people

CHAIR = Tenure("Chủ tịch", "lđlđ lào cai", "2021-03", "2025-06-30")
HUNG = KnownPerson(id="hùng", names=("Nguyễn Văn Hùng",), tenures=(CHAIR,), country="VN")


def met(name: str, *posts: tuple[str, str | None], on: str | None = "2024-11-04", **more: object) -> MentionedPerson:
    return MentionedPerson(name=name, posts=posts, on=on, **more)  # type: ignore[arg-type]


def test_name_post_body_and_time_together_are_enough(names: NameReader) -> None:
    ranking = PersonIndex([HUNG], names).rank_people(met("Nguyễn Văn Hùng", ("Chủ tịch", "lđlđ lào cai")))
    assert ranking.suggested == "hùng"


@pytest.mark.parametrize(
    "person",
    [
        met("Nguyễn Văn Hùng"),
        met("Nguyễn Văn Hùng", ("Chủ tịch", None)),
        met("Nguyễn Văn Hùng", ("Chủ tịch", "lđlđ sơn la")),
        met("Nguyễn Văn Hùng", ("Trưởng Ban", "lđlđ lào cai")),
        met("Nguyễn Văn Hùng", ("Chủ tịch", "lđlđ lào cai"), on=None),
        met("Nguyễn Văn Hùng", ("Chủ tịch", "lđlđ lào cai"), on="2016-05-01"),
        met("Nguyen Van Hung", ("Chủ tịch", "lđlđ lào cai")),
    ],
)
def test_anything_less_is_offered_and_never_suggested(names: NameReader, person: MentionedPerson) -> None:
    assert PersonIndex([HUNG], names).rank_people(person).verdict == "ambiguous"


def test_a_name_is_one_whether_its_syllables_are_written_together_or_apart(names: NameReader) -> None:
    sarai = KnownPerson(id="rây", names=("Kim Thị Sarây",), tenures=(CHAIR,), country="VN")
    ranking = PersonIndex([sarai], names).rank_people(met("Kim Thị Sa Rây", ("Chủ tịch", "lđlđ lào cai")))
    assert ranking.suggested == "rây"


def test_marks_tell_people_apart(names: NameReader) -> None:
    ha = KnownPerson(id="hà", names=("Trần Thị Hà",))
    for name in ("Trần Thị Hạ", "Trần Thị Há"):
        assert PersonIndex([ha], names).rank_people(met(name)).verdict == "new"
    assert "person_same" in compare_people(met("TRẦN THỊ HÀ"), ha, names).slugs()


def test_tone_placement_and_the_letters_for_d_do_not_tell_people_apart(names: NameReader) -> None:
    thuy = KnownPerson(id="thúy", names=("Đỗ Thị Thúy",))
    assert "person_same" in compare_people(met("Ðỗ Thị Thuý"), thuy, names).slugs()


def test_two_vice_chairs_of_one_name_are_left_to_a_person(names: NameReader) -> None:
    twins = [KnownPerson(id=i, names=("Lê Thị Lan",), tenures=(Tenure("Phó Chủ tịch", "x", "2020"),)) for i in "ab"]
    assert PersonIndex(twins, names).rank_people(met("Lê Thị Lan", ("Phó Chủ tịch", "x"))).verdict == "ambiguous"


def test_a_former_post_agrees_once_it_is_over(names: NameReader) -> None:
    person = met("Nguyễn Văn Hùng", ("nguyên Chủ tịch", "lđlđ lào cai"), on="2025-11-04")
    assert PersonIndex([HUNG], names).rank_people(person).suggested == "hùng"


@pytest.mark.parametrize(
    ("name", "known", "country"),
    [
        ("Khăm Phon Sỉ Vông Xay", "Khamphone Sivongxay", "LA"),
        ("Sụ Thịt Mịt Săm Phăn", "Southit Mitsamphanh", "LA"),
        ("Choe Jeong Hui", "Choi Jung-hee", "KR"),
        ("Wang Hong", "Vương Hồng", "CN"),
    ],
)
def test_a_foreign_name_in_another_spelling_needs_its_post(
    names: NameReader, name: str, known: str, country: str
) -> None:
    row = KnownPerson(id="k", names=(known,), tenures=(Tenure("Chủ tịch", "x", "2020"),), country=country)
    index = PersonIndex([row], names)
    assert index.rank_people(met(name, ("Chủ tịch", "x"), country=country)).verdict == "known"
    assert index.rank_people(met(name, country=country)).verdict == "ambiguous"


def test_two_chinese_names_that_vietnamese_reads_differently_are_two(names: NameReader) -> None:
    row = KnownPerson(id="k", names=("Vương Hồng",), tenures=(Tenure("Chủ tịch", "x", "2020"),), country="CN")
    assert PersonIndex([row], names).rank_people(met("Vương Hùng", ("Chủ tịch", "x"), country="CN")).verdict == "new"


def test_who_stands_beside_them_counts_a_little(names: NameReader) -> None:
    row = KnownPerson(id="k", names=("Lê Thị Lan",), seen_with=("p1", "p2"))
    with_them = compare_people(met("Lê Thị Lan", beside=("p1", "p2")), row, names)
    alone = compare_people(met("Lê Thị Lan"), row, names)
    assert alone.value < with_them.value < 0.9


KNOWN_FOR_A_DAY = KnownPerson(
    id="khải", names=("Đàm Quang Khải",), tenures=(Tenure("Chủ tịch", "lđlđ cao bằng", attested="2023-06-15"),)
)


@pytest.mark.parametrize("on", ["2019-01-05", "2023-06-15", "2024", "2028-02-02"])
def test_a_post_that_is_known_for_a_day_is_held_for_a_term_around_it(names: NameReader, on: str) -> None:
    person = met("Đàm Quang Khải", ("Chủ tịch", "lđlđ cao bằng"), on=on)
    assert PersonIndex([KNOWN_FOR_A_DAY], names).rank_people(person).suggested == "khải"


@pytest.mark.parametrize("on", ["1999-05-04", "2031-01-05", None])
def test_a_generation_away_it_may_be_another_of_that_name(names: NameReader, on: str | None) -> None:
    person = met("Đàm Quang Khải", ("Chủ tịch", "lđlđ cao bằng"), on=on)
    assert PersonIndex([KNOWN_FOR_A_DAY], names).rank_people(person).verdict == "ambiguous"


def test_a_second_row_of_that_name_at_that_body_leaves_it_to_a_person(names: NameReader) -> None:
    rows = [KNOWN_FOR_A_DAY, msgspec.structs.replace(KNOWN_FOR_A_DAY, id="another")]
    person = met("Đàm Quang Khải", ("Chủ tịch", "lđlđ cao bằng"), on="2024-11-04")
    assert PersonIndex(rows, names).rank_people(person).verdict == "ambiguous"


def test_a_post_that_was_over_by_a_day_is_held_no_more_after_it(names: NameReader) -> None:
    tenure = Tenure("nguyên Chủ tịch", "lđlđ điện biên", attested="2023-01-10")
    index = PersonIndex([KnownPerson(id="pành", names=("Lò Văn Pành",), tenures=(tenure,))], names)
    assert index.rank_people(met("Lò Văn Pành", ("Chủ tịch", "lđlđ điện biên"), on="2021-08-09")).verdict == "known"
    assert index.rank_people(met("Lò Văn Pành", ("Chủ tịch", "lđlđ điện biên"), on="2024-08-09")).verdict == "ambiguous"
    assert index.rank_people(met("Lò Văn Pành", ("nguyên Chủ tịch", "lđlđ điện biên"))).verdict == "known"


def test_a_post_in_the_body_that_came_of_theirs_is_told_and_left_to_a_person(names: NameReader) -> None:
    tenure = Tenure("Chủ tịch", "lđlđ yên bái", attested="2024-02-01", kin=("lđlđ lào cai mới",))
    index = PersonIndex([KnownPerson(id="toàn", names=("Phạm Đức Toàn",), tenures=(tenure,))], names)
    ranking = index.rank_people(met("Phạm Đức Toàn", ("Chủ tịch", "lđlđ lào cai mới"), on="2025-09-16"))
    assert ranking.verdict == "ambiguous"
    assert "body_kin" in ranking.candidates[0].score.slugs()


def test_the_marks_of_a_lao_name_are_the_reporters(names: NameReader) -> None:
    tenure = Tenure("Chủ tịch", "savannakhet", attested="2026-02-05")
    row = KnownPerson(id="k", names=("Chan Tha Vong Phet",), tenures=(tenure,), country="LA")
    assert (
        PersonIndex([row], names)
        .rank_people(met("Chăn Thạ Vông Phết", ("Chủ tịch", "savannakhet"), on="2026-02-05"))
        .suggested
        == "k"
    )
