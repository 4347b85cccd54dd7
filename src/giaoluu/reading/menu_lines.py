"""Lines that are the menu of a site, words of it side by side, and lines that stand over photos."""

import re
from collections.abc import Mapping

from giaoluu.lexicon.shapes import Menu

_MENU_GAP = re.compile(r"\s{2,}|\s?[|•·»/\[\]<>:]\s?|, |\s?\d+\s?|\s?\(\d*\)\s?")
_LETTER_SIZES = re.compile(r"a[a+\- ]{1,12}\s")
_FIRST_WORD = re.compile(r"[^\s|•·»/\[\]<>:,(\d]+(?=\s|$)")
"""A first word that no `_MENU_GAP` cuts."""


def is_menu(low: str, menu: Menu) -> bool:
    """Tell whether every piece of the line is a word of menus, or it opens as nothing but menus open."""
    if _LETTER_SIZES.match(low) or (len(low) < 120 and low.startswith(menu.openings)):
        return True
    first = _FIRST_WORD.match(low)
    if first and first[0] not in menu.first_words:
        return False  # so with most lines, and cutting them up is dear
    return all(_only_menu_words(piece.split(), menu.words) for piece in _MENU_GAP.split(low))


def _only_menu_words(words: list[str], menu: Mapping[str, str]) -> bool:
    at = 0
    while at < len(words):
        size = next((size for size in (4, 3, 2, 1) if " ".join(words[at : at + size]) in menu), 0)
        if not size:
            return False
        at += size
    return True


_PHOTO_HEADS = tuple(
    f"{lead}{few} hình ảnh" for lead in ("", "dưới đây là ", "sau đây là ") for few in ("một số", "một vài")
)
_LONGEST_PHOTO_HEAD = 120


def heads_photos(low: str) -> bool:
    """Tell whether the line only announces photos, and tells nothing itself: 'Một số hình ảnh tại buổi lễ'."""
    return len(low) < _LONGEST_PHOTO_HEAD and low.startswith(_PHOTO_HEADS)


SHORTEST_RUN = 80
"""Characters that several headlines have at least."""
_RUN_TOGETHER = re.compile(r"[a-z][A-ZĐ]")


def is_run_together(text: str) -> bool:
    """Tell whether several headlines stand on the line without a blank between: '… hiểm nghèoLĐLĐ thành phố …'."""
    return len(_RUN_TOGETHER.findall(text)) > 1
