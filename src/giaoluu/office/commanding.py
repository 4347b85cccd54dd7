"""`giaoluu office …`: what can be asked of a site, and which module answers."""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from giaoluu.cli.help import HELP, Parser
from giaoluu.messages import message, tell

Fill = Callable[[argparse.ArgumentParser], None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command of the office and return its exit code; wrong usage leaves through `SystemExit(2)`."""
    asked = parser().parse_args(arguments)
    if asked.command == "demo":
        os.environ["GIAOLUU_MODE"] = "local"
        os.environ["GIAOLUU_HOME"] = str(asked.home.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "giaoluu.office.settings")
    try:
        django = importlib.import_module("django")
        django.setup()
    except ModuleNotFoundError as missing:
        print(
            tell("The office needs {name}. Install it with: pip install “giaoluu[office]”", name=missing.name or ""),
            file=sys.stderr,
        )
        return 1
    except Exception as error:
        if type(error).__name__ != "ImproperlyConfigured":
            raise
        print(tell("The site does not start, because it would not be safe or whole:"), file=sys.stderr)
        print(error, file=sys.stderr)
        return 1
    run: Callable[[argparse.Namespace], int] = importlib.import_module(f"giaoluu.office.commands.{asked.module}").run
    return run(asked)


def parser() -> argparse.ArgumentParser:
    """Return the parser of `giaoluu office`, in the user's language."""
    top = Parser("giaoluu office", HELP["office"])
    commands = top.add_subparsers(
        dest="command", metavar=tell("COMMAND"), required=True, parser_class=argparse.ArgumentParser
    )
    for name, line, fill in _COMMANDS:
        command = commands.add_parser(name, help=tell(line), description=tell(line))
        fill(command)
        command.set_defaults(module=name.replace("-", "_"))
    return top


def _ask_setup(command: argparse.ArgumentParser) -> None:
    command.add_argument("--bureau", default="Văn phòng", help=tell("name of the first bureau"))
    command.add_argument(
        "--username", default="quantri", help=tell("name under which the first administrator signs in")
    )
    command.add_argument("--name", default="Quản trị", help=tell("full name of the first administrator"))
    command.add_argument("--email", default="", help=tell("e-mail address of the first administrator"))


def _ask_serve(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", help=tell("address on which the site answers"))
    command.add_argument("--port", type=int, default=8000, help=tell("port on which the site answers"))
    command.add_argument(
        "--no-worker", action="store_true", help=tell("leave the background work to `giaoluu office worker`")
    )


def _ask_worker(command: argparse.ArgumentParser) -> None:
    command.add_argument("--until-idle", action="store_true", help=tell("end when there is no work left"))


def _ask_backup(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar=tell("FILE"), help=tell("the .tar file to write"))


def _ask_restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar=tell("FILE"), help=tell("the .tar file that `backup` wrote"))
    command.add_argument(
        "--replace", action="store_true", help=tell("put it in the place of a site that holds something")
    )


def _ask_check(command: argparse.ArgumentParser) -> None:
    """Nothing is asked of a check."""


def _ask_index(command: argparse.ArgumentParser) -> None:
    command.add_argument("--check", action="store_true", help=tell("only say what in it is wrong"))


def _ask_demo(command: argparse.ArgumentParser) -> None:
    _ask_serve(command)
    command.add_argument("--home", type=Path, default=Path("giaoluu-demo"), help=tell("folder of the demonstration"))
    command.add_argument("--samples", type=Path, help=tell("folder of sample documents; else those that ship"))
    command.add_argument("--no-serve", action="store_true", help=tell("prepare everything, but do not serve"))


def _ask_export_gold(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar=tell("FOLDER"), help=tell("where pages and gold accounts go"))


_COMMANDS: tuple[tuple[str, str, Fill], ...] = (
    ("setup", message("prepare the database and print a link for the first administrator"), _ask_setup),
    ("serve", message("serve the site, with a worker beside it"), _ask_serve),
    ("worker", message("do the background work"), _ask_worker),
    ("backup", message("write database and sources into one file"), _ask_backup),
    ("restore", message("bring back what `backup` wrote"), _ask_restore),
    ("check", message("verify trail, citations, sources and references"), _ask_check),
    ("index", message("write the index of search and the counts of the pictures anew, or check them"), _ask_index),
    ("demo", message("a site with sample documents, on this machine only"), _ask_demo),
    ("export-gold", message("write what people confirmed, amended and added as gold accounts"), _ask_export_gold),
)

if __name__ == "__main__":
    sys.exit(main())
