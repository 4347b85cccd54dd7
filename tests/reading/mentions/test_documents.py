import pytest
from hypothesis import given
from hypothesis import strategies as st

from giaoluu.lexicon.folding import fold
from giaoluu.reading.mentions.documents import DocumentMention, document_key, find_documents


def documents_in(text: str) -> list[DocumentMention]:
    folded = fold(text)
    return find_documents(folded.text, folded.low, 0, len(folded.text))


@pytest.mark.parametrize(
    ("text", "number", "kind"),
    [
        ("Nghị quyết số 20-NQ/TW", "20-NQ/TW", "resolution"),
        ("nghị quyết 20 –NQ/TW", "20-NQ/TW", "resolution"),
        ("Nghị quyết số 20 – NQ/TW", "20-NQ/TW", "resolution"),
        ("Nghị quyết 02 NQ/TW", "02-NQ/TW", "resolution"),
        ("Nghị quyết 4b/NQ-TLĐ", "4b/NQ-TLĐ", "resolution"),
        ("Nghị quyết liên tịch số 01/2012/NQLT-CP-TLĐ", "01/2012/NQLT-CP-TLĐ", "resolution"),
        ("Chỉ thị 52-CT/TW", "52-CT/TW", "directive"),
        ("Chương trình hành động số 33-CTr/TU", "33-CTr/TU", "programme"),
        ("Chương trình phối hợp số 02/CTPH", "02/CTPH", "programme"),
        ("Kế hoạch số 15/KH-LĐLĐ", "15/KH-LĐLĐ", "plan"),
        ("Kế hoạch số 20 / KH - LĐLĐ", "20/KH-LĐLĐ", "plan"),
        ("Kế hoạch liên tịch số 26/KHLT-LĐLĐ-SGD&ĐT", "26/KHLT-LĐLĐ-SGD&ĐT", "plan"),
        ("Quy chế phối hợp số 05-QCPH/LĐLĐ-CA", "05-QCPH/LĐLĐ-CA", "regulation"),
        ("Quyết định số: 1417/QĐ-TLĐ", "1417/QĐ-TLĐ", "decision"),
        ("Quy định số 124-QĐ/TW", "124-QĐ/TW", "regulation"),
        ("Nghị định 191/2013/NĐ-CP", "191/2013/NĐ-CP", "decree"),
        ("Luật số 50/2024/QH15", "50/2024/QH15", "law"),
        ("Kết luận 05/KL-TLĐ", "05/KL-TLĐ", "conclusion"),
        ("Công văn 1234/TLĐ-ĐN", "1234/TLĐ-ĐN", "official_letter"),
        ("Công văn số 456/LĐLĐ", "456/LĐLĐ", "official_letter"),
        ("Thông tư liên tịch số 17/2014/TTLT-BVHTTDL-BGDĐT", "17/2014/TTLT-BVHTTDL-BGDĐT", "circular"),
        ("Thông báo số 160-TB/TW", "160-TB/TW", "notice"),
        ("Decision No. 1417/QD-TLD", "1417/QD-TLD", "decision"),
    ],
)
def test_a_numbered_document_has_a_number_without_blanks_and_a_kind(text: str, number: str, kind: str) -> None:
    (document,) = documents_in(f"Theo {text}, hai bên làm việc.")
    assert (document.number, document.kind) == (number, kind)


def test_issuer_date_and_title_stand_in_either_order() -> None:
    (first,) = documents_in("Nghị quyết số 55-NQ/TW ngày 11/2/2020 của Bộ Chính trị về “Năng lượng quốc gia”.")
    (second,) = documents_in("Kế hoạch số 15/KH-LĐLĐ của LĐLĐ tỉnh Hà Giang, ngày 2/3/2023, về việc đón đoàn bạn.")
    assert (first.issuer, first.date, first.title) == ("Bộ Chính trị", "2020-02-11", "Năng lượng quốc gia")
    assert (second.issuer, second.date) == ("LĐLĐ tỉnh Hà Giang", "2023-03-02")


def test_the_span_covers_kind_and_number() -> None:
    text = "Sau 5 năm thực hiện Chỉ thị số 37-CT/TW, tỉnh đã đổi thay."
    (document,) = documents_in(text)
    assert text[document.start : document.end] == "Chỉ thị số 37-CT/TW"


def test_every_number_of_a_list_is_found() -> None:
    assert [document.number for document in documents_in("Quyết định 217-QĐ/TW, 218-QĐ/TW và số 20-KH/ĐU")] == [
        "217-QĐ/TW",
        "218-QĐ/TW",
        "20-KH/ĐU",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Luật Công đoàn 2012 và Công ước số 87 của ILO.",
        "Nghị quyết 02 của Bộ Chính trị, Nghị quyết Đại hội XIII.",
        "Đạt 15/20 CĐCS, 127.406 ĐV/ 134.955 LĐ, bình quân 30/CĐCS.",
        "Ngày 27/10 - LĐLĐ tỉnh họp; lần thứ 12 - TP.HCM đăng cai.",
        "Trực 24/7, dịch Covid-19, xe biển số 29A-123, nhà số 12/LK-KĐT.",
        "Năm 2023 - LĐLĐ tỉnh giúp 25 KH vay vốn.",
    ],
)
def test_without_a_number_and_its_code_there_is_no_document(text: str) -> None:
    assert documents_in(text) == []


def test_two_spellings_of_one_number_share_a_key() -> None:
    assert document_key("20-NQ/TW") == document_key("20/nq-tw") == document_key("20-NQ/TƯ")
    assert document_key("04b/NQ-TLĐ") == document_key("4b/NQ-TLĐ")
    assert document_key("15/2013/NĐ-CP") != document_key("15/2014/NĐ-CP")


def test_a_spaced_dash_after_the_issuer_ends_the_number() -> None:
    (document,) = documents_in("Nghị quyết số 20-NQ/TW – LĐLĐ tỉnh đã quán triệt.")
    assert document.number == "20-NQ/TW"


def test_a_long_line_of_codes_takes_no_longer_than_its_length() -> None:
    for line in ("1/NQ-" * 15_000, "1 - " * 15_000, "số 12/KH-" * 8_000, "2-A/" * 15_000, "quy chế phối hợp " * 5_000):
        assert len(documents_in(line)) <= len(line)


_PIECES = st.sampled_from(
    [
        "20",
        "4b",
        "2013",
        "-",
        " – ",
        "/",
        "NQ",
        "KH",
        "QCPH",
        "TW",
        "LĐLĐ",
        "NĐ-CP",
        "số ",
        "Nghị quyết ",
        "của Bộ ",
        "ngày 5/6/2020",
        " ",
        ".",
        "về “",
        "”",
        "\n",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_whatever_stands_there_a_number_is_digits_and_letters_of_the_page(text: str) -> None:
    folded = fold(text)
    for document in find_documents(folded.text, folded.low, 0, len(folded.text)):
        assert 0 <= document.start < document.end <= len(text)
        assert " " not in document.number
        assert document.number[0].isdigit()
