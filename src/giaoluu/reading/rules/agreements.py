"""Agreements, memoranda, programmes and regulations of an article, and where they stand in their legal life."""

import re
from collections.abc import Iterator, Sequence

from giaoluu.reading.context import Context
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.candidates import Candidate, find_bare_signings, find_candidates
from giaoluu.reading.rules.collective import signs_with_many
from giaoluu.reading.rules.organs import without_organs
from giaoluu.reading.rules.pairs import told_in_pairs
from giaoluu.reading.rules.parties import ANY_SIDE, the_two_sides
from giaoluu.reading.rules.same_agreement import (
    AGAIN,
    CONTENTS,
    EARLIER,
    MERELY_NAMED,
    OF_NEW_TERM,
    RENEWED,
    SHOWN,
    SPOKEN_OF,
    STANDING,
    SUBJECT,
    merge,
    without_loose_names,
    without_second_names,
)
from giaoluu.reading.rules.sides import is_between_places, sides_of, sides_with_the_state
from giaoluu.reading.rules.standing import is_told_to_stand, status_of
from giaoluu.reading.rules.terms import edtf, is_of_now, opens_with, term_signed_on, terms_of, year_of_one

_TWO = 2
_BY_NUMBER = re.compile(r"\s?(?:số:? ?)(\d+)")


def read_agreements(context: Context, *, parties: Sequence[str]) -> list[AgreementFound]:
    """Return each agreement once; `parties` are those of the article's own occasion, meant where it says 'hai bên'.

    Words that only hope for an agreement make it `proposed`; a signing reported of this occasion makes it `signed`.
    """
    seen: list[AgreementFound] = []
    numbers: set[str] = set()
    candidates = list(find_candidates(context))
    for candidate in candidates:
        numbered = _BY_NUMBER.match(context.folded.low, candidate.end, candidate.limit)
        if numbered and numbered[1] in numbers:
            continue  # 'Chương trình phối hợp số 09' again
        numbers.update(numbered.groups() if numbered else ())
        theirs = parties if len(parties) >= _TWO else _sides_spoken_of(context, candidate, seen)
        for agreement in _agreements(context, candidate, theirs):
            if _is_merely_again(seen, agreement):
                continue
            if len(agreement.parties) >= _TWO or agreement.named_sides or _is_known(seen, agreement):
                merge(seen, agreement)
    _take_bare_signings(context, parties, seen)
    return told_in_pairs(without_second_names(without_loose_names(seen), candidates), context.bodies)


def _agreements(context: Context, candidate: Candidate, parties: Sequence[str]) -> Iterator[AgreementFound]:
    found, start, end, kind, _ = candidate
    with_state = sides_with_the_state(context, candidate)
    sides, named = (with_state, True) if with_state else sides_of(context, candidate, parties)
    many = () if len(sides) >= _TWO or with_state else signs_with_many(context, candidate)
    sides = without_organs(many or sides, context.bodies)
    if len(sides) < _TWO and not with_state and not many:
        return
    if not named and len(sides) == _TWO and _is_of_a_group(context, candidate):
        return
    title_end = _title_end(context, candidate)
    title = " ".join(context.folded.text[start:title_end].split())
    year = year_of_one(context, candidate)
    terms: list[DateMention | None] = [*terms_of(context.folded.low, candidate)] or [
        None if kind == "regulation" else year
    ]
    for term in terms:
        stated = (edtf(term), term.start, term.end) if term else None
        status = status_of(context.folded.low, found.sentence, start, end, candidate.limit)
        if status == "concluded" and kind == "regulation" and year and term is None:
            status = "in_force"  # 'kết quả thực hiện quy chế phối hợp năm 2023': what one of its years brought
        if status == "in_force" and is_between_places(context, candidate):
            continue
        rule = _way_of_naming(context, candidate, term, status)
        made = _year_made(candidate) if rule == EARLIER else None
        stated = stated if rule != CONTENTS else None  # 'Theo đó, chương trình năm 2019 sẽ …': of the one signed
        named = (named and not many) or bool(many and status == "signed")
        yield AgreementFound(start, title_end, kind, title, sides, stated, status, (), rule, made, named)
    if (on := term_signed_on(context.folded.low, candidate)) is not None:
        stated = (edtf(on[0]), on[0].start, on[0].end)
        yield AgreementFound(start, title_end, kind, title, sides, stated, on[1], (), f"{kind} named", None, named)


_GROUP = re.compile(r"(?:khối|cụm)(?: số \d+| \d+)?(?: các [^,.;]{2,30})? thi đua|(?:trong|toàn|trưởng) (?:khối|cụm)\b")


def _is_of_a_group(context: Context, candidate: Candidate) -> bool:
    """'Khối thi đua … ký kết giao ước thi đua': of its members, of whom two happen to be named."""
    low = context.folded.low
    if not low.startswith("giao ước", candidate.start):
        return False
    told = [candidate.found, *(found for found in context.found if found.sentence.role == "title")]
    return any(_GROUP.search(low, found.sentence.start, found.sentence.end) for found in told)


