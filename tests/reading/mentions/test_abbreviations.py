from giaoluu.reading.mentions.abbreviations import defined_abbreviations, find_abbreviated
from tests.reading.mentions.conftest import Bodies

DEFINING = "Hội nghị của Công đoàn Dệt May Việt Nam (CĐDMVN) khai mạc."


def test_what_stands_in_brackets_behind_a_body_is_its_abbreviation(bodies: Bodies) -> None:
    defined = defined_abbreviations(bodies(DEFINING), phrases=set(), text="")
    assert {short: mention.name for short, mention in defined.items()} == {"CĐDMVN": "Công đoàn Dệt May Việt Nam"}


def test_an_abbreviation_that_everyone_knows_is_none_of_the_pages_own(bodies: Bodies) -> None:
    assert defined_abbreviations(bodies(DEFINING), phrases={"cđdmvn"}, text="") == {}


def test_the_first_body_keeps_an_abbreviation_that_two_claim(bodies: Bodies) -> None:
    mentions = bodies("Công đoàn Dệt May Việt Nam (CĐX) và Công đoàn Cao su Việt Nam (CĐX) họp.")
    assert defined_abbreviations(mentions, phrases=set(), text="")["CĐX"].name == "Công đoàn Dệt May Việt Nam"


def test_a_defined_abbreviation_is_found_as_a_whole_word(bodies: Bodies) -> None:
    defined = defined_abbreviations(bodies(DEFINING), phrases=set(), text="")
    text = "Theo CĐDMVN, nhãn CĐDMVNX là giả."
    (use,) = find_abbreviated(text, 0, len(text), defined, [])
    assert (use.name, text[use.start : use.end]) == ("Công đoàn Dệt May Việt Nam", "CĐDMVN")


def test_the_letters_of_a_union_stand_behind_the_word_union(bodies: Bodies) -> None:
    text = "Công đoàn Dệt May Việt Nam (DMVN) họp. Công đoàn DMVN vui."
    found = find_abbreviated(text, 0, len(text), {"DMVN": bodies(text)[0]}, bodies(text))
    assert [(mention.name, text[mention.start : mention.end]) for mention in found][-1] == (
        "Công đoàn Dệt May Việt Nam",
        "Công đoàn DMVN",
    )


def test_where_the_body_is_named_its_abbreviation_is_not_found_again(bodies: Bodies) -> None:
    named = bodies(DEFINING)
    assert (
        find_abbreviated(DEFINING, 0, len(DEFINING), defined_abbreviations(named, phrases=set(), text=""), named)
        == named
    )


def test_the_letters_for_people_at_the_end_of_a_name_are_not_its_own(bodies: Bodies) -> None:
    (centre, *_) = bodies("Trung tâm Văn hóa công nhân lao động (CNLĐ) khu công nghiệp Châu Sơn mở cửa.")
    assert centre.abbreviation == ""
