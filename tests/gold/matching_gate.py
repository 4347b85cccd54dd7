"""Judges the labelled pairs and fails when the matching falls below its floors: `python -m tests.gold.matching_gate`.

`--repin` raises each floor to what is reached now and takes up changed pairs; it lowers none. `--misses` lists what was
wrongly suggested or missed in the half that may be looked at; with `--kept` in the other half as well, which is for a
closing look only: rules are never written by it.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.gold import page_pairs, pairs

FLOORS = Path(__file__).with_name("matching_floors.json")
SLACK = 0.0005
PRECISION, RECALL = 0.98, 0.90
"""What is asked of suggestions that nobody was asked about."""
GROUPS = ("bodies", "people", "pages")
HALVES = ("dev", "kept")
FILES = (pairs.PAIRS, page_pairs.PAIRS, page_pairs.PAGES)


class Verdict(NamedTuple):
    """One pair: its group and half, its label, and whether the two were joined without asking, or at least shown."""

    group: str
    half: str
    label: str
    suggested: bool
    offered: bool
    told: str


class Row(NamedTuple):
    """What one half of one group comes to."""

    of: int
    right: int
    suggested: int
    same: int

    @property
    def precision(self) -> float:
        """The share of suggestions that are right; 1 where none was made."""
        return self.right / self.suggested if self.suggested else 1.0

    @property
    def recall(self) -> float:
        """The share of pairs labelled `same` that were suggested."""
        return self.right / self.same if self.same else 1.0


def verdicts() -> Iterator[Verdict]:
    """Yield how every labelled pair was judged."""
    for judged in pairs.judge_pairs():
        row = judged.row
        group = "bodies" if row["kind"].endswith("body") else "people"
        told = f"{row['left']} ({row['left_on'] or 'undated'}) / {row['right']}: {judged.ranking.verdict}"
        yield Verdict(group, pairs.half_of(row), row["label"], judged.suggested, judged.offered, told)
    for page in page_pairs.judge_page_pairs():
        told = f"{page.row['left']} / {page.row['right']}: {page.score} {', '.join(page.slugs)}"
        half = page_pairs.half_of(page.row)
        yield Verdict("pages", half, page.row["label"], page.suggested, page.offered, told)


def row_of(judged: Iterable[Verdict]) -> Row:
    """Return the counts of some verdicts."""
    listed = list(judged)
    suggested = [one for one in listed if one.suggested]
    same = [one for one in listed if one.label == "same"]
    return Row(len(listed), sum(one.label == "same" for one in suggested), len(suggested), len(same))


def reached(judged: list[Verdict]) -> dict[str, float]:
    """Return precision and recall of each group and half, with three digits."""
    found = {}
    for group in GROUPS:
        for half in HALVES:
            row = row_of(one for one in judged if (one.group, one.half) == (group, half))
            found[f"{group} {half} precision"] = round(row.precision, 3)
            found[f"{group} {half} recall"] = round(row.recall, 3)
    return found


def fingerprint() -> str:
    """Return what changes when a pair or a page of a pair does."""
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in FILES)).hexdigest()[:16]


def failures(judged: list[Verdict], pinned: dict[str, Any]) -> Iterator[str]:
    """Yield one sentence for each way in which the verdicts fall short of what is pinned."""
    now = reached(judged)
    for name, floor in pinned.get("floors", {}).items():
        if now.get(name, 0.0) < floor - SLACK:
            yield f"{name} fell to {now.get(name, 0.0):.3f}, its floor is {floor:.3f}"
    if pinned.get("fingerprint") != fingerprint():
        yield "the pairs have changed: look at the table, then `make repin`"


def raised(judged: list[Verdict], pinned: dict[str, Any]) -> dict[str, Any]:
    """Return the pins with floors raised to what is reached, none lowered, and today's fingerprint."""
    old = pinned.get("floors", {})
    floors = {name: max(value, old.get(name, 0.0)) for name, value in reached(judged).items()}
    return {"fingerprint": fingerprint(), "pairs": len(judged), "floors": {**old, **floors}}


def print_table(judged: list[Verdict]) -> None:
    """Print a row for each group and half; what is asked for and not reached is marked."""
    print(f"\nmatching: {len(judged)} pairs; wanted: precision {PRECISION}, recall {RECALL}")
    print(f"{'':16}{'precision':>10}{'recall':>9}{'suggested':>11}{'same':>7}{'of':>7}")
    for group in GROUPS:
        for half in HALVES:
            row = row_of(one for one in judged if (one.group, one.half) == (group, half))
            marks = (" " if row.precision >= PRECISION else "!", " " if row.recall >= RECALL else "!")
            line = f"{row.precision:10.3f}{marks[0]}{row.recall:8.3f}{marks[1]}{row.suggested:10}{row.same:7}{row.of:7}"
            print(f"{group + ' ' + half:16}{line}")


def print_misses(judged: list[Verdict], halves: tuple[str, ...]) -> None:
    """Print what was wrongly suggested, missed, or not even shown."""
    for one in judged:
        if one.half not in halves:
            continue
        if one.suggested and one.label != "same":
            print(f"wrongly suggested ({one.label}): {one.told}")
        elif one.label == "same" and not one.suggested:
            print(f"missed{'' if one.offered else ', not even shown'}: {one.told}")


def main() -> int:
    """Judge all pairs; return 1 when a floor is broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repin", action="store_true", help="raise the floors to what is reached; lowers none")
    parser.add_argument("--misses", action="store_true", help="list what went wrong in the half that may be looked at")
    parser.add_argument("--kept", action="store_true", help="list it in the half that is kept for judging as well")
    asked = parser.parse_args()
    pinned = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    judged = list(verdicts())
    if asked.repin:
        pinned = raised(judged, pinned)
        FLOORS.write_text(json.dumps(pinned, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print_table(judged)
    if asked.misses:
        print_misses(judged, HALVES if asked.kept else ("dev",))
    broken = list(failures(judged, pinned))
    for failure in broken:
        print(f"FAILED: matching: {failure}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
