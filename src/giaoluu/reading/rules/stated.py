"""The shape of what the rules of statements find, in any language."""

import msgspec

from giaoluu.reading.values import ValueFound


class StatementFound(msgspec.Struct, frozen=True, gc=False):
    """One statement, by offsets of the folded copy.

    `speaker` is the id of a person, `organisation` that of the body spoken for, `binds` those of the bodies that would
    have to act: the asked, or the parties of a commitment. `due` is when it has to be done by.
    """

    start: int
    end: int
    kind: str
    speaker: str | None
    organisation: str | None
    binds: tuple[str, ...]
    rule: str
    due: ValueFound | None = None
