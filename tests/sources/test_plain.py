from pathlib import Path

import pytest

from giaoluu.sources.errors import EmptySource, UnknownFormat
from giaoluu.sources.opening import open_file, open_source

TALKS = "Hội đàm năm 2024\r\n\r\nSáng 4/11, LĐLĐ tỉnh Lào Cai và Tổng Công hội tỉnh Vân Nam hội đàm.\r\n"


def test_the_text_of_a_plain_file_is_its_bytes_decoded(tmp_path: Path) -> None:
    file = tmp_path / "hội đàm.txt"
    file.write_bytes(TALKS.encode())
    (page,) = open_file(file)
    assert page.text == TALKS
    assert page.source.media_type == "text/plain"
    assert page.source.uri == file.as_posix()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_byte_order_mark_is_dropped_and_line_ends_are_kept(encoding: str) -> None:
    (page,) = open_source(TALKS.encode(encoding), "a.txt")
    assert page.text == TALKS
    assert page.original is None


def test_decomposed_letters_stay_decomposed() -> None:
    decomposed = "Lie\u0302n \u0111oa\u0300n Lao \u0111o\u0323\u0302ng"
    (page,) = open_source(decomposed.encode(), "a.txt")
    assert page.text == decomposed


def test_a_text_that_mentions_tags_is_still_plain_text() -> None:
    text = "Thẻ <p>, <div> và <table> dùng để trình bày."
    (page,) = open_source(text.encode(), "ghi chú.txt")
    assert page.text == text


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", "\ufeff".encode()])
def test_nothing_to_read_is_an_empty_source(raw: bytes) -> None:
    with pytest.raises(EmptySource):
        list(open_source(raw, "trống.txt"))


def test_binary_rubbish_is_of_no_known_format() -> None:
    with pytest.raises(UnknownFormat) as caught:
        list(open_source(bytes(range(256)) * 20, "rác.txt"))
    assert "rác.txt" in str(caught.value)


def test_a_text_with_a_few_broken_bytes_is_read_and_says_so() -> None:
    raw = (TALKS * 20).encode()[:-3] + b"\xe1\xbb"
    (page,) = open_source(raw, "a.txt")
    assert page.text.startswith("Hội đàm năm 2024")
    assert page.declared["encoding"] == "utf-8 (1 broken)"
