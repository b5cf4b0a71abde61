"""What the person chose, kept until the program is used again."""

from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction


def persist_checked(action: QAction, key: str) -> None:
    """Check `action` as it was checked last time, and remember from now on whether it is."""
    action.setChecked(bool(QSettings().value(key, action.isChecked(), bool)))
    action.toggled.connect(partial(QSettings().setValue, key))
