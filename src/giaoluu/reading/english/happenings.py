"""Which kinds of occasion the words of an English sentence report as happening: not what is planned or past."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.vocabulary import Vocabulary
from giaoluu.reading.sentences import Sentence

_SIGNED_BEFORE = re.compile(
    r"\s(?:in|on|since|between)\s(?:\w+\s)?(?:\d{1,2},?\s)?(?:19|20)\d\d|\s(?:memorandum|mou|agreement|deal|"
    r"programme|program)s?(?:,|\.|\sfor\sthe|\sbetween)"
)
_PACT = re.compile(
    r"memorand|mou\b|agreement|accord|\bdeal|pact|protocol|programme|program|plan|document|minutes|regulation|contract|"
    r"(?:joint |tripartite )?(?:statement|declaration)|letter of|commitment"
)

_NEAR = 200
"""Characters around a verb in which the rest of its clause is looked for."""

_BETWEEN_TWO = re.compile(
    r"(?:programme|program|agreement|memorandum|mou|deal|plan)s? between [^.;,]{5,120} and [^.;,]{3,80}(?<! was)"
    r"(?<! were)(?<! been)(?<! is)(?<! have)(?<! and) $"
)
"""'a programme between A and B signed on June 22' stands already."""
_STANDING = re.compile(
    r"(?:since|the|to be|be|after|that|which|implement(?:ing)?|effective(?:ly)?|already|under|had|mous?|document|"
    r"agreement|when|"
    r"previously)\s(?:was\s|were\s|been\s)?$"
)
_HOSTED_EVENT = re.compile(
    r"\s(?:a|an|the)\s(?:[\w-]+\s){0,3}?(?:conference|workshop|seminar|forum|ceremony|meeting|exchange|congress)"
)
_THINGS = re.compile(
    r" (?:(?!delegat|visit|guest|leader|represent|president|chair|secretar|head)[a-z0-9,-]+ ){0,4}?(?:letters?|"
    r"messages?|congratulations|support|assistance|awards?|orders?|medals?|gifts?|aid|funding|training|information|reports?|"
    r"petitions?|complaints?|approval|attention|wages?|salar\w+|bonus\w*|scholarships?|certificates?|insignia|"
    r"applications?|comments|opinions|flowers|calls?|backing)(?!\w)"
)
"""'received letters of congratulation': no guests came."""
_THANKS = re.compile(r"(?:thank(?:s|ed|ing)?|grateful|gratitude)(?!\w)[^.;]{0,100}$")
_A_PACT = re.compile(r" (?:[a-z-]+ ){0,5}?(?:agreement|memorand|mou|programme|program|pact|protocol)")
_TOLD_OF = re.compile(
    r"\s(?:[\w-]+\s){0,3}?(?:challenges|difficulties|achievements|the situation|developments?|growth)(?!\w)"
)
"""'reviewed challenges from the pandemic' tells of them; an agreement or a year of work is reviewed together."""
_GIFT = re.compile(r"gift|aid|worth|donat|scholarship|cash|relief|present(?:s|ed) (?:usd|vnd|\$|\d)")
_GIVES = ("handed over", "hands over", "presented", "donated", "gave")
_COUNTED = re.compile(r" (?:[a-z]+ ){0,2}?\d[\d,.]* [a-z]")
"""'handed over 20 houses', 'donated more than 500 bags of rice'."""
_MONEY = re.compile(r"(?:vnd|usd|\$) ?\d|\d (?:(?:million|billion) )?(?:vnd|usd|dong)(?!\w)")
"""'handed over 100 million VND to': what is given is money, whatever it is called."""
_ERRAND = re.compile(
    r"(?:to attend|attending|ahead of|sidelines of|margins of|occasion of|upcoming|to|prepare|for|welcom|greet)\w*\s"
    r"(?:the\s)?(?:[\w’'-]+\s){0,4}$"
)
"""'came to attend the congress': for it, and not it."""
_PLANNED = re.compile(r"\b(?:to|will|would|should|next)\s(?:\w+\s)?$")
_COMES = ("visit", "courtesy_call", "working_session", "talks")
_WILL_COME = re.compile(r"(?<!\w)will (?:be|pay|hold|lead|make|have|come|go|travel) (?:[\w’'-]+ ){0,6}$")
_HELD = ("congress", "conference", "seminar")
_TO_BE_HELD = re.compile(r"(?<!\w)(?:will|would|plans? to|is to|are to) (?:[\w-]+ ){1,4}$")
_TO_HOST = re.compile(r"(?<!\w)to (?:host|hold|organi[sz]e|attend|welcome) (?:[\w’'-]+ ){0,7}$")
_ONE = re.compile(
    r"(?<!\w)(?:an?|the|this|h[eo]lds?|host(?:s|ed)?|organi[sz](?:es?|ed)|\d+(?:st|nd|rd|th)|annual|first|their|joint) "
    r"(?:[\w-]+ ){0,4}$"
)
"""'held a social dialogue', but 'promoting social dialogue'."""
_MEETS_OR_GIVES = ("visit", "courtesy_call", "working_session", "support")
_BEFORE = 110
"""Characters before a word in which thanks for it stand."""


def kinds_in(context: Context, found: Found, vocabulary: Vocabulary) -> set[str]:
    """Return the kinds of occasion that the sentence reports as happening: not what is planned or past."""
    low = context.folded.low
    sentence = found.sentence
    kinds: set[str] = set()
    for at, stop, kind in vocabulary.events.find(context.folded.text, low, sentence.start, sentence.end):
        if any(mention.start <= at < mention.end for mention, _ in found.organisations):
            continue
        before = low[max(sentence.start, at - _BEFORE) : at]
        if _happens(low, (at, stop), before, kind, sentence) and not _means_another(low, (at, stop), before, sentence):
            kinds.add(kind)
    return kinds


def _happens(low: str, event: tuple[int, int], before: str, kind: str, sentence: Sentence) -> bool:
    """Whether what the word tells of is done on this occasion."""
    _, stop = event
    if kind == "signing":
        return _signs(low, event, before[-50:], sentence)
    if (kind in _MEETS_OR_GIVES and _PLANNED.search(before)) or (kind in _COMES and _WILL_COME.search(before)):
        return False
    if kind == "support":
        return _gives(low, event, sentence)
    if kind in _HELD and _is_none(low[event[0] : stop], before, title=sentence.role == "title"):
        return False
    if kind in ("congress", "conference") and sentence.role != "title":
        return "gathered" in before or _ERRAND.search(before[-50:]) is None
    return not low.startswith("reviewed", event[0]) or _TOLD_OF.match(low, stop) is None


def _is_none(word: str, before: str, *, title: bool) -> bool:
    """A seminar or congress that is only planned, a press conference, dialogue as a thing to be promoted."""
    if title:
        return _TO_HOST.search(before) is not None
    if word == "dialogue" and _ONE.search(before) is None:
        return True
    return _TO_BE_HELD.search(before) is not None or before.endswith(("press ", "news "))


def _gives(low: str, event: tuple[int, int], sentence: Sentence) -> bool:
    at, stop = event
    if _GIFT.search(low, sentence.start, sentence.end):
        return True
    counted = _MONEY.search(low, stop, sentence.end) or _COUNTED.match(low, stop)
    return low[at:stop] in _GIVES and counted is not None


def _means_another(low: str, event: tuple[int, int], before: str, sentence: Sentence) -> bool:
    """'received letters', 'thanked for the reception', 'hosted a forum', 'renewed its call': other deeds."""
    at, stop = event
    word = low[at:stop]
    if word.startswith("receiv"):
        passive = low.startswith(" by ", stop) and "visited" in before
        return passive or _THINGS.match(low, stop, sentence.end) is not None
    if word.endswith("meeting between"):
        return "overview of" in before[-24:]  # the caption of a photo
    if word == "reception":
        return _THANKS.search(before) is not None
    if word in ("welcomed", "greeted"):
        return low.startswith(" by ", stop) and "visited" in before
    if word.startswith("host"):
        return low.startswith(" by ", stop) or _HOSTED_EVENT.match(low, stop, sentence.end) is not None
    return word in ("renewed", "extended") and _A_PACT.match(low, stop, sentence.end) is None


def _signs(low: str, event: tuple[int, int], before: str, sentence: Sentence) -> bool:
    """A signing of this day: the verb of the sentence with a pact near it, not one long past, asked for or to come."""
    at, stop = event
    word = low[at:stop]
    if word in ("signing ceremony", "ceremony to sign", "putting pen to paper"):
        return True
    start, end = max(sentence.start, at - _NEAR), min(sentence.end, stop + _NEAR)
    if not _PACT.search(low, start, end):
        return False
    if sentence.role == "title":
        return not re.search(r"\b(?:to|will)\s$", before)
    if word in ("sign", "signs", "ink", "inks", "the signing"):
        return word == "the signing" and not before.endswith("for ")
    named_so = _SIGNED_BEFORE.match(low, stop, end) or low.startswith(" between ", stop)
    if _BETWEEN_TWO.search(low, start, at) or (named_so and not re.search(r"(?:was|were|have|has)\s$", before)):
        return False
    if re.search(r"(?:have|has)\s$", before):
        return re.search(r"since|so far|already|past|over the", low[start:end]) is None
    clause = before.endswith(("which was ", "that was ", "which were ", "that were "))
    if clause or not _STANDING.search(before):
        return not clause
    passive = re.search(
        r"(?:memorandum|agreement|plan|programme|program|deal|document)[^.;]{0,60}\s(?:was|were)\s$", low[start:at]
    )
    return passive is not None and not re.search(r"since|when", before)
