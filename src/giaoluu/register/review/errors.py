"""Why a decision cannot be taken as it was asked."""

from django.utils.translation import gettext as _

from giaoluu.register.review.models import Proposal
from giaoluu.register.trail.errors import Refused, Unfit


class Undecided(Refused):
    """It leans on another proposal that must be decided first: `first` names it."""

    def __init__(self, first: Proposal) -> None:
        """Name the proposal to decide first."""
        super().__init__(f"decide on {first.kind} {first.key} of page {first.page_id} first")
        self.first = first


class Decided(Refused):
    """It has been decided already; `proposal` is how it stands now."""

    def __init__(self, proposal: Proposal) -> None:
        """Keep the proposal as it stands."""
        super().__init__(f"proposal {proposal.pk} is {proposal.state} already")
        self.proposal = proposal


class Ambiguous(Unfit):
    """It may be one of several rows, and nobody has said which; `proposal` is the one of which that must be said."""

    def __init__(self, proposal: Proposal) -> None:
        """Name the proposal for which a row must be chosen."""
        super().__init__({"choice": [_("It may be one of several: choose which, or say that it is new.")]})
        self.proposal = proposal


class Contradicted(Refused):
    """The judgement goes against another one in force, between the rows `left` and `right`."""

    def __init__(self, left: int, right: int) -> None:
        """Name the two rows of the judgement that stands against it."""
        super().__init__(f"rows {left} and {right} were judged otherwise")
        self.left, self.right = left, right
