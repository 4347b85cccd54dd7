"""Finds the few rows of a large register that a mention could be, by the rarest things that both have.

A register of 120,000 bodies holds thousands with 'công đoàn' and one with 'Tinh Lợi'. Each row is filed under keys; a
query looks at its rarest keys first and stops before the common ones, which tell nothing.
"""

import math
from array import array
from collections.abc import Iterable

LOOKED_AT = 2500
"""Entries that one query may look through: some 0.4 ms. Keys more common than what is left are passed by."""
TOO_COMMON = 300
"""Keys that more rows share than this are not looked at once rarer ones have brought as many rows as are wanted."""


class RarityIndex:
    """Rows by number, filed under keys; a row that shares rarer keys with the query comes first."""

    def __init__(self, keys_of_rows: Iterable[Iterable[str]]) -> None:
        files: dict[str, array[int]] = {}
        size = 0
        for number, keys in enumerate(keys_of_rows):
            size = number + 1
            for key in set(keys):
                file = files.get(key)
                if file is None:
                    file = files[key] = array("I")
                file.append(number)
        self._files, self._size = files, size

    def __len__(self) -> int:
        return self._size

    def find(self, keys: Iterable[str], limit: int = 20) -> list[int]:
        """Return the numbers of at most `limit` rows, those that share the rarest keys first.

        Ties stand in the order of the rows. A query that holds only common keys may find nothing.
        """
        files = sorted(
            ((len(file), key) for key in set(keys) if (file := self._files.get(key)) is not None),
        )
        weights: dict[int, float] = {}
        left = LOOKED_AT
        for count, key in files:
            if count > left or (count > TOO_COMMON and len(weights) >= limit):
                break
            left -= count
            weight = math.log1p(self._size / count)
            for number in self._files[key]:
                weights[number] = weights.get(number, 0.0) + weight
        return _best(weights, limit)


def _best(weights: dict[int, float], limit: int) -> list[int]:
    if len(weights) <= limit:
        return sorted(weights, key=lambda number: (-weights[number], number))
    least = sorted(weights.values(), reverse=True)[limit - 1]
    among = [number for number, weight in weights.items() if weight >= least]
    return sorted(among, key=lambda number: (-weights[number], number))[:limit]
