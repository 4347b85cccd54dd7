"""What the fields of rows are held to be, and what supports each value."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.archive.models.readings import Fact
from giaoluu.register.archive.models.sources import Page
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row, leans, noun_of, snapshot


class Value(Row):
    """What a field of a row is held to be. A row and a field may have several that disagree; none is thrown away.

    The `preferred` one stands in the row itself; `other` ones disagree with it; `former` ones were preferred until
    someone corrected them; `left` ones disagree, and a person said why they do not hold.
    """

    class Rank(models.TextChoices):
        """How a value stands to the others of its field."""

        PREFERRED = "preferred", _("held to be right")
        OTHER = "other", _("says otherwise")
        FORMER = "former", _("corrected")
        LEFT = "left", _("left aside")

    noun = models.CharField(max_length=60)
    row = models.BigIntegerField()
    field = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    rank = models.CharField(max_length=10, choices=Rank.choices, default=Rank.PREFERRED)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    BESIDE: ClassVar[bool] = True

    class Meta:
        verbose_name = _("value")
        verbose_name_plural = _("values")
        indexes: ClassVar = [
            models.Index(fields=["noun", "row", "field"]),
            models.Index(fields=["by", "noun", "row"]),
            models.Index(fields=["-at", "-id"], condition=Q(rank="other"), name="value_says_otherwise"),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.row} {self.field} = {self.value!r}"

    def fitting(self) -> dict[str, Any]:
        """Return the rank of a former value where the row holds another one: only what it holds is preferred."""
        row = apps.get_model(self.noun)._base_manager.filter(pk=self.row).first()
        if row is None or self.rank != self.Rank.PREFERRED:
            return {}
        columns = snapshot(row)
        held = columns.get(self.field, columns.get(f"{self.field}_id"))
        return {} if held == self.value else {"rank": self.Rank.FORMER}


def values_left(row: Row) -> Iterator[str]:
    """Yield the values that say something of `row`, by noun and key."""
    noun = noun_of(row)
    for key in Value.objects.filter(noun=noun, row=row.pk).values_list("pk", flat=True):
        yield f"{noun_of(Value)} {key}"


class Evidence(Row):
    """What supports a value: words of a page, or a note of who entered it by hand ('điện thoại 12/3')."""

    value = models.ForeignKey(Value, on_delete=models.CASCADE, related_name="evidence")
    page = models.ForeignKey(Page, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    quote = models.TextField(blank=True)
    fact = models.ForeignKey(Fact, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    note = models.TextField(_("note"), blank=True)

    BESIDE: ClassVar[bool] = True

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(page__isnull=False, start__lt=F("end"), note="") | (Q(page=None) & ~Q(note="")),
                name="evidence_is_words_or_a_note",
            ),
        ]

    def __str__(self) -> str:
        return self.quote or self.note


leans(values_left)
