"""What a closed row or box turns out to have been, once all its lines are there."""

from collections.abc import Sequence

from giaoluu.sources.lines import CELL_BREAK
from giaoluu.sources.markup.places import Line, Place, Row

_ROW = 400
"""A table row of one-line cells is one line below this many characters; longer cells are layout, not a table."""
_CARD_LINES = 5
"""A teaser's lines: label, headline, day, section, summary."""
_CARD_HEADLINE = 25
"""A linked line this long is a headline: 34 on five real pages have 30 to 131 characters. Menu words are shorter."""
_CARD_SUMMARY = 350
"""Unlinked characters of a teaser at most; longer is an article that names another."""
_CARD_LABEL = 40
"""What stands above a teaser's headline ('Đọc thêm', a day) is no longer."""


def join_row(lines: list[Line], row: Row | None) -> None:
    """Make one line of a row whose cells have a line each, parted by tabs, as a table is read."""
    if row is None or not row.plain or len(lines) - row.first < 2:
        return
    cells = lines[row.first :]
    ends = [*row.cells[1:], len(lines)]
    if len(cells) > len(row.cells) or any(end - start > 1 for start, end in zip(row.cells, ends, strict=False)):
        return
    if len({(cell.role, cell.home) for cell in cells}) == 1 and sum(len(cell.text) for cell in cells) < _ROW:
        first = cells[0]
        text = CELL_BREAK.join(cell.text for cell in cells)
        linked = all(cell.linked for cell in cells)
        lines[row.first :] = [Line(text, first.role, first.home, linked, first.furnished)]


def mark_card(lines: list[Line], first: int) -> None:
    """Mark the lines from `first` on as a teaser if they are one: a linked headline and a short summary in one box."""
    card = lines[first:]
    if not 2 <= len(card) <= _CARD_LINES or any(line.role == "title" for line in card):
        return
    headline = next(
        (number for number, line in enumerate(card) if line.linked and len(line.text) >= _CARD_HEADLINE), None
    )
    if headline is None or any(len(line.text) > _CARD_LABEL for line in card[:headline]):
        return
    if sum(len(line.text) for line in card if not line.linked) <= _CARD_SUMMARY:
        for line in card:
            line.role = "related" if line.role != "navigation" else line.role


def place_of_label(pieces: Sequence[str], places: Sequence[Place]) -> int:
    """Return where a link's text begins that a label was set before without a blank ('Đọc thêmHội đàm …'), or 0."""
    for number in range(1, len(pieces)):
        if places[number].linked and not places[number - 1].linked:
            label, headline = pieces[number - 1], pieces[number]
            if label[-1:].islower() and headline[:1].isupper() and len(headline) >= _CARD_HEADLINE:
                return number
    return 0
