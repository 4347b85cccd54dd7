"""What the environment says of a site, checked before anything starts; pure, so that every refusal has its test."""

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

MODES = ("production", "local")
UPLOAD_MEGABYTES = 60
"""One uploaded file: the largest that the reader opens at once, `Limits.file_bytes`, rounded down."""
WATCH_DOCUMENTS = 50
"""New documents that one look at a watched folder or feed takes in; the rest waits for the next look."""
TASK_DAYS = 30
"""Days for which the queue remembers work that has ended."""
MOST_TASK_DAYS = 36_500
SHORTEST_KEY = 50
"""Characters of a secret key, as Django's own check wants it."""


class Environment:
    """The variables of a site, with what is missing filled in where that is safe; `problems` tells what is not."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        """Read `variables`, those whose names begin with GIAOLUU_."""
        self._variables = variables
        self.problems: list[str] = []
        self.mode = self._get("MODE", "production")
        if self.mode not in MODES:
            self.problems.append(f"GIAOLUU_MODE is “{self.mode}”; it must be one of: {', '.join(MODES)}.")
        self.home = Path(self._get("HOME", "giaoluu-office")).absolute()
        self.media = Path(self._get("MEDIA", str(self.home / "media"))).absolute()
        self.database_url = self._get("DATABASE_URL", f"sqlite:///{self.home / 'register.sqlite3'}")
        self.time_zone = self._get("TIME_ZONE", "Asia/Ho_Chi_Minh")
        self.hosts = [host.strip() for host in self._get("HOSTS", "").split(",") if host.strip()]
        self.https = self._get("HTTPS", "off" if self.local else "on") == "on"
        self.behind_proxy = self._get("PROXY", "off") == "on"
        self.secret_key = self._secret_key()
        self.fetch = self._get("FETCH", "off") == "on"
        self.upload_megabytes = self._megabytes()
        self.watch_roots = self._watch_roots()
        self.watch_documents = self._watch_documents()
        self.task_days = self._task_days()
        self.mail = self._get("MAIL_URL", "")
        self.mail_from = self._get("MAIL_FROM", "giaoluu@localhost")
        if self.local:
            self.hosts += [host for host in ("127.0.0.1", "localhost", "[::1]") if host not in self.hosts]
        else:
            self._check_production()

    @property
    def local(self) -> bool:
        """Whether the site is for the people of this machine only."""
        return self.mode == "local"

    @property
    def mail_server(self) -> tuple[str, int, str, str, bool]:
        """Host, port, user, password of the mail server, and whether it is called under TLS."""
        at = urlsplit(self.mail)
        return (at.hostname or "localhost", at.port or 25, at.username or "", at.password or "", at.scheme == "smtps")

    def _get(self, name: str, fallback: str) -> str:
        return self._variables.get(f"GIAOLUU_{name}", "").strip() or fallback

    def _megabytes(self) -> int:
        given = self._get("UPLOAD_MB", str(UPLOAD_MEGABYTES))
        if given.isdecimal() and int(given) > 0:
            return int(given)
        self.problems.append(f"GIAOLUU_UPLOAD_MB is “{given}”; it must be a number of megabytes, as 64.")
        return UPLOAD_MEGABYTES

    def _watch_roots(self) -> list[Path]:
        """The folders below which a site may watch others; what the site itself keeps must not come in as documents."""
        roots = [Path(root) for root in self._get("WATCH_ROOTS", "").split(os.pathsep) if root]
        for root in roots:
            if not root.is_absolute():
                self.problems.append(f"GIAOLUU_WATCH_ROOTS names “{root}”; write each folder from the root on.")
            for own in (self.home, self.media):
                if _one_in_the_other(root.resolve(), own.resolve()):
                    self.problems.append(
                        f"GIAOLUU_WATCH_ROOTS names “{root}”, which holds or lies in “{own}”, a folder of the site "
                        "itself; documents to watch must lie elsewhere."
                    )
        return roots

    def _watch_documents(self) -> int:
        given = self._get("WATCH_DOCUMENTS", str(WATCH_DOCUMENTS))
        if given.isdecimal() and int(given) > 0:
            return int(given)
        self.problems.append(f"GIAOLUU_WATCH_DOCUMENTS is “{given}”; it must be a number of documents, as 50.")
        return WATCH_DOCUMENTS

    def _task_days(self) -> int:
        given = self._get("TASK_DAYS", str(TASK_DAYS))
        if given.isdecimal() and 0 < int(given) <= MOST_TASK_DAYS:
            return int(given)
        self.problems.append(f"GIAOLUU_TASK_DAYS is “{given}”; it must be a number of days, as 30.")
        return TASK_DAYS

    def _secret_key(self) -> str:
        key = self._get("SECRET_KEY", "")
        if key or not self.local:
            return key
        # A local site makes its own key once, and keeps it where only its owner reads it.
        file = self.home / "secret-key"
        if not file.exists():
            self.home.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text(secrets.token_urlsafe(60), "ascii")
        return file.read_text("ascii")

    def _check_production(self) -> None:
        if len(self.secret_key) < SHORTEST_KEY:
            self.problems.append(
                f"GIAOLUU_SECRET_KEY is missing or shorter than {SHORTEST_KEY} characters. Make one with: "
                'python -c "import secrets; print(secrets.token_urlsafe(60))"'
            )
        if not self.hosts:
            self.problems.append("GIAOLUU_HOSTS is missing: name the addresses of this site, as congdoan.example.vn.")
        if "*" in self.hosts:
            self.problems.append(
                "GIAOLUU_HOSTS must name the addresses of this site; “*” would let any other pose as it."
            )
        if not self.https:
            self.problems.append(
                "GIAOLUU_HTTPS is off: passwords would travel in the clear. Leave it on, behind a proxy."
            )


def _one_in_the_other(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)
