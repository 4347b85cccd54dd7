"""Files that leave the site hold no words of a restricted or withdrawn source, whoever of the house takes them out."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from django.test import Client
from openpyxl import load_workbook

from giaoluu.office.desk.lists.nouns import LISTINGS
from giaoluu.register.archive.models import Page
from giaoluu.register.archive.operations import restrict, withdraw
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import reject
from giaoluu.register.trail.models import User
from giaoluu.register.trail.queries import permissions_of
from tests.office.desk.test_words_that_are_not_for_all import WORDS, page
from tests.register.factories import read
from tests.register.personas import SINCE, Personas, seat, user

__all__ = ["page"]
ALL_COLUMNS = {name: [("columns", one.name) for one in listing.columns] for name, listing in LISTINGS.items()}
NAME = "bien-ban-mat.txt"
SECRET = "lộ trình đón đoàn bí mật"


@pytest.fixture
def house(personas: Personas) -> dict[str, User]:
    """Return one person of each role, and who works in another province."""
    clerk, reader = user("van", "Đỗ Thị Vân"), user("ban-doc", "Ngô Bạn Đọc")
    seat(clerk, personas.lao_cai, "clerk")
    seat(reader, personas.quang_tri, "outside_reader")
    by_role = {"officer": personas.lan, "reviewer": personas.minh, "officer of another province": personas.hai}
    return by_role | {"leader": personas.thao, "administrator": personas.an, "clerk": clerk, "outside reader": reader}


HOUSE = ["officer", "reviewer", "officer of another province", "leader", "administrator", "clerk", "outside reader"]


def opened(answer: bytes, form: str) -> str:
    """All that a file says, in cells and beside them: a workbook also keeps strings that no cell shows."""
    if form == "csv":
        return answer.decode("utf-8-sig")
    book = load_workbook(io.BytesIO(answer))
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None]
    with zipfile.ZipFile(io.BytesIO(answer)) as packed:
        return "\n".join([*cells, *(packed.read(one).decode("utf-8", "replace") for one in packed.namelist())])


def files(client: Client, who: User) -> Iterator[tuple[str, str]]:
    """Every file that `who` is given and what it holds: each list with all columns, in both forms, and the trail."""
    client.force_login(who)
    for name in LISTINGS:
        asked = "&".join(f"{key}={value}" for key, value in ALL_COLUMNS[name])
        for form in ("csv", "xlsx"):
            answer = client.post(f"/{name}/export/", {"asked": asked, "form": form})
            if answer.status_code == 200:
                yield f"{name}.{form}", opened(answer.content, form)
    answer = client.post("/trail/export/", {"asked": "scope=all"})
    if answer.status_code == 200:
        yield "trail.csv", opened(answer.content, "csv")


@pytest.mark.parametrize("who", HOUSE)
def test_no_file_holds_words_of_a_withdrawn_source(
    client: Client, house: dict[str, User], personas: Personas, page: Page, who: str
) -> None:
    withdraw(page.source, by=personas.minh, why="nguồn đề nghị gỡ")
    given = dict(files(client, house[who]))
    assert [name for name, told in given.items() if any(words in told for words in WORDS)] == []
    may = "register.export" in permissions_of(house[who], on=SINCE)
    assert ("exchanges.csv" in given, "exchanges.xlsx" in given) == (may, may)
    if may:
        assert "Tổng Công hội tỉnh Vân Nam" in given["exchanges.xlsx"]


@pytest.mark.parametrize("who", ["officer of another province", "outside reader"])
def test_no_file_of_another_province_holds_words_or_the_name_of_a_restricted_source(
    client: Client, house: dict[str, User], personas: Personas, page: Page, who: str
) -> None:
    restrict(page.source, restricted=True, by=personas.minh, why="nội bộ")
    given = dict(files(client, house[who]))
    assert [name for name, told in given.items() if any(words in told for words in (*WORDS, page.source.name))] == []


@pytest.mark.parametrize("who", HOUSE)
def test_what_was_read_and_rejected_is_in_no_file(
    client: Client, house: dict[str, User], personas: Personas, who: str
) -> None:
    text = f"Trao đổi nội bộ\n\nSáng 12/3/2024, Liên đoàn Lao động tỉnh Lào Cai bàn {SECRET} với Công an tỉnh Lào Cai."
    secret, proposals = read(text, by=personas.lan, bureau=personas.lao_cai, name=NAME)
    for proposal in proposals:
        reject(Proposal.objects.get(pk=proposal.pk), by=personas.lan, reason="không thuộc việc đối ngoại")
    restrict(secret.source, restricted=True, by=personas.minh, why="nội bộ")
    given = dict(files(client, house[who]))
    assert [name for name, told in given.items() if SECRET in told] == []
    named = {name for name, told in given.items() if NAME in told}
    near = who in ("officer", "reviewer", "leader")
    assert named == ({"sources.csv", "sources.xlsx", "trail.csv"} if near else set())
