"""What fields of rows are held to be, and the words or the note that support each."""

import datetime as dt
from typing import NamedTuple

from bench.register.pouring import Table
from giaoluu.register.archive.models import Evidence, Value


class Words(NamedTuple):
    """Words of a page: its key, from where to where, what stands there, and the fact that was made of them."""

    page: int
    start: int
    end: int
    quote: str
    fact: int | None


class Support:
    """Values and evidence as they are poured."""

    def __init__(self, by: int, at: dt.datetime) -> None:
        """Everything is confirmed by the user `by`."""
        self.values = Table(Value, "noun", "row", "field", "value", "rank", "by_id", "at")
        self.evidence = Table(Evidence, "value_id", "page_id", "start", "end", "quote", "fact_id", "note")
        self._by, self._at = by, at

    def by_note(self, noun: str, row: int, note: str, **fields: object) -> None:
        """Support `fields` of a row by a note; empty ones need none."""
        for name, held in fields.items():
            if held not in (None, ""):
                value = self.values.add(noun, row, name, held, "preferred", self._by, self._at)
                self.evidence.add(value, None, None, None, "", None, note)

    def by_words(self, noun: str, row: int, words: Words, **fields: object) -> None:
        """Support `fields` of a row by the same words of a page; empty ones need none."""
        for name, held in fields.items():
            if held not in (None, ""):
                value = self.values.add(noun, row, name, held, "preferred", self._by, self._at)
                self.evidence.add(value, words.page, words.start, words.end, words.quote, words.fact, "")

    def say_otherwise(self, noun: str, row: int, words: Words, field: str, held: object) -> None:
        """Set beside the value of a field another one, of other words."""
        value = self.values.add(noun, row, field, held, "other", self._by, self._at)
        self.evidence.add(value, words.page, words.start, words.end, words.quote, words.fact, "")
