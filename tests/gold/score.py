"""Compares accounts with gold accounts, one row per kind of fact.

An account is the JSON of `giaoluu read`; a gold account is the same reduced to what is scored, with names in the place
of ids (docs/guide/gold.md). A page without an account counts as one where nothing was found. `citations` is the share
of cited facts whose span lies in the page and holds the words or digits of the fact; `strays` are facts cited to a line
that gold calls a teaser or navigation: there should be none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tests.gold.comparing import choices, name_key, plain, same_name, same_unit
from tests.gold.tally import Tally

Json: TypeAlias = dict[str, Any]

ARTICLE = frozenset({"title", "lead", "body", "caption"})
ASKING = {"proposal": "ask", "wish": "ask", "instruction": "ask", "petition": "ask"}
COARSE = {**ASKING, "commitment": "commit", "invitation": "invite", "assessment": "assess"}
"""Kinds of statement that people who annotate cannot keep apart reliably count as one."""

NUMERALS = frozenset(
    "một hai ba bốn năm sáu bảy tám chín mười chục trăm nghìn ngàn triệu tỷ tỉ nửa mươi "  # noqa: SIM905
    "one two three four five six seven eight nine ten".split()
)


@dataclass
class Scores:
    """The tallies by kind of fact in the order of the table, and how many citations were checked and held."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    cited: int = 0
    valid: int = 0
    strays: list[tuple[str, str]] = field(default_factory=list)

    def check(self, *, holds: bool) -> None:
        """Count one citation."""
        self.cited += 1
        self.valid += holds

    @property
    def citations(self) -> float | None:
        """The share of citations that hold; None where there were none."""
        return self.valid / self.cited if self.cited else None


def score(accounts: Mapping[str, Json], golds: Mapping[str, Json], texts: Mapping[str, str]) -> Scores:
    """Return the scores of `accounts` against `golds`; the keys of all three are names of pages."""
    scores = Scores()
    for name, gold in sorted(golds.items()):
        _Scoring(name, texts[name], accounts.get(name) or {}, gold, scores).run()
    return scores


