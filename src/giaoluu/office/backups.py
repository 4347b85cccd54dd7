"""When the site was last written into a backup, as the command that did it left word."""

import datetime as dt
import json
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.utils import timezone


class Backup(NamedTuple):
    """One backup: when it was whole, the name of its file, and how large that is."""

    at: dt.datetime
    file: str
    size: int


def note_backup(file: Path) -> None:
    """Leave word that the site was written into `file` just now."""
    told = {"at": timezone.now().isoformat(), "file": file.name, "size": file.stat().st_size}
    _word().write_text(json.dumps(told), "utf-8")


def last_backup() -> Backup | None:
    """Return the last backup that left word; None where none did, or its word cannot be read."""
    try:
        told = json.loads(_word().read_text("utf-8"))
        return Backup(dt.datetime.fromisoformat(told["at"]), str(told["file"]), int(told["size"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _word() -> Path:
    return Path(settings.GIAOLUU_HOME) / "last-backup.json"
