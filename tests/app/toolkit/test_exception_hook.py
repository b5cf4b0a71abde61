"""The log is for whoever looks for a bug, and may be sent to somebody: no label, no name and no ink stands in it."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.toolkit import exception_hook
from app.toolkit.background_task import run_in_background
from corrections.import_export.transfer import read_samples

SECRET = "pässwörd"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    exception_hook.install(tmp_path / "data")
    yield tmp_path / "data" / exception_hook.LOG_FILE
    for handler in root.handlers:
        handler.close()


def test_what_an_error_quotes_is_not_logged(log: Path, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a-labels.csv").write_text(f"{SECRET}\u202e\n", encoding="utf-8")
    (tmp_path / "a-images.csv").write_text(",".join(["9"] * 784) + "\n", encoding="utf-8")
    parent, results = QObject(), list[object]()
    errors: list[Exception] = []
    run_in_background(
        lambda _: list(read_samples(tmp_path / "a-images.csv")),
        parent=parent,
        on_done=results.append,
        on_failed=errors.append,
    ).wait()
    assert not results and SECRET in str(errors[0])
    written = log.read_text(encoding="utf-8")
    assert "ImportExportError" in written and "transfer.py" in written
    assert SECRET not in written


def test_what_nobody_caught_is_logged_by_its_kind_and_place(
    log: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def close() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox) and SECRET in box.detailedText()
        box.close()

    QTimer.singleShot(300, close)
    try:
        {"a": 1}[SECRET]
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    assert SECRET in capsys.readouterr().err
    written = log.read_text(encoding="utf-8")
    assert "KeyError" in written and "test_exception_hook.py" in written
    assert SECRET not in written
