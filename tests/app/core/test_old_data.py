"""A data directory, exports and a model file that Inkloop 0.1.0 wrote open unchanged; see `tests/data/README.md`."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.core.model_history import Origin, model_history
from app.core.model_inspection import inspection
from app.core.session import Session
from corrections.durability.backups import Backups
from corrections.import_export.transfer import import_samples, read_samples
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.trial import LabelSource
from models.inference.classifier import Classifier
from models.ink.ink import AnyInk, Ink, Picture, Point
from models.ink.label_sets import DIGIT_NETWORK
from models.ink.raster import raster_from_ink
from models.model_file.model_file import read_model
from models.registry.shipped_models import SHIPPED_MODEL

OLD = Path(__file__).parent.parent.parent / "data" / "version-0.1"
EXPECTED: dict[str, Any] = json.loads((OLD / "expected.json").read_text(encoding="utf-8"))
INKS = [Ink.of([[Point(*point) for point in stroke] for stroke in strokes]) for strokes in EXPECTED["inks"]]
WRITERS = list(EXPECTED["writers"])
pytestmark = pytest.mark.usefixtures("letters_first")


def digest(ink: AnyInk) -> str:
    """The SHA-256 of an ink's JSON, as the old program made it: changes with any bit of any coordinate or pixel."""
    strokes = None if isinstance(ink, Picture) else [[list(point) for point in stroke] for stroke in ink.strokes]
    content = [ink.width, ink.height, ink.pixels.hex()] if isinstance(ink, Picture) else strokes
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the old data directory."""
    return Path(shutil.copytree(OLD / "data", tmp_path / "data"))


@pytest.fixture(params=WRITERS)
def opened(request: pytest.FixtureRequest, data: Path) -> Iterator[tuple[Session, dict[str, Any]]]:
    """The old data directory opened by one of its writers, and what the old program expects there."""
    with closing(Session(data, writer=request.param)) as session:
        yield session, EXPECTED["writers"][request.param]


def test_trials_labels_and_accuracy_are_the_same(opened: tuple[Session, dict[str, Any]]) -> None:
    session, expected = opened
    assert session.store.pending_messages() == []
    assert session.writers == WRITERS
    found = [
        {
            "ink": digest(each.ink),
            "label": each.label,
            "how": each.source.value,
            "predicted": each.predicted,
            "probability": each.probability,
            "alternatives": [list(pair) for pair in each.alternatives],
            "model_id": each.model_id,
            "time": each.time,
        }
        for each in session.store.iter_trials(session.writer_id, LabelSource)
    ]
    assert found == expected["trials"]
    assert [session.accuracy.right, session.accuracy.n] == expected["accuracy"]
    assert list(session.labels) == expected["labels"]
    # Since then, a drawing of a label that its retrain barely learned needs a second one like it: it is kept too.
    assert len(session.memory) - expected["remembered"] in (0, 1)


def test_all_kinds_of_trials_are_there() -> None:
    trials = [trial for writer in EXPECTED["writers"].values() for trial in writer["trials"]]
    assert {trial["how"] for trial in trials} == {"accepted", "confirmed", "corrected", "imported"}


def test_champion_history_and_readings_are_the_same(opened: tuple[Session, dict[str, Any]]) -> None:
    session, expected = opened
    champion = session.champion
    assert not champion.warning
    # Who used the network that came with the program uses the one that comes with it today.
    today = read_model(SHIPPED_MODEL).model_id if champion.shipped else expected["champion"]["model_id"]
    assert {
        "model_id": champion.classifier.model_id,
        "shipped": champion.shipped,
        "opened": champion.opened,
        "retrained": champion.retrained,
    } == expected["champion"] | {"model_id": today}
    assert [[entry.model_id, entry.rolled_back] for entry in session.champions] == expected["history"]
    for ink, (label, probability, _) in zip(INKS, expected["readings"], strict=True):
        prediction = session.recognise(ink).prediction
        session.discard()
        # Bob called one clear 4 a 9. Since then a single label that contradicts the network changes no other reading.
        is_slip = session.writer != "Ada" and label == "9"
        assert prediction.model_id == today
        if champion.shipped and probability < 0.5:  # today's network doubts it too
            assert prediction.probability < 0.5
            continue
        assert prediction.label == ("4" if is_slip else label)
        # The memory holds one more drawing of a label that its retrain barely learned, and compares strokes too.
        assert is_slip or prediction.probability == pytest.approx(probability, abs=0.05)


def test_every_model_is_in_the_history_and_can_be_used_again(data: Path) -> None:
    with closing(Session(data, writer="Ada")) as session:
        records = model_history(session.store, session.registry, "Ada", DIGIT_NETWORK)
        origins = [record.origin for record in records]
        assert origins == [Origin.REFUSED, Origin.RETRAINED, Origin.OPENED, Origin.SHIPPED]
        for record in records:
            if record.model_id:
                session.apply(session.switcher.roll_back(record.model_id, session.current_writer))
                assert session.champion.classifier.model_id == record.model_id and not session.champion.warning


def test_the_old_backup_can_be_restored(data: Path) -> None:
    assert [each.name for each in Backups(data / STORE_FILE).all()] == ["trials-000001.sqlite"]
    (data / STORE_FILE).unlink()
    with closing(Session(data, writer="Ada")) as session:
        (message,) = session.store.pending_messages()
        assert "restored from the backup of" in str(message)
        kept = [digest(each.ink) for each in session.store.iter_trials(session.writer_id, LabelSource)]
    assert kept == [trial["ink"] for trial in EXPECTED["writers"]["Ada"]["trials"]][: len(kept)] and len(kept) == 16


@pytest.mark.parametrize("name", EXPECTED["exports"])
def test_every_export_is_imported_with_the_same_inks_and_labels(name: str, tmp_path: Path) -> None:
    samples = list(read_samples(OLD / "exports" / name))
    found = [{"ink": digest(each.ink), "label": each.label, "writer": each.writer} for each in samples]
    assert found == EXPECTED["exports"][name]
    with closing(Store(tmp_path / STORE_FILE)) as store:
        imported = import_samples(store, samples, writer="me")
        assert imported.added + imported.duplicates == len(found) and imported.empty == 0


@pytest.mark.slow
def test_the_model_file_reads_the_same_and_can_be_opened(tmp_path: Path) -> None:
    expected = EXPECTED["small.h5"]
    classifier = Classifier.open(OLD / "small.h5")
    assert classifier.model_id == expected["model_id"]
    rasters = np.stack([raster_from_ink(ink) for ink in INKS])
    np.testing.assert_allclose(classifier.probabilities(rasters), expected["probabilities"], atol=1e-5)
    with closing(Session(tmp_path / "data")) as session:
        inspected = inspection(session.registry, OLD / "small.h5").run()
        session.apply(session.switcher.open(inspected, session.current_writer))
        assert session.champion.opened == "small.h5"
        assert session.champion.classifier.labels == classifier.labels
