"""Export of a model: the model file itself, a Keras file, or the compiled graph. Keras runs in a child process."""

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
from models.system.worker_process import Failure, reporting_errors, start_spawned

SUFFIXES = (".h5", ".keras", ".tflite")
"""Suffixes of the model file, the Keras network and the compiled graph."""
_POLL_S = 0.1  # seconds


class ExportError(InkloopError):
    """The export failed and nothing was written; the message gives the reason."""


def export_model(source: Path, target: Path, report: Callable[[int, int], object] = lambda done, of: None) -> None:
    """Write the model in the file `source` to `target`, atomically, in the format of its suffix.

    A Keras file is written by a child process with TensorFlow, which takes seconds. Meanwhile `report(0, 1)` is called
    every `_POLL_S` seconds; it may raise to cancel the export. Raises `ModelFileError`, `ExportError`.
    """
    model = read_model(source)
    match target.suffix.lower():
        case ".h5":
            with _writing(target) as temporary:
                shutil.copyfile(source, temporary)
        case ".tflite":
            with _writing(target) as temporary:
                temporary.write_bytes(model.graph)
        case ".keras":
            _export_keras(source, target, report)
        case _:
            known = ", ".join(SUFFIXES)
            raise ExportError(
                "{path} was not written: its name must end in one of {suffixes}.", path=target.name, suffixes=known
            )


@contextmanager
def _writing(target: Path) -> Iterator[Path]:
    """`atomic_write`, raising `ExportError` instead of `OSError`."""
    try:
        with atomic_write(target) as temporary:
            yield temporary
    except OSError as error:
        raise ExportError(
            "{path} could not be written: {reason}.", path=target, reason=error.strerror or error
        ) from error


def _export_keras(source: Path, target: Path, report: Callable[[int, int], object]) -> None:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_write_keras, args=(source, target, sender), daemon=True, name="export")
    start_spawned(process)
    sender.close()
    try:
        while not wait([receiver, process.sentinel], _POLL_S):
            report(0, 1)
        try:
            message = receiver.recv()
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
    if isinstance(message, Failure):
        raise ExportError(message.message)


def _write_keras(source: Path, target: Path, connection: Connection) -> None:
    """Body of the child process: sends None when `target` is written, otherwise a `Failure`."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with reporting_errors(connection):
        from models.model_file.safe_loading import load_network

        network = load_network(source)
        with _writing(target) as temporary:
            network.save(temporary)
        connection.send(None)
