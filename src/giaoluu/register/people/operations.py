"""What may be done with people: record one, name them, record a post, amend either."""

from typing import Any

from giaoluu.register.archive.evidence import Grounds, amend_on_grounds, support, withdraw_row
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person, PersonName, Tenure
from giaoluu.register.trail.keys import key_of
from giaoluu.register.trail.models import User
from giaoluu.register.trail.writing import writing

WRITE = "register.write"


def record_person(name: str, *, by: User, grounds: Grounds, **columns: Any) -> Person:
    """Return a new person of this name. Whether it is someone on record already, a person must have decided before."""
    with writing("people.record_person", by=by, permission=WRITE) as act:
        person = act.add(Person(shown=name, key=key_of(name)[:160], **columns))
        support(act, person, ["shown", *columns], grounds)
        return person


def record_holder(
    name: str, title: str, organisation: Organisation | None, *, by: User, grounds: Grounds, **columns: Any
) -> Person:
    """Return a new person of this name who holds the post `title`: both are one act, and taken back as one."""
    with writing("people.record_holder", by=by, permission=WRITE):
        person = record_person(name, by=by, grounds=grounds, **columns)
        record_tenure(person, title, organisation, by=by, grounds=grounds)
        return person


def add_name(person: Person, text: str, *, by: User, grounds: Grounds, **columns: Any) -> PersonName | None:
    """Return the further name `text` of `person`, or None where it is the name that the row itself bears."""
    with writing("people.add_name", by=by, permission=WRITE) as act:
        if text == person.shown:
            support(act, person, ["shown"], grounds)
            return None
        known = person.names.filter(text=text).first()
        name = known or act.add(PersonName(person=person, text=text, key=key_of(text)[:160], **columns))
        support(act, name, ["text"], grounds)
        return name


def record_tenure(
    person: Person, title: str, organisation: Organisation | None, *, by: User, grounds: Grounds, **columns: Any
) -> Tenure:
    """Return the tenure of `person` in this post; one that is on record already gains the grounds."""
    with writing("people.record_tenure", by=by, permission=WRITE) as act:
        former = columns.get("former", False)
        known = person.tenures.filter(title=title, organisation=organisation, former=former).order_by("pk").first()
        if known is not None:
            support(act, known, ["title", "organisation"], grounds)
            return known
        tenure = act.add(Tenure(person=person, title=title, organisation=organisation, **columns))
        support(act, tenure, ["title", "organisation", *columns], grounds)
        return tenure


def amend_person(person: Person, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Person:
    """Return `person` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("people.amend_person", by=by, permission=WRITE, why=why) as act:
        derived = {"key": key_of(columns["shown"])[:160]} if "shown" in columns else {}
        return amend_on_grounds(act, person, seen=seen, grounds=grounds, columns=columns, derived=derived)


def amend_tenure(tenure: Tenure, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> Tenure:
    """Return `tenure` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("people.amend_tenure", by=by, permission=WRITE, why=why) as act:
        return amend_on_grounds(act, tenure, seen=seen, grounds=grounds, columns=columns, of=tenure.person)


def withdraw_tenure(tenure: Tenure, *, by: User, seen: int, why: str) -> None:
    """Take a post out of the register that its holder never had. One that has ended gets a last day instead."""
    with writing("people.withdraw_tenure", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, tenure, seen=seen, of=tenure.person)


def amend_name(name: PersonName, *, by: User, seen: int, grounds: Grounds, why: str = "", **columns: Any) -> PersonName:
    """Return `name` with `columns` set; raises `Stale` where somebody has changed it since version `seen`."""
    with writing("people.amend_name", by=by, permission=WRITE, why=why) as act:
        derived = {"key": key_of(columns["text"])[:160]} if "text" in columns else {}
        return amend_on_grounds(act, name, seen=seen, grounds=grounds, columns=columns, derived=derived, of=name.person)


def withdraw_name(name: PersonName, *, by: User, seen: int, why: str) -> None:
    """Take a further name out of the register that the person does not bear."""
    with writing("people.withdraw_name", by=by, permission=WRITE, why=why) as act:
        withdraw_row(act, name, seen=seen, of=name.person)
