"""IDX, the format of MNIST's own four files (LeCun et al. 1998): images in one file, labels in another.

`…-images-idx3-ubyte` and `…-labels-idx1-ubyte`, plain or gzipped. A label is a number; beside them stands
`…-labels.txt`, UTF-8, whose lines are the labels of the numbers 0, 1, …. Without it a number is its own label.
"""

import re
import struct
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import numpy as np

from corrections.samples.bounded_files import create_file, exactly, lines, open_bounded
from corrections.samples.file_pairs import found_pair, pair
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, stacked
from models.ink.ink import Picture
from models.system.errors import Message

_IMAGES, _LABELS = b"\0\0\x08\x03", b"\0\0\x08\x01"
_CODES = {_LABELS: ">u1", b"\0\0\x09\x01": ">i1", b"\0\0\x0b\x01": ">i2", b"\0\0\x0c\x01": ">i4"}
"""Types of the numbers that stand for labels."""
_DIGITS = [str(digit) for digit in range(10)]


def read(path: Path) -> Iterator[Sample]:
    images, labels = found_pair(path)
    codes = _codes(labels)
    names = _names(labels)
    with open_bounded(images) as file:
        if exactly(file, 4, Message("its header")) != _IMAGES:
            raise ImportExportError(
                "{images} is not an IDX file of images: it does not begin with 00 00 08 03.", images=images.name
            )
        count, height, width = struct.unpack(">III", exactly(file, 12, Message("its header")))
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
            image = exactly(
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
            yield Sample(ink=Picture(height, width, image), label=names[code] if names else str(code))
        _check_end(file, images)


def write(path: Path, samples: Iterable[Sample]) -> None:
    images, labels = pair(path)
    data, texts, _ = stacked(samples)
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
        magic = exactly(file, 4, Message("its header"))
        if magic not in _CODES:
            raise ImportExportError(
                "{path} is not an IDX file of labels: it does not begin with 00 00 08 01.", path=path.name
            )
        (count,) = struct.unpack(">I", exactly(file, 4, Message("its header")))
        check_size(count, 1, 1)
        code = np.dtype(_CODES[magic])
        codes = np.frombuffer(
            exactly(
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
        return [line.rstrip("\r\n") for line in lines(file)]


def _names_file(labels: Path) -> Path:
    """`train-labels-idx1-ubyte.gz` → `train-labels.txt`."""
    return labels.with_name(re.sub(r"[-._]idx1.*$", "", labels.name, flags=re.IGNORECASE) + ".txt")
