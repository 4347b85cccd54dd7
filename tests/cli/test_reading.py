import json
from pathlib import Path

import pytest

from giaoluu.cli import main
from giaoluu.facts.lines import account_from_json


def test_in_a_pipe_every_page_is_one_line_of_json(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(page), str(page)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [account_from_json(line).source.uri for line in lines] == [page.as_posix()] * 2


def test_one_page_is_one_json_document_and_several_are_an_array(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", str(page), "--format", "json"])
    assert json.loads(capsys.readouterr().out)["language"] == "vi"
    main(["read", str(page), str(page), str(page), "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)) == 3


def test_people_are_shown_the_occasion_and_the_words_that_state_it(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["read", str(page), "--format", "table"])
    shown = capsys.readouterr().out
    assert "Talks, 12 September 2023" in shown
    assert "Liên hiệp Công đoàn tỉnh Sê Kông (" in " ".join(shown.split())
    assert "“Sáng 12/9/2023, tại thành phố Gia Nghĩa" in shown
    assert "900" not in shown


def test_a_source_that_cannot_be_read_is_named_and_the_rest_goes_on(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["read", str(empty), str(tmp_path / "none.txt"), str(page)]) == 1
    said = capsys.readouterr()
    assert "empty.txt: It is empty." in said.err
    assert "none.txt" in said.err
    assert len(said.out.splitlines()) == 1


def test_a_folder_gives_all_that_is_in_it_but_what_is_hidden(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inner = page.parent / "2023"
    inner.mkdir()
    (inner / "b.txt").write_bytes(page.read_bytes())
    (page.parent / ".notes.txt").write_bytes(page.read_bytes())
    assert main(["read", str(page.parent)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [Path(json.loads(line)["source"]["uri"]).name for line in lines] == ["b.txt", "dak-nong.txt"]


def test_an_empty_folder_is_a_failure_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_files_are_named_after_their_sources_and_never_written_over_in_one_run(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "again"
    other.mkdir()
    (other / page.name).write_bytes(page.read_bytes())
    out = tmp_path / "accounts"
    assert main(["read", str(page), str(other), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["dak-nong-2.json", "dak-nong.json"]
    said = capsys.readouterr()
    assert said.out == ""
    assert "2 pages written" in said.err


def test_a_folder_that_takes_no_files_is_named_with_the_remedy(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(file: Path, _: bytes) -> int:
        raise OSError(28, "No space left on device", str(file))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert main(["read", str(page), "--out", str(tmp_path / "accounts")]) == 1
    said = capsys.readouterr().err
    assert "could not be written" in said
    assert "No space left on device" in said


def test_several_processes_give_the_same_in_the_same_order(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copies = [page.with_name(f"{number:02}.txt") for number in range(20)]
    for copy in copies:
        copy.write_bytes(page.read_bytes())
    names = [str(copy) for copy in copies] + [str(page.parent / "missing.txt")]
    alone = main(["read", *names, "--jobs", "1"]), capsys.readouterr()
    together = main(["read", *names, "--jobs", "2"]), capsys.readouterr()
    assert alone == together
    assert alone[0] == 1


@pytest.mark.parametrize(
    "wrong",
    [
        ["read"],
        ["read", "page.txt", "--format", "xml"],
        ["read", "page.txt", "--jobs", "0"],
        ["devour", "page.txt"],
        ["explain", "page.txt", "--at", "somewhere"],
    ],
)
def test_wrong_usage_leaves_with_two_and_does_nothing(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(wrong)
    assert left.value.code == 2
    assert capsys.readouterr().out == ""


def test_an_unknown_format_is_wrong_usage(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(page), "--as", "papyrus"]) == 2
    assert "papyrus" in capsys.readouterr().err


def test_a_limit_that_the_user_lowers_is_held(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(page), "--limit", "text_characters=20"]) == 1
    assert "--limit" in capsys.readouterr().err


@pytest.mark.parametrize("setting", ["patience=3", "file_bytes=much", "file_bytes=0", "file_bytes"])
def test_a_limit_that_is_none_is_wrong_usage(page: Path, capsys: pytest.CaptureFixture[str], setting: str) -> None:
    assert main(["read", str(page), "--limit", setting]) == 2
    assert capsys.readouterr().out == ""


def test_a_lexicon_that_cannot_be_used_is_wrong_usage(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(page), "--lexicon", str(page.with_name("none.csv"))]) == 2
    assert "none.csv" in capsys.readouterr().err


def test_an_address_is_not_fetched_unless_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "https://example.org/page"]) == 1
    assert "example.org" in capsys.readouterr().err
