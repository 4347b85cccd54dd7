"""What the address of a list says: values, words of vocabularies, bodies by their names; and chips that tell of it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise

from giaoluu.office.desk.calling import apart
from giaoluu.office.desk.listing import namesakes
from giaoluu.register.organisations.queries import organisations_by_key

Label = str | Promise


@dataclass(frozen=True)
class Chip:
    """One thing that narrows a list, in words; without `name=value` in the address it no longer does."""

    label: str
    text: str
    name: str
    value: str


@dataclass
class Given:
    """What an address says, and the names of the bodies that it names, read in one look for all filters."""

    query: QueryDict
    bodies: Mapping[int, Any] = field(default_factory=dict)
    words: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def one(self, name: str) -> str:
        """Return the first value of `name`, or nothing."""
        return self.query.get(name, "").strip()

    def words_of(self, name: str, words: Callable[[], Iterable[tuple[str, Label]]]) -> list[tuple[str, str]]:
        """Return the `words` of the filter `name`, asked for once."""
        if name not in self.words:
            self.words[name] = [(slug, str(word)) for slug, word in words()]
        return self.words[name]

    @cached_property
    def _shared(self) -> frozenset[str]:
        return namesakes(self.bodies.values())

    def called(self, body: Any) -> str:
        """Return what a body that the address names is called, with its years where another bears its name."""
        return apart(body, self._shared)

    def several(self, name: str) -> list[str]:
        """Return all values of `name` that say something, each once."""
        return list(dict.fromkeys(value for value in self.query.getlist(name) if value.strip()))


def bodies_given(query: QueryDict) -> Mapping[int, Any]:
    """Return the organisations that an address names, by their keys."""
    given = Given(query)
    keys = [*keys_of(given, "body"), *keys_of(given, "tree")]
    return organisations_by_key(keys) if keys else {}


def keys_of(given: Given, name: str) -> list[int]:
    """Return the values of `name` that are keys of rows."""
    return [int(value) for value in given.several(name) if value.isascii() and value.isdecimal() and len(value) < 19]
