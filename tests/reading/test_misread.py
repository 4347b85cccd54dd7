"""Pages on which windows-1252 was taken for windows-1258."""

import pytest

from giaoluu.lexicon.folding import fold
from giaoluu.reading.misread import mended
from tests.reading.conftest import Read

LEAD = "Sáng 5/6/2023, LĐLĐ tỉnh Kon Tum và Sở Y tế tỉnh Kon Tum đă kư kết quy chế phối hợp; bà Vơ Thị B́nh chủ tŕ."


@pytest.mark.parametrize(
    ("page", "meant"),
    [
        ("Hai bên đă kư quy chế.", "Hai bên đã ký quy chế."),
        ("LĂNH ĐẠO XĂ đă kư.", "LÃNH ĐẠO XÃ đã ký."),
        ("Ông Phạm Đ́nh Ḥa đă kư, thời ḱ này.", "Ông Phạm Đình Hòa đã ký, thời kỳ này."),
        ("Bà Vơ Thị Ŕnh đă chú ư xử lư, kư tên.", "Bà Võ Thị Rình đã chú ý xử lý, ký tên."),
    ],
)
def test_the_letters_of_a_misread_page_are_put_right(page: str, meant: str) -> None:
    assert mended(fold(page)).text == meant


@pytest.mark.parametrize("page", ["Bà Marie Nowińska đã ký.", "Anh Kư ở buôn Kư.", "Xã Chư Kư đã họp."])
def test_a_name_that_looks_misread_stays(page: str) -> None:
    assert mended(fold(page)).text == page


def test_a_misread_page_is_cited_as_it_stands(read: Read) -> None:
    account = read(LEAD)
    (person,) = account.people
    start, end = person.mentions[0]
    assert (person.name, LEAD[start:end]) == ("Võ Thị Bình", "Vơ Thị B́nh")
    assert [agreement.kind for agreement in account.agreements] == ["regulation"]
