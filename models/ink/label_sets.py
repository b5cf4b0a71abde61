"""Label sets: which labels may be read, and which shipped network reads them."""

import unicodedata
from dataclasses import dataclass

from models.ink.characters import CAPITALS, CHARACTERS, DIGITS, GREEK, HANZI, PUNCTUATION, SMALL, SYMBOLS
from models.ink.labels import Label, LabelError

DIGIT_NETWORK, CHARACTER_NETWORK, HANZI_NETWORK = "digits", "characters", "hanzi"
"""Names of the shipped networks: their files are `models/weights/NAME.h5`."""
SHIPPED_LABELS = {DIGIT_NETWORK: DIGITS, CHARACTER_NETWORK: CHARACTERS, HANZI_NETWORK: HANZI}
"""The labels of each shipped network."""


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels that may be read.

    `text` is what commands and the store name it by: the name of one of `LABEL_SETS`, or the characters themselves.
    """

    text: str
    labels: tuple[Label, ...]

    @property
    def is_named(self) -> bool:
        """True for one of `LABEL_SETS`, False for a writer's own selection."""
        return self.text in LABEL_SETS

    @property
    def network(self) -> str:
        """The shipped network that reads it."""
        if set(self.labels) <= set(DIGITS):
            return DIGIT_NETWORK
        known, hanzi = set(CHARACTERS), set(HANZI)
        only_hanzi = sum(label in hanzi and label not in known for label in self.labels)
        return HANZI_NETWORK if 2 * only_hanzi > len(self.labels) else CHARACTER_NETWORK


def _named(text: str, *groups: tuple[str, ...]) -> LabelSet:
    return LabelSet(text, tuple(Label(label) for group in groups for label in group))


LABEL_SETS = {
    each.text: each
    for each in (
        _named("digits", DIGITS),
        _named("capitals", CAPITALS),
        _named("small", SMALL),
        _named("letters", CAPITALS, SMALL),
        _named("letters-digits", DIGITS, CAPITALS, SMALL),
        _named("symbols", PUNCTUATION, GREEK, SYMBOLS),
        _named("everything", CHARACTERS),
        _named("chinese", HANZI),
    )
}
"""By name. The names are stored and are arguments of commands, so they never change."""
FIRST_LABEL_SET = LABEL_SETS["letters-digits"]
"""The label set of a new writer."""


def parse_label_set(text: str) -> LabelSet:
    """The label set of this name, or else of the characters of `text`, in its order, each once.

    White space separates nothing and is left out; a combining mark belongs to the character before it. Raises
    `LabelError` if there is no character.
    """
    if text in LABEL_SETS:
        return LABEL_SETS[text]
    characters: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if unicodedata.combining(character) and characters:
            characters[-1] += character
        elif not character.isspace():
            characters.append(character)
    labels = tuple(dict.fromkeys(Label.parse(character) for character in characters))
    if not labels:
        raise LabelError("A label set needs at least one character.")
    return LabelSet("".join(labels), labels)
