"""Kill a site at random moments and look what is left: `python -m bench.kill [--times N] [--seed S]`.

Each time server and worker run, documents come in by the operation, through the screens and from a watched folder, and
people review; after a random while one of these processes, or all, are killed with SIGKILL. Then all that people had
been told must be there, nothing may be half done or taken in twice, and `giaoluu office check` must find nothing. In
the end the work goes on to its end.

It runs on a file of SQLite; on PostgreSQL as `scripts/with_postgresql .venv/bin/python -m bench.kill`.
"""

import argparse
import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.office.sites import SERVER, Site

DRIVING = "tests.office.driving"
VICTIMS = ("all", "all", "server", "worker", "worker", "receiver", "uploader", "putter", "reviewer")
LONGEST = 5.0
"""Seconds of work before the kill, at most; of a machine with nothing else to do, a page takes some 20 ms."""
STARTING = 240.0
"""Seconds to wait until the site answers, on a machine that is busy."""


@dataclass
class Found:
    """What the kills left: who was killed how often, what people had been told, and what is wrong."""

    killed: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def summary(self) -> str:
        """Return it in one paragraph."""
        said = Counter(line.split(" ", 1)[0] for line in self.told)
        kills = ", ".join(f"{who} {count}" for who, count in sorted(self.killed.items()))
        answers = ", ".join(f"{what} {count}" for what, count in sorted(said.items()))
        return (
            f"{self.killed.total()} kills in {self.seconds:.0f} s on {'PostgreSQL' if SERVER else 'SQLite'} ({kills}); "
            f"people were told: {answers}; faults: {len(self.faults)}"
        )


class Killing:
    """One site that is killed over and over."""

    def __init__(self, site: Site, seed: int) -> None:
        """Take a site with its reviewers; the moments and the victims follow from `seed`."""
        self.site, self.chance = site, random.Random(seed)  # noqa: S311 - no secret
        self.lines = site.home.parent / f"told-{site.name}"
        self.lines.touch()
        self.found = Found()

    def once(self, number: int) -> None:
        """Let the site work, kill, and look at what is left."""
        port = free_port()
        outputs: dict[str, Path] = {}
        server = self._start("giaoluu", "office", "serve", "--port", str(port))
        running = {"server": server}
        try:
            wait_until_it_answers(port, server)
            for who, words in {
                "receiver": ("receive", "nguoi1", str(number), "40"),
                "uploader": ("upload", "nguoi2", str(number + 1000), "40", str(port)),
                "putter": ("put", "nguoi5", str(number + 2000), "40"),
                "reviewer": ("review", "nguoi3", str(number)),
            }.items():
                outputs[who] = self.lines.with_name(f"{self.lines.name}-{number}-{who}")
                running[who] = self._start(DRIVING, *words, output=outputs[who])
            # The people need a while to come in; from the first word that one is told, anything may happen.
            self._wait_for_a_word(list(outputs.values()), running["receiver"])
            time.sleep(self.chance.random() * LONGEST)
            self._kill(running)
        finally:
            for process in running.values():
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        for output in outputs.values():
            # What follows the last line break had not been told yet.
            self.found.told += output.read_text("utf-8").split("\n")[:-1]
        self._look(f"after kill {number}", "verify", str(self._written()))

    def end(self) -> None:
        """Let a worker do what is left, let somebody review it, and look whether all has come to its end."""
        self._look("at the end", "let-time-pass")
        done = self.site.type("worker", "--until-idle")
        if done.returncode:
            self.found.faults.append(f"the worker did not end: {done.stderr[-500:]}")
        self._look("at the end", "review", "nguoi4", "1")
        self._look("at the end", "verify", str(self._written()))
        self._look("at the end", "ended", str(self._written()))

    def _kill(self, running: "dict[str, subprocess.Popen[bytes]]") -> None:
        victim = self.chance.choice(VICTIMS)
        self.found.killed[victim] += 1
        if victim == "all":
            for process in running.values():
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
        elif victim == "worker":
            for child in workers_of(running["server"].pid):
                os.kill(child, signal.SIGKILL)
        else:
            with contextlib.suppress(ProcessLookupError):
                os.kill(running[victim].pid, signal.SIGKILL)
        time.sleep(self.chance.random())

    def _start(self, module: str, *words: str, output: Path = Path(os.devnull)) -> "subprocess.Popen[bytes]":
        with output.open("w", encoding="utf-8") as told:
            return subprocess.Popen(
                [sys.executable, "-m", module, *words],
                env=self.site.environment | {"DJANGO_SETTINGS_MODULE": "giaoluu.office.settings"},
                stdout=told,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )

    def _wait_for_a_word(self, outputs: list[Path], receiver: "subprocess.Popen[bytes]") -> None:
        until = time.monotonic() + STARTING
        while time.monotonic() < until and receiver.poll() is None:
            if any(output.stat().st_size for output in outputs):
                return
            time.sleep(0.05)

    def _written(self) -> Path:
        self.lines.write_text("\n".join(self.found.told), "utf-8")
        return self.lines

    def _look(self, when: str, *words: str) -> None:
        looking = self.site.run(DRIVING, *words)
        told, errors = looking.communicate()
        if looking.returncode:
            self.found.faults.append(f"{when}: {words[0]} failed: {errors[-800:]}")
        self.found.faults += [f"{when}: {line}" for line in told.split("\n") if line.startswith("fault ")]
        self.found.told += [line for line in told.split("\n") if line.startswith(("intakes ", "open ", "watches "))]


def kill(site: Site, *, times: int, seed: int) -> Found:
    """Kill `site` so many times, and return what that left; the site has its reviewers already."""
    began = time.monotonic()
    killing = Killing(site, seed)
    for number in range(times):
        killing.once(number)
        killing.found.seconds = time.monotonic() - began
        print(killing.found.summary(), flush=True)
    killing.end()
    killing.found.seconds = time.monotonic() - began
    return killing.found


def free_port() -> int:
    """Return a port of this machine that nobody listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def wait_until_it_answers(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Wait until something listens at `port`. Raises `TimeoutError` where nothing does, or `server` has ended."""
    until = time.monotonic() + STARTING
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    message = "the site did not come up"
    raise TimeoutError(message)


def workers_of(server: int) -> Iterator[int]:
    """Yield the processes of the background work beside the server."""
    listed = subprocess.run(
        ["ps", "-o", "pid=,args=", "--ppid", str(server)], capture_output=True, text=True, check=False
    )
    for line in listed.stdout.splitlines():
        number, _, words = line.strip().partition(" ")
        if "commanding worker" in words:
            yield int(number)


def main() -> int:
    """Set a site up, kill it, and print what was found; the exit code is 1 where anything is wrong."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    asked.add_argument("--times", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder) / "site")
        site.type("setup")
        site.run(DRIVING, "seat", "8").communicate()
        found = kill(site, times=given.times, seed=given.seed)
        site.remove()
    print(found.summary())
    print("\n".join(found.faults))
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main())
