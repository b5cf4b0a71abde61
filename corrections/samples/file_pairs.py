"""Two files that belong together, one of images and one of labels: told by `images` and `labels` in their names."""

import re
from pathlib import Path

from corrections.samples.sample import ImportExportError

_TO_LABELS = (("images", "labels"), ("image", "label"), ("idx3", "idx1"))


def pair(path: Path) -> tuple[Path, Path]:
    """The file of images and that of labels, of which `path` is either. Raises `ExchangeError` for another name."""
    images = labels = path.name
    for image, label in _TO_LABELS:
        images, labels = _replaced(images, label, image), _replaced(labels, image, label)
    if images == labels:
        raise ImportExportError(
            "the images and their labels are two files. Name them alike but for the words images and labels, such as"
            " digits-images.csv and digits-labels.csv."
        )
    return path.with_name(images), path.with_name(labels)


def found_pair(path: Path) -> tuple[Path, Path]:
    """As `pair`, of files that are there."""
    images, labels = pair(path)
    for file in (images, labels):
        if not file.is_file():
            raise ImportExportError(
                "{file} is missing beside it. Put it there: images and labels belong together.", file=file.name
            )
    return images, labels


def _replaced(text: str, old: str, new: str) -> str:
    """`text` with the word `new` for `old`, capital or not as it was."""
    return re.sub(
        rf"{old}(?=[^a-z]|$)",
        lambda found: new.capitalize() if found[0][0].isupper() else new,
        text,
        flags=re.IGNORECASE,
    )
