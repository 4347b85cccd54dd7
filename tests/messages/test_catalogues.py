"""The catalogues hold every message of the code, in Vietnamese, with its placeholders, and compiled."""

import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import giaoluu

PACKAGE = Path(giaoluu.__file__).parent
FIELDS = string.Formatter()
REMEDY = "run scripts/update_messages and write what it names as missing"


def catalogue(language: str, kind: str) -> Catalog:
    with (PACKAGE / "messages" / "locale" / language / "LC_MESSAGES" / f"giaoluu.{kind}").open("rb") as file:
        return read_po(file) if kind == "po" else read_mo(file)


def told(found: Catalog) -> dict[str, str]:
    return {str(entry.id): str(entry.string) for entry in found if entry.id}


def said_in_the_code() -> set[str]:
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords={"tell": None, "message": None})
    return {str(text) for _, _, text, _, _ in found}


def test_every_message_of_the_code_has_its_vietnamese() -> None:
    vietnamese = told(catalogue("vi", "po"))
    lacking = {text for text in said_in_the_code() if not vietnamese.get(text)}
    assert lacking == set(), REMEDY


def test_no_catalogue_holds_a_message_that_nobody_says() -> None:
    assert set(told(catalogue("vi", "po"))) == set(told(catalogue("en", "po"))) == said_in_the_code(), REMEDY


def test_a_translation_keeps_the_placeholders_of_its_message() -> None:
    for text, vietnamese in told(catalogue("vi", "po")).items():
        if "%(" not in text:  # argparse fills in its own by the percent sign
            assert {name for _, name, _, _ in FIELDS.parse(text)} == {
                name for _, name, _, _ in FIELDS.parse(vietnamese)
            }


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_compiled_catalogue_is_fresh(language: str) -> None:
    written = {text: said for text, said in told(catalogue(language, "po")).items() if said}
    assert told(catalogue(language, "mo")) == written, REMEDY
