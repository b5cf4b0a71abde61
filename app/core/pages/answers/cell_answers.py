"""A text for a cell of a page: aligned with its ink, and what it teaches. No Qt in here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.core.line_reading import is_supported
from app.core.pages.answers.cell_trials import CellAnswer, CellTrials, line_reading
from app.core.pages.table_cell import CellStatus, TableCell, text_of
from app.core.reading import Reading
from models.ink.ink import AnyInk
from models.ink.labels import Label
from models.lines.line import Character, Line
from models.system.errors import Message


@dataclass(frozen=True, slots=True)
class AnsweredCell:
    """A cell after its answer, and what a person should know about it."""

    cell: TableCell
    note: Message | None = None


def relabelled(cell: TableCell, text: str, labels: Sequence[Label], trials: CellTrials) -> AnsweredCell:
    """The cell with a text of as many characters as its trials have: each gets a label."""
    return AnsweredCell(_answered(cell, text, CellAnswer(trials, tuple(labels))))


def answered(
    cell: TableCell,
    text: str,
    labels: Sequence[Label],
    aligned: tuple[Line, ...] | None,
    *,
    earlier: Mapping[AnyInk, Reading],
    is_certain: bool = False,
) -> AnsweredCell:
    """The cell with a text; its trials are those of `aligned`, the same ink in the characters of the text.

    A text that does not fit the ink, or has a character too many or too few and is not supported by what is read, may
    be a slip of the hand: it has no trials, unless it `is_certain`. `earlier` are readings of the same inks that were
    made before an earlier answer; they are the predictions of their trials.
    """
    if not labels or not cell.components:
        return AnsweredCell(_answered(cell, text, None))
    if aligned is None or sum(len(line.characters) for line in aligned) != len(labels):
        note = Message(
            "The ink cannot be divided into the characters of {text}. The text is kept, and teaches nothing.", text=text
        )
        return AnsweredCell(_answered(cell, text, None), note)
    aligned = tuple(
        replace(line, characters=tuple(_as_before(each, earlier) for each in line.characters)) for line in aligned
    )
    if not is_certain and not is_supported(line_reading(aligned), line_reading(cell.lines), labels):
        note = Message(
            "{text} has another number of characters than the ink seems to have. It is kept, and teaches nothing until"
            " you enter it again.",
            text=text,
        )
        return AnsweredCell(_answered(cell, text, None), note)
    trials = CellTrials.of(aligned, cell.lines, labels)
    return AnsweredCell(replace(_answered(cell, text, CellAnswer(trials, tuple(labels))), lines=aligned))


def _answered(cell: TableCell, text: str, taught: CellAnswer | None) -> TableCell:
    if not cell.components:
        status = CellStatus.ADDED
    elif "".join(text.split()) == "".join(text_of(cell.lines).split()):
        status = CellStatus.CONFIRMED
    else:
        status = CellStatus.CORRECTED
    return replace(cell, answer=text, status=status, taught=taught)


def _as_before(character: Character, earlier: Mapping[AnyInk, Reading]) -> Character:
    reading = earlier.get(character.ink)
    return character if reading is None else replace(character, prediction=reading.prediction, output=reading.output)
