"""Opens a model file of unknown origin: a sandboxed process checks and rewrites it; this process never parses it.

Files are trusted, and not rewritten, when they are in the program's folder of weights or when their SHA-256 is that of
a shipped model or of an entry in the registry.
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
from models.system.errors import Message
from models.system.worker_process import start_isolated

MAX_FILE_BYTES = 512 << 20
"""Bytes; the largest network of this program takes 180 MB with its graph."""
_WEIGHTS = Path(__file__).resolve().parents[1] / "weights"
_ENVIRONMENT = {
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "2",
    "TF_NUM_INTRAOP_THREADS": "2",
    "TF_NUM_INTEROP_THREADS": "2",
}
_POOR_BELOW = 0.5
_BLOCK = 1 << 20
_MAX_MESSAGE_CHARS = 1 << 16


class LabelsRequiredError(ModelFileError):
    """The file is harmless, but has no labels: `count` labels must be given, in the order of the outputs."""

    def __init__(self, message: Message, count: int) -> None:
        super().__init__(message)
        self.count = count


class InspectionCancelledError(ModelFileError):
    """`Inspection.cancel` was called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimits:
    """Wall-clock limits of the two parts of an inspection."""

    structure_s: float = 60
    """For the check of the file's structure, before Keras is imported."""
    network_s: float = 300
    """For building, compiling and testing the network: ten times what this program's largest takes."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Inspected:
    """A model file that is safe to read: a trusted file, or a rewritten one."""

    path: Path = field(compare=False)
    """A rewritten file is removed when this object is garbage collected."""
    source: Path
    """The file that was inspected."""
    sha256: str
    """SHA-256 of the source (hexadecimal)."""
    accuracy: float | None = field(default=None, compare=False)
    """Fraction (0 to 1) of generated characters that it reads; None if it is trusted or none of its labels could be
    drawn."""
    has_labels: bool = field(default=True, compare=False)
    """The file names its labels; otherwise they were given, or taken to be the digits."""

    @property
    def reads_poorly(self) -> bool:
        """It reads under half of the generated characters: it expects another input, or its outputs mean something
        else.
        """
        return self.accuracy is not None and self.accuracy < _POOR_BELOW


class Inspection:
    """The inspection of one file; `run` once. `cancel` may be called from any thread."""

    def __init__(
        self,
        source: Path,
        labels: Sequence[str] = (),
        *,
        known: frozenset[str] = frozenset(),
        limits: TimeLimits = TimeLimits(),
    ) -> None:
        """`labels` name the outputs of a network without labels; `known` are SHA-256s of trusted files."""
        self.source = source
        self._labels, self._known, self._limits = list(labels), known, limits
        self._process: subprocess.Popen[str] | None = None
        self._cancelled = self._timed_out = False
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """Kill the process; `run` then raises `InspectionCancelledError`."""
        with self._lock:
            self._cancelled = True
            if self._process:
                self._process.kill()

    def run(self) -> Inspected:
        """Check and rewrite the file, which takes seconds unless it is trusted.

        Raises `LabelsRequiredError`, `InspectionCancelledError`, or `ModelFileError` when the file is refused.
        """
        if self.source.resolve().parent == _WEIGHTS and self.source.is_file():
            return Inspected(self.source, self.source, sha256_of(self.source))
        folder = Path(tempfile.mkdtemp(prefix="inkloop-"))
        target, reply = folder / "model" / f"{self.source.stem}.h5", {}
        try:
            target.parent.mkdir()
            copy, sha256 = self._copy_source(folder)
            if sha256 in self._known | _shipped():
                os.replace(copy, target)
            else:
                reply = self._inspect(copy, target, folder)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        inspected = Inspected(
            target, self.source, sha256, _fraction(reply.get("accuracy")), reply.get("has_labels") is not False
        )
        weakref.finalize(inspected, shutil.rmtree, folder, ignore_errors=True)
        return inspected

    def _copy_source(self, folder: Path) -> tuple[Path, str]:
        """Copy the source to `folder`, so that it cannot change during the check; returns the copy and its SHA-256."""
        copy, digest, size = folder / "source", hashlib.sha256(), 0
        try:
            if not self.source.is_file():
                raise ModelFileError("There is no such file.")
            with self.source.open("rb") as file, copy.open("xb") as target:
                while block := file.read(_BLOCK):
                    size += len(block)
                    if size > MAX_FILE_BYTES:
                        raise ModelFileError(
                            "It has more than {maximum} MB; no network here needs so many.",
                            maximum=MAX_FILE_BYTES >> 20,
                        )
                    digest.update(block)
                    target.write(block)
        except OSError as error:
            raise ModelFileError("It cannot be read or copied: {reason}.", reason=error.strerror or error) from error
        return copy, digest.hexdigest()

    def _inspect(self, copy: Path, target: Path, folder: Path) -> dict[str, Any]:
        """Let the process rewrite `copy` as `target`; its last message. Raises `ModelFileError`."""
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
        except (OSError, ValueError, RecursionError):  # the process has ended, or its output is malformed
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
            raise InspectionCancelledError("The inspection was cancelled.")
        if reply.get("written") is True and target.is_file():
            return reply
        if refusal := _refusal(reply):
            count = reply.get("labels_wanted")
            raise LabelsRequiredError(refusal, count) if isinstance(count, int) and count else ModelFileError(refusal)
        raise ModelFileError(self._failure_reason(status))

    def _start(self, folder: Path) -> "subprocess.Popen[str]":
        with self._lock:
            if self._cancelled:
                raise InspectionCancelledError("The inspection was cancelled.")
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

    def _failure_reason(self, status: int) -> Message:
        if self._timed_out or -status == getattr(signal, "SIGXCPU", None):
            return Message("Its inspection took too long and was ended. No usable network takes so long.")
        return Message(
            "Its inspection ended unexpectedly (exit status {status}): the file is damaged, made to do harm, or needs"
            " too much memory.",
            status=status,
        )


def _fraction(value: object) -> float | None:
    return value if isinstance(value, float) and 0 <= value <= 1 else None


def _refusal(reply: dict[str, Any]) -> Message | None:
    """Why the process refused the file; None where it gives no reason that can be shown."""
    try:
        return Message.from_json(reply.get("refused"))
    except ValueError:
        return None


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's content (hexadecimal). Raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _shipped() -> frozenset[str]:
    return frozenset(map(sha256_of, _WEIGHTS.glob("*.h5")))


def _log_output(folder: Path) -> None:
    """Log the end of the process's output at level DEBUG."""
    try:
        printed = (folder / "log").read_bytes()[-4000:].decode(errors="replace").strip()
    except OSError:
        return
    if printed:
        logging.debug("the inspection printed\n%s", printed)
