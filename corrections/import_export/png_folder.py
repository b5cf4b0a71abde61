"""A folder of PNG images, a folder a label in it, and `labels.csv`, UTF-8: `file,label,writer`, a row an image.

Without `labels.csv` the folders' names are the labels. Our own images, and small ones on black paper as MNIST's are,
are taken pixel for pixel; photographs and scans of any kind are cleaned as those that are opened in the window.
"""

import csv
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image, PngImagePlugin, UnidentifiedImageError

from corrections.samples.bounded_files import create_file, lines, open_bounded
from corrections.samples.csv_cells import cell, text
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import pixels
from models.ink.image_to_ink import read_picture
from models.ink.ink import AnyInk, InkError, Picture

LIST = "labels.csv"
_COLUMNS = ["file", "label", "writer"]
_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff")
_MARK = "Inkloop"
"""A text in our own PNG files: their pixels are ink as they are."""
_LARGEST_DRAWN = 128
_POINTS = re.compile(r"(?:^| )U\+([0-9A-F]{4,6}(?:-[0-9A-F]{4,6})*)$")
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)


def read(path: Path) -> Iterator[Sample]:
    listed = (path / LIST).is_file()
    found = False
    for file, label, writer in _listed(path) if listed else _in_folders(path):
        found = True
        if not file.resolve().is_relative_to(path.resolve()):
            raise ImportExportError("{file} lies outside of the folder, so it is not opened.", file=file)
        try:
            yield Sample(ink=_ink(file), label=label, writer=writer)
        except InkError as error:
            raise ImportExportError("{path}: {reason}", path=file.relative_to(path), reason=error) from error
        except OSError as error:
            raise ImportExportError(
                "{path} cannot be read: {reason}.", path=file.relative_to(path), reason=error.strerror or error
            ) from error
    if not found:
        raise ImportExportError(
            "it holds neither {file} with rows in it nor folders of images that are named as labels.", file=LIST
        )


def write(path: Path, samples: Iterable[Sample]) -> None:
    path.mkdir()
    with create_file(path / LIST) as rows:
        rows.write(",".join(_COLUMNS) + "\n")
        for number, sample in enumerate(samples, 1):
            folder = path / folder_name(sample.label)
            folder.mkdir(exist_ok=True)
            size = sample.ink.height if isinstance(sample.ink, Picture) else 0
            mark = PngImagePlugin.PngInfo()
            mark.add_text(_MARK, "ink bright")
            image = Image.frombytes("L", (size, size), pixels(sample))
            image.save(folder / f"{number:06}.png", pnginfo=mark)
            rows.write(",".join(map(cell, (f"{folder.name}/{number:06}.png", sample.label, sample.writer))) + "\n")


def folder_name(label: str) -> str:
    """A name for the folder of `label` that every file system keeps apart from all others.

    Lower-case letters and digits stand for themselves; behind everything else, and what Windows reserves, its code
    points stand: `A U+0041`.
    """
    shown = "".join(character for character in label if _is_stable(character))
    if shown == label == label.casefold() and not _RESERVED.fullmatch(label):
        return label
    return f"{shown[:8]} U+{'-'.join(f'{ord(character):04X}' for character in label)}".strip()


def label_of(folder: str) -> str:
    """The inverse of `folder_name`; any other name is the label itself."""
    points = _POINTS.search(folder)
    try:
        return "".join(chr(int(point, 16)) for point in points[1].split("-")) if points else folder
    except (ValueError, OverflowError):
        return folder


def _is_stable(character: str) -> bool:
    """Whether it is a letter or a digit that no file system takes apart."""
    return character.isalnum() and unicodedata.normalize("NFKD", character) == character


def _listed(path: Path) -> Iterator[tuple[Path, str, str]]:
    """The images, labels and writers that `labels.csv` lists."""
    with open_bounded(path / LIST) as file:
        rows = csv.reader(lines(file), strict=True)
        try:
            if (first := next(rows, [])) not in (_COLUMNS, _COLUMNS[:2]):
                raise ImportExportError(
                    "{file}, line 1: {expected} expected, it is {found}.",
                    file=LIST,
                    expected=",".join(_COLUMNS),
                    found=",".join(first)[:80],
                )
            for row in rows:
                if len(row) != len(first):
                    raise ImportExportError(
                        "{file}, line {line}: {expected} cells expected, not {found}.",
                        file=LIST,
                        line=rows.line_num,
                        expected=len(first),
                        found=len(row),
                    )
                name, label, *writer = map(text, row)
                image = path / name.replace("\\", "/")
                if "\0" in name or not image.is_file():
                    raise ImportExportError(
                        "{file}, line {line}: there is no image {image}.",
                        file=LIST,
                        line=rows.line_num,
                        image=repr(name[:200]),
                    )
                yield image, label, writer[0] if writer else ""
        except csv.Error as error:
            raise ImportExportError(
                "{file}, line {line}: {reason}.", file=LIST, line=rows.line_num, reason=error
            ) from error


def _in_folders(path: Path) -> Iterator[tuple[Path, str, str]]:
    """All images one folder below, by the names of the folders."""
    for folder in sorted(each for each in path.iterdir() if each.is_dir() and not each.name.startswith(".")):
        for file in sorted(folder.iterdir()):
            if file.suffix.lower() in _SUFFIXES and not file.name.startswith(".") and file.is_file():
                yield file, label_of(folder.name), ""


def _ink(file: Path) -> AnyInk:
    """The drawing in an image file. Raises `InkError`, `OSError`."""
    drawn = _drawn(file)
    return read_picture(file) if drawn is None else drawn


def _drawn(file: Path) -> Picture | None:
    """The pixels of an image that shows ink on black paper; None for any other image."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is looked at below
        try:
            image = Image.open(file, formats=["PNG"])
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
            return None  # what is wrong with it is told when it is read as any other image
    with image:
        if image.mode != "L" or max(image.size) > _LARGEST_DRAWN or "transparency" in image.info:
            return None
        try:
            levels = np.asarray(image)
        except (OSError, ValueError, SyntaxError) as error:
            raise InkError("This image cannot be read: {reason}.", reason=error) from error
        border = np.concatenate([levels[0], levels[-1], levels[:, 0], levels[:, -1]])
        if _MARK in image.info or np.median(border) == 0:
            return Picture(image.height, image.width, levels.tobytes())
    return None
