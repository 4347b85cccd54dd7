import pytest

from giaoluu.matching import (
    KnownName,
    KnownOrganisation,
    MentionedOrganisation,
    NameReader,
    OrganisationIndex,
    compare_organisations,
)


def body(name: str, **more: object) -> KnownOrganisation:
    return KnownOrganisation(id=name, names=(KnownName(name),), **more)  # type: ignore[arg-type]


def mention(name: str, on: str | None = None, **more: object) -> MentionedOrganisation:
    return MentionedOrganisation(name=name, on=on, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("on", "meant"),
    [
        ("2024-11-04", "cũ"), ("2025-06-30", "cũ"), ("2025-06", "cũ"), ("2019", "cũ"),
        ("2025-07-01", "mới"), ("2025-11", "mới"), ("2026", "mới"),
    ],
)  # fmt: skip
def test_a_dated_page_means_the_body_that_existed_then(
    names: NameReader, lao_cai: list[KnownOrganisation], on: str, meant: str
) -> None:
    index = OrganisationIndex(lao_cai, names)
    assert index.rank_organisations(mention("LĐLĐ tỉnh Lào Cai", on)).suggested == meant


@pytest.mark.parametrize("on", [None, "2025", "XXXX-11-04", "2025-06-28/2025-07-02"])
def test_an_undated_page_is_offered_both_bodies_of_the_name(
    names: NameReader, lao_cai: list[KnownOrganisation], on: str | None
) -> None:
    ranking = OrganisationIndex(lao_cai, names).rank_organisations(mention("LĐLĐ tỉnh Lào Cai", on))
    assert ranking.verdict == "ambiguous"
    assert {candidate.id for candidate in ranking.candidates} == {"cũ", "mới"}


def test_a_province_named_after_its_end_is_offered_with_its_successor(
    names: NameReader, lao_cai: list[KnownOrganisation]
) -> None:
    ranking = OrganisationIndex(lao_cai, names).rank_organisations(mention("LĐLĐ tỉnh Yên Bái", "2025-09-15"))
    assert ranking.verdict == "ambiguous"
    assert {candidate.id for candidate in ranking.candidates} == {"yên bái", "mới"}


def test_an_undated_mention_is_not_given_to_a_row_whose_forerunner_is_not_at_hand(
    names: NameReader, lao_cai: list[KnownOrganisation]
) -> None:
    alone = OrganisationIndex([row for row in lao_cai if row.id == "mới"], names)
    assert alone.rank_organisations(mention("LĐLĐ tỉnh Lào Cai")).verdict == "ambiguous"


@pytest.mark.parametrize(
    ("name", "known", "reason"),
    [
        ("Ban Thường vụ LĐLĐ tỉnh Lào Cai", "Liên đoàn Lao động tỉnh Lào Cai", "part_differs"),
        ("Sở Y tế Lào Cai", "Công đoàn ngành Y tế Lào Cai", "head_differs"),
        ("Công đoàn ngành Y tế Lào Cai", "Liên đoàn Lao động tỉnh Lào Cai", "field_differs"),
        ("LĐLĐ thành phố Yên Bái", "Liên đoàn Lao động tỉnh Yên Bái", "size_differs"),
        ("LĐLĐ tỉnh Hà Nam", "Liên đoàn Lao động tỉnh Hà Giang", "place_differs"),
        ("LĐLĐ huyện Châu Thành, tỉnh An Giang", "LĐLĐ huyện Châu Thành, tỉnh Kiên Giang", "within_differs"),
    ],
)
def test_what_tells_two_bodies_apart_is_said(names: NameReader, name: str, known: str, reason: str) -> None:
    score = compare_organisations(mention(name, "2022-05-19"), body(known), names)
    assert reason in score.slugs()
    assert score.value < 0.45


def test_rival_centres_under_one_vietnamese_label_are_never_guessed(names: NameReader) -> None:
    index = OrganisationIndex(
        [body("Liên đoàn Lao động tỉnh Chungnam (FKTU)"), body("Liên đoàn Công đoàn Dân chủ tỉnh Chungnam")], names
    )
    assert index.rank_organisations(mention("Liên đoàn Lao động tỉnh Chungnam", "2025-10-28")).verdict == "ambiguous"
    named = index.rank_organisations(mention("FKTU Chungnam", "2025-10-28"))
    assert named.suggested == "Liên đoàn Lao động tỉnh Chungnam (FKTU)"


def test_the_centre_that_the_register_keeps_tells_rivals_apart(names: NameReader) -> None:
    centres = {"f": "Tổng Liên đoàn Công đoàn Hàn Quốc", "k": "Tổng Liên đoàn Công đoàn Dân chủ Hàn Quốc"}
    name = (KnownName("Liên đoàn Lao động tỉnh Chungnam"),)
    rows = [KnownOrganisation(id=id_, names=name, affiliation=centre) for id_, centre in centres.items()]
    index = OrganisationIndex(rows, names)
    assert index.rank_organisations(mention("KCTU Chungnam", "2025-10-28")).suggested == "k"
    assert index.rank_organisations(mention("FKTU Chungnam", "2025-10-28")).suggested == "f"
    assert index.rank_organisations(mention("Liên đoàn Lao động tỉnh Chungnam", "2025-10-28")).verdict == "ambiguous"


