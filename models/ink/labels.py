"""Labels: the only place that defines which texts are allowed, and their normal form (NFC)."""

import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from models.system.errors import InkloopError

MAX_LENGTH = 32
_OVERRIDES = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Bidirectional controls; they would also affect the text displayed after a label (Unicode Standard Annex 9)."""


class LabelError(InkloopError, ValueError):
    """The text cannot be a label; the message gives the reason to the person who typed it."""


class Label(str):
    """A checked text: in NFC, 1 to `MAX_LENGTH` characters, at least one of them visible.

    `Label.parse` checks text that was typed or read from a file. `Label(text)` does not check: it is for text that was
    checked before, such as one from the store.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "Label":
        """`text` in NFC, without surrounding white space; a `Label` is returned unchanged.

        Raises `LabelError` when it has no visible character, a forbidden character, or more than `MAX_LENGTH`.
        """
        return text if isinstance(text, cls) else cls(_normalised(text))


WriterName: TypeAlias = Label
"""The name of a writer, which follows the same rules."""


def is_label(text: object) -> bool:
    """True when `text` is an allowed label in normal form."""
    try:
        return isinstance(text, str) and Label.parse(text) == text
    except LabelError:
        return False


def _normalised(text: str) -> str:
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
        raise LabelError(
            "A label can have {maximum} characters at most; this one has {count}.", maximum=MAX_LENGTH, count=len(label)
        )
    return label


def sort_labels(labels: Iterable[str]) -> list[str]:
    """Sorted by length, then by code point: single characters come first."""
    return sorted(labels, key=lambda label: (len(label), label))
