import gc
import unicodedata
from pathlib import Path

import pytest

from giaoluu.facts.checking import check_account
from giaoluu.facts.kinds import Account
from giaoluu.facts.lines import account_from_json, account_to_json
from giaoluu.facts.page import Hint, Page, Source
from giaoluu.lexicon import Lexicon
from giaoluu.reading import READER_VERSION, read_page
from tests.reading.conftest import Read

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))
PAGE = """Trang chủ | Tin tức | Liên hệ
Công đoàn hai tỉnh Kon Tum và Attapeu ký bản ghi nhớ
05/11/2024 08:30
Sáng 4/11, tại thành phố Kon Tum, Liên đoàn Lao động tỉnh Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào).
Bà Y Thu Riêng, Chủ tịch LĐLĐ tỉnh, cho biết năm qua hai bên đã trao đổi 14 đoàn cán bộ theo Nghị quyết số 12-NQ/TU.
Quang cảnh buổi hội đàm (Ảnh: Y Nhi)
Kết thúc hội đàm, hai bên đã ký bản ghi nhớ giai đoạn 2024 - 2028. Bà Riêng đề nghị mở lớp học tiếng Lào cho cán bộ.
Y Nhi

Tin liên quan
LĐLĐ tỉnh Bình Phước ký thỏa thuận với Công đoàn tỉnh Kratie
Chiều 1/11, ông Sầm Văn Lưu, Chủ tịch LĐLĐ tỉnh Bình Phước, trao 900 suất quà và ký thỏa thuận với tỉnh Kratie.
© 2024 - 5.964 lượt xem
"""


def quotes(account: Account) -> set[str]:
    values = [value for value in (account.title, account.published, account.byline) if value]
    facts = (*account.exchanges, *account.agreements, *account.statements, *account.figures, *account.references)
    return {fact.quote for fact in (*values, *facts)}


def names(account: Account) -> set[str]:
    return {body.name for body in account.organisations} | {person.name for person in account.people}


def test_a_stamp_in_brackets_behind_the_title_is_the_day_and_no_part_of_it(read: Read) -> None:
    account = read(PAGE.replace("bản ghi nhớ\n05/11/2024 08:30", "bản ghi nhớ (05-11-2024 08:30)"))
    assert account.title is not None
    assert account.title.value == "Công đoàn hai tỉnh Kon Tum và Attapeu ký bản ghi nhớ"
    assert account.published is not None
    assert account.published.value == "2024-11-05T08:30+07:00"


def test_a_page_gives_its_account(read: Read) -> None:
    account = read(PAGE)
    assert account.language == "vi"
    assert account.title is not None
    assert account.title.value == "Công đoàn hai tỉnh Kon Tum và Attapeu ký bản ghi nhớ"
    assert [(exchange.kind, exchange.date.value if exchange.date else None) for exchange in account.exchanges] == [
        ("talks", "2024-11-04")
    ]
    assert [(agreement.kind, agreement.term) for agreement in account.agreements] == [("memorandum", "2024/2028")]
    assert [statement.kind for statement in account.statements] == ["proposal"]
    assert [figure.value for figure in account.figures] == [14]
    assert [reference.number for reference in account.references] == ["12-NQ/TU"]
    assert [person.name for person in account.people] == ["Y Thu Riêng"]


def test_teasers_and_menus_never_give_facts(read: Read) -> None:
    account = read(PAGE)
    assert not any("Bình Phước" in name or "Kratie" in name or "Sầm" in name for name in names(account))
    assert not any("900" in quote or "5.964" in quote for quote in quotes(account))
    article = read(PAGE[: PAGE.index("\nTin liên quan")])
    assert names(account) == names(article)
    assert quotes(account) == quotes(article)


def test_the_same_page_gives_the_same_bytes(lexicon: Lexicon) -> None:
    page = Page(text=PAGE, source=Source(uri="tin.txt", sha256="0" * 64))
    assert account_to_json(read_page(page, lexicon)) == account_to_json(read_page(page, lexicon))


def test_pages_read_before_leave_no_trace(lexicon: Lexicon) -> None:
    alone = account_to_json(read_page(Page(text=PAGE), lexicon))
    read_page(Page(text=PAGE.replace("Kon Tum", "Gia Lai").replace("Attapeu", "Sê Kông")), lexicon)
    assert account_to_json(read_page(Page(text=PAGE), lexicon)) == alone


def test_an_account_survives_the_way_through_json(read: Read) -> None:
    account = read(PAGE)
    assert account_from_json(account_to_json(account)) == account


def test_the_source_and_the_version_of_the_reader_are_kept(lexicon: Lexicon) -> None:
    source = Source(uri="tin.txt", sha256="0" * 64, media_type="text/plain")
    account = read_page(Page(text=PAGE, source=source), lexicon)
    assert account.source == source
    assert account.reader_version == READER_VERSION


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_citation_of_a_sample_holds(read: Read, path: Path) -> None:
    text = path.read_text("utf-8")
    account = read(text)
    assert check_account(account, text) == []
    assert account.organisations


