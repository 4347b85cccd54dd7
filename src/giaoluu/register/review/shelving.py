"""The files of the matching on disk: read in two seconds, where filing a register of full size takes half a minute.

They stand in the folder of the media and hold nothing that the register does not: whoever finds none, or one that is
damaged, of another version or of another register, files anew and puts that there. Backups do not hold them.
"""

import hashlib
import os
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec
from django.conf import settings
from django.db.migrations.recorder import MigrationRecorder

import giaoluu.facts
import giaoluu.lexicon
import giaoluu.matching
from giaoluu.matching.candidates import Files, RarityIndex
from giaoluu.register.review import knowing

Known = TypeVar("Known")

WORTH_KEEPING = 5_000
"""Rows from which on files are kept: fewer are filed anew in a second."""


class Shelved(msgspec.Struct, Generic[Known]):
    """The rows of a noun and their files, as of the entry `number` of the trail, which has this `hash`."""

    version: str
    number: int
    hash: str
    rows: list[Known]
    files: Files


def put(noun: str, written: tuple[int, str], rows: list[Any], filed: RarityIndex) -> None:
    """Keep `rows` and their files in place of older ones, where they are worth it and the folder can be written to.

    `written` is how far the trail was: the number of its last entry, and that entry's hash.
    """
    if len(rows) < WORTH_KEEPING:
        return
    shelved = Shelved(version(), *written, rows, filed.files())
    path = path_of(noun)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=path.parent, prefix=".coming-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.msgpack.encode(shelved))
            Path(aside).replace(path)
        except BaseException:
            Path(aside).unlink(missing_ok=True)
            raise
    except OSError:
        return  # a full disk costs time at the next start, and must not cost the answer that is under way


def taken(noun: str, row: type[Known]) -> Shelved[Known] | None:
    """Return the files of `noun`, whose rows are of the type `row`; None where there are none of this version."""
    try:
        shelved = msgspec.msgpack.decode(path_of(noun).read_bytes(), type=Shelved[row])  # type: ignore[valid-type]
    except (OSError, msgspec.MsgspecError):
        return None
    return shelved if shelved.version == version() else None


def path_of(noun: str) -> Path:
    """Return where the files of `noun` stand, or would."""
    return Path(settings.GIAOLUU_MEDIA) / "matching" / noun


def version() -> str:
    """Return what the files depend on but for the register's rows: code and words of the matching, and migrations."""
    latest = MigrationRecorder.Migration.objects.order_by("-id").values_list("id", "app", "name").first()
    return f"{_code()} {latest}"


@cache
def _code() -> str:
    told = hashlib.sha256(f"{sys.version} {sys.byteorder}".encode())
    folders = (Path(str(room.__file__)).parent for room in (giaoluu.facts, giaoluu.lexicon, giaoluu.matching))
    found = (path for folder in folders for path in folder.rglob("*") if path.suffix in {".py", ".csv"})
    for path in (*sorted(found), Path(knowing.__file__)):
        told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()
