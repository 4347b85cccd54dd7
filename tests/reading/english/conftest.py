"""What the tests of English pages ask: a page as its readers see it, names in the place of ids."""

from collections.abc import Callable

import pytest

from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page
from giaoluu.lexicon import load_lexicon
from giaoluu.reading import read_page

_LEXICON = load_lexicon()


class Told:
    """An account by names."""

    def __init__(self, account: Account) -> None:
        self.account = account
        self._bodies = {body.id: body.name for body in account.organisations}

    @property
    def bodies(self) -> list[str]:
        return list(self._bodies.values())

    @property
    def posts(self) -> dict[str, list[tuple[str, str | None]]]:
        return {
            person.name: [(post.title, self._bodies.get(post.organisation or "")) for post in person.posts]
            for person in self.account.people
        }

    @property
    def parties(self) -> dict[str, str]:
        return {self._bodies[party.organisation]: party.role for party in self.account.exchanges[0].parties}

    @property
    def agreements(self) -> list[tuple[str, str | None, str]]:
        return [(agreement.kind, agreement.term, agreement.status) for agreement in self.account.agreements]

    def sides(self, number: int) -> set[str]:
        return {self._bodies[body] for body in self.account.agreements[number].parties}


@pytest.fixture(scope="session")
def told() -> Callable[[str], Told]:
    """The reader of a page given as text."""

    def read(text: str) -> Told:
        return Told(read_page(Page(text=text), _LEXICON))

    return read
