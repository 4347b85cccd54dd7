import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_arrows_of_the_house_hold() -> None:
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
