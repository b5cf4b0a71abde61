"""IDX, the format of MNIST's files (LeCun et al. 1998): a file of images and a file of labels.

`…-images-idx3-ubyte` and `…-labels-idx1-ubyte`, plain or gzipped. The labels are integer codes; line k of
`…-labels.txt` (UTF-8) is the label for code k, from 0. Without that file, and without a file of characters as EMNIST's
(`class_names`), a code is its own label.
"""

import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import numpy as np

from corrections.samples.bounded_files import create_file, open_bounded, read_exactly, read_lines
from corrections.samples.class_names import class_names, named
from corrections.samples.file_pairs import existing_pair, pair_paths
from corrections.samples.import_choices import NO_CHOICES, ImportChoices
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, stack_images
from models.ink.ink import Picture
from models.system.errors import Message

_IMAGES, _LABELS = b"\0\0\x08\x03", b"\0\0\x08\x01"
_CODES = {_LABELS: ">u1", b"\0\0\x09\x01": ">i1", b"\0\0\x0b\x01": ">i2", b"\0\0\x0c\x01": ">i4"}
"""NumPy dtype of the codes for each magic number."""
_DIGITS = [str(digit) for digit in range(10)]


def read(path: Path, choices: ImportChoices = NO_CHOICES) -> Iterator[Sample]:
    """The samples of a pair of files. Raises `ImportExportError`, `OSError`."""
    images, labels = existing_pair(path)
    codes = _codes(labels)
    names = _names(labels)
    characters = {} if names else class_names(images, choices, map(str, codes))
    with open_bounded(images) as file:
        if read_exactly(file, 4, Message("its header")) != _IMAGES:
            raise ImportExportError(
                "{images} is not an IDX file of images: it does not begin with 00 00 08 03.", images=images.name
            )
        count, height, width = struct.unpack(">III", read_exactly(file, 12, Message("its header")))
        check_size(count, height, width)
        if count != len(codes):
            raise ImportExportError(
                "{images} holds {image_count} images, {labels} {label_count} labels.",
                images=images.name,
                image_count=f"{count:,}",
                labels=labels.name,
                label_count=f"{len(codes):,}",
            )
        for number, code in enumerate(codes, 1):
            image = read_exactly(
                file, height * width, Message("image {number} of {count}", number=number, count=f"{count:,}")
            )
            if names and not 0 <= code < len(names):
                raise ImportExportError(
                    "image {number} has label {label}, but {file} has {count} lines.",
                    number=number,
                    label=code,
                    file=_names_file(labels).name,
                    count=len(names),
                )
            yield Sample(
                ink=Picture(height, width, image), label=names[code] if names else named(str(code), characters)
            )
        _check_end(file, images)


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples from `as_rasters` to a pair of files and a list of labels. Raises `OSError`."""
    images, labels = pair_paths(path)
    data, texts, _ = stack_images(samples)
    names = _DIGITS if set(texts) <= set(_DIGITS) else sorted(set(texts), key=lambda text: (len(text), text))
    code = {name: number for number, name in enumerate(names)}
    magic = _LABELS if len(names) <= 256 else b"\0\0\x0c\x01"
    codes = np.array([code[text] for text in texts], _CODES[magic])
    _write(images, _IMAGES + struct.pack(">III", *data.shape), data.data)
    _write(labels, magic + struct.pack(">I", len(codes)), codes.tobytes())
    with create_file(_names_file(labels)) as file:
        file.writelines(f"{name}\n" for name in names)


def _write(path: Path, header: bytes, data: bytes | memoryview) -> None:
    import gzip

    with gzip.open(path, "wb") if path.suffix == ".gz" else path.open("wb") as file:
        file.write(header)
        file.write(data)


def _codes(path: Path) -> list[int]:
    with open_bounded(path) as file:
        magic = read_exactly(file, 4, Message("its header"))
        if magic not in _CODES:
            raise ImportExportError(
                "{path} is not an IDX file of labels: it does not begin with 00 00 08 01.", path=path.name
            )
        (count,) = struct.unpack(">I", read_exactly(file, 4, Message("its header")))
        check_size(count, 1, 1)
        code = np.dtype(_CODES[magic])
        codes = np.frombuffer(
            read_exactly(
                file, count * code.itemsize, Message("the {count} labels of {file}", count=f"{count:,}", file=path.name)
            ),
            code,
        )
        _check_end(file, path)
        return codes.tolist()


def _check_end(file: IO[bytes], path: Path) -> None:
    if file.read(1):
        raise ImportExportError(
            "{path} holds more than its header says: it is damaged. Fetch or export it again.", path=path.name
        )


def _names(labels: Path) -> list[str]:
    path = _names_file(labels)
    if not path.is_file():
        return []
    with open_bounded(path) as file:
        return [line.rstrip("\r\n") for line in read_lines(file)]


def _names_file(labels: Path) -> Path:
    """`train-labels-idx1-ubyte.gz` → `train-labels.txt`."""
    return labels.with_name(re.sub(r"[-._]idx1.*$", "", labels.name, flags=re.IGNORECASE) + ".txt")
