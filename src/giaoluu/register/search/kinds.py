"""The kinds of row that can be searched for.

Law of this module: it imports no models, so that the words can be folded without a database.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ROOM = 40
"""Bits of a row's key within the key of its card: a million million rows of each kind."""


@dataclass(frozen=True)
class Kind:
    """One kind. `latest` first, or in the order in which they were recorded: what is read where there are too many.

    Each of its words is kept under the sign of its kind, and where it stands in the title under another one too: so one
    index answers 'which exchanges bear this word in their title' at once.
    """

    number: int
    noun: str
    latest: bool = False
    everybodys: bool = True

    @property
    def sign(self) -> str:
        """The letter before each of its words."""
        return chr(ord("a") + self.number)

    @property
    def title_sign(self) -> str:
        """The letter before each word of its title and other names."""
        return chr(ord("n") + self.number)

    def card(self, row: int) -> int:
        """Return the key of the card of the row."""
        return (self.number << ROOM) | row

    @property
    def cards(self) -> tuple[int, int]:
        """The keys between which all its cards are."""
        return self.number << ROOM, ((self.number + 1) << ROOM) - 1


ORGANISATION = Kind(0, "organisations.organisation")
PERSON = Kind(1, "people.person")
EXCHANGE = Kind(2, "exchanges.exchange", latest=True)
AGREEMENT = Kind(3, "agreements.agreement", latest=True)
COMMITMENT = Kind(4, "commitments.commitment", latest=True)
AID = Kind(5, "commitments.aid", latest=True)
FIGURE = Kind(6, "indicators.figure", latest=True)
PAPER = Kind(7, "agreements.paper", latest=True)
EVENT = Kind(8, "organisations.event", latest=True)
SOURCE = Kind(9, "archive.source", latest=True, everybodys=False)
PAGE = Kind(10, "archive.page", latest=True, everybodys=False)

KINDS = (ORGANISATION, PERSON, EXCHANGE, AGREEMENT, COMMITMENT, AID, FIGURE, PAPER, EVENT, SOURCE, PAGE)
BY_NOUN: Mapping[str, Kind] = {kind.noun: kind for kind in KINDS}


def kind_of_card(card: int) -> Kind:
    """Return the kind of a card by its key."""
    return KINDS[card >> ROOM]
