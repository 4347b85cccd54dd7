"""Two bodies told by one head, each by a name of its own: 'hai nghiệp đoàn nghề cá Hải Tân và Bảo Lâm'."""

from msgspec.structs import replace

from giaoluu.reading.mentions.known_bodies import written_out
from giaoluu.reading.mentions.organisation_shapes import OrganisationMention

TWO = ("hai ", "2 ", "02 ")
"""What stands before the head that two share."""
_NAMED_BY_PLACES = (
    "Nghiệp đoàn",
    "Trường",
    "Công ty",
    "Hợp tác xã",
    "Công đoàn cơ sở",
    "Công đoàn xã",
    "Công đoàn phường",
)
"""Heads behind which 'và' stands between two names, and not within the name of a trade or a field."""


def two_by_name(text: str, base: OrganisationMention) -> list[OrganisationMention]:
    """Return the two bodies that `base` of `text` names, or `base` alone where its name is one."""
    first, joint, second = base.tail.partition(" và ")
    at = base.end - len(base.tail)
    plain = base.within is None and base.place is None and text[at : base.end] == base.tail
    if not (joint and plain and second[:1].isupper() and base.head.startswith(_NAMED_BY_PLACES)):
        return [base]
    cut = at + len(first)
    one = replace(base, end=cut, tail=first, name=written_out(base.head, first, "", ""))
    other = written_out(base.head, second, "", "")
    return [one, replace(base, start=cut + len(joint), tail=second, name=other, listed=True)]
