"""The allow-list on files written by Keras, harmless and malicious."""

import json
from pathlib import Path

import h5py
import pytest

from models.model_file.model_file import ModelFileError
from models.model_file.safe_loading import check_layers
from models.registry.shipped_models import SHIPPED_MODEL


def test_the_shipped_model_is_harmless() -> None:
    check_layers(SHIPPED_MODEL)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
def test_every_network_of_this_program_is_harmless(tmp_path: Path) -> None:
    from scripts.reports.networks import NETWORKS

    small = {"chen_inceptionv3_gru": {"side": 75}}
    assert {"compact", "chen_efficientnetv2s"} <= NETWORKS.keys()
    for name, build in NETWORKS.items():
        build(10, 28, **small.get(name, {})).save(tmp_path / f"{name}.h5")
        check_layers(tmp_path / f"{name}.h5")


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")
def test_a_lambda_layer_is_refused(tmp_path: Path) -> None:
    import keras

    network = keras.Sequential([keras.Input((2,)), keras.layers.Lambda(lambda x: x)])
    network.save(tmp_path / "lambda.h5")
    with pytest.raises(ModelFileError, match="Lambda"):
        check_layers(tmp_path / "lambda.h5")


@pytest.mark.parametrize(
    "part",
    [
        {"class_name": "Dense", "module": "os", "config": {}},
        {"class_name": "Dense", "registered_name": "mine>Dense", "config": {}},
        {"class_name": "function", "module": "builtins", "config": "eval"},
        {"class_name": "TFSMLayer", "module": "keras.layers", "config": {"filepath": "/tmp/x"}},
    ],
)
def test_code_by_name_is_refused_at_any_depth(tmp_path: Path, part: dict[str, object]) -> None:
    with h5py.File(tmp_path / "forged.h5", "w") as file:
        layer = {"class_name": "Dense", "config": {"kernel_initializer": [part]}}
        file.attrs["model_config"] = json.dumps({"class_name": "Sequential", "config": {"layers": [layer]}})
    with pytest.raises(ModelFileError, match="code of its own"):
        check_layers(tmp_path / "forged.h5")


def test_a_file_without_a_network_is_refused(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "empty.h5", "w"):
        pass
    with pytest.raises(ModelFileError, match="holds no network"):
        check_layers(tmp_path / "empty.h5")
