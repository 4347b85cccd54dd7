"""Which lines of a page are the article, and which are menu, teaser, caption, date or signature.

The page may be bare text, with nothing left of its markup, so a line is judged by its own look and by its neighbours.
Where the source's markup spoke (`Page.hints`), its word on menus, teasers and captions is taken, and within the article
its word on the body.
"""

import re
from collections.abc import Iterator

import msgspec

from giaoluu.facts.page import Hint, Role
from giaoluu.lexicon.folding import Folded
from giaoluu.lexicon.lexicon import Lexicon
from giaoluu.reading.attendance import ATTENDS, NEAR, is_listed
from giaoluu.reading.boxes import DATED_OPENING, end_of_box
from giaoluu.reading.cells import is_cell, is_row
from giaoluu.reading.lines import NUMERAL, SHOWN, Line, split_lines
from giaoluu.reading.looks import Looks
from giaoluu.reading.titles import (
    AGENCY,
    DAY_FIRST,
    LEAD_OPENING,
    MAX_TITLE,
    find_title,
    in_doubled_card,
    is_photo_above_title,
    is_posed,
    is_slogan_above,
    is_strip_above,
)


class Part(msgspec.Struct, frozen=True, gc=False):
    """A non-empty line of the page, by its place in the folded copy, and its role."""

    role: Role
    start: int
    end: int


def find_parts(folded: Folded, lexicon: Lexicon, hints: tuple[Hint, ...] = ()) -> list[Part]:
    """Return the role of each non-empty line, in page order. The title may stand there more than once.

    A page on which no paragraph is found has no lead and no body: all is `navigation` but for a title.
    """
    lines = split_lines(folded)
    hints = tuple(Hint(hint.role, folded.from_page(*hint.span)) for hint in hints)
    looks = Looks(lines, lexicon)
    roles: list[Role | None] = [None] * len(lines)
    _take_hints(lines, roles, hints)
    marked = frozenset(index for index, role in enumerate(roles) if role == "related")
    lead = _find_lead(lines, looks, roles)
    if lead is None:
        _without_paragraphs(lines, looks, roles)
    else:
        _before(lines, looks, roles, lead)
        _after(lines, looks, roles, lead)
        _take_body(lines, looks, roles, lead=lead, marked=marked, hints=hints)
    return [Part(role or "navigation", line.start, line.end) for line, role in zip(lines, roles, strict=True)]


def _take_hints(lines: list[Line], roles: list[Role | None], hints: tuple[Hint, ...]) -> None:
    """Menus, teasers and captions are as the markup says; its title and body are only opinions."""
    binding = [hint for hint in hints if hint.role in ("navigation", "related", "caption", "title", "dateline")]
    for index, role in _hinted(lines, binding):
        roles[index] = role


def _take_body(
    lines: list[Line],
    looks: Looks,
    roles: list[Role | None],
    *,
    lead: int,
    marked: frozenset[int],
    hints: tuple[Hint, ...],
) -> None:
    """A paragraph that the markup calls body is no teaser, down to a head of other articles that the markup missed."""
    head = lead
    for index, _ in _hinted(lines, [hint for hint in hints if hint.role == "body"]):
        while head < index:
            head += 1
            if looks[head] == "head" and head not in marked:
                return
        told = index > lead and roles[index] == "related" and looks[index] in ("paragraph", "short")
        if told and not DATED_OPENING.match(lines[index].low) and not in_doubled_card(index, lines, looks):
            roles[index] = "body"


def _hinted(lines: list[Line], hints: list[Hint]) -> Iterator[tuple[int, Role]]:
    """The lines that lie in a hint, and its role, in page order."""
    at = 0
    for hint in sorted(hints, key=lambda hint: hint.span):
        start, end = hint.span
        while at and lines[at - 1].end > start:
            at -= 1
        while at < len(lines) and lines[at].end <= start:
            at += 1
        index = at
        while index < len(lines) and lines[index].start < end:
            if lines[index].start >= start - 1 and lines[index].end <= end + 1:
                yield index, hint.role
            index += 1


def _find_lead(lines: list[Line], looks: Looks, roles: list[Role | None]) -> int | None:
    """The first paragraph that is no teaser; a short paragraph only if it opens as leads do."""
    for index, line in enumerate(lines):
        if roles[index] in ("navigation", "related", "caption", "title") or looks[index] != "paragraph":
            continue
        if in_doubled_card(index, lines, looks) or is_photo_above_title(index, lines, looks):
            continue
        if is_slogan_above(index, lines, looks) or is_strip_above(index, lines, looks):
            continue
        if line.end - line.start >= 80 or LEAD_OPENING.match(line.low):
            return index
    return None


