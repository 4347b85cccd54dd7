"""What a page of HTML says of itself outside its text: JSON-LD first, then OpenGraph and its kin, then `<time>`.

Dates are only taken from fields that are dates, never from running text, where the press licence of the footer stands.
"""

import json
from collections.abc import Iterator
from typing import Any

from giaoluu.sources.markup.places import Markup

_METAS: dict[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title"),
    "published": (
        "article:published_time",
        "datepublished",
        "og:article:published_time",
        "og:published_time",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "dc.date",
        "dcterms.date",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "date",
    ),
    "modified": (
        "article:modified_time",
        "datemodified",
        "og:updated_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
        "dc.date.modified",
    ),
    "author": ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "parsely-author"),
    "publisher": ("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name", "copyright"),
    "language": ("content-language", "og:locale", "inlanguage", "dc.language", "language"),
}
_ARTICLES = ("Article", "Posting", "WebPage", "Report", "CreativeWork", "VideoObject", "Event")
"""JSON-LD types, by their ending, whose dates and names are those of the page."""
_NODES = 2_000
"""Objects of one JSON-LD block that are looked at."""


def declared_of(markup: Markup) -> dict[str, str]:
    """Return what the page declares, as it stands there and untested.

    Keys: `title`, `published`, `modified`, `author`, `publisher` and `language`.
    """
    declared: dict[str, str] = {}
    for script in markup.scripts:
        for key, value in _from_json_ld(script):
            declared.setdefault(key, value)
    found: dict[str, str] = {}
    for name, content in markup.metas:
        found.setdefault(name, content.strip())
    for key, names in _METAS.items():
        value = next((found[name] for name in names if found.get(name)), "")
        if value:
            declared.setdefault(key, value)
    if markup.title:
        declared.setdefault("title", markup.title)
    if markup.times:
        declared.setdefault("published", markup.times[0].strip())
    if markup.language:
        declared["language"] = markup.language.strip()
    return {key: value for key, value in declared.items() if value}


def articles_in(markup: Markup) -> Iterator[tuple[str, str]]:
    """Yield the headline and the text of each article that the page holds in JSON-LD."""
    for script in markup.scripts:
        for thing in _articles(script) if "articleBody" in script else ():
            body = thing.get("articleBody")
            if isinstance(body, str) and body.strip():
                yield _name(thing.get("headline")), body


def _from_json_ld(script: str) -> Iterator[tuple[str, str]]:
    for thing in _articles(script):
        for key, field in (
            ("title", "headline"),
            ("published", "datePublished"),
            ("modified", "dateModified"),
            ("author", "author"),
            ("publisher", "publisher"),
            ("language", "inLanguage"),
        ):
            if value := _name(thing.get(field)):
                yield key, value


def _articles(script: str) -> Iterator[dict[str, Any]]:
    try:
        node = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    for thing in _things(node):
        kinds = thing.get("@type", "")
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if isinstance(kinds, list) and any(str(kind).endswith(_ARTICLES) for kind in kinds):
            yield thing


def _things(node: Any) -> Iterator[dict[str, Any]]:
    """Every object in a block, outermost first."""
    waiting = [node]
    for _ in range(_NODES):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, dict):
            yield thing
            waiting.extend(value for value in thing.values() if isinstance(value, dict | list))
        elif isinstance(thing, list):
            waiting.extend(thing[:_NODES])


def _name(value: Any) -> str:
    """A string, or the names of the persons or bodies that stand in its place."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:20])))
    return ""
