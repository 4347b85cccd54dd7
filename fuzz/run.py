"""Runs one target under atheris for some seconds: `python -m fuzz.run TARGET SECONDS`; scripts/fuzz sets it up."""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["giaoluu"]):
    from fuzz.seeds import LARGEST, seeds_of
    from fuzz.targets import allow_for_instruments, targets

FOUND = Path(__file__).with_name("found")
INSTRUMENTED = 10
"""Times that instrumented code is slower; 5 to 13 were measured."""


def main() -> None:
    """Fuzz until the time is up or something is found; atheris leaves with a code that is not 0 in that case."""
    name, seconds = sys.argv[1], int(sys.argv[2])
    FOUND.mkdir(exist_ok=True)
    allow_for_instruments(INSTRUMENTED)
    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds_of(name)):
            (Path(corpus) / f"{number:04}").write_bytes(seed)
        arguments = [
            f"fuzz.{name}",
            corpus,
            f"-max_total_time={seconds}",
            f"-max_len={LARGEST}",
            "-timeout=20",
            "-rss_limit_mb=4096",
            f"-artifact_prefix={FOUND}/{name}-",
            "-print_final_stats=1",
            "-verbosity=0",
        ]
        atheris.Setup(arguments, targets()[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
