"""The tabs of the progress window: each chart is made when its tab is first looked at, and drawn while it shows."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from app.charts.chart_export import save
from app.core.session import Session
from app.windows.progress.history_loader import LoadedHistory
from app.windows.progress.model_change_marks import model_change_marks
from corrections.store.history import EMPTY_HISTORY, History

if TYPE_CHECKING:  # pyqtgraph takes a third of a second: a thread loads it
    from app.windows.progress.accuracy_chart import AccuracyChart
    from app.windows.progress.confusion_view import ConfusionView
    from app.windows.progress.map_view import MapView
    from app.windows.progress.rate_chart import RateChart

AnyChart = TypeVar("AnyChart", "AccuracyChart", "RateChart", "ConfusionView", "MapView")
ACCURACY, LABELS, WRITERS, CONFUSION, MAP = range(5)
FILE_NAMES = ("accuracy", "errors-by-label", "errors-by-writer", "confusion", "map")
"""Proposed for a picture of each chart."""


class ChartPages(QTabWidget):
    """Shows nothing before `show_history`."""

    cell_chosen = Signal(str, str)
    """Drawings that meant the first label and were read as the second are wanted."""
    trial_chosen = Signal(int)
    """The drawing with this id is wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = EMPTY_HISTORY
        self._loaded: LoadedHistory | None = None
        self._charts: dict[int, AccuracyChart | RateChart | ConfusionView | MapView] = {}
        self._stale: set[int] = set()
        self._pages: list[QVBoxLayout] = []
        self.setDocumentMode(True)
        for title in (
            self.tr("&Over Time"),
            self.tr("By &Label"),
            self.tr("By &Writer"),
            self.tr("&Confusions"),
            self.tr("&Map"),
        ):
            page = QWidget()
            self._pages.append(QVBoxLayout(page))
            self._pages[-1].setContentsMargins(0, 8, 0, 0)
            self.addTab(page, title)
        self.currentChanged.connect(self._draw)

    def show_history(self, shown: History, loaded: LoadedHistory | None) -> None:
        """The charts are about `shown`, a part of `loaded`: draw the one that shows, the others when they do."""
        self._shown, self._loaded = shown, loaded
        self._stale = set(range(self.count()))
        if len(shown):
            self._draw()

    def reset_view(self) -> None:
        """Zoom out: the charts will be about other drawings."""
        for chart in self._charts.values():
            chart.reset_view()

    def end(self) -> None:
        """End what goes on in a thread: the window closes."""
        if MAP in self._charts:
            self._map.end()

    def save_current(self, whose: str, path: Path) -> None:
        """Save the chart that shows, in the form that the file's name asks for. Raises `OSError`."""
        tab = self.currentIndex()
        about = (
            self.tr("Accuracy over drawings"),
            self.tr("Errors by label"),
            self.tr("Errors by writer"),
            self.tr("Confusions (rows: meant, columns: read)"),
            self.tr("Map of drawings"),
        )[tab]
        save(self._charts[tab], about if tab == WRITERS else self.tr("{} – {}").format(about, whose), path)

    @Slot()
    def _draw(self) -> None:
        """Draw the chart of the tab that shows, unless it is up to date."""
        tab = self.currentIndex()
        if self._loaded is None or tab not in self._stale:
            return
        self._stale.discard(tab)
        shown, everything = self._shown, self._loaded.history
        draw: dict[int, Callable[[LoadedHistory], object]] = {
            ACCURACY: lambda loaded: self._accuracy.show_history(shown, model_change_marks(shown, loaded.champions)),
            LABELS: lambda _: self._label_rates.show_rates(shown.accuracy_by(shown.labels)),
            WRITERS: lambda _: self._writer_rates.show_rates(everything.accuracy_by(everything.writers)),
            CONFUSION: lambda _: self._confusion.show_counts(*shown.confusion()),
            MAP: lambda _: self._map.show_history(shown, self._session.champion.path),
        }
        draw[tab](self._loaded)

    # Charts, each made when its tab is first looked at -------------------------------------------------------------

    @cached_property
    def _accuracy(self) -> "AccuracyChart":
        from app.windows.progress.accuracy_chart import AccuracyChart

        return self._placed(ACCURACY, AccuracyChart())

    @cached_property
    def _label_rates(self) -> "RateChart":
        from app.windows.progress.rate_chart import RateChart

        return self._placed(LABELS, RateChart())

    @cached_property
    def _writer_rates(self) -> "RateChart":
        from app.windows.progress.rate_chart import RateChart

        return self._placed(WRITERS, RateChart(horizontal=True))

    @cached_property
    def _confusion(self) -> "ConfusionView":
        from app.windows.progress.confusion_view import ConfusionView

        view = self._placed(CONFUSION, ConfusionView())
        view.cell_chosen.connect(self.cell_chosen)
        return view

    @cached_property
    def _map(self) -> "MapView":
        from app.windows.progress.map_view import MapView

        view = self._placed(MAP, MapView(self._session.store))
        view.trial_chosen.connect(self.trial_chosen)
        return view

    def _placed(self, tab: int, chart: AnyChart) -> AnyChart:
        self._pages[tab].addWidget(chart)
        self._charts[tab] = chart
        return chart
