"""Labels that look alike. No imports beyond the standard library.

A drawing is scaled to the raster before it is read, so its size is no evidence: `SHAPES` are the labels that no single
drawing can tell apart, `DIGIT_SHAPED` the letters that hands draw like a digit, although some hands tell them apart.
"""

SHAPES = (
    "0Ooο°",
    "1Il|'/",
    "cC",
    "sS",
    "xX×χ✗",
    "zZ",
    "vVν",
    "wW",
    "pPρ",
    "kKκ",
    "uUυ∪",
    "yYγ",
    "öÖ",
    "üÜ",
    "aα",
    "βß",
    "θΘ",
    "φΦ",
    "ψΨ",
    "Σ∑",
    "Λ^",
    "Ξ≡",
    "i¡",
    "-_",
    ",)",
    "\\`",
    '"∥',
)
"""Each text holds the labels of one shape; no label has two."""
DIGIT_SHAPED = {"0": "Oo", "1": "Il", "2": "Zz", "5": "Ss", "6": "b", "8": "B", "9": "gq"}
"""Digit → the letters that are often written with its shape; no letter has two digits."""
DIGIT_LIKE = frozenset("".join(DIGIT_SHAPED.values()) + "DGJQTYijy")
"""Those, and letters that resemble a digit: a network of digits may be sure of one where it sees them."""

LABELS_OF_SHAPES = frozenset("".join(SHAPES))
LOOKALIKES = frozenset("".join((*SHAPES, *DIGIT_SHAPED, *DIGIT_SHAPED.values())))
"""All labels that are like another one."""

_SHAPE_OF = {label: shape[0] for shape in SHAPES for label in shape}
_DIGIT_OF = {letter: digit for digit, letters in DIGIT_SHAPED.items() for letter in letters}


def shape_of(label: str) -> str:
    """The first label of its shape in `SHAPES`; the label itself if no other has its shape."""
    return _SHAPE_OF.get(label, label)


def digit_of(label: str) -> str | None:
    """The digit that has the shape of `label`, or that `label` is often written like; None if there is none."""
    shape = _DIGIT_OF.get(label, shape_of(label))
    return shape if shape in DIGIT_SHAPED else None


def are_kin(one: str, other: str) -> bool:
    """True if the two labels have the same shape, or are written like the same digit."""
    return shape_of(one) == shape_of(other) or (digit_of(one) is not None and digit_of(one) == digit_of(other))
