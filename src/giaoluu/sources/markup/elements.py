"""What each HTML element does to the flow of text."""

from giaoluu.facts.page import Role

_UNSEEN = """
audio canvas datalist head iframe math meter noframes noscript object option progress script select style svg template
textarea title video
"""
UNSEEN = frozenset(_UNSEEN.split())
"""Elements whose content a reader of the page does not see as text."""

_BLOCKS = """
address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary
table tbody td tfoot th thead tr ul xmp
"""
BLOCKS = frozenset(_BLOCKS.split())
"""Elements that begin and end a line."""

WRAPPERS = frozenset({"html", "body", "main", "form", "article"})
"""Elements that hold the whole page or article: their class names speak of layout ('has-sidebar'), not of a part."""

ROLES: dict[str, Role] = {
    "nav": "navigation",
    "button": "navigation",
    "figcaption": "caption",
    "h1": "title",
    "time": "dateline",
}
"""Elements that say by themselves what they hold. `header`, `footer` and `aside` depend on where they stand."""

FURNITURE: frozenset[Role] = frozenset({"navigation", "related"})
"""Roles that nothing inside can leave again: a date in a menu is menu."""
