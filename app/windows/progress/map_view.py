"""A map of the newest drawings: similar embeddings are near each other. Hovering shows the ink, a click selects it."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QFont, QPainterPath, QTransform
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.charts.chart import Chart
from app.charts.chart_colours import Colours, colours, with_alpha
from app.i18n import formatting
from app.i18n.translation import error_text
from app.toolkit.background_task import BackgroundTask, abandon_tasks, run_in_background
from app.windows.progress.ink_card import InkCard
from app.windows.progress.trial_map import MIN_DRAWINGS, TrialMap, TrialMapper
from corrections.store.history import History
from corrections.store.store import Store
from models.system.errors import StoreError

_REACH = 14  # hit radius of a drawing in pixels
_SIZE, _RING, _CROSSHAIR = 11, 17, 22  # pixels
_MAX_NAMES = 20
"""Up to this many labels are also written over the centre of their drawings; more would overlap."""
_MAX_GLYPH_LENGTH = 3  # characters


class MapView(Chart):
    """Computes the map in a thread, and again if drawings were added meanwhile."""

    trial_chosen = Signal(int)
    """The id of a trial."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__({}, "", parent)
        self._store = store
        self._mapper = TrialMapper(store)
        self._task: BackgroundTask | None = None
        self._wanted: tuple[History, Path] | None = None
        self._stopped = False
        self._map: TrialMap | None = None
        self._names: list[pg.TextItem] = []
        self._styles: dict[tuple[str, str, str], tuple[QPainterPath, QBrush]] = {}
        self._hint = self.tr(
            "Drawings near each other look alike to the network. Ringed: read wrong. Point at one; click to choose it."
        )
        self.plot.setAccessibleName(self.tr("Map of drawings"))
        self.plot.plot_item.hideAxis("left")
        self.plot.plot_item.hideAxis("bottom")
        self.plot.plot_item.setAspectLocked(True)
        self._spots = pg.ScatterPlotItem(size=_SIZE, pen=None, antialias=True)
        self._rings = pg.ScatterPlotItem(size=_RING, brush=None, antialias=True)
        self._crosshair = pg.ScatterPlotItem(size=_CROSSHAIR, brush=None, antialias=True)
        for item in (self._spots, self._rings, self._crosshair):
            self.plot.plot_item.addItem(item, ignoreBounds=True)
        self._card = InkCard(self)
        self._lay_out_work()
        self.plot.clicked.connect(self._on_clicked)
        self.plot.apply_palette()
        self.point_at(None)

    def _lay_out_work(self) -> None:
        self._state_text = QLabel()
        self._state_text.setWordWrap(True)
        self._state_text.setTextFormat(Qt.TextFormat.PlainText)
        self._state_text.setAccessibleName(self.tr("State of the map"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(160)
        self._bar.setAccessibleName(self.tr("Drawings placed on the map"))
        self._button = QPushButton()
        self._button.clicked.connect(self._on_button)
        self._strip = QWidget()
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self._state_text, 1)
        row.addWidget(self._bar)
        row.addWidget(self._button)
        self.column.insertWidget(0, self._strip)
        self._strip.hide()

    # The work ------------------------------------------------------------------------------------------------------

    def show_history(self, history: History, model: Path) -> None:
        """Map the newest of these drawings by the model of this file, as soon as the map that is being made is done."""
        self._wanted = history, model
        self._start()

    def end(self) -> None:
        """Stop working, and wait until it has stopped."""
        self._wanted = None
        abandon_tasks(self)

    @property
    def is_mapping(self) -> bool:
        return self._task is not None and self._task.is_running

    def _start(self) -> None:
        if self.is_mapping or self._stopped or not self._wanted:
            return
        (history, model), self._wanted = self._wanted, None
        self._asked = history, model
        self._task = run_in_background(
            lambda report: self._mapper.map(history, model, report),
            parent=self,
            on_done=self._on_mapped,
            on_failed=self._on_failed,
            on_cancelled=self._start,
            on_progress=self._on_progress,
        )

    def _on_progress(self, placed: int, total: int) -> None:
        self._show_state(self.tr("Placing the drawings …"), self.tr("Cancel"))
        self._bar.setRange(0, total)
        self._bar.setValue(placed)
        self._bar.show()

    def _on_mapped(self, made: TrialMap) -> None:
        self._stopped = False  # it was done before it could be cancelled
        self._strip.hide()
        if not len(made.trials):
            self._show_state(self.tr("A map needs {n} drawings at least.").format(n=MIN_DRAWINGS))
        self._show(made)
        self._start()

    def _on_failed(self, error: Exception) -> None:
        self._stopped = True
        reason = error_text(error)
        self._show_state(self.tr("The map could not be made: {reason}").format(reason=reason), self.tr("Try Again"))

    @Slot()
    def _on_button(self) -> None:
        """Cancel, or begin again what was cancelled or failed."""
        if self._task and self._task.is_running and not self._stopped:
            self._stopped = True
            self._wanted = self._wanted or self._asked
            self._task.cancel()
            self._show_state(self.tr("Cancelled."), self.tr("Make the Map"))
        else:
            self._stopped = False
            self._wanted = self._wanted or self._asked
            self._start()

    def _show_state(self, text: str, button: str = "") -> None:
        self._state_text.setText(text)
        self._bar.hide()
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._strip.show()

    # The map -------------------------------------------------------------------------------------------------------

    def _show(self, made: TrialMap) -> None:
        chosen = self._chosen_id()
        self._map = made
        self._draw()
        if not self.plot.zoomed:
            self.show_everything()
        found = np.flatnonzero(made.trials.ids == chosen)
        self.point_at(int(found[0]) if len(found) else None)

    def _draw(self) -> None:
        made = self._map
        if made is None:
            return
        scheme = colours(self.palette())
        for item in self._names:
            self.plot.plot_item.removeItem(item)
        names = list(made.trials.accuracy_by(made.trials.labels))
        styles = {name: self._style(name, scheme.labels[i % len(scheme.labels)]) for i, name in enumerate(names)}
        of_each = [styles[name] for name in made.trials.labels.values]
        x, y = made.positions.T
        self._spots.setData(x=x, y=y, symbol=[glyph for glyph, _ in of_each], brush=[brush for _, brush in of_each])
        wrong = ~made.trials.right
        self._rings.setData(x=x[wrong], y=y[wrong], pen=self.plot.pen(scheme.wrong, 1.5))
        self._crosshair.setPen(self.plot.pen(scheme.text, 2))
        self._names = [self._name(name, scheme) for name in names if len(names) <= _MAX_NAMES]

    def _style(self, name: str, colour: QColor) -> tuple[QPainterPath, QBrush]:
        """Cached, because pyqtgraph renders all symbols again when it meets an unknown pair of objects."""
        key = name, colour.name(), self.font().key()
        if key not in self._styles:
            self._styles[key] = _glyph(name, self.font()), pg.mkBrush(colour)
        return self._styles[key]

    def _name(self, name: str, scheme: Colours) -> pg.TextItem:
        """The name of a label, placed at the median position of its drawings."""
        assert self._map
        item = pg.TextItem(name, color=scheme.text, anchor=(0.5, 0.5), fill=with_alpha(scheme.paper, 0.65))
        item.setFont(self._name_font())
        item.setPos(*np.median(self._map.positions[self._map.trials.labels.equals(name)], axis=0).tolist())
        self.plot.plot_item.addItem(item, ignoreBounds=True)
        return item

    def _name_font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.3)
        return font

    def recolour(self, colours: Colours) -> None:
        self._draw()

    def count(self) -> int:
        return len(self._map.trials) if self._map else 0

    def nearest(self, place: QPointF) -> int | None:
        if not self.count():
            return None
        assert self._map
        away = (self._map.positions - (place.x(), place.y())) / self.plot.box.viewPixelSize()
        distance = np.hypot(*away.T)
        number = int(distance.argmin())
        return number if distance[number] <= _REACH else None

    def mark(self) -> str:
        if self.at is None or self._map is None:
            self._crosshair.setData(x=[], y=[])
            self._card.hide()
            return ""
        x, y = self._map.positions[self.at].tolist()
        self._crosshair.setData(x=[x], y=[y])
        try:
            trial_id = int(self._map.trials.ids[self.at])
            trial = self._store.trials([trial_id]).get(trial_id)
            if not trial:
                self._card.hide()
                return self.tr("This drawing is no longer in the store.")
            place = self.plot.mapFromScene(self.plot.box.mapViewToScene(QPointF(x, y)))
            self._card.show_trial(trial, self.plot.mapTo(self, place))
        except (StoreError, ValueError) as error:
            self._card.hide()
            return error_text(error)
        return formatting.listed([formatting.reading(trial.label, trial.predicted), formatting.moment(trial.time)])

    def show_everything(self) -> None:
        if self.count():
            assert self._map
            low, high = self._map.positions.min(0).tolist(), self._map.positions.max(0).tolist()
            self.plot.plot_item.setRange(xRange=(low[0], high[0]), yRange=(low[1], high[1]), padding=0.06)

    def rows(self) -> list[Sequence[object]]:
        table: list[Sequence[object]] = [("trial", "time", "writer", "label", "read", "right", "x", "y")]
        if self._map:
            trials = self._map.trials
            times = [formatting.iso_time(time) for time in trials.times.tolist()]
            strings = [column.values for column in (trials.writers, trials.labels, trials.predicted)]
            table += zip(
                trials.ids.tolist(),
                times,
                *strings,
                trials.right.astype(int).tolist(),
                *self._map.positions.T.tolist(),
                strict=True,
            )
        return table

    @Slot()
    def _on_clicked(self) -> None:
        trial_id = self._chosen_id()
        if trial_id is not None:
            self.trial_chosen.emit(trial_id)

    def _chosen_id(self) -> int | None:
        return int(self._map.trials.ids[self.at]) if self._map and self.at is not None else None


def _glyph(label: str, font: QFont) -> QPainterPath:
    """The label as a pyqtgraph symbol: a path of about unit size around the origin."""
    bold = QFont(font)
    bold.setPixelSize(100)
    bold.setBold(True)
    path = QPainterPath()
    path.addText(0, 0, bold, label if len(label) <= _MAX_GLYPH_LENGTH else label[: _MAX_GLYPH_LENGTH - 1] + "…")
    box = path.boundingRect()
    scale = 1 / max(box.width(), box.height(), 70)
    return QTransform.fromScale(scale, scale).translate(-box.center().x(), -box.center().y()).map(path)
