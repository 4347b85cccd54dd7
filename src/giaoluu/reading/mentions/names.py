"""Runs of capitalised words: how far a proper name reaches."""

import re

from giaoluu.reading.lines import CAPITALS

CAP_WORD = rf"[{CAPITALS}][\w'’]*(?:[-.&/][{CAPITALS}\w][\w'’]*)*"
"""A word that opens with a capital, with what a hyphen, dot or ampersand joins to it: 'Séoul', 'GD&ĐT', 'Pa-nô-ma'."""

_WORD = re.compile(rf"[ \t]?({CAP_WORD}|\d[\w.-]*|[\w'’&]+(?:-\w+)*)")
_JOINT = re.compile(rf" ?(?:và|&|-|–|,) ?(?={CAP_WORD})")
_PERSON_RUN = re.compile(
    rf"[{CAPITALS}][\w'’]*\.?(?:-[\w'’]+)*(?: (?:[{CAPITALS}][\w'’]*(?:[-.][\w'’]+)*)){{0,6}}"
)


def end_of_name(text: str, at: int, end: int, stops: dict[str, str], *, longest: int = 14) -> int:
    """Return where the proper name that begins at `at` ends; `at` itself where no name begins there.

    Words with a capital belong to it, and so do one or two small words between them ('Cao su Lộc Ninh'), unless one of
    them is in `stops`, the words with which a sentence goes on after a name.
    """
    done = at
    here = at
    small = 0
    for _ in range(longest):
        found = _WORD.match(text, here, end)
        if not found:
            joint = _JOINT.match(text, here, end)
            if not joint or done != here or joint[0].strip() == ",":
                break
            here = joint.end()
            continue
        word = found[1]
        if word[0].isupper() or word[0].isdigit():
            done, small = found.end(), 0
        elif word == "và" or word == "&":
            small += 1
        else:
            small += 1
            if small > 2 or word in stops:
                break
        here = found.end()
    return done


def person_run(text: str, at: int, end: int) -> int:
    """Return where the run of capitalised words that begins at `at` ends, or `at` where none begins."""
    found = _PERSON_RUN.match(text, at, end)
    return found.end() if found else at
