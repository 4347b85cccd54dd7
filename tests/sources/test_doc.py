"""Legacy DOC and RTF, made and read by the programmes of this machine; skipped where they are missing."""

import os
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from fuzz.seeds import made_doc
from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, LockedSource, MissingTool
from giaoluu.sources.opening import open_file, open_outcomes, open_source

TALKS = "Sáng 4/11, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam."
PARAGRAPHS = 40
"""antiword takes a text of a few lines for a damaged file."""

OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="no LibreOffice: apt install libreoffice-writer-nogui")
needs_antiword = pytest.mark.skipif(shutil.which("antiword") is None, reason="no antiword: apt install antiword")


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("công văn")
    document = docx.Document()
    for _ in range(PARAGRAPHS):
        document.add_paragraph(TALKS)
    document.save(str(folder / "thư.docx"))
    for ending in ("doc", "rtf"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [str(OFFICE), profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
        home = {**os.environ, "HOME": str(folder)}
        subprocess.run([*command, str(folder / "thư.docx")], check=True, capture_output=True, timeout=120, env=home)
    return {ending: folder / f"thư.{ending}" for ending in ("doc", "rtf")}


def opened(file: Path) -> Page:
    (page,) = open_file(file)
    return page


@needs_office
@pytest.mark.needs_tools
@pytest.mark.slow
@pytest.mark.parametrize(("ending", "media_type"), [("doc", "application/msword"), ("rtf", "application/rtf")])
def test_legacy_letters_are_read_by_libreoffice(letters: dict[str, Path], ending: str, media_type: str) -> None:
    page = opened(letters[ending])
    assert page.text.split("\n") == [TALKS] * PARAGRAPHS
    assert page.source.media_type == media_type


@needs_office
@needs_antiword
@pytest.mark.needs_tools
@pytest.mark.slow
def test_without_libreoffice_a_doc_is_read_by_antiword(
    letters: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "antiword").symlink_to(str(shutil.which("antiword")))
    monkeypatch.setenv("PATH", str(tmp_path))
    page = opened(letters["doc"])
    assert page.text.split() == (TALKS.split() * PARAGRAPHS)
    assert page.source.media_type == "application/msword"


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("Biên bản làm việc".encode() * 100, id="text"),
        pytest.param(made_doc()[:700] + "WordDocument".encode("utf-16-le"), id="cut"),
        pytest.param(made_doc().replace("WordDocument".encode("utf-16-le"), "Workbook".encode("utf-16-le")), id="xls"),
        pytest.param(made_doc().replace(b"\xec\xa5", b"\0\0"), id="rubbish"),
    ],
)
def test_what_holds_no_letter_is_refused_before_a_programme_is_started(
    raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(DamagedSource):
        list(open_source(raw, "biên bản.doc", as_format="doc"))


def test_a_letter_with_a_password_is_told_as_such_without_a_programme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LockedSource):
        list(open_source(made_doc(flags=0x0100), "mật.doc"))


def test_without_either_programme_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (error,) = open_outcomes(rb"{\rtf1 x}", "thư.rtf")
    assert isinstance(error, MissingTool)
    assert "libreoffice-writer-nogui" in error.tell("vi")
