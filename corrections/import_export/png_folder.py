"""PNG folder: one sub-folder of images per label, and `labels.csv` (UTF-8) with one row `file,label,writer` per image.

Without `labels.csv` the names of the folders with images are the labels (`label_folders`). The pixels of our own
images, and of small images on black paper such as MNIST's, are imported unchanged; other images are cleaned like a
photograph opened in the window.
"""

import csv
import re
import unicodedata
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image, PngImagePlugin, UnidentifiedImageError

from corrections.samples.bounded_files import create_file, open_bounded, read_lines
from corrections.samples.csv_cells import decode_cell, encode_cell
from corrections.samples.import_choices import NO_CHOICES, ImportChoices
from corrections.samples.label_folders import images_in, label_folders
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import pixels_of
from models.ink.image_to_ink import read_picture
from models.ink.ink import AnyInk, InkError, Picture

LABELS_FILE = "labels.csv"
_COLUMNS = ["file", "label", "writer"]
_SUFFIXES = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".heic", ".heif", ".avif", ".tif", ".tiff")
_SUFFIXES += (".jfif", ".jpe", ".jp2", ".dib", ".tga", ".pgm", ".ppm", ".pbm", ".pnm", ".pcx")
_OWN_PNG_KEY = "Inkloop"
"""Key of a text chunk in our own PNG files, whose pixels are imported unchanged."""
_MAX_DRAWN_SIDE_PX = 128
_CODE_POINTS = re.compile(r"(?:^| )U\+([0-9A-F]{4,6}(?:-[0-9A-F]{4,6})*)$")
_RESERVED_NAMES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9¹²³]", re.IGNORECASE)


def read(path: Path, choices: ImportChoices = NO_CHOICES) -> Iterator[Sample]:
    """The samples of a folder. Raises `ImportExportError`, `OSError`."""
    listed = (path / LABELS_FILE).is_file()
    found = False
    for file, label, writer in _read_labels_file(path) if listed else _walk_folders(path, choices):
        found = True
        if not file.resolve().is_relative_to(path.resolve()):
            raise ImportExportError("{file} lies outside of the folder, so it is not opened.", file=file)
        try:
            yield Sample(ink=_read_ink(file), label=label, writer=writer)
        except InkError as error:
            raise ImportExportError("{path}: {reason}", path=file.relative_to(path), reason=error) from error
        except OSError as error:
            raise ImportExportError(
                "{path} cannot be read: {reason}.", path=file.relative_to(path), reason=error.strerror or error
            ) from error
    if not found:
        raise ImportExportError(
            "it holds neither {file} with rows in it nor folders of images that are named as labels.", file=LABELS_FILE
        )


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples from `as_rasters` to a new folder. Raises `OSError`."""
    path.mkdir()
    with create_file(path / LABELS_FILE) as rows:
        rows.write(",".join(_COLUMNS) + "\n")
        for number, sample in enumerate(samples, 1):
            folder = path / folder_name(sample.label)
            folder.mkdir(exist_ok=True)
            size = sample.ink.height if isinstance(sample.ink, Picture) else 0
            mark = PngImagePlugin.PngInfo()
            mark.add_text(_OWN_PNG_KEY, "ink bright")
            image = Image.frombytes("L", (size, size), pixels_of(sample))
            image.save(folder / f"{number:06}.png", pnginfo=mark)
            rows.write(
                ",".join(map(encode_cell, (f"{folder.name}/{number:06}.png", sample.label, sample.writer))) + "\n"
            )


def folder_name(label: str) -> str:
    """A folder name for `label` that is valid and unique on every file system.

    A label of lower-case letters and digits is its own name, unless Windows reserves it. For all others the code points
    follow: `A U+0041`.
    """
    shown = "".join(character for character in label if _is_stable(character))
    if shown == label == label.casefold() and not _RESERVED_NAMES.fullmatch(label):
        return label
    return f"{shown[:8]} U+{'-'.join(f'{ord(character):04X}' for character in label)}".strip()


def label_of(folder: str) -> str:
    """The inverse of `folder_name`; another name is returned unchanged."""
    points = _CODE_POINTS.search(folder)
    try:
        return "".join(chr(int(point, 16)) for point in points[1].split("-")) if points else folder
    except (ValueError, OverflowError):
        return folder


def _is_stable(character: str) -> bool:
    """Whether the character is a letter or digit that no file system decomposes."""
    return character.isalnum() and unicodedata.normalize("NFKD", character) == character


def _read_labels_file(path: Path) -> Iterator[tuple[Path, str, str]]:
    """The image path, label and writer in each row of `labels.csv`. Raises `ImportExportError`."""
    with open_bounded(path / LABELS_FILE) as file:
        rows = csv.reader(read_lines(file), strict=True)
        try:
            if (first := next(rows, [])) not in (_COLUMNS, _COLUMNS[:2]):
                raise ImportExportError(
                    "{file}, line 1: {expected} expected, it is {found}.",
                    file=LABELS_FILE,
                    expected=",".join(_COLUMNS),
                    found=",".join(first)[:80],
                )
            for row in rows:
                if len(row) != len(first):
                    raise ImportExportError(
                        "{file}, line {line}: {expected} cells expected, not {found}.",
                        file=LABELS_FILE,
                        line=rows.line_num,
                        expected=len(first),
                        found=len(row),
                    )
                name, label, *writer = map(decode_cell, row)
                image = path / name.replace("\\", "/")
                if "\0" in name or not image.is_file():
                    raise ImportExportError(
                        "{file}, line {line}: there is no image {image}.",
                        file=LABELS_FILE,
                        line=rows.line_num,
                        image=repr(name[:200]),
                    )
                yield image, label, writer[0] if writer else ""
        except csv.Error as error:
            raise ImportExportError(
                "{file}, line {line}: {reason}.", file=LABELS_FILE, line=rows.line_num, reason=error
            ) from error


def _walk_folders(path: Path, choices: ImportChoices) -> Iterator[tuple[Path, str, str]]:
    """The image path, label and an empty writer for each image in a folder of a label."""
    for folder, name in label_folders(path, _SUFFIXES, choices):
        for file in images_in(folder, _SUFFIXES):
            yield file, label_of(name), ""


def _read_ink(file: Path) -> AnyInk:
    """The ink of an image file. Raises `InkError`, `OSError`."""
    drawn = _read_drawn_image(file)
    return read_picture(file) if drawn is None else drawn


def _read_drawn_image(file: Path) -> Picture | None:
    """The pixels of one of our images or of a small image on black paper; None for another image."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the size is checked below
        try:
            image = Image.open(file, formats=["PNG"])
        except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
            return None  # `read_picture` then raises the error
    with image:
        if image.mode != "L" or max(image.size) > _MAX_DRAWN_SIDE_PX or "transparency" in image.info:
            return None
        try:
            levels = np.asarray(image)
        except (OSError, ValueError, SyntaxError) as error:
            raise InkError("This image cannot be read: {reason}.", reason=error) from error
        border = np.concatenate([levels[0], levels[-1], levels[:, 0], levels[:, -1]])
        if _OWN_PNG_KEY in image.info or np.median(border) == 0:
            return Picture(image.height, image.width, levels.tobytes())
    return None
