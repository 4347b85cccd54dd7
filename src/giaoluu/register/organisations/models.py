"""Organisations, administrative units, and what happened to both."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from giaoluu.register.trail.dates import EdtfField
from giaoluu.register.trail.derived import KeyField
from giaoluu.register.trail.rows import Merging, Row, index_of_others
from giaoluu.register.trail.sorting import SortKeyField
from giaoluu.register.vocabularies.countries import COUNTRIES
from giaoluu.register.vocabularies.fields import WordField
from giaoluu.register.vocabularies.models import Vocabulary


class Unit(Row):
    """An administrative unit with one territory. Where the territory changes, a new unit begins."""

    class Kind(models.TextChoices):
        """What sort of unit it is; units abroad are told apart from those of Vietnam, whose names they share."""

        COUNTRY = "country", _("country")
        PROVINCE = "province", _("province")
        CITY = "city", _("centrally run city")
        DISTRICT = "district", _("district")
        TOWN = "town", _("city below a province")
        COMMUNE = "commune", _("commune, ward or township")
        PREFECTURE = "prefecture", _("prefecture")
        SPECIAL_ZONE = "special_zone", _("special zone")
        FOREIGN_PROVINCE = "foreign_province", _("province abroad")
        FOREIGN_CITY = "foreign_city", _("city abroad")
        FOREIGN_REGION = "foreign_region", _("region abroad")
        FOREIGN_PREFECTURE = "foreign_prefecture", _("prefecture abroad")
        FOREIGN_COUNTY = "foreign_county", _("county abroad")

    slug = models.SlugField(max_length=60, unique=True)
    code = models.CharField(_("code"), max_length=10, blank=True)
    name = models.CharField(_("name"), max_length=120)
    full_name = models.CharField(_("full name"), max_length=160)
    kind = WordField(_("kind"), vocabulary=Vocabulary.UNIT_KIND, shipped=Kind.choices)
    country = WordField(_("country"), vocabulary=Vocabulary.COUNTRY, shipped=COUNTRIES, max_length=2)
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))
    origin = models.CharField(_("source"), max_length=300, blank=True)
    sorted_as = SortKeyField(of="name")
    key = KeyField(of="full_name", max_length=160, db_index=True)

    NEVER_TOLD: ClassVar[frozenset[str]] = frozenset({"sorted_as"})

    class Meta:
        verbose_name = _("administrative unit")
        verbose_name_plural = _("administrative units")

    def __str__(self) -> str:
        return self.full_name


class UnitName(Row):
    """Another name of an administrative unit: in another language or script, or a former spelling."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(max_length=160)
    language = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)

    class Meta:
        verbose_name = _("name of an administrative unit")
        verbose_name_plural = _("names of administrative units")

    def __str__(self) -> str:
        return self.text


class UnitSuccession(Row):
    """That the territory of one unit, or a part of it, went to another on a day, by a decision."""

    before = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successors")
    after = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="predecessors")
    on = EdtfField()
    share = models.CharField(max_length=20, blank=True)
    decision = models.CharField(max_length=120, blank=True)

    class Meta:
        verbose_name = _("succession of an administrative unit")
        verbose_name_plural = _("successions of administrative units")

    def __str__(self) -> str:
        return f"{self.before} → {self.after}, {self.on}"


class Organisation(Merging):
    """A body: what it is, where it belongs, and from when until when it existed. Its names are rows of their own."""

    class Kind(models.TextChoices):
        """What sort of body it is, as `giaoluu.facts.kinds.OrganisationKind` has them."""

        TRADE_UNION = "trade_union", _("trade union")
        PARTY = "party", _("body of a party")
        GOVERNMENT = "government", _("body of the state")
        MASS_ORGANISATION = "mass_organisation", _("mass organisation")
        COMPANY = "company", _("company")
        SCHOOL = "school", _("school")
        MEDIA = "media", _("newspaper or broadcaster")
        INTERNATIONAL = "international", _("international organisation")
        OTHER = "other", _("other body")

    class Level(models.TextChoices):
        """On which level it stands, as `giaoluu.facts.kinds.Level` has them."""

        CENTRAL = "central", _("central")
        PROVINCE = "province", _("province or city")
        INDUSTRY = "industry", _("central industry")
        UPPER = "upper", _("right above the grassroots")
        GRASSROOTS = "grassroots", _("grassroots")
        FOREIGN_NATIONAL = "foreign_national", _("national centre abroad")
        FOREIGN_PROVINCE = "foreign_province", _("province or city abroad")

    slug = models.SlugField(_("short name"), max_length=80, unique=True, null=True, blank=True)
    kind = WordField(_("kind"), vocabulary=Vocabulary.ORGANISATION_KIND, shipped=Kind.choices)
    level = WordField(_("level"), vocabulary=Vocabulary.ORGANISATION_LEVEL, shipped=Level.choices, blank=True)
    country = WordField(_("country"), vocabulary=Vocabulary.COUNTRY, shipped=COUNTRIES, max_length=2, blank=True)
    industry = models.CharField(_("industry"), max_length=120, blank=True)
    affiliation = models.ForeignKey["Organisation | None"](
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="affiliates",
        verbose_name=_("affiliation"),
    )
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))
    shown = models.CharField(_("name"), max_length=300, editable=False)
    sorted_as = SortKeyField(of="shown")

    NEVER_TOLD: ClassVar[frozenset[str]] = frozenset({"sorted_as"})

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        indexes: ClassVar = [
            index_of_others("organisation"),
            models.Index(
                fields=["sorted_as", "valid_from", "id"], condition=Q(same_as=None), name="organisation_by_name"
            ),
            models.Index(fields=["shown"]),
            models.Index(fields=["country", "level"], name="organisation_of_level"),
            # The few whose own dates may matter on a day: those that begin after it, letter by letter, and that end.
            models.Index(fields=["valid_from"], opclasses=["varchar_pattern_ops"], name="organisation_since"),
            models.Index(fields=["valid_to"], condition=Q(valid_to__gt=""), name="organisation_until"),
        ]

    def __str__(self) -> str:
        return self.shown


