"""Takes a picture of every screen, in both languages and both widths: `make screenshots`.

A site of the sample documents is made in out/screenshots/, and walked through link by link as its reviewer, then as its
administrator, until every screen that a link leads to has been seen once. out/screenshots/index.html shows all pictures
side by side, to be looked at one by one; screens that no link leads to are named. Pictures that the guide shows
(docs/guide/pictures/SCREEN.LANGUAGE.WIDTH.png) are taken anew.
"""

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from importlib import import_module
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import django
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out" / "screenshots"
HOME = OUT / "site"
GUIDE = ROOT / "docs" / "guide" / "pictures"
LANGUAGES = ("vi", "en")
WIDTHS = (1280, 390)
WALKERS = ("thamdinh", "quantri")
"""Who walks through the site: the reviewer, who decides, and the administrator, who sees what others do not."""
HIGHEST = 4000
"""Pixels of height at which a picture is cut: a long list shows nothing new further down."""
PATIENCE = 90
"""Seconds until the site must answer."""
ASKED = ("/search/?q=l%C3%A0o+cai",)
"""Addresses that a form leads to and no link does."""
_LINKS = "links => links.map(link => new URL(link.getAttribute('href'), location).href)"
"""Those of a drawing too, whose `href` is no text."""


class Screen(NamedTuple):
    """A screen by the name of its route, where it was met, and who met it."""

    name: str
    address: str
    walker: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; return 1 where there is no Chromium to take them with."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--dark", action="store_true", help="in the colours of the night")
    asked.add_argument("--keep", action="store_true", help="on the site that the last time has left")
    asked.add_argument("--only", default="", metavar="WORD", help="screens with WORD in their name, and no others")
    given = asked.parse_args(arguments)
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        print("Chromium is missing: no pictures. Remedy: make tools", file=sys.stderr)
        return 1
    _prepare(keep=given.keep)
    sessions = {username: _session(username) for username in WALKERS}
    with _serving() as address:
        screens: list[Screen] = []
        for language in LANGUAGES:
            _speak(language)
            with sync_playwright() as playwright:
                camera = Camera(playwright, chromium, address=address, sessions=sessions, dark=given.dark)
                screens = screens or [screen for screen in camera.walk() if given.only in screen.name]
                for width in WIDTHS:
                    camera.take(screens, language=language, width=width)
    _show(screens)
    missed = sorted(set(_routes()) - {screen.name for screen in screens}) if not given.only else []
    print(f"{len(screens)} screens, in {len(LANGUAGES)} languages and {len(WIDTHS)} widths: {OUT / 'index.html'}")
    if missed:
        print("No link leads to (forms that only receive, files, and what this site has no row for):", *missed)
    return 0


class Camera:
    """A browser in which the walkers are signed in."""

    def __init__(
        self, playwright: Playwright, chromium: str, *, address: str, sessions: dict[str, str], dark: bool
    ) -> None:
        """Open the browser."""
        self._browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        self._address, self._sessions, self._dark = address, sessions, dark

    def walk(self) -> Iterator[Screen]:
        """Yield each screen that links lead to, once, in the order of the first walker who met it."""
        met: set[str] = set()
        for walker in WALKERS:
            context = self._signed_in(walker, WIDTHS[0])
            page = context.new_page()
            waiting, seen = deque(["/", *ASKED]), {"/", *ASKED}
            while waiting:
                path = waiting.popleft()
                name = _route(path)
                if (
                    name is None
                    or (name in met and path not in {"/", *ASKED})
                    or not _is_screen(context, self._address + path)
                ):
                    continue
                page.goto(self._address + path)
                name = _route(urlsplit(page.url).path)
                if name is not None and name not in met:
                    met.add(name)
                    yield Screen(name, path, walker)
                for link in page.eval_on_selector_all("a[href]", _LINKS):
                    parts = urlsplit(link)
                    found = parts.path + (f"?{parts.query}" if parts.query else "")
                    if link.startswith(self._address) and found not in seen:
                        seen.add(found)
                        waiting.append(found)
            context.close()

    def take(self, screens: Sequence[Screen], *, language: str, width: int) -> None:
        """Leave a picture of each screen, cut at the height that shows all there is to see."""
        folder = OUT / f"{language}-{width}"
        folder.mkdir(parents=True, exist_ok=True)
        contexts = {walker: self._signed_in(walker, width) for walker in WALKERS}
        for screen in screens:
            page = contexts[screen.walker].new_page()
            page.goto(self._address + screen.address, wait_until="networkidle")
            height = min(HIGHEST, int(page.evaluate("document.documentElement.scrollHeight")))
            page.set_viewport_size({"width": width, "height": max(height, 700)})
            picture = folder / f"{screen.name}.png"
            page.screenshot(path=picture)
            page.close()
            shown = GUIDE / f"{screen.name}.{language}.{width}.png"
            if shown.exists() and not self._dark:
                shutil.copyfile(picture, shown)
        for context in contexts.values():
            context.close()

    def _signed_in(self, walker: str, width: int) -> BrowserContext:
        context = self._browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme="dark" if self._dark else "light"
        )
        context.add_cookies([{"name": "sessionid", "value": self._sessions[walker], "url": self._address}])
        return context


