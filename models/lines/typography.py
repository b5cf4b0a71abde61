"""How high characters stand on the line: their usual extents, in heights of a capital above the base line."""

from types import MappingProxyType

from models.ink.characters import CAPITALS, DIGITS, SMALL

X_HEIGHT = 0.6
"""Height of a small letter without ascender, as hands write it."""
_DESCENT = -0.4


def _table() -> dict[str, tuple[float, float]]:
    table = {label: (0.0, 1.0) for label in (*DIGITS, *CAPITALS, *"bdfhklß&%#@?!/\\€£¥ΓΔΘΛΞΠΣΦΨΩδλθΣ∞∀∃")}
    table |= {label: (0.0, X_HEIGHT) for label in "aceimnorsuvwxzαειικνοπστυωάς"}
    table |= {label: (_DESCENT, X_HEIGHT) for label in "gpqyγημρφχμç"}
    table |= {"i": (0.0, 0.9), "t": (0.0, 0.85), "j": (_DESCENT, 0.9), "Q": (-0.1, 1.0)}
    table |= {label: (_DESCENT, 1.0) for label in "βζξψ"}
    table |= {label: (_DESCENT / 2, 1.05) for label in "()[]{}|§$¶∥∫"}
    table |= {label: (0.0, 1.25) for label in "ÄÖÜ"} | {label: (0.0, 0.9) for label in "äöü"}
    table |= {".": (0.0, 0.08), ",": (-0.2, 0.08), ":": (0.0, X_HEIGHT), ";": (-0.2, X_HEIGHT), "_": (-0.12, -0.05)}
    table |= {"-": (0.3, 0.37), "~": (0.25, 0.45), "¬": (0.2, 0.45), "°": (0.65, 1.0), "^": (0.65, 1.0)}
    table |= {"'": (0.7, 1.05), '"': (0.7, 1.05), "`": (0.75, 1.05), "*": (0.45, 1.0), "¿": (_DESCENT, X_HEIGHT)}
    table |= {"¡": (_DESCENT, X_HEIGHT)} | {label: (0.1, 0.7) for label in "+=<>×÷±≤≥≠≈≡«»∝∪∩⊂⊃∈✗✓"}
    return table


EXTENTS = MappingProxyType(_table())
"""Label → bottom and top."""
assert set(SMALL) <= set(EXTENTS)
