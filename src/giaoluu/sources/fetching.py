"""Fetches an address: the only module of the library that touches the network, and only when asked.

A host's name is looked up once and the very number that was checked is called, so that no second answer of the name
service can lead elsewhere; each redirect goes through the same gate. What comes back is bytes to open like any other.
"""

import http.client
import socket
import ssl
import threading
from collections.abc import Collection, Iterator
from email.utils import parsedate_to_datetime
from urllib.parse import urljoin

import msgspec

from giaoluu.facts.page import Page
from giaoluu.sources.addresses import Target, refuse_private, target_of
from giaoluu.sources.errors import OversizedSource, SourceError, UnaskedAddress, UnreachableAddress
from giaoluu.sources.formats.sitemap import addresses_of
from giaoluu.sources.given import Ocr, Outcome
from giaoluu.sources.limits import MEGABYTE, Limits
from giaoluu.sources.opening import DEFAULT_LIMITS, open_outcomes
from giaoluu.sources.recognising import claimed_format

_HEADERS = {
    "User-Agent": "giaoluu (reads documents on union exchanges; fetches single pages when asked)",
    "Accept": "text/html, application/xhtml+xml, application/pdf, application/xml;q=0.9, */*;q=0.5",
    "Accept-Language": "vi, en;q=0.8",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PIECE = 65_536
_SITEMAP_DEPTH = 2
"""A sitemap index names sitemaps, which name pages; nothing names more."""


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """An answer: its bytes, the address that gave them in the end, and what the server says of them."""

    raw: bytes
    address: str
    media_type: str
    charset: str | None
    fetched: str


def open_address(
    address: str,
    *,
    asked: bool,
    allow_hosts: Collection[str] = (),
    as_format: str | None = None,
    ocr: Ocr = "auto",
    limits: Limits = DEFAULT_LIMITS,
    depth: int = 0,
) -> Iterator[Outcome]:
    """Yield the pages at `address`, those that a sitemap there names included; raises no `SourceError`, but yields it.

    Unless fetching was `asked` for, the one outcome is `UnaskedAddress`, and nothing is called.
    """
    try:
        if not asked:
            raise UnaskedAddress(address)
        answer = fetch_address(address, limits=limits, allow_hosts=allow_hosts)
    except SourceError as error:
        yield error
        return
    for outcome in open_outcomes(
        answer.raw,
        answer.address,
        uri=answer.address,
        limits=limits,
        as_format=as_format or claimed_format(answer.media_type, answer.raw),
        ocr=ocr,
        charset=answer.charset,
        declared={"fetched": answer.fetched},
    ):
        yield outcome
        if isinstance(outcome, Page) and depth < _SITEMAP_DEPTH:
            for named in addresses_of(outcome)[: limits.addresses]:
                yield from open_address(
                    named, asked=asked, allow_hosts=allow_hosts, ocr=ocr, limits=limits, depth=depth + 1
                )


def fetch_address(address: str, *, limits: Limits = DEFAULT_LIMITS, allow_hosts: Collection[str] = ()) -> Fetched:
    """Return what `address` answers, after at most `limits.redirects` redirects, each checked like the first."""
    for _ in range(limits.redirects + 1):
        answer = _ask(target_of(address), limits, allow_hosts)
        if isinstance(answer, Fetched):
            return answer
        address = urljoin(address, answer)
    raise UnreachableAddress(address, reason=f"> {limits.redirects} redirects")


def _ask(target: Target, limits: Limits, allow_hosts: Collection[str]) -> Fetched | str:
    """The answer of `target`, or the address that it points on to."""
    try:
        link = _connect(target, limits, allow_hosts)
        late = threading.Event()
        alarm = threading.Timer(limits.fetch_seconds, _hang_up, [link, late])  # a trickle resets the socket's timeout
        alarm.daemon = True
        alarm.start()
        try:
            answer = _converse(link, target, limits)
            if late.is_set():  # hanging up looks like the end of an answer of unknown length
                raise UnreachableAddress(target.address, reason=f"> {limits.fetch_seconds:g} s")
            return answer
        finally:
            alarm.cancel()
            link.close()
    except (OSError, http.client.HTTPException, ssl.SSLError) as error:
        raise UnreachableAddress(target.address, reason=str(error) or type(error).__name__) from error


def _connect(target: Target, limits: Limits, allow_hosts: Collection[str]) -> socket.socket:
    """A connection to one of the numbers that the host's name gave, all of them checked."""
    found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    refuse_private(target, numbers, allow_hosts)
    failure: OSError = OSError("no number")
    for number in numbers:
        try:
            link = socket.create_connection((number, target.port), timeout=limits.fetch_seconds)
        except OSError as error:
            failure = error
            continue
        return ssl.create_default_context().wrap_socket(link, server_hostname=target.host) if target.secure else link
    raise failure


def _hang_up(link: socket.socket, late: threading.Event) -> None:
    late.set()
    try:
        link.shutdown(socket.SHUT_RDWR)
    except OSError:
        link.close()


def _converse(link: socket.socket, target: Target, limits: Limits) -> Fetched | str:
    talk = http.client.HTTPConnection(target.host, target.port, timeout=limits.fetch_seconds)
    talk.sock = link
    talk.request("GET", target.path, headers={"Host": target.authority, **_HEADERS})
    answer = talk.getresponse()
    if answer.status in _REDIRECTS and answer.headers.get("Location"):
        return str(answer.headers["Location"])
    if answer.status != http.client.OK:
        raise UnreachableAddress(target.address, reason=f"HTTP {answer.status}")
    return Fetched(
        raw=_body(answer, target, limits),
        address=target.address,
        media_type=answer.headers.get_content_type(),
        charset=answer.headers.get_content_charset(),
        fetched=_day(answer.headers.get("Date")),
    )


def _body(answer: http.client.HTTPResponse, target: Target, limits: Limits) -> bytes:
    pieces: list[bytes] = []
    length = 0
    while piece := answer.read(_PIECE):
        pieces.append(piece)
        length += len(piece)
        if length > limits.fetch_bytes:
            raise OversizedSource(target.address, megabytes=limits.fetch_bytes // MEGABYTE)
    if answer.length:
        raise UnreachableAddress(target.address, reason=f"{answer.length} bytes missing")
    return b"".join(pieces)


def _day(date: str | None) -> str:
    """The server's clock in ISO 8601: ours is not asked."""
    try:
        return parsedate_to_datetime(date or "").isoformat()
    except ValueError:
        return ""
