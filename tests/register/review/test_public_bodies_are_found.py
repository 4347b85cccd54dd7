"""The public bodies that ship with the register, each asked for by its own names at its own time."""

from collections import defaultdict

import pytest

from giaoluu.lexicon import load_lexicon
from giaoluu.matching import (
    KnownName,
    KnownOrganisation,
    MentionedOrganisation,
    NameReader,
    OrganisationIndex,
)
from giaoluu.register.organisations.tables import read_tables


@pytest.fixture(scope="module")
def bodies() -> list[KnownOrganisation]:
    tables = read_tables()
    names = defaultdict(list)
    for name in tables.organisation_names:
        names[name.organisation].append(
            KnownName(name.text, name.language, name.kind, name.valid_from or None, name.valid_to or None)
        )
    return [
        KnownOrganisation(
            id=row.id, names=tuple(names[row.id]), kind=row.kind, level=row.level or None, country=row.country or None,
            valid_from=row.valid_from or None, valid_to=row.valid_to or None,
        )
        for row in tables.organisations
    ]  # fmt: skip


def test_a_public_body_is_never_taken_for_another(bodies: list[KnownOrganisation]) -> None:
    index = OrganisationIndex(bodies, NameReader(load_lexicon()))
    wrong, right = [], 0
    for body in bodies:
        for name in body.names:
            if name.kind != "official":
                continue
            on = name.valid_to or body.valid_to or name.valid_from or body.valid_from or "2024-11-04"
            suggested = index.rank_organisations(MentionedOrganisation(name=name.text, on=on)).suggested
            wrong += [(name.text, on, body.id, suggested)] if suggested not in (body.id, None) else []
            right += suggested == body.id
    assert wrong == []
    assert right >= 0.95 * sum(name.kind == "official" for body in bodies for name in body.names)
