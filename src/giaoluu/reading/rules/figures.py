"""Whose a figure is, of what time, and what it is a part of."""

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from giaoluu.facts.values import edtf_date
from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.mentions.quantities import Quantity
from giaoluu.reading.rules.exchanges import ExchangeFound
from giaoluu.reading.rules.owners import owner_of, subject_of
from giaoluu.reading.signs import Sought


class FigureFound(msgspec.Struct, frozen=True, gc=False):
    """A quantity with its surroundings; bodies by id, the whole it is a part of by its place in the list."""

    quantity: Quantity
    organisation: str | None
    period: str | None
    as_of: str | None
    part_of: int | None
    giver: str | None
    receiver: str | None


_GIVES = Sought(
    r"(?:trao(?! đổi)|tặng|hỗ trợ|ủng hộ|tài trợ|trích|đóng góp|giúp)",
    ("trao", "tặng", "hỗ trợ", "ủng hộ", "tài trợ", "trích", "đóng góp", "giúp"),
)
_RECEIVES = re.compile(r"(?:cho|tới|đến)\s$")
_AT_ONCE = re.compile(r"(?: (?:tặng|hỗ trợ|ủng hộ|giúp|cho))*(?: đoàn)? ")
"""Between the verb and who gets the gift: 'trao tặng | Liên hiệp Công đoàn … 5 máy tính'."""


def read_figures(context: Context, exchanges: Sequence[ExchangeFound] = ()) -> list[FigureFound]:
    """Return every figure of the article with whose it is: the body named last before it as the one that acts or has.

    The body of an earlier sentence of the same paragraph serves a sentence that names none; 'đoàn gồm' is told of the
    guest of `exchanges`. The upper end of a range stands behind the range as a figure of its own.
    """
    out: list[FigureFound] = []
    told: dict[tuple[object, ...], tuple[Found, int]] = {}
    subject: str | None = None
    part = -1
    guest = _guest(exchanges)
    titles = [found for found in context.found if found.sentence.role == "title" and found.quantities]
    for found in context.found:
        if found.sentence.role == "title":
            continue
        if found.sentence.part != part:
            part, subject = found.sentence.part, None
        giver, receiver = _gift(context, found) if found.quantities else (None, None)
        gives_from = _delegation_gives(context.folded.low, found) if guest and found.quantities else None
        giver, receiver = (guest, receiver if receiver != guest else None) if gives_from else (giver, receiver)
        for quantity in found.quantities:
            owner = owner_of(context, found, quantity, guest=guest, given_by=giver)
            owner = guest if gives_from and quantity.start >= gives_from else owner
            owner = subject if owner is None else owner or None
            said = (quantity.value, quantity.high, quantity.unit, quantity.bound)
            if said in told and _says_again(found, owner, giver, told[said], out):
                continue
            told[said] = (found, len(out))
            whole = len(out) - 1 if quantity.part and out else None
            if quantity.beside and whole is not None and out[whole].part_of is not None:
                whole = out[whole].part_of
            period, as_of = _time(context.folded.low, found, quantity)
            figure = FigureFound(quantity, owner, period, as_of, whole, giver, receiver)
            out.append(figure)
            if quantity.high is not None:
                upper = replace(quantity, value=quantity.high, high=None, bound="at_most")
                out.append(replace(figure, quantity=upper))
        subject = subject_of(found) or subject
    return [*out, *_told_by_title_alone(titles, out, context, guest)]


_LONGEST_HEADLINE = 140
"""Letters of a line that is one headline, with no menu and no other one run on."""


def _told_by_title_alone(
    titles: list[Found], told: list[FigureFound], context: Context, guest: str | None
) -> Iterator[FigureFound]:
    """Figures of the headline that the text does not say again; what it rounds ('hơn 600 triệu') the text says.

    The text must tell of what is counted, else the headline may be that of another article.
    """
    values = {figure.quantity.value for figure in told}
    units = {figure.quantity.unit for figure in told}
    for found in titles:
        low, sentence = context.folded.low, found.sentence
        for quantity in found.quantities if sentence.end - sentence.start <= _LONGEST_HEADLINE else ():
            unit = quantity.unit
            known = unit in units or (unit is not None and low.find(unit.lower(), sentence.end) >= 0)
            if known and quantity.value not in values and quantity.bound == "exact":
                owner = owner_of(context, found, quantity, guest=guest, given_by=None) or None
                yield FigureFound(quantity, owner, None, None, None, None, None)


