"""What a retrain rehearses, checks and judges by, for each base data set. NumPy only."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.datasets.catalogue import load_dataset
from models.datasets.character_data import held_out_glyphs
from models.datasets.examples import DIGITS, Dataset, Examples, balanced, resample, to_floats
from models.datasets.glyphs import GlyphShare, draw_glyphs, read_glyphs
from models.datasets.locations import ReportBytes
from models.datasets.mnist import load_mnist
from models.datasets.outliers import UNLIKE_CHARACTERS, OutlierShare, OutlierSource, hershey_digits
from models.ink.augmentation import RasterAugmentation, warp_rasters
from models.ink.raster import RasterSpec, batch_size_for
from models.model_file.model_card import BASE_ACCURACY, ModelCard
from models.registry.promotion import GLYPHS

REPLAY_COUNT = 4000
"""Number of base rasters to rehearse, the same for each label."""
CHECK_COUNT = 1500
"""Number of base rasters that are not rehearsed, to measure the divergence from the champion."""
PEN_VARIANTS, PEN_CHECK_VARIANTS = 30, 10
"""Variations of each font's digits to rehearse and to check: MNIST alone has no ink drawn with a mouse."""
_MAX_FULL_SIDE = 128
"""Side in pixels above which fewer rasters are used, to bound memory."""
_WARP = RasterAugmentation(rotation=8, shear=0.12, scale=0.08, shift=0.7, elastic=0.4)
_OUTLIERS = OutlierShare(glyphs=1, changed=5, pairs=100, scribbles=100)

_REHEARSED_GLYPHS = GlyphShare(digits=12, letters=20, others=8)
_CHECKED_GLYPHS = GlyphShare(digits=4, letters=6, others=3)
_HELD_OUT_GLYPHS = GlyphShare(digits=15, letters=20, others=8)
_REHEARSED_DIGITS, _CHECKED_DIGITS = 1000, 500
_FOREIGN_OUTLIERS = OutlierShare(glyphs=4, changed=0, pairs=150, scribbles=150)


@dataclass(frozen=True, slots=True)
class HoldOut:
    """Examples that no model is trained on, for promotion."""

    data: str
    """Name of what they are taken from. It stands for these very examples: others need another name."""
    examples: Examples
    metric: str
    """Key of the accuracy on them among the metrics of a model's card."""


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
    select = _SELECTIONS.get(card.base, _select_rasters)
    return select(card, rng, folder, report)


def _select_rasters(
    card: ModelCard, rng: np.random.Generator, folder: Path | None, report: ReportBytes | None
) -> BaseSelection:
    """Of a data set of rasters: base examples, and digits of fonts where the model reads all digits."""
    spec = card.spec
    base = load_dataset(card.base, folder, report)
    share = min(1.0, (_MAX_FULL_SIDE / spec.size) ** 2)
    checked, digits, rest = _split(base, spec, rng, checks=int(CHECK_COUNT * share), count=int(REPLAY_COUNT * share))
    # Converting all of `rest` would take a minute, for the few digits that become outliers.
    outliers = OutlierSource(rest if base.spec == spec else digits, spec).draw(rng, _OUTLIERS).rasters
    replayed = _warped(digits, spec, rng)
    # A champion without labels for all digits cannot rehearse them; its writer may be adding them.
    has_digits = set(DIGITS).issubset(card.labels)
    variants = [int(np.ceil(count * share)) if has_digits else 0 for count in (PEN_VARIANTS, PEN_CHECK_VARIANTS)]
    pen_digits, pen_check = (hershey_digits(rng, count, spec) for count in variants)
    return BaseSelection(
        rehearsed=np.concatenate([replayed, pen_digits]),
        labels=digits.labels,
        outliers=outliers,
        check=np.concatenate([to_floats(checked.rasters), pen_check]),
        hold_outs=(HoldOut(card.base, resample(base.hold_out, base.spec, spec), BASE_ACCURACY),),
    )


def _select_characters(
    card: ModelCard, rng: np.random.Generator, folder: Path | None, report: ReportBytes | None
) -> BaseSelection:
    """Of all characters: glyphs of the fonts that models learn from, and MNIST's digits."""
    spec = card.spec
    mnist, glyphs = load_mnist(folder, report), read_glyphs()
    checked, digits, _ = _split(mnist, spec, rng, checks=_CHECKED_DIGITS, count=_REHEARSED_DIGITS)
    rehearsed, labels = draw_glyphs(glyphs, _REHEARSED_GLYPHS, rng, spec=spec)
    checked_glyphs, _ = draw_glyphs(glyphs, _CHECKED_GLYPHS, rng, spec=spec)
    return BaseSelection(
        rehearsed=np.concatenate([rehearsed, _warped(digits, spec, rng)]),
        labels=np.concatenate([labels, digits.labels]),
        outliers=OutlierSource(digits, spec, foreign=UNLIKE_CHARACTERS).draw(rng, _FOREIGN_OUTLIERS).rasters,
        check=np.concatenate([checked_glyphs, to_floats(checked.rasters)]),
        hold_outs=(
            HoldOut(mnist.name, resample(mnist.hold_out, mnist.spec, spec), "mnist_hold_out_accuracy"),
            HoldOut(GLYPHS, held_out_glyphs(glyphs, _HELD_OUT_GLYPHS, spec), "glyphs_hold_out_accuracy"),
        ),
    )


_Select = Callable[[ModelCard, np.random.Generator, Path | None, ReportBytes | None], BaseSelection]
_SELECTIONS: dict[str, _Select] = {"characters": _select_characters}
"""By name of the base data set, where it is not one of rasters alone."""


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
