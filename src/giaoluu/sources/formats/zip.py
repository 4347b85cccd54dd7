"""ZIP: each file in it is opened as what it is, in the order of their names."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from giaoluu.sources.errors import EmptySource, ExpandingSource, SourceError, damaged_as
from giaoluu.sources.given import Given, Outcome
from giaoluu.sources.limits import MEGABYTE
from giaoluu.sources.unpacking import take, unpacked

_MAC = "__MACOSX"


def open_zip(file: IO[bytes], given: Given) -> Iterator[Outcome]:
    """Yield what the members of `file` hold; directories and the hidden files of desktops are passed over.

    Where all that may be unpacked is used up, one error tells so and the rest of the members is left.
    """
    with unpacked(file, given, "ZIP") as archive:
        members = sorted((info for info in archive.infolist() if _is_meant(info)), key=lambda info: info.filename)
        if not members:
            raise EmptySource(given.name)
        for info in members:
            yield from _member(archive, info, given)
            if given.spending.exhausted:
                raise ExpandingSource(given.name, megabytes=given.limits.expanded_bytes // MEGABYTE)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, given: Given) -> Iterator[Outcome]:
    name = f"{given.name}#{info.filename}"
    try:
        with damaged_as(name, "ZIP"):
            raw = take(archive, info, given)
    except SourceError as error:
        if not given.spending.exhausted:
            yield type(error)(name, **error.values)
        return
    yield from given.open_member(raw, name, uri=f"{given.uri or given.name}#{info.filename}")


def _is_meant(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    return not info.is_dir() and path.parts[:1] != (_MAC,) and not path.name.startswith(".")
