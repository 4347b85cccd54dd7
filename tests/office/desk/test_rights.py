"""Every route with every role: who may open it, who is told that they may not, and who is sent to the entrance."""

import datetime as dt
from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

from giaoluu.office.desk.access import ANYONE, OWN_ACCOUNT
from giaoluu.register.archive.models import Page
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.trail.models import Bureau, Seat, User
from giaoluu.register.trail.queries import permissions_of
from giaoluu.register.trail.roles import PERMISSIONS, ROLES
from tests.register.factories import TALKS, read
from tests.register.personas import SINCE, Personas, seat, user

ENTRANCES = frozenset({"account_login", "account_logout", "account_inactive", "account_signup", "mfa_authenticate"})


def routes(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from routes(one, f"{one.namespace}:" if one.namespace else prefix)
        else:
            yield f"{prefix}{one.name}", one


ROUTES = dict(routes())
UUIDS = UUIDConverter.regex


def permission_of(name: str) -> str:
    return str(getattr(ROUTES[name].callback, "permission", ""))


def address_of(name: str, page: Page) -> str:
    keys = ROUTES[name].pattern.converters
    if "uidb36" in ROUTES[name].pattern.regex.pattern:
        return reverse(name, kwargs={"uidb36": "1", "key": "set-password"})
    return reverse(
        name, args=[_part(part, name, page) if kind.regex != UUIDS else uuid4() for part, kind in keys.items()]
    )


def _part(part: str, name: str, page: Page) -> int | str:
    if part == "fact":
        return page.proposals.order_by("pk")[0].pk
    return {"noun": "organisation", "group": "people"}.get(part) or (_key(name, page) if part == "key" else 1)


def _key(name: str, page: Page) -> int:
    if name.startswith("desk:review"):
        return page.pk
    row = {
        "desk:page": page.pk,
        "desk:source": page.source_id,
        "desk:restrict_source": page.source_id,
        "desk:withdraw_source": page.source_id,
    }.get(name)
    return row or 1


@pytest.fixture
def page(personas: Personas) -> Page:
    """Return a page of Lào Cai from which everything was confirmed."""
    call_command("createcachetable", verbosity=0)
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == Proposal.State.OPEN:
            accept_with_what_it_needs(proposal, by=personas.lan)
    return page


def test_every_route_declares_what_it_needs() -> None:
    silent = [name for name in ROUTES if permission_of(name) not in {*PERMISSIONS, ANYONE, OWN_ACCOUNT}]
    assert silent == []


def test_only_what_leads_in_is_open_to_anyone() -> None:
    opened = {name for name in ROUTES if permission_of(name) == ANYONE}
    assert opened - ENTRANCES == {
        "desk:language",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
    }


def test_who_is_not_signed_in_is_sent_to_the_entrance(client: Client, page: Page) -> None:
    closed = [address_of(name, page) for name in ROUTES if permission_of(name) != ANYONE]
    for answer in (*map(client.get, closed), *map(client.post, closed)):
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize("role", ["nobody", *ROLES])
def test_a_role_opens_what_its_permissions_allow_and_nothing_else(role: str, page: Page, personas: Personas) -> None:
    who, client = user("nguoi-thu", "Người Thử"), Client()
    if role != "nobody":
        seat(who, personas.lao_cai, role)
    client.force_login(who)
    rights = permissions_of(who, on=dt.date(2026, 1, 1))
    for name in ROUTES:
        needed, address = permission_of(name), address_of(name, page)
        if needed == ANYONE:  # the way out is one of them
            continue
        answers = {client.get(address).status_code, client.post(address).status_code}
        if needed == OWN_ACCOUNT or needed in rights:
            assert not answers & {403, 500}, (name, answers)
        else:
            assert answers <= {403, 405}, (name, answers)


@pytest.mark.parametrize(
    "name", ["desk:source", "desk:restrict_source", "desk:withdraw_source", "desk:review_page", "desk:review_decide"]
)
def test_an_officer_of_another_province_does_not_find_a_source(name: str, page: Page, personas: Personas) -> None:
    reviewer = user("hoa", "Trịnh Thị Hoa")
    seat(reviewer, personas.quang_tri, "reviewer")
    client = Client()
    client.force_login(reviewer)
    ask = client.get if name in {"desk:source", "desk:review_page"} else client.post
    answer = ask(address_of(name, page), {"why": "thử"})
    assert answer.status_code == 404


def test_what_only_changes_something_is_never_done_by_a_look(page: Page, personas: Personas, client: Client) -> None:
    reviewer = user("hoa", "Trịnh Thị Hoa")
    seat(reviewer, personas.lao_cai, "reviewer")
    client.force_login(reviewer)
    assert client.get(address_of("desk:withdraw_source", page)).status_code == 405


def test_a_form_without_its_token_changes_nothing(personas: Personas) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(personas.an)
    answer = strict.post("/bureaus/new/", {"name": "Ban Đối ngoại"})
    assert answer.status_code == 403
    assert not Bureau.objects.filter(name="Ban Đối ngoại").exists()


def test_a_closed_account_opens_nothing(personas: Personas, client: Client) -> None:
    client.force_login(personas.lan)
    User.objects.filter(pk=personas.lan.pk).update(is_active=False)
    assert client.get("/exchanges/").status_code == 302


def test_a_seat_that_has_ended_opens_nothing(personas: Personas, client: Client) -> None:
    Seat.objects.filter(user=personas.lan).update(valid_to=SINCE)
    client.force_login(personas.lan)
    assert client.get("/exchanges/").status_code == 403
