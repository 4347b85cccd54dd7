"""What the parties of an agreement mean to do together: the commitments that follow its naming."""

from collections.abc import Sequence

from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.stated import StatementFound

_OPEN = {"signed", "agreed", "proposed"}
"""An agreement that is made at this occasion has its lines told; of older ones only results are told."""


def with_lines(agreements: Sequence[AgreementFound], statements: Sequence[StatementFound]) -> list[AgreementFound]:
    """Return `agreements` with their lines of work: a promise of the parties together belongs to the pact named last.

    A promise before any pact is named belongs to the only one that is being made, if there is just one.
    """
    lines: dict[int, list[tuple[int, int]]] = {}
    made = [index for index, agreement in enumerate(agreements) if agreement.status in _OPEN]
    for statement in statements:
        if statement.kind != "commitment" or statement.speaker is not None:
            continue
        fitting = [index for index in made if _is_theirs(agreements[index], statement)]
        before = [index for index in fitting if agreements[index].start <= statement.start]
        chosen = before[-1] if before else (fitting[0] if len(fitting) == 1 else None)
        if chosen is not None:
            lines.setdefault(chosen, []).append((statement.start, statement.end))
    return [agreement._replace(lines=tuple(lines.get(index, ()))) for index, agreement in enumerate(agreements)]


def _is_theirs(agreement: AgreementFound, statement: StatementFound) -> bool:
    """A promise of one side alone is none of the pact's lines."""
    bound = {*statement.binds, statement.organisation} - {None}
    return len(bound & set(agreement.parties)) >= 2
