"""Demands that go on in a sentence without a verb of asking: 'Bên cạnh đó, Đại sứ sẽ …', 'các cấp phải …'."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Found
from giaoluu.reading.rules.clauses import clause_start
from giaoluu.reading.rules.cues import Cue
from giaoluu.reading.rules.speakers import Speaker

LINKED_ON = re.compile(
    r"[\s“\"]*(?:đồng thời|cùng với đó|cùng đó|(?:bên )?cạnh đó|song song đó|ngoài ra|đặc biệt(?=,))\b"
)
"""These link one more demand to the ones before it."""
ASKED = {"wish", "proposal", "instruction", "petition"}
"""Kinds of statement by which somebody asks somebody else to act."""
_ON_WHAT_OCCASION = re.compile(
    r"(?:(?:thông )?qua (?:đại hội|hội nghị|buổi|đợt|chương trình|đó)|(?:trong )?thời gian tới|trước mắt|"
    r"sau (?:đại hội|hội nghị|buổi)|để [^,;:.]{5,90},)(?: [^\s,;:.]+){0,3},?\s|trong đó, "
)
_OF_OTHERS = {"will_verb", "must_verb"}
_ALL = (
    "công ty",
    "doanh nghiệp",
    "chủ doanh nghiệp",
    "người sử dụng lao động",
    "các cấp",
    "các công đoàn",
    "các đơn vị",
    "công đoàn các",
    "mỗi công đoàn",
    "đặc biệt, các cấp",
)
FAR = 90
"""Letters within which the action follows the one who is asked: 'các cấp công đoàn, nhất là ở khu công nghiệp'."""


def asks_on(low: str, found: Found, cues: Sequence[Cue], kind: str, speaker: Speaker) -> bool:
    """Tell whether the sentence is the next thing that `speaker`, whose last words were of `kind`, asks for.

    '… hy vọng Đại sứ sẽ kết nối …. Bên cạnh đó, Đại sứ sẽ …'.
    """
    if kind not in ASKED:
        return False
    told_by_body = kind == "instruction" and _must_all(low, found, cues)
    if not (speaker.person or told_by_body) or found.people or not any(cue.category in _OF_OTHERS for cue in cues):
        return False
    start, end = found.sentence.start, found.sentence.end
    only = all(cue.category in {*_OF_OTHERS, "action_verb", "no_statement"} for cue in cues)
    linked = LINKED_ON.match(low, start, end) is not None or _demands_at_once(low, found, cues)
    return only and linked and low.find(" đã ", start, end) < 0


def _must_all(low: str, found: Found, cues: Sequence[Cue]) -> bool:
    """'Ngoài ra, các cấp công đoàn phải chủ động …': all those whom the body instructs."""
    must = next((cue for cue in cues if cue.category in _OF_OTHERS), None)
    if must is None or must.category != "must_verb" or all(cue.start != must.end + 1 for cue in cues):
        return False
    begin = clause_start(low, found.sentence.start, found.sentence.end)
    return low.startswith(_ALL, begin) and must.start - begin < FAR


def _demands_at_once(low: str, found: Found, cues: Sequence[Cue]) -> bool:
    """'Thông qua đại hội cần quảng bá …': behind a circumstance, and no subject, what must be done."""
    must = next(cue for cue in cues if cue.category in _OF_OTHERS)
    bare = must.category == "must_verb" and any(cue.start == must.end + 1 for cue in cues)
    return bare and _ON_WHAT_OCCASION.fullmatch(low, found.sentence.start, must.start) is not None
