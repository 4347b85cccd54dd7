"""What each feature weighs, and from which score on a row is suggested, offered, or taken for new.

A score is the sum of the weights of what was seen, held between 0 and 1. Weights are set so that one look at the tables
tells what can happen: no two features for a thing make up for one that speaks against it.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import msgspec

from giaoluu.matching.reasons import WORDS, Reason

Verdict: TypeAlias = Literal["known", "ambiguous", "new"]

AUTOMATIC = 0.90
"""From here on a row is suggested by itself.

Measured on the development half of the gold pairs: the lowest score of a right pair is 0.90 (a foreign name known by
its sound, with its post), the highest of a wrong one 0.87 (a name with a mark set wrongly), but for two bodies of one
name, which both stand at 0.92 on an undated page and are parted by `MARGIN`. Of pages found to tell of an exchange, the
lowest right one that agrees in place is 0.90, the highest wrong one 0.38.
"""
OFFERED = 0.45
"""From here on a row is offered for choice; below it the mention is taken for something new.

A person's full name alone weighs 0.55, and a body's own name at a time when it did not exist 0.52: both must be shown.
"""
MARGIN = 0.08
"""A row is suggested only where the next one lies further below than this.

It is what `time_fits` weighs: two bodies of one name differ by at least that as soon as the page is dated.
"""

BODIES = {
    "name_same": 0.92,
    "name_unmarked": 0.90,
    "name_near": 0.80,  # times the likeness, which is below 1: never enough by itself
    "name_of_before": 0.50,
    "name_out_of_date": -0.05,
    "by_alias": -0.02,
    "part_differs": -0.60,
    "head_differs": -0.55,
    "field_differs": -0.55,
    "place_differs": -0.70,
    "form_left_out": -0.08,  # as much as the margin: where another row has the very form, that one is meant
    "legal_form_differs": -0.15,  # a company may have changed it, or these are two
    "size_differs": -0.50,
    "within_differs": -0.60,
    "within_open": -0.20,
    "affiliation_open": -0.20,
    "kind_differs": -0.30,
    "level_differs": -0.30,
    "country_differs": -0.60,
    "time_fits": 0.08,
    "time_open": -0.15,  # weighs only where a row before or after it, of the same name perhaps, is not at hand
    "time_before": -0.40,
    "time_after": -0.40,
}
PEOPLE = {
    "person_same": 0.55,
    "person_order": 0.50,
    "person_sounds": 0.50,
    "person_near": 0.45,
    "person_unmarked": 0.45,
    "person_marks": 0.20,
    "post_same": 0.40,
    "post_former": 0.38,
    "post_time_open": 0.25,
    "post_other_time": 0.10,
    "body_same": 0.15,
    "body_kin": 0.10,
    "post_open": 0.05,
    "body_differs": -0.05,
    "beside_same": 0.05,
    "country_differs": -0.40,
}
EXCHANGES = {
    "parties_same": 0.45,
    "parties_shared": 0.40,
    "parties_one": 0.10,
    "partner_differs": -0.45,
    "parties_differ": -0.60,
    "sides_turned": -0.45,
    "date_same": 0.38,
    "date_fits": 0.20,
    "guests_same": 0.15,  # only where a day is half known: two delegations of one union may come in one month
    "guests_differ": -0.30,
    "date_near": 0.05,
    "date_differs": -0.70,
    "spot_same": 0.15,
    "spot_differs": -0.25,
    "sort_same": 0.10,
    "sort_akin": 0.07,
    "sort_differs": -0.20,
    "text_same": 0.80,
    "text_reprint": 0.45,
    "text_near": 0.20,
}
AGREEMENTS = {
    "parties_same": 0.45,
    "parties_shared": 0.30,
    "parties_one": 0.05,
    "partner_differs": -0.45,
    "parties_differ": -0.60,
    "term_same": 0.40,
    "term_open": 0.00,
    "term_differs": -0.70,
    "date_same": 0.40,
    "date_differs": -0.70,
    "form_same": 0.10,
    "form_differs": -0.10,
    "title_same": 0.05,
}
SAYINGS = {
    "words_same": 0.95,
    "words_within": 0.86,  # enough only where those who are to act agree
    "words_near": 0.84,  # times the likeness: offered, never suggested
    "bound_shared": 0.05,
    "bound_differs": -0.50,
    "due_differs": -0.50,
    "manner_differs": -0.30,
    "count_same": 0.70,
    "measure_same": 0.20,
    "measure_open": 0.10,
    "measure_differs": -0.30,
    "side_same": 0.10,
    "side_differs": -0.50,
    "period_differs": -0.40,
}
"""For what is told of one and the same occasion."""


class Score(msgspec.Struct, frozen=True):
    """How far two things may be one, 0 to 1, and why."""

    value: float
    reasons: tuple[Reason, ...]

    def slugs(self) -> set[str]:
        """Return the slugs of the reasons."""
        return {reason.slug for reason in self.reasons}


class Candidate(msgspec.Struct, frozen=True):
    """A row that the mention may be."""

    id: str
    score: Score


class Ranking(msgspec.Struct, frozen=True):
    """What is proposed for a mention, and the rows to choose from, the likeliest first.

    `known`: the first candidate is suggested. `ambiguous`: candidates are offered and none is suggested; it may also be
    none of them. `new`: nothing in the register comes near.
    """

    verdict: Verdict
    candidates: tuple[Candidate, ...]

    @property
    def suggested(self) -> str | None:
        """The id of the row that is suggested, if one is."""
        return self.candidates[0].id if self.verdict == "known" else None


class Evidence:
    """Gathers what was seen, weighed by one table."""

    def __init__(self, weights: dict[str, float]) -> None:
        self._weights = weights
        self._reasons: list[Reason] = []

    def add(self, slug: str, degree: float = 1.0, **data: object) -> None:
        """Take up a feature of this table, `degree` of it (0 to 1)."""
        told = tuple(sorted((name, str(value)) for name, value in data.items()))
        self._reasons.append(Reason(slug, round(self._weights[slug] * degree, 4), told))

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What was taken up so far."""
        return tuple(self._reasons)

    def take(self, reasons: Iterable[Reason]) -> None:
        """Take over what was weighed elsewhere."""
        self._reasons.extend(reasons)

    def total(self) -> float:
        """Return the plain sum of the weights."""
        return sum(reason.weight for reason in self._reasons)

    def score(self) -> Score:
        """Return the sum of the weights, held between 0 and 1, with the reasons in the order of their weight."""
        reasons = tuple(sorted(self._reasons, key=lambda reason: (-abs(reason.weight), reason.slug)))
        return Score(round(min(1.0, max(0.0, self.total())), 4), reasons)


def rank(scored: Iterable[Candidate], limit: int = 10) -> Ranking:
    """Return what is proposed from candidates in any order; equal scores stand in the order of their ids."""
    ordered: Sequence[Candidate] = sorted(
        (candidate for candidate in scored if candidate.score.value >= OFFERED),
        key=lambda candidate: (-candidate.score.value, candidate.id),
    )[:limit]
    if not ordered:
        return Ranking("new", ())
    best = ordered[0].score.value
    clear = len(ordered) == 1 or best - ordered[1].score.value > MARGIN - 1e-9
    return Ranking("known" if best >= AUTOMATIC and clear else "ambiguous", tuple(ordered))


def slugs_without_words() -> set[str]:
    """Return features that no sentence tells; there must be none."""
    return {slug for table in (BODIES, PEOPLE, EXCHANGES, AGREEMENTS, SAYINGS) for slug in table} - set(WORDS)