def test_a_decomposed_page_gives_the_same_facts_cited_in_its_own_characters(read: Read) -> None:
    decomposed = unicodedata.normalize("NFD", PAGE)
    account = read(decomposed)
    assert check_account(account, decomposed) == []
    assert names(account) == names(read(PAGE))
    assert {unicodedata.normalize("NFC", quote) for quote in quotes(account)} == quotes(read(PAGE))


def test_line_ends_of_another_system_move_spans_and_change_no_fact(read: Read) -> None:
    text = PAGE.replace("\n", "\r\n")
    account = read(text)
    assert check_account(account, text) == []
    assert quotes(account) == quotes(read(PAGE))
    assert not any("\r" in quote for quote in quotes(account))


def test_old_tone_marks_and_odd_blanks_change_no_fact(read: Read) -> None:
    text = PAGE.replace("tỉnh Kon", "tỉnh\u00a0Kon").replace("2024 - 2028", "2024 \u2013 2028")
    account = read(text)
    assert check_account(account, text) == []
    assert names(account) == names(read(PAGE))
    assert [agreement.term for agreement in account.agreements] == ["2024/2028"]


@pytest.mark.parametrize("text", ["", "\n", " \t \r\n", "\ufeff", "\u200b\u200b"])
def test_an_empty_page_has_an_empty_account(read: Read, text: str) -> None:
    account = read(text)
    assert (account.title, account.published, account.byline, account.blocks) == (None, None, None, [])
    assert names(account) == set()
    assert quotes(account) == set()


def test_a_source_that_is_nobody_signs_nothing(read: Read) -> None:
    assert read(PAGE.replace("Y Nhi\n\nTin", "(Nguồn: tổng hợp)\n\nTin")).byline is None


def test_a_page_of_menus_has_no_facts(read: Read) -> None:
    text = "Trang chủ\nGiới thiệu\nTin tức\nVăn bản\nLiên hệ\nĐăng nhập\nĐang online: 120\nLượt truy cập: 1.203.554\n"
    account = read(text)
    assert {block.role for block in account.blocks} <= {"navigation", "related"}
    assert names(account) == set()
    assert account.figures == []


def test_what_the_markup_calls_a_teaser_gives_no_facts(lexicon: Lexicon) -> None:
    line = "Sáng 2/11, LĐLĐ tỉnh Bình Phước hội đàm với Công đoàn tỉnh Kratie và trao 900 suất quà cho công nhân."
    text = PAGE[: PAGE.index("Y Nhi\n\n")] + line
    hint = Hint("related", (len(text) - len(line), len(text)))
    account = read_page(Page(text=text, hints=(hint,)), lexicon)
    assert not any("Bình Phước" in name for name in names(account))


def test_ids_point_to_what_the_account_holds(read: Read) -> None:
    account = read(PAGE)
    bodies = {body.id for body in account.organisations}
    people = {person.id for person in account.people}
    named = [party.organisation for exchange in account.exchanges for party in exchange.parties]
    named += [body for agreement in account.agreements for body in agreement.parties]
    named += [figure.organisation for figure in account.figures if figure.organisation]
    assert set(named) <= bodies
    assert {statement.speaker for statement in account.statements if statement.speaker} <= people
    assert {one for exchange in account.exchanges for one in exchange.participants} <= people


def test_a_title_run_together_with_the_lead_of_a_saved_page_is_told_apart(read: Read) -> None:
    account = read(
        " date 2025-04-11 Xã hội Tăng cường hợp tác giữa Công đoàn Kon Tum và Công đoàn Attapeu Chiều 4/11, LĐLĐ tỉnh "
        "Kon Tum hội đàm với Liên hiệp Công đoàn tỉnh Attapeu (Lào) về việc bảo vệ công nhân hai bên biên giới.\n\n"
        "Hai bên thông tin cho nhau về tình hình công nhân và hoạt động công đoàn trong năm vừa qua.\n"
    )
    assert account.title is not None
    assert account.title.value == "Tăng cường hợp tác giữa Công đoàn Kon Tum và Công đoàn Attapeu"
    assert [block.role for block in account.blocks] == ["title", "lead", "body"]


def test_a_section_of_the_paper_is_no_part_of_a_title_run_together_with_the_lead(read: Read) -> None:
    account = read(
        "Sức khỏe Công đoàn Kon Tum ký kết quy chế phối hợp với Bệnh viện Sao Mai Chiều 3/6, tại Pleiku, LĐLĐ tỉnh "
        "Kon Tum và Bệnh viện Sao Mai tổ chức lễ ký kết quy chế phối hợp về khám sức khỏe cho nữ công nhân.\n"
    )
    assert account.title is not None
    assert account.title.value == "Công đoàn Kon Tum ký kết quy chế phối hợp với Bệnh viện Sao Mai"


