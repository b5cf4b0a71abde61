"""The colours of charts: Okabe and Ito's, which colour-blind people tell apart, as they can be read on this palette."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from app.toolkit.colours import BLUISH_GREEN, ORANGE, VERMILLION, mixed

_SKY, _YELLOW, _BLUE, _PURPLE = QColor("#56B4E9"), QColor("#F0E442"), QColor("#0072B2"), QColor("#CC79A7")


@dataclass(frozen=True, slots=True)
class Colours:
    """What is drawn in which colour."""

    paper: QColor
    text: QColor
    faint: QColor
    """Captions and axes."""
    overall: QColor
    recent: QColor
    wrong: QColor
    right: QColor
    labels: tuple[QColor, ...]
    """For labels side by side, used in turn."""


def colours(palette: QPalette) -> Colours:
    """For a light or a dark palette: blue is too dark on black, yellow too light on white."""
    paper, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    dark = paper.lightnessF() < text.lightnessF()
    labels = (ORANGE, _SKY, BLUISH_GREEN, _YELLOW if dark else _BLUE, VERMILLION, _PURPLE)
    return Colours(
        paper=paper,
        text=text,
        faint=mixed(text, paper, 0.35),
        overall=_SKY if dark else _BLUE,
        recent=ORANGE if dark else VERMILLION,
        wrong=VERMILLION,
        right=_SKY if dark else _BLUE,
        labels=(*labels, mixed(text, paper, 0.2)),
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    seen_through = QColor(colour)
    seen_through.setAlphaF(alpha)
    return seen_through
