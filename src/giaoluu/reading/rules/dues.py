"""By when what was asked or promised has to be done, where its own words say so: 'trước ngày 30/6', 'đến năm 2028'."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from giaoluu.facts.values import earliest_day, is_real_date, latest_day
from giaoluu.reading.context import Context, Found
from giaoluu.reading.mentions.dates import DateMention
from giaoluu.reading.rules.stated import StatementFound
from giaoluu.reading.signs import Sought
from giaoluu.reading.values import ValueFound

_LEADS = Sought(
    r"(?P<last>trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hạn chót(?: là)?|hạn cuối(?: là)?|before|no later than|by)"
    r"(?P<more>(?: (?:hết|cuối|vào|trong|đến|the end of))*)(?: (?:ngày|năm|tháng))?\s?$|"
    r"(?P<until>(?<!tính )(?<!cho )(?:đến|tới)|until)(?: (?:hết|cuối|trước|the end of))*(?: (?:ngày|năm|tháng))?\s?$|"
    r"(?P<within>trong|vào|xong|ngay trong|in|during)(?: (?:đầu|cuối|giữa|early|late))?(?: (?:năm|tháng))?\s?$",
    (
        "trước", "chậm nhất", "muộn nhất", "hạn chót", "hạn cuối", "before", "no later than", "by", "đến", "tới",
        "until", "trong", "vào", "xong", "in", "during",
    ),
)  # fmt: skip
_REACH = 32
_OF_A_TITLE = re.compile(
    r"(?:nghị quyết|đề án|chiến lược|chương trình|quy hoạch|dự án|kết luận|chỉ thị|quyết định|strategy|resolution|"
    r"project|programme|plan)\b[^,;.]{0,140}$"
)
"""'thực hiện Chiến lược phát triển … đến năm 2030': the year is of the strategy's name."""
_NO_DUE = {"document", "anniversary", "founding", "birth", "past", "stamp", "term"}
_FORMS = {"day", "month", "year", "quarter", "half"}


def with_dues(context: Context, statements: Sequence[StatementFound], on: ValueFound | None) -> list[StatementFound]:
    """Return `statements`, each with the day or term by which it is due, if its words give one.

    `on` is the day of the occasion or of the page: what lies before it is no term to be kept, and a day without a year
    is the next such day after it. Without it such a day keeps its year open.
    """
    if not statements:
        return list(statements)
    dated = [found for found in context.found if found.dates and _LEADS in found.signs]
    return [replace(statement, due=_due(context.folded.low, statement, dated, on)) for statement in statements]


def _due(low: str, statement: StatementFound, dated: list[Found], on: ValueFound | None) -> ValueFound | None:
    if statement.kind == "assessment":
        return None
    for date in _dates_in(statement, dated):
        due = _read(low, statement, date, on)
        if due is not None:
            return due
    return None


def _dates_in(statement: StatementFound, dated: list[Found]) -> Iterator[DateMention]:
    for found in dated:
        if found.sentence.start < statement.end and statement.start < found.sentence.end:
            yield from (date for date in found.dates if statement.start < date.start and date.end <= statement.end)


def _read(low: str, statement: StatementFound, date: DateMention, on: ValueFound | None) -> ValueFound | None:
    lead = _LEADS.search(low, max(statement.start, date.start - _REACH), date.start)
    stretch = date.until is not None and date.form not in ("quarter", "half")
    if lead is None or stretch or date.form not in _FORMS or date.role in _NO_DUE:
        return None
    if lead["until"] and date.form != "day" and _OF_A_TITLE.search(low, statement.start, lead.start()):
        return None
    if lead["within"] and on is None:
        return None
    open_year = date.year is None
    if open_year and on is not None:
        date = _next_after(date, on[0]) or date
    value = date.value
    if value is None or (on is not None and _is_over(value, on[0])):
        return None
    basis = (on[1], on[2]) if on is not None and open_year and date.year is not None else None
    return value, lead.start(), date.end, "term that the words give", basis


def _next_after(date: DateMention, on: str) -> DateMention | None:
    """The date in the year that makes it the first such one that is not over on the day `on`."""
    day = earliest_day(on[:10])
    if day is None or date.month is None:
        return None
    for year in (day.year, day.year + 1):
        until = (year, date.until[1], date.until[2]) if date.until else None
        if not is_real_date(year, date.month, date.day) or (until is not None and not is_real_date(*until)):
            continue
        dated = replace(date, year=year, until=until)
        if dated.value is not None and not _is_over(dated.value, on):
            return dated
    return None


def _is_over(value: str, on: str) -> bool:
    last, day = latest_day(value), earliest_day(on[:10])
    return last is not None and day is not None and last < day
