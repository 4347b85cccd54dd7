"""What the fuzzer does for minutes, done here once with its seeds, whole and cut short."""

import pytest

from fuzz.seeds import seeds_of
from fuzz.targets import targets


@pytest.mark.parametrize("name", targets())
def test_seeds_whole_and_cut_short_are_read_or_refused_in_time(name: str) -> None:
    target, seeds = targets()[name], seeds_of(name)
    assert seeds
    for seed in seeds:
        target(seed)
        target(seed[: len(seed) // 2])