def _says_again(
    found: Found, owner: str | None, giver: str | None, told: tuple[Found, int], out: list[FigureFound]
) -> bool:
    """Tell whether a number said before is the same fact again, and let it name the owner that was left open then.

    A report that says its number twice, in lead and body, states it once; two gifts of one sentence, or of two bodies,
    are two facts.
    """
    where, index = told
    first = out[index]
    if where is found or (giver and first.giver and giver != first.giver and found.sentence.role != "caption"):
        return False
    if owner and first.organisation and owner != first.organisation and found.sentence.role != "caption":
        return False  # what a photo shows is told by the text too
    if owner and first.organisation is None:
        out[index] = replace(first, organisation=owner)
    return True


def _guest(exchanges: Sequence[ExchangeFound]) -> str | None:
    """The one body that came, if one did."""
    guests = [body for exchange in exchanges for body, role in exchange.parties if role == "guest"]
    return guests[0] if len(guests) == 1 else None


_DELEGATION_GIVES = re.compile(
    r"(?:[^.;:]{0,60}[,;] )?đoàn(?: công tác| đại biểu| cán bộ| khách| bạn)?(?: cũng| đã| còn| vừa){0,2} "
    r"(?:(?:đến |tới )?(?:thăm|tham quan|dâng hương) [^.;:]{2,120}? (?:và|,) (?:đã )?)?"
    r"(?:trao|tặng|hỗ trợ|ủng hộ)(?! đổi)"
)
"""'Dịp này, đoàn đã trao 10 suất học bổng': the guests, who are not named again."""


def _delegation_gives(low: str, found: Found) -> int | None:
    """Return where the guests' delegation, told without its name, begins to give something."""
    if _GIVES not in found.signs:
        return None
    gives = _DELEGATION_GIVES.match(low, found.sentence.start, found.sentence.end)
    return gives.end() if gives else None


def _gift(context: Context, found: Found) -> tuple[str | None, str | None]:
    low = context.folded.low
    gives = _GIVES.search(low, found.sentence.start, found.sentence.end) if _GIVES in found.signs else None
    if gives is None:
        return None, None
    giver = next((body for mention, body in found.organisations if mention.end <= gives.start()), None)
    receiver = next(
        (
            body
            for mention, body in found.organisations
            if _is_given(low, mention, gives.end()) or _gets_at_once(low, found, mention, gives.end())
        ),
        None,
    )
    return giver, receiver if receiver != giver else None


def _is_given(low: str, mention: OrganisationMention, after: int) -> bool:
    return mention.start >= after and bool(_RECEIVES.search(low, mention.start - 5, mention.start))


def _gets_at_once(low: str, found: Found, mention: OrganisationMention, after: int) -> bool:
    behind = [other.start for other, _ in found.organisations if other.start >= mention.end]
    counted = any(
        0 < quantity.start - mention.end < _NEAR and quantity.start < min(behind, default=quantity.end)
        for quantity in found.quantities
    )
    return counted and mention.start > after and _AT_ONCE.fullmatch(low, after, mention.start) is not None


_NEAR = 40
"""Letters between who gets something and its number: ' (Lào) một món quà trị giá '."""
_SINCE = re.compile(r"(?:từ|kể từ|since|from)\s(?:đầu |cuối |tháng )?$")
_UNTIL = re.compile(r"\s(?:đến|tới|to|until)\s(?:hết |cuối )?$")


def _time(low: str, found: Found, quantity: Quantity) -> tuple[str | None, str | None]:
    """The time that a figure counts, and the day up to which: a term, a year, '2008/2024-05', or '2020/..'."""
    period = as_of = since = None
    for date in found.dates:
        if date.start > quantity.start + 60:
            break
        value = edtf_date(date.year, date.month, date.day) if date.year else None
        if date.form == "term" and date.year and date.until and date.until[0]:
            period = f"{date.year}/{date.until[0]}"
        elif value is None or date.role in ("document", "anniversary", "founding", "birth"):
            continue
        elif since and _UNTIL.search(low, max(0, date.start - 12), date.start):
            period = f"{since}/{value}"
        elif date.role == "cutoff":
            as_of = value
        elif date.form in ("year", "month"):
            starts = _SINCE.search(low, max(0, date.start - 16), date.start)
            since = value if starts else None
            period = f"{value}/.." if starts else value
    return period, as_of
