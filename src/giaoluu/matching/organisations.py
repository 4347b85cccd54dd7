"""Which body of the register a page means: by name, place, level and, above all, by what existed on the day."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from giaoluu.matching.candidates import RarityIndex
from giaoluu.matching.features import Likeness, add_name, compare_shapes, needs_affiliation
from giaoluu.matching.names import NameReader, NameShape
from giaoluu.matching.rows import KnownName, KnownOrganisation, MentionedOrganisation
from giaoluu.matching.scoring import BODIES, Candidate, Evidence, Ranking, Score, rank
from giaoluu.matching.spellings import joined, plain, telling
from giaoluu.matching.times import lies, lifetime, span_of

_OPEN_KINDS = {None, "", "other"}
_LEVELS_OF_ONE = ({"upper", "grassroots"}, {"upper", "industry"}, {"province", "foreign_province"})
"""Levels that a page alone cannot tell apart: an enterprise's union may be of either."""


def compare_organisations(
    mentioned: MentionedOrganisation, known: KnownOrganisation, names: NameReader, *, kin_known: bool = False
) -> Score:
    """Return how far `mentioned` may be the body `known`, with reasons.

    `kin_known` tells that the rows before and after `known` are compared too: then an undated mention need not count
    against each of them, as their nearness will show that it is ambiguous.
    """
    evidence = Evidence(BODIES)
    _add_best_name(evidence, mentioned, known, names)
    if mentioned.kind not in _OPEN_KINDS and known.kind not in _OPEN_KINDS and mentioned.kind != known.kind:
        evidence.add("kind_differs", one=mentioned.kind, other=known.kind)
    if mentioned.level and known.level and not _one_level(mentioned.level, known.level):
        evidence.add("level_differs", one=mentioned.level, other=known.level)
    if mentioned.country and known.country and mentioned.country != known.country:
        evidence.add("country_differs", one=mentioned.country, other=known.country)
    if _elsewhere(mentioned.place, known.place, names):
        evidence.add("place_differs", one=mentioned.place, other=known.place)
    _add_time(evidence, mentioned.on, known, kin_known=kin_known)
    return evidence.score()


class OrganisationIndex:
    """The bodies of a register, filed for quick search; built once, asked often. Their order does not matter.

    `filed` are the files of these very rows, where they were kept.
    """

    def __init__(self, known: Iterable[KnownOrganisation], names: NameReader, filed: RarityIndex | None = None) -> None:
        self._names = names
        self.rows = sorted(known, key=lambda row: row.id)
        self._by_id = {row.id: number for number, row in enumerate(self.rows)}
        self.filed = filed or RarityIndex(self._keys(row) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, mentioned: MentionedOrganisation, limit: int = 20) -> list[KnownOrganisation]:
        """Return the rows that are worth a comparison, and those that came before or after one of them."""
        forms = _forms(mentioned, self._names)
        keys = {key for name in forms for key in _name_keys(name, mentioned.place, self._names)}
        numbers = self.filed.find(keys, limit)
        kin = (self._by_id.get(id_) for number in numbers[:8] for id_ in self.rows[number].successors)
        return [self.rows[number] for number in dict.fromkeys((*numbers, *(k for k in kin if k is not None)))]

    def rank_organisations(self, mentioned: MentionedOrganisation) -> Ranking:
        """Return which rows `mentioned` may be, the likeliest first, and whether one is suggested."""
        rows = self.find(mentioned)
        scored = {row.id: Candidate(row.id, self._compare(mentioned, row)) for row in rows}
        for candidate in [c for c in scored.values() if c.score.slugs() & {"time_after"} and c.score.value > 0]:
            for heir in self.rows[self._by_id[candidate.id]].successors:
                if heir in scored and scored[heir].score.value < BODIES["name_of_before"]:
                    scored[heir] = Candidate(heir, self._as_heir(mentioned, heir, candidate.id))
        return rank(scored.values())

    def _compare(self, mentioned: MentionedOrganisation, row: KnownOrganisation) -> Score:
        kin = all(id_ in self._by_id for id_ in (*row.predecessors, *row.successors))
        return compare_organisations(mentioned, row, self._names, kin_known=kin)

    def _as_heir(self, mentioned: MentionedOrganisation, heir: str, before: str) -> Score:
        evidence = Evidence(BODIES)
        evidence.add("name_of_before", name=self.rows[self._by_id[before]].names[0].text)
        _add_time(evidence, mentioned.on, self.rows[self._by_id[heir]], kin_known=True)
        return evidence.score()

    def _keys(self, row: KnownOrganisation) -> Iterator[str]:
        for name in row.names:
            yield from _name_keys(name.text, row.place, self._names)


