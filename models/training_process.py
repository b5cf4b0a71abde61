"""A retrain in a process of its own: what it is asked, what it reports, how it is watched. No Keras in this one."""

import logging
import multiprocessing
import os
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path

from models.errors import ModelsError
from models.files import waiting_path
from models.ink import LabelledInk
from models.promotion import Verdict

MNIST_FILE = "mnist.npz"
"""Of the base data, in the data folder. Here, and not in `models.dataset`, which loads NumPy."""


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
    writer: str | None = None
    """Whose champion the challenger is to become; None for everybody's."""
    base_floor: float = 0.0
    """The base accuracy that no challenger may fall under."""
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
    writer: str | None
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
            while outcome is None and not self._cancelled and (message := self._next_message()) is not None:
                if isinstance(message, _Failure):
                    raise RetrainError(message.message)
                if isinstance(message, Outcome):
                    outcome = message
                else:
                    yield message
            self._process.join(None if outcome else 5)
            if self._cancelled:
                outcome = None
                raise RetrainCancelledError("The retrain was cancelled. Everything is as it was.")
            if outcome is None:
                raise RetrainError(
                    f"The training process ended unexpectedly (exit code {self._process.exitcode}); it may have run out"
                    " of memory. Everything is as it was."
                )
        finally:
            self._clean_up(keep_challenger=outcome is not None)
        assert outcome is not None
        yield outcome

    def _clean_up(self, *, keep_challenger: bool) -> None:
        """End the process and remove the files that it left half written."""
        self._receiver.close()
        process_id = self._process.pid
        if process_id is not None:
            self._process.terminate()
            self._process.join()
            waiting_path(self._request.challenger, process_id).unlink(missing_ok=True)
            if self._request.data_folder:
                waiting_path(self._request.data_folder / MNIST_FILE, process_id).unlink(missing_ok=True)
        if not keep_challenger:
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
    if hasattr(os, "nice"):
        os.nice(15)
    reports.send(Progress("Starting TensorFlow", 0.0))
    try:
        from models.retraining import retrain

        logging.getLogger("absl").setLevel(logging.ERROR)  # Keras finds HDF5 files old-fashioned
        verdict = retrain(request, lambda stage, fraction: reports.send(Progress(stage, fraction)))
        reports.send(Outcome(request.challenger, request.writer, verdict))
    except ModelsError as error:
        reports.send(_Failure(str(error)))
    except MemoryError:
        reports.send(_Failure("There is not enough memory to retrain. Close other programs and try again."))
    except Exception as error:
        import traceback

        traceback.print_exc()
        reports.send(_Failure(f"The training process failed: {type(error).__name__}: {error}"))
