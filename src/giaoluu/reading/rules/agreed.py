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
