"""What a file leaves open about its drawings: the question, and what a person chose. Nothing open is guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from corrections.samples.sample import ImportExportError
from models.system.errors import Message


class Aspect(Enum):
    """What can be open. The value is the name of the commands' option."""

    ARRAYS = "arrays"
    """Which arrays of an NPZ file are images and which are their labels."""
    IMAGE_AXIS = "image-axis"
    """Which axis of an array counts the images."""
    LABEL_COLUMN = "label-column"
    """Which column of a table holds the labels."""
    LABEL_FOLDER = "label-folder"
    """Which level of nested folders names the labels."""
    LABELS = "labels"
    """Whether class numbers are labels, or stand for characters of one of EMNIST's data sets."""
    ORIENTATION = "orientation"
    """Whether images stand upright, or rows and columns are exchanged, as EMNIST stores them."""
    PAPER = "paper"
    """Whether the ink is bright on black paper, or dark on white paper."""


OPTIONS = {
    Aspect.ARRAYS: ("IMAGES,LABELS", "which arrays of an NPZ file to read"),
    Aspect.IMAGE_AXIS: ("first|last", "which axis of an array counts the images"),
    Aspect.LABEL_COLUMN: ("first|last|NAME", "which column of a table holds the labels"),
    Aspect.LABEL_FOLDER: ("1|2|…|last", "which level of nested folders names the labels, 1 for the outermost"),
    Aspect.LABELS: ("numbers|letters0|letters|balanced|bymerge|byclass", "keep class numbers, or take characters"),
    Aspect.ORIENTATION: ("upright|transposed", "how the images lie; transposed ones are turned"),
    Aspect.PAPER: ("black|white", "the colour of the paper in arrays and tables; on white paper the ink is dark"),
}
"""The values of each aspect and what it is, for the help of the commands."""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question. `value` is what the commands take."""

    value: str
    text: Message


@dataclass(frozen=True, slots=True)
class ImportQuestion:
    """What a person has to choose before the drawings of a file can be imported."""

    aspect: Aspect
    text: Message
    options: tuple[Option, ...]

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(option.value for option in self.options)


class ImportQuestionError(ImportExportError):
    """A file leaves open what its drawings are. With an answer to `question` it can be read; the text names the option
    of the commands.
    """

    def __init__(self, question: ImportQuestion) -> None:
        super().__init__(
            Message(
                "{question} Choose with {options}.",
                question=question.text,
                options=", ".join(
                    f"--{question.aspect.value} {_quoted(option.value)} ({option.text})" for option in question.options
                ),
            )
        )
        self.question = question


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """A person's answers, by aspect."""

    values: Mapping[Aspect, str] = field(default_factory=dict)

    def get(self, aspect: Aspect) -> str | None:
        return self.values.get(aspect)

    def with_value(self, aspect: Aspect, value: str) -> "ImportChoices":
        return ImportChoices({**self.values, aspect: value})

    def answer(self, question: ImportQuestion) -> str:
        """The value that was chosen.

        Raises `ImportQuestionError` if none was, `ImportExportError` if it is none of the question's.
        """
        value = self.get(question.aspect)
        if value is None:
            raise ImportQuestionError(question)
        if value not in question.values:
            raise ImportExportError(
                "--{option} {value} does not fit this file. Choose {values}.",
                option=question.aspect.value,
                value=value,
                values=", ".join(question.values),
            )
        return value


NO_CHOICES = ImportChoices()


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value or ";" in value else value
