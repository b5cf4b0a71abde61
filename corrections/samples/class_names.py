"""Characters for class numbers, as EMNIST (Cohen et al. 2017) publishes them in `emnist-balanced-mapping.txt`.

Each line of such a file has a class number and the code points of its characters; the first one is the label.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from string import ascii_uppercase, digits

from corrections.samples.bounded_files import open_bounded, read_lines
from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestion, Option
from corrections.samples.sample import ImportExportError
from models.system.errors import Message

_MAPPING_FILE = re.compile(r"^(?P<of>.*?)[-_. ]?mapping\.txt$", re.IGNORECASE)
_SPLIT = re.compile(r"emnist.*(by_?class|by_?merge|balanced|letters)", re.IGNORECASE)
_ALL = digits + ascii_uppercase + ascii_uppercase.lower()
_NUMBERS = "numbers"
_MERGED = digits + ascii_uppercase + "abdefghnqrt"
EMNIST_CLASSES = {
    "letters": dict(enumerate(ascii_uppercase, 1)),
    "balanced": dict(enumerate(_MERGED)),
    "bymerge": dict(enumerate(_MERGED)),
    "byclass": dict(enumerate(_ALL)),
}
"""The characters of EMNIST's classes, by the name of the data set."""


def is_emnist(path: Path) -> bool:
    """Whether the name of a file or of its folder is one of EMNIST's."""
    return "emnist" in f"{path.parent.name}/{path.name}".lower()


def class_names(path: Path, choices: ImportChoices) -> Mapping[str, str]:
    """The label for each class number of the file `path`; empty if the numbers are the labels.

    Raises `ImportQuestionError` if the file is EMNIST's and no file with the characters lies beside it, and
    `ImportExportError` or `OSError` if there is one that cannot be read.
    """
    chosen = choices.get(Aspect.LABELS)
    if chosen is None and (file := _mapping_file(path)):
        return _read(file)
    named_split = _SPLIT.search(path.name)
    split = named_split[1].lower().replace("_", "") if named_split else ""
    if chosen is None and not split:
        return {}
    question = _question(path, split)
    chosen = choices.answer(question)
    return {str(number): character for number, character in EMNIST_CLASSES.get(chosen, {}).items()}


def named(label: str, names: Mapping[str, str]) -> str:
    """The label for the class number `label`. Raises `ImportExportError` if `names` has others only."""
    if not names or label in names:
        return names.get(label, label)
    raise ImportExportError(
        "class {label} has no character; there are characters for {first} to {last}.",
        label=label,
        first=next(iter(names)),
        last=list(names)[-1],
    )


def _question(path: Path, split: str) -> ImportQuestion:
    """The question for a file of EMNIST's data set `split`; for another file, all answers that there are."""
    options = [
        Option(
            name,
            Message(
                "Characters as in EMNIST: {first} is {character}, {last} is {last_character}",
                first=min(names),
                character=names[min(names)],
                last=max(names),
                last_character=names[max(names)],
            ),
        )
        for name, names in EMNIST_CLASSES.items()
        if split in ("", name)
    ]
    return ImportQuestion(
        Aspect.LABELS,
        Message(
            "{file} has class numbers, and no file beside it names their characters, such as {mapping}.",
            file=path.name,
            mapping=f"emnist-{split}-mapping.txt",
        ),
        (*options, Option(_NUMBERS, Message("The numbers themselves"))),
    )


def _mapping_file(path: Path) -> Path | None:
    """The file of characters beside `path` whose name fits best."""
    found = [(len(match["of"]), file) for file in path.parent.glob("*.txt") if (match := _fits(path, file))]
    return max(found, default=(0, None))[1]


def _fits(path: Path, file: Path) -> re.Match[str] | None:
    match = _MAPPING_FILE.match(file.name)
    return match if match and path.name.lower().startswith(match["of"].lower()) else None


def _read(file: Path) -> Mapping[str, str]:
    names = {}
    with open_bounded(file) as opened:
        for number, line in enumerate(read_lines(opened), 1):
            if not line.strip():
                continue
            try:
                code, point = map(int, line.replace(",", " ").split()[:2])
                names[str(code)] = chr(point)
            except (ValueError, OverflowError) as error:
                raise ImportExportError(
                    "{file}, line {line}: a class number and the code point of its character expected.",
                    file=file.name,
                    line=number,
                ) from error
    return names
