"""`giaoluu read`: what each page says, for people, as JSON, or as files."""

import argparse
import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from giaoluu.cli.exits import ALL_READ, SOME_UNREADABLE, WRONG_USAGE
from giaoluu.cli.gathering import WrongUsageError, how_asked
from giaoluu.cli.workers import Failed, Read, Result, read_sources
from giaoluu.cli.writing import Document, FilePerPage
from giaoluu.facts.lines import account_to_json
from giaoluu.messages import tell
from giaoluu.sources.batches import files_of

Take: TypeAlias = Callable[[Read], None]

WORTH_PROGRESS = 20
"""Sources from which a progress bar tells more than it disturbs: some two seconds of work."""


def run(asked: argparse.Namespace) -> int:
    """Read every source; each that fails is named on standard error and the rest goes on."""
    try:
        results, count = _results(asked)
        with _outputs(asked) as takes:
            read, failed = _hand_over(_with_progress(results, count, asked), takes)
    except WrongUsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    if asked.out:
        print(tell("{count} pages written to {folder}", count=read, folder=asked.out), file=sys.stderr)
    if not count:
        print(tell("There is no file in it: {name}", name=", ".join(asked.sources)), file=sys.stderr)
    return SOME_UNREADABLE if failed or not count else ALL_READ


def _results(asked: argparse.Namespace) -> tuple[Iterator[Result], int]:
    sources = list(files_of(asked.sources))
    return read_sources(sources, how_asked(asked), lexicons=asked.lexicon, jobs=asked.jobs), len(sources)


def _hand_over(results: Iterable[Result], takes: list[Take]) -> tuple[int, int]:
    """Give every page that was read to all outputs; return how many were read and how many failed."""
    read = failed = 0
    for result in results:
        if isinstance(result, Failed):
            failed += 1
            print(result.why, file=sys.stderr)
        else:
            read += 1
            for take in takes:
                take(result)
    return read, failed


@contextmanager
def _outputs(asked: argparse.Namespace) -> Iterator[list[Take]]:
    """Where accounts go: into files where --out is given, and to standard output unless that is all that was asked."""
    takes: list[Take] = []
    if asked.out:
        files = FilePerPage(_folder(asked.out))
        takes.append(lambda read: files.write(read.source, read.account))
        if asked.format is None:
            yield takes
            return
    form = asked.format or ("table" if sys.stdout.isatty() else "jsonl")
    if form == "table":
        takes.append(importlib.import_module("giaoluu.cli.tables").print_account)
        yield takes
    elif form == "jsonl":
        takes.append(_write_line)
        yield takes
    else:
        document = Document(sys.stdout.buffer)
        takes.append(lambda read: document.write(read.account))
        yield takes
        document.close()


def _write_line(read: Read) -> None:
    sys.stdout.buffer.write(account_to_json(read.account) + b"\n")


def _folder(name: str) -> Path:
    path = Path(name)
    if path.exists() and not path.is_dir():
        raise WrongUsageError(tell("{name} is a file; --out needs a folder.", name=name))
    return path


def _with_progress(results: Iterator[Result], count: int, asked: argparse.Namespace) -> Iterator[Result]:
    """A bar on standard error, where somebody watches and the results do not run over the same screen."""
    shown_elsewhere = bool(asked.out) or not sys.stdout.isatty()
    if count < WORTH_PROGRESS or not sys.stderr.isatty() or not shown_elsewhere:
        return results
    progress: Iterator[Result] = importlib.import_module("giaoluu.cli.progress").shown(results, count)
    return progress
