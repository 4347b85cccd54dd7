"""Names of people and bodies beside underthesea's, on the same pages: `python -m bench.names`.

Two comparisons. *Mentions*: every place where a name stands in the article lines of the five pages that were marked
by hand (`../shared/entities.json`, outermost names; honorifics outside); strict wants kind and span, lenient an overlap
and the kind. *Names*: each page's people and bodies once, as the gold accounts list them, on our own pages as well.

underthesea takes most union bodies for places, so it is given a second row in which each of its places counts as a body
wherever gold has one there: that helps it and harms nobody.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from bench.pages import corpus_note
from bench.peer import VERSION, tag_lines
from giaoluu.facts.kinds import Account
from giaoluu.lexicon import load_lexicon
from giaoluu.reading import read_page
from tests.gold.comparing import plain, same_name
from tests.gold.corpora import CORPORA, Corpus
from tests.gold.tally import Tally

Mention: TypeAlias = tuple[str, int, int]
"""`PER` or `ORG`, and its span in the page."""

HONORIFICS = ("đồng chí ", "ông ", "bà ", "anh ", "chị ", "đ/c ")


def main() -> None:
    """Print both comparisons for every corpus that is here."""
    for corpus in CORPORA:
        if not corpus.is_here:
            print(f"SKIPPED: {corpus.name}: its pages are not on this machine")
            continue
        lexicon = load_lexicon()
        texts = {name: page.text for name, page in corpus.opened()}
        accounts = {name: read_page(page, lexicon) for name, page in corpus.opened()}
        peers = _peer_mentions(texts, corpus)
        marked = _marked(corpus)
        if marked:
            _print_mentions(marked, accounts, peers)
        _print_names(corpus, accounts, peers, texts)


# ── mentions ──


def _marked(corpus: Corpus) -> dict[str, list[Mention]]:
    """The outermost people and bodies that were marked by hand, by page."""
    file = corpus.pages.parent / "entities.json"
    if not file.exists():
        return {}
    documents = json.loads(file.read_text("utf-8"))["documents"]
    return {
        document["file"].rpartition(".")[0]: [
            (entity["type"], entity["start"], entity["end"])
            for entity in document["entities"]
            if entity["type"] in {"PER", "ORG"} and entity["level"] == 0
        ]
        for document in documents
    }


def _print_mentions(
    marked: Mapping[str, list[Mention]], accounts: Mapping[str, Account], peers: Mapping[str, list[Mention]]
) -> None:
    count = sum(map(len, marked.values()))
    print(f"\nMentions in the article, {count} marked by hand: precision / recall / F1")
    print(f"{'':36}{'people, strict':>22}{'bodies, strict':>22}{'people, lenient':>22}{'bodies, lenient':>22}")
    ours = {name: list(_our_mentions(accounts[name])) for name in marked}
    theirs = {name: peers[name] for name in marked}
    eased = {name: list(_eased(theirs[name], marked[name])) for name in marked}
    for title, found in (
        ("giaoluu", ours),
        (f"underthesea {VERSION}", theirs),
        ("  its places as bodies", eased),
    ):
        cells = [
            _cell(_tally(found, marked, kind, same)) for same in (_exactly, _overlapping) for kind in ("PER", "ORG")
        ]
        print(f"{title:36}{''.join(f'{cell:>22}' for cell in cells)}")


def _tally(
    found: Mapping[str, list[Mention]],
    marked: Mapping[str, list[Mention]],
    kind: str,
    same: Callable[[Mention, Mention], bool],
) -> Tally:
    tally = Tally()
    for name, wanted in marked.items():
        mine = [mention for mention in found[name] if mention[0] == kind]
        tally.match(mine, [mention for mention in wanted if mention[0] == kind], same, name)
    return tally


def _exactly(one: Mention, other: Mention) -> bool:
    return one[1:] == other[1:]


def _overlapping(one: Mention, other: Mention) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _our_mentions(account: Account) -> Iterator[Mention]:
    """Ours are cited to the whole page already; nested bodies ('Ban Chấp hành …') count once, at their outermost."""
    yield from (("PER", *span) for person in account.people for span in person.mentions)
    spans = {span for body in account.organisations for span in body.mentions}
    yield from (
        ("ORG", *span)
        for span in spans
        if not any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in spans)
    )


def _eased(found: Iterable[Mention], marked: Iterable[Mention]) -> Iterator[Mention]:
    bodies = [mention for mention in marked if mention[0] == "ORG"]
    for kind, start, end in found:
        fits = kind == "LOC" and any(start < body[2] and body[1] < end for body in bodies)
        yield ("ORG" if fits else kind), start, end


def _peer_mentions(texts: Mapping[str, str], corpus: Corpus) -> dict[str, list[Mention]]:
    """What underthesea finds in the article lines alone, as gold tells them: menus and teasers cannot harm it."""
    golds = corpus.golds()
    lines = [(name, at, line) for name, text in texts.items() for at, line in _article_lines(text, golds[name])]
    tagged, _ = tag_lines([line for _, _, line in lines])
    mentions: dict[str, list[Mention]] = {name: [] for name in texts}
    for (name, at, line), found in zip(lines, tagged, strict=True):
        for kind, start, end in found:
            words = line[start:end].lower()
            skipped = next((len(honorific) for honorific in HONORIFICS if words.startswith(honorific)), 0)
            mentions[name].append((kind, at + start + skipped, at + end))
    return mentions


def _article_lines(text: str, gold: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    lines, starts = text.split("\n"), [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for first, last, role in gold.get("lines", []):
        if role in {"title", "lead", "body", "caption"}:
            yield from ((starts[row - 1], lines[row - 1]) for row in range(first, min(last, len(lines)) + 1))


# ── names ──


def _print_names(
    corpus: Corpus, accounts: Mapping[str, Account], peers: Mapping[str, list[Mention]], texts: Mapping[str, str]
) -> None:
    print(f"\nNames, each once a page, {corpus_note(corpus)}: precision / recall / F1")
    print(f"{'':36}{'people':>22}{'bodies':>22}")
    tallies = {(who, kind): Tally() for who in ("ours", "theirs", "eased") for kind in ("PER", "ORG")}
    for name, gold in corpus.golds().items():
        account = accounts[name]
        people = [person.name for person in account.people]
        bodies = [[body.name, *body.aliases] for body in account.organisations]
        wanted = [[body["name"], *body.get("aliases", [])] for body in gold["organisations"]]
        tallies["ours", "PER"].match(people, [person["name"] for person in gold["people"]], _same_person, name)
        tallies["ours", "ORG"].match(bodies, wanted, _same_body, name)
        said = {kind: _strings(texts[name], peers[name], kind) for kind in ("PER", "ORG", "LOC")}
        for who, places in (("theirs", []), ("eased", said["LOC"])):
            named = [[form] for form in said["ORG"]]
            named += [[form] for form in places if any(_same_body([form], body) for body in wanted)]
            tallies[who, "PER"].match(said["PER"], [person["name"] for person in gold["people"]], _same_person, name)
            tallies[who, "ORG"].match(named, wanted, _same_body, name)
    for title, who in (
        ("giaoluu", "ours"),
        (f"underthesea {VERSION}", "theirs"),
        ("  its places as bodies where right", "eased"),
    ):
        print(f"{title:36}{_cell(tallies[who, 'PER']):>22}{_cell(tallies[who, 'ORG']):>22}")


def _strings(text: str, mentions: Iterable[Mention], kind: str) -> list[str]:
    return list(dict.fromkeys(" ".join(text[start:end].split()) for k, start, end in mentions if k == kind))


def _same_person(one: str, other: str) -> bool:
    return plain(one) == plain(other)


def _same_body(one: Iterable[str], other: list[str]) -> bool:
    return any(same_name(a, b) for a in one for b in other)


def _cell(tally: Tally) -> str:
    row = tally.row()
    return f"{row.precision:.3f} {row.recall:.3f} {row.f1:.3f}"


if __name__ == "__main__":
    main()
