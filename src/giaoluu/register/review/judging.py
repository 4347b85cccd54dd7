"""Judgements that two rows are one, or are not: reversible at any time, with all that followed from them.

Nothing is moved when two rows are judged the same. Both keep their names, parties and evidence; one stands for both,
and whatever is asked of it is asked of all its rows. So to take a judgement back is to let each row stand for itself
again; what was edited in the meantime stays on the row on which it was edited.
"""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone
from django.utils.translation import gettext as _

from giaoluu.register.review.errors import Contradicted
from giaoluu.register.review.models import Judgement
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import User
from giaoluu.register.trail.rows import Merging, noun_of
from giaoluu.register.trail.writing import Act, writing

JUDGE = "review.judge"
SAME, DIFFERENT = Judgement.Verdict.SAME, Judgement.Verdict.DIFFERENT


def judge_same(one: Merging, other: Merging, *, by: User, why: str = "") -> Judgement:
    """Record that two rows are one and the same, and return the judgement; the older row then stands for both.

    Raises `Contradicted` where two of the rows that would become one were judged to be different, and `Unfit` where
    the two are no two rows of one kind. That one body succeeded another is no judgement but an event: see
    `organisations.record_event`.
    """
    left, right = _pair(one, other)
    with writing("review.judge_same", by=by, permission=JUDGE, why=why) as act:
        group = members(left) | members(right)
        for judged in _in_force(noun_of(left), DIFFERENT):
            if judged.left in group and judged.right in group:
                raise Contradicted(judged.left, judged.right)
        judgement = _judge(act, left, right, SAME, why)
        _settle(act, type(left), group)
        return judgement


def judge_different(one: Merging, other: Merging, *, by: User, why: str = "") -> Judgement:
    """Record that two rows are two different things; they are not suggested as one again.

    Raises `Contradicted` where they have been judged the same, be it by way of a third row.
    """
    left, right = _pair(one, other)
    with writing("review.judge_different", by=by, permission=JUDGE, why=why) as act:
        if right.pk in members(left):
            raise Contradicted(left.pk, right.pk)
        return _judge(act, left, right, DIFFERENT, why)


def take_back(judgement: Judgement, *, by: User, why: str = "") -> Judgement:
    """Take `judgement` back: rows that were one by it alone stand for themselves again, and keep every later edit."""
    with writing("review.take_back", by=by, permission=JUDGE, why=why) as act:
        if judgement.taken_back:
            raise Unfit({"": [_("The judgement has been taken back already.")]})
        model = apps.get_model(judgement.noun)
        row = model._base_manager.get(pk=judgement.left)
        group = members(row)
        taken = act.amend(judgement, taken_back=True)
        _settle(act, model, group)
        return taken


def members(row: Merging) -> set[int]:
    """Return the ids of all rows that are one with `row` by the judgements in force, its own among them."""
    return _reached(row.pk, _links(noun_of(row)))


def standing_by_judgement(noun: str) -> dict[int, int]:
    """Return which row each row of `noun` that was judged the same as another stands under, by key."""
    links = _links(noun)
    found: dict[int, int] = {}
    for key in links:
        if key not in found:
            group = _reached(key, links)
            found |= dict.fromkeys(group, min(group))
    return found


def _links(noun: str) -> dict[int, set[int]]:
    links: dict[int, set[int]] = {}
    for judged in _in_force(noun, SAME):
        links.setdefault(judged.left, set()).add(judged.right)
        links.setdefault(judged.right, set()).add(judged.left)
    return links


def judged_row(noun: str, key: int) -> Merging:
    """Return the row `key` of a noun whose rows may be judged the same, by its short name: `person`, `organisation`.

    Raises `ObjectDoesNotExist` where there is no such noun or row.
    """
    for model in apps.get_models():
        if issubclass(model, Merging) and model._meta.model_name == noun:
            row: Merging = model._base_manager.get(pk=key)
            return row
    raise ObjectDoesNotExist(noun)


def judgement(key: int) -> Judgement:
    """Return one judgement. Raises `Judgement.DoesNotExist`."""
    return Judgement.objects.get(pk=key)


def preview(one: Merging, other: Merging) -> dict[str, Any]:
    """Return what judging the two the same would change, without changing it.

    `standing` is the row that would stand for both; `fields` the columns in which they differ, with both values; `rows`
    how many rows lean on each, by what they are.
    """
    left, right = _pair(one, other)
    group = sorted(members(left) | members(right))
    told: dict[str, Any] = {"standing": group[0], "group": group, "fields": {}, "rows": {}}
    for field in left._meta.concrete_fields:
        if field.attname not in {"id", "version", "same_as_id", "key", "slug", "sorted_as"}:
            values = getattr(left, field.attname), getattr(right, field.attname)
            if values[0] != values[1]:
                told["fields"][field.attname] = values
    for relation in left._meta.related_objects:
        name = relation.get_accessor_name()
        if name and name != "others" and not relation.many_to_many:
            counts = getattr(left, name).count(), getattr(right, name).count()
            if any(counts):
                told["rows"][str(relation.related_model._meta.verbose_name_plural)] = counts
    return told


def _pair(one: Merging, other: Merging) -> tuple[Merging, Merging]:
    if type(one) is not type(other) or one.pk == other.pk:
        raise Unfit({"": [_("Two different rows of one kind are needed.")]})
    return (one, other) if one.pk < other.pk else (other, one)


def _judge(act: Act, left: Merging, right: Merging, verdict: str, why: str) -> Judgement:
    if Judgement.objects.filter(noun=noun_of(left), left=left.pk, right=right.pk, taken_back=False).exists():
        raise Unfit({"": [_("The two have been judged already.")]})
    return act.add(
        Judgement(
            noun=noun_of(left), left=left.pk, right=right.pk, verdict=verdict, why=why, by=act.by, at=timezone.now()
        )
    )


def _settle(act: Act, model: type[Any], group: Iterable[int]) -> None:
    """Let the oldest row of each set of rows that are one stand for it."""
    rows = {row.pk: row for row in model._base_manager.filter(pk__in=group)}
    for key, row in sorted(rows.items()):
        standing = min(members(row))
        act.amend(row, same_as_id=None if standing == key else standing)


def _in_force(noun: str, verdict: str) -> Iterable[Judgement]:
    return Judgement.objects.filter(noun=noun, verdict=verdict, taken_back=False)


def _reached(start: int, links: dict[int, set[int]]) -> set[int]:
    seen, waiting = {start}, [start]
    while waiting:
        for key in links.get(waiting.pop(), set()) - seen:
            seen.add(key)
            waiting.append(key)
    return seen
