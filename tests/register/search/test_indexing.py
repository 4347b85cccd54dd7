"""The index says what the register says, after every act and after every act that is taken back."""

import pytest

from giaoluu.register.archive.operations import withdraw
from giaoluu.register.exchanges.operations import add_participant, record_exchange
from giaoluu.register.organisations.loading import load_tables
from giaoluu.register.organisations.operations import add_name, amend_name
from giaoluu.register.organisations.tables import read_tables
from giaoluu.register.people.operations import record_tenure
from giaoluu.register.review.judging import judge_same, take_back
from giaoluu.register.review.models import Proposal
from giaoluu.register.review.operations import accept_with_what_it_needs
from giaoluu.register.search.indexing import faults_of_the_index, rebuild
from giaoluu.register.search.kinds import EXCHANGE, ORGANISATION, PERSON
from giaoluu.register.search.models import Card, Spelling
from giaoluu.register.trail.errors import Unfit
from giaoluu.register.trail.models import Entry, User
from giaoluu.register.trail.undoing import undo
from giaoluu.register.trail.writing import writing
from tests.register.factories import NOTED, TALKS, organisation, person, read
from tests.register.personas import Personas


def whole() -> bool:
    return list(faults_of_the_index()) == []


def test_a_body_that_is_recorded_has_its_card_at_once(lan: User) -> None:
    row = organisation("Tổng Công hội tỉnh Vân Nam", by=lan, country="CN")
    card = Card.objects.get(pk=ORGANISATION.card(row.pk))
    assert card.title == "Tổng Công hội tỉnh Vân Nam"
    assert {"ncong", "avan", "a=cn"} <= set(card.words.split())


def test_an_act_that_is_refused_leaves_no_card(lan: User) -> None:
    with pytest.raises(Unfit), writing("thử", by=lan, permission="register.write"):
        organisation("Liên đoàn Lao động tỉnh Hà Giang", by=lan)
        raise Unfit({})
    assert not Card.objects.exists()


def test_an_inner_act_that_is_refused_leaves_the_cards_of_the_outer_one_true(lan: User) -> None:
    with writing("thử", by=lan, permission="register.write"):
        organisation("Liên đoàn Lao động tỉnh Hà Giang", by=lan)
        with pytest.raises(Unfit), writing("thử", by=lan, permission="register.write"):
            organisation("Liên đoàn Lao động tỉnh Bắc Kạn", by=lan)
            raise Unfit({})
    assert [card.title for card in Card.objects.all()] == ["Liên đoàn Lao động tỉnh Hà Giang"]


def test_an_exchange_is_found_by_the_names_that_its_parties_got_later(lan: User) -> None:
    body, somebody = organisation("Công đoàn tỉnh Bò Kẹo", by=lan, country="LA"), person("Khăm Phả", by=lan)
    row = record_exchange("talks", parties=[(body, "guest")], by=lan, grounds=NOTED, date="2024-03")
    add_participant(row, somebody, by=lan, grounds=NOTED)
    name = add_name(body, "Liên hiệp Công đoàn tỉnh Bò Kẹo", by=lan, grounds=NOTED, kind="official")
    words = Card.objects.get(pk=EXCHANGE.card(row.pk)).words.split()
    assert {"chiep", "ckham", "c2024", "c=talks"} <= set(words)
    amend_name(name, by=lan, seen=name.version, grounds=NOTED, text="Liên hội Công đoàn tỉnh Bò Kẹo")
    assert "chiep" not in Card.objects.get(pk=EXCHANGE.card(row.pk)).words.split()
    assert whole()


def test_rows_judged_the_same_have_one_card_until_it_is_taken_back(personas: Personas) -> None:
    one, other = (organisation(name, by=personas.lan) for name in ("Tổng Công hội Vân Nam", "Công hội Vân Nam"))
    somebody = person("Vương Mẫu", by=personas.lan)
    record_tenure(somebody, "Chủ tịch", other, by=personas.lan, grounds=NOTED)
    judgement = judge_same(one, other, by=personas.minh)
    assert [card.row for card in Card.objects.filter(pk__range=ORGANISATION.cards)] == [one.pk]
    assert "Công hội Vân Nam" in Card.objects.get(pk=ORGANISATION.card(one.pk)).also
    assert "btong" in Card.objects.get(pk=PERSON.card(somebody.pk)).words.split()
    assert whole()
    take_back(judgement, by=personas.minh)
    assert Card.objects.filter(pk__range=ORGANISATION.cards).count() == 2
    assert whole()


def test_what_is_undone_is_found_no_more(personas: Personas) -> None:
    row = organisation("Liên đoàn Lao động tỉnh Hà Giang", by=personas.lan)
    batch = Entry.objects.get(touches__noun="organisations.organisation", touches__row=row.pk).batch
    undo(batch, by=personas.minh, permission="review.undo")
    assert not Card.objects.exists()


def test_a_page_that_was_read_and_confirmed_and_withdrawn_keeps_the_index_whole(personas: Personas) -> None:
    page, proposals = read(TALKS, by=personas.lan, bureau=personas.lao_cai)
    assert whole()
    for proposal in proposals:
        proposal.refresh_from_db()
        if proposal.state == Proposal.State.OPEN:
            accept_with_what_it_needs(proposal, by=personas.lan)
    assert whole()
    withdraw(page.source, by=personas.minh, why="theo đề nghị")
    assert whole()


def test_words_of_pages_are_no_spellings(personas: Personas) -> None:
    read("Lịch họp\n\nĐồng chí Xăm Xê thăm xưởng.", by=personas.lan, bureau=personas.lao_cai)
    assert not Spelling.objects.exists()


def test_what_was_changed_behind_the_back_of_the_programme_is_told_and_mended(lan: User) -> None:
    for name in ("Công đoàn A", "Công đoàn B", "Công đoàn C"):
        organisation(name, by=lan)
    first, second, third = Card.objects.order_by("pk")
    Card.objects.filter(pk=first.pk).update(title="khác")
    second.delete()
    Card.objects.create(pk=third.pk + 5, row=third.row + 5)
    assert len(list(faults_of_the_index())) == 3
    assert dict(rebuild())["organisations.organisation"] == 3
    assert whole()


@pytest.mark.slow
def test_the_shipped_bodies_have_their_cards(personas: Personas) -> None:
    load_tables(read_tables(), by=personas.an)
    assert whole()
    assert Card.objects.filter(key="lien doan lao dong tinh lao cai").exists()
