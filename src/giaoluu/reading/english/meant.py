"""What a name in English says: the kind of its body, and whether it is that of one body or of any."""

import re

from giaoluu.reading.english.ground import Ground
from giaoluu.reading.english.phrases import Phrase
from giaoluu.reading.english.vocabulary import Vocabulary

_ANYWHERE = frozenset({
    "provincial", "municipal", "city", "district", "central", "standing", "executive", "presidential", "organising",
    "organizing",
    "steering", "national", "general", "local", "people’s", "of", "the", "and",
})  # fmt: skip
_ALONE = frozenset({"committee", "council", "board", "commission", "congress", "delegation", "party", "front", "group"})
"""Nouns that name a body only with a word of its own: 'the Executive Committee' is any body's."""
_OF_ANY_PARTY = frozenset({"party", "committee", "standing", "executive", "of", "the"})
"""'Secretary of the Party Committee': of whatever body, which stands elsewhere."""
_NO_BODY = (["trade", "union"], ["labour", "union"], ["labor", "union"], ["federation", "trade", "unions"],
            ["civil", "service"], ["public", "service"], ["military", "service"])  # fmt: skip


_OF_A_TRADE = re.compile(r"national union of (?!students|women|youth|farmers|friendship|writers|artists|associations)")


def kind_of(noun: str, name: str, vocabulary: Vocabulary) -> str | None:
    """Return the kind of the body `name`, in small letters, whose last noun is `noun`; None where it names none."""
    kind = vocabulary.heads[noun]
    if kind == "union":
        if vocabulary.union_words.search(name) or _OF_A_TRADE.search(name):
            return "trade_union"
        return "mass_organisation" if re.search(r"women|youth|farmers|peasants|veterans", name) else "other"
    if kind == "congress":
        return "government" if "people’s" in name else "trade_union" if "union" in name else None
    if kind == "delegation":
        return "government" if " to " in name else None
    if noun in ("council", "association", "alliance", "committee") and "trade union" in name:
        return "trade_union"
    if noun in ("confederation", "federation") and name.endswith(" of unions"):
        return "trade_union"
    return "party" if noun == "committee" and "party" in name else kind


def says_which(ground: Ground, phrase: Phrase, *, local: bool) -> bool:
    """Tell whether the phrase names a body in particular, as 'the Executive Committee' and 'Trade Unions' do not."""
    words = [word.low for word in ground.words[phrase.first : phrase.last + 1]]
    noun = ground.words[phrase.head].low
    if noun == "government":
        return phrase.last > phrase.head
    if noun == "insurance":
        return words[-2:] == ["social", "insurance"] and ground.is_in_place(phrase.first)
    if (len(words) == 1 and not local) or words in _NO_BODY:
        return False
    if words == ["party", "central", "committee"] or (not local and _OF_ANY_PARTY.issuperset(words)):
        return False
    if noun == "unions" and phrase.last == phrase.head:
        return not all(word in ground.vocabulary.fields for word in words)
    if noun == "party" and all(word == noun or word in ground.vocabulary.demonyms for word in words):
        return False  # 'the Vietnamese Party and State'
    return noun not in _ALONE or not all(word in _ANYWHERE or word == noun for word in words) or local