class _Scoring:
    """One page being scored: its text, its account, its gold, and the names by which a body of either goes."""

    def __init__(self, name: str, text: str, account: Json, gold: Json, scores: Scores) -> None:
        self.name, self.text, self.account, self.gold, self.scores = name, text, account, gold, scores
        self.organisations = {body.get("id"): body for body in account.get("organisations", [])}
        self.people = {person.get("id"): person for person in account.get("people", [])}
        self.gold_forms = {body["name"]: [body["name"], *body.get("aliases", [])] for body in gold["organisations"]}

    def run(self) -> None:
        self._page()
        self._article()
        self._organisations()
        self._people()
        self._exchanges()
        self._agreements()
        self._statements()
        self._figures()
        numbers = [reference.get("number") for reference in self.account.get("references", [])]
        self._match("references", numbers, self.gold.get("references", []), lambda a, b: _packed(a) == _packed(b))
        self.scores.strays += [(self.name, stray) for stray in self._strays()]

    def _match(self, kind: str, given: list[Any], gold: list[Any], same: Any) -> list[tuple[Any, Any]]:
        return self.scores.tallies[kind].match(given, gold, same, self.name)

    def _is_body(self, given: str | None, gold: str) -> bool:
        """An id of the account (or a bare name) against a gold name with its aliases."""
        body = self.organisations.get(given)
        mine = _forms(body) if body else [given or ""]
        return any(same_name(a, b) for a in mine for b in self.gold_forms.get(gold, [gold]))

    def _is_union(self, given: str | None) -> bool:
        return (self.organisations.get(given) or {}).get("kind") == "trade_union"

    # ── the page itself ──

    def _page(self) -> None:
        parties = [party.get("organisation") for deed in self._all("exchanges") for party in deed.get("parties") or []]
        parties += [party for agreement in self._all("agreements") for party in agreement.get("parties") or []]
        relevant = any(self._is_union(party) for party in parties)
        self._match("relevant", [True] * relevant, [True] * bool(self.gold["relevant"]), lambda *_: True)
        title, published = _value(self.account, "title"), _value(self.account, "published")
        self._match("title", _given(title), _given(self.gold.get("title")), lambda a, b: plain(a) == plain(b))
        self._match("published", _given(published), _given(self.gold.get("published")), _same_day)

    def _article(self) -> None:
        """Letters of the article; blanks and line ends between or around lines count for nothing.

        Gold names the lines of text pages alone: those of other formats are known only once they have been opened.
        """
        if "lines" not in self.gold:
            return
        mine = self._covered((*block["span"], block["role"]) for block in self._all("blocks"))
        theirs = self._covered(self._gold_lines())
        letters = [index for index, letter in enumerate(self.text) if not letter.isspace()]
        self.scores.tallies["article text"].count(
            sum(mine[index] & theirs[index] for index in letters),
            given=sum(mine[index] for index in letters),
            expected=sum(theirs[index] for index in letters),
        )

    def _covered(self, stretches: Iterator[tuple[int, int, str]]) -> bytearray:
        covered = bytearray(len(self.text))
        for start, end, role in stretches:
            stop = min(end, len(self.text))
            if role in ARTICLE and start < stop:
                covered[start:stop] = b"\1" * (stop - start)
        return covered

    def _gold_lines(self) -> Iterator[tuple[int, int, str]]:
        """Start, end and role of each line that gold names and that is not empty; lines are counted from 1."""
        lines = self.text.split("\n")
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line) + 1)
        for first, last, role in self.gold.get("lines", []):
            for number in range(first, min(last, len(lines)) + 1):
                if lines[number - 1].strip():
                    yield starts[number - 1], starts[number - 1] + len(lines[number - 1]), role

    # ── who ──

    def _organisations(self) -> None:
        self._match(
            "organisations",
            list(self.organisations.values()),
            self.gold["organisations"],
            lambda o, g: any(same_name(a, b) for a in _forms(o) for b in self.gold_forms[g["name"]]),
        )
        for body in self.organisations.values():
            for span in body.get("mentions") or [None]:
                self.scores.check(holds=any(self._holds(span, form) for form in _forms(body)))

    def _people(self) -> None:
        people = list(self.people.values())
        self._match("people", people, self.gold["people"], lambda p, g: plain(p["name"]) == plain(g["name"]))
        for person in people:
            for span in person.get("mentions") or [None]:
                self.scores.check(holds=self._holds(span, person["name"]))
        mine = [(person["name"], post) for person in people for post in person.get("posts") or []]
        theirs = [(person["name"], post) for person in self.gold["people"] for post in person.get("posts") or []]
        self._match("posts", mine, theirs, self._same_post)

    def _same_post(self, mine: tuple[str, Json], theirs: tuple[str, Json]) -> bool:
        (name, post), (gold_name, gold) = mine, theirs
        titles = [plain(title) for title in choices(gold.get("title"))]
        if plain(name) != plain(gold_name) or plain(post.get("title")) not in titles:
            return False
        return not gold.get("organisation") or self._is_body(post.get("organisation"), gold["organisation"])

    # ── what ──

    def _exchanges(self) -> None:
        deeds = self._all("exchanges")
        pairs = self._match("exchanges", deeds, self.gold["exchanges"], self._same_exchange)
        for deed in deeds:
            self.scores.check(holds=self._inside(_span(deed)))
        found = {id(gold): deed for deed, gold in pairs}
        for gold in self.gold["exchanges"]:
            self._details(found.get(id(gold), {}), gold)

    def _same_exchange(self, deed: Json, gold: Json) -> bool:
        if deed.get("kind") not in choices(gold["kind"]):
            return False
        sides = _sides(gold)
        parties = [party.get("organisation") for party in deed.get("parties") or []]
        return not sides or any(self._is_body(party, body) for party in parties for body, _ in sides)

    def _details(self, deed: Json, gold: Json) -> None:
        date, place = _value(deed, "date"), _value(deed, "place")
        if gold.get("date"):
            dates = [str(value) for value in choices(gold["date"])]
            self._match("  its date", _given(date), [gold["date"]], lambda mine, _: str(mine) in dates)
        if gold.get("place"):
            self._match("  its place", _given(place), [gold["place"]], _same_place)
        self._match("  its parties", deed.get("parties") or [], _sides(gold), self._same_party)

    def _same_party(self, party: Json, side: tuple[str, str]) -> bool:
        body, role = side
        given = party.get("role")
        fits = role in {"party", given} or (role == "host" and given == "organiser")
        return fits and self._is_body(party.get("organisation"), body)

    def _agreements(self) -> None:
        pairs = self._match("agreements", self._all("agreements"), self.gold["agreements"], self._same_agreement)
        right = sum(mine.get("status") in choices(gold["status"]) for mine, gold in pairs)
        self.scores.tallies["  their status"].count(right, given=len(pairs), expected=len(pairs))

    def _same_agreement(self, mine: Json, gold: Json) -> bool:
        """The kind, the term, and at least half of the parties agree."""
        if mine.get("kind") not in choices(gold["kind"]):
            return False
        if (mine.get("term") or None) not in [term or None for term in choices(gold.get("term"))]:
            return False
        together = sum(
            any(self._is_body(party, body) for party in mine.get("parties") or []) for body in gold["parties"]
        )
        return together * 2 >= len(gold["parties"])

    def _statements(self) -> None:
        mine = [said for said in self._all("statements") if COARSE.get(said.get("kind", "")) != "assess"]
        theirs = [said for said in self.gold.get("statements", []) if choices(said["kind"]) != ["assessment"]]
        self._match("statements", mine, theirs, self._same_statement)
        judged = [said for said in self._all("statements") if COARSE.get(said.get("kind", "")) == "assess"]
        judgements = [said for said in self.gold.get("statements", []) if choices(said["kind"]) == ["assessment"]]
        self._match("assessments", judged, judgements, self._same_statement)
        flat = plain(self.text)
        for said in self._all("statements"):
            span = _span(said)
            self.scores.check(holds=span is not None and plain(self.text[slice(*span)]) in flat)

    def _same_statement(self, said: Json, gold: Json) -> bool:
        span = _span(said)
        if span is None or COARSE.get(said.get("kind", "")) not in {COARSE[kind] for kind in choices(gold["kind"])}:
            return False
        evidence = plain(gold["evidence"])
        return evidence in plain(self._around(span, 200)) and _begins_or_ends(evidence, plain(self._around(span, 60)))

    def _figures(self) -> None:
        figures = self._all("figures")
        pairs = self._match("figures", figures, self.gold["figures"], _same_figure)
        bounds = sum(f.get("bound", "exact") in choices(g.get("bound", "exact")) for f, g in pairs)
        self.scores.tallies["  their bound"].count(bounds, given=len(pairs), expected=len(pairs))
        owned = [(figure, gold) for figure, gold in pairs if gold.get("organisation")]
        right = sum(self._is_body(figure.get("organisation"), gold["organisation"]) for figure, gold in owned)
        self.scores.tallies["  whose"].count(right, given=len(owned), expected=len(owned))
        for figure in figures:
            self.scores.check(holds=self._shows_number(figure))

    # ── citations ──

    def _all(self, kind: str) -> list[Json]:
        facts: list[Json] = self.account.get(kind, [])
        return facts

    def _inside(self, span: list[int] | None) -> bool:
        return span is not None and 0 <= span[0] < span[1] <= len(self.text)

    def _holds(self, span: list[int] | None, name: object) -> bool:
        """The words of the span and of the name have one in common."""
        if span is None or not self._inside(span):
            return False
        return not set(name_key(self.text[slice(*span)])).isdisjoint(name_key(name))

    def _shows_number(self, figure: Json) -> bool:
        span = _span(figure)
        if span is None or not self._inside(span):
            return False
        words = self.text[slice(*span)]
        return (
            bool(re.search(r"\d", words))
            or figure.get("bound") == "order"
            or bool(NUMERALS & set(plain(words).split()))
        )

    def _around(self, span: list[int], reach: int) -> str:
        return self.text[max(0, span[0] - reach) : span[1] + reach]

    def _strays(self) -> Iterator[str]:
        """Facts that are cited to a line outside the article, as kind and words."""
        outside = [(start, end) for start, end, role in self._gold_lines() if role in {"related", "navigation"}]
        for kind in ("exchanges", "agreements", "statements", "figures", "references"):
            for fact in self._all(kind):
                span = _span(fact)
                if span and any(start <= span[0] < end for start, end in outside):
                    yield f"{kind}: {self.text[slice(*span)][:80]}"


