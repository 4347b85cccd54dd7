"""Pages that are shells, which a script fills when they are shown: their article stands in JSON-LD, if anywhere."""

from giaoluu.facts.page import Role
from giaoluu.sources.markup.declaring import articles_in
from giaoluu.sources.markup.parsing import parse_markup
from giaoluu.sources.markup.places import Line, Markup

_SHOWN = 0.5
"""A page that shows less than this share of the article that it declares does not show the article: menus and a notice
are what is there."""


def fill_shell(markup: Markup, name: str) -> None:
    """Put the article that the page declares behind its lines, where it is not among them."""
    headline, body = max(articles_in(markup), key=lambda article: len(article[1]), default=("", ""))
    if sum(len(line.text) for line in markup.lines) > _SHOWN * len(body):
        return
    texts = [line.text for line in parse_markup(body, name).lines] if "<" in body else body.split("\n")
    markup.lines += [_line(headline, "title")] if headline else []
    markup.lines += [_line(text, "body") for text in map(str.strip, texts) if text]


def _line(text: str, role: Role) -> Line:
    return Line(text=" ".join(text.split()), role=role, home=0, linked=False, furnished=False)
