"""Watched folders: real files in a real folder, some of them hostile."""

import datetime as dt
import os
from pathlib import Path

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from giaoluu.register.archive import watching
from giaoluu.register.archive.folders import files_in, opened_folder
from giaoluu.register.archive.incoming import watches_due
from giaoluu.register.archive.models import Intake, Receipt, Seen, Watch
from giaoluu.register.archive.operations import ask_look, end_watch, pause_watch, watch_folder
from giaoluu.register.archive.watching import look
from giaoluu.register.trail.errors import Forbidden, Unfit
from giaoluu.register.trail.models import Entry, Seat, User
from giaoluu.sources.errors import MissingSource
from tests.register.factories import TALKS
from tests.register.personas import SINCE, Personas, seat, user

NOW = timezone.now().timestamp()
LONG_AGO = NOW - 3600
FAR_AHEAD = NOW + 10**6


@pytest.fixture
def root(tmp_path: Path, settings: Settings) -> Path:
    """Return the folder below which the site may watch others."""
    root = tmp_path / "den"
    (root / "lao-cai").mkdir(parents=True)
    settings.GIAOLUU_WATCH_ROOTS = [root]
    return root


@pytest.fixture
def folder(root: Path) -> Path:
    """Return a folder into which documents are put."""
    return root / "lao-cai"


@pytest.fixture
def clerk(personas: Personas) -> User:
    """Return a clerk of Lào Cai."""
    clerk = user("van-thu", "Hoàng Thị Mai")
    seat(clerk, personas.lao_cai, "clerk")
    return clerk


@pytest.fixture
def watch(folder: Path, clerk: User, personas: Personas) -> Watch:
    """Return the watch of the folder, set up by the clerk."""
    return watch_folder(str(folder), bureau=personas.lao_cai, by=clerk, every=15)


def put(folder: Path, name: str, text: str = TALKS, at: float = LONG_AGO) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    os.utime(path, (at, at))
    return path


def looked(watch: Watch) -> list[Intake]:
    found = list(look(Watch.objects.select_related("by", "bureau").get(pk=watch.pk)))
    watch.refresh_from_db()
    return found


def told(watch: Watch, language: str = "vi") -> str:
    return " ".join(one[language] for one in watch.told)


def test_a_new_file_is_received_once_in_the_name_of_who_watches(folder: Path, watch: Watch, clerk: User) -> None:
    put(folder, "biên bản hội đàm.txt")
    (intake,) = looked(watch)
    receipt = intake.receipt
    assert (receipt.by, receipt.way, receipt.name) == (clerk, "folder", "biên bản hội đàm.txt")
    assert told(watch) == "1 tài liệu mới."
    assert looked(watch) == []
    assert told(watch) == "Không có gì mới."
    assert told(watch, "en") == "Nothing new."


def test_a_look_that_finds_nothing_leaves_no_entry_on_the_trail(folder: Path, watch: Watch) -> None:
    before = Entry.objects.count()
    looked(watch)
    assert Entry.objects.count() == before
    put(folder, "báo cáo.txt")
    looked(watch)
    assert Entry.objects.latest("number").operation == "archive.receive"


def test_a_file_that_is_still_written_waits(folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "SETTLED", 600)  # a busy machine may take more than ten seconds to look
    path = put(folder, "đang chép.txt", "Sáng 12/3", at=timezone.now().timestamp())
    assert looked(watch) == []
    put(folder, path.name)
    assert looked(watch) == []  # it lies there long since, but not in the size that was seen
    assert len(looked(watch)) == 1


def test_a_file_whose_clock_is_ahead_is_received_when_it_has_not_changed_since(folder: Path, watch: Watch) -> None:
    put(folder, "giờ máy khác.txt", at=FAR_AHEAD)
    assert looked(watch) == []
    assert len(looked(watch)) == 1


