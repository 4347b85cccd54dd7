"""Lets argparse speak the user's language, through the same catalogue as everything else."""

import gettext
import os
from pathlib import Path

import giaoluu.messages
from giaoluu.messages import language_of_user, message

_DOMAIN = "giaoluu"

SENTENCES = (
    message("usage: "),
    message("positional arguments"),
    message("options"),
    message("show this help message and exit"),
    message("%(prog)s: error: %(message)s\n"),
    message("argument %(argument_name)s: %(message)s"),
    message("unrecognized arguments: %s"),
    message("the following arguments are required: %s"),
    message("expected one argument"),
    message("expected at least one argument"),
    message("invalid choice: %(value)r (choose from %(choices)s)"),
    message("unknown parser %(parser_name)r (choices: %(choices)s)"),
)
"""What argparse can say of our commands, word for word as in its source, so that the catalogue holds it."""


def speak_argparse() -> None:
    """Make argparse, which asks the process-wide gettext domain, speak the language that `tell` speaks."""
    gettext.bindtextdomain(_DOMAIN, str(Path(giaoluu.messages.__file__).parent / "locale"))
    gettext.textdomain(_DOMAIN)
    os.environ["LANGUAGE"] = language_of_user()