def test_a_document_is_numbered_as_its_issuer_does_where_the_page_also_slips(lexicon: Lexicon) -> None:
    text = (
        "Sơ kết Nghị quyết 20/NQ-TW ngày 28/1/2008\n\nNgày 4/1/2010, LĐLĐ tỉnh Kon Tum sơ kết việc thực hiện "
        "Nghị quyết 20-NQ/TW và nghe đại diện cơ sở.\n"
    )
    assert [reference.number for reference in read_page(Page(text=text), lexicon).references] == ["20-NQ/TW"]


def test_who_has_many_posts_speaks_for_the_party_of_the_occasion(read: Read) -> None:
    text = PAGE.replace("Bà Riêng đề nghị", "Ông A Lăng, Phó Chủ tịch UBMTTQ tỉnh, Chủ tịch LĐLĐ tỉnh đề nghị")
    account = read(text)
    names = {body.id: body.name for body in account.organisations}
    assert [names[one.organisation] for one in account.statements if one.organisation] == [
        "Liên đoàn Lao động tỉnh Kon Tum"
    ]


def test_to_agree_with_a_proposal_promises_nothing_more(read: Read) -> None:
    text = PAGE.replace("Bà Riêng đề nghị mở lớp học tiếng Lào cho cán bộ.", "Bà Riêng nhất trí với đề nghị này.")
    assert read(text).statements == []


def test_what_is_asked_begins_with_its_verb_and_not_with_how_often(read: Read) -> None:
    asked = "đề nghị công đoàn các huyện biên giới gặp nhau mỗi năm một lần."
    (statement,) = read(PAGE.replace("đề nghị mở lớp học tiếng Lào cho cán bộ.", asked)).statements
    assert "gặp nhau" in statement.text


def test_who_first_reports_may_then_invite(read: Read) -> None:
    said = "Bà Riêng cho biết sẽ báo cáo Ban Thường vụ; mời đoàn Liên hiệp Công đoàn tỉnh Attapeu dự Tháng Công nhân."
    account = read(PAGE.replace("Bà Riêng đề nghị mở lớp học tiếng Lào cho cán bộ.", said))
    assert "invitation" in {statement.kind for statement in account.statements}


def test_a_page_that_was_read_leaves_nothing_to_the_garbage_collector(read: Read) -> None:
    read(PAGE)
    # Another thread may leave something meanwhile, but not each time.
    assert 0 in [_left_by(read) for _turn in range(3)]


def _left_by(read: Read) -> int:
    gc.collect()
    gc.disable()
    try:
        read(PAGE)
        return gc.collect()
    finally:
        gc.enable()


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Thu Nhi - Lan Anh", "Thu Nhi - Lan Anh"),
        ("Thu Nhi - Lan Anh 10:20", "Thu Nhi - Lan Anh"),
        ("Bài: Thu Nhi; Ảnh: Lan Anh", "Thu Nhi"),
        ("Tin-ảnh: Thu Nhi", "Thu Nhi"),
        ("THU NHI, LAN ANH (thực hiện)", "THU NHI, LAN ANH"),
        ("Thu Nhi - Báo Kon Tum", "Thu Nhi"),
        ("Thu Nhi (từ Viêng Chăn) |", "Thu Nhi"),
    ],
)
def test_who_wrote_the_report_is_named_without_what_stands_around(read: Read, line: str, author: str) -> None:
    byline = read(PAGE.replace("Y Nhi\n\nTin", f"{line}\n\nTin")).byline
    assert byline is not None
    assert byline.value == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Thu Nhi - 10:20, 05/11/2024", "Thu Nhi"),
        ("Thu Nhi LDO | 05/11/2024 10:20", "Thu Nhi"),
        ("05/11/2024 10:20 | Thu Nhi", "Thu Nhi"),
        ("THU NHI • 05/11/2024 10:20", "THU NHI"),
        ("Hà Nội - 10:20, 05/11/2024", None),
        ("Đời Sống - 10:20, 05/11/2024", None),
        ("In Thứ Ba, 05/11/2024 10:20", None),
    ],
)
def test_who_signs_beside_the_stamp_wrote_it_and_was_not_there(read: Read, line: str, author: str | None) -> None:
    title, lead = "Công đoàn Kon Tum thăm công nhân", "Sáng 4/11, tại Kon Tum, Liên đoàn Lao động tỉnh thăm công nhân."
    account = read(f"{title}\n\n{line}\n\n{lead}\n")
    assert (account.byline and account.byline.value) == author
    assert account.published is not None
    assert account.people == []
