"""The table of what the screens cost, and which of them miss what is wanted."""

import random
import statistics
from collections.abc import Sequence
from itertools import groupby

from django.db import connection

from bench.desk.asking import Answered, answers
from bench.desk.questions import questions

HEAD = f"{'':58}{'wall ms':>16}{'processor ms':>16}{'queries':>9}"
COLUMNS = f"{'':58}{'median':>8}{'p95':>8}{'median':>8}{'p95':>8}"


def tell(*, rounds: int, only: Sequence[str], seed: int) -> int:
    """Print what each question costs, and return how many miss what is wanted."""
    drawn = questions(random.Random(seed))  # noqa: S311 - no secret
    asked = [one for one in drawn if any(word in f"{one.screen}: {one.what}" for word in only)]
    print(f"{connection.vendor}, {len(asked)} questions, each address {rounds} times\n\n{HEAD}\n{COLUMNS}")
    told = []
    for screen, found in groupby(answers(asked, rounds), key=lambda one: one.question.screen):
        print(f"\n{screen}")
        for one in found:
            told.append(one)
            print(_line(one), flush=True)
    missed = [one for one in told if is_missed(one, "processor")]
    if told:
        middle = statistics.median(one.share("processor", 0.5) for one in told)
        print(f"\nmedian of all medians {middle:.0f} ms; {len(missed)} of {len(told)} miss what is wanted")
    for one in missed:
        print(f"  {one.question.screen}: {one.question.what}, {one.slowest}")
    return len(missed)


def _line(one: Answered) -> str:
    figures = "".join(f"{one.share(what, part):8.0f}" for what in ("wall", "processor") for part in (0.5, 0.95))
    queries = sorted({cost.queries for cost in one.costs})
    counted = str(queries[0]) if len(queries) == 1 else f"{queries[0]}–{queries[-1]}"
    return f"  {one.question.what[:55]:56}{figures}{counted:>9}{_mark(one)}"


def _mark(one: Answered) -> str:
    if one.question.wanted is None:
        return "  –"
    return f"  MISSES {one.slowest}" if is_missed(one, "processor") else "  (wall)" if is_missed(one, "wall") else ""


def is_missed(one: Answered, what: str) -> bool:
    """Tell whether the answers took longer than is wanted, on the `wall` or of the `processor`."""
    wanted = one.question.wanted
    return wanted is not None and (one.share(what, 0.5) > wanted.median or one.share(what, 0.95) > wanted.p95)
