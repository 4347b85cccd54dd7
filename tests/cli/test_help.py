import subprocess
import sys

import pytest

from giaoluu.cli import main
from giaoluu.cli.help import HELP

HEAVY = {"msgspec", "rich", "lxml", "ahocorasick_rs", "giaoluu.reading", "giaoluu.sources", "giaoluu.lexicon"}


def help_of(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as left:
        main(["--help"] if command == "giaoluu" else [command, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("command", HELP)
def test_help_teaches_by_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = help_of(command, capsys)
    for example, _ in HELP[command].examples:
        assert example in shown


def test_help_speaks_vietnamese_where_nothing_else_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GIAOLUU_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    shown = help_of("read", capsys)
    assert "cách dùng:" in shown
    assert "ví dụ:" in shown
    assert "show this help" not in shown


def test_help_loads_nothing_that_only_reading_needs() -> None:
    script = (
        "import sys, giaoluu.cli\n"
        "try: giaoluu.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not HEAVY & set(done.stderr.split())


def test_a_command_must_be_given(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([])
    assert left.value.code == 2
    assert "COMMAND" in capsys.readouterr().err
