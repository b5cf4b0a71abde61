"""Keras is imported with the program's settings, whatever those of the computer are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SHOWN = """
import json, os
from models.model_file.keras_settings import keras, tf
weights = keras.layers.Dense(1)(keras.ops.zeros((1, 1))).dtype
config = keras.config
print(json.dumps([
    config.floatx(), config.image_data_format(), config.backend(), config.max_epochs(), config.dtype_policy().name,
    str(weights.name), tf.keras.__version__ == keras.__version__, os.environ.get("KERAS_HOME"),
]))
"""
OWN = ["float32", "channels_last", "tensorflow", None, "float32", "float32", True, None]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("settings", "environment"),
    [
        ('{"floatx": "float16"}', {}),
        ('{"floatx": "float64", "image_data_format": "channels_first"}', {}),
        ('{"floatx": "mixed_float16", "epsilon": 1}', {}),
        ('{"backend": "jax"}', {"KERAS_BACKEND": "torch"}),
        ('{"floatx": ', {"KERAS_MAX_EPOCHS": "1", "TF_USE_LEGACY_KERAS": "1", "KERAS_NNX_ENABLED": "true"}),
        ("[]", {"KERAS_MAX_EPOCHS": "many"}),
    ],
)
def test_settings_of_the_computer_have_no_effect(settings: str, environment: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / ".keras" / "keras.json"
    file.parent.mkdir()
    file.write_text(settings)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KERAS_")}
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", SHOWN], env=kept | home | environment, capture_output=True, text=True, check=True
    )
    assert json.loads(run.stdout) == OWN
    assert file.read_text() == settings and [each.name for each in file.parent.iterdir()] == ["keras.json"]


@pytest.mark.slow
def test_the_folder_of_data_sets_stays_known(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SHOWN],
        env={**os.environ, "KERAS_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(run.stdout)[-1] == str(tmp_path) and not list(tmp_path.iterdir())