def test_a_chinese_province_that_reads_as_a_vietnamese_one_is_another_place(names: NameReader) -> None:
    index = OrganisationIndex([body("Tổng Công hội tỉnh Hà Nam (Trung Quốc)")], names)
    assert index.rank_organisations(mention("Liên đoàn Lao động tỉnh Hà Nam", "2019-12-01")).verdict == "new"
    assert index.rank_organisations(mention("Tổng Công hội tỉnh Hà Nam", "2019-12-01")).verdict == "known"


def test_a_ward_of_a_common_name_needs_its_province(names: NameReader) -> None:
    index = OrganisationIndex([body("Công đoàn phường Tân Lập, tỉnh Đắk Lắk", valid_from="2025-07-15")], names)
    assert index.rank_organisations(mention("Công đoàn phường Tân Lập", "2025-09-02")).verdict == "ambiguous"
    placed = mention("Công đoàn phường Tân Lập", "2025-09-02", place="Đắk Lắk")
    assert index.rank_organisations(placed).verdict == "known"


def test_an_elliptical_name_takes_the_place_that_the_reader_found(names: NameReader) -> None:
    index = OrganisationIndex([body("Liên đoàn Lao động tỉnh Gia Lai")], names)
    assert index.rank_organisations(mention("Liên đoàn Lao động tỉnh", "2022-08-11")).verdict == "new"
    placed = mention("Liên đoàn Lao động tỉnh", "2022-08-11", place="Gia Lai")
    assert index.rank_organisations(placed).verdict == "known"


def test_an_alias_of_the_page_may_tell_who_is_meant(names: NameReader) -> None:
    index = OrganisationIndex([body("Liên hiệp Công đoàn Lào", country="LA")], names)
    named = mention("Trung tâm công đoàn Lào", "2023-04-20", aliases=("LFTU",))
    ranking = index.rank_organisations(named)
    assert ranking.suggested == "Liên hiệp Công đoàn Lào"
    assert "by_alias" in ranking.candidates[0].score.slugs()


def test_a_name_borne_at_another_time_counts_for_less(names: NameReader) -> None:
    renamed = KnownOrganisation(
        id="đồng nai",
        names=(
            KnownName("LĐLĐ tỉnh Đồng Nai", valid_to="2026-04-29"),
            KnownName("LĐLĐ thành phố Đồng Nai", valid_from="2026-04-30"),
        ),
    )
    late = compare_organisations(mention("LĐLĐ tỉnh Đồng Nai", "2026-06-01"), renamed, names)
    in_time = compare_organisations(mention("LĐLĐ tỉnh Đồng Nai", "2025-06-01"), renamed, names)
    assert late.value <= in_time.value


def test_a_wrongly_marked_name_is_offered_and_not_suggested(names: NameReader) -> None:
    index = OrganisationIndex([body("Liên đoàn Lao động tỉnh Lạng Sơn")], names)
    assert index.rank_organisations(mention("Liên đoàn Lao đông tỉnh Lạng Sơn", "2024-12-29")).verdict == "ambiguous"


def test_enterprises_that_differ_in_one_syllable_or_number_are_two(names: NameReader) -> None:
    index = OrganisationIndex(
        [body("Công đoàn Công ty TNHH May Tinh Lợi 1"), body("Công đoàn Công ty May Thành")], names
    )
    for name in ("CĐCS Công ty TNHH May Tinh Lợi 2", "CĐCS Công ty TNHH May Tinh Lộc", "CĐCS Công ty May Thành Công"):
        assert index.rank_organisations(mention(name, "2022-01-15")).verdict != "known"


def test_of_two_enterprises_of_one_name_the_legal_form_tells_which(names: NameReader) -> None:
    joint_stock, limited = "Công đoàn Công ty Cổ phần Nhựa Việt", "Công đoàn Công ty TNHH Nhựa Việt"
    index = OrganisationIndex([body(joint_stock), body(limited)], names)
    assert index.rank_organisations(mention("CĐCS Công ty CP Nhựa Việt", "2022-01-15")).suggested == joint_stock
    assert index.rank_organisations(mention("CĐCS Công ty Nhựa Việt", "2022-01-15")).verdict == "ambiguous"


def test_what_is_nowhere_in_the_register_is_new(names: NameReader, lao_cai: list[KnownOrganisation]) -> None:
    ranking = OrganisationIndex(lao_cai, names).rank_organisations(mention("LĐLĐ tỉnh Cà Mau", "2024-02-02"))
    assert (ranking.verdict, ranking.candidates, ranking.suggested) == ("new", (), None)
