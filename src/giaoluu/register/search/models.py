"""Cards and spellings."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.archive.models import Page, Source
from giaoluu.register.search.kinds import Kind, kind_of_card


class Card(models.Model):
    """What search knows of one row: what it is called, what tells it from others, and its words, folded.

    `id` is `Kind.card(row)`: cards of one kind lie together in the order of their rows. `title`, `also` and `about` are
    shown as they are; `words` are what the database looks for, `key` is the title, folded. The words stand once more in
    the index of the database's own: a table of FTS5 on SQLite, a `tsvector` on PostgreSQL, kept by the database itself
    (see the first migration: a later one that lets Django remake this table must set the triggers again).
    """

    id = models.BigIntegerField(primary_key=True)
    row = models.BigIntegerField()
    title = models.CharField(max_length=500, blank=True)
    also = models.TextField(blank=True)
    about = models.TextField(blank=True)
    sort = models.CharField(max_length=40, blank=True)
    dated = models.CharField(max_length=60, blank=True)
    amount = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    day = models.DateField(null=True, blank=True)
    page = models.ForeignKey(Page, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    source = models.ForeignKey(Source, null=True, on_delete=models.DO_NOTHING, db_constraint=False, related_name="+")
    key = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        verbose_name = _("card of the index")
        verbose_name_plural = _("cards of the index")
        indexes: ClassVar = [models.Index(fields=["key", "id"])]

    def __str__(self) -> str:
        return self.title

    @property
    def kind(self) -> Kind:
        """Of which kind its row is."""
        return kind_of_card(self.id)


class Spelling(models.Model):
    """A word that stands, folded, in what every reader may see of the register: what a slip of the pen may mean.

    Words of pages are not among them, for pages are not everybody's.
    """

    word = models.CharField(max_length=60, unique=True)
    size = models.PositiveSmallIntegerField(db_index=True)

    class Meta:
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")

    def __str__(self) -> str:
        return self.word
