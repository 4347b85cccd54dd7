"""The people and the place of these tests."""

from tests.register.site import _media, lan, personas

__all__ = ["_media", "lan", "personas"]
