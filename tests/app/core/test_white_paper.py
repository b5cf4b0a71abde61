"""Dark ink on white paper in tables and arrays is asked about."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from app.core.import_reader import ImportReader, preview
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestionError
from tests.support.idx_files import write_idx_pair
from tests.support.images import blobs, pixels

BLACK = blobs(3)
WHITE = 255 - BLACK
LABELS = [1, 9, 0]


def npz(folder: Path, images: np.ndarray) -> Path:
    np.savez(folder / "mine.npz", images=images / np.float32(255), labels=LABELS)
    return folder / "mine.npz"


def csv(folder: Path, images: np.ndarray) -> Path:
    rows = [",".join(map(str, (label, *image.ravel()))) for label, image in zip(LABELS, images, strict=True)]
    (folder / "mine.csv").write_text("\n".join(rows) + "\n")
    return folder / "mine.csv"


def idx(folder: Path, images: np.ndarray) -> Path:
    return write_idx_pair(folder, "mine", images, LABELS)


@pytest.mark.parametrize("make", [npz, csv, idx])
def test_white_paper_is_asked_about_and_inverted(make: Callable[[Path, np.ndarray], Path], tmp_path: Path) -> None:
    path = make(tmp_path, WHITE)
    with pytest.raises(ImportQuestionError, match="dark ink on white paper.*--paper white .*--paper black") as asked:
        list(ImportReader(path))
    shown = preview(path, NO_CHOICES, asked.value.question)
    assert [len(option.samples) for option in shown.options] == [3, 3]
    for value, images in (("white", BLACK), ("black", WHITE)):
        samples = list(ImportReader(path, ImportChoices({Aspect.PAPER: value})))
        assert (np.stack([pixels(sample) for sample in samples]) == images).all()


@pytest.mark.parametrize("make", [npz, csv, idx])
def test_black_paper_is_not_asked_about(make: Callable[[Path, np.ndarray], Path], tmp_path: Path) -> None:
    samples = list(ImportReader(make(tmp_path, BLACK)))
    assert (np.stack([pixels(sample) for sample in samples]) == BLACK).all()
