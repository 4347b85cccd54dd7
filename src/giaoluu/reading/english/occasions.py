"""What kind of occasion an English article reports, and where it was held."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.happenings import kinds_in
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention
from giaoluu.reading.values import ValueFound

_ORDER = (
    "signing", "talks", "review", "courtesy_call", "seminar", "survey", "congress", "working_session", "visit",
    "support", "other", "conference",
)  # fmt: skip
"""Where two kinds weigh the same, the earlier one is the more telling."""

_SHARE = {
    "signing": 1.3, "talks": 1.15, "courtesy_call": 1.1, "working_session": 0.9, "congress": 0.7, "visit": 0.45,
    "support": 0.5,
    "conference": 0.6, "review": 0.9, "other": 0.6,
}  # fmt: skip
"""How much a word says of the occasion: a visit is the frame of talks, a conference may be a guest's errand."""


def find_kind(
    context: Context, opening: list[Found], title: list[Found], vocabulary: Vocabulary
) -> tuple[str | None, Found | None]:
    """Return the kind that the headline and the first sentences speak of most, and the first sentence to name it."""
    weights: dict[str, float] = {}
    for found, weight in (*((found, 3.0) for found in title), *zip(opening, (4.0, 2.0, 1.0), strict=False)):
        for kind in kinds_in(context, found, vocabulary):
            weights[kind] = weights.get(kind, 0.0) + weight * _SHARE.get(kind, 1.0)
    if not weights:
        return None, None
    kind = max(weights, key=lambda name: (weights[name], -_ORDER.index(name)))
    at = next((found for found in opening if kind in kinds_in(context, found, vocabulary)), opening[0])
    return kind, at


_DATELINE = re.compile(r"(?:–\s)?([A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3})(?:\s?\([A-Z][\w/ ]{1,20}\))?\s?[-–—]\s")
_FUSED_LINE = re.compile(r"(?<=VNA\))([A-Z][a-zà-ỹ]+(?: [A-Z][a-zà-ỹ]+){0,3}) ?\((?:VNA|VNS|VOV)\) ?[-–—] ?[A-Z]")
"""'(Photo: VNA)Vientiane (VNA) – Chairman of …': a caption that lost the end of its line."""
_OF_A_PERSON = ("Mr", "Ms", "Mrs", "Mme", "Dr", "Prof")
_IN = re.compile(
    r"(?<!\w)(?:in|at|visit(?:ing|ed|s)?|(?:delegation|visit|trip|tour|"
    r"mission) to)\s(?:the\s)?(?:[a-z-]+\s){0,3}?(?:(?:city|province|capital|district)\sof\s)?$"
)
_NO_VENUE = re.compile(
    r"(?:workers|firms|enterprises|companies|businesses|factories|unions?|localities|people|labourers|living|"
    r"working|operating|based|interested|situation|countries)\s$"
)
_SEATED = re.compile(r"(?:chapter|branch|counterparts?|colleagues|partners?|associations?)\s$")
_THAT_DAY = re.compile(r"(?: province| city)? (?:on (?:[a-z]+day|[a-z]+ \d)|yesterday|today|this |last )")
"""'gifts for workers in Bac Ninh on May 4': where it was, for the day follows."""
_UNKNOWN = re.compile(
    r"(?<!\w)in\s((?:[A-Z][\w’'-]+)(?:\s[A-Z][\w’'-]+){0,2})"
    r"(?=(?:\s(?:city|town|commune|district))?(?:\s(?:on|from|yesterday|today|this)\s|,|\.))"
)


def find_place(context: Context, opening: list[Found], vocabulary: Vocabulary) -> ValueFound | None:
    """Return the city or province where it was held: after 'in', else that of the dateline, else a country."""
    country: ValueFound | None = None
    for found in opening:
        place = _after_in(context, found)
        if place is not None and place[3] != "country":
            return place
        country = country or place
    return (
        (_unknown_abroad(context, opening[0], vocabulary) if opening else None)
        or _dateline(context, opening)
        or _unknown(context, opening)
        or ((*country[:3], "place after 'in'", None) if country else None)
    )


def _after_in(context: Context, found: Found) -> ValueFound | None:
    low, text = context.folded.low, context.folded.text
    country: ValueFound | None = None
    for start, end, meaning in found.anchors:
        inside = [m for m, _ in found.organisations if m.start <= start < m.end and m.needs != "definite"]
        if not meaning.place or (inside and not _is_seat(low, inside[0], start)):
            continue
        link = _IN.search(low, max(found.sentence.start, start - 50), start)
        if link is None:
            continue
        behind = low[max(found.sentence.start, link.start() - 24) : link.start()]
        if _SEATED.search(behind):
            continue  # 'the chapter in Vientiane'
        if (
            _NO_VENUE.search(behind)
            and not link[0].startswith(("visit", "trip", "tour"))
            and not _THAT_DAY.match(low, end, found.sentence.end)
        ):
            continue  # 'the companies in Bac Ninh'; but 'paid a working visit to …' goes there
        if meaning.place[0].unit == "nước":
            country = country or (text[start:end], start, end, "country", None)
            continue
        return text[start:end], start, end, "place after 'in'", None
    return country


