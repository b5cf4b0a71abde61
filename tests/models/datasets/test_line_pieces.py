from pathlib import Path

import numpy as np
import pytest

from models.datasets.glyphs import read_glyphs
from models.datasets.line_pieces import LinePieces, PieceShare
from models.ink.ink import Ink, LabelledInk
from models.ink.ink_files import read_ink_file
from models.ink.raster import raster_from_ink

DIGITS = tuple("0123456789")
FEW = PieceShare(stubs=30, pairs=20, halves=20)


def test_pieces_are_seeded_labelled_and_of_the_asked_number(one: Ink, seven: Ink) -> None:
    source = LinePieces([LabelledInk(one, "1"), LabelledInk(seven, "7")], None, DIGITS)
    drawn, again = (source.draw(np.random.default_rng(5), FEW) for _ in range(2))
    np.testing.assert_array_equal(drawn.rasters, again.rasters)
    assert drawn.rasters.shape == (FEW.count, 28, 28) and drawn.rasters.dtype == np.float32
    assert drawn.rasters.min() == 0 and drawn.rasters.max() == 1
    assert set(drawn.labels[:30].tolist()) == {"1", "7"} and set(drawn.labels[30:].tolist()) == {""}
    assert len(drawn.clear) == FEW.count


def test_what_resembles_another_character_is_not_clear(one: Ink, seven: Ink) -> None:
    source = LinePieces([LabelledInk(one, "1"), LabelledInk(seven, "7")], None, DIGITS)
    rasters = np.stack([raster_from_ink(one)] * 3)
    assert source._is_clear(rasters, ["1", "", "7"]).tolist() == [True, False, False]


def test_pairs_that_hands_write_like_a_label_are_not_clear() -> None:
    fonts = read_glyphs()
    share = PieceShare(stubs=0, pairs=60, halves=0)
    ones = [fonts.labelled_ink(int(each)) for each in fonts.where(held_out=False, labels=["1"])[:5]]
    of_digits, of_all = (
        LinePieces(ones, None, labels).draw(np.random.default_rng(0), share) for labels in (DIGITS, (*DIGITS, "∥"))
    )
    np.testing.assert_array_equal(of_digits.rasters, of_all.rasters)
    # Two ones are ∥ where that may be read.
    assert of_all.clear.sum() < of_digits.clear.sum()


def test_lines_are_of_digits_and_letters_by_writers_and_fonts(pendigits: Path) -> None:
    labels = (*DIGITS, "A", "g", "+")
    inks = [each for each in read_ink_file(pendigits) if each.writer == "1"]
    drawn = LinePieces(inks, read_glyphs(), labels).draw(np.random.default_rng(1), PieceShare(200, 100, 100))
    named = set(drawn.labels.tolist())
    assert {"A", "g", ""} < named and "+" not in named and len(named) > 10
    assert drawn.clear[:200].mean() > 0.8 and drawn.clear[200:].mean() > 0.4


def test_hands_of_the_hold_out_are_others() -> None:
    learned, held_out = (
        LinePieces([], read_glyphs(), DIGITS, held_out=which).draw(np.random.default_rng(2), FEW)
        for which in (False, True)
    )
    assert (learned.rasters != held_out.rasters).any()


def test_without_a_hand_there_are_no_pieces(one: Ink) -> None:
    with pytest.raises(ValueError, match="hand"):
        LinePieces([LabelledInk(one, "?")], None, DIGITS)
