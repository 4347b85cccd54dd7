"""The words around a number: how exact it is meant, what is measured, whether it is a target, a part, or per head."""

import re

import msgspec

from giaoluu.reading.mentions.units import Unit, Words
from giaoluu.reading.signs import Signs, Sought


class Bound(msgspec.Struct, frozen=True, gc=False):
    """How exact a number is meant, and where the words that say so begin (or end, where they follow)."""

    kind: str
    at: int


_OPENING_MARKS = '("“[-–+'
_LAST_WORDS = re.compile(r"(?:[^\s]+ ){1,4}$")
_OPEN = {"từ", "đến"}
"""They bound a number only with 'trở lên', or as a range; 'từ 5 cán bộ' may begin anything."""
_EACH_TIME = re.compile(r"(?:mỗi|hằng|hàng|một) (?:năm|quý|tháng|tuần|ngày|lần|lớp|đoàn|bên) $")
_ON_FIELDS = re.compile(
    r"(?:lĩnh vực|mặt|phương diện|địa bàn|tuyến|trục|nội dung|khía cạnh|kênh|nền tảng|hình thức|góc độ|tinh thần)\b"
)
_UPWARDS = re.compile(
    r"(?:( )|[^,;.:()0-9]{0,40}? )trở (lên|xuống)\b| (?:or|and) (more|above|over|less|fewer|below)\b(?! than)"
)
_ABOVE = 10
_LASTED = re.compile(r"\b(?:for|of|after|lasted|spent|has|have) $")
_SIDE_TAIL = re.compile(
    r" (?:bạn|này|đó|nói trên|trên(?! (?:địa bàn|toàn|cả|tổng|số|phạm vi|mạng|các|mọi|khắp|đất|biển|\d))|"
    r"ấy|kia|chủ nhà|anh em|láng giềng)\b"
)
"""'hai đơn vị trên' are the sides; 'ba doanh nghiệp trên địa bàn' are counted."""
_PROPER = re.compile(r" (?:tỉnh |thành phố |tp\.? ?|nước )?")
_PLACES = re.compile(r"tỉnh|thành phố|tỉnh thành|địa phương|nước|quốc gia|(?:border )?provinces|countries|cities")
_REGION = re.compile(r" (?:biên giới|(?:phía |miền |vùng )?(?:bắc|nam|trung|đông|tây)(?! ninh| giang| kạn| định)) ?\b")
_BODIES_OF = re.compile(r"(?:công đoàn(?: [^\s,.;:]+){0,2}|lđlđ|liên đoàn lao động|phía|đoàn|của|of(?: the)?) $")
"""'Công đoàn y tế ba địa phương', 'về phía 5 tỉnh Bắc Lào': whose bodies the page tells of."""
_OF_BOTH = {"cả", "giữa", "của", "both", "between", "the", "these", "our", "their"}
_FEW = 5
_MOST_WORDS, _MOST_WORDS_OF_A_VERB = 8, 5
_PER = re.compile(
    r" ?/ ?(?!năm|tháng|ngày|quý|tuần|giờ)[^\W\d_]{2,}| per (?!year|month|day|week|cent)[a-z]+| a head\b| each\b"
)
_EACH = re.compile(r"(?:mỗi|từng|each|every|per)\s[^.;0-9]{0,40}$")
_CHANGE = re.compile(
    r"\b(tăng|giảm|increas\w+|rose|grew|up|decreas\w+|fell|down|declin\w+)"
    r"(?: (?:thêm|mạnh|nhẹ|từ|đến|lên|xuống|còn|gấp|bình quân|by|of|to|from)){0,3} $"
)
_UP = {"tăng", "up", "rose", "grew"}
_TARGETS = Sought(
    r"phấn đấu|mục tiêu|chỉ tiêu(?= đến| năm| là|:| đề ra là)|đặt ra chỉ tiêu|đặt chỉ tiêu"
    r"|a(?<!\wa)ims? (?:to|of|for|at)\b|t(?<!\wt)argets? (?:to|of|for|at)\b"
    r"|s(?<!\ws)triv\w+ (?:to|of|for|at)\b|g(?<!\wg)oals? (?:to|of|for|at)\b",
    ("phấn đấu", "mục tiêu", "chỉ tiêu", "aim", "target", "striv", "goal"),
)
_PARTS = Sought(  # the word boundary is asked for behind the first letter: no search is fast that begins with one
    r"trong đó|r(?<!\wr)iêng\b|g(?<!\wg)ồm\b|o(?<!\wo)f wh(?:om|ich)\b|i(?<!\wi)ncluding\b",
    ("trong đó", "riêng", "gồm", "of wh", "including"),
)
_CLAUSE_END = re.compile(r"[,;:.()\"“”\n0-9…]|\s[-–]\s")
_LAST_MARK = re.compile(r"(?s:.*)(?:[,;:.()\"“”\n…]| [-–] )")
_NO_VERB = {
    "đã", "được", "có", "với", "cho", "là", "hiện", "và", "gồm", "trên", "hơn", "gần", "khoảng", "tại", "của", "từ",
    "trong", "các", "những", "này", "đó", "đang", "sẽ", "thì", "mà", "về", "cùng", "qua", "nay", "năm", "ước", "số",
    "còn", "chỉ",
    "of", "the", "in", "to", "a", "an", "and", "with", "for", "has", "have", "had", "that", "at", "by", "than",
    "more", "some",
}  # fmt: skip
_CONNECTORS = {"trị", "giá", "số", "tiền", "với", "là", "tổng", "ước", "đạt", "trên", "được", "cho", "có", "khoảng"}


