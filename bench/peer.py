"""Names as underthesea finds them, from an environment of its own: the library never meets it.

underthesea 9.5.0 (Apache-2.0) is the peer because it is the one maintained Vietnamese tagger that works without
fetching a model: its CRF ships in the wheel.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bench.rooms import peer_python

VERSION = "9.5.0"

_TAGGER = """
import json, sys, time
from underthesea import ner
lines, rounds = json.load(sys.stdin)
ner("Liên đoàn Lao động tỉnh Lào Cai")  # loads the model, which is not to be timed
seconds = float("inf")
for _ in range(rounds):
    started = time.process_time()
    tagged = [[(word, tag) for word, _, _, tag in ner(line)] for line in lines]
    seconds = min(seconds, time.process_time() - started)
json.dump({"seconds": seconds, "tagged": tagged}, sys.stdout)
"""


class Named(NamedTuple):
    """A name in a line: `PER`, `ORG`, `LOC` or `MISC`, and where it stands in the line."""

    kind: str
    start: int
    end: int


def tag_lines(lines: Sequence[str], rounds: int = 1) -> tuple[list[list[Named]], float]:
    """Return the names that underthesea finds in each line, and the seconds of processor time of its best round.

    Loading the model is not counted.
    """
    done = subprocess.run(
        [peer_python("underthesea", f"underthesea=={VERSION}"), "-c", _TAGGER],
        input=json.dumps([lines, rounds]),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"underthesea failed:\n{done.stderr[-2000:]}")
    answer = json.loads(done.stdout)
    found = [list(named_in(line, tagged)) for line, tagged in zip(lines, answer["tagged"], strict=True)]
    return found, answer["seconds"]


def named_in(line: str, tagged: Sequence[tuple[str, str]]) -> Iterator[Named]:
    """Yield the names of IOB tags as spans of `line`; a word that the tagger changed is not there, and is left out."""
    at, kind, start, end = 0, "", 0, 0
    for word, tag in [*tagged, ("", "O")]:
        place = _find(line, word, at)
        if place is None:
            continue
        if not tag.startswith("I-") and kind:
            yield Named(kind, start, end)
            kind = ""
        if tag.startswith("B-") or (tag.startswith("I-") and not kind):
            kind, start = tag[2:], place[0]
        at = end = place[1]


def _find(line: str, word: str, at: int) -> tuple[int, int] | None:
    """Where `word` stands from `at` on; blanks within it may be of any kind and number."""
    if not word:
        return len(line), len(line)
    first = last = None
    for syllable in word.split():
        place = line.find(syllable, at if last is None else last)
        if place < 0:
            return None
        first, last = place if first is None else first, place + len(syllable)
    return None if first is None or last is None else (first, last)
