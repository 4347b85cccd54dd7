"""UTF-8 that some programme took for Western text and wrote as UTF-8 once more: 'cÃ´ng Ä‘oÃ n' for 'công đoàn'."""

import re

_WESTERN = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)}
"""What each byte was taken for. The five that windows-1252 leaves open came out as control characters."""
_BYTES = {letter: byte for byte, letter in _WESTERN.items()} | {chr(byte): byte for byte in range(0x80, 0x100)}
_LOST = "\ufffd"
"""In place of the five by programmes that are strict; only after 'Ä' is it certain which it was."""
_NEXT = "".join(map(re.escape, {*(_WESTERN[byte] for byte in range(0x80, 0xC0)), *map(chr, range(0x80, 0xC0))})) + _LOST
SHAPE = re.compile(rf"[Â-ß][{_NEXT}]|[à-ï][{_NEXT}]{{2}}")
"""A letter of two or three bytes, each shown as a letter of its own."""


def from_twice(text: str) -> str:
    """Return `text` with each letter that was written twice as it was; letters that cannot be told become U+FFFD."""
    return SHAPE.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    shown = found[0]
    if _LOST in shown:
        return "Đ" if shown == "Ä" + _LOST else _LOST
    try:
        return bytes(_BYTES[letter] for letter in shown).decode("utf-8")
    except UnicodeDecodeError:
        return shown
