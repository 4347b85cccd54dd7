"""People at work on a site, each in a process of their own: `python -m tests.office.driving WHAT …`.

What they did is told a line each on standard output, as soon as the site has answered that it is done: so the lines are
what a person may rely on, whatever happens to the process afterwards.
"""

import datetime as dt
import hashlib
import os
import random
import sys
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import django

django.setup()

from django.apps import apps  # noqa: E402 - Django must be set up before its models are there
from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.utils import timezone  # noqa: E402

from giaoluu.office.commands.check import faults_of_the_site  # noqa: E402
from giaoluu.office.tasks import enqueue_intake  # noqa: E402
from giaoluu.register.archive.models import Intake, Page, Receipt, Seen, Source, Watch  # noqa: E402
from giaoluu.register.archive.operations import ask_look, receive, watch_folder  # noqa: E402
from giaoluu.register.people.models import Person  # noqa: E402
from giaoluu.register.people.operations import amend_person  # noqa: E402
from giaoluu.register.review.errors import Decided  # noqa: E402
from giaoluu.register.review.models import Proposal  # noqa: E402
from giaoluu.register.review.operations import (  # noqa: E402
    NEW,
    accept,
    accept_with_what_it_needs,
    reject,
    take_back,
)
from giaoluu.register.review.proposing import PROPOSED  # noqa: E402
from giaoluu.register.trail.errors import Refused, Stale  # noqa: E402
from giaoluu.register.trail.models import Bureau, Entry, Seat, Touch, User  # noqa: E402
from giaoluu.register.trail.rows import Row, noun_of  # noqa: E402
from tests.register.factories import NOTED, TALKS, person  # noqa: E402

ROOMS = ("organisations", "people", "indicators", "agreements", "exchanges", "commitments")
LONG_AGO = 1_700_000_000
"""When a document was last changed that is put into a watched folder: it counts as whole at once."""
LOOKED_AFTER = 4
"""Documents put until the machine is asked to look."""
DECIDED = (Proposal.State.ACCEPTED, Proposal.State.AMENDED)


def seat_people(count: str = "8") -> None:
    """Give the site its reviewers, named 'nguoi0' and so on, and a first person on record."""
    bureau = Bureau.objects.order_by("pk")[0]
    for number in range(int(count)):
        user = User.objects.create_user(f"nguoi{number}", name=f"Người Thứ {number}", email=f"n{number}@example.vn")
        Seat.objects.create(user=user, bureau=bureau, role="reviewer", valid_from=dt.date(2020, 1, 1))
        say("seated", user.username)
    record_one("nguoi0", "Hà Văn Thử")


def documents(seed: str, count: str) -> Iterator[tuple[str, bytes]]:
    """Yield invented pages with their names; the same seed gives the same pages."""
    for number in range(int(count)):
        day = 1 + (int(seed) + number) % 28
        text = TALKS.replace("12/3/2024", f"{day}/3/2024").replace("cử 3 đoàn", f"cử {number + 4} đoàn")
        yield f"trang-{seed}-{number}.txt", f"{text}\nTin số {number}, đợt {seed}.\n".encode()


def receive_documents(username: str, seed: str, count: str) -> None:
    """Receive documents by the operation; each is told once it has been received."""
    by, bureau = User.objects.get(username=username), Bureau.objects.order_by("pk")[0]
    for name, raw in documents(seed, count):
        receipt = receive(raw, name=name, way=Receipt.Way.UPLOAD, bureau=bureau, by=by)
        say("received", hashlib.sha256(raw).hexdigest())
        enqueue_intake(receipt.intake.pk)


def upload_documents(username: str, seed: str, count: str, port: str) -> None:
    """Send documents through the inbox of the running site; each is told once the site has answered."""
    cookies = f"{settings.SESSION_COOKIE_NAME}={session_of(username)}; {settings.CSRF_COOKIE_NAME}={'t' * 32}"
    bureau = Bureau.objects.order_by("pk")[0]
    address = f"http://127.0.0.1:{port}/inbox/text/"
    opener = urllib.request.build_opener(Unmoved)
    for name, raw in documents(seed, count):
        given = {"text": raw.decode(), "name": name, "bureau": bureau.pk, "csrfmiddlewaretoken": "t" * 32}
        asked = urllib.request.Request(address, urllib.parse.urlencode(given).encode(), {"Cookie": cookies})
        try:
            opener.open(asked, timeout=30)
        except urllib.error.HTTPError as answer:
            if answer.code == 302:
                say("received", hashlib.sha256(raw).hexdigest())
                continue
            raise


