"""Which letters in a row could be a Vietnamese syllable: the proof that a conversion was right.

The lists are those of the school grammar (onset, rhyme, tone), written out; 'gi' and 'qu' count as onsets.
"""

import functools
import unicodedata

_ONSETS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu ynh yt
"""
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_STOPS = ("c", "ch", "p", "t")
_STOP_TONES = ("\u0301", "\u0323")


def is_syllable(word: str) -> bool:
    """Tell whether `word` (NFC) could be one Vietnamese syllable, by its onset, its rhyme and its tone.

    A rhyme that ends in a stop (c, ch, p, t) bears only the rising or the heavy tone.
    """
    decomposed = unicodedata.normalize("NFD", word.lower())
    plain = unicodedata.normalize("NFC", decomposed.translate(_TONES))
    if plain not in _syllables():
        return False
    return not plain.endswith(_STOPS) or any(tone in decomposed for tone in _STOP_TONES)


@functools.cache
def _syllables() -> frozenset[str]:
    return frozenset(onset + rhyme for onset in _ONSETS.split(" ") for rhyme in _RHYMES.split())
