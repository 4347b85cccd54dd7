"""Environments for peers, each of its own, so that the library never meets them."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def peer_python(name: str, *requirements: str) -> str:
    """Return the interpreter of the environment that holds `requirements`, made when it is first wanted."""
    place = ROOT / ".venvs" / "-".join([name, *(version.partition("==")[2] for version in requirements)])
    python = place / "bin" / "python"
    if not (place / "ready").exists():
        print(f"Installing {', '.join(requirements)} into {place.relative_to(ROOT)}, to compare with it", flush=True)
        uv = ROOT / ".uv" / "bin" / "uv"
        command = str(uv) if uv.exists() else "uv"
        subprocess.run([command, "venv", "--quiet", "--clear", "--python", sys.executable, place], check=True)
        subprocess.run([command, "pip", "install", "--quiet", "--python", python, *requirements], check=True)
        (place / "ready").touch()
    return str(python)
