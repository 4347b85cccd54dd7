"""Where words stand in a page."""

from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""`[start, end)` in Unicode code points of the page's text exactly as it was opened."""


def quote_of(text: str, span: Span) -> str:
    """Return the words of `text` that `span` cites; a span outside the text raises `ValueError`."""
    start, end = span
    if not 0 <= start < end <= len(text):
        message = f"span {start}..{end} lies outside a text of {len(text)} characters"
        raise ValueError(message)
    return text[start:end]
