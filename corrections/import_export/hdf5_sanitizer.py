"""HDF5 files from elsewhere are read by a process that may break, and written anew by it; only that is read here.

The library that reads HDF5 is native code, and damaged files make it read beyond its memory or ask for gigabytes: our
own fuzzer found both. What the process may do is what a process may that examines a model file.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corrections.samples.bounded_files import MOST_BYTES
from corrections.samples.sample import ImportExportError
from models.system.worker_process import start_isolated

_SECONDS = 300


@contextmanager
def written_anew(source: Path) -> Iterator[Path]:
    """A file with the same drawings, made by this program, as long as the context lasts. Raises `ExchangeError`."""
    with tempfile.TemporaryDirectory(prefix="inkloop-") as made:
        folder = Path(made)
        copy, target = folder / "source", folder / "target"
        if source.stat().st_size > MOST_BYTES:
            raise ImportExportError(f"the file is larger than {MOST_BYTES / 1e9:g} GB. Import it in parts")
        shutil.copyfile(source, copy)
        refused = _rewrite(copy, target, folder)
        if refused is None or (not refused and not target.is_file()):
            raise ImportExportError(
                "it is damaged, or made to do harm: it broke what reads it. Fetch or export it again"
            )
        if refused:
            raise ImportExportError(refused)
        yield target


def _rewrite(copy: Path, target: Path, folder: Path) -> str | None:
    """Why it was refused, empty when it was not; None when the process did not come to an answer."""
    request = json.dumps({"source": str(copy), "target": str(target), "folder": str(folder)})
    with start_isolated("corrections.import_export.hdf5_worker", folder) as process:
        try:
            answer = json.loads(process.communicate(request, timeout=_SECONDS)[0])
        except (subprocess.TimeoutExpired, ValueError, RecursionError):
            return None
        finally:
            process.kill()
    refused = answer.get("refused") if isinstance(answer, dict) else None
    return refused if process.returncode == 0 and isinstance(refused, str) else None
