"""The characters that the program reads without being taught, in groups. No imports beyond the standard library."""

import string

DIGITS = tuple(string.digits)
CAPITALS = tuple(string.ascii_uppercase)
SMALL = tuple(string.ascii_lowercase)
PUNCTUATION = tuple(string.punctuation)
"""The 32 marks of ASCII."""
UMLAUTS = tuple("ÄÖÜäöüß")
GREEK = tuple("αβγδεζηθικλμνξοπρσςτυφχψωΓΔΘΛΞΠΣΦΨΩ")
"""Without the capitals that have the shape of a Latin one."""
SYMBOLS = tuple("€£¥¢§°¶©®¿¡«»±×÷≤≥≠≈≡∞√∑∫∂∇∈⊂⊃∪∩∀∃∅∝⊥∥∠¬←→↑↓↔⇒⇔✓✗☆♥♪□")
CHARACTERS = (*DIGITS, *CAPITALS, *SMALL, *PUNCTUATION, *UMLAUTS, *GREEK, *SYMBOLS)
"""All labels of the network for characters, in the order of its outputs."""

_FIRST_ROW, _LAST_ROW, _CELLS = 0xB0, 0xD7, range(0xA1, 0xFF)


def _first_level() -> tuple[str, ...]:
    """The first level of GB 2312-80: rows 16 to 55 of its table; the last row has five empty cells."""
    codes = (bytes((row, cell)) for row in range(_FIRST_ROW, _LAST_ROW + 1) for cell in _CELLS)
    return tuple(filter(None, (code.decode("gb2312", errors="ignore") for code in codes)))


HANZI = _first_level()
"""The 3,755 most frequent Chinese characters, the first level of GB 2312."""
