"""PDF: the text layer in reading order, its wrapped lines put together again; sheets without text by recognition."""

import unicodedata
from collections.abc import Iterator

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]
from PIL import Image

from giaoluu.facts.page import Page
from giaoluu.sources.errors import LockedSource, LongDocument, MissingTool, TextlessSource, damaged_as
from giaoluu.sources.formats.pdf_lines import printed_lines
from giaoluu.sources.formats.pdf_paragraphs import paragraphs_of
from giaoluu.sources.given import Given, Outcome, compose_page
from giaoluu.sources.legacy.detecting import modernise
from giaoluu.sources.lines import Lines
from giaoluu.sources.scanning import DPI, recognise_text

MEDIA_TYPE = "application/pdf"
_POINTS = 72
"""PDF units to the inch."""
_FEW = 16
"""A sheet with fewer letters than this has no text layer worth the name: scanners stamp a number or a date on
theirs."""
_DECLARED = {"Title": "title", "Author": "author"}


def open_pdf(raw: bytes, given: Given) -> Iterator[Outcome]:
    """Yield one page for the whole document, its sheets marked.

    Sheets without a text layer are recognised unless `given.ocr` is `never`; where tesseract is missing, the page has
    what could be read, and the error follows it.
    """
    lines = Lines()
    missing: MissingTool | None = None
    with damaged_as(given.name, "PDF"):
        document = _document(raw, given)
        try:
            for number in range(len(document)):
                lines.begin_sheet(document.get_page_label(number) or str(number + 1))
                try:
                    _add_sheet(document[number], number, lines, given)
                except MissingTool as error:
                    missing = error
            about = document.get_metadata_dict(skip_empty=True)
        finally:
            document.close()
    if lines.text:
        declared = {_DECLARED[key]: value for key, value in about.items() if key in _DECLARED}
        yield _page(lines, raw, declared, given)
    elif missing is None:
        raise TextlessSource(given.name)
    if missing is not None:
        yield missing


def _document(raw: bytes, given: Given) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        if error.err_code == pdfium_c.FPDF_ERR_PASSWORD:
            raise LockedSource(given.name) from error
        raise
    if len(document) > given.limits.sheets:
        raise LongDocument(given.name, sheets=given.limits.sheets)
    return document


def _add_sheet(sheet: pdfium.PdfPage, number: int, lines: Lines, given: Given) -> None:
    paragraphs: list[str] = []
    if given.ocr != "always":
        paragraphs = list(paragraphs_of(printed_lines(sheet.get_textpage())))
    if given.ocr != "never" and number < given.limits.ocr_sheets and _lacks_text(sheet, paragraphs, given):
        try:
            paragraphs = recognise_text(_drawn(sheet, given), given) or paragraphs
        finally:
            _add(paragraphs, lines)
    else:
        _add(paragraphs, lines)


def _add(paragraphs: list[str], lines: Lines) -> None:
    for paragraph in paragraphs:
        lines.add(unicodedata.normalize("NFC", paragraph))


def _lacks_text(sheet: pdfium.PdfPage, paragraphs: list[str], given: Given) -> bool:
    if given.ocr == "always":
        return True
    letters = sum(map(str.isalpha, "".join(paragraphs)))
    return letters < _FEW and any(True for _ in sheet.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _drawn(sheet: pdfium.PdfPage, given: Given) -> Image.Image:
    """The sheet as a picture, at the resolution for recognition or, for a poster, as fine as the limits allow."""
    width, height = sheet.get_size()
    scale = min(DPI / _POINTS, (given.limits.image_pixels / max(width * height, 1.0)) ** 0.5)
    picture: Image.Image = sheet.render(scale=scale, grayscale=True).to_pil()
    return picture


def _page(lines: Lines, raw: bytes, declared: dict[str, str], given: Given) -> Page:
    text = lines.text
    conversion = modernise(text)
    return compose_page(
        given,
        conversion.text if conversion else text,
        raw=raw,
        media_type=MEDIA_TYPE,
        declared=declared,
        sheets=lines.sheets if not conversion or len(conversion.text) == len(text) else (),
        original=text if conversion else None,
    )
