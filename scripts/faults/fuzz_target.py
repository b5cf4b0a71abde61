"""Runs one parser under the fuzzer; `scripts/fuzz.py` starts it as a process.

A parser must either return drawings or raise the error that the window shows. Anything else ends this process, and so
does exceeding the limit of time or memory.
"""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import atheris  # pyright: ignore[reportMissingImports]  # in a group of its own

with atheris.instrument_imports(include=["corrections", "models"], enable_loader_override=False):  # pyright: ignore[reportAttributeAccessIssue]
    from corrections.import_export.format_table import FORMATS, Shape, format_of
    from corrections.import_export.png_folder import LABELS_FILE
    from corrections.import_export.transfer import import_samples, read_samples
    from corrections.samples.file_pairs import pair_paths
    from corrections.samples.sample import ImportExportError, check_sample
    from corrections.store.store import Store
    from corrections.store.trial_filter import TrialFilter
    from models.ink.image_to_ink import read_picture
    from models.ink.ink import InkError
    from models.ink.raster import raster_from_ink
    from models.pages.files.page_decoder import PageDecoder
    from scripts.faults.fuzz_inputs import IMAGE, PAGE, PAIR_SEPARATOR


def read_image(data: bytes) -> None:
    """Read an image as the window does."""
    try:
        raster_from_ink(read_picture(data))
    except InkError:
        return


def read_pages(decoder: PageDecoder, data: bytes) -> None:
    """Open all pages of a picture or PDF as the window does."""
    try:
        for page in decoder.pages(data):
            assert page.pixels.size
    except InkError:
        return


class Importer:
    """Reads each input, and checks that a refused import leaves the store empty."""

    def __init__(self, name: str, folder: Path) -> None:
        (self._format,) = (each for each in FORMATS if each.name == name)
        self._folder = folder
        self._path = self._format.completed_name(folder / "drawings")
        self._store = Store(folder / "trials.sqlite")
        self._trials = 0

    def __call__(self, data: bytes) -> None:
        self._write(data)
        _, path = format_of(self._path)
        given = 0
        try:
            for sample in read_samples(path):
                check_sample(sample)
                raster_from_ink(sample.ink)
                given += 1
        except ImportExportError:
            if given:
                self._check_refused_import(path)

    def _write(self, data: bytes) -> None:
        if self._format.shape is Shape.FILE:
            self._path.write_bytes(data)
        elif self._format.shape is Shape.PAIR:
            images, _, labels = data.partition(PAIR_SEPARATOR)
            for file, content in zip(pair_paths(self._path), (images, labels), strict=True):
                file.write_bytes(content)
        else:
            self._path.mkdir(exist_ok=True)
            (self._path / LABELS_FILE).write_bytes(data)

    def _check_refused_import(self, path: Path) -> None:
        """Check that an import with an invalid drawing also adds none of the valid ones before it."""
        try:
            import_samples(self._store, read_samples(path), writer="me")
        except ImportExportError:
            kept = len(self._store.ids(TrialFilter()))
            assert not kept, f"{kept} drawings of a refused import were kept"
        else:
            raise AssertionError("what was refused when it was read was imported")


def main() -> None:
    target, *arguments = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, PageDecoder() as decoder:
        runs: dict[str, Callable[[bytes], None]] = {IMAGE: read_image, PAGE: partial(read_pages, decoder)}
        atheris.Setup([sys.argv[0], *arguments], runs.get(target) or Importer(target, Path(folder)))
        atheris.Fuzz()


if __name__ == "__main__":
    main()
