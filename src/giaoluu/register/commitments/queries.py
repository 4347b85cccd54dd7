"""What the register knows of commitments and aid."""

from django.db.models import Q, QuerySet

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.commitments.models import Aid, Bound, Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.queries import rows_of_exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.organisations.queries import found as organisations_found
from giaoluu.register.organisations.queries import rows_of
from giaoluu.register.people.models import Person
from giaoluu.register.people.queries import rows_of as rows_of_person
from giaoluu.register.trail.rows import standing


def commitments() -> QuerySet[Commitment]:
    """Return all that was said and recorded, the latest first."""
    rows = Commitment.objects.filter(same_as=None).select_related(
        "speaker", "organisation__same_as", "exchange", "agreement"
    )
    return rows.prefetch_related("bound__organisation").order_by("-said_on", "pk")


def commitment(key: int) -> Commitment:
    """Return the commitment that stands for the row `key`. Raises `Commitment.DoesNotExist`."""
    row = Commitment.objects.select_related("same_as").get(pk=key)
    return standing(row)


def found(text: str) -> QuerySet[Commitment]:
    """Return what was said in such words, or for an organisation of such a name, or for one to act on."""
    bodies = organisations_found(text)
    said = Q(text__icontains=text) | Q(organisation__in=bodies) | Q(bound__organisation__in=bodies)
    return commitments().filter(said).distinct()


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of what was said, each with its word."""
    return [(str(slug), str(word)) for slug, word in Commitment.Kind.choices]


def bound_by(commitment: Commitment) -> QuerySet[Bound]:
    """Return who has to act on `commitment`, of all its rows."""
    rows = Bound.objects.filter(commitment__in=[commitment, *commitment.others.all()])
    return rows.select_related("organisation__same_as").order_by("pk")


def commitments_at(exchange: Exchange) -> QuerySet[Commitment]:
    """Return what was said at `exchange`."""
    return commitments().filter(exchange__in=rows_of_exchange(exchange))


def commitments_under(agreement: Agreement) -> QuerySet[Commitment]:
    """Return what was said under `agreement`."""
    return commitments().filter(agreement__in=[agreement, *agreement.others.all()])


def commitments_by(person: Person) -> QuerySet[Commitment]:
    """Return what `person` said."""
    return commitments().filter(speaker__in=rows_of_person(person))


def commitments_of(organisation: Organisation) -> QuerySet[Commitment]:
    """Return what was said for `organisation`, and what it would have to act on."""
    rows = rows_of(organisation)
    return commitments().filter(Q(organisation__in=rows) | Q(bound__organisation__in=rows)).distinct()


def aid() -> QuerySet[Aid]:
    """Return all aid on record, the latest recorded first."""
    return Aid.objects.select_related("giver__same_as", "receiver__same_as", "exchange").order_by("-pk")


def aid_row(key: int) -> Aid:
    """Return the aid of the row `key`. Raises `Aid.DoesNotExist`."""
    return aid().get(pk=key)


def aid_found(text: str) -> QuerySet[Aid]:
    """Return the aid given for such a purpose, or by or to an organisation of such a name."""
    bodies = organisations_found(text)
    return aid().filter(Q(purpose__icontains=text) | Q(giver__in=bodies) | Q(receiver__in=bodies)).distinct()


def aid_at(exchange: Exchange) -> QuerySet[Aid]:
    """Return the aid that was given at `exchange`."""
    return aid().filter(exchange__in=rows_of_exchange(exchange))


def aid_of(organisation: Organisation) -> QuerySet[Aid]:
    """Return the aid that `organisation` gave or received."""
    rows = rows_of(organisation)
    return aid().filter(Q(giver__in=rows) | Q(receiver__in=rows))


def bound_row(key: int) -> Bound:
    """Return the record of the row `key` that somebody has to act. Raises `Bound.DoesNotExist`."""
    return Bound.objects.select_related("commitment", "organisation").get(pk=key)
