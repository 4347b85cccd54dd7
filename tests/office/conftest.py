"""The people and the place of these tests."""

from collections.abc import Iterator

import pytest

from tests.office.sites import Site
from tests.register.site import _media, _words, lan, personas

__all__ = ["_media", "_words", "lan", "personas"]


@pytest.fixture(scope="session")
def first_setup(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, str]]:
    """Return a site that was set up once, and what that printed."""
    made = Site(tmp_path_factory.mktemp("made") / "site")
    done = made.type("setup", "--bureau", "Văn phòng LĐLĐ tỉnh Lào Cai")
    assert done.returncode == 0, done.stderr
    yield made, done.stdout
    made.remove()
