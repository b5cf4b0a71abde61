"""Finding and downloading the files of data sets. Standard library only."""

import hashlib
import os
import socket
import ssl
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError, URLError

from models.system.atomic_files import atomic_write
from models.system.errors import InkloopError, Message

MNIST_FILE = "mnist.npz"
"""Name of MNIST's file in the data folder. Defined here because `models.datasets.mnist` imports NumPy."""
ReportBytes = Callable[[int, int], None]
"""Called during a download with the number of bytes received and of all bytes (0 when unknown)."""


_DOWNLOAD_FAILURES: tuple[tuple[type[Exception], Message], ...] = (
    (socket.gaierror, Message("this computer is not connected to the Internet, or cannot find the server")),
    (ssl.SSLError, Message("a secure connection to the server was not possible")),
    (TimeoutError, Message("the server did not answer in time")),
    (ConnectionError, Message("the connection was refused or broke off")),
)
"""Kind of an error → its words."""


class DatasetError(InkloopError):
    """A data set is missing or malformed; the message names the file and the folders searched."""


def search_folders(folder: Path | None = None) -> list[Path]:
    """The folders searched for data sets, in order: `INKLOOP_DATA`, `folder`, Keras' cache."""
    data_home = os.environ.get("INKLOOP_DATA")
    keras_home = os.environ.get("KERAS_HOME") or os.path.expanduser("~/.keras")
    keras_folders = [] if keras_home.startswith("~") else [Path(keras_home, "datasets")]  # not every user has a home
    return [*([Path(data_home)] if data_home else []), *([folder] if folder else []), *keras_folders]


def download_failure(error: Exception) -> Message | str:
    """Why a download failed, in words for a person."""
    reason = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    if isinstance(error, HTTPError):
        return Message("the server refused it with status {status}", status=error.code)
    known = next((words for kind, words in _DOWNLOAD_FAILURES if isinstance(reason, kind)), None)
    if known is None and isinstance(reason, OSError):
        return reason.strerror or str(reason)
    return known or Message("the connection broke off")


def is_available(file: str, folder: Path | None = None) -> bool:
    """True when one of the folders contains `file`."""
    return any((candidate / file).is_file() for candidate in search_folders(folder))


def find_file(file: str, folder: Path | None = None) -> Path:
    """Path of `file` in the first folder that contains it. Raises `DatasetError`, naming the folders searched."""
    searched = search_folders(folder)
    for candidate in searched:
        if (candidate / file).is_file():
            return candidate / file
    looked = ", ".join(str(candidate) for candidate in searched)
    raise DatasetError(
        "{file} was not found in {folders}. Set INKLOOP_DATA to the folder that holds it.", file=file, folders=looked
    )


def download(url: str, sha256: str, path: Path, report: ReportBytes | None) -> Path:
    """Download `url` to `path`; the file is created only when its SHA-256 is `sha256` (hexadecimal).

    Raises `DatasetError` when the checksum differs, `OSError` or `HTTPException` when the network fails.
    """
    digest, done = hashlib.sha256(), 0
    with (
        atomic_write(path) as temporary,
        urllib.request.urlopen(url, timeout=30) as response,
        temporary.open("wb") as file,
    ):
        total = int(response.headers.get("Content-Length", 0))
        while block := response.read(1 << 16):
            file.write(block)
            digest.update(block)
            done += len(block)
            if report:
                report(done, total)
        if digest.hexdigest() != sha256:
            raise DatasetError("The file from {url} is not MNIST: its checksum differs. Try again later.", url=url)
    return path
