"""Selects a range of days: a preset, or from one date to another."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLabel, QWidget

_DATES = -1  # data of the item "Choose dates…"; the data of the presets is a number of days
_ANY = 0


class DateRangeBox(QWidget):
    """Days are calendar days in local time."""

    range_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = QComboBox()
        self._usual.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._usual.setMinimumContentsLength(12)
        for text, days in (
            (self.tr("Any time"), _ANY),
            (self.tr("Today"), 1),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last 365 days"), 365),
            (self.tr("Choose dates…"), _DATES),
        ):
            self._usual.addItem(text, days)
        self._usual.setAccessibleName(self.tr("Time"))
        self._first, self._last = QDateEdit(), QDateEdit()
        self._between = QLabel("–")
        for edit, name in ((self._first, self.tr("First day")), (self._last, self.tr("Last day"))):
            edit.setCalendarPopup(True)
            edit.setAccessibleName(name)
            edit.setDate(QDate.currentDate().addDays(-30 if edit is self._first else 0))
            edit.dateChanged.connect(self.range_changed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._usual, self._first, self._between, self._last):
            layout.addWidget(widget)
        self.setFocusProxy(self._usual)
        self._show_dates()
        self._usual.currentIndexChanged.connect(self._on_usual_chosen)

    @property
    def range(self) -> tuple[float | None, float | None]:
        """Start (inclusive) and end (exclusive) in seconds since the epoch; None: open."""
        days = self._usual.currentData()
        today = date.today()
        if days == _ANY:
            return None, None
        if days != _DATES:
            return _start(today - timedelta(days - 1)), None
        first, last = sorted((_python(self._first.date()), _python(self._last.date())))
        return _start(first), _start(last + timedelta(1))

    def show_range(self, since: float | None, until: float | None) -> None:
        """Show the range from `since` (inclusive) to `until` (exclusive), in seconds since the epoch."""
        if since is None and until is None:
            self._usual.setCurrentIndex(self._usual.findData(_ANY))
            return
        self._first.setDate(_day(since or 0.0))
        self._last.setDate(QDate.currentDate() if until is None else _day(until - 1e-3))
        self._usual.setCurrentIndex(self._usual.findData(_DATES))

    @Slot()
    def _on_usual_chosen(self) -> None:
        self._show_dates()
        self.range_changed.emit()

    def _show_dates(self) -> None:
        for widget in (self._first, self._between, self._last):
            widget.setVisible(self._usual.currentData() == _DATES)


def _start(day: date) -> float:
    return datetime.combine(day, time()).timestamp()


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _day(seconds: float) -> QDate:
    day = datetime.fromtimestamp(seconds)
    return QDate(day.year, day.month, day.day)
