"""`giaoluu open`: each line of a page with the part it plays."""

import argparse
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from giaoluu.cli.labels import ROLES, label
from giaoluu.cli.showing import show_each
from giaoluu.facts.kinds import Block
from giaoluu.facts.page import ARTICLE_ROLES, Page
from giaoluu.lexicon import Lexicon
from giaoluu.messages import tell
from giaoluu.reading import read_page

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
    return show_each(asked, _show)


def _show(page: Page, lexicon: Lexicon) -> bool:
    said = " · ".join(part for part in (page.source.uri, page.source.media_type) if part)
    _console.print(Text(said, style="bold"))
    for key, value in sorted(page.declared.items()):
        _console.print(Text(tell("the source says of itself: {key} = {value}", key=key, value=value), style="dim"))
    width = max(len(label(ROLES, role)) for role in ROLES)
    for role, line in _lines(page.text, read_page(page, lexicon).blocks):
        name = label(ROLES, role) if role else ""
        mark = "┃" if role in ARTICLE_ROLES else "┆"
        _console.print(Text.assemble((f"{name:>{width}} {mark} ", "dim"), (line, COLOURS.get(role, ""))))
    _console.print()
    return True


def _lines(text: str, blocks: list[Block]) -> Iterator[tuple[str, str]]:
    """Each line of the text with the role of the block that most of it stands in; empty lines have none."""
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        shares = [(min(end, block.span[1]) - max(at, block.span[0]), block.role) for block in blocks]
        most, role = max(shares, default=(0, ""), key=lambda share: share[0])
        yield (role if most > 0 and line.strip() else ""), line
        at = end + 1
