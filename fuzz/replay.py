"""Gives a target all that the fuzzer grew, without instruments, so at the true pace: `python -m fuzz.replay TARGET`."""

import sys
import time

from fuzz.seeds import GROWN
from fuzz.targets import targets


def main() -> None:
    """Print how many inputs were given and how long the slowest took; the first that is at fault ends with an error."""
    name = sys.argv[1]
    target, slowest = targets()[name], 0.0
    grown = sorted((GROWN / name).iterdir())
    for path in grown:
        raw = path.read_bytes()
        started = time.process_time()
        try:
            target(raw)
        except Exception as error:
            error.add_note(f"found in {path}")
            raise
        slowest = max(slowest, time.process_time() - started)
    print(f"{len(grown)} inputs at full speed, {slowest:.2f} s the slowest")


if __name__ == "__main__":
    main()