def _forms(body: Json) -> list[str]:
    return [body.get("name", ""), *(body.get("aliases") or [])]


def _span(fact: Json) -> list[int] | None:
    span = fact.get("span")
    return span if isinstance(span, list) and len(span) == 2 else None


def _value(fact: Json, key: str) -> Any:
    """The value of a cited value, or of a bare one."""
    held = fact.get(key)
    return held.get("value") if isinstance(held, dict) else held


def _given(value: Any) -> list[Any]:
    return [value] if value else []


def _packed(number: object) -> str:
    return plain(number).replace(" ", "")


def _same_day(one: object, other: object) -> bool:
    return str(one)[:10] == str(other)[:10]


def _same_place(given: object, gold: object) -> bool:
    """One of the two names holds the other's words."""
    mine = set(name_key(given))
    return any(mine <= set(name_key(place)) or mine >= set(name_key(place)) for place in choices(gold))


def _sides(exchange: Json) -> list[tuple[str, str]]:
    roles = (("hosts", "host"), ("guests", "guest"), ("others", "party"))
    return [(body, role) for key, role in roles for body in exchange.get(key, [])]


def _begins_or_ends(evidence: str, around: str) -> bool:
    """The first or the last four words of the evidence stand near the statement."""
    words = evidence.split()
    return " ".join(words[:4]) in around or " ".join(words[-4:]) in around


def _number(figure: Json) -> float | None:
    value = figure.get("value")
    return None if value is None else round(float(value), 6)


def _same_figure(figure: Json, gold: Json) -> bool:
    return _number(figure) == _number(gold) and same_unit(figure, gold)
