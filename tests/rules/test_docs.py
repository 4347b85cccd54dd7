"""The documentation cannot lie: what is generated is fresh, what it points to is there, what it shows can be typed."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from giaoluu.cli.commands import parser
from giaoluu.cli.help import HELP
from scripts.generate import generated

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def relative(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", generated(), ids=relative)
def test_what_is_generated_is_fresh(path: Path) -> None:
    assert path.read_text("utf-8") == generated()[path], "run `make generated`"


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_link_to_a_file_finds_it(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8"))
    assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    known = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`make ([a-z-]+)", page.read_text("utf-8")))
    assert named <= known


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_every_file_of_ours_that_is_named_exists(page: Path) -> None:
    named = re.findall(r"`((?:src|tests|docs|bench|samples|scripts|fuzz)/[\w./-]+)`", page.read_text("utf-8"))
    assert not [name for name in named if "NAME" not in name and not (ROOT / name).exists()]


def shown_commands() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for line in re.findall(
            r"^(?:\$ |    )?(?:\.venv/bin/)?(giaoluu [^\n`]*)$", page.read_text("utf-8"), re.MULTILINE
        ):
            yield relative(page), line
    for name, told in HELP.items():
        for example, _ in told.examples:
            yield f"giaoluu {name}", example[example.index("giaoluu") :]


@pytest.mark.parametrize(("where", "command"), list(shown_commands()))
def test_every_command_that_is_shown_can_be_typed(where: str, command: str) -> None:
    words = shlex.split(re.split(r" [|>]|  ", command, maxsplit=1)[0])[1:]
    if "--help" in words:
        with pytest.raises(SystemExit) as left:
            parser().parse_args(words)
        assert left.value.code == 0
    else:
        parser().parse_args(words)  # what it says of a wrong one stands in the captured output


def test_every_decision_has_its_parts_and_stands_in_the_list() -> None:
    folder = ROOT / "docs" / "design" / "decisions"
    listed = (ROOT / "mkdocs.yml").read_text("utf-8")
    decisions = sorted(folder.glob("[0-9]*.md"))
    assert decisions
    for decision in decisions:
        text = decision.read_text("utf-8")
        assert all(f"## {part}" in text for part in ("Context", "Choice", "Price")), decision.name
        assert decision.name in listed
