"""One act on many rows: each done or refused by itself, all of it one batch that one undo takes back."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import models

from giaoluu.register.trail.errors import Refused
from giaoluu.register.trail.writing import together

AnyRow = TypeVar("AnyRow", bound=models.Model)


@dataclass
class Outcome:
    """What became of an act on many rows: its `batch`, the rows on which it was done, and those that refused it."""

    batch: uuid.UUID
    done: list[Any] = field(default_factory=list)
    refused: list[tuple[Any, Refused]] = field(default_factory=list)


def for_each(rows: Iterable[AnyRow], write: Callable[[AnyRow], Any]) -> Outcome:
    """Return what became of `write`, an operation, on each of `rows`; a row that refuses it keeps no other from it."""
    with together() as batch:
        outcome = Outcome(batch)
        for row in rows:
            try:
                write(row)
            except Refused as refusal:
                outcome.refused.append((row, refusal))
            else:
                outcome.done.append(row)
    return outcome
