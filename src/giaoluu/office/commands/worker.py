"""`giaoluu office worker`: the background work, in a process of its own."""

import argparse

from giaoluu.office.outliving import end_with_parent
from giaoluu.office.workers import run_worker


def run(asked: argparse.Namespace) -> int:
    """Work until told to stop; a worker that was killed loses nothing, another takes its work up."""
    end_with_parent()
    run_worker(until_idle=asked.until_idle)
    return 0
