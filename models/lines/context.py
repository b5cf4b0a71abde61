"""Which label of a shape it is, by the neighbours: only where they leave no doubt.

A single drawing does not tell 0 from O nor c from C. On a line the height, the foot and the kind of the neighbours do.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Self

import numpy as np

from models.inference.prediction import Prediction
from models.ink.labels import Label
from models.ink.lookalikes import LOOKALIKES, are_kin, shape_of
from models.lines.line import Character
from models.lines.typography import EXTENTS, X_HEIGHT

_SURE = 0.6
"""Least probability of the shape of a neighbour that others are judged by."""
_DEVIATION = 0.17
"""Standard deviation of the top and of the foot of a character, in heights of a capital."""
_MARGIN = 1.5
"""By how much a label must fit its place better than others, as a logarithm of the likelihood."""
_KIN = 0.02
"""Least probability of a letter that is only like a digit, as a share of the digit's, among letters; and vice versa."""
_TALL = 0.85


def in_context(characters: Sequence[Character]) -> list[Character]:
    """The characters of a row, with spaces, where those whose shape has several labels got the one that fits.

    The new label and the old one exchange their probabilities. A character that stands alone stays as it is.
    """
    if len(characters) < 2:
        return list(characters)
    heights = _Heights.of(characters)
    word_of = np.cumsum([each.follows_space for each in characters]).tolist()
    found: list[Character] = []
    for _, word in groupby(zip(word_of, characters, strict=True), key=lambda each: each[0]):
        found += _word([each for _, each in word], heights)
    return found


@dataclass(frozen=True, slots=True)
class _Heights:
    """Where the base line is, and how high capitals and small letters are: y grows downwards."""

    base: float
    capital: float
    small: float

    @classmethod
    def of(cls, characters: Sequence[Character]) -> Self | None:
        """By the characters that are no others' lookalikes; None if there are none."""
        feet, tall, low = [], [], []
        for each in characters:
            extent = EXTENTS.get(each.prediction.label)
            if extent and _is_clear(each) and extent[0] == 0:
                feet.append(each.box.bottom)
                (tall if extent[1] >= _TALL else low).append(each.box.bottom - each.box.top)
        if not feet:
            return None
        capital = float(np.median(tall)) if tall else float(np.median(low)) / X_HEIGHT
        small = float(np.median(low)) if low else capital * X_HEIGHT
        return cls(float(np.median(feet)), capital, small) if capital > 0 and small > 0 else None

    def fit(self, label: str, character: Character) -> float | None:
        """Logarithm of the likelihood of the character's place; None for a label without a usual one."""
        if label not in EXTENTS:
            return None
        foot, top = EXTENTS[label]
        high = self.small * top / X_HEIGHT if top <= X_HEIGHT else self.capital * top
        box = character.box
        off = np.array([self.base - foot * self.capital - box.bottom, self.base - high - box.top]) / self.capital
        return float(-((off / _DEVIATION) ** 2).sum() / 2)


def _is_clear(character: Character) -> bool:
    prediction = character.prediction
    return prediction.label not in LOOKALIKES and prediction.shape_probability >= _SURE


def _word(characters: Sequence[Character], heights: _Heights | None) -> list[Character]:
    clear = [each.prediction.label for each in characters if _is_clear(each)]
    is_kind: Callable[[str], bool] | None = None
    if clear and all(map(str.isdigit, clear)):
        is_kind = str.isdigit
    elif clear and all(map(str.isalpha, clear)):
        is_kind = str.isalpha
    found = [_fitting(each, heights, is_kind) for each in characters]
    if is_kind is str.isalpha:
        found = [_upright(each, found, number) for number, each in enumerate(found)]
    return found


def _fitting(character: Character, heights: _Heights | None, is_kind: Callable[[str], bool] | None) -> Character:
    prediction = character.prediction
    label = prediction.label
    if label not in LOOKALIKES:
        return character
    shares: dict[str, float] = dict([(label, prediction.probability), *prediction.alternatives])
    shape = [other for other in shares if shape_of(other) == shape_of(label)]
    if is_kind:
        of_kind = [other for other in shape if is_kind(other)]
        if not of_kind:
            least = _KIN * prediction.probability
            of_kind = [other for other in shares if is_kind(other) and are_kin(other, label) and shares[other] >= least]
        shape = of_kind or shape
    best = max(shape, key=lambda other: shares[other])
    if heights and len(shape) > 1:
        best = _by_place(character, heights, {other: shares[other] for other in shape}, best)
    return _with_label(character, best)


def _by_place(character: Character, heights: _Heights, shares: Mapping[str, float], best: str) -> str:
    fits = {label: fit for label in shares if (fit := heights.fit(label, character)) is not None}
    if best not in fits:
        return best
    highest = max(fits.values())
    good = [label for label, fit in fits.items() if fit >= highest - _MARGIN]
    return best if best in good else max(good, key=lambda label: shares[label])


def _upright(character: Character, word: Sequence[Character], number: int) -> Character:
    """I among capitals, l after small letters: their heights are the same."""
    if character.prediction.label not in ("I", "l"):
        return character
    others = [each.prediction.label for each in word if each.prediction.label not in ("I", "l")]
    if others and all(map(str.isupper, others)):
        return _with_label(character, "I")
    if number and others and word[number - 1].prediction.label.islower():
        return _with_label(character, "l")
    return character


def _with_label(character: Character, label: str) -> Character:
    before = character.prediction
    if label == before.label or label not in dict(before.alternatives):
        return character
    wanted, replaced = Label(label), before.label
    alternatives = tuple((replaced if other == wanted else other, share) for other, share in before.alternatives)
    lookalikes = tuple(replaced if other == wanted else other for other in before.lookalikes)
    if wanted not in before.lookalikes and shape_of(wanted) == shape_of(replaced):
        lookalikes = (replaced, *lookalikes)
    prediction = Prediction(wanted, before.probability, alternatives, before.model_id, before.is_contested, lookalikes)
    return replace(character, prediction=prediction)
