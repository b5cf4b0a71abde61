from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.session import Session
from app.windows.gallery.gallery_window import GalleryWindow
from app.windows.gallery.trial_model import BLOCK, TrialModel
from corrections.store.store import Store, StoreError
from corrections.store.trial_filter import TrialFilter
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink
from tests.app.windows.gallery.conftest import opened

MANY = 3000


@pytest.fixture
def many(session: Session, seven: Ink) -> Session:
    trial = Trial(
        ink=seven,
        predicted="7",
        probability=0.9,
        alternatives=(),
        model_id="abc",
        label="7",
        source=LabelSource.ACCEPTED,
        time=0.0,
    )
    session.store.add_all(session.store.writer("me"), (replace(trial, time=float(number)) for number in range(MANY)))
    return session


def test_it_keeps_what_qt_expects_of_a_model(many: Session) -> None:
    model = TrialModel(many.store)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in (many.store.ids(TrialFilter()), [], [5], [5], [7, 5]):
        model.show_ids(np.array(ids, np.int64))
        assert model.rowCount() == len(ids)
    assert tester.model() is model
    assert model.rows([5]) == [1] and model.rows([]) == [] and model.rows([99]) == []


def count_asked(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    asked: list[int] = []
    real = store.trials
    monkeypatch.setattr(store, "trials", lambda ids: asked.extend(ids) or real(ids))
    return asked


def test_only_what_is_seen_is_read(qtbot: QtBot, many: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = count_asked(many.store, monkeypatch)
    for gallery in opened(qtbot, many):
        settle(gallery)
        assert gallery.model.rowCount() == MANY
        assert asked[0] == MANY and len(asked) == len(set(asked))
        seen = len(asked)
        assert seen <= 4 * BLOCK
        gallery.view.scrollToBottom()
        settle(gallery)
        assert asked[-1] == 1 and len(asked) <= seen + 4 * BLOCK
        gallery.view.scrollToTop()
        settle(gallery)
        assert len(asked) <= seen + 4 * BLOCK  # known from before


def settle(gallery: GalleryWindow) -> None:
    """Until all that is visible is painted."""
    for _ in range(200):
        QApplication.processEvents()
        gallery.view.viewport().repaint()
        if gallery.view._cards.unfinished.isEmpty():
            return
    raise AssertionError("still not painted")


def test_a_block_that_cannot_be_read_is_told_once(qtbot: QtBot, many: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    for gallery in opened(qtbot, many):
        settle(gallery)

        def broken(*_: object) -> None:
            raise StoreError("The disk is gone.")

        monkeypatch.setattr(Store, "trials", broken)
        gallery.view.scrollToBottom()
        settle(gallery)
        assert "disk is gone" in gallery.message_bar.text
