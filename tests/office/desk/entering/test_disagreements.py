"""What cannot be true is not recorded: what ends before it begins, less than nothing given, a span turned round."""

import pytest
from django.test import Client

from giaoluu.office.desk.dates import backwards
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.trail.models import Entry
from tests.register.factories import NOTED, organisation, person
from tests.register.personas import Personas

NOTE = {"note": "công văn 58/LĐLĐ"}
NAMED = {"text": "LĐLĐ Lào Cai", "kind": "official", "language": "vi"}
AID = {"currency": "VND", "bound": "exact"}


@pytest.mark.parametrize(
    ("address", "typed", "told"),
    [
        (
            "/organisations/{body}/names/new/",
            {**NAMED, "valid_from": "2025", "valid_to": "6/2024"},
            "Ngày cuối sớm hơn",
        ),
        ("/people/{holder}/tenures/new/", {"title": "Chủ tịch", "valid_from": "2025", "valid_to": "2020"}, "Ngày cuối"),
        ("/exchanges/new/", {"kind": "visit", "date": "12/2024 - 3/2024"}, "Ngày cuối sớm hơn ngày đầu"),
        ("/agreements/new/", {"kind": "plan", "status": "signed", "term": "2028 - 2024"}, "Ngày cuối sớm hơn ngày đầu"),
        ("/figures/new/", {"value": "10", "high": "5", "bound": "exact"}, "phải lớn hơn số ở ô “Giá trị”"),
        ("/aid/new/", {"amount": "-5", **AID}, "phải lớn hơn 0"),
    ],
)
def test_what_cannot_be_true_is_told_and_not_recorded(
    address: str, typed: dict[str, str], told: str, client: Client, personas: Personas
) -> None:
    body, holder = organisation("Công đoàn Thử", by=personas.lan), person("Hà Văn Thử", by=personas.lan)
    client.force_login(personas.lan)
    before = Entry.objects.count()
    answer = client.post(address.format(body=body.pk, holder=holder.pk), {**typed, **NOTE})
    assert told in answer.content.decode()
    assert Entry.objects.count() == before


def test_a_post_is_not_amended_to_end_before_it_begins(client: Client, personas: Personas) -> None:
    held = record_tenure(
        person("Hà Văn Thử", by=personas.lan), "Chủ tịch", None, by=personas.lan, grounds=NOTED, valid_from="2023"
    )
    client.force_login(personas.lan)
    typed = {"title": "Chủ tịch", "valid_from": "2023", "valid_to": "6/2022", "seen": str(held.version), **NOTE}
    assert client.post(f"/tenures/{held.pk}/amend/", typed).status_code == 422


@pytest.mark.parametrize(("first", "last"), [("2024-06", "2024"), ("2024", "2024-06"), ("", "1999"), ("2025", "..")])
def test_what_may_be_in_order_or_is_open_is_not_backwards(first: str, last: str) -> None:
    assert not backwards(first, last)


@pytest.mark.parametrize(("kind", "field"), [("exchanges", "kind"), ("agreements", "status"), ("commitments", "kind")])
def test_what_stands_first_in_a_list_is_not_recorded_because_nobody_chose(
    kind: str, field: str, client: Client, personas: Personas
) -> None:
    client.force_login(personas.lan)
    form = client.get(f"/{kind}/new/").context["form"]
    assert next(iter(form.fields[field].choices)) == ("", "–")
    assert not form[field].value()
