"""What the bodies and people are called that other rows name: of rows judged the same, by all their names."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q
from django.db.models.functions import Coalesce

from giaoluu.register.organisations.models import Name, Organisation
from giaoluu.register.people.models import Person, PersonName
from giaoluu.register.trail.rows import Merging


@dataclass
class Named:
    """The name by which a row is shown, where it is from, and its other names."""

    shown: str
    country: str
    others: list[str] = field(default_factory=list)


NOBODY = Named("", "")


def bodies_named(keys: Iterable[int | None]) -> Mapping[int, Named]:
    """Return what the organisations of these rows are called."""
    return _named(Organisation, Name, "organisation", {key for key in keys if key is not None})


def people_named(keys: Iterable[int | None]) -> Mapping[int, Named]:
    """Return what the people of these rows are called."""
    return _named(Person, PersonName, "person", {key for key in keys if key is not None})


def groups(model: type[Merging], keys: Collection[int]) -> Mapping[int, int]:
    """Return all rows for which those of `keys` stand that stand for themselves, each with the one that stands."""
    standing = Coalesce("same_as", "pk")
    rows = model._base_manager.filter(Q(pk__in=keys, same_as=None) | Q(same_as__in=keys))
    return dict(rows.values_list("pk", standing))


def _named(
    model: type[Organisation | Person], names: type[Name | PersonName], owner: str, keys: set[int]
) -> Mapping[int, Named]:
    if not keys:
        return {}
    stands = dict(model._base_manager.filter(pk__in=keys).values_list("pk", Coalesce("same_as", "pk")))
    rows = model._base_manager.filter(pk__in={*keys, *stands.values()}).values_list("pk", "shown", "country")
    known = {key: Named(shown, country) for key, shown, country in rows}
    borne = names._base_manager.filter(**{f"{owner}__in": list(known)}).order_by("pk")
    for key, text in borne.values_list(owner, "text"):
        known[key].others.append(text)
    for key, standing in stands.items():
        if standing != key and key in known and standing in known:
            known[key].others += [known[standing].shown, *known[standing].others]
    return known
