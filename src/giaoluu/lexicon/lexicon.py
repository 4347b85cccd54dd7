"""The lexicon as the reader uses it: one automaton over every phrase, and word lists by category."""

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, TypeAlias

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from msgspec.structs import replace

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.shapes import Anchors, Head, KnownOrganisation, Menu, Phrases, Place, PostTitle
from giaoluu.lexicon.tables import read_tables

Row: TypeAlias = dict[str, str]
Anchor: TypeAlias = tuple[int, int, Anchors]
"""Where a phrase of the lexicon stands, `[start, end)`, and what it may mean."""

_ANCHORED_WORDS = ("unit", "many_units", "honorific", "agreement", "event", "ask", "plain")
_OF_TERRITORIES = ("area", "area_or_of")
_LONGEST_INSIDE = 60
_ENDS_IN_A_BODY = ("đảng", "đảng ủy", "ban quản lý", "đoàn đbqh", "đoàn đại biểu quốc hội")
_OPENS_A_BODY = ("đảng ủy", "ban quản lý", "đoàn đbqh", "đoàn đại biểu quốc hội")
"""So may a post end, and a body begin: 'Bí thư | Đảng ủy Khối …', 'Trưởng | Ban Quản lý Khu kinh tế …'."""
_NOTHING = Anchors()
_CAPITAL_TAILS = {"proper", "sector", "of_party", "seat"}
"""Heads that are everyday words too ('báo', 'sở', 'trung tâm'): only with a capital do they open a name."""


_BEFORE_CAPITALS = {"Sở", "Phòng"}
"""Of these, heads that a capital behind makes a name as well: 'sở Y tế', 'phòng Giáo dục đào tạo huyện'."""


class Lexicon:
    """Every phrase that the reader looks for, in one automaton, and the plain word lists beside it."""

    def __init__(self, tables: dict[str, list[Row]]) -> None:
        phrases = _phrases(tables)
        self._meanings = list(phrases.values())
        self._inside = _bodies_inside(phrases)
        self._may_end_in_a_body = [
            number in self._inside or ((meaning.post or meaning.known) is not None and phrase.endswith(_ENDS_IN_A_BODY))
            for number, (phrase, meaning) in enumerate(phrases.items())
        ]
        self._small = [
            Anchors(honorific=meaning.honorific) if meaning.capital == "first" and meaning.honorific else None
            for meaning in self._meanings
        ]
        self._matcher = AhoCorasick(
            list(phrases), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )
        self.words: dict[str, Phrases] = {}
        for row in tables["words"]:
            self.words.setdefault(row["category"], Phrases())[lower(row["phrase"])] = row["value"]
        self.sector_sizes = _sizes(self.words.get("sector", {}))
        """How long fields of work are that begin with these two letters, the longest first."""
        self.menu = _menu(self.words.get("navigation", {}))
        self.phrases = phrases
        self.compounds = _compounds(tables)

    def find(self, text: str, low: str, start: int, end: int) -> list[Anchor]:
        """Return the phrases that stand as whole words in `[start, end)`, from left to right, each as long as can be.

        `low` is `text` as `folding.lower` gives it; the offsets returned are those of `text`.
        """
        found: list[Anchor] = []
        size, meanings, may_end_in_a_body = len(low), self._meanings, self._may_end_in_a_body
        for longest, first, last in self._matcher.find_matches_as_indexes(low[start:end]):
            at = first + start
            if at and (before := low[at - 1]) != " " and before.isalnum():
                continue
            index, to = longest, last + start
            if to < size and (behind := low[to]) != " " and behind.isalnum() and low[to - 1].isalnum():
                index, to = self._shorter(low, at, to)
                if to == at:
                    continue
            meaning = meanings[index]
            wanted = meaning.capital
            if wanted and not (text[at].isupper() if wanted == "first" else _has_capitals(text, at, to, wanted)):
                small = self._small[index]
                if small is None:
                    continue
                meaning = small  # 'anh Ba' is a man, and no country
            found.append((at, to, meaning))
            if may_end_in_a_body[index] and (inside := self._inside_of(index, low, to, end)):
                found.append(inside)
        return found

    def _shorter(self, low: str, at: int, to: int) -> tuple[int, int]:
        """The longest phrase at `at` that ends before `to` and with a word: 'CĐ' of 'CĐ VNP'; none ends at `at`."""
        while (space := low.rfind(" ", at, to)) > at:
            index, first, last = next(iter(self._matcher.find_matches_as_indexes(low[at:space])), (0, 1, 0))
            to = at + last
            if first:
                break
            if not low[to].isalnum():
                return index, to
        return 0, at

    def _inside_of(self, index: int, low: str, to: int, end: int) -> Anchor | None:
        """The body in which the post or the body of phrase `index`, which ends at `to`, ends in its turn."""
        is_post = self._meanings[index].post is not None
        if is_post and index in self._inside:
            size, body = self._inside[index]
            return to - size, to, body
        if low.startswith("đảng ", to - len("đảng")) and not low.startswith("cán sự", to - len("cán sự đảng")):
            return self._body_from(low, to - len("đảng"), to + 1, end)
        for opening in _OPENS_A_BODY if is_post else ():
            if low.startswith(opening, to - len(opening)):
                return self._body_from(low, to - len(opening), to, end)
        return None

    def _body_from(self, low: str, inner: int, to: int, end: int) -> Anchor | None:
        """The body that begins inside a post or a body and ends at `to` or behind it: 'Bí thư | Đảng ủy Khối …'."""
        begun = low[inner : min(end, inner + _LONGEST_INSIDE)]
        index, first, last = next(iter(self._matcher.find_matches_as_indexes(begun)), (0, 1, 0))
        meaning = self._meanings[index]
        if first or inner + last < to or not (meaning.known or meaning.head):
            return None
        return (inner, inner + last, meaning) if not low[inner + last : inner + last + 1].isalnum() else None


