"""What `--help` teaches: each command in a sentence, then by examples."""

import argparse
import shutil
import textwrap
from typing import Any, NamedTuple

from giaoluu.messages import message, tell


class Help(NamedTuple):
    """A command in one line, in a paragraph, and by examples: pairs of a command line and what it does."""

    line: str
    more: str
    examples: tuple[tuple[str, str], ...]


HELP = {
    "giaoluu": Help(
        line=message("Reads documents about trade-union exchanges into facts, each cited to its words."),
        more=message(
            "Who met whom, when and where, what was agreed, promised and asked, with which figures. Nothing leaves "
            "this machine, and the same page always gives the same account."
        ),
        examples=(
            ("giaoluu read page.html", message("what a saved page says, with the quotes")),
            ("giaoluu read reports/ --out accounts/", message("a whole folder, one JSON file for each page")),
            ("giaoluu read --help", message("more about one command")),
        ),
    ),
    "read": Help(
        line=message("read sources: what each page says, with the words that say it"),
        more=message(
            "Opens text, web pages, DOCX, ODT, DOC, PDF, scans, e-mail, XLSX, CSV, ZIP, web archives and feeds. A "
            "source that cannot be read is named and the rest goes on; the exit code is then 1."
        ),
        examples=(
            ("giaoluu read page.html", message("for people, on a terminal")),
            ("giaoluu read reports/ --out accounts/ --jobs 4", message("a folder, in four processes")),
            ("giaoluu read news.warc.gz | jq .figures", message("one account a line, for another programme")),
            ("giaoluu read --fetch https://example.org/page", message("an address; only with --fetch is one called")),
            ("giaoluu read minutes.doc --lexicon our-names.csv", message("with names that only your office uses")),
            ("cat page.txt | giaoluu read -", message("from standard input")),
        ),
    ),
    "open": Help(
        line=message("show each line of a page with the part it plays"),
        more=message(
            "Only title, lead, body and captions give facts. Look here first when something is missing or should not "
            "be there: a teaser of another article, a menu, a caption."
        ),
        examples=(("giaoluu open page.html", message("each line with its part before it")),),
    ),
    "explain": Help(
        line=message("show for each sentence what was found in it and which rules read it"),
        more=message("For each rule that was tried and gave nothing it says why."),
        examples=(
            ("giaoluu explain page.txt", message("every sentence")),
            ("giaoluu explain page.txt --at 1200", message("the sentence that holds character 1200")),
        ),
    ),
    "check": Help(
        line=message("hold an account against its page, citation by citation"),
        more=message("A quote must stand in the page character for character, just where the account says."),
        examples=(("giaoluu check accounts/page.json page.html", message("says which citations do not hold")),),
    ),
    "schema": Help(
        line=message("print the JSON Schema of an account"),
        more=message("Draft 2020-12; each field is explained in the documentation."),
        examples=(("giaoluu schema > account.schema.json", message("into a file")),),
    ),
    "office": Help(
        line=message("run a site: the register of what was confirmed, with its screens"),
        more=message("Needs the office's libraries: pip install “giaoluu[office]”."),
        examples=(
            ("giaoluu office demo", message("a site with sample documents, on this machine only")),
            ("giaoluu office setup", message("prepare a site of your own")),
            ("giaoluu office serve", message("serve it, with a worker beside it")),
            ("giaoluu office --help", message("all that it can be asked to do")),
        ),
    ),
}


class Layout(argparse.RawDescriptionHelpFormatter):
    """Paragraphs and examples stay as they are written; never wider than can be read with ease."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=26, width=min(shutil.get_terminal_size().columns, 100))


class Parser(argparse.ArgumentParser):
    """A parser whose help is taken from a `Help`."""

    def __init__(self, prog: str, told: Help, **rest: Any) -> None:
        width = min(shutil.get_terminal_size().columns, 100)
        super().__init__(
            prog=prog,
            description=textwrap.fill(f"{_sentence(told.line)} {tell(told.more)}", width),
            epilog=_examples(told),
            formatter_class=Layout,
            allow_abbrev=False,
            **rest,
        )


def _sentence(line: str) -> str:
    said = tell(line)
    return said[0].upper() + said[1:].removesuffix(".") + "."


def _examples(told: Help) -> str:
    shown = [f"  {command}\n      {tell(what)}" for command, what in told.examples]
    return "\n".join([tell("examples:"), *shown])
