"""The button that retrains, with the number of drawings that it would learn."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from app.core.auto_retrain_policy import is_worth_it
from app.i18n import formatting
from app.toolkit.icons import set_primary


class RetrainButton(QPushButton):
    """Enabled with the action `retrain`, which it triggers. The primary button while there is enough new."""

    def __init__(self, retrain: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._retrain = retrain
        self.is_worth_it = False
        """There is enough new."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(retrain.trigger)
        retrain.enabledChanged.connect(self._on_enabled_changed)
        self._on_enabled_changed()
        self.show_new(0)

    def show_new(self, count: int) -> None:
        """Show the number of labelled drawings that no retrain has seen."""
        name = self._retrain.iconText()
        self.setText(self.tr("{} · {} new").format(name, formatting.number(count)) if count else name)
        self.setToolTip(
            self.tr("Learn your confirmed and corrected drawings for good; the memory has them already")
            if count
            else self.tr("Nothing is new since the last retrain")
        )
        self.is_worth_it = is_worth_it(count)
        self.show_primary(self.is_worth_it)

    def show_primary(self, is_allowed: bool) -> None:
        """Be the primary button if there is enough new, unless another button is it: then `is_allowed` is False."""
        set_primary(self, self.is_worth_it and is_allowed, "graduation-cap")

    @Slot()
    def _on_enabled_changed(self) -> None:
        self.setEnabled(self._retrain.isEnabled())
