"""A list of tasks that somebody stresses, without a verb of asking: 'nhấn mạnh một số nhiệm vụ trọng tâm: …; …'."""

import re

import msgspec

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


_STRESSED = "stressed tasks"
RAISES = Sought(
    r"(?:đưa ra|nêu|nêu ra|nêu lên|có|gửi|gửi gắm|trình bày)(?: thêm)? "
    r"(?:\d{1,2}|một số|các|những|nhiều|hai|ba|bốn|năm|sáu) (?:nhóm |nội dung |ý kiến,? )?"
    r"(đề xuất|kiến nghị|nguyện vọng|yêu sách)[^:;.]{0,90}(:)(?:\s|$)",
    ("đề xuất", "kiến nghị", "nguyện vọng", "yêu sách"),
)
_KINDS = {"đề xuất": "proposal", "kiến nghị": "petition", "nguyện vọng": "petition", "yêu sách": "instruction"}


class Tasks(msgspec.Struct, frozen=True, gc=False):
    """Somebody tells tasks: from `verb` on, the first of them behind `first`, which may be the colon."""

    verb: int
    first: int
    kind: str
    rule: str


def raised(low: str, clause: Clause) -> Tasks | None:
    """'Công đoàn công ty đưa ra ba đề xuất, gồm: …', 'công nhân có một số kiến nghị như sau: …'."""
    told = RAISES.search(low, clause.start, clause.end)
    if told is None or _SETTLED.search(low, clause.start, told.end()) or low.endswith(" như", 0, told.start(2)):
        return None
    return Tasks(told.start(), told.start(2), _KINDS[told[1]], "raised")


# what stands behind 'như:' are complaints as often as demands
_SETTLED = re.compile(r"trả lời|giải đáp|giải quyết|tiếp thu|tổng hợp|kết quả|đạt được|thời gian qua|năm qua")


def stressed(low: str, clause: Clause) -> Tasks | None:
    """'nhấn mạnh một số nhiệm vụ trọng tâm: …', where somebody does."""
    told = STRESSES.search(low, clause.start, clause.end)
    if told is None or _DONE.search(low, told.start(), told.end()):
        return None
    start = clause.found.sentence.start
    somebody = any(mention.start < told.start() for mention, _ in clause.found.people)
    if not somebody and PERSON.search(low, start, told.start()) is None:
        return None
    first = told.end()
    if not low[first : clause.end].strip():
        return Tasks(told.start(), told.start(2), "instruction", _STRESSED)
    begin = clause_start(low, first, clause.end)
    acts = any(cue.category == "action_verb" and cue.start == begin for cue in clause.cues)
    return Tasks(told.start(), first, "instruction", _STRESSED) if acts else None
