"""Rewrites an untrusted HDF5 file in a sandboxed worker process; this process reads only the rewritten copy.

The HDF5 library is native code: damaged files made it read out of bounds and allocate gigabytes in our fuzzing. The
worker has the same restrictions as the one that inspects model files.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corrections.samples.bounded_files import MAX_BYTES
from corrections.samples.sample import ImportExportError
from models.system.worker_process import clean_process

_TIMEOUT_S = 300


@contextmanager
def sanitized_copy(source: Path) -> Iterator[Path]:
    """A temporary file with the same drawings, written by this program; deleted when the context ends.

    Raises `ImportExportError` if the file is too large, damaged or refused, `OSError` if it cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="inkloop-") as made:
        folder = Path(made)
        copy, target = folder / "source", folder / "target"
        if source.stat().st_size > MAX_BYTES:
            raise ImportExportError(f"the file is larger than {MAX_BYTES / 1e9:g} GB. Import it in parts")
        shutil.copyfile(source, copy)
        refused = _run_worker(copy, target, folder)
        if refused is None or (not refused and not target.is_file()):
            raise ImportExportError(
                "it is damaged, or made to do harm: it broke what reads it. Fetch or export it again"
            )
        if refused:
            raise ImportExportError(refused)
        yield target


def _run_worker(copy: Path, target: Path, folder: Path) -> str | None:
    """The reason for a refusal, empty if the file was accepted; None if the worker failed, hung or crashed."""
    request = json.dumps({"source": str(copy), "target": str(target), "folder": str(folder)})
    with clean_process("corrections.import_export.hdf5_worker", folder) as process:
        try:
            answer = json.loads(process.communicate(request, timeout=_TIMEOUT_S)[0])
        except (subprocess.TimeoutExpired, ValueError, RecursionError):
            return None
        finally:
            process.kill()
    refused = answer.get("refused") if isinstance(answer, dict) else None
    return refused if process.returncode == 0 and isinstance(refused, str) else None
