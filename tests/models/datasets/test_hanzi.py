from pathlib import Path

import numpy as np
import pytest

from models.datasets.hanzi import HANZI_SPEC, load_hanzi
from models.datasets.locations import DatasetError
from models.ink.characters import HANZI

SUITES, SAMPLES, CODES = (grid.ravel() + 1 for grid in np.mgrid[0:100, 0:10, 0:15])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of four rasters, and as many scans as Chinese MNIST has."""
    monkeypatch.setenv("INKLOOP_DATA", str(tmp_path))
    scans = np.zeros((15000, 64, 64), np.uint8)
    scans[0, 20:40, 30] = 200
    np.savez_compressed(
        tmp_path / "chinese_mnist.npz",
        images=scans,
        suite=SUITES,
        sample=SAMPLES,
        code=CODES,
        characters=np.array(list("零一二三四五六七八九十百千万亿")),
    )
    write(tmp_path, size=36)
    return tmp_path


def write(folder: Path, size: int) -> None:
    nearness = np.zeros((4, size, size), np.uint8)
    nearness[:, 10:20, 18] = 255
    np.savez_compressed(
        folder / "hanzi.npz",
        labels=np.array(HANZI),
        sources=np.array(["learned", "held out"]),
        held_out=np.array([False, True]),
        label=np.array([0, 1, 3754, 1], np.uint16),
        source=np.array([0, 0, 0, 1], np.uint8),
        nearness=nearness,
    )


def test_fonts_of_the_hold_out_and_scans_are_not_learned_from(folder: Path) -> None:
    data = load_hanzi()
    assert data.labels == HANZI and len(set(HANZI)) == 3755
    assert data.training.labels.tolist() == [HANZI[0], HANZI[1], HANZI[3754]]
    assert data.hold_out.labels.tolist() == [HANZI[1]] and data.hold_out.rasters.max() > 50
    assert len(data.test) == 15000 and set(data.test.labels.tolist()) <= set(HANZI)
    assert data.test.rasters.shape[1:] == (HANZI_SPEC.size, HANZI_SPEC.size)
    np.testing.assert_array_equal(load_hanzi().hold_out.rasters, data.hold_out.rasters)


def test_a_file_of_another_size_is_refused(folder: Path) -> None:
    write(folder, size=28)
    with pytest.raises(DatasetError, match="36×36"):
        load_hanzi()
