"""No step of a test takes for ever: what hangs is red, says where, and the tests after it are run.

pytest's own `faulthandler_timeout` is one for all tries of a test and is called off by the first failure, so that a
second try in the browser could hang until the whole run was ended from outside, with no word of where. So it is with
`pytest-timeout`, which sets its clock once for all tries.
"""

import os
import signal
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

PATIENCE = float(os.environ.get("GIAOLUU_TEST_PATIENCE", "400"))
"""Seconds that a step may take: the longest, the making of the demonstration, takes 60 where nothing else runs."""


@contextmanager
def _limited(step: str) -> Iterator[None]:
    """Let the step fail in the midst of whatever it waits for, if it takes longer than it may."""

    def fail(_number: int, _frame: FrameType | None) -> None:
        pytest.fail(f"{step} had not ended after {PATIENCE:g} s")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, fail)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup() -> Generator[None, Any, Any]:
    """Limit what is made for a test."""
    with _limited("what is made for the test"):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call() -> Generator[None, Any, Any]:
    """Limit the test."""
    with _limited("the test"):
        return (yield)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Generator[None, Any, Any]:
    """Limit the clearing away."""
    with _limited("the clearing away after the test"):
        return (yield)
