"""What a person may do with what they keep at their desk: each writes rows of their own, and no others."""

import uuid

from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.register.desks.models import Ahead, DefaultView, Export, Follow, SavedView, Sought
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.models import Bureau, Entry, User
from giaoluu.register.trail.rights import require
from giaoluu.register.trail.rows import Row, noun_of
from giaoluu.register.trail.undoing import undo
from giaoluu.register.trail.writing import writing

READ = "register.read"
EXPORT = "register.export"
SEARCHES = 20
"""Searches of one person that are remembered."""


def save_view(name: str, *, of: str, query: str, by: User, bureau: Bureau | None = None) -> SavedView:
    """Return the view `name` of the list `of`, kept for `by`; one of that name is kept anew, with `query` in its place.

    With `bureau`, at which `by` must have a seat or sit above, its people see it too. Raises `Unfit` without a name.
    """
    with writing("desks.save_view", by=by, permission=READ, bureau=bureau) as act:
        if not name.strip():
            raise Unfit({"name": [_("Give the view a name.")]})
        known = SavedView.objects.filter(owner=by, list=of, name=name.strip()).first()
        if known is not None:
            return act.amend(known, query=query, bureau=bureau)
        return act.add(SavedView(owner=by, list=of, name=name.strip(), query=query, bureau=bureau))


def rename_view(view: SavedView, name: str, *, by: User) -> SavedView:
    """Return `view`, one of one's own, under another name. Raises `Unfit` where another of the list bears it."""
    with writing("desks.rename_view", by=by, permission=READ) as act:
        _own(view, by)
        others = SavedView.objects.filter(owner=by, list=view.list, name=name.strip()).exclude(pk=view.pk)
        if not name.strip() or others.exists():
            raise Unfit({"name": [_("Give the view a name that no other of yours bears.")]})
        return act.amend(view, name=name.strip())


def remove_view(view: SavedView, *, by: User) -> uuid.UUID:
    """Remove `view`, one of one's own, for all who open a list with it, and return the act, to be taken back."""
    with writing("desks.remove_view", by=by, permission=READ) as act:
        _own(view, by)
        for default in view.default_of.all():
            act.remove(default)
        act.remove(view)
        return act.batch


def open_with(view: SavedView | None, *, of: str, by: User) -> None:
    """Let the list `of` open with `view` for `by`, or whole where there is none."""
    with writing("desks.open_with", by=by, permission=READ) as act:
        known = DefaultView.objects.filter(user=by, list=of).first()
        if view is None:
            if known is not None:
                act.remove(known)
        elif known is None:
            act.add(DefaultView(user=by, list=of, view=view))
        else:
            act.amend(known, view=view)


def follow(row: Row, *, by: User) -> Follow:
    """Return the record that `by` follows `row`; who follows it already goes on."""
    with writing("desks.follow", by=by, permission=READ) as act:
        known = Follow.objects.filter(user=by, noun=noun_of(row), row=row.pk).first()
        return known or act.add(Follow(user=by, noun=noun_of(row), row=row.pk))


def unfollow(row: Row, *, by: User) -> None:
    """Let `by` no longer follow `row`."""
    with writing("desks.unfollow", by=by, permission=READ) as act:
        known = Follow.objects.filter(user=by, noun=noun_of(row), row=row.pk).first()
        if known is not None:
            act.remove(known)


def look_ahead(days: int, *, by: User) -> Ahead:
    """Return for how many days ahead `by` is told of what ends or is due."""
    with writing("desks.look_ahead", by=by, permission=READ) as act:
        known = Ahead.objects.filter(user=by).first()
        return act.add(Ahead(user=by, days=days)) if known is None else act.amend(known, days=days)


def record_export(of: str, *, query: str, form: str, rows: int, by: User) -> Export:
    """Return the record that `by` takes `rows` rows of the list `of` out of the site, written before they go."""
    with writing("desks.record_export", by=by, permission=EXPORT) as act:
        return act.add(Export(user=by, list=of, query=query[:4000], form=form, rows=rows))


def remember_search(text: str, *, by: User) -> None:
    """Remember that `by` sought `text`, as the latest of what they sought; of older searches the oldest are forgotten.

    It is work and no fact, and is nobody else's concern: the trail does not tell of it.
    """
    require(by, READ, on=timezone.localdate())
    Sought.objects.update_or_create(user=by, text=text[:200])
    older = Sought.objects.filter(user=by).order_by("-at", "-pk").values_list("pk", flat=True)[SEARCHES:]
    Sought.objects.filter(pk__in=list(older)).delete()


def forget_searches(*, by: User) -> None:
    """Forget all that `by` has sought."""
    require(by, READ, on=timezone.localdate())
    Sought.objects.filter(user=by).delete()


def take_back(batch: uuid.UUID, *, by: User) -> None:
    """Take back an act of one's own on one's own desk. Raises `Forbidden` for any other act."""
    require(by, READ, on=timezone.localdate())
    entries = Entry.objects.filter(batch=batch)
    if entries.exclude(by=by).exists() or entries.exclude(operation__startswith="desks.").exists():
        raise Forbidden(user=by, permission=READ, bureau=None)
    undo(batch, by=by, permission=READ)


def _own(view: SavedView, by: User) -> None:
    if view.owner_id != by.pk:
        raise Forbidden(user=by, permission=READ, bureau=None)
