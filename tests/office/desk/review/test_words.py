from typing import Any, get_args

import pytest

import giaoluu.facts.kinds
from giaoluu.office.desk.review import words
from giaoluu.office.desk.words import BOUNDS, KINDS, LEVELS
from giaoluu.register.review.proposing import PROPOSED


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [
        (words.EXCHANGES, giaoluu.facts.kinds.ExchangeKind),
        (words.PARTIES, giaoluu.facts.kinds.PartyRole),
        (words.AGREEMENTS, giaoluu.facts.kinds.AgreementKind),
        (words.STATUSES, giaoluu.facts.kinds.AgreementStatus),
        (words.STATEMENTS, giaoluu.facts.kinds.StatementKind),
        (BOUNDS, giaoluu.facts.kinds.Bound),
        (KINDS, giaoluu.facts.kinds.OrganisationKind),
        (LEVELS, giaoluu.facts.kinds.Level),
    ],
)
def test_the_desk_has_a_word_for_every_value(table: Any, vocabulary: Any) -> None:
    assert set(table) == set(get_args(vocabulary))


def test_every_kind_that_is_proposed_has_its_word_and_its_group() -> None:
    assert set(words.FACTS) == set(PROPOSED)
    assert all(words.group_of(kind).label for kind in PROPOSED)
