"""Many rows a part at a time: what goes through all of a large register asks once for each part, not for each row."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Thing = TypeVar("Thing")


def in_parts(things: Iterable[Thing], size: int) -> Iterator[list[Thing]]:
    """Yield `things` in their order in lists of `size`, the last one perhaps shorter; none is empty."""
    iterator = iter(things)
    while part := list(islice(iterator, size)):
        yield part
