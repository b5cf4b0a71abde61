"""Icons of the set Lucide in the colours of the palette. `icons/LICENSE` is theirs."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from app.toolkit import appearance

SIZE_PX = 20
"""Side in logical pixels."""
GAP_PX = 6
"""Between an icon and the word on a button."""


def set_icon(
    target: QAction | QAbstractButton, name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText
) -> None:
    """Give `target` the icon `name`, in the colour `role` of the palette, now and whenever the palette changes."""
    known = target.findChild(_Recolouring, options=Qt.FindChildOption.FindDirectChildrenOnly)
    drawn = known if isinstance(known, _Recolouring) else _Recolouring(target)
    drawn.draw(name, role)


def set_primary(button: QAbstractButton, is_primary: bool, name: str) -> None:
    """Fill `button`, which has the icon `name`, as the primary one of its window, or not."""
    if bool(button.property("primary")) is not is_primary or button.icon().isNull():
        appearance.set_flag(button, "primary", is_primary)
        role = QPalette.ColorRole.HighlightedText if is_primary else QPalette.ColorRole.ButtonText
        set_icon(button, name, role)


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText, *, gap: int = 0) -> QIcon:
    """The icon `name` in a colour of the palette of now, with `gap` logical pixels to its right."""
    palette = QGuiApplication.palette()
    made = QIcon()
    for group, mode in (
        (QPalette.ColorGroup.Active, QIcon.Mode.Normal),
        (QPalette.ColorGroup.Disabled, QIcon.Mode.Disabled),
    ):
        for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
            made.addPixmap(pixmap(name, SIZE_PX, ratio, palette.color(group, role), gap=gap), mode)
    return made


def pixmap(name: str, side: int, ratio: float, colour: QColor, *, gap: int = 0) -> QPixmap:
    """The icon `name`, `side` logical pixels wide and high, at the pixel ratio `ratio`; with `gap` it is wider."""
    pixels = round(side * ratio)
    picture = QPixmap(pixels + round(gap * ratio), pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour.name()).encode())).render(
        painter, QRectF(0, 0, pixels, pixels)
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@cache
def _source(name: str) -> str:
    return (appearance.ICONS / f"{name}.svg").read_text(encoding="utf-8")


class _Recolouring(QObject):
    """Renews the icon of its parent when the palette changes."""

    def __init__(self, target: QAction | QAbstractButton) -> None:
        super().__init__(target)
        self._target = target
        self._name, self._role = "", QPalette.ColorRole.ButtonText
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        appearance.install(application).changed.connect(self._draw)

    def draw(self, name: str, role: QPalette.ColorRole) -> None:
        self._name, self._role = name, role
        self._draw()

    @Slot()
    def _draw(self) -> None:
        gap = GAP_PX if isinstance(self._target, QPushButton) else 0
        if isinstance(self._target, QAbstractButton):
            self._target.setIconSize(QSize(SIZE_PX + gap, SIZE_PX))
        self._target.setIcon(icon(self._name, self._role, gap=gap))
