"""One card: its words from what it says."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from giaoluu.facts.values import OPEN_YEAR
from giaoluu.register.search.folding import different, folded
from giaoluu.register.search.kinds import Kind
from giaoluu.register.search.models import Card

BETWEEN = " · "
FACET = "="
"""Before a word that no text holds: the slug of a vocabulary, which is found by its labels of the day."""


def card(
    kind: Kind,
    row: int,
    title: str,
    *,
    also: Iterable[str] = (),
    about: Iterable[str] = (),
    further: Iterable[str] = (),
    facets: Iterable[str] = (),
    sort: str = "",
    dated: str = "",
    lived: str = "",
    day: dt.date | None = None,
    amount: Decimal | None = None,
    page: int | None = None,
    source: int | None = None,
) -> Card:
    """Return the card of a row: found by its title, by what it is `also` called, by what is `about` it and `further`.

    `facets` are slugs; `dated` is EDTF, and gives its figures. So is `lived`, which is shown in its place and gives
    none: who asks for a year means what happened in it.
    """
    others = [text for text in dict.fromkeys(also) if text and text != title]
    told = [text for text in dict.fromkeys(about) if text]
    numbers = [dated.replace(OPEN_YEAR, "")] if dated else []
    if amount is not None:
        numbers.append(f"{amount.normalize():f}")
    return Card(
        id=kind.card(row),
        row=row,
        title=title[:500],
        also=BETWEEN.join(others),
        about=BETWEEN.join(told),
        sort=sort,
        dated=dated or lived,
        day=day,
        amount=amount,
        page_id=page,
        source_id=source,
        key=folded(title[:500])[:200],
        words=" ".join(_signed(kind, [title, *others], [*told, *further, *numbers], facets)),
    )


def facet(slug: str) -> str:
    """Return the word under which rows with this slug are found."""
    return f"{FACET}{slug.lower().replace('-', '_')}"


def _signed(kind: Kind, names: list[str], texts: list[str], facets: Iterable[str]) -> Iterator[str]:
    called = different(names)
    yield from (f"{kind.title_sign}{word}" for word in called)
    yield from (f"{kind.sign}{word}" for word in dict.fromkeys([*called, *different(texts)]))
    yield from (f"{kind.sign}{facet(slug)}" for slug in dict.fromkeys(facets) if slug)
