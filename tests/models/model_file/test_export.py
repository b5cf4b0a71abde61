"""Export of real files in all three formats."""

import os
from pathlib import Path

import numpy as np
import pytest

from models.inference.classifier import Classifier
from models.model_file.export import ExportError, export_model
from models.model_file.model_file import ModelFileError, read_model
from models.registry.shipped_models import SHIPPED_MODEL

RASTERS = np.random.default_rng(0).random((5, 28, 28), np.float32)


def test_the_model_file_is_a_copy(tmp_path: Path) -> None:
    export_model(SHIPPED_MODEL, tmp_path / "mine.h5")
    assert (tmp_path / "mine.h5").read_bytes() == SHIPPED_MODEL.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["mine.h5"]


def test_the_exported_graph_runs_alone(tmp_path: Path) -> None:
    from ai_edge_litert.interpreter import Interpreter

    export_model(SHIPPED_MODEL, tmp_path / "mine.TFLITE")
    graph = Interpreter(model_path=str(tmp_path / "mine.TFLITE")).get_signature_runner()
    expected = Classifier(read_model(SHIPPED_MODEL)).probabilities(RASTERS)
    np.testing.assert_array_equal(graph(raster=RASTERS[..., None])["probabilities"], expected)


@pytest.mark.slow
def test_the_keras_file_gives_the_same_probabilities(tmp_path: Path) -> None:
    reports: list[tuple[int, int]] = []
    export_model(SHIPPED_MODEL, tmp_path / "mine.keras", lambda *so_far: reports.append(so_far))
    assert reports and [path.name for path in tmp_path.iterdir()] == ["mine.keras"]
    import keras

    network = keras.models.load_model(tmp_path / "mine.keras")
    expected = Classifier(read_model(SHIPPED_MODEL)).probabilities(RASTERS)
    np.testing.assert_allclose(network.predict(RASTERS[..., None], verbose=0), expected, atol=1e-4)


@pytest.mark.slow
def test_a_cancelled_export_leaves_no_file(tmp_path: Path) -> None:
    class GoneError(Exception):
        pass

    def nobody(done: int, of: int) -> None:
        raise GoneError

    with pytest.raises(GoneError):
        export_model(SHIPPED_MODEL, tmp_path / "mine.keras", nobody)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["mine.onnx", "mine"])
def test_an_unknown_suffix_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"must end in one of \.h5, \.keras, \.tflite"):
        export_model(SHIPPED_MODEL, tmp_path / name)


def test_a_damaged_model_is_not_exported(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.h5"
    damaged.write_bytes(SHIPPED_MODEL.read_bytes()[:-1])
    with pytest.raises(ModelFileError, match="damaged"):
        export_model(damaged, tmp_path / "mine.h5")
    assert not (tmp_path / "mine.h5").exists()


@pytest.mark.parametrize("suffix", [".h5", ".tflite", pytest.param(".keras", marks=pytest.mark.slow)])
def test_a_target_that_cannot_be_written_is_reported(tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"taken{suffix}"
    target.mkdir()
    (target / "something").write_text("")
    with pytest.raises(ExportError, match="could not be written"):
        export_model(SHIPPED_MODEL, target)
    assert os.listdir(tmp_path) == [target.name]
