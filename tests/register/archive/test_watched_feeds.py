"""Watched feeds, served by a server of our own on this machine, which is allowed by its name; some are hostile."""

import http.server
import threading
from collections.abc import Iterator

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from giaoluu.register.archive.models import Intake, Receipt, Seen, Watch
from giaoluu.register.archive.operations import watch_feed
from giaoluu.register.archive.watching import look
from giaoluu.register.trail.errors import Unfit
from tests.register.factories import TALKS
from tests.register.personas import Personas

HERE = "localhost"
ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefghijk", "bcdefghijkz", strict=True)
)
BOMB = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">{ENTITIES}]>
<rss><channel><title>&z;</title><item><title>&z;</title><link>/tin/1</link></item></channel></rss>"""


class Site(http.server.BaseHTTPRequestHandler):
    """Serves what a test puts into `pages`, and keeps what was asked for."""

    pages: dict[str, bytes] = {}  # noqa: RUF012 - each test has its own
    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        Site.asked.append(self.path)
        body = Site.pages.get(self.path)
        if body is not None and body.startswith(b"->"):
            self.send_response(302)
            self.send_header("Location", body[2:].decode())
            self.end_headers()
            return
        if body is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gave it
        """Say nothing on the tests' terminal."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield f"http://{HERE}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(server: str, settings: Settings) -> str:
    settings.GIAOLUU_FETCH = True
    Site.pages, Site.asked = {}, []
    return server


@pytest.fixture
def watch(site: str, personas: Personas) -> Watch:
    return watch_feed(f"{site}/rss.xml", bureau=personas.lao_cai, by=personas.minh, every=60)


def feed(*links: str) -> None:
    items = "".join(f"<item><title>Tin {number}</title><link>{link}</link></item>" for number, link in enumerate(links))
    Site.pages["/rss.xml"] = f"<rss version='2.0'><channel><title>Tin</title>{items}</channel></rss>".encode()


def page(path: str, text: str = TALKS) -> None:
    Site.pages[path] = f"<html><body><p>{text} {path}</p></body></html>".encode()


def looked(watch: Watch) -> list[Intake]:
    found = list(look(Watch.objects.select_related("by", "bureau").get(pk=watch.pk), allow_hosts=[HERE]))
    watch.refresh_from_db()
    return found


def told(watch: Watch) -> str:
    return " ".join(one["en"] for one in watch.told)


def test_each_entry_is_fetched_once_as_a_source_of_its_own(watch: Watch, site: str) -> None:
    page("/tin/1")
    page("/tin/2")
    feed("/tin/1", f"{site}/tin/2", f"{site}/tin/2#bình-luận")
    assert len(looked(watch)) == 2
    receipt = Receipt.objects.order_by("pk")[0]
    assert (receipt.way, receipt.uri, receipt.by) == ("feed", f"{site}/tin/1", watch.by)
    page("/tin/3")
    feed("/tin/3", "/tin/1", "/tin/2")
    assert len(looked(watch)) == 1
    assert [Site.asked.count(f"/tin/{number}") for number in (1, 2, 3)] == [1, 1, 1]


def test_an_atom_feed_is_watched_as_well(watch: Watch) -> None:
    page("/tin/1")
    Site.pages["/rss.xml"] = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title><link href="tin/1"/></entry></feed>'
    )
    assert len(looked(watch)) == 1


