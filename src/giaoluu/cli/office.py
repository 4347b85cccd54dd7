"""`giaoluu office …`: hands over to the office, which a library without Django does not have."""

import argparse
import importlib
from collections.abc import Callable


def run(asked: argparse.Namespace) -> int:
    """Let the office answer, and return its exit code."""
    main: Callable[[list[str]], int] = importlib.import_module("giaoluu.office.commanding").main
    return main(asked.words)
