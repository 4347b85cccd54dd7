"""How fast the reader is, on one core: `python -m bench.speed [--rounds N] [--steady PAGES]`.

Every figure is processor time, and the best of several rounds: on a machine that does other things as well that is the
nearest to what the code costs. The peer runs in the same minute on the same pages and is timed alike, so that the ratio
stands where the absolute figures do not.
"""

import argparse
import cProfile
import os
import pstats
import re
import resource
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from bench.pages import as_html, corpus_note, measured_corpus, measured_pages
from bench.peer import tag_lines
from giaoluu.facts.lines import account_to_json
from giaoluu.facts.page import Page
from giaoluu.lexicon import Lexicon, load_lexicon
from giaoluu.reading import READER_VERSION, read_page
from giaoluu.sources.opening import open_source

WANTED_PAGES, WANTED_RATIO, WANTED_HTML, WANTED_START = 400, 400, 200, 0.3
PROFILED = 15
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


def best_rate(work: Callable[[], None], pages: int, rounds: int) -> float:
    """Return pages a second of the fastest of `rounds` runs of `work`, which does `pages` pages."""
    fastest = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        fastest = min(fastest, time.process_time() - started)
    return pages / fastest


def read_rate(pages: Sequence[Page], lexicon: Lexicon, rounds: int) -> float:
    """Return pages a second from page to the account's JSON."""

    def work() -> None:
        for page in pages:
            account_to_json(read_page(page, lexicon))

    return best_rate(work, len(pages), rounds)


def html_rate(pages: Sequence[Page], lexicon: Lexicon, rounds: int) -> float:
    """Return pages a second from the bytes of an HTML file to the account's JSON."""
    raws = [as_html(page) for page in pages]

    def work() -> None:
        for raw in raws:
            for page in open_source(raw, "trang.html"):
                account_to_json(read_page(page, lexicon))

    return best_rate(work, len(raws), rounds)


def memory_growth(pages: Sequence[Page], lexicon: Lexicon, count: int) -> tuple[float, float]:
    """Return megabytes held after a twentieth of `count` pages and after all of them, every page a different one."""
    early = 0.0
    for number in range(count):
        page = pages[number % len(pages)]
        read_page(msgspec.structs.replace(page, text=f"{page.text}\nMã bài viết: {number} kỳ {number * 7919}"), lexicon)
        if number == count // 20:
            early = _resident()
    return early, _resident()


def start_up(rounds: int) -> float:
    """Return the seconds that a user waits for the fastest `giaoluu --help`."""
    command = [str(Path(sys.executable).parent / "giaoluu"), "--help"]
    fastest = float("inf")
    for _ in range(rounds):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        fastest = min(fastest, time.perf_counter() - started)
    return fastest


def print_peer(pages: Sequence[Page], rate: float) -> None:
    """Print how long underthesea takes for the names alone of the same text, in each way of handing it over.

    Its tagger costs more than in proportion on long input, so that a caller who cuts the page up first is served some
    ten times faster. The ratio that counts is the one to its best way; the others are shown because callers meet them.
    """
    whole = [page.text for page in pages]
    lines = [line for text in whole for line in text.split("\n") if line.strip()]
    sentences = [sentence for line in lines for sentence in _SENTENCE_END.split(line) if sentence.strip()]
    rates = {}
    ways = (("a page a call", whole, 1), ("a line a call", lines, 3), ("a sentence a call", sentences, 3))
    for how, texts, rounds in ways:
        _, seconds = tag_lines(texts, rounds)
        rates[how] = len(pages) / seconds
        _row(f"underthesea NER, {how}", f"{rates[how]:8.2f} pages/s", f"{rate / rates[how]:.0f} times slower")
    best = max(rates, key=rates.__getitem__)
    _row("we against its best way", f"{rate / rates[best]:8.0f} times", f"wanted {WANTED_RATIO}; {best}")
    print("  (our whole account against its names alone, on the same text of the same pages)")


def print_profile(pages: Sequence[Page], lexicon: Lexicon) -> None:
    """Print where the time goes: by module of ours, then by function."""
    profile = cProfile.Profile()
    profile.enable()
    for _ in range(10):
        for page in pages:
            read_page(page, lexicon)
    profile.disable()
    rows = _rows(pstats.Stats(profile))
    whole = sum(seconds for _, _, seconds in rows)
    rooms: dict[str, float] = defaultdict(float)
    for module, _, seconds in rows:
        rooms[module] += seconds
    print("\nWhere the time goes, under cProfile (libraries counted to who calls them; small functions look too dear)")
    for module, seconds in sorted(rooms.items(), key=lambda room: -room[1])[:PROFILED]:
        print(f"  {seconds / whole:6.1%}  {module}")
    print("  by function:")
    for module, function, seconds in sorted(rows, key=lambda row: -row[2])[:PROFILED]:
        print(f"  {seconds / whole:6.1%}  {module}: {function}")


def _rows(stats: pstats.Stats) -> list[tuple[str, str, float]]:
    """Module, function and own seconds; what Python and libraries take is put down to our function that called."""
    rows: dict[tuple[str, str], float] = defaultdict(float)
    for (file, _, function), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        module = _module(file)
        if module:
            rows[module, function] += own
            continue
        for (calling_file, _, calling), (_, _, seconds, _) in callers.items():
            rows[_module(calling_file) or "libraries among themselves", calling] += seconds
    return [(module, function, seconds) for (module, function), seconds in rows.items()]


def _module(file: str) -> str | None:
    """The module of ours that `file` is, None for any other."""
    parts = Path(file).with_suffix("").parts
    return ".".join(parts[parts.index("giaoluu") + 1 :]) if "giaoluu" in parts else None


def _resident() -> float:
    """Megabytes in memory now; where the system does not tell, the most that there ever were."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=40, help="runs over the pages, of which the best counts")
    parser.add_argument(
        "--steady", type=int, default=20_000, help="pages read one after another while memory is watched"
    )
    parser.add_argument("--without-peer", action="store_true", help="leave underthesea out")
    asked = parser.parse_args()
    corpus, pages = measured_corpus(), measured_pages()
    started = time.perf_counter()
    lexicon = load_lexicon()
    loading = time.perf_counter() - started
    characters = sum(len(page.text) for page in pages) / len(pages)
    print(f"Speed on one core, {corpus_note(corpus)}, {characters:.0f} characters each, reader {READER_VERSION}\n")
    rate = read_rate(pages, lexicon, asked.rounds)
    _row("page to account to JSON", f"{rate:8.0f} pages/s", f"wanted {WANTED_PAGES}")
    html = html_rate(pages, lexicon, asked.rounds)
    _row("HTML file to account to JSON", f"{html:8.0f} pages/s", f"wanted {WANTED_HTML}")
    if not asked.without_peer:
        print_peer(pages, rate)
    _row("giaoluu --help", f"{start_up(10):8.3f} s", f"wanted {WANTED_START}")
    _row("loading the lexicon", f"{loading:8.3f} s", "")
    if asked.steady:
        early, late = memory_growth(pages, lexicon, asked.steady)
        _row(f"memory after {asked.steady // 20} pages", f"{early:8.0f} MB", "")
        _row(f"memory after {asked.steady} pages", f"{late:8.0f} MB", "wanted: the same")
    print_profile(pages, lexicon)


def _row(what: str, figure: str, wanted: str) -> None:
    print(f"  {what:34}{figure:>18}   {wanted}", flush=True)


if __name__ == "__main__":
    main()
