"""`giaoluu office index`: the index by which search finds rows, written anew or held against the register."""

import argparse

from giaoluu.messages import tell
from giaoluu.register.search.indexing import faults_of_the_index, rebuild


def run(asked: argparse.Namespace) -> int:
    """Write all cards anew and say how many; with `--check` say what is wrong, and end with 1 where anything is."""
    if asked.check:
        return _check()
    count = sum(cards for _noun, cards in rebuild())
    print(tell("The index of search was written anew: {count} cards.", count=count))
    return 0


def _check() -> int:
    faults = 0
    for line in faults_of_the_index():
        print(line)
        faults += 1
    if faults:
        print(tell("{count} faults were found.", count=faults))
        return 1
    print(tell("The index of search says what the register says."))
    return 0
