"""The scorer is itself held: by small accounts whose score is plain to see, and against the founders' own script."""

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from tests.gold.score import Scores, score

SHARED = Path(__file__).parents[3] / "shared" / "gold"
TEXT = "LĐLĐ tỉnh Cà Mau ký bản ghi nhớ\nChủ tịch Lê Văn Đước và 12 cán bộ dự.\nBảy đoàn khác đến Huế"
GOLD: dict[str, Any] = {
    "relevant": True,
    "title": "LĐLĐ tỉnh Cà Mau ký bản ghi nhớ",
    "published": None,
    "lines": [[1, 1, "title"], [2, 2, "body"], [3, 3, "related"]],
    "organisations": [{"name": "Liên đoàn Lao động tỉnh Cà Mau", "aliases": [], "kind": "trade_union"}],
    "people": [{"name": "Lê Văn Đước", "posts": [{"title": "Chủ tịch", "organisation": None}]}],
    "exchanges": [],
    "agreements": [
        {
            "kind": ["memorandum", "agreement"],
            "parties": ["Liên đoàn Lao động tỉnh Cà Mau"],
            "term": None,
            "status": "signed",
        }
    ],
    "statements": [],
    "figures": [{"value": 12, "unit": "cán bộ", "bound": "exact"}],
    "references": [],
}
ACCOUNT: dict[str, Any] = {
    "title": {"value": "LĐLĐ tỉnh Cà Mau ký bản ghi nhớ", "span": [0, 31]},
    "blocks": [{"role": "title", "span": [0, 31]}, {"role": "body", "span": [32, 69]}],
    "organisations": [
        {"id": "o1", "name": "LĐLĐ tỉnh Cà Mau", "kind": "trade_union", "aliases": [], "mentions": [[0, 16]]}
    ],
    "people": [
        {"id": "p1", "name": "Lê Văn Đước", "posts": [{"title": "Chủ tịch", "span": [32, 40]}], "mentions": [[41, 52]]}
    ],
    "agreements": [{"kind": "memorandum", "parties": ["o1"], "term": None, "status": "proposed", "span": [17, 31]}],
    "figures": [{"value": 12, "unit": "cán bộ", "span": [56, 58]}],
}


def f1(scores: Scores, kind: str) -> float:
    return scores.tallies[kind].row().f1


def test_a_full_account_of_a_page_scores_one_but_for_the_status_it_got_wrong() -> None:
    scores = score({"page": ACCOUNT}, {"page": GOLD}, {"page": TEXT})
    wrong = {kind for kind, tally in scores.tallies.items() if tally.row().f1 < 1}
    assert wrong == {"  their status"}
    assert scores.citations == 1.0


def test_an_abbreviated_name_is_the_same_body() -> None:
    scores = score({"page": ACCOUNT}, {"page": GOLD}, {"page": TEXT})
    assert scores.tallies["organisations"].agreed == 1


def test_a_page_without_an_account_found_nothing() -> None:
    scores = score({}, {"page": GOLD}, {"page": TEXT})
    assert f1(scores, "people") == 0
    assert f1(scores, "article text") == 0
    assert scores.citations is None


def test_a_citation_that_shows_no_number_does_not_hold() -> None:
    figure = {"value": 12, "unit": "cán bộ", "span": [59, 65]}
    scores = score({"page": {**ACCOUNT, "figures": [figure]}}, {"page": GOLD}, {"page": TEXT})
    assert scores.valid == scores.cited - 1


def test_a_fact_from_a_teaser_is_a_stray() -> None:
    figure = {"value": 7, "unit": "đoàn", "span": [70, 78]}
    scores = score({"page": {**ACCOUNT, "figures": [figure]}}, {"page": GOLD}, {"page": TEXT})
    assert scores.strays == [("page", "figures: Bảy đoàn")]
    assert f1(scores, "figures") == 0


