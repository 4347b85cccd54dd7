"""The list of people."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from giaoluu.office.desk.addresses import screen_of
from giaoluu.office.desk.calling import former_untold
from giaoluu.office.desk.lists.acts import FOLLOWING, SAME
from giaoluu.office.desk.lists.describing import Column, Listing, Part
from giaoluu.office.desk.lists.filters import Bodies, Words
from giaoluu.office.desk.lists.nouns.shared import BY_WHO_CONFIRMED, BY_WORDS, by_country
from giaoluu.office.desk.words import COUNTRIES, word
from giaoluu.register.people.queries import people, people_at, people_from, people_with_post


def _name(row: Any) -> Iterable[Part]:
    yield Part(str(row), address=screen_of("desk:person", row.pk), sub=row.distinction)


def _posts(row: Any) -> Iterable[Part]:
    for tenure in row.tenures.all():
        title = f"{tenure.title}, {_now('former')}" if former_untold(tenure) else tenure.title
        yield Part(title, body=tenure.organisation)


def _country(row: Any) -> Iterable[Part]:
    return [Part(word(COUNTRIES, row.country))] if row.country else []


PEOPLE = Listing(
    name="people",
    noun="people.person",
    heading=_("People"),
    hint=_("Name, with or without marks"),
    permission="register.read",
    profile="desk:person",
    rows=lambda _by, _on: people(),
    dressed=lambda: people().prefetch_related("tenures__organisation"),
    bodies=lambda row: [tenure.organisation for tenure in row.tenures.all()],
    order="name",
    acts=(*FOLLOWING, SAME),
    columns=(
        Column("name", _("Name"), _name, sort=("sorted_as", "pk"), look="main"),
        Column("posts", _("Posts"), _posts),
        Column("country", _("Country"), _country, sort=("country", "sorted_as", "pk"), shown=False),
    ),
    filters=(
        BY_WORDS,
        Bodies(_("Organisation"), people_at),
        Words("post", _("Post"), people_with_post),
        by_country(people_from, _("Country")),
        BY_WHO_CONFIRMED,
    ),
)
