"""Legacy Vietnamese known by its font: Word keeps the font of each run, and with it which letters were meant.

Text of such fonts stands beside modern text in documents that were edited over the years; only those runs are
converted.
"""

from collections.abc import Iterable

import msgspec

from giaoluu.sources.legacy.detecting import Scheme, modernise
from giaoluu.sources.legacy.tcvn3 import from_tcvn3
from giaoluu.sources.legacy.vni import from_vni


class Piece(msgspec.Struct, frozen=True):
    """A run of text in one font."""

    text: str
    font: str = ""

    @property
    def scheme(self) -> Scheme | None:
        """The encoding that the name of the font tells: .VnTime, .VnTimeH, VNI-Times."""
        if self.font.startswith(".Vn"):
            return "tcvn3"
        return "vni" if self.font.upper().startswith("VNI-") else None


def legacy_schemes(pieces: Iterable[Piece]) -> frozenset[Scheme]:
    """Return the encodings whose fonts tell the truth: their text, taken together, becomes Vietnamese.

    Word keeps a font's name where newer text was typed over it, so the name alone proves nothing.
    """
    texts: dict[Scheme, list[str]] = {}
    for piece in pieces:
        if piece.scheme:
            texts.setdefault(piece.scheme, []).append(piece.text)
    conversions = {scheme: modernise(" ".join(parts)) for scheme, parts in texts.items()}
    return frozenset(scheme for scheme, found in conversions.items() if found and found.scheme == scheme)


def worded(piece: Piece, schemes: frozenset[Scheme]) -> str:
    """Return the text of `piece`, converted where its font is legacy and one of `schemes`; .VnTimeH shows capitals."""
    if piece.scheme not in schemes:
        return piece.text
    if piece.scheme == "vni":
        return from_vni(piece.text)
    modern = from_tcvn3(piece.text)
    return modern.upper() if piece.font.upper().endswith("H") else modern
