"""Whatever a page holds, reading it ends, raises nothing and cites what stands there."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from giaoluu.facts.checking import check_account
from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Hint, Page, Role
from giaoluu.lexicon import load_lexicon
from giaoluu.reading import read_page

LEXICON = load_lexicon()
SAMPLES = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "samples").glob("*.txt"))]
LINES = [line for sample in SAMPLES for line in sample.splitlines()]
WORDS = sorted({word for line in LINES for word in line.split()})

any_lines = st.lists(st.sampled_from(LINES), max_size=12).map("\n".join)
any_words = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)


def sound(text: str, hints: tuple[Hint, ...] = ()) -> Account:
    account = read_page(Page(text=text, hints=hints), LEXICON)
    assert check_account(account, text) == []
    return account


@given(st.text(max_size=300))
def test_any_characters(text: str) -> None:
    sound(text)


@given(any_lines)
def test_lines_of_articles_in_any_order(text: str) -> None:
    sound(text)


@settings(max_examples=150)
@given(any_words, any_words)
def test_words_of_articles_in_any_order(title: str, text: str) -> None:
    sound(f"{title}\n\nSáng 4/11/2024, {text}.")


@given(st.sampled_from(SAMPLES), st.data())
def test_an_article_cut_anywhere(sample: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sample)))
    sound(sample[start : data.draw(st.integers(start, len(sample)))])


@given(st.sampled_from(SAMPLES), st.data())
def test_an_article_with_strange_characters_in_it(sample: str, data: st.DataObject) -> None:
    letters = st.sampled_from([*"\u200b\u00a0\u0301\u0323\ufeff\u00ad\r\t\x00İß([“|", "\u0130\u0307"])
    for _ in range(5):
        at = data.draw(st.integers(0, len(sample)))
        sample = sample[:at] + data.draw(letters) + sample[at:]
    sound(sample)


@given(any_lines)
def test_a_decomposed_page(text: str) -> None:
    sound(unicodedata.normalize("NFD", text))


@given(any_lines, st.data())
def test_any_hints_of_the_markup(text: str, data: st.DataObject) -> None:
    roles = st.sampled_from(["title", "dateline", "byline", "lead", "body", "caption", "related", "navigation"])
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    drawn: list[tuple[Role, tuple[int, int]]] = data.draw(st.lists(st.tuples(roles, ends), max_size=6))
    sound(text, tuple(Hint(role, (min(span), max(span))) for role, span in drawn))


@given(any_lines)
def test_reading_is_the_same_each_time(text: str) -> None:
    assert sound(text) == sound(text)


OPENING = "Hai công đoàn hội đàm\n\nSáng 4/11, tại Kon Tum, LĐLĐ tỉnh Kon Tum hội đàm với Công đoàn tỉnh Attapeu. "
LONG = 100_000
UNITS = {
    "capitals": "A",
    "capitalised words": "Nguyễn ",
    "digits": "7",
    "grouped digits": "1.000.",
    "opening brackets": "(",
    "nested brackets": "[(“",
    "commas": ",",
    "blanks": " ",
    "stops": ". ",
    "dashes": "- ",
    "posts": "Chủ tịch ",
    "posts and commas": "Chủ tịch, ",
    "heads": "Công đoàn ",
    "heads within heads": "Ban Thường vụ Công đoàn Công ty ",
    "units": "LĐLĐ tỉnh ",
    "bodies": "LĐLĐ tỉnh Kon Tum ",
    "places": "Kon Tum, ",
    "names": "Nguyễn Văn An, ",
    "persons with posts": "ông Nguyễn Văn An, Chủ tịch LĐLĐ tỉnh Kon Tum; ",
    "honorifics": "ông ",
    "terms": "2018 - 2023 ",
    "days": "ngày 4/11 ",
    "money": "1,5 tỷ đồng ",
    "documents": "Nghị quyết số 20-NQ/TW ",
    "half documents": "20-NQ/",
    "short sentences": "Công đoàn Huế họp. ",
    "sentences with persons": "Ông Trần An, Chủ tịch. ",
    "pacts": "bản ghi nhớ giữa ",
    "demands": "đề nghị ",
    "events": "hội đàm ",
    "abbreviations": "Công đoàn Dệt may (CĐDM) ",
    "doubled lines": "Quang cảnh buổi hội đàm\n",
    "paragraphs": "Sáng 4/11, LĐLĐ tỉnh Kon Tum hội đàm với Công đoàn tỉnh Attapeu (Lào).\n",
    "slogans": "Năm vì đoàn viên!          ",
    "quotations": "“Công đoàn ",
    "groups": "khối thi đua gồm ",
    "misread letters": "đă kư ",
    "marks without letters": "\u0301",
    "characters without width": "\u200b",
    "English heads": "the General Federation of Trade Unions of ",
    "English names": "John Smith, President of ",
}


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_the_same_words_without_end_come_to_an_end(unit: str) -> None:
    sound(OPENING + unit * (LONG // len(unit)) + ".\n")
