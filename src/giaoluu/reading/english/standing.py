"""Where an agreement stands that an English sentence names: signed, agreed, in force, summed up or only hoped for."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.dates import DateMention

_HOPED = re.compile(
    r"(?:suggest|propos|hope|wish|expected that|want|look(?:s|ed|ing)? forward|ask|request|should|consider|stud(?:y|"
    r"ies)|call(?:ed|s)? (?:on|for)|"
    r"urg|would like|need to|recommend|mull|aim|eye)"
)
_MAKES = re.compile(
    r"(?:sign|ink|draft|prepar|ready|renew|conclud|replac|creat|build|reach|new|next|fresh|reviv|finalis|finaliz|"
    r"negotiat|set up|work out)"
)
_KEEPS = re.compile(
    r"(?:implement|carry(?:ing)? out|continue|realis|realiz|put(?:ting)? into|materialis|effective|under the|follow|"
    r"fulfil|perform)[^.;]{0,60}$"
)
_WILL = re.compile(
    r"(?:\bwill|\bto be|agreed (?:in principle )?to|agreeing to|plan(?:s|ned)? to|expect(?:s|ed) to|due to|set to|"
    r"intend(?:s|ed)? to|prepar\w+ (?:for|to)|is to|are to|towards?)\s"
    r"(?:[\w-]+\s){0,4}?"
    r"(?:sign|signing|signed|ink|inked|draft|build|conclude|renew|replace|prepare|the signing|finalise)|"
    r"(?:\bwill|agreed to|plan(?:s|ned)? to) (?:[\w-]+ ){1,9}?and (?:sign|ink) "
)
_SUMMED = re.compile(
    r"(?:review|look(?:ed|s|ing)? back|took stock|tak(?:e|ing) stock|sum(?:med|s|ming)?[- ]up|summaris|summariz|"
    r"brought about|went over|evaluat|assess|wrap|outcomes of|results of|lapsed|expired)"
)
_SIGNS = re.compile(
    r"(?<!\w)(?:sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|"
    r"(?:renewed|extended)(?= (?:[a-z-]+ ){0,5}?(?:agreement|memorand|mou|programme|program|pact|protocol))|"
    r"struck|sealed|putting pen to paper|exchanged)(?!\w)"
)
_STANDS_BEFORE = re.compile(
    r"(?:(?<!\w)(?:the|their|its|this) signed|(?:already|had|previously|earlier|since[^,]{0,30})\s\w+)$"
)
"""'the signed agreement' stands; 'the signing of an agreement' is news."""

_THIS_WEEK = re.compile(
    r" (?:in [a-z]+(?: [a-z]+){0,3} )?(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"yesterday|today|earlier today)"
)
"""'Under the memorandum signed in Hanoi on Monday': news of this week."""
_SINCE_A_YEAR = re.compile(r"since (?:[a-z]+ )?(?:19|20)\d\d")
"""'Since 2013, the two federations have signed a memorandum': it stands."""

_CLOSE, _RIGHT_BEHIND = 30, 8
"""Characters behind the verb, and behind the name of the agreement ('in 2013'), in which its day stands."""
_NEAR = 300
"""Characters around an agreement in which its clause stands."""


def status_of(context: Context, found: Found, span: tuple[int, int], term: DateMention | None) -> str:
    """Return the status by the words of the sentence: hopes and plans first, then what has been signed or summed up."""
    low = context.folded.low
    start = max(found.sentence.start, span[0] - _NEAR)
    end = min(found.sentence.end, span[1] + _NEAR)
    before, after = low[start : span[0]], low[span[1] : end]
    whole = low[start:end]
    if _summed(context, before, whole, term):
        return "concluded"
    coming = bool(_MAKES.search(before[-90:]) or re.search(r"to be signed|be signed", after))
    if _HOPED.search(before) and coming and not _KEEPS.search(before):
        return "proposed"
    if _WILL.search(before + low[span[0] : span[1]] + after[:90]) and not _KEEPS.search(before[-70:]):
        return "agreed"
    if _signed(context, found, span):
        return "signed"
    return "in_force"


def _summed(context: Context, before: str, whole: str, term: DateMention | None) -> bool:
    if not _SUMMED.search(whole) or re.search(r"will (?:be )?review", whole):
        return False
    published = context.published
    if term is not None and term.until and term.until[0] and published is not None:
        ends = int(published.value[:4]) + (1 if _ENDED.search(whole) else 0)
        return term.until[0] <= ends and not _signed_since(before)
    summed = bool(_SUMMED.search(before)) and not _signed_since(before)
    return summed or "lapsed" in whole or "expired" in whole


_ENDED = re.compile(r"sum(?:med|s|ming)?[- ]up|wrap|brought about|outcomes of|results of|lapsed|expired")
"""Of a term that has a year to run, these sum it up; 'to review the agreement for 2018-2023' in 2022 does not."""


def _signed_since(before: str) -> bool:
    """'held a review conference … and signed a new agreement'."""
    summed = [found.end() for found in _SUMMED.finditer(before)]
    return bool(summed) and _SIGNS.search(before, summed[-1]) is not None


def _signed(context: Context, found: Found, span: tuple[int, int]) -> bool:
    """A verb of signing near the agreement, of this occasion: with no other year, no 'since', no 'the signed'."""
    low = context.folded.low
    start = max(found.sentence.start, span[0] - _NEAR)
    end = min(found.sentence.end, span[1] + _NEAR)
    for verb in _SIGNS.finditer(low, max(start, span[0] - 120), min(end, span[1] + 120)):
        before = low[max(start, verb.start() - 40) : verb.start()]
        if verb.start() < span[0] and _STANDS_BEFORE.search(before + verb[0]):
            continue
        if _SINCE_A_YEAR.match(low, found.sentence.start, verb.start()):
            continue
        if verb.start() > span[1] and re.search(r"since[^,]{0,80}$|when[^,]{0,80}$", low[start : verb.start()]):
            continue
        if _of_another_day(context, found, verb.end(), span[1]):
            continue
        in_title = found.sentence.role == "title"
        passive = in_title or re.search(r"(?:was|were|been|is|,)\s$", before) or _THIS_WEEK.match(low, verb.end())
        if verb.start() > span[1] and not passive:
            continue  # 'the memorandum signed for 2019-2024' stands already
        return True
    return False


def _of_another_day(context: Context, found: Found, at: int, behind: int) -> bool:
    """'signed in 2013': a year long before the page was published."""
    published = context.published
    for date in found.dates:
        close = 0 <= date.start - at <= _CLOSE or 0 <= date.start - behind <= _RIGHT_BEHIND
        if close and date.year and date.form != "term":
            return published is None or date.year < int(published.value[:4]) - (1 if date.month == 12 else 0)
    return False
