"""What can be done with many rows of a list at once: each act calls one operation; what refuses is said beforehand."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from giaoluu.office.desk.entering.choosing import RowField
from giaoluu.office.desk.entering.noting import NotedForm
from giaoluu.office.desk.forms import DateField
from giaoluu.office.desk.lists.describing import Act
from giaoluu.office.tasks import enqueue_intake
from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.archive.operations import read_anew, restrict, why_not_read_anew, withdraw
from giaoluu.register.archive.queries import reach_of
from giaoluu.register.commitments.operations import amend_commitment, close_commitment, why_not_closed
from giaoluu.register.commitments.queries import outcomes
from giaoluu.register.desks.operations import follow, unfollow
from giaoluu.register.desks.queries import followed_among
from giaoluu.register.trail.queries import SignedIn

Reasons = Mapping[int, str]


class WhyForm(forms.Form):
    """The reason, which is kept with the act."""

    why = forms.CharField(label=gettext_lazy("Why"), max_length=500)


class ClosingForm(NotedForm):
    """What came of commitments."""

    step = forms.ChoiceField(label=gettext_lazy("Outcome"), choices=outcomes)
    closed_on = DateField(label=gettext_lazy("Came of it on"))
    field_order = ("step", "closed_on", "note")


class DueForm(NotedForm):
    """The day or term by which commitments are due."""

    due = DateField(label=gettext_lazy("Due"), required=True)
    field_order = ("due", "note")


class ChargeForm(NotedForm):
    """Who sees to commitments."""

    owner = RowField("organisations.organisation", label=gettext_lazy("Body in charge"), required=False)
    officer = RowField("trail.user", label=gettext_lazy("Officer in charge"), required=False)
    field_order = ("owner", "officer", "note")

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        told: dict[str, Any] = super().clean() or {}
        if not self.errors and told.get("owner") is None and told.get("officer") is None:
            self.add_error("owner", _("Say which body or who sees to them."))
        return told


def _followed(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    del on
    return dict.fromkeys(followed_among(by, rows), _("You follow it already."))


def _not_followed(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    del on
    followed = followed_among(by, rows)
    return {row.pk: _("You do not follow it.") for row in rows if row.pk not in followed}


def _beyond(permission: str, rows: Sequence[Any], by: SignedIn, on: Any) -> dict[int, str]:
    within = reach_of(rows, by, permission, on=on)
    return {row.pk: _("Your seat does not reach the bureau that received it.") for row in rows if row.pk not in within}


def _not_restricted(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    already = {row.pk: _("It is restricted already.") for row in rows if row.restricted}
    return already | _withdrawn(rows) | _beyond("archive.restrict", rows, by, on)


def _not_released(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    already = {row.pk: _("It is open already.") for row in rows if not row.restricted}
    return already | _withdrawn(rows) | _beyond("archive.restrict", rows, by, on)


def _not_withdrawn(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    return _withdrawn(rows) | _beyond("archive.withdraw", rows, by, on)


def _withdrawn(rows: Sequence[Any]) -> dict[int, str]:
    return {row.pk: _("It is withdrawn.") for row in rows if row.withdrawn}


def _not_read(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    told = why_not_read_anew(rows)
    return told | _withdrawn(rows) | _beyond("archive.receive", rows, by, on)


def _closed(rows: Sequence[Any], by: SignedIn, on: Any) -> Reasons:
    del by, on
    return {row.pk: reason for row in rows if (reason := why_not_closed(row))}


def _pair(rows: Sequence[Any]) -> str:
    left, right = rows
    return reverse("desk:same", args=[left._meta.model_name, left.pk, right.pk])


def _close(row: Any, by: SignedIn, told: Mapping[str, Any]) -> Any:
    grounds = Grounds.on(Noted(told["note"]))
    return close_commitment(row, told["step"], by=by, grounds=grounds, on=told["closed_on"], seen=row.version)


def _set_due(row: Any, by: SignedIn, told: Mapping[str, Any]) -> Any:
    return amend_commitment(row, by=by, seen=row.version, grounds=Grounds.on(Noted(told["note"])), due=told["due"])


def _put_in_charge(row: Any, by: SignedIn, told: Mapping[str, Any]) -> Any:
    columns = {name: told[name] for name in ("owner", "officer") if told[name] is not None}
    return amend_commitment(row, by=by, seen=row.version, grounds=Grounds.on(Noted(told["note"])), **columns)


def _read(row: Any, by: SignedIn, told: Mapping[str, Any]) -> Any:
    del told
    intake = read_anew(row, by=by)
    enqueue_intake(intake.pk)
    return intake


FOLLOWING: Sequence[Act] = (
    Act(
        "follow",
        gettext_lazy("Follow"),
        "register.read",
        explains=gettext_lazy("Today tells what changes in them."),
        refuses=_followed,
        write=lambda row, by, _told: follow(row, by=by),
    ),
    Act(
        "unfollow",
        gettext_lazy("Follow no longer"),
        "register.read",
        explains=gettext_lazy("Today tells of them no longer."),
        refuses=_not_followed,
        write=lambda row, by, _told: unfollow(row, by=by),
    ),
)
SAME = Act("same", gettext_lazy("Judge the two the same"), "review.judge", leads=_pair, wants=2)
CLOSE = Act(
    "close",
    gettext_lazy("Record what came of them"),
    "register.write",
    explains=gettext_lazy("What came of them is kept, with your note as its evidence."),
    refuses=_closed,
    write=_close,
    form=ClosingForm,
)
DUE = Act(
    "due",
    gettext_lazy("Set when they are due"),
    "register.write",
    explains=gettext_lazy("The day is set in each, with your note as its evidence; former days stay on record."),
    write=_set_due,
    form=DueForm,
)
CHARGE = Act(
    "charge",
    gettext_lazy("Set who is in charge"),
    "register.write",
    explains=gettext_lazy("Who sees to them is set in each, with your note as its evidence; what is left empty stays."),
    write=_put_in_charge,
    form=ChargeForm,
)
ON_SOURCES: Sequence[Act] = (
    Act(
        "read",
        gettext_lazy("Read again"),
        "archive.receive",
        explains=gettext_lazy(
            "They are read in the background; what was confirmed stays, what the reader finds besides is proposed."
        ),
        refuses=_not_read,
        write=_read,
        undo=False,
    ),
    Act(
        "restrict",
        gettext_lazy("Restrict"),
        "archive.restrict",
        explains=gettext_lazy("Only the bureaus that received them see their words."),
        refuses=_not_restricted,
        write=lambda row, by, told: restrict(row, restricted=True, by=by, why=told["why"], seen=row.version),
        form=WhyForm,
    ),
    Act(
        "release",
        gettext_lazy("Open again"),
        "archive.restrict",
        explains=gettext_lazy("Whoever sees the register sees the words of facts confirmed from them."),
        refuses=_not_released,
        write=lambda row, by, told: restrict(row, restricted=False, by=by, why=told["why"], seen=row.version),
        form=WhyForm,
    ),
    Act(
        "withdraw",
        gettext_lazy("Withdraw"),
        "archive.withdraw",
        explains=gettext_lazy(
            "Their words are hidden from everybody; the facts confirmed from them stay, and the reason is shown."
        ),
        refuses=_not_withdrawn,
        write=lambda row, by, told: withdraw(row, by=by, why=told["why"], seen=row.version),
        form=WhyForm,
        look="danger",
    ),
)
