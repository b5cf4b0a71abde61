"""Pairs of one file of images and one of labels, matched by `images` and `labels` in their names."""

import re
from pathlib import Path

from corrections.samples.sample import ImportExportError

_NAME_WORDS = (("images", "labels"), ("image", "label"), ("idx3", "idx1"))


def pair_paths(path: Path) -> tuple[Path, Path]:
    """The paths of images and labels; `path` is one of them. Raises `ImportExportError` if its name has no partner."""
    images = labels = path.name
    for image, label in _NAME_WORDS:
        images, labels = _replace_word(images, label, image), _replace_word(labels, image, label)
    if images == labels:
        raise ImportExportError(
            "the images and their labels are two files. Name them alike but for the words images and labels, such as"
            " digits-images.csv and digits-labels.csv."
        )
    return path.with_name(images), path.with_name(labels)


def is_pair(path: Path) -> bool:
    """Whether `path` is one of two files that both exist."""
    try:
        return all(file.is_file() for file in pair_paths(path))
    except ImportExportError:
        return False


def existing_pair(path: Path) -> tuple[Path, Path]:
    """`pair_paths`, but raises `ImportExportError` also if one of the two files is missing."""
    images, labels = pair_paths(path)
    for file in (images, labels):
        if not file.is_file():
            raise ImportExportError(
                "{file} is missing beside it. Put it there: images and labels belong together.", file=file.name
            )
    return images, labels


def _replace_word(text: str, old: str, new: str) -> str:
    """`text` with the word `old` replaced by `new`, capitalised if `old` was."""
    return re.sub(
        rf"{old}(?=[^a-z]|$)",
        lambda found: new.capitalize() if found[0][0].isupper() else new,
        text,
        flags=re.IGNORECASE,
    )
