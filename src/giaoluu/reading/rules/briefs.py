"""Several items on one page: what others did together, told by a paragraph of its own with its own day."""

import re
from collections.abc import Iterator, Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.jointly import did_together
from giaoluu.reading.rules.together import holds_together

_DAY = re.compile(r"(?:\*|[-–+•.])? ?(?:ngày|sáng|chiều|tối|trưa) (?:ngày )?\d{1,2}[-/.]\d{1,2}")
"""How a brief begins: 'Ngày 9/3, LĐLĐ huyện A phối hợp với …'."""


def further_briefs(context: Context, told: Sequence[Found], known: set[str]) -> Iterator[tuple[Found, str, list[str]]]:
    """Yield sentence, kind and bodies of each brief behind those of `told` in which none of `known` is named."""
    low = context.folded.low
    taken = set(known)
    for found in context.found:
        sentence = found.sentence
        if sentence.role != "body" or len(found.organisations) < 2 or found in told or not found.digits:
            continue
        if low[sentence.start - 1 : sentence.start] != "\n" or not _DAY.match(low, sentence.start, sentence.end):
            continue
        bodies = list(dict.fromkeys(body for _, body in found.organisations))
        if len(bodies) < 2 or taken & set(bodies) or not holds_together(context, found):
            continue
        taken.update(bodies)
        yield found, did_together(context, found) or _kind_named(found), bodies


def _kind_named(found: Found) -> str:
    return next((meaning.event for _, _, meaning in found.news if meaning.event), "other")
