"""What every process of its own does alike: it yields to the window, and tells in words what went wrong."""

import os
import subprocess
import sys
import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from models.errors import ModelsError

_NO_MEMORY = "There is not enough memory. Close other programs and try again."


@dataclass(frozen=True, slots=True)
class Failure:
    """What a process sends instead of a result."""

    message: str


def be_modest() -> None:
    """Low priority, from now on: the window comes first."""
    if hasattr(os, "nice"):
        os.nice(15)


def clean_process(module: str, folder: Path, environment: Mapping[str, str] | None = None) -> "subprocess.Popen[str]":
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
            "PYTHONPATH": str(Path(__file__).resolve().parents[1]),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONUTF8": "1",
            **(environment or {}),
        },
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


@contextmanager
def told(listener: Connection) -> Iterator[None]:
    """A process's boundary: whatever goes wrong is reported, in words."""
    try:
        yield
    except ModelsError as error:
        listener.send(Failure(str(error)))
    except MemoryError:
        listener.send(Failure(_NO_MEMORY))
    except BrokenPipeError:
        pass  # nobody listens any more: it was cancelled, or the other process died and is reported
    except Exception as error:
        traceback.print_exc()
        reason = f"The process failed: {type(error).__name__}: {error}"
        # What TensorFlow says, and Python when there is no room for a library.
        no_memory = type(error).__name__ == "ResourceExhaustedError" or "failed to map segment" in str(error)
        listener.send(Failure(_NO_MEMORY if no_memory else reason))
