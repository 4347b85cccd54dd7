"""Users, bureaus, seats, and the trail."""

import datetime as dt
import uuid
from collections.abc import Iterator
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.roles import ROLES
from giaoluu.register.trail.sorting import SortKeyField, as_sorted

LANGUAGES = (("vi", "Tiếng Việt"), ("en", "English"))


class User(AbstractUser):
    """A person who signs in. What they may do follows from their seats, never from a flag on the account."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField(_("full name"), max_length=150)
    language = models.CharField(_("language"), max_length=5, choices=LANGUAGES, default="vi")
    sorted_as = SortKeyField(of="sorted_name")

    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "email"]
    NEVER_TOLD: ClassVar[frozenset[str]] = frozenset({"password", "last_login", "sorted_as"})
    """Columns that the trail must never hold, such as the hash of a password, or need not."""

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.name or self.username

    @property
    def sorted_name(self) -> str:
        """The name as it is sorted, the given name first."""
        return as_sorted(self.name, country="")

    def get_full_name(self) -> str:
        """Return the name as it is written, family name first."""
        return self.name

    def get_short_name(self) -> str:
        """Return the given name, which comes last in Vietnamese and is how people are addressed."""
        return self.name.rsplit(" ", 1)[-1]


class Bureau(models.Model):
    """A place of work whose people share their drafts: the office of a federation, a board, a group.

    Its people see its drafts, and so do those of the bureaus above it; others do not.
    """

    name = models.CharField(_("name"), max_length=200, unique=True)
    parent = models.ForeignKey["Bureau | None"](
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="below", verbose_name=_("above it")
    )
    sorted_as = SortKeyField(of="name")

    NEVER_TOLD: ClassVar[frozenset[str]] = frozenset({"sorted_as"})

    class Meta:
        verbose_name = _("bureau")
        verbose_name_plural = _("bureaus")
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(parent=F("pk")), name="bureau_not_above_itself"),
        ]

    def __str__(self) -> str:
        return self.name

    def line(self) -> "Iterator[Bureau]":
        """Yield this bureau and those above it, nearest first; a circle ends where it closes."""
        seen: set[int] = set()
        bureau: Bureau | None = self
        while bureau is not None and bureau.pk not in seen:
            seen.add(bureau.pk)
            yield bureau
            bureau = bureau.parent


class Seat(models.Model):
    """That a person has a role at a bureau, from a day until a day, both counted in; an open end is None."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="seats", verbose_name=_("user"))
    bureau = models.ForeignKey(Bureau, on_delete=models.PROTECT, related_name="seats", verbose_name=_("bureau"))
    role = models.CharField(_("role"), max_length=20)
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(role__in=sorted(ROLES)), name="seat_role_known"),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")), name="seat_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.role}, {self.bureau}"

    def holds(self, on: dt.date) -> bool:
        """Tell whether the seat is held on the day `on`."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


class Entry(models.Model):
    """One write: who, what, when, why, and every row that it changed, before and after.

    Entries are numbered without gaps and chained: `hash` covers all the entry says and the hash of the one before, so
    that no entry can be altered, left out or put in without the chain telling. The database itself refuses to change or
    delete one. Entries of one act of a person share a `batch`; `undoes` is the batch that this one took back.
    """

    number = models.BigIntegerField(unique=True)
    at = models.DateTimeField()
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="entries")
    operation = models.CharField(max_length=60)
    why = models.TextField(blank=True)
    batch = models.UUIDField(default=uuid.uuid4, db_index=True)
    undoes = models.UUIDField(null=True, db_index=True)
    changes = models.JSONField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("entry of the trail")
        verbose_name_plural = _("trail")
        ordering: ClassVar = ["number"]
        indexes: ClassVar = [
            models.Index(fields=["undoes"], condition=Q(undoes__isnull=False), name="entry_undoes"),
            models.Index(fields=["at"]),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.operation}"


class Touch(models.Model):
    """That an entry changed a row: the index by which a row finds its history."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="touches")
    noun = models.CharField(max_length=60)
    row = models.BigIntegerField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["noun", "row"])]

    def __str__(self) -> str:
        return f"{self.noun} {self.row}"


class Head(models.Model):
    """The end of the chain, a single row: who writes an entry holds it, so that entries are numbered one by one."""

    count = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    def __str__(self) -> str:
        return f"{self.count}"
