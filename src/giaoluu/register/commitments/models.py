"""Commitments and other statements, and aid."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.people.models import Person
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.derived import FirstDayField, LastDayField
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Merging, Row, index_of_others
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.models import Vocabulary


class Commitment(Merging):
    """What someone promised, proposed, wished, instructed, petitioned, invited to or judged, for a body.

    `kind` says which: only a `commitment` binds. Who would have to act are its `Bound` rows, until when `due`, and
    `step` says what came of it, `closed_on` when. `owner` is the body at home that sees to it, whoever has to act, and
    `officer` the person there: both are set by hand, since no page tells them.
    """

    class Kind(models.TextChoices):
        """What was said."""

        COMMITMENT = "commitment", _("commitment")
        PROPOSAL = "proposal", _("proposal")
        WISH = "wish", _("wish")
        INSTRUCTION = "instruction", _("instruction")
        PETITION = "petition", _("petition")
        INVITATION = "invitation", _("invitation")
        ASSESSMENT = "assessment", _("assessment")

    class Step(models.TextChoices):
        """What came of it."""

        OPEN = "open", _("open")
        KEPT = "kept", _("kept")
        PARTLY = "partly", _("kept in part")
        DROPPED = "dropped", _("not kept")
        OVERTAKEN = "overtaken", _("overtaken by events")

    kind = WordField(_("kind"), vocabulary=Vocabulary.COMMITMENT_KIND, shipped=Kind.choices)
    text = models.TextField(_("what was said"))
    speaker = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments", verbose_name=_("speaker")
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments", verbose_name=_("for")
    )
    exchange = models.ForeignKey(
        Exchange, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments", verbose_name=_("at")
    )
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments", verbose_name=_("under")
    )
    owner = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="commitments_in_charge",
        verbose_name=_("body in charge"),
    )
    officer = models.ForeignKey(
        User,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="commitments_in_charge",
        verbose_name=_("officer in charge"),
    )
    said_on = EdtfField(_("said on"))
    due = EdtfField(_("due"))
    step = models.CharField(_("what came of it"), max_length=10, choices=Step.choices, default=Step.OPEN)
    closed_on = EdtfField(_("came of it on"))
    first_day = FirstDayField(of=["said_on"])
    last_day = LastDayField(of=["said_on"])
    due_day = LastDayField(of=["due"])

    class Meta:
        verbose_name = _("commitment")
        verbose_name_plural = _("commitments")
        indexes: ClassVar = [
            index_of_others("commitment"),
            models.Index(fields=["-first_day", "id"], condition=Q(same_as=None), name="commitment_latest_first"),
            models.Index(fields=["due_day"]),
            models.Index(
                fields=["organisation", "exchange", "agreement", "id"],
                condition=Q(same_as=None, kind="commitment", step="open"),
                name="commitment_still_open",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class Bound(Row):
    """That an organisation would have to act on a commitment."""

    commitment = models.ForeignKey(Commitment, on_delete=models.CASCADE, related_name="bound")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="bound_by")

    class Meta:
        verbose_name = _("who has to act")
        verbose_name_plural = _("who has to act")
        constraints: ClassVar = [models.UniqueConstraint(fields=["commitment", "organisation"], name="bound_once")]

    def __str__(self) -> str:
        return str(self.organisation)


class Aid(Row):
    """Money or goods that one organisation gave to another: the amount in full, with its ISO 4217 currency.

    `part_of` is the sum of which it is a part ('trong đó'): it is counted there already. A part may leave unsaid who
    gave and who received it.
    """

    giver = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="given", verbose_name=_("giver")
    )
    receiver = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="received",
        verbose_name=_("receiver"),
    )
    amount = models.DecimalField(_("amount"), max_digits=24, decimal_places=2)
    currency = models.CharField(_("currency"), max_length=3)
    bound = models.CharField(_("how exactly"), max_length=10, default="exact")
    purpose = models.CharField(_("for what"), max_length=300, blank=True)
    period = EdtfField(_("period"))
    first_day = FirstDayField(of=["period"])
    last_day = LastDayField(of=["period"])
    exchange = models.ForeignKey(
        Exchange, null=True, blank=True, on_delete=models.PROTECT, related_name="aid", verbose_name=_("at")
    )
    part_of = models.ForeignKey["Aid | None"](
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts", verbose_name=_("part of the sum")
    )

    class Meta:
        verbose_name = _("aid")
        verbose_name_plural = _("aid")

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"
