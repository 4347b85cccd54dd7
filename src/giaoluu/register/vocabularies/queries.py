"""What a vocabulary holds, and how many rows use each of its words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from django.db.models import Count

from giaoluu.register.trail.models import Entry, Touch
from giaoluu.register.vocabularies.models import Vocabulary, Word
from giaoluu.register.vocabularies.terms import Term, columns_of, terms

SOUGHT = 200
"""Acts on words, the latest, among which those on one vocabulary are sought: people amend words a few times a year."""


def vocabularies() -> Sequence[tuple[str, str]]:
    """Return the vocabularies that people may edit, each with what it is called."""
    return [(str(slug), str(word)) for slug, word in Vocabulary.choices]


def term(vocabulary: str, slug: str) -> Term:
    """Return a word of a vocabulary, as it ships or as people made it. Raises `Word.DoesNotExist`."""
    known = terms(vocabulary).get(slug)
    if known is None:
        raise Word.DoesNotExist(vocabulary, slug)
    return known


def word(vocabulary: str, slug: str) -> Word | None:
    """Return what people made of a word; None while it is as it shipped."""
    return Word.objects.filter(vocabulary=vocabulary, slug=slug).first()


def uses_of(vocabulary: str) -> Counter[str]:
    """Return how many rows use each word of `vocabulary`: one question for each column, however many words."""
    used: Counter[str] = Counter()
    for model, column in columns_of(vocabulary):
        counted = model._base_manager.order_by().values(column.name).annotate(rows=Count("pk"))
        for slug, rows in counted.values_list(column.name, "rows"):
            used[slug] += rows
    del used[""]
    return used


def columns_using(vocabulary: str, slug: str) -> list[tuple[str, str, int]]:
    """Return, for each column that may hold the word, its noun, its name and how many rows hold it."""
    return [
        (model._meta.label_lower, column.name, model._base_manager.filter(**{column.name: slug}).count())
        for model, column in columns_of(vocabulary)
    ]


def acts_on(vocabulary: str, most: int) -> list[Entry]:
    """Return the latest acts on words of `vocabulary`, those that are no more among them, at the utmost `most`."""
    touching = Touch.objects.filter(noun=Word._meta.label_lower).order_by("-entry__number").values("entry")
    entries = Entry.objects.filter(pk__in=touching[:SOUGHT]).select_related("by").order_by("-number")
    return [entry for entry in entries if vocabulary in told_vocabularies(entry)][:most]


def undoable(entries: Iterable[Entry]) -> set[int]:
    """Return the keys of those of `entries` that did something to words by hand, and were not taken back yet."""
    told = [entry for entry in entries if entry.operation.startswith("vocabularies.")]
    undone = set(Entry.objects.filter(undoes__in=[one.batch for one in told]).values_list("undoes", flat=True))
    return {entry.pk for entry in told if entry.batch not in undone}


def told_vocabularies(entry: Entry) -> set[str]:
    """Return the vocabularies of which `entry` changed words."""
    return {(change["after"] or change["before"] or {}).get("vocabulary", "") for change in entry.changes}
