"""Agreements and memoranda that an English article speaks of, and where they stand in their legal life."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from giaoluu.reading.context import Context, Found
from giaoluu.reading.english.standing import status_of
from giaoluu.reading.english.vocabulary import Vocabulary, vocabulary_of
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.rules.agreed import AgreementFound

_OTHER = re.compile(
    r"(?:trade|(?:trade|economic|pacific|comprehensive|strategic|progressive) partnership|collective|"
    r"labou?r|bargaining|paris|security|progressive|loan|investment|peace|employment|wage|new-generation|"
    r"climate|"
    r"tripartite|settlement|rental|business|worth)\s(?:\([a-z-]+\)\s)?$"
)
_COLLECTIVE = re.compile(r"(?:collective|free trade|bargaining)\s(?:\w+\s){0,2}$")
_ANY_NUMBER = re.compile(r"(?:under|by|through|multiple|several|many|numerous|various|number of) $")
_TIMED = re.compile(r"(?:\d|few|several|ten|fifteen|thirty|sixty|last|final)\s$")
_MADE = re.compile(
    r"sign|ink|reach|implement|carr(?:y|ied) out|draft|conclud|exchang|joint|realis|realiz|adopt|between|under the|"
    r"agree|renew|struck|seal"
)
_ITS_OWN = re.compile(r"[’']s\s(?:\d{4}\s)?$")
"""'outlined the VGCL's 2024 action plan': a plan of one body is no agreement."""
_BY_A_MEETING = re.compile(
    r"(?:participants|delegates|congress|conference) (?:adopted|approved|passed) (?:[\w-]+ ){0,3}$"
)
_BY_LOCALITIES = re.compile(
    r"(?:localities|provinces|cities|countries|governments|ministries) (?:(?:will|have|has|also|then|are to) ){0,2}"
    r"(?:sign|ink)(?:ed)? (?:[\w-]+ ){0,3}$"
)
"""'Da Nang and five Lao localities will sign memoranda': of the territories, and of none of their bodies."""
_OF_UNIONS = re.compile(r"(?:unions?|federations?|associations?|fronts?|committees?) (?:of|from|in) ")
_BROAD = frozenset({"agreement", "agreements", "deal", "accord", "pact", "text", "document", "protocol"})
_LASTING = re.compile(r"co-?operat|term|period|\d{4}")
_SIGNED = re.compile(r"(?:sign|ink)(?:ed|s|ing)?(?!\w)")
_NAMED_END = re.compile(
    r"[,.;:()]|\s(?:between|for|that|which|was|were|is|has|will|with|in|on|at|by|from|and|to|until|through|signed|"
    r"since|during|within|as|more|when|after)(?!\w)"
)
_AND_ANOTHER = re.compile(r"(?:\s?\([a-z]+\))?,? and (?:a|an|another) (?:[a-z-]+ ){0,2}")
_SEVERAL = re.compile(r"agreements(?!\w)")
"""'visited universities to sign cooperation agreements': whichever, and not the one named behind."""
_YEAR_BEHIND = re.compile(r"\s(?:in|since)\s(?:[a-z]+\s)?((?:19|20)\d\d)(?![-–\d])")
_BETWEEN = re.compile(r"[^.;:]{0,80}?\s(?:between|by)\s")
_DEFINITE = re.compile(r"(?:the|this|that|said|their|its|these|both)\s(?:[\w-]+\s){0,2}$")
_SIGNED_EARLIER = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:signed|reached|concluded)\s(?:in|on)\s")

_NEAR = 300
"""Characters around an agreement in which its clause stands."""


class _Candidate(NamedTuple):
    found: Found
    start: int
    end: int
    kind: str
    limit: int


def read_agreements(context: Context, *, parties: Sequence[str]) -> list[AgreementFound]:
    """Return each agreement once; `parties` are those of the occasion, meant by 'the two sides'.

    'The deal' or 'the document' without a term of its own is the agreement named before. One that is only hoped for
    is `proposed`, one to be signed later is `agreed`.
    """
    vocabulary = vocabulary_of(context.lexicon)
    seen: list[AgreementFound] = []
    for candidate in _candidates(context, vocabulary):
        sides = _sides(context, candidate, parties)
        if len(sides) < 2:
            continue
        term = _term(candidate)
        kind = candidate.kind
        if kind == "document":
            if not seen or (
                term is None and not _SIGNED.search(context.folded.low, candidate.found.sentence.start, candidate.end)
            ):
                continue
            kind = seen[-1].kind
        end = _title_end(context, candidate)
        agreement = AgreementFound(
            candidate.start, end, kind, " ".join(context.folded.text[candidate.start : end].split()), sides,
            (_edtf(term), term.start, term.end) if term else None,
            status_of(context, candidate.found, (candidate.start, candidate.end), term), (), f"{kind} named in English",
        )  # fmt: skip
        if seen and _AND_ANOTHER.fullmatch(context.folded.low, seen[-1].end, candidate.start):
            seen.append(agreement)  # 'a student exchange agreement and a memorandum of understanding'
            continue
        fresh = [old for old in seen if old.status == "signed"] if _is_of_old(context, candidate) else []
        if not _SEVERAL.search(agreement.title):
            fresh += [old for old in seen if _SEVERAL.search(old.title) and old not in fresh]
        kept = [old for old in seen if old not in fresh]
        _merge(kept, agreement, definite=_is_definite(context, candidate))
        seen[:] = [*fresh, *kept]
    return seen


