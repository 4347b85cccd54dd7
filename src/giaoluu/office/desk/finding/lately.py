"""What a person sought and opened lately, and what they follow: what they may well look for again."""

from typing import Any

from django.http import HttpRequest

from giaoluu.office.desk.access import signed_in
from giaoluu.office.desk.finding.hits import plain_hits
from giaoluu.register.desks.queries import followed_by, sought_by
from giaoluu.register.search.queries import cards_of

OPENED = "opened"
"""Where a session keeps the rows whose profiles were opened in it: nobody else sees them, and they go with it."""
KEPT = 8
SHOWN = 5


def note_opened(request: HttpRequest, noun: str, row: int) -> None:
    """Remember in the session that the profile of a row was opened, the latest first."""
    known = [one for one in request.session.get(OPENED, []) if one != [noun, row]]
    request.session[OPENED] = [[noun, row], *known][:KEPT]


def lately(request: HttpRequest) -> dict[str, Any]:
    """Return what to offer to who has asked nothing yet; rows that are gone, or that they may not see, are left out."""
    by = signed_in(request)
    opened = [(noun, row) for noun, row in request.session.get(OPENED, [])]
    followed = list(followed_by(by).values_list("noun", "row")[: KEPT * 2])
    cards = cards_of([*opened, *followed])
    rows = {(card.kind.noun, card.row): card for card in cards}
    return {
        "sought": sought_by(by)[:KEPT],
        "opened": plain_hits([rows[one] for one in opened if one in rows][:SHOWN]),
        "followed": plain_hits([rows[one] for one in followed if one in rows and one not in opened][:SHOWN]),
    }
