"""Finds numbered documents: 'Nghị quyết số 20-NQ/TW', 'Kế hoạch 15/KH-LĐLĐ', 'Nghị định số 191/2013/NĐ-CP'.

A document counts only by a number with its code of letters. 'Luật Công đoàn năm 2012' and 'Công ước số 87' have none.
The code tells document from fraction, date and house number, so that the kind of document may be left unsaid.
"""

import re
from collections.abc import Sequence

import msgspec

from giaoluu.facts.values import edtf_date, is_real_date
from giaoluu.reading.mentions.digits import find_digits, matches_at

_TYPES = {
    "resolution": "NQ NQLT NQPH NQLN",
    "directive": "CT",
    "decision": "QĐ QD QĐUB QĐUBND",
    "decree": "NĐ ND",
    "circular": "TT TTLT TTLB TTLN",
    "plan": "KH KHLT KHPH KHLN KHLTLĐ KHGS KHKT",
    "programme": "CTR CTPH CTRPH CTRHĐ CTHĐ CTHT CTRHT CTLT CTRLT CTLN CTPHHĐ CTKH CTHTPH",
    "regulation": "QC QCPH QCLT QP QYC QYCPH QYCH QYĐ QYCHE QCHĐ QCLN",
    "law": "QH UBTVQH PL",
    "conclusion": "KL",
    "official_letter": "CV CĐ",
    "report": "BC BCTH",
    "notice": "TB TBKL",
    "guideline": "HD HDLT HDPH HDLN",
    "proposal": "TTR",
    "scheme": "ĐA DA PA",
    "minutes": "BB BBGN BBHĐ BBTT BBLV",
    "agreement": "TTHT TTPH TTTH TTLK TTKT",
    "decree_law": "SL",
}
_KIND_OF_TYPE = {code: kind for kind, codes in _TYPES.items() for code in codes.split()}
"""The letters for the type of document, by the circulars on document form (01/2011/TT-BNV, Nghị định 30/2020/NĐ-CP)
and the Party's Hướng dẫn 36-HD/VPTW, with the joint forms (PH, LT) that unions and their partners write."""

_KIND_OF_WORDS = {
    "nghị quyết": "resolution", "chỉ thị": "directive", "quyết định": "decision", "nghị định": "decree",
    "thông tư": "circular", "kế hoạch": "plan", "chương trình": "programme", "quy chế": "regulation",
    "qui chế": "regulation", "quy định": "regulation", "qui định": "regulation", "luật": "law", "pháp lệnh": "law",
    "kết luận": "conclusion", "công văn": "official_letter", "văn bản": "official_letter",
    "công điện": "official_letter", "báo cáo": "report", "thông báo": "notice", "hướng dẫn": "guideline",
    "tờ trình": "proposal", "đề án": "scheme", "biên bản": "minutes", "thỏa thuận": "agreement",
    "thông tri": "directive", "sắc lệnh": "decree_law", "phương án": "scheme", "điều lệ": "regulation",
    "resolution": "resolution", "directive": "directive", "decision": "decision", "decree": "decree",
    "circular": "circular", "plan": "plan", "programme": "programme", "program": "programme",
    "regulation": "regulation", "law": "law", "conclusion": "conclusion", "report": "report",
}  # fmt: skip

_WORDS = "|".join(sorted(_KIND_OF_WORDS, key=len, reverse=True))
_BEFORE = re.compile(
    rf"(?<!\w)({_WORDS})(?: (?:kết luận|phối hợp|hợp tác|liên tịch|liên ngành|công tác|hành động|kết hợp|chung|ký kết|"
    r"giám sát|hoạt động)){0,3}(?: (?:số|no)\b[.:]?)? ?$"
)
_NUMBER_WORD = re.compile(r"(?<!nhà )(?<!định )(?<!biển )(?<!đường )(?<!\w)(?:số|no)\s?[.:]?\s{0,2}$")

_CODE = re.compile(
    r"(?P<number>\d(?<![\w/.,–-].)\d{0,4}(?:[a-zA-Z](?= ?[-–/]))?)(?P<year>\s?/\s?(?:19|20)\d\d)?"
    r"(?P<joint> {0,2}[-–/] {0,2}| ?)"
    r"(?P<type>[A-ZĐ][A-Za-zĐđ]{0,9}\d{0,2})(?![\w])"
    r"(?P<rest>(?: {0,2}[-–/] {0,2}(?:[A-ZĐƯ][\w&]*(?:\.[A-ZĐƯ]\w*)*|tw|tư|tu)(?![\w])){0,5})"
)
_JOINT = re.compile(r"[/–-]")
_SEGMENT = re.compile(r"( {0,2}[-–/] {0,2})([^-–/ ]+)")
_JOINT_TYPES = re.compile(r"(?:LT|PH|HT|QC)$")

_DATE_AFTER = re.compile(
    r"[,;]? ?\(?(?:(?:được |đã )?(?:ký|ban hành|ra) )?(?:ngày|dated|of) ?(\d{1,2})(?: ?[/.-] ?|"
    r" tháng )(\d{1,2})(?:,? ?[/.-] ?|,? năm )((?:19|20)\d\d)\)?"
    r"|[,;]? ?\(?(?:ký |ban hành )?năm ((?:19|20)\d\d)\)?"
)
_ISSUER = re.compile(
    r",? ?(?:do )?của (?P<issuer>[^\W\d_][\w.&]*(?: (?!(?:về|và|trong|được|đã|ban hành|quy định|đến|tới|trên|do|"
    r"là|cho|để|tại|giữa|với|"
    r"giai đoạn|nhiệm kỳ|khóa|ngày|năm|hướng dẫn|sửa đổi|có|theo|vào|từ|khi|nhằm|đối|phê duyệt|cũng|sẽ|đang|như|"
    r"thì|mà) )[\w&]+){0,11})"
)
_TITLE = re.compile(
    r"[^.;:\n]{0,60}?(?:về(?: việc)?|v/v)[:,]? ?[“\"«‘']([^“”\"»«\n]{5,300})[”\"»’']|[,;]? (?:về việc|"
    r"v/v) ([^.;,\n“\"]{5,200})"
)


