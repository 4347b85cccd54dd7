import pytest

from giaoluu.cli.writing import name_of


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("pages/000_8015.txt", "000_8015"),
        ("bao.cao.docx", "bao.cao"),
        ("-", "stdin"),
        ("https://example.org/tin/hoi-dam.html?trang=2", "hoi-dam"),
        ("https://example.org/", "example.org"),
    ],
)
def test_an_account_is_named_after_its_source(source: str, name: str) -> None:
    assert name_of(source) == name
