"""Views, rows that are followed, how far somebody looks ahead, and exports."""

from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.models import Bureau, User
from giaoluu.register.trail.rows import Row


class SavedView(Row):
    """What a person asks of a list, kept under a name: `query` is the address behind the question mark.

    With a `bureau` it is shared with the people of that bureau and of those above it; else it is the owner's alone.
    """

    owner = models.ForeignKey(User, on_delete=models.PROTECT, related_name="views")
    bureau = models.ForeignKey(
        Bureau, null=True, blank=True, on_delete=models.PROTECT, related_name="views", verbose_name=_("shared with")
    )
    list = models.CharField(max_length=40)
    name = models.CharField(_("name"), max_length=80)
    query = models.CharField(max_length=4000, blank=True)

    class Meta:
        verbose_name = _("saved view")
        verbose_name_plural = _("saved views")
        constraints: ClassVar = [models.UniqueConstraint(fields=["owner", "list", "name"], name="view_named_once")]

    def __str__(self) -> str:
        return self.name


class DefaultView(Row):
    """With which view a list opens for a person."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="default_views")
    list = models.CharField(max_length=40)
    view = models.ForeignKey(SavedView, on_delete=models.PROTECT, related_name="default_of")

    class Meta:
        verbose_name = _("default view")
        verbose_name_plural = _("default views")
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "list"], name="default_view_once")]

    def __str__(self) -> str:
        return str(self.view)


class Follow(Row):
    """That a person follows a row: what changes in it is told on their Today."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="follows")
    noun = models.CharField(max_length=60)
    row = models.BigIntegerField()

    class Meta:
        verbose_name = _("row that is followed")
        verbose_name_plural = _("rows that are followed")
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "noun", "row"], name="followed_once")]

    def __str__(self) -> str:
        return f"{self.noun} {self.row}"


class Ahead(Row):
    """How many days ahead a person is told of what ends or is due."""

    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="ahead")
    days = models.PositiveIntegerField(_("days ahead"), validators=[MinValueValidator(1), MaxValueValidator(1000)])

    class Meta:
        verbose_name = _("days ahead")
        verbose_name_plural = _("days ahead")

    def __str__(self) -> str:
        return f"{self.days}"


class Sought(models.Model):
    """Words that a person asked search for, and when last: for themselves alone, so nobody's trail tells of it."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="searches")
    text = models.CharField(max_length=200)
    at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("search")
        verbose_name_plural = _("searches")
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "text"], name="sought_once")]

    def __str__(self) -> str:
        return self.text


class Export(Row):
    """That a person took rows of a list out of the site: which, how many, as what."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="exports")
    list = models.CharField(_("list"), max_length=40)
    query = models.CharField(_("narrowed by"), max_length=4000, blank=True)
    form = models.CharField(_("form"), max_length=10)
    rows = models.PositiveIntegerField(_("rows"))

    class Meta:
        verbose_name = _("export")
        verbose_name_plural = _("exports")

    def __str__(self) -> str:
        return f"{self.list}, {self.rows}"
