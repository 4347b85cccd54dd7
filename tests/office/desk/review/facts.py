"""What the tests of the review desk share: one fact of a page, and how the desk's script asks."""

from giaoluu.register.archive.models import Page
from giaoluu.register.review.models import Proposal

SCRIPT = {"X-Requested-With": "fetch"}


def fact(page: Page, kind: str, number: int = 0) -> Proposal:
    """Return one of the facts of a page, as it stands now."""
    return page.proposals.filter(kind=kind).order_by("pk")[number]


def address(proposal: Proposal) -> str:
    """Return where a decision on a fact is sent."""
    return f"/review/{proposal.page_id}/facts/{proposal.pk}/decide/"
