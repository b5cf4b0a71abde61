"""What a retrain rehearses, checks and judges by, for each base data set. NumPy only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.catalogue import load_dataset
from models.datasets.character_data import held_out_glyphs
from models.datasets.examples import DIGITS, Dataset, Examples, balanced, resample, to_floats
from models.datasets.glyphs import GlyphShare, draw_glyphs, read_glyphs
from models.datasets.locations import ReportBytes
from models.datasets.outliers import UNLIKE_CHARACTERS, OutlierShare, OutlierSource, hershey_digits
from models.ink.augmentation import RasterAugmentation, warp_rasters
from models.ink.lookalikes import shape_of
from models.ink.raster import RasterSpec, batch_size_for
from models.model_file.model_card import BASE_ACCURACY, ModelCard
from models.registry.promotion import GLYPHS, MNIST_AMONG_CHARACTERS

_MAX_FULL_SIDE = 128
"""Side in pixels above which fewer rasters are used, to bound memory."""
_WARP = RasterAugmentation(rotation=8, shear=0.12, scale=0.08, shift=0.7, elastic=0.4)


_OUTLIERS = OutlierShare(glyphs=1, changed=5, pairs=100, scribbles=100)


@dataclass(frozen=True, kw_only=True)
class GlyphShares:
    """Numbers of varied glyphs: of fonts that models learn from to rehearse and to check, and of others to hold out."""

    rehearsed: GlyphShare
    checked: GlyphShare
    held_out: GlyphShare


@dataclass(frozen=True, kw_only=True)
class BaseShares:
    """What of one base data set is rehearsed, checked and held out."""

    data: str = ""
    """Name of the data set of its rasters; empty: its own name."""
    rehearsed: int = 4000
    """Number of rasters, the same for each label."""
    checked: int = 1500
    """Number of rasters that are not rehearsed, to measure the divergence from the champion."""
    pen_digits: int = 30
    """Variations of each font's digits to rehearse: MNIST alone has no ink drawn with a mouse."""
    pen_checked: int = 10
    outliers: OutlierShare = _OUTLIERS
    foreign: tuple[str, ...] | None = None
    """As for `OutlierSource`."""
    hold_out: str = ""
    """Name of the hold-out of rasters; empty: that of the data set."""
    metric: str = BASE_ACCURACY
    """Key of the accuracy on the rasters held out among the metrics of a card."""
    glyphs: GlyphShares | None = None
    kind_of: Callable[[str], str] = str
    """As in `HoldOut`; holds for the writer's drawings too."""


_RASTERS = BaseShares()
_BASES = {
    "characters": BaseShares(
        data="mnist",
        rehearsed=700,
        checked=300,
        pen_digits=0,
        pen_checked=0,
        outliers=OutlierShare(glyphs=2, changed=0, pairs=80, scribbles=80),
        foreign=UNLIKE_CHARACTERS,
        hold_out=MNIST_AMONG_CHARACTERS,
        metric="mnist_among_characters_accuracy",
        glyphs=GlyphShares(
            rehearsed=GlyphShare(digits=10, letters=10, others=5),
            checked=GlyphShare(digits=2, letters=3, others=2),
            held_out=GlyphShare(digits=10, letters=15, others=6),
        ),
        kind_of=shape_of,
    )
}
"""By name of the base data set; the others are of rasters alone. A glyph takes about half a millisecond."""


@dataclass(frozen=True, slots=True)
class HoldOut:
    """Examples that no model is trained on, for promotion."""

    data: str
    """Name of what they are taken from. It stands for these very examples: others need another name."""
    examples: Examples
    metric: str
    """Key of the accuracy on them among the metrics of a model's card."""
    kind_of: Callable[[str], str] = str
    """Label → what is to be read: labels of one kind count as the same. A function of a module, which can be pickled.
    """

    def accuracy(self, predictions: NDArray[np.float32], labels: Sequence[str]) -> float:
        """Accuracy (0 to 1) of n×labels probabilities for the n examples."""
        return count_right(predictions, labels, self.examples, self.kind_of) / len(self.examples)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseSelection:
    """Rasters are n×size×size float32 in [0, 1]."""

    rehearsed: NDArray[np.float32]
    """Varied base examples, then digits of fonts."""
    labels: NDArray[np.str_]
    """Labels of the base examples."""
    outliers: NDArray[np.float32]
    """To rehearse as well."""
    check: NDArray[np.float32]
    """Not rehearsed; to measure the divergence from the champion."""
    hold_outs: tuple[HoldOut, ...]
    """The base hold-out first."""


