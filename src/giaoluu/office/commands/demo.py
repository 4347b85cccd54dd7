"""`giaoluu office demo`: a site with sample documents, partly reviewed, and four users."""

import argparse
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from giaoluu.messages import message, tell
from giaoluu.office.commands import serve
from giaoluu.office.commands.following_up import follow_up
from giaoluu.office.commands.setup import prepare
from giaoluu.register.archive.incoming import intakes_unfinished
from giaoluu.register.archive.intake import read_receipt
from giaoluu.register.archive.operations import receive
from giaoluu.register.archive.queries import Page, Receipt
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.review.proposing import propose
from giaoluu.register.review.queries import Proposal, proposal, proposals_open
from giaoluu.register.review.refreshing import suggest_again
from giaoluu.register.trail.errors import Refused, Unfit
from giaoluu.register.trail.founding import found_site
from giaoluu.register.trail.operations import give_seat, open_account, open_bureau
from giaoluu.register.trail.queries import Bureau, User

CENTRE, NORTH, MIDDLE = "Văn phòng mẫu", "Văn phòng mẫu Lào Cai", "Văn phòng mẫu Quảng Trị"
PEOPLE = (
    ("chuyenvien", "Nguyễn Thị Mẫu", "officer", NORTH, message("officer")),
    ("thamdinh", "Trần Văn Mẫu", "reviewer", CENTRE, message("reviewer")),
    ("lanhdao", "Lê Thị Mẫu", "leader", CENTRE, message("leader")),
    ("quantri", "Phạm Văn Mẫu", "administrator", CENTRE, message("administrator")),
)
LEFT = 10
"""One page in so many is left in the queue as it came, so that there is something to review."""
TELLING = frozenset({"post_same", "post_former", "post_time_open", "post_other_time", "body_same", "body_kin"})
"""Reasons by which a person who is asked would say that somebody of this name is the one on record."""
OF_THE_MIDDLE = ("quang-", "kham-", "savannakhet", "lao-bao", "cha-lo")
"""Documents with these in their names come to the bureau of Quảng Trị, the others to that of Lào Cai."""


def run(asked: argparse.Namespace) -> int:
    """Prepare the demonstration where it is not there yet, and serve it."""
    samples = asked.samples or _shipped_samples()
    if samples is None or not samples.is_dir():
        print(tell("There is no folder of sample documents; name one with --samples."), file=sys.stderr)
        return 1
    prepare()
    try:
        passwords = _people()
    except Unfit:
        print(
            tell(
                "The demonstration in {folder} is there already; its passwords were told when it was made.",
                folder=str(asked.home),
            )
        )
    else:
        _documents(samples, passwords)
    if asked.no_serve:
        return 0
    return serve.run(asked)


def _people() -> dict[str, tuple[User, str]]:
    """The four users with their passwords. Raises `Unfit` where the site has users already."""
    with transaction.atomic():
        username, name, *_ = PEOPLE[-1]
        administrator = found_site(CENTRE, username=username, name=name, email=f"{username}@example.invalid")
        centre = next(iter(administrator.seats.all())).bureau
        bureaus = {CENTRE: centre} | {
            name: open_bureau(name, by=administrator, parent=centre) for name in (NORTH, MIDDLE)
        }
        holders = {username: administrator}
        today = timezone.localdate()
        for username, name, role, bureau, _ in PEOPLE[:-1]:
            holder = open_account(username, name=name, email=f"{username}@example.invalid", by=administrator)
            give_seat(holder, bureaus[bureau], role, by=administrator, valid_from=today)
            holders[username] = holder
        given = {username: (holder, secrets.token_urlsafe(9)) for username, holder in holders.items()}
        for holder, password in given.values():
            holder.set_password(password)
            holder.save(update_fields=["password"])
        print(tell("Loading provinces, unions and what became of them …"), flush=True)
        load_tables(read_tables(), by=administrator)
    return given


def _documents(samples: Path, given: dict[str, tuple[User, str]]) -> None:
    reviewer = given["thamdinh"][0]
    files = [
        path for path in sorted(samples.iterdir()) if path.is_file() and path.name not in {"README.md", "expected.csv"}
    ]
    print(tell("Reading {count} sample documents, made up for this demonstration …", count=len(files)), flush=True)
    bureaus = {bureau.name: bureau for bureau in Bureau.objects.all()}
    for path in files:
        middle = any(word in path.name for word in OF_THE_MIDDLE)
        receive(
            path.read_bytes(),
            name=path.name,
            way=Receipt.Way.UPLOAD,
            bureau=bureaus[MIDDLE if middle else NORTH],
            by=reviewer,
        )
    pages = []
    for intake in list(intakes_unfinished()):
        for reading in read_receipt(intake):
            propose(reading)
            pages.append(reading.page)
    print(tell("Confirming most of them, as people would …"), flush=True)
    for number, page in enumerate(pages):
        if number % LEFT:
            _confirm(page, reviewer)
    follow_up(by=reviewer, on=timezone.localdate())
    print()
    print(tell("Four people can sign in; these passwords are told once:"))
    for username, name, _, bureau, role in PEOPLE:
        print(f"  {username:<12} {given[username][1]:<14} {tell(role)}, {name}, {bureau}")
    print(flush=True)


def _confirm(page: Page, by: User) -> None:
    suggest_again(page)
    for key in list(proposals_open(page).values_list("pk", flat=True)):
        waiting = proposal(key)
        try:
            accept_with_what_it_needs(waiting, by=by, choice=choice(waiting))
        except Refused:
            continue  # one of which a person would have to know more stays in the queue


def choice(waiting: Proposal) -> int | None:
    """Return the row that a person who is asked would choose; None where nobody is, or the names alone tell nothing."""
    if waiting.kind != "person" or waiting.suggestion != "ambiguous":
        return None
    rows = [one["row"] for one in waiting.candidates if TELLING & set(one["reasons"])]
    return rows[0] if len(rows) == 1 else None


def _shipped_samples() -> Path | None:
    """The samples beside the package in a checkout, or inside an installed one."""
    for folder in _places():
        if (folder / "office").is_dir():
            return folder / "office"
    return None


def _places() -> Iterator[Path]:
    package = Path(__file__).parents[2]
    yield package / "samples"
    yield package.parents[1] / "samples"
