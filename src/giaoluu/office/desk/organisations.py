"""Organisations: the list as of a day, and one of them with its names, life, place in the trees, and what it did."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from giaoluu.office.desk.access import screen, today
from giaoluu.office.desk.asking import day_asked
from giaoluu.office.desk.profiles import profile
from giaoluu.register.agreements.queries import agreements_of
from giaoluu.register.commitments.queries import aid_of, commitments_of
from giaoluu.register.exchanges.counting import partners_of
from giaoluu.register.exchanges.queries import exchanges_of
from giaoluu.register.indicators.queries import figures_of
from giaoluu.register.organisations.queries import (
    children_of,
    existing,
    life_of,
    names_of,
    namesakes_of,
    organisation,
    organisations_by_key,
    parents_of,
    rows_of,
    territory_of,
)
from giaoluu.register.people.queries import tenures_at

FIELDS = ("kind", "level", "country", "industry", "affiliation", "valid_from", "valid_to")
SHOWN = 20
"""Related rows of one kind on a profile; the rest stands in the lists."""

PARTNERS = 12
"""Bodies met most often that a profile names."""


@screen("register.read")
def one(request: HttpRequest, key: int) -> HttpResponse:
    """Show one organisation; its names, people and place in the trees are those of the day that is asked for."""
    row, given = organisation(key), day_asked(request)
    on = given or today()
    rows = rows_of(row)
    names, life = names_of(row, on=given), life_of(row)
    tenures = tenures_at(row, on=given)
    territory = territory_of(row, on=given)
    parents, children = parents_of(row, on=given), children_of(row, relation="organisational", on=on)
    found: dict[str, Any] = {
        "agreements": agreements_of(row),
        "exchanges": exchanges_of(row),
        "commitments": commitments_of(row),
        "aid": aid_of(row),
        "figures": figures_of(row),
    }
    related = {name: list(some[: SHOWN + 1]) for name, some in found.items()}
    more = {name for name, some in related.items() if len(some) > SHOWN}
    agreements, exchanges, said, aid, figures = (some[:SHOWN] for some in related.values())
    others = namesakes_of(row)
    ties = partners_of(rows, most=PARTNERS)
    met = organisations_by_key(tie.theirs for tie in ties)
    return profile(
        request,
        "desk/organisations/profile.html",
        rows,
        FIELDS,
        leaning=[*names, *tenures, *territory, *parents, *(step.event for step in life)],
        bodies=[
            row,
            *others,
            *met.values(),
            *children,
            *(link.parent for link in parents),
            *(body for step in life for body in (*step.before, *step.after)),
            *(party.organisation for agreement in agreements for party in agreement.parties.all()),
            *(party.organisation for exchange in exchanges for party in exchange.parties.all()),
            *(one.organisation for one in said),
            *(bound.organisation for one in said for bound in one.bound.all()),
            *(body for one in aid for body in (one.giver, one.receiver)),
        ],
        on=on,
        existed=bool(existing([row], on)),
        names=names,
        life=life,
        tenures=tenures,
        parents=parents,
        territory=territory,
        children=children,
        agreements=agreements,
        exchanges=exchanges,
        commitments=said,
        aid=aid,
        figures=figures,
        more=more,
        others_so_named=others,
        partners=[(met[tie.theirs], tie) for tie in ties],
    )
