"""Takes members out of ZIP files without harm: passwords, bombs and damage become errors before they become memory."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from giaoluu.sources.errors import (
    DamagedSource,
    ExpandingSource,
    LockedSource,
    OversizedSource,
    damaged_as,
)
from giaoluu.sources.given import Given
from giaoluu.sources.limits import MEGABYTE

_ENCRYPTED = 0x1
"""Bit 0 of a member's flags: it needs a password (APPNOTE 4.4.4)."""


@contextmanager
def unpacked(file: IO[bytes], given: Given, kind: str) -> Iterator[zipfile.ZipFile]:
    """Open the ZIP `file`; what is wrong with it is raised as a `SourceError` of `kind`."""
    with damaged_as(given.name, kind), zipfile.ZipFile(file) as archive:
        if len(archive.infolist()) > given.limits.archive_members:
            raise ExpandingSource(given.name, megabytes=given.limits.expanded_bytes // MEGABYTE)
        yield archive


def take(archive: zipfile.ZipFile, member: zipfile.ZipInfo | str, given: Given) -> bytes:
    """Return the bytes of `member`, and count them against what this source may unpack to."""
    info = archive.getinfo(member) if isinstance(member, str) else member
    if info.flag_bits & _ENCRYPTED:
        raise LockedSource(given.name)
    refuse_bomb(info.file_size, info.compress_size, given)
    with archive.open(info) as packed:
        raw = packed.read(info.file_size)
    given.spending.unpacked += len(raw)
    return raw


def inflate(packed: bytes, given: Given) -> bytes:
    """Return what the gzip file `packed` holds (all its members), within the limits."""
    pieces: list[bytes] = []
    rest, length = packed, 0
    while rest:
        engine = zlib.decompressobj(wbits=31)
        while not engine.eof:
            try:
                piece = engine.decompress(rest, MEGABYTE)
            except zlib.error as error:
                raise DamagedSource(given.name, format="GZIP") from error
            rest = engine.unconsumed_tail
            if not piece and not rest and not engine.eof:
                raise DamagedSource(given.name, format="GZIP")
            pieces.append(piece)
            length += len(piece)
            refuse_bomb(length, len(packed), given)
            if length > given.limits.file_bytes:
                raise OversizedSource(given.name, megabytes=given.limits.file_bytes // MEGABYTE)
        rest = engine.unused_data
    given.spending.unpacked += length
    return b"".join(pieces)


def refuse_bomb(size: int, packed_size: int, given: Given) -> None:
    """Raise `ExpandingSource` where `packed_size` bytes would unpack to an absurd or forbidden `size`."""
    limits = given.limits
    over_ratio = size > MEGABYTE and size > limits.expanded_ratio * max(packed_size, 1)
    if not over_ratio and size <= limits.expanded_bytes < given.spending.unpacked + size:
        given.spending.exhausted = True
    if over_ratio or given.spending.unpacked + size > limits.expanded_bytes:
        raise ExpandingSource(given.name, megabytes=limits.expanded_bytes // MEGABYTE)
