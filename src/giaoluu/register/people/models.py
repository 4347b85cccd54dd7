"""Persons, their names, and their tenures."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.organisations.models import Organisation
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.rows import Merging, Row, index_of_others
from giaoluu.register.trail.sorting import SortKeyField, as_sorted
from giaoluu.register.vocabularies.countries import COUNTRIES
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.models import Vocabulary


class Person(Merging):
    """One person. Two persons of one name are two rows, told apart by `distinction` where a screen needs it."""

    shown = models.CharField(_("name"), max_length=160, db_index=True)
    key = models.CharField(max_length=160, editable=False, db_index=True)
    country = WordField(_("country"), vocabulary=Vocabulary.COUNTRY, shipped=COUNTRIES, max_length=2, blank=True)
    distinction = models.CharField(_("told apart by"), max_length=200, blank=True)
    sorted_as = SortKeyField(of="sorted_name")

    NEVER_TOLD: ClassVar[frozenset[str]] = frozenset({"sorted_as"})

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes: ClassVar = [
            index_of_others("person"),
            # With the country, so that those of one are found without a look at each row.
            models.Index(
                fields=["sorted_as", "id", "country"], condition=models.Q(same_as=None), name="person_by_name"
            ),
        ]

    def __str__(self) -> str:
        return self.shown

    @property
    def sorted_name(self) -> str:
        """The name as it is sorted; the country of a person is, where it is not told, that of whom they work for."""
        country = self.country
        if not country and self.pk is not None:
            countries = self.tenures.exclude(organisation=None).values_list("organisation__country", flat=True)
            country = countries.exclude(organisation__country="").order_by("pk").first() or ""
        return as_sorted(self.shown, country=country)


class PersonName(Row):
    """Another name of a person: in their own script, in another spelling."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(_("name"), max_length=160)
    key = models.CharField(max_length=160, editable=False, db_index=True)
    language = models.CharField(_("language"), max_length=20, blank=True)
    script = models.CharField(_("script"), max_length=4, blank=True)

    class Meta:
        verbose_name = _("name of a person")
        verbose_name_plural = _("names of people")

    def __str__(self) -> str:
        return self.text


class Tenure(Row):
    """That a person held a post at an organisation, from when until when, as far as is known.

    `attested` is a day on which a document gave the person this post: what is known when neither end is. `former` says
    that a document called the post a past one.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="tenures")
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="tenures",
        verbose_name=_("organisation"),
    )
    title = models.CharField(_("post"), max_length=160)
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))
    attested = EdtfField(_("attested on"))
    acting = models.BooleanField(_("acting"), default=False)
    former = models.BooleanField(_("former"), default=False)

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        indexes: ClassVar = [models.Index(fields=["title"])]

    def __str__(self) -> str:
        return f"{self.title}, {self.organisation or '–'}"

    def save(self, *args: Any, **options: Any) -> None:
        """Save the tenure, and the place of its holder among people, which may follow from whom they work for."""
        super().save(*args, **options)
        self._sort_holder()

    def delete(self, *args: Any, **options: Any) -> tuple[int, dict[str, int]]:
        """Delete the tenure, and set the place of its holder among people anew."""
        deleted = super().delete(*args, **options)
        self._sort_holder()
        return deleted

    def _sort_holder(self) -> None:
        if not self.person.country:
            self.person.save(update_fields=["sorted_as"])
