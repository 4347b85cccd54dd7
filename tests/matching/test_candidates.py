import gc

from giaoluu.lexicon import load_lexicon
from giaoluu.matching import KnownName, KnownOrganisation, NameReader, OrganisationIndex
from giaoluu.matching.candidates import RarityIndex


def test_the_row_that_shares_the_rarest_key_comes_first() -> None:
    rows = [["công", "đoàn", "may"], ["công", "đoàn", "tinh", "lợi"], ["công", "đoàn", "thép"], ["công", "đoàn", "may"]]
    assert RarityIndex(rows).find(["công", "đoàn", "tinh"])[0] == 1


def test_a_key_that_nearly_all_rows_share_is_passed_by_in_a_large_register() -> None:
    index = RarityIndex([["công đoàn", f"số {number}"] for number in range(20_000)])
    assert index.find(["công đoàn", "số 777"]) == [777]
    assert index.find(["công đoàn"]) == []


def test_no_more_rows_come_than_were_asked_for() -> None:
    index = RarityIndex([["may"] for _ in range(100)])
    assert index.find(["may"], limit=5) == [0, 1, 2, 3, 4]
    assert len(index) == 100


def test_the_garbage_collector_has_nothing_to_go_through_in_a_large_register() -> None:
    names = NameReader(load_lexicon())
    before = len(gc.get_objects())
    rows = [KnownOrganisation(id=str(number), names=(KnownName(f"Công ty Thử {number}"),)) for number in range(2000)]
    index = OrganisationIndex(rows, names)
    del rows
    gc.collect()
    assert len(index) == 2000
    assert len(gc.get_objects()) - before < 1000
