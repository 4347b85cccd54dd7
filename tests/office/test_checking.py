import datetime as dt
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.utils import timezone
from pytest_django.fixtures import Settings

from giaoluu.office.backups import last_backup, note_backup
from giaoluu.office.checking import CHECKS, FINE, NOTICE, WRONG, Told, check_all
from giaoluu.office.desk.administration.checking_words import CHECK_NAMES, SAYS
from giaoluu.register.archive.keeping import path_of
from giaoluu.register.archive.models import Reading, Source
from giaoluu.register.organisations.models import Organisation
from tests.register.factories import TALKS, organisation, read
from tests.register.personas import Personas


@pytest.fixture
def _site(personas: Personas, settings: Settings, tmp_path: Path) -> None:
    call_command("createcachetable", verbosity=0)
    cache.clear()
    settings.GIAOLUU_HOME = tmp_path / "home"
    settings.GIAOLUU_HOME.mkdir()
    read(TALKS, by=personas.lan, bureau=personas.lao_cai)


def found(check: str) -> list[Told]:
    return [told for told in check_all() if told["check"] == check]


def state_of(check: str) -> str:
    return max((str(told["state"]) for told in found(check)), key=[FINE, NOTICE, WRONG].index)


@pytest.mark.usefixtures("_site")
def test_each_check_tells_what_it_found_in_words_that_are_known() -> None:
    told = list(check_all())
    assert {one["check"] for one in told} == set(CHECKS) == set(CHECK_NAMES)
    for one in told:
        says, _remedy = SAYS[one["check"], one["code"]]
        assert str(says) % one["values"]


@pytest.mark.usefixtures("_site")
def test_a_site_that_is_whole_has_nothing_wrong_in_its_data() -> None:
    assert [state_of(one) for one in ("trail", "references", "judgements", "values", "archive")] == [FINE] * 5


@pytest.mark.usefixtures("_site")
def test_a_source_that_was_altered_on_the_disk_is_named() -> None:
    source = Source.objects.get()
    file = path_of(source.sha256)
    file.chmod(0o600)
    file.write_text("lời khác", "utf-8")
    told = found("archive")[0]
    assert (told["state"], told["values"]) == (WRONG, {"count": 1})
    assert f"source {source.pk}" in told["lines"][0]


@pytest.mark.usefixtures("_site")
def test_a_row_that_search_does_not_know_as_it_is_is_named(personas: Personas) -> None:
    union = organisation("Công đoàn Khu kinh tế tỉnh Lào Cai", by=personas.lan)
    assert state_of("index") == FINE
    Organisation.objects.filter(pk=union.pk).update(shown="Công đoàn khác")
    told = found("index")[0]
    assert told["state"] == WRONG
    assert f"organisations.organisation {union.pk}" in told["lines"][0]


@pytest.mark.usefixtures("_site")
def test_pages_that_only_an_older_reader_has_read_are_counted() -> None:
    assert state_of("reader") == FINE
    Reading.objects.update(reader_version="2024.1.0")
    assert found("reader")[0]["values"]["older"] == 1


@pytest.mark.usefixtures("_site")
def test_a_backup_is_known_by_the_word_it_left_and_grows_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found("backup")[0]["code"] == "none"
    file = tmp_path / "giao-luu.tar"
    file.write_bytes(b"bo sao luu")
    note_backup(file)
    assert found("backup")[0]["code"] == "whole"
    later = timezone.now() + dt.timedelta(days=9)
    monkeypatch.setattr("giaoluu.office.checking.timezone.now", lambda: later)
    assert found("backup")[0]["code"] == "old"
    kept = last_backup()
    assert kept is not None
    assert kept.file == "giao-luu.tar"


@pytest.mark.usefixtures("_site")
def test_administrators_without_a_second_factor_are_named() -> None:
    told = [one for one in found("settings") if one["code"] == "no_second_factor"]
    assert told[0]["lines"] == ["Vũ Bình An"]


@pytest.mark.usefixtures("_site")
def test_a_check_that_fails_does_not_keep_the_others_from_being_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError

    monkeypatch.setattr("giaoluu.office.checking.last_backup", broken)
    assert found("backup")[0]["code"] == "broke"
    assert state_of("archive") == FINE
