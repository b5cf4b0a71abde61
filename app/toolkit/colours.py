"""The colours that mean something: Okabe and Ito's (2008), which people with any colour vision tell apart."""

from PySide6.QtGui import QColor

from app.i18n.formatting import Sureness

BLUISH_GREEN = QColor(0, 158, 115)
ORANGE = QColor(230, 159, 0)
VERMILLION = QColor(213, 94, 0)

SURENESS_COLOURS = {Sureness.SURE: BLUISH_GREEN, Sureness.FAIRLY_SURE: ORANGE, Sureness.NOT_SURE: VERMILLION}
"""Never the only sign: a word and a symbol say the same."""


def mixed(a: QColor, b: QColor, share: float) -> QColor:
    """`share` (0 to 1) of `b` in `a`: shades that fit a light and a dark window."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )
