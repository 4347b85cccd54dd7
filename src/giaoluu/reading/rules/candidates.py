"""Where an article names an agreement, told from the everyday words that look like one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from giaoluu.reading.context import Context, Found
from giaoluu.reading.signs import Sought


class Candidate(NamedTuple):
    """An agreement named at `[start, end)` of the folded copy."""

    found: Found
    start: int
    end: int
    kind: str
    limit: int
    """Where the next agreement of the sentence is named, or its end: what stands behind belongs to that one."""


_CONTENTS_OF = ("nội dung ký kết", "nội dung phối hợp", "nội dung hợp tác", "nội dung kết nghĩa")
"""'Nội dung ký kết gồm: …; sơ kết chương trình phối hợp': what its sides will do, and no other pact."""
_OF_THE_SAME = (" ", " về ", " ban hành ", " về ban hành ", " về việc ban hành ")
"""'Bản ghi nhớ Chương trình hợp tác': one paper under two nouns."""
_OF_LABOUR = re.compile(r"\s?(?:lao động tập thể|ước lao động|lợi ích|của doanh nghiệp|với người lao động)")
_TWO = 2
_COUNTED = re.compile(r"(?:(?<![\d/.-])(?:[3-9]|0[3-9]|[1-9]\d{1,3})|hàng chục|nhiều|gần \d+|trên \d+|hơn \d+)\s$")
"""'ký mới 11 bản ghi nhớ' counts what many have signed with many; 'A và B ký 3 chương trình' does not."""
_MANY = re.compile(
    r"(?:kế thừa|rà soát|thống kê|danh mục|toàn bộ)\s(?:các|những)\s$|"
    r"(?:các|những) (?:tỉnh|đơn vị|địa phương|ngành) (?:đã )?có $"
)
_BY_TERRITORIES = re.compile(
    r"(?<!công đoàn )(?<!lđlđ )(?<!liên đoàn lao động )(?:các|hai|2|ba) (?:tỉnh|nước|địa phương|thành phố) "
    r"(?:đã |cùng )?k[ýí](?: kết)? $"
)
"""'Từ khi các tỉnh ký Thỏa thuận về Tam giác phát triển': none of the unions'."""
_BETWEEN_PROVINCES = re.compile(r" giữa (?:hai|2) (?:tỉnh|nước|địa phương|thành phố)(?!\w)")
"""'cụ thể hóa Chương trình hợp tác giữa 2 tỉnh': of the provinces, and of none of their bodies."""
_OF_STATES = re.compile(
    r"hiệp định [^.;:,()]{0,60}?(?:việt nam ?[-–] ?\w|[-–] ?việt nam(?!\w)|giữa (?:hai|2) (?:nước|chính phủ))"
)
"""'triển khai Hiệp định hợp tác lao động Việt Nam - Lào': of two states, and of none of their bodies."""
_ORDERED = re.compile(
    r"(?:(?:hướng dẫn|chỉ đạo|yêu cầu) [^.;:]{3,110}?|(?:cơ sở|căn cứ)(?: pháp lý)? để [^.;:]{3,220}?)"
    r" (?:chủ động )?k[ýí](?: kết)? $"
)
"""'hướng dẫn hệ thống tổ chức của hai cơ quan chủ động ký quy chế phối hợp': whoever may, with whomever."""
_WHICHEVER = ("các ", "những ", "nhiều ", "một số ")
"""'bàn về những kế hoạch hợp tác cụ thể': plans of whatever kind."""
_OF_A_PACT = re.compile(r"[^.;,]{0,40}?\s(?:giữa|giai đoạn|đã|với|\d)")
"""'tổ chức chương trình ký kết phúc lợi' is the ceremony; 'chương trình ký kết giữa A và B' is what they signed."""
_OF_TWO = re.compile(r"[^.;,]{0,40}?\s(?:giữa|giai đoạn|đã ký|số)\s")
_HOLDS = ("tổ chức ", "tổ chức các ", "tổ chức những ", "tham gia ", "tham gia các ")
"""'hằng năm cùng tổ chức chương trình hợp tác phù hợp': what is held, and no paper."""
_BETWEEN_WHICHEVER = re.compile(
    r"[^.;:,]{0,30}? giữa (?:"
    r"(?:các|những) (?:doanh nghiệp|địa phương|nước|quốc gia|vùng|trường|hộ|nông dân|cá nhân)(?!\w)|"
    r"[^.;:,]{3,40}? các cấp (?:với|và) )"
)
"""'kế hoạch hợp tác giữa các doanh nghiệp', 'quy chế phối hợp giữa công đoàn các cấp với …': whoever they may be."""
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


