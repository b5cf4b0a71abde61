"""Starting child processes: low priority, isolation, and errors sent to the parent as text. Standard library only."""

import errno
import os
import subprocess
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from models.system.current_folder import leave_removed_folder
from models.system.errors import InkloopError, Message

_OUT_OF_MEMORY = Message("There is not enough memory. Close other programs and try again.")
_OUT_OF_MEMORY_SIGNS = (
    "failed to map segment",  # Python: no room for a library
    "can't start new thread",
    "exception:Status: 1, ",  # oneDNN's `dnnl_out_of_memory`, which TensorFlow reports as an aborted operation
)


@dataclass(frozen=True, slots=True)
class Failure:
    """Sent by a child process instead of a result; `message` is text for a person."""

    message: Message


_BELOW_NORMAL_PRIORITY_CLASS = 0x4000


def lower_priority() -> None:
    """Lower this process's priority for good, so that the window stays responsive."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.nice(15)


def start_spawned(process: BaseProcess) -> None:
    """Start a process of `multiprocessing`, which enters its parent's current folder, wherever the program was started.

    Raises `OSError`.
    """
    leave_removed_folder()
    process.start()


def start_isolated(module: str, folder: Path, environment: Mapping[str, str] | None = None) -> "subprocess.Popen[str]":
    """Run `python -m module` in `folder`, connected by pipes to its standard input and output (UTF-8 text).

    `-P` keeps modules in the current folder from being imported. `environment` is added to this process's. Raises
    `OSError`.
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
    """Send any error of the block as a `Failure`; unexpected errors also print their traceback."""
    try:
        yield
    except InkloopError as error:
        connection.send(Failure(error.message))
    except BrokenPipeError:
        pass  # the receiver is gone: cancelled, or dead and reported by its parent
    except Exception as error:
        traceback.print_exc()
        message = Message("The process failed: {kind}: {reason}", kind=type(error).__name__, reason=error)
        if _is_out_of_memory(error):
            message = _OUT_OF_MEMORY
        connection.send(Failure(message))


def _is_out_of_memory(error: Exception) -> bool:
    return (
        isinstance(error, MemoryError)
        or (isinstance(error, OSError) and error.errno == errno.ENOMEM)
        or type(error).__name__ == "ResourceExhaustedError"  # TensorFlow's; it may not be loaded
        or any(sign in str(error) for sign in _OUT_OF_MEMORY_SIGNS)
    )
