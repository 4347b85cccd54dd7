"""Pairs of pages labelled by hand: do they tell of one occasion? Each page is read by the reader, as in use."""

import csv
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page, Source
from giaoluu.lexicon import load_lexicon
from giaoluu.matching import KnownExchange, MentionedExchange, compare_exchanges, sketch
from giaoluu.matching.scoring import AUTOMATIC, OFFERED
from giaoluu.reading import read_page
from tests.gold.pairs import name_reader

PAIRS = Path(__file__).with_name("page_pairs.csv")
PAGES = Path(__file__).with_name("occasion_pages.txt")
_HEAD = re.compile(r"^=== (\S+)\n", re.MULTILINE)


class JudgedPages(NamedTuple):
    """One pair of pages as the matching sees it."""

    row: dict[str, str]
    score: float
    slugs: tuple[str, ...]

    @property
    def suggested(self) -> bool:
        """Whether the two would be joined without asking."""
        return self.score >= AUTOMATIC

    @property
    def offered(self) -> bool:
        """Whether a person would be asked."""
        return self.score >= OFFERED


def rows() -> list[dict[str, str]]:
    """Return the labelled pairs as they stand in the file."""
    return list(csv.DictReader(PAIRS.read_text("utf-8").splitlines()))


def half_of(row: dict[str, str]) -> str:
    """Return `dev` or `kept`, as for names."""
    return "dev" if hashlib.sha256(f"{row['left']}\t{row['right']}".encode()).digest()[0] % 2 else "kept"


def texts() -> dict[str, str]:
    """Return the pages by name."""
    parts = _HEAD.split(PAGES.read_text("utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@cache
def told() -> dict[str, MentionedExchange]:
    """Return what each page tells of its occasion, by the name of the page."""
    lexicon = load_lexicon()
    found = {}
    for name, text in texts().items():
        page = Page(text=text, source=Source(uri=name))
        found[name] = occasion_of(read_page(page, lexicon), text)
    return found


def occasion_of(account: Account, text: str) -> MentionedExchange:
    """Return the first exchange of an account for comparison, its parties by the shape of their names."""
    article = "\n".join(
        text[block.span[0] : block.span[1]] for block in account.blocks if block.role in ("title", "lead", "body")
    )
    published = account.published.value if account.published else None
    names = {body.id: _party(body.name) for body in account.organisations}
    if not account.exchanges:
        parties = dict.fromkeys(party for agreement in account.agreements for party in agreement.parties)
        sides = tuple((names[party], "party") for party in parties)
        return MentionedExchange(kind="other", published=published, sides=sides, sketch=sketch(article))
    exchange = account.exchanges[0]
    return MentionedExchange(
        kind=exchange.kind,
        date=exchange.date.value if exchange.date else None,
        published=published,
        place=exchange.place.value if exchange.place else None,
        sides=tuple((names[party.organisation], party.role) for party in exchange.parties),
        sketch=sketch(article),
        guests=_guests(account),
    )


def _guests(account: Account) -> tuple[str, ...]:
    """Who came, or of whom it is not said that they are of the host."""
    exchange = account.exchanges[0]
    hosts = {party.organisation for party in exchange.parties if party.role == "host"}
    people = {person.id: person for person in account.people}
    came = [people[id_] for id_ in exchange.participants if id_ in people]
    return tuple(one.name for one in came if not hosts & {post.organisation for post in one.posts})


def _party(name: str) -> str:
    """The shape of a party's name; of a committee, as in use, that of the body for which it acts."""
    return name_reader().read(name_reader().whole_body(name) or name).key()


def judge_page_pairs() -> Iterator[JudgedPages]:
    """Yield every pair as the matching judges it."""
    pages = told()
    for row in rows():
        score = compare_exchanges(pages[row["left"]], pages[row["right"]], name_reader())
        yield JudgedPages(row, score.value, tuple(reason.slug for reason in score.reasons))


def as_known() -> list[KnownExchange]:
    """Return all pages as rows to be clustered."""
    return [KnownExchange(id=name, told=exchange) for name, exchange in told().items()]
