"""Agreements, their parties and lines of work; numbered papers that texts refer to."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.organisations.models import Organisation
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.derived import FirstDayField, LastDayField
from giaoluu.register.trail.rows import Merging, Row, index_of_others
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import label


class Agreement(Merging):
    """One document on which organisations agree, for one term. `follows` is the one that it replaces in its series.

    Its days are those of the term; without one it begins with its signing, and its end is open.
    """

    class Kind(models.TextChoices):
        """What sort of document it is."""

        MEMORANDUM = "memorandum", _("memorandum")
        AGREEMENT = "agreement", _("agreement")
        PROGRAMME = "programme", _("programme")
        REGULATION = "regulation", _("regulation")
        MINUTES = "minutes", _("minutes")
        PLAN = "plan", _("plan")

    class Status(models.TextChoices):
        """How far it has come, as the words say."""

        PROPOSED = "proposed", _("proposed")
        AGREED = "agreed", _("agreed, not yet signed")
        SIGNED = "signed", _("signed")
        IN_FORCE = "in_force", _("in force")
        CONCLUDED = "concluded", _("concluded")

    kind = WordField(_("kind"), vocabulary=Vocabulary.AGREEMENT_KIND, shipped=Kind.choices)
    title = models.CharField(_("title"), max_length=500, blank=True)
    term = EdtfField(_("term"))
    status = models.CharField(_("status"), max_length=20, choices=Status.choices)
    signed_on = EdtfField(_("signed on"))
    signed_at = models.CharField(_("signed at"), max_length=200, blank=True)
    first_day = FirstDayField(of=["term", "signed_on"])
    last_day = LastDayField(of=["term"])
    follows = models.ForeignKey["Agreement | None"](
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="followers", verbose_name=_("follows")
    )

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        indexes: ClassVar = [
            index_of_others("agreement"),
            models.Index(fields=["-first_day", "id"], condition=Q(same_as=None), name="agreement_latest_first"),
            models.Index(fields=["last_day"]),
        ]

    def __str__(self) -> str:
        return self.title or label(Vocabulary.AGREEMENT_KIND, self.kind)


class AgreementParty(Row):
    """That an organisation is a party to an agreement: the row as it signed, whatever became of it since."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="agreements")

    class Meta:
        verbose_name = _("party to an agreement")
        verbose_name_plural = _("parties to agreements")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["agreement", "organisation"], name="agreement_party_once")
        ]

    def __str__(self) -> str:
        return str(self.organisation)


class LineOfWork(Row):
    """One of the things that the parties of an agreement mean to do together."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="lines")
    position = models.PositiveIntegerField(default=0)
    text = models.TextField(_("line of work"))

    class Meta:
        verbose_name = _("line of work")
        verbose_name_plural = _("lines of work")
        ordering: ClassVar = ["position", "pk"]

    def __str__(self) -> str:
        return self.text


class Paper(Merging):
    """A numbered document that texts refer to: a resolution, a directive, a decision (`20-NQ/TW`)."""

    number = models.CharField(_("number"), max_length=80, db_index=True)
    kind = models.CharField(_("kind"), max_length=80, blank=True)
    issuer = models.CharField(_("issued by"), max_length=300, blank=True)
    date = EdtfField(_("date"))
    title = models.CharField(_("title"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("numbered paper")
        verbose_name_plural = _("numbered papers")
        indexes: ClassVar = [index_of_others("paper")]

    def __str__(self) -> str:
        return self.number
