"""Exchanges, their parties and participants."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.derived import FirstDayField, KeyField, LastDayField
from giaoluu.register.trail.rows import Merging, Row, index_of_others
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import label


class Exchange(Merging):
    """One occasion on which organisations met, however many pages tell of it."""

    class Kind(models.TextChoices):
        """What sort of occasion it was."""

        TALKS = "talks", _("talks")
        WORKING_SESSION = "working_session", _("working session")
        COURTESY_CALL = "courtesy_call", _("courtesy call")
        VISIT = "visit", _("visit")
        SIGNING = "signing", _("signing")
        REVIEW = "review", _("review")
        SURVEY = "survey", _("survey")
        SEMINAR = "seminar", _("seminar")
        CONGRESS = "congress", _("congress")
        CONFERENCE = "conference", _("conference")
        SUPPORT = "support", _("support")
        OTHER = "other", _("other occasion")

    kind = WordField(_("kind"), vocabulary=Vocabulary.EXCHANGE_KIND, shipped=Kind.choices)
    title = models.CharField(_("title"), max_length=500, blank=True)
    date = EdtfField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_key = KeyField(of="place", max_length=200)
    first_day = FirstDayField(of=["date"])
    last_day = LastDayField(of=["date"])
    agreements: models.ManyToManyField[Agreement, models.Model] = models.ManyToManyField(
        Agreement, through="ExchangeAgreement", related_name="exchanges"
    )

    class Meta:
        verbose_name = _("exchange")
        verbose_name_plural = _("exchanges")
        indexes: ClassVar = [
            index_of_others("exchange"),
            models.Index(fields=["date"]),
            models.Index(fields=["-first_day", "id"], condition=Q(same_as=None), name="exchange_latest_first"),
        ]

    def __str__(self) -> str:
        return self.title or f"{label(Vocabulary.EXCHANGE_KIND, self.kind)}, {self.date}"


class ExchangeParty(Row):
    """An organisation's part in an exchange."""

    class Role(models.TextChoices):
        """Which part."""

        HOST = "host", _("host")
        GUEST = "guest", _("guest")
        PARTY = "party", _("party")
        ORGANISER = "organiser", _("organiser")
        PARTICIPANT = "participant", _("participant")

    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="parties")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="exchanges")
    role = WordField(_("role"), vocabulary=Vocabulary.EXCHANGE_ROLE, shipped=Role.choices)

    class Meta:
        verbose_name = _("party to an exchange")
        verbose_name_plural = _("parties to exchanges")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["exchange", "organisation"], name="exchange_party_once")
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({label(Vocabulary.EXCHANGE_ROLE, self.role)})"


class Participant(Row):
    """That a person took part in an exchange; `role` is theirs in the delegation ('trưởng đoàn'), never a post."""

    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="exchanges")
    role = models.CharField(_("role in the delegation"), max_length=80, blank=True)

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        constraints: ClassVar = [models.UniqueConstraint(fields=["exchange", "person"], name="participant_once")]

    def __str__(self) -> str:
        return str(self.person)


class ExchangeAgreement(Row):
    """That an agreement was signed, reviewed or spoken of at an exchange."""

    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="agreement_links")
    agreement = models.ForeignKey(Agreement, on_delete=models.PROTECT, related_name="exchange_links")

    class Meta:
        verbose_name = _("agreement at an exchange")
        verbose_name_plural = _("agreements at exchanges")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["exchange", "agreement"], name="exchange_agreement_once")
        ]

    def __str__(self) -> str:
        return f"{self.exchange}: {self.agreement}"


class Encounter(models.Model):
    """That a body at home met one abroad at an exchange: what follows from rows of the register, kept to be counted.

    Each is named by the key of the row that stands for it: `exchange`, whose first day and kind are here, `ours` and
    `theirs`, with the country of theirs and the `role` of ours. A body that works in several administrative units has
    an encounter for each of them, and one that had several roles for each of these, so that exchanges are counted and
    not rows. `giaoluu.register.exchanges.encounters` writes them; nobody else does, and the trail does not tell of it.
    """

    exchange = models.BigIntegerField(db_index=True)
    day = models.DateField(null=True)
    kind = models.CharField(max_length=40)
    ours = models.BigIntegerField()
    theirs = models.BigIntegerField()
    country = models.CharField(max_length=2)
    role = models.CharField(max_length=40)
    our_unit = models.BigIntegerField(null=True)
    their_unit = models.BigIntegerField(null=True)

    class Meta:
        verbose_name = _("encounter")
        verbose_name_plural = _("encounters")

    def __str__(self) -> str:
        return f"{self.ours} – {self.theirs}, {self.day}"
