"""Bugs: whatever no part of the program expected is logged and shown, and the program goes on."""

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
    """Log to `data_dir`, and catch what nobody caught. The log holds no ink and no labels."""
    private_folder(data_dir)
    log = _PrivateLog(data_dir / LOG_FILE, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    log.setFormatter(_Discreet("%(asctime)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[log])
    sys.excepthook = _on_uncaught


class _PrivateLog(RotatingFileHandler):
    def _open(self) -> TextIOWrapper:
        opened = super()._open()
        make_private(Path(self.baseFilename))
        return opened


class _Discreet(logging.Formatter):
    """Of an error its kind and where it came from, but not its words: they may quote a label or a name."""

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
    if not on_gui_thread or QApplication.activeModalWidget():  # no window here, or one that says it already
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "Inkloop", tr("Something went wrong that should not have."))
    box.setInformativeText(tr("What you have labelled is kept. You can go on, or start the program again."))
    box.setDetailedText(report)
    box.exec()
