"""Lists the labels that can be read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from app.i18n import formatting
from app.toolkit.appearance import SMALL_PX, scaled
from app.toolkit.wrapped_label import WrappedLabel

_MAX_RUNS, _MAX_TIP_RUNS = 8, 60
"""Runs of labels shown of a set, and in the tool tip."""


class KnownLabelsView(WrappedLabel):
    """The labels of the set in its order, then those that the writer taught beside it. A long list is cut short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("…", lines=2, parent=parent)
        self.setFont(scaled(self.font(), SMALL_PX))
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setAccessibleName(self.tr("Labels that can be read"))

    def fit(self, *, listed: bool, is_low: bool) -> None:
        """Show the list, with little height only its first line, or nothing."""
        self.setVisible(listed)
        self.set_lines(1 if is_low else 2)
        down = Qt.AlignmentFlag.AlignTop if is_low else Qt.AlignmentFlag.AlignVCenter
        self.setAlignment(down | Qt.AlignmentFlag.AlignLeft)

    def show_labels(self, of_set: Sequence[str], taught: Sequence[str]) -> None:
        """`taught` are labels that are read beside those of the set."""
        text = self.tr("Reads {}")
        self.setText(text.format(_shortened(of_set, taught, _MAX_RUNS)))
        self.setToolTip(text.format(_shortened(of_set, taught, _MAX_TIP_RUNS)))


def _shortened(of_set: Sequence[str], taught: Sequence[str], most: int) -> str:
    shown = []
    for labels in (of_set, taught):
        runs = formatting.runs(labels)
        shown += runs if len(runs) <= most else [*runs[:most], "…"]
    return "  ".join(shown)
