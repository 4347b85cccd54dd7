"""Fetching, against a server of our own on this machine, which is allowed by its name."""

import http.server
import ipaddress
import threading
from collections.abc import Iterator

import pytest

from giaoluu.facts.page import Page
from giaoluu.sources.addresses import is_public, target_of
from giaoluu.sources.errors import (
    OversizedSource,
    PrivateAddress,
    RefusedAddress,
    UnaskedAddress,
    UnreachableAddress,
)
from giaoluu.sources.fetching import fetch_address, open_address
from giaoluu.sources.limits import Limits

TALKS = "Sáng 4/11, LĐLĐ tỉnh Lào Cai hội đàm với Tổng Công hội tỉnh Vân Nam."
HERE = "127.0.0.1"


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        there = f"http://{self.headers['Host']}"
        match self.path:
            case "/tin":
                self._answer(f"<p>{TALKS}</p>".encode(), "text/html; charset=utf-8")
            case "/cu":
                self._point("/tin")
            case "/vong":
                self._point("/vong")
            case "/ra-ngoai":
                self._point("http://localhost:9/")
            case "/to":
                self._answer(b"a" * 300_000, "text/plain")
            case "/hut":
                self._answer(b"<p>", "text/html", length=900)
            case "/nho-giot":
                self.send_response(200)
                self.end_headers()
                Site.held.wait(60)
            case "/sitemap.xml":
                names = f"<url><loc>{there}/tin</loc></url><url><loc>http://10.0.0.1/</loc></url>"
                self._answer(f"<urlset>{names}</urlset>".encode(), "application/xml")
            case _:
                self.send_error(404)

    held = threading.Event()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gave it
        """Say nothing on the tests' terminal."""

    def _answer(self, body: bytes, kind: str, length: int | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length or len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _point(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.end_headers()


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer((HERE, 0), Site)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://{HERE}:{server.server_port}"
    Site.held.set()
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_and_opened_with_its_address_and_day(site: str) -> None:
    (page,) = open_address(f"{site}/cu", asked=True, allow_hosts=[HERE])
    assert isinstance(page, Page)
    assert page.text == TALKS
    assert page.source.uri == f"{site}/tin"
    assert page.declared["fetched"].endswith("+00:00")


def test_nothing_is_fetched_unless_asked(site: str) -> None:
    (error,) = open_address(f"{site}/tin", asked=False, allow_hosts=[HERE])
    assert isinstance(error, UnaskedAddress)


def test_a_host_of_this_machine_must_be_allowed_by_name(site: str) -> None:
    with pytest.raises(PrivateAddress) as caught:
        fetch_address(f"{site}/tin")
    assert "--allow-host 127.0.0.1" in caught.value.tell("vi")


def test_a_redirect_to_another_host_is_checked_like_the_first_address(site: str) -> None:
    with pytest.raises(PrivateAddress) as caught:
        fetch_address(f"{site}/ra-ngoai", allow_hosts=[HERE])
    assert caught.value.values["host"] == "localhost"


@pytest.mark.parametrize("path", ["/vong", "/mat", "/hut"])
def test_no_usable_answer_is_an_error(site: str, path: str) -> None:
    with pytest.raises(UnreachableAddress):
        fetch_address(site + path, allow_hosts=[HERE])


def test_an_answer_beyond_the_limit_is_cut_off(site: str) -> None:
    with pytest.raises(OversizedSource):
        fetch_address(f"{site}/to", allow_hosts=[HERE], limits=Limits(fetch_bytes=100_000))


def test_a_server_that_keeps_us_waiting_is_left(site: str) -> None:
    with pytest.raises(UnreachableAddress):
        fetch_address(f"{site}/nho-giot", allow_hosts=[HERE], limits=Limits(fetch_seconds=0.3))


def test_the_pages_that_a_sitemap_names_are_fetched_too(site: str) -> None:
    listed, page, refused = open_address(f"{site}/sitemap.xml", asked=True, allow_hosts=[HERE])
    assert isinstance(listed, Page)
    assert isinstance(page, Page)
    assert page.text == TALKS
    assert isinstance(refused, PrivateAddress)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.vn/",
        "http://user:pass@example.vn/",
        "http:///x",
        "http://[::1",
        "http://a:99999/",
    ],
)
def test_only_plain_web_addresses_are_fetched(address: str) -> None:
    with pytest.raises(RefusedAddress):
        target_of(address)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.1", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:10.0.0.1",
        "2002:7f00:1::", "64:ff9b::a9fe:a9fe",
    ],
)  # fmt: skip
def test_numbers_off_the_public_network_are_known(number: str) -> None:
    assert not is_public(ipaddress.ip_address(number))


@pytest.mark.parametrize("number", ["8.8.8.8", "203.162.4.1", "2001:4860:4860::8888", "64:ff9b::808:808"])
def test_numbers_of_the_public_network_are_known(number: str) -> None:
    assert is_public(ipaddress.ip_address(number))


def test_a_vietnamese_path_is_escaped_and_a_vietnamese_host_named_as_the_network_names_it() -> None:
    target = target_of("https://côngđoàn.vn/tin tức/hội-đàm?q=lào")
    assert target.host.startswith("xn--")
    assert target.path == "/tin%20t%E1%BB%A9c/h%E1%BB%99i-%C4%91%C3%A0m?q=l%C3%A0o"
