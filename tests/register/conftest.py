"""The people and the place of these tests."""

from tests.register.site import _media, _words, lan, personas

__all__ = ["_media", "_words", "lan", "personas"]
