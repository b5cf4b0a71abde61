from pathlib import Path

import numpy as np
import pytest

from models.datasets.examples import examples_from_inks, to_floats
from models.datasets.glyphs import (
    GLYPH_FILE,
    GlyphShare,
    count_glyphs,
    draw_glyphs,
    read_glyphs,
    write_glyphs,
)
from models.datasets.locations import DatasetError
from models.inference.classifier import Classifier
from models.ink.characters import CAPITALS, CHARACTERS, DIGITS, SMALL
from models.ink.labels import is_label
from models.ink.raster import raster_from_ink
from models.registry.shipped_models import SHIPPED_MODEL

CROSS = [np.array([[0, 0], [255, 255]], np.uint8), np.array([[255, 3], [0, 250]], np.uint8)]
TICK = [np.array([[0, 150], [80, 255], [200, 0]], np.uint8), np.array([[7, 7]], np.uint8)]


def test_the_file_of_the_program_has_every_label_in_many_hands() -> None:
    glyphs = read_glyphs()
    assert GLYPH_FILE.stat().st_size < 3e6
    assert glyphs.labels == CHARACTERS and len(CHARACTERS) >= 180 and all(map(is_label, CHARACTERS))
    assert len(glyphs.fonts) >= 150 and 0.08 < glyphs.held_out.mean() < 0.15
    learned, kept = (np.bincount(glyphs.label[glyphs.where(held_out=of)], minlength=len(CHARACTERS)) for of in (0, 1))
    known = [CHARACTERS.index(label) for label in (*DIGITS, *CAPITALS, *SMALL)]
    assert learned.min() >= 8 and learned[known].min() >= 120 and kept[known].min() >= 15


def test_strokes_are_written_and_read_exactly(tmp_path: Path) -> None:
    glyphs = [("✓", "b", TICK), ("×", "b", CROSS), ("×", "a", CROSS[:1])]
    write_glyphs(tmp_path / "few.npz", glyphs, labels=["×", "✓"], held_out=["b"])
    read = read_glyphs(tmp_path / "few.npz")
    found = [(read.labels[read.label[i]], read.fonts[read.font[i]], read.strokes(i)) for i in range(len(read))]
    expected = [glyphs[2], glyphs[1], glyphs[0]]  # by label, then by font
    for (label, font, strokes), (true_label, true_font, true_strokes) in zip(found, expected, strict=True):
        assert (label, font) == (true_label, true_font)
        for stroke, true_stroke in zip(strokes, true_strokes, strict=True):
            np.testing.assert_array_equal(stroke, true_stroke)
    assert read.where(held_out=True).tolist() == [1, 2]
    assert read.where(held_out=True, labels=["✓", "?"]).tolist() == [2]
    labelled = read.labelled_ink(2)
    assert (labelled.label, labelled.writer, len(labelled.ink.strokes)) == ("✓", "b", 2)
    assert raster_from_ink(labelled.ink).max() > 0.9


def test_drawn_glyphs_are_seeded_varied_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "few.npz"
    write_glyphs(path, [("7", "a", TICK), ("x", "a", CROSS), ("x", "b", CROSS)], labels=["7", "x", "✓"], held_out=["b"])
    glyphs, share = read_glyphs(path), GlyphShare(digits=3, letters=2, others=9)
    drawn, again = (draw_glyphs(glyphs, share, np.random.default_rng(1)) for _ in range(2))
    np.testing.assert_array_equal(drawn[0], again[0])
    assert drawn[1].tolist() == ["7"] * 3 + ["x"] * 2 and count_glyphs(glyphs, share) == 5
    assert drawn[0].shape == (5, 28, 28) and not np.array_equal(drawn[0][0], drawn[0][1])
    held_out = draw_glyphs(glyphs, share, np.random.default_rng(1), held_out=True)
    assert held_out[1].tolist() == ["x", "x"] and count_glyphs(glyphs, share, held_out=True) == 2


def test_a_damaged_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "few.npz"
    with pytest.raises(DatasetError, match=r"few\.npz"):
        read_glyphs(path)
    write_glyphs(path, [("x", "a", CROSS)], labels=["x"], held_out=[])
    with np.load(path) as arrays:
        content = dict(arrays)
    for name, value in {"strokes": [3], "label": [1], "steps": content["steps"][:, 1:]}.items():
        np.savez(path, **(content | {name: np.array(value)}))
        with pytest.raises(DatasetError, match="do not fit together"):
            read_glyphs(path)


def test_the_digit_network_reads_the_digits_of_every_font() -> None:
    """Thinning and following the lines keep what a letter is."""
    glyphs, model = read_glyphs(), Classifier.open(SHIPPED_MODEL)
    is_digit = np.isin(glyphs.label, [CHARACTERS.index(digit) for digit in DIGITS])
    chosen = np.flatnonzero(is_digit & (glyphs.font % 3 == 0))  # a third of them is enough
    examples = examples_from_inks([glyphs.labelled_ink(int(each)) for each in chosen])
    read = np.array(model.labels)[model.probabilities(to_floats(examples.rasters)).argmax(1)] == examples.labels
    assert read.mean() > 0.96
    by_font = [read[glyphs.font[chosen] == font].mean() for font in np.unique(glyphs.font[chosen])]
    assert min(by_font) >= 0.6
