"""For which years an agreement is."""

import re

from giaoluu.reading.context import Context
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.rules.candidates import Candidate


def terms_of(low: str, candidate: Candidate) -> list[DateMention]:
    """The term behind the name; two terms in a row are two agreements; else the term right before the name."""
    found, start, end, _, limit = candidate
    terms = [term for term in map(_as_term, found.dates) if term is not None]
    after = [term for term in terms if end <= term.start < limit and _is_near(low, end, term.start)]
    if not after and len(terms) == 1 and end <= terms[0].start < limit:
        after = terms if _closes(low, end, terms[0].start) else []
    if len(after) > 1 and after[1].start - after[0].end > 12:
        after = after[:1]
    if after:
        return after
    before = [term for term in terms if 0 <= start - term.end < 12 or opens_with(term, candidate)]
    return before[-1:]


_NEAR = 150
_NEAR_IN_ONE_BREATH = 260
"""Characters from the name to its term; more where no comma comes between: 'giữa A và B về tổ chức … giai đoạn'."""


_NEAR_IN_A_TITLE = 400
_BEHIND_ITS_TITLE = re.compile(r' về (?:việc )?["“][^"“”;:]{20,}["”],?(?: trong| cho)?(?: giai đoạn| nhiệm kỳ)? $')
"""'Chương trình phối hợp giữa A và B về “Đẩy mạnh …, …” giai đoạn 2021-2025': the term stands behind the title."""
_OPENS_TITLE = (" “", ' "', " về “", ' về "', " về việc “", ' về việc "')
"""'Chương trình phối hợp về “Đẩy mạnh …, giai đoạn 2021-2025”': the term stands at the end of a long title."""


def _is_near(low: str, end: int, start: int) -> bool:
    within = start - end
    if (
        within < _NEAR_IN_A_TITLE
        and low.startswith(_OPENS_TITLE, end)
        and not any(q in low[end + 8 : start] for q in '”"')
    ):
        return True
    if within < _NEAR_IN_A_TITLE and _BEHIND_ITS_TITLE.search(low, end, start):
        return True
    return within < _NEAR or (within < _NEAR_IN_ONE_BREATH and not any(sign in low[end:start] for sign in ",;:"))


_SIGNED_ON = re.compile(
    r"[,;]? (?:và |nay |đồng thời )*(?:(?:hai|các) bên )?(?:tiếp tục |tiến hành |tổ chức )?(?:lễ )?"
    r"(?<!thư )(?<!đăng )k[ýí](?: kết)?(?: tiếp| mới| lại)?(?: cho)? giai đoạn $"
)


_STILL_TO_COME = re.compile(r"\b(?:tiến tới|chuẩn bị|dự kiến|sẽ|mong|đề nghị|đề xuất|để)\b")


def term_signed_on(low: str, candidate: Candidate) -> tuple[DateMention, str] | None:
    """'tổng kết chương trình phối hợp giai đoạn 2019-2024 và ký kết giai đoạn 2025-2030': of the next, not named.

    With it, whether that one is signed or only proposed.
    """
    terms = [term for term in map(_as_term, candidate.found.dates) if term and term.start >= candidate.end]
    if len(terms) != _TWO or terms[1].start >= candidate.limit:
        return None
    behind, at = terms[0].end, terms[1].start
    if _SIGNED_ON.search(low, behind, at) is None:
        return None
    return terms[1], "proposed" if _STILL_TO_COME.search(low, behind, at) else "signed"


_TWO = 2
_CLOSING = re.compile(r",\s(?:trong )?giai đoạn $")
_SOMETHING_ELSE = re.compile(
    r"đề án|kế hoạch|nghị quyết|chiến lược|chương trình|phong trào|cuộc vận động|dự án|chỉ thị|(?<!\w)đã(?!\w)"
)
_TERM_ALONE = re.compile(r"\d{4}\s{0,3}[-–]\s{0,3}\d{4}\s?(?:[.;]|$)")


def _closes(low: str, end: int, start: int) -> bool:
    """'Chương trình … giữa A và B trong việc thi hành luật, chăm lo nhân dân, giai đoạn 2022-2025.': far behind it."""
    return (
        start - end < _NEAR_IN_A_TITLE
        and _CLOSING.search(low, end, start) is not None
        and _SOMETHING_ELSE.search(low, end, start) is None
        and _TERM_ALONE.match(low, start) is not None
    )


def opens_with(term: DateMention, candidate: Candidate) -> bool:
    """'Giai đoạn 2023 - 2028, hai ngành thống nhất ban hành Quy chế …': the term at the head of the sentence."""
    sentence = candidate.found.sentence
    alone = sum(bool(anchor[2].agreement) for anchor in candidate.found.news) == 1
    return alone and term.start - sentence.start < 12 and term.end < candidate.start


def _as_term(date: DateMention) -> DateMention | None:
    """A term of years, or two full dates in different years, which bound one."""
    if date.year is None or date.until is None or date.until[0] is None or date.until[0] == date.year:
        return None
    return date if date.form == "term" or (date.form == "day" and date.role != "anniversary") else None


def year_of_one(context: Context, candidate: Candidate) -> DateMention | None:
    """'Kế hoạch phối hợp năm 2025': a plan or a pact of one year, the year right behind its name."""
    for date in candidate.found.dates:
        if date.form == "year" and date.year and candidate.end <= date.start < min(candidate.limit, candidate.end + 40):
            between = context.folded.low[candidate.end : date.start]
            return date if not _INTERRUPTED.search(between) else None
    return None


_INTERRUPTED = re.compile(r"[,.;:()]|ký|đã|với|giữa|từ|được|đến|trong|vào|đầu|cuối")


def is_of_now(context: Context, term: DateMention) -> bool:
    """A term that had begun long before the page came out is an older agreement's."""
    published = context.published.value[:4] if context.published else ""
    return not published.isdigit() or (term.year or 0) >= int(published) - 1


def edtf(term: DateMention) -> str:
    """Return the years of `term` in EDTF: '2018/2023', or '2025' of one year."""
    last = term.until[0] if term.until else None
    return f"{term.year}/{last}" if last else f"{term.year}"
