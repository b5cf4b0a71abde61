"""Runs a retrain in child processes: start, progress, timeout, cancellation. Does not import Keras in this process."""

import logging
import multiprocessing
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING

from models.datasets.locations import MNIST_FILE
from models.registry.promotion import Outcome
from models.system.atomic_files import temporary_path
from models.system.errors import Message
from models.system.worker_process import Failure, lower_priority, reporting_errors, start_spawned
from models.training.retrain_messages import Progress, RetrainCancelledError, RetrainError, RetrainRequest, Stage

if TYPE_CHECKING:
    from models.training.rehearsal import Rehearsal

TIMEOUT_S = 600.0
"""Time without a message after which a retrain counts as hung; a stage takes a minute on a slow machine."""
_POLL_S = 5.0
"""Interval between polls. Polls are counted, not clock time, so that a laptop's sleep counts as one interval."""
_CANCELLED = Message("The retrain was cancelled. Everything is as it was.")


class TrainingProcess:
    """One retrain in two spawned processes of low priority. `cancel` may be called from any thread.

    TensorFlow takes seconds to start; meanwhile a second process, without TensorFlow, prepares the rehearsal.
    """

    def __init__(self, request: RetrainRequest, timeout_s: float = TIMEOUT_S) -> None:
        self.timeout_s = timeout_s
        """Time without a message after which the processes are ended."""
        context = multiprocessing.get_context("spawn")
        self._request = request
        self._receiver, self._sender = context.Pipe(duplex=False)
        self._rehearsal_ends = context.Pipe(duplex=False)
        rehearsal_receiver, rehearsal_sender = self._rehearsal_ends
        self._rehearser = context.Process(
            target=_rehearse,
            args=(request.champion, request.seed, request.data_folder, rehearsal_sender),
            daemon=True,
            name="rehearsal",
        )
        self._trainer = context.Process(
            target=_train, args=(request, rehearsal_receiver, self._sender), daemon=True, name="retrain"
        )
        self._cancelled = False

    def cancel(self) -> None:
        """Kill the processes; `run` then raises `RetrainCancelledError`."""
        self._cancelled = True
        for process in (self._trainer, self._rehearser):
            if process.pid is not None:
                process.kill()  # a stopped process does not react to SIGTERM

    def run(self) -> Iterator[Progress | Outcome]:
        """Start the processes; yield their progress, and finally the outcome.

        Raises `RetrainCancelledError` or `RetrainError`; then the challenger's file does not exist.
        """
        outcome = None
        try:
            with _blocking_interrupts():
                start_spawned(self._trainer)
                start_spawned(self._rehearser)
            for end in (self._sender, *self._rehearsal_ends):
                end.close()
            while outcome is None and not self._cancelled and (message := self._next_message()) is not None:
                if isinstance(message, Failure):
                    raise RetrainError(message.message)
                if isinstance(message, Outcome):
                    outcome = message
                else:
                    yield message
            if self._cancelled:
                outcome = None
                raise RetrainCancelledError(_CANCELLED)
            if outcome is None:
                self._trainer.join(5)
                raise RetrainError(
                    "The training process ended unexpectedly (exit code {exit_code}); it may have run out"
                    " of memory. Everything is as it was.",
                    exit_code=self._trainer.exitcode,
                )
        finally:
            self._clean_up(keep_challenger=outcome is not None)
        assert outcome is not None
        if self._cancelled:  # cancelled while the processes ended
            outcome.challenger.unlink(missing_ok=True)
            raise RetrainCancelledError(_CANCELLED)
        yield outcome

    def _clean_up(self, *, keep_challenger: bool) -> None:
        """Kill the processes and remove their temporary files."""
        self._receiver.close()
        for process in (self._trainer, self._rehearser):
            if process.pid is not None:
                process.kill()
                process.join()
                self._remove_temporary_files(process.pid)
        if not keep_challenger:
            self._request.challenger.unlink(missing_ok=True)

    def _remove_temporary_files(self, process_id: int) -> None:
        temporary_path(self._request.challenger, process_id).unlink(missing_ok=True)
        if self._request.data_folder:
            temporary_path(self._request.data_folder / MNIST_FILE, process_id).unlink(missing_ok=True)

    def _next_message(self) -> Progress | Outcome | Failure | None:
        poll_s, silent_s = min(_POLL_S, self.timeout_s), 0.0
        while not wait([self._receiver, self._trainer.sentinel], poll_s):
            silent_s += poll_s
            if silent_s >= self.timeout_s and not self._cancelled:
                raise RetrainError(
                    "The training process has not reported anything for {seconds} seconds and was ended."
                    " Everything is as it was; try again.",
                    seconds=f"{self.timeout_s:.0f}",
                )
        try:
            return self._receiver.recv() if self._receiver.poll() else None
        except EOFError:
            return None


@contextmanager
def _blocking_interrupts() -> Iterator[None]:
    """Processes started meanwhile ignore Ctrl+C, which a terminal sends to all: their parent ends them."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _rehearse(champion: Path, seed: int, data_folder: Path | None, sender: Connection) -> None:
    """Body of the process without TensorFlow: sends progress, then a `Rehearsal` or a `Failure`."""
    lower_priority()

    def on_download(done: int, _total: int) -> None:
        sender.send(Progress(Stage.DOWNLOADING, 0.0, note=f"{done >> 20} MB"))

    with reporting_errors(sender):
        from models.training.rehearsal import rehearse

        sender.send(rehearse(champion, seed, data_folder, on_download))


def _train(request: RetrainRequest, receiver: Connection, sender: Connection) -> None:
    """Body of the training process: sends progress, then an `Outcome` or a `Failure`."""
    lower_priority()
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    sender.send(Progress(Stage.STARTING, 0.0))
    with reporting_errors(sender):
        from models.training.retraining import retrain

        logging.getLogger("absl").setLevel(logging.ERROR)  # hides Keras' deprecation warning for HDF5 files
        while isinstance(message := _receive(receiver), Progress):
            sender.send(message)
        if isinstance(message, Failure):
            raise RetrainError(message.message)

        verdict = retrain(request, sender.send, rehearsal=message)
        who, newest, network = request.writer, request.last_trial_id, request.network
        sender.send(Outcome(request.challenger, request.champion, who, verdict, newest, network))


def _receive(receiver: Connection) -> "Progress | Failure | Rehearsal":
    try:
        return receiver.recv()
    except (EOFError, OSError) as error:  # the other process ended, perhaps while sending
        raise RetrainError("The process that prepares the base data ended unexpectedly; try again.") from error
