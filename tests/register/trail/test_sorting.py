"""Names in the order of a Vietnamese dictionary, and people by their given names, on either database."""

import random

from giaoluu.register.organisations.operations import amend_organisation
from giaoluu.register.organisations.queries import organisations
from giaoluu.register.people.operations import amend_tenure, record_tenure
from giaoluu.register.people.queries import people
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.queries import accounts, bureaus
from giaoluu.register.trail.sorting import as_sorted, order_of
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas


def _in_order(names: list[str]) -> list[str]:
    mixed = random.Random(7).sample(names, len(names))  # noqa: S311 - no secret
    return sorted(mixed, key=order_of)


def test_letters_with_marks_stand_behind_those_without() -> None:
    names = ["An Giang", "Ăn", "Ân Thi", "Dung", "Đà Nẵng", "Điện Biên", "Em", "Êm", "Oanh", "Ô Môn", "Ơn", "Uy", "Ưng"]
    assert _in_order(names) == names


def test_tones_tell_only_where_the_letters_are_alike() -> None:
    names = ["ma", "mà", "mả", "mã", "má", "mạ", "mai", "mài", "măng", "mâm"]
    assert _in_order(names) == names


def test_a_name_is_compared_word_by_word() -> None:
    names = ["Hà Giang", "Hà Tĩnh", "Hạ Long", "Hải Dương", "Hải Phòng", "Hòa Bình"]
    assert _in_order(names) == names


def test_case_and_the_way_a_mark_is_encoded_change_nothing() -> None:
    assert order_of("ĐÀ NẴNG") == order_of("đà nẵng") == order_of("Đa\u0300 Na\u0306\u0303ng")
    assert order_of("Đà Nẵng").isdecimal()


def test_other_scripts_and_figures_have_their_place_too() -> None:
    names = ["1 tháng 5", "Zürich", "ສະຫະພັນ", "云南省总工会"]
    assert _in_order(names) == names


def test_vietnamese_people_are_sorted_by_given_name_and_others_as_written() -> None:
    assert as_sorted("Nguyễn Văn An", country="VN") == "An Nguyễn Văn"
    assert as_sorted("Khăm Phon Sỉ Vông Xay", country="LA") == "Khăm Phon Sỉ Vông Xay"
    assert as_sorted("Trần Thị Đào", country="") == "Đào Trần Thị"
    assert as_sorted("Somsak Chanthavong", country="") == "Somsak Chanthavong"


def test_lists_of_bodies_follow_that_order(personas: Personas) -> None:
    names = ["Công đoàn Dệt may", "Công đoàn Đường sắt", "Công đoàn Y tế"]
    for name in reversed(names):
        organisation(name, by=personas.lan)
    assert [row.shown for row in organisations()] == names


def test_a_body_that_is_named_anew_moves_to_its_place(personas: Personas) -> None:
    first = organisation("Công đoàn Dệt may", by=personas.lan)
    organisation("Công đoàn Đường sắt", by=personas.lan)
    amend_organisation(first, by=personas.lan, seen=first.version, grounds=NOTED, shown="Công đoàn Y tế")
    assert [row.shown for row in organisations()] == ["Công đoàn Đường sắt", "Công đoàn Y tế"]
    assert "sorted_as" not in str(Entry.objects.latest("number").changes)


def test_lists_of_people_follow_their_given_names(personas: Personas) -> None:
    for name in ("Vũ Thị Đào", "Trần Văn Bình", "Lê Dũng", "Phạm Ánh", "Lê Văn Bình"):
        person(name, by=personas.lan)
    assert [row.shown for row in people()] == ["Phạm Ánh", "Lê Văn Bình", "Trần Văn Bình", "Lê Dũng", "Vũ Thị Đào"]


def test_who_works_for_a_body_abroad_is_sorted_as_the_name_is_written(personas: Personas) -> None:
    guest = person("Vương Đông Minh", by=personas.lan)
    person("Trần Thị Nga", by=personas.lan)
    yunnan = organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN")
    assert [row.shown for row in people()] == ["Vương Đông Minh", "Trần Thị Nga"]
    record_tenure(guest, "Chủ tịch", yunnan, by=personas.lan, grounds=NOTED)
    assert [row.shown for row in people()] == ["Trần Thị Nga", "Vương Đông Minh"]


def test_a_post_that_is_taken_back_leaves_its_holder_where_they_stood(personas: Personas) -> None:
    guest = person("Vương Đông Minh", by=personas.lan)
    person("Trần Thị Nga", by=personas.lan)
    yunnan = organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN")
    record_tenure(guest, "Chủ tịch", yunnan, by=personas.lan, grounds=NOTED)
    entry = Entry.objects.latest("number")
    undo(entry.batch, by=personas.lan, permission="register.write")
    assert [row.shown for row in people()] == ["Vương Đông Minh", "Trần Thị Nga"]


def test_a_post_that_turns_out_to_be_at_home_moves_its_holder(personas: Personas) -> None:
    guest = person("Vương Đông Minh", by=personas.lan)
    person("Trần Thị Nga", by=personas.lan)
    yunnan = organisation("Tổng Công hội tỉnh Vân Nam", by=personas.lan, country="CN")
    ours = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=personas.lan)
    tenure = record_tenure(guest, "Chủ tịch", yunnan, by=personas.lan, grounds=NOTED)
    amend_tenure(tenure, by=personas.lan, seen=1, grounds=NOTED, organisation=ours)
    assert [row.shown for row in people()] == ["Vương Đông Minh", "Trần Thị Nga"]


def test_accounts_and_bureaus_are_in_order_too(personas: Personas) -> None:
    assert [one.name for one in accounts()] == [
        "Vũ Bình An",
        "Lê Văn Hải",
        "Nguyễn Thị Lan",
        "Trần Văn Minh",
        "Phạm Thị Thảo",
    ]
    assert [one.name for one in bureaus()] == ["LĐLĐ tỉnh Lào Cai", "LĐLĐ tỉnh Quảng Trị", "Tổng Liên đoàn"]
