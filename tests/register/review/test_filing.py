"""What a process that starts knows of the register: from the files on disk, and from what was written since."""

from collections.abc import Iterable, Iterator

import msgspec
import pytest

from giaoluu.matching import KnownOrganisation, MentionedOrganisation, OrganisationIndex
from giaoluu.register.organisations.models import Name, Organisation
from giaoluu.register.organisations.operations import add_name, amend_name
from giaoluu.register.review import filing, shelving
from giaoluu.register.review.filing import Filed, Sort, written
from giaoluu.register.review.knowing import known_organisations, names
from giaoluu.register.trail.models import Entry
from giaoluu.register.trail.undoing import undo
from tests.register.factories import NOTED, organisation
from tests.register.personas import Personas

NOUN = "organisations.organisation"
UNION = "Công đoàn Công ty May Thử Một"


class Process:
    """The bodies of the register as one process has them filed; `filings` counts how often it filed them all."""

    def __init__(self) -> None:
        self.filings = 0
        sort = Sort(
            KnownOrganisation,
            self._known,
            lambda rows, filed: OrganisationIndex(rows, names(), filed),
            OrganisationIndex.rank_organisations,
        )
        self._filed = Filed(sort, {Organisation: "pk", Name: "organisation"})

    def renews(self) -> None:
        """Do what the background does for those who will ask."""
        self._filed.renew()

    def finds(self, name: str) -> list[str]:
        """Return the keys of the rows that may bear this name."""
        ranking = self._filed.rank(MentionedOrganisation(name=name), written())
        return [one.id for one in ranking.candidates]

    def _known(self, keys: Iterable[int] | None) -> Iterator[KnownOrganisation]:
        self.filings += keys is None
        return known_organisations(keys)


@pytest.fixture(autouse=True)
def _few_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelving, "WORTH_KEEPING", 1)


def test_a_process_that_starts_files_nothing_and_knows_what_was_written_since(personas: Personas) -> None:
    row = organisation(UNION, by=personas.lan)
    assert Process().finds(UNION) == [str(row.pk)]
    later = organisation("Công đoàn Công ty Thép Thử Hai", by=personas.lan)
    started = Process()
    assert started.finds(UNION) == [str(row.pk)]
    assert started.finds(later.shown) == [str(later.pk)]
    assert started.filings == 0


def test_what_was_misspelt_and_mended_since_is_found_by_its_name_alone(personas: Personas) -> None:
    row = organisation(UNION, by=personas.lan)
    Process().finds(UNION)
    mended = "Công đoàn Công ty Gỗ Thử Ba"
    amend_name(row.names.get(), by=personas.lan, seen=row.names.get().version, grounds=NOTED, text=mended)
    started = Process()
    assert started.finds(mended) == [str(row.pk)]
    assert started.finds(UNION) == []
    assert started.filings == 0


def test_a_name_that_was_taken_back_finds_nobody_any_more(personas: Personas) -> None:
    row = organisation(UNION, by=personas.lan)
    add_name(row, "Công đoàn Xưởng may Đồi Chè", by=personas.lan, grounds=NOTED)
    knew = Process()
    assert knew.finds("Công đoàn Xưởng may Đồi Chè") == [str(row.pk)]
    undo(Entry.objects.latest("number").batch, by=personas.lan, permission="register.write")
    assert knew.finds("Công đoàn Xưởng may Đồi Chè") == []
    assert Process().finds("Công đoàn Xưởng may Đồi Chè") == []
    assert knew.finds(UNION) == [str(row.pk)]


def test_once_very_much_has_changed_all_is_filed_anew_and_kept(
    personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    organisation(UNION, by=personas.lan)
    Process().finds(UNION)
    monkeypatch.setattr(filing, "MOST_CHANGED", 0)
    later = organisation("Công đoàn Công ty Thép Thử Hai", by=personas.lan)
    started, next_one = Process(), Process()
    assert started.finds(later.shown) == next_one.finds(later.shown) == [str(later.pk)]
    assert (started.filings, next_one.filings) == (1, 0)


def test_the_background_files_anew_before_anybody_has_to_wait(
    personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    organisation(UNION, by=personas.lan)
    worker, server = Process(), Process()
    worker.renews()
    monkeypatch.setattr(filing, "MOST_CHANGED", 2)
    rows = [organisation(f"Công đoàn Công ty Thép Thử {count}", by=personas.lan) for count in ("Hai", "Ba")]
    assert server.finds(rows[0].shown)
    worker.renews()
    later = organisation("Công đoàn Công ty Thép Thử Tư", by=personas.lan)
    assert server.finds(later.shown)
    assert (worker.filings, server.filings) == (2, 0)


@pytest.mark.parametrize("harm", ["cut", "of another version", "of another register", "gone"])
def test_files_that_cannot_be_used_are_made_anew(
    harm: str, personas: Personas, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = organisation(UNION, by=personas.lan)
    Process().finds(UNION)
    path = shelving.path_of(NOUN)
    match harm:
        case "cut":
            path.write_bytes(path.read_bytes()[:100])
        case "of another version":
            monkeypatch.setattr(shelving, "_code", lambda: "other words")
        case "of another register":
            kept = shelving.taken(NOUN, KnownOrganisation)
            path.write_bytes(msgspec.msgpack.encode(msgspec.structs.replace(kept, hash="0" * 64)))  # type: ignore[type-var]
        case _:
            path.unlink()
    started = Process()
    assert started.finds(UNION) == [str(row.pk)]
    assert started.filings == 1


def test_a_register_of_few_rows_leaves_no_files(personas: Personas, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelving, "WORTH_KEEPING", 2)
    organisation(UNION, by=personas.lan)
    Process().finds(UNION)
    assert not shelving.path_of(NOUN).exists()


def test_a_folder_that_cannot_be_written_to_costs_no_answer(personas: Personas) -> None:
    row = organisation(UNION, by=personas.lan)
    path = shelving.path_of(NOUN)
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.write_text("a file where a folder should be")
    assert Process().finds(UNION) == [str(row.pk)]