def _is_screen(context: BrowserContext, address: str) -> bool:
    answer = context.request.get(address)
    return answer.status == 200 and answer.headers.get("content-type", "").startswith("text/html")


def _prepare(*, keep: bool) -> None:
    """Let this process see the database of a site of the samples: the last one where `keep`, else a new one."""
    if not keep:
        shutil.rmtree(OUT, ignore_errors=True)
    HOME.mkdir(parents=True, exist_ok=True)
    os.environ.update(
        GIAOLUU_MODE="local", GIAOLUU_HOME=str(HOME), DJANGO_SETTINGS_MODULE="giaoluu.office.settings", PYTHONUTF8="1"
    )
    made = [sys.executable, "-m", "giaoluu", "office", "demo", "--no-serve", "--home", str(HOME)]
    subprocess.run([*made, "--samples", str(ROOT / "samples" / "office")], check=True, stdout=subprocess.DEVNULL)
    django.setup()


def _session(username: str) -> str:
    """The key of a session in which this person is signed in."""
    settings = import_module("django.conf").settings
    users = import_module("giaoluu.register.trail.queries").User
    auth = import_module("django.contrib.auth")
    user = users.objects.get(username=username)
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[auth.SESSION_KEY] = str(user.pk)
    session[auth.BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[auth.HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def _speak(language: str) -> None:
    users = import_module("giaoluu.register.trail.queries").User
    choose_language = import_module("giaoluu.register.trail.operations").choose_language
    for user in users.objects.filter(username__in=WALKERS):
        choose_language(user, language)


@contextmanager
def _serving() -> Iterator[str]:
    """Serve the site on a free port while pictures are taken."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "giaoluu.office.commanding", "serve", "--port", str(port), "--no-worker"]
    with (OUT / "serve.log").open("wb") as log, subprocess.Popen(command, cwd=HOME, stdout=log, stderr=log) as serving:
        try:
            _wait_for(port, serving)
            yield f"http://127.0.0.1:{port}"
        finally:
            serving.terminate()


def _wait_for(port: int, serving: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and serving.poll() is None:
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    message = f"The site did not begin to answer: {OUT / 'serve.log'}"
    raise SystemExit(message)


def _route(path: str) -> str | None:
    urls = import_module("django.urls")
    try:
        return re.sub(r"^desk:", "", urls.resolve(path.partition("?")[0]).view_name)
    except urls.Resolver404:
        return None


def _routes() -> Iterator[str]:
    """The names of all routes of the desk."""
    for pattern in import_module("giaoluu.office.desk.urls").urlpatterns:
        yield str(pattern.name)


def _show(screens: Sequence[Screen]) -> None:
    """Write the page that shows all pictures, a screen a row."""
    kinds = [f"{language}-{width}" for language in LANGUAGES for width in WIDTHS]
    rows = "\n".join(_row(screen, kinds) for screen in screens)
    style = "div { display: flex; gap: 1rem; align-items: start } img { height: 480px; border: 1px solid #999 }"
    (OUT / "index.html").write_text(
        f'<!DOCTYPE html><meta charset="utf-8"><title>Screens</title><style>{style}</style>{rows}', "utf-8"
    )


def _row(screen: Screen, kinds: Sequence[str]) -> str:
    pictures = [f"{kind}/{screen.name}.png" for kind in kinds]
    shown = "".join(f'<a href="{picture}"><img loading="lazy" src="{picture}"></a>' for picture in pictures)
    return f"<h2>{escape(screen.name)} <small>{escape(screen.address)}, {screen.walker}</small></h2><div>{shown}</div>"


if __name__ == "__main__":
    sys.exit(main())
