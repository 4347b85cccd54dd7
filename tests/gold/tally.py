"""Counts what was found, what was expected and what agreed, for one kind of fact."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Row(NamedTuple):
    """Shares between 0 and 1, micro-averaged over the pages; `of` is how many were expected."""

    precision: float
    recall: float
    f1: float
    of: int


@dataclass
class Tally:
    """One kind of fact over all pages; `missed` and `wrong` hold (page, item) for whoever looks into them."""

    agreed: int = 0
    given: int = 0
    expected: int = 0
    missed: list[tuple[str, Any]] = field(default_factory=list)
    wrong: list[tuple[str, Any]] = field(default_factory=list)

    def count(self, agreed: int, *, given: int, expected: int) -> None:
        """Add plain numbers."""
        self.agreed += agreed
        self.given += given
        self.expected += expected

    def match(
        self, given: Sequence[Any], gold: Sequence[Any], same: Callable[[Any, Any], bool], page: str
    ) -> list[tuple[Any, Any]]:
        """Add the largest one-to-one pairing of two lists, whatever their order; return its pairs in gold's order."""
        owners = _pair(given, gold, same)
        paired = sorted(owners.items(), key=lambda pair: pair[1])
        self.count(len(owners), given=len(given), expected=len(gold))
        taken = set(owners.values())
        self.missed += [(page, want) for index, want in enumerate(gold) if index not in taken]
        self.wrong += [(page, got) for index, got in enumerate(given) if index not in owners]
        return [(given[mine], gold[theirs]) for mine, theirs in paired]

    def row(self) -> Row:
        """Return the shares; nothing given where nothing was expected is perfect."""
        precision = self.agreed / self.given if self.given else float(not self.expected)
        recall = self.agreed / self.expected if self.expected else 1.0
        both = precision + recall
        return Row(precision, recall, 2 * precision * recall / both if both else 0.0, self.expected)


def _pair(given: Sequence[Any], gold: Sequence[Any], same: Callable[[Any, Any], bool]) -> dict[int, int]:
    """Index in `given` to index in `gold`: augmenting paths (Kuhn), so that no greedy choice costs a match."""
    owners: dict[int, int] = {}

    def place(wanted: int, seen: set[int]) -> bool:
        fits = [mine for mine in range(len(given)) if mine not in seen and same(given[mine], gold[wanted])]
        for mine in sorted(fits, key=lambda mine: mine in owners):  # a free one before one that must move
            if mine in seen:
                continue
            seen.add(mine)
            if mine not in owners or place(owners[mine], seen):
                owners[mine] = wanted
                return True
        return False

    for wanted in range(len(gold)):
        place(wanted, set())
    return owners
