"""Proposals, occasions and judgements."""

from collections.abc import Iterator
from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.archive.models import Fact, Page, Reading
from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Merging, Row, leans, noun_of


class Occasion(Row):
    """One event in the world as its pages tell of it: they are reviewed together and counted once."""

    title = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    date = EdtfField()

    class Meta:
        verbose_name = _("occasion")
        verbose_name_plural = _("occasions")

    def __str__(self) -> str:
        return self.title


class OccasionPage(Row):
    """That a page tells of an occasion; `copies` is the page of which it is a reprint or near duplicate.

    `told` is what the page says of it, as the matching takes it, and `day` the first day that this may mean.
    """

    occasion = models.ForeignKey(Occasion, on_delete=models.CASCADE, related_name="pages")
    page = models.OneToOneField(Page, on_delete=models.PROTECT, related_name="occasion_link")
    copies = models.ForeignKey(Page, null=True, blank=True, on_delete=models.PROTECT, related_name="copied_by")
    score = models.FloatField(default=1.0)
    reasons = models.JSONField(default=list, blank=True)
    told = models.JSONField(default=dict, blank=True)
    day = models.DateField(null=True, blank=True, db_index=True)

    class Meta:
        verbose_name = _("page of an occasion")
        verbose_name_plural = _("pages of occasions")

    def __str__(self) -> str:
        return f"{self.occasion}: {self.page}"


class Proposal(Row):
    """One thing that a page says, waiting for a person's decision, or decided.

    `payload` is what is proposed, in the form of the account; where a person amends it, the reader's stays in `fact`.
    `candidates` are the rows of the register that it may be, best first, each with its score and its reasons;
    `suggestion` is the machine's word, `new`, `same` or `ambiguous`. Once accepted, `noun` and `row` name the row.
    """

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("open")
        ACCEPTED = "accepted", _("accepted")
        AMENDED = "amended", _("amended")
        REJECTED = "rejected", _("rejected")
        SUPERSEDED = "superseded", _("superseded")

    page = models.ForeignKey(Page, on_delete=models.PROTECT, related_name="proposals")
    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="proposals")
    fact = models.OneToOneField(Fact, null=True, blank=True, on_delete=models.PROTECT, related_name="proposal")
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, db_index=True)
    payload = models.JSONField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    certainty = models.CharField(max_length=10, default="stated")
    suggestion = models.CharField(max_length=10, default="new")
    candidates = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN, db_index=True)
    noun = models.CharField(max_length=60, blank=True)
    row = models.BigIntegerField(null=True, blank=True)
    decided_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="decisions")
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)
    batch = models.UUIDField(null=True, blank=True)

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reading", "key"], name="proposal_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="proposal_has_words"),
        ]
        indexes: ClassVar = [models.Index(fields=["page", "state"])]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def decided(self) -> bool:
        """Whether a person has accepted or amended it, so that it stands in the register."""
        return self.state in {self.State.ACCEPTED, self.State.AMENDED}


class Judgement(Row):
    """A person's word that two rows are one and the same thing, or are not; in force until taken back."""

    class Verdict(models.TextChoices):
        """What was judged."""

        SAME = "same", _("one and the same")
        DIFFERENT = "different", _("two different ones")

    noun = models.CharField(max_length=60)
    left = models.BigIntegerField()
    right = models.BigIntegerField()
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    why = models.TextField(blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="judgements")
    at = models.DateTimeField()
    taken_back = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(left__lt=F("right")), name="judgement_of_two_rows"),
            models.UniqueConstraint(
                fields=["noun", "left", "right"], condition=Q(taken_back=False), name="judgement_in_force_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.left}, {self.right}: {self.verdict}"


def judgements_left(row: Row) -> Iterator[str]:
    """Yield the judgements in force on `row`, by noun and key."""
    if isinstance(row, Merging):
        judged = Judgement.objects.filter(Q(left=row.pk) | Q(right=row.pk), noun=noun_of(row), taken_back=False)
        for key in judged.values_list("pk", flat=True):
            yield f"{noun_of(Judgement)} {key}"


leans(judgements_left)
