"""Writes accounts as JSON: one a line, one document, or a file for each page."""

import itertools
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO
from urllib.parse import urlsplit

from giaoluu.facts.kinds import Account
from giaoluu.facts.lines import account_to_json
from giaoluu.sources.batches import STANDARD_INPUT, is_address


class FilePerPage:
    """A folder that takes one `NAME.json` for each page, NAME being the source's without its extension.

    Where a name is taken, by another page of the source or by another source, `NAME-2`, `NAME-3` … follow. Files of an
    earlier run are written over.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._taken: set[str] = set()

    def write(self, source: str, account: Account) -> None:
        """Write `account` into a file of its own, as a whole or not at all."""
        target = self._folder / f"{self._free(name_of(source))}.json"
        beginning = target.with_suffix(".json.part")
        beginning.write_bytes(account_to_json(account, indent=1) + b"\n")
        beginning.replace(target)

    def _free(self, name: str) -> str:
        for candidate in _numbered(name):
            # Names that differ in case alone are one file on some machines.
            if candidate.casefold() not in self._taken:
                self._taken.add(candidate.casefold())
                return candidate
        raise AssertionError


class Document:
    """One JSON document on a stream: the account itself, or an array where there are several."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._first: bytes | None = None
        self._many = False

    def write(self, account: Account) -> None:
        """Take up `account`; the first is held back until it is known whether it stays alone."""
        written = account_to_json(account, indent=2)
        if self._first is None and not self._many:
            self._first = written
            return
        if self._first is not None:
            self._stream.write(b"[\n" + self._first)
            self._first, self._many = None, True
        self._stream.write(b",\n" + written)

    def close(self) -> None:
        """End the document; no account at all is an empty array."""
        if self._many:
            self._stream.write(b"\n]\n")
        else:
            self._stream.write((self._first or b"[]") + b"\n")


def name_of(source: str) -> str:
    """Return the name of a source without folders and extension; of an address, its last part or its host."""
    if source == STANDARD_INPUT:
        return "stdin"
    if is_address(source):
        parts = urlsplit(source)
        return PurePosixPath(parts.path).stem or parts.hostname or "page"
    return Path(source).stem


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in itertools.count(2))
