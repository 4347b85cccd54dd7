import pytest
from django.db import DatabaseError, connection, transaction

from giaoluu.register.people.models import Person
from giaoluu.register.people.operations import amend_person
from giaoluu.register.trail.errors import Forbidden, Stale, Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.queries import breaks_of_the_chain, history_of
from giaoluu.register.trail.writing import writing
from tests.register.factories import NOTED, person
from tests.register.personas import Personas, user


def test_every_write_leaves_exactly_one_entry_that_tells_who_and_what(lan: User) -> None:
    row = person("Hà Văn Thử", by=lan)
    (entry,) = Entry.objects.all()
    assert (entry.by, entry.operation) == (lan, "people.record_person")
    assert entry.changes[0] | {"after": entry.changes[0]["after"]["shown"]} == {
        "noun": "people.person",
        "row": row.pk,
        "before": None,
        "after": "Hà Văn Thử",
    }


def test_who_has_no_seat_writes_nothing(personas: Personas) -> None:
    stranger = user("la", "Người Lạ")
    with pytest.raises(Forbidden):
        person("Hà Văn Thử", by=stranger)
    assert not Person.objects.exists()
    assert not Entry.objects.exists()


def test_a_leader_reads_and_does_not_write(personas: Personas) -> None:
    with pytest.raises(Forbidden):
        person("Hà Văn Thử", by=personas.thao)


def test_what_fails_inside_an_act_leaves_neither_row_nor_entry(lan: User) -> None:
    act_that_fails = writing("thu", by=lan, permission="register.write")
    with pytest.raises(Unfit), act_that_fails as act:
        act.add(Person(shown="Hà Văn Thử", key="ha van thu"))
        act.add(Person(shown="", key=""))
    assert not Person.objects.exists()
    assert not Entry.objects.exists()


def test_the_second_of_two_officers_sees_the_change_of_the_first_and_keeps_what_they_typed(lan: User) -> None:
    row = person("Hà Văn Thử", by=lan)
    amend_person(row, by=lan, seen=1, grounds=NOTED, country="VN")
    with pytest.raises(Stale) as refused:
        amend_person(row, by=lan, seen=1, grounds=NOTED, country="LA")
    assert refused.value.current.country == "VN"  # type: ignore[attr-defined]
    assert refused.value.wanted == {"country": "LA"}


def test_an_amendment_that_changes_nothing_leaves_no_entry(lan: User) -> None:
    row = person("Hà Văn Thử", by=lan)
    before = Entry.objects.count()
    amend_person(row, by=lan, seen=1, grounds=NOTED, shown="Hà Văn Thử")
    assert Entry.objects.count() == before
    assert Person.objects.get().version == 1


def test_the_history_of_a_row_is_told_newest_first(lan: User) -> None:
    row = person("Hà Văn Thử", by=lan)
    amend_person(row, by=lan, seen=1, grounds=NOTED, country="VN", why="theo danh sách đoàn")
    told = [(entry.operation, entry.why) for entry in history_of("people.person", row.pk)]
    assert told == [("people.amend_person", "theo danh sách đoàn"), ("people.record_person", "")]


def test_a_whole_chain_has_no_breaks(lan: User) -> None:
    for number in range(5):
        person(f"Người thứ {number}", by=lan)
    assert [entry.number for entry in Entry.objects.all()] == [1, 2, 3, 4, 5]
    assert not list(breaks_of_the_chain())


def test_the_database_refuses_to_alter_or_delete_an_entry(lan: User) -> None:
    person("Hà Văn Thử", by=lan)
    for act in ("UPDATE trail_entry SET why = 'khác'", "DELETE FROM trail_touch"):
        with pytest.raises(DatabaseError, match="only added to"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(act)


def test_an_entry_that_was_altered_behind_the_back_of_the_programme_is_found(lan: User) -> None:
    person("Hà Văn Thử", by=lan)
    person("Lý Thị Mẫu", by=lan)
    without_triggers("UPDATE trail_entry SET why = 'sửa lén' WHERE number = 1")
    assert list(breaks_of_the_chain()) == ["entry 1 does not say what it said when it was written"]


def test_an_entry_that_was_taken_out_is_found(lan: User) -> None:
    for name in ("Hà Văn Thử", "Lý Thị Mẫu", "Lò Văn Ví"):
        person(name, by=lan)
    key = Entry.objects.get(number=2).pk
    without_triggers(f"DELETE FROM trail_touch WHERE entry_id = {key}", f"DELETE FROM trail_entry WHERE id = {key}")
    assert next(breaks_of_the_chain()) == "entry 2 is missing: 3 follows 1"


def without_triggers(*statements: str) -> None:
    """Do what only someone with the database in their hands can do."""
    on_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for table in ("trail_entry", "trail_touch"):
            for act in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER {table}_no_{act}" + (f" ON {table}" if on_postgresql else ""))
        for statement in statements:
            cursor.execute(statement)