class DocumentMention(msgspec.Struct, frozen=True, gc=False):
    """A numbered document: `start` and `end` span its kind and number in the folded copy.

    `number` is written without blanks around its dashes ('20-NQ/TW'). `date` is EDTF; `issuer` and `title` are the
    page's words. What the words around the number do not say is None.
    """

    start: int
    end: int
    number: str
    kind: str | None
    issuer: str | None
    date: str | None
    title: str | None


def find_documents(
    text: str, low: str, start: int, end: int, *, digits: Sequence[int] | None = None
) -> list[DocumentMention]:
    """Return the numbered documents named between `start` and `end`, in order, every mention of each.

    Repeated mentions share a `document_key`. Letters without a type code ('488/LĐLĐ-CSPL') count only after a word for
    the document or after 'số'. `digits` are `find_digits` of these, where the caller knows it.
    """
    documents: list[DocumentMention] = []
    digits = find_digits(low, start, end) if digits is None else digits
    if not digits or _JOINT.search(text, digits[0], end) is None:
        return documents
    for found in matches_at(_CODE, text, digits, end):
        document = _read(text, low, found, start, end)
        if document is not None:
            documents.append(document)
    return documents


def document_key(number: str) -> str:
    """Return what two spellings of one number share: no case, blanks, dashes, or zeros in front; 'TƯ' is 'TW'."""
    letters = re.sub(r"[^\w]", "", number.upper()).lstrip("0")
    return re.sub(r"TƯ$", "TW", letters)


def _read(text: str, low: str, found: re.Match[str], start: int, end: int) -> DocumentMention | None:
    begin = found.start()
    named = _BEFORE.search(low, max(start, begin - 60), begin)
    code = _known_type(found["type"])
    segments = _segments(found, code)
    if not _is_number(found, code=code, segments=segments, named=named, low=low):
        return None
    number = found["number"] + re.sub(r"\s", "", found["year"] or "")
    joint = found["joint"].strip().replace("–", "-") or "-"
    number += joint + found["type"] + "".join(mark + letters for mark, letters, _ in segments)
    last = segments[-1][2] if segments else found.end("type")
    issuer, date, title = _what_follows(text, low, last, end)
    kind = _KIND_OF_WORDS[named[1]] if named else _KIND_OF_TYPE.get(code or "")
    if named and kind == "circular" and code in _KIND_OF_TYPE and "thông tư" not in named[0]:
        kind = _KIND_OF_TYPE[code]
    return DocumentMention(named.start() if named else begin, last, number, kind, issuer, date, title)


def _known_type(letters: str) -> str | None:
    code = letters.rstrip("0123456789").upper()
    return code if code in _KIND_OF_TYPE else None


def _segments(found: re.Match[str], code: str | None) -> list[tuple[str, str, int]]:
    """The letters after the type, with their dashes and ends; behind an issuer, a spaced dash ends the number."""
    segments: list[tuple[str, str, int]] = []
    joint = code is not None and _JOINT_TYPES.search(code) is not None
    for part in _SEGMENT.finditer(found["rest"]):
        blanks = len(part[1]) > 1
        if blanks and ((segments and not joint) or not part[2][:2].isupper()):
            break
        if part[2][1:2].islower() and part[2].lower() not in ("tw", "tư", "tu") and len(part[2]) > 4:
            break
        segments.append((part[1].strip().replace("–", "-"), part[2].rstrip("."), found.start("rest") + part.end()))
    return segments


def _is_number(
    found: re.Match[str],
    *,
    code: str | None,
    segments: list[tuple[str, str, int]],
    named: re.Match[str] | None,
    low: str,
) -> bool:
    """A number needs a dash before its letters, a type or a word that names it, and an issuer behind its type."""
    joined = found["joint"].strip() != ""
    if code is not None:
        is_law = found["year"] is not None and code in ("QH", "UBTVQH")
        if not joined:
            return bool(segments) and named is not None
        return bool(segments) or is_law or (named is not None and len(code) > 1)
    if not joined or " " in found["joint"] or found["joint"] == "–":
        return False
    if not found["type"][:2].isupper():
        return False
    if named is not None:
        return bool(segments) or len(found["type"]) > 1
    called = _NUMBER_WORD.search(low, max(0, found.start() - 14), found.start()) is not None
    return called and bool(segments)


def _what_follows(text: str, low: str, at: int, end: int) -> tuple[str | None, str | None, str | None]:
    """Issuer, date and title, in whichever order the first two stand."""
    issuer = date = title = None
    for _ in range(2):
        dated = _DATE_AFTER.match(low, at, end) if date is None else None
        if dated:
            date, at = _edtf_of(dated), dated.end()
        named = _ISSUER.match(text, at, end) if issuer is None else None
        if named and named["issuer"][0].isupper():
            issuer, at = named["issuer"].rstrip("."), named.end()
    titled = _TITLE.match(text, at, end)
    if titled:
        title = (titled[1] or titled[2]).strip()
    return issuer, date, title


def _edtf_of(dated: re.Match[str]) -> str | None:
    day, month, year, only_year = dated.groups()
    if only_year:
        return edtf_date(int(only_year))
    parts = (int(year), int(month), int(day))
    return edtf_date(*parts) if is_real_date(*parts) else None
