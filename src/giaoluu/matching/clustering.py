"""Pages on one occasion, gathered: each occasion once, with all the pages that tell of it, and reprints shown as such.

Pages are joined from the surest pair on, and never against a page of the group that contradicts it: a chain of
half-likenesses must not draw two years' talks into one.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations

import msgspec

from giaoluu.matching.names import NameReader
from giaoluu.matching.occasions import compare_exchanges, exchange_keys
from giaoluu.matching.pages import REPRINT, compare_sketches
from giaoluu.matching.rows import KnownExchange, MentionedExchange
from giaoluu.matching.scoring import AUTOMATIC, OFFERED, Score

_COMMON = 200
"""A key that more pages share than this joins nobody: it is the pair of two busy unions over all their years."""


class Cluster(msgspec.Struct, frozen=True):
    """Pages that tell of one occasion, by id; each of `texts` holds pages that print one text, and counts once.

    `doubtful` are ids of pages outside that may belong here, which a person should look at.
    """

    pages: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    doubtful: tuple[str, ...] = ()


def cluster_pages(pages: Sequence[KnownExchange], names: NameReader) -> list[Cluster]:
    """Return the occasions that `pages` tell of, each page in exactly one, in the order of their first ids.

    The order of `pages` does not matter. Two pages stand together only where their likeness would be suggested by
    itself, and no two pages of one cluster speak against each other.
    """
    rows = sorted(pages, key=lambda row: row.id)
    scores = {
        (first, second): compare_exchanges(rows[first].told, rows[second].told, names) for first, second in _pairs(rows)
    }
    groups = _joined(rows, scores, names)
    clusters = []
    for members in sorted(set(map(tuple, groups.values()))):
        doubtful = {
            rows[outside].id
            for pair, score in scores.items()
            if score.value >= OFFERED and len(set(pair) & set(members)) == 1
            for outside in set(pair) - set(members)
        }
        ids = tuple(rows[number].id for number in members)
        clusters.append(Cluster(ids, _texts([rows[n] for n in members]), tuple(sorted(doubtful))))
    return clusters


def join_cluster(
    page: MentionedExchange, clusters: Iterable[Sequence[KnownExchange]], names: NameReader
) -> tuple[KnownExchange, Score] | None:
    """Return the page beside which `page` stands and how alike the two are; None where it stands alone.

    Each cluster is given by all its pages or by some that stand for it: `page` joins the one with the page that is most
    like it, if that would be suggested by itself, and if no page of the cluster speaks against it.
    """
    keys, found = set(exchange_keys(page)), []
    for cluster in clusters:
        if not any(key in keys for member in cluster for key in exchange_keys(member.told)):
            continue
        scored = [(member, compare_exchanges(page, member.told, names)) for member in cluster]
        if min(score.value for _, score in scored) >= OFFERED:
            found.append(max(scored, key=_likest))
    best = max(found, key=_likest, default=None)
    return best if best is not None and best[1].value >= AUTOMATIC else None


def _likest(scored: tuple[KnownExchange, Score]) -> tuple[float, str]:
    return scored[1].value, scored[0].id


def _pairs(rows: Sequence[KnownExchange]) -> list[tuple[int, int]]:
    files: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for key in set(exchange_keys(row.told)):
            files.setdefault(key, []).append(number)
    return sorted({pair for file in files.values() if len(file) <= _COMMON for pair in combinations(file, 2)})


def _joined(
    rows: Sequence[KnownExchange], scores: dict[tuple[int, int], Score], names: NameReader
) -> dict[int, list[int]]:
    """The members of the group of each page, by its number."""
    groups = {number: [number] for number in range(len(rows))}
    sure = [(-score.value, pair) for pair, score in scores.items() if score.value >= AUTOMATIC]
    for _, (first, second) in sorted(sure):
        one, other = groups[first], groups[second]
        if one is other or not all(_agree(rows, scores, names, a, b) for a in one for b in other):
            continue
        members = sorted(one + other)
        for member in members:
            groups[member] = members
    return groups


def _agree(
    rows: Sequence[KnownExchange], scores: dict[tuple[int, int], Score], names: NameReader, one: int, other: int
) -> bool:
    pair = (min(one, other), max(one, other))
    score = scores.get(pair) or compare_exchanges(rows[pair[0]].told, rows[pair[1]].told, names)
    return score.value >= OFFERED


def _texts(members: Sequence[KnownExchange]) -> tuple[tuple[str, ...], ...]:
    texts: list[list[KnownExchange]] = []
    for member in members:
        alike = (text for text in texts if compare_sketches(text[0].told.sketch, member.told.sketch) >= REPRINT)
        home = next(alike, None)
        if home is None:
            texts.append([member])
        else:
            home.append(member)
    return tuple(tuple(member.id for member in text) for text in texts)