def test_a_judgement_is_no_demand_and_is_counted_apart() -> None:
    text = "Ông A đánh giá cao kết quả phối hợp."
    said = {"kind": "assessment", "span": [6, 35]}
    gold = {**GOLD, "statements": [{"kind": "assessment", "by": None, "evidence": "đánh giá cao kết quả"}]}
    scores = score({"page": {"statements": [said]}}, {"page": gold}, {"page": text})
    assert f1(scores, "assessments") == 1
    assert scores.tallies["statements"].given == 0


@pytest.mark.skipif(not SHARED.exists(), reason="the founders' folder ../shared is not beside this checkout")
@pytest.mark.parametrize("damage", [0, 1, 2])
def test_the_scores_are_those_of_the_founders_script(damage: int) -> None:
    theirs = runpy.run_path(str(SHARED / "score.py"))
    golds = {path.stem: json.loads(path.read_text("utf-8")) for path in SHARED.glob("*.json")}
    texts = {name: (SHARED.parent / "pages" / f"{name}.txt").read_bytes().decode("utf-8") for name in golds}
    accounts = {name: _account_from(gold, texts[name], damage) for name, gold in golds.items()}
    expected, (valid, cited) = theirs["score"](accounts, golds, texts)
    ours = score(accounts, golds, texts)
    rows = {kind: tally.row()[:3] for kind, tally in ours.tallies.items() if kind != "assessments"}  # our own row
    assert rows == {kind: tally.row() for kind, tally in expected.items()}
    assert (ours.valid, ours.cited) == (valid, cited)


def _account_from(gold: dict[str, Any], text: str, damage: int) -> dict[str, Any]:
    """An account made out of gold, every third thing left out or bent where there is damage, so that scores differ."""
    ids = {body["name"]: f"o{index}" for index, body in enumerate(gold["organisations"])}

    def spoilt(things: list[Any]) -> list[Any]:
        return [thing for index, thing in enumerate(things) if not damage or (index + damage) % 3]

    def place(words: str) -> list[int]:
        at = max(text.find(words), 0)
        return [at, at + max(len(words), 1) - (damage == 2)]

    def first(value: Any) -> Any:
        return value[0] if isinstance(value, list) else value

    def parties(deed: dict[str, Any]) -> list[dict[str, str]]:
        roles = {"hosts": "organiser", "guests": "guest", "others": "participant"}
        return [
            {"organisation": ids.get(name, name), "role": roles[key]} for key in roles for name in deed.get(key, [])
        ]

    return {
        "title": {"value": gold["title"]},
        "published": gold["published"],
        "blocks": [{"role": first(role), "span": [40 * row, 40 * row + 35]} for row, _, role in gold["lines"]],
        "organisations": [
            {**body, "id": ids[body["name"]], "mentions": [place(body["name"])]}
            for body in spoilt(gold["organisations"])
        ],
        "people": [
            {
                "id": person["name"],
                "name": person["name"],
                "mentions": [place(person["name"])],
                "posts": [
                    {"title": first(post["title"]), "organisation": ids.get(post["organisation"] or "")}
                    for post in person["posts"]
                ],
            }
            for person in spoilt(gold["people"])
        ],
        "exchanges": [
            {
                "kind": first(deed["kind"]),
                "date": {"value": first(deed.get("date"))},
                "place": first(deed.get("place")),
                "parties": spoilt(parties(deed)),
                "span": [0, 10],
            }
            for deed in gold["exchanges"]
        ],
        "agreements": [
            {
                **deal,
                "kind": first(deal["kind"]),
                "term": first(deal["term"]),
                "parties": [ids.get(p, p) for p in deal["parties"]],
            }
            for deal in spoilt(gold["agreements"])
        ],
        "statements": [
            {"kind": first(said["kind"]), "span": place(said["evidence"])} for said in spoilt(gold["statements"])
        ],
        "figures": [{**figure, "span": [0, 40]} for figure in spoilt(gold["figures"])],
        "references": [{"number": number} for number in spoilt(gold["references"])],
    }
