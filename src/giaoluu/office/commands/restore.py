"""`giaoluu office restore`: a site as it was when `backup` wrote it down."""

import argparse
import hashlib
import json
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from giaoluu.messages import tell
from giaoluu.office.commands import check
from giaoluu.office.commands.backup import DATABASE, MANIFEST, SOURCES, NoDump, call
from giaoluu.office.commands.setup import prepare


class NoRestore(Exception):
    """The backup cannot be brought back; the message says why. Nothing was changed."""


def run(asked: argparse.Namespace) -> int:
    """Bring the backup back and check all of it; the site that stood there is overwritten only with --replace."""
    try:
        restore(asked.file, replace=asked.replace)
    except (OSError, tarfile.TarError, NoRestore, NoDump) as error:
        print(tell("Nothing was restored: {reason}", reason=str(error)), file=sys.stderr)
        return 1
    prepare()
    return check.run(asked)


def restore(file: Path, *, replace: bool) -> None:
    """Put database and sources of the backup in place. Raises `NoRestore` before anything is changed."""
    with tempfile.TemporaryDirectory() as folder:
        unpacked = Path(folder)
        with tarfile.open(file) as archive:
            archive.extractall(unpacked, filter="data")
        manifest = _manifest(unpacked)
        if manifest["vendor"] != connection.vendor:
            raise NoRestore(
                tell(
                    "it is of {theirs}, and this site runs on {ours}", theirs=manifest["vendor"], ours=connection.vendor
                )
            )
        if not replace and _holds_something():
            raise NoRestore(tell("this site holds something already; --replace puts the backup in its place"))
        _put_database(unpacked / DATABASE)
        for source in (unpacked / SOURCES).rglob("*"):
            if source.is_file():
                target = Path(settings.GIAOLUU_MEDIA) / SOURCES / source.parent.name / source.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)


def _manifest(unpacked: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((unpacked / MANIFEST).read_bytes())
    except (OSError, ValueError) as error:
        raise NoRestore(tell("it is no backup of this programme, or not a whole one")) from error
    for name, sha256 in manifest["files"].items():
        path = unpacked / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            raise NoRestore(tell("{name} in it is missing or damaged", name=name))
    return manifest


def _holds_something() -> bool:
    tables = connection.introspection.table_names()
    if "trail_user" not in tables:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM trail_user")
        return bool(cursor.fetchone()[0])


def _put_database(dumped: Path) -> None:
    connection.close()
    if connection.vendor == "sqlite":
        place = Path(settings.DATABASES["default"]["NAME"])
        place.parent.mkdir(parents=True, exist_ok=True)
        for leftover in (place, Path(f"{place}-wal"), Path(f"{place}-shm")):
            leftover.unlink(missing_ok=True)
        shutil.copyfile(dumped, place)
        return
    address = f"--dbname={settings.GIAOLUU_DATABASE_URL}"
    call(["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", address, str(dumped)])
