"""How high characters stand on the line: their usual extents, in heights of a capital above the base line."""

from types import MappingProxyType

from models.ink.characters import CAPITALS, DIGITS, SMALL

X_HEIGHT = 0.6
"""Height of a small letter without ascender, as hands write it."""
_DESCENT = -0.4


def _table() -> dict[str, tuple[float, float]]:
    table = dict.fromkeys((*DIGITS, *CAPITALS, *"bdfhklß&%#@?!/\\€£¥ΓΔΘΛΞΠΣΦΨΩδλθΣ∞∀∃"), (0.0, 1.0))
    table |= dict.fromkeys("aceimnorsuvwxzαειικνοπστυωάς", (0.0, X_HEIGHT))
    table |= dict.fromkeys("gpqyγημρφχμç", (_DESCENT, X_HEIGHT))
    table |= {"i": (0.0, 0.9), "t": (0.0, 0.85), "j": (_DESCENT, 0.9), "Q": (-0.1, 1.0)}
    table |= dict.fromkeys("βζξψ", (_DESCENT, 1.0))
    table |= dict.fromkeys("()[]{}|§$¶∥∫", (_DESCENT / 2, 1.05))
    table |= dict.fromkeys("ÄÖÜ", (0.0, 1.25)) | dict.fromkeys("äöü", (0.0, 0.9))
    table |= {".": (0.0, 0.08), ",": (-0.2, 0.08), ":": (0.0, X_HEIGHT), ";": (-0.2, X_HEIGHT), "_": (-0.12, -0.05)}
    table |= {"-": (0.3, 0.37), "~": (0.25, 0.45), "¬": (0.2, 0.45), "°": (0.65, 1.0), "^": (0.65, 1.0)}
    table |= {"'": (0.7, 1.05), '"': (0.7, 1.05), "`": (0.75, 1.05), "*": (0.45, 1.0), "¿": (_DESCENT, X_HEIGHT)}
    table |= {"¡": (_DESCENT, X_HEIGHT)} | dict.fromkeys("+=<>×÷±≤≥≠≈≡«»∝∪∩⊂⊃∈✗✓", (0.1, 0.7))
    return table


EXTENTS = MappingProxyType(_table())
"""Label → bottom and top."""
assert set(SMALL) <= set(EXTENTS)
