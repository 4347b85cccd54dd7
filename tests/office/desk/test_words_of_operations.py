"""Every operation that may stand in the trail has words for people."""

import re
from pathlib import Path

from giaoluu.office.desk import words

REGISTER = Path(__file__).parents[3] / "src" / "giaoluu" / "register"


def test_every_operation_has_its_words() -> None:
    named = {
        name
        for module in REGISTER.rglob("*.py")
        for name in re.findall(r'writing\(\s*"([a-z_.]+)"', module.read_text("utf-8"))
    }
    assert named
    assert not named - set(words.OPERATIONS)
