"""A press on a mark, until it is certain whether it chooses a character, joins several or draws."""

from PySide6.QtCore import QRect, QRectF

from app.canvas.devices import Device
from app.canvas.marks.layout import MarkLayout
from app.canvas.sample import Sample

_REACH = 6.0
"""A pen that leaves its row of marks by more, in logical pixels, draws."""
_DRAG = 10.0
"""A shorter way along the row is the tremble of a click."""


class MarkPress:
    """Keeps what the pen does, so that nothing is lost if it turns out to be a stroke."""

    def __init__(self, layout: MarkLayout, number: int, device: Device, sample: Sample) -> None:
        """The device pressed mark `number` of `layout`."""
        self._layout = layout
        self.device = device
        self.samples = [sample]
        self.first = number
        """The mark that was pressed."""
        self.other: int | None = number
        """The mark that the pen is at; None between two: a stroke that ends there is drawn."""

    def move(self, sample: Sample) -> bool:
        """The pen moved; returns False if it draws, which is then certain."""
        self.samples.append(sample)
        row = self._layout.placed[self.first].mark.row
        if not _grown(self._layout.row_area(row)).contains(sample.at):
            return False
        self.other = self.first
        if abs(sample.at.x() - self.samples[0].at.x()) > _DRAG:
            nearest = self._layout.nearest(row, sample.at.x())
            is_at = nearest is not None and _grown(self._layout.placed[nearest].area).contains(sample.at)
            self.other = nearest if is_at else None
        return True

    @property
    def joined(self) -> tuple[int, int] | None:
        """The first and last mark that the pen was drawn across; None for a single one."""
        if self.other is None or self.other == self.first:
            return None
        return min(self.first, self.other), max(self.first, self.other)

    @property
    def join_area(self) -> QRect:
        """What the marks that would be joined cover; empty for a single one."""
        area = QRect()
        if self.joined:
            for each in self._layout.placed[self.joined[0] : self.joined[1] + 1]:
                area = area.united(each.area)
        return area

    @property
    def count(self) -> int:
        """Marks of the layout that was pressed."""
        return len(self._layout.placed)


def _grown(area: QRect) -> QRectF:
    return QRectF(area).adjusted(-_REACH, -_REACH, _REACH, _REACH)
