"""Looks a message up in the catalogue of the user's language and fills in its placeholders."""

import functools
import gettext
import os
from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("vi", "en")
"""The languages that have a catalogue; the first is spoken where nothing else is asked for."""

_LOCALE = Path(__file__).parent / "locale"


def message(text: str) -> str:
    """Return `text` unchanged; marks it for the catalogue where it is stored now and told later."""
    return text


def tell(text: str, *, language: str | None = None, **values: object) -> str:
    """Return the English `text` in `language` (else the user's), its named placeholders filled in from `values`.

    A message that the catalogue lacks is told in English; a placeholder without a value raises `KeyError`.
    """
    spoken = _catalogue(_known(language) or language_of_user()).gettext(text)
    return spoken.format_map(values)


def language_of_user(environment: Mapping[str, str] | None = None) -> str:
    """Return the language to speak: `GIAOLUU_LANGUAGE`, else that of the locale, else Vietnamese.

    A locale without a catalogue (`C`, `fr_FR.UTF-8`) counts as none.
    """
    settings = os.environ if environment is None else environment
    for name in ("GIAOLUU_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if language := _known(settings.get(name)):
            return language
    return LANGUAGES[0]


def _known(locale: str | None) -> str | None:
    language = (locale or "").replace("-", "_").split("_")[0].split(".")[0].lower()
    return language if language in LANGUAGES else None


@functools.cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("giaoluu", localedir=_LOCALE, languages=[language], fallback=True)
