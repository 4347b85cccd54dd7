"""Every page of every source that was named, in the order in which it was named."""

import argparse
import importlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from giaoluu.messages import tell
from giaoluu.sources.given import Ocr, Outcome
from giaoluu.sources.opening import FORMATS, open_file_outcomes, open_outcomes

STANDARD_INPUT = "-"


class How(msgspec.Struct, frozen=True, kw_only=True):
    """How the user wants sources to be opened; travels to other processes."""

    as_format: str | None
    ocr: Ocr
    fetch: bool
    allow_hosts: tuple[str, ...]


class WrongUsageError(Exception):
    """The command cannot be understood; the text tells the user why, in their language."""


def how_asked(asked: argparse.Namespace) -> How:
    """Return how to open what was asked for; a format that there is none of is `WrongUsageError`."""
    if asked.as_format is not None and asked.as_format not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise WrongUsageError(tell("There is no format {name}; there are: {known}.", name=asked.as_format, known=known))
    return How(as_format=asked.as_format, ocr=asked.ocr, fetch=asked.fetch, allow_hosts=tuple(asked.allow_host))


def sources_in(named: Iterable[str]) -> Iterator[str]:
    """Yield what is to be opened: each file of a folder, sorted, hidden ones left out; all else as it was named."""
    for name in named:
        path = Path(name)
        if is_address(name) or name == STANDARD_INPUT or not path.is_dir():
            yield name
        else:
            yield from sorted(str(file) for file in path.rglob("*") if file.is_file() and not _is_hidden(file, path))


def open_named(name: str, how: How) -> Iterator[Outcome]:
    """Yield the pages of one source and an error for what cannot be opened."""
    if name == STANDARD_INPUT:
        yield from open_outcomes(sys.stdin.buffer.read(), tell("standard input"), as_format=how.as_format, ocr=how.ocr)
    elif is_address(name):
        yield from _fetched(name, how)
    else:
        yield from open_file_outcomes(name, as_format=how.as_format, ocr=how.ocr)


def is_address(name: str) -> bool:
    """Tell whether `name` is meant as an address: it begins with a scheme, `https://`."""
    return "://" in name


def _fetched(address: str, how: How) -> Iterator[Outcome]:
    # By name: only who asks for the network loads what can reach it.
    fetching = importlib.import_module("giaoluu.sources.fetching")
    yield from fetching.open_address(
        address, asked=how.fetch, allow_hosts=how.allow_hosts, as_format=how.as_format, ocr=how.ocr
    )


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
