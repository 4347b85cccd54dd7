"""Words as people added or changed them; those that ship stand at the columns that use them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.rows import Row
from giaoluu.register.vocabularies.terms import columns_of, term_ships


class Vocabulary(models.TextChoices):
    """The vocabularies that people may edit; what the programme itself decides by (states, steps, roles) is none."""

    ORGANISATION_KIND = "organisation_kind", _("kinds of organisation")
    ORGANISATION_LEVEL = "organisation_level", _("levels of organisations")
    EXCHANGE_KIND = "exchange_kind", _("kinds of exchange")
    EXCHANGE_ROLE = "exchange_role", _("parts in an exchange")
    AGREEMENT_KIND = "agreement_kind", _("kinds of agreement")
    COMMITMENT_KIND = "commitment_kind", _("kinds of commitment and statement")
    COUNTRY = "country", _("countries")
    UNIT_KIND = "unit_kind", _("kinds of administrative unit")


class Word(Row):
    """A word of an editable, dated vocabulary, added by people or amended by them. Code compares the slug alone."""

    vocabulary = models.CharField(_("vocabulary"), max_length=30, choices=Vocabulary.choices)
    slug = models.SlugField(_("short name"), max_length=40)
    label_vi = models.CharField(_("Vietnamese"), max_length=120)
    label_en = models.CharField(_("English"), max_length=120)
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))
    origin = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("vocabularies")
        constraints: ClassVar = [models.UniqueConstraint(fields=["vocabulary", "slug"], name="word_once")]

    def __str__(self) -> str:
        return self.label_vi

    def leaning(self) -> list[str]:
        """Return which kinds of row use the word; one that ships can do without this row of it."""
        if term_ships(self.vocabulary, self.slug):
            return []
        return [
            f"{model._meta.label_lower} ({rows})"
            for model, column in columns_of(self.vocabulary)
            if (rows := model._base_manager.filter(**{column.name: self.slug}).count())
        ]