def _without_paragraphs(lines: list[Line], looks: Looks, roles: list[Role | None]) -> None:
    """A title alone, and right under it what a photo shows, where the site writes that twice or more.

    A line too long for a headline is the whole report, whose credit or lost full stop hides that it is a paragraph.
    """
    for index, line in enumerate(lines):
        if roles[index] is None and looks[index] in ("short", "caption") and line.end - line.start >= 25:
            roles[index] = "lead" if line.size > MAX_TITLE or DAY_FIRST.match(line.low) else "title"
            below = index + 1
            while below < len(lines) and looks[below] == "caption":
                beside = {lines[near].low for near in (below - 1, below + 1) if index < near < len(lines)}
                if lines[below].low in beside:
                    roles[below] = "caption"
                below += 1
            return


def _before(lines: list[Line], looks: Looks, roles: list[Role | None], lead: int) -> None:
    """Above the lead stand menus, the date and the title: the last line that can be a title is it."""
    roles[lead] = "lead"
    title = find_title(lines, looks, roles, lead)
    for index in range(lead):
        again = title is not None and lines[index].low == lines[title].low
        if again and (looks[index] != "caption" or title == 0):
            roles[index] = "title"
        elif roles[index] is None or roles[index] == "title":
            roles[index] = _role_above(lines[index], looks[index], after_title=title is not None and index > title)


def _role_above(line: Line, look: str, *, after_title: bool) -> Role:
    if look in ("dateline", "byline", "caption"):
        return look  # type: ignore[return-value]
    if look in ("doubled", "teaser"):
        return "related"
    if look == "paragraph" and not after_title and SHOWN.match(line.low):
        return "caption"
    if look == "short" and (is_posed(line) or (after_title and SHOWN.match(line.low))):
        return "caption"
    if look == "short" and DAY_FIRST.match(line.low):
        return "lead"
    if after_title and (look == "paragraph" or line.size >= 100 or AGENCY.match(line.text)):
        return "lead"
    return "related" if after_title and look == "short" and line.size >= 40 else "navigation"


def _after(lines: list[Line], looks: Looks, roles: list[Role | None], lead: int) -> None:
    """Below the lead: the article goes on until a head of other articles, or until nothing but short lines follow."""
    last = _last_line(lines, looks, roles, lead)
    titles = {lines[index].low for index in range(lead) if roles[index] == "title"}
    for index in range(lead + 1, last + 1):
        if roles[index] in (None, "title"):
            again = looks[index] in ("doubled", "short") and lines[index].low in titles
            roles[index] = "caption" if again else _role_below(index, lines, looks)
    ended = False
    for index in range(last + 1, len(lines)):
        if roles[index] in (None, "title"):
            roles[index] = "related" if ended else _role_at_the_end(lines[index], looks[index])
            if not ended and _closes_article(index, lines, looks):
                roles[index] = "body"
        ended = ended or looks[index] in ("head", "teaser", "doubled", "paragraph")


def _role_at_the_end(line: Line, look: str) -> Role:
    """Right under the last paragraph a caption or signature may stand; once anything else came, all is teasers."""
    if look == "short" and SHOWN.match(line.low):
        return "caption"
    return look if look in ("byline", "caption", "navigation") else "related"  # type: ignore[return-value]


_GOES_ON = re.compile(
    r"(?:đây (?:là|không|cũng)|đồng chí|ông|bà|qua đó|bên cạnh đó|ngoài ra|theo đó|đồng thời|trong đó|"
    r"cũng (?:tại|trong)|tại (?:buổi|hội nghị|lễ|chương trình|đại hội)|"
    r"phát biểu (?:tại|chỉ đạo|chào mừng)|dịp này|nhân dịp này|"
    r"trong thời gian|thời gian (?:qua|tới))\b"
)
_SHORTEST_CUT = 60
_LONG = 150
"""Letters of a text that no headline has."""


_CLOSES = re.compile(
    r"(?:hội nghị|hội đàm|tọa đàm|đại hội|chương trình|(?:buổi|lễ)(?: [^\s,.]+){1,3}?) (?:đã )?"
    r"(?:diễn ra (?:trong|thành công|tốt)|kết thúc|khép lại|thành công)"
)