def bound_before(low: str, at: int, start: int, words: Words) -> Bound | None:
    """Return the bound word that stands right before the number at `at`, with its place."""
    if each := _EACH_TIME.search(low, max(start, at - 14), at):
        at = each.start()
    begin, bounds = max(start, at - 40), words["bound"]
    pieces = low[begin:at].rsplit(" ", 5)
    if len(pieces) < 2 or pieces[-2].lstrip(_OPENING_MARKS) not in bounds.last_words:
        return None  # so with most numbers
    begin += len(pieces[0]) if len(pieces) > 5 else 0  # four words with the blanks behind them begin no earlier
    found = _LAST_WORDS.search(low, begin, at)
    if not found:
        return None
    before = found[0][:-1].split(" ")
    before[0] = before[0].lstrip(_OPENING_MARKS)
    for count in range(len(before), 0, -1):
        phrase = " ".join(before[-count:])
        if phrase in bounds and phrase not in _OPEN:
            kind = bounds[phrase]
            if phrase == "tối thiểu" and before[-count - 1 : -count] == ["lương"]:
                return None  # 'lương tối thiểu' is the wage that the law sets
            return None if kind == "exact" else Bound(kind, at - 1 - len(phrase))
    return None


def bound_behind(low: str, number: tuple[int, int], start: int, end: int) -> Bound | None:
    """Return the bound that follows the number: 'từ 25 lao động trở lên', '50 người trở lên', '50 or more'.

    Only after 'từ' may words stand between: in '52% đạt loại B trở lên' it is the grade that has a bound.
    """
    found = _UPWARDS.match(low, number[1], end)
    if not found or (found[2] and not found[1] and not low[start : number[0]].endswith("từ ")):
        return None
    upwards = found[2] == "lên" or found[3] in ("more", "above", "over")
    return Bound("at_least" if upwards else "at_most", found.end())


def is_preposition(low: str, bound: Bound, value: float, unit: Unit) -> bool:
    """Tell whether a bound word says where or when, not how much: 'trên 3 lĩnh vực', 'Over 20 years, …'."""
    if low.startswith(("trên", "dưới"), bound.at):
        return value < _ABOVE and bool(_ON_FIELDS.match(unit.name.lower()))
    lasted = _LASTED.search(low, max(0, bound.at - 8), bound.at)
    return low.startswith("over ", bound.at) and unit.sort == "time" and not lasted


