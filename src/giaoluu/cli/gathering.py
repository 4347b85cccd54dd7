"""How the user wants sources to be opened, checked before anything is."""

import argparse
from collections.abc import Iterable, Iterator

import msgspec

from giaoluu.messages import tell
from giaoluu.sources.batches import open_all
from giaoluu.sources.given import Ocr, Outcome
from giaoluu.sources.limits import Limits
from giaoluu.sources.opening import FORMATS


class How(msgspec.Struct, frozen=True, kw_only=True):
    """How to open sources; travels to other processes."""

    as_format: str | None
    ocr: Ocr
    fetch: bool
    allow_hosts: tuple[str, ...]
    limits: Limits


class WrongUsageError(Exception):
    """The command cannot be understood; the text tells the user why, in their language."""


def how_asked(asked: argparse.Namespace) -> How:
    """Return how to open what was asked for; a format or a limit that there is none of is `WrongUsageError`."""
    if asked.as_format is not None and asked.as_format not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise WrongUsageError(tell("There is no format {name}; there are: {known}.", name=asked.as_format, known=known))
    return How(
        as_format=asked.as_format, ocr=asked.ocr, fetch=asked.fetch, allow_hosts=tuple(asked.allow_host),
        limits=_limits(asked.limit),
    )  # fmt: skip


def _limits(settings: Iterable[str]) -> Limits:
    given = {name.strip(): value.strip() for name, _, value in (setting.partition("=") for setting in settings)}
    known = ", ".join(Limits.__struct_fields__)
    for name in given:
        if name not in Limits.__struct_fields__:
            raise WrongUsageError(tell("There is no limit {name}; there are: {known}.", name=name, known=known))
    try:
        limits = msgspec.convert(given, Limits, strict=False)
    except msgspec.ValidationError:
        limits = None
    if limits is None or any(getattr(limits, name) <= 0 for name in given):
        raise WrongUsageError(tell("A limit is a number above 0, as file_bytes=200000000."))
    return limits


def open_named(name: str, how: How) -> Iterator[Outcome]:
    """Yield the pages of one source and an error for what cannot be opened."""
    return open_all(
        [name], limits=how.limits, as_format=how.as_format, ocr=how.ocr, fetch=how.fetch, allow_hosts=how.allow_hosts
    )
