"""Reads the shipped tables of real public bodies, `data/*.csv`, and tells what is wrong with them.

Law of this module: no database and no Django, so that whoever corrects a row can check it without a site.
"""

import csv
import io
from importlib import resources

import msgspec

from giaoluu.register.organisations.records import Tables
from giaoluu.register.organisations.soundness import CHECKS


class TableError(ValueError):
    """A table cannot be read: the message names the table, the row and what is wrong with it."""


def read_tables() -> Tables:
    """Return the tables as they are shipped. Raises `TableError` for a column or a word that they do not know.

    Whether they agree with each other is not asked here: `problems` tells.
    """
    data = resources.files(__package__).joinpath("data")
    return parse_tables({table: data.joinpath(f"{table}.csv").read_text("utf-8") for table in Tables.__struct_fields__})


def parse_tables(texts: dict[str, str]) -> Tables:
    """Return the tables whose CSV stands in `texts` under their names. Raises `TableError` as `read_tables` does."""
    rows = {table: _rows(text, table) for table, text in texts.items()}
    try:
        return msgspec.convert(rows, Tables)
    except msgspec.ValidationError as error:
        message = f"{error}; rows are counted from 0, below the header"
        raise TableError(message) from error


def problems(tables: Tables) -> list[str]:
    """Return what is wrong with the tables, a sentence for each fault; an empty list means that they hold together."""
    return [problem for check in CHECKS for problem in check(tables)]


def _rows(text: str, table: str) -> list[dict[str, str]]:
    lines = filter(None, csv.reader(io.StringIO(text)))
    columns = next(lines, [])
    rows = []
    for number, cells in enumerate(lines, start=2):
        if len(cells) != len(columns):
            message = f"{table}.csv, row {number}: the cells do not match the columns"
            raise TableError(message)
        rows.append(dict(zip(columns, cells, strict=True)))
    return rows
