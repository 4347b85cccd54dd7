"""What the server started does not outlive it, even where the server had no time to say goodbye."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.office.sites import Site, free_port

pytestmark = pytest.mark.slow
PATIENCE = 240
"""Seconds for what takes ten where nothing else is at work."""


def children_of(process: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def lives(process: int) -> bool:
    told = Path(f"/proc/{process}/stat")
    return told.exists() and told.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks /proc which processes live")
def test_server_and_worker_end_when_the_site_is_killed(first_setup: tuple[Site, str], tmp_path: Path) -> None:
    site = Site(tmp_path / "site", like=first_setup[0])
    serving = site.run("giaoluu", "office", "serve", "--port", str(free_port()))
    waiting = time.monotonic() + PATIENCE
    while len(children_of(serving.pid)) < 2 and time.monotonic() < waiting:
        time.sleep(0.2)
    children = children_of(serving.pid)
    time.sleep(3)  # they are told who called them before they have done anything else
    serving.send_signal(signal.SIGKILL)
    serving.communicate(timeout=PATIENCE)  # its children write where it wrote
    waiting = time.monotonic() + PATIENCE
    while any(map(lives, children)) and time.monotonic() < waiting:
        time.sleep(0.2)
    assert len(children) == 2
    assert not any(map(lives, children))
    site.remove()
