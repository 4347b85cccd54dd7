"""Agreements, memoranda, programmes and regulations that an article speaks of, and where they stand in their legal life."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.dates import DateMention


class AgreementFound(NamedTuple):
    """One agreement, by offsets of the folded copy."""

    start: int
    end: int
    kind: str
    title: str
    parties: tuple[str, ...]
    term: tuple[str, int, int] | None
    status: str
    lines: tuple[tuple[int, int], ...]
    rule: str


_SIGNED = re.compile(r"(?:đã |cùng |tiến hành |chính thức |nhất trí |thống nhất |, |và )*(?:ký kết|ký|kí kết|trao)\s(?:\S+\s){0,6}$")
_BACKGROUND = re.compile(
    r"(?:đã (?:được )?(?:ký|ban hành)|thực hiện|triển khai|theo|căn cứ|trên cơ sở|trong khuôn khổ|cụ thể hóa|nội dung|kết quả|hiệu quả|hiện thực hóa|đẩy mạnh)"
)
_CONCLUDED = re.compile(r"(?:tổng kết|đánh giá (?:kết quả )?|nhìn lại|kết thúc|sau \S+ năm|qua \S+ năm)")
_PROPOSED = re.compile(r"(?:đề nghị|đề xuất|mong muốn|xem xét|tiến tới|nghiên cứu|hướng tới|kỳ vọng|hy vọng)[^.;]{0,90}$")
_WILL = re.compile(r"(?:sẽ|dự kiến|chuẩn bị|thống nhất (?:xây dựng|nội dung)|tiếp tục|dự thảo)[^.;]{0,60}$")
_PAST = re.compile(r"đã (?:được )?(?:cùng )?(?:ký|kí)|được ký|đã ban hành|ký kết (?:ngày|năm|từ)|ký (?:ngày|năm)")
_BETWEEN = re.compile(r"[^.;]{0,120}?\sgiữa\s")
_GENERIC = {"cooperation"}
_NOISE = re.compile(r"(?:tinh thần|mối quan hệ|quan hệ|tăng cường|lĩnh vực|nội dung|hoạt động|công tác)\s(?:\S+\s){0,3}$")
_LABOUR = re.compile(r"\s?(?:lao động tập thể|ước lao động|thỏa ước|lợi ích|khung\b)")


class _Candidate(NamedTuple):
    found: Found
    start: int
    end: int
    kind: str


def read_agreements(context: Context, *, parties: Sequence[str]) -> list[AgreementFound]:
    """Return each agreement once; `parties` are those of the article's own occasion, meant where it says 'hai bên'.

    Words that only hope for an agreement make it `proposed`; a signing reported of this occasion makes it `signed`.
    """
    seen: list[AgreementFound] = []
    for candidate in _candidates(context):
        agreement = _agreement(context, candidate, parties)
        if agreement is not None:
            _merge(seen, agreement)
    return seen


def _candidates(context: Context) -> list[_Candidate]:
    out = []
    low = context.folded.low
    for found in context.found:
        for start, end, meaning in found.anchors:
            kind = meaning.agreement
            if not kind or kind in _GENERIC or _LABOUR.match(low, end):
                continue
            if kind == "minutes" and end - start < 9 and not _near_signing(low, start, end, found):
                continue
            if kind == "agreement" and low[start:end] == "thỏa thuận" and not _is_noun(low, start, end, found):
                continue
            out.append(_Candidate(found, start, end, kind))
    return out


def _near_signing(low: str, start: int, end: int, found: Found) -> bool:
    sentence = found.sentence
    return "ký" in low[max(sentence.start, start - 60) : min(sentence.end, end + 60)]


def _is_noun(low: str, start: int, end: int, found: Found) -> bool:
    before = low[max(found.sentence.start, start - 40) : start]
    return bool(re.search(r"(?:ký(?: kết)?|bản|các|văn bản|theo|thực hiện|những|nội dung|hóa|và|,)\s(?:\S+\s)?$", before))


def _agreement(context: Context, candidate: _Candidate, parties: Sequence[str]) -> AgreementFound | None:
    found, start, end, kind = candidate
    sides = _sides(context, candidate, parties)
    if len(sides) < 2:
        return None
    term = _term(found, start, end)
    status = _status(context, candidate, term)
    text = context.folded.text
    title_end = _title_end(context, candidate, term)
    return AgreementFound(
        start, title_end, kind, " ".join(text[start:title_end].split()), sides,
        (_edtf(term), term.start, term.end) if term else None, status, (), f"{kind} named",
    )  # fmt: skip


def _edtf(term: DateMention) -> str:
    last = term.until[0] if term.until else None
    return f"{term.year}/{last}" if last else f"{term.year}"


def _title_end(context: Context, candidate: _Candidate, term: DateMention | None) -> int:
    sentence = candidate.found.sentence
    stop = re.compile(r"[,.;:()]|\s(?:giữa|giai đoạn|nhiệm kỳ|đã|được|với|trong|năm|của|trên|nhằm|do|và)\s").search(
        context.folded.low, candidate.end, sentence.end
    )
    return stop.start() if stop else sentence.end


def _sides(context: Context, candidate: _Candidate, parties: Sequence[str]) -> tuple[str, ...]:
    low = context.folded.low
    found = candidate.found
    between = _BETWEEN.match(low, candidate.end, found.sentence.end)
    if between is not None:
        named = [
            body for mention, body in found.organisations
            if mention.start >= between.end() - 1 and not re.search(r"[.;:]", low[between.end() : mention.start])
        ]  # fmt: skip
        named = list(dict.fromkeys(named))[: 6]
        if len(named) >= 2:
            return tuple(named)
    near = [body for mention, body in found.organisations if context.bodies[body].kind != "media"]
    near = list(dict.fromkeys(near))
    if set(parties) & set(near) or not near:
        return tuple(parties)
    if len(near) >= 2 and found.sentence.role != "title":
        return tuple(near[:4])
    return tuple(parties)


def _term(found: Found, start: int, end: int) -> DateMention | None:
    terms = [date for date in found.dates if date.form == "term" and date.year and date.until and date.until[0]]
    after = [date for date in terms if 0 <= date.start - end < 140]
    if after:
        return after[0]
    before = [date for date in terms if 0 < start - date.end < 60]
    return before[-1] if before else None


def _status(context: Context, candidate: _Candidate, term: DateMention | None) -> str:
    low = context.folded.low
    found, start, end, _ = candidate
    before = low[found.sentence.start : start]
    after = low[end : found.sentence.end]
    if re.search(r"(?:tổng kết|sơ kết|đánh giá|kết quả)[^.;]{0,60}$", before):
        return "concluded" if "sơ kết" not in before else "in_force"
    if _PROPOSED.search(before):
        return "proposed"
    if _PAST.search(before[-40:]) and not re.search(r"(?:cùng|tiến hành|đã) (?:ký|ký kết)\s(?:\S+\s){0,4}$", before):
        return "in_force"
    if re.search(r"đã (?:được )?ký", after[:60]):
        return "in_force"
    if _WILL.search(before) and not re.search(r"(?:^|\s)đã ký", before):
        return "agreed"
    if re.search(r"(?:ký kết|ký|kí kết|trao)\s(?:\S+\s){0,7}$", before) or re.search(r"(?:lễ|nghi thức) ký", before):
        return "signed"
    if re.search(r"thống nhất|nhất trí", before[-60:]):
        return "agreed"
    return "in_force"


def _merge(seen: list[AgreementFound], new: AgreementFound) -> None:
    """The same kind and parties with the same term, or with a term on one side only, is one agreement."""
    for index, old in enumerate(seen):
        same_term = old.term is None or new.term is None or old.term[0] == new.term[0]
        if set(old.parties) == set(new.parties) and same_term and _same_kind(old.kind, new.kind):
            keep = old if old.term or not new.term else old._replace(term=new.term, title=new.title)
            seen[index] = keep._replace(status=_stronger(old.status, new.status))
            return
    seen.append(new)


def _same_kind(one: str, other: str) -> bool:
    return one == other or {one, other} <= {"memorandum", "minutes", "agreement"}


def _stronger(one: str, other: str) -> str:
    order = ("signed", "concluded", "agreed", "in_force", "proposed")
    return min(one, other, key=order.index)
