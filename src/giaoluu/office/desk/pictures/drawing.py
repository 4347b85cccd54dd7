"""SVG, mark by mark. Colours are classes of `pictures.css`, so that a picture follows light, dark and print."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

NAMESPACE = "http://www.w3.org/2000/svg"


class Drawing:
    """One SVG while it is drawn. It names itself to those who hear it; its links are reached by the keyboard."""

    def __init__(self, width: float, height: float, *, name: str, title: str) -> None:
        """Begin a sheet of `width` by `height` pixels; `name` must be the only one of its kind on a page."""
        self.width, self.height, self.name = width, height, name
        self.root = etree.Element(
            "svg",
            {
                "xmlns": NAMESPACE,
                "viewBox": f"0 0 {width:g} {height:g}",
                "class": "drawing",
                "role": "group",
                "aria-labelledby": f"{name}-title",
            },
        )
        named = etree.SubElement(self.root, "title", {"id": f"{name}-title"})
        named.text = title

    def add(
        self, tag: str, css: str = "", *, within: "etree._Element | None" = None, text: str = "", **attributes: object
    ) -> "etree._Element":
        """Return a new element, `within` another or on the sheet.

        An underscore in the name of an attribute stands for a hyphen; an attribute that is None is left out.
        """
        told = {
            name.rstrip("_").replace("_", "-"): _written(value)
            for name, value in attributes.items()
            if value is not None
        }
        if css:
            told["class"] = css
        made = etree.SubElement(self.root if within is None else within, tag, told)
        if text:
            made.text = text
        return made

    def link(self, href: str, said: str) -> "etree._Element":
        """Return a link to draw in; `said` is shown to who points at it and read to who hears it."""
        made = self.add("a", "mark", href=href, aria_label=said)
        self.add("title", within=made, text=said)
        return made

    def words(
        self,
        text: str,
        css: str = "",
        *,
        x: float,
        y: float,
        anchor: str = "start",
        within: "etree._Element | None" = None,
    ) -> None:
        """Write `text` with its base line at `y`."""
        self.add(
            "text",
            f"words {css}".strip(),
            within=within,
            text=text,
            x=x,
            y=y,
            text_anchor=None if anchor == "start" else anchor,
        )

    def stack(
        self,
        lines: Sequence[str],
        css: str = "",
        *,
        x: float,
        y: float,
        step: float,
        anchor: str = "start",
        within: "etree._Element | None" = None,
    ) -> None:
        """Write `lines` one below the other, `step` apart, so that one alone would have its base line at `y`."""
        for place, line in enumerate(lines):
            self.words(line, css, x=x, y=y + step * (place - (len(lines) - 1) / 2), anchor=anchor, within=within)

    def markup(self) -> str:
        """Return the SVG as it stands in a page."""
        return etree.tostring(self.root, encoding="unicode")


def _written(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


@dataclass(frozen=True)
class Cell:
    """A cell of a picture's table."""

    text: str
    href: str = ""
    number: bool = False


@dataclass(frozen=True)
class Picture:
    """A picture, for wide and for narrow screens, with its legend (a class and its word) and the same as a table."""

    name: str
    title: str
    wide: Drawing
    narrow: Drawing | None
    legend: list[tuple[str, str]] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)
    note: str = ""
    beside: bool = False
    """Whether the table stands open beside the picture, where there is room."""