class Name(Row):
    """A name that an organisation bears or bore, in some language, from when until when."""

    class Kind(models.TextChoices):
        """What sort of name it is."""

        OFFICIAL = "official", _("official name")
        ABBREVIATION = "abbreviation", _("abbreviation")
        NATIVE = "native", _("name in its own script")
        ALIAS = "alias", _("other name")
        FORMER = "former", _("former name")

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="names")
    text = models.CharField(_("name"), max_length=300)
    key = models.CharField(max_length=300, editable=False, db_index=True)
    language = models.CharField(_("language"), max_length=20, default="vi")
    script = models.CharField(_("script"), max_length=4, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.OFFICIAL)
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))

    class Meta:
        verbose_name = _("name of an organisation")
        verbose_name_plural = _("names of organisations")

    def __str__(self) -> str:
        return self.text


class Parentage(Row):
    """That an organisation stands below another: in the organisation, by territory, or in the Front and Party."""

    class Relation(models.TextChoices):
        """In which tree."""

        ORGANISATIONAL = "organisational", _("by organisation")
        TERRITORIAL = "territorial", _("by territory")
        FRONT_PARTY = "front_party", _("in the Front and Party")

    child = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="parents")
    parent = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="children", verbose_name=_("stands below")
    )
    relation = models.CharField(
        _("in which tree"), max_length=20, choices=Relation.choices, default=Relation.ORGANISATIONAL
    )
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))

    class Meta:
        verbose_name = _("place in the tree")
        verbose_name_plural = _("places in the tree")
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(child=models.F("parent")), name="parentage_not_of_itself")
        ]
        indexes: ClassVar = [
            # All that a walk down the tree asks of a place: it needs none of the rows themselves.
            models.Index(
                fields=["parent", "relation", "child", "valid_from", "valid_to"], name="parentage_below_on_a_day"
            )
        ]

    def __str__(self) -> str:
        return gettext("“%(child)s” below “%(parent)s”") % {"child": self.child, "parent": self.parent}


class Territory(Row):
    """That an organisation works in an administrative unit, from when until when; it may work in several."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="territory")
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="organisations", verbose_name=_("administrative unit")
    )
    valid_from = EdtfField(_("from"))
    valid_to = EdtfField(_("until"))

    class Meta:
        verbose_name = _("unit in which an organisation works")
        verbose_name_plural = _("units in which organisations work")

    def __str__(self) -> str:
        return f"{self.organisation}: {self.unit}"


class Event(Row):
    """Something that happened to organisations, on a day, by a decision: they were founded, merged, dissolved."""

    class Kind(models.TextChoices):
        """What happened."""

        FOUNDED = "founded", _("founded")
        RENAMED = "renamed", _("renamed")
        MERGED = "merged", _("merged")
        SPLIT = "split", _("split")
        DISSOLVED = "dissolved", _("dissolved")
        ABSORBED = "absorbed", _("absorbed")
        STATUS_CHANGED = "status_changed", _("status changed")

    slug = models.SlugField(max_length=80, unique=True, null=True, blank=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    on = EdtfField(_("on"))
    decision_number = models.CharField(_("decision"), max_length=120, blank=True)
    decision_date = EdtfField(_("date of the decision"))
    decision_signer = models.CharField(_("signed by"), max_length=160, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        verbose_name = _("event of organisations")
        verbose_name_plural = _("events of organisations")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.on}"


class EventPart(Row):
    """An organisation's part in an event: there before it, or after; `share` says how much of it went over."""

    class Side(models.TextChoices):
        """Before the event or after it."""

        BEFORE = "before", _("before")
        AFTER = "after", _("after")

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="parts")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="events")
    side = models.CharField(max_length=10, choices=Side.choices)
    share = models.CharField(max_length=60, blank=True)

    class Meta:
        verbose_name = _("part in an event")
        verbose_name_plural = _("parts in events")

    def __str__(self) -> str:
        return f"{self.organisation}, {self.side}"
