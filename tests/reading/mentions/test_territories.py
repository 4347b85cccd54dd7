import pytest

from giaoluu.lexicon import Lexicon
from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.places import choose_place, unit_written_out
from giaoluu.reading.mentions.territories import Area, Territories


def area(lexicon: Lexicon, text: str, *, abroad: bool = False, plural: bool = False) -> Area | None:
    folded = fold(" " + text)
    anchors = lexicon.find(folded.text, folded.low, 0, len(folded.text))
    territories = Territories(folded.text, folded.low, lexicon.words)
    territories.enter({anchor[0]: anchor for anchor in anchors}, len(folded.text))
    return territories.at(0, abroad=abroad, plural=plural)


def named(lexicon: Lexicon, text: str) -> tuple[str, str | None]:
    found = area(lexicon, text)
    assert found is not None
    return found.unit, found.place.name if found.place else None


def test_a_unit_and_a_place(lexicon: Lexicon) -> None:
    assert named(lexicon, "tỉnh Kon Tum tổ chức") == ("tỉnh", "Kon Tum")
    assert named(lexicon, "Kon Tum tổ chức") == ("", "Kon Tum")


def test_a_spelling_without_marks_is_the_same_place(lexicon: Lexicon) -> None:
    assert named(lexicon, "tỉnh Kon Tum") == named(lexicon, "tỉnh Kontum")


def test_the_unit_word_tells_the_province_from_its_town(lexicon: Lexicon) -> None:
    province, town = area(lexicon, "tỉnh Bạc Liêu"), area(lexicon, "thành phố Bạc Liêu")
    assert province is not None
    assert town is not None
    assert province.place is not None
    assert town.place is not None
    assert (province.place.parent, town.place.parent) == ("Việt Nam", "Bạc Liêu")


def test_a_unit_without_a_place_needs_one(lexicon: Lexicon) -> None:
    found = area(lexicon, "tỉnh đã họp")
    assert found is not None
    assert found.needs == "unit"


def test_a_list_behind_a_plural_holds_each_place(lexicon: Lexicon) -> None:
    found = area(lexicon, "các tỉnh Kon Tum, Gia Lai và Đắk Lắk họp")
    assert found is not None
    assert [listed.place.name for listed in found.more] == ["Kon Tum", "Gia Lai", "Đắk Lắk"]


def test_a_unit_in_the_singular_opens_a_list_only_behind_a_number(lexicon: Lexicon) -> None:
    alone, counted = (area(lexicon, "tỉnh Kon Tum, Gia Lai", plural=plural) for plural in (False, True))
    assert alone is not None
    assert counted is not None
    assert (len(alone.more), len(counted.more)) == (0, 2)


@pytest.mark.parametrize("text", ["tỉnh Sê Kông (Lào)", "tỉnh Sê Kông, nước", "tỉnh Sê Kông Lào"])
def test_a_foreign_province_has_its_country(lexicon: Lexicon, text: str) -> None:
    found = area(lexicon, text)
    assert found is not None
    assert found.country == "LA"


def test_a_province_of_vietnam_is_not_a_country_of_like_name(lexicon: Lexicon) -> None:
    found = area(lexicon, "Lào Cai họp")
    assert found is not None
    assert found.country == "VN"


def test_a_province_abroad_may_be_unknown_to_the_lexicon(lexicon: Lexicon) -> None:
    found = area(lexicon, "tỉnh Xu-man-ga họp", abroad=True)
    assert found is not None
    assert found.words == "Xu-man-ga"


def test_a_commune_may_be_unknown_to_the_lexicon(lexicon: Lexicon) -> None:
    found = area(lexicon, "xã Ia Mơ họp")
    assert found is not None
    assert (found.unit, found.words) == ("xã", "Ia Mơ")


def test_nothing_where_no_territory_stands(lexicon: Lexicon) -> None:
    assert area(lexicon, "đã họp") is None


def test_of_two_places_of_one_name_the_larger_is_meant(lexicon: Lexicon) -> None:
    folded = fold("Hòa Bình")
    ((_, _, meaning),) = lexicon.find(folded.text, folded.low, 0, len(folded.text))
    assert choose_place(meaning.place, "").unit == "tỉnh"
    assert choose_place(meaning.place, "huyện").unit == "huyện"


@pytest.mark.parametrize(("unit", "written"), [("TP.", "thành phố"), ("T.P", "thành phố"), ("Tỉnh", "tỉnh"), ("", "")])
def test_a_unit_is_written_out_in_small_letters(unit: str, written: str) -> None:
    assert unit_written_out(unit) == written
