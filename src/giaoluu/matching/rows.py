"""What is handed in: rows as the register knows them, and mentions as a page makes them.

Ids are the caller's and mean nothing here. Dates are EDTF as in `giaoluu.facts`; None is what nobody knows. An open
`valid_to` or `until` says that no end is known.

What a register holds by the hundred thousand is kept from the garbage collector (`gc=False`): structs of texts never
refer to themselves, and going through them all took longer than any answer.
"""

from typing import TypeAlias

import msgspec

Sides: TypeAlias = tuple[tuple[str, str], ...]
"""Who took part: the id of an organisation and its role, as `giaoluu.facts.kinds.PartyRole` has them."""


class KnownName(msgspec.Struct, frozen=True, gc=False):
    """A name that a row bears or bore; `kind` is `official`, `short`, `abbreviation`, `foreign` or another word."""

    text: str
    language: str = "vi"
    kind: str = "official"
    valid_from: str | None = None
    valid_to: str | None = None


class KnownOrganisation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A body of the register. `predecessors` and `successors` are ids: events of the world, not other names.

    `affiliation` is the name of the national centre that a body abroad belongs to, where several are rivals.
    """

    id: str
    names: tuple[KnownName, ...]
    kind: str = "trade_union"
    level: str | None = None
    place: str | None = None
    country: str | None = None
    affiliation: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()


class MentionedOrganisation(msgspec.Struct, frozen=True, kw_only=True):
    """A body as a page names it; `on` is the date of the event told, else that of the page."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    level: str | None = None
    place: str | None = None
    country: str | None = None
    on: str | None = None


class Tenure(msgspec.Struct, frozen=True, gc=False):
    """A post that a person holds or held, half known as it may be.

    `attested` is a day on which they held it, or, of a `former` one, had held it: all that is known where neither end
    is. `kin` are ids of the bodies that `organisation` came from and that came of it.
    """

    title: str
    organisation: str | None = None
    since: str | None = None
    until: str | None = None
    attested: str | None = None
    former: bool = False
    kin: tuple[str, ...] = ()


class KnownPerson(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A person of the register; `names` holds every spelling, native script and all. `seen_with` are ids of people."""

    id: str
    names: tuple[str, ...]
    tenures: tuple[Tenure, ...] = ()
    country: str | None = None
    seen_with: tuple[str, ...] = ()


class MentionedPerson(msgspec.Struct, frozen=True, kw_only=True):
    """A person as a page names them; `posts` are titles with the id of the body, where that is known."""

    name: str
    posts: tuple[tuple[str, str | None], ...] = ()
    on: str | None = None
    country: str | None = None
    beside: tuple[str, ...] = ()


class MentionedExchange(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An occasion as one page tells it; `sketch` is that of the page's article, empty where there is none.

    `guests` are the names of people who came, or of whom it is not said that they are of the host.
    """

    kind: str
    date: str | None = None
    published: str | None = None
    place: str | None = None
    sides: Sides = ()
    sketch: tuple[int, ...] = ()
    guests: tuple[str, ...] = ()


class KnownExchange(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An occasion of the register, or one page among those to be clustered."""

    id: str
    told: MentionedExchange


class MentionedAgreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An agreement as a page names it; `term` is EDTF (`2024/2028`), `signed` the day of signing."""

    kind: str
    parties: tuple[str, ...] = ()
    term: str | None = None
    title: str = ""
    signed: str | None = None


class KnownAgreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An agreement of the register. Each term's document is one of its own: a series is many of them."""

    id: str
    told: MentionedAgreement
