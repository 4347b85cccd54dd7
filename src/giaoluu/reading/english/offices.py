"""A union received by a head of state or government, who stands for no body of the page."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found

_OFFICE = (
    r"(?<![\w-])(?:vice |deputy )?"
    r"(?:president|prime minister|chairman of the national assembly|party general secretary)"
)
_RECEIVES = re.compile(
    rf"{_OFFICE}(?: [^\s.;:,()]+){{0,6}} (?:received|receives|hosted a reception|met|meets|welcomed)(?!\w)"
)
_MEETS = re.compile(
    rf"(?:met|meets|received by)(?: with)?(?: [^\s.;:,()]+){{0,3}} {_OFFICE} (?:of [a-z]+ )?(?:[a-z]+ ){{1,4}}"
)


def received_by_office(context: Context, told: Sequence[Found], named: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the one union of `named` as guest of such an office: 'President … hosted a reception for …'.

    The president of a union is none: a body stands before or behind the post.
    """
    if len(named) != 1 or context.bodies[named[0]].kind not in ("trade_union", "international"):
        return ()
    low = context.folded.low
    for found in told:
        for receives in (_RECEIVES, _MEETS):
            met = receives.search(low, found.sentence.start, found.sentence.end)
            if met is not None and not any(
                mention.end >= met.start() - 2 and mention.start < met.end() for mention, _ in found.organisations
            ):
                return ((named[0], "guest"),)
    return ()
