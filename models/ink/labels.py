"""What counts as a label: any text a person can mean, in one normal form. The only place of these rules."""

import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

from models.system.errors import InkloopError

MAX_LENGTH = 32
_OVERRIDES = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""They would turn what stands behind the label too, wherever it is shown (Unicode Standard Annex 9)."""


class LabelError(InkloopError, ValueError):
    """The text cannot be a label; the message says why, for the person who typed it."""


class Label(str):
    """A text that was checked: in NFC, 1 to `MAX_LENGTH` characters, at least one of them visible.

    `Label.parse` checks what a person typed or a file holds. `Label(text)` checks nothing: it is for a text that was
    checked before, such as one from the store.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> "Label":
        """`text` in NFC without spaces around it; a label is returned as it is.

        Raises `LabelError` when nothing visible is left, it is too long, or it holds characters that no label may hold.
        """
        return text if isinstance(text, cls) else cls(_normalised(text))


WriterName: TypeAlias = Label
"""The name of a writer, which follows the same rules."""


def is_label(text: object) -> bool:
    """Is `text` a label already, in its normal form?"""
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
    """Single characters first, in the order of the characters; then longer labels."""
    return sorted(labels, key=lambda label: (len(label), label))
