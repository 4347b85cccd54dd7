"""What the reader found in a page: its account and the facts of it."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.archive.models.sources import Page


class Reading(models.Model):
    """What one version of the reader found in a page: its account, whole, as JSON."""

    page = models.ForeignKey(Page, on_delete=models.PROTECT, related_name="readings")
    reader_version = models.CharField(max_length=40)
    account = models.JSONField()
    title = models.CharField(max_length=500, blank=True)
    published = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        indexes: ClassVar = [models.Index(fields=["at"])]
        constraints: ClassVar = [models.UniqueConstraint(fields=["page", "reader_version"], name="reading_once")]

    def __str__(self) -> str:
        return f"{self.page} ({self.reader_version})"


class Fact(models.Model):
    """One fact of a reading with its words. `key` is its place in the account: `exchanges/e1/date`."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="facts")
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, db_index=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    rule = models.CharField(max_length=100, blank=True)
    certainty = models.CharField(max_length=10, default="stated")
    basis_start = models.PositiveIntegerField(null=True)
    basis_end = models.PositiveIntegerField(null=True)
    payload = models.JSONField()

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reading", "key"], name="fact_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="fact_has_words"),
        ]

    def __str__(self) -> str:
        return self.key
