"""The documents of the sample office: each opens, says that it is a sample, and is cited without fault."""

from pathlib import Path

import pytest

from giaoluu.facts.checking import check_account
from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page
from giaoluu.sources.opening import open_source
from scripts.make_samples import files

OFFICE = Path(__file__).parents[2] / "samples" / "office"
MARKERS = (
    "Tài liệu mẫu của Giao Lưu: sự kiện, người và số liệu đều hư cấu.",
    "Sample document of Giao Lưu: events, people and figures are invented.",
)
Office = dict[str, tuple[Page, Account]]


def test_no_citation_of_the_office_fails(office: Office) -> None:
    assert not [
        (name, fault) for name, (page, account) in office.items() for fault in check_account(account, page.text)
    ]


def test_every_document_says_inside_itself_that_it_is_a_sample(office: Office) -> None:
    assert not [name for name, (page, _) in office.items() if not any(marker in page.text for marker in MARKERS)]


def test_the_words_that_call_it_a_sample_state_no_fact(office: Office) -> None:
    told = []
    for name, (page, account) in office.items():
        start = max(page.text.rfind(marker) for marker in MARKERS)
        facts = (
            *account.exchanges,
            *account.agreements,
            *account.statements,
            *account.figures,
            *account.references,
            *(value for value in (account.title, account.published, account.byline) if value),
        )
        told += [(name, fact.quote) for fact in facts if fact.span[1] > start]
        named = [mention for body in account.organisations for mention in body.mentions]
        named += [mention for person in account.people for mention in person.mentions]
        told += [(name, page.text[slice(*mention)]) for mention in named if mention[1] > start]
    assert not told


@pytest.mark.parametrize(("name", "made"), files().items(), ids=files())
def test_what_is_generated_reads_as_what_is_kept(name: str, made: bytes) -> None:
    kept = (OFFICE / name).read_bytes()
    assert [page.text for page in open_source(made, name)] == [page.text for page in open_source(kept, name)]
