"""Word and OpenDocument texts: what stands there, in order."""

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_BREAK

from giaoluu.facts.page import Page
from giaoluu.sources.errors import DamagedSource, ExpandingSource, LockedSource
from giaoluu.sources.opening import open_source

TALKS = "Sáng 4/11, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam."
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def saved(document: docx.document.Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def opened(raw: bytes, name: str = "báo cáo.docx") -> Page:
    (page,) = open_source(raw, name)
    return page


def odt(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
            f' xmlns:table="{ODF}:table:1.0"><office:body><office:text>{body}</office:text></office:body>'
            "</office:document-content>",
            zipfile.ZIP_DEFLATED,
        )
    return file.getvalue()


def test_paragraphs_and_tables_of_a_docx_come_in_their_order() -> None:
    document = docx.Document()
    document.add_paragraph("Báo cáo công tác đối ngoại", style="Title")
    table = document.add_table(rows=0, cols=2)
    for texts in (("Nội dung", "Số đoàn"), ("Đoàn ra", "12")):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    document.add_paragraph(TALKS)
    page = opened(saved(document))
    assert page.text == f"Báo cáo công tác đối ngoại\nNội dung\tSố đoàn\nĐoàn ra\t12\n{TALKS}"
    assert [(hint.role, page.text[slice(*hint.span)]) for hint in page.hints] == [
        ("title", "Báo cáo công tác đối ngoại")
    ]
    assert page.source.media_type is not None
    assert page.source.media_type.endswith("wordprocessingml.document")


def test_the_two_column_head_of_an_official_letter_is_read_column_by_column() -> None:
    document = docx.Document()
    left, right = document.add_table(rows=1, cols=2).rows[0].cells
    left.text, right.text = "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    left.add_paragraph("LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI")
    right.add_paragraph("Độc lập - Tự do - Hạnh phúc")
    assert opened(saved(document)).text.split("\n") == [
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
        "LIÊN ĐOÀN LAO ĐỘNG TỈNH LÀO CAI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


def test_the_sheets_of_a_docx_follow_its_page_breaks() -> None:
    document = docx.Document()
    document.add_paragraph("Trang đầu").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Trang sau")
    page = opened(saved(document))
    assert [(sheet.name, page.text[slice(*sheet.span)]) for sheet in page.sheets] == [
        ("1", "Trang đầu"),
        ("2", "Trang sau"),
    ]


def test_a_run_in_an_old_font_is_converted_and_a_modern_one_beside_it_is_not() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("Liªn ®oµn Lao ®éng tØnh ").font.name = ".VnTime"
    paragraph.add_run("céng hßa ").font.name = ".VnTimeH"
    paragraph.add_run("Điện Biên").font.name = "Times New Roman"
    page = opened(saved(document))
    assert page.text == "Liên đoàn Lao động tỉnh CỘNG HÒA Điện Biên"
    assert page.original == "Liªn ®oµn Lao ®éng tØnh céng hßa Điện Biên"


def test_modern_text_under_the_name_of_an_old_font_stays() -> None:
    document = docx.Document()
    document.add_paragraph().add_run(TALKS).font.name = ".VnTime"
    page = opened(saved(document))
    assert page.text == TALKS
    assert page.original is None


def test_heads_and_notes_are_read_but_a_page_number_is_not() -> None:
    document = docx.Document()
    document.add_paragraph(TALKS)
    document.sections[0].header.paragraphs[0].text = "LĐLĐ tỉnh Lào Cai"
    document.sections[0].footer.paragraphs[0].text = "3"
    assert opened(saved(document)).text == f"LĐLĐ tỉnh Lào Cai\n{TALKS}"


def test_an_odt_gives_paragraphs_blanks_and_table_rows() -> None:
    page = opened(
        odt(
            '<text:h>Kế hoạch</text:h><text:p>Đoàn<text:s text:c="2"/>ra <text:span>năm 2024</text:span></text:p>'
            "<table:table><table:table-row><table:table-cell><text:p>Lào</text:p></table:table-cell>"
            "<table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table>"
        ),
        "kế hoạch.odt",
    )
    assert page.text == "Kế hoạch\nĐoàn  ra năm 2024\nLào\t3"


def test_a_docx_cut_short_is_damaged() -> None:
    document = docx.Document()
    document.add_paragraph(TALKS)
    raw = saved(document)
    with pytest.raises(DamagedSource) as caught:
        opened(raw[: len(raw) // 2])
    assert "DOCX" in caught.value.tell("vi")


def test_a_document_that_unpacks_to_far_more_than_its_size_is_refused() -> None:
    bomb = odt("<text:p>" + "a" * 3_000_000 + "</text:p>")
    assert len(bomb) < 10_000
    with pytest.raises(ExpandingSource):
        opened(bomb, "bom.odt")


def test_an_entity_bomb_is_refused() -> None:
    file = io.BytesIO()
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f'<!DOCTYPE x [<!ENTITY a0 "haha">{entities}]><x><p>{TALKS} &a9;</p></x>')
    with pytest.raises(DamagedSource):
        opened(file.getvalue(), "bom.odt")


def test_an_encrypted_office_document_asks_for_a_copy_without_password() -> None:
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(LockedSource):
        opened(encrypted)
