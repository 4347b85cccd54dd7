"""Several officers at once, each in a process of their own, on a site whose database is a real one."""

from collections.abc import Iterator

import pytest

from tests.office.sites import Site

pytestmark = [pytest.mark.slow, pytest.mark.database]
DRIVING = "tests.office.driving"


def at_once(site: Site, *people: tuple[str, ...]) -> list[str]:
    """Let these people work at the same time, and return what they were told, in order of who."""
    running = [site.run(DRIVING, *words) for words in people]
    told = [process.communicate(timeout=300) for process in running]
    assert [process.returncode for process in running] == [0] * len(running), [errors for _, errors in told]
    return [lines.strip() for lines, _ in told]


@pytest.fixture(scope="module")
def busy(first_setup: tuple[Site, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return a site with eight reviewers and a person on record."""
    site = Site(tmp_path_factory.mktemp("busy") / "site", like=first_setup[0])
    at_once(site, ("seat", "8"))
    yield site
    site.remove()


def test_eight_writers_at_once_lose_nothing_and_leave_the_chain_whole(busy: Site) -> None:
    ((key, version),) = busy.rows("SELECT id, version FROM people_person WHERE shown = 'Hà Văn Thử'")
    before = busy.rows("SELECT count(*) FROM trail_entry")[0][0]
    at_once(busy, *(("write", f"nguoi{number}", str(key), "50") for number in range(8)))
    assert busy.rows(f"SELECT distinction, version FROM people_person WHERE id = {key}") == [
        ("200", int(str(version)) + 8 * 25)
    ]
    assert busy.rows("SELECT count(*) FROM trail_entry")[0][0] == before + 8 * 50
    assert busy.type("check").returncode == 0


def test_of_two_amendments_at_once_the_second_sees_the_first(busy: Site) -> None:
    ((key, version),) = busy.rows("SELECT id, version FROM people_person WHERE shown = 'Hà Văn Thử'")
    told = at_once(
        busy,
        ("amend", "nguoi0", str(key), str(version), "VN"),
        ("amend", "nguoi1", str(key), str(version), "LA"),
    )
    ((kept,),) = busy.rows(f"SELECT country FROM people_person WHERE id = {key}")
    assert sorted(told) == [f"amended {kept}", f"stale {kept}"]


def test_of_two_acceptances_at_once_one_writes_and_the_other_is_told(busy: Site) -> None:
    at_once(busy, ("receive", "nguoi0", "1", "1"))
    assert busy.type("worker", "--until-idle").returncode == 0
    ((key,),) = busy.rows("SELECT min(id) FROM review_proposal WHERE kind = 'organisation'")
    told = at_once(busy, ("accept", "nguoi0", str(key)), ("accept", "nguoi1", str(key)))
    assert sorted(told) == [f"accepted {key}", f"decided {key}"]
    assert busy.rows("SELECT count(*) FROM trail_entry WHERE operation = 'review.accept'") == [(1,)]
    assert busy.type("check").returncode == 0
