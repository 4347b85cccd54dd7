"""The rows of the register filed for the matching: kept by this process, and true to every write.

A large register is not filed again for each decision: what has changed since is filed by itself, and counts instead of
the older row. A process that starts takes the files of another, as they stand on disk.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, NamedTuple, Protocol, TypeAlias, TypeVar

from giaoluu.matching import Ranking
from giaoluu.matching.candidates import RarityIndex
from giaoluu.matching.scoring import rank
from giaoluu.register.review import shelving
from giaoluu.register.trail.models import Entry, Head, Touch
from giaoluu.register.trail.rows import noun_of

Mention = TypeVar("Mention")
Nouns: TypeAlias = Mapping[type[Any], str]
"""The models of a noun, each with the column that names the row to which it belongs."""

KEPT_MENTIONS = 4096
"""Rankings kept of each noun, some 5 kB each: pages under review are asked again after each write."""
MOST_CHANGED = 1000
"""So many changed rows are filed beside the others; with more, all are filed anew (11 s for 120,000 organisations)."""


class Index(Protocol):
    """An index of the matching: its rows, and the files in which they are found."""

    rows: list[Any]
    filed: RarityIndex


@dataclass(frozen=True)
class Sort(Generic[Mention]):
    """How rows of one noun are filed: their type, where they come from, what files them, and what ranks them."""

    row: type[Any]
    known: Callable[[Iterable[int] | None], Iterator[Any]]
    index: Callable[[Iterable[Any], RarityIndex | None], Index]
    rank: Callable[[Any, Mention], Ranking]


class Written(NamedTuple):
    """How far the trail was written: the number of its last entry, and that entry's hash."""

    number: int
    hash: str


_NOWHERE = Written(-1, "")


def written() -> Written:
    """Return how far the trail is written now; all facts of a page are suggested as of one such place."""
    told = Head.objects.filter(pk=1).values_list("count", "hash").first()
    return Written(*told) if told else Written(0, "")


class Filed(Generic[Mention]):
    """The rows of one noun, filed for quick search.

    What a mention may be is kept with the files that tell it: the facts of a page are asked again after each write,
    mostly with the same answer.
    """

    def __init__(self, sort: Sort[Mention], nouns: Nouns) -> None:
        """File rows of `sort`. `nouns` tell whose rows they are, and first of all which noun this is."""
        self._sort, self._nouns = sort, nouns
        self._all: Callable[[Mention], Ranking] | None = None
        self._changed: Callable[[Mention], Ranking] | None = None
        self._keys: set[int] = set()
        self._touches: frozenset[tuple[str, int, str]] = frozenset()
        self._filed = self._seen = _NOWHERE
        self._lock = threading.Lock()

    def rank(self, mention: Mention, as_of: Written) -> Ranking:
        """Return which rows of the register `mention` may be, as it was when `as_of` was written or is by now."""
        with self._lock:
            if as_of != self._seen or self._all is None:
                self._keep_up()
            everything, changed, keys = self._all, self._changed, self._keys
        found = everything(mention).candidates if everything else ()
        newer = changed(mention).candidates if changed else ()
        return rank([*(one for one in found if int(one.id) not in keys), *newer])

    def renew(self) -> None:
        """File all rows anew, here and on disk, where half as many have changed as would make somebody wait for it."""
        with self._lock:
            self._keep_up()
            if len(self._keys) > MOST_CHANGED // 2:
                self._file_all(self._seen)

    def _keep_up(self) -> None:
        now = written()
        if now == self._seen and self._all is not None:
            return
        if not self._follow() and not (self._take_from_disk() and self._follow()):
            self._file_all(now)
        self._seen = now

    def _follow(self) -> bool:
        """File what has changed beside the rest; False where that is too much, or the trail is another one.

        A trail that ends before the place that was read, or says otherwise there, is that of another register.
        """
        if not Entry.objects.filter(number=self._filed.number, hash=self._filed.hash).exists():
            return False
        touches = self._touched_since_filed()
        if touches != self._touches:
            keys = self._keys_of(touches)
            if len(keys) > MOST_CHANGED:
                return False
            self._changed = self._ranking(self._sort.index(self._sort.known(keys), None)) if keys else None
            self._keys, self._touches = keys, touches
        return True

    def _take_from_disk(self) -> bool:
        shelved = shelving.taken(self._name, self._sort.row)
        if shelved is None or Written(shelved.number, shelved.hash) == self._filed:
            return False
        index = self._sort.index(shelved.rows, RarityIndex.of(shelved.files))
        self._begin(index, Written(shelved.number, shelved.hash))
        return True

    def _file_all(self, now: Written) -> None:
        index = self._sort.index(self._sort.known(None), None)
        self._begin(index, now)
        shelving.put(self._name, now, index.rows, index.filed)

    def _begin(self, index: Index, filed: Written) -> None:
        self._all, self._filed = self._ranking(index), filed
        self._changed, self._keys, self._touches = None, set(), frozenset()

    def _ranking(self, index: Index) -> Callable[[Mention], Ranking]:
        def ranked(mention: Mention) -> Ranking:
            return self._sort.rank(index, mention)

        return lru_cache(maxsize=KEPT_MENTIONS)(ranked)

    @property
    def _name(self) -> str:
        return noun_of(next(iter(self._nouns)))

    def _touched_since_filed(self) -> frozenset[tuple[str, int, str]]:
        """Which rows were written since, each with the hash of the entry: the same only where all before it is."""
        touches = Touch.objects.filter(noun__in=map(noun_of, self._nouns), entry__number__gt=self._filed.number)
        return frozenset(touches.values_list("noun", "row", "entry__hash"))

    def _keys_of(self, touches: Iterable[tuple[str, int, str]]) -> set[int]:
        """The keys of the rows that have changed, be it by a name or a party of theirs, also by one that is gone."""
        rows: dict[str, set[int]] = {}
        for noun, row, _hash in touches:
            rows.setdefault(noun, set()).add(row)
        keys: set[int] = set()
        for model, owner in self._nouns.items():
            found = rows.get(noun_of(model), set())
            if owner == "pk":
                keys |= found
                continue
            owners = dict(model.objects.filter(pk__in=found).values_list("pk", owner))
            keys |= {*owners.values(), *_former_owners(noun_of(model), found - owners.keys(), f"{owner}_id")}
        return keys


def _former_owners(noun: str, gone: set[int], column: str) -> Iterator[int]:
    """To which rows those that are gone belonged, as the trail tells."""
    if gone:
        touched = Touch.objects.filter(noun=noun, row__in=gone)
        for changes in Entry.objects.filter(pk__in=touched.values("entry")).values_list("changes", flat=True):
            for change in changes:
                if change["noun"] == noun and change["row"] in gone and change["before"]:
                    yield change["before"][column]
