"""Where the files of the data sets are: found, fetched, read. NumPy only."""

import hashlib
import os
import urllib.request
from collections.abc import Callable
from pathlib import Path

from models.system.atomic_files import atomic_write
from models.system.errors import ModelsError

MNIST_FILE = "mnist.npz"
"""The base data in the data folder. Defined here because `models.datasets.mnist` loads NumPy."""
ReportBytes = Callable[[int, int], None]
"""Follows a download: bytes done, bytes in all."""


class DatasetError(ModelsError):
    """A data set is missing or is not what it should be; the message says which file, and where it was looked for."""


def search_folders(folder: Path | None = None) -> list[Path]:
    """Where data sets are looked for: `INKLOOP_DATA`, `folder`, Keras' cache."""
    data_home = os.environ.get("INKLOOP_DATA")
    keras_home = Path(os.environ.get("KERAS_HOME", Path.home() / ".keras"))
    return [*([Path(data_home)] if data_home else []), *([folder] if folder else []), keras_home / "datasets"]


def is_available(file: str, folder: Path | None = None) -> bool:
    """Is `file` in one of the places?"""
    return any((place / file).is_file() for place in search_folders(folder))


def find_file(file: str, folder: Path | None = None) -> Path:
    """The first place that holds `file`. Raises `DatasetError`, which says where it was looked for."""
    searched = search_folders(folder)
    for place in searched:
        if (place / file).is_file():
            return place / file
    looked = ", ".join(str(place) for place in searched)
    raise DatasetError(f"{file} was not found in {looked}. Set INKLOOP_DATA to the folder that holds it.")


def download(url: str, sha256: str, path: Path, report: ReportBytes | None) -> Path:
    """Fetch `url` to `path`, which comes to be only when the checksum is right.

    Raises `DatasetError` when it is not, `OSError` or `HTTPException` when the network fails.
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
            raise DatasetError(f"What {url} delivered is not MNIST: its checksum differs. Try again later.")
    return path