def _bodies_inside(phrases: dict[str, Anchors]) -> dict[int, tuple[int, Anchors]]:
    """By the number of a post's phrase, the body that it ends in, and how long that is: 'Đại biểu | Quốc hội'."""
    inside: dict[int, tuple[int, Anchors]] = {}
    for number, (phrase, meaning) in enumerate(phrases.items()):
        words = phrase.split() if meaning.post else []
        for at in range(1, len(words)):
            body = phrases.get(" ".join(words[at:]), _NOTHING)
            if (body.head and body.head.tail in _OF_TERRITORIES) or (body.known and body.known.kind == "government"):
                inside[number] = (len(" ".join(words[at:])), body)
                break
    return inside


def load_lexicon(extra: Iterable[Path] = ()) -> Lexicon:
    """Return the project's lexicon with the rows of the user's `extra` CSV files added."""
    return Lexicon(read_tables(extra))


def _sizes(phrases: Iterable[str]) -> dict[str, tuple[int, ...]]:
    sizes: dict[str, set[int]] = {}
    for phrase in phrases:
        sizes.setdefault(phrase[:2], set()).add(len(phrase))
    return {opening: tuple(sorted(found, reverse=True)) for opening, found in sizes.items()}


def _menu(words: dict[str, str]) -> Menu:
    openings = tuple(word for word, value in words.items() if value == "opens")
    return Menu(words, openings, frozenset(word.split()[0] for word in words))


def _has_capitals(text: str, start: int, end: int, wanted: str) -> bool:
    if wanted == "all":
        return text[start:end].isupper()
    if wanted == "next":
        return text[start].isupper() or text[end + 1 : end + 2].isupper()
    if wanted == "second":
        return text[start].isupper() or text[text.find(" ", start, end) + 1].isupper()
    return text[start].isupper() or (wanted == "either" and not text[text.rfind(" ", start, end) + 1].islower())


def _phrases(tables: dict[str, list[Row]]) -> dict[str, Anchors]:
    phrases: dict[str, Anchors] = {}
    tables_in_turn = (_place_phrases, _post_phrases, _head_phrases, _organisation_phrases, _word_phrases)
    for phrase, meaning in chain.from_iterable(read(tables) for read in tables_in_turn):
        if phrase:
            key = lower(phrase)
            known = phrases.get(key, Anchors())
            if "place" in meaning:
                meaning["place"] = (*known.place, *meaning["place"])
            phrases[key] = replace(known, **meaning)
    return {phrase: _with_small_opening(phrase, meaning, phrases) for phrase, meaning in phrases.items()}


def _with_small_opening(phrase: str, meaning: Anchors, phrases: dict[str, Anchors]) -> Anchors:
    """'thành phố Hồ Chí Minh', 'tập đoàn Viettel': a unit or a head that opens a name may be written small.

    Not so in the names of continents ('châu Á'), which are no body's territory.
    """
    if meaning.known and meaning.known.kind == "media" and phrase.startswith("báo "):
        return replace(meaning, capital="second")  # 'báo Tuổi Trẻ'
    if meaning.capital != "first" or any(place.unit == "vùng" for place in meaning.place):
        return meaning
    words = phrase.split(" ")
    openings = (phrases.get(" ".join(words[:at])) for at in range(1, len(words)))
    small = any(opening and (opening.unit or opening.head) and not opening.capital for opening in openings)
    return replace(meaning, capital="either") if small else meaning


