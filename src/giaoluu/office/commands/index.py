"""`giaoluu office index`: what is kept to find and count rows, written anew or held against the register."""

import argparse

from giaoluu.messages import tell
from giaoluu.register.exchanges.encounters import faults_of_encounters
from giaoluu.register.exchanges.encounters import rebuild as rebuild_encounters
from giaoluu.register.search.indexing import faults_of_the_index, rebuild


def run(asked: argparse.Namespace) -> int:
    """Write cards and encounters anew and say how many; with `--check` say what is wrong, and end with 1 if any is."""
    if asked.check:
        return _check()
    count = sum(cards for _noun, cards in rebuild())
    print(tell("The index of search was written anew: {count} cards.", count=count))
    print(
        tell("Who met whom abroad was written anew for the pictures: {count} encounters.", count=rebuild_encounters())
    )
    return 0


def _check() -> int:
    faults = 0
    for line in (*faults_of_the_index(), *faults_of_encounters()):
        print(line)
        faults += 1
    if faults:
        print(tell("{count} faults were found.", count=faults))
        return 1
    print(tell("The index of search and the pictures say what the register says."))
    return 0