def find_candidates(context: Context) -> Iterator[Candidate]:
    """Yield every naming of an agreement in the article, in page order."""
    for found in context.found:
        if not found.news:
            continue
        low = context.folded.low
        named = [anchor for anchor in found.news if anchor[2].agreement not in ("", "cooperation")]
        if len(named) > 1:
            named = [
                one for at, one in enumerate(named) if not at or low[named[at - 1][1] : one[0]] not in _OF_THE_SAME
            ]
        for index, (start, end, meaning) in enumerate(named):
            limit = named[index + 1][0] if index + 1 < len(named) else found.sentence.end
            candidate = Candidate(found, start, end, meaning.agreement.split("_")[0], limit)
            if _is_agreement(low, candidate, meaning.agreement):
                yield candidate


def _is_agreement(low: str, candidate: Candidate, kind: str) -> bool:
    """Everyday words ('thỏa thuận', 'biên bản', 'quy chế', 'hợp tác') name an agreement only in certain company."""
    found, start, end, _, _ = candidate
    before = low[max(found.sentence.start, start - 40) : start]
    contents = low.startswith(_CONTENTS_OF, found.sentence.start) and ":" in low[found.sentence.start : start]
    if contents or _OF_LABOUR.match(low, end) or (kind == "plan" and _is_whichever(before)):
        return False
    if low.startswith("chương trình", start) and _is_held(low, candidate, before):
        return False
    if low.startswith(" quốc tế", end) and found.sentence.role != "title":
        return False  # 'rà soát các thỏa thuận quốc tế': all of them, and none by name
    provinces = kind == "programme" and _BETWEEN_PROVINCES.match(low, end) and not _SIGNED_NEAR.search(before)
    if (
        provinces
        or (low.startswith("hiệp định", start) and _OF_STATES.match(low, start) is not None)
        or _BETWEEN_WHICHEVER.match(low, end, found.sentence.end)
        or _BY_TERRITORIES.search(before)
        or _ORDERED.search(low, max(found.sentence.start, start - 260), start)
        or _is_of_many(low, candidate, before)
    ):
        return False
    return _is_made_by_two(low, candidate, before, kind)


def _is_made_by_two(low: str, candidate: Candidate, before: str, kind: str) -> bool:
    """Does the company of an everyday word make it the name of what two have signed, or have drawn up for a term?"""
    found, start, end, _, _ = candidate
    word = low[start:end]
    if word == "thỏa thuận":
        return bool(_NOUN_BEFORE.search(before) or _NOUN_AFTER.match(low, end))
    if kind in _BY_NUMBER and low.startswith(" số", end) and _is_told_by_number(low, candidate, before):
        return True
    drawn_up = kind in _BY_NUMBER and _MADE_NEAR.search(before) is not None and _TERM_NEAR.match(low, end) is not None
    if kind == "programme_if_signed":
        return drawn_up or (before.endswith(_SIGNS) and _SIGNED_PROGRAMME.match(low, end) is not None)
    minutes = word == "biên bản" or (word == "biên bản làm việc" and found.sentence.role != "title")
    if minutes or kind == "regulation_if_signed":
        made_anew = drawn_up and low.startswith(" mới ", end)
        return made_anew or bool(_SIGNED_NEAR.search(before)) or low.startswith(" đã", end)
    return True


