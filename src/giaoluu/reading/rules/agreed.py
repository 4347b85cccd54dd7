"""What the rules found an article to say of an agreement."""

from typing import NamedTuple


class AgreementFound(NamedTuple):
    """One agreement, by offsets of the folded copy."""

    start: int
    end: int
    kind: str
    title: str
    parties: tuple[str, ...]
    term: tuple[str, int, int] | None
    status: str
    lines: tuple[tuple[int, int], ...]
    rule: str
    made: int | None = None
    """The year in which it was made, where its day is told."""
    named_sides: bool = False
    """Are its sides named with it ('giữa A và B', 'với B'), and not those of the occasion?"""
