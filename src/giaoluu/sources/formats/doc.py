"""Legacy DOC and RTF, by LibreOffice or antiword where one is on the machine."""

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, LockedSource, MissingTool
from giaoluu.sources.formats.docx import open_docx
from giaoluu.sources.formats.ole import NoDocumentError, is_locked
from giaoluu.sources.formats.plain import open_plain
from giaoluu.sources.given import Given
from giaoluu.sources.programmes import find_programme, run_programme

_RTF = b"{\\rtf"


def open_doc(raw: bytes, given: Given) -> Iterator[Page]:
    """Yield one page; `MissingTool` where neither programme is there. LibreOffice goes first: it keeps the tables.

    What holds no document, or a locked one, is refused before a programme is started, whether there is one or not.
    """
    is_rtf = raw.startswith(_RTF)
    if not is_rtf:
        _refuse(raw, given)
    media_type = "application/rtf" if is_rtf else "application/msword"
    if office := find_programme("soffice", "libreoffice"):
        pages = open_docx(_as_docx(raw, office, given, ending=".rtf" if is_rtf else ".doc"), given)
    elif (antiword := find_programme("antiword")) and not is_rtf:
        text = run_programme([antiword, "-m", "UTF-8.txt", "-w", "0", "-"], given, kind="DOC", fed=raw)
        pages = open_plain(text, given)
    else:
        raise MissingTool(given.name, tool="LibreOffice", package="libreoffice-writer-nogui", instead="DOCX")
    for page in pages:
        source = msgspec.structs.replace(page.source, sha256=hashlib.sha256(raw).hexdigest(), media_type=media_type)
        yield msgspec.structs.replace(page, source=source)


def _refuse(raw: bytes, given: Given) -> None:
    try:
        locked = is_locked(raw)
    except NoDocumentError as error:
        raise DamagedSource(given.name, format="DOC") from error
    if locked:
        raise LockedSource(given.name)


def _as_docx(raw: bytes, office: str, given: Given, *, ending: str) -> bytes:
    """The document converted in a directory and with a profile of its own, so that runs side by side do not meet."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        (here / f"source{ending}").write_bytes(raw)
        profile = f"-env:UserInstallation={(here / 'profile').as_uri()}"
        options = ["--headless", "--norestore", "--convert-to", "docx", "--outdir", folder]
        run_programme([office, profile, *options, str(here / f"source{ending}")], given, kind="DOC", home=here)
        made = here / "source.docx"
        if not made.exists():
            raise DamagedSource(given.name, format="DOC")
        return made.read_bytes()