def test_a_feed_of_ten_thousand_entries_is_taken_in_small_parts(watch: Watch, settings: Settings) -> None:
    settings.GIAOLUU_WATCH_DOCUMENTS = 3
    for number in range(6):
        page(f"/tin/{number}")
    feed(*(f"/tin/{number}" for number in range(10_000)))
    assert len(looked(watch)) == 3
    assert told(watch) == "3 new documents. 9997 more wait for the next look."
    assert watch.due is not None
    assert watch.due > timezone.now()  # a site on the network is not asked more often than was set
    assert len(looked(watch)) == 3
    assert len(Site.asked) == 8


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/quan-tri",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/",
        "http://10.0.0.1/",
        "file:///etc/passwd",
        "ftp://example.vn/tin",
        "javascript:alert(1)",
        "http://mai:mat-khau@example.vn/",
        "http://[::1",
        "https://" + "a" * 3000 + ".vn/",
        "/ra-trong",
    ],
)
def test_an_entry_that_leads_into_the_house_is_told_and_never_fetched(watch: Watch, link: str) -> None:
    Site.pages["/ra-trong"] = b"->http://169.254.169.254/latest"
    page("/tin/1")
    feed(link, "/tin/1")
    assert len(looked(watch)) == 1
    assert watch.seen.get(state=Seen.State.FAILED).told["vi"]
    assert told(watch).startswith("1 new document. ")


def test_an_entry_that_fails_is_tried_again_later_and_later_until_it_comes(watch: Watch) -> None:
    feed("/tin/1")
    looked(watch)
    assert "HTTP 404" in told(watch)
    looked(watch)
    assert Site.asked.count("/tin/1") == 1
    Seen.objects.update(again=timezone.now())
    looked(watch)
    seen = watch.seen.get()
    assert seen.again is not None
    assert (Site.asked.count("/tin/1"), seen.tries) == (2, 2)
    page("/tin/1")
    Seen.objects.update(again=timezone.now())
    assert len(looked(watch)) == 1
    assert told(watch) == "1 new document."


def test_an_entry_that_failed_and_is_gone_is_forgotten_and_one_that_came_is_not(watch: Watch) -> None:
    page("/tin/1")
    feed("/tin/1", "/mất")
    looked(watch)
    feed("/tin/2")
    looked(watch)
    page("/tin/1", "Tin đã sửa.")
    feed("/tin/1")
    assert looked(watch) == []
    assert [one.state for one in watch.seen.all()] == [Seen.State.RECEIVED]


@pytest.mark.parametrize(
    "raw", [BOMB.encode(), b"<html><body><p>Trang</p></body></html>", b"", b"\x00\xff\xfe rubbish", b"<rss><channel>"]
)
def test_what_is_no_feed_is_told_and_asked_less_often(watch: Watch, raw: bytes) -> None:
    Site.pages["/rss.xml"] = raw
    assert looked(watch) == []
    assert watch.failures == 1
    assert "/rss.xml" in told(watch)


def test_an_entity_in_a_feed_reads_no_file_of_the_machine(watch: Watch) -> None:
    Site.pages["/rss.xml"] = (
        b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        b"<rss><channel><item><title>T</title><link>/tin/&x;</link></item></channel></rss>"
    )
    looked(watch)
    assert [path for path in Site.asked if path not in {"/rss.xml", "/tin/"}] == []


def test_a_feed_that_does_not_answer_is_asked_less_and_less_often(watch: Watch) -> None:
    looked(watch)
    looked(watch)
    assert watch.due is not None
    assert watch.looked is not None
    assert (watch.failures, (watch.due - watch.looked).total_seconds()) == (2, 7200)
    feed()
    looked(watch)
    assert watch.failures == 0


def test_a_site_that_fetches_no_addresses_watches_no_feed(watch: Watch, settings: Settings, personas: Personas) -> None:
    settings.GIAOLUU_FETCH = False
    assert looked(watch) == []
    assert Site.asked == []
    with pytest.raises(Unfit):
        watch_feed("https://example.vn/rss", bureau=personas.lao_cai, by=personas.minh, every=60)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "gopher://example.vn/", "http://a:b@example.vn/"])
def test_only_addresses_of_the_web_are_watched(site: str, personas: Personas, address: str) -> None:
    with pytest.raises(Unfit):
        watch_feed(address, bureau=personas.lao_cai, by=personas.minh, every=60)


def test_a_feed_inside_the_house_is_refused(watch: Watch) -> None:
    feed("/tin/1")
    assert list(look(Watch.objects.get(pk=watch.pk))) == []
    assert Site.asked == []
