"""Published attacks on Keras files, and similar ones, are refused before any of their code runs."""

import subprocess
import sys

import pytest

from models.model_file.model_file import ModelFileError
from models.untrusted.inspection import Inspection, TimeLimits
from tests.support.untrusted import code_attacks, file_attacks
from tests.support.untrusted.code_attacks import lambda_h5, lambda_keras
from tests.support.untrusted.scene import Scene

ATTACKS = code_attacks.ATTACKS | file_attacks.ATTACKS

WITHOUT_KERAS = TimeLimits(structure_s=60, network_s=0)
"""The attacks must be refused before Keras is imported."""


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_refused_with_a_message(name: str, scene: Scene) -> None:
    message, made = ATTACKS[name]
    with pytest.raises(ModelFileError, match=f"(?s){message}") as refusal:
        Inspection(made(scene), limits=WITHOUT_KERAS).run()
    assert str(refusal.value)[0].isupper() and str(scene.folder) not in str(refusal.value)


@pytest.mark.slow
@pytest.mark.parametrize("made", [lambda_keras, lambda_h5])
def test_the_attacks_work_without_the_checks(made, scene: Scene) -> None:
    """Loaded by Keras directly, their code runs: the tests above refuse real attacks."""
    path = made(scene)
    script = f"import keras; m = keras.saving.load_model({str(path)!r}, compile=False, safe_mode=False); m(m.inputs[0])"
    subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=300, check=False)
    assert scene.canary.exists()
    scene.canary.unlink()
