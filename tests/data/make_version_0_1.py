"""Made `version-0.1/`: runs inside a checkout of Inkloop 0.1.0, whose modules it imports; see README.md."""

import hashlib
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import keras
import numpy as np
from app.exchange import export_drawings, import_drawings
from app.session import Session
from corrections.backups import Backups
from corrections.exchange.formats import FORMATS
from corrections.exchange.sample import Sample
from corrections.exchange.transfer import Which, read_samples
from corrections.kept_store import KeptStore
from corrections.trial import How, Trial
from models.card import Card
from models.classifier import Classifier
from models.compilation import compile_graph
from models.dataset import DIGITS, load_mnist
from models.export import export_model
from models.modelfile import write_model
from models.raster import raster_from_ink
from models.training_process import Outcome, TrainingProcess

from models.ink import AnyInk, Ink, Picture, Point

SHAPES = {
    "1": [[(50, 20), (50, 120)]],
    "7": [[(20, 20), (80, 20), (45, 120)]],
    "4": [[(30, 20), (20, 75), (85, 75)], [(70, 30), (68, 125)]],
    "w": [[(10, 30), (30, 110), (55, 50), (80, 110), (100, 30)]],
    "ш": [[(10, 30), (10, 110), (100, 110), (100, 30)], [(55, 30), (55, 110)]],
}


def drawn(label: str, seed: int) -> Ink:
    """A shaky one, with times and pressures."""
    chance = random.Random(f"{label} {seed}")
    strokes, number = [], 0
    for corners in SHAPES[label]:
        moved = [(x + chance.gauss(0, 4), y + chance.gauss(0, 4)) for x, y in corners]
        points = []
        for (x0, y0), (x1, y1) in pairwise(moved):
            for k in range(10):
                number += 1
                pressure = round(chance.uniform(0.3, 0.9), 3)
                place = round(x0 + (x1 - x0) * k / 9, 2), round(y0 + (y1 - y0) * k / 9, 2)
                points.append(Point(*place, number / 100, pressure))
        strokes.append(points)
    return Ink.of(strokes)


def picture_of(ink: Ink) -> Picture:
    raster = np.rint(raster_from_ink(ink) * 255).astype(np.uint8)
    return Picture(28, 28, raster.tobytes())


def small_network() -> keras.Model:
    """Twelve hidden units, trained on MNIST for a moment."""
    keras.utils.set_random_seed(0)
    layers = keras.layers
    raster = keras.Input((28, 28, 1), name="raster")
    hidden = layers.Dense(12, activation="relu", name="embedding")(layers.Flatten()(raster))
    model = keras.Model(raster, layers.Dense(10, activation="softmax", name="labels")(hidden))
    training = load_mnist(Path(tempfile.mkdtemp())).training
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    codes = np.array([DIGITS.index(label) for label in training.labels])
    model.fit(training.rasters / np.float32(255), codes, epochs=3, batch_size=64, verbose=2)
    return model


def use(session: Session, answers: list[tuple[AnyInk, Callable[[Session], object]]]) -> None:
    for ink, answer in answers:
        session.recognise(ink)
        answer(session)


def write_data(data: Path, model: Path, work: Path) -> None:
    ada = Session(data, writer="Ada")
    use(ada, [(drawn("7", k), lambda it: it.confirm()) for k in range(4)])
    use(ada, [(drawn("1", k), lambda it: it.accept()) for k in range(3)])
    use(ada, [(drawn("w", k), lambda it: it.label("w")) for k in range(5)])
    use(ada, [(picture_of(drawn("4", 0)), lambda it: it.label("four"))])
    samples = [Sample(ink=drawn("ш", k), label="ш") for k in range(3)]
    inkml = next(each for each in FORMATS if each.name == "InkML")
    inkml.write(work / "letters.inkml", samples)
    import_drawings(ada, work / "letters.inkml", lambda done, of: None)
    ada.take_up(ada.recollect())
    Backups(data / "trials.sqlite").make()
    ada.open_model(ada.registry.inspection(model).run())
    use(ada, [(drawn("4", k), lambda it: it.label("4")) for k in range(1, 5)])
    *_, outcome = TrainingProcess(ada.retrain_request()).run()
    assert isinstance(outcome, Outcome)
    kept = Path(shutil.copy(outcome.challenger, work / "challenger.h5"))
    print(ada.adopt(outcome))  # refused: so small a network learns nothing new
    ada.adopt(replace(outcome, challenger=kept, verdict=replace(outcome.verdict, promoted=True)))
    use(ada, [(drawn("w", 9), lambda it: it.label("w")), (drawn("1", 9), lambda it: it.accept())])
    ada.close()
    bob = Session(data, writer="Bob Ŝ")
    use(bob, [(drawn("7", 20), lambda it: it.confirm()), (drawn("4", 20), lambda it: it.label("9"))])
    bob.open_model(bob.registry.inspection(model).run())
    use(bob, [(drawn("1", 20), lambda it: it.accept()), (drawn("1", 21), lambda it: it.label("l"))])
    bob.roll_back(bob.shipped_model_id)
    use(bob, [(drawn("7", 21), lambda it: it.accept())])
    bob.close()


