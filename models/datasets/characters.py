"""The labels of the network for all characters, in groups. No imports beyond the standard library."""

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
"""All labels, in the order of the network's outputs."""
