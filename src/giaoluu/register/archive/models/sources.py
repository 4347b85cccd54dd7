"""Sources as they came, who received them, the work of opening them, and their pages."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.models import Bureau, User
from giaoluu.register.trail.rows import Row


class Source(Row):
    """One document as it came: the same bytes twice are one source, however they came.

    `restricted` leaves it to the people of the bureaus that received it; of a withdrawn source the facts stay, the
    words are hidden, and `withdrawn_why` says why.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    name = models.CharField(_("name"), max_length=255)
    media_type = models.CharField(max_length=100, blank=True)
    publisher = models.CharField(_("publisher"), max_length=255, blank=True)
    restricted = models.BooleanField(_("restricted"), default=False)
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_why = models.TextField(_("why withdrawn"), blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.name


class Receipt(Row):
    """That a bureau received a source: from whom, when, and by which way."""

    class Way(models.TextChoices):
        """How a source comes in."""

        UPLOAD = "upload", _("uploaded file")
        TEXT = "text", _("pasted text")
        ADDRESS = "address", _("address")
        FOLDER = "folder", _("watched folder")
        FEED = "feed", _("feed")

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="receipts")
    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="receipts")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="receipts")
    at = models.DateTimeField()
    way = models.CharField(max_length=10, choices=Way.choices)
    name = models.CharField(max_length=255)
    uri = models.CharField(max_length=2000, blank=True)

    class Meta:
        verbose_name = _("receipt")
        verbose_name_plural = _("receipts")

    def __str__(self) -> str:
        return f"{self.name}, {self.at:%Y-%m-%d}"


class Intake(models.Model):
    """The work of opening and reading one receipt, for people to follow: it is no fact, and so has no trail.

    `told` holds why it failed, in both languages: what is wrong with the file, and the remedy.
    """

    class State(models.TextChoices):
        """How far the work has come."""

        WAITING = "waiting", _("waiting")
        READING = "reading", _("being read")
        DONE = "done", _("read")
        PARTLY = "partly", _("read in part")
        FAILED = "failed", _("not read")

    receipt = models.OneToOneField(Receipt, on_delete=models.PROTECT, related_name="intake")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING, db_index=True)
    pages_done = models.PositiveIntegerField(default=0)
    pages_found = models.PositiveIntegerField(default=0)
    attempts = models.PositiveIntegerField(default=0)
    told = models.JSONField(default=list, blank=True)
    changed = models.DateTimeField(auto_now=True)
    worker = models.CharField(max_length=100, blank=True)

    class Meta:
        verbose_name = _("intake")
        verbose_name_plural = _("intakes")

    def __str__(self) -> str:
        return f"{self.receipt}: {self.state}"


class Page(models.Model):
    """One readable text of a source, exactly as it was opened."""

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="pages")
    number = models.PositiveIntegerField()
    uri = models.CharField(max_length=2000, blank=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    text = models.TextField()
    declared = models.JSONField(default=dict)
    hints = models.JSONField(default=list)
    sheets = models.JSONField(default=list)
    original = models.TextField(blank=True)

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "number"], name="page_once")]

    def __str__(self) -> str:
        return f"{self.source}, {self.number}"
