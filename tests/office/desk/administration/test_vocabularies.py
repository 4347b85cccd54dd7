import datetime as dt
import re

import pytest
from django.test import Client

from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import record_exchange
from giaoluu.register.organisations.models import Organisation
from giaoluu.register.vocabularies.models import Word
from giaoluu.register.vocabularies.operations import add_word, amend_word, retire_word
from giaoluu.register.vocabularies.queries import term
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas, seat, user

KINDS = "/administration/vocabularies/exchange_kind/"
NEW = {
    "slug": "sports-day",
    "label_vi": "hội thao hữu nghị",
    "label_en": "sports day",
    "valid_from": "2026",
    "origin": "Kế hoạch 15/KH-TLĐ",
}


@pytest.fixture
def an_at_work(client: Client, personas: Personas) -> Client:
    client.force_login(personas.an)
    return client


def test_a_word_is_added_and_offered_to_an_officer(an_at_work: Client, personas: Personas) -> None:
    assert an_at_work.post(f"{KINDS}new/", NEW).status_code == 302
    shown = an_at_work.get(KINDS).content.decode()
    assert "hội thao hữu nghị" in shown
    assert "Kế hoạch 15/KH-TLĐ" in shown
    held = record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED, date="2026-05-01")
    an_at_work.force_login(personas.lan)
    assert "hội thao hữu nghị" in an_at_work.get(f"/exchanges/{held.pk}/amend/").content.decode()


def test_a_form_offers_the_words_of_the_day_that_the_row_is_about(an_at_work: Client, personas: Personas) -> None:
    add_word("exchange_kind", "sports-day", label_vi="hội thao hữu nghị", label_en="sports day", by=personas.an)
    amend_word(term("exchange_kind", "sports-day"), by=personas.an, seen=1, valid_from="2026")
    held = record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED, date="2019-05-01")
    an_at_work.force_login(personas.lan)
    assert "hội thao hữu nghị" not in an_at_work.get(f"/exchanges/{held.pk}/amend/").content.decode()


def test_an_old_row_shows_its_word_and_keeps_it_when_another_field_is_amended(
    client: Client, personas: Personas
) -> None:
    add_word("organisation_level", "huyen", label_vi="cấp huyện", label_en="district", by=personas.an)
    union = organisation("LĐLĐ huyện Bát Xát", by=personas.lan, level="huyen")
    retire_word(term("organisation_level", "huyen"), last=dt.date(2025, 6, 30), by=personas.an)
    client.force_login(personas.lan)
    assert "cấp huyện" in client.get(f"/organisations/{union.pk}/").content.decode()
    form = client.get(f"/organisations/{union.pk}/amend/").context["form"]
    typed = {name: form.initial[name] or "" for name in form.fields if name in form.initial}
    answer = client.post(
        f"/organisations/{union.pk}/amend/", {**typed, "industry": "nông nghiệp", "note": "công văn 12", "why": ""}
    )
    assert answer.status_code == 302
    assert Organisation.objects.get(pk=union.pk).level == "huyen"


def test_the_new_label_stands_on_every_screen_at_once(an_at_work: Client, personas: Personas) -> None:
    record_exchange("talks", parties=[], by=personas.lan, grounds=NOTED, date="2026-05-01")
    told = {"label_vi": "hội đàm cấp cao", "label_en": "talks", "valid_from": "", "valid_to": "", "seen": "0"}
    assert an_at_work.post(f"{KINDS}words/talks/", told).status_code == 302
    shown = an_at_work.get("/exchanges/").content.decode()
    assert "Hội đàm cấp cao" in shown
    assert 'value="talks"> hội đàm cấp cao</label>' in shown


def test_where_two_administrators_amend_a_word_the_second_sees_both_values(an_at_work: Client) -> None:
    told = {"label_vi": "hội đàm cấp cao", "label_en": "talks", "valid_from": "", "valid_to": "", "seen": "0"}
    an_at_work.post(f"{KINDS}words/talks/", told)
    answer = an_at_work.post(f"{KINDS}words/talks/", {**told, "label_vi": "hội đàm chính thức"})
    assert answer.status_code == 409
    shown = answer.content.decode()
    assert "hội đàm cấp cao" in shown
    assert "hội đàm chính thức" in shown
    assert '<input type="hidden" name="seen" value="1"' in shown
    assert Word.objects.get().label_vi == "hội đàm cấp cao"


def test_a_word_in_use_has_no_button_to_remove_it_and_is_not_removed(an_at_work: Client, personas: Personas) -> None:
    an_at_work.post(f"{KINDS}new/", NEW)
    record_exchange("sports-day", parties=[], by=personas.lan, grounds=NOTED, date="2026")
    assert f"{KINDS}words/sports-day/remove/" not in an_at_work.get(f"{KINDS}words/sports-day/").content.decode()
    an_at_work.post(f"{KINDS}words/sports-day/remove/")
    assert Word.objects.filter(slug="sports-day").exists()
    assert Exchange.objects.get().get_kind_display() == "hội thao hữu nghị"  # type: ignore[attr-defined]


