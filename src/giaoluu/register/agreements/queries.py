"""What the register knows of agreements."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Case, Count, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from giaoluu.register.agreements.models import Agreement, AgreementParty, LineOfWork, Paper
from giaoluu.register.archive.models import Evidence
from giaoluu.register.organisations.groups import Group
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.trail.dates import within
from giaoluu.register.trail.rows import noun_of, standing, standing_keys
from giaoluu.register.vocabularies.models import Vocabulary
from giaoluu.register.vocabularies.terms import choices

IN_FORCE = (Agreement.Status.SIGNED, Agreement.Status.IN_FORCE)
"""How far an agreement has come while it binds: as long as its term runs."""


def agreements() -> QuerySet[Agreement]:
    """Return the agreements that stand for themselves, the latest term first, with their parties."""
    rows = Agreement.objects.filter(same_as=None).prefetch_related("parties__organisation__same_as", "lines")
    return rows.order_by(F("first_day").desc(nulls_last=True), "pk")


def agreement(key: int) -> Agreement:
    """Return the agreement that stands for the row `key`. Raises `Agreement.DoesNotExist`."""
    row = Agreement.objects.select_related("same_as").get(pk=key)
    return standing(row)


def found(text: str) -> QuerySet[Agreement]:
    """Return the agreements whose title or lines of work hold `text`, or to which an organisation so named is party."""
    parties = AgreementParty.objects.filter(organisation__in=organisations_found(text).order_by().values("pk"))
    lines = LineOfWork.objects.filter(text__icontains=text)
    named = (
        Q(title__icontains=text)
        | Q(pk__in=standing_keys(lines, "agreement"))
        | Q(pk__in=standing_keys(parties, "agreement"))
    )
    return agreements().filter(named)


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of agreement, each with its word."""
    return choices(Vocabulary.AGREEMENT_KIND)


def statuses() -> list[tuple[str, str]]:
    """Return how far an agreement may have come, each with its word."""
    return [(str(slug), str(word)) for slug, word in Agreement.Status.choices]


def rows_of_agreement(agreement: Agreement) -> list[Agreement]:
    """Return all rows that `agreement` stands for, itself first."""
    return [agreement, *agreement.others.order_by("pk")]


def parties_of(agreement: Agreement) -> QuerySet[AgreementParty]:
    """Return the parties to `agreement`, of all its rows."""
    rows = AgreementParty.objects.filter(agreement__in=rows_of_agreement(agreement))
    return rows.select_related("organisation__same_as").order_by("pk")


def lines_of(agreement: Agreement) -> QuerySet[LineOfWork]:
    """Return the lines of work of `agreement`, of all its rows."""
    return LineOfWork.objects.filter(agreement__in=rows_of_agreement(agreement)).order_by("position", "pk")


def agreements_of(organisation: Organisation) -> QuerySet[Agreement]:
    """Return the agreements to which `organisation` is a party."""
    parties = AgreementParty.objects.filter(organisation__in=rows_of(organisation))
    return agreements().filter(pk__in=standing_keys(parties, "agreement"))


def agreements_touching(since: dt.date, until: dt.date, *, on: dt.date, country: str = "") -> QuerySet[Agreement]:
    """Return the agreements with a body abroad whose terms touch the days `since` to `until`.

    Those whose terms run on the day `on` come first, and of these what ends soonest; then those to come, those past.
    With `country`, a party must be of it.
    """
    abroad = AgreementParty.objects.exclude(organisation__country__in=["", "VN"])
    if country:
        abroad = abroad.filter(organisation__country=country)
    rows = agreements().filter(pk__in=abroad.values(key=Coalesce("agreement__same_as", "agreement")))
    rows = rows.filter(first_day__lte=until).filter(Q(last_day=None) | Q(last_day__gte=since))
    place = Case(When(first_day__gt=on, then=1), When(last_day__lt=on, then=2), default=0)
    return rows.order_by(place, F("last_day").asc(nulls_last=True), "-first_day", "pk")


def papers() -> QuerySet[Paper]:
    """Return the numbered papers that stand for themselves."""
    return Paper.objects.filter(same_as=None).order_by("number", "pk")


def papers_on_record() -> QuerySet[Paper]:
    """Return the numbered papers that stand for themselves, each with how many `pages` name it."""
    named = Evidence.objects.filter(value__noun=noun_of(Paper), value__row=OuterRef("pk")).exclude(page=None)
    pages = named.order_by().values("value__row").annotate(pages=Count("page", distinct=True)).values("pages")
    return papers().annotate(pages=Coalesce(Subquery(pages), 0))


def kinds_of_paper() -> list[str]:
    """Return the kinds of the papers on record."""
    return list(papers().exclude(kind="").order_by("kind").values_list("kind", flat=True).distinct())


def dated_within(rows: QuerySet[Paper], since: dt.date | None, until: dt.date | None) -> QuerySet[Paper]:
    """Return those of `rows` of a day from `since` until `until`; of a month or a year that is within them, too."""
    if since is not None:
        begun = since.isoformat()
        rows = rows.filter(Q(date__gte=begun) | Q(date__in=[begun[:4], begun[:7]]))
    return rows.exclude(date="").filter(date__lte=until.isoformat()) if until is not None else rows


def paper(key: int) -> Paper:
    """Return the numbered paper that stands for the row `key`. Raises `Paper.DoesNotExist`."""
    row = Paper.objects.select_related("same_as").get(pk=key)
    return standing(row)


def rows_of_paper(paper: Paper) -> list[Paper]:
    """Return all rows that `paper` stands for, itself first."""
    return [paper, *paper.others.order_by("pk")]


def party(key: int) -> AgreementParty:
    """Return the party of the row `key`. Raises `AgreementParty.DoesNotExist`."""
    return AgreementParty.objects.select_related("agreement", "organisation").get(pk=key)


def line(key: int) -> LineOfWork:
    """Return the line of work of the row `key`. Raises `LineOfWork.DoesNotExist`."""
    return LineOfWork.objects.select_related("agreement").get(pk=key)


def with_party(rows: QuerySet[Agreement], bodies: Group) -> QuerySet[Agreement]:
    """Return those of `rows` to which one of `bodies` is a party."""
    return rows.filter(bodies.by(AgreementParty.objects.filter(bodies.at("organisation")), "agreement"))


def with_party_from(rows: QuerySet[Agreement], countries: Iterable[str]) -> QuerySet[Agreement]:
    """Return those of `rows` to which a body from one of `countries` is a party."""
    return rows.filter(
        pk__in=standing_keys(AgreementParty.objects.filter(organisation__country__in=list(countries)), "agreement")
    )


def in_force(rows: QuerySet[Agreement], on: dt.date) -> QuerySet[Agreement]:
    """Return those of `rows` that were signed or are spoken of as in force, and whose days hold the day `on`.

    Without a known term an agreement is in force from its signing, as far as is known; one that nobody dates is left
    out.
    """
    return rows.filter(within(on, on), status__in=IN_FORCE)


def ending(rows: QuerySet[Agreement], since: dt.date | None, until: dt.date | None) -> QuerySet[Agreement]:
    """Return those of `rows` whose term is known to end on a day from `since` until `until`, and which are not over.

    Agreements that were only proposed or are concluded are left out: nothing ends with them.
    """
    standing = rows.filter(status__in=IN_FORCE, last_day__isnull=False)
    if since is not None:
        standing = standing.filter(last_day__gte=since)
    return standing if until is None else standing.filter(last_day__lte=until)
