import json
from pathlib import Path

import pytest

from giaoluu.cli import main


@pytest.fixture
def account(page: Path, tmp_path: Path) -> Path:
    main(["read", str(page), "--out", str(tmp_path / "accounts")])
    return tmp_path / "accounts" / "dak-nong.json"


def test_every_citation_of_a_fresh_account_stands_in_its_page(
    account: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["check", str(account), str(page)]) == 0
    assert "Every citation stands in the page" in capsys.readouterr().out


def test_a_changed_page_no_longer_bears_its_account(
    account: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page.write_text(page.read_text("utf-8").replace("17 đoàn", "71 đoàn"), "utf-8")
    capsys.readouterr()
    assert main(["check", str(account), str(page)]) == 1
    said = capsys.readouterr()
    assert "the quote differs from the page" in said.out
    assert "SHA-256" in said.err


def test_one_account_a_line_is_checked_as_well(account: Path, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = json.dumps(json.loads(account.read_text("utf-8")), ensure_ascii=False)
    account.write_text(f"{line}\n{line}\n", "utf-8")
    capsys.readouterr()
    assert main(["check", str(account), str(page)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_what_is_no_account_is_wrong_usage(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(page), str(page)]) == 2
    assert "dak-nong.txt" in capsys.readouterr().err
    assert main(["check", str(page.with_name("none.json")), str(page)]) == 2
