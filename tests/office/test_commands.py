"""The commands as an administrator types them, each in a process of its own, on a site of its own."""

import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.office.sites import Site

pytestmark = [pytest.mark.slow, pytest.mark.database]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """Return a site of which nothing has been set up."""
    new = Site(tmp_path / "new")
    yield new
    new.remove()


@pytest.fixture
def ready(first_setup: tuple[Site, str], tmp_path: Path) -> Iterator[Site]:
    """Return a site of one's own that has been set up."""
    copy = Site(tmp_path / "ready", like=first_setup[0])
    yield copy
    copy.remove()


def test_setup_prepares_the_site_once_and_says_how_the_administrator_comes_in(
    first_setup: tuple[Site, str], ready: Site
) -> None:
    assert re.search(r"http://127\.0\.0\.1:8000/account/password/reset/key/\S+", first_setup[1])
    assert ready.rows("SELECT name FROM trail_bureau") == [("Văn phòng LĐLĐ tỉnh Lào Cai",)]
    again = ready.type("setup")
    assert (again.returncode, "key/" in again.stdout) == (0, False)


def test_serve_refuses_a_database_that_is_not_up_to_date(site: Site) -> None:
    done = site.type("serve")
    assert done.returncode == 1
    assert "giaoluu office setup" in done.stderr


def test_serve_says_when_something_else_answers_there(ready: Site) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = ready.type("serve", "--port", str(port), "--no-worker")
    assert (done.returncode, str(port) in done.stderr, "Traceback" in done.stderr) == (1, True, False)


def test_a_site_for_others_refuses_to_start_without_what_makes_it_safe(site: Site) -> None:
    done = site.type("check", GIAOLUU_MODE="production")
    assert done.returncode == 1
    assert "GIAOLUU_SECRET_KEY" in done.stderr


def test_a_backup_brought_back_elsewhere_is_the_same_site(ready: Site, site: Site, tmp_path: Path) -> None:
    saved = tmp_path / "sao-lưu.tar"
    assert ready.type("backup", str(saved)).returncode == 0
    restored = site.type("restore", str(saved))
    assert restored.returncode == 0, restored.stderr
    query = "SELECT number, hash FROM trail_entry ORDER BY number"
    assert site.rows(query) == ready.rows(query) != []


def test_a_backup_is_not_put_over_a_site_that_holds_something(ready: Site, tmp_path: Path) -> None:
    saved = tmp_path / "sao-lưu.tar"
    ready.type("backup", str(saved))
    assert ready.type("restore", str(saved)).returncode == 1
    assert ready.type("restore", str(saved), "--replace").returncode == 0


def test_a_damaged_backup_changes_nothing(site: Site, tmp_path: Path) -> None:
    saved = tmp_path / "hỏng.tar"
    saved.write_bytes(b"\0" * 10240)
    done = site.type("restore", str(saved))
    assert done.returncode == 1
    assert site.empty


def test_check_finds_an_entry_that_was_altered(ready: Site) -> None:
    assert ready.type("check").returncode == 0
    ready.tamper("trail_entry", "UPDATE trail_entry SET why = 'sửa lén' WHERE number = 2")
    done = ready.type("check")
    assert done.returncode == 1
    assert "entry 2" in done.stdout


def test_a_worker_reads_what_waits_and_ends_when_it_is_told_to(ready: Site) -> None:
    done = ready.type("worker", "--until-idle")
    assert done.returncode == 0, done.stderr