def _name_keys(name: str, place: str | None, names: NameReader) -> Iterator[str]:
    """What a name is filed under: its whole shape, its letters, each word and its place, all without marks."""
    shape = _placed(names.read(name), place, names)
    yield f"shape {plain(shape.key())}"
    yield f"letters {joined(name)}"
    if shape.place:
        yield f"at {plain(shape.place)} {plain(shape.head)} {shape.size} {len(shape.words) > 0} {len(shape.parts) > 0}"
        yield f"at {plain(shape.place)} {plain(' '.join(shape.words))}"
    words = [plain(word) for word in telling(shape.words)]
    for word in words:
        yield f"word {word}"
    if words:
        yield f"all words {' '.join(sorted(words))}"
    for first, second in pairwise(words):
        yield f"words {first} {second}"


def _forms(mentioned: MentionedOrganisation, names: NameReader) -> list[str]:
    """The name, then those aliases that mean a certain body by themselves."""
    return [mentioned.name, *(alias for alias in mentioned.aliases if names.read(alias).says_something())]


def _add_best_name(
    evidence: Evidence, mentioned: MentionedOrganisation, known: KnownOrganisation, names: NameReader
) -> None:
    """Take up the pair of names that are most alike, at the time of the page if the row knows when it bore them."""
    best: tuple[float, str, Evidence] | None = None
    for form in _forms(mentioned, names):
        for name in known.names:
            pair = _pair(names.read(form), name, mentioned, known, names)
            if form != mentioned.name:
                pair.add("by_alias", name=form)
            ranked = (pair.total(), name.text, pair)
            if best is None or ranked[:2] > best[:2]:
                best = ranked
    if best is not None:
        evidence.take(best[2].reasons)


def _pair(
    shape: NameShape, name: KnownName, mentioned: MentionedOrganisation, known: KnownOrganisation, names: NameReader
) -> Evidence:
    evidence = Evidence(BODIES)
    one, other = _placed(shape, mentioned.place, names), _placed(names.read(name.text), known.place, names)
    if known.affiliation and not other.known:
        other = other.belonging_to(names.read(known.affiliation))
    likeness = compare_shapes(one, other)
    if not shape.says_something() and not one.place:
        likeness = Likeness("", 0.0, likeness.differing)
    add_name(evidence, likeness, name.text)
    if likeness.slug and needs_affiliation(one, other):
        evidence.add("affiliation_open", name=name.text)
    if likeness.slug and lies(span_of(mentioned.on), lifetime(name.valid_from, name.valid_to)) in ("before", "after"):
        evidence.add("name_out_of_date", name=name.text)
    return evidence


def _placed(shape: NameShape, place: str | None, names: NameReader) -> NameShape:
    """The shape with the place that stands beside the name, where the name itself lacks it."""
    wanted = names.place_name(place)
    if not wanted or shape.known:
        return shape
    if not shape.place and not shape.words:
        return shape.placed(wanted)
    if shape.place != wanted and not shape.within and shape.size in ("district", "commune", "town", "prefecture"):
        return shape.lying_in(wanted)
    return shape


def _elsewhere(one: str | None, other: str | None, names: NameReader) -> bool:
    """Whether two places are apart: neither the same, nor one around the other."""
    first, second = names.place_name(one), names.place_name(other)
    if not first or not second or first == second:
        return False
    return names.around(first) != second and names.around(second) != first


def _one_level(one: str, other: str) -> bool:
    return one == other or any({one, other} == levels for levels in _LEVELS_OF_ONE)


def _add_time(evidence: Evidence, on: str | None, known: KnownOrganisation, *, kin_known: bool) -> None:
    span = span_of(on)
    lie = lies(span, lifetime(known.valid_from, known.valid_to))
    dated = span.first is not None or span.last is not None
    if lie == "before":
        evidence.add("time_before", since=known.valid_from)
    elif lie == "after":
        evidence.add("time_after", until=known.valid_to)
    elif lie == "inside" and dated:
        evidence.add("time_fits", on=on)
    elif lie == "open":
        kin = bool(known.predecessors or known.successors)
        evidence.add("time_open", 1.0 if kin and not kin_known else 0.0)
