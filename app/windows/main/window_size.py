"""The size of a new window: as large as is useful, never larger than the screen's free part."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

PREFERRED = QSize(1120, 800)
"""Logical pixels, without the frame."""
FRAME = QSize(16, 40)
"""An ample guess of what the desktop's frame adds, which is not known before the window shows."""


def fit_to_screen(window: QWidget, preferred: QSize) -> None:
    """Give `window` its preferred size, or less where the screen has no room for it with a frame."""
    window.resize(preferred.boundedTo(window.screen().availableSize() - FRAME))
