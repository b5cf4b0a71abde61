"""Characters for class numbers, as EMNIST (Cohen et al. 2017) publishes them in `emnist-balanced-mapping.txt`.

Each line of such a file has a class number and the code points of its characters; the first one is the label.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import ascii_uppercase, digits

from corrections.samples.bounded_files import open_bounded, read_lines
from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestion, ImportQuestionError, Option
from corrections.samples.sample import ImportExportError
from models.system.errors import Message

_MAPPING_FILE = re.compile(r"^(?P<of>.*?)[-_. ]?mapping\.txt$", re.IGNORECASE)
_SPLIT = re.compile(r"emnist.*(by_?class|by_?merge|balanced|letters)", re.IGNORECASE)
_ALL = digits + ascii_uppercase + ascii_uppercase.lower()
_NUMBERS = "numbers"
_EMNIST = "Characters as in EMNIST: {first} is {character}, {last} is {last_character}"
_LETTERS = "Letters: {first} is {character}, {last} is {last_character}"
_MERGED = digits + ascii_uppercase + "abdefghnqrt"
EMNIST_CLASSES = {
    "letters": dict(enumerate(ascii_uppercase, 1)),
    "balanced": dict(enumerate(_MERGED)),
    "bymerge": dict(enumerate(_MERGED)),
    "byclass": dict(enumerate(_ALL)),
}
"""The characters of EMNIST's classes, by the name of the data set."""
_LETTERS_FROM_0 = "letters0"
CHARACTERS = {_LETTERS_FROM_0: dict(enumerate(ascii_uppercase)), **EMNIST_CLASSES}
"""All that class numbers can stand for: also A to Z from 0, as in the A–Z data and Sign Language MNIST of Kaggle."""


def is_emnist(path: Path) -> bool:
    """Whether the name of a file or of its folder is one of EMNIST's."""
    return "emnist" in f"{path.parent.name}/{path.name}".lower()


def class_names(path: Path, choices: ImportChoices, labels: Iterable[str]) -> Mapping[str, str]:
    """The label for each class number of the file `path`, whose `labels` are known; empty if they are what they are.

    Raises `ImportQuestionError` if the file is EMNIST's and no file with the characters lies beside it, or if numbers
    above 9 among the labels can stand for characters, and `ImportExportError` or `OSError` if there is a file of
    characters that cannot be read.
    """
    chosen = choices.get(Aspect.LABELS)
    if chosen is None and (file := _mapping_file(path)):
        return _read(file)
    named_split = _SPLIT.search(path.name)
    split = named_split[1].lower().replace("_", "") if named_split else ""
    if chosen is None and not split:
        possible = _possible_characters(labels)
        if possible:
            raise ImportQuestionError(_question(path, split, possible))
        return {}
    question = _question(path, split, CHARACTERS)
    chosen = choices.answer(question)
    return {str(number): character for number, character in CHARACTERS.get(chosen, {}).items()}


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


def _possible_characters(labels: Iterable[str]) -> Mapping[str, Mapping[int, str]]:
    """Those of `CHARACTERS` that have one for each label, if all labels are numbers and one is above 9."""
    numbers = set()
    for label in set(labels):
        if not (label.isdecimal() and label.isascii() and str(int(label)) == label):
            return {}
        numbers.add(int(label))
    if max(numbers, default=0) <= 9:
        return {}
    fitting: dict[str, Mapping[int, str]] = {}
    for name, names in CHARACTERS.items():
        if numbers <= names.keys() and names not in fitting.values():  # two of EMNIST's have the same characters
            fitting[name] = names
    return fitting


def _question(path: Path, split: str, possible: Mapping[str, Mapping[int, str]]) -> ImportQuestion:
    """The question for a file of EMNIST's data set `split`; for another file, the `possible` answers."""
    options = [
        Option(
            name,
            Message(
                _LETTERS if name == _LETTERS_FROM_0 else _EMNIST,
                first=min(names),
                character=names[min(names)],
                last=max(names),
                last_character=names[max(names)],
            ),
        )
        for name, names in possible.items()
        if split in ("", name)
    ]
    numbers = Option(_NUMBERS, Message("The numbers themselves"))
    if not split:
        text = Message("{file} has class numbers above 9. They can stand for characters.", file=path.name)
        return ImportQuestion(Aspect.LABELS, text, (*options, numbers))
    return ImportQuestion(
        Aspect.LABELS,
        Message(
            "{file} has class numbers, and no file beside it names their characters, such as {mapping}.",
            file=path.name,
            mapping=f"emnist-{split}-mapping.txt",
        ),
        (*options, numbers),
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
