"""`giaoluu schema`: the JSON Schema of an account."""

import argparse
import json

from giaoluu.cli.exits import ALL_READ
from giaoluu.facts.lines import account_schema


def run(asked: argparse.Namespace) -> int:  # noqa: ARG001  every command is asked the same way
    """Print the schema."""
    print(schema_text())
    return ALL_READ


def schema_text() -> str:
    """Return the schema as indented JSON, its keys in the order of the code."""
    return json.dumps(account_schema(), indent=2, ensure_ascii=False)
