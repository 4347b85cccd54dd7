import datetime as dt

import pytest

from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Bureau
from giaoluu.register.trail.operations import amend_bureau, open_bureau
from giaoluu.register.trail.queries import bureaus_of, permissions_of, seats_allowing
from giaoluu.register.trail.rights import may
from giaoluu.register.trail.roles import PERMISSIONS, ROLES
from tests.register.personas import Personas, seat, user

ON = dt.date(2026, 3, 12)


@pytest.mark.parametrize("permission", sorted(PERMISSIONS))
@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_seat_allows_what_its_role_allows_and_no_more(db: None, role: str, permission: str) -> None:
    bureau = Bureau.objects.create(name="LĐLĐ tỉnh Cao Bằng")
    holder = user("nguoi", "Một Người")
    seat(holder, bureau, role)
    assert may(holder, permission, bureau=bureau, on=ON) == (permission in ROLES[role])


def test_a_seat_counts_below_and_neither_above_nor_beside(personas: Personas) -> None:
    assert may(personas.thao, "archive.see", bureau=personas.lao_cai, on=ON)
    assert not may(personas.lan, "archive.see", bureau=personas.centre, on=ON)
    assert not may(personas.lan, "archive.see", bureau=personas.quang_tri, on=ON)


def test_a_seat_counts_from_its_first_day_to_its_last(personas: Personas) -> None:
    guest = user("khach", "Người Khách")
    seat(guest, personas.lao_cai, "officer", until=dt.date(2025, 6, 30))
    assert may(guest, "register.write", bureau=personas.lao_cai, on=dt.date(2025, 6, 30))
    assert not may(guest, "register.write", bureau=personas.lao_cai, on=dt.date(2025, 7, 1))
    assert not may(guest, "register.write", bureau=personas.lao_cai, on=dt.date(2019, 12, 31))


def test_a_closed_account_may_do_nothing(personas: Personas) -> None:
    personas.lan.is_active = False
    assert not may(personas.lan, "register.read", on=ON)
    assert bureaus_of(personas.lan, "archive.see", on=ON) == []


def test_an_administrator_confirms_nothing(personas: Personas) -> None:
    assert not may(personas.an, "review.decide", bureau=personas.lao_cai, on=ON)
    assert may(personas.an, "trail.administer", on=ON)


def test_a_circle_of_bureaus_ends(personas: Personas) -> None:
    Bureau.objects.filter(pk=personas.centre.pk).update(parent=personas.lao_cai)
    bureau = Bureau.objects.get(pk=personas.lao_cai.pk)
    assert [one.pk for one in bureau.line()] == [personas.lao_cai.pk, personas.centre.pk]


def test_an_unknown_permission_is_a_mistake_of_ours(personas: Personas) -> None:
    with pytest.raises(ValueError, match="no such permission"):
        may(personas.lan, "archive.burn", on=ON)


WHOLE = ("administrator", "officer", "reviewer", "leader", "clerk", "outside_reader")


@pytest.mark.parametrize("role", WHOLE)
@pytest.mark.parametrize("where", ["centre", "lao_cai"])
def test_only_an_administrator_above_all_bureaus_keeps_what_all_of_them_share(
    role: str, where: str, personas: Personas
) -> None:
    who = user("nguoi-thu", "Người Thử")
    seat(who, getattr(personas, where), role)
    allowed = role == "administrator" and where == "centre"
    assert may(who, "vocabularies.write", on=ON) == allowed
    assert ("vocabularies.write" in permissions_of(who, on=ON)) == allowed
    assert ("vocabularies.write" in seats_allowing(who, on=ON)) == allowed


def test_where_several_bureaus_stand_at_the_top_one_of_them_is_not_the_whole_site(personas: Personas) -> None:
    other = Bureau.objects.create(name="Ban Quản lý cũ")
    assert not may(personas.an, "vocabularies.write", on=ON)
    seat(personas.an, other, "administrator")
    assert may(personas.an, "vocabularies.write", on=ON)


def test_no_administrator_brings_a_bureau_to_the_top(personas: Personas) -> None:
    keeper = user("quan-tri-tinh", "Hà Thị Tỉnh")
    seat(keeper, personas.lao_cai, "administrator")
    with pytest.raises(Unfit):
        amend_bureau(personas.lao_cai, by=keeper, name="LĐLĐ tỉnh Lào Cai", parent=None)
    with pytest.raises(Unfit):
        open_bureau("Văn phòng mới", by=keeper)
    assert amend_bureau(personas.centre, by=personas.an, name="Tổng Liên đoàn LĐVN", parent=None).parent is None
