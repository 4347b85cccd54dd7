import msgspec
import pytest

from giaoluu.matching import (
    AgreementIndex,
    ExchangeIndex,
    KnownAgreement,
    KnownExchange,
    MentionedAgreement,
    MentionedExchange,
    NameReader,
    compare_agreements,
    compare_exchanges,
)

TALKS = MentionedExchange(
    kind="talks", date="2024-11-04", published="2024-11-05", place="Lào Cai",
    sides=(("lào cai", "host"), ("vân nam", "guest")),
)  # fmt: skip
MEMORANDUM = MentionedAgreement(kind="memorandum", parties=("gia lai", "champasak"), term="2023/2027")


def told(**changes: object) -> MentionedExchange:
    return msgspec.structs.replace(TALKS, **changes)


@pytest.mark.parametrize(
    "other",
    [
        told(kind="working_session", place=None),
        told(published="2024-11-11", sides=(("vân nam", "guest"), ("lào cai", "host"))),
        told(date=None, published="2024-11-06"),
        told(date="2024-11-03/2024-11-05", kind="visit"),
    ],
)
def test_two_tellings_of_one_occasion_are_joined(names: NameReader, other: MentionedExchange) -> None:
    assert compare_exchanges(TALKS, other, names).value >= 0.9


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (told(date="2023-11-04", published="2023-11-05"), "date_differs"),
        (told(date="XXXX-10-04", published=None), "date_differs"),
        (told(sides=(("lào cai", "host"), ("hồng hà", "guest"))), "partner_differs"),
        (told(date="2024-11-06", place="Côn Minh", sides=(("vân nam", "host"), ("lào cai", "guest"))), "sides_turned"),
        (told(kind="review", date="2025-11-19", published=None), "sort_differs"),
        (told(place="Hà Nội"), "spot_differs"),
    ],
)
def test_what_tells_two_occasions_apart_is_said(names: NameReader, other: MentionedExchange, reason: str) -> None:
    score = compare_exchanges(TALKS, other, names)
    assert reason in score.slugs()
    assert score.value < 0.9


def test_two_towns_of_one_province_may_be_one_visit(names: NameReader) -> None:
    pleiku, ia_grai = told(place="Pleiku"), told(place="Ia Grai")
    assert "spot_differs" not in compare_exchanges(pleiku, ia_grai, names).slugs()


def test_who_came_tells_two_visits_of_one_month_apart(names: NameReader) -> None:
    bulletin = told(date="2024-11", published=None, place=None, guests=("Khăm Phui Xay Nha Vông",))
    same = compare_exchanges(told(place=None, guests=("Khamphui Xaynhavong",)), bulletin, names)
    other = compare_exchanges(told(place=None, guests=("Bun Mi Kẹo Vông",)), bulletin, names)
    unsaid = compare_exchanges(told(place=None), bulletin, names)
    assert "guests_same" in same.slugs()
    assert same.value >= 0.9
    assert "guests_differ" in other.slugs()
    assert other.value < 0.5
    assert not {"guests_same", "guests_differ"} & unsaid.slugs()


def test_on_one_exact_day_two_pages_may_each_name_another_of_the_guests(names: NameReader) -> None:
    one, other = told(guests=("Vương Lệ Quyên",)), told(guests=("Lưu Hải Đông",))
    assert compare_exchanges(one, other, names).value >= 0.9


def test_a_town_that_ended_is_a_ward_of_what_came_of_its_province(names: NameReader) -> None:
    autumn = told(date="2025-10-15", published="2025-10-16", place="Thủ Dầu Một")
    assert "spot_same" in compare_exchanges(autumn, told(date="2025-10-15", place="TP.HCM"), names).slugs()
    spring = told(date="2025-03-15", published="2025-03-16", place="Thủ Dầu Một")
    assert "spot_differs" in compare_exchanges(spring, told(date="2025-03-15", place="TP.HCM"), names).slugs()


def test_a_province_that_ended_lies_where_it_went_whatever_else_is_not_known_of_the_day(names: NameReader) -> None:
    assert names.around("bắc giang", "2025-10-28") == "bắc ninh"
    assert names.around("bắc giang") == "việt nam"
    undated = told(date="XXXX-10-28", published=None, place="Bắc Giang")
    assert "spot_differs" in compare_exchanges(undated, told(date="XXXX-10-28", place="Huế"), names).slugs()


def test_an_occasion_of_the_register_is_found_by_its_parties_and_day(names: NameReader) -> None:
    known = [KnownExchange(id=f"{year}", told=told(date=f"{year}-11-04", published=None)) for year in range(2018, 2026)]
    assert ExchangeIndex(known, names).rank_exchanges(told(kind="working_session")).suggested == "2024"


def test_another_term_is_another_agreement_of_the_series() -> None:
    before = msgspec.structs.replace(MEMORANDUM, term="2018/2022")
    assert "term_differs" in compare_agreements(MEMORANDUM, before).slugs()
    assert compare_agreements(MEMORANDUM, before).value < 0.45


def test_an_agreement_without_its_term_is_offered_all_of_the_series() -> None:
    known = [
        KnownAgreement(id=term, told=msgspec.structs.replace(MEMORANDUM, term=term))
        for term in ("2018/2022", "2023/2027")
    ]
    index = AgreementIndex(known)
    assert index.rank_agreements(MEMORANDUM).suggested == "2023/2027"
    assert index.rank_agreements(msgspec.structs.replace(MEMORANDUM, term=None)).verdict == "ambiguous"
