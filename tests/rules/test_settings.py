"""Every setting of a site stands in the guide, and the guide names none that is not read."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_table_of_settings_is_whole() -> None:
    code = (ROOT / "src" / "giaoluu" / "office" / "environment.py").read_text("utf-8")
    guide = (ROOT / "docs" / "guide" / "running.md").read_text("utf-8")
    read = {f"GIAOLUU_{name}" for name in re.findall(r'_get\("([A-Z_]+)"', code)}
    told = set(re.findall(r"^\| `(GIAOLUU_[A-Z_]+)` \|", guide, re.MULTILINE))
    assert read == told
