"""What was counted over the whole register, kept until the register is written to again.

A count over 50,000 exchanges takes some tenths of a second, and a picture is looked at far more often than anything is
written. What is kept must be the same for all who may see the register: nothing that depends on a person belongs here.
"""

import hashlib
from collections.abc import Callable
from typing import TypeVar, cast

from django.core.cache import cache

from giaoluu.register.trail.queries import end_of_the_trail, last_written

Found = TypeVar("Found")

HOUR = 60 * 60
"""Seconds for which a count is kept at the utmost."""


def remembered(what: str, asked: object, count: Callable[[], Found], *, app: str = "") -> Found:
    """Return what `count` finds, or found for the same question since the last write.

    What rests on nothing but rows of one `app` of the register is kept while others are written to.
    """
    question = hashlib.sha256(f"{asked!r}".encode()).hexdigest()
    key = f"{what}:{question}:{_state_of(app) if app else end_of_the_trail()}"
    known = cache.get(key)
    if known is None:
        known = count()
        cache.set(key, known, HOUR)
    return cast("Found", known)


def _state_of(app: str) -> str:
    key = f"written:{app}"
    known = cache.get(key)
    told = last_written(app, known)
    if told != known:
        cache.set(key, told, HOUR)
    return told[2]