def _place_phrases(tables: dict[str, list[Row]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in tables["places"]:
        place = Place(*(row[c] for c in ("name", "unit", "parent", "country", "valid_from", "valid_to", "successor")))
        for phrase in _forms(row["name"], row):
            yield phrase, {"place": (place,), "capital": _all_capitals(phrase) or "first"}


def _post_phrases(tables: dict[str, list[Row]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row, phrase in _posts(tables):
        yield phrase, {"post": PostTitle(row["title"], row["kind"]), "capital": _all_capitals(phrase)}


def _head_phrases(tables: dict[str, list[Row]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in tables["heads"]:
        head = Head(row["head"], row["kind"], row["level"], row["tail"], row["country"])
        for phrase in _forms(row["head"], row):
            everyday = row["tail"] in _CAPITAL_TAILS and (" " not in phrase or row["tail"] == "sector")
            capital = "next" if row["head"] in _BEFORE_CAPITALS else "first"
            yield phrase, {"head": head, "capital": _all_capitals(phrase) or (capital if everyday else "")}


def _organisation_phrases(tables: dict[str, list[Row]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in tables["organisations"]:
        name, kind, level, place, country = (row[c] for c in ("name", "kind", "level", "place", "country"))
        known = KnownOrganisation(name, kind, level, place, country, _english_name(row))
        forms = _forms(name, row)
        if level == "industry":
            forms += [form.replace("Công đoàn ", "Công đoàn ngành ") for form in forms if form.startswith("Công đoàn ")]
        if country == "LA":
            forms += [form.removesuffix("Lào") + state for form in forms if form.endswith(" Lào") for state in _LAOS]
        for phrase in _with_short_words(list(_with_short_centre(forms))):
            yield phrase, {"known": known, "capital": _all_capitals(phrase) or "first"}


_LAOS = tuple(f"{of}{state}" for of in ("", "nước ") for state in ("CHDCND Lào", "Cộng hòa Dân chủ Nhân dân Lào"))
_SHORT_WORDS = (("Công đoàn ", "CĐ "), (" Việt Nam", " VN"), ("Tổng Công ty ", "TCT "))


def _with_short_words(forms: list[str]) -> Iterator[str]:
    """Each form, and the same with its everyday words shortened: 'CĐ Xây dựng VN'."""
    for form in forms:
        short = [form]
        for word, letters in _SHORT_WORDS:
            if word in form and len(form) > len(word):
                short += [written.replace(word, letters) for written in short]
        yield from short


def _word_phrases(tables: dict[str, list[Row]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for row in tables["words"]:
        if row["category"] in _ANCHORED_WORDS:
            yield row["phrase"], {row["category"]: row["value"] or "one"}


def _posts(tables: dict[str, list[Row]]) -> Iterator[tuple[Row, str]]:
    """Every form of every post, but those that end in a body's name: 'Bí thư Tỉnh ủy' is a post and then a body."""
    bodies = {
        lower(form)
        for row in tables["heads"]
        if row["tail"] in (*_OF_TERRITORIES, "union", "base", "sector", "proper") or row["head"] == "Văn phòng"
        for form in _forms(row["head"], row)
    }
    bodies |= {
        lower(form)
        for row in tables["organisations"]
        if row["kind"] not in ("party", "international")
        for form in _forms(row["name"], row)
    }
    posts = {lower(form) for row in tables["posts"] for form in _forms(row["title"], row)}
    for row in tables["posts"]:
        for form in _with_short_centre(_forms(row["title"], row)):
            words = lower(form).split()
            splits = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
            if not any(post in posts and body in bodies for post, body in splits):
                yield row, form


def _with_short_centre(forms: list[str]) -> Iterator[str]:
    """Each form, and that of the centre shortened in every way of newspapers: 'Trưởng Ban Dân vận T.Ư'."""
    for form in forms:
        yield form
        if " Trung ương" in form:
            yield from (form.replace("Trung ương", letters) for letters in ("TW", "T.Ư", "TƯ", "T.W"))


def _compounds(tables: dict[str, list[Row]]) -> frozenset[str]:
    """Words of two syllables whose first alone takes the capital in a name: 'Lao động', 'Cửa khẩu'."""
    pairs = {lower(row["phrase"]) for row in tables["words"] if row["category"] == "compound"}
    for row in (*tables["heads"], *tables["organisations"]):
        for form in _forms(row.get("name") or row["head"], row):
            words = form.split()
            pairs.update(f"{a.lower()} {b}" for a, b in pairwise(words) if a[0].isupper() and b.islower())
    for row in tables["words"]:
        if row["category"] == "sector":
            pairs.update(f"{a} {b}" for a, b in pairwise(lower(row["phrase"]).split()))
    return frozenset(pairs)


def _english_name(row: Row) -> str:
    """The first alias in three English words or more, or else in two: no Vietnamese mark, not all in capitals."""
    forms = [form for form in _forms(row["name"], row) if form.replace("’", "'").isascii() and not form.isupper()]
    forms = [form for form in forms if " " in form and " de " not in form and " dos " not in form]
    return next((form for form in forms if form.count(" ") > 1), forms[0] if forms else "")


def _forms(name: str, row: Row) -> list[str]:
    return [name, *(alias.strip() for alias in row.get("aliases", "").split("|") if alias.strip())]


def _all_capitals(phrase: str) -> str:
    """An abbreviation ('BTV', 'CĐ') counts only as written in capitals: 'cđ' or 'vp' in running text is anything."""
    return "all" if phrase.isupper() and len(phrase) <= 6 else ""
