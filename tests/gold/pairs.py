"""Pairs of names labelled by hand, and how the matching judges them against a register made of all right-hand sides.

Each left-hand side is ranked in the whole register, as it would be in use: beside the rows of the gold stand the
federations of every province that Vietnam has or had, so that a wrong neighbour is always near.
"""

import csv
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from giaoluu.lexicon import load_lexicon
from giaoluu.lexicon.tables import read_tables
from giaoluu.matching import (
    KnownName,
    KnownOrganisation,
    KnownPerson,
    MentionedOrganisation,
    MentionedPerson,
    NameReader,
    OrganisationIndex,
    PersonIndex,
    Ranking,
    Tenure,
)

PAIRS = Path(__file__).with_name("name_pairs.csv")
COLUMNS = (
    "kind", "left", "left_on", "left_about", "right", "right_from", "right_to", "right_about", "label", "hardness",
    "note",
)  # fmt: skip
_TENURE = re.compile(
    r"(?P<title>[^@]*?)\s*@\s*(?P<body>.*?)(?:\s+(?P<since>[\d-]*)/(?P<until>[\d-]*))?(?:\s+~(?P<attested>[\d-]+))?"
)


class Judged(NamedTuple):
    """One pair as the matching sees it: what was proposed for the left side, and whether that is the right side."""

    row: dict[str, str]
    ranking: Ranking
    suggested: bool
    offered: bool


def rows() -> list[dict[str, str]]:
    """Return the labelled pairs as they stand in the file."""
    return list(csv.DictReader(PAIRS.read_text("utf-8").splitlines()))


def half_of(row: dict[str, str]) -> str:
    """Return `dev` or `kept`: half of the pairs is looked at while rules are written, half is kept for judging."""
    told = "\t".join(row[column] for column in ("kind", "left", "left_on", "right"))
    return "dev" if hashlib.sha256(told.encode()).digest()[0] % 2 else "kept"


@cache
def name_reader() -> NameReader:
    """Return the reader of names that all of the gold shares."""
    return NameReader(load_lexicon())


def judge_pairs() -> list[Judged]:
    """Return every pair as the matching judges it."""
    pairs = rows()
    bodies = OrganisationIndex(_bodies(pairs), name_reader())
    people = PersonIndex(_people(pairs), name_reader())
    judged = []
    for row in pairs:
        if row["kind"].endswith("body"):
            ranking = bodies.rank_organisations(_mentioned_body(row))
        else:
            ranking = people.rank_people(_mentioned_person(row))
        wanted = right_id(row)
        offered = any(candidate.id == wanted for candidate in ranking.candidates)
        judged.append(Judged(row, ranking, ranking.suggested == wanted, offered))
    return judged


def right_id(row: dict[str, str]) -> str:
    """Return the id of the right-hand row: two pairs that name the same row share it."""
    if row["kind"].endswith("person"):
        return f"{row['right']} [{row['right_about']}]"
    return _id(name_reader().read(row["right"]).key(), row["right_from"], row["right_to"])


def _id(key: str, since: str, until: str) -> str:
    return f"{key} {since}/{until}"


def _about(text: str) -> dict[str, Any]:
    pieces = [piece.strip() for piece in text.split(" | ") if piece.strip()]
    found: dict[str, Any] = {"posts": [], "tenures": []}
    for piece in pieces:
        name, _, value = piece.partition("=")
        if name in ("post", "tenure"):
            found[f"{name}s"].append(_tenure(value))
        else:
            found[name] = value
    return found


def _tenure(text: str) -> Tenure:
    found = _TENURE.fullmatch(text.strip())
    if found is None:
        return Tenure(text.strip())
    body = name_reader().read(found["body"]).key()
    return Tenure(found["title"], body, found["since"] or None, found["until"] or None, found["attested"])


def _mentioned_body(row: dict[str, str]) -> MentionedOrganisation:
    about = _about(row["left_about"])
    return MentionedOrganisation(
        name=row["left"], kind=about.get("kind"), level=about.get("level"), place=about.get("place"),
        country=about.get("country"), on=row["left_on"] or None,
    )  # fmt: skip


def _mentioned_person(row: dict[str, str]) -> MentionedPerson:
    about = _about(row["left_about"])
    posts = tuple((post.title, post.organisation) for post in about["posts"])
    return MentionedPerson(name=row["left"], posts=posts, on=row["left_on"] or None, country=about.get("country"))


def _bodies(pairs: list[dict[str, str]]) -> Iterator[KnownOrganisation]:
    found: dict[str, KnownOrganisation] = {}
    for row in pairs:
        if row["kind"].endswith("body"):
            about = _about(row["right_about"])
            found.setdefault(right_id(row), KnownOrganisation(
                id=right_id(row), names=(KnownName(row["right"]),), kind=about.get("kind", "trade_union"),
                level=about.get("level"), country=about.get("country"), valid_from=row["right_from"] or None,
                valid_to=row["right_to"] or None,
            ))  # fmt: skip
    keys = {id_.rpartition(" ")[0] for id_ in found}
    for federation in _federations():
        if federation.id.rpartition(" ")[0] not in keys or not _covered(federation, found):
            found.setdefault(federation.id, federation)
    yield from _with_heirs(found)


def _with_heirs(found: dict[str, KnownOrganisation]) -> Iterator[KnownOrganisation]:
    """The rows with their successors, as the lexicon's places have them."""
    read = name_reader().read
    heirs = {
        read(f"LĐLĐ {place['unit']} {place['name']}").key(): place["successor"].split("|")
        for place in read_tables()["places"]
        if place["successor"] and place["valid_to"] > "2025"
    }
    for row in found.values():
        after = [read(f"LĐLĐ {name}").key() for name in heirs.get(row.id.rpartition(" ")[0], [])]
        successors = [one.id for one in found.values() if one.valid_from == "2025-07-01" and _key(one) in after]
        yield msgspec.structs.replace(row, successors=tuple(successors if (row.valid_to or "") > "2025-06" else ()))


def _key(row: KnownOrganisation) -> str:
    return row.id.rpartition(" ")[0]


def _covered(federation: KnownOrganisation, found: dict[str, KnownOrganisation]) -> bool:
    """Whether the gold has a row of this name that ends, or goes on, as this one does."""
    key = federation.id.rpartition(" ")[0]
    like = [row for id_, row in found.items() if id_.rpartition(" ")[0] == key]
    return any(row.valid_to == federation.valid_to for row in like)


def _federations() -> Iterator[KnownOrganisation]:
    """The federation of labour of every province, each province under each name and time one of its own."""
    for place in read_tables()["places"]:
        if place["parent"] == "Việt Nam" and place["unit"] in ("tỉnh", "thành phố"):
            name = f"Liên đoàn Lao động {place['unit']} {place['name']}"
            since, until = place["valid_from"], place["valid_to"]
            yield KnownOrganisation(
                id=_id(name_reader().read(name).key(), since, until), names=(KnownName(name),), level="province",
                country="VN", valid_from=since or None, valid_to=until or None,
            )  # fmt: skip


def _people(pairs: list[dict[str, str]]) -> Iterator[KnownPerson]:
    found: dict[str, KnownPerson] = {}
    for row in pairs:
        if row["kind"].endswith("person"):
            about = _about(row["right_about"])
            found.setdefault(right_id(row), KnownPerson(
                id=right_id(row), names=tuple(row["right"].split("/")), tenures=tuple(about["tenures"]),
                country=about.get("country"),
            ))  # fmt: skip
    yield from found.values()
