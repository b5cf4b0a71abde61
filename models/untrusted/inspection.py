"""Model files from elsewhere: nothing of them is read here. A confined process examines them and writes them anew.

A file is the program's own, and read as it is, when it lies among the models that come with the program, or when its
SHA-256 is known: of one of these, or of a file that the registry wrote down.
"""

import hashlib
import json
import logging
import os
import shutil
import signal
import subprocess
import tempfile
import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from models.model_file.model_file import ModelFileError
from models.system.worker_process import start_isolated

LARGEST_FILE = 512 << 20
"""Bytes. The largest network of this program takes 180 MB with its graph."""
_WEIGHTS = Path(__file__).resolve().parents[1] / "weights"
_ENVIRONMENT = {
    "KERAS_BACKEND": "tensorflow",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "2",
    "TF_NUM_INTRAOP_THREADS": "2",
    "TF_NUM_INTEROP_THREADS": "2",
}
_BLOCK = 1 << 20
_MAX_MESSAGE_CHARS = 1 << 16


class LabelsRequiredError(ModelFileError):
    """All is well, but nobody can know what the outputs of the network mean: `count` labels must be given."""

    def __init__(self, message: str, count: int) -> None:
        super().__init__(message)
        self.count = count


class InspectionCancelledError(ModelFileError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimits:
    """Seconds on the clock."""

    structure_s: float = 60
    """Until it is known whether the file is harmless."""
    network_s: float = 300
    """To build the network, compile and try it: ten times as long as the largest of this program takes."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Inspected:
    """A model file that may be read: the program's own, or written anew."""

    path: Path = field(compare=False)
    """Where it was written anew there is a file only as long as this object."""
    source: Path
    """What was examined."""
    sha256: str
    """Of the source."""


class Inspection:
    """One file, examined once. `cancel` may be called from any thread."""

    def __init__(
        self,
        source: Path,
        labels: Sequence[str] = (),
        *,
        known: frozenset[str] = frozenset(),
        limits: TimeLimits = TimeLimits(),
    ) -> None:
        """`labels` are for the outputs of a network that does not say; `known` are SHA-256s of own files."""
        self.source = source
        self._labels, self._known, self._limits = list(labels), known, limits
        self._process: subprocess.Popen[str] | None = None
        self._cancelled = self._timed_out = False
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """End it now; `run` then raises `InspectionCancelledError`."""
        with self._lock:
            self._cancelled = True
            if self._process:
                self._process.kill()

    def run(self) -> Inspected:
        """Examine the file; seconds, but for the program's own. Raises `ModelFileError`."""
        if self.source.resolve().parent == _WEIGHTS and self.source.is_file():
            return Inspected(self.source, self.source, sha256_of(self.source))
        folder = Path(tempfile.mkdtemp(prefix="inkloop-"))
        target = folder / "model" / f"{self.source.stem}.h5"
        try:
            target.parent.mkdir()
            copy, sha256 = self._copy_source(folder)
            if sha256 in self._known | _shipped():
                os.replace(copy, target)
            else:
                self._examine(copy, target, folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        inspected = Inspected(target, self.source, sha256)
        weakref.finalize(inspected, shutil.rmtree, folder, ignore_errors=True)
        return inspected

    def _copy_source(self, folder: Path) -> tuple[Path, str]:
        """What the file holds now: whatever is found out about it holds for this copy alone."""
        copy, digest, size = folder / "source", hashlib.sha256(), 0
        try:
            if not self.source.is_file():
                raise ModelFileError("There is no such file.")
            with self.source.open("rb") as file, copy.open("xb") as target:
                while block := file.read(_BLOCK):
                    size += len(block)
                    if size > LARGEST_FILE:
                        raise ModelFileError(
                            f"It has more than {LARGEST_FILE >> 20} MB; no network here needs so many."
                        )
                    digest.update(block)
                    target.write(block)
        except OSError as error:
            raise ModelFileError(f"It cannot be read or copied: {error.strerror or error}.") from error
        return copy, digest.hexdigest()

    def _examine(self, copy: Path, target: Path, folder: Path) -> None:
        process = self._start(folder)
        timer = self._start_timer(self._limits.structure_s)
        try:
            assert process.stdin
            request = {"source": str(copy), "target": str(target), "folder": str(folder), "labels": self._labels}
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.close()
            reply = self._read_message(process)
            if reply.get("harmless"):
                timer.cancel()
                timer = self._start_timer(self._limits.network_s)
                reply = self._read_message(process)
        except (OSError, ValueError, RecursionError):  # the process is gone, or does not say what it should
            reply = {}
        finally:
            timer.cancel()
            process.kill()
            status = process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()
            _log_output(folder)
        if self._cancelled:
            raise InspectionCancelledError("The examination was cancelled.")
        if reply.get("written") is True and target.is_file():
            return
        if isinstance(reason := reply.get("refused"), str):
            count = reply.get("labels_wanted")
            raise LabelsRequiredError(reason, count) if isinstance(count, int) and count else ModelFileError(reason)
        raise ModelFileError(self._why_it_ended(status))

    def _start(self, folder: Path) -> "subprocess.Popen[str]":
        with self._lock:
            if self._cancelled:
                raise InspectionCancelledError("The examination was cancelled.")
            self._process = start_isolated("models.untrusted.worker", folder, _ENVIRONMENT)
        return self._process

    def _start_timer(self, seconds: float) -> threading.Timer:
        timer = threading.Timer(seconds, self._on_timeout)
        timer.daemon = True
        timer.start()
        return timer

    def _on_timeout(self) -> None:
        with self._lock:
            self._timed_out = True
            if self._process:
                self._process.kill()

    def _read_message(self, process: "subprocess.Popen[str]") -> dict[str, Any]:
        assert process.stdout
        reply = json.loads(process.stdout.readline(_MAX_MESSAGE_CHARS))
        return reply if isinstance(reply, dict) else {}

    def _why_it_ended(self, status: int) -> str:
        if self._timed_out or -status == getattr(signal, "SIGXCPU", None):
            return "Its examination took too long and was ended. No network that can be drawn by takes so long."
        return (
            f"Its examination ended unexpectedly (exit status {status}): the file is damaged, made to do harm, or needs"
            " too much memory."
        )


def sha256_of(path: Path) -> str:
    """Of a file's content. Raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _shipped() -> frozenset[str]:
    return frozenset(map(sha256_of, _WEIGHTS.glob("*.h5")))


def _log_output(folder: Path) -> None:
    """What the process printed, for whoever looks for a bug."""
    try:
        printed = (folder / "log").read_bytes()[-4000:].decode(errors="replace").strip()
    except OSError:
        return
    if printed:
        logging.debug("the examination printed\n%s", printed)
