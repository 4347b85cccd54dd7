"""Suggestions brought up to date: what was confirmed since a page was read may be what its facts are about.

Two pages that came in together know nothing of each other; once a person has confirmed the first, the second is asked
again. Only the machine's word is renewed, on facts that nobody has decided on.
"""

from giaoluu.register.archive.models import Page
from giaoluu.register.review.filing import written
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.proposing import day_of, suggestion_of, take_up
from giaoluu.register.review.repeating import Beside


def suggest_again(page: Page) -> list[int]:
    """Renew the suggestions of the open proposals of `page`, and return the keys of those that have become others."""
    reading = page.readings.order_by("-pk").first()
    if reading is None:
        return []
    proposals = list(reading.proposals.order_by("pk"))
    day, as_of, beside = day_of(reading), written(), Beside(page)
    rows: dict[str, int | None] = {}
    changed = []
    for proposal in proposals:
        if proposal.state != Proposal.State.OPEN:
            take_up(rows, proposal, proposal.row if proposal.decided else None, beside=beside)
            continue
        suggestion = suggestion_of(proposal, rows=rows, on=day, as_of=as_of, beside=beside)
        take_up(rows, proposal, suggestion.row, beside=beside)
        candidates = [{**one._asdict(), "reasons": list(one.reasons)} for one in suggestion.candidates]
        if (suggestion.word, candidates) != (proposal.suggestion, proposal.candidates):
            proposal.suggestion, proposal.candidates = suggestion.word, candidates
            changed.append(proposal)
    Proposal.objects.bulk_update(changed, ["suggestion", "candidates"])
    return [proposal.pk for proposal in changed]
