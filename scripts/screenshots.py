"""Takes a picture of every screen, in both languages and both widths: `make screenshots`.

A site of the sample documents is made in out/screenshots/, and walked through link by link as its reviewer, as its
administrator and without an account, until every screen that a link leads to has been seen once. All pictures are shown
side by side in out/screenshots/index.html, to be looked at one by one; screens that no link leads to are named. What
the guide shows (docs/guide/pictures/SCREEN.LANGUAGE.WIDTH.png) is taken anew, and the components of the interface
(docs/design/pictures) as well.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Literal, TypeAlias

import django
from PIL import Image
from playwright.sync_api import BrowserContext, FloatRect, Page, Playwright, sync_playwright

from scripts.components import COMPONENTS, PICTURES, picture_of
from scripts.walking import NOBODY, WALKERS, Screen, routes, speak, walk

ROOT = Path(__file__).parents[1]
OUT = ROOT / "out" / "screenshots"
HOME = OUT / "site"
GUIDE = ROOT / "docs" / "guide" / "pictures"
LANGUAGES = ("vi", "en")
WIDTHS = (1280, 390)
HIGHEST = 4000
"""Pixels of height at which a picture is cut: a long list shows nothing new further down."""
HIGHEST_IN_GUIDE = 1400
"""The same for the guide, where a picture stands between two paragraphs."""
PATIENCE = 90
"""Seconds until the site must answer."""
Scheme: TypeAlias = Literal["light", "dark"]


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
    sessions = {username: _session(username) for username in WALKERS if username != NOBODY}
    with _serving() as site, sync_playwright() as playwright:
        camera = Camera(playwright, chromium, site=site, sessions=sessions)
        screens = [screen for screen in camera.screens() if given.only in screen.name]
        print(f"{len(screens)} screens are reached by links", flush=True)
        for language in LANGUAGES:
            for width in WIDTHS:
                begun = time.monotonic()
                camera.take(screens, language=language, width=width, scheme="dark" if given.dark else "light")
                print(f"{language}-{width}: {time.monotonic() - begun:.0f} seconds", flush=True)
        if not given.dark:
            camera.components(screens)
    _show(screens)
    print(f"All of them, side by side: {OUT / 'index.html'}")
    missed = sorted(set(routes()) - {screen.name for screen in screens}) if not given.only else []
    if missed:
        print("No link leads to (forms that only receive, files, and what this site has no row for):", *missed)
    return 0


class Camera:
    """A browser in which the walkers are signed in."""

    def __init__(self, playwright: Playwright, chromium: str, *, site: str, sessions: dict[str, str]) -> None:
        """Open the browser."""
        self._browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        self._site, self._sessions = site, sessions

    def screens(self) -> list[Screen]:
        """Return the screens that links lead to."""
        contexts = {walker: self._signed_in(walker, WIDTHS[0], "light") for walker in WALKERS}
        return list(walk(self._site, contexts))

    def take(self, screens: Sequence[Screen], *, language: str, width: int, scheme: Scheme) -> None:
        """Leave a picture of each screen, cut at the height that shows all there is to see."""
        folder = OUT / f"{language}-{width}"
        folder.mkdir(parents=True, exist_ok=True)
        for walker in WALKERS:
            context = self._signed_in(walker, width, scheme)
            speak(self._site, context, language)
            page = context.new_page()
            for screen in screens:
                if screen.walker == walker:
                    picture = folder / f"{screen.name}.png"
                    self._picture(page, screen, picture)
                    shown = GUIDE / f"{screen.name}.{language}.{width}.png"
                    if shown.exists() and scheme == "light":
                        _make_small(picture, shown)
            context.close()

    def components(self, screens: Sequence[Screen]) -> None:
        """Leave a picture of each component of the interface whose screen is among `screens`, in English."""
        by_name = {screen.name: screen for screen in screens}
        PICTURES.mkdir(exist_ok=True)
        for name, component in COMPONENTS.items():
            if screen := by_name.get(component.screen):
                context = self._signed_in(screen.walker, WIDTHS[0], "light")
                speak(self._site, context, "en")
                page, picture = context.new_page(), PICTURES / f"{name}.png"
                page.goto(self._site + screen.address)
                picture_of(component, page, picture)
                _make_small(picture, picture)
                context.close()

    def _picture(self, page: Page, screen: Screen, picture: Path) -> None:
        page.goto(self._site + screen.address)
        page.evaluate("scrollTo(0, 0)")
        width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
        shown = FloatRect(x=0, y=0, width=width, height=min(HIGHEST, max(height, 700)))
        page.screenshot(path=picture, full_page=True, clip=shown, animations="disabled")

    def _signed_in(self, walker: str, width: int, scheme: Scheme) -> BrowserContext:
        context = self._browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        if walker != NOBODY:
            context.add_cookies([{"name": "sessionid", "value": self._sessions[walker], "url": self._site}])
        return context


def _make_small(picture: Path, shown: Path) -> None:
    """Leave the upper part of a picture for the guide, in so few colours that it is a small file."""
    with Image.open(picture) as whole:
        upper = whole.convert("RGB").crop((0, 0, whole.width, min(whole.height, HIGHEST_IN_GUIDE)))
        upper.quantize(colors=64, dither=Image.Dither.NONE).save(shown, optimize=True)


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


def _show(screens: Sequence[Screen]) -> None:
    """Write the page that shows all pictures, a screen a row, with a list of their names above."""
    kinds = [f"{language}-{width}" for language in LANGUAGES for width in WIDTHS]
    names = " · ".join(f'<a href="#{screen.name}">{escape(screen.name)}</a>' for screen in screens)
    rows = "\n".join(_row(screen, kinds) for screen in screens)
    style = "div { display: flex; gap: 1rem; align-items: start } img { height: 480px; border: 1px solid #999 }"
    head = f'<!DOCTYPE html><meta charset="utf-8"><title>Screens</title><style>{style}</style>'
    (OUT / "index.html").write_text(f"{head}<h1>{len(screens)} screens</h1><p>{names}</p>{rows}", "utf-8")


def _row(screen: Screen, kinds: Sequence[str]) -> str:
    pictures = [f"{kind}/{screen.name}.png" for kind in kinds]
    shown = "".join(
        f'<a href="{picture}"><img loading="lazy" src="{picture}" alt="{kind}"></a>'
        for kind, picture in zip(kinds, pictures, strict=True)
    )
    met = f"{escape(screen.address)}, {screen.walker or 'nobody'}"
    return f'<h2 id="{screen.name}">{escape(screen.name)} <small>{met}</small></h2><div>{shown}</div>'


if __name__ == "__main__":
    sys.exit(main())
