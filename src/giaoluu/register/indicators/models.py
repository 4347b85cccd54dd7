"""Figures as pages state them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.organisations.models import Organisation
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.derived import FirstDayField, LastDayField
from giaoluu.register.trail.rows import Row


class Figure(Row):
    """A quantity that counts or measures, as the words put it.

    `unit` is what is counted; of money it is the ISO 4217 code, and `value` the full amount; of a share it is `%`.
    `turns` tells that 'lượt' were counted and not persons; `high` is the upper end of a range.
    """

    class Bound(models.TextChoices):
        """How exactly the words put it."""

        EXACT = "exact", _("exactly")
        OVER = "over", _("over")
        UNDER = "under", _("under")
        ABOUT = "about", _("about")
        AT_LEAST = "at_least", _("at least")
        AT_MOST = "at_most", _("at most")
        ORDER = "order", _("in the order of")

    value = models.DecimalField(_("value"), max_digits=24, decimal_places=6)
    high = models.DecimalField(_("up to"), max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=120, blank=True)
    measure = models.CharField(_("what is measured"), max_length=300, blank=True)
    bound = models.CharField(_("how exactly"), max_length=10, choices=Bound.choices, default=Bound.EXACT)
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="figures", verbose_name=_("of whom")
    )
    period = EdtfField(_("period"))
    as_of = EdtfField(_("as of"))
    first_day = FirstDayField(of=["period", "as_of"])
    last_day = LastDayField(of=["period", "as_of"])
    turns = models.BooleanField(_("occurrences, not persons"), default=False)
    target = models.BooleanField(_("a target"), default=False)
    change = models.CharField(max_length=10, blank=True)
    each = models.BooleanField(_("for each one"), default=False)
    part_of = models.ForeignKey["Figure | None"](
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts", verbose_name=_("part of")
    )

    class Meta:
        verbose_name = _("figure")
        verbose_name_plural = _("figures")
        indexes: ClassVar = [models.Index(fields=["unit", "value"])]

    def __str__(self) -> str:
        return f"{self.value.normalize():f} {self.unit}".strip()
