import csv
import io
from importlib import resources
from pathlib import Path

import pytest

from giaoluu.lexicon.folding import lower
from giaoluu.lexicon.lexicon import load_lexicon
from giaoluu.lexicon.tables import TABLES, LexiconError, read_tables, spellings


def written(folder: Path, text: str, name: str = "them.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_every_table_has_rows_with_its_own_columns() -> None:
    tables = read_tables()
    assert set(tables) == set(TABLES)
    assert all(tables.values())
    assert all(set(row) == set(TABLES[name]) for name, rows in tables.items() for row in rows)


def test_a_file_of_the_user_is_known_by_its_columns(tmp_path: Path) -> None:
    path = written(tmp_path, "title,kind,aliases,source\nTrưởng nhóm điều phối,union,,quy chế nội bộ\n")
    assert read_tables([path])["posts"][-1]["title"] == "Trưởng nhóm điều phối"


def test_a_row_of_the_user_is_found_in_a_text(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "name,kind,level,place,country,aliases,valid_from,valid_to,source\n"
        "Câu lạc bộ Cán bộ Công đoàn Sông Xanh,other,,,VN,CLB Sông Xanh,,,điều lệ\n",
    )
    text = "Hôm qua CLB Sông Xanh vui chơi."
    (found,) = load_lexicon([path]).find(text, text.lower(), 0, len(text))
    assert found[2].known is not None
    assert found[2].known.name == "Câu lạc bộ Cán bộ Công đoàn Sông Xanh"


def test_decomposed_cells_with_blanks_are_composed_and_trimmed(tmp_path: Path) -> None:
    path = written(tmp_path, "\ufefftitle,kind,aliases,source\n Tru\u031bo\u031b\u0309ng ti\u0323nh ,union,,x\n")
    assert read_tables([path])["posts"][-1]["title"] == "Trưởng tịnh"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour,taste\nred,sweet\n", "them.csv"),
        ("title,kind,aliases,source\nTrưởng nhóm,union\n", "line 2"),
        ("title,kind,aliases,source\nTrưởng nhóm,union,,x,y,z\n", "line 2"),
    ],
)
def test_a_file_that_fits_no_table_is_refused_with_its_name_and_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        read_tables([written(tmp_path, text)])


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert read_tables([written(tmp_path, "")]) == read_tables()


def test_a_phrase_is_spelled_out_once_in_its_category() -> None:
    text = resources.files("giaoluu.lexicon").joinpath("data", "spellings.csv").read_text("utf-8")
    phrases = [(row["category"], row["phrase"]) for row in csv.DictReader(io.StringIO(text))]
    assert len(set(phrases)) == len(phrases)
    assert all(phrase == lower(phrase) and phrase == phrase.strip() for _category, phrase in phrases)


def test_a_chinese_name_and_the_members_of_a_delegation_have_their_words() -> None:
    told = spellings()
    assert told["chinese_reading"]["chu"] == "zhu zhou"
    assert "thành viên" in told["member"]
    assert told["size_below"]["thị xã"] == "district"
