import shutil
from pathlib import Path

import h5py
import pytest

from models.inference.classifier import Classifier
from models.ink.label_sets import parse_label_set
from models.ink.raster import RASTER_VERSION
from models.model_file.model_file import ModelFileError, read_model
from models.registry.shipped_models import SHIPPED_MODEL
from tests.support.untrusted.forging import rewrite_card


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(SHIPPED_MODEL, tmp_path / "model.h5"))


def test_the_shipped_model_is_valid_and_small() -> None:
    model = read_model(SHIPPED_MODEL)
    assert model.card.labels == tuple("0123456789")
    assert model.card.raster_version == RASTER_VERSION
    assert SHIPPED_MODEL.stat().st_size <= 3_000_000


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="gone.h5 is missing"):
        read_model(tmp_path / "gone.h5")


@pytest.mark.parametrize("keep", [0, 100, 50_000, -1])
def test_a_truncated_file_is_refused(copy: Path, keep: int) -> None:
    copy.write_bytes(copy.read_bytes()[:keep])
    with pytest.raises(ModelFileError, match="damaged"):
        read_model(copy)


def test_a_file_that_is_not_hdf5_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.h5"
    path.write_text("not a model")
    with pytest.raises(ModelFileError, match="not a model file"):
        read_model(path)


def test_another_raster_version_is_refused(copy: Path) -> None:
    rewrite_card(copy, f'"raster_version": {RASTER_VERSION}', '"raster_version": 99')
    with pytest.raises(ModelFileError, match="rasters of version 99"):
        read_model(copy)


def test_a_forged_card_with_the_right_checksum_is_refused(copy: Path) -> None:
    rewrite_card(copy, '"labels"', '"colour": 1, "labels"')
    with pytest.raises(ModelFileError, match="has a field that no card has: 'colour'"):
        read_model(copy)


def test_a_changed_card_graph_or_weight_is_noticed(copy: Path) -> None:
    whole = copy.read_bytes()
    with h5py.File(copy, "a") as file:
        file["inkloop/graph"][5000] ^= 1
    with pytest.raises(ModelFileError, match="checksum of its graph"):
        read_model(copy)
    copy.write_bytes(whole)
    with h5py.File(copy, "a") as file:
        file["inkloop"].attrs["card"] = file["inkloop"].attrs["card"].replace('"9"', '"8"')
    with pytest.raises(ModelFileError, match="checksum of its card"):
        read_model(copy)
    copy.write_bytes(whole)
    with h5py.File(copy, "a") as file:
        file["model_weights/labels"].visititems(flip_first)
    with pytest.raises(ModelFileError, match="checksum of its weights"):
        read_model(copy)


def test_one_raster_and_many_give_the_same_probabilities(copy: Path) -> None:
    import numpy as np

    classifier = Classifier.open(copy)
    rasters = np.random.default_rng(0).random((7, 28, 28), np.float32)
    together = classifier.probabilities(rasters)
    assert together.shape == (7, 10)
    np.testing.assert_allclose(together[3], classifier.probabilities(rasters[3:4])[0], atol=1e-6)
    np.testing.assert_allclose(together.sum(1), 1, atol=1e-5)


def test_restricted_labels_share_the_probability(copy: Path) -> None:
    import numpy as np

    prediction = Classifier.open(copy).read(np.zeros((28, 28), np.float32), label_set=parse_label_set("17")).prediction
    assert {prediction.label, prediction.alternatives[0][0]} == {"1", "7"}
    assert prediction.probability + prediction.alternatives[0][1] == pytest.approx(1)


def flip_first(_name: str, item: h5py.Dataset | h5py.Group) -> None:
    if isinstance(item, h5py.Dataset):
        item[0] = item[0] + 1
