"""A session of Ada's on a real store, with trials made up, and the progress window on it."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.progress.progress_window import ProgressWindow
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink


@pytest.fixture
def session(session: Session) -> Session:
    """The common session, with Ada as the writer."""
    session.switch_writer("Ada")
    return session


@pytest.fixture
def drawn(session: Session, one: Ink, seven: Ink, zigzag: Ink) -> Callable[..., int]:
    """Puts a trial into the store, as if `writer` had drawn it; returns its id."""
    inks = {"1": one, "7": seven}

    def keep(label: str, read_as: str = "", *, writer: str = "Ada", model: str = "shipped", time: float = 1e9) -> int:
        trial = Trial(
            ink=inks.get(label, zigzag),
            predicted=read_as or label,
            probability=0.9,
            alternatives=(),
            model_id=model,
            label=label,
            source=LabelSource.CORRECTED if read_as else LabelSource.ACCEPTED,
            time=time,
        )
        return session.store.add(session.store.writer(writer), trial)

    return keep


@pytest.fixture
def some(drawn: Callable[..., int]) -> list[int]:
    """The ids of twelve drawings of Ada, three of them read wrong; Bob has one."""
    ids = [drawn(label) for label in "117711771"]
    ids += [drawn("w", "7"), drawn("w", "1"), drawn("7", "1")]
    drawn("1", "7", writer="Bob")
    return ids


@pytest.fixture
def progress(qtbot: QtBot, session: Session) -> Iterator[ProgressWindow]:
    made = ProgressWindow(session)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot: QtBot, progress: ProgressWindow, some: list[int]) -> ProgressWindow:
    """The window with the twelve drawings in it."""
    progress.show()
    qtbot.waitUntil(lambda: not progress.is_loading, timeout=20_000)
    return progress
