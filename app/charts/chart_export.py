"""Saves a chart as PNG, SVG or CSV."""

import csv
from collections.abc import Sequence
from io import StringIO
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QPalette
from PySide6.QtSvg import QSvgGenerator

from models.system.atomic_files import atomic_write

SUFFIXES = (".png", ".svg", ".csv")
_RATIO = 2.0  # image pixels per logical pixel
_MARGIN = 16


class Exportable(Protocol):
    """A view that can be saved to a file."""

    def rows(self) -> list[Sequence[object]]: ...
    def picture_size(self) -> QSize: ...
    def paint_picture(self, painter: QPainter, area: QRectF) -> None: ...
    def palette(self) -> QPalette: ...
    def font(self) -> QFont: ...


def save(view: Exportable, title: str, path: Path) -> None:
    """Save `view` with the heading `title` to `path`; the suffix selects the format. Raises `OSError`."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise OSError(f"{path.name} ends with none of {', '.join(SUFFIXES)}")
    content = _csv(view) if suffix == ".csv" else _svg(view, title) if suffix == ".svg" else _png(view, title)
    with atomic_write(path) as waiting:
        waiting.write_bytes(content)


def _png(view: Exportable, title: str) -> bytes:
    size = _with_title(view)
    image = QImage(size * _RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_RATIO)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    _paint(view, title, painter, size)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise OSError("the picture could not be made")
    return bytes(buffer.data().data())


def _svg(view: Exportable, title: str) -> bytes:
    size = _with_title(view)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)  # SVG Tiny 1.2 has no clipping
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    _paint(view, title, painter, size)
    painter.end()
    return bytes(buffer.data().data())


def _csv(view: Exportable) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerows(view.rows())
    return text.getvalue().encode()


def _with_title(view: Exportable) -> QSize:
    return view.picture_size() + QSize(2 * _MARGIN, 3 * _MARGIN)


def _paint(view: Exportable, title: str, painter: QPainter, size: QSize) -> None:
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), view.palette().base())
    painter.setPen(view.palette().color(QPalette.ColorRole.Text))
    font = QFont(view.font())
    font.setBold(True)
    painter.setFont(font)
    heading = QRectF(_MARGIN, _MARGIN / 2, size.width() - 2 * _MARGIN, 1.5 * _MARGIN)
    painter.drawText(heading, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
    painter.setFont(view.font())
    view.paint_picture(painter, QRectF(_MARGIN, 2 * _MARGIN, view.picture_size().width(), view.picture_size().height()))
