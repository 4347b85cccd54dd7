"""Shows for each sentence which mentions were found, which rules fired, and why the others gave nothing."""

from typing import NamedTuple

from giaoluu.facts.citation import Span
from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page
from giaoluu.lexicon.lexicon import Lexicon
from giaoluu.reading.composing import compose_account
from giaoluu.reading.context import Context, Found
from giaoluu.reading.finding import find_facts
from giaoluu.reading.reader import READER_VERSION, read_context


class Mention(NamedTuple):
    """Something that a sentence names: its kind, its words, what they were taken for."""

    kind: str
    span: Span
    quote: str
    taken_for: str


class Fired(NamedTuple):
    """A fact that a sentence gave: the rule, the kind of fact, its span."""

    rule: str
    kind: str
    span: Span
    quote: str


class Tried(NamedTuple):
    """A rule that looked at a sentence and gave nothing, and why."""

    rule: str
    reason: str


class Explained(NamedTuple):
    """One sentence of the page with all that the reader saw in it; `role` is that of its part."""

    span: Span
    role: str
    text: str
    mentions: list[Mention]
    fired: list[Fired]
    tried: list[Tried]


def explain_page(page: Page, lexicon: Lexicon) -> list[Explained]:
    """Return every sentence of the article, in page order, and after them the parts that were not read at all."""
    context = read_context(page, lexicon)
    account = compose_account(context, find_facts(context), READER_VERSION)
    explained = [_explain(context, account, found) for found in context.found]
    read = {found.sentence.part for found in context.found}
    explained += [_left_out(context, number) for number in range(len(context.parts)) if number not in read]
    return sorted(explained, key=lambda one: one.span)


def _left_out(context: Context, number: int) -> Explained:
    part = context.parts[number]
    span = context.folded.to_page(part.start, part.end)
    text = context.page.text[span[0] : span[1]]
    return Explained(span, part.role, text, [], [], [Tried("all", f"a line of role '{part.role}' gives no facts")])


def _explain(context: Context, account: Account, found: Found) -> Explained:
    start, end, role = found.sentence.start, found.sentence.end, found.sentence.role
    span = context.folded.to_page(start, end)
    fired = _fired(account, span)
    text = context.page.text[span[0] : span[1]]
    return Explained(span, role, text, _mentions(context, found), fired, _tried(context, found, fired))


def _mentions(context: Context, found: Found) -> list[Mention]:
    named: list[tuple[str, int, int, str]] = []
    for mention, body in found.organisations:
        named.append(("organisation", mention.start, mention.end, context.bodies[body].name))
    for person, one in found.people:
        named.append(("person", person.start, person.end, context.people[one].name))
        named += [("post", post.start, post.end, post.title) for post in person.posts]
    for date in found.dates:
        named.append(("date", date.start, date.end, f"{date.value or date.form} ({date.role})"))
    for quantity in found.quantities:
        named.append(("quantity", quantity.start, quantity.end, f"{quantity.value} {quantity.unit or ''}".strip()))
    for document in found.documents:
        named.append(("document", document.start, document.end, document.number))
    for start, end, meaning in found.anchors:
        for kind in ("event", "agreement", "ask"):
            if word := getattr(meaning, kind):
                named.append((kind, start, end, word))
    return [_mention(context, *one) for one in sorted(set(named), key=lambda one: (one[1], one[2], one[0]))]


def _mention(context: Context, kind: str, start: int, end: int, taken_for: str) -> Mention:
    span = context.folded.to_page(start, end)
    return Mention(kind, span, context.page.text[span[0] : span[1]], taken_for)


def _fired(account: Account, within: Span) -> list[Fired]:
    kinds = {
        "exchange": account.exchanges, "agreement": account.agreements, "statement": account.statements,
        "figure": account.figures, "reference": account.references,
    }  # fmt: skip
    return [
        Fired(fact.rule, kind, fact.span, fact.quote)
        for kind, facts in kinds.items()
        for fact in facts  # type: ignore[attr-defined]  # each list is of facts
        if within[0] <= fact.span[0] < within[1]
    ]


def _tried(context: Context, found: Found, fired: list[Fired]) -> list[Tried]:
    """Only rules whose words stand in the sentence were tried on it; each that gave nothing says why."""
    gave = {one.kind for one in fired}
    has = {
        kind: any(getattr(meaning, kind) for _, _, meaning in found.anchors) for kind in ("event", "agreement", "ask")
    }
    tried = []
    if has["event"] and "exchange" not in gave:
        tried.append(Tried("exchange", _why_no_exchange(context, found)))
    if has["agreement"] and "agreement" not in gave:
        tried.append(Tried("agreement", _why_no_agreement(context, found)))
    if has["ask"] and "statement" not in gave:
        tried.append(
            Tried("statement", "the verb governs no clause that could be followed up, or nobody is named who speaks")
        )
    return tried


def _why_no_exchange(context: Context, found: Found) -> str:
    text = [one for one in context.found if one.sentence.role in ("lead", "body")]
    if found not in text[:3] and found.sentence.role != "title":
        return "only the title and the first three sentences of the text tell the occasion"
    if len(context.bodies) < 2:
        return "the article names fewer than two bodies"
    return "another sentence tells the occasion, or the bodies named here are not bound by it"


def _why_no_agreement(context: Context, found: Found) -> str:
    if not found.organisations and len(context.bodies) < 2:
        return "the page names fewer than two parties"
    return "named before, and written into that agreement; or an everyday word that names none here"
