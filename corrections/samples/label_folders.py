"""Folders of images that are named as labels, at any depth: `LABEL/…`, `train/LABEL/…`, `a/b/LABEL/…`."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestion, Option
from corrections.samples.sample import ImportExportError
from models.system.errors import Message

_SPLIT = re.compile(
    r"(images?|imgs?|pictures?|pics?|photos?|dataset|data)|"
    r"(data|images?|img)?[-_ ]?(train(ing)?|test(ing)?|val(id(ation)?)?|dev|eval(uation)?)"
    r"[-_ ]?(sets?|samples?|data|images?|imgs?|folder)?[-_ ]?\d*",
    re.IGNORECASE,
)
"""Names of folders for a data set or its parts, which are no labels."""
_IGNORED = ("__MACOSX",)
_LAST = "last"
_MAX_EXAMPLES = 4


def label_folders(path: Path, suffixes: Sequence[str], choices: ImportChoices) -> list[tuple[Path, str]]:
    """Each folder with images below `path`, sorted, and the name of the label.

    The label is the folder's name. Folders for the parts of a data set are passed over. Raises `ImportQuestionError` if
    the names of several levels can be the label, `ImportExportError` if images lie in no folder of a label.
    """
    names = {folder: _names(path, folder) for folder in _folders_with_images(path, suffixes)}
    if unlabelled := [folder for folder, left in names.items() if not left]:
        raise ImportExportError(
            "{folder} holds images that lie in no folder named as their label. Choose a folder in which all do.",
            folder=unlabelled[0].relative_to(path.parent),
        )
    common = _common_length(list(names.values()))
    names = {folder: left[common:] for folder, left in names.items()}
    levels = _levels(list(names.values()))
    if len(levels) > 1 or (levels and choices.get(Aspect.LABEL_FOLDER) is not None):
        chosen = choices.answer(_question(path, levels))
    else:
        chosen = next(iter(levels), _LAST)
    level = -1 if chosen == _LAST else int(chosen) - 1
    return [(folder, left[level]) for folder, left in names.items()]


def images_in(folder: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    """The files with these suffixes in a folder, sorted, the hidden ones left out."""
    for file in sorted(folder.iterdir()):
        if file.suffix.lower() in suffixes and not file.name.startswith(".") and file.is_file():
            yield file


def _folders_with_images(path: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    """Sub-folders with images. Links to folders elsewhere are refused, others are passed over. Raises `OSError`."""

    def refuse(error: OSError) -> None:
        raise error

    for folder, folders, _ in os.walk(path, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _IGNORED)
        for name in folders:
            if not (Path(folder) / name).resolve().is_relative_to(path.resolve()):
                raise ImportExportError(
                    "{file} lies outside of the folder, so it is not opened.", file=Path(folder) / name
                )
        if Path(folder) != path and any(images_in(Path(folder), suffixes)):
            yield Path(folder)


def _names(path: Path, folder: Path) -> tuple[str, ...]:
    """The names of the folders from `path` to `folder` that are no part of a data set."""
    return tuple(name for name in folder.relative_to(path).parts if not _SPLIT.fullmatch(name))


def _common_length(names: Sequence[tuple[str, ...]]) -> int:
    """How many outer folders all have in common, the innermost not counted."""
    shortest = min(map(len, names), default=1) - 1
    return next((place for place in range(shortest) if len({left[place] for left in names}) > 1), shortest)


def _levels(names: Sequence[tuple[str, ...]]) -> Mapping[str, list[str]]:
    """The levels that can be the label, and the labels then: 1 for the outermost, `_LAST` for the innermost folder."""
    depths = set(map(len, names))
    places = (
        {"1": 0, _LAST: -1} if len(depths) > 1 else {str(place + 1): place for place in range(max(depths, default=0))}
    )
    levels = {level: sorted({left[place] for left in names}) for level, place in places.items()}
    differing = {level: labels for level, labels in levels.items() if len(labels) > 1}
    return differing or levels


def _question(path: Path, levels: Mapping[str, list[str]]) -> ImportQuestion:
    return ImportQuestion(
        Aspect.LABEL_FOLDER,
        Message(
            "The images in {folder} lie in folders inside folders; either can be named as the labels.", folder=path.name
        ),
        tuple(
            Option(
                level,
                Message(
                    "Labels {names}", names=", ".join(names[:_MAX_EXAMPLES]) + (", …" if names[_MAX_EXAMPLES:] else "")
                ),
            )
            for level, names in levels.items()
        ),
    )
