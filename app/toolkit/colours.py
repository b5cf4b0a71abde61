"""The window's colours, light and dark: neutral surfaces, one accent and one colour of doubt. `docs/design.md` has the
rules.

Okabe and Ito's (2008) colours, distinguishable with any colour vision, are for charts.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from app.i18n.formatting import Sureness

BLUISH_GREEN = QColor(0, 158, 115)
ORANGE = QColor(230, 159, 0)
VERMILLION = QColor(213, 94, 0)


@dataclass(frozen=True, slots=True)
class Scheme:
    """Colours by role. Each colour of text has a contrast of 4.5 or more with the surfaces that it stands on."""

    paper: QColor
    """The canvas, lists and text fields."""
    window: QColor
    card: QColor
    """A group of parts that belong together."""
    button: QColor
    border: QColor
    text: QColor
    faint: QColor
    """Hints and captions."""
    accent: QColor
    """The primary action, the focus and a sure reading."""
    on_accent: QColor
    """Text on the accent."""
    doubt: QColor
    """An unsure or wrong reading. Never the only sign: a word and a shape repeat it."""


LIGHT = Scheme(
    paper=QColor("#FFFFFF"),
    window=QColor("#EFF1F4"),
    card=QColor("#F9FAFB"),
    button=QColor("#FFFFFF"),
    border=QColor("#D3D8DE"),
    text=QColor("#1B1F24"),
    faint=QColor("#59626D"),
    accent=QColor("#0B66A8"),
    on_accent=QColor("#FFFFFF"),
    doubt=QColor("#B14A00"),
)
DARK = Scheme(
    paper=QColor("#131518"),
    window=QColor("#1A1D21"),
    card=QColor("#22262B"),
    button=QColor("#2C3137"),
    border=QColor("#3B424A"),
    text=QColor("#E9ECEF"),
    faint=QColor("#A5AEB9"),
    accent=QColor("#63B3ED"),
    on_accent=QColor("#08202F"),
    doubt=QColor("#F2A65A"),
)


def scheme(palette: QPalette) -> Scheme:
    """The colours for a light or dark palette."""
    return DARK if palette.color(QPalette.ColorRole.Text).lightnessF() > 0.5 else LIGHT  # as all text is light


def sureness_colour(sureness: Sureness, palette: QPalette) -> QColor:
    """The accent for a sure reading, else the colour of doubt. Never the only sign: a word and a shape repeat it."""
    return scheme(palette).accent if sureness is Sureness.SURE else scheme(palette).doubt


def blend(a: QColor, b: QColor, share: float) -> QColor:
    """Blend `a` with `share` (0 to 1) of `b`: for shades that fit light and dark palettes."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def contrast(a: QColor, b: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    lighter, darker = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
