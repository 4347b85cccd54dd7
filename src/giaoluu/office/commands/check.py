"""`giaoluu office check`: the trail, every citation, every source, every reference, the index of search."""

import argparse
from collections.abc import Iterator

from django.db import IntegrityError, connection

from giaoluu.messages import tell
from giaoluu.register.archive.queries import faults_of_the_archive
from giaoluu.register.exchanges.encounters import faults_of_encounters
from giaoluu.register.review.queries import faults_of_judgements, faults_of_values
from giaoluu.register.search.indexing import faults_of_the_index
from giaoluu.register.trail.queries import breaks_of_the_chain


def run(asked: argparse.Namespace) -> int:  # noqa: ARG001
    """Print what is wrong, a line each; the exit code is 1 where anything is."""
    faults = 0
    for line in faults_of_the_site():
        print(line)
        faults += 1
    if faults:
        print(tell("{count} faults were found.", count=faults))
        return 1
    print(tell("Trail, citations, sources and references are whole."))
    return 0


def faults_of_the_site() -> Iterator[str]:
    """Yield what is wrong with the site's data, in words."""
    yield from breaks_of_the_chain()
    yield from faults_of_the_archive()
    yield from faults_of_values()
    yield from faults_of_judgements()
    yield from faults_of_the_index()
    yield from faults_of_encounters()
    try:
        connection.check_constraints()
    except IntegrityError as error:
        yield str(error)
