"""Many sources in a row: files, folders, addresses and standard input; one that fails does not stop the rest."""

import importlib
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
    """Yield each source by name, and in place of a folder its files, sorted by path, hidden ones left out."""
    for source in sources:
        name = str(source)
        folder = Path(name)
        if name == STANDARD_INPUT or is_address(name) or not folder.is_dir():
            yield name
        else:
            yield from sorted(
                str(file) for file in folder.rglob("*") if file.is_file() and not _is_hidden(file, folder)
            )


def is_address(name: str) -> bool:
    """Tell whether `name` is meant as an address: it begins with a scheme, as `https://`."""
    return "://" in name


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)
