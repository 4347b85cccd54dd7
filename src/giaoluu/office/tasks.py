"""The work that is done in the background, each piece safe to be killed and to be done twice."""

from functools import partial

from django.db import transaction
from django_tasks import task

from giaoluu.office.checking import Told, check_all
from giaoluu.register.archive.incoming import intake, watch
from giaoluu.register.archive.intake import MOST_ATTEMPTS, give_up, read_receipt
from giaoluu.register.archive.watching import look
from giaoluu.register.review.proposing import propose
from giaoluu.register.review.suggesting import renew_files

FIRST = 10
"""What goes before others in the queue, where all else has 0."""


def enqueue_intake(intake_id: int) -> None:
    """Let a worker open and read what was received, once the transaction that received it has ended well."""
    transaction.on_commit(partial(read_intake.enqueue, intake_id))


@task()
def read_intake(intake_id: int) -> int:
    """Open and read one receipt and propose what was found; return how many proposals its pages have.

    What fails here is a mistake of ours, or a machine without memory: it is tried again, but not for ever.
    """
    try:
        proposed: list[int] = []
        read_receipt(intake(intake_id), then=lambda reading: proposed.append(len(propose(reading))))
    except Exception:
        failed = intake(intake_id)
        if failed.attempts >= MOST_ATTEMPTS:
            give_up(failed)
        raise
    renew_files()  # here nobody waits for it
    return sum(proposed)


@task(priority=FIRST)
def look_at_watch(watch_id: int) -> int:
    """Look at one watched folder or feed, and have each new document read; return how many there were.

    It goes before documents that wait to be read: it is short, and a full inbox must not keep it from its hour.
    """
    return sum(bool(read_intake.enqueue(intake.pk)) for intake in look(watch(watch_id)))


@task()
def check_site(user_id: int) -> dict[str, list[Told]]:
    """Look whether all is sound, as `user_id` asked, and return what was found; how far it is stands in the cache."""
    del user_id  # kept with the task: who asked
    return {"findings": list(check_all())}
