"""The occasion that an article reports: its kind, its parties in their roles, its day and its place."""

import re
from typing import TypeAlias

import msgspec

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.agreements import read_agreements
from giaoluu.reading.rules.briefs import further_briefs
from giaoluu.reading.rules.collective import (
    holds_signing_with_many,
    leads_group,
    members_of_group,
    unions_told_together,
)
from giaoluu.reading.rules.deeds import done_together, exchange_keepsakes
from giaoluu.reading.rules.foundings import founded
from giaoluu.reading.rules.gifts import givers_and_receivers
from giaoluu.reading.rules.kinds import find_kind
from giaoluu.reading.rules.occasions import find_day, find_place
from giaoluu.reading.rules.offices import side_of_union
from giaoluu.reading.rules.organs import is_organ_of
from giaoluu.reading.rules.parties import ANY_SIDE, find_parties, the_two_sides
from giaoluu.reading.rules.reports import is_letter, tells_of_occasion
from giaoluu.reading.rules.roles import give_roles
from giaoluu.reading.rules.signings import also_signed, find_signing, sides_in_photo
from giaoluu.reading.rules.together import bound_together, is_for_one, is_own_congress
from giaoluu.reading.values import ValueFound


class ExchangeFound(msgspec.Struct, frozen=True, gc=False):
    """One occasion, by offsets of the folded copy; `parties` pairs body ids with roles."""

    start: int
    end: int
    kind: str
    date: ValueFound | None
    place: ValueFound | None
    parties: tuple[tuple[str, str], ...]
    participants: tuple[str, ...]
    rule: str


_BETWEEN_TWO = {"talks", "courtesy_call", "working_session", "visit", "signing"}
"""Kinds that two sides have together, who may be named later than in the opening ('lãnh đạo công đoàn hai tỉnh')."""


def read_exchanges(context: Context) -> list[ExchangeFound]:
    """Return the article's occasion, or nothing: a body's own event is no exchange, nor is history or a plan."""
    opening = _opening(context)
    if not opening:
        return []
    first = _occasion(context, opening) or _told_further_down(context, opening)
    return first + _briefs(context, opening, first) if first else first


def _briefs(context: Context, opening: list[Found], first: list[ExchangeFound]) -> list[ExchangeFound]:
    """The other items of a page that tells several, each by bodies of its own."""
    told = [found for found in opening if found.sentence.start <= first[0].start]
    known = {body for found in told for _, body in found.organisations}
    known |= {body for one in first for body, role in one.parties if role == "participant"}
    return [
        ExchangeFound(
            found.sentence.start, found.sentence.end, kind, find_day(context, [found], []), None,
            give_roles(context, [found], [], bodies), tuple(dict.fromkeys(person for _, person in found.people)),
            "another item of the page",
        )
        for found, kind, bodies in further_briefs(context, told, known)
        if not any(is_organ_of(context, body, whole) for body in bodies for whole in known)
    ]  # fmt: skip


def _told_further_down(context: Context, opening: list[Found]) -> list[ExchangeFound]:
    """What an article that calls no occasion its own shows or tells: a signing, a union founded, what two did."""
    if is_letter(context, opening):
        return []
    for look in (_signing, _founding, _deed, _keepsake):
        told = look(context)
        if told is not None:
            found, kind, parties, rule = told
            day = find_day(context, [found], [])
            people = tuple(context.people)
            return [ExchangeFound(found.sentence.start, found.sentence.end, kind, day, None, parties, people, rule)]
    return []


_Told: TypeAlias = tuple[Found, str, tuple[tuple[str, str], ...], str]


def _signing(context: Context) -> _Told | None:
    shown = find_signing(context)
    if shown is None:
        return None
    return shown[0], "signing", tuple((body, "party") for body in shown[1].parties), "signing shown further down"


def _founding(context: Context) -> _Told | None:
    told = founded(context)
    return None if told is None else (told[0], "other", told[1], "a union that is founded")


def _deed(context: Context) -> _Told | None:
    told = done_together(context)
    if told is None:
        return None
    return told[0], told[1], tuple((body, "organiser") for body in told[2]), "what two did together"


def _keepsake(context: Context) -> _Told | None:
    told = exchange_keepsakes(context)
    return None if told is None else (told[0], "visit", tuple((body, "party") for body in told[1]), "a keepsake")


