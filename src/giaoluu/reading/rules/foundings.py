"""A union that is founded, told in a photo or by the way: 'LĐLĐ quận ra mắt Ban Chấp hành lâm thời Nghiệp đoàn A'."""

import re
from itertools import pairwise

from giaoluu.reading.context import Context, Found

_TOLD_WITHIN = 8
"""Sentences within which an article tells whose first day it is."""
_FOUNDS = re.compile(
    r"(?:, [^.,;:]{2,30})?(?: đã| vừa)? (?:tổ chức (?:lễ |hội nghị |buổi )?)?(?:ra mắt|"
    r"thành lập|công bố|trao|công bố,? trao)"
    r"(?: (?:các )?quyết định| và hoa| thành lập| công nhận| chỉ định| cho| ban chấp hành| lâm thời)* (?:của )?"
)
"""Between who founds and whose day it is."""
_OF_A_DECISION = re.compile(r"ra mắt|thành lập|lâm thời|công nhận")


def founded(context: Context) -> tuple[Found, tuple[tuple[str, str], ...]] | None:
    """Return the sentence and the two unions, the one that founds first; nothing where no sentence tells of two."""
    for found in context.found[:_TOLD_WITHIN]:
        for (one, body), (other, founded_body) in pairwise(found.organisations):
            if not _are_upper_and_own(context, body, founded_body):
                continue
            told = _FOUNDS.fullmatch(context.folded.low, one.end, other.start)
            if told is not None and _OF_A_DECISION.search(told[0]):
                return found, ((body, "organiser"), (founded_body, "party"))
    return None


def _are_upper_and_own(context: Context, body: str, founded_body: str) -> bool:
    """Is the second a grassroots union, the first a union above it?"""
    one, own = context.bodies[body], context.bodies[founded_body]
    return body != founded_body and {one.kind, own.kind} == {"trade_union"} and own.level == "grassroots" != one.level
