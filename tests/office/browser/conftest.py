"""A site of its own on a free port, with its worker and its database, and a real Chromium that looks at it."""

import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from scripts.walking import WALKERS, Screen, speak, walk
from tests.office.sites import Site, free_port

ROOT = Path(__file__).parents[3]
PATIENCE = 120
"""Seconds until a site or a screen must have done what is asked: a busy machine with two cores has taken 40."""
expect.set_options(timeout=1000 * PATIENCE)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Chromium; without one the tests are skipped, loudly."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("Chromium is missing: the screens were not tried in a browser. Remedy: make tools")
    return found


OFFICE = (sys.executable, "-m", "giaoluu.office.commanding")


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Set a site up, serve it with its worker, and yield its address; each test has its own queue to review."""
    made = Site(tmp_path_factory.mktemp("site"))
    environment = _environment(made)
    subprocess.run([*OFFICE, "setup"], env=environment, cwd=made.home, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "tests.office.browser.staff"], env=environment, cwd=ROOT, check=True)
    with _serving(made) as address:
        yield address


class Demo:
    """The demonstration, served: where it is, and how its people come in."""

    def __init__(self, address: str, told: str, rows: Callable[[str], list[tuple[Any, ...]]]) -> None:
        """Take the passwords from what was told when it was made; `rows` asks its database."""
        self.address = address
        self.rows = rows
        self._screens: list[Screen] = []
        self._passwords = dict(re.findall(r"^  (\w+) +(\S+) ", told, re.MULTILINE))

    def context(
        self, browser: Browser, username: str = "", *, width: int = 1280, scripts: bool = True
    ) -> BrowserContext:
        """Return a window of the browser in which this person is signed in, or nobody, and reads Vietnamese."""
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            base_url=self.address,
            java_script_enabled=scripts,
            # A colour on its way to another is not the one that is meant.
            reduced_motion="reduce",
        )
        context.set_default_timeout(1000 * PATIENCE)
        if username:
            page = context.new_page()
            page.goto("/account/login/")
            page.fill("[name=login]", username)
            page.fill("[name=password]", self._passwords[username])
            page.keyboard.press("Enter")
            page.wait_for_url(lambda url: "login" not in url)
            page.close()
        speak(self.address, context, "vi")
        return context

    def screens(self, contexts: Mapping[str, BrowserContext]) -> list[Screen]:
        """Return every screen that links lead to, for the windows of `WALKERS`; the first who asks walks for all."""
        if not self._screens:
            assert tuple(contexts) == WALKERS
            self._screens = list(walk(self.address, contexts))
        return self._screens


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Make the demonstration of the sample documents once, and serve it for all tests that only look, or add."""
    made = Site(tmp_path_factory.mktemp("demo"))
    samples = ["--home", str(made.home), "--samples", str(ROOT / "samples" / "office")]
    told = subprocess.run(
        [sys.executable, "-m", "giaoluu", "office", "demo", "--no-serve", *samples],
        env=_environment(made),
        cwd=made.home,
        check=True,
        capture_output=True,
        text=True,
    )
    with _serving(made, "--no-worker") as address:
        yield Demo(address, told.stdout, made.rows)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """Open the browser for the tests of one module, none of which may ask a database by itself meanwhile."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def page(site: str, chromium: str) -> Iterator[Page]:
    """Yield a screen of 1280 pixels on which nothing may go wrong in the console."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        screen = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=site).new_page()
        screen.set_default_timeout(1000 * PATIENCE)
        complaints: list[str] = []
        screen.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        screen.on("pageerror", lambda error: complaints.append(str(error)))
        yield screen
        browser.close()
    # Of a refusal (409), and of the answer that a test keeps away (500), the browser tells as of errors.
    assert [told for told in complaints if not re.search("status of (409|500)", told)] == []


def _environment(made: Site) -> dict[str, str]:
    return {
        **{name: value for name, value in made.environment.items() if name != "GIAOLUU_LANGUAGE"},
        "DJANGO_SETTINGS_MODULE": "giaoluu.office.settings",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }


@contextmanager
def _serving(made: Site, *options: str) -> Iterator[str]:
    port = free_port()
    command: Sequence[str] = [*OFFICE, "serve", "--port", str(port), *options]
    with (made.home / "serve.log").open("wb") as log:
        serving = subprocess.Popen(command, env=_environment(made), cwd=made.home, stdout=log, stderr=log)
        try:
            _wait_for(port, serving)
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.terminate()
            try:
                serving.wait(timeout=30)
            except subprocess.TimeoutExpired:
                serving.kill()
                serving.wait()
            made.remove()


def _wait_for(port: int, serving: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if serving.poll() is not None:
            break
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    pytest.fail("the site did not begin to answer")
