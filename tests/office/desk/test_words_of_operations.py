"""Every operation and every kind of row that may stand in the trail has words for people."""

import re
from pathlib import Path

from django.apps import apps
from django.utils.translation import override

from giaoluu.office.desk import words
from giaoluu.office.desk.templatetags.desk import noun_word
from giaoluu.office.desk.trails import DULL, ROWS, column_called
from giaoluu.register.trail.rows import Row, noun_of, snapshot

REGISTER = Path(__file__).parents[3] / "src" / "giaoluu" / "register"


def test_every_operation_has_its_words() -> None:
    named = {
        name
        for module in REGISTER.rglob("*.py")
        for name in re.findall(r'writing\(\s*"([a-z_.]+)"', module.read_text("utf-8"))
    }
    assert named
    assert not named - set(words.OPERATIONS)


def test_every_kind_of_row_has_its_word_in_vietnamese() -> None:
    nouns = [noun_of(model) for model in apps.get_models() if issubclass(model, Row)]
    assert "organisations.eventpart" in nouns
    with override("vi"):
        assert [noun for noun in nouns if noun_word(noun).isascii()] == []


def test_every_column_that_the_trail_tells_of_has_its_name_in_both_languages() -> None:
    told = [
        (model, name)
        for model in apps.get_models()
        if issubclass(model, Row)
        for name in snapshot(model())
        if not {name, name.removesuffix("_id"), f"{noun_of(model)}.{name}"} & (DULL | ROWS)
    ]
    with override("en"):
        in_english = [column_called(model, name) for model, name in told]
    with override("vi"):
        in_vietnamese = [column_called(model, name) for model, name in told]
    assert len(told) > 100
    assert [pair for pair in zip(told, in_english, in_vietnamese, strict=True) if pair[1] == pair[2]] == []
