"""The shape of what the rules of statements find, in any language."""

import msgspec


class StatementFound(msgspec.Struct, frozen=True, gc=False):
    """One statement, by offsets of the folded copy.

    `speaker` is the id of a person, `organisation` that of the body spoken for, `binds` those of the bodies that would
    have to act: the asked, or the parties of a commitment.
    """

    start: int
    end: int
    kind: str
    speaker: str | None
    organisation: str | None
    binds: tuple[str, ...]
    rule: str