def is_of_the_sides(text: str, low: str, at: int, *, value: float, unit: Unit, in_words: bool) -> bool:
    """Tell whether the number only counts the sides of the page: '2 tỉnh', 'hai bên', 'ba tỉnh Bắc Lào'.

    A few bodies with their proper names behind them are sides too; many are a count ('17 tỉnh').
    """
    if unit.sort == "never":
        return True
    if in_words and unit.sort != "time":
        before = low[max(0, at - 12) : at].split()
        if before and before[-1] in _OF_BOTH:
            return True
    if _SIDE_TAIL.match(low, unit.end) and value <= _FEW * 2:
        return True
    if unit.sort != "side" or value > _FEW:
        return False
    if _PLACES.fullmatch(unit.name.lower()) and (
        _REGION.match(low, unit.end) or _BODIES_OF.search(low, max(0, at - 24), at)
    ):
        return True
    if value <= 2:  # both of them
        return value == 2
    named = _PROPER.match(low, unit.end)
    return bool(named and text[named.end() : named.end() + 1].isupper())


def per_each(low: str, at: int, end: int, start: int) -> bool:
    """Tell whether the amount `[at, end)` holds for each of something: 'mỗi suất 500.000 đồng', '50 triệu đồng/căn'."""
    return bool(_PER.match(low, end) or _EACH.search(low, max(start, at - 50), at))


def change_before(low: str, at: int, start: int) -> str | None:
    """Return `up` or `down` where the words before the number tell a change by it: 'tăng thêm', 'giảm'."""
    found = _CHANGE.search(low, max(start, at - 30), at)
    if not found:
        return None
    return "up" if found[1] in _UP or found[1].startswith("increas") else "down"


def targets_from(low: str, start: int, end: int, signs: Signs) -> int:
    """Return from where on the passage speaks of what is aimed at; `end` if it does not."""
    found = _TARGETS.search(low, start, end) if _TARGETS in signs else None
    return found.start() if found else end


def parts_from(low: str, start: int, end: int, signs: Signs) -> list[int]:
    """Return the places from which numbers are parts of what was counted before ('trong đó', 'riêng', 'gồm')."""
    return [found.end() for found in _PARTS.finditer(low, start, end)] if _PARTS in signs else []


def measure_around(text: str, low: str, *, start: int, end: int, limits: tuple[int, int], unit: Unit) -> str | None:
    """Return the words that say what is measured: a verb phrase before the number, the unit's complements behind it.

    `[start, end)` is the quantity, `limits` what may be read around it.
    """
    parts = [_phrase_before(text, low, start, limits[0], whole=unit.kind == "money")]
    if unit.kind != "money":
        counted = unit.name if unit.kind != "percentage" and unit.start >= start else ""
        parts += [counted, _phrase_behind(text, low, end, limits[1])]
    measure = " ".join(part for part in parts if part)
    return measure if measure and measure.lower() != unit.name.lower() else None


def _phrase_before(text: str, low: str, at: int, start: int, *, whole: bool) -> str:
    """The verb phrase that ends at `at`; with `whole`, also the noun phrase that a sum of money is the price of."""
    begin = max(start, at - 80)
    if mark := _LAST_MARK.match(low, begin, at):
        begin = mark.end()
    words = text[begin:at].lstrip(" -+*•").split()[-_MOST_WORDS if whole else -_MOST_WORDS_OF_A_VERB :]
    while words and words[-1].lower() in _CONNECTORS:
        words.pop()
    for back in range(len(words) - 1, -1, -1):
        word = words[back]
        if word.lower() in _NO_VERB or (word[0].isupper() and not whole) or word[-1].isdigit():
            words = words[back + 1 :]
            break
    return " ".join(words)


def _phrase_behind(text: str, low: str, at: int, end: int) -> str:
    if not low.startswith(" ", at):
        return ""
    close = _CLAUSE_END.search(low, at, min(end, at + 90))
    words = text[at : close.start() if close else min(end, at + 90)].split()[:_MOST_WORDS]
    while words and (words[-1].lower() in _NO_VERB or words[-1].lower() in _CONNECTORS):
        words.pop()
    return " ".join(words).strip("/%- ")