_BY_NUMBER = {"regulation_if_signed", "programme_if_signed"}
_NUMBER_OF_TWO = re.compile(
    r" số:? ?[^\s,;]+(?:,? ngày [^\s,;]+(?: tháng [^\s,;]+ năm \d{4})?)? (?:ký )?(?:kết )?giữa "
)
_REPLACED = ("thay thế ", "thay cho ", "thay thế cho ")


def _is_told_by_number(low: str, candidate: Candidate, before: str) -> bool:
    """'Quy chế số 05/QC ngày 2/3/2019 giữa A và B', '… thay thế Chương trình số 15/CTr ngày 2/3/2019'."""
    return before.endswith(_REPLACED) or _NUMBER_OF_TWO.match(low, candidate.end) is not None


_SIGNS = tuple(f"{signs} {some}" for signs in ("ký", "kí", "ký kết", "kí kết") for some in ("", "các ", "bản "))
_SIGNED_PROGRAMME = re.compile(
    r" (?:phúc lợi(?!\w)|[“\"][^“”\"]{8,200}[”\"](?: (?:giai đoạn|năm|giữa|với|nhiệm kỳ) |[.,;]|$)|"
    r"(?!hành động|mục tiêu|công tác|giảng dạy|nghệ thuật)(?:[^\s.;:,]+ ){0,8}?(?:giữa |với |giai đoạn \d))"
)
"""'ký kết chương trình phúc lợi đoàn viên', 'ký chương trình “…” giai đoạn 2024-2026', 'ký chương trình … với B'."""


def _is_whichever(before: str) -> bool:
    """'các kế hoạch hợp tác', 'nhiều nội dung, kế hoạch hợp tác': plans of whatever kind."""
    return before.endswith(_WHICHEVER) or (before.endswith(", ") and _AMONG_OTHERS.search(before) is not None)


_AMONG_OTHERS = re.compile(r"(?:nhiều|các|những|một số) [^,.;:]{2,24}, $")


def _is_held(low: str, candidate: Candidate, before: str) -> bool:
    if low.startswith(" ký kết", candidate.start + len("chương trình")):
        return not _OF_A_PACT.match(low, candidate.end)
    return before.endswith(_HOLDS) and not _OF_TWO.match(low, candidate.end)


def _is_of_many(low: str, candidate: Candidate, before: str) -> bool:
    found = candidate.found
    if len({body for _, body in found.organisations}) < _TWO and _COUNTED.search(before):
        return True
    if low.startswith(" của các ", candidate.end):
        return True  # 'giao ước thi đua của các ban công tác mặt trận'
    many = _MANY.search(before)
    if many is not None and many[0].endswith("có "):
        return True  # 'các tỉnh có quy chế giữa Sở Y tế và LĐLĐ': whichever have one
    return many is not None and not _OF_WHOM.match(low, candidate.end, found.sentence.end)


_SIGNED_AS = {"phối hợp": "programme", "hợp tác": "agreement", "kết nghĩa": "agreement"}
_SIGNS_ONLY = Sought(
    r"(?<!thư )(?<!đăng )(?<!việc )(?<!các )k[ýí] (?:kết (?!nghĩa))?(?:về )?(?:việc )?(?:công tác )?"
    r"(phối hợp|hợp tác|kết nghĩa)(?= )|tổ chức (?:lễ )?(kết nghĩa)(?= (?:giữa|với|cùng) )",
    (
        *(f"{before} {word}" for before in ("kết", "việc", "về", "ký", "kí", "công tác") for word in _SIGNED_AS),
        "lễ kết nghĩa", "tổ chức kết nghĩa",
    ),
)  # fmt: skip


def find_bare_signings(context: Context) -> Iterator[Candidate]:
    """Yield what is signed without the name of a paper: 'A và B ký kết hợp tác', 'A tổ chức kết nghĩa với B'."""
    low = context.folded.low
    for found in context.found:
        if _SIGNS_ONLY in found.signs:
            for signed in _SIGNS_ONLY.finditer(low, found.sentence.start, found.sentence.end):
                start, end = signed.span(signed.lastindex or 0)
                yield Candidate(found, start, end, _SIGNED_AS[low[start:end]], found.sentence.end)
