import pytest

from giaoluu.register.trail.models import Head
from giaoluu.register.trail.queries import last_written
from tests.register.factories import organisation, person
from tests.register.personas import Personas

pytestmark = pytest.mark.django_db


def test_what_rests_on_bodies_is_as_it_was_while_only_people_are_written_to(personas: Personas) -> None:
    organisation("Công đoàn Dệt may Thử", by=personas.lan)
    known = last_written("organisations", None)
    person("Trần Thị Thử", by=personas.lan)
    later = last_written("organisations", known)
    assert (later[2], later[0] - known[0]) == (known[2], 1)
    assert last_written("organisations", later) == later
    organisation("Công đoàn Cao su Thử", by=personas.lan)
    assert last_written("organisations", later)[2] not in {known[2], later[1]}


def test_of_another_trail_nothing_is_taken_for_known(personas: Personas) -> None:
    organisation("Công đoàn Dệt may Thử", by=personas.lan)
    number, _last, state = last_written("organisations", None)
    person("Trần Thị Thử", by=personas.lan)
    now = Head.objects.get().hash
    assert last_written("organisations", (number, "của một sổ khác", state))[2] == now
