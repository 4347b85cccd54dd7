"""Many sources in a row: files, folders, addresses and standard input; one that fails does not stop the rest."""

import importlib
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from giaoluu.messages import tell
from giaoluu.sources.given import Ocr, Outcome
from giaoluu.sources.limits import Limits
from giaoluu.sources.opening import DEFAULT_LIMITS, open_file_outcomes, open_outcomes

STANDARD_INPUT = "-"


def open_all(
    sources: Iterable[str | Path],
    *,
    limits: Limits = DEFAULT_LIMITS,
    as_format: str | None = None,
    ocr: Ocr = "auto",
    fetch: bool = False,
    allow_hosts: Collection[str] = (),
) -> Iterator[Outcome]:
    """Yield the pages of all `sources` in their order, and a `SourceError` in the place of each that fails.

    A folder is every file in it, sorted, hidden ones left out; `-` is standard input. Addresses are called only if
    `fetch`.
    """
    for source in files_of(sources):
        if source == STANDARD_INPUT:
            raw = sys.stdin.buffer.read(limits.file_bytes + 1)
            yield from open_outcomes(raw, tell("standard input"), limits=limits, as_format=as_format, ocr=ocr)
        elif is_address(source):
            fetching = importlib.import_module("giaoluu.sources.fetching")  # by name: no network code unless needed
            yield from fetching.open_address(
                source, asked=fetch, allow_hosts=allow_hosts, as_format=as_format, ocr=ocr, limits=limits
            )
        else:
            yield from open_file_outcomes(source, limits=limits, as_format=as_format, ocr=ocr)


def files_of(sources: Iterable[str | Path]) -> Iterator[str]:
    """Yield each source by name, and in place of a folder its files, sorted by path, hidden ones left out.

    A folder that may not be looked into stands for itself, and fails as a source.
    """
    for source in sources:
        name = str(source)
        folder = Path(name)
        if name == STANDARD_INPUT or is_address(name) or not folder.is_dir():
            yield name
        else:
            yield from sorted(_files_in(folder))


def is_address(name: str) -> bool:
    """Tell whether `name` is meant as an address: it begins with a scheme, as `https://`."""
    return "://" in name


def _files_in(folder: Path) -> Iterator[str]:
    closed: list[str] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: closed.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = (Path(place, name) for name in files if not name.startswith("."))
        yield from (str(file) for file in shown if file.is_file())
    yield from closed
