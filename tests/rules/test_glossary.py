"""What the code calls a thing stands in the glossary, with its Vietnamese."""

import re
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
import pytest
from django.apps import apps

import giaoluu.facts.kinds
import giaoluu.facts.page
from giaoluu.cli import labels

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"


def _structs() -> Iterator[type[msgspec.Struct]]:
    for module in (giaoluu.facts.kinds, giaoluu.facts.page):
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, msgspec.Struct) and thing is not msgspec.Struct:
                yield thing


def _values(hint: Any) -> Iterator[str]:
    if get_origin(hint) is Literal:
        yield from get_args(hint)
    elif isinstance(hint, UnionType) or get_origin(hint) is not None:
        for part in get_args(hint):
            yield from _values(part)


def _vocabulary() -> set[str]:
    return {value for struct in _structs() for hint in get_type_hints(struct).values() for value in _values(hint)}


def test_every_kind_of_fact_stands_in_the_glossary() -> None:
    glossary = GLOSSARY.read_text("utf-8")
    names = {struct.__name__ for struct in _structs()} - {"Source"}
    assert names
    assert not {name for name in names if f"`{name}`" not in glossary}


def test_every_table_of_the_register_stands_in_the_glossary() -> None:
    glossary = GLOSSARY.read_text("utf-8")
    tables = {model.__name__ for model in apps.get_models() if model.__module__.startswith("giaoluu.register.")}
    assert tables
    assert not {name for name in tables if f"`{name}`" not in glossary}


def test_every_value_of_a_kind_stands_in_the_glossary() -> None:
    words = set(re.findall(r"^\| `(\w+)` \|", GLOSSARY.read_text("utf-8"), re.MULTILINE))
    assert _vocabulary() == words


def test_every_entry_has_its_vietnamese_and_its_meaning() -> None:
    rows = [line for line in GLOSSARY.read_text("utf-8").splitlines() if line.startswith("|") and "---" not in line]
    assert not [row for row in rows if not all(cell.strip() for cell in row.strip("|").split("|"))]


@pytest.mark.parametrize(
    ("table", "vocabulary"),
    [
        (labels.EXCHANGES, giaoluu.facts.kinds.ExchangeKind),
        (labels.PARTY_ROLES, giaoluu.facts.kinds.PartyRole),
        (labels.AGREEMENTS, giaoluu.facts.kinds.AgreementKind),
        (labels.STATUSES, giaoluu.facts.kinds.AgreementStatus),
        (labels.STATEMENTS, giaoluu.facts.kinds.StatementKind),
        (labels.BOUNDS, giaoluu.facts.kinds.Bound),
        (labels.ROLES, giaoluu.facts.page.Role),
    ],
)
def test_the_command_line_has_a_word_for_every_value(table: dict[str, str], vocabulary: Any) -> None:
    assert set(table) == set(get_args(vocabulary))
