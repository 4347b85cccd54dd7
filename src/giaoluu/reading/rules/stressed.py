"""A list of tasks that somebody stresses, without a verb of asking: 'nhấn mạnh một số nhiệm vụ trọng tâm: …; …'."""

import re

from giaoluu.reading.rules.clauses import clause_start
from giaoluu.reading.rules.governing import Clause
from giaoluu.reading.rules.own_words import PERSON
from giaoluu.reading.signs import Sought

_VERBS = ("nhấn mạnh", "nêu rõ", "chỉ rõ", "đề ra", "quán triệt", "gợi mở", "định hướng", "phân tích", "đưa ra", "nêu")
STRESSES = Sought(
    rf"({'|'.join(_VERBS)})(?: (?:thêm|đến|tới|vào|lại|rõ)){{0,2}} "
    r"(?:\d{1,2}|một số|các|những|hai|ba|bốn|năm|sáu|nhiều) (?:nhóm )?"
    r"(?:nhiệm vụ|giải pháp|yêu cầu|định hướng|(?:nội dung|vấn đề|việc|điểm)(?= [^:;.]{0,60}"
    r"(?:cần|thời gian tới|tập trung|trọng tâm|thực hiện)))[^:;.]{0,90}(:)(?:\s|$)",
    _VERBS,
)
_DONE = re.compile(r"\sđã\s|kết quả|đạt được|thời gian qua|năm qua")
ASKS_FOR = re.compile(
    r" (?:một số|các|những|\d{1,2}|hai|ba|bốn|năm|sáu) (?:vấn đề|nội dung|nhiệm vụ|điểm|việc|yêu cầu)"
    r"[^:;.]{0,60}:(?:\s|$)"
)
"""Behind 'lưu ý' and 'gợi ý': what is asked for stands behind the colon."""


def stressed(low: str, clause: Clause) -> tuple[int, int] | None:
    """Return where somebody begins to stress tasks, and where the first of them begins; None where nobody does.

    Where all of them stand in clauses or lines of their own, the second place is that of the colon.
    """
    told = STRESSES.search(low, clause.start, clause.end)
    if told is None or _DONE.search(low, told.start(), told.end()):
        return None
    start = clause.found.sentence.start
    somebody = any(mention.start < told.start() for mention, _ in clause.found.people)
    if not somebody and PERSON.search(low, start, told.start()) is None:
        return None
    if not low[told.end() : clause.end].strip():
        return told.start(), told.start(2)  # a list follows, in the sentence or below it
    begin = clause_start(low, told.end(), clause.end)
    acts = any(cue.category == "action_verb" and cue.start == begin for cue in clause.cues)
    return (told.start(), told.end()) if acts else None
