"""A signing that an article tells of without calling it its occasion: in a caption, or in its middle.

Many a page opens in the middle, after the lead that told who met; the photo of the signing, or the sentence that says
what it is good for, is then all that tells of it.
"""

import re
from itertools import pairwise

from giaoluu.reading.context import Context, Found
from giaoluu.reading.rules.agreed import AgreementFound
from giaoluu.reading.rules.agreements import read_agreements
from giaoluu.reading.signs import Sought

_HERE = Sought(
    r"(?:tại (?:hội nghị|buổi|lễ|cuộc|chương trình|đây)|cùng ngày|(?:nhân )?dịp này|cũng tại|kết thúc (?:buổi|hội nghị)"
    r")[^.;:]{0,140}?(?<!thư )(?<!đăng )k[ýí](?: kết)? $|việc k[ýí] kết (?:\S+ )?$",
    (
        "tại hội nghị", "tại buổi", "tại lễ", "tại cuộc", "tại chương trình", "tại đây", "cùng ngày", "dịp này",
        "cũng tại", "kết thúc", "việc ký kết", "việc kí kết",
    ),
)  # fmt: skip
"""Right before the name of what was signed: 'Tại hội nghị, … đã ký kết …', 'Việc ký kết … giúp …'."""
_IN_A_PHOTO = re.compile(r"(?<!thư )(?<!đăng )(?<!sẽ )(?<!từng )k[ýí](?: kết)? (?:\S+ ){0,2}$")
_TWO = 2
_OF_LONG_AGO = re.compile(r"trước đó|năm trước|thời gian qua|những năm qua|nhiệm kỳ qua|trong năm \d{4}|6 tháng")


def find_signing(context: Context) -> tuple[Found, AgreementFound] | None:
    """Return the sentence that shows a signing of two named sides, and what they signed; nothing where none does."""
    places = [(found, start) for found in context.found for start in _shown(context, found)]
    if not places:
        return None
    signed = [one for one in read_agreements(context, parties=()) if one.status == "signed" and len(one.parties) > 1]
    for found, start in places:
        for agreement in signed:
            if agreement.start == start or _names_all(found, agreement):
                return found, agreement
    return None


_AT_SIGNING = Sought(
    r"(?:đại diện|lãnh đạo) [^.;:]{5,160}? (?:tại|trong|ở) (?:lễ|buổi|hội nghị) k[ýí](?: kết)?(?!\w)",
    (
        f"{at} {what} {signs}"
        for at in ("tại", "trong", "ở")
        for what in ("lễ", "buổi", "hội nghị")
        for signs in ("ký", "kí")
    ),
)


def sides_in_photo(context: Context) -> list[str]:
    """The two of whom a photo shows the leaders at the signing: 'Đại diện A và B tại lễ ký kết'."""
    for found in context.found:
        start, end = found.sentence.start, found.sentence.end
        photo = found.sentence.role == "caption" and _AT_SIGNING in found.signs
        shown = list(dict.fromkeys(body for _, body in found.organisations))
        if photo and len(shown) > 1 and _AT_SIGNING.search(context.folded.low, start, end):
            return shown
    return []


_SIGNS_WITH = re.compile(r" (?:(?:đã|cũng|lần lượt|tiến hành) ){0,3}k[ýí](?: kết)? [^.;:]{3,120}? với (?:các )?")
_IN_A_ROW = (", ", " và ", "; ", " với ", ", với ", " và với ")


def also_signed(context: Context, parties: list[str]) -> list[str]:
    """'A lần lượt ký kết chương trình với B, C và D', told further down of a party: all with whom it has signed."""
    low = context.folded.low
    for found in context.found[:_TOLD_WITHIN]:
        bodies = found.organisations
        dated = any(date.role == "event" for date in found.dates)
        if found.sentence.role != "body" or len(bodies) <= _TWO or dated:
            continue
        (first, signer), (second, other) = bodies[:_TWO]
        if signer not in parties or not _SIGNS_WITH.fullmatch(low, first.end, second.start):
            continue
        row = [other]
        for (one, _), (next_, body) in pairwise(bodies[1:]):
            if low[one.end : next_.start] not in _IN_A_ROW:
                break
            row.append(body)
        return [body for body in row if body not in parties]
    return []


_TOLD_WITHIN = 12


def _shown(context: Context, found: Found) -> list[int]:
    low, sentence = context.folded.low, found.sentence
    shown = len({body for _, body in found.organisations})
    photo = shown > 1 and (
        sentence.role == "caption" or len(found.people) > 1  # those who signed, of whom a text does not tell so
    )
    photo = photo or (shown == 0 and sentence.role == "caption" and len(found.people) == _TWO)
    if not (photo or _HERE in found.signs) or _OF_LONG_AGO.search(low, sentence.start, sentence.end):
        return []
    named = [start for start, _, meaning in found.news if meaning.agreement not in ("", "cooperation")]
    return [
        start
        for start in named
        if (photo and _IN_A_PHOTO.search(low, sentence.start, start)) or _HERE.search(low, sentence.start, start)
    ]


def _names_all(found: Found, agreement: AgreementFound) -> bool:
    """The same agreement may be cited to another sentence than the photo."""
    return set(agreement.parties) <= {body for _, body in found.organisations}
