"""Choices that are kept between two starts."""

from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction


def persist_checked(action: QAction, key: str) -> None:
    """Restore the checked state of `action` from the settings key `key`, and save every change."""
    action.setChecked(bool(QSettings().value(key, action.isChecked(), bool)))
    action.toggled.connect(partial(QSettings().setValue, key))
