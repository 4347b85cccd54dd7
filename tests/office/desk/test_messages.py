"""The office speaks Vietnamese and English, every word of it."""

import re

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from scripts.office_messages import LOCALES, Message, said_in_the_office

REMEDY = "run scripts/update_messages and write what it names as missing"
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]")


def catalogue(language: str, kind: str) -> Catalog:
    with (LOCALES / language / "LC_MESSAGES" / f"django.{kind}").open("rb") as file:
        return read_po(file) if kind == "po" else read_mo(file)


def told(found: Catalog) -> dict[Message, str]:
    messages: dict[Message, str] = {}
    for entry in found:
        if entry.id:
            ids, said = entry.id, entry.string
            single, plural = (ids[0], ids[1]) if isinstance(ids, tuple | list) else (ids, "")
            given: object = entry.context or ""
            # Babel gives the context of a compiled message as bytes.
            context = given.decode() if isinstance(given, bytes) else str(given)
            messages[context, single, plural] = said if isinstance(said, str) else str((said or [""])[0])
    return messages


def test_every_message_of_the_office_has_its_vietnamese() -> None:
    vietnamese = told(catalogue("vi", "po"))
    assert {message for message in said_in_the_office() if not vietnamese.get(message)} == set(), REMEDY


def test_no_catalogue_of_the_office_holds_a_message_that_nobody_says() -> None:
    assert set(told(catalogue("vi", "po"))) == set(told(catalogue("en", "po"))) == said_in_the_office(), REMEDY


def test_a_translation_of_the_office_keeps_the_placeholders_of_its_message() -> None:
    differing = {
        single: vietnamese
        for (_, single, plural), vietnamese in told(catalogue("vi", "po")).items()
        if set(PLACEHOLDER.findall(plural or single)) != set(PLACEHOLDER.findall(vietnamese))
    }
    assert differing == {}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_compiled_catalogue_of_the_office_is_fresh(language: str) -> None:
    written = {message: said for message, said in told(catalogue(language, "po")).items() if said}
    compiled = told(catalogue(language, "mo"))
    # Where one and several are told apart, what has no translation is compiled as it stands.
    assert {message: said for message, said in compiled.items() if message in written or not message[2]} == written, (
        REMEDY
    )
