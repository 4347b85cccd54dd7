"""GZIP: the one file in it, opened as what it is."""

from collections.abc import Iterator

from giaoluu.sources.given import Given, Outcome
from giaoluu.sources.unpacking import inflate


def open_gzip(raw: bytes, given: Given) -> Iterator[Outcome]:
    """Yield what the packed file holds."""
    name = given.name.removesuffix(".gz")
    yield from given.open_member(
        inflate(raw, given), name, uri=given.uri, charset=given.charset, declared=given.declared
    )
