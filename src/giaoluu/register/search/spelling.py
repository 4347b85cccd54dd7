"""What a word may mean that finds little: a part of one, two written together, one with a slip of the pen."""

from collections.abc import Iterable, Mapping

from django.db.models import Q
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from giaoluu.register.search.equivalents import Phrase
from giaoluu.register.search.models import Spelling

NEAR = 6
"""Words that one may have been meant for; more find everything and say nothing."""
LONG = 8
"""Letters from which on two slips are forgiven instead of one."""


def meant(words: Iterable[str]) -> Mapping[str, list[Phrase]]:
    """Return for each of `words` what else it may mean, the nearest first, of all that the register holds.

    Only a word that the register does not hold is taken for two, or for a part of one.
    """
    asked = list(dict.fromkeys(words))
    if not asked:
        return {}
    wanted = Q()
    for word in asked:
        slips = 1 + (len(word) >= LONG)
        wanted |= Q(size__range=(len(word) - slips, len(word) + slips)) | Q(word__contains=word)
        wanted |= Q(word__in=[word[:at] for at in range(2, len(word) - 1)])
        wanted |= Q(word__in=[word[at:] for at in range(2, len(word) - 1)])
    known = list(Spelling.objects.filter(wanted).values_list("word", flat=True))
    return {word: _meant(word, known) for word in asked}


def _meant(word: str, known: list[str]) -> list[Phrase]:
    there = set(known)
    together = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    two = [pair for pair in together if there.issuperset(pair)] if word not in there else []
    near = extract(word, known, scorer=OSA.distance, score_cutoff=1 + (len(word) >= LONG), limit=NEAR + 1)
    slips = [(other,) for other, _distance, _place in near if other != word]
    longer = (other for other in known if word in other and other != word) if word not in there else ()
    parts = sorted(longer, key=lambda other: (len(other), other))
    return [*two, *slips[:NEAR], *((other,) for other in parts[:NEAR])]
