"""What can be asked of the programme, and who answers."""

import argparse
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from typing import TypeAlias

from giaoluu.cli.argparse_language import speak_argparse
from giaoluu.cli.exits import ALL_READ, SOME_UNREADABLE
from giaoluu.cli.help import HELP, Help, Parser
from giaoluu.messages import message, tell

Command: TypeAlias = Callable[[argparse.Namespace], int]

FORMATS = ("table", "json", "jsonl")
OCR = ("auto", "never", "always")


UNWRITABLE = message(
    "What was read could not be written ({reason}). Check the free space and your rights to the folder; files already "
    "written are whole."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; wrong usage leaves through `SystemExit(2)`, as argparse does."""
    speak_argparse()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == ["office"]:
        # The office has a parser of its own, which is to see every word, `--help` too.
        return _run_office(words[1:])
    asked = parser().parse_args(words)
    command: Command = importlib.import_module(f"giaoluu.cli.{asked.module}").run
    try:
        code = command(asked)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough (`giaoluu read … | head`): that is no failure of ours. What is left in
        # the buffer goes nowhere, else Python would complain of it at the end.
        _drop_output()
        return ALL_READ
    except OSError as error:
        # Sources that cannot be read are told by those who open them: what is left are the places written to.
        if error.filename is None:
            _drop_output()
        reason = ": ".join(str(part) for part in (error.filename, error.strerror) if part)
        print(tell(UNWRITABLE, reason=reason), file=sys.stderr)
        return SOME_UNREADABLE
    except KeyboardInterrupt:
        print(tell("Stopped."), file=sys.stderr)
        return SOME_UNREADABLE
    return code


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def parser() -> Parser:
    """Return the parser of the command line, in the user's language."""
    top = Parser("giaoluu", HELP["giaoluu"])
    commands = top.add_subparsers(dest="command", metavar=tell("COMMAND"), required=True, title=tell("commands"))
    for name, module, fill in (
        ("read", "reading", _ask_read),
        ("open", "opening", _ask_open),
        ("explain", "explaining", _ask_explain),
        ("check", "checking", _ask_check),
        ("schema", "schema", _ask_schema),
        ("office", "office", _ask_office),
    ):
        told: Help = HELP[name]
        command = commands.add_parser(name, help=tell(told.line), told=told)
        fill(command)
        command.set_defaults(module=module)
    return top


def _ask_read(command: Parser) -> None:
    _ask_sources(command)
    command.add_argument(
        "--format",
        choices=FORMATS,
        help=tell("table for people, json, or one account a line; else table on a terminal and jsonl in a pipe"),
    )
    command.add_argument(
        "--out", metavar=tell("FOLDER"), help=tell("write NAME.json for each page into this folder, made if missing")
    )
    _ask_lexicon(command)
    command.add_argument(
        "--jobs", type=_count, metavar="N", help=tell("processes that read at the same time; else as many as help")
    )


def _ask_open(command: Parser) -> None:
    _ask_sources(command)
    _ask_lexicon(command)


def _ask_explain(command: Parser) -> None:
    _ask_sources(command)
    command.add_argument(
        "--at",
        type=_position,
        metavar=tell("OFFSET"),
        help=tell("only the sentence that holds this character of the page, counted from 0"),
    )
    _ask_lexicon(command)


def _ask_check(command: Parser) -> None:
    command.add_argument("account", metavar=tell("ACCOUNT"), help=tell("an account that `giaoluu read` has written"))
    command.add_argument("page", metavar=tell("PAGE"), help=tell("the file that it was read from"))
    _ask_how_to_open(command)


def _ask_schema(command: Parser) -> None:
    """Nothing is asked of the schema."""


def _ask_office(command: argparse.ArgumentParser) -> None:
    command.add_argument("words", nargs="*", metavar=tell("COMMAND"), help=tell("what the office is asked to do"))


def _run_office(words: list[str]) -> int:
    code: int = importlib.import_module("giaoluu.cli.office").run(argparse.Namespace(words=words))
    return code


def _ask_sources(command: Parser) -> None:
    command.add_argument(
        "sources",
        nargs="+",
        metavar=tell("SOURCE"),
        help=tell("a file, a folder (with all that is in it), an address with --fetch, or - for standard input"),
    )
    _ask_how_to_open(command)


def _ask_how_to_open(command: Parser) -> None:
    command.add_argument(
        "--as",
        dest="as_format",
        metavar=tell("FORMAT"),
        help=tell("open as this format, whatever the content looks like: plain, html, docx, pdf …"),
    )
    command.add_argument(
        "--ocr",
        choices=OCR,
        default="auto",
        help=tell("text recognition: where a sheet has no text of its own (auto), never, or always"),
    )
    command.add_argument("--fetch", action="store_true", help=tell("allow addresses to be fetched from the network"))
    command.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar=tell("HOST"),
        help=tell("allow --fetch to call this host of your own network; may be given again"),
    )
    command.add_argument(
        "--limit",
        action="append",
        default=[],
        metavar=tell("NAME=VALUE"),
        help=tell("raise or lower a limit on what a source may ask for, as file_bytes=200000000; may be given again"),
    )


def _ask_lexicon(command: Parser) -> None:
    command.add_argument(
        "--lexicon",
        action="append",
        default=[],
        metavar=tell("FILE"),
        help=tell("add the names and words of this CSV file of yours; may be given again"),
    )


def _count(text: str) -> int:
    return _whole_number(text, least=1)


def _position(text: str) -> int:
    return _whole_number(text, least=0)


def _whole_number(text: str, *, least: int) -> int:
    if not text.isdecimal() or int(text) < least:
        raise argparse.ArgumentTypeError(tell("a whole number from {least} on is needed", least=least))
    return int(text)
