"""The order of Vietnamese names, the same on every database: a column of figures beside the name.

Databases sort by bytes, or by the language of the machine on which they were set up; neither puts Đ behind D and ặ
behind ắ. So each row that is listed by name keeps its place as a text of figures, which every database sorts alike. It
follows from the name by itself, whichever way the row is saved, and is not told in the trail.
"""

import re
import unicodedata
from typing import Any

from django.db import models

LONGEST = 240
"""Figures kept: names that are alike in their first hundred letters have other columns to be sorted by."""

_LETTERS = {letter: f"{place}" for place, letter in enumerate("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=10)}
"""The Vietnamese alphabet (29 letters) with f, j, w and z where foreign names have them; figures stand before it."""
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
"""Behind the level tone, as dictionaries of Vietnamese order them: huyền, hỏi, ngã, sắc, nặng."""
_OTHER = "99"
"""What begins a letter of another script, which stands behind ours, in the order of Unicode."""
_WORD = re.compile(r"[^\W_]+")


def order_of(text: str) -> str:
    """Return the place of `text` among others, in figures: word by word, of each first the letters, then the tone."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return "".join(_order_of_word(word) for word in words)[:LONGEST]


def as_sorted(name: str, *, country: str) -> str:
    """Return the name of a person as it is sorted: in Vietnam given, family, middle name; others as it is written.

    `country` is that of the person or of whom they work for. Where it is not known (""), a name that bears marks is
    taken for a Vietnamese one.
    """
    words = name.split()
    ours = country == "VN" if country else not name.isascii()
    return " ".join([*words[-1:], *words[:-1]]) if ours else name


def _order_of_word(word: str) -> str:
    told, tone = [], "0"
    for letter in word:
        if letter in _LETTERS:
            told.append(_LETTERS[letter])
            continue
        bare = unicodedata.normalize("NFD", letter)
        tone = next((_TONES[mark] for mark in bare if mark in _TONES), tone)
        plain = unicodedata.normalize("NFC", "".join(mark for mark in bare if mark not in _TONES))
        told.append(_LETTERS.get(plain) or _LETTERS.get(bare[0]) or f"{_OTHER}{ord(letter):06}")
    return f"{''.join(told)}0{tone}"


class SortKeyField(models.CharField[str, str]):
    """The place of a row among others, in figures; the attribute `of` of its model is the text by which it is sorted.

    A model names it in `NEVER_TOLD`: it follows from what the trail tells anyway.
    """

    def __init__(self, *args: Any, of: str, **options: Any) -> None:
        """Take the place from the attribute `of`; the column is nobody's to edit."""
        self.of = of
        fixed = {"max_length": LONGEST, "blank": True, "default": "", "editable": False, "db_index": True}
        super().__init__(*args, **(options | fixed))

    def deconstruct(self) -> Any:
        """Tell migrations what the column follows from."""
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "of": self.of}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:  # noqa: ARG002 - Django calls it so
        """Set the place anew before each save."""
        place = order_of(str(getattr(model_instance, self.of)))
        setattr(model_instance, self.attname, place)
        return place
