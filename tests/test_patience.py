"""A test that hangs is red by itself, and the others are run."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="no alarm on this system"),
]
HANGING = """
import subprocess, sys
import pytest

def wait_for_ever():
    subprocess.run([sys.executable, "-c", "import time; time.sleep(600)"])

@pytest.fixture
def never_cleared():
    yield
    wait_for_ever()

@pytest.mark.flaky(reruns=1)
def test_lan_cho_mai():
    wait_for_ever()

def test_khong_don_xong(never_cleared):
    pass

def test_minh_xong_ngay():
    pass
"""


def test_what_hangs_is_told_at_each_try_and_the_others_are_run(tmp_path: Path) -> None:
    (tmp_path / "test_treo.py").write_text(HANGING, "utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", "utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.patience", "-p", "no:django", "-p", "no:randomly", str(tmp_path)],
        cwd=Path(__file__).parents[1],
        env=os.environ | {"GIAOLUU_TEST_PATIENCE": "1", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    assert "test_lan_cho_mai - Failed: the test had not ended after 1 s" in told
    assert "test_khong_don_xong - Failed: the clearing away after the test had not ended after 1 s" in told
    assert "1 failed, 2 passed, 1 error, 1 rerun" in told
