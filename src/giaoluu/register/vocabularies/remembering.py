"""What is remembered of the words within one request, and when it is forgotten.

Law of this module: it imports no models, so that the app can connect it before there are any.
"""

from typing import Any

from asgiref.local import Local

remembered = Local()
"""Holds `terms`, every vocabulary as it was read last, or None."""


def forget(**_of: Any) -> None:
    """Let the words be read anew when one is asked for next."""
    remembered.terms = None
