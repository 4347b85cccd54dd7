import datetime as dt

import pytest

from giaoluu.register.archive.evidence import values_of
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.models import Event, Organisation
from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.organisations.queries import existing, life_of, namesakes_of, organisations, that_existed
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.queries import breaks_of_the_chain
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import offered
from tests.register.factories import NOTED
from tests.register.personas import Personas

LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"
BEFORE, AFTER = dt.date(2025, 6, 30), dt.date(2025, 7, 1)


@pytest.fixture
def loaded(personas: Personas) -> Personas:
    load_tables(read_tables(), by=personas.an)
    return personas


def named(text: str) -> list[Organisation]:
    return list(Organisation.objects.filter(names__text=text).distinct())


def test_lao_cai_before_and_after_the_merger_are_two_bodies_of_one_name(loaded: Personas) -> None:
    (then,), (now,) = existing(named(LAO_CAI), BEFORE), existing(named(LAO_CAI), AFTER)
    assert then != now
    assert namesakes_of(now) == [then]
    (merger,) = life_of(now)
    assert (merger.event.kind, merger.event.on) == ("merged", "2025-07-01")
    assert {body.shown for body in merger.before} == {LAO_CAI, "Liên đoàn Lao động tỉnh Yên Bái"}


def test_sixty_three_federations_became_thirty_four_overnight(loaded: Personas) -> None:
    federations = Organisation.objects.filter(kind="trade_union", level="province", country="VN")
    assert (len(existing(federations, BEFORE)), len(existing(federations, AFTER))) == (63, 34)


@pytest.mark.parametrize("day", ["1929-07-28", "2007-12-31", "2008-03-01", "2014-03-01", "2025-06-30", "2025-07-01"])
def test_the_database_and_the_programme_agree_on_who_existed(loaded: Personas, day: str) -> None:
    on = dt.date.fromisoformat(day)
    by_programme = existing(Organisation.objects.all(), on)
    assert set(that_existed(organisations(), on)) == set(by_programme)


def test_every_shipped_value_says_where_it_is_from(loaded: Personas) -> None:
    for value in values_of(named(LAO_CAI)[0]):
        assert [evidence.note for evidence in value.evidence.all()] != []


def test_loading_again_adds_nothing_and_leaves_what_people_corrected(loaded: Personas) -> None:
    body = named(LAO_CAI)[0]
    amend_organisation(body, by=loaded.lan, seen=body.version, grounds=NOTED, industry="liên ngành")
    assert set(load_tables(read_tables(), by=loaded.an).values()) == {0}
    assert Organisation.objects.get(pk=body.pk).industry == "liên ngành"
    assert Event.objects.filter(slug=None).count() == 0
    assert not list(breaks_of_the_chain())


def test_levels_of_today_know_no_district_union(loaded: Personas) -> None:
    then, now = (dict(offered(Vocabulary.ORGANISATION_LEVEL, on)) for on in (BEFORE, AFTER))
    assert ("district" in then, "commune" in then) == (True, False)
    assert ("district" in now, "commune" in now) == (False, True)


def test_an_officer_loads_no_tables(personas: Personas) -> None:
    with pytest.raises(Forbidden):
        load_tables(read_tables(), by=personas.lan)


def test_tables_that_do_not_hold_together_are_refused_whole(personas: Personas) -> None:
    tables = read_tables()
    tables.organisations.append(tables.organisations[0])
    with pytest.raises(Unfit):
        load_tables(tables, by=personas.an)
    assert not Organisation.objects.exists()
