"""The command of `bench.desk`; see its docstring."""

import argparse
import importlib
import os
import sys
from pathlib import Path

import django


def main() -> int:
    """Ask everything, print the table, and return 1 where something misses what is wanted of it."""
    asked = _asked()
    os.environ["GIAOLUU_MODE"] = "local"
    os.environ["GIAOLUU_HOME"] = str(asked.home.absolute())
    os.environ["GIAOLUU_DATABASE_URL"] = asked.database or f"sqlite:///{asked.home.absolute() / 'register.sqlite3'}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.office.settings"
    django.setup()
    importlib.import_module("giaoluu.office.warming").warm()
    telling = importlib.import_module("bench.desk.telling")
    missed: int = telling.tell(rounds=asked.rounds, only=asked.only, seed=asked.seed)
    return 1 if missed else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.desk", description="time the screens of a filled site")
    parser.add_argument("--home", type=Path, default=Path("out/large"), help="folder of the site")
    parser.add_argument("--database", default="", help="its database, as GIAOLUU_DATABASE_URL; else a file in it")
    parser.add_argument("--rounds", type=int, default=3, help="how often each address is asked for")
    parser.add_argument("--only", nargs="*", default=[""], metavar="WORD", help="questions with a WORD in their name")
    parser.add_argument("--seed", type=int, default=28, help="which rows are drawn")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
