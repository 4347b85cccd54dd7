"""Writes what is generated into the documentation: `python -m scripts.generate`, or `make generated`.

The files stand in git so that a change of the account, of the command line or of what a page gives is seen in review;
tests/rules/test_docs.py fails when one is stale.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from giaoluu.cli.commands import parser
from giaoluu.cli.help import HELP, Parser
from giaoluu.cli.schema import schema_text
from giaoluu.sources.opening import FORMATS

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "reference"
SHOWN = re.compile(r"(?<=```text\n\$ giaoluu )(?P<arguments>[^\n]+)\n(?P<output>.*?)(?=\n```)", re.DOTALL)
"""A command and its output as the README shows them."""


def generated() -> dict[Path, str]:
    """Return the text of each generated file by its path."""
    return {
        REFERENCE / "account.schema.json": schema_text() + "\n",
        REFERENCE / "command-line.md": _command_line(),
        README: SHOWN.sub(_run, README.read_text("utf-8")),
    }


def _run(shown: re.Match[str]) -> str:
    """The command with what it prints today, on the sample that it names."""
    environment = {**os.environ, "COLUMNS": "96", "GIAOLUU_LANGUAGE": "en", "PYTHONUTF8": "1", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "giaoluu", *shown["arguments"].split(), "--format", "table"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    lines = [line.rstrip() for line in done.stdout.strip("\n").splitlines()]
    return "\n".join([shown["arguments"], *lines])


def _command_line() -> str:
    """The help of every command, in English and at one width, whoever generates it."""
    os.environ.update(COLUMNS="100", GIAOLUU_LANGUAGE="en", LANGUAGE="en")
    top = parser()
    parts = ["# Command line", _help("giaoluu", top)]
    parts += [_help(f"giaoluu {name}", command) for name, command in _commands(top).items()]
    parts.append("## Formats for `--as`\n\n" + "\n".join(f"- `{name}`" for name in sorted(FORMATS)))
    parts.append(
        "## Exit codes\n\n| code | meaning |\n|---|---|\n| 0 | everything was read, every citation holds |\n"
        "| 1 | some sources could not be read (each is named on standard error), or some citations do not hold |\n"
        "| 2 | wrong usage; nothing was done |"
    )
    return "\n\n".join(parts) + "\n"


def _help(title: str, command: Parser) -> str:
    return f"## `{title}`\n\n```text\n{command.format_help().rstrip()}\n```"


def _commands(top: Parser) -> dict[str, Parser]:
    choices = next(action.choices for action in top._actions if action.choices)  # noqa: SLF001  argparse has no other way
    return {name: choices[name] for name in HELP if name in choices}  # type: ignore[index]


def main() -> None:
    """Write every generated file."""
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        print(path.name)


if __name__ == "__main__":
    main()
