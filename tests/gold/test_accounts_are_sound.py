"""The project's own gold set holds together: what an account says stands on its page, and every trap and kind occurs.

The pages and their accounts were written by hand for this project; `accounts/NAME.json` follows the reduced form of an
account (names in place of ids, `lines` in place of blocks) and names in `traps` the difficulties its page holds.
"""

from __future__ import annotations

import csv
import email
import email.policy
import html
import json
import re
import unicodedata
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

Account = dict[str, Any]

HERE = Path(__file__).parent
ACCOUNTS = {path.stem: path for path in sorted((HERE / "accounts").glob("*.json"))}
TRAPS = {
    row["slug"]: int(row["at_least"]) for row in csv.DictReader((HERE / "traps.csv").read_text("utf-8").splitlines())
}

FEWEST_PAGES = 64
FEWEST_OF_A_KIND = 3  # of each kind of exchange and of agreement, and of each status

ROLES = {"title", "dateline", "byline", "lead", "body", "caption", "related", "navigation"}
ORGANISATION_KINDS = {
    "trade_union", "party", "government", "mass_organisation", "company", "school", "media", "international", "other",
}  # fmt: skip
EXCHANGE_KINDS = {
    "talks", "working_session", "courtesy_call", "visit", "signing", "review", "survey", "seminar", "congress",
    "conference", "support", "other",
}  # fmt: skip
AGREEMENT_KINDS = {"memorandum", "agreement", "programme", "regulation", "minutes", "plan"}
STATUSES = {"signed", "in_force", "concluded", "agreed", "proposed"}
STATEMENT_KINDS = {"proposal", "wish", "instruction", "petition", "commitment", "invitation", "assessment"}
BOUNDS = {"exact", "over", "under", "about", "at_least", "at_most", "order"}

LONGEST_EVIDENCE = 8  # words, so that a statement is cited by a piece and not retold

# Written numbers that a page may hold in place of digits.
NUMBER_WORDS = {
    1: "một one a an", 2: "hai two", 3: "ba three", 4: "bốn four", 5: "năm five", 6: "sáu six", 7: "bảy seven",
    8: "tám eight", 9: "chín nine", 10: "mười chục ten tens dozens", 12: "twelve dozen", 100: "trăm hundred hundreds",
    1000: "nghìn ngàn thousand thousands", 10000: "nghìn ngàn vạn thousands", 1000000: "triệu million millions",
    100_000_000: "trăm",
}  # fmt: skip
SCALES = (1, 10, 100, 1000, 10_000, 1_000_000, 1_000_000_000)
EDTF = re.compile(r"(\d{4}|XXXX)(-(\d{2}|XX)){0,2}(/(\d{4}|XXXX|\.\.)?(-(\d{2}|XX)){0,2})?")


@cache
def account_of(name: str) -> Account:
    account: Account = json.loads(ACCOUNTS[name].read_text("utf-8"))
    return account


def raw_page(name: str) -> str:
    page: str = account_of(name)["page"]
    return (HERE / "pages" / page).read_bytes().decode("utf-8")


