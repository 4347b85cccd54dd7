"""What `open` and `explain` share: every page of every source is shown, and a source that fails is named."""

import argparse
import sys
from collections.abc import Callable

from giaoluu.cli.exits import ALL_READ, SOME_UNREADABLE, WRONG_USAGE
from giaoluu.cli.gathering import WrongUsageError, how_asked, open_named
from giaoluu.cli.workers import load_named
from giaoluu.facts.page import Page
from giaoluu.lexicon import Lexicon
from giaoluu.sources.batches import files_of
from giaoluu.sources.errors import SourceError


def show_each(asked: argparse.Namespace, show: Callable[[Page, Lexicon], bool]) -> int:
    """Call `show` on every page and return the exit code; `show` tells whether there was something to show."""
    try:
        how, lexicon = how_asked(asked), load_named(tuple(asked.lexicon))
    except WrongUsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    code = ALL_READ
    for source in files_of(asked.sources):
        for outcome in open_named(source, how):
            if isinstance(outcome, SourceError):
                print(outcome.tell(), file=sys.stderr)
                code = SOME_UNREADABLE
            elif not show(outcome, lexicon):
                code = SOME_UNREADABLE
    return code