def put_documents(username: str, seed: str, count: str) -> None:
    """Put documents into a watched folder of their own, and have the machine look; each is told once it lies there."""
    by, bureau = User.objects.get(username=username), Bureau.objects.order_by("pk")[0]
    folder = Path(settings.GIAOLUU_WATCH_ROOTS[0]) / f"đợt {seed}"
    folder.mkdir(parents=True)
    watch = watch_folder(str(folder), bureau=bureau, by=by, every=60)
    for number, (name, raw) in enumerate(documents(seed, count)):
        coming = folder / f"{name}.part"
        coming.write_bytes(raw)
        os.utime(coming, (LONG_AGO, LONG_AGO))
        coming.rename(folder / name)
        say("put", hashlib.sha256(raw).hexdigest())
        if number % LOOKED_AFTER == 0:
            ask_look(watch, by=by)


def let_time_pass() -> None:
    """Let the holds of looks that were killed run out, and have the machine look everywhere once more."""
    now = timezone.now()
    Watch.objects.filter(ended=None).update(held=None, due=now)
    say("watches", Watch.objects.count())


class Unmoved(urllib.request.HTTPRedirectHandler):
    """A redirection is the answer, and is not followed."""

    def redirect_request(self, *_args: object, **_options: object) -> None:
        """Follow nothing."""


def session_of(username: str) -> str:
    """Return the key of a session in which this person is signed in."""
    user = User.objects.get(username=username)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def review(username: str, seed: str) -> None:
    """Decide on what is open until nothing is, mostly by accepting; each decision is told once it has been made."""
    by, chance = User.objects.get(username=username), random.Random(int(seed))  # noqa: S311 - no secret
    while key := Proposal.objects.filter(state=Proposal.State.OPEN).order_by("pk").values_list("pk", flat=True).first():
        proposal = Proposal.objects.get(pk=key)
        try:
            if chance.random() < 0.1:
                say("rejected", reject(proposal, by=by, reason="trùng").pk)
                continue
            choice = NEW if proposal.suggestion == "ambiguous" else None
            for one in accept_with_what_it_needs(proposal, by=by, choice=choice):
                say("accepted", one.pk)
            if chance.random() < 0.1:
                take_back(proposal, by=by, why="nhầm")
                say("taken-back", key)
        except Decided:
            continue
        except Refused as refused:
            say("refused", f"{key} {refused}")
            try:
                say("rejected", reject(proposal, by=by, reason="không ghi được").pk)
            except Decided:
                continue


def accept_one(username: str, key: str) -> None:
    """Accept one proposal, and tell whether it was this person who did."""
    try:
        say("accepted", accept(Proposal.objects.get(pk=int(key)), by=User.objects.get(username=username)).pk)
    except Decided:
        say("decided", key)


def amend_one(username: str, key: str, seen: str, country: str) -> None:
    """Amend one person's row as seen at a version, and tell whether it was still that."""
    row, by = Person.objects.get(pk=int(key)), User.objects.get(username=username)
    try:
        amend_person(row, by=by, seen=int(seen), grounds=NOTED, country=country)
        say("amended", country)
    except Stale as stale:
        say("stale", stale.current.country)  # type: ignore[attr-defined]


