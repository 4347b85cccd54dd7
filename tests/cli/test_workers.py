"""Processes that are killed while they read, as a machine without memory does it."""

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from giaoluu.cli import main, workers
from giaoluu.cli.gathering import How
from giaoluu.cli.workers import Failed, Result, read_sources
from giaoluu.sources.limits import Limits

HOW = How(as_format=None, ocr="never", fetch=False, allow_hosts=(), limits=Limits())
DEADLY = "chết.txt"


@pytest.fixture
def copies(page: Path) -> list[str]:
    for number in range(100):
        (page.parent / f"tin-{number:03}.txt").write_bytes(page.read_bytes())
    return sorted(str(file) for file in page.parent.glob("tin-*.txt"))


def test_what_a_killed_process_had_in_hand_is_read_by_others(copies: list[str]) -> None:
    results = read_sources(copies, HOW, lexicons=(), jobs=2)
    came = [next(results)]
    for child in multiprocessing.active_children():
        os.kill(int(child.pid or 0), signal.SIGKILL)
    came.extend(results)
    assert [result.source for result in came] == copies
    assert not any(isinstance(result, Failed) for result in came)


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="the deadly reader is inherited by fork")
def test_a_page_that_kills_its_process_is_named_and_all_others_are_read(
    copies: list[str], page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deadly = page.rename(page.with_name(DEADLY))
    monkeypatch.setattr(workers, "read_source", _dying_of(workers.read_source))
    sources = [*copies[:50], str(deadly), *copies[50:]]
    assert main(["read", *sources, "--jobs", "2", "--out", str(tmp_path / "ra")]) == 1
    said = capsys.readouterr().err
    assert f"{deadly}: The process that read it was killed" in said
    assert "100 pages written" in said
    assert len(list((tmp_path / "ra").iterdir())) == len(copies)


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="the deadly reader is inherited by fork")
def test_nobody_waits_for_the_rest_of_an_answer_whose_process_is_killed_in_the_midst_of_it(
    copies: list[str], page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deadly = page.rename(page.with_name(DEADLY))
    monkeypatch.setattr(workers, "read_source", _dying_in_the_answer(workers.read_source))
    results = list(read_sources([*copies[:50], str(deadly), *copies[50:]], HOW, lexicons=(), jobs=2))
    assert [result.source for result in results if isinstance(result, Failed)] == [str(deadly)]
    assert len(results) == len(copies) + 1


def _dying_in_the_answer(read: object) -> object:
    def half(pipe: Connection, answer: bytes) -> None:
        os.write(pipe.fileno(), answer[: len(answer) // 2])
        os.kill(os.getpid(), signal.SIGKILL)

    def read_and_die(source: str, how: How, lexicons: Sequence[str]) -> Iterator[Result]:
        if source.endswith(DEADLY):
            Connection._send = half  # type: ignore[attr-defined]  # noqa: SLF001 - by which all is written
        yield from read(source, how, lexicons)  # type: ignore[operator]

    return read_and_die


def _dying_of(read: object) -> object:
    def read_or_die(source: str, how: How, lexicons: Sequence[str]) -> Iterator[Result]:
        if source.endswith(DEADLY):
            os.kill(os.getpid(), signal.SIGKILL)
        yield from read(source, how, lexicons)  # type: ignore[operator]

    return read_or_die
