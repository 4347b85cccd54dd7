"""Asking the site, signed in, and what an answer costs."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.test import Client

from bench.desk.question import REVIEWER, Question
from bench.register.filling import PASSWORD
from giaoluu.register.archive.evidence import Grounds, Noted
from giaoluu.register.exchanges.models import Exchange
from giaoluu.register.exchanges.operations import amend_exchange
from giaoluu.register.trail.models import User

MARK = " (đã sửa)"
NANO = 1e9
_SCRIPT = {"X-Requested-With": "fetch"}


@dataclass(frozen=True)
class Cost:
    """Of one answer: where it was, seconds on the wall and of the processors, and questions to the database."""

    address: str
    wall: float
    processor: float
    queries: int


@dataclass
class Answered:
    """All answers to one question."""

    question: Question
    costs: list[Cost] = field(default_factory=list)

    @property
    def slowest(self) -> str:
        """Where the answer was that cost most."""
        return max(self.costs, key=lambda cost: cost.processor).address

    def share(self, what: str, part: float) -> float:
        """Return the `part` (0.5: the median) of `wall` or `processor`, in milliseconds."""
        told = sorted(getattr(cost, what) for cost in self.costs)
        return 1000 * float(told[min(len(told) - 1, round(part * (len(told) - 1)))])


class Asker:
    """A person of the site at their browser."""

    def __init__(self, username: str) -> None:
        """Sign in by the form, as everybody does."""
        self._client = Client(SERVER_NAME="127.0.0.1")
        told = self._client.post("/account/login/", {"login": username, "password": PASSWORD})
        if told.status_code != 302:
            message = f"{username} cannot sign in"
            raise RuntimeError(message)

    def ask(self, question: Question, address: str) -> Cost:
        """Return what the answer at `address` costs. Raises `RuntimeError` where it is none."""
        if question.fresh:
            cache.clear()
        if question.written:
            _amend_an_exchange()
        if connection.settings_dict["CONN_MAX_AGE"] == 0:
            connection.close()  # as the server does between two requests
        counted = [0]
        connection.ensure_connection()
        server = _processor_of_the_server()
        with connection.execute_wrapper(_counting(counted)):
            begun, worked = time.perf_counter(), time.process_time()
            answer = self._answer(question, address)
            body = answer.getvalue()
            wall, own = time.perf_counter() - begun, time.process_time() - worked
        if answer.status_code != 200 or not body:
            message = f"{address} answers {answer.status_code}"
            raise RuntimeError(message)
        return Cost(address, wall, own + _processor_of_the_server() - server, counted[0])

    def _answer(self, question: Question, address: str) -> Any:
        if question.sent:
            return self._client.post(address, question.sent)
        return self._client.get(address, headers=_SCRIPT if question.script else None)


def answers(questions: list[Question], rounds: int) -> Iterator[Answered]:
    """Yield the answers to each question, all its addresses `rounds` times; the first of all is not counted."""
    askers: dict[str, Asker] = {}
    for question in questions:
        asker = askers.setdefault(question.by, Asker(question.by)) if question.by not in askers else askers[question.by]
        asker.ask(question, question.addresses[0])
        told = Answered(question)
        for _ in range(rounds if question.wanted else 1):
            told.costs += [asker.ask(question, address) for address in question.addresses]
        yield told


def _amend_an_exchange() -> None:
    exchange = Exchange.objects.order_by("pk")[0]
    title = exchange.title.removesuffix(MARK) if exchange.title.endswith(MARK) else exchange.title + MARK
    by = User.objects.get(username=REVIEWER)
    amend_exchange(exchange, by=by, seen=exchange.version, grounds=Grounds.on(Noted("đo thời gian")), title=title)


def _counting(counted: list[int]) -> Callable[..., Any]:
    def count(execute: Callable[..., Any], *given: Any) -> Any:
        counted[0] += 1
        return execute(*given)

    return count


def _processor_of_the_server() -> float:
    """Seconds that the server of this connection has worked for it, where it is on this machine; else nothing."""
    if connection.vendor != "postgresql":
        return 0.0
    told = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return int(told.read_text().split()[0]) / NANO if told.exists() else 0.0
