"""Whose a figure is: which body the sentence tells it of."""

import re

from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.quantities import Quantity

_NOT_OWNER = re.compile(
    r"(?:nghị quyết|chương trình|thực hiện|theo|với|cho(?! biết| hay)|phối hợp|trực thuộc|thuộc)[^,.;]{0,30}$"
)
_PAYS = re.compile(r"(?<!\w)do\s$")
_PAYING = re.compile(r"\s(?:vận động|tài trợ|ủng hộ|hỗ trợ|đóng góp|trao tặng|tặng|chi trả|quyên góp)")
_OF_WHOM = re.compile(r"\s(?:của\s)?(?:đoàn\s)?(?:của\s)?")
_MEMBERS = frozenset({"cán bộ", "thành viên", "đại biểu", "người", "đồng chí", "đ/c"})
_DELEGATION = re.compile(r"(?<!\w)đoàn(?: [^\s,.;:]{1,10}){0,4} (?:gồm|có)(?: có)? $")
_DEFINITE = re.compile(
    r"(công ty|ngân hàng|bệnh viện|tập đoàn|tổng công ty|nhà máy|xí nghiệp|nhà trường)"
    r"\s(?:có|còn|hiện|đã|sẽ|đang|cam kết|dành|nợ|vẫn|được|cũng)\s"
)
"""'Công ty có 1.415 lao động': a kind of body with a verb right behind it is the one of that kind named last."""


def owner_of(
    context: Context, found: Found, quantity: Quantity, *, guest: str | None, given_by: str | None
) -> str | None:
    """Return the body that `quantity` is told of in its sentence, or None.

    In this order: the company that 'Công ty có' goes back to; who pays ('… do LĐLĐ tỉnh tài trợ'); whose members are
    counted ('10 cán bộ LĐLĐ tỉnh'); the `guest` after 'đoàn gồm'; the last body before the number, unless it is named
    along with another's deed; the body for which a person speaks. A gift is told of `given_by`, not of who gets it.
    """
    return (
        _definite(context, found, quantity)
        or _payer(context, found, quantity)
        or _of_members(context, found, quantity)
        or (guest if _counts_delegation(context, found, quantity) else None)
        or _last_before(context, found, quantity, given_by)
        or _for_whom_one_speaks(context, found, quantity)
    )


def subject_of(found: Found) -> str | None:
    """Return the first body of a sentence, if the sentence opens with it or nearly so."""
    for mention, body in found.organisations:
        if mention.start - found.sentence.start < 80:
            return body
    return None


def _opens(low: str, at: int) -> bool:
    """Does a line or a clause begin at `at`?"""
    return at == 0 or low[at - 1] == "\n" or low[max(0, at - 2) : at] in (". ", ", ", "; ", ": ")


def _definite(context: Context, found: Found, quantity: Quantity) -> str | None:
    low = context.folded.low
    named = _DEFINITE.finditer(low, found.sentence.start, quantity.start)
    begins = [name for name in named if _opens(low, name.start())]
    if not begins or any(begins[-1].start() < mention.end <= quantity.start for mention, _ in found.organisations):
        return None
    head = begins[-1][1]
    last = None
    for earlier in context.found:
        if earlier.sentence.start >= found.sentence.start:
            break
        for mention, body in earlier.organisations:
            if context.folded.low.startswith(head, mention.start):
                last = body
    return last


def _payer(context: Context, found: Found, quantity: Quantity) -> str | None:
    low = context.folded.low
    for mention, body in found.organisations:
        if not quantity.end <= mention.start <= quantity.end + 80:
            continue
        if _PAYS.search(low, mention.start - 4, mention.start) and _PAYING.match(low, mention.end):
            return body
    return None


def _of_members(context: Context, found: Found, quantity: Quantity) -> str | None:
    if quantity.unit not in _MEMBERS:
        return None
    behind = _OF_WHOM.match(context.folded.low, quantity.end)
    if behind is None:
        return None
    return next((body for mention, body in found.organisations if mention.start == behind.end()), None)


def _counts_delegation(context: Context, found: Found, quantity: Quantity) -> bool:
    return quantity.unit in _MEMBERS and bool(
        _DELEGATION.search(context.folded.low, found.sentence.start, quantity.start)
    )


def _last_before(context: Context, found: Found, quantity: Quantity, given_by: str | None) -> str | None:
    low = context.folded.low
    best: str | None = None
    for mention, body in found.organisations:
        if mention.end > quantity.start:
            break
        if _NOT_OWNER.search(low, max(found.sentence.start, mention.start - 40), mention.start):
            continue
        if context.bodies[body].kind == "media":
            continue
        if given_by is not None and _GIVEN.search(low, max(found.sentence.start, mention.start - 12), mention.start):
            best = given_by
            continue
        best = body
    return best


_GIVEN = re.compile(r"(?:trao|tặng|trao tặng|hỗ trợ|ủng hộ|giúp)\s$")
"""'A tặng B 5 máy tính': B stands between the verb and the number, and gets what A gives."""

_SAYS = re.compile(r"[^.;]{0,60}?(?:cho biết|cho hay|thông tin|báo cáo|giới thiệu|nêu|khẳng định|nói|said|told)")


def _for_whom_one_speaks(context: Context, found: Found, quantity: Quantity) -> str | None:
    """What a person tells without naming a body is told of the body that the person stands for."""
    for person, someone in reversed(found.people):
        if person.end <= quantity.start and _SAYS.match(context.folded.low, person.end, quantity.start):
            posts = context.people[someone].posts
            return posts[-1].body if posts else None
    return None
