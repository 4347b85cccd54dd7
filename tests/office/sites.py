"""A site in a folder of its own, on a database of its own, and the commands typed for it, each in its own process.

The database is a file of SQLite in that folder or, where `GIAOLUU_TEST_DATABASE_URL` names a server of PostgreSQL, a
database there.
"""

import contextlib
import os
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

import psycopg

SERVER = os.environ.get("GIAOLUU_TEST_DATABASE_URL", "")
ROOT = Path(__file__).parents[2]
PORTS = range(20_000, 30_000)
"""Below those that a system gives to whoever asks for any: no connection takes the port before the site does."""


def free_port() -> int:
    """Return a port of this machine that nobody has; the processes of the tests, of one seed, get different ones."""
    for port in random.SystemRandom().sample(PORTS, 100):
        with socket.socket() as tried, contextlib.suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
    message = f"no port of {PORTS} is free"
    raise OSError(message)


class Site:
    """One site: where it lives, and what is typed for it."""

    def __init__(self, home: Path, like: "Site | None" = None) -> None:
        """Make the folder and the database of a site: nothing is in them yet, or what `like` holds."""
        self.home = home
        self.name = f"site_{uuid.uuid4().hex}"
        if like is None:
            home.mkdir(parents=True, exist_ok=True)
        else:
            shutil.copytree(like.home, home)
        if SERVER:
            self._on_server(f"CREATE DATABASE {self.name}" + (f" TEMPLATE {like.name}" if like else ""))

    @property
    def address(self) -> str:
        """The address of the database, as `GIAOLUU_DATABASE_URL` takes it."""
        if SERVER:
            return f"{SERVER.rsplit('/', 1)[0]}/{self.name}"
        return f"sqlite:///{self.home / 'register.sqlite3'}"

    @property
    def tray(self) -> Path:
        """The folder below which the site may watch others; whoever needs it makes it."""
        return self.home.parent / f"den-{self.name}"

    @property
    def environment(self) -> dict[str, str]:
        """The variables under which its commands run."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIAOLUU", "DJANGO"))}
        return kept | {
            "GIAOLUU_MODE": "local",
            "GIAOLUU_HOME": str(self.home),
            "GIAOLUU_LANGUAGE": "en",
            "GIAOLUU_DATABASE_URL": self.address,
            "GIAOLUU_WATCH_ROOTS": str(self.tray),
        }

    def type(self, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        """Type `giaoluu office …` and wait for its end."""
        return subprocess.run(
            [sys.executable, "-m", "giaoluu", "office", *words],
            env=self.environment | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    def run(self, module: str, *words: str) -> "subprocess.Popen[str]":
        """Start a module of ours as a process of its own, which finds this site."""
        return subprocess.Popen(
            [sys.executable, "-m", module, *words],
            cwd=ROOT,
            env=self.environment | {"DJANGO_SETTINGS_MODULE": "giaoluu.office.settings"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Return what `query` finds in the database."""
        if SERVER:
            with psycopg.connect(self.address) as database:
                return list(database.execute(query))
        with self._file() as opened:
            return list(opened.execute(query))

    def _file(self) -> "contextlib.closing[sqlite3.Connection]":
        """Open the file of SQLite, patient where the site writes into it, and closed at the end of the block."""
        return contextlib.closing(sqlite3.connect(self.home / "register.sqlite3", timeout=90))

    @property
    def empty(self) -> bool:
        """Whether the database holds no table at all."""
        query = "SELECT 1 FROM pg_tables WHERE schemaname = 'public'" if SERVER else "SELECT 1 FROM sqlite_master"
        return not self.rows(query)

    def tamper(self, table: str, statement: str) -> None:
        """Do to an entry of the trail what only someone with the database in their hands can do."""
        trigger = f"DROP TRIGGER {table}_no_update"
        if SERVER:
            with psycopg.connect(self.address) as database:
                database.execute(f"{trigger} ON {table}")
                database.execute(statement)
            return
        with self._file() as opened, opened:
            opened.execute(trigger)
            opened.execute(statement)

    def remove(self) -> None:
        """Remove folder and database."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.rmtree(self.tray, ignore_errors=True)
        if SERVER:
            self._on_server(f"DROP DATABASE IF EXISTS {self.name} WITH (FORCE)")

    @staticmethod
    def _on_server(statement: str) -> None:
        with psycopg.connect(SERVER, autocommit=True) as database:
            database.execute(statement)
