"""Published attacks on Keras files, and similar ones, are refused before any of their code runs."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.model_file.model_file import ModelFileError
from models.untrusted import sanitizer
from models.untrusted.inspection import Inspection, TimeLimits
from models.untrusted.sanitizer import rewrite
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


@pytest.mark.parametrize("made", code_attacks.DISARMED)
def test_what_only_training_needs_is_dropped_unread(
    made: Callable[[Scene], Path], scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[dict[str, Any]] = []

    def build(configuration: dict[str, Any], _load: object) -> None:
        built.append(configuration)
        raise ModelFileError("It stops here.")

    monkeypatch.setattr(sanitizer, "build_network", build)
    with pytest.raises(ModelFileError, match="It stops here"):
        rewrite(made(scene), scene.folder / "new.h5", (), lambda: None)
    (configuration,) = built
    assert "subprocess" not in json.dumps(configuration) and "mine>Adam" not in json.dumps(configuration)


@pytest.mark.slow
def test_a_network_opens_whose_loss_would_run_a_program(scene: Scene) -> None:
    assert Inspection(code_attacks.loss(scene)).run().path.is_file()


@pytest.mark.slow
@pytest.mark.parametrize("made", [lambda_keras, lambda_h5])
def test_the_attacks_work_without_the_checks(made, scene: Scene) -> None:
    """Loaded by Keras directly, their code runs: the tests above refuse real attacks."""
    path = made(scene)
    script = f"import keras; m = keras.saving.load_model({str(path)!r}, compile=False, safe_mode=False); m(m.inputs[0])"
    subprocess.run([sys.executable, "-c", script], capture_output=True, timeout=300, check=False)
    assert scene.canary.exists()
    scene.canary.unlink()
