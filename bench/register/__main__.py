"""The command of `bench.register`; see its docstring."""

import argparse
import importlib
import os
import time
from pathlib import Path

import django


def main() -> None:
    """Prepare the site, fill it, and say how long that took."""
    asked = _asked()
    os.environ["GIAOLUU_MODE"] = "local"
    os.environ["GIAOLUU_HOME"] = str(asked.home.absolute())
    os.environ["GIAOLUU_DATABASE_URL"] = asked.database or f"sqlite:///{asked.home.absolute() / 'register.sqlite3'}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "giaoluu.office.settings"
    django.setup()
    filling = importlib.import_module("bench.register.filling")
    begun = time.perf_counter()
    for table, rows in filling.fill(scale=asked.scale, seed=asked.seed):
        print(f"{rows:>10,}  {table}", flush=True)
    print(f"{time.perf_counter() - begun:>9.0f}s")


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.register", description="fill the database of an empty site")
    parser.add_argument("--home", type=Path, default=Path("out/large"), help="folder of the site")
    parser.add_argument(
        "--database", default="", help="its database, as GIAOLUU_DATABASE_URL; else a file in the folder"
    )
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full size")
    parser.add_argument("--seed", type=int, default=28)
    return parser.parse_args()


if __name__ == "__main__":
    main()
