"""Finds the few rows of a large register that a mention could be, by the rarest things that both have.

A register of 120,000 bodies holds thousands with 'công đoàn' and one with 'Tinh Lợi'. Each row is filed under keys; a
query looks at its rarest keys first and stops before the common ones, which tell nothing.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

import msgspec

LOOKED_AT = 2500
"""Entries that one query may look through: some 0.4 ms. Keys more common than what is left are passed by."""
TOO_COMMON = 300
"""Keys that more rows share than this are not looked at once rarer ones have brought as many rows as are wanted."""


class Files(msgspec.Struct, frozen=True):
    """A `RarityIndex` as it may be kept and read again on the same machine."""

    keys: list[str]
    starts: bytes
    numbers: bytes
    size: int


class RarityIndex:
    """Rows by number, filed under keys; a row that shares rarer keys with the query comes first.

    All files stand one behind the other in one array. An array for each key took more room than what it held, and the
    garbage collector went through two million of them again and again.
    """

    def __init__(self, keys_of_rows: Iterable[Iterable[str]]) -> None:
        places: dict[str, int] = {}
        filed, ends = array("I"), array("I")
        for keys in keys_of_rows:
            filed.extend([places.setdefault(key, len(places)) for key in set(keys)])
            ends.append(len(filed))
        counts = Counter(filed)
        starts = array("I", accumulate((counts[place] for place in range(len(places))), initial=0))
        free, numbers, begun = starts[:], array("I", bytes(filed.itemsize * len(filed))), 0
        for number, end in enumerate(ends):
            for place in filed[begun:end]:
                numbers[free[place]] = number
                free[place] += 1
            begun = end
        self._places, self._starts, self._numbers, self._size = places, starts, numbers, len(ends)

    @classmethod
    def of(cls, files: Files) -> "RarityIndex":
        """Return the index that `files` were taken from."""
        index = cls(())
        index._places = {key: place for place, key in enumerate(files.keys)}
        index._starts, index._numbers, index._size = array("I", files.starts), array("I", files.numbers), files.size
        return index

    def files(self) -> Files:
        """Return what there is to keep of the index."""
        return Files(list(self._places), self._starts.tobytes(), self._numbers.tobytes(), self._size)

    def __len__(self) -> int:
        return self._size

    def find(self, keys: Iterable[str], limit: int = 20) -> list[int]:
        """Return the numbers of at most `limit` rows, those that share the rarest keys first.

        Ties stand in the order of the rows. A query that holds only common keys may find nothing.
        """
        starts = self._starts
        files = sorted(
            (starts[place + 1] - starts[place], key, starts[place])
            for key in set(keys)
            if (place := self._places.get(key)) is not None
        )
        weights: dict[int, float] = {}
        left = LOOKED_AT
        for count, _key, start in files:
            if count > left or (count > TOO_COMMON and len(weights) >= limit):
                break
            left -= count
            weight = math.log1p(self._size / count)
            for number in self._numbers[start : start + count]:
                weights[number] = weights.get(number, 0.0) + weight
        return _best(weights, limit)


def _best(weights: dict[int, float], limit: int) -> list[int]:
    if len(weights) <= limit:
        return sorted(weights, key=lambda number: (-weights[number], number))
    least = sorted(weights.values(), reverse=True)[limit - 1]
    among = [number for number, weight in weights.items() if weight >= least]
    return sorted(among, key=lambda number: (-weights[number], number))[:limit]
