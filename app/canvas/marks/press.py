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
        self.first = self.other = number
        """The mark that was pressed, and the one that the pen is at."""

    def move(self, sample: Sample) -> bool:
        """The pen moved; returns False if it draws, which is then certain."""
        self.samples.append(sample)
        row = self._layout.placed[self.first].mark.row
        area = QRectF(self._layout.row_area(row)).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        if not area.contains(sample.at):
            return False
        start = self.samples[0].at.x()
        dragged = abs(sample.at.x() - start) > _DRAG
        nearest = self._layout.nearest(row, sample.at.x()) if dragged else None
        self.other = self.first if nearest is None else nearest
        return True

    @property
    def joined(self) -> tuple[int, int] | None:
        """The first and last mark that the pen was drawn across; None for a single one."""
        return None if self.first == self.other else (min(self.first, self.other), max(self.first, self.other))

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
