"""The gold corpora: ours beside this file, and the founders' five pages where `../shared` is present."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from giaoluu.facts.page import Page
from giaoluu.sources.opening import open_file

_HERE = Path(__file__).parent
_SHARED = Path(__file__).parents[3] / "shared"


@dataclass(frozen=True)
class Corpus:
    """Pages in one folder, and a gold account of the same name for each in another."""

    name: str
    pages: Path
    accounts: Path

    @property
    def is_here(self) -> bool:
        return self.pages.is_dir() and self.accounts.is_dir()

    def golds(self) -> dict[str, dict[str, Any]]:
        """Return the gold accounts by the name of their page."""
        return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(self.accounts.glob("*.json"))}

    def opened(self) -> Iterator[tuple[str, Page]]:
        """Yield each page that has gold, opened by the project's own sources; a missing page raises `LookupError`."""
        files = {path.stem: path for path in self.pages.iterdir()}
        for name in self.golds():
            if name not in files:
                message = f"{self.name}: no page for the gold account {name}"
                raise LookupError(message)
            for outcome in open_file(files[name]):
                if not isinstance(outcome, Page):
                    raise outcome
                yield name, outcome
                break  # gold tells of the first page of a source

    def fingerprint(self) -> str:
        """Return what changes when a page or its gold does: 16 hexadecimal digits of SHA-256 over all of them."""
        digest = hashlib.sha256()
        for path in sorted([*self.pages.iterdir(), *self.accounts.glob("*.json")], key=lambda path: path.name):
            digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()[:16]


CORPORA = (
    Corpus("ours", _HERE / "pages", _HERE / "accounts"),
    Corpus("founders", _SHARED / "pages", _SHARED / "gold"),
)