def _candidates(context: Context, vocabulary: Vocabulary) -> Iterator[_Candidate]:
    low = context.folded.low
    for found in context.found:
        named = list(vocabulary.agreements.find(context.folded.text, low, found.sentence.start, found.sentence.end))
        named = [one for index, one in enumerate(named) if not (index and _is_same_paper(low, named[index - 1], one))]
        for index, (start, end, kind) in enumerate(named):
            limit = named[index + 1][0] if index + 1 < len(named) else found.sentence.end
            candidate = _Candidate(found, start, end, kind, limit)
            if _is_meant(low, candidate):
                yield candidate


def _is_same_paper(low: str, one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    """'a memorandum of understanding on the cooperation programme for 2024-2027': one paper under two nouns."""
    return one[2] in ("memorandum", "minutes") and _ABOUT.fullmatch(low, one[1], other[0]) is not None


_ABOUT = re.compile(r"(?:\s?\([a-z]+\))? (?:on|of|for) (?:the |a |an |their )?(?:bilateral |joint |mutual |new )?")


def _is_meant(low: str, candidate: _Candidate) -> bool:
    """No trade agreement, no collective one, no minutes of the clock; a plan only where two sides make it."""
    start = max(candidate.found.sentence.start, candidate.start - _NEAR)
    end = min(candidate.found.sentence.end, candidate.end + _NEAR)
    before = low[max(start, candidate.start - 40) : candidate.start]
    kind = candidate.kind
    if kind == "agreement" and (_OTHER.search(before) or _COLLECTIVE.search(before)):
        return False
    if _BY_LOCALITIES.search(low, start, candidate.start) and not _OF_UNIONS.search(low, start, candidate.start):
        return False
    if kind == "minutes":
        return bool(_SIGNED.search(low, start, end) or before.endswith("exchanged ")) and not _TIMED.search(before)
    if kind in ("plan", "programme", "regulation"):
        if _ITS_OWN.search(before) or _BY_A_MEETING.search(low, start, candidate.start):
            return False
        return bool(_MADE.search(low, start, end))
    if low[candidate.start : candidate.end] == "agreements" and _ANY_NUMBER.search(before):
        return False  # 'have come under agreements': whichever there are
    if low[candidate.start : candidate.end] in _BROAD:
        made = _MADE.search(low, start, end) or _LASTING.search(low, start, end)
        return bool(made) and "reached an agreement to" not in low[start:end]
    return True


# -- parties and term --------------------------------------------------------------------------------------------------


def _sides(context: Context, candidate: _Candidate, parties: Sequence[str]) -> tuple[str, ...]:
    low = context.folded.low
    sentence = candidate.found.sentence
    named = _named(context, candidate.found)
    between = _BETWEEN.match(low, candidate.end, candidate.limit)
    if between is not None:
        after = [body for at, body in named if at >= between.end() - 5]
        if len(set(after)) >= 2:
            return tuple(dict.fromkeys(after))[:4]
    bodies = list(dict.fromkeys(body for _, body in named))
    if (
        sentence.role != "title"
        and len(bodies) >= 2
        and not (len(bodies) > 2 and len(parties) == 2 and set(parties) <= set(bodies))
    ):
        unions = [body for body in bodies if context.bodies[body].kind == "trade_union"]
        return tuple((unions if len(unions) >= 2 else bodies)[:4])
    if not bodies and (counted := _counted(context, candidate)):
        return counted
    main = [body for body in parties if context.bodies[body].kind == "trade_union"]
    if (
        len(bodies) == 1
        and bodies[0] not in parties
        and context.bodies[bodies[0]].kind == "trade_union"
        and len(main) == 1
    ):
        return (bodies[0], main[0])
    return tuple(dict.fromkeys(main if len(main) >= 2 else parties))[:4]


_COUNTED = re.compile(
    r"(?<!\w)the (two|three|four) (?:fronts|unions|federations|confederations|organi[sz]ations|sides|parties|agencies|"
    r"associations|universities|ministries|provinces)(?!\w)"
)
_HOW_MANY = {"two": 2, "three": 3, "four": 4}


def _counted(context: Context, candidate: _Candidate) -> tuple[str, ...]:
    """'At this meeting, the three fronts inked a memorandum': those that the sentence before names, if so many."""
    sentence = candidate.found.sentence
    told = _COUNTED.search(context.folded.low, sentence.start, sentence.end)
    index = context.found.index(candidate.found) if told else 0
    if told is None or index == 0:
        return ()
    before = tuple(dict.fromkeys(body for _, body in _named(context, context.found[index - 1])))
    return before if len(before) == _HOW_MANY[told[1]] else ()


def _named(context: Context, found: Found) -> list[tuple[int, str]]:
    """The bodies of the sentence, also those meant by their place: 'its partner from Savannakhet'."""
    usual = ("media", "school")
    named = [(mention.start, body) for mention, body in found.organisations if context.bodies[body].kind not in usual]
    inside = [(mention.start, mention.end) for mention, _ in found.organisations]
    for start, _, meaning in found.anchors:
        if not meaning.place or meaning.place[0].unit == "nước" or any(at <= start < stop for at, stop in inside):
            continue
        names = {place.name for place in meaning.place}
        meant = [body for body in context.bodies.values() if body.kind == "trade_union" and body.place in names]
        if len(meant) == 1 and re.search(
            r"(?:partner|side|counterparts?|colleagues|union|unions)\s(?:\w+\s){0,2}$",
            context.folded.low[max(0, start - 30) : start],
        ):
            named.append((start, meant[0].id))
    return sorted(named)


def _term(candidate: _Candidate) -> DateMention | None:
    """The years behind the name of the agreement, or right before it ('the 2018-2023 cooperation agreement')."""
    terms = [
        date for date in candidate.found.dates if date.form == "term" and date.year and date.until and date.until[0]
    ]
    behind = [date for date in terms if candidate.end <= date.start < min(candidate.limit, candidate.end + 160)]
    before = [date for date in terms if 0 <= candidate.start - date.end <= 24]
    return before[-1] if before else behind[0] if behind else None


def _edtf(term: DateMention) -> str:
    return f"{term.year}/{term.until[0]}" if term.until else f"{term.year}"


def _is_of_old(context: Context, candidate: _Candidate) -> bool:
    """'signed a memorandum of understanding in 2013', years ago: not the one that is signed now."""
    year = _YEAR_BEHIND.match(context.folded.low, candidate.end, candidate.found.sentence.end)
    return year is not None and context.published is not None and int(year[1]) < int(context.published.value[:4])


def _title_end(context: Context, candidate: _Candidate) -> int:
    stop = _NAMED_END.search(context.folded.low, candidate.end, candidate.found.sentence.end)
    return stop.start() if stop else candidate.found.sentence.end


def _is_definite(context: Context, candidate: _Candidate) -> bool:
    begin = max(candidate.found.sentence.start, candidate.start - 40)
    if _SIGNED_EARLIER.match(context.folded.low, candidate.end):
        return False
    return bool(_DEFINITE.search(context.folded.low[begin : candidate.start]))


# -- one agreement named several times ---------------------------------------------------------------------------------


def _merge(seen: list[AgreementFound], new: AgreementFound, *, definite: bool) -> None:
    for index, old in enumerate(seen):
        same_term = old.term is None or new.term is None or old.term[0] == new.term[0]
        general = definite and new.kind in ("agreement", "document")
        close = (
            old.kind == new.kind
            or general
            or ({old.kind, new.kind} <= {"memorandum", "agreement", "minutes"} and new.term == old.term)
        )
        same_sides = set(old.parties) & set(new.parties) or (definite and new.term is None)
        if same_term and close and same_sides and _may_be_one(old.status, new.status, same=old.term == new.term):
            kept = old if old.term or not new.term else old._replace(term=new.term, title=new.title)
            seen[index] = kept._replace(status=_stronger(old.status, new.status))
            return
    seen.append(new)


def _may_be_one(old: str, new: str, *, same: bool) -> bool:
    """An agreement in force and one to come are two; so are the one summed up and the one just signed."""
    coming = {"agreed", "proposed"}
    past = {"in_force", "concluded"}
    return (same and not ({old, new} & coming and {old, new} & past)) or not (
        (old in past and new in coming) or (old in coming and new in past) or {old, new} == {"concluded", "signed"}
    )


def _stronger(one: str, other: str) -> str:
    order = ("signed", "concluded", "agreed", "in_force", "proposed")
    return min(one, other, key=order.index)
