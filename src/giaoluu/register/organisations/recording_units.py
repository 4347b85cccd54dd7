"""Administrative units that are recorded here, with the first body that works there: the tables do not ship them."""

import re
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, support
from giaoluu.register.organisations.models import Unit
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import on_its_own, writing

WRITE = "register.write"


def new_unit(full_name: str, *, kind: str, country: str) -> Unit:
    """Return a unit that is not on record yet, called so: 'xã Y Tý, tỉnh Lào Cai'.

    Its name is the full name without the word for its sort, and without what it lies in. Raises `Unfit` where one is
    on record.
    """
    named = " ".join(full_name.split())
    slug = key_of(f"{country} {named}").replace(" ", "-")[:60]
    if Unit.objects.filter(Q(key=key_of(named), country=country) | Q(slug=slug)).exists():
        raise Unfit({"new_unit": [_("It is on record already: choose it above.")]})
    return Unit(slug=slug, name=_name_in(named), full_name=named[:160], kind=kind, country=country)


def amend_unit(unit: Unit, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Unit:
    """Return `unit`, one that was recorded here, with `columns` set; its name follows from its full name.

    Raises `Unfit` for a unit of the shipped tables, which know it, and for a full name that another unit bears at that
    time; `Stale` where somebody has changed it since version `seen`.
    """
    with writing("organisations.amend_unit", by=by, permission=WRITE, why=why) as act:
        if unit.origin:
            raise Unfit({"": [_("It comes with the programme, from “%(source)s”.") % {"source": unit.origin}]})
        amended = amend_on_grounds(
            act, unit, seen=seen, grounds=grounds, columns=columns,
            derived={"name": _name_in(columns["full_name"])} if "full_name" in columns else {},
        )  # fmt: skip
        alike = Unit.objects.filter(key=key_of(amended.full_name), country=amended.country).exclude(pk=amended.pk)
        if any(one.valid_from == amended.valid_from for one in alike):
            raise Unfit({"full_name": [_("Another unit on record is called so.")]})
        return amended


def _name_in(full_name: str) -> str:
    return _SORT.sub("", " ".join(full_name.partition(",")[0].split())).strip()[:120]


_SORT = re.compile(r"^(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|châu)\s+(?=\D)", re.IGNORECASE)
"""The word for its sort before the name of a unit; that of 'Quận 1' belongs to the name."""


def unit_on_record(unit: Unit, *, by: User, grounds: Grounds) -> Unit:
    """Return `unit` on record; one that is recorded now stays where the act that needed it is taken back."""
    if not unit._state.adding:
        return unit
    with on_its_own(), writing("organisations.record_unit", by=by, permission=WRITE) as act:
        recorded = act.add(unit)
        support(act, recorded, ["name", "kind", "country"], grounds)
        return recorded
