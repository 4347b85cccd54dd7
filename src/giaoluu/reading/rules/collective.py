"""A union that signs with many unions that nobody names: 'với LĐLĐ các huyện, thành phố', 'với 13 LĐLĐ tỉnh'."""

import re
from collections.abc import Sequence

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.candidates import Candidate
from giaoluu.reading.signs import Sought

_UNIONS = r"(?:lđlđ|liên đoàn lao động|công đoàn)"
_PLACES = r"(?:tỉnh|huyện|quận|thành phố|thị xã|địa phương|xã|phường)"
_WITH_MANY = re.compile(
    rf"(?:giữa|với|và) (?:(?:\d+ |các |những ){_UNIONS}(?: các)? {_PLACES}|{_UNIONS} (?:\d+ |các ){_PLACES})(?!\w)"
)
_WITH_PARTNERS = re.compile(
    r"(?:giữa|với|và) (?:gần |hơn |trên )?(?:\d+ |các |những |nhiều |một số )(?:doanh nghiệp|công ty|đối tác|ngân hàng|"
    r"đơn vị|nghiệp đoàn|nhà cung cấp|cơ sở y tế|bệnh viện|siêu thị|hợp tác xã|trường)(?!\w)"
)
"""'lễ ký kết thỏa thuận phúc lợi với 12 doanh nghiệp': an occasion, of which nobody is named but the union."""


def signs_with_many(context: Context, candidate: Candidate) -> tuple[str, ...]:
    """Return the one union whose pact with many is named; nothing where another body is named beside it."""
    found = candidate.found
    if _WITH_MANY.search(context.folded.low, candidate.end, found.sentence.end) is None:
        return ()
    return _only_union(context, [found])


def holds_signing_with_many(context: Context, told: Sequence[Found], parties: Sequence[str]) -> bool:
    """Is the one union of `parties` told to sign with many?"""
    if len(parties) != 1 or context.bodies[parties[0]].kind != "trade_union":
        return False
    low = context.folded.low
    return bool(_only_union(context, told)) and any(
        many.search(low, found.sentence.start, found.sentence.end)
        for found in told
        for many in (_WITH_MANY, _WITH_PARTNERS)
    )


_TOLD_TOGETHER = Sought(
    r"(?:liên hiệp công đoàn|tổng công hội|tổng công đoàn|liên đoàn lao động|công đoàn)"
    r" (các|hai|ba|bốn|năm|sáu|bảy|[2-9]|1[0-9]) (?:tỉnh|thành phố|nước)(?!\w)",
    (
        f"{count} {unit}"
        for count in ("các", "hai", "ba", "bốn", "năm", "sáu", "bảy", *"0123456789")
        for unit in ("tỉnh", "thành phố", "nước")
    ),
)
_COUNTED = {"các": 0, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7}


def unions_told_together(context: Context, told: Sequence[Found]) -> list[str]:
    """Return the unions abroad that `told` counts ('Liên hiệp Công đoàn 5 tỉnh') and the page names one by one."""
    low = context.folded.low
    for found in told:
        sentence = found.sentence
        asked = _TOLD_TOGETHER in found.signs
        together = _TOLD_TOGETHER.search(low, sentence.start, sentence.end) if asked else None
        if together is None:
            continue
        count = _COUNTED[together[1]] if together[1] in _COUNTED else int(together[1])
        abroad = [
            body.id
            for body in context.bodies.values()
            if body.kind == "trade_union" and (body.country or "VN") != "VN" and body.level != "foreign_national"
        ]
        if len(abroad) == (count or max(2, len(abroad))):
            return abroad
    return []


_GROUP = re.compile(r"(?<!\w)(?:khối|cụm) (?:[^\s.,;:]+ ){0,3}?(?:thi đua|công đoàn)(?!\w)")
_CONSISTS_OF = Sought(
    r"(?<!\w)(?:khối|cụm) (?:[^\s.,;:]+ ){0,12}?(?:bao )?gồm(?: có)?(?: \d+| các)?"
    r"(?: (?:đơn vị|thành viên|công đoàn|lđlđ))*:? ",
    ("gồm ", "gồm: "),
)  # fmt: skip


def members_of_group(context: Context, told: Sequence[Found]) -> list[str]:
    """Return the unions of which the group consists that `told` names: 'Khối thi đua … gồm: Công đoàn A, B và C'."""
    low = context.folded.low
    for found in context.found[:_LISTED_WITHIN]:
        if _CONSISTS_OF not in found.signs or len(found.organisations) < 2:
            continue
        listed = _CONSISTS_OF.search(low, found.sentence.start, found.sentence.end)
        if listed is None or not any(_GROUP.search(low, one.sentence.start, one.sentence.end) for one in told):
            continue
        members = {body: None for m, body in found.organisations if m.start >= listed.end()}
        unions = [body for body in members if context.bodies[body].kind == "trade_union"]
        if len(unions) > 1:
            return unions
    return []


_LEADS_GROUP = re.compile(r"(?<!\w)(?:(?:khối|cụm) trưởng|trưởng (?:khối|cụm))(?!\w)")
_MEMBERS_SIGN = re.compile(
    r"các (?:đơn vị|công đoàn|thành viên|cđcs)(?: thành viên)? (?:trong|thuộc|của) (?:khối|cụm)(?: thi đua)?"
    r"(?: đã| cùng| tiến hành)* ký (?:kết )?giao ước"
)


def leads_group(context: Context, told: Sequence[Found]) -> tuple[tuple[str, str], ...]:
    """The one union named of a group that meets or signs: its head, or the one whose members sign with each other."""
    low = context.folded.low
    heads: dict[str, None] = {}
    grouped = any(_GROUP.search(low, found.sentence.start, found.sentence.end) for found in told)
    for found in context.found[:_LISTED_WITHIN]:
        unions = [(m, body) for m, body in found.organisations if context.bodies[body].kind == "trade_union"]
        if grouped and unions and _LEADS_GROUP.search(low, found.sentence.start, found.sentence.end):
            for mention, body in unions:
                if _LEADS_GROUP.search(low, max(found.sentence.start, mention.start - 40), mention.end + 40):
                    heads[body] = None
        elif _MEMBERS_SIGN.search(low, found.sentence.start, found.sentence.end):
            heads.update(dict.fromkeys(_only_union(context, told)))
    return tuple((body, "organiser") for body in heads) if len(heads) == 1 else ()


_LISTED_WITHIN = 12
"""Sentences within which an article tells who belongs to the group."""


def _only_union(context: Context, told: Sequence[Found]) -> tuple[str, ...]:
    named = {body for found in told for _, body in found.organisations}
    return tuple(named) if len(named) == 1 and context.bodies[min(named)].kind == "trade_union" else ()
