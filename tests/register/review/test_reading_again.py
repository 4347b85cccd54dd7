"""A page that is read again by a newer reader, which numbers bodies and people anew: all lands on the right rows."""

import json
import re
from typing import Any

from giaoluu.register.archive.models import Reading
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Tenure
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import (
    accept,
    accept_with_what_it_needs,
    add,
    amend_with_what_it_needs,
    take_back,
)
from giaoluu.register.review.proposing import propose
from giaoluu.register.review.queries import proposals_of
from tests.register.factories import TALKS, read
from tests.register.personas import Personas

LAO_CAI, VAN_NAM = "Liên đoàn Lao động tỉnh Lào Cai", "Tổng Công hội tỉnh Vân Nam"
PAGE = TALKS.replace(
    "đề nghị hai bên", "và đồng chí Vương Minh, Phó Chủ tịch Tổng Công hội tỉnh Vân Nam, đề nghị hai bên"
)


def _renumbered(told: Any, last: dict[str, int]) -> Any:
    """What an account says, its bodies and people counted from the other end: what was `o1` is now the last one."""

    def turned(found: re.Match[str]) -> str:
        kind, number = found["kind"], int(found["number"])
        return f"{kind}{last[kind] + 1 - number}"

    written = json.dumps(told, ensure_ascii=False)
    return json.loads(re.sub(r"(?<=[\"/])(?P<kind>[op])(?P<number>[1-9]\d*)(?=[\"/])", turned, written))


def read_by_newer_reader(reading: Reading, version: str = "999") -> list[Proposal]:
    """Return the proposals of a newer reading of the same page, whose ids mean others than those of the older one."""
    last = {"o": len(reading.account["organisations"]), "p": len(reading.account["people"])}
    facts = list(reading.facts.all())
    newer = Reading.objects.get(pk=reading.pk)
    newer.pk, newer.reader_version, newer.account = None, version, _renumbered(newer.account, last)
    newer.save()
    for fact in facts:
        fact.pk, fact.reading = None, newer
        (fact.key,) = (key.strip("/") for key in _renumbered([f"/{fact.key}/"], last))
        fact.payload = _renumbered(fact.payload, last)
        fact.save()
    return propose(newer)


def of_kind(proposals: list[Proposal], kind: str, name: str = "") -> Proposal:
    return next(one for one in proposals if one.kind == kind and name in str(one.payload.get("name", "")))


def parties(exchange: Exchange) -> set[tuple[str, str]]:
    return {(party.organisation.shown, party.role) for party in exchange.parties.select_related("organisation")}


def test_the_ids_of_the_two_readings_mean_others(personas: Personas) -> None:
    _, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    newer = read_by_newer_reader(older[0].reading)
    first, second = (
        {one.payload["id"]: one.payload["name"] for one in of if one.kind == "organisation"} for of in (older, newer)
    )
    assert set(first) == set(second)
    assert first != second


def test_what_is_decided_after_a_newer_reading_lands_on_the_rows_decided_before(personas: Personas) -> None:
    _, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    for one in older:
        if one.kind in {"organisation", "person"}:
            accept(one, by=personas.lan)
    newer = read_by_newer_reader(older[0].reading)
    for one in newer:
        if not Proposal.objects.get(pk=one.pk).decided:
            accept_with_what_it_needs(one, by=personas.lan)
    assert {(LAO_CAI, "host"), (VAN_NAM, "guest")} <= parties(Exchange.objects.get())
    posts = {(one.person.shown, one.organisation and one.organisation.shown) for one in Tenure.objects.all()}
    assert {("Hà Văn Thử", LAO_CAI), ("Vương Minh", VAN_NAM)} <= posts
    assert Organisation.objects.filter(shown__in=[LAO_CAI, VAN_NAM]).count() == 2


def test_suggestions_of_the_newer_reading_rest_on_the_rows_decided_before(personas: Personas) -> None:
    _, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(of_kind(older, "exchange"), by=personas.lan)
    _, again = read(PAGE + "\n", by=personas.lan, bureau=personas.lao_cai, name="trang-2.txt")
    for one in again:
        if one.kind == "organisation":
            accept(one, by=personas.lan)
    newer = read_by_newer_reader(again[0].reading)
    assert of_kind(newer, "exchange").candidates[0]["score"] == 1.0


def test_a_decision_taken_back_after_a_newer_reading_is_open_in_its_ids(personas: Personas) -> None:
    _, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    accept_with_what_it_needs(of_kind(older, "exchange"), by=personas.lan)
    copy = of_kind(read_by_newer_reader(older[0].reading), "exchange")
    assert copy.decided
    take_back(copy, by=personas.lan)
    assert not Exchange.objects.exists()
    accept(Proposal.objects.get(pk=copy.pk), by=personas.lan)
    assert {(LAO_CAI, "host"), (VAN_NAM, "guest")} <= parties(Exchange.objects.get())


def test_what_a_person_amended_is_shown_in_the_ids_of_the_newer_reading(personas: Personas) -> None:
    _, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    exchange = of_kind(older, "exchange")
    bodies = {name: of_kind(older, "organisation", name).payload["id"] for name in (LAO_CAI, VAN_NAM)}
    turned = [{"organisation": bodies[LAO_CAI], "role": "guest"}, {"organisation": bodies[VAN_NAM], "role": "host"}]
    amend_with_what_it_needs(exchange, {"parties": turned, "kind": "visit"}, by=personas.lan)
    newer = read_by_newer_reader(older[0].reading)
    names = {one.payload["id"]: one.payload["name"] for one in newer if one.kind == "organisation"}
    copy = of_kind(newer, "exchange")
    told = {(names[party["organisation"]], party["role"]) for party in copy.payload["parties"]}
    assert (copy.state, copy.payload["kind"]) == ("amended", "visit")
    assert told == {(LAO_CAI, "guest"), (VAN_NAM, "host")}


def test_what_a_person_added_and_nobody_decided_on_is_there_in_the_newer_reading_too(personas: Personas) -> None:
    page, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    start = page.text.index("thợ giỏi")
    body = of_kind(older, "organisation", VAN_NAM).payload["id"]
    payload = {"value": 3, "unit": "đoàn", "organisation": body}
    add(page, "figure", payload, start=start, end=start + 8, by=personas.lan)
    newer = read_by_newer_reader(older[0].reading)
    (added,) = [one for one in proposals_of(page) if one.key.endswith("added1")]
    assert (added.state, added.reading) == ("open", newer[0].reading)
    assert added.payload["organisation"] == of_kind(newer, "organisation", VAN_NAM).payload["id"]


def test_a_post_that_the_newer_reader_gives_to_somebody_else_is_another_fact(personas: Personas) -> None:
    _, older = read(PAGE, by=personas.lan, bureau=personas.lao_cai)
    post = next(one for one in older if one.kind == "post")
    accept_with_what_it_needs(post, by=personas.lan)
    holder = post.key.split("/")[1]
    reading = older[0].reading
    for fact in reading.facts.filter(kind="person", key=f"people/{holder}"):
        fact.payload = {**fact.payload, "name": "Lê Thị Khác"}
        Reading.objects.filter(pk=reading.pk).update(account=reading.account)
        fact.save()
    newer = read_by_newer_reader(reading)
    again = next(one for one in newer if one.kind == "post" and one.start == post.start)
    assert again.state == "open"
