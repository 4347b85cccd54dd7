"""What is asked of the site: for each screen a few kinds of question, and for each of these a few addresses."""

import random
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urlencode

from bench.desk import rows
from bench.desk.corners import corners
from bench.desk.question import ADMINISTRATOR, DAYS, LEADER, OFTEN, REVIEW, REVIEWER, SEARCH, STRETCHES, Question
from bench.desk.searches import searches
from giaoluu.office.desk.lists.describing import Listing
from giaoluu.office.desk.lists.filters import Filter
from giaoluu.office.desk.lists.nouns import LISTINGS


def questions(chance: random.Random) -> Iterator[Question]:
    """Yield all questions."""
    for listing in LISTINGS.values():
        yield from _of_list(listing, chance)
    yield from _of_profiles(chance)
    yield from _of_bodies(chance)
    yield from _of_pictures()
    yield from _of_work()
    yield from corners(chance)
    yield from _of_exports(LISTINGS["exchanges"], chance)
    for what, texts in searches(chance):
        yield Question("search", what, [f"/search/typed/?{urlencode({'q': text})}" for text in texts], SEARCH)


def _of_list(listing: Listing, chance: random.Random) -> Iterator[Question]:
    screen = f"list of {listing.name}"

    def asked(what: str, *queries: Mapping[str, Any], **more: Any) -> Question:
        said = ({name: words for name, words in query.items() if words != ""} for query in queries)
        told = [f"/{listing.name}/?{urlencode({**query, 'view': 'none'}, doseq=True)}" for query in said]
        return Question(screen, what, told, **more)

    yield asked("as it opens", {})
    yield asked("as it opens, for a leader", {}, by=LEADER)
    yield asked("second, far and last page", {"page": 2}, {"page": 300}, {"page": 99_999})
    yield asked("all columns", {"columns": [column.name for column in listing.columns]})
    for column in listing.columns:
        if column.sort:
            yield asked(f"by {column.name}", *({"sort": f"{way}{column.name}"} for way in ("", "-")))
    narrowing: dict[str, Any] = {}
    for one in listing.filters:
        found = list(_narrowings(one, chance))
        narrowing |= found[0] if found and len(narrowing) < 3 else {}
        if found:
            yield asked(f"filter {'+'.join(one.names)}", *found)
    yield asked("three filters and an order", {**narrowing, "sort": f"-{listing.columns[-1].name}"})
    orders = [f"{way}{column.name}" for column in listing.columns if column.sort for way in ("", "-")]
    yield asked("a word, by each column", *({"q": word, "sort": order} for word in OFTEN[:2] for order in orders))
    if any(one.kind == "bodies" for one in listing.filters):
        yield asked("a body that is typed", {"name": "công đoàn"}, {"name": "Lao Cai", "below": "yes"})
    yield asked("printed, 1,000 rows", {"print": "all"}, wanted=None)


def _of_exports(listing: Listing, chance: random.Random) -> Iterator[Question]:
    screen, address = f"export of {listing.name}", [f"/{listing.name}/export/"]
    narrowing: dict[str, Any] = {}
    for one in listing.filters[:3]:
        narrowing |= next(_narrowings(one, chance), {})
    for form in ("csv", "xlsx"):
        for what, asked in (("with filters", urlencode(narrowing, doseq=True)), ("20,000 rows", "")):
            yield Question(screen, f"{form}, {what}", address, None, sent={"form": form, "asked": asked})


def _narrowings(one: Filter, chance: random.Random) -> Iterator[dict[str, Any]]:
    match one.kind:
        case "choice":
            words = [slug for slug, _word in one.words()]  # type: ignore[attr-defined]
            drawn = [*words[:1], *chance.sample(words, min(2, len(words)))]
            # Who confirmed everything is the one that finds most; with an account of few rows the filter is quick.
            drawn += rows.users(REVIEWER) if one.names == ("confirmed",) else []
            yield from ({one.names[0]: slug} for slug in dict.fromkeys(map(str, drawn)))
        case "words":
            yield from ({one.names[0]: words} for words in OFTEN)
        case "bodies":
            yield from ({"body": key} for key in rows.bodies(chance))
            yield from ({"tree": key} for key in rows.tops())
        case "period":
            yield from (dict(zip(one.names, stretch, strict=True)) for stretch in STRETCHES)
        case "day":
            yield from ({one.names[0]: day} for day in DAYS)
        case _:
            yield {one.names[0]: "yes"}


def _of_profiles(chance: random.Random) -> Iterator[Question]:
    for noun, route in rows.PROFILES.items():
        drawn, largest = rows.some(noun, chance), rows.largest(noun)
        for what, keys in (("drawn by chance", drawn), ("the largest", largest)):
            if keys:
                yield Question(f"profile: {route}", what, [f"/{route}/{key}/" for key in keys])
    pages = [f"/people/{key}/?page={page}" for key in rows.largest("people.person") for page in (2, 99)]
    yield Question("profile: people", "the largest, second and last page of exchanges", pages)


