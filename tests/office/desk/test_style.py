"""The style sheet: letters that can be read on their ground, in light and dark, and nothing fetched from elsewhere."""

import re
from pathlib import Path

import pytest

import giaoluu.office.desk

STATIC = Path(giaoluu.office.desk.__file__).parent / "static" / "desk"
LIGHT, DARK = re.findall(r":root \{(.*?)\}", (STATIC / "desk.css").read_text("utf-8"), re.DOTALL)
FACTS = [f"fact-{kind}" for kind in ("organisation", "person", "exchange", "agreement", "statement", "figure", "other")]
TEXT = [
    *(("ink", ground) for ground in ("paper", "sheet", "sunk", "mark", *FACTS)),
    *(("ink-soft", ground) for ground in ("paper", "sheet", "sunk", "visited-row", "land", "land-home", "land-active")),
    *(("link", ground) for ground in ("paper", "sheet", "sunk", "visited-row")),
    *((state, f"{state}-soft") for state in ("good", "waiting", "wrong", "quiet", "accent")),
    ("accent-ink", "accent"),
    ("wrong", "sheet"),
]
LINES = [("line-strong", "sheet"), ("line-strong", "paper"), ("focus", "sheet"), ("focus", "paper")]


def _lightness(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(scheme: str, one: str, other: str) -> float:
    """The ratio of WCAG 2.2, success criterion 1.4.3."""
    tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", scheme))
    dark, light = sorted((_lightness(tokens[one]), _lightness(tokens[other])))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_on_its_ground(scheme: str) -> None:
    assert {pair for pair in TEXT if contrast(scheme, *pair) < 4.5} == set()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_borders_of_fields_and_the_ring_of_the_keyboard_can_be_seen(scheme: str) -> None:
    assert {pair for pair in LINES if contrast(scheme, *pair) < 3} == set()


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_provinces_at_home_and_those_on_record_are_told_from_others_on_the_map(scheme: str) -> None:
    pairs = [("land-home", "land"), ("land-active", "land")]
    least = 1.05 if scheme == LIGHT else 1.2  # the eye parts light grounds more finely than dark ones
    assert {pair for pair in pairs if contrast(scheme, *pair) < least} == set()


def test_nothing_is_fetched_from_another_machine() -> None:
    for file in (*STATIC.glob("*.css"), *STATIC.glob("*.js")):
        assert not re.search(r"@import|url\(|https?://", file.read_text("utf-8")), file.name


def test_every_count_has_its_thousands_parted_as_the_language_does() -> None:
    desk = STATIC.parents[1]
    bare = []
    for file in desk.rglob("*.html"):
        text = file.read_text("utf-8")
        for begun, said in re.findall(r"{% blocktranslate ([^%]*)%}(.*?){% endblocktranslate", text, re.DOTALL):
            plain = set(re.findall(r"count (\w+)=", begun)) | set(re.findall(r"(\w+)=\S+\|length(?: |$)", begun))
            bare += [f"{file.name}: {begun}" for name in plain if f"{{{{ {name} }}}}" in said]
        bare += [f"{file.name}: {found}" for found in re.findall(r"(?<!=\"){{ ([^}]*\|length) }}", text)]
    assert bare == [], "give it the filter `number`: with count=rows|length|number"


def test_what_is_wrong_in_a_form_is_told_by_the_site_in_the_language_of_the_person() -> None:
    forms = [
        (file.name, form)
        for file in STATIC.parents[2].rglob("*.html")
        for form in re.findall(r"<form(?:[^>{]|{%.*?%}|{{.*?}})*>", file.read_text("utf-8"))
        if "data-keep" in form or ("{% url 'account_" in form and "account_logout" not in form)
    ]
    assert len(forms) > 12
    assert [name for name, form in forms if "novalidate" not in form] == []


def test_no_field_of_a_day_follows_the_language_of_the_browser() -> None:
    templates = (STATIC.parents[1] / "templates").rglob("*.html")
    assert [file.name for file in templates if 'type="date"' in file.read_text("utf-8")] == []
