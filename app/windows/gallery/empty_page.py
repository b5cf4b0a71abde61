"""The page that is shown when there are no cards."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.toolkit.empty_state import EmptyState


class EmptyPage(EmptyState):
    """Explains why no drawing is shown, and what to do."""

    clear_requested = Signal()
    draw_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("images", parent)
        self._is_filtered = False
        self.title.setAccessibleName(self.tr("Why no drawing is shown"))
        self.action_requested.connect(self._on_action)

    def show_reason(self, *, filtered: bool) -> None:
        """`filtered`: no drawing matches the filters."""
        self._is_filtered = filtered
        if filtered:
            self.show_state(self.tr("No drawing matches these filters"), action=self.tr("Clear filters"))
        else:
            self.show_state(
                self.tr("No drawings yet"),
                self.tr(
                    "Draw a character in the main window. Confirmed, corrected and accepted drawings are kept here."
                ),
                self.tr("Draw a Character"),
            )

    @Slot()
    def _on_action(self) -> None:
        (self.clear_requested if self._is_filtered else self.draw_requested).emit()
