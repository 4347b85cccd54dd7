"""One register, table after table."""

import datetime as dt
import random
from collections.abc import Iterator

from django.utils import timezone

from bench.register import acts, bodies, occasions, pages, people
from bench.register.evidence import Support
from bench.register.pouring import Table, unchecked
from bench.register.words import Words
from giaoluu.office.commands.setup import prepare
from giaoluu.register.exchanges.encounters import rebuild as rebuild_encounters
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.search.indexing import rebuild
from giaoluu.register.trail.founding import found_site
from giaoluu.register.trail.models import Bureau, Seat, User

PASSWORD = "mat-khau-thu-nghiem"  # noqa: S105 - of people who do not exist, on a register that is thrown away
STAFF = (("chuyenvien", "Nguyễn Thị Thử", "officer"), ("thamdinh", "Trần Văn Thử", "reviewer"))
"""Of the first province; the leader and the administrator sit at the centre."""
BUREAUS = 63


def fill(*, scale: float, seed: int) -> Iterator[tuple[str, int]]:
    """Fill the empty database of the site, and yield how many rows each table got."""
    prepare()
    reviewer, offices = _people()
    chance = random.Random(seed)  # noqa: S311 - no secret
    words = Words(chance)
    with unchecked():
        support = Support(reviewer.pk, timezone.now())
        trail = acts.Trail(reviewer)
        organisations = bodies.Pouring(words, chance, support)
        known = organisations.pour(scale)
        persons = people.Pouring(words, chance, support)
        met = persons.pour(known, scale)
        archive = pages.Pouring(chance, reviewer, offices)
        happened = occasions.Pouring(words, chance, support, archive, trail)
        happened.pour(known, met, scale)
        tables: list[Table] = [
            *organisations.tables(), *persons.tables(), *archive.tables(), *happened.tables(), *trail.tables(),
            support.values, support.evidence,
        ]  # fmt: skip
        for table in tables:
            table.end()
            yield table.model._meta.label_lower, table.rows
        trail.end()
    yield "exchanges.encounter", rebuild_encounters()
    for noun, cards in rebuild():
        yield f"search.card: {noun}", cards


def _people() -> tuple[User, list[Bureau]]:
    """The reviewer who confirmed everything, and the bureaus of the provinces."""
    administrator = found_site("Văn phòng Trung ương", username="quantri", name="Phạm Văn Thử", email="qt@example.vn")
    load_tables(read_tables(), by=administrator)
    centre = Bureau.objects.get()
    offices = [Bureau.objects.create(name=f"Văn phòng tỉnh số {number}", parent=centre) for number in range(1, BUREAUS)]
    holders = [administrator, _seat("lanhdao", "Lê Thị Thử", "leader", centre)]
    holders += [_seat(username, name, role, offices[0]) for username, name, role in STAFF]
    for holder in holders:
        holder.set_password(PASSWORD)
        holder.save()
    return holders[-1], offices


def _seat(username: str, name: str, role: str, bureau: Bureau) -> User:
    holder = User.objects.create_user(username, email=f"{username}@example.vn", name=name)
    Seat.objects.create(user=holder, bureau=bureau, role=role, valid_from=dt.date(2020, 1, 1))
    return holder
