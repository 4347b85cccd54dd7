"""Reads every gold page and fails when a kind of fact falls below its floor: `python -m tests.gold.gate`.

`--repin` raises each floor to what the reader reaches now and takes up a changed corpus. It never lowers one: whoever
makes the corpus harder edits floors.json by hand, and says so in the commit; so does whose rules cost more calls a page
than are pinned. `--misses` lists what was missed and what
was wrongly found.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from giaoluu.facts.checking import check_account
from giaoluu.facts.kinds import Account
from giaoluu.lexicon import load_lexicon
from giaoluu.reading import READER_VERSION, read_page
from tests.gold import cost
from tests.gold.corpora import CORPORA, Corpus
from tests.gold.score import Scores, score

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.0005
"""Floors are kept with three digits, so a score may lie half a digit lower than it was."""

WANTED = {
    "relevant": 1.0,
    "title": 1.0,
    "published": 1.0,
    "article text": 0.99,
    "organisations": 0.95,
    "people": 1.0,
    "posts": 0.95,
    "exchanges": 1.0,
    "its date": 1.0,
    "its place": 1.0,
    "agreements": 0.9,
    "statements": 0.85,
    "figures": 0.95,
    "references": 1.0,
    "citations": 1.0,
}
"""What the founders ask for on their own pages; 0.05 less on ours, which were made to be harder."""

EASED = {"ours": 0.05, "founders": 0.0}


@dataclass
class Result:
    """How the reader did on one corpus; `broken` are citations that do not hold against the page, one line each.

    `calls` is what a page of it costs, as `calls_a_page` counts.
    """

    corpus: Corpus
    scores: Scores
    calls: int
    broken: list[str] = field(default_factory=list)

    def reached(self) -> dict[str, float]:
        """Return F1 by kind of fact, and the share of citations that hold, with three digits."""
        rows = {kind.strip(): round(tally.row().f1, 3) for kind, tally in self.scores.tallies.items()}
        return {**rows, "citations": round(self.scores.citations or 0.0, 3)}

    def wanted(self, kind: str) -> float | None:
        """Return what is asked for; citations must hold everywhere."""
        asked = WANTED.get(kind)
        return asked if asked is None or kind == "citations" else round(asked - EASED[self.corpus.name], 3)


def read_corpus(corpus: Corpus) -> Result:
    """Return how the reader does on `corpus`, every citation checked character for character."""
    lexicon = load_lexicon()
    accounts: dict[str, Any] = {}
    texts: dict[str, str] = {}
    broken = []
    opened = dict(corpus.opened())
    for name, page in opened.items():
        account = read_page(page, lexicon)
        broken += [f"{name}: {problem.where}: {problem.reason}" for problem in _problems(account, page.text)]
        accounts[name] = msgspec.to_builtins(account)
        texts[name] = page.text
    calls = cost.calls_a_page(list(opened.values()), lexicon)
    return Result(corpus, score(_as_json(accounts), corpus.golds(), texts), calls, broken)


def _problems(account: Account, text: str) -> list[Any]:
    return list(check_account(account, text))


def _as_json(accounts: dict[str, Any]) -> dict[str, Any]:
    """Spans as lists, as a file would give them back."""
    read: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(accounts))
    return read


def failures(result: Result, pinned: dict[str, Any]) -> Iterator[str]:
    """Yield one sentence for each way in which `result` falls short of what is pinned."""
    reached = result.reached()
    for kind, floor in pinned.get("floors", {}).items():
        if reached.get(kind, 0.0) < floor - SLACK:
            yield f"{kind} fell to {reached.get(kind, 0.0):.3f}, its floor is {floor:.3f}"
    if pinned.get("fingerprint") != result.corpus.fingerprint():
        yield "the pages or their gold accounts have changed: look at the table, then `make repin`"
    yield from result.broken
    calls = pinned.get("calls", result.calls)
    if result.calls > calls * (1 + cost.SLACK):
        yield f"reading a page takes {result.calls} calls, {calls} were pinned: what is looked for in every sentence?"
    allowed = pinned.get("strays", 0)
    if len(result.scores.strays) > allowed:
        yield f"{len(result.scores.strays)} facts from outside the article, {allowed} at most:"
        yield from (f"  {page}: {stray}" for page, stray in result.scores.strays)


def print_table(result: Result, floors: dict[str, float]) -> None:
    """Print a row for each kind of fact; `wanted` is marked where it is not reached yet."""
    pages = len(result.corpus.golds())
    print(f"\n{result.corpus.name}: {pages} pages, reader {READER_VERSION}")
    print(f"{'':16}{'precision':>10}{'recall':>8}{'F1':>8}{'floor':>8}{'wanted':>8}{'of':>7}")
    for kind, tally in result.scores.tallies.items():
        row = tally.row()
        line = f"{kind:16}{row.precision:10.3f}{row.recall:8.3f}{row.f1:8.3f}"
        print(f"{line}{_two_more(kind.strip(), row.f1, result, floors)}{row.of:7}")
    citations = result.scores.citations or 0.0
    print(f"{'citations':16}{'':18}{citations:8.3f}{_two_more('citations', citations, result, floors)}", end="")
    print(f"{result.scores.cited:7}")
    print(f"{'strays':16}{'':18}{len(result.scores.strays):8}")
    print(f"{'calls a page':16}{'':18}{result.calls:8}")


def _two_more(kind: str, reached: float, result: Result, floors: dict[str, float]) -> str:
    floor, wanted = floors.get(kind), result.wanted(kind)
    short = "!" if wanted is not None and reached < wanted - SLACK else " "
    shown = "" if wanted is None else f"{wanted:.3f}"
    return f"{'' if floor is None else f'{floor:.3f}':>8}{shown:>7}{short}"


def raised(result: Result, pinned: dict[str, Any]) -> dict[str, Any]:
    """Return `pinned` with its floors raised to what is reached, none lowered, and today's fingerprint.

    `strays`, how many facts may come from outside the article, is a floor the other way up: it only falls. So does
    `calls`, as long as the pages are the same.
    """
    old = pinned.get("floors", {})
    floors = {**old, **{kind: max(value, old.get(kind, 0.0)) for kind, value in result.reached().items()}}
    strays = len(result.scores.strays)
    fingerprint = result.corpus.fingerprint()
    same = fingerprint == pinned.get("fingerprint")
    return {
        "fingerprint": fingerprint,
        "pages": len(result.corpus.golds()),
        "strays": min(strays, pinned.get("strays", strays)),
        "calls": min(result.calls, pinned.get("calls", result.calls)) if same else result.calls,
        "floors": floors,
    }


def print_misses(scores: Scores) -> None:
    """Print what was missed and what was wrongly found, one line each."""
    for kind, tally in scores.tallies.items():
        for label, items in (("missed", tally.missed), ("wrong", tally.wrong)):
            for page, item in items:
                print(f"{kind.strip()} {label} in {page}: {json.dumps(item, ensure_ascii=False)[:240]}")


def main() -> int:
    """Score every corpus that is here; return 1 when one falls short."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repin", action="store_true", help="raise the floors to what is reached; lowers none")
    parser.add_argument("--misses", action="store_true", help="list what was missed and what was wrongly found")
    asked = parser.parse_args()
    pins = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    short = []
    for corpus in CORPORA:
        if not corpus.is_here:
            print(f"SKIPPED: {corpus.name}: its pages are not on this machine (../shared beside the checkout)")
            continue
        result = read_corpus(corpus)
        if asked.repin:
            pins[corpus.name] = raised(result, pins.get(corpus.name, {}))
        pinned = pins.get(corpus.name, {})
        print_table(result, pinned.get("floors", {}))
        short += [f"{corpus.name}: {failure}" for failure in failures(result, pinned)]
        if asked.misses:
            print_misses(result.scores)
    if asked.repin:
        FLOORS.write_text(json.dumps(pins, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for failure in short:
        print(f"FAILED: {failure}", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
