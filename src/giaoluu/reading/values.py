"""A value of the page with its words, as the rules hand it on."""

from typing import TypeAlias

ValueFound: TypeAlias = tuple[str, int, int, str, tuple[int, int] | None]
"""A value, its `[start, end)` in the folded copy, the name of its rule, and the words it was inferred from, if any."""
