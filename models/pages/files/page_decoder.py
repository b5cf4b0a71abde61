"""Opens pages of unknown origin: a confined process decodes them; this process never parses the files."""

import json
import math
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from models.ink.image_files import MAX_FILE_BYTES, too_large
from models.ink.ink import InkError
from models.pages.files.page_image import MAX_PAGE_PIXELS, MAX_PAGES, PageImage
from models.pages.files.worker import PIXELS, SOURCE
from models.system.errors import Message
from models.system.worker_process import start_isolated

_TIMEOUT_S = 60.0
"""For a page; ten times what the largest takes."""
_RENEWED_AFTER_S = 120.0
"""A process that is older is replaced before the next file, for its processor time is limited."""
_MAX_ANSWER_CHARS = 1 << 16
_BLOCK_BYTES = 1 << 20

_FAILED = Message("This file cannot be read: it is damaged, made to do harm, or needs too much memory.")
_TOO_SLOW = Message("This file takes too long to be read. Make it smaller, or export it again.")


def open_pages(source: Path | bytes) -> Iterator[PageImage]:
    """The pages of a picture or PDF, or of the bytes of one, decoded one by one as they are asked for.

    Raises `InkError` when it cannot be read or is too large, at the first page or a later one.
    """
    with PageDecoder() as decoder:
        yield from decoder.pages(source)


class PageDecoder:
    """A confined process that decodes one file after the other, which saves a start for each.

    It starts with the first file and is replaced after a failure. A file that takes it over could forge the pages of
    later files; nothing else is in its reach. `close` may be called from any thread.
    """

    def __init__(self, *, timeout_s: float = _TIMEOUT_S) -> None:
        self._timeout_s = timeout_s
        self._process: subprocess.Popen[str] | None = None
        self._folder: Path | None = None
        self._started = 0.0
        self._is_late = self._is_closed = False
        self._lock = threading.Lock()

    def __enter__(self) -> "PageDecoder":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the process. A page that is being read then raises `InkError`."""
        with self._lock:
            self._is_closed = True
            if self._process:
                self._process.kill()
        self._end()

    def pages(self, source: Path | bytes) -> Iterator[PageImage]:
        """As `open_pages`. The pages of another file cannot be asked for before these have ended."""
        if time.monotonic() - self._started > _RENEWED_AFTER_S:
            self._end()
        folder = self._start()
        self._request({"close": True})  # an open file could not be replaced everywhere
        _copy(source, folder / SOURCE)
        count = self._request({"open": True}).get("count")
        if not isinstance(count, int) or not 1 <= count <= MAX_PAGES:
            raise self._failure()
        for number in range(1, count + 1):
            answer = self._request({"page": number})
            try:
                pixels, size = _read_pixels(folder / PIXELS, answer), _checked_size(answer["size"])
            except (OSError, ValueError, TypeError, KeyError) as error:
                raise self._failure() from error
            yield PageImage(pixels, number, count, size)

    def _start(self) -> Path:
        with self._lock:
            if self._is_closed:
                raise InkError(_FAILED)
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="inkloop-"))
                self._process = start_isolated("models.pages.files.worker", self._folder)
                self._started, self._is_late = time.monotonic(), False
            return self._folder

    def _request(self, request: dict[str, Any]) -> dict[str, Any]:
        """The answer of the process. Raises `InkError` if it refuses the file, fails or takes too long."""
        process = self._process
        if process is None:
            raise InkError(_FAILED)
        assert process.stdin
        assert process.stdout
        try:
            with self._limited_time():
                process.stdin.write(json.dumps(request) + "\n")
                process.stdin.flush()
                answer = json.loads(process.stdout.readline(_MAX_ANSWER_CHARS))
        except (OSError, ValueError, RecursionError) as error:  # it has ended, or its output is malformed
            raise self._failure() from error
        if not isinstance(answer, dict):
            raise self._failure()
        if "refused" in answer:
            try:
                raise InkError(Message.from_json(answer["refused"]))
            except ValueError as error:
                raise self._failure() from error
        return answer

    @contextmanager
    def _limited_time(self) -> Iterator[None]:
        timer = threading.Timer(self._timeout_s, self._on_timeout)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _on_timeout(self) -> None:
        with self._lock:
            self._is_late = True
            if self._process:
                self._process.kill()

    def _failure(self) -> InkError:
        """The error for a process that failed; the next file gets another one."""
        status = self._end()
        is_late = self._is_late or -status == getattr(signal, "SIGXCPU", None)
        message = _TOO_SLOW if is_late else _FAILED
        return InkError(message)

    def _end(self) -> int:
        """End the process, remove its folder, and return the exit status."""
        with self._lock:
            process, self._process, folder, self._folder = self._process, None, self._folder, None
        status = 0
        if process:
            process.kill()
            status = process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not sent yet
                    if pipe:
                        pipe.close()
        if folder:
            shutil.rmtree(folder, ignore_errors=True)
        return status


def _copy(source: Path | bytes, target: Path) -> None:
    """Copy the file to the folder of the process, which reads nothing else. Raises `InkError`."""
    if isinstance(source, bytes):
        if len(source) > MAX_FILE_BYTES:
            raise too_large(len(source))
        target.write_bytes(source)
        return
    try:
        if source.is_dir():
            raise InkError("This is a folder. Open the files in it.")
        if source.exists() and not source.is_file():
            raise InkError("This is not a file. Open a picture or a PDF.")
        with source.open("rb") as file, target.open("wb") as copy:
            if (size := os.fstat(file.fileno()).st_size) > MAX_FILE_BYTES:
                raise too_large(size)
            _copy_blocks(file, copy)
    except OSError as error:
        raise InkError("This file cannot be read: {reason}.", reason=error.strerror or error) from error


def _copy_blocks(file: IO[bytes], copy: IO[bytes]) -> None:
    size = 0
    while block := file.read(_BLOCK_BYTES):
        size += len(block)
        if size > MAX_FILE_BYTES:  # it grew
            raise too_large(size)
        copy.write(block)


def _read_pixels(path: Path, answer: dict[str, Any]) -> NDArray[np.uint8]:
    """The pixels of a page (h×w×3). They are read and not mapped: a mapped file can be cut off under its reader.

    Raises `OSError`, `ValueError`, `KeyError` if they are not what the answer states.
    """
    height, width = answer["height"], answer["width"]
    if not isinstance(height, int) or not isinstance(width, int) or min(height, width) < 1:
        raise ValueError("no size")
    if height * width > MAX_PAGE_PIXELS:
        raise ValueError("too many pixels")
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size != height * width * 3:
            raise ValueError("not the pixels")
        pixels = np.fromfile(file, np.uint8, height * width * 3)
    return pixels.reshape(height, width, 3)


def _checked_size(size: object) -> tuple[float, float]:
    if not isinstance(size, list) or len(size) != 2:
        raise ValueError("no size")
    width, height = map(float, size)
    if not (math.isfinite(width) and math.isfinite(height) and width > 0 and height > 0):
        raise ValueError("no size")
    return width, height
