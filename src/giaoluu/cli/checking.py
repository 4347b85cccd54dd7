"""`giaoluu check`: does every citation of an account stand in its page, character for character?"""

import argparse
import sys
from pathlib import Path

import msgspec

from giaoluu.cli.exits import ALL_READ, SOME_UNREADABLE, WRONG_USAGE
from giaoluu.cli.gathering import WrongUsageError, how_asked, open_named
from giaoluu.cli.labels import label
from giaoluu.facts.checking import Problem, check_account
from giaoluu.facts.kinds import Account
from giaoluu.facts.page import Page
from giaoluu.messages import message, tell
from giaoluu.sources.errors import SourceError

REASONS = {
    "outside the page": message("outside the page"),
    "the quote differs from the page": message("the quote differs from the page"),
}
"""What `check_account` finds wrong, for the catalogue."""

_accounts = msgspec.json.Decoder(Account | list[Account])


def run(asked: argparse.Namespace) -> int:
    """Say which citations do not hold, or that all do."""
    try:
        accounts = _accounts_in(Path(asked.account))
        pages = _pages_of(asked)
    except WrongUsageError as error:
        print(error, file=sys.stderr)
        return WRONG_USAGE
    if not pages:
        return SOME_UNREADABLE
    return max(_check(account, pages) for account in accounts)


def _accounts_in(path: Path) -> list[Account]:
    """The accounts of a file as `read` writes it: one document, or one account a line."""
    try:
        raw = path.read_bytes()
        found = (
            _accounts.decode(raw) if not _is_lines(raw) else [_one(line) for line in raw.splitlines() if line.strip()]
        )
    except OSError as error:
        raise WrongUsageError(tell("{name} cannot be read: {reason}", name=path, reason=error.strerror)) from error
    except msgspec.DecodeError as error:
        raise WrongUsageError(tell("{name} is no account: {reason}", name=path, reason=error)) from error
    return found if isinstance(found, list) else [found]


def _is_lines(raw: bytes) -> bool:
    """One account a line, and several of them: the first line is a whole object."""
    first, _, rest = raw.strip().partition(b"\n")
    return bool(rest) and first.startswith(b"{") and first.rstrip().endswith(b"}")


def _one(line: bytes) -> Account:
    return msgspec.json.decode(line, type=Account)


def _pages_of(asked: argparse.Namespace) -> list[Page]:
    pages = []
    for outcome in open_named(asked.page, how_asked(asked)):
        if isinstance(outcome, SourceError):
            print(outcome.tell(), file=sys.stderr)
        else:
            pages.append(outcome)
    return pages


def _check(account: Account, pages: list[Page]) -> int:
    """Hold `account` against the page of the source that it fits best: a source may have several."""
    problems = min((check_account(account, page.text) for page in pages), key=len)
    if account.source.sha256 not in {None, *(page.source.sha256 for page in pages)}:
        print(tell("The account was made from other bytes than these: the SHA-256 differs."), file=sys.stderr)
    for problem in problems:
        print(_said(problem))
    if problems:
        return SOME_UNREADABLE
    print(tell("Every citation stands in the page: {count} of {count}.", count=_count(account)))
    return ALL_READ


def _said(problem: Problem) -> str:
    start, end = problem.span
    return tell(
        "{where}, characters {start} to {end}: {reason}",
        where=problem.where,
        start=start,
        end=end,
        reason=label(REASONS, problem.reason),
    )


def _count(account: Account) -> int:
    """How many citations there are: every span that does not fit an empty page."""
    return len(check_account(account, ""))
