"""What every process of its own does alike: it yields to the window, and tells in words what went wrong."""

import errno
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from models.system.errors import ModelsError

_OUT_OF_MEMORY = "There is not enough memory. Close other programs and try again."
_OUT_OF_MEMORY_SIGNS = (
    "failed to map segment",  # Python: no room for a library
    "can't start new thread",
    "exception:Status: 1, ",  # oneDNN, which TensorFlow passes on as an aborted operation: its `dnnl_out_of_memory`
)


@dataclass(frozen=True, slots=True)
class Failure:
    """What a process sends instead of a result."""

    message: str


def lower_priority() -> None:
    """Low priority, from now on: the window comes first."""
    if hasattr(os, "nice"):
        os.nice(15)


def start_isolated(module: str, folder: Path, environment: Mapping[str, str] | None = None) -> "subprocess.Popen[str]":
    """Run a module of the program in `folder` in a clean interpreter: with nothing of this process, and no code of the
    folder that the program runs in. It is asked and answers by its standard input and output, in UTF-8.
    """
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(__file__).resolve().parents[2]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            **(environment or {}),
        },
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


@contextmanager
def reporting_errors(connection: Connection) -> Iterator[None]:
    """A process's boundary: whatever goes wrong is reported, in words."""
    try:
        yield
    except ModelsError as error:
        connection.send(Failure(str(error)))
    except BrokenPipeError:
        pass  # nobody listens any more: it was cancelled, or the other process died and is reported
    except Exception as error:
        traceback.print_exc()
        reason = f"The process failed: {type(error).__name__}: {error}"
        if _is_out_of_memory(error):
            reason = _OUT_OF_MEMORY
        connection.send(Failure(reason))


def _is_out_of_memory(error: Exception) -> bool:
    return (
        isinstance(error, MemoryError)
        or (isinstance(error, OSError) and error.errno == errno.ENOMEM)
        or type(error).__name__ == "ResourceExhaustedError"  # of TensorFlow, which is not loaded everywhere
        or any(sign in str(error) for sign in _OUT_OF_MEMORY_SIGNS)
    )