def _is_seat(low: str, body: OrganisationMention, at: int) -> bool:
    """'at the Turkish Embassy in | Hanoi': where it is, and not only whose it is."""
    return body.head in ("embassy", "consulate") and low.endswith(_AT, 0, body.start) and low.endswith(" in ", 0, at)


_AT = (" at ", " at the ")


def _dateline(context: Context, opening: list[Found]) -> ValueFound | None:
    for found in opening[:3]:
        fused = _FUSED_LINE.search(context.folded.text, found.sentence.start, found.sentence.end)
        if fused is not None:
            return fused[1], fused.start(1), fused.end(1), "dateline", None
    for found in opening[:1]:
        line = _DATELINE.match(context.folded.text, found.sentence.start, found.sentence.end)
        if line is not None and not line[1].isupper() and not line[1].startswith(_OF_A_PERSON):
            return line[1], line.start(1), line.end(1), "dateline", None
        if line is not None and any(meaning.place and start == line.start(1) for start, _, meaning in found.anchors):
            return line[1], line.start(1), line.end(1), "dateline", None
    return None


def _unknown_abroad(context: Context, found: Found, vocabulary: Vocabulary) -> ValueFound | None:
    """'held in São Bento, Brazil': a town abroad that no lexicon has, while the agency reports from Hanoi."""
    for named in _UNKNOWN.finditer(context.folded.text, found.sentence.start, found.sentence.end):
        behind = _COUNTRY_BEHIND.match(context.folded.low, named.end())
        code = vocabulary.countries.get(behind[1]) or vocabulary.countries.get(behind[1].split()[0]) if behind else None
        if code not in (None, "VN"):
            return named[1], named.start(1), named.end(1), "place after 'in'", None
    return None


_COUNTRY_BEHIND = re.compile(r", (?:the )?([a-z]+(?: [a-z]+)?)")


def _unknown(context: Context, opening: list[Found]) -> ValueFound | None:
    for found in opening:
        named = _UNKNOWN.search(context.folded.text, found.sentence.start, found.sentence.end)
        if named is not None and context.folded.low.endswith("countries ", found.sentence.start, named.start()):
            continue
        if named is not None and any(m.start <= named.start() < m.end for m, _ in found.organisations):
            continue  # 'the Embassy of Japan in Vietnam,'
        if named is not None and not re.match(
            r"January|February|March|April|May|June|July|August|September|October|November|December", named[1]
        ):
            return named[1], named.start(1), named.end(1), "place after 'in'", None
    return None


def home_of_host(context: Context, opening: list[Found], roles: Sequence[tuple[str, str]]) -> ValueFound | None:
    """Return the province or city in the name of the one host: where it received its guests, if nothing is said."""
    hosts = [body for body, role in roles if role in ("host", "organiser")]
    if len(hosts) != 1 or not any(role == "guest" for _, role in roles) or context.bodies[hosts[0]].place is None:
        return None
    for found in opening:
        for mention in (mention for mention, body in found.organisations if body == hosts[0]):
            for start, end, meaning in found.anchors:
                if mention.start <= start < mention.end and meaning.place and meaning.place[0].unit != "nước":
                    return context.folded.text[start:end], start, end, "home of the host", (mention.start, mention.end)
    return None


_TRIP_TO = re.compile(r"(?:trip|visit|tour) to (?:the )?([a-z]+(?: [a-z]+)?)")


_PAYS_A_TRIP = re.compile(
    r"(?:paid|pays|paying|made|makes|making|on) (?:an? |his |her |their |its )"
    r"(?:[a-z-]+ ){0,3}?(?=(?:trip|visit|tour) to )"
)


def find_trip(context: Context, opening: list[Found], vocabulary: Vocabulary) -> ValueFound | None:
    """Return the country abroad to which the first sentence says that a trip was paid."""
    for found in opening[:1]:
        if _PAYS_A_TRIP.search(context.folded.low, found.sentence.start, found.sentence.end):
            return find_country(context, opening[:1], vocabulary)
    return None


def find_country(context: Context, opening: list[Found], vocabulary: Vocabulary) -> ValueFound | None:
    """Return the country of a trip, which the lexicon of places need not hold: 'a working trip to Greece'."""
    for found in opening[:2]:
        for trip in _TRIP_TO.finditer(context.folded.low, found.sentence.start, found.sentence.end):
            for name in (trip[1], trip[1].split()[0]):
                if vocabulary.countries.get(name, "VN") != "VN":
                    start = trip.start(1)
                    return context.folded.text[start : start + len(name)], start, start + len(name), "trip to", None
    return None
