"""Where each drawing lies for the network: the newest trials as points of a plane. No Qt in here."""

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

MOST = 2000
"""Drawings on a map, the newest."""
FEWEST = 3
_AT_ONCE = 50


@dataclass(frozen=True, slots=True, eq=False)
class TrialMap:
    """`trials`, n of them, and their places: n×2 float32. Nearby drawings look alike to the network."""

    trials: History
    places: NDArray[np.float32]


class Cartographer:
    """Makes maps, and keeps for each model what it has seen, so that a new drawing costs a millisecond.

    For one thread at a time.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._classifier: Classifier | None = None
        self._seen: dict[str, dict[int, NDArray[np.float32]]] = {}
        self._planes: dict[str, NDArray[np.float32]] = {}

    def map(self, history: History, model: Path, on_progress: Callable[[int, int], object]) -> TrialMap:
        """The newest drawings of `history` as the network of the file `model` sees them.

        `on_progress` hears how many of how many drawings are done; what it raises ends the work, and nothing done is
        lost. Raises `StoreError`, `ModelFileError`, and `ValueError` for a drawing that is damaged.
        """
        classifier = self._opened(model)
        seen = self._seen.setdefault(classifier.model_id, {})
        trials = history.last(MOST)
        self._see(trials.ids, classifier, seen, on_progress)
        trials = trials.taken(np.array([trial_id in seen for trial_id in trials.ids.tolist()], bool))
        if len(trials) < FEWEST:
            return TrialMap(trials.taken(slice(0, 0)), np.empty((0, 2), np.float32))
        points = np.stack([seen[trial_id] for trial_id in trials.ids.tolist()])
        plane = label_plane(points, trials.labels.values, self._planes.get(classifier.model_id))
        self._planes[classifier.model_id] = plane
        return TrialMap(trials, points @ plane)

    def _opened(self, model: Path) -> Classifier:
        """A classifier of its own, because the session's is at work in another thread."""
        if self._classifier is None or self._path != model:
            self._classifier, self._path = Classifier.open(model), model
        return self._classifier

    def _see(
        self,
        ids: NDArray[np.int64],
        classifier: Classifier,
        seen: dict[int, NDArray[np.float32]],
        on_progress: Callable[[int, int], object],
    ) -> None:
        new = [trial_id for trial_id in ids.tolist() if trial_id not in seen]
        step = min(_AT_ONCE, batch_size_for(classifier.spec.size))  # LiteRT keeps the memory of its largest batch
        for start in range(0, len(new), step):
            on_progress(len(ids) - len(new) + start, len(ids))
            drawn = self._store.trials(new[start : start + step])
            if drawn:
                rasters = np.stack([raster_from_ink(trial.ink, classifier.spec) for trial in drawn.values()])
                seen.update(zip(drawn, normalise(classifier.embeddings(rasters)), strict=True))
