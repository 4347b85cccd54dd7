"""Walks through a site link by link, until every screen that a link leads to has been seen once.

The walk asks over HTTP and draws nothing, so that it takes seconds; what is to be pictured or judged is then opened by
its address. Pictures (`scripts.screenshots`) and the browser tests walk by it.
"""

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import lxml.html
from playwright.sync_api import BrowserContext

NOBODY = ""
"""The walker who is not signed in."""
WALKERS = ("thamdinh", "quantri", NOBODY)
"""Who walks: the reviewer, who decides; the administrator, who sees what others do not; who stands at the entrance."""
ASKED = ("/search/?q=l%C3%A0o+cai",)
"""Addresses that a form leads to and no link does."""
LEADS = (
    "/organisations/?q=lien+hiep+cong+doan+tinh+kham+muon",
    "/exchanges/?q=con+minh",
    "/agreements/?q=van+nam",
    "/commitments/?q=van+nam",
    "/people/?q=nhung",
    "/figures/?q=lao+cai",
)
"""Lists whose rows are met before others: of the samples they are those with most to show."""
BEGINNINGS = {NOBODY: ("/account/login/", "/account/password/reset/")}
WITHOUT_WAY = (("missing", "/khong-co/"), ("forbidden", "/users/"))
"""Screens of errors, as the reviewer sees them."""
TRIED = 3
"""Rows of one kind that are asked for a screen before it is believed that the route has none."""
_FAILED = 500
"""From this status on it is the programme that has failed, and no question of rights or of what is there."""
_CSRF = "t" * 32


class Screen(NamedTuple):
    """A screen by the name of its route, where it was met, and who met it."""

    name: str
    address: str
    walker: str


def walk(site: str, contexts: Mapping[str, BrowserContext]) -> Iterator[Screen]:
    """Yield each screen that links lead to, once, in the order of the first walker who met it."""
    met: set[str] = set()
    for walker, context in contexts.items():
        beginnings = BEGINNINGS.get(walker, ("/", *LEADS, *ASKED))
        waiting, seen, in_vain = deque(beginnings), set(beginnings), Counter[str]()
        while waiting:
            path = waiting.popleft()
            name = route(path)
            if name is None or (path not in beginnings and (name in met or in_vain[name] >= TRIED)):
                continue
            answer = context.request.get(site + path)
            if answer.status >= _FAILED:
                message = f"{path} fails for {walker or 'nobody'}: {answer.status}"
                raise AssertionError(message)
            if answer.status != 200 or not answer.headers.get("content-type", "").startswith("text/html"):
                in_vain[name] += 1
                continue
            reached = route(urlsplit(answer.url).path)
            if reached is not None and reached not in met and path not in LEADS:
                met.add(reached)
                yield Screen(reached, path, walker)
            found = [one for one in dict.fromkeys(_links(answer.body(), answer.url, site)) if one not in seen]
            if path in LEADS:
                found = [one for one in found if route(one) != name]  # the list itself is met without the words
            seen.update(found)
            waiting = deque([*found, *waiting]) if path in LEADS else deque([*waiting, *found])
    yield from (Screen(name, address, WALKERS[0]) for name, address in WITHOUT_WAY)


def _links(body: bytes, address: str, site: str) -> Iterator[str]:
    """Yield the addresses within the site to which a screen leads, those of its drawings too."""
    for link in lxml.html.fromstring(body).iter("a"):
        found = urljoin(address, link.get("href") or "").partition("#")[0]
        if found.startswith(f"{site}/"):
            yield found.removeprefix(site)


def route(path: str) -> str | None:
    """Return the name of the screen at this address, where there is one."""
    urls = import_module("django.urls")
    try:
        return re.sub(r"^desk:", "", urls.resolve(path.partition("?")[0]).view_name)
    except urls.Resolver404:
        return None


def routes() -> Iterator[str]:
    """Yield the names of all routes of the desk."""
    for pattern in import_module("giaoluu.office.desk.urls").urlpatterns:
        yield str(pattern.name)


def speak(site: str, context: BrowserContext, language: str) -> None:
    """Let whoever is signed in here read the screens in this language from now on."""
    context.add_cookies([{"name": "csrftoken", "value": _CSRF, "url": site}])
    asked: dict[str, str | float | bool] = {"language": language, "next": "/", "csrfmiddlewaretoken": _CSRF}
    answer = context.request.post(f"{site}/language/", form=asked, max_redirects=0)
    if answer.status != 302:
        message = f"{site} does not speak {language}: {answer.status}"
        raise ValueError(message)
