"""A progress bar for a retrain: busy until there is a figure."""

from PySide6.QtWidgets import QProgressBar

_STEPS = 1000


class RetrainProgressBar(QProgressBar):
    """Shows a fraction, or that something is going on while TensorFlow starts."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Retrain progress"))
        self.show_busy()

    def show_busy(self) -> None:
        """Show that something of unknown duration is running."""
        self.setRange(0, 0)

    def show_fraction(self, fraction: float) -> None:
        """Show a fraction (0 to 1); 0 counts as not known yet."""
        self.setRange(0, _STEPS if fraction > 0 else 0)
        self.setValue(round(fraction * _STEPS))
