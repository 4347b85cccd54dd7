import msgspec
import pytest

from giaoluu.facts.kinds import Account, Figure, Value
from giaoluu.facts.lines import account_from_json, account_schema, account_to_json
from giaoluu.facts.page import Source

FIGURE = Figure(id="f1", value=1.5, unit="ha", measure=None, bound="exact", span=(3, 9), quote="1,5 ha", rule="test")
ACCOUNT = Account(
    source=Source(uri="bao-cao.txt", sha256="ab" * 32, media_type="text/plain"),
    language="vi",
    title=Value(value="Tổng kết “5 năm”", span=(0, 16), quote="Tổng kết “5 năm”", rule="test"),
    published=None, byline=None, blocks=[], organisations=[], people=[], exchanges=[], agreements=[], statements=[],
    figures=[FIGURE],
    references=[], unread=[], reader_version="1",
)  # fmt: skip


@pytest.mark.parametrize("indent", [0, 2])
def test_what_is_written_is_read_back(indent: int) -> None:
    assert account_from_json(account_to_json(ACCOUNT, indent=indent)) == ACCOUNT


def test_an_account_is_one_line_in_utf8_unless_it_is_for_people() -> None:
    line = account_to_json(ACCOUNT)
    assert b"\n" not in line
    assert "Tổng kết “5 năm”".encode() in line
    assert account_to_json(ACCOUNT, indent=2).count(b"\n") > 20


def test_a_whole_number_stays_whole_and_a_fraction_a_fraction() -> None:
    whole = msgspec.structs.replace(FIGURE, value=900)
    line = account_to_json(msgspec.structs.replace(ACCOUNT, figures=[whole]))
    assert b'"value":900,' in line
    assert account_from_json(line).figures[0].value == 900


@pytest.mark.parametrize(
    ("good", "bad"),
    [(b'"language":"vi"', b'"language":7'), (b'"bound":"exact"', b'"bound":"nearly"'), (b'"unread":[],', b"")],
)
def test_a_line_that_does_not_fit_the_schema_is_refused(good: bytes, bad: bytes) -> None:
    line = account_to_json(ACCOUNT)
    assert good in line
    with pytest.raises(msgspec.ValidationError):
        account_from_json(line.replace(good, bad))


def test_the_schema_tells_every_field_of_an_account() -> None:
    schema = account_schema()
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(schema["$defs"]["Account"]["properties"]) == set(Account.__struct_fields__)
