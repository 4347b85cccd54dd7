"""A union that met a head of state or government, a minister or an envoy, who stands for no body of the page."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found

_OFFICE = (
    r"(?<![\w-])(?:(?:vice |deputy )?"
    r"(?:president|prime minister|chairman of the national assembly|party general secretary)|"
    r"(?:vice |deputy )?(?:governor|mayor)|(?:deputy )?(?:ambassador|(?<!prime )minister))"
)
_ENVOY = r"(?:deputy )?(?:ambassador|(?<!prime )minister)(?!\w)"
_RECEIVES = re.compile(
    rf"{_OFFICE}(?: [^\s.;:,()]+){{0,6}} (?:received|receives|hosted a reception|met|meets|welcomed|held talks with|"
    r"worked with)(?!\w)"
)
_MEETS = re.compile(
    rf"(?:met|meets|received by)(?: with)?(?: [^\s.;:,()]+){{0,3}} {_OFFICE} (?:of [a-z]+ )?(?:[a-z]+ ){{1,4}}"
)
_HOSTS = re.compile(
    r"(?:received|receives|hosted a reception for|hosts a reception for|welcomed|hosted)(?: [^\s.;:,()]+){0,4} "
    rf"{_ENVOY}"
)
_GUESTS = ("trade_union", "international", "mass_organisation")
_MEETINGS = ((_RECEIVES, "guest"), (_MEETS, "guest"), (_HOSTS, "host"))


def received_by_office(
    context: Context, told: Sequence[Found], named: Sequence[str], *, alone: bool
) -> tuple[tuple[str, str], ...]:
    """Return the one union of `named` as guest of such an office: 'President … hosted a reception for …'.

    Of an envoy or a minister whom its leader received, it is the host, if it is the only party (`alone`). The
    president of a union is no such office: a body stands before or behind the post.
    """
    if len(named) != 1 or context.bodies[named[0]].kind not in _GUESTS:
        return ()
    low = context.folded.low
    for found in told:
        for meeting, role in _MEETINGS:
            met = meeting.search(low, found.sentence.start, found.sentence.end) if alone or role == "guest" else None
            if met is not None and not _is_of_a_body(context, found, met.start(), met.end()):
                return ((named[0], role),)
    return ()


def _is_of_a_body(context: Context, found: Found, start: int, end: int) -> bool:
    """Whether a body stands beside that post, or whoever holds it is elsewhere called the president of one."""
    if any(mention.end >= start - 2 and mention.start < end for mention, _ in found.organisations):
        return True
    there = (person for mention, person in found.people if start <= mention.start < end)
    return any(held.body for person in there for held in context.people[person].posts)
