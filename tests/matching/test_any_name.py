"""Laws that hold for every name, pair and order."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lexicon import load_lexicon
from giaoluu.matching import (
    KnownExchange,
    KnownName,
    KnownOrganisation,
    KnownPerson,
    MentionedExchange,
    MentionedOrganisation,
    MentionedPerson,
    NameReader,
    OrganisationIndex,
    PersonIndex,
    Tenure,
    cluster_pages,
    compare_exchanges,
)
from giaoluu.matching.features import compare_shapes

NAMES = NameReader(load_lexicon())
HEADS = [
    "LĐLĐ",
    "Liên đoàn Lao động",
    "Công đoàn ngành Y tế",
    "Sở Y tế",
    "Tổng Công hội",
    "Ban Thường vụ LĐLĐ",
    "CĐCS Công ty",
]
UNITS = ["tỉnh", "thành phố", "huyện", "phường", "châu", ""]
PLACES = [
    "Lào Cai",
    "Yên Bái",
    "Hà Nam",
    "Vân Nam",
    "Hồng Hà",
    "Châu Thành",
    "Tân Lập",
    "Chungnam",
    "May 10",
    "Tinh Lợi",
]
a_body = st.builds(lambda *words: " ".join(filter(None, words)), *map(st.sampled_from, (HEADS, UNITS, PLACES)))
any_name = st.one_of(a_body, st.text(max_size=60))
dates = st.sampled_from([None, "2024-11-04", "2024-11", "2025", "XXXX-11-04", "2025-06-28/2025-07-02"])
SYLLABLES = ["Nguyễn", "Trần", "Văn", "Thị", "Hà", "Hạ", "Há", "Hùng", "Hưng", "Đông", "Đồng"]
a_person = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=4).map(" ".join)
occasions = st.builds(
    MentionedExchange,
    kind=st.sampled_from(["talks", "signing", "review"]),
    date=dates,
    published=st.sampled_from([None, "2024-11-05", "2025-01-02"]),
    place=st.sampled_from([None, "Lào Cai", "Côn Minh", "Hà Nội"]),
    sides=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["host", "guest", "party"])),
        max_size=3,
        unique_by=lambda s: s[0],
    ).map(tuple),
)


@given(any_name, any_name)
def test_likeness_of_names_is_the_same_from_both_sides(one: str, other: str) -> None:
    there, back = compare_shapes(NAMES.read(one), NAMES.read(other)), compare_shapes(NAMES.read(other), NAMES.read(one))
    assert (there.slug, there.degree) == (back.slug, back.degree)
    assert {slug for slug, _, _ in there.differing} == {slug for slug, _, _ in back.differing}


@given(any_name)
def test_every_name_is_like_itself_in_whatever_form_its_letters_are_stored(name: str) -> None:
    assert compare_shapes(NAMES.read(name), NAMES.read(name)).slug == "name_same"
    composed, parted = (NAMES.read(unicodedata.normalize(form, name)).key() for form in ("NFC", "NFD"))
    assert composed == parted


@given(st.lists(a_body, min_size=1, max_size=8, unique=True), a_body, dates, st.randoms(use_true_random=False))
def test_the_order_of_the_register_does_not_matter(known: list[str], name: str, on: str | None, chance: object) -> None:
    rows = [KnownOrganisation(id=f"o{number}", names=(KnownName(text),)) for number, text in enumerate(known)]
    mentioned = MentionedOrganisation(name=name, on=on)
    ranking = OrganisationIndex(rows, NAMES).rank_organisations(mentioned)
    chance.shuffle(rows)  # type: ignore[attr-defined]
    assert OrganisationIndex(rows, NAMES).rank_organisations(mentioned) == ranking
    assert all(0 <= candidate.score.value <= 1 for candidate in ranking.candidates)


@given(a_body)
def test_a_body_that_says_who_it_is_finds_itself(name: str) -> None:
    ranking = OrganisationIndex([KnownOrganisation(id="o", names=(KnownName(name),))], NAMES).rank_organisations(
        MentionedOrganisation(name=name, on="2024-11-04")
    )
    assert [candidate.id for candidate in ranking.candidates] == ["o"]


@given(a_person, a_person)
def test_a_name_never_suggests_a_person_by_itself(one: str, other: str) -> None:
    row = KnownPerson(id="p", names=(one,), tenures=(Tenure("Chủ tịch", "x", "2020"),))
    assert PersonIndex([row], NAMES).rank_people(MentionedPerson(name=other, on="2024")).verdict != "known"


@given(occasions, occasions)
def test_likeness_of_occasions_is_the_same_from_both_sides(one: MentionedExchange, other: MentionedExchange) -> None:
    assert compare_exchanges(one, other, NAMES).value == pytest.approx(compare_exchanges(other, one, NAMES).value)


@given(st.lists(occasions, max_size=6), st.randoms(use_true_random=False))
def test_clusters_do_not_depend_on_the_order_of_pages(told: list[MentionedExchange], chance: object) -> None:
    pages = [KnownExchange(id=f"p{number}", told=one) for number, one in enumerate(told)]
    clusters = cluster_pages(pages, NAMES)
    chance.shuffle(pages)  # type: ignore[attr-defined]
    assert cluster_pages(pages, NAMES) == clusters