def write_much(username: str, key: str, count: str) -> None:
    """Add to one counted row over and over, and record persons beside: what one sees in it, one has read under lock."""
    by = User.objects.get(username=username)
    for number in range(int(count) // 2):
        person(f"Người {number} của {username}", by=by)
        while True:
            row = Person.objects.get(pk=int(key))
            told = str(int(row.distinction or "0") + 1)
            try:
                amend_person(row, by=by, seen=row.version, grounds=NOTED, distinction=told)
            except Stale:
                continue
            break
    say("wrote", count)


def record_one(username: str, name: str) -> None:
    """Record a person, and tell the key of the row."""
    say("recorded", person(name, by=User.objects.get(username=username)).pk)


def verify(answered: str) -> None:
    """Tell all that is wrong with the site, `answered` being a file of the lines that its people were told."""
    for fault in (
        *faults_of_the_site(),
        *half_written(),
        *taken_in_twice(),
        *lost(Path(answered).read_text("utf-8").split("\n")),
    ):
        say("fault", fault)


def half_written() -> Iterator[str]:
    """Yield each decision without its row or entry, each row without an entry, and each receipt without an intake."""
    batches = set(Entry.objects.filter(operation__startswith="review.").values_list("batch", flat=True))
    for proposal in Proposal.objects.filter(state__in=DECIDED):
        known = apps.get_model(proposal.noun) if proposal.noun else Proposal
        if proposal.row is None or not known._base_manager.filter(pk=proposal.row).exists():  # noqa: SLF001 - Django's documented name
            yield f"proposal {proposal.pk} was accepted, and its row is not there"
        if proposal.batch not in batches:
            yield f"proposal {proposal.pk} was accepted, and no entry tells of it"
    for proposal in Proposal.objects.filter(state=Proposal.State.OPEN).exclude(batch=None):
        yield f"proposal {proposal.pk} is open, and has a batch"
    touched = set(Touch.objects.values_list("noun", "row"))
    models: list[type[Any]] = [
        model for room in ROOMS for model in apps.get_app_config(room).get_models() if issubclass(model, Row)
    ]
    models += [Source, Receipt]
    for model in models:
        noun = noun_of(model)
        for key in model._base_manager.values_list("pk", flat=True):  # noqa: SLF001 - as above
            if (noun, key) not in touched:
                yield f"{noun} {key} is in no entry"
    for receipt in Receipt.objects.filter(intake=None):
        yield f"receipt {receipt.pk} has no intake"


def taken_in_twice() -> Iterator[str]:
    """Yield each watched document that was received twice, noted without a receipt, or received without a note."""
    receipts = Counter(Receipt.objects.filter(way=Receipt.Way.FOLDER).values_list("uri", flat=True))
    for uri, times in receipts.items():
        if times > 1:
            yield f"{uri} was received {times} times"
    noted = Seen.objects.filter(state=Seen.State.RECEIVED).count()
    if noted != len(receipts):
        yield f"{noted} documents of watches are noted as received, and {len(receipts)} were"


def lost(lines: list[str]) -> Iterator[str]:
    """Yield what people were told and is not so."""
    for intake in Intake.objects.filter(state=Intake.State.FAILED):
        yield f"document {intake.receipt.source_id} was given up"
    known = set(Source.objects.filter(receipts__isnull=False).values_list("sha256", flat=True))
    decided = set(Entry.objects.filter(operation="review.accept").values_list("touches__row", flat=True))
    for line in lines:
        what, _, told = line.partition(" ")
        if what == "received" and told not in known:
            yield f"document {told} was answered and is lost"
        if what == "accepted" and int(told) not in decided:
            yield f"proposal {told} was answered as accepted, and no entry tells of it"


def ended(answered: str) -> None:
    """Tell what is not at its end though the work is: intakes, readings without proposals, files put and not taken."""
    known = set(Source.objects.filter(receipts__isnull=False).values_list("sha256", flat=True))
    for line in Path(answered).read_text("utf-8").split("\n"):
        what, _, told = line.partition(" ")
        if what == "put" and told not in known:
            say("fault", f"document {told} lies in a watched folder and was not received")
    for intake in Intake.objects.exclude(state=Intake.State.DONE):
        say("fault", f"intake {intake.pk} is {intake.state}")
    for page in Page.objects.filter(readings=None):
        say("fault", f"page {page.pk} was not read")
    for page in Page.objects.filter(readings__facts__kind__in=PROPOSED, proposals=None).distinct():
        say("fault", f"page {page.pk} has no proposals")
    say("intakes", Intake.objects.count())
    say("open", Proposal.objects.filter(state=Proposal.State.OPEN).count())


def say(what: str, told: object) -> None:
    """Tell one line, at once."""
    print(what, told, flush=True)  # noqa: T201 - whoever started this process reads it


WHAT: dict[str, Callable[..., None]] = {
    "seat": seat_people,
    "receive": receive_documents,
    "upload": upload_documents,
    "put": put_documents,
    "let-time-pass": let_time_pass,
    "review": review,
    "accept": accept_one,
    "amend": amend_one,
    "write": write_much,
    "record": record_one,
    "verify": verify,
    "ended": ended,
}

if __name__ == "__main__":
    WHAT[sys.argv[1]](*sys.argv[2:])
