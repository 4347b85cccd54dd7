"""`giaoluu explain`: for each sentence what was found in it, which rules read it, and why the others gave nothing."""

import argparse
import sys

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from giaoluu.cli.labels import AGREEMENTS, EXCHANGES, FACTS, MENTIONS, ROLES, label
from giaoluu.cli.showing import show_each
from giaoluu.facts.page import ARTICLE_ROLES, Page
from giaoluu.lexicon import Lexicon
from giaoluu.messages import message, tell
from giaoluu.reading import Explained, explain_page

REASONS = (
    message("only the title and the first three sentences of the text tell the occasion"),
    message("the article names fewer than two bodies"),
    message("another sentence tells the occasion, or the bodies named here are not bound by it"),
    message("the page names fewer than two parties"),
    message("named before, and written into that agreement; or an everyday word that names none here"),
    message("the verb governs no clause that could be followed up, or nobody is named who speaks"),
)
"""What the reader may say of a rule that gave nothing, word for word, so that the catalogue holds it."""

_KINDS = {"event": EXCHANGES, "agreement": AGREEMENTS}
"""Words that stand for a kind are taken for that kind."""

_console = Console(highlight=False)


def run(asked: argparse.Namespace) -> int:
    """Explain every page of every source, or the sentence at one place of it."""
    return show_each(asked, lambda page, lexicon: _explain(page, lexicon, asked.at))


def _explain(page: Page, lexicon: Lexicon, at: int | None) -> bool:
    """Tell whether there was something to explain: a place beyond the page or between its lines is none."""
    every = explain_page(page, lexicon)
    chosen = [one for one in every if at is None or one.span[0] <= at < one.span[1]]
    if not chosen:
        name = page.source.uri or ""
        print(tell("{name}: There is no sentence at character {at}.", name=name, at=at), file=sys.stderr)
        return False
    for one in chosen:
        _show(one)
    return True


def _show(one: Explained) -> None:
    start, end = one.span
    head = f"{start}–{end} {label(ROLES, one.role)}"
    if one.role not in ARTICLE_ROLES:
        silent = tell("gives no facts")
        _console.print(Text(f"{head}: {silent}: {_shortened(one.text)}", style="dim"))
        return
    _console.print()
    _console.print(Text(head, style="dim"))
    _line(Text(one.text, style="italic"), indent=2)
    for mention in one.mentions:
        said = Text(f"{label(MENTIONS, mention.kind)}: ", style="dim")
        said.append(mention.quote, style="not dim")
        taken_for = label(_KINDS[mention.kind], mention.taken_for) if mention.kind in _KINDS else mention.taken_for
        if taken_for != mention.quote:
            said.append(f" = {taken_for}", style="not dim cyan")
        _line(said, indent=4)
    for fact in one.fired:
        kind, rule = label(FACTS, fact.kind), tell("rule “{rule}”", rule=fact.rule)
        _line(Text(f"✓ {kind}, {rule}: “{_shortened(fact.quote)}”", style="green"), indent=4)
    for tried in one.tried:
        _line(Text(f"✗ {label(FACTS, tried.rule)}: {tell(tried.reason)}", style="yellow"), indent=4)
    if not (one.fired or one.tried):
        _line(Text(tell("no rule had words to start from"), style="dim"), indent=4)


def _shortened(text: str) -> str:
    joined = " ".join(text.split())
    return joined if len(joined) <= 80 else joined[:80].rpartition(" ")[0] + " …"


def _line(text: Text, indent: int) -> None:
    _console.print(Padding(text, (0, 0, 0, indent), expand=False))
