"""The augmented training examples of one epoch: rasters, rendered ink and outliers. NumPy only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.datasets.catalogue import load_dataset
from models.datasets.examples import Dataset, Examples, balanced, to_floats
from models.datasets.glyphs import Glyphs, count_glyphs, draw_glyphs
from models.datasets.line_pieces import LinePieces, Pieces
from models.datasets.outliers import OutlierSource
from models.datasets.scanned_pieces import ScannedPieces
from models.ink.augmentation import RasterAugmentation, render_varied, warp_rasters
from models.ink.ink import LabelledInk
from models.ink.nearness import PenVariation, draw_with_pens
from models.model_file.layer_names import KINDS, LABELS
from models.training.recipes import SPARSE, Recipe

_WARP_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Epoch:
    """Training examples of one epoch.

    `rasters` are n×size×size float32 in [0, 1]. `targets` and `weights` are by output: `LABELS` has n×labels
    probabilities, or n indices for the loss `SPARSE`, `KINDS` n indices; weights are n float32.
    """

    rasters: NDArray[np.float32]
    targets: dict[str, NDArray]
    weights: dict[str, NDArray[np.float32]]


def draw_epoch(
    recipe: Recipe,
    data: Dataset,
    kinds: dict[str, int],
    inks: Sequence[LabelledInk],
    outliers: OutlierSource | None,
    rng: np.random.Generator,
    glyphs: Glyphs | None = None,
    pieces: LinePieces | None = None,
    scans: ScannedPieces | None = None,
) -> Epoch:
    """Augment all training examples once.

    `kinds` maps shapes to indices, labels first; it is used with `outliers` only, and so are `pieces` of lines and
    `scans`.
    Outliers have a uniform distribution over the labels as their target (outlier exposure: Hendrycks et al. 2019).
    """
    shown = data.training
    if recipe.rasters_per_epoch is not None and recipe.rasters_per_epoch < len(shown):
        shown = shown[rng.choice(len(shown), recipe.rasters_per_epoch, replace=False)]
    parts = _drawn(shown, rng, recipe.pens) if recipe.pens else _warped(shown, rng, recipe.raster_augmentation)
    labels = [shown.labels]
    for _ in range(recipe.ink_variants if inks else 0):
        parts.append(np.stack([render_varied(item.ink, rng, recipe.ink_augmentation, data.spec) for item in inks]))
        labels.append(np.array([item.label for item in inks]))
    if glyphs and recipe.glyphs:
        rasters, names = draw_glyphs(glyphs, recipe.glyphs, rng, recipe.stroke_variation, spec=data.spec)
        parts.append(rasters)
        labels.append(names)
    code = {label: number for number, label in enumerate(data.labels)}
    codes = np.array([code[label] for label in np.concatenate(labels).tolist()])
    targets = codes if recipe.loss == SPARSE else np.eye(len(data.labels), dtype=np.float32)[codes]
    weights = np.ones(len(codes), np.float32)
    if not (outliers and recipe.outliers):
        return Epoch(np.concatenate(parts), {LABELS: targets}, {LABELS: weights})
    drawn = outliers.draw(rng, recipe.outliers)
    for each in _drawn_pieces(recipe, rng, pieces, scans):
        named = each.labels != ""
        parts.append(each.rasters[named])
        its = np.array([code[label] for label in each.labels[named].tolist()], int)
        targets = np.concatenate([targets, np.eye(len(data.labels), dtype=np.float32)[its]])
        codes, weights = np.concatenate([codes, its]), np.concatenate([weights, each.clear[named]])
        drawn = drawn.with_more(each.rasters[~named], each.clear[~named])
    uniform = np.full((len(drawn.rasters), len(data.labels)), 1 / len(data.labels), np.float32)
    return Epoch(
        np.concatenate([*parts, drawn.rasters]),
        {
            LABELS: np.concatenate([targets, uniform]),
            KINDS: np.concatenate([codes, [kinds.get(kind, 0) for kind in drawn.kinds.tolist()]]),
        },
        {
            LABELS: np.concatenate([weights, drawn.doubtful]).astype(np.float32),
            KINDS: np.concatenate([weights, drawn.kinds != ""]).astype(np.float32),
        },
    )


def _drawn_pieces(
    recipe: Recipe, rng: np.random.Generator, pieces: LinePieces | None, scans: ScannedPieces | None
) -> list[Pieces]:
    of_lines = [pieces.draw(rng, recipe.pieces)] if pieces and recipe.pieces else []
    return of_lines + ([scans.draw(rng, recipe.scans)] if scans and recipe.scans else [])


def epoch_length(
    recipe: Recipe,
    data: Dataset,
    inks: Sequence[LabelledInk],
    outliers: OutlierSource | None,
    glyphs: Glyphs | None,
    pieces: LinePieces | None = None,
    scans: ScannedPieces | None = None,
) -> int:
    """Number of examples that `draw_epoch` returns."""
    shown = len(data.training)
    count = shown if recipe.rasters_per_epoch is None else min(shown, recipe.rasters_per_epoch)
    count += recipe.ink_variants * len(inks)
    if outliers and recipe.outliers:
        count += outliers.count(recipe.outliers) + (recipe.pieces.count if pieces and recipe.pieces else 0)
        count += recipe.scans if scans else 0
    return count + (count_glyphs(glyphs, recipe.glyphs) if glyphs and recipe.glyphs else 0)


def _warped(
    examples: Examples, rng: np.random.Generator, augmentation: RasterAugmentation | None
) -> list[NDArray[np.float32]]:
    if augmentation is None:
        return [to_floats(examples.rasters)]
    return [
        warp_rasters(to_floats(examples.rasters[start : start + _WARP_BATCH]), rng, augmentation)
        for start in range(0, len(examples), _WARP_BATCH)
    ]


def _drawn(examples: Examples, rng: np.random.Generator, pens: PenVariation) -> list[NDArray[np.float32]]:
    return [
        draw_with_pens(examples.rasters[start : start + _WARP_BATCH], rng, pens)
        for start in range(0, len(examples), _WARP_BATCH)
    ]


def load_recipe_data(recipe: Recipe) -> Dataset:
    """The data set of `recipe`, reduced to `per_label` and converted to its raster. Raises `DatasetError`."""
    data = load_dataset(recipe.data)
    if recipe.per_label:
        rng = np.random.default_rng(recipe.seed)
        data = replace(data, training=balanced(data.training, recipe.per_label * len(data.labels), rng))
    return data.resampled(recipe.spec or data.spec)
