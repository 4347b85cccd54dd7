"""How the cards of each kind are written: `CARDS` has what writes those of a kind.

Law of this room: a writer takes keys of rows and asks the database a fixed number of times, however many they are. Rows
that were judged the same have one card, that of the row which stands for all.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from giaoluu.register.search import kinds
from giaoluu.register.search.cards.agreements import agreement_cards, paper_cards
from giaoluu.register.search.cards.archive import page_cards, source_cards
from giaoluu.register.search.cards.commitments import aid_cards, commitment_cards
from giaoluu.register.search.cards.exchanges import exchange_cards
from giaoluu.register.search.cards.figures import figure_cards
from giaoluu.register.search.cards.organisations import event_cards, organisation_cards
from giaoluu.register.search.cards.people import person_cards
from giaoluu.register.search.kinds import Kind
from giaoluu.register.search.models import Card

CARDS: Mapping[Kind, Callable[[Collection[int]], Iterable[Card]]] = {
    kinds.ORGANISATION: organisation_cards,
    kinds.PERSON: person_cards,
    kinds.EXCHANGE: exchange_cards,
    kinds.AGREEMENT: agreement_cards,
    kinds.COMMITMENT: commitment_cards,
    kinds.AID: aid_cards,
    kinds.FIGURE: figure_cards,
    kinds.PAPER: paper_cards,
    kinds.EVENT: event_cards,
    kinds.SOURCE: source_cards,
    kinds.PAGE: page_cards,
}
