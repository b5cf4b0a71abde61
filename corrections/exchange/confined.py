"""HDF5 files from elsewhere are read by a process that may break, and written anew by it; only that is read here.

The library that reads HDF5 is native code, and damaged files make it read beyond its memory or ask for gigabytes: our
own fuzzer found both. What the process may do is what a process may that examines a model file.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corrections.exchange.sample import ExchangeError
from corrections.exchange.source import MOST_BYTES

_SECONDS = 300
_ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def written_anew(source: Path) -> Iterator[Path]:
    """A file with the same drawings, made by this program, as long as the context lasts. Raises `ExchangeError`."""
    with tempfile.TemporaryDirectory(prefix="inkloop-") as made:
        folder = Path(made)
        copy, target = folder / "source", folder / "target"
        if source.stat().st_size > MOST_BYTES:
            raise ExchangeError(f"the file is larger than {MOST_BYTES / 1e9:g} GB. Import it in parts")
        shutil.copyfile(source, copy)
        refused = _rewrite(copy, target, folder)
        if refused is None or (not refused and not target.is_file()):
            raise ExchangeError("it is damaged, or made to do harm: it broke what reads it. Fetch or export it again")
        if refused:
            raise ExchangeError(refused)
        yield target


def _rewrite(copy: Path, target: Path, folder: Path) -> str | None:
    """Why it was refused, empty when it was not; None when the process did not come to an answer."""
    request = json.dumps({"source": str(copy), "target": str(target), "folder": str(folder)})
    try:
        ended = subprocess.run(
            [sys.executable, "-P", "-m", "corrections.exchange.rewriting"],
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"},
            encoding="utf-8",
            check=False,
        )
        answer = json.loads(ended.stdout)
    except (subprocess.TimeoutExpired, ValueError, RecursionError):
        return None
    refused = answer.get("refused") if isinstance(answer, dict) else None
    return refused if ended.returncode == 0 and isinstance(refused, str) else None
