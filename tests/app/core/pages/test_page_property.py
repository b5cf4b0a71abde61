"""Undoing any sequence of steps restores the table, the trials of the store, and what is read."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from app.core.pages.column_checks import CheckKind, ColumnCheck
from app.core.pages.page_error import PageError
from app.core.pages.page_session import PageSession
from app.core.pages.page_step import PageStep
from app.core.session import Session
from corrections.trials.trial import LabelSource
from models.lines.line import Box
from models.pages.sheet import Sheet

STEPS = 12


def state(page: PageSession) -> object:
    """All that a step changes, as plain values."""
    session = page.session
    cells = [
        (
            each.key,
            each.row,
            each.column,
            each.box,
            each.components,
            each.answer,
            each.status,
            [(line.text, line.probability) for line in each.lines],
            [character.prediction for character in each.characters],
        )
        for each in page.table.cells
    ]
    trials = sorted(
        (repr((each.id, each.predicted, each.probability, each.label, each.source, each.time, each.line)), each.ink)
        for each in session.store.iter_trials(session.writer_id, LabelSource)
    )
    size = page.table.rows, page.table.columns, page.table.checks
    return size, cells, trials, session.memory.trial_ids, session.accuracy, page.sheet.ink.tobytes()


def random_step(page: PageSession, chance: random.Random) -> PageStep | None:
    """A step that makes sense somewhere on the page; None if there was none."""
    table = page.table
    cell = chance.choice(table.cells) if table.cells else None
    row, column = chance.randrange(table.rows + 1), chance.randrange(table.columns + 1)
    kind = chance.choice(
        ("answer", "answer", "answer", "confirm", "add", "region", "delete", "move", "merge", "split", "row", "column")
    )
    try:
        if kind in ("answer", "confirm", "delete", "move", "merge", "split") and cell is None:
            return None
        if cell and kind == "answer":
            count = max(1, len(cell.characters) + chance.choice((0, 0, 0, -1)))
            return page.answer(cell.row, cell.column, "".join(chance.choices("0123456789", k=count)))
        if cell and kind == "confirm":
            return page.confirm(cell.row, cell.column)
        if kind == "add":
            return page.add(row, column, text=str(chance.randrange(100)))
        if kind == "region":
            left, top = chance.randrange(400), chance.randrange(200)
            return page.add(row, column, box=Box(left, top, left + 150, top + 80))
        if cell and kind == "delete":
            return page.delete(cell.row, cell.column)
        if cell and kind == "move":
            return page.move(cell.row, cell.column, row, column)
        if kind == "merge":
            places = [(each.row, each.column) for each in chance.sample(table.cells, min(2, len(table.cells)))]
            return page.merge(places)
        if cell and cell.box and kind == "split":
            return page.split(cell.row, cell.column, chance.uniform(cell.box.left, cell.box.right))
        if kind == "row":
            return chance.choice((page.insert_row, page.delete_row))(min(row, max(table.rows - 1, 0)))
        check = ColumnCheck(column=column, kind=CheckKind.NUMBER)
        return page.set_checks([check]) if chance.random() < 0.5 else page.insert_column(column)
    except PageError:
        return None


@pytest.mark.parametrize("seed", range(3))
def test_undo_restores_everything_and_redo_makes_it_again(tmp_path: Path, sheet: Sheet, seed: int) -> None:
    chance = random.Random(seed)
    with closing(Session(tmp_path)) as session:
        page = PageSession(session, session.read_page(sheet), reader=session.page_reader)
        states, steps = [state(page)], []
        while len(steps) < STEPS:
            if step := random_step(page, chance):
                steps.append(step)
                states.append(state(page))
        for step, before in zip(reversed(steps), reversed(states[:-1]), strict=True):
            step.undo()
            assert state(page) == before, str(step.name)
        for step, after in zip(steps, states[1:], strict=True):
            step.redo()
            assert state(page) == after, str(step.name)
        page.accept_rest()
        scored = session.accuracy
        assert page.accept_rest() == 0 and session.accuracy == scored
        for step in reversed(steps):
            step.undo()
        assert state(page)[1] == states[0][1]  # type: ignore[index]
