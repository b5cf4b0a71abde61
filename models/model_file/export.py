"""A model for use elsewhere: the model file itself, a Keras file, or the compiled graph alone. No Keras in here."""

import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pathlib import Path

from models.model_file.model_file import read_model
from models.system.atomic_files import atomic_write, temporary_path
from models.system.errors import InkloopError
from models.system.worker_process import Failure, reporting_errors

SUFFIXES = (".h5", ".keras", ".tflite")
"""The model file, the Keras network alone, the compiled graph alone."""
_POLLED = 0.1  # seconds


class ExportError(InkloopError):
    """Nothing was written; the message says why."""


def export_model(source: Path, target: Path, report: Callable[[int, int], object] = lambda done, of: None) -> None:
    """Write the model file `source` to `target` in the form that its suffix names, whole or not at all.

    The Keras file takes a process of its own and some seconds, for it needs TensorFlow. `report` is called now and
    then, and may raise to end the export. Raises `ModelFileError`, `ExportError`.
    """
    model = read_model(source)
    match target.suffix.lower():
        case ".h5":
            with _written(target) as waiting:
                shutil.copyfile(source, waiting)
        case ".tflite":
            with _written(target) as waiting:
                waiting.write_bytes(model.graph)
        case ".keras":
            _export_keras(source, target, report)
        case _:
            known = ", ".join(SUFFIXES)
            raise ExportError(
                "{path} was not written: its name must end in one of {suffixes}.", path=target.name, suffixes=known
            )


@contextmanager
def _written(target: Path) -> Iterator[Path]:
    """As `replaced`, with its errors in words."""
    try:
        with atomic_write(target) as waiting:
            yield waiting
    except OSError as error:
        raise ExportError(
            "{path} could not be written: {reason}.", path=target, reason=error.strerror or error
        ) from error


def _export_keras(source: Path, target: Path, report: Callable[[int, int], object]) -> None:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_write_keras, args=(source, target, sender), daemon=True, name="export")
    process.start()
    sender.close()
    try:
        while not wait([receiver, process.sentinel], _POLLED):
            report(0, 1)
        try:
            answer = receiver.recv()
        except EOFError:
            process.join()
            raise ExportError(
                "{path} was not written: the process that writes it ended unexpectedly"
                " (exit code {exit_code}); it may have run out of memory.",
                path=target.name,
                exit_code=process.exitcode,
            ) from None
    finally:
        process.terminate()
        process.join()
        receiver.close()
        temporary_path(target, process.pid or 0).unlink(missing_ok=True)
    if isinstance(answer, Failure):
        raise ExportError(answer.message)


def _write_keras(source: Path, target: Path, listener: Connection) -> None:
    """The process. Sends None when `target` is written, else a failure."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ["KERAS_BACKEND"] = "tensorflow"
    with reporting_errors(listener):
        from models.model_file.safe_loading import load_network

        network = load_network(source)
        with _written(target) as waiting:
            network.save(waiting)
        listener.send(None)
