"""One recognise-correct loop: ink → prediction → label → store, and retraining on what was said. No Qt in here.

The window and the headless replay drive the same object.
"""

import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corrections.accuracy import Accuracy
from corrections.labels import cleaned
from corrections.store import How, Store, Trial
from models.classifier import SHIPPED_MODEL
from models.errors import ModelsError
from models.ink import Ink, LabelledInk
from models.modelfile import ModelFileError
from models.prediction import Prediction
from models.promotion import Verdict
from models.raster import raster_from_ink
from models.registry import Champion, Registry
from models.training_process import Outcome, RetrainRequest

DEFAULT_WRITER = "me"
ALWAYS_LEARNED = 5
"""A writer's first labelled drawings are all learned from; behind them one in `HELD_OUT_SHARE` is kept for judging."""
HELD_OUT_SHARE = 5


class NothingToLearnError(ModelsError):
    """A retrain was asked for before any drawing was confirmed or corrected."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An ink, the 28×28 float32 raster that the model saw, and what it read."""

    ink: Ink
    raster: NDArray[np.float32]
    prediction: Prediction


class Session:
    """One writer at work on one data directory. `reading` is what waits for its label, or None."""

    def __init__(
        self,
        data_dir: Path,
        *,
        writer: str = DEFAULT_WRITER,
        shipped: Path = SHIPPED_MODEL,
        allowed: frozenset[str] | None = None,
    ) -> None:
        """Open the store and the champion; `allowed` restricts what may be read.

        Raises `StoreError` or `ModelFileError`.
        """
        self.data_dir = data_dir
        self._store = Store(data_dir / "trials.sqlite")
        self._registry = Registry(data_dir / "models", shipped)
        self._allowed = allowed
        self.reading: Reading | None = None
        try:
            self._writer = self._store.writer(writer)
            self.accuracy: Accuracy = self._store.accuracy(self._writer)
            self.champion: Champion = self._registry.champion()
            if allowed is not None and not allowed & set(self.champion.classifier.labels):
                raise ModelFileError(f"The model knows none of the labels {', '.join(sorted(allowed))}.")
        except Exception:
            self._store.close()
            raise

    def close(self) -> None:
        self._store.close()

    def recognise(self, ink: Ink) -> Reading:
        """Read `ink` and wait for its label. Raises `InkError` when there is nothing to read."""
        raster = raster_from_ink(ink)
        self.reading = Reading(ink, raster, self.champion.classifier.read(raster, self._allowed))
        return self.reading

    def discard(self) -> None:
        """Forget the waiting reading: the drawing was thrown away, and nobody says whether it was right."""
        self.reading = None

    def accept(self) -> None:
        """The writer went on: let the waiting reading stand. Without one this does nothing."""
        if self.reading:
            self._keep(self.reading.prediction.label, How.ACCEPTED)

    def confirm(self) -> None:
        """The writer says that the waiting reading is right. Without one this does nothing."""
        if self.reading:
            self._keep(self.reading.prediction.label, How.CONFIRMED)

    def label(self, text: str) -> How | None:
        """The writer says what the waiting drawing is: a confirmation where it was read so, else a correction.

        Raises `LabelError` when `text` cannot be a label, `StoreError` when it cannot be kept; the reading then
        waits on.
        """
        label = cleaned(text)
        if not self.reading:
            return None
        how = How.CONFIRMED if label == self.reading.prediction.label else How.CORRECTED
        self._keep(label, how)
        return how

    def _keep(self, label: str, how: How) -> None:
        assert self.reading
        read = self.reading.prediction
        trial = Trial(
            ink=self.reading.ink,
            predicted=read.label,
            probability=read.probability,
            alternatives=read.alternatives,
            model_id=read.model_id,
            label=label,
            how=how,
            time=time.time(),
        )
        self._store.add(self._writer, trial)
        self.reading = None
        self.accuracy = self.accuracy.plus(how is not How.CORRECTED)

    def retrain_request(self) -> RetrainRequest:
        """What a retrain would learn now: a snapshot of the store. Raises `NothingToLearnError`, `StoreError`."""
        learned, held_out = [], []
        for position, trial in enumerate(self._store.labelled(self._writer)):
            kept_for_judging = position >= ALWAYS_LEARNED and _held_out(trial.id)
            (held_out if kept_for_judging else learned).append(LabelledInk(trial.ink, trial.label))
        if not learned:
            raise NothingToLearnError(
                "There is nothing to learn from yet. Correct a reading that is wrong, or confirm one with Enter."
            )
        return RetrainRequest(
            champion=self.champion.path,
            challenger=self.data_dir / "models" / f"challenger-{os.getpid()}.h5",
            learned=tuple(learned),
            held_out=tuple(held_out),
            data_folder=self.data_dir / "datasets",
            base_floor=self._registry.base_floor(),
        )

    def adopt(self, outcome: Outcome) -> Verdict:
        """Make a promoted challenger the champion, or drop a refused one. Raises `ModelFileError`, `RegistryError`."""
        try:
            if outcome.verdict.promoted:
                self.champion = self._registry.promote(outcome.challenger, outcome.verdict)
        finally:
            outcome.challenger.unlink(missing_ok=True)
        return outcome.verdict


def _held_out(trial_id: int) -> bool:
    """The same answer for the same trial for ever, whatever else is drawn."""
    return hashlib.sha256(str(trial_id).encode()).digest()[0] % HELD_OUT_SHARE == 0