def _closes_article(index: int, lines: list[Line], looks: Looks) -> bool:
    """The last line of the page, or a long one right above the signature that ends it: its full stop is missing."""
    if index == len(lines) - 1:
        return _is_cut_off(lines[index], looks[index])
    signed = index == len(lines) - 2 and looks[index + 1] == "byline"
    return signed and looks[index] == "short" and lines[index].size >= _LONG


def _is_cut_off(line: Line, look: str) -> bool:
    """The last line of a page that was saved in part: a sentence that breaks off, or one without its full stop."""
    if look != "short":
        return False
    return (line.size >= _SHORTEST_CUT and _GOES_ON.match(line.low) is not None) or bool(_CLOSES.match(line.low))


def _last_line(lines: list[Line], looks: Looks, roles: list[Role | None], lead: int) -> int:
    """The last paragraph of the article: none after a head of other articles, nor a teaser's summary at the end."""
    last = lead
    for index in range(lead + 1, len(lines)):
        look = looks[index]
        if look == "head":
            box = end_of_box(index, lines, looks, roles, lead)
            if box is None:
                break
            roles[index:box] = ["related"] * (box - index)
            continue
        if look == "short" and roles[index] is None and index - last < NEAR and ATTENDS.match(lines[index].low):
            last = index
        if look != "paragraph" or roles[index] is not None or in_doubled_card(index, lines, looks):
            continue
        if _is_marked_summary(lines[index], lines[lead]) or _is_behind_signature(index, lines, looks):
            break
        if _is_summary(index, lines, looks, roles, lead=lead):
            roles[index - 1] = roles[index] = "related"
            continue
        last = index
    return last


_MARK = re.compile(r"\([\w.& ]{2,20}\)\s?[-–]")


def _is_marked_summary(line: Line, lead: Line) -> bool:
    """The paper's own mark, as before the lead, and a text broken off with dots: the list of other articles begins."""
    mark = _MARK.match(lead.text)
    return mark is not None and line.text.startswith(mark[0]) and line.text.endswith(("...", "…"))


def _is_behind_signature(index: int, lines: list[Line], looks: Looks) -> bool:
    """Right under the author's name, a text broken off with dots: the first words of another article."""
    signed = looks[index - 1] == "byline" and not lines[index - 1].low.startswith("ảnh")
    return signed and lines[index].text.endswith(("...", "…"))


_DAY = re.compile(r"\d{1,2}\s?[/.-]\s?\d{1,2}")


def _is_summary(index: int, lines: list[Line], looks: Looks, roles: list[Role | None], *, lead: int) -> bool:
    """A dated report right under a headline, below the lead, tells of another day's event: a summary of a teaser.

    Where the headline is one by its markup or its marks, a report of the lead's own day goes on with the article.
    """
    above, dated = lines[index - 1], DATED_OPENING.match(lines[index].low)
    if not dated or above.size < 25:
        return False
    if any(roles[at] == "title" and _is_of_title(lines[at].low, above.low, lines[lead]) for at in range(lead)):
        return False  # the photo goes by the headline's own words
    if roles[index - 1] == "related" or looks[index - 1] == "teaser":
        day = _DAY.search(lines[index].text)
        return day is not None and day[0] not in lines[lead].text
    plain = looks[index - 1] in ("short", "doubled") and not SHOWN.match(above.low)
    return plain and not NUMERAL.match(above.text)  # under a numbered heading a report tells what was done


def _is_of_title(title: str, above: str, lead: Line) -> bool:
    """Are the words under a photo those of the title? Its first ones will do where the lead still owes the day."""
    return title == above or (title.split()[:5] == above.split()[:5] and _DAY.search(lead.text) is None)


def _role_below(index: int, lines: list[Line], looks: Looks) -> Role:
    look = looks[index]
    if look in ("navigation", "byline") and (is_row(index, lines) or is_cell(index, lines, looks)):
        return "body"
    if look == "byline" and is_listed(index, lines):
        return "body"
    if look == "paragraph":
        if in_doubled_card(index, lines, looks):
            return "related"
        return "body"
    if look in ("caption", "byline", "navigation"):
        return look  # type: ignore[return-value]
    if look in ("doubled", "teaser"):
        return "related"
    if look == "dateline":
        return "dateline"
    return "body"
