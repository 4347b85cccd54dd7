"""Which addresses may be fetched: http and https, on hosts of the public network or allowed by name."""

import ipaddress
from collections.abc import Collection
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

import msgspec

from giaoluu.sources.errors import PrivateAddress, RefusedAddress

Number: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Addresses that stand for an IPv4 address behind a translator (RFC 6052)."""


class Target(msgspec.Struct, frozen=True):
    """An address taken apart: whom to call and what to ask for."""

    address: str
    secure: bool
    host: str
    port: int
    path: str
    authority: str


def target_of(address: str) -> Target:
    """Return what to call for `address`; `RefusedAddress` for another scheme, a user name or no host."""
    try:
        parts: SplitResult = urlsplit(address)
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
    except ValueError as error:
        raise RefusedAddress(address) from error
    if parts.scheme not in _PORTS or not host or parts.username is not None or parts.password is not None:
        raise RefusedAddress(address)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(
        address=address,
        secure=parts.scheme == "https",
        host=host,
        port=port or _PORTS[parts.scheme],
        path="".join(letter if "!" <= letter <= "~" else _escaped(letter) for letter in path),
        authority=f"[{host}]" * (":" in host) or host + (f":{port}" if port else ""),
    )


def refuse_private(target: Target, numbers: Collection[str], allow_hosts: Collection[str]) -> None:
    """Raise `PrivateAddress` if any of the `numbers` that the host has is not public, unless its name is allowed."""
    if target.host in {name.lower() for name in allow_hosts}:
        return
    if not all(is_public(ipaddress.ip_address(number.partition("%")[0])) for number in numbers):
        raise PrivateAddress(target.address, host=target.host)


def is_public(number: Number) -> bool:
    """Tell whether `number` is a host of the public network, also where an IPv6 number wraps an IPv4 one."""
    if isinstance(number, ipaddress.IPv6Address):
        if number.ipv4_mapped or number in _NAT64:
            return is_public(ipaddress.IPv4Address(int(number) & 0xFFFFFFFF))
        tunnelled = [number.sixtofour, *(number.teredo or ())]
        if not all(is_public(inner) for inner in tunnelled if inner is not None):
            return False
    return number.is_global and not number.is_multicast and not number.is_reserved


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode())
