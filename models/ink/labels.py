"""Labels and names: the only place that defines which texts are allowed, and their normal form."""

import unicodedata
from collections.abc import Iterable
from typing import Self

from models.system.errors import InkloopError

MAX_LENGTH = 32
_OVERRIDES = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Bidirectional controls; they would also affect the text displayed after a label (Unicode Standard Annex 9)."""


_JOINER = "\N{ZERO WIDTH JOINER}"


class LabelError(InkloopError, ValueError):
    """The text cannot be a label; the message gives the reason to the person who typed it."""


class WriterName(str):
    """The name of a writer: in NFC, 1 to `MAX_LENGTH` characters, at least one of them visible.

    `parse` checks text that was typed or read from a file. The constructor does not check: it is for text that was
    checked before, such as one from the store.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """`text` in normal form, without surrounding white space; an instance is returned unchanged.

        Raises `LabelError` when it has no visible character, a forbidden character, or more than `MAX_LENGTH`.
        """
        return text if isinstance(text, cls) else cls(_checked(cls._normalised(text)))

    @staticmethod
    def _normalised(text: str) -> str:
        return unicodedata.normalize("NFC", text).strip()


class Label(WriterName):
    """A label follows the rules of a name. Full and half width forms become the usual characters: ７ is 7, ｱ is ア.

    Other variants stay what they are: ² is not 2, and ﬁ is not fi.
    """

    __slots__ = ()

    @staticmethod
    def _normalised(text: str) -> str:
        return unicodedata.normalize("NFC", "".join(map(_usual_width, text))).strip()


def is_label(text: object) -> bool:
    """True when `text` is an allowed label. Full and half width forms are: earlier versions stored them."""
    try:
        return isinstance(text, str) and WriterName.parse(text) == text
    except LabelError:
        return False


def characters_of(text: str) -> list[str]:
    """The characters of `text` as they are seen, without white space.

    Combining marks and what is joined belong to the one before.
    """
    found: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if character.isspace():
            continue
        is_part = unicodedata.category(character)[0] == "M" or character == _JOINER
        if found and (is_part or found[-1][-1] == _JOINER):
            found[-1] += character
        else:
            found.append(character)
    return found


def same_number_in_ascii(text: str) -> str | None:
    """The number that `text` is in the digits of another script: `7` for `٧` and `७`, else None."""
    digits = [unicodedata.decimal(character, None) for character in text]
    return "".join(map(str, digits)) if None not in digits and digits and not text.isascii() else None


def _usual_width(character: str) -> str:
    """The character that a full or half width form stands for (Unicode Standard Annex 11); others as they are."""
    kind, _, code = unicodedata.decomposition(character).partition(" ")
    return chr(int(code, 16)) if kind in ("<wide>", "<narrow>") else character


def _checked(label: str) -> str:
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
