"""The newest trials as points in a plane: embeddings, projected. No Qt."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corrections.store.history import History
from corrections.store.store import Store
from models.inference.classifier import Classifier
from models.inference.projection import label_plane, normalise
from models.ink.raster import batch_size_for, raster_from_ink

MAX_DRAWINGS = 2000
"""The newest drawings that are put on the map."""
MIN_DRAWINGS = 3
BATCH_SIZE = 50
"""Drawings that are embedded at once, at most."""


@dataclass(frozen=True, slots=True, eq=False)
class TrialMap:
    """n `trials` and their positions, n×2 float32. Drawings with similar embeddings are near each other."""

    trials: History
    positions: NDArray[np.float32]


class TrialMapper:
    """Makes maps and caches embeddings per model, so that each new drawing takes about a millisecond.

    Not safe for use from two threads at once.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._classifier: Classifier | None = None
        self._embeddings: dict[str, dict[int, NDArray[np.float32]]] = {}
        self._planes: dict[str, NDArray[np.float32]] = {}

    def map(self, history: History, model: Path, on_progress: Callable[[int, int], object]) -> TrialMap:
        """Map the newest drawings of `history` by the embeddings of the model file `model`.

        `on_progress(done, total)` is called per batch; an exception from it cancels, and the embeddings computed so far
        are kept. Raises `StoreError`, `ModelFileError`, and `ValueError` for a damaged drawing.
        """
        classifier = self._open(model)
        embeddings = self._embeddings.setdefault(classifier.model_id, {})
        trials = history.last(MAX_DRAWINGS)
        self._embed(trials.ids, classifier, embeddings, on_progress)
        trials = trials.subset(np.array([trial_id in embeddings for trial_id in trials.ids.tolist()], bool))
        if len(trials) < MIN_DRAWINGS:
            return TrialMap(trials.subset(slice(0, 0)), np.empty((0, 2), np.float32))
        points = np.stack([embeddings[trial_id] for trial_id in trials.ids.tolist()])
        plane = label_plane(points, trials.labels.values, self._planes.get(classifier.model_id))
        self._planes[classifier.model_id] = plane
        return TrialMap(trials, points @ plane)

    def _open(self, model: Path) -> Classifier:
        """Open a classifier of its own, because the session uses its classifier in another thread."""
        if self._classifier is None or self._path != model:
            self._classifier, self._path = Classifier.open(model), model
        return self._classifier

    def _embed(
        self,
        ids: NDArray[np.int64],
        classifier: Classifier,
        embeddings: dict[int, NDArray[np.float32]],
        on_progress: Callable[[int, int], object],
    ) -> None:
        new = [trial_id for trial_id in ids.tolist() if trial_id not in embeddings]
        step = min(BATCH_SIZE, batch_size_for(classifier.spec.size))  # LiteRT keeps the memory of its largest batch
        for start in range(0, len(new), step):
            on_progress(len(ids) - len(new) + start, len(ids))
            drawn = self._store.trials(new[start : start + step])
            if drawn:
                rasters = np.stack([raster_from_ink(trial.ink, classifier.spec) for trial in drawn.values()])
                embeddings.update(zip(drawn, normalise(classifier.embeddings(rasters)), strict=True))
