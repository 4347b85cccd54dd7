"""What two bodies of an English article did side by side, where no noun tells of the occasion.

'The A and the B launched a project'; 'the A, in coordination with the B, released a report'; 'X of the A and Y of the
B discussed …'. Law of this room: two bodies that take part, and a deed that is done, neither planned nor wished for.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.parties import taking_part
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.signs import Sought

_HOLDS = (
    r"(?:(?:co-?)?(?:launched|organi[sz]ed|hosted|chaired)|held|kicked off|released|unveiled|competed|opened)"
    r"(?! (?:a |an |the )?(?:[a-z]+ )?(?:rall|strike|protest|march|press))"
)
_DEED = (
    r"(?:(?P<gives>handed over|donated|presented)|"
    r"(?P<talks>discussed|agreed (?:to|on)|(?:exchanged|shared) (?:[a-z]+ ){0,2}(?:experiences?|views|opinions))|"
    rf"{_HOLDS})(?!\w)"
)
_DID = re.compile(
    r",? (?:have |has )?(?:jointly |together )?(?:in [a-z]+(?: [a-z]+){0,3} )?(?:on \w+ (?:\d{1,2} )?)?"
    rf"(?:yesterday )?(?:jointly )?{_DEED}"
)
_TO_THE_VERB = re.compile(
    r"(?: \([^)]{1,30}\))?(?: (?:in|of|to) (?:the )?[A-ZĐ]\w+)?(?: [A-ZĐ][\w.’'-]*){0,6}(?: \([^)]{1,30}\))?"
)
_LINKS = frozenset({"and", "the", "of", "in", "to", "for", "its", "from", "with", "mr", "ms", "mrs", "dr"})
_JOINED = re.compile(r"(?:^|\W)and(?: the)?(?:\W|$)")
_SMALL_WORD = re.compile(r"(?<!\w)[a-z][a-z’-]*")
_LONGEST_GAP = 160

_WITH = Sought(
    r"(?:in (?:coordination|collaboration|cooperation|partnership|conjunction|co-operation) with|together with|"
    r"with (?:the )?(?:[a-z]+ )?(?:support|assistance|sponsorship|funding) (?:from|of)|joined hands|joined forces|"
    r"with the participation of|teamed up|partnered|jointly|co-(?:organi[sz]ed|hosted|held|chaired|launched))(?!\w)",
    ("coordination", "collaboration", "cooperation", "co-operation", "partnership", "conjunction", "together with",
     "support", "assistance", "sponsorship", "funding", "participation", "joined", "teamed", "partnered", "jointly",
     "co-organi", "co-host", "co-held", "co-chair", "co-launch"),
)  # fmt: skip
_DONE = re.compile(rf"(?<!be )(?<!be jointly )(?<!to )(?:{_DEED})")
_PROJECT = re.compile(
    r"(?:project|programme|program|campaign|initiative)s?[^.;]{0,60}? (?:was |were |has been )?"
    r"(?:(?:officially |jointly )?launched|kicked off)(?!\w)"
)
_EXCHANGE = re.compile(r"(?<!to )(?<!will )(?:exchanged|shared) (?:[a-z]+ ){0,2}(?:experiences?|views|opinions)(?!\w)")
_ANNIVERSARY = re.compile(
    r"(?:ceremony|meeting|get-together|banquet|event|celebrat\w+|marked|marking)[^.;]{0,60} anniversary of "
    r"(?:the |their )?(?:[a-z]+ ){0,3}(?:relations|ties|cooperation|relationship|partnership|friendship)(?!\w)"
)
_WILL_HELP = re.compile(
    r"(?<!\w)(?:will|would) (?:continue to |always )?(?:support|assist|help|work closely with|cooperate with)(?!\w)"
)
_VOWS = re.compile(
    r"(?<!\w)(?:pledge|vow|commit|promise)(?:s|ed)?(?: to)? (?:[a-z]+ ){0,2}?(?:support|help|assist|aid)"
)
"""A headline 'ILO pledges to support …' over 'The ILO will support the A': a pledge is made to whom one meets."""
_AHEAD = re.compile(r"(?<!\w)(?:will|plans? to|is to|are to|next (?:week|month|year)|scheduled)(?!\w)")


def done_together(context: Context, opening: Sequence[Found], vocabulary: Vocabulary) -> tuple[str, Found] | None:
    """Return the kind of what two bodies did together, and the sentence that tells of it; None where none does."""
    for found in opening[:2]:
        if len(found.organisations) < _TWO:
            continue
        kind = _side_by_side(context, found, vocabulary) or _with_each_other(context, found, vocabulary)
        if kind is not None:
            return kind, found
    return None


_TWO = 2


def _side_by_side(context: Context, found: Found, vocabulary: Vocabulary) -> str | None:
    """Two bodies, or one man or woman of each, are the subject of one deed."""
    text, low = context.folded.text, context.folded.low
    for (one, body), (other, partner) in pairwise(found.organisations):
        if body == partner or not _beside(text[one.end : other.start], vocabulary):
            continue
        until = _TO_THE_VERB.match(text, other.end, found.sentence.end)
        for at in (other.end, *((until.end(),) if until else ())):
            did = _DID.match(low, at, found.sentence.end)
            if did is not None:
                return _kind(did)
    return None


def _beside(gap: str, vocabulary: Vocabulary) -> bool:
    """Nothing but names and posts stand between them, and an 'and'."""
    if len(gap) > _LONGEST_GAP or not _JOINED.search(gap):
        return False
    return all(word in _LINKS or word in vocabulary.glued for word in _SMALL_WORD.findall(gap))


def _with_each_other(context: Context, found: Found, vocabulary: Vocabulary) -> str | None:
    low, start, end = context.folded.low, found.sentence.start, found.sentence.end
    exchange = _EXCHANGE.search(low, start, end)
    done = _DONE.search(low, start, end) if _WITH in found.signs and _WITH.search(low, start, end) else None
    other = _PROJECT.search(low, start, end) or _ANNIVERSARY.search(low, start, end)
    pledge = _WILL_HELP.search(low, start, end)
    told = exchange or done or other or pledge
    if told is None or _AHEAD.search(low, max(start, told.start() - _NEAR), told.start()):
        return None
    if len(set(taking_part(context, found, vocabulary))) < _TWO:
        return None
    if told is pledge and not _VOWS.search(low, context.found[0].sentence.start, context.found[0].sentence.end):
        return None
    return "working_session" if exchange or told is pledge else _kind(done) if done else "other"


_NEAR = 40
"""Characters before a deed in which 'will' puts it off."""


def _kind(did: re.Match[str]) -> str:
    return "support" if did["gives"] else "working_session" if did["talks"] else "other"
