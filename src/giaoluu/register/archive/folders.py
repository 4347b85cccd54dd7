"""Watched folders: which may be watched, what lies in one, and its files' bytes.

Nothing outside the roots that the site allows is ever opened. A folder is opened step by step from its root on and no
step follows a link, so that nobody who may write there can lead the machine elsewhere between a check and a reading.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _

from giaoluu.register.trail.errors import Unfit
from giaoluu.sources.errors import EmptySource, MissingSource, OversizedSource

MEGABYTE = 2**20
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _NO_LINK
_FILE = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0)
"""Without waiting: a pipe may have taken the place of the file."""
_PASSING = (".part", ".partial", ".crdownload", ".tmp")
"""Names under which programmes write what they fetch or save, until it is whole."""
ABLE = os.open in os.supports_dir_fd and bool(_NO_LINK)
"""Whether this system can open a folder step by step; Windows cannot."""


class File(NamedTuple):
    """A regular file as it lay there: `modified` in nanoseconds since 1970."""

    name: str
    size: int
    modified: int


class StillWritten(Exception):
    """The file changed while it was read."""


def settled_folder(path: str) -> str:
    """Return the folder at `path` with all links resolved. Raises `Unfit` unless it lies below a root of the site."""
    given = Path(path.strip())
    if not settings.GIAOLUU_WATCH_ROOTS or not ABLE:
        raise Unfit({"address": [_("This site watches no folders; whoever runs it can allow some.")]})
    try:
        folder = given.resolve(strict=True)
    except (OSError, ValueError, RuntimeError):
        folder = None
    # A folder that is not there and one that is not allowed are not told apart: nobody learns what lies elsewhere.
    if not given.is_absolute() or folder is None or root_of(folder) is None or not folder.is_dir():
        roots = ", ".join(map(str, settings.GIAOLUU_WATCH_ROOTS))
        told = _("There is no such folder among those that this site may watch. Name one below: %(roots)s")
        raise Unfit({"address": [told % {"roots": roots}]})
    return str(folder)


def root_of(folder: Path) -> Path | None:
    """Return the root of the site below which `folder`, resolved already, lies."""
    roots = (Path(root).resolve() for root in settings.GIAOLUU_WATCH_ROOTS)
    return next((root for root in roots if folder.is_relative_to(root)), None)


@contextmanager
def opened_folder(address: str) -> Iterator[int]:
    """Open the folder at `address`. Raises `MissingSource` where it is not there, not allowed, or reached by a link."""
    folder = Path(address)
    root = root_of(folder)
    if root is None or ".." in folder.parts or not ABLE:
        raise MissingSource(address)
    handle = -1
    try:
        handle = os.open(root, _FOLDER)
        for part in folder.relative_to(root).parts:
            above, handle = handle, os.open(part, _FOLDER, dir_fd=handle)
            os.close(above)
    except OSError as error:
        if handle >= 0:
            os.close(handle)
        raise MissingSource(address) from error
    try:
        yield handle
    finally:
        os.close(handle)


def files_in(folder: int, address: str) -> list[File]:
    """Return the regular files that lie in the opened `folder` itself, by name.

    Links, pipes, devices and folders are none; nor is what is hidden, or bears a name for what is still coming.
    """
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~$")) or entry.name.lower().endswith(_PASSING):
                    continue
                if entry.is_file(follow_symlinks=False):
                    about = entry.stat(follow_symlinks=False)
                    found.append(File(entry.name, about.st_size, about.st_mtime_ns))
    except OSError as error:
        raise MissingSource(address) from error
    return sorted(found)


def bytes_of(folder: int, file: File) -> bytes:
    """Return the bytes of `file` in the opened `folder`.

    Raises `EmptySource`, `OversizedSource` beyond what may be uploaded, `MissingSource` where it may not be read or is
    no regular file any more, and `StillWritten` where it is no longer as it lay there.
    """
    megabytes = settings.GIAOLUU_UPLOAD_MEGABYTES
    name = shown(file.name)
    if file.size == 0:
        raise EmptySource(name)
    if file.size > megabytes * MEGABYTE:
        raise OversizedSource(name, megabytes=megabytes)
    try:
        handle = os.open(file.name, _FILE, dir_fd=folder)
        with os.fdopen(handle, "rb") as opened:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise MissingSource(name)
            raw = opened.read(file.size + 1)
            after = os.fstat(handle)
    except OSError as error:
        raise MissingSource(name) from error
    if (len(raw), after.st_size, after.st_mtime_ns) != (file.size, file.size, file.modified):
        raise StillWritten(name)
    return raw


def shown(name: str) -> str:
    """Return the name of a file as it can be kept; one in no encoding of this machine as far as it can be."""
    return name.encode("utf-8", "replace").decode()
