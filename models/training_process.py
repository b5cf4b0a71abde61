"""A retrain in a process of its own: what it is asked, what it reports, how it is watched. No Keras in this one."""

import logging
import multiprocessing
import os
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from models.errors import ModelsError
from models.ink import LabelledInk
from models.promotion import Verdict


class RetrainError(ModelsError):
    """The retrain ended without a challenger; the champion is untouched. The message says why."""


class RetrainCancelledError(RetrainError):
    """The person cancelled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RetrainRequest:
    """What to learn. `challenger` is where the new model file goes; `data_folder` is where MNIST may be fetched to."""

    champion: Path
    challenger: Path
    learned: tuple[LabelledInk, ...]
    held_out: tuple[LabelledInk, ...]
    data_folder: Path | None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the retrain is: `stage` in words, `fraction` of the whole from 0 to 1."""

    stage: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finished retrain. The challenger's file exists until it is promoted or dropped."""

    challenger: Path
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class _Failure:
    message: str


class TrainingProcess:
    """One retrain in a spawned process of low priority. `cancel` may be called from any thread."""

    def __init__(self, request: RetrainRequest) -> None:
        context = multiprocessing.get_context("spawn")
        self._request = request
        self._receiver, self._sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(request, self._sender), daemon=True, name="retrain")
        self._cancelled = False

    def cancel(self) -> None:
        """End the process now; `run` then raises `RetrainCancelledError`."""
        self._cancelled = True
        if self._process.pid is not None:
            self._process.terminate()

    def run(self) -> Iterator[Progress | Outcome]:
        """Start, and yield progress and at last the outcome.

        Raises `RetrainCancelledError` or `RetrainError`; then no challenger's file is left.
        """
        outcome = None
        try:
            self._process.start()
            self._sender.close()
            while not self._cancelled:
                message = self._next_message()
                if isinstance(message, _Failure):
                    raise RetrainError(message.message)
                if message is None:
                    break
                if isinstance(message, Outcome):
                    outcome = message  # before it is handed out: whoever takes it may not come back
                yield message
                if outcome:
                    break
            if self._cancelled:
                raise RetrainCancelledError("The retrain was cancelled. Everything is as it was.")
            if outcome is None:
                self._process.join(5)
                raise RetrainError(
                    f"The training process ended unexpectedly (exit code {self._process.exitcode}); it may have run out"
                    " of memory. Everything is as it was."
                )
        finally:
            if self._process.pid is not None:
                if outcome is None:
                    self._process.terminate()
                self._process.join()
            self._receiver.close()
            if outcome is None or self._cancelled:
                self._request.challenger.unlink(missing_ok=True)

    def _next_message(self) -> Progress | Outcome | _Failure | None:
        wait([self._receiver, self._process.sentinel])
        try:
            return self._receiver.recv() if self._receiver.poll() else None
        except EOFError:
            return None


def _work(request: RetrainRequest, reports: Connection) -> None:
    """The training process itself. Its boundary: whatever goes wrong is reported, in words."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["KERAS_BACKEND"] = "tensorflow"
    logging.getLogger("absl").setLevel(logging.ERROR)  # Keras finds HDF5 files old-fashioned
    if hasattr(os, "nice"):
        os.nice(15)
    reports.send(Progress("Starting TensorFlow", 0.0))
    try:
        from models.retraining import retrain

        verdict = retrain(request, lambda stage, fraction: reports.send(Progress(stage, fraction)))
        reports.send(Outcome(request.challenger, verdict))
    except ModelsError as error:
        reports.send(_Failure(str(error)))
    except MemoryError:
        reports.send(_Failure("There is not enough memory to retrain. Close other programs and try again."))
    except Exception as error:
        import traceback

        traceback.print_exc()
        reports.send(_Failure(f"The training process failed: {type(error).__name__}: {error}"))
