"""CSV and TSV: a row a line, cells parted by tabs."""

import csv
import io
from collections.abc import Iterator

from giaoluu.facts.page import Page
from giaoluu.sources.decoding import decode
from giaoluu.sources.errors import LongTable, damaged_as
from giaoluu.sources.given import Given, compose_page
from giaoluu.sources.lines import Lines

MEDIA_TYPE = "text/csv"
_SEPARATORS = ",;\t|"
_SAMPLE_LINES = 50


def open_csv(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page; the separator is the one that parts the first lines most evenly."""
    decoded = decode(raw, given.name, charset=given.charset)
    lines = Lines()
    with damaged_as(given.name, "CSV"):
        rows = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=_separator(decoded.text))
        for number, row in enumerate(rows):
            if number >= given.limits.table_rows:
                raise LongTable(given.name, rows=given.limits.table_rows)
            lines.add_row([[" ".join(cell.split())] for cell in row])
    yield compose_page(
        given,
        lines.text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared={"encoding": decoded.encoding},
        original=decoded.original,
    )


def _separator(text: str) -> str:
    """The sign that stands in most of the first lines, and equally often; a comma where none does."""
    sample = [line for line in text[:100_000].splitlines()[:_SAMPLE_LINES] if line.strip()]

    def evenness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in sample]
        usual = max(set(counts), key=counts.count, default=0)
        return (counts.count(usual) if usual else 0, usual)

    return max(_SEPARATORS, key=evenness)
