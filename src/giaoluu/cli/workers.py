"""Reads sources, in this process or in several, and gives the results in the order of the sources."""

import functools
import os
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TypeAlias, cast

import msgspec

from giaoluu.cli.gathering import How, WrongUsageError, open_named
from giaoluu.facts.kinds import Account
from giaoluu.lexicon import Lexicon, load_lexicon
from giaoluu.messages import message, tell
from giaoluu.reading import read_page
from giaoluu.sources.errors import SourceError

WORTH_HELP = 64
"""Sources from which further processes pay: each takes most of a second to start and load the lexicon."""

BATCH, AHEAD = 8, 4
"""Sources handed to a process at a time, and batches of them kept ready for each: enough to hide the handing over."""


KILLED = message(
    "{name}: The process that read it was killed, probably for want of memory. "
    "Split it, or read it alone with --jobs 1."
)


class Read(msgspec.Struct, frozen=True):
    """One page of `source` was read; `text` is the page's, so that quotes can be shown among their neighbours."""

    source: str
    account: Account
    text: str


class Failed(msgspec.Struct, frozen=True):
    """`source`, or something in it, could not be read; `why` tells the user, in their language."""

    source: str
    why: str


Result: TypeAlias = Read | Failed
_ReadBatch: TypeAlias = Callable[[Sequence[str]], list[Result]]
_Answer: TypeAlias = list[Result] | Exception
_Pipe: TypeAlias = "Connection[int, tuple[int, _Answer]]"


def read_sources(sources: Sequence[str], how: How, *, lexicons: Sequence[str], jobs: int | None) -> Iterator[Result]:
    """Yield what came of each source; `jobs` None means as many processes as help."""
    wanted = jobs or ((os.cpu_count() or 1) if len(sources) >= WORTH_HELP else 1)
    load_named(tuple(lexicons))  # a wrong lexicon is told at once, and forked processes inherit the right one
    if wanted == 1 or len(sources) == 1:
        for source in sources:
            yield from read_source(source, how, lexicons)
    else:
        yield from _in_processes(sources, how, lexicons, wanted)


def read_source(source: str, how: How, lexicons: Sequence[str]) -> Iterator[Result]:
    """Yield what came of one source, page by page."""
    lexicon = load_named(tuple(lexicons))
    for outcome in open_named(source, how):
        if isinstance(outcome, SourceError):
            yield Failed(source, outcome.tell())
        else:
            yield Read(source, read_page(outcome, lexicon), outcome.text)


@functools.cache
def load_named(lexicons: tuple[str, ...]) -> Lexicon:
    """Return the lexicon with the user's files, loaded once; a file that cannot be used is `WrongUsageError`."""
    try:
        return load_lexicon(Path(name) for name in lexicons)
    except (OSError, ValueError) as error:
        raise WrongUsageError(tell("The lexicon cannot be used: {reason}", reason=error)) from error


def _in_processes(sources: Sequence[str], how: How, lexicons: Sequence[str], jobs: int) -> Iterator[Result]:
    """A process that is killed loses nothing but the source that had it killed: the others are read anew."""
    batches = [sources[start : start + BATCH] for start in range(0, len(sources), BATCH)]
    read = partial(_read_batch, how=how, lexicons=lexicons)
    done = 0
    while done < len(batches):
        for results in _until_killed(batches[done:], read, jobs):
            yield from results
            done += 1
        if done < len(batches):
            for source in batches[done]:
                yield from _read_alone(source, read)
            done += 1


def _until_killed(batches: Sequence[Sequence[str]], read: _ReadBatch, jobs: int) -> Iterator[list[Result]]:
    """What came of each batch, up to the one that was due when a process was killed.

    Batches are handed out as results are taken, so that a million sources hold no more memory than a hundred.
    """
    came: dict[int, _Answer] = {}
    handed = 0
    with _processes(batches, read, min(jobs, len(batches))) as pipes:
        idle = deque(pipes * AHEAD)
        for due in range(len(batches)):
            try:
                while due not in came:
                    while idle and handed < min(due + AHEAD * len(pipes), len(batches)):
                        idle.popleft().send(handed)
                        handed += 1
                    for pipe in cast("list[_Pipe]", wait(pipes)):
                        number, answer = pipe.recv()
                        came[number] = answer
                        idle.append(pipe)
            except (EOFError, OSError):
                return
            results = came.pop(due)
            if isinstance(results, Exception):
                raise results
            yield results


@contextmanager
def _processes(batches: Sequence[Sequence[str]], read: _ReadBatch, count: int) -> Iterator[list[_Pipe]]:
    """Start processes that read the batches whose numbers they are sent; they are gone at the end of the block.

    Each has a pipe of its own, of which nobody else holds the far end. In one that all share, as that of
    `ProcessPoolExecutor`, an answer whose writer is killed in the midst of it is waited for without end.
    """
    processes, pipes = [], []
    try:
        for _ in range(count):
            ours, theirs = Pipe()
            process = Process(target=_work, args=(theirs, batches, read), daemon=True)
            process.start()
            theirs.close()
            processes.append(process)
            pipes.append(ours)
        yield pipes
    finally:
        for process in processes:
            process.terminate()
            process.join()
            process.close()
        for pipe in pipes:
            pipe.close()


def _work(pipe: "Connection[tuple[int, _Answer], int]", batches: Sequence[Sequence[str]], read: _ReadBatch) -> None:
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            number = pipe.recv()
            answer: _Answer
            try:
                answer = read(batches[number])
            except Exception as error:  # noqa: BLE001 - whoever sent the number is to be told, whatever it is
                error.add_note(traceback.format_exc())
                answer = error
            pipe.send((number, answer))


def _read_alone(source: str, read: _ReadBatch) -> list[Result]:
    return next(iter([*_until_killed([[source]], read, 1)]), [Failed(source, tell(KILLED, name=source))])


def _read_batch(batch: Sequence[str], how: How, lexicons: Sequence[str]) -> list[Result]:
    return [result for source in batch for result in read_source(source, how, lexicons)]
