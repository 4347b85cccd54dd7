"""Runs one target under atheris for some seconds: `python -m fuzz.run TARGET SECONDS`; scripts/fuzz sets it up."""

import importlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["giaoluu"]):
    from fuzz.seeds import GROWN, LARGEST, seeds_of
    from fuzz.targets import allow_for_instruments, targets
    from giaoluu.sources.opening import FORMATS

    for chosen in FORMATS.values():  # else they come when they are first needed, without instruments
        importlib.import_module(f"giaoluu.sources.formats.{chosen.module}")

FOUND = Path(__file__).with_name("found")
HUNG = 120
"""Seconds of the clock after which an input hangs. A slow one is found long before, by processor time: `targets`."""
INSTRUMENTED = 10
"""Times that instrumented code is slower; 5 to 13 were measured."""


def main() -> None:
    """Fuzz until the time is up or something is found; atheris leaves with a code that is not 0 in that case."""
    name, seconds = sys.argv[1], int(sys.argv[2])
    FOUND.mkdir(exist_ok=True)
    allow_for_instruments(INSTRUMENTED)
    corpus = GROWN / name
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds_of(name)):
        (corpus / f"seed-{number:04}").write_bytes(seed)
    arguments = [
        f"fuzz.{name}",
        str(corpus),
        f"-max_total_time={seconds}",
        f"-max_len={LARGEST}",
        f"-timeout={HUNG}",
        "-rss_limit_mb=4096",
        f"-artifact_prefix={FOUND}/{name}-",
        "-print_final_stats=1",
        "-verbosity=0",
    ]
    atheris.Setup(arguments, targets()[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
