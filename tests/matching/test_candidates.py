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
