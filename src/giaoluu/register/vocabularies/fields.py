"""Columns that hold a word of an editable vocabulary."""

from collections.abc import Iterable
from functools import partialmethod
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.vocabularies.terms import label, terms


class WordField(models.CharField[str, str]):
    """The slug of a word of `vocabulary`; `shipped` are the words that a site begins with.

    Each row gains `get_…_display`, as with choices. A word out of use is no fault: old rows keep theirs.
    """

    def __init__(
        self, *args: Any, vocabulary: str = "", shipped: Iterable[tuple[str, Any]] = (), **options: Any
    ) -> None:
        """Hold up to forty characters."""
        options.setdefault("max_length", 40)
        super().__init__(*args, **options)
        self.vocabulary, self.shipped = vocabulary, tuple(shipped)

    def deconstruct(self) -> Any:
        """Return what a migration needs: of words that ship it need not know."""
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "vocabulary": self.vocabulary}

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:  # noqa: FBT002 - Django's own signature
        """Give the rows of `cls` the word beside the slug."""
        super().contribute_to_class(cls, name, private_only=private_only)
        setattr(cls, f"get_{name}_display", partialmethod(_display, column=self))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Raise Django's `ValidationError` unless `value` is a word of the vocabulary, in use or not."""
        super().validate(value, model_instance)
        if value and value not in terms(self.vocabulary):
            raise ValidationError(_("“%(slug)s” is no word of this vocabulary."), params={"slug": value})


def _display(row: models.Model, *, column: WordField) -> str:
    return label(column.vocabulary, column.value_from_object(row))
