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
from models.system.errors import Message
from models.system.worker_process import clean_process

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
_LONGEST_REPORT = 1 << 16


class LabelsWantedError(ModelFileError):
    """All is well, but nobody can know what the outputs of the network mean: `count` labels must be given."""

    def __init__(self, message: Message, count: int) -> None:
        super().__init__(message)
        self.count = count


class InspectionCancelledError(ModelFileError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimits:
    """Seconds on the clock."""

    structure: float = 60
    """Until it is known whether the file is harmless."""
    network: float = 300
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
        self._cancelled = self._late = False
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
            copy, sha256 = self._copied(folder)
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

    def _copied(self, folder: Path) -> tuple[Path, str]:
        """What the file holds now: whatever is found out about it holds for this copy alone."""
        copy, digest, size = folder / "source", hashlib.sha256(), 0
        try:
            if not self.source.is_file():
                raise ModelFileError("There is no such file.")
            with self.source.open("rb") as file, copy.open("xb") as written:
                while block := file.read(_BLOCK):
                    size += len(block)
                    if size > LARGEST_FILE:
                        raise ModelFileError(
                            "It has more than {maximum} MB; no network here needs so many.", maximum=LARGEST_FILE >> 20
                        )
                    digest.update(block)
                    written.write(block)
        except OSError as error:
            raise ModelFileError("It cannot be read or copied: {reason}.", reason=error.strerror or error) from error
        return copy, digest.hexdigest()

    def _examine(self, copy: Path, target: Path, folder: Path) -> None:
        process = self._started(folder)
        clock = self._clock(self._limits.structure)
        try:
            assert process.stdin
            request = {"source": str(copy), "target": str(target), "folder": str(folder), "labels": self._labels}
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.close()
            answer = self._report(process)
            if answer.get("harmless"):
                clock.cancel()
                clock = self._clock(self._limits.network)
                answer = self._report(process)
        except (OSError, ValueError, RecursionError):  # the process is gone, or does not say what it should
            answer = {}
        finally:
            clock.cancel()
            process.kill()
            status = process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()
            _log(folder)
        if self._cancelled:
            raise InspectionCancelledError("The examination was cancelled.")
        if answer.get("written") is True and target.is_file():
            return
        if refusal := _refusal(answer):
            count = answer.get("labels_wanted")
            raise LabelsWantedError(refusal, count) if isinstance(count, int) and count else ModelFileError(refusal)
        raise ModelFileError(self._why_it_ended(status))

    def _started(self, folder: Path) -> "subprocess.Popen[str]":
        with self._lock:
            if self._cancelled:
                raise InspectionCancelledError("The examination was cancelled.")
            self._process = clean_process("models.untrusted.worker", folder, _ENVIRONMENT)
        return self._process

    def _clock(self, seconds: float) -> threading.Timer:
        clock = threading.Timer(seconds, self._on_late)
        clock.daemon = True
        clock.start()
        return clock

    def _on_late(self) -> None:
        with self._lock:
            self._late = True
            if self._process:
                self._process.kill()

    def _report(self, process: "subprocess.Popen[str]") -> dict[str, Any]:
        assert process.stdout
        answer = json.loads(process.stdout.readline(_LONGEST_REPORT))
        return answer if isinstance(answer, dict) else {}

    def _why_it_ended(self, status: int) -> Message:
        if self._late or -status == getattr(signal, "SIGXCPU", None):
            return Message("Its examination took too long and was ended. No usable network takes so long.")
        return Message(
            "Its examination ended unexpectedly (exit status {status}): the file is damaged, made to do harm, or needs"
            " too much memory.",
            status=status,
        )


def _refusal(answer: dict[str, Any]) -> Message | None:
    """Why the process refused the file; None where it gives no reason that can be shown."""
    try:
        return Message.from_json(answer.get("refused"))
    except ValueError:
        return None


def sha256_of(path: Path) -> str:
    """Of a file's content. Raises `OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@cache
def _shipped() -> frozenset[str]:
    return frozenset(map(sha256_of, _WEIGHTS.glob("*.h5")))


def _log(folder: Path) -> None:
    """What the process printed, for whoever looks for a bug."""
    try:
        printed = (folder / "log").read_bytes()[-4000:].decode(errors="replace").strip()
    except OSError:
        return
    if printed:
        logging.debug("the examination printed\n%s", printed)
