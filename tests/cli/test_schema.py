import json

import pytest

from giaoluu.cli import main
from giaoluu.facts.lines import account_schema


def test_the_schema_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == account_schema()