def one_spaced(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


@cache
def readable(name: str) -> str:
    """What a reader sees of the page, composed (NFC) and with single spaces."""
    raw, kind = raw_page(name), Path(account_of(name)["page"]).suffix
    if kind == ".html":
        raw = re.sub(r"(?s)<!--.*?-->|<(script|style).*?</\1>", " ", raw)
        raw = html.unescape(re.sub(r"<[^>]+>", " ", raw))
    elif kind == ".eml":
        message = email.message_from_bytes(raw.encode(), policy=email.policy.default)
        body = message.get_body(("plain", "html"))
        raw = f"{message['subject']}\n{body.get_content() if body else ''}"
    return one_spaced(raw)


def with_plain_dashes(text: str) -> str:
    return text.replace("–", "-").replace(" ", "")


def choices(value: Any) -> list[Any]:
    """A field's equally right answers."""
    return value if isinstance(value, list) else [value]


def digits_stand(value: float, text: str) -> bool:
    """Whether `value` stands in `text`: with its digits, in a larger scale (68 tỷ) or as a word."""
    words = set(text.lower().replace("-", " ").split())
    if any(word in words for word in NUMBER_WORDS.get(int(value), "").split()):
        return True
    compact = re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", text)
    for scale in SCALES:
        shown = f"{value / scale:.6f}".rstrip("0").rstrip(".")
        for form in {shown, shown.replace(".", ",")}:
            if re.search(rf"(?<![\d,])0*{re.escape(form)}(?![\d])", compact) or form in text.split():
                return True
    return False


every_account = pytest.mark.parametrize("name", ACCOUNTS)


@every_account
def test_an_account_names_its_page_and_says_what_makes_it_hard(name: str) -> None:
    account = account_of(name)
    assert Path(account["page"]).stem == name
    assert (HERE / "pages" / account["page"]).is_file()
    assert account["sample"] is True
    assert account["about"].endswith(".")
    assert account["traps"]


@every_account
def test_line_ranges_cover_every_written_line_once(name: str) -> None:
    account = account_of(name)
    if not account["page"].endswith(".txt"):
        assert "lines" not in account  # lines are known only once the format has been opened
        return
    lines = raw_page(name).split("\n")
    claimed = Counter(
        number for first, last, _ in account["lines"] for number in range(first, last + 1) if lines[number - 1].strip()
    )
    written = {number for number, line in enumerate(lines, 1) if line.strip()}
    assert set(claimed) == written
    assert set(claimed.values()) == {1}
    assert {role for _, _, role in account["lines"]} <= ROLES


@every_account
def test_title_and_byline_stand_on_the_page(name: str) -> None:
    account, text = account_of(name), readable(name)
    assert account["title"] is None or account["title"] in text
    assert account["byline"] is None or account["byline"] in text


@every_account
def test_each_piece_of_evidence_is_short_and_stands_on_the_page(name: str) -> None:
    text = readable(name)
    for statement in account_of(name)["statements"]:
        assert len(statement["evidence"].split()) <= LONGEST_EVIDENCE
        assert one_spaced(statement["evidence"]) in text
        assert set(choices(statement["kind"])) <= STATEMENT_KINDS


@every_account
def test_every_speaker_is_a_person_or_an_organisation_of_the_account(name: str) -> None:
    account = account_of(name)
    known = {o["name"] for o in account["organisations"]} | {p["name"] for p in account["people"]}
    for statement in account["statements"]:
        assert statement["by"] is None or set(choices(statement["by"])) <= known


@every_account
def test_every_organisation_that_is_used_is_listed_once(name: str) -> None:
    account = account_of(name)
    listed = [organisation["name"] for organisation in account["organisations"]]
    assert len(listed) == len(set(listed))
    used = {post["organisation"] for person in account["people"] for post in person["posts"]}
    used |= {body for x in account["exchanges"] for side in ("hosts", "guests", "others") for body in x[side]}
    used |= {party for agreement in account["agreements"] for party in agreement["parties"]}
    used |= {figure["organisation"] for figure in account["figures"]}
    assert used - {None} <= set(listed)


@every_account
def test_organisations_and_people_stand_on_the_page(name: str) -> None:
    account, text = account_of(name), readable(name).lower()
    for organisation in account["organisations"]:
        assert organisation["kind"] in ORGANISATION_KINDS
        assert all(alias.lower() in text for alias in organisation["aliases"])
    for person in account["people"]:
        assert person["name"].lower() in text


@every_account
def test_the_number_of_each_figure_stands_on_the_page(name: str) -> None:
    text = readable(name)
    for figure in account_of(name)["figures"]:
        assert set(choices(figure["bound"])) <= BOUNDS
        assert digits_stand(figure["value"], text), figure


@every_account
def test_each_reference_stands_on_the_page_and_is_given_once(name: str) -> None:
    text, references = with_plain_dashes(readable(name)), account_of(name)["references"]
    assert all(with_plain_dashes(reference) in text for reference in references)
    assert len(references) == len(set(references))


@every_account
def test_dates_and_kinds_are_of_the_settled_forms(name: str) -> None:
    account = account_of(name)
    dates = [account["published"], *(d for x in account["exchanges"] for d in choices(x["date"]))]
    dates += [term for agreement in account["agreements"] for term in choices(agreement["term"])]
    assert all(date is None or EDTF.fullmatch(date) for date in dates), dates
    for exchange in account["exchanges"]:
        assert set(choices(exchange["kind"])) <= EXCHANGE_KINDS
        assert len({*exchange["hosts"], *exchange["guests"], *exchange["others"]}) > 1
    for agreement in account["agreements"]:
        assert set(choices(agreement["kind"])) <= AGREEMENT_KINDS
        assert set(choices(agreement["status"])) <= STATUSES


@every_account
def test_a_page_is_relevant_when_a_trade_union_takes_part(name: str) -> None:
    account = account_of(name)
    unions = {o["name"] for o in account["organisations"] if o["kind"] == "trade_union"}
    parties = {body for x in account["exchanges"] for side in ("hosts", "guests", "others") for body in x[side]}
    parties |= {party for agreement in account["agreements"] for party in agreement["parties"]}
    assert account["relevant"] == bool(unions & parties)


def test_every_page_has_an_account_and_every_account_a_page() -> None:
    assert {path.name for path in (HERE / "pages").iterdir()} == {account_of(name)["page"] for name in ACCOUNTS}
    assert len(ACCOUNTS) >= FEWEST_PAGES


def test_every_trap_occurs_as_often_as_the_table_asks() -> None:
    counts = Counter(trap for name in ACCOUNTS for trap in account_of(name)["traps"])
    assert set(counts) == set(TRAPS)
    assert {trap: counts[trap] for trap in TRAPS if counts[trap] < TRAPS[trap]} == {}


@pytest.mark.parametrize(
    ("facts", "field", "values"),
    [
        ("exchanges", "kind", EXCHANGE_KINDS),
        ("agreements", "kind", AGREEMENT_KINDS),
        ("agreements", "status", STATUSES),
    ],
)
def test_each_kind_and_status_occurs_three_times(facts: str, field: str, values: set[str]) -> None:
    """The first of several right answers counts, so that no kind lives by alternatives alone."""
    counts = Counter(choices(fact[field])[0] for name in ACCOUNTS for fact in account_of(name)[facts])
    assert {value: counts[value] for value in values if counts[value] < FEWEST_OF_A_KIND} == {}


def test_formats_beside_plain_text_occur() -> None:
    kinds = Counter(Path(account_of(name)["page"]).suffix for name in ACCOUNTS)
    assert kinds[".html"] >= 4
    assert kinds[".eml"] >= 1
