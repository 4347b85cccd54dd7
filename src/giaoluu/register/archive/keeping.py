"""The bytes of sources, each file named by the SHA-256 of what is in it; nothing is ever overwritten.

A file is written aside, forced to the disk, and only then given its name: a power cut leaves the whole file or none.
"""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


class Damaged(Exception):
    """The bytes of a source are missing, or are not those that were kept."""


def keep(raw: bytes) -> str:
    """Keep `raw`, and return its SHA-256 in hexadecimal; bytes that are kept already are not written again."""
    sha256 = hashlib.sha256(raw).hexdigest()
    path = path_of(sha256)
    if path.exists():
        return sha256
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".coming-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        Path(aside).replace(path)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise
    return sha256


def kept(sha256: str) -> bytes:
    """Return the bytes kept under `sha256`. Raises `Damaged` where they are missing or were altered."""
    try:
        raw = path_of(sha256).read_bytes()
    except OSError as error:
        message = f"the bytes of {sha256} cannot be read: {error}"
        raise Damaged(message) from error
    if hashlib.sha256(raw).hexdigest() != sha256:
        message = f"the bytes of {sha256} are not those that were kept"
        raise Damaged(message)
    return raw


def path_of(sha256: str) -> Path:
    """Return where the bytes with this SHA-256 lie, or would."""
    return Path(settings.GIAOLUU_MEDIA) / "sources" / sha256[:2] / sha256
