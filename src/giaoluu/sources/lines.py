"""Puts a page's text together line by line and remembers which stretch is what: its spans are right from the start."""

from collections.abc import Sequence

from giaoluu.facts.page import Hint, Role, Sheet

CELL_BREAK = "\t"
"""Between the cells of a table row; no cell holds one."""


class Lines:
    """The growing text of one page with its hints and sheets."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self._hints: list[Hint] = []
        self._sheets: list[tuple[str, int]] = []

    def add(self, text: str, role: Role | None = None) -> None:
        """Add `text`, which may hold line breaks; white space alone adds nothing."""
        for line in text.split("\n"):
            if line and not line.isspace():
                if role is not None:
                    self._hints.append(Hint(role, (self._length, self._length + len(line))))
                self._lines.append(line)
                self._length += len(line) + 1

    def add_row(self, cells: Sequence[Sequence[str]], role: Role | None = None) -> None:
        """Add a table row of `cells`, each with its paragraphs.

        A row whose cells hold one paragraph each becomes one line, parted by tabs; where a cell holds more, the table
        is a layout (the two-column head of an official letter), and each paragraph is a line.
        """
        filled = [[text for text in cell if text.strip()] for cell in cells]
        if all(len(cell) < 2 for cell in filled):
            self.add(CELL_BREAK.join(" ".join(cell[0].split()) if cell else "" for cell in filled).rstrip(), role)
        else:
            for cell in filled:
                for text in cell:
                    self.add(text, role)

    def begin_sheet(self, name: str) -> None:
        """Let a physical page or a sheet of a workbook begin with the next line."""
        self._sheets.append((name, self._length))

    @property
    def sheet_is_blank(self) -> bool:
        """Whether nothing was added since the last sheet began."""
        return bool(self._sheets) and self._sheets[-1][1] == self._length

    @property
    def text(self) -> str:
        """The text so far: lines parted by line feeds, none at the end."""
        return "\n".join(self._lines)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The roles of the lines that were given one."""
        return tuple(self._hints)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets that hold text, each with its stretch of it."""
        starts = [start for _, start in self._sheets]
        ends = [max(start - 1, 0) for start in starts[1:]] + [max(self._length - 1, 0)]
        names = [name for name, _ in self._sheets]
        return tuple(
            Sheet(name, (start, end)) for name, start, end in zip(names, starts, ends, strict=False) if start < end
        )