def _take_bare_signings(context: Context, parties: Sequence[str], seen: list[AgreementFound]) -> None:
    """What is signed without the name of a paper is an agreement where there is none; else it may tell the term."""
    signed = any(one.status in ("signed", "agreed") for one in seen)
    unended = [at for at, one in enumerate(seen) if one.status == "signed" and not one.term]
    if signed and len(unended) != 1:
        return
    for candidate in find_bare_signings(context):
        for bare in _agreements(context, candidate, parties):
            if bare.status == "signed" and not unended:
                if _is_told_of(seen, bare):
                    continue
                merge(seen, bare)
            elif bare.status == "signed" and bare.term and set(bare.parties) == set(seen[unended[0]].parties):
                seen[unended[0]] = seen[unended[0]]._replace(term=bare.term)
                return


def _is_told_of(seen: Sequence[AgreementFound], bare: AgreementFound) -> bool:
    """Does the page name a paper of these very sides, and none of another term?"""
    sides = set(bare.parties)
    told = [one for one in seen if set(one.parties) <= sides or sides <= set(one.parties)]
    return any(not bare.term or (one.term is not None and one.term[0] == bare.term[0]) for one in told)


def _is_merely_again(seen: Sequence[AgreementFound], agreement: AgreementFound) -> bool:
    """'yêu cầu Sở Y tế và Tỉnh đoàn triển khai chương trình phối hợp': they are to act on the one spoken of before."""
    return (
        agreement.rule in (AGAIN, CONTENTS)
        and not agreement.named_sides
        and agreement.term is None
        and any(one.kind == agreement.kind and not set(one.parties) & set(agreement.parties) for one in seen)
    )


def _is_known(seen: Sequence[AgreementFound], agreement: AgreementFound) -> bool:
    """What a union has with many others is told only where they sign it; whatever else is said of it is of that one."""
    return any(one.kind == agreement.kind and one.parties == agreement.parties for one in seen)


def _sides_spoken_of(context: Context, candidate: Candidate, seen: Sequence[AgreementFound]) -> Sequence[str]:
    """Of a page without an occasion of two: those of its first agreement, or the two unions named before 'hai bên'."""
    if seen:
        return seen[0].parties
    low, begin = context.folded.low, candidate.found.sentence.start
    counted = _OF_SO_MANY.match(low, candidate.end, candidate.limit)
    if counted is not None:
        return _bodies_before(context, candidate, _SO_MANY[counted[1]])
    if _BOTH_SIGN.search(low, begin, candidate.start) or _is_photo_of_two(context, candidate):
        return _only_two(context)
    if not low.startswith(_BOTH, begin):
        return ()
    unions: dict[str, None] = {}
    for found in reversed(context.found[: context.found.index(candidate.found)][-3:]):
        for mention, body in reversed(found.organisations):
            if context.bodies[body].kind == "trade_union" and mention.within is None and len(unions) < _TWO:
                unions.setdefault(body)
    return list(unions) if len(unions) == _TWO else ()


_BOTH = ("hai bên ", "hai đơn vị ", "hai tổ chức ", "hai ngành ", "hai công đoàn ")


_SO_MANY = {"hai": 2, "2": 2, "02": 2, "ba": 3, "3": 3, "03": 3, "bốn": 4, "4": 4, "04": 4}
_OF_SO_MANY = re.compile(
    r"[^.;:,]{0,40}? (?:giữa|của) (hai|0?2|ba|0?3|bốn|0?4) (?:bên|đơn vị|ngành|tổ chức|cơ quan|công đoàn)(?!\w)"
)
_BOTH_SIGN = re.compile(
    r"(?:hai|0?2) (?:bên|đơn vị|ngành|tổ chức|cơ quan) (?:đã |cùng |chính thức |thống nhất ){0,3}"
    r"k[ýí](?: kết)? (?:\S+ ){0,2}$"
)


def _is_photo_of_two(context: Context, candidate: Candidate) -> bool:
    """'Chủ tịch Lò Văn Bình và Giám đốc Nông Thị Sim ký kết chương trình phối hợp': a caption that names no body."""
    found = candidate.found
    if found.sentence.role != "caption" or found.organisations or len(found.people) != _TWO:
        return False
    last = found.people[-1][0].end
    return last <= candidate.start and _SIGN.fullmatch(context.folded.low, last, candidate.start) is not None


_SIGN = re.compile(r"\s(?:cùng )?(?:đã )?k[ýí](?: kết)? (?:\S+ )?")


def _bodies_before(context: Context, candidate: Candidate, count: int) -> Sequence[str]:
    """'chương trình phối hợp giữa ba bên': the three that the sentence before it, or its own, names."""
    at = context.found.index(candidate.found)
    for found in reversed(context.found[max(0, at - 3) : at + 1]):
        named = {body for m, body in found.organisations if m.start < candidate.start and m.within is None}
        if len(named) == count:
            return [body for body in dict.fromkeys(body for _, body in found.organisations) if body in named]
    return ()


