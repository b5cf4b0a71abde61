"""Finds the trials that a page from a file has in this store. No Qt in here."""

from app.core.pages.answers.cell_trials import CellAnswer, CellTrials
from app.core.pages.page_table import PageTable
from app.core.session import Session
from corrections.trials.line import LinePlace
from corrections.trials.trial import LabelSource, Trial
from models.ink.labels import Label


def stored_answers(session: Session, table: PageTable) -> dict[int, CellAnswer]:
    """The trials of each cell, by its key, whose lines are all complete in the store. Raises `StoreError`."""
    lines = session.store.lines([line_id for cell in table.cells for line_id in cell.line_ids])
    trials = session.store.trials([trial_id for line in lines.values() for trial_id in line.ids.values()])
    found: dict[int, CellAnswer] = {}
    for cell in table.cells:
        theirs: list[Trial] = []
        length = 0
        for line_id in cell.line_ids:
            if (line := lines.get(line_id)) is None:
                break
            length += line.length
            for place, trial_id in line.ids.items():
                if (stored := trials.get(trial_id)) is None:
                    continue
                try:
                    ink = stored.ink
                except ValueError:  # damaged
                    continue
                where = LinePlace(line_id=line_id, place=place, length=line.length, written=line.written)
                theirs.append(
                    Trial(
                        id=trial_id,
                        ink=ink,
                        predicted=stored.predicted,
                        probability=stored.probability,
                        alternatives=(),
                        model_id=stored.model_id,
                        label=Label(stored.label),
                        source=LabelSource(stored.source),
                        time=stored.time,
                        line=where,
                    )
                )
        else:
            if theirs and len(theirs) == length:
                is_accepted = all(each.source is LabelSource.ACCEPTED for each in theirs)
                if is_accepted or cell.answer is not None:
                    labels = tuple(each.label for each in theirs)
                    found[cell.key] = CellAnswer(CellTrials((), theirs), labels, is_accepted)
    return found