def select_base(
    card: ModelCard, rng: np.random.Generator, folder: Path | None, report: ReportBytes | None
) -> BaseSelection:
    """Select and vary examples of the base data set of the model with this card, and outliers.

    `folder` and `report` as for `load_mnist`. Raises `DatasetError` when the base data is missing.
    """
    shares, spec = shares_of(card.base), card.spec
    base = load_dataset(shares.data or card.base, folder, report)
    scale = min(1.0, (_MAX_FULL_SIDE / spec.size) ** 2)
    checked, chosen, rest = _split(
        base, spec, rng, checks=int(shares.checked * scale), count=int(shares.rehearsed * scale)
    )
    # Converting all of `rest` would take a minute, for the few digits that become outliers.
    outliers = OutlierSource(rest if base.spec == spec else chosen, spec, foreign=shares.foreign)
    drawn_outliers = outliers.draw(rng, shares.outliers).rasters
    warped = _warped(chosen, spec, rng)
    # A champion without labels for all digits cannot rehearse them; its writer may be adding them.
    has_digits = set(DIGITS).issubset(card.labels)
    variants = [int(np.ceil(n * scale)) if has_digits else 0 for n in (shares.pen_digits, shares.pen_checked)]
    pen_digits, pen_check = (hershey_digits(rng, count, spec) for count in variants)
    glyphs, names, checked_glyphs = _draw_glyphs(shares.glyphs, spec, rng)
    return BaseSelection(
        rehearsed=np.concatenate([warped, glyphs, pen_digits]),
        labels=np.concatenate([chosen.labels, names]),
        outliers=drawn_outliers,
        check=np.concatenate([to_floats(checked.rasters), checked_glyphs, pen_check]),
        hold_outs=hold_outs(base, card.base, spec),
    )


def shares_of(base: str) -> BaseShares:
    """The shares of the base data set of this name."""
    return _BASES.get(base, _RASTERS)


def hold_outs(data: Dataset, base: str, spec: RasterSpec) -> tuple[HoldOut, ...]:
    """The hold-outs of the base data set `base` with the raster `spec`; `data` is that of its rasters."""
    shares = shares_of(base)
    of_rasters = HoldOut(
        shares.hold_out or data.name, resample(data.hold_out, data.spec, spec), shares.metric, shares.kind_of
    )
    if not shares.glyphs:
        return (of_rasters,)
    of_glyphs = held_out_glyphs(read_glyphs(), shares.glyphs.held_out, spec)
    return of_rasters, HoldOut(GLYPHS, of_glyphs, "glyph_hold_out_accuracy", shares.kind_of)


def count_right(
    predictions: NDArray[np.float32], labels: Sequence[str], examples: Examples, kind_of: Callable[[str], str]
) -> int:
    """For how many of n `examples` n×labels probabilities are highest at a label of the right kind."""
    true = examples.labels.tolist()
    kinds = {label: kind_of(label) for label in {*labels, *true}}
    read = [kinds[labels[place]] for place in predictions.argmax(1).tolist()]
    return sum(one == kinds[other] for one, other in zip(read, true, strict=True))


def _draw_glyphs(
    shares: GlyphShares | None, spec: RasterSpec, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.str_], NDArray[np.float32]]:
    """Glyphs to rehearse, their labels, and glyphs to check; none without `shares`."""
    if not shares:
        return (none := np.empty((0, spec.size, spec.size), np.float32)), np.empty(0, np.str_), none
    glyphs = read_glyphs()
    checked, _ = draw_glyphs(glyphs, shares.checked, rng, spec=spec)
    return *draw_glyphs(glyphs, shares.rehearsed, rng, spec=spec), checked


def _split(
    base: Dataset, spec: RasterSpec, rng: np.random.Generator, *, checks: int, count: int
) -> tuple[Examples, Examples, Examples]:
    """Of the training part `checks` examples to check and, balanced, `count` to rehearse, both with the raster `spec`;
    and all but the first, as they are.
    """
    chosen = rng.permutation(len(base.training))
    checked, rest = (base.training[part] for part in (chosen[:checks], chosen[checks:]))
    rehearsed = balanced(rest, count, rng)
    return resample(checked, base.spec, spec), resample(rehearsed, base.spec, spec), rest


def _warped(examples: Examples, spec: RasterSpec, rng: np.random.Generator) -> NDArray[np.float32]:
    step = 8 * batch_size_for(spec.size)
    parts = [examples.rasters[start : start + step] for start in range(0, len(examples), step)]
    return np.concatenate([warp_rasters(to_floats(part), rng, _WARP) for part in parts])