def as_json(ink: Ink) -> list[list[list[float]]]:
    return [[list(point) for point in stroke] for stroke in ink.strokes]


def digest(ink: AnyInk) -> str:
    """Changes with any bit of any coordinate or pixel."""
    content = [ink.width, ink.height, ink.pixels.hex()] if isinstance(ink, Picture) else as_json(ink)
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()


def reading(session: Session, ink: Ink) -> list[Any]:
    read = session.recognise(ink).prediction
    session.discard()
    return [read.label, read.probability, read.model_id]


def trial(each: Trial) -> dict[str, Any]:
    return {
        "ink": digest(each.ink),
        "label": each.label,
        "how": each.how.value,
        "predicted": each.predicted,
        "probability": each.probability,
        "alternatives": [list(pair) for pair in each.alternatives],
        "model_id": each.model_id,
        "time": each.time,
    }


def expected_of_writer(data: Path, writer: str) -> dict[str, Any]:
    with closing(Session(data, writer=writer)) as session:
        champion = session.champion
        return {
            "trials": [trial(each) for each in session.store.each(session.writer_id, How)],
            "accuracy": [session.accuracy.right, session.accuracy.n],
            "labels": list(session.labels),
            "remembered": len(session.memory),
            "champion": {
                "model_id": champion.classifier.model_id,
                "shipped": champion.shipped,
                "opened": champion.opened,
                "retrained": champion.retrained,
            },
            "history": [[entry["model_id"], entry["rolled_back"]] for entry in session.champions],
            "readings": [reading(session, drawn(label, 50)) for label in SHAPES],
        }


def main(folder: Path, work: Path) -> None:
    folder.mkdir()
    model = work / "small.h5"
    network = small_network()
    write_model(model, network, Card(labels=DIGITS, architecture="dense", recipe="none"), compile_graph(network))
    data = folder / "data"
    write_data(data, model, work)
    with closing(KeptStore(data / "trials.sqlite")) as store:
        exports = folder / "exports"
        exports.mkdir()
        for each in FORMATS:
            name = each.name.lower().replace(" ", "-")
            export_drawings(store, exports / name, each, None, Which.ALL, lambda done, of: None)
    export_model(model, folder / "small.h5")
    expected: dict[str, Any] = {
        "inks": [as_json(drawn(label, 50)) for label in SHAPES],
        "writers": {name: expected_of_writer(data, name) for name in ("Ada", "Bob Ŝ")},
    }
    expected["exports"] = {
        file.name: [
            {"ink": digest(each.ink), "label": each.label, "writer": each.writer} for each in read_samples(file)
        ]
        for file in sorted(exports.iterdir())
        if "label" not in file.name
    }
    rasters = np.stack([raster_from_ink(drawn(label, 50)) for label in SHAPES])
    probabilities = Classifier.open(folder / "small.h5").probabilities(rasters)
    expected["small.h5"] = {
        "model_id": Classifier.open(folder / "small.h5").model_id,
        "probabilities": np.round(probabilities.astype(float), 7).tolist(),
    }
    (folder / "expected.json").write_text(json.dumps(expected, ensure_ascii=False), encoding="utf-8")
    for lock in [*data.rglob("*.lock")]:
        lock.unlink()
    (data / "locks").rmdir()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        main(Path(sys.argv[1]), Path(place))
