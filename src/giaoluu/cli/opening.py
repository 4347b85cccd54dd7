"""`giaoluu open`: each line of a page with the part it plays."""

import argparse
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from giaoluu.cli.exits import ALL_READ, SOME_UNREADABLE, WRONG_USAGE
from giaoluu.cli.gathering import WrongUsageError, how_asked, open_named
from giaoluu.cli.labels import ROLES, label
from giaoluu.cli.workers import load_named
from giaoluu.facts.kinds import Block
from giaoluu.facts.page import ARTICLE_ROLES, Page
from giaoluu.messages import tell
from giaoluu.reading import read_page
from giaoluu.sources.batches import files_of
from giaoluu.sources.errors import SourceError

COLOURS = {
    "title": "bold green",
    "dateline": "cyan",
    "byline": "cyan",
    "lead": "green",
    "body": "",
    "caption": "yellow",
    "related": "dim magenta",
    "navigation": "dim",
}

_console = Console(highlight=False, soft_wrap=True)


def run(asked: argparse.Namespace) -> int:
    """Show every page of every source; a page in a pipe is the same without colours."""
    try:
        how, lexicon = how_asked(asked), load_named(tuple(asked.lexicon))
    except WrongUsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    code = ALL_READ
    for source in files_of(asked.sources):
        for outcome in open_named(source, how):
            if isinstance(outcome, SourceError):
                print(outcome.tell(), file=sys.stderr)
                code = SOME_UNREADABLE
            else:
                _show(outcome, read_page(outcome, lexicon).blocks)
    return code


def _show(page: Page, blocks: list[Block]) -> None:
    said = " · ".join(part for part in (page.source.uri, page.source.media_type) if part)
    _console.print(Text(said, style="bold"))
    for key, value in sorted(page.declared.items()):
        _console.print(Text(tell("the source says of itself: {key} = {value}", key=key, value=value), style="dim"))
    width = max(len(label(ROLES, role)) for role in ROLES)
    for role, line in _lines(page.text, blocks):
        name = label(ROLES, role) if role else ""
        mark = "┃" if role in ARTICLE_ROLES else "┆"
        _console.print(Text.assemble((f"{name:>{width}} {mark} ", "dim"), (line, COLOURS.get(role, ""))))
    _console.print()


def _lines(text: str, blocks: list[Block]) -> Iterator[tuple[str, str]]:
    """Each line of the text with the role of the block that most of it stands in; empty lines have none."""
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        shares = [(min(end, block.span[1]) - max(at, block.span[0]), block.role) for block in blocks]
        most, role = max(shares, default=(0, ""), key=lambda share: share[0])
        yield (role if most > 0 and line.strip() else ""), line
        at = end + 1
