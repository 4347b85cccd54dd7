"""Laws about the files themselves, which no linter holds."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 500
"""Lines of a file in src/; at 300 stop and think (docs/design/house.md)."""

MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:work|home|root|Users|tmp)/\w")


def _kept_files() -> Iterator[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.split("\0"):
        path = ROOT / name
        if name and path.is_file():
            yield path


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in (ROOT / "src").rglob("*.py")
        if (count := len(path.read_text("utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_no_path_of_one_machine_is_kept() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: the kept files cannot be listed")
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in _kept_files()
        if path != Path(__file__) and (text := _text(path)) is not None
        for match in MACHINE_PATH.finditer(text)
    ]
    assert not found


def test_vocabulary_modules_are_named_for_what_they_hold() -> None:
    empty_words = {"utils", "util", "core", "common", "helpers", "base", "manager", "service", "misc"}
    assert not [path for path in (ROOT / "src").rglob("*.py") if path.stem in empty_words]


def test_every_room_states_its_law_at_its_door() -> None:
    silent = [
        str(door.relative_to(ROOT))
        for door in (ROOT / "src").rglob("__init__.py")
        if not door.read_text("utf-8").lstrip().startswith('"""')
    ]
    assert not silent
