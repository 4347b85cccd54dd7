"""Input that is too much, too deep or meant to do harm gives one clear error, and quickly."""

import contextlib
import io
import os
import pickle
import sys
import threading
import time
import zipfile
import zlib
from pathlib import Path

import openpyxl
import pytest

from giaoluu.sources.batches import open_all
from giaoluu.sources.errors import (
    DamagedSource,
    EmptySource,
    ExpandingSource,
    HugePicture,
    LongLine,
    MissingSource,
    OversizedSource,
    SourceError,
    UnknownFormat,
)
from giaoluu.sources.limits import MEGABYTE, Limits
from giaoluu.sources.opening import FORMATS, open_file, open_source

TALKS = "Sáng 4/11, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam."


def test_a_file_of_two_hundred_megabytes_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "to.txt"
    with file.open("wb") as written:
        written.truncate(200 * MEGABYTE)
        written.seek(0)
        written.write(TALKS.encode() * 500)
    with pytest.raises(OversizedSource) as caught:
        list(open_file(file))
    assert "64 MB" in caught.value.tell("vi")


@pytest.mark.parametrize("name", ["dong.txt", "dong.html"])
def test_a_line_that_nobody_wrote_is_refused(name: str) -> None:
    with pytest.raises(LongLine):
        list(open_source(b"a" * 5 * MEGABYTE, name, as_format="plain" if name.endswith("txt") else "html"))


def test_a_workbook_that_unpacks_to_far_more_than_its_size_is_refused() -> None:
    file = io.BytesIO()
    openpyxl.Workbook().save(file)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet2.xml", b" " * 5_000_000)
    with pytest.raises(ExpandingSource):
        list(open_source(file.getvalue(), "bom.xlsx"))


def test_a_picture_of_a_billion_points_is_refused() -> None:
    head = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + (40_000).to_bytes(4, "big") * 2 + b"\x08\x00\x00\x00\x00"
    crc = (zlib.crc32(head[12:])).to_bytes(4, "big")
    with pytest.raises(HugePicture):
        list(open_source(head + crc + b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e", "lớn.png"))


def test_ten_thousand_files_in_a_zip_are_too_many() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(20):
            archive.writestr(f"{number}.txt", TALKS)
    with pytest.raises(ExpandingSource):
        list(open_source(file.getvalue(), "nhiều.zip", limits=Limits(archive_members=19)))


@pytest.mark.parametrize(
    "line",
    [
        "<" * 200_000,
        "<a " * 70_000,
        "&" * 200_000,
        "<!--" * 50_000,
        "a^" * 100_000,
        "<p class='" + "nav-" * 50_000 + "'>x",
    ],
    ids=["brackets", "tags", "ampersands", "comments", "viqr", "class"],
)
@pytest.mark.parametrize("as_format", ["html", "plain", "feed", "csv", "email"])
def test_long_adversarial_input_is_read_or_refused_within_seconds(line: str, as_format: str) -> None:
    start = time.thread_time()  # of the processor: another programme may keep us waiting
    with contextlib.suppress(SourceError):
        list(open_source(line.encode(), "xấu", as_format=as_format))
    assert time.thread_time() - start < 3


def test_a_folder_is_read_in_order_and_bad_files_are_named(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "hai.txt").write_text(TALKS)
    (tmp_path / "a.txt").write_text(TALKS)
    (tmp_path / "c.bin").write_bytes(bytes(range(256)))
    (tmp_path / ".an").write_text("ẩn")
    outcomes = list(open_all([tmp_path, tmp_path / "không có.txt", "https://example.vn/tin"]))
    names = [outcome.name if isinstance(outcome, SourceError) else outcome.source.uri for outcome in outcomes]
    assert [Path(str(name)).name for name in names] == ["a.txt", "hai.txt", "c.bin", "không có.txt", "tin"]
    errors = [outcome for outcome in outcomes if isinstance(outcome, SourceError)]
    assert [error.code for error in errors] == ["unknown_format", "not_found", "not_asked"]


def test_a_folder_that_may_not_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mật").mkdir()
    (tmp_path / "tin.txt").write_text(TALKS)
    scan = os.scandir

    def refuse(place: str) -> object:
        if place.endswith("mật"):
            raise PermissionError(13, "Permission denied", place)
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    first, second = open_all([tmp_path])
    assert isinstance(first, SourceError)
    assert (first.code, first.name) == ("not_found", str(tmp_path / "mật"))
    assert not isinstance(second, SourceError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this machine")
def test_a_pipe_that_nobody_writes_into_stops_nothing_and_one_with_a_writer_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "ống"
    os.mkfifo(pipe)
    with pytest.raises(EmptySource):
        list(open_file(pipe))
    end = os.open(pipe, os.O_RDWR)
    os.write(end, TALKS.encode())
    opening = open_file(pipe)
    threading.Timer(0.2, os.close, (end,)).start()
    assert next(opening).text == TALKS


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux's")
def test_a_file_with_a_name_in_no_encoding_is_read(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"tin \xff.txt")
    file.write_text(TALKS)
    (page,) = open_file(file)
    assert page.text == TALKS
    assert str(page.source.uri).endswith("tin ?.txt")


def test_a_folder_is_no_file_and_a_format_must_be_known(tmp_path: Path) -> None:
    with pytest.raises(MissingSource):
        list(open_file(tmp_path))
    with pytest.raises(UnknownFormat):
        list(open_source(TALKS.encode(), "a.txt", as_format="docs"))
    assert "docx" in FORMATS


def test_a_feed_whose_entities_would_expand_without_end_is_damaged() -> None:
    entities = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10 if number else "lol"}">' for number in range(10))
    feed = (
        f'<?xml version="1.0"?><!DOCTYPE rss [{entities}]><rss version="2.0"><channel><item><title>&e9;</title>'
        f"<description>&e9; {TALKS}</description></item></channel></rss>"
    )
    with pytest.raises(DamagedSource):
        list(open_source(feed.encode(), "tin.xml"))


def test_an_error_travels_between_processes() -> None:
    error = pickle.loads(pickle.dumps(OversizedSource("to.pdf", megabytes=64)))  # noqa: S301 - our own bytes
    assert (type(error), error.name, error.tell("en")) == (
        OversizedSource,
        "to.pdf",
        "to.pdf: It is larger than 64 MB. Split it into smaller files, or raise the limit with --limit.",
    )
