"""The published attacks on Keras files, and others of their kind: refused before anything of them runs."""

import subprocess
import sys

import pytest

from models.model_file.model_file import ModelFileError
from models.untrusted.inspection import Inspection, TimeLimits
from tests.support.attacks import ATTACKS, Scene, lambda_h5, lambda_keras

WITHOUT_KERAS = TimeLimits(structure_s=60, network_s=0)
"""What is refused only when Keras has loaded is refused too late."""


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_in_words(name: str, scene: Scene) -> None:
    said, made = ATTACKS[name]
    with pytest.raises(ModelFileError, match=f"(?s){said}") as refusal:
        Inspection(made(scene), limits=WITHOUT_KERAS).run()
    assert str(refusal.value)[0].isupper() and str(scene.folder) not in str(refusal.value)


@pytest.mark.slow
@pytest.mark.parametrize("made", [lambda_keras, lambda_h5])
def test_the_bytecode_of_these_attacks_is_alive(made, scene: Scene) -> None:
    """Where nobody stands in its way it runs: what the tests above hold back is real."""
    path = made(scene)
    script = f"import keras; m = keras.saving.load_model({str(path)!r}, compile=False, safe_mode=False); m(m.inputs[0])"
    subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=300, check=False)
    assert scene.canary.exists()
    scene.canary.unlink()
