"""Why a decision was refused, in the words of the person who asked, with what helps."""

from typing import NamedTuple

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from giaoluu.office.desk import dates
from giaoluu.office.desk.review.telling import Names, told
from giaoluu.office.desk.review.words import FACTS, ROWS
from giaoluu.office.desk.words import OPERATIONS, word
from giaoluu.register.review.errors import Ambiguous, Contradicted, Decided, Undecided
from giaoluu.register.trail.errors import Forbidden, Refused, Stale, StillUsed, Unfit

MOST = 3
"""Acts that a refusal names."""
STATES = {
    "accepted": gettext_noop("%(who)s accepted it on %(when)s. Undo that first, if it must be decided otherwise."),
    "amended": gettext_noop("%(who)s amended it on %(when)s. Undo that first, if it must be decided otherwise."),
    "rejected": gettext_noop("%(who)s put it aside on %(when)s. Undo that first, if it must be decided otherwise."),
}


class Refusal(NamedTuple):
    """Why a decision was refused, and the fact that must be decided on before, where there is one."""

    text: str
    first: int | None = None


def refusal_of(error: Exception, names: Names, *, asked: int | None) -> Refusal:
    """Return why the decision on the proposal `asked` was refused."""
    match error:
        case Undecided():
            return Refusal(why(error, names), error.first.pk)
        case Ambiguous() if error.proposal.pk != asked:
            what = told(error.proposal.kind, error.proposal.key, error.proposal.payload, names).headline
            return Refusal(
                _("First say which one “%(what)s” is: it may be one of several.") % {"what": what}, error.proposal.pk
            )
        case _:
            return Refusal(why(error, names))


def why(error: Exception, names: Names | None = None) -> str:
    """Return why a decision was refused; what was typed stays on the screen."""
    match error:
        case Undecided() | Decided() | StillUsed():
            return _of_a_fact(error, names or {})
        case Stale():
            return _("A colleague has changed it meanwhile. Look at it again; what you typed is still here.")
        case Forbidden():
            return _forbidden(error)
        case Contradicted():
            sides = {"left": error.left, "right": error.right}
            return _("Rows %(left)s and %(right)s were judged otherwise. Take that judgement back first.") % sides
        case Unfit():
            return " ".join(reason for reasons in error.reasons.values() for reason in reasons)
        case ObjectDoesNotExist():
            return _("The row that was chosen is no more. Choose another one, or say that it is new.")
        case _:
            return str(error)


def _of_a_fact(error: Undecided | Decided | StillUsed, names: Names) -> str:
    if isinstance(error, Undecided):
        first = error.first
        what = told(first.kind, first.key, first.payload, names).headline
        kind = word(FACTS, first.kind)
        return _("First decide on the %(kind)s “%(what)s”, on which this leans.") % {"kind": kind, "what": what}
    if isinstance(error, StillUsed):
        return _built_upon(error)
    return _decided(error)


REFUSALS = (Refused, ObjectDoesNotExist)
"""What an operation may raise where it does not do what was asked."""


def _built_upon(error: StillUsed) -> str:
    """What leans on it, who has worked on it since, the latest first, and the way to undo it all the same."""
    acts = "; ".join(
        _("%(what)s (%(who)s, %(when)s)")
        % {"what": word(OPERATIONS, act.operation), "who": act.by, "when": dates.moment(act.at)}
        for act in error.acts[:MOST]
    )
    nouns = ", ".join(dict.fromkeys(word(ROWS, user.rpartition(" ")[0]) for user in error.users))
    if not acts:
        return _("It cannot be undone yet: %(users)s lean on it. Undo those first.") % {"users": nouns}
    if not nouns:
        return _("It cannot be undone yet, or later work on it would be lost: %(acts)s. Undo that first.") % {
            "acts": acts
        }
    return _("It cannot be undone yet: %(users)s lean on it, from later work: %(acts)s. Undo that first.") % {
        "users": nouns,
        "acts": acts,
    }


def _decided(error: Decided) -> str:
    proposal = error.proposal
    if proposal.state not in STATES or proposal.decided_by is None or proposal.decided_at is None:
        return _("A newer reading has taken its place. Load the page again.")
    when = dates.moment(proposal.decided_at)
    return _(STATES[proposal.state]) % {"who": proposal.decided_by, "when": when}


def _forbidden(error: Forbidden) -> str:
    if error.permission == "review.undo":
        return _("A colleague decided this. Only a reviewer may undo what others decided.")
    return _("Your seat does not allow this at the bureau that received the page.")
