"""Sources and their pages, readings and their facts, and what supports each value of the register."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.apps import apps
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.models import Bureau, User
from giaoluu.register.trail.rows import Row, leans, noun_of, snapshot


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


class Reading(models.Model):
    """What one version of the reader found in a page: its account, whole, as JSON."""

    page = models.ForeignKey(Page, on_delete=models.PROTECT, related_name="readings")
    reader_version = models.CharField(max_length=40)
    account = models.JSONField()
    title = models.CharField(max_length=500, blank=True)
    published = models.CharField(max_length=40, blank=True)
    language = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        indexes: ClassVar = [models.Index(fields=["at"])]
        constraints: ClassVar = [models.UniqueConstraint(fields=["page", "reader_version"], name="reading_once")]

    def __str__(self) -> str:
        return f"{self.page} ({self.reader_version})"


class Fact(models.Model):
    """One fact of a reading with its words. `key` is its place in the account: `exchanges/e1/date`."""

    reading = models.ForeignKey(Reading, on_delete=models.PROTECT, related_name="facts")
    key = models.CharField(max_length=80)
    kind = models.CharField(max_length=20, db_index=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    rule = models.CharField(max_length=100, blank=True)
    certainty = models.CharField(max_length=10, default="stated")
    basis_start = models.PositiveIntegerField(null=True)
    basis_end = models.PositiveIntegerField(null=True)
    payload = models.JSONField()

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["reading", "key"], name="fact_once"),
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="fact_has_words"),
        ]

    def __str__(self) -> str:
        return self.key


class Value(Row):
    """What a field of a row is held to be. A row and a field may have several that disagree; none is thrown away.

    The `preferred` one stands in the row itself; `other` ones disagree with it; `former` ones were preferred until
    someone corrected them; `left` ones disagree, and a person said why they do not hold.
    """

    class Rank(models.TextChoices):
        """How a value stands to the others of its field."""

        PREFERRED = "preferred", _("held to be right")
        OTHER = "other", _("says otherwise")
        FORMER = "former", _("corrected")
        LEFT = "left", _("left aside")

    noun = models.CharField(max_length=60)
    row = models.BigIntegerField()
    field = models.CharField(max_length=60)
    value = models.JSONField(null=True)
    rank = models.CharField(max_length=10, choices=Rank.choices, default=Rank.PREFERRED)
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    BESIDE: ClassVar[bool] = True

    class Meta:
        verbose_name = _("value")
        verbose_name_plural = _("values")
        indexes: ClassVar = [
            models.Index(fields=["noun", "row", "field"]),
            models.Index(fields=["by", "noun", "row"]),
            models.Index(fields=["-at", "-id"], condition=Q(rank="other"), name="value_says_otherwise"),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.row} {self.field} = {self.value!r}"

    def fitting(self) -> dict[str, Any]:
        """Return the rank of a former value where the row holds another one: only what it holds is preferred."""
        row = apps.get_model(self.noun)._base_manager.filter(pk=self.row).first()
        if row is None or self.rank != self.Rank.PREFERRED:
            return {}
        columns = snapshot(row)
        held = columns.get(self.field, columns.get(f"{self.field}_id"))
        return {} if held == self.value else {"rank": self.Rank.FORMER}


def values_left(row: Row) -> Iterator[str]:
    """Yield the values that say something of `row`, by noun and key."""
    noun = noun_of(row)
    for key in Value.objects.filter(noun=noun, row=row.pk).values_list("pk", flat=True):
        yield f"{noun_of(Value)} {key}"


class Evidence(Row):
    """What supports a value: words of a page, or a note of who entered it by hand ('điện thoại 12/3')."""

    value = models.ForeignKey(Value, on_delete=models.CASCADE, related_name="evidence")
    page = models.ForeignKey(Page, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    quote = models.TextField(blank=True)
    fact = models.ForeignKey(Fact, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    note = models.TextField(_("note"), blank=True)

    BESIDE: ClassVar[bool] = True

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(page__isnull=False, start__lt=F("end"), note="") | (Q(page=None) & ~Q(note="")),
                name="evidence_is_words_or_a_note",
            ),
        ]

    def __str__(self) -> str:
        return self.quote or self.note


leans(values_left)
