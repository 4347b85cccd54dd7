"""What the demonstration chooses, as a person would who is asked, and what it leaves to who tries it."""

import datetime as dt

from giaoluu.office.commands.demo import choice
from giaoluu.office.commands.following_up import OURS, THEIRS, follow_up
from giaoluu.register.agreements.models import Agreement
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.review.models import Proposal
from giaoluu.register.trail.models import User
from tests.register.factories import NOTED, TALKS, organisation, person, read
from tests.register.personas import Personas

LAO_CAI = "Liên đoàn Lao động tỉnh Lào Cai"


def chair(union: str, title: str, *, by: User) -> int:
    """Return the key of a person of the name of him who speaks in the talks, in some post of a union."""
    row = person("Hà Văn Thử", by=by)
    record_tenure(row, title, organisation(union, by=by), by=by, grounds=NOTED, attested="2019-03-12")
    return row.pk


def speaker(personas: Personas) -> Proposal:
    _, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    return next(one for one in proposals if one.kind == "person")


def test_who_has_risen_in_the_same_union_is_chosen(personas: Personas) -> None:
    row = chair(LAO_CAI, "Phó Chủ tịch", by=personas.lan)
    asked = speaker(personas)
    assert asked.suggestion == "ambiguous"
    assert choice(asked) == row


def test_somebody_of_that_name_elsewhere_is_left_to_a_person(personas: Personas) -> None:
    chair("Liên đoàn Lao động tỉnh Sơn La", "Chủ tịch", by=personas.lan)
    asked = speaker(personas)
    assert asked.suggestion == "ambiguous"
    assert choice(asked) is None


def test_officers_of_the_demonstration_tell_what_came_of_promises_and_have_a_plan_that_ends_soon(
    personas: Personas,
) -> None:
    ours, theirs = (organisation(name, by=personas.lan) for name in (OURS, THEIRS))
    hotline = record_commitment(
        "commitment", "Hai bên lập đường dây nóng", binds=[ours, theirs], by=personas.lan, grounds=NOTED
    )
    follow_up(by=personas.lan, on=dt.date(2026, 6, 1))
    hotline.refresh_from_db()
    assert (hotline.due, hotline.step) == ("2024-03", "kept")
    assert Agreement.objects.get().last_day == dt.date(2026, 7, 31)
