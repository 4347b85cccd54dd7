"""PDF files made by ReportLab, with a Vietnamese font of this machine."""

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib import pdfencrypt
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
)

from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, LockedSource, LongDocument, MissingTool, TextlessSource
from giaoluu.sources.given import Ocr
from giaoluu.sources.limits import Limits
from giaoluu.sources.opening import open_outcomes, open_source

TALKS = (
    "Sáng 4/11, tại Lạng Sơn, LĐLĐ tỉnh Lạng Sơn hội đàm với Tổng Công hội tỉnh Quảng Tây (Trung Quốc), "
    "bàn việc làm của lao động qua biên giới hai nước; hai bên nhất trí tiếp tục cử đoàn cán bộ sang nhau."
)
AID = (
    "Dịp này, hai bên trao 50 suất quà, mỗi suất 500.000 đồng, cho đoàn viên có hoàn cảnh khó khăn ở các xã biên giới."
)
FONTS = (
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
)
FONT = next((font for font in FONTS if Path(font).exists()), "")

needs_font = pytest.mark.skipif(not FONT, reason="no font with Vietnamese letters: apt install fonts-dejavu-core")
needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="no tesseract: apt install tesseract-ocr tesseract-ocr-vie"
)


def register_font() -> None:
    pdfmetrics.registerFont(TTFont("Việt", FONT))


def printed(*sheets: str) -> bytes:
    register_font()
    style = ParagraphStyle("thân", fontName="Việt", fontSize=13, leading=18, firstLineIndent=28)
    story: list[Flowable] = []
    for number, sheet in enumerate(sheets):
        story += [PageBreak()] if number else []
        story += [Paragraph(text, style) for text in sheet.split("\n")]
    file = io.BytesIO()
    SimpleDocTemplate(file, title="Hội đàm", author="Văn phòng").build(story)
    return file.getvalue()


def picture_of(text: str, form: str = "PNG") -> bytes:
    picture = Image.new("L", (1700, 420), 255)
    font = ImageFont.truetype(FONT, 44)
    ImageDraw.Draw(picture).multiline_text((60, 60), text, font=font, fill=0, spacing=26)
    file = io.BytesIO()
    picture.save(file, form, dpi=(300, 300))
    return file.getvalue()


def scanned(text: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawInlineImage(Image.open(io.BytesIO(picture_of(text))), 60, 600, 408, 101)
    canvas.save()
    return file.getvalue()


def opened(raw: bytes, ocr: Ocr = "auto") -> Page:
    (page,) = open_source(raw, "văn bản.pdf", ocr=ocr)
    return page


@needs_font
def test_wrapped_lines_become_the_paragraphs_that_were_written() -> None:
    page = opened(printed(f"{TALKS}\n{AID}\n{TALKS}"))
    assert page.text.split("\n") == [TALKS, AID, TALKS]
    assert page.declared["title"] == "Hội đàm"
    assert page.source.media_type == "application/pdf"


@needs_font
def test_two_columns_are_read_one_after_the_other() -> None:
    register_font()
    style = ParagraphStyle("cột", fontName="Việt", fontSize=11, leading=14)
    file = io.BytesIO()
    paper = BaseDocTemplate(file)
    width = paper.width / 2 - 6
    frames = [Frame(paper.leftMargin + shift, paper.bottomMargin, width, paper.height) for shift in (0, width + 12)]
    paper.addPageTemplates([PageTemplate("hai cột", frames)])
    paper.build([Paragraph(f"{number}: {TALKS}", style) for number in range(16)])
    assert opened(file.getvalue()).text.split("\n") == [f"{number}: {TALKS}" for number in range(16)]


@needs_font
def test_each_sheet_of_a_pdf_has_its_stretch_of_the_text() -> None:
    page = opened(printed(TALKS, AID))
    assert [(sheet.name, page.text[slice(*sheet.span)]) for sheet in page.sheets] == [("1", TALKS), ("2", AID)]


@needs_font
def test_a_pdf_cut_short_is_damaged() -> None:
    with pytest.raises(DamagedSource):
        opened(printed(TALKS)[:900])


def test_a_locked_pdf_asks_for_a_copy_without_password() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=pdfencrypt.StandardEncryption("bí mật"))
    canvas.drawString(100, 100, "x")
    canvas.save()
    with pytest.raises(LockedSource):
        opened(file.getvalue())


def test_a_pdf_with_too_many_sheets_is_refused() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    for _ in range(4):
        canvas.showPage()
    canvas.save()
    with pytest.raises(LongDocument):
        list(open_source(file.getvalue(), "dài.pdf", limits=Limits(sheets=3)))


@needs_font
def test_a_scan_without_recognition_has_no_text() -> None:
    with pytest.raises(TextlessSource):
        opened(scanned("Hội đàm công đoàn"), ocr="never")


@needs_font
def test_without_tesseract_a_scan_names_the_programme_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (error,) = open_outcomes(scanned("Hội đàm công đoàn"), "quét.pdf")
    assert isinstance(error, MissingTool)
    assert "tesseract-ocr-vie" in error.tell("vi")


@needs_font
@needs_tesseract
@pytest.mark.needs_tools
def test_a_scanned_sheet_is_recognised() -> None:
    page = opened(scanned("Liên đoàn Lao động tỉnh Lào Cai\nhội đàm với Tổng Công hội tỉnh Vân Nam"))
    assert "Liên đoàn Lao động tỉnh Lào Cai" in page.text
    assert "Vân Nam" in page.text


@needs_font
@needs_tesseract
@pytest.mark.needs_tools
@pytest.mark.parametrize("form", ["PNG", "JPEG", "TIFF"])
def test_a_picture_of_a_page_is_recognised(form: str) -> None:
    (page,) = open_source(picture_of("Chương trình phối hợp công tác", form), f"ảnh.{form.lower()}")
    assert page.text == "Chương trình phối hợp công tác"
    assert page.source.media_type == f"image/{form.lower()}"


def test_a_picture_cut_short_is_damaged() -> None:
    file = io.BytesIO()
    Image.new("L", (300, 300), 255).save(file, "PNG")
    with pytest.raises(DamagedSource):
        list(open_source(file.getvalue()[:60], "ảnh.png"))
