"""Folders and feeds at which the machine looks, and what it has met there."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.models import Bureau, User
from giaoluu.register.trail.rows import Row


class Watch(Row):
    """A folder or feed at which the machine looks every so many minutes, in the name of who set it up.

    Who set it up when, let it rest (`paused`) and ended it is on the trail. How the looks went is work, as in an
    `Intake`, and has none: `halted` says since when the machine looks no more because the seat of `by` no longer allows
    it, `due` when it looks next, `held` until when a look under way has it for itself, and `told` the outcome of the
    last one, in both languages.
    """

    class Way(models.TextChoices):
        """What is watched; as the `way` of the receipts that come of it."""

        FOLDER = "folder", _("watched folder")
        FEED = "feed", _("feed")

    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="watches", verbose_name=_("bureau"))
    way = models.CharField(_("way"), max_length=10, choices=Way.choices)
    address = models.CharField(_("folder or address"), max_length=2000)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="watches", verbose_name=_("set up by"))
    every = models.PositiveIntegerField(
        _("minutes between two looks"), validators=[MinValueValidator(5), MaxValueValidator(7 * 24 * 60)]
    )
    begun = models.DateTimeField(_("begun"))
    ended = models.DateTimeField(_("ended"), null=True, blank=True)
    paused = models.DateTimeField(_("paused"), null=True, blank=True)
    halted = models.DateTimeField(null=True, blank=True)
    due = models.DateTimeField(null=True, blank=True, db_index=True)
    held = models.DateTimeField(null=True, blank=True)
    looked = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveIntegerField(default=0)
    told = models.JSONField(default=list, blank=True)

    NEVER_TOLD: ClassVar[frozenset[str]] = frozenset({"halted", "due", "held", "looked", "failures", "told"})
    """What every look changes: the trail would hold little else."""

    class Meta:
        verbose_name = _("watched folder or feed")
        verbose_name_plural = _("watched folders and feeds")

    def __str__(self) -> str:
        return self.address

    @property
    def active(self) -> bool:
        """Whether the watch goes on, or does once a pause is over."""
        return self.ended is None and self.halted is None


AT_WORK = Q(ended=None, halted=None, paused=None)
"""Which watches the machine looks at."""


class Seen(models.Model):
    """What a watch has met: a file by its name, size and time, an entry of a feed by its address; each under its `key`.

    What failed says why in `told`, in both languages, and is tried `again` later; what still changes waits.
    """

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting"
        RECEIVED = "received"
        FAILED = "failed"

    watch = models.ForeignKey(Watch, on_delete=models.CASCADE, related_name="seen")
    key = models.CharField(max_length=32)
    state = models.CharField(max_length=10, choices=State.choices)
    size = models.BigIntegerField(default=0)
    modified = models.BigIntegerField(default=0)
    tries = models.PositiveIntegerField(default=0)
    again = models.DateTimeField(null=True)
    told = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("what a watch has met")
        verbose_name_plural = _("what a watch has met")
        constraints: ClassVar = [models.UniqueConstraint(fields=["watch", "key"], name="seen_once")]

    def __str__(self) -> str:
        return f"{self.watch}: {self.key}"
