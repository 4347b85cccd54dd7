"""Which person of the register a page means: only name, post, body and time together are enough, a name is not."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from giaoluu.lexicon.folding import fold
from giaoluu.matching.candidates import RarityIndex
from giaoluu.matching.names import NameReader
from giaoluu.matching.rows import KnownPerson, MentionedPerson, Tenure
from giaoluu.matching.scoring import PEOPLE, Candidate, Evidence, Ranking, Score, rank
from giaoluu.matching.spellings import joined, pinyin, plain, sound
from giaoluu.matching.times import Span, days_apart, lies, lifetime, span_of

_NAME_WEIGHTS = ("person_same", "person_order", "person_sounds", "person_near", "person_unmarked", "person_marks")
_POST_WEIGHTS = (
    "post_same",
    "post_former",
    "post_time_open",
    "body_same",
    "post_other_time",
    "body_kin",
    "post_open",
    "body_differs",
)
_APOSTROPHES = re.compile("[’‘ʼ`´]")
_TERM = 5 * 366
"""Days for which a post is taken to be held before and after a day for which it is known: from congress to congress."""
_SOUNDS_ALIKE = 0.86
"""Below it two sounded keys are two names. One given name in a long name still reaches 0.93, so that only equal keys
count in full: 'Khăm Phui Sỉ Vông Xay' is near to 'Khamphone Sivongxay', and offered at most."""


def compare_people(mentioned: MentionedPerson, known: KnownPerson, names: NameReader) -> Score:
    """Return how far `mentioned` may be the person `known`, with reasons.

    The name alone never reaches what is suggested by itself, nor does a name that only sounds alike without its post.
    """
    evidence = Evidence(PEOPLE)
    country = mentioned.country or known.country
    slug, one, other = max(
        (_compare_names(mentioned.name, name, country) for name in known.names),
        key=lambda found: (-_place(found[0], _NAME_WEIGHTS), found[2]),
        default=("", "", ""),
    )
    if slug:
        if slug == "person_marks":
            evidence.add(slug, one=one, other=other)
        else:
            evidence.add(slug, name=other)
        _add_post(evidence, mentioned, known, names)
        beside = len(set(mentioned.beside) & set(known.seen_with))
        if beside:
            evidence.add("beside_same", min(1.0, beside / 2), count=beside)
    if mentioned.country and known.country and mentioned.country != known.country:
        evidence.add("country_differs", one=mentioned.country, other=known.country)
    return evidence.score()


class PersonIndex:
    """The people of a register, filed for quick search by every spelling of their names and by their posts.

    `filed` are the files of these very rows, where they were kept.
    """

    def __init__(self, known: Iterable[KnownPerson], names: NameReader, filed: RarityIndex | None = None) -> None:
        self._names = names
        self.rows = sorted(known, key=lambda row: row.id)
        self.filed = filed or RarityIndex(self._keys(row) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, mentioned: MentionedPerson, limit: int = 20) -> list[KnownPerson]:
        """Return the rows that are worth a comparison."""
        keys = set(_name_keys(mentioned.name, mentioned.country))
        full = plain(_folded(mentioned.name))
        keys |= {f"{full} of {body}" for _, body in mentioned.posts if body}
        keys |= {_post_key(title, body, self._names) for title, body in mentioned.posts if body}
        return [self.rows[number] for number in self.filed.find(keys, limit)]

    def rank_people(self, mentioned: MentionedPerson) -> Ranking:
        """Return which rows `mentioned` may be, the likeliest first, and whether one is suggested."""
        return rank(Candidate(row.id, compare_people(mentioned, row, self._names)) for row in self.find(mentioned))

    def _keys(self, row: KnownPerson) -> Iterator[str]:
        bodies = {tenure.organisation for tenure in row.tenures if tenure.organisation}
        for name in row.names:
            yield from _name_keys(name, row.country)
            for body in bodies:
                yield f"{plain(_folded(name))} of {body}"
        for tenure in row.tenures:
            if tenure.organisation:
                yield _post_key(tenure.title, tenure.organisation, self._names)


def _name_keys(name: str, country: str | None) -> Iterator[str]:
    folded = _folded(name)
    words = folded.split()
    yield f"name {plain(folded)}"
    yield f"words {' '.join(sorted(map(plain, words)))}"
    yield f"letters {joined(name)}"
    yield f"sound {sound(name, country)}"
    if len(words) > 2:
        yield f"end {' '.join(map(plain, words[-2:]))}"
    for read in pinyin(folded):
        yield f"letters {read}"


def _post_key(title: str, body: str, names: NameReader) -> str:
    return f"post {names.post_title(title)[0]} of {body}"


@lru_cache(maxsize=1 << 16)
def _folded(name: str) -> str:
    return " ".join(
        re.split(r"[\s.-]+", _APOSTROPHES.sub("'", fold(unicodedata.normalize("NFC", name.strip())).low))
    ).strip()


def _compare_names(one: str, other: str, country: str | None) -> tuple[str, str, str]:
    """The feature under which two names of people stand, empty where they are two names."""
    first, second = _folded(one), _folded(other)
    foreign = country not in (None, "", "VN")
    if first.replace(" ", "") == second.replace(" ", ""):  # names of many peoples are written in one or apart
        return ("person_same", one, other)
    if foreign and sorted(first.split()) == sorted(second.split()):
        return ("person_order", one, other)
    if foreign and (joined(one) in pinyin(second) or joined(other) in pinyin(first)):
        return ("person_sounds", one, other)
    if foreign and joined(one) == joined(other) and one.isascii() and other.isascii():
        return ("person_same", one, other)
    if plain(first) == plain(second) and foreign and country != "CN":
        return (
            "person_sounds",
            one,
            other,
        )  # the marks are the reporter's: 'Chăn Thạ Vông Phết' is 'Chan Tha Vong Phet'
    if plain(first) == plain(second):
        return ("person_unmarked" if first.isascii() != second.isascii() else "person_marks", one, other)
    if foreign and country != "CN" and (alike := _sound_likeness(one, other, country)) >= _SOUNDS_ALIKE:
        return ("person_sounds" if alike == 1.0 else "person_near", one, other)
    return ("", one, other)


def _sound_likeness(one: str, other: str, country: str | None) -> float:
    """How alike two foreign names sound, surname first or last; 0 for names too short to tell."""
    orders = (other, " ".join(reversed(other.split())))
    key = sound(one, country)
    if len(key) < 5:
        return 0.0
    return max(Levenshtein.normalized_similarity(*sorted((key, sound(order, country)))) for order in orders)


def _add_post(evidence: Evidence, mentioned: MentionedPerson, known: KnownPerson, names: NameReader) -> None:
    """Take up the post that speaks most for this person; where bodies are known and none agrees, that."""
    on = span_of(mentioned.on)
    found = [
        (slug, tenure.title)
        for title, body in mentioned.posts
        for tenure in known.tenures
        if (slug := _compare_post(title, body, tenure, on, names))
    ]
    if found:
        slug, title = min(found, key=lambda one: (_place(one[0], _POST_WEIGHTS), one[1]))
        evidence.add(slug, title=title)
    elif any(body for _, body in mentioned.posts) and any(tenure.organisation for tenure in known.tenures):
        evidence.add("body_differs")


def _compare_post(title: str, body: str | None, tenure: Tenure, on: Span, names: NameReader) -> str:
    (one, former), (other, over) = names.post_title(title), names.post_title(tenure.title)
    same_title = _one_title(one, other)
    if body is None or tenure.organisation is None:
        return "post_open" if same_title and body == tenure.organisation else ""
    if body != tenure.organisation:
        return "body_kin" if body in tenure.kin else ""
    if not same_title:
        return "body_same"
    if on == (None, None):
        return "post_time_open"
    if tenure.since is None and tenure.until is None:
        return _compare_attested(on, former, span_of(tenure.attested), over or tenure.former)
    lie = lies(on, lifetime(tenure.since, tenure.until))
    if former:
        return "post_former" if lie == "after" else "post_time_open"
    return {"inside": "post_same", "open": "post_time_open"}.get(lie, "post_other_time")


def _compare_attested(on: Span, former: bool, attested: Span, over: bool) -> str:
    """How a post that is known for a day only lies to the day `on`: a term away, it may be another's of that name."""
    apart = days_apart(on, attested)
    if apart is None or apart > _TERM:
        return "post_time_open"
    later = lies(on, attested) == "after"
    if former:
        return "post_former" if over or later else "post_time_open"
    return "post_other_time" if over and later else "post_same"


def _one_title(one: str, other: str) -> bool:
    """'Phó Chủ tịch' may be said of the 'Phó Chủ tịch Thường trực', never 'Chủ tịch' of a 'Phó Chủ tịch'."""
    short, long = sorted((one, other), key=len)
    return long in {short, f"{short} thường trực"}


def _place(slug: str, order: tuple[str, ...]) -> int:
    return order.index(slug) if slug in order else len(order)
