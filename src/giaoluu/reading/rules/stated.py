"""The shape of what the rules of statements find, in any language."""

from typing import NamedTuple


class StatementFound(NamedTuple):
    """One statement, by offsets of the folded copy; `organisation` and `binds` are ids of bodies, `speaker` of a person."""

    start: int
    end: int
    kind: str
    speaker: str | None
    organisation: str | None
    binds: tuple[str, ...]
    rule: str
