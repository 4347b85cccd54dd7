import os
from pathlib import Path

import pytest

from giaoluu.office.environment import Environment

SAFE = {"GIAOLUU_SECRET_KEY": "k" * 60, "GIAOLUU_HOSTS": "congdoan.example.vn", "GIAOLUU_HOME": "giaoluu-office"}


def test_a_site_for_others_that_is_whole_has_no_problems() -> None:
    given = Environment(SAFE)
    assert given.problems == []
    assert (given.local, given.https, given.hosts) == (False, True, ["congdoan.example.vn"])


@pytest.mark.parametrize(
    ("missing", "named"),
    [
        ({"GIAOLUU_SECRET_KEY": ""}, "GIAOLUU_SECRET_KEY"),
        ({"GIAOLUU_SECRET_KEY": "ngắn"}, "GIAOLUU_SECRET_KEY"),
        ({"GIAOLUU_HOSTS": ""}, "GIAOLUU_HOSTS"),
        ({"GIAOLUU_HOSTS": "*"}, "GIAOLUU_HOSTS"),
        ({"GIAOLUU_HTTPS": "off"}, "GIAOLUU_HTTPS"),
        ({"GIAOLUU_MODE": "thử"}, "GIAOLUU_MODE"),
    ],
)
def test_a_site_for_others_that_would_not_be_safe_says_what_is_wrong(missing: dict[str, str], named: str) -> None:
    problems = Environment({**SAFE, **missing}).problems
    assert any(named in problem for problem in problems)


def test_a_local_site_makes_its_own_key_once_and_keeps_it_to_its_owner(tmp_path: Path) -> None:
    variables = {"GIAOLUU_MODE": "local", "GIAOLUU_HOME": str(tmp_path / "nhà")}
    first, second = Environment(variables), Environment(variables)
    assert first.secret_key == second.secret_key
    assert (tmp_path / "nhà" / "secret-key").stat().st_mode & 0o077 == 0
    assert first.problems == []


def test_a_local_site_answers_this_machine_only(tmp_path: Path) -> None:
    given = Environment({"GIAOLUU_MODE": "local", "GIAOLUU_HOME": str(tmp_path)})
    assert set(given.hosts) == {"127.0.0.1", "localhost", "[::1]"}


def test_the_mail_server_is_taken_from_its_address() -> None:
    given = Environment({**SAFE, "GIAOLUU_MAIL_URL": "smtps://lan:bi-mat@mail.example.vn:465"})
    assert given.mail_server == ("mail.example.vn", 465, "lan", "bi-mat", True)


def test_folders_to_watch_are_parted_as_paths_are() -> None:
    given = Environment({**SAFE, "GIAOLUU_WATCH_ROOTS": f"/srv/den{os.pathsep}/srv/công văn"})
    assert given.watch_roots == [Path("/srv/den"), Path("/srv/công văn")]
    assert (given.problems, given.watch_documents) == ([], 50)


def test_no_folder_is_watched_unless_the_site_names_one() -> None:
    assert Environment(SAFE).watch_roots == []


@pytest.mark.parametrize("root", ["/", "den", "/srv/trang/media/sources", "/srv/trang", "/srv"])
def test_what_the_site_keeps_never_comes_in_as_a_document(root: str) -> None:
    problems = Environment({**SAFE, "GIAOLUU_HOME": "/srv/trang", "GIAOLUU_WATCH_ROOTS": root}).problems
    assert any("GIAOLUU_WATCH_ROOTS" in problem for problem in problems)


def test_a_number_of_documents_that_is_none_is_told() -> None:
    (problem,) = Environment({**SAFE, "GIAOLUU_WATCH_DOCUMENTS": "nhiều"}).problems
    assert "GIAOLUU_WATCH_DOCUMENTS" in problem


@pytest.mark.parametrize("days", ["0", "ba mươi", "99999999"])
def test_a_number_of_days_that_is_none_is_told(days: str) -> None:
    (problem,) = Environment({**SAFE, "GIAOLUU_TASK_DAYS": days}).problems
    assert "GIAOLUU_TASK_DAYS" in problem
