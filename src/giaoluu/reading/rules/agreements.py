"""Agreements, memoranda, programmes and regulations of an article, and where they stand in their legal life."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.pairs import is_pair_of, told_in_pairs
from giaoluu.reading.rules.standing import status_of


class _Candidate(NamedTuple):
    found: Found
    start: int
    end: int
    kind: str
    limit: int
    """Where the next agreement of the sentence is named, or its end: what stands behind belongs to that one."""


_OF_LABOUR = re.compile(r"\s?(?:lao động tập thể|ước lao động|lợi ích|của doanh nghiệp|với người lao động)")
_TWO = 2
_COUNTED = re.compile(r"(?:(?<![\d/.-])(?:[3-9]|0[3-9]|[1-9]\d{1,3})|hàng chục|nhiều|gần \d+|trên \d+|hơn \d+)\s$")
"""'ký mới 11 bản ghi nhớ' counts what many have signed with many; 'A và B ký 3 chương trình' does not."""
_MANY = re.compile(r"(?:kế thừa|rà soát|thống kê|danh mục|toàn bộ)\s(?:các|những)\s$")
_WHICHEVER = ("các ", "những ", "nhiều ", "một số ")
"""'bàn về những kế hoạch hợp tác cụ thể': plans of whatever kind."""
_OF_A_PACT = re.compile(r"[^.;,]{0,40}?\s(?:giữa|giai đoạn|đã|với|\d)")
"""'tổ chức chương trình ký kết phúc lợi' is the ceremony; 'chương trình ký kết giữa A và B' is what they signed."""
_OF_WHOM = re.compile(r"[^.;:]{0,60}?\s(?:giữa|với|đã ký|\d{4})\b")
"""'việc kế thừa các bản ghi nhớ': whatever there are, between whomever; 'các bản ghi nhớ đã ký với …' are some."""
_NOUN_BEFORE = re.compile(
    r"(?:ký(?: kết)?|bản|các|một|văn bản|theo|thực hiện|những|nội dung|hóa|và|,|phục|trì|“|\")\s?(?:\S+\s)?$"
)
_NOUN_AFTER = re.compile(r"\s(?:hợp tác|khung|giao lưu|phối hợp|giữa|giai đoạn|này|đã|\d{4})|\s?\(")
_SIGNED_NEAR = re.compile(r"(?:ký|kí)(?<!thư ký)(?<!đăng ký)(?: kết)?\s(?:\S+\s){0,4}$")
"""'Thư ký đoàn đọc biên bản': a secretary signs nothing."""
_MADE_NEAR = re.compile(r"(?:ký|kí|xây dựng|ban hành|triển khai)(?<!thư ký)(?<!đăng ký)(?: kết)?\s(?:\S+\s){0,2}$")
_TERM_NEAR = re.compile(r"(?:\s(?:mới|cho|giai đoạn|nhiệm kỳ|năm)){0,3}\s\d{4}\s?[-–]")
_NAMED_END = re.compile(
    r"[,.;:()”\"]|\s(?:giữa|giai đoạn|nhiệm kỳ|đã|được|với|trong|năm|của|trên|nhằm|do|và|ký|cho|có|gồm|số|ngày|\d)"
)
_BETWEEN = re.compile(r"[^.;:]{0,100}?\s(?:giữa|do)\s")


def read_agreements(context: Context, *, parties: Sequence[str]) -> list[AgreementFound]:
    """Return each agreement once; `parties` are those of the article's own occasion, meant where it says 'hai bên'.

    Words that only hope for an agreement make it `proposed`; a signing reported of this occasion makes it `signed`.
    """
    seen: list[AgreementFound] = []
    for candidate in _candidates(context):
        for agreement in _agreements(context, candidate, parties):
            _merge(seen, agreement)
    return told_in_pairs(seen, context.bodies)


def _candidates(context: Context) -> Iterator[_Candidate]:
    for found in context.found:
        named = [anchor for anchor in found.anchors if anchor[2].agreement not in ("", "cooperation")]
        for index, (start, end, meaning) in enumerate(named):
            limit = named[index + 1][0] if index + 1 < len(named) else found.sentence.end
            candidate = _Candidate(found, start, end, meaning.agreement.split("_")[0], limit)
            if _is_agreement(context.folded.low, candidate, meaning.agreement):
                yield candidate


def _is_agreement(low: str, candidate: _Candidate, kind: str) -> bool:
    """Everyday words ('thỏa thuận', 'biên bản', 'quy chế', 'hợp tác') name an agreement only in certain company."""
    found, start, end, _, _ = candidate
    before = low[max(found.sentence.start, start - 40) : start]
    if _OF_LABOUR.match(low, end) or (kind == "plan" and before.endswith(_WHICHEVER)):
        return False
    if low.startswith("chương trình ký kết", start) and not _OF_A_PACT.match(low, end):
        return False
    if low.startswith(" quốc tế", end) and found.sentence.role != "title":
        return False  # 'rà soát các thỏa thuận quốc tế': all of them, and none by name
    if _is_of_many(low, candidate, before):
        return False
    word = low[start:end]
    if word == "thỏa thuận":
        return bool(_NOUN_BEFORE.search(before) or _NOUN_AFTER.match(low, end))
    minutes = word == "biên bản" or (word == "biên bản làm việc" and found.sentence.role != "title")
    if minutes or kind == "regulation_if_signed":
        return bool(_SIGNED_NEAR.search(before)) or low.startswith(" đã", end)
    if kind == "programme_if_signed":
        return bool(_MADE_NEAR.search(before)) and bool(_TERM_NEAR.match(low, end))
    return True


def _is_of_many(low: str, candidate: _Candidate, before: str) -> bool:
    found = candidate.found
    if len({body for _, body in found.organisations}) < _TWO and _COUNTED.search(before):
        return True
    return _MANY.search(before) is not None and not _OF_WHOM.match(low, candidate.end, found.sentence.end)


def _agreements(context: Context, candidate: _Candidate, parties: Sequence[str]) -> Iterator[AgreementFound]:
    found, start, end, kind, _ = candidate
    with_state = _with_the_state(context, candidate)
    sides = with_state or _sides(context, candidate, parties)
    if len(sides) < _TWO and not with_state:
        return
    title_end = _title_end(context, candidate)
    title = " ".join(context.folded.text[start:title_end].split())
    year = _year_of_one(context, candidate)
    terms: list[DateMention | None] = [*_terms(candidate)] or [None if kind == "regulation" else year]
    for term in terms:
        stated = (_edtf(term), term.start, term.end) if term else None
        status = status_of(context.folded.low, found.sentence, start, end, candidate.limit)
        if status == "concluded" and kind == "regulation" and year and term is None:
            status = "in_force"  # 'kết quả thực hiện quy chế phối hợp năm 2023': what one of its years brought
        again = stated is None and _is_named_again(context.folded.low, candidate)
        rule = _AGAIN if again else f"{kind} named"
        if status in _STANDING and _NUMBERED.match(context.folded.low, end, candidate.limit):
            rule = _EARLIER
        elif status == "in_force" and term and _opens(term, candidate):
            rule = _OF_NEW_TERM
        yield AgreementFound(start, title_end, kind, title, sides, stated, status, (), rule)


_AGAIN = "named again"
_EARLIER = "an earlier one, by its number or day"
_OF_NEW_TERM = "of the term that the sentence opens with"
_STANDING = {"in_force", "concluded"}
_NUMBERED = re.compile(
    r"(?:\s(?!trước|sau|vào|từ|đến|trong)[^\s.;:,]+){0,3}?,?\s(?:số:? ?\d|ngày \d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
)
"""'Quy chế phối hợp số 05 ngày 12/9/2017': the one that stands, beside the new one that is signed."""


def _edtf(term: DateMention) -> str:
    last = term.until[0] if term.until else None
    return f"{term.year}/{last}" if last else f"{term.year}"


_SAME_AGAIN = re.compile(
    r"(?:theo(?: nội dung)?|nội dung|tinh thần|trong|tại|của|thực hiện|triển khai|(?:các|những) nội dung (?:của|"
    r"trong)|bàn giao|trao đổi|trao nhau|trao)\s(?:bản |các |những )?$"
)


def _is_named_again(low: str, candidate: _Candidate) -> bool:
    """'Theo Bản ghi nhớ, …' or a sentence that opens with 'Biên bản …': the one spoken of before."""
    found, start, _, _, _ = candidate
    before = low[max(found.sentence.start, start - 40) : start]
    return start == found.sentence.start or bool(_SAME_AGAIN.search(before))


def _title_end(context: Context, candidate: _Candidate) -> int:
    stop = _NAMED_END.search(context.folded.low, candidate.end, candidate.limit)
    return stop.start() if stop else candidate.found.sentence.end


def _terms(candidate: _Candidate) -> list[DateMention]:
    """The term behind the name; two terms in a row are two agreements; else the term right before the name."""
    found, start, end, _, limit = candidate
    terms = [term for term in map(_as_term, found.dates) if term is not None]
    after = [term for term in terms if end <= term.start < min(limit, end + 150)]
    if len(after) > 1 and after[1].start - after[0].end > 12:
        after = after[:1]
    if after:
        return after
    before = [term for term in terms if 0 <= start - term.end < 12 or _opens(term, candidate)]
    return before[-1:]


def _opens(term: DateMention, candidate: _Candidate) -> bool:
    """'Giai đoạn 2023 - 2028, hai ngành thống nhất ban hành Quy chế …': the term at the head of the sentence."""
    sentence = candidate.found.sentence
    alone = sum(bool(anchor[2].agreement) for anchor in candidate.found.anchors) == 1
    return alone and term.start - sentence.start < 12 and term.end < candidate.start


def _as_term(date: DateMention) -> DateMention | None:
    """A term of years, or two full dates in different years, which bound one."""
    if date.year is None or date.until is None or date.until[0] is None or date.until[0] == date.year:
        return None
    return date if date.form == "term" or (date.form == "day" and date.role != "anniversary") else None


def _year_of_one(context: Context, candidate: _Candidate) -> DateMention | None:
    """'Kế hoạch phối hợp năm 2025': a plan or a pact of one year, the year right behind its name."""
    for date in candidate.found.dates:
        if date.form == "year" and date.year and candidate.end <= date.start < min(candidate.limit, candidate.end + 40):
            between = context.folded.low[candidate.end : date.start]
            return date if not _INTERRUPTED.search(between) else None
    return None


_INTERRUPTED = re.compile(r"[,.;:()]|ký|đã|với|giữa|từ|được|đến|trong|vào|đầu|cuối")


# -- parties -----------------------------------------------------------------------------------------------------------


_OF_BOTH = re.compile(r"[^.;:,]{0,60}?\s(?:giữa|của) (?:hai|2) (?:bên|đơn vị|ngành|tổ chức|công đoàn)")


def _sides(context: Context, candidate: _Candidate, parties: Sequence[str]) -> tuple[str, ...]:
    """Bodies after 'giữa', or named as signing; else, where the sentence fits them, the parties of the occasion."""
    found = candidate.found
    named = [body for _, body in found.organisations if context.bodies[body].kind != "media"]
    named = list(dict.fromkeys(named))
    if len(parties) >= 2 and _OF_BOTH.match(context.folded.low, candidate.end, candidate.limit):
        both = [body for body in named if body in parties]
        return tuple(both if len(both) >= 2 else parties)
    between = _named_after_between(context, candidate)
    if len(between) >= 2:
        return between
    theirs = _signed_with(context, candidate)
    if theirs:
        ours = [body for body in named if body not in theirs] or _spoken_for(context, candidate)
        return (*ours, *theirs) if ours else ()
    if not named or set(parties) & set(named) or found.sentence.role == "title":
        return tuple(parties) if len(parties) >= 2 else tuple(named[:6])
    return tuple(named[:6]) if len(named) >= 2 else tuple(parties)


_WITH_STATE = re.compile(r"[^.;:]{0,60}?\sgiữa (?:[^.;:,]{0,60} (?:và|với) )?chính phủ\b")


def _with_the_state(context: Context, candidate: _Candidate) -> tuple[str, ...]:
    """'Quy chế … giữa Chính phủ và Tổng LĐLĐ': the one side that is a body of the page; a government alone is none."""
    if _WITH_STATE.match(context.folded.low, candidate.end, candidate.limit) is None:
        return ()
    between = _named_after_between(context, candidate)
    return between if len(between) == 1 else ()


_SIGNED_WITH = re.compile(
    r"(?: [^\s,.;:]+){0,5}? (?:đã |được )(?:ký|ký kết) với |(?: hợp tác)? giai đoạn \d{4} ?[-–] ?\d{4} với "
)
"""'các bản ghi nhớ đã ký với công đoàn tỉnh Savannakhet': with whom, whoever else has come today."""
_AND = re.compile(r"(?:,| và|, và) ")


def _signed_with(context: Context, candidate: _Candidate) -> list[str]:
    behind = _SIGNED_WITH.match(context.folded.low, candidate.end, candidate.limit)
    theirs: list[str] = []
    here = behind.end() if behind else len(context.folded.low)
    for mention, body in candidate.found.organisations:
        if mention.start == here or (theirs and _AND.fullmatch(context.folded.low, here, mention.start)):
            theirs.append(body)
            here = mention.end
    return theirs


def _spoken_for(context: Context, candidate: _Candidate) -> list[str]:
    """The body of the one who speaks of the agreement, by the post told last."""
    for person, someone in reversed(candidate.found.people):
        if person.end <= candidate.start:
            return [post.body for post in context.people[someone].posts if post.body and not post.former][-1:]
    return []


def _named_after_between(context: Context, candidate: _Candidate) -> tuple[str, ...]:
    low, sentence = context.folded.low, candidate.found.sentence
    between = _BETWEEN.match(low, candidate.end, sentence.end)
    if between is None:
        return ()
    begin = between.end()
    stop = re.compile(r"[.;:]|\s(?:đã|được|có|đạt)\s").search(low, begin, sentence.end)
    end = stop.start() if stop else sentence.end
    return tuple(
        dict.fromkeys(body for mention, body in candidate.found.organisations if begin - 1 <= mention.start < end)
    )


# -- the same agreement twice ------------------------------------------------------------------------------------------


def _merge(seen: list[AgreementFound], new: AgreementFound) -> None:
    """The same kind and parties with the same term, or with a term on one side only, is one agreement."""
    fitting = [index for index, old in enumerate(seen) if _may_be_same(old, new)]
    if not fitting:
        seen.append(new)
        return
    exact = [index for index in fitting if new.term and _same_term(seen[index], new)]
    same_status = [index for index in fitting if seen[index].status == new.status]
    index = (exact or same_status or fitting)[0]
    if new.rule == _AGAIN:
        index = fitting[-1]
    old = seen[index]
    keep = old if old.term or not new.term else old._replace(term=new.term, title=new.title)
    if new.rule == _AGAIN:
        return
    kind = min(old.kind, new.kind, key=_TELLING.index)
    seen[index] = keep._replace(kind=kind, status=_stronger(old.status, new.status))


def _same_term(old: AgreementFound, new: AgreementFound) -> bool:
    return bool(old.term and new.term and old.term[0] == new.term[0])


def _may_be_same(old: AgreementFound, new: AgreementFound) -> bool:
    if old.term and new.term and old.term[0] != new.term[0]:
        return False
    if not set(old.parties) & set(new.parties) or is_pair_of(new, old):
        return False
    if new.rule == _AGAIN:
        return old.kind == new.kind or {old.kind, new.kind} <= _LOOSE
    if new.rule == _OF_NEW_TERM and old.status == "signed" and not old.term:
        return old.kind == new.kind  # 'ký Quy chế …'; 'Nhiệm kỳ 2023-2028, hai ngành xây dựng nội dung Quy chế …'
    if _EARLIER in (old.rule, new.rule) and not {old.status, new.status} <= _STANDING:
        return False
    if {old.status, new.status} in ({"signed", "concluded"}, {"agreed", "concluded"}, {"signed", "in_force"}) and (
        not (old.term and new.term) and old.start != new.start
    ):
        return old.kind == new.kind and not (old.term or new.term) and "concluded" not in (old.status, new.status)
    return old.kind == new.kind or ({old.kind, new.kind} <= _LOOSE and old.status == new.status)


_LOOSE = {"memorandum", "minutes", "agreement"}
_TELLING = ("memorandum", "minutes", "agreement", "regulation", "programme", "plan")


def _stronger(one: str, other: str) -> str:
    order = ("signed", "concluded", "agreed", "proposed", "in_force")
    return min(one, other, key=order.index)
