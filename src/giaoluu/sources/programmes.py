"""Runs the programmes of the machine that some formats need, with a time limit and nothing but bytes in and out."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from giaoluu.sources.errors import DamagedSource, SlowSource
from giaoluu.sources.given import Given


def find_programme(*names: str) -> str | None:
    """Return the path of the first of `names` that is on this machine, or None."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run_programme(
    command: Sequence[str], given: Given, *, kind: str, fed: bytes = b"", home: Path | None = None
) -> bytes:
    """Return what `command` writes when `fed`; failure is `DamagedSource` of `kind`, slowness `SlowSource`.

    A programme that keeps settings and caches is given a `home` of its own, so that it leaves nothing in the user's.
    """
    environment = None if home is None else {**os.environ, "HOME": str(home)}
    try:
        done = subprocess.run(  # noqa: S603 - the programme is found by us, its arguments hold no user text but a path of ours
            list(command),
            input=fed,
            capture_output=True,
            check=True,
            timeout=given.limits.tool_seconds,
            env=environment,
        )
    except subprocess.TimeoutExpired as error:
        raise SlowSource(given.name, seconds=given.limits.tool_seconds) from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise DamagedSource(given.name, format=kind) from error
    return done.stdout
