"""Labels: which texts are allowed, and their normal form (NFC)."""

import unicodedata
from collections.abc import Iterable

MAX_LENGTH = 32
_OVERRIDES = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Bidirectional controls; they would also affect the text displayed after a label (Unicode Standard Annex 9)."""


class LabelError(ValueError):
    """The text cannot be a label; the message gives the reason to the person who typed it."""


def cleaned(text: str) -> str:
    """`text` in NFC, without surrounding white space.

    Raises `LabelError` when it has no visible character, a control character, a noncharacter, or more than `MAX_LENGTH`
    characters.
    """
    label = unicodedata.normalize("NFC", text).strip()
    if not label:
        raise LabelError("A label needs at least one visible character.")
    if any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in label):
        raise LabelError("A label cannot hold control characters.")
    if any(unicodedata.bidirectional(character) in _OVERRIDES for character in label):
        raise LabelError("A label cannot hold marks that turn the direction of text: its characters have their own.")
    if any(ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF for character in label):
        raise LabelError("A label cannot hold code points that are no characters.")  # nor can XML
    if all(unicodedata.category(character)[0] in "CZM" for character in label):
        raise LabelError("A label needs at least one visible character.")
    if len(label) > MAX_LENGTH:
        raise LabelError(f"A label can have {MAX_LENGTH} characters at most; this one has {len(label)}.")
    return label


def sort_labels(labels: Iterable[str]) -> list[str]:
    """Sorted by length, then by code point: single characters come first."""
    return sorted(labels, key=lambda label: (len(label), label))
