"""Colours that carry meaning: Okabe and Ito's (2008) set, distinguishable with any colour vision."""

from PySide6.QtGui import QColor

from app.i18n.formatting import Sureness

BLUISH_GREEN = QColor(0, 158, 115)
ORANGE = QColor(230, 159, 0)
VERMILLION = QColor(213, 94, 0)

SURENESS_COLOURS = {Sureness.SURE: BLUISH_GREEN, Sureness.FAIRLY_SURE: ORANGE, Sureness.NOT_SURE: VERMILLION}
"""Never the only sign: a word and a symbol repeat it."""


def blend(a: QColor, b: QColor, share: float) -> QColor:
    """Blend `a` with `share` (0 to 1) of `b`: for shades that fit light and dark palettes."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )
