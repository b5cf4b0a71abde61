"""The confined process that decodes pages: its limits, and what happens when a file takes it over."""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PIL import Image

from models.ink.ink import InkError
from models.pages.files import page_decoder
from models.pages.files.page_decoder import PageDecoder, open_pages
from models.system.worker_process import start_isolated
from tests.support.untrusted import hostile_decoder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are those of POSIX")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "picture.png"
    Image.new("RGB", (20, 10), "white").save(path)
    return path


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary folders."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> Iterator[PageDecoder]:
    """A decoder whose process does what its files state."""
    start = partial(start_isolated, hostile_decoder.__name__)
    monkeypatch.setattr(page_decoder, "start_isolated", lambda _module, folder: start(folder))
    with PageDecoder() as decoder:
        yield decoder


def test_the_folder_of_the_process_is_removed(picture: Path, temporary: Path) -> None:
    pages = open_pages(picture)
    assert next(pages).pixels.shape == (10, 20, 3)
    assert len(list(temporary.iterdir())) == 1
    pages.close()  # pyright: ignore[reportAttributeAccessIssue]
    assert not list(temporary.iterdir())


def test_one_process_reads_file_after_file(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Path] = []

    def start(module: str, folder: Path) -> "subprocess.Popen[str]":
        started.append(folder)
        return start_isolated(module, folder)

    monkeypatch.setattr(page_decoder, "start_isolated", start)
    with PageDecoder() as decoder:
        for source in (picture, picture.read_bytes()):
            (page,) = decoder.pages(source)
            assert page.pixels.shape == (10, 20, 3)
        with pytest.raises(InkError):
            list(decoder.pages(b"no picture"))
        assert next(decoder.pages(picture)).count == 1  # left half-way
        assert len(list(decoder.pages(picture))) == 1
    assert len(started) == 1


def test_no_decoder_is_imported_before_the_sandbox_is_closed() -> None:
    code = (
        "import sys; from models.system import sandbox\n"
        "import models.pages.files.worker as worker\n"
        "decoders = {'PIL', 'numpy', 'cv2', 'pypdfium2', 'pillow_heif'}\n"
        "worker.confine = lambda *_, **__: print(decoders & set(sys.modules), file=sys.stderr) or sys.exit()\n"
        "worker.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.strip() == "set()"


@pytest.mark.parametrize("what", ["die", "babble", *sorted(set(hostile_decoder.ANSWERS) - {"good"})])
def test_a_process_that_was_taken_over_is_replaced(hostile: PageDecoder, what: str) -> None:
    with pytest.raises(InkError, match="damaged, made to do harm, or needs too much memory"):
        list(hostile.pages(what.encode()))
    (page,) = hostile.pages(b"good")
    assert page.pixels.shape == (3, 2, 3)


def test_a_process_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, hostile: PageDecoder) -> None:
    with PageDecoder(timeout_s=0.3) as decoder, pytest.raises(InkError, match="takes too long"):
        list(decoder.pages(b"hang"))


def test_closing_ends_what_is_being_read(hostile: PageDecoder) -> None:
    threading.Timer(0.3, hostile.close).start()
    with pytest.raises(InkError):
        list(hostile.pages(b"hang"))
    with pytest.raises(InkError):
        list(hostile.pages(b"good"))


def not_there(folder: Path) -> Path:
    return folder / "missing.png"


def pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.png")
    return folder / "pipe.png"


def too_large(folder: Path) -> Path:
    with (folder / "large.png").open("wb") as file:
        file.truncate(64_000_001)
    return folder / "large.png"


@pytest.mark.parametrize(
    ("made", "word"),
    [(Path, "folder"), (not_there, "No such file"), (pipe, "not a file"), (too_large, "64 MB; images of up to 64 MB")],
)
def test_what_is_no_file_of_a_page_is_told(tmp_path: Path, made: Callable[[Path], Path], word: str) -> None:
    with pytest.raises(InkError, match=word):
        next(open_pages(made(tmp_path)))
