"""A page moved to another occasion, where the clustering was wrong: what hangs on it follows.

Its reprints go with it. Where its exchange has been accepted, the words of the page no longer support the exchange
that it leaves, nor that one's parties and participants; they support the other one instead, and what was said or given
there, as far as this page tells it, was said or given at the other. An exchange of which nobody else tells goes.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from giaoluu.register.agreements.models import Agreement
from giaoluu.register.archive.evidence import Cited, Grounds, support, values_of, withdraw_row
from giaoluu.register.archive.models import Evidence, Page, Value
from giaoluu.register.commitments.models import Aid, Commitment
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import link_agreement
from giaoluu.register.indicators.models import Figure
from giaoluu.register.review.models import Occasion, OccasionPage, Proposal
from giaoluu.register.review.operations import DECIDE, bureau_of
from giaoluu.register.review.recording import record
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Row, column, noun_of
from giaoluu.register.trail.writing import Act, writing

DECIDED = (Proposal.State.ACCEPTED, Proposal.State.AMENDED)


def move_page(page: Page, to: Occasion | Exchange | None, *, by: User, why: str = "") -> OccasionPage:
    """Let `page` tell of the occasion `to`, or of one of its own where it is None, and return its place there.

    `to` may be an exchange on record, by hand or from other pages. All that follows is one act of the trail, and taken
    back as one. Raises `Unfit` for the occasion where it stands already, and for a page that has none.
    """
    with writing("review.move_page", by=by, permission=DECIDE, bureau=bureau_of(page, by), why=why) as act:
        link = OccasionPage.objects.select_related("occasion").filter(page=page).first()
        if link is None:
            raise Unfit({"": [_("The page has not been read, and tells of no occasion yet.")]})
        exchange = to if isinstance(to, Exchange) else exchange_of(to) if to is not None else None
        occasion = _occasion(act, to, link)
        if occasion.pk == link.occasion_id and exchange_of_page(page) in {exchange, None}:
            raise Unfit({"to": [_("The page stands there already.")]})
        former, moving = link.occasion, [link, *_reprints(link)]
        for one in moving:
            _move(act, one, occasion)
        for one in moving:
            exchange = _carry(act, one.page, exchange)
        if occasion.pk != former.pk and not former.pages.exists():
            act.remove(former)
        return OccasionPage.objects.get(pk=link.pk)


def exchange_of(occasion: Occasion) -> Exchange | None:
    """Return the exchange on record that `occasion` is, as decided on one of its pages; None while nobody has."""
    return exchanges_of([occasion]).get(occasion.pk)


def exchanges_of(occasions: Collection[Occasion]) -> dict[int, Exchange]:
    """Return, by the keys of `occasions`, the exchanges on record that they are; those that are none are left out."""
    decided = Proposal.objects.filter(kind="exchange", state__in=DECIDED).exclude(row=None)
    told = decided.filter(page__occasion_link__occasion__in=occasions).order_by("-pk")
    rows = dict(told.values_list("page__occasion_link__occasion", "row"))  # the first decision stands
    known = Exchange.objects.in_bulk(set(rows.values()))
    return {key: known[row] for key, row in rows.items() if row in known}


def exchange_of_page(page: Page) -> Exchange | None:
    """Return the exchange on record as which that of `page` was accepted."""
    row = _exchanges(page).values_list("row", flat=True).first()
    return Exchange.objects.filter(pk=row).first() if row is not None else None


def _exchanges(page: Page) -> "QuerySet[Proposal]":
    return page.proposals.filter(kind="exchange", state__in=DECIDED).exclude(row=None).order_by("pk")


def _occasion(act: Act, to: Occasion | Exchange | None, link: OccasionPage) -> Occasion:
    """The occasion to which the page goes: the one that is named, that of an exchange, or one of its own."""
    if isinstance(to, Occasion):
        return to
    if to is not None:
        told = Proposal.objects.filter(kind="exchange", state__in=DECIDED, row=to.pk)
        known = Occasion.objects.filter(pages__page__proposals__in=told).order_by("pk").first()
        return known or act.add(Occasion(title=str(to)[:500], kind=to.kind, date=to.date))
    if not link.occasion.pages.exclude(page=link.page).exclude(copies=link.page).exists():
        return link.occasion
    reading = link.page.readings.order_by("-pk").first()
    title = reading.title if reading else ""
    return act.add(Occasion(title=title, kind=link.told.get("kind") or "", date=link.told.get("date") or ""))


def _reprints(link: OccasionPage) -> list[OccasionPage]:
    return list(link.occasion.pages.filter(copies=link.page).order_by("pk"))


def _move(act: Act, link: OccasionPage, occasion: Occasion) -> None:
    with_it = link.copies_id is not None and occasion.pages.filter(page=link.copies_id).exists()
    act.amend(link, occasion=occasion, score=1.0, reasons=[], copies=link.copies if with_it else None)
    act.mention(link)


def _carry(act: Act, page: Page, to: Exchange | None) -> Exchange | None:
    """Let what was accepted from `page` hang on `to`, or on an exchange of its own; return on which it hangs."""
    for proposal in _exchanges(page).select_related("reading", "page", "fact"):
        former = Exchange.objects.get(pk=proposal.row or 0)
        if to is not None and former.pk == to.pk:
            continue
        row = record(act, proposal, same=to.pk if to is not None else None)
        to = Exchange.objects.get(pk=row.pk)
        act.amend(proposal, row=to.pk)
        act.mention(to)
        _rehang(act, page, former, to)
        _let_go(act, page, former)
    return to


def _rehang(act: Act, page: Page, former: Exchange, to: Exchange) -> None:
    """Hang agreements, statements and aid that `page` tells on the exchange `to`."""
    for proposal in page.proposals.filter(state__in=DECIDED).exclude(row=None).order_by("pk"):
        cited = Grounds.on(Cited(page=page, start=proposal.start, end=proposal.end, fact=proposal.fact))
        if proposal.noun == noun_of(Agreement):
            link_agreement(to, Agreement.objects.get(pk=proposal.row or 0), by=act.by, grounds=cited)
        for model in (Commitment, Aid, Figure):
            row = model.objects.filter(pk=proposal.row or 0).first() if proposal.noun == noun_of(model) else None
            if row is None:
                continue
            if _told_elsewhere(row, page):
                _part(act, proposal, row)
            elif getattr(row, "exchange_id", None) == former.pk:
                support(act, act.amend(row, exchange=to), ["exchange"], cited)


def _part(act: Act, proposal: Proposal, row: Row) -> None:
    """Let other pages keep a row that they tell of too, and what this page says become one of its own."""
    _correct(act, row, proposal.page)
    act.mention(row)
    act.amend(proposal, row=record(act, proposal, same=None).pk)


def _let_go(act: Act, page: Page, former: Exchange) -> None:
    """Take the words of `page` from `former` and what belongs to it; where nothing else tells of `former`, it goes."""
    for row in (*former.parties.all(), *former.participants.all(), *former.agreement_links.all()):
        if _told_elsewhere(row, page):
            _drop(act, list(values_of(row)), page)
        else:
            withdraw_row(act, row, seen=None, of=former)
    if _told_elsewhere(former, page):
        _correct(act, former, page)
        act.mention(former)
    elif not _leaned_on(former):
        withdraw_row(act, former, seen=None, of=former)


def _told_elsewhere(row: Row, page: Page) -> bool:
    mine = Evidence.objects.filter(value__noun=noun_of(row), value__row=row.pk)
    return mine.filter(Q(page=None) | ~Q(page=page)).exists()


def _leaned_on(row: Exchange) -> bool:
    return any(
        relation.related_model._base_manager.filter(**{relation.field.name: row.pk}).exists()
        for relation in row._meta.related_objects
        if not relation.many_to_many
    )


def _correct(act: Act, row: Row, page: Page) -> None:
    """Let `row` hold what others tell of it, where `page` alone told what it holds; what nobody else tells is open.

    What must not be blank, as the kind of an exchange, keeps the words of the page where nobody else tells it.
    """
    fields: dict[str, list[Value]] = {}
    for value in values_of(row):
        fields.setdefault(value.field, []).append(value)
    for name, values in fields.items():
        held = [value for value in values if value.evidence.filter(Q(page=None) | ~Q(page=page)).exists()]
        if not any(value.rank == Value.Rank.PREFERRED for value in held):
            field: Any = row._meta.get_field(name)
            if not held and not field.blank:
                continue
            nothing = None if field.null else ""
            told: dict[str, Any] = {name: column(type(row), name, held[0].value) if held else nothing}
            act.amend(row, **told)
            for value in held[:1]:
                act.amend(value, rank=Value.Rank.PREFERRED)
        _drop(act, values, page)


def _drop(act: Act, values: Sequence[Value], page: Page) -> None:
    """Take the words of `page` from `values`; a value without words and note goes."""
    for value in values:
        told: Iterable[Evidence] = list(value.evidence.filter(page=page))
        for evidence in told:
            act.remove(evidence)
        if told and not value.evidence.exists():
            act.remove(value)
