"""The commands of `scripts/`, each run in a process of its own."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
"""The root of the repository."""


def command(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `scripts/NAME.py` from the root of the repository; its exit code and output."""
    call = [sys.executable, ROOT / "scripts" / f"{name}.py", *arguments]
    return subprocess.run(call, capture_output=True, text=True, timeout=600, cwd=ROOT)
