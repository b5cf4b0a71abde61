"""The colours of charts: Okabe and Ito's, which colour-blind people tell apart, as they can be read on this palette."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

_ORANGE, _SKY, _GREEN, _YELLOW = "#E69F00", "#56B4E9", "#009E73", "#F0E442"
_BLUE, _VERMILLION, _PURPLE = "#0072B2", "#D55E00", "#CC79A7"


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
    labels = (_ORANGE, _SKY, _GREEN, _YELLOW if dark else _BLUE, _VERMILLION, _PURPLE)
    return Colours(
        paper=paper,
        text=text,
        faint=mixed(text, paper, 0.35),
        overall=QColor(_SKY if dark else _BLUE),
        recent=QColor(_ORANGE if dark else _VERMILLION),
        wrong=QColor(_VERMILLION),
        right=QColor(_SKY if dark else _BLUE),
        labels=(*map(QColor, labels), mixed(text, paper, 0.2)),
    )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with a `share`, 0 to 1, of the `other`."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * share,
        one.greenF() + (other.greenF() - one.greenF()) * share,
        one.blueF() + (other.blueF() - one.blueF()) * share,
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    seen_through = QColor(colour)
    seen_through.setAlphaF(alpha)
    return seen_through
