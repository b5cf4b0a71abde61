import dataclasses
from pathlib import Path

import numpy as np
import pytest

from models.datasets.examples import Dataset, Examples, to_bytes
from models.datasets.glyphs import Glyphs, GlyphShare, read_glyphs, write_glyphs
from models.datasets.line_pieces import LinePieces, PieceShare
from models.datasets.locations import DatasetError
from models.datasets.outliers import OutlierShare, OutlierSource
from models.datasets.scanned_pieces import ScannedPieces
from models.ink.ink import Ink, LabelledInk
from models.ink.raster import MNIST_SPEC, raster_from_ink
from models.model_file.layer_names import KINDS, LABELS
from models.training.batches import draw_epoch, epoch_length
from models.training.recipes import RECIPES

SHARE = GlyphShare(digits=2, letters=3, others=1)
SHORT = dataclasses.replace(
    RECIPES["characters"],
    rasters_per_epoch=5,
    ink_variants=2,
    glyphs=SHARE,
    outliers=OutlierShare(glyphs=1, changed=0, pairs=3, scribbles=2),
)


@pytest.fixture
def digits(one: Ink, seven: Ink) -> Dataset:
    rasters = to_bytes(np.stack([raster_from_ink(ink) for ink in (one, seven)] * 4))
    part = Examples(rasters, np.array(["1", "7"] * 4))
    return Dataset(name="few", labels=("1", "7", "x", "✓"), spec=MNIST_SPEC, training=part, hold_out=part, test=part)


@pytest.fixture
def glyphs(tmp_path: Path) -> Glyphs:
    cross = [np.array([[0, 0], [255, 255]], np.uint8), np.array([[255, 0], [0, 255]], np.uint8)]
    tick = [np.array([[0, 150], [80, 255], [200, 0]], np.uint8)]
    drawn = [("x", "learned", cross), ("✓", "learned", tick), ("1", "held out", tick)]
    write_glyphs(tmp_path / "few.npz", drawn, labels=["1", "7", "x", "✓"], held_out=["held out"])
    return read_glyphs(tmp_path / "few.npz")


def test_an_epoch_has_rasters_ink_glyphs_and_outliers(digits: Dataset, glyphs: Glyphs, seven: Ink) -> None:
    inks = [LabelledInk(seven, "7")]
    outliers = OutlierSource(digits.training, glyphs=glyphs)
    kinds = {kind: number for number, kind in enumerate((*digits.labels, *outliers.kinds))}
    epoch, again = (
        draw_epoch(SHORT, digits, kinds, inks, outliers, np.random.default_rng(2), glyphs) for _ in range(2)
    )
    np.testing.assert_array_equal(epoch.rasters, again.rasters)
    shown = 5 + 2 + 3 + 1  # rasters, ink, crosses, ticks; the font of the hold-out is not shown
    assert len(epoch.rasters) == epoch_length(SHORT, digits, inks, outliers, glyphs) == shown + len(outliers.kinds) + 5
    named = epoch.targets[LABELS].argmax(1)[:shown]
    assert np.bincount(named, minlength=4)[2:].tolist() == [3, 1]
    np.testing.assert_allclose(epoch.targets[LABELS][shown:], 1 / 4)
    assert epoch.weights[KINDS][shown:].sum() == len(outliers.kinds) and epoch.weights[LABELS].min() == 1


def test_an_epoch_has_pieces_of_lines(digits: Dataset, glyphs: Glyphs, seven: Ink) -> None:
    recipe = dataclasses.replace(SHORT, glyphs=None, pieces=PieceShare(stubs=7, pairs=4, halves=2))
    inks = [LabelledInk(seven, "7")]
    outliers = OutlierSource(digits.training, glyphs=glyphs)
    kinds = {kind: number for number, kind in enumerate((*digits.labels, *outliers.kinds))}
    pieces = LinePieces(inks, None, digits.labels)
    given = recipe, digits, kinds, inks, outliers
    epoch = draw_epoch(*given, np.random.default_rng(2), None, pieces)
    named = 5 + 2 + 7  # rasters, ink, stubs
    assert len(epoch.rasters) == epoch_length(recipe, digits, inks, outliers, None, pieces)
    assert len(epoch.rasters) == named + outliers.count(SHORT.outliers or OutlierShare()) + 4 + 2
    assert (epoch.targets[LABELS][7:named].argmax(1) == 1).all() and (epoch.targets[KINDS][7:named] == 1).all()
    np.testing.assert_allclose(epoch.targets[LABELS][named:], 1 / 4)
    # Pairs and halves have no kind. What may be a seven after all counts for nothing.
    assert epoch.weights[KINDS][-6:].sum() == 0 and set(epoch.weights[LABELS][-6:].tolist()) <= {0, 1}
    without = draw_epoch(*given, np.random.default_rng(2))
    assert len(without.rasters) == len(epoch.rasters) - 13


