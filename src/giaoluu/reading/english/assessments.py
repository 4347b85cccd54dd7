"""Who judged what was done together, on English pages: 'spoke highly of the results of their cooperation'.

Law of this room: that of `giaoluu.reading.rules.assessments`: only joint work is assessed, and no ties or standing.
"""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Found
from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.signs import Sought

_VERB = Sought(
    r"\b(?:(?P<praise>(?:spoke|speaking|speaks) highly of|(?:highly )?(?:appreciated|appreciates|valued)|"
    r"(?:praised|commended|lauded|hailed|acknowledged)(?! that\b))|"
    r"(?:assessed|assesses|acknowledged|concluded|observed|considered) that)\s",
    ("highly", "appreciate", "valued", "praised", "commended", "lauded", "hailed", "acknowledged", "assess",
     "concluded", "observed", "considered"),
)  # fmt: skip
_DEED = r"(?:cooperation|co-operation|coordination|collaboration|exchanges?|joint (?:work|programmes?|activities))"
_PACT = r"(?:memorandum|mou|agreement|(?:cooperation|exchange|joint|coordination) (?:programme|program|plan))"
_PRAISED = re.compile(
    r"(?:the |their |these |its |his |her )?(?:\w+ (?:and \w+ )?){0,2}?"
    rf"(?:(?:results?|outcomes?|effectiveness|achievements?|success|progress) (?:of|in|from|recorded|gained|made)\b"
    rf"[^,;.]{{0,50}}?\b(?:{_DEED}|{_PACT})\b|"
    rf"(?:cooperation|coordination) (?:results?|outcomes?|achievements?)\b|"
    rf"(?:implementation|carrying out) of [^,;.]{{0,50}}?\b{_PACT}\b|"
    rf"{_DEED}(?! and friendship| between the two countries| and ties) (?:of|between|with|by|over|in|under)\b|"
    r"(?:support|assistance|help) (?:given|provided|offered|rendered|extended)\b)"
)
_JUDGED = re.compile(
    rf"(?:the |their |its )?(?:\w+ ){{0,4}}?(?:{_DEED}|{_PACT})\b[^,;.]{{0,60}}? (?:has|have|had|was|were) "
    r"(?:been )?(?:\w+ )?(?:helped|brought|yielded|produced|achieved|contributed|effective(?:ly)?|fruitful|"
    r"successful(?:ly)?|well|fully|seriously|slow)\b"
)
_PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are|not)(?: \w+)? $")
_NEXT = {"ask_verb", "promise_verb", "agree_verb", "invite_verb", "speech_verb"}
_LINKED = re.compile(r"(?:,|\band|\bwhile|\bbut)\s(?:\w+\s){0,2}$")


def find_assessment(low: str, found: Found, cues: Sequence[Cue]) -> tuple[Cue, int] | None:
    """Return the verb of the sentence that judges joint work, and where what it judges ends; None where none does.

    The verb is a cue whose value is 'praise' where it is a part of the judgement.
    """
    if _VERB not in found.signs:
        return None
    for verb in _VERB.finditer(low, found.sentence.start, found.sentence.end):
        judges = _PRAISED if verb["praise"] else _JUDGED
        if _PASSIVE.search(low, found.sentence.start, verb.start()) or not judges.match(low, verb.end()):
            continue
        ends = (cue.start for cue in cues if cue.category in _NEXT and cue.start > verb.end())
        links = (_LINKED.search(low, verb.end(), at) for at in ends)
        end = next((link.start() for link in links if link), found.sentence.end)
        return Cue(verb.start(), verb.end(), "assess_verb", "praise" if verb["praise"] else ""), end
    return None
