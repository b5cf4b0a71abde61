"""Chart colours: Okabe and Ito's (2008) colour-blind-safe set, chosen by light or dark palette."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from app.toolkit.colours import BLUISH_GREEN, ORANGE, VERMILLION, blend

_SKY, _YELLOW, _BLUE, _PURPLE = QColor("#56B4E9"), QColor("#F0E442"), QColor("#0072B2"), QColor("#CC79A7")


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by role."""

    paper: QColor
    text: QColor
    faint: QColor
    """Captions and axes."""
    overall: QColor
    recent: QColor
    wrong: QColor
    right: QColor
    labels: tuple[QColor, ...]
    """Cycled through for categories."""


def colours(palette: QPalette) -> Colours:
    """The colours for a light or dark palette: blue is too dark on black, yellow too light on white."""
    paper, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    dark = paper.lightnessF() < text.lightnessF()
    labels = (ORANGE, _SKY, BLUISH_GREEN, _YELLOW if dark else _BLUE, VERMILLION, _PURPLE)
    return Colours(
        paper=paper,
        text=text,
        faint=blend(text, paper, 0.35),
        overall=_SKY if dark else _BLUE,
        recent=ORANGE if dark else VERMILLION,
        wrong=VERMILLION,
        right=_SKY if dark else _BLUE,
        labels=(*labels, blend(text, paper, 0.2)),
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    translucent = QColor(colour)
    translucent.setAlphaF(alpha)
    return translucent
