"""What is known of each line of a page, and of the place in its markup where it stands."""

import msgspec

from giaoluu.facts.page import Role


class Line(msgspec.Struct):
    """One line of the page and what the markup says of it.

    `home` is the innermost article or body element that holds it (0: none), `linked` whether all of it is a link.
    """

    text: str
    role: Role | None
    home: int
    linked: bool
    furnished: bool


class Markup(msgspec.Struct):
    """What a page of HTML holds: its lines, and what it says of itself."""

    lines: list[Line]
    homes: list[int]
    """The home that holds each home; number 0 is the page itself."""
    metas: list[tuple[str, str]]
    scripts: list[str]
    times: list[str]
    title: str
    language: str


class Row(msgspec.Struct, eq=False):
    """A table row: the number of lines before it and before each of its cells; `plain` while no table stands in it."""

    first: int
    cells: list[int]
    plain: bool = True


class Place:
    """Where in the page the parser stands; one is kept for each open element that changed it.

    `furnished` tells that it is furniture of the site whatever stands in it, `row` is the table row around it.
    """

    __slots__ = ("_link", "furnished", "home", "linked", "preformatted", "role", "row")

    def __init__(
        self,
        *,
        role: Role | None = None,
        home: int = 0,
        linked: bool = False,
        furnished: bool = False,
        preformatted: bool = False,
        row: Row | None = None,
    ) -> None:
        self.role = role
        self.home = home
        self.linked = linked
        self.furnished = furnished
        self.preformatted = preformatted
        self.row = row
        self._link: Place | None = None

    def inside_link(self) -> "Place":
        """Return the place of a link that stands here; it is made once, since half the elements of a page are links."""
        if self.linked:
            return self
        if self._link is None:
            self._link = Place(
                role=self.role,
                home=self.home,
                linked=True,
                furnished=self.furnished,
                preformatted=self.preformatted,
                row=self.row,
            )
        return self._link
