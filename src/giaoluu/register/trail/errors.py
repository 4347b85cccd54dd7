"""Why a write is refused.

Refused
├── Forbidden      the person's seats do not allow it
├── Stale          someone else has changed the row since it was seen
├── StillUsed      it cannot be undone while later acts lean on it
└── Unfit          what was given does not make a valid row
"""

from collections.abc import Mapping, Sequence
from typing import Any

from giaoluu.register.trail.models import Bureau, Entry, User
from giaoluu.register.trail.rows import Row


class Refused(Exception):
    """A write that was refused; nothing of it has happened."""


class Forbidden(Refused):
    """The person's seats do not allow it."""

    def __init__(self, *, user: User, permission: str, bureau: Bureau | None) -> None:
        """Say who wanted what where."""
        super().__init__(f"{user.get_username()} may not {permission}" + (f" at {bureau}" if bureau else ""))
        self.user, self.permission, self.bureau = user, permission, bureau


class Stale(Refused):
    """Someone else has changed the row since it was seen.

    `current` is the row as it is now, `wanted` what the person wanted to set: a screen shows both, and nothing that was
    typed is lost.
    """

    def __init__(self, *, current: Row, seen: int, wanted: Mapping[str, Any]) -> None:
        """Keep both sides for the screen."""
        super().__init__(
            f"{current._meta.label_lower} {current.pk} was seen at version {seen}, and is now at {current.version}"
        )
        self.current, self.seen, self.wanted = current, seen, dict(wanted)


class StillUsed(Refused):
    """It cannot be undone while `row` has been changed since, or other rows, added since, lean on it.

    `users` names those rows, `acts` are the entries of the trail to take back before, the latest first.
    """

    def __init__(self, row: Row, users: Sequence[str], acts: Sequence[Entry] = ()) -> None:
        """Name the rows that lean on `row`, and the acts."""
        told = ", ".join([*users, *(f"entry {act.number}" for act in acts)])
        super().__init__(f"{row._meta.label_lower} {row.pk} is used by {told}")
        self.row, self.users, self.acts = row, list(users), list(acts)


class Unfit(Refused):
    """What was given does not make a valid row: `reasons` tells, by field, what is wrong; "" stands for the whole."""

    def __init__(self, reasons: Mapping[str, Sequence[str]]) -> None:
        """Keep the reasons by field."""
        super().__init__("; ".join(f"{field or 'row'}: {' '.join(told)}" for field, told in reasons.items()))
        self.reasons = {field: list(told) for field, told in reasons.items()}
