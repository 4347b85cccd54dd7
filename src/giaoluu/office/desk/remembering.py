"""What was counted over the whole register, kept until the register is written to again.

A count over 50,000 exchanges takes some tenths of a second, and a picture is looked at far more often than anything is
written. What is kept must be the same for all who may see the register: nothing that depends on a person belongs here.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from django.core.cache import cache

from giaoluu.register.trail.queries import end_of_the_trail, last_written

Asked = TypeVar("Asked")
Found = TypeVar("Found")

HOUR = 60 * 60
"""Seconds for which a count is kept at the utmost."""


def remembered(what: str, asked: object, count: Callable[[], Found], *, app: str = "") -> Found:
    """Return what `count` finds, or found for the same question since the last write.

    What rests on nothing but rows of one `app` of the register is kept while others are written to.
    """
    (found,) = each_remembered(what, [asked], lambda _asked: [count()], app=app)
    return found


def each_remembered(
    what: str, asked: Sequence[Asked], count: Callable[[list[Asked]], Sequence[Found]], *, app: str = ""
) -> list[Found]:
    """Return for each question `asked` what is `remembered`; `count` finds all at once that is not."""
    state = _state_of(app) if app else end_of_the_trail()
    keys = [f"{what}:{hashlib.sha256(f'{one!r}'.encode()).hexdigest()}:{state}" for one in asked]
    known = cache.get_many(keys)
    left = {key: one for key, one in zip(keys, asked, strict=True) if known.get(key) is None}
    for key, found in zip(left, count(list(left.values())) if left else (), strict=True):
        cache.set(key, found, HOUR)
        known[key] = found
    return [cast("Found", known[key]) for key in keys]


def _state_of(app: str) -> str:
    key = f"written:{app}"
    known = cache.get(key)
    told = last_written(app, known)
    if told != known:
        cache.set(key, told, HOUR)
    return told[2]
