"""`giaoluu office serve`: the site on this machine, with a worker beside it."""

import argparse
import socket
import subprocess
import sys
import threading

from django.core.management import call_command
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

from giaoluu.messages import tell
from giaoluu.office.outliving import call_children

PAUSE = 1.0
"""Seconds before a worker that ended is started again: one that cannot start must not keep the machine busy."""


def run(asked: argparse.Namespace) -> int:
    """Serve until told to stop. Ends with 1 where the database is not up to date."""
    try:
        call_command("migrate", check_unapplied=True, verbosity=0)
    except SystemExit:
        print(tell("The database is not up to date. Run: giaoluu office setup"), file=sys.stderr)
        return 1
    if not _is_free(asked.host, asked.port):
        print(
            tell("Something else answers at port {port} already; name another one with --port.", port=asked.port),
            file=sys.stderr,
        )
        return 1
    call_children()
    keeper = None if asked.no_worker else WorkerKeeper()
    print(
        tell("The site answers at {address}. Ctrl+C ends it.", address=f"http://{asked.host}:{asked.port}/"), flush=True
    )
    try:
        serve(asked.host, asked.port)
    finally:
        if keeper is not None:
            keeper.end()
    return 0


def serve(host: str, port: int) -> None:
    """Answer at `host` and `port` until told to stop."""
    Server(
        "giaoluu.office.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        log_level=LogLevels.warning,
    ).serve()


def _is_free(host: str, port: int) -> bool:
    """Tell whether nothing answers there yet; the server itself would only show where in its own code it failed."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, port))
        except OSError:
            return False
    return True


class WorkerKeeper:
    """Keeps one worker process beside the server, and starts it anew whenever it ends."""

    def __init__(self) -> None:
        """Start the worker."""
        self._ending = threading.Event()
        self._process = self._start()
        self._thread = threading.Thread(target=self._keep, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Ask the worker to finish what it has in hand, and wait for that; after 20 seconds it is stopped."""
        self._ending.set()
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([sys.executable, "-m", "giaoluu.office.commanding", "worker"])

    def _keep(self) -> None:
        while not self._ending.is_set():
            self._process.wait()
            if not self._ending.wait(PAUSE):
                self._process = self._start()
