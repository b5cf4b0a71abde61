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
from models.system.errors import Message
from models.system.worker_process import start_isolated

_TIMEOUT_S = 300
_BROKEN = Message("it is damaged, or made to do harm: the process that reads it failed. Fetch or export it again.")


@contextmanager
def sanitized_copy(source: Path) -> Iterator[Path]:
    """A temporary file with the same drawings, written by this program; deleted when the context ends.

    Raises `ImportExportError` if the file is too large, damaged or refused, `OSError` if it cannot be copied.
    """
    with tempfile.TemporaryDirectory(prefix="inkloop-") as made:
        folder = Path(made)
        copy, target = folder / "source", folder / "target"
        if source.stat().st_size > MAX_BYTES:
            raise ImportExportError(
                "the file is larger than {size} GB. Import it in parts.", size=f"{MAX_BYTES / 1e9:g}"
            )
        shutil.copyfile(source, copy)
        refusal = _run_worker(copy, target, folder)
        if refusal:
            raise ImportExportError(refusal)
        if not target.is_file():
            raise ImportExportError(_BROKEN)
        yield target


def _run_worker(copy: Path, target: Path, folder: Path) -> Message | None:
    """Let the worker rewrite `copy` to `target`. Returns the reason for a refusal, None if it was accepted."""
    request = json.dumps({"source": str(copy), "target": str(target), "folder": str(folder)})
    with start_isolated("corrections.import_export.hdf5_worker", folder) as process:
        try:
            answer = json.loads(process.communicate(request, timeout=_TIMEOUT_S)[0])
            refused = None if answer["refused"] is None else Message.from_json(answer["refused"])
        except (subprocess.TimeoutExpired, ValueError, TypeError, KeyError, RecursionError):
            return _BROKEN
        finally:
            process.kill()
    return refused if process.returncode == 0 else _BROKEN
