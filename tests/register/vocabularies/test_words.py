import datetime as dt

import pytest
from django.utils.translation import override

from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.trail.errors import Forbidden, Stale, StillUsed, Unfit
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.queries import breaks_of_the_chain
from giaoluu.register.vocabularies.models import Vocabulary, Word
from giaoluu.register.vocabularies.operations import add_word, amend_word, remove_word, retire_word, take_back
from giaoluu.register.vocabularies.queries import columns_using, term, uses_of, vocabularies, word
from giaoluu.register.vocabularies.terms import label, offered, terms
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

KIND, LEVEL = Vocabulary.EXCHANGE_KIND, Vocabulary.ORGANISATION_LEVEL
BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


def sports_day(personas: Personas) -> Word:
    return add_word(KIND, "sports-day", label_vi="hội thao hữu nghị", label_en="sports day", by=personas.an)


def test_a_word_that_an_administrator_adds_may_be_used_like_those_that_ship(personas: Personas) -> None:
    sports_day(personas)
    held = record_exchange("sports-day", parties=[], by=personas.lan, grounds=NOTED, date="2026-05-01")
    assert held.kind == "sports-day"
    assert str(held) == "hội thao hữu nghị, 2026-05-01"
    with override("en"):
        assert label(KIND, held.kind) == "sports day"


def test_a_kind_that_no_vocabulary_knows_is_refused(personas: Personas) -> None:
    with pytest.raises(Unfit) as refused:
        record_exchange("hop-mat", parties=[], by=personas.lan, grounds=NOTED, date="2026")
    assert list(refused.value.reasons) == ["kind"]


def test_a_word_out_of_use_is_offered_for_old_days_only_and_old_rows_keep_it(personas: Personas) -> None:
    district = add_word(LEVEL, "huyen", label_vi="cấp huyện", label_en="district", by=personas.an)
    union = organisation("LĐLĐ huyện Bát Xát", by=personas.lan, level="huyen")
    retire_word(term(LEVEL, "huyen"), last=BEFORE, by=personas.an, why="Luật 97/2025/QH15")
    assert ("huyen" in dict(offered(LEVEL, BEFORE)), "huyen" in dict(offered(LEVEL, AFTER))) == (True, False)
    union.refresh_from_db()
    assert label(LEVEL, union.level) == district.label_vi
    amended = amend_organisation(union, by=personas.lan, seen=union.version, grounds=NOTED, industry="nông nghiệp")
    assert amended.level == "huyen"


def test_a_word_that_ships_is_amended_and_stays_one_word(personas: Personas) -> None:
    talks = term(KIND, "talks")
    amend_word(talks, by=personas.an, seen=0, label_vi="hội đàm song phương")
    assert (label(KIND, "talks"), terms(KIND)["talks"].label_en) == ("hội đàm song phương", talks.label_en)
    assert next(iter(terms(KIND))) == "talks"
    assert len(terms(KIND)) == len(dict(offered(KIND, AFTER)))


def test_the_second_of_two_administrators_sees_the_change_of_the_first(personas: Personas) -> None:
    seen = term(KIND, "visit")
    amend_word(seen, by=personas.an, seen=seen.version, label_vi="thăm và làm việc")
    with pytest.raises(Stale):
        amend_word(seen, by=personas.an, seen=seen.version, label_vi="thăm hữu nghị")
    assert label(KIND, "visit") == "thăm và làm việc"


@pytest.mark.parametrize("told", [{"label_vi": "HỘI  đàm"}, {"label_en": "Talks"}])
def test_two_words_in_use_at_one_time_never_say_the_same(told: dict[str, str], personas: Personas) -> None:
    labels = {"label_vi": "đối thoại", "label_en": "dialogue", **told}
    with pytest.raises(Unfit):
        add_word(KIND, "dialogue", by=personas.an, **labels)
    retire_word(term(KIND, "talks"), last=BEFORE, by=personas.an)
    assert add_word(KIND, "dialogue", by=personas.an, valid_from="2025-07-01", **labels).slug == "dialogue"


def test_a_short_name_is_given_once_and_fits_its_column(personas: Personas) -> None:
    for vocabulary, slug in ((KIND, "talks"), (Vocabulary.COUNTRY, "PER")):
        with pytest.raises(Unfit) as refused:
            add_word(vocabulary, slug, label_vi="Pê-ru", label_en="Peru", by=personas.an)
        assert list(refused.value.reasons) == ["slug"]


def test_a_word_that_ends_before_it_begins_is_refused(personas: Personas) -> None:
    with pytest.raises(Unfit):
        add_word(KIND, "x", label_vi="y", label_en="z", by=personas.an, valid_from="2025-07-01", valid_to="2025-06-30")


def test_what_rows_use_is_never_removed_neither_by_removing_nor_by_taking_back(personas: Personas) -> None:
    added = sports_day(personas)
    batch = Entry.objects.latest("number").batch
    record_exchange("sports-day", parties=[], by=personas.lan, grounds=NOTED, date="2026")
    with pytest.raises(StillUsed):
        remove_word(added, by=personas.an)
    with pytest.raises(StillUsed):
        take_back(batch, by=personas.an)
    assert word(KIND, "sports-day") == added


def test_an_act_on_a_word_is_on_the_trail_once_and_can_be_taken_back(personas: Personas) -> None:
    sports_day(personas)
    remove_word(Word.objects.get(), by=personas.an, why="trùng với hội thao")
    removal = Entry.objects.latest("number")
    assert (removal.operation, removal.why) == ("vocabularies.remove_word", "trùng với hội thao")
    take_back(removal.batch, by=personas.an)
    assert "sports-day" in terms(KIND)
    assert [entry.number for entry in Entry.objects.order_by("number")] == [1, 2, 3]
    assert not list(breaks_of_the_chain())


def test_a_word_that_ships_goes_back_to_how_it_shipped_though_rows_use_it(personas: Personas) -> None:
    organisation("LĐLĐ tỉnh Lào Cai", by=personas.lan, level="province")
    before = term(LEVEL, "province")
    remove_word(amend_word(before, by=personas.an, seen=0, label_vi="cấp tỉnh"), by=personas.an)
    assert term(LEVEL, "province") == before


def test_only_an_administrator_edits_words(personas: Personas) -> None:
    for who in (personas.lan, personas.minh, personas.thao):
        with pytest.raises(Forbidden):
            add_word(KIND, "sports-day", label_vi="hội thao", label_en="sports day", by=who)
    assert not Word.objects.exists()


def test_uses_are_counted_over_all_columns_that_may_hold_a_word(personas: Personas) -> None:
    organisation("LĐLĐ tỉnh Lào Cai", by=personas.lan)
    organisation("Liên hiệp Công đoàn tỉnh Bò Kẹo", by=personas.lan, country="LA")
    assert uses_of(Vocabulary.COUNTRY) == {"VN": 1, "LA": 1}
    told = columns_using(Vocabulary.COUNTRY, "LA")
    assert ("organisations.organisation", "country", 1) in told
    assert {noun for noun, _, _ in told} == {"organisations.organisation", "organisations.unit", "people.person"}


def test_every_vocabulary_is_held_by_some_column_and_ships_with_words_in_both_languages(db: None) -> None:
    for vocabulary, _ in vocabularies():
        assert terms(vocabulary), vocabulary
        assert all(one.label_vi and one.label_en for one in terms(vocabulary).values())
