"""Logs and shows uncaught exceptions; the program keeps running."""

import logging
import sys
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication, QMessageBox

from app.i18n.translation import tr
from models.system.atomic_files import make_private, private_folder

LOG_FILE = "inkloop.log"


def install(data_dir: Path) -> None:
    """Log to `data_dir` and handle uncaught exceptions. The log contains neither ink nor labels.

    Raises `OSError` if `data_dir` is not writable.
    """
    private_folder(data_dir)
    log = _PrivateLog(data_dir / LOG_FILE, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    log.setFormatter(_PrivateFormatter("%(asctime)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[log])
    sys.excepthook = _on_uncaught


class _PrivateLog(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        opened = super()._open()
        make_private(Path(self.baseFilename))
        return opened


class _PrivateFormatter(logging.Formatter):
    """Logs type and traceback of an exception but not its message, which may quote a label or a name."""

    def formatException(self, ei: Any) -> str:
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            lines[:0] = [*traceback.format_tb(error.__traceback__), f"{type(error).__name__}\n"]
            error = error.__cause__ or error.__context__
        return "".join(lines).rstrip()


def _on_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    report = "".join(traceback.format_exception(kind, error, trace))
    logging.error("uncaught", exc_info=(kind, error, trace))
    sys.stderr.write(report)
    application = QApplication.instance()
    on_gui_thread = application is not None and QThread.currentThread() is application.thread()
    if not on_gui_thread or QApplication.activeModalWidget():  # wrong thread, or a dialog is open already
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "Inkloop", tr("Something went wrong that should not have."))
    box.setInformativeText(tr("What you have labelled is kept. You can go on, or start the program again."))
    box.setDetailedText(report)
    box.exec()