def test_rasters_of_an_epoch_are_drawn_anew(digits: Dataset) -> None:
    recipe = dataclasses.replace(SHORT, raster_augmentation=None, glyphs=None, outliers=None, rasters_per_epoch=3)
    drawn = [draw_epoch(recipe, digits, {}, [], None, np.random.default_rng(seed)).targets[LABELS] for seed in range(9)]
    assert {each.shape for each in drawn} == {(3, 4)} and len({each.tobytes() for each in drawn}) > 1
    assert epoch_length(recipe, digits, [], None, None) == 3
    whole = dataclasses.replace(recipe, rasters_per_epoch=99)
    assert epoch_length(whole, digits, [], None, None) == len(digits.training)


def test_rasters_of_nearness_are_drawn_with_pens_and_targets_may_be_indices(digits: Dataset) -> None:
    recipe = dataclasses.replace(RECIPES["hanzi"], rasters_per_epoch=3)
    epoch = draw_epoch(recipe, digits, {}, [], None, np.random.default_rng(0))
    assert epoch.rasters.shape == (3, 28, 28) and epoch.rasters.dtype == np.float32
    assert epoch.targets[LABELS].shape == (3,) and set(epoch.targets[LABELS].tolist()) <= {0, 1}


def test_outliers_of_all_characters_resemble_none_of_their_glyphs(digits: Dataset) -> None:
    glyphs = read_glyphs()
    sample = Glyphs(
        glyphs.labels, glyphs.fonts, glyphs.held_out, glyphs.label[::40], glyphs.font[::40], *_every(glyphs, 40)
    )
    source = OutlierSource(digits.training, glyphs=sample)
    assert 30 < len(source.kinds) < 200 and not any(kind.startswith("futural") for kind in source.kinds)
    drawn = source.draw(np.random.default_rng(0), OutlierShare(glyphs=1, changed=5, pairs=1, scribbles=1))
    assert len(drawn.rasters) == len(source.kinds) + 2 and drawn.doubtful.all()


def _every(glyphs: Glyphs, step: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Starts of glyphs, starts of strokes and points of each `step`th glyph."""
    strokes = [glyphs.strokes(each) for each in range(0, len(glyphs), step)]
    points = [stroke for each in strokes for stroke in each]
    starts = np.concatenate([[0], np.cumsum([len(each) for each in strokes])])
    return starts, np.concatenate([[0], np.cumsum([len(each) for each in points])]), np.concatenate(points)


def test_an_epoch_has_scans(digits: Dataset, glyphs: Glyphs) -> None:
    recipe = dataclasses.replace(SHORT, glyphs=None, ink_variants=0, scans=9)
    outliers = OutlierSource(digits.training, glyphs=glyphs)
    kinds = {kind: number for number, kind in enumerate((*digits.labels, *outliers.kinds))}
    some = digits.training[:2]
    labels = np.array(["", str(some.labels[1])])
    scans = ScannedPieces(Examples(some.rasters, labels))
    epoch = draw_epoch(recipe, digits, kinds, [], outliers, np.random.default_rng(2), scans=scans)
    assert len(epoch.rasters) == epoch_length(recipe, digits, [], outliers, None, scans=scans)
    without = draw_epoch(recipe, digits, kinds, [], outliers, np.random.default_rng(2))
    assert len(epoch.rasters) - len(without.rasters) == 9
    named = epoch.targets[LABELS].max(1) == 1
    assert 0 < named.sum() - 5 < 9  # some of the nine are characters, the others outliers


def test_scans_are_read_from_a_file(tmp_path: Path, digits: Dataset) -> None:
    np.savez(tmp_path / "scans.npz", rasters=digits.training.rasters, labels=digits.training.labels)
    drawn = ScannedPieces.read(tmp_path / "scans.npz").draw(np.random.default_rng(0), 20)
    assert drawn.rasters.shape == (20, 28, 28) and set(drawn.labels) <= set(digits.labels)
    with pytest.raises(DatasetError, match="npz"):
        ScannedPieces.read(Path(__file__))
