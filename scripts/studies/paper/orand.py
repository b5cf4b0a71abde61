"""Amounts written on real forms (ORAND-CAR-A, ICFHR 2014 competition): a ZIP with images and `labels.csv`."""

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def read_amounts(path: Path) -> Iterator[tuple[NDArray[np.uint8], str]]:
    """Pictures (h×w×3 uint8, RGB) and their texts, in the order of the list. Raises `OSError` and `KeyError`."""
    with zipfile.ZipFile(path) as archive:
        listed = next(name for name in archive.namelist() if name.endswith("labels.csv"))
        folder = listed.removesuffix("labels.csv")
        for row in csv.DictReader(io.StringIO(archive.read(listed).decode("utf-8"))):
            with Image.open(io.BytesIO(archive.read(folder + row["file"]))) as image:
                yield np.asarray(image.convert("RGB")), row["text"]
