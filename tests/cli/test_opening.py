from pathlib import Path

import pytest

from giaoluu.cli import main


def test_each_line_is_shown_with_the_part_it_plays(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["open", str(page)]) == 0
    shown = capsys.readouterr().out.splitlines()
    parts = {line.split("┃")[0].split("┆")[0].strip(): line for line in shown}
    assert "Công đoàn Đắk Nông hội đàm" in parts["title"]
    assert "Hơn 900 công nhân" in parts["other stories"]


def test_every_line_of_the_page_is_shown_unaltered(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["open", str(page)])
    shown = capsys.readouterr().out
    assert all(line in shown for line in page.read_text("utf-8").splitlines())


def test_a_source_that_cannot_be_opened_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["open", str(tmp_path / "none.txt")]) == 1
    assert "none.txt" in capsys.readouterr().err
