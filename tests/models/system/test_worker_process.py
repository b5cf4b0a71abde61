"""Errors that a child process reports."""

import errno
import multiprocessing
import os
import sys
from multiprocessing import Pipe
from pathlib import Path

import pytest

from models.system.errors import InkloopError
from models.system.worker_process import reporting_errors, start_spawned


class ResourceExhaustedError(Exception):
    """Has the name of TensorFlow's error, whose import takes seconds."""


class AbortedError(Exception):
    """As above."""


ONE_DNN = (
    "Graph execution error:\n\nDetected at node compact_1/labels_1/Softmax defined at (most recent call last):\n\n"
    "Operation received an exception:Status: {}, message: could not create a primitive, in file mkl_softmax_op.cc:290"
)


def said_of(error: BaseException) -> str:
    listener, speaker = Pipe(duplex=False)
    with listener, speaker:
        with reporting_errors(speaker):
            raise error
        return str(listener.recv().message) if listener.poll() else ""


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        OSError(errno.ENOMEM, "Cannot allocate memory"),
        ResourceExhaustedError("OOM when allocating tensor with shape[512,28,28,64]"),
        ImportError("libtensorflow_cc.so.2: failed to map segment from shared object"),
        RuntimeError("can't start new thread"),
        AbortedError(ONE_DNN.format(1)),
    ],
    ids=repr,
)
def test_out_of_memory_is_reported_as_such_whatever_raised_it(error: Exception) -> None:
    assert said_of(error) == "There is not enough memory. Close other programs and try again."


def test_other_failures_are_reported_with_their_class() -> None:
    assert said_of(InkloopError("This is no model file.")) == "This is no model file."
    assert said_of(ZeroDivisionError("by zero")) == "The process failed: ZeroDivisionError: by zero"
    assert said_of(AbortedError(ONE_DNN.format(5))).startswith("The process failed: AbortedError: Graph execution")
    assert said_of(OSError(errno.ENOSPC, "No space left on device")).endswith("No space left on device")


def test_a_closed_connection_is_ignored() -> None:
    assert said_of(BrokenPipeError()) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a current folder cannot be removed there")
def test_a_process_starts_although_the_start_folder_was_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "start"
    folder.mkdir()
    monkeypatch.chdir(folder)
    folder.rmdir()
    process = multiprocessing.get_context("spawn").Process(target=os.getcwd)
    start_spawned(process)
    process.join(60)
    assert process.exitcode == 0
