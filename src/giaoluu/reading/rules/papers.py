"""Whether a page is the document of an agreement itself, and no article about one."""

import re

_PAPERS = (
    (
        "cộng hòa xã hội chủ nghĩa việt nam",
        re.compile(
            r"cộng hòa xã hội chủ nghĩa việt nam[\s\S]{0,600}(?:quy chế|kế hoạch|chương trình) (?:phối hợp|liên tịch)"
        ),
    ),
    ("điều 1", re.compile(r"(?:quy chế phối hợp|thỏa thuận hợp tác|bản ghi nhớ)[\s\S]{0,900}\bđiều 1\b")),
)
"""Few pages hold the words that go before each pattern, and those are soon looked for."""
_WITHIN = 3000
_REPORT = re.compile(r"(?:^|\n)[ \t]*báo cáo[ \t]*(?:\n|(?:nhanh |tóm tắt )?(?:kết quả|tổng kết|sơ kết)\b)")
"""The same letterhead over a report, whose numbered lines tell what was done."""


def is_paper(low: str) -> bool:
    """Tell whether the page, in lower case, is such a document: its numbered lines are lines of the agreement."""
    known = any(low.find(words, 0, _WITHIN) >= 0 and paper.search(low, 0, _WITHIN) for words, paper in _PAPERS)
    return known and _REPORT.search(low, 0, _WITHIN) is None