def _occasion(context: Context, opening: list[Found]) -> list[ExchangeFound]:
    title = [found for found in context.found if found.sentence.role == "title"]
    kind, at = find_kind(context, opening, title)
    if kind is None or not tells_of_occasion(context, opening, title):
        return []
    parties, present = find_parties(context, opening, title, at)
    together = unions_told_together(context, [*title, *opening]) or members_of_group(context, [*title, *opening])
    parties += [body for body in together if body not in parties]
    if kind == "signing":
        parties += also_signed(context, parties)
    present = [body for body in present if body not in parties]
    if kind == "support" and len(parties) + len(present) < 2:
        return _gift(context, opening, title, at, [*parties, *present])
    with_office = _with_office(context, kind, [*title, *opening], [*parties, *present])
    if not with_office and kind in _HELD_BY_GROUPS and len(parties) + len(present) < 2:
        with_office = leads_group(context, [*title, *opening])
    if len(parties) + len(present) < 2 and kind in _BETWEEN_TWO and not with_office:
        parties = _signing_sides(context, kind) or the_two_sides(context, parties)
        if kind == "signing" and len(parties) < 2:
            parties = the_two_sides(context, parties, kinds=ANY_SIDE)
    elif kind in _CALLS and _DELEGATION_ALONE.search(
        context.folded.low, opening[0].sentence.start, opening[0].sentence.end
    ):
        parties = _with_delegation(context, parties)
    told_as = "visit" if with_office and kind == "survey" else kind  # an office that looks into something has come
    if (len(parties) + len(present) < 2 and not with_office) or not bound_together(
        context, told_as, at, [*opening, *title], parties
    ):
        return []
    if kind == "congress" and is_own_congress(context, [*parties, *present]):
        return []
    first = at if at is not None else opening[0]
    return [
        ExchangeFound(
            first.sentence.start, first.sentence.end, kind, find_day(context, opening, title),
            find_place(context, opening, title),
            with_office or _roles(context, opening, title, parties, present), tuple(context.people),
            "occasion in the lead",
        )
    ]  # fmt: skip


def _gift(
    context: Context, opening: list[Found], title: list[Found], at: Found | None, parties: list[str]
) -> list[ExchangeFound]:
    """A gift of one, of which the article tells further down who paid for it or who has received it."""
    told = [body for body in givers_and_receivers(context) if body not in parties]
    first = at if at is not None else opening[0]
    if not parties or not told or is_for_one(context, [*opening, *title]):
        return []
    return [
        ExchangeFound(
            first.sentence.start, first.sentence.end, "support", find_day(context, opening, title),
            find_place(context, opening, title),
            (*give_roles(context, opening, title, parties), *((body, "participant") for body in told)),
            tuple(context.people), "gift in the lead",
        )
    ]  # fmt: skip


_CALLS = {"courtesy_call", "visit"}
_DELEGATION_ALONE = re.compile(r"(?:, |ngày \S+ )đoàn (?:đã |cũng |còn )?(?:đến|sang|tới|chào|thăm|đi|làm việc) ")
"""'Theo đó, trong hai ngày 16 và 17/8, đoàn đã đến chào …': a text that opens in the middle."""


def _with_delegation(context: Context, parties: list[str]) -> list[str]:
    """The one union that was visited, and the one other of which the text speaks: whose delegation it was."""
    visited = [body for body in parties if context.bodies[body].kind in _UNION_KINDS]
    sides = the_two_sides(context, visited) if len(visited) == 1 else visited
    return sides if len(sides) > len(visited) else parties


def _with_office(context: Context, kind: str, told: list[Found], named: list[str]) -> tuple[tuple[str, str], ...]:
    """The one union that met a head of state, a minister or an ambassador, who stands for no body of the page."""
    if len(named) != 1 or kind not in _OF_OFFICES or context.bodies[named[0]].kind not in _UNION_KINDS:
        return ()
    if kind == "signing" and holds_signing_with_many(context, told, named):
        return ((named[0], "organiser"),)
    role = side_of_union(context, told)
    return ((named[0], role),) if role else ()


_OF_OFFICES = _BETWEEN_TWO | {"survey"}
_HELD_BY_GROUPS = {"signing", "review", "conference"}
_UNION_KINDS = {"trade_union", "international"}


def _signing_sides(context: Context, kind: str) -> list[str]:
    """Of a signing, those whose agreement it is: 'Tham dự ký kết có … Quy chế phối hợp giữa A và B'."""
    if kind != "signing":
        return []
    agreements = read_agreements(context, parties=())
    return sides_in_photo(context) or (list(agreements[0].parties) if agreements else [])


def _roles(
    context: Context, opening: list[Found], title: list[Found], parties: list[str], present: list[str]
) -> tuple[tuple[str, str], ...]:
    """With one side named at first, the other is among those present, and may be the host."""
    if len(parties) > 1:
        return (*give_roles(context, opening, title, parties), *((body, "participant") for body in present))
    roles = give_roles(context, opening, title, [*parties, *present])
    return tuple((body, "participant" if body in present and role == "party" else role) for body, role in roles)


def _opening(context: Context) -> list[Found]:
    """The first sentences of the text, where a report says who met whom; the title is weighed apart."""
    text = [found for found in context.found if found.sentence.role in ("lead", "body")]
    told = [found for found in text[:3] if not context.folded.low.startswith(_BEFORE_THAT, found.sentence.start)]
    return told or text[:1]


_BEFORE_THAT = ("trước đó, ", "trước đó ", "trước đây, ")
