"""What a user looks for is found first, however it is typed."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from giaoluu.register.agreements.operations import add_line, record_agreement, record_paper
from giaoluu.register.commitments.operations import record_commitment
from giaoluu.register.exchanges.operations import add_participant, record_exchange
from giaoluu.register.organisations.operations import add_name
from giaoluu.register.people.models import Person
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.search import hits, queries
from giaoluu.register.search.kinds import ORGANISATION, PAGE
from giaoluu.register.search.queries import Answer, answer
from giaoluu.register.search.spelling import meant
from giaoluu.register.trail.models import User
from giaoluu.register.vocabularies.operations import add_word
from tests.register.factories import NOTED, TALKS, organisation, person, read
from tests.register.personas import Personas

ON = dt.date(2026, 5, 4)


@pytest.fixture
def register(personas: Personas) -> User:
    """Fill a small register, and return the officer of Lào Cai."""
    by = personas.lan
    lao_cai = organisation("Liên đoàn Lao động tỉnh Lào Cai", by=by, level="province")
    organisation("Liên đoàn Lao động thành phố Lào Cai", by=by, level="upper")
    organisation("Công đoàn xã Nam Vân", by=by, level="upper", valid_from="2024")
    van_nam = organisation("Tổng Công hội tỉnh Vân Nam", by=by, country="CN")
    add_name(van_nam, "云南省总工会", by=by, grounds=NOTED, kind="native", language="zh")
    confederation = organisation("Tổng Liên đoàn Lao động Việt Nam", by=by, level="central")
    khang, khanh = person("Nguyễn Đình Khang", by=by), person("Nguyễn Đình Khánh", by=by)
    record_tenure(khang, "Chủ tịch", confederation, by=by, grounds=NOTED)
    met = record_exchange(
        "talks",
        parties=[(lao_cai, "host"), (van_nam, "guest")],
        by=by,
        grounds=NOTED,
        title="Hội đàm thường niên",
        date="2024-03-12",
        place="Sa Pa",
    )
    add_participant(met, khanh, by=by, grounds=NOTED)
    memo = record_agreement(
        "memorandum", status="signed", parties=[lao_cai, van_nam], by=by, grounds=NOTED, title="Bản ghi nhớ 2024 - 2028"
    )
    add_line(memo, "Trao đổi thợ giỏi ngành khai khoáng", by=by, grounds=NOTED)
    record_paper("28/KH-TLĐ", by=by, grounds=NOTED, title="Kế hoạch đối ngoại", date="2024-02")
    record_commitment("commitment", "Mời hai đoàn sang học tập", binds=[van_nam], by=by, grounds=NOTED)
    record_commitment("commitment", "Dạy nghề cho 90 lao động Lào Cai", binds=[lao_cai], by=by, grounds=NOTED)
    return by


def first(text: str, by: User) -> str:
    found = answer(text, by=by, on=ON, most=5)
    return f"{found.groups[0].kind.noun}: {found.groups[0].cards[0].title}" if found.groups else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lao cai", "organisations.organisation: Liên đoàn Lao động tỉnh Lào Cai"),
        ("ldld lao cai", "organisations.organisation: Liên đoàn Lao động tỉnh Lào Cai"),
        ("LĐLĐ thành phố Lào Cai", "organisations.organisation: Liên đoàn Lao động thành phố Lào Cai"),
        ("ldld lao c", "organisations.organisation: Liên đoàn Lao động tỉnh Lào Cai"),
        ("nguyen khanh", "people.person: Nguyễn Đình Khánh"),
        ("lao dong lao cai", "commitments.commitment: Dạy nghề cho 90 lao động Lào Cai"),
        ("tldldvn", "organisations.organisation: Tổng Liên đoàn Lao động Việt Nam"),
        ("nguyen dinh khang", "people.person: Nguyễn Đình Khang"),
        ("Nguyễn Đình Khánh", "people.person: Nguyễn Đình Khánh"),
        ("nguyen dinh khanh", "people.person: Nguyễn Đình Khánh"),
        ("nguyen dinh kh", "people.person: Nguyễn Đình Khang"),
        ("vân nam 2024", "exchanges.exchange: Hội đàm thường niên"),
        ("hội đàm vân nam", "exchanges.exchange: Hội đàm thường niên"),
        ("trung quốc 12/3/2024", "exchanges.exchange: Hội đàm thường niên"),
        ("khánh sa pa", "exchanges.exchange: Hội đàm thường niên"),
        ("bản ghi nhớ lào cai", "agreements.agreement: Bản ghi nhớ 2024 - 2028"),
        ("memorandum china", "agreements.agreement: Bản ghi nhớ 2024 - 2028"),
        ("khai khoang", "agreements.agreement: Bản ghi nhớ 2024 - 2028"),
        ("28/KH-TLĐ", "agreements.paper: 28/KH-TLĐ"),
        ("28 kh tld", "agreements.paper: 28/KH-TLĐ"),
        ("doan sang hoc", "commitments.commitment: Mời hai đoàn sang học tập"),
        ("云南", "organisations.organisation: Tổng Công hội tỉnh Vân Nam"),
        ("总工会", "organisations.organisation: Tổng Công hội tỉnh Vân Nam"),
        ("nguyne dinh khang", "people.person: Nguyễn Đình Khang"),
        ("nguyenn dihn khang", "people.person: Nguyễn Đình Khang"),
        ("laocai tinh", "organisations.organisation: Liên đoàn Lao động tỉnh Lào Cai"),
        ("hang dinh", "people.person: Nguyễn Đình Khang"),
        ("chu tich tong lien doan", "people.person: Nguyễn Đình Khang"),
    ],
)
def test_what_is_meant_comes_first(register: User, text: str, expected: str) -> None:
    assert first(text, register) == expected


def test_a_word_that_people_added_to_a_vocabulary_finds_what_is_of_that_kind(
    register: User, personas: Personas
) -> None:
    add_word("exchange_kind", "toa-dam", label_vi="Tọa đàm", label_en="Round table", by=personas.an)
    record_exchange("toa-dam", parties=[], by=register, grounds=NOTED, title="Về tiền lương", date="2025")
    assert first("toạ đàm 2025", register) == "exchanges.exchange: Về tiền lương"


def test_where_nothing_answers_a_slip_is_forgiven_and_said_to_be_one(register: User) -> None:
    assert answer("vân nsm", by=register, on=ON, most=5).guessed
    assert not answer("vân nam", by=register, on=ON, most=5).guessed
    assert answer("xyzzyxy", by=register, on=ON, most=5).groups == []


def test_of_a_page_the_words_around_what_was_found_are_told(register: User, personas: Personas) -> None:
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    found = answer("duy trì thợ giỏi", by=register, on=ON, most=5)
    ((card, passage),) = found.passages.items()
    assert "".join(piece.text for piece in passage.pieces if piece.found) == "duy trìthợ giỏi"
    assert TALKS[passage.start : passage.end] == "duy trì giao lưu thợ giỏi"
    assert card in {one.pk for group in found.groups for one in group.cards}


def counted(found: Answer) -> dict[str, int]:
    return {group.kind.noun: group.count for group in found.groups}


def test_every_row_that_answers_is_counted_and_the_best_are_shown(register: User) -> None:
    for number in range(70):
        person(f"Trần Văn Mẫu {number}", by=register)
    found = answer("tran van mau", by=register, on=ON, most=5)
    assert counted(found) == {"people.person": 70}
    assert len(found.groups[0].cards) == 5


def test_of_more_rows_than_are_counted_the_first_are_shown_and_the_rest_is_said_to_be_more(
    register: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (hits, queries):
        monkeypatch.setattr(module, "COUNTED", 20)
    monkeypatch.setattr(queries, "LOOKED_AT", 10)
    for number in range(20):
        person(f"Trần Văn Mẫu {number}", by=register)
    few = answer("tran van mau", by=register, on=ON, most=5).groups[0]
    person("Trần Văn Mẫu 20", by=register)
    many = answer("tran van mau", by=register, on=ON, most=5).groups[0]
    assert [(one.count, one.more) for one in (few, many)] == [(20, False), (20, True)]
    assert [card.title for card in many.cards] == [f"Trần Văn Mẫu {number}" for number in range(5)]


def test_a_list_finds_the_same_rows_whether_few_answer_or_very_many(
    register: User,
) -> None:
    for dense in (20_000, 0):
        told = queries.answering(Person.objects.all(), "nguyen dinh kh", dense=dense).order_by("pk")
        assert [str(one) for one in told] == ["Nguyễn Đình Khang", "Nguyễn Đình Khánh"]
        assert Person.objects.filter(pk__in=told.order_by().values("pk")).count() == 2
        assert not queries.answering(Person.objects.all(), "khongcogi").exists()


@pytest.mark.parametrize("often", [0, 2])
def test_of_a_word_one_letter_is_enough_however_the_database_looks(
    register: User, monkeypatch: pytest.MonkeyPatch, often: float
) -> None:
    monkeypatch.setattr(hits, "OFTEN", often)
    assert counted(answer("nguyen dinh k", by=register, on=ON, most=5))["people.person"] == 2
    assert not answer("nguyen dinh q", by=register, on=ON, most=5).groups


def test_of_one_kind_no_other_is_looked_for(register: User) -> None:
    assert set(counted(answer("lao cai", by=register, on=ON, most=5, kinds=[ORGANISATION]))) == {
        "organisations.organisation"
    }
    assert not answer("nguyen dinh khang", by=register, on=ON, most=5, kinds=[PAGE]).groups


def test_only_a_word_that_the_register_does_not_hold_is_taken_for_a_part_of_one(register: User) -> None:
    organisation("Công đoàn Công ty Vanavina", by=register, level="grassroots")
    told = meant(["van", "vana"])
    assert ("vanavina",) in told["vana"]
    assert ("vanavina",) not in told["van"]


def test_pages_of_others_are_not_found_though_more_answer_than_are_counted(
    register: User, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        read(f"{TALKS} Số {number}.", by=personas.hai, bureau=personas.quang_tri)
    mine, _proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    for most, often in ((1_000, 0.2), (2, 0.2), (2, 0), (1_000, 0)):
        monkeypatch.setattr(hits, "OFTEN", often)
        for module in (hits, queries):
            monkeypatch.setattr(module, "COUNTED", most)
            monkeypatch.setattr(module, "KNOWN", most)
        for looked_at in (60, 1):
            monkeypatch.setattr(queries, "LOOKED_AT", looked_at)
            found = answer("duy trì thợ giỏi", by=personas.lan, on=ON, most=5)
            pages = [(group.count, group.cards) for group in found.groups if group.kind is PAGE]
            assert [(count, [card.row for card in cards]) for count, cards in pages] == [(1, [mine.pk])]


@pytest.mark.parametrize("of_others", [0, 4])
def test_of_more_pages_than_are_counted_it_is_said_that_there_are_more(
    register: User, personas: Personas, monkeypatch: pytest.MonkeyPatch, of_others: int
) -> None:
    for number in range(4):
        read(f"{TALKS} Tin {number}.", by=personas.lan, bureau=personas.lao_cai)
    for number in range(of_others):
        read(f"{TALKS} Số {number}.", by=personas.hai, bureau=personas.quang_tri)
    monkeypatch.setattr(hits, "OFTEN", 2)
    monkeypatch.setattr(queries, "LOOKED_AT", 2)
    for known, counted_to, told in ((1_000, 2, (2, True)), (3, 2, (2, True)), (1_000, 4, (4, False))):
        for module in (hits, queries):
            monkeypatch.setattr(module, "COUNTED", counted_to)
            monkeypatch.setattr(module, "KNOWN", known)
        found = answer("duy trì thợ giỏi", by=personas.lan, on=ON, most=5)
        assert [(group.count, group.more) for group in found.groups if group.kind is PAGE] == [told]


def test_the_database_is_asked_as_often_for_many_rows_as_for_few(
    register: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(70):
        person(f"Trần Văn Mẫu {number}", by=register)
    for text in ("tran van mau", "nguyen", "khongcogi", "2024"):
        with django_assert_max_num_queries(11):
            answer(text, by=register, on=ON, most=5)


@pytest.mark.parametrize(
    "text",
    [
        '"',
        "'",
        "NEAR(a b)",
        "a AND",
        "lao* OR",
        "-lao",
        "words:lao",
        "\\",
        "%",
        "\x00",
        "🙂",
        "a" * 10_000,
        "a " * 5_000,
        "''''':*",
        ":*",
        "&|!()",
        "ﷺ",
        "İ",
        "=talks",
        "_",
    ],
)
def test_no_text_is_taken_for_an_order(register: User, text: str) -> None:
    answer(text, by=register, on=ON, most=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=60))
def test_any_text_is_answered(register: User, text: str) -> None:
    answer(text, by=register, on=ON, most=5)
    answer(f"lao {text}", by=register, on=ON, most=5)