def _of_bodies(chance: random.Random) -> Iterator[Question]:
    some, tops, pairs = rows.bodies(chance), rows.tops(), rows.pairs(chance)
    yield Question("tree", "its tops", ["/organisations/tree/", "/organisations/tree/?on=2012-05-19"])
    yield Question("tree", "its tops, after a write", ["/organisations/tree/"], fresh=True)
    yield Question("tree", "below large bodies", [f"/organisations/tree/?root={key}" for key in tops])
    yield Question("tree", "below others, as of a day", [f"/organisations/tree/?root={k}&on={DAYS[1]}" for k in some])
    for relation in ("territorial", "front_party"):
        told = [f"/organisations/tree/?relation={relation}", f"/organisations/tree/?relation={relation}&root={tops[1]}"]
        yield Question("tree", f"{relation}, after a write", told, fresh=True)
    yield Question("life of a body", "drawn and large", [f"/organisations/{key}/life/" for key in (*some, *tops)])
    merged = ["/organisations/mergers/", "/organisations/mergers/?year=2008"]
    yield Question("mergers", "as they open", merged)
    for form in ("svg", "png"):
        yield Question(
            "life of a body", f"as {form}", [f"/organisations/{key}/life/?as={form}" for key in (*some, *tops)]
        )
        yield Question("mergers", f"as {form}", [f"{merged[0]}?as={form}"])
    yield Question("organisation as of a day", "drawn", [f"/organisations/{key}/?on={DAYS[1]}" for key in some])
    yield Question("organisation as of a day", "large", [f"/organisations/{key}/?on={DAYS[0]}" for key in tops])
    for what, drawn in pairs.items():
        yield Question("partner sheet", what, [f"/partners/{ours}/{theirs}/" for ours, theirs in drawn])
    ours, theirs = rows.centre("VN"), rows.centre("CN")
    whole = f"/partners/{ours}/{theirs}/?whole=1"
    countries = [whole, f"{whole}&on={DAYS[1]}"]
    yield Question("partner sheet", "two countries with all below", countries)
    yield Question("partner sheet", "two countries with all below, after a write", countries, written=True)
    yield Question("partner sheet", "two countries with all below, for the first time", countries, fresh=True)
    ours, theirs = pairs["the largest"][0]
    for form in ("svg", "png"):
        told = [f"/partners/{ours}/{theirs}/?as={form}&picture={name}" for name in ("terms", "balance")]
        yield Question("partner sheet", f"its pictures as {form}", told)
        yield Question("partner sheet", f"of two countries, its pictures as {form}", [f"{whole}&as={form}"])
    largest = pairs["the largest"]
    yield Question(
        "partner sheet", "with all below, as of a day", [f"/partners/{a}/{b}/?whole=1&on={DAYS[1]}" for a, b in largest]
    )
    partners = ["/partners/", "/partners/?page=40", "/partners/?country=LA", "/partners/?q=l%C3%A0o+cai"]
    partners += ["/partners/?unit=lao-cai", "/partners/?q=c%C3%B4ng+%C4%91o%C3%A0n&country=CN"]
    yield Question("partners", "kept", partners)
    for number, what in enumerate(
        ("as it opens", "far page", "of a country", "found by name", "of a unit", "found in a country")
    ):
        yield Question("partners", f"{what}, after a write", partners[number : number + 1], fresh=True)


def _of_pictures() -> Iterator[Question]:
    for name in ("", "visits/", "agreements/", "network/"):
        address, screen = f"/pictures/{name}", f"picture: {name.rstrip('/') or 'map'}"
        narrowed = [f"{address}?{query}" for query in ("country=LA", "first=2015&last=2020", "kind=talks")]
        yield Question(screen, "kept", [address, *narrowed])
        yield Question(screen, "after a write", [address], fresh=True)
        yield Question(screen, "narrowed, after a write", narrowed, fresh=True)
        yield Question(screen, "as of a day, after a write", [f"{address}?on={day}" for day in DAYS], fresh=True)
        for form in ("svg", "png"):
            yield Question(screen, f"as {form}", [f"{address}?as={form}"])
    for by in ("country", "kind"):
        yield Question("picture: visits", f"by {by}, after a write", [f"/pictures/visits/?by={by}"], fresh=True)


def _of_work() -> Iterator[Question]:
    for who in (REVIEWER, LEADER, ADMINISTRATOR):
        yield Question("Today", who, ["/"], by=who)
        yield Question("trail", who, ["/trail/", "/trail/?before=40000"], by=who)
        yield Question("trail", f"{who}, all bureaus", ["/trail/?scope=all", "/trail/?scope=all&before=900"], by=who)
        narrowed = ("noun=exchanges.exchange", "since=2024-01-01&until=2024-06-30", "noun=people.person")
        yield Question("trail", f"{who}, narrowed", [f"/trail/?scope=all&{one}" for one in narrowed], by=who)
    yield Question("contradictions", "values", ["/contradictions/", "/contradictions/?page=9"])
    yield Question("contradictions", "sums", ["/contradictions/?what=sums"])
    yield Question("review", "its queue", ["/review/"])
    yield Question("inbox", "as it opens", ["/inbox/", "/inbox/?page=30"])
    yield Question("source", "with its pages", [f"/sources/{key}/" for key in rows.sources(REVIEWER)])
    yield Question("page of a source", "with its facts", [f"/pages/{key}/" for key in rows.pages(REVIEWER)])
    long = rows.long_page(REVIEWER)
    yield Question("review", "a page of 150 facts", [f"/review/{long}/"], REVIEW)
    yield Question("review", "a page of 150 facts, after a write", [f"/review/{long}/"], REVIEW, fresh=True)
    short = list(islice(rows.waiting(REVIEWER), 5))
    yield Question("review", "pages that wait", [f"/review/{key}/" for key in short], REVIEW)
    yield Question("administration", "its screens", ["/users/", "/bureaus/", "/administration/"], by=ADMINISTRATOR)