def test_a_word_goes_out_of_use_after_a_day_that_is_typed(an_at_work: Client) -> None:
    an_at_work.post(f"{KINDS}words/survey/retire/", {"last": "2025-06-30", "why": "thay bằng giám sát"})
    assert term("exchange_kind", "survey").valid_to == "2025-06-30"
    words = [an_at_work.get(f"{KINDS}?on={day}").context["words"] for day in ("2025-06-30", "2025-07-01")]
    assert ["survey" in {held.slug for held, _rows, _used in told} for told in words] == [True, False]


def test_a_form_that_is_refused_says_what_is_wrong(an_at_work: Client) -> None:
    answer = an_at_work.post(f"{KINDS}new/", {**NEW, "slug": "talks"})
    assert answer.status_code == 422
    assert "đã có mục từ mang mã này" in answer.content.decode()
    assert 'value="hội thao hữu nghị"' in answer.content.decode()


def test_there_is_no_vocabulary_of_what_the_programme_decides_by(an_at_work: Client) -> None:
    assert an_at_work.get("/administration/vocabularies/agreement_status/").status_code == 404
    assert an_at_work.get(f"{KINDS}words/khong-co/").status_code == 404


def test_that_a_word_comes_from_practice_is_told_in_words_and_kept(an_at_work: Client, personas: Personas) -> None:
    told = {"label_vi": "hội thao", "label_en": "sports day", "origin": "practice"}
    add_word("exchange_kind", "sports-day", by=personas.an, **told)
    form = an_at_work.get(f"{KINDS}words/sports-day/").context["form"]
    typed = {name: form[name].value() or "" for name in form.fields}
    assert typed["origin"] == "theo thực tế công tác"
    an_at_work.post(f"{KINDS}words/sports-day/", {**typed, "label_vi": "hội thao hữu nghị"})
    held = term("exchange_kind", "sports-day")
    assert (held.label_vi, held.origin) == ("hội thao hữu nghị", "practice")


def _undo(client: Client) -> str:
    """Take the latest act on the trail back as the screen offers it, and return what is shown then."""
    shown = client.get(KINDS).content.decode()
    (address, *_older) = re.findall(r'action="(/administration/vocabularies/undo/\d+/)"', shown)
    return client.post(address, {"why": "nhầm"}, follow=True).content.decode()


def test_an_act_on_words_is_undone_on_the_screen(an_at_work: Client) -> None:
    an_at_work.post(f"{KINDS}new/", NEW)
    assert "Đã hoàn tác." in _undo(an_at_work)
    assert not Word.objects.exists()
    assert "/undo/" not in an_at_work.get(KINDS).content.decode()


def test_a_word_that_was_removed_is_brought_back_from_the_history_of_its_vocabulary(an_at_work: Client) -> None:
    an_at_work.post(f"{KINDS}new/", NEW)
    an_at_work.post(f"{KINDS}words/sports-day/remove/", {"why": "thừa"})
    assert not Word.objects.exists()
    _undo(an_at_work)
    assert Word.objects.get().label_vi == NEW["label_vi"]


def test_a_word_that_rows_use_by_now_stays_though_its_adding_is_undone(an_at_work: Client, personas: Personas) -> None:
    an_at_work.post(f"{KINDS}new/", NEW)
    record_exchange("sports-day", parties=[], by=personas.lan, grounds=NOTED, date="2026-05-01")
    assert "Có mục đang dùng" in _undo(an_at_work)
    assert Word.objects.exists()


def test_the_history_of_a_vocabulary_tells_of_its_own_words_alone(an_at_work: Client) -> None:
    an_at_work.post(f"{KINDS}new/", NEW)
    assert "hội thao hữu nghị" in an_at_work.get(KINDS).content.decode()
    assert "hội thao hữu nghị" not in an_at_work.get("/administration/vocabularies/country/").content.decode()


@pytest.mark.parametrize("address", ["", "new/", "words/talks/", "words/talks/retire/", "words/talks/remove/"])
@pytest.mark.parametrize("role", ["administrator", "reviewer", "leader"])
def test_nobody_of_a_single_bureau_keeps_the_words_of_all(
    role: str, address: str, client: Client, personas: Personas
) -> None:
    keeper = user("quan-tri-tinh", "Hà Thị Tỉnh")
    seat(keeper, personas.lao_cai, role)
    client.force_login(keeper)
    assert client.post(f"{KINDS}{address}", NEW).status_code in {403, 405}
    assert client.get(KINDS).status_code == 403
    assert "/administration/vocabularies/" not in client.get("/administration/").content.decode()
    assert not Word.objects.exists()
