"""The drawings of a file to import, with images turned upright or a question about them. No Qt in here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.orientation_check import OrientationCheck, Verdict
from corrections.import_export.format_table import Format, format_of
from corrections.import_export.transfer import read_samples
from corrections.samples.class_names import is_emnist
from corrections.samples.import_choices import (
    NO_CHOICES,
    Aspect,
    ImportChoices,
    ImportQuestion,
    ImportQuestionError,
    Option,
)
from corrections.samples.orientation import TRANSPOSED, UPRIGHT, orientation_question
from corrections.samples.paper import PaperCheck, paper_question
from corrections.samples.sample import ImportExportError, Sample
from models.ink.ink import Content
from models.ink.labels import characters_of
from models.system.errors import Message

if TYPE_CHECKING:  # the reader of lines is loaded when there is something to divide
    from app.core.line_alignment import LineAligner

_MEASURED = 2000
"""Number of drawings after which the orientation is measured for the first time."""
_PREVIEWED, _SHOWN = 400, 8
"""Numbers of drawings that are read for a preview, and shown in it."""


class ImportReader:
    """The checked drawings of a file, a pair of files or a folder, to be iterated over once.

    Images of EMNIST's, by their name, are turned upright if the measure agrees with the name. Other images that are
    measured to lie transposed are asked about: iterating raises `ImportQuestionError`, at the latest after the last
    drawing, so a consumer must store nothing before the end, as `import_samples` and `write_samples` do.
    """

    def __init__(
        self,
        path: Path,
        choices: ImportChoices = NO_CHOICES,
        format: Format | None = None,
        *,
        aligner: "LineAligner | None" = None,
    ) -> None:
        """The name of `path` decides a `format` of None. Without an `aligner`, whole lines are left out.

        Lines that are not divided into characters are divided by the `aligner`.
        """
        self._path, self._choices, self._format, self._aligner = path, choices, format, aligner
        self.turned = False
        """Whether images were turned upright without a choice."""
        self.lines = self.unaligned = 0
        """Numbers of lines that were divided into characters, and that could not be and were left out."""

    def __iter__(self) -> Iterator[Sample]:
        """Raises `ImportQuestionError`, `ImportExportError`."""
        format, path = (self._format, self._path) if self._format else format_of(self._path)
        samples = self._upright(format, path)
        if Aspect.PAPER in format.open_aspects and self._choices.get(Aspect.PAPER) is None:
            samples = _on_black_paper(samples, path)
        yield from samples

    def _upright(self, format: Format, path: Path) -> Iterator[Sample]:
        if Aspect.ORIENTATION not in format.open_aspects or self._choices.get(Aspect.ORIENTATION) is not None:
            yield from self._read(self._choices)
        elif is_emnist(path):
            orientation = self._measured_orientation(path)
            self.turned = orientation == TRANSPOSED
            yield from self._read(self._choices.with_value(Aspect.ORIENTATION, orientation))
        else:
            yield from self._watched(path)

    def _read(self, choices: ImportChoices) -> Iterator[Sample]:
        samples = read_samples(self._path, choices, self._format, whole_lines=self._aligner is not None)
        return samples if self._aligner is None else self._divided(samples, self._aligner)

    def _divided(self, samples: Iterator[Sample], aligner: "LineAligner") -> Iterator[Sample]:
        for sample in samples:
            may_be_line = sample.content is not Content.CHARACTER and len(characters_of(sample.label)) > 1
            if characters := aligner.characters(sample) if may_be_line else None:
                self.lines += 1
                yield from characters
            elif sample.content is Content.LINE and may_be_line:
                self.unaligned += 1
            else:
                yield replace(sample, content=Content.CHARACTER)

    def _measured_orientation(self, path: Path) -> str:
        check = OrientationCheck()
        for sample in islice(self._read(self._choices.with_value(Aspect.ORIENTATION, UPRIGHT)), _MEASURED):
            check.add(sample)
        match check.verdict():
            case Verdict.TRANSPOSED:
                return TRANSPOSED
            case Verdict.UPRIGHT:
                return UPRIGHT
        raise ImportQuestionError(orientation_question(path))

    def _watched(self, path: Path) -> Iterator[Sample]:
        check = OrientationCheck()
        for number, sample in enumerate(self._read(self._choices), 1):
            check.add(sample)
            if number == _MEASURED and check.verdict() is Verdict.TRANSPOSED:
                break
            yield sample
        if check.verdict() is Verdict.TRANSPOSED:
            raise ImportQuestionError(orientation_question(path))


def _on_black_paper(samples: Iterator[Sample], path: Path) -> Iterator[Sample]:
    """The samples; raises `ImportQuestionError` if their paper seems to be white."""
    check = PaperCheck()
    for number, sample in enumerate(samples, 1):
        if number <= _MEASURED:
            check.add(sample)
        if number == _MEASURED and check.is_white:
            break
        yield sample
    if check.is_white:
        raise ImportQuestionError(paper_question(path))


@dataclass(frozen=True, slots=True)
class OptionPreview:
    """An answer, with some drawings as they would be imported then, or the reason why none can be."""

    option: Option
    samples: tuple[Sample, ...]
    problem: Message | None = None


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """A question about the file `path`, the choices made so far, and a preview of each answer."""

    path: Path
    choices: ImportChoices
    question: ImportQuestion
    options: tuple[OptionPreview, ...]


def preview(path: Path, choices: ImportChoices, question: ImportQuestion) -> ImportPreview:
    """What would be imported with each answer. Reads the beginning of the file."""
    options = tuple(_preview(path, choices, question, option) for option in question.options)
    return ImportPreview(path, choices, question, options)


def _preview(path: Path, choices: ImportChoices, question: ImportQuestion, option: Option) -> OptionPreview:
    choices = choices.with_value(question.aspect, option.value)
    if choices.get(Aspect.ORIENTATION) is None:
        choices = choices.with_value(Aspect.ORIENTATION, TRANSPOSED if is_emnist(path) else UPRIGHT)
    try:
        samples = [sample for sample in islice(read_samples(path, choices), _PREVIEWED) if sample.ink]
    except ImportQuestionError:  # it is asked after this one
        return OptionPreview(option, ())
    except ImportExportError as error:
        return OptionPreview(option, (), error.message)
    return OptionPreview(option, tuple(_of_different_labels(samples)))


def _of_different_labels(samples: list[Sample]) -> list[Sample]:
    """Up to `_SHOWN` samples, one of each label first."""
    first = {id(sample): sample for sample in {sample.label: sample for sample in reversed(samples)}.values()}
    others = [sample for sample in samples if id(sample) not in first]
    chosen = [*first.values()][::-1][:_SHOWN]
    return chosen + others[: _SHOWN - len(chosen)]
