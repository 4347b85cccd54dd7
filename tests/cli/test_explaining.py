from pathlib import Path

import pytest

from giaoluu.cli import main
from tests.cli.conftest import PAGE


def test_every_sentence_shows_what_was_found_and_which_rule_read_it(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", str(page)]) == 0
    shown = capsys.readouterr().out
    assert "organisation: Liên đoàn Lao động tỉnh Đắk Nông" in shown
    assert "✓ exchange, rule “" in shown
    assert "✓ figure, rule “" in shown


def test_a_teaser_is_shown_to_give_no_facts(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", str(page), "--at", str(PAGE.index("Hơn 900"))])
    shown = capsys.readouterr().out
    assert "gives no facts" in shown
    assert "✓" not in shown


def test_one_sentence_can_be_asked_for_by_its_place(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(page), "--at", str(PAGE.index("17 đoàn"))]) == 0
    shown = capsys.readouterr().out
    assert "17 đoàn" in shown
    assert "Gia Nghĩa" not in shown


def test_a_place_beyond_the_page_is_told(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(page), "--at", "99999"]) == 1
    assert "no sentence at character 99999" in capsys.readouterr().err
