"""Processes that the server starts, and that must not outlive it.

A server that is killed with SIGKILL cannot end what it started. Its port would stay taken by a process that nobody
keeps, and each start would leave one worker more; so each child looks after its parent itself.
"""

import os
import signal
import threading
import time

PARENT = "GIAOLUU_PARENT"
"""The variable in which the server tells its process id to what it starts."""
LOOK = 0.5
"""Seconds between two looks at the parent."""
GRACE = 20.0
"""Seconds that a process has to finish what it has in hand."""


def call_children() -> None:
    """Let what this process starts from now on end when it ends."""
    os.environ[PARENT] = str(os.getpid())


def end_with_parent() -> None:
    """End this process soon after the one that called it is gone; one that nobody called goes on."""
    parent = os.environ.get(PARENT, "")
    if parent.isdecimal():
        threading.Thread(target=_watch, args=(int(parent),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
