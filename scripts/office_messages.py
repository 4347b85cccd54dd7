"""Collects what the office and the register say to people: from code, templates, and labels of the register's columns.

GNU gettext is not needed: Django blanks out a template until its messages alone are left, and Babel reads them.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TypeAlias

from babel.messages.extract import extract
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).parent.parent / "src" / "giaoluu"
ROOMS = (PACKAGE / "register", PACKAGE / "office")
LOCALES = PACKAGE / "office" / "locale"

Message: TypeAlias = tuple[str, str, str]
"""Context, message, and the message for several; "" where there is none."""

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}

BORROWED: tuple[Message, ...] = (
    ("field label", "Login", ""),
    ("", "Username or email", ""),
    ("", "Password", ""),
    ("", "Forgot your password?", ""),
    ("", "Current Password", ""),
    ("", "New Password", ""),
    ("", "New Password (again)", ""),
    ("", "Password (again)", ""),
    ("", "Code", ""),
    ("", "Authenticator code", ""),
    ("", "Email", ""),
    ("", "Email address", ""),
    ("", "Use your password", ""),
    ("", "Use authenticator app or code", ""),
    ("", "This account is currently inactive.", ""),
    ("", "Please type your current password.", ""),
    ("", "Incorrect code.", ""),
    ("", "Incorrect password.", ""),
    ("", "Invalid login.", ""),
    ("", "The password reset token was invalid.", ""),
    ("", "The email address is not assigned to any user account.", ""),
    ("", "You must type the same password each time.", ""),
    ("", "The username and/or password you specified are not correct.", ""),
    ("", "The email address and/or password you specified are not correct.", ""),
    ("", "Too many failed login attempts. Try again later.", ""),
    ("", "Password successfully changed.", ""),
    ("", "Authenticator app activated.", ""),
    ("", "Authenticator app deactivated.", ""),
    ("", "A new set of recovery codes has been generated.", ""),
    ("", "Null characters are not allowed.", ""),
    ("", "Be patient, you are sending too many requests.", ""),
    (
        "",
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
)
"""What the libraries say on our screens, and what they have no Vietnamese for."""


def said_in_the_office() -> set[Message]:
    """Return every message of the office and the register."""
    return {*_in_code(), *_in_templates(), *BORROWED}


def _in_code() -> Iterator[Message]:
    for room in ROOMS:
        for file in sorted(room.rglob("*.py")):
            if "migrations" not in file.parts:
                yield from _messages(file.read_bytes())


def _in_templates() -> Iterator[Message]:
    for file in sorted((PACKAGE / "office").rglob("*.html")):
        blanked = templatize(file.read_text("utf-8"), origin=str(file))
        # What is left stands in lines of any depth, which are no Python until they begin at the margin.
        yield from _messages("\n".join(line.strip() for line in blanked.splitlines()).encode())


def _messages(code: bytes) -> Iterator[Message]:
    for _, found, _, context in extract("python", BytesIO(code), keywords=KEYWORDS, options={"encoding": "utf-8"}):
        single, plural = found if isinstance(found, tuple) else (found, "")
        if single:
            yield (context or "", str(single), str(plural))