def test_a_file_that_grows_while_it_is_read_waits(folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(folder, "ghi dở.txt")

    def files_and_then_a_writer(handle: int, address: str) -> object:
        found = files_in(handle, address)
        path.write_text(TALKS + "Hai bên thống nhất.", "utf-8")
        return found

    monkeypatch.setattr(watching, "files_in", files_and_then_a_writer)
    assert looked(watch) == []
    assert watch.seen.get().state == Seen.State.WAITING


def test_a_file_that_was_changed_later_is_a_new_document(folder: Path, watch: Watch) -> None:
    put(folder, "kế hoạch.txt")
    looked(watch)
    put(folder, "kế hoạch.txt", TALKS + "\nHai bên thống nhất lịch trao đổi.\n")
    assert looked(watch) == []
    assert len(looked(watch)) == 1
    assert Receipt.objects.filter(name="kế hoạch.txt").count() == 2


def test_no_link_pipe_hidden_or_passing_file_is_received(folder: Path, watch: Watch, tmp_path: Path) -> None:
    secret = put(tmp_path, "mật.txt")
    (folder / "lối tắt.txt").symlink_to(secret)
    (folder / "thư mục khác").symlink_to(tmp_path)
    os.mkfifo(folder / "ống.txt")
    (folder / "con").mkdir()
    put(folder / "con", "bên dưới.txt")
    for name in (".ẩn.txt", "~$biên bản.docx", "tải dở.pdf.crdownload"):
        put(folder, name)
    assert looked(watch) == []
    assert (told(watch, "en"), Seen.objects.count()) == ("Nothing new.", 0)


def test_a_pipe_that_took_the_place_of_a_file_holds_nobody_up(
    folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put(folder, "tráo.txt")

    def files_and_then_a_pipe(handle: int, address: str) -> object:
        found = files_in(handle, address)
        path.unlink()
        os.mkfifo(path)
        return found

    monkeypatch.setattr(watching, "files_in", files_and_then_a_pipe)
    assert looked(watch) == []
    assert "tráo.txt" in told(watch)


def test_a_file_beyond_the_limit_is_told_and_not_read(folder: Path, watch: Watch) -> None:
    path = folder / "rất lớn.pdf"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    os.utime(path, (LONG_AGO, LONG_AGO))
    put(folder, "nhỏ.txt")
    assert len(looked(watch)) == 1
    assert "rất lớn.pdf" in told(watch)
    assert "60 MB" in told(watch)


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever is root may read every file")
def test_a_file_that_may_not_be_read_is_told(folder: Path, watch: Watch) -> None:
    put(folder, "khóa.txt").chmod(0)
    assert looked(watch) == []
    assert "khóa.txt" in told(watch)


def test_a_file_that_cannot_be_read_is_told_and_tried_again_later_and_later(
    folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "lỗi đĩa.txt")
    real = os.open

    def failing(path: object, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if path == "lỗi đĩa.txt":
            raise PermissionError(13, "no")
        return real(path, flags, mode, dir_fd=dir_fd)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", failing)
        looked(watch)
        first = watch.seen.get()
        assert looked(watch) == []
        assert watch.seen.get().tries == first.tries == 1
        Seen.objects.update(again=timezone.now())
        looked(watch)
        assert watch.seen.get().tries == 2
    assert "lỗi đĩa.txt" in told(watch)
    Seen.objects.update(again=timezone.now())
    assert len(looked(watch)) == 1
    assert told(watch) == "1 tài liệu mới."


def test_an_empty_file_is_told(folder: Path, watch: Watch) -> None:
    put(folder, "trống.txt", "")
    looked(watch)
    assert "trống.txt" in told(watch)


def test_a_look_takes_so_many_and_the_next_is_due_at_once(folder: Path, watch: Watch, settings: Settings) -> None:
    settings.GIAOLUU_WATCH_DOCUMENTS = 2
    for number in range(3):
        put(folder, f"văn bản {number}.txt", f"{TALKS}\nSố {number}.\n")
    assert len(looked(watch)) == 2
    assert told(watch) == "2 tài liệu mới. 1 tài liệu nữa chờ lần xem sau."
    assert [one.pk for one in watches_due(timezone.now())] == [watch.pk]
    assert len(looked(watch)) == 1
    assert list(watches_due(timezone.now())) == []


def test_what_fails_holds_up_nothing_that_is_new(folder: Path, watch: Watch, settings: Settings) -> None:
    settings.GIAOLUU_WATCH_DOCUMENTS = 1
    put(folder, "a trống.txt", "")
    looked(watch)
    Seen.objects.update(again=timezone.now())
    put(folder, "b mới.txt")
    assert len(looked(watch)) == 1


def test_a_file_that_is_gone_is_forgotten(folder: Path, watch: Watch) -> None:
    path = put(folder, "tạm.txt")
    looked(watch)
    path.unlink()
    looked(watch)
    assert Seen.objects.count() == 0


def test_two_looks_of_one_watch_are_never_under_way_at_once(folder: Path, watch: Watch) -> None:
    put(folder, "một.txt")
    put(folder, "hai.txt", TALKS + "\nPhần hai.\n")
    first = look(Watch.objects.get(pk=watch.pk))
    next(first)
    assert looked(watch) == []
    assert list(watches_due(timezone.now())) == []
    assert len(list(first)) == 1


def test_a_look_that_was_killed_is_taken_up_where_it_ended(folder: Path, watch: Watch) -> None:
    put(folder, "một.txt")
    put(folder, "hai.txt", TALKS + "\nPhần hai.\n")
    killed = look(Watch.objects.get(pk=watch.pk))
    next(killed)
    Watch.objects.update(held=timezone.now() - dt.timedelta(seconds=1))
    assert [one.pk for one in watches_due(timezone.now())] == [watch.pk]
    assert len(looked(watch)) == 1
    assert list(killed) == []  # the one that was thought dead finds that the watch is no more its own
    assert Receipt.objects.count() == 2


def test_a_watch_of_someone_who_may_no_longer_receive_halts_and_says_so(
    folder: Path, watch: Watch, clerk: User
) -> None:
    put(folder, "mới.txt")
    Seat.objects.filter(user=clerk).update(valid_to=SINCE)
    assert looked(watch) == []
    assert not watch.active
    assert "Hoàng Thị Mai" in told(watch)
    assert list(watches_due(timezone.now() + dt.timedelta(days=9))) == []


def test_an_account_that_is_closed_in_the_middle_of_a_look_receives_no_more(
    folder: Path, watch: Watch, clerk: User
) -> None:
    put(folder, "một.txt")
    put(folder, "hai.txt", TALKS + "\nPhần hai.\n")
    under_way = look(Watch.objects.get(pk=watch.pk))
    next(under_way)
    User.objects.filter(pk=clerk.pk).update(is_active=False)
    assert list(under_way) == []
    watch.refresh_from_db()
    assert watch.halted is not None


def test_a_watch_that_was_ended_looks_no_more(folder: Path, watch: Watch, clerk: User) -> None:
    put(folder, "mới.txt")
    end_watch(watch, by=clerk)
    assert looked(watch) == []
    with pytest.raises(Unfit):
        ask_look(watch, by=clerk)


def test_a_folder_that_went_away_is_told_and_looked_for_less_often(folder: Path, watch: Watch) -> None:
    folder.rmdir()
    looked(watch)
    assert (watch.failures, str(folder) in told(watch)) == (1, True)
    assert watch.due is not None
    first = watch.due
    looked(watch)
    assert watch.due > first + dt.timedelta(minutes=14)


def test_a_folder_that_became_a_link_leads_nowhere(folder: Path, watch: Watch, tmp_path: Path) -> None:
    put(tmp_path, "mật.txt")
    folder.rmdir()
    folder.symlink_to(tmp_path)
    assert looked(watch) == []
    assert watch.failures == 1


def test_a_root_that_is_no_longer_allowed_is_not_looked_at(folder: Path, watch: Watch, settings: Settings) -> None:
    put(folder, "mới.txt")
    settings.GIAOLUU_WATCH_ROOTS = []
    assert looked(watch) == []
    assert watch.failures == 1


@pytest.mark.parametrize(
    "path",
    [
        "/etc",
        "..",
        "lao-cai",
        "{root}/..",
        "{root}/lao-cai/../..",
        "{root}/lối",
        "{root}/không có",
        "{root}/tệp.txt",
        "{root}/\0",
    ],
)
def test_no_folder_outside_the_roots_is_watched(path: str, root: Path, clerk: User, personas: Personas) -> None:
    put(root, "tệp.txt")
    (root / "lối").symlink_to("/")
    with pytest.raises(Unfit):
        watch_folder(path.format(root=root), bureau=personas.lao_cai, by=clerk, every=15)


def test_a_site_that_allows_no_root_watches_no_folder(
    folder: Path, clerk: User, personas: Personas, settings: Settings
) -> None:
    settings.GIAOLUU_WATCH_ROOTS = []
    with pytest.raises(Unfit):
        watch_folder(str(folder), bureau=personas.lao_cai, by=clerk, every=15)


def test_a_link_inside_the_roots_is_resolved_when_the_watch_is_set_up(
    root: Path, folder: Path, clerk: User, personas: Personas
) -> None:
    (root / "tên khác").symlink_to(folder)
    watch = watch_folder(str(root / "tên khác"), bureau=personas.lao_cai, by=clerk, every=15)
    assert watch.address == str(folder)


def test_a_bureau_watches_a_folder_once(watch: Watch, clerk: User, personas: Personas) -> None:
    with pytest.raises(Unfit):
        watch_folder(watch.address, bureau=personas.lao_cai, by=clerk, every=60)


def test_an_address_that_climbs_is_not_opened(root: Path) -> None:
    with pytest.raises(MissingSource), opened_folder(f"{root}/lao-cai/../.."):
        pass


@pytest.mark.parametrize("role", ["leader", "administrator", "outside_reader"])
def test_who_receives_no_documents_sets_up_no_watch(role: str, folder: Path, personas: Personas) -> None:
    other = user("nguoi-khac", "Đặng Thị Khác")
    seat(other, personas.lao_cai, role)
    with pytest.raises(Forbidden):
        watch_folder(str(folder), bureau=personas.lao_cai, by=other, every=15)


def test_an_officer_ends_an_own_watch_and_none_of_a_colleague(folder: Path, watch: Watch, personas: Personas) -> None:
    (folder / "sâu hơn").mkdir()
    own = watch_folder(str(folder / "sâu hơn"), bureau=personas.lao_cai, by=personas.lan, every=15)
    assert end_watch(own, by=personas.lan).ended
    with pytest.raises(Forbidden):
        end_watch(watch, by=personas.lan)


def test_nobody_watches_for_another_province(folder: Path, personas: Personas) -> None:
    with pytest.raises(Forbidden):
        watch_folder(str(folder), bureau=personas.quang_tri, by=personas.minh, every=15)


def test_a_look_that_was_killed_between_two_documents_is_taken_up_and_nothing_comes_twice(
    folder: Path, watch: Watch
) -> None:
    for number in range(3):
        put(folder, f"công văn {number}.txt", f"{TALKS}\nSố {number}.\n")
    killed = look(Watch.objects.select_related("by", "bureau").get(pk=watch.pk))
    next(killed)
    del killed
    assert looked(watch) == []  # the dead look still has the watch for itself
    Watch.objects.update(held=timezone.now() - dt.timedelta(seconds=1))
    assert len(looked(watch)) == 2
    assert sorted(Receipt.objects.values_list("name", flat=True)) == [f"công văn {number}.txt" for number in range(3)]


def test_a_look_killed_before_it_noted_what_it_received_has_received_nothing(
    folder: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "công văn.txt")

    def killed(*_what: object, **_how: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(watching, "_note", killed)
        with pytest.raises(KeyboardInterrupt):
            looked(watch)
    assert not Receipt.objects.exists()
    Watch.objects.update(held=None)
    assert len(looked(watch)) == 1


def test_a_watch_that_is_made_to_rest_in_the_middle_of_a_look_takes_no_further_document(
    folder: Path, watch: Watch, clerk: User
) -> None:
    for number in range(3):
        put(folder, f"công văn {number}.txt", f"{TALKS}\nSố {number}.\n")
    looking = look(Watch.objects.select_related("by", "bureau").get(pk=watch.pk))
    next(looking)
    pause_watch(watch, by=clerk)
    assert list(looking) == []
    assert Receipt.objects.count() == 1
