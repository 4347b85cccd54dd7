"""Old Office files (OLE compound files): enough of them to tell a Word document before any programme is started for it.

Layouts: [MS-CFB] 2.2 for the header, 2.6.1 for an entry of the directory; [MS-DOC] 2.5.2 for the head of a document.
"""

import struct
from collections.abc import Iterator

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_LITTLE_ENDIAN = 0xFFFE
_SECTOR_SHIFTS = (9, 12)
"""Sectors have 512 or 4,096 bytes, and nothing else."""
_ENTRY_BYTES = 128
_STREAM = 2
"""The kind of an entry that holds bytes."""
_NAME = "WordDocument\0".encode("utf-16-le")
_WORD_HEADS = (0xA5EC, 0xA5DC)
"""With what a document begins: since Word 97, and before it."""
_ENCRYPTED = 0x0100
"""The bit of the flags of a document that needs a password."""


class NoDocumentError(ValueError):
    """The bytes hold no Word document."""


def is_locked(raw: bytes) -> bool:
    """Tell whether the Word document in the OLE file `raw` needs a password; none in it is `NoDocumentError`."""
    if len(raw) < _HEADER_BYTES or not raw.startswith(_SIGNATURE):
        raise NoDocumentError
    order, shift = struct.unpack_from("<HH", raw, 28)
    (shortest,) = struct.unpack_from("<I", raw, 56)
    if order != _LITTLE_ENDIAN or shift not in _SECTOR_SHIFTS:
        raise NoDocumentError
    for start, size in _documents(raw):
        if (
            0 < size < shortest
        ):  # so short a stream stands among others in sectors of theirs, and is left to the programme
            return False
        at = (start + 1) << shift
        if size and at + 12 <= len(raw):
            head, flags = struct.unpack_from("<H8xH", raw, at)
            if head in _WORD_HEADS:
                return bool(flags & _ENCRYPTED)
    raise NoDocumentError


def _documents(raw: bytes) -> Iterator[tuple[int, int]]:
    """The first sector and the size of each stream of the right name; deleted entries may have it too."""
    at = raw.find(_NAME, _HEADER_BYTES)
    while at >= 0:
        if at % _ENTRY_BYTES == 0 and at + _ENTRY_BYTES <= len(raw) and raw[at + 66] == _STREAM:
            yield struct.unpack_from("<II", raw, at + 116)
        at = raw.find(_NAME, at + 1)
