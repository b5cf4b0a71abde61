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
from models.system.errors import Message
from models.system.worker_process import clean_process

_SECONDS = 300
_BROKEN = Message("it is damaged, or made to do harm: the process that reads it failed. Fetch or export it again.")


@contextmanager
def written_anew(source: Path) -> Iterator[Path]:
    """A file with the same drawings, made by this program, as long as the context lasts. Raises `ExchangeError`."""
    with tempfile.TemporaryDirectory(prefix="inkloop-") as made:
        folder = Path(made)
        copy, target = folder / "source", folder / "target"
        if source.stat().st_size > MOST_BYTES:
            raise ImportExportError(
                "the file is larger than {size} GB. Import it in parts.", size=f"{MOST_BYTES / 1e9:g}"
            )
        shutil.copyfile(source, copy)
        refusal = _rewrite(copy, target, folder)
        if refusal:
            raise ImportExportError(refusal)
        if not target.is_file():
            raise ImportExportError(_BROKEN)
        yield target


def _rewrite(copy: Path, target: Path, folder: Path) -> Message | None:
    """Let the process read `copy`. Returns why it was refused, or None when it was written to `target`."""
    request = json.dumps({"source": str(copy), "target": str(target), "folder": str(folder)})
    with clean_process("corrections.import_export.hdf5_worker", folder) as process:
        try:
            answer = json.loads(process.communicate(request, timeout=_SECONDS)[0])
            refused = None if answer["refused"] is None else Message.from_json(answer["refused"])
        except (subprocess.TimeoutExpired, ValueError, TypeError, KeyError, RecursionError):
            return _BROKEN
        finally:
            process.kill()
    return refused if process.returncode == 0 else _BROKEN
