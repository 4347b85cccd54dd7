"""Decides, with the whole page in sight, which of the roles that single elements claimed are worth a hint."""

from giaoluu.facts.page import Role
from giaoluu.sources.markup.elements import FURNITURE
from giaoluu.sources.markup.places import Line, Markup

_ARTICLE_CHARACTERS = 100
"""Unlinked text that makes an element the article: a card in a list has a headline, and that is a link."""
_SWALLOWED = 0.8
"""When class names put more than this share of the unlinked text out of the article, the names lie."""
_SHORT = 160
"""Datelines and bylines are no longer."""
_HEADLINE = 25
"""A headline is longer and a menu word shorter: of 34 teasers on five real pages the shortest has 30 characters."""
_NEAR_TITLE = 12
"""Lines between the title and its dateline, byline or lead."""


def settle_roles(markup: Markup, declared_title: str) -> None:
    """Set the role of each line of `markup` to what the whole page bears out; a doubtful one becomes None."""
    lines = markup.lines
    _believe_names(lines)
    main = _main_home(markup)
    inside = _family(markup.homes, main)
    title = _title(lines, declared_title, inside)
    for number, line in enumerate(lines):
        if line.role is not None or number == title:
            line.role = _settled(line, number, title=title, main=main, inside=inside)
        elif line.linked:
            line.role = "related" if len(line.text) >= _HEADLINE else "navigation"
    _keep_one_lead(lines, title)


def _believe_names(lines: list[Line]) -> None:
    outside = sum(len(line.text) for line in lines if line.furnished and not line.linked)
    total = sum(len(line.text) for line in lines if not line.linked)
    if outside > _SWALLOWED * total and total > _ARTICLE_CHARACTERS:
        for line in lines:
            line.furnished = False
            line.role = None if line.role in FURNITURE else line.role


def _main_home(markup: Markup) -> int:
    """The article or body element with most text of its own that is no link, or 0 where none has enough."""
    weights = [0] * len(markup.homes)
    for line in markup.lines:
        if not line.linked and line.role == "body":
            weights[line.home] += len(line.text)
    weights[0] = _ARTICLE_CHARACTERS
    return weights.index(max(weights))


def _family(homes: list[int], main: int) -> list[bool]:
    """Tell for each home whether it is `main` or stands inside it."""
    inside = [False] * len(homes)
    for number, outer in enumerate(homes):
        inside[number] = main > 0 and (number == main or (number > main and inside[outer]))
    return inside


def _title(lines: list[Line], declared_title: str, inside: list[bool]) -> int | None:
    """The line that is the page's title: the one that the page declares, else the first claimed outside furniture."""
    claims = [number for number, line in enumerate(lines) if line.role == "title"]
    declared = _plain(declared_title)
    for number in claims:
        if _plain(lines[number].text) and declared.startswith(_plain(lines[number].text)):
            return number
    if not claims:
        return next((number for number, line in enumerate(lines) if _is_named(line.text, declared)), None)
    free = [number for number in claims if not lines[number].furnished]
    unlinked = [number for number in free if not lines[number].linked] or free
    return next((number for number in unlinked if inside[lines[number].home]), next(iter(unlinked), None))


def _is_named(text: str, declared: str) -> bool:
    """Whether a line is the title that the page declares: all of it, or all but the site's name after it."""
    return len(text) >= _HEADLINE and declared.startswith(_plain(text))


def _settled(line: Line, number: int, *, title: int | None, main: int, inside: list[bool]) -> Role | None:
    if number == title:
        return "title"
    if line.furnished:
        return line.role if line.role in FURNITURE else "navigation"
    if line.home and main and not inside[line.home] and line.linked:
        return "related"
    if line.role == "body":
        return _body(line, main, inside)
    if line.role == "title":
        return None
    if line.role in {"dateline", "byline"}:
        near = title is None or abs(number - title) <= _NEAR_TITLE or inside[line.home]
        telling = line.role == "byline" or any(map(str.isdigit, line.text))
        if near and telling and len(line.text) <= _SHORT:
            return line.role
        return "body" if inside[line.home] and not line.linked else None
    return line.role


def _body(line: Line, main: int, inside: list[bool]) -> Role | None:
    """The article's own lines, and, on a page without an article element, paragraphs that claim to be body."""
    if not inside[line.home] and (main or line.home):
        return None
    return "related" if line.linked else "body"


def _keep_one_lead(lines: list[Line], title: int | None) -> None:
    """Keep the first stretch of lead lines that follows the title closely; the others are summaries of teasers."""
    kept: int | None = None
    for number, line in enumerate(lines):
        if line.role != "lead":
            continue
        after = title is None or title < number <= title + _NEAR_TITLE
        if after and (kept is None or number == kept + 1) and not line.linked:
            kept = number
        else:
            line.role = None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
