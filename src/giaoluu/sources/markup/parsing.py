"""Feeds HTML to the parser; nothing here depends on how deep its elements nest."""

from typing import Any, cast

from lxml import etree

from giaoluu.sources.errors import EmptySource, damaged_as
from giaoluu.sources.markup.blocks import BlockTarget
from giaoluu.sources.markup.places import Markup


def parse_markup(source: str, name: str) -> Markup:
    """Return the lines of HTML `source` and what its markup says; text without any markup is one line."""
    if not source or source.isspace():
        raise EmptySource(name)
    target: Any = BlockTarget()  # the stubs want a target that takes bytes too; for text lxml passes str alone
    parser = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    with damaged_as(name, "HTML"):
        markup: Any = etree.fromstring(source.encode("utf-8", "replace"), parser)
    return cast("Markup", markup)
