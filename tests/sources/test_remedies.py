"""What helps where a source does not open: for who types commands, and for who sits before a screen."""

from collections.abc import Iterator

import pytest

from giaoluu.sources import errors
from giaoluu.sources.errors import HugePicture, MissingTool, SourceError

VALUES = {
    "megabytes": 60, "characters": 9, "sheets": 9, "rows": 9, "megapixels": 9, "levels": 9, "seconds": 9,
    "host": "noi-bo", "tool": "antiword", "package": "antiword", "instead": "DOCX", "reason": "404", "format": "PDF",
}  # fmt: skip


def kinds(above: type[SourceError] = SourceError) -> Iterator[type[SourceError]]:
    for kind in above.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield kind
            yield from kinds(kind)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", list(kinds()))
def test_no_screen_tells_an_officer_to_type_an_option(kind: type[SourceError], language: str) -> None:
    told = kind("bien-ban.doc", **VALUES).tell_at_desk(language)
    assert told.startswith("bien-ban.doc: ")
    assert " --" not in told


def test_the_command_line_names_its_options_and_the_screen_says_what_to_do_there() -> None:
    error = HugePicture("anh.png", **VALUES)
    assert "--limit" in error.tell("vi")
    assert "rồi gửi lại" in error.tell_at_desk("vi")


def test_what_the_machine_lacks_is_named_for_who_looks_after_it() -> None:
    assert "antiword" in MissingTool("bao-cao.doc", **VALUES).tell_at_desk("vi")