def _only_two(context: Context) -> Sequence[str]:
    """'Lãnh đạo hai đơn vị ký kết thỏa thuận' on a page that names but two."""
    sides = the_two_sides(context, [], kinds=ANY_SIDE | {"school"})
    return sides if len(sides) == _TWO else ()


def _year_made(candidate: Candidate) -> int | None:
    """The year of the day behind its number: 'Quy chế số 05 ngày 12/9/2017'."""
    near = (date for date in candidate.found.dates if candidate.end <= date.start < candidate.end + 60)
    return next((date.year for date in near if date.form == "day" and date.year), None)


_ANEW = re.compile(r"(?:tái k[ýí]|k[ýí] (?:kết )?(?:lại|mới|tiếp)|gia hạn)(?: kết)? (?:\S+ ){0,2}$")
"""'sẽ tái ký thỏa thuận': not the one that stands, though of the same sides."""
_NUMBERED = re.compile(
    r"(?:\s(?!trước|sau|vào|từ|đến|trong)[^\s.;:,]+){0,3}?,?\s(?:số:? ?\d|ngày \d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
)
"""'Quy chế phối hợp số 05 ngày 12/9/2017': the one that stands, beside the new one that is signed."""


_UP_TO_NOW = ("thời gian qua", "những năm qua", "năm qua", "trong những năm qua", "trong thời gian qua", "vừa qua")
"""'Thời gian qua, thực hiện thỏa thuận đã ký, …': not what is signed, or will be, at the occasion."""


def _way_of_naming(context: Context, candidate: Candidate, term: DateMention | None, status: str) -> str:
    """How the sentence names it, by which merging tells whether it is one that has been named before."""
    low, sentence = context.folded.low, candidate.found.sentence
    stands = is_told_to_stand(low, sentence, candidate.start, candidate.end, candidate.limit)
    if status in STANDING and (
        _NUMBERED.match(low, candidate.end, candidate.limit)
        or (low.startswith(" đã ký", candidate.end) and low.startswith(_UP_TO_NOW, sentence.start))
    ):
        return EARLIER
    told_by = low.startswith("theo đó", sentence.start) and candidate.start - sentence.start <= len("theo đó, ")
    if again := CONTENTS if told_by else "" if term else _named_again(low, candidate):
        return SUBJECT if candidate.start == sentence.start and not stands else again
    if status == "in_force" and term and opens_with(term, candidate):
        return OF_NEW_TERM
    if status == "in_force" and term and not stands and is_of_now(context, term):
        return SPOKEN_OF
    if status not in STANDING and _ANEW.search(low, sentence.start, candidate.start):
        return RENEWED
    if status == "in_force" and term is None and not stands:
        return MERELY_NAMED
    if status == "signed" and sentence.role in ("title", "caption"):
        return SHOWN
    return f"{candidate.kind} named"


_SAME_AGAIN = re.compile(
    r"(?:theo(?: nội dung)?|nội dung(?: ký kết)?|mục đích|mục tiêu|ý nghĩa|tinh thần|thông qua|trong|tại|của|thực hiện|"
    r"triển khai|(?:các|những) nội dung (?:của|trong)|dự thảo|bàn giao|trao đổi|trao nhau|trao)\s(?:bản |các |những )?$"
)


_ITS_CONTENTS = re.compile(
    r"(?:[-+•]\s?)?(?:theo(?: nội dung)?|nội dung(?: của| trong| ký kết)?|mục (?:đích|tiêu)(?: của)?|ý nghĩa của|"
    r"về|đây là(?: một)?)\s(?:bản |các |những )?[\"“]?"
)
_SIGNS_ITS_CONTENTS = re.compile(r"k[ýí] kết (?:các |những )?nội dung $")


def _named_again(low: str, candidate: Candidate) -> str:
    """'Theo Bản ghi nhớ, …' or a sentence that opens with 'Biên bản …': the one spoken of before; else ''."""
    found, start, _, _, _ = candidate
    if _ITS_CONTENTS.fullmatch(low, found.sentence.start, start):
        return CONTENTS
    before = low[max(found.sentence.start, start - 40) : start]
    if _SIGNS_ITS_CONTENTS.search(before):
        return ""
    return AGAIN if start == found.sentence.start or _SAME_AGAIN.search(before) else ""


_NAMED_END = re.compile(
    r"[,.;:()”\"]|\s(?:giữa|giai đoạn|nhiệm kỳ|đã|được|với|trong|năm|của|trên|nhằm|do|và|ký|cho|có|gồm|số|ngày|\d)"
)


def _title_end(context: Context, candidate: Candidate) -> int:
    stop = _NAMED_END.search(context.folded.low, candidate.end, candidate.limit)
    return stop.start() if stop else candidate.found.sentence.end
