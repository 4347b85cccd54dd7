"""`giaoluu office backup`: the database and every source in one file, with the hash of each, while the site goes on."""

import argparse
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from django.conf import settings
from django.db import connection

from giaoluu.messages import tell
from giaoluu.office.backups import note_backup

DATABASE, MANIFEST, SOURCES = "database", "manifest.json", "sources"


class NoDump(Exception):
    """The database could not be written out; the message says why and what helps."""


def run(asked: argparse.Namespace) -> int:
    """Write the backup aside, and give it its name when it is whole. Ends with 1 where it cannot be made."""
    aside = asked.file.with_name(f".{asked.file.name}.coming")
    try:
        with tempfile.TemporaryDirectory() as folder, tarfile.open(aside, "w") as archive:
            dumped = dump(Path(folder) / DATABASE)
            files = {DATABASE: _hash(dumped)}
            archive.add(dumped, DATABASE)
            # The database first: a source that comes in the meantime is in the folder and not in the database, which
            # harms nothing; the other way round a row would be without its bytes.
            for source in sorted((Path(settings.GIAOLUU_MEDIA) / SOURCES).rglob("*")):
                if source.is_file() and not source.name.startswith("."):
                    name = f"{SOURCES}/{source.parent.name}/{source.name}"
                    files[name] = source.name
                    archive.add(source, name)
            written = json.dumps({"vendor": connection.vendor, "files": files}, indent=1).encode()
            entry = tarfile.TarInfo(MANIFEST)
            entry.size = len(written)
            archive.addfile(entry, io.BytesIO(written))
    except (OSError, NoDump) as error:
        aside.unlink(missing_ok=True)
        print(tell("The backup could not be written: {reason}", reason=str(error)), file=sys.stderr)
        return 1
    aside.replace(asked.file)
    note_backup(asked.file)
    print(tell("{file} holds the database and {count} sources.", file=str(asked.file), count=len(files) - 1))
    return 0


def dump(file: Path) -> Path:
    """Write the database as it is at this moment into `file`. Raises `NoDump` where it cannot be."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(file)])
        return file
    command = ["pg_dump", "--format=custom", f"--file={file}", f"--dbname={settings.GIAOLUU_DATABASE_URL}"]
    call(command)
    return file


def call(command: list[str]) -> None:
    """Run a program of PostgreSQL. Raises `NoDump` where it is missing or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    except FileNotFoundError as error:
        raise NoDump(tell("{name} is missing; install the client programs of PostgreSQL.", name=command[0])) from error
    if done.returncode != 0:
        raise NoDump(done.stderr.strip())


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
