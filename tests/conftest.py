"""What holds for every test: no network beyond this machine, the same generated examples on every run."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

# A machine that is busy with something else is no reason for a red test, so no deadline; examples are drawn from a
# fixed seed, so that a red run can be had again. Chance is left to `make fuzz`.
settings.register_profile(
    "project", deadline=None, derandomize=True, max_examples=100, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")


pytest_plugins = ["tests.patience"]

_DATABASE = {"db", "transactional_db", "live_server"}
_BROWSER = "tests/office/browser/"
_DRIVEN = (_BROWSER, "tests/office/desk/test_browser.py")
"""Where a real Chromium is driven, whose processes and a site's nobody here has in hand."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches a database, which is run once more on a second one: `make tests`; and what may be tried again.

    What fails in a browser is tried once more, and the summary tells of it with its traceback: CONTRIBUTING.md.
    """
    for item in items:
        if item.nodeid.startswith(_DRIVEN):
            item.add_marker(pytest.mark.flaky(reruns=1))
        if item.get_closest_marker("django_db") or _DATABASE & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")


class _Abreast(LoadScopeScheduling):  # type: ignore[misc]  # xdist bears no types
    """Tests in several processes: a module stays in one, and so does what looks at the one demonstration."""

    def _split_scope(self, nodeid: str) -> str:
        return _BROWSER if nodeid.startswith(_BROWSER) else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """Begin with what takes longest, so that no process is alone at the end."""
    config.option.loadscopereorder = False
    return _Abreast(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_finish(session: pytest.Session) -> None:
    """Put the browser first where several processes share the tests; the rest stays as it was shuffled."""
    if hasattr(session.config, "workerinput"):
        session.items.sort(key=lambda item: not item.nodeid.startswith(_BROWSER))


def _is_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """A test that reaches for another machine fails at once, with the address that it reached for."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def connect_here(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not _is_here(address[0]):
            message = f"a test tried to connect to {address}"
            raise AssertionError(message)
        connect(self, address)

    def look_up_here(host: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_here(host):
            try:
                ipaddress.ip_address(str(host))
            except ValueError:
                message = f"a test tried to look up {host}"
                raise socket.gaierror(message) from None
        return look_up(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        patch.setattr(socket, "getaddrinfo", look_up_here)
        yield
