"""Text from pictures of pages, by tesseract with its Vietnamese model where both are on the machine."""

import functools
import io
import subprocess

from PIL import Image

from giaoluu.sources.errors import MissingTool
from giaoluu.sources.given import Given
from giaoluu.sources.programmes import find_programme, run_programme

_MODEL = "vie"
"""Reads English too: its letters are all there."""

DPI = 300
"""Resolution at which a sheet is drawn for recognition; tesseract's own advice, and marks under vowels vanish below
200."""


def recognise_text(picture: Image.Image, given: Given) -> list[str]:
    """Return the paragraphs that tesseract sees in `picture`; `MissingTool` where it or its model is missing."""
    programme = find_programme("tesseract")
    if programme is None or _MODEL not in _models(programme):
        raise MissingTool(
            given.name,
            tool=f"tesseract ({_MODEL})",
            package="tesseract-ocr tesseract-ocr-vie",
            instead="DOCX, PDF",
        )
    drawn = io.BytesIO()
    picture.convert("L").save(drawn, "PNG", compress_level=1)
    command = [programme, "stdin", "stdout", "-l", _MODEL, "--dpi", str(DPI)]
    seen = run_programme(command, given, kind="OCR", fed=drawn.getvalue()).decode("utf-8", "replace")
    paragraphs = [" ".join(paragraph.split()) for paragraph in seen.replace("\f", "\n\n").split("\n\n")]
    return [paragraph for paragraph in paragraphs if paragraph]


@functools.cache
def _models(programme: str) -> frozenset[str]:
    listed = subprocess.run(  # noqa: S603 - found by us, no user text
        [programme, "--list-langs"], capture_output=True, check=False, timeout=120
    )
    return frozenset(listed.stdout.decode("utf-8", "replace").split())
