"""A session on a real store with a few trials, and the progress window on it."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.progress.progress_window import ProgressWindow
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink

Drawn = Callable[..., int]


@pytest.fixture(autouse=True, scope="package")
def long_lived() -> Iterator[None]:
    """What is there already is no garbage, and need not be looked through after each test."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def garbage(long_lived: None) -> Iterator[None]:
    """No window is destroyed in a thread: as in the program, garbage is collected in the window's own."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session(tmp_path / "data", writer="Ada")
    yield made
    made.close()


@pytest.fixture
def drawn(session: Session, one: Ink, seven: Ink, zigzag: Ink) -> Drawn:
    """Puts a trial into the store, as if `writer` had drawn it; its id."""
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
def some(drawn: Drawn) -> list[int]:
    """Twelve drawings of Ada, three of them read wrong, and one of Bob."""
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
    qtbot.waitUntil(lambda: progress._loaded is not None and not progress.is_loading, timeout=10_000)
    return progress
