"""Reads the lexicon's CSV tables, the project's own and those that a user adds."""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

TABLES = {
    "places": ("name", "unit", "parent", "country", "valid_from", "valid_to", "successor", "aliases", "source"),
    "organisations": ("name", "kind", "level", "place", "country", "aliases", "valid_from", "valid_to", "source"),
    "posts": ("title", "kind", "aliases", "source"),
    "heads": ("head", "kind", "level", "tail", "country", "aliases", "source"),
    "words": ("category", "phrase", "value", "note"),
}
"""The tables and their columns. A user's file is known for one of them by its columns."""

_FILES = {"words": ("words.csv", "english.csv", "statements.csv")}
"""The files of a table that has more than one: words of another language and those of statements stand apart."""


class LexiconError(ValueError):
    """A table cannot be read: the message names the file and what is wrong with it."""


def read_tables(extra: Iterable[Path] = ()) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each table, the project's own first and then those of the `extra` files.

    Cells are NFC without blanks at their ends. A file whose columns fit no table raises `LexiconError`.
    """
    tables: dict[str, list[dict[str, str]]] = {name: [] for name in TABLES}
    for name in TABLES:
        for file in _FILES.get(name, (f"{name}.csv",)):
            tables[name].extend(_shipped(file))
    for path in extra:
        rows = list(_rows(path.read_text("utf-8-sig"), str(path)))
        if rows:
            tables[_table_of(rows[0], str(path))].extend(rows)
    return tables


@cache
def spellings() -> Mapping[str, Mapping[str, str]]:
    """Return the words of `spellings.csv` by category, each phrase with its value, in the order of the file.

    They serve whoever compares names and numbers that were read, not the reading: how a name is written without marks
    or in pinyin, which words come and go in it, what members of a delegation are counted as.
    """
    found: dict[str, dict[str, str]] = {}
    for row in _shipped("spellings.csv"):
        found.setdefault(row["category"], {})[row["phrase"]] = row["value"]
    return found


@cache
def currencies() -> frozenset[str]:
    """Return the codes (ISO 4217) of the currencies whose names the reader knows."""
    return frozenset(row["value"] for row in _shipped("words.csv") if row["category"] == "currency")


def _shipped(file: str) -> Iterator[dict[str, str]]:
    return _rows(resources.files(__package__).joinpath("data", file).read_text("utf-8"), file)


def _rows(text: str, name: str) -> Iterator[dict[str, str]]:
    rows = filter(None, csv.reader(io.StringIO(unicodedata.normalize("NFC", text))))
    columns = next(rows, [])
    for number, cells in enumerate(rows, start=2):
        if len(cells) != len(columns):
            message = f"{name}, line {number}: the cells do not match the columns"
            raise LexiconError(message)
        yield dict(zip(columns, map(str.strip, cells), strict=True))


def _table_of(row: dict[str, str], name: str) -> str:
    for table, columns in TABLES.items():
        if set(columns) - {"source", "note", "aliases", "valid_from", "valid_to"} <= set(row) <= set(columns):
            return table
    message = f"{name}: its columns fit no table of the lexicon; see CONTRIBUTING, 'Add a row to the lexicon'"
    raise LexiconError(message)
