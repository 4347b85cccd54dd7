"""Which words of a vocabulary a form offers: those in use on the day that the row is about, and the one it holds."""

import datetime as dt
from typing import Any

from django import forms
from django.db import models

from giaoluu.facts.values import earliest_day, latest_day
from giaoluu.office.desk import dates
from giaoluu.office.desk.access import today
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.terms import label as label_of
from giaoluu.register.vocabularies.terms import offered, terms

BEGINS = ("date", "signed_on", "term", "said_on")
"""Columns that say when what a row tells of was, the nearest first."""


def word_choice(row: Any, column: WordField, label: str) -> forms.ChoiceField:
    """Return a field that offers the words in use on the day that `row` is about, and keeps the one it holds.

    Of a row yet to be added, `row` is its model and the day is not known: all words are offered, those that are not in
    use today with their days.
    """
    empty = [("", "–")] if column.blank else []
    if not isinstance(row, models.Model):
        words = words_of_all_days(column.vocabulary)
        return forms.ChoiceField(label=label, required=not column.blank, choices=[*empty, *words])
    held = str(getattr(row, column.name) or "")
    words = offered(column.vocabulary, day_of(row))
    if held and held not in dict(words):
        words.append((held, label_of(column.vocabulary, held)))
    return forms.ChoiceField(label=label, required=not column.blank, choices=[*empty, *words])


def words_of_all_days(vocabulary: str) -> list[tuple[str, str]]:
    """Return all words of a vocabulary, those in use today first, the others with the days on which they were."""
    known = terms(vocabulary).values()
    used = [(term.slug, term.label) for term in known if term.holds(today())]
    others = [term for term in known if not term.holds(today())]
    return [*used, *((term.slug, f"{term.label} ({dates.span(term.valid_from, term.valid_to)})") for term in others)]


def day_of(row: models.Model) -> dt.date:
    """Return the day that `row` is about: when it was or began, or the last day of what has ended; else today."""
    for name in BEGINS:
        day = earliest_day(getattr(row, name, ""))
        if day is not None:
            return day
    ended = latest_day(getattr(row, "valid_to", ""))
    return min(ended, today()) if ended is not None else today()
