"""Raster → prediction by the compiled graph, in well under a millisecond. No Keras, no TensorFlow."""

from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from models.modelfile import ModelFile, ModelFileError, read_model
from models.prediction import Prediction
from models.raster import SIZE

SHIPPED_MODEL = Path(__file__).parent / "weights" / "digits.h5"


class Classifier:
    """One model, ready to read. Not safe for use from two threads at once."""

    def __init__(self, model: ModelFile) -> None:
        """Raises `ModelFileError` when the compiled graph cannot be run or does not fit the card."""
        self.model_id = model.model_id
        self.labels = model.card.labels
        try:
            self._interpreter = Interpreter(model_content=model.graph, num_threads=1)
            self._graph = self._interpreter.get_signature_runner()
            answer = self.probabilities(np.zeros((1, SIZE, SIZE), np.float32))
        except (ValueError, RuntimeError, KeyError) as error:
            raise ModelFileError(f"The compiled graph of model {model.model_id} cannot be run: {error}") from error
        if answer.shape != (1, len(self.labels)) or not np.isfinite(answer).all():
            raise ModelFileError(f"The compiled graph of model {model.model_id} does not fit its card.")

    @staticmethod
    def open(path: Path) -> "Classifier":
        """Read, verify and prepare a model file. Raises `ModelFileError`."""
        return Classifier(read_model(path))

    def probabilities(self, rasters: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×28×28 float32 rasters in [0, 1] → n×labels float32, each row a distribution over `labels`."""
        return self._graph(raster=rasters[..., None])["probabilities"]

    def answers(self, rasters: NDArray[np.float32]) -> NDArray[np.str_]:
        """The likeliest label of each of n×28×28 rasters, as n strings. Reads 500 at a time, to bound memory."""
        blocks = [rasters[start : start + 500] for start in range(0, len(rasters), 500)]
        codes = [self.probabilities(block).argmax(1) for block in blocks]
        return np.array(self.labels, np.str_)[np.concatenate(codes or [np.empty(0, np.int64)])]

    def read(self, raster: NDArray[np.float32], allowed: frozenset[str] | None = None) -> Prediction:
        """Read one 28×28 float32 raster in [0, 1]; `allowed` restricts the answer to some of `labels`."""
        probabilities = self.probabilities(raster[None])[0]
        ranked = [(self.labels[i], float(probabilities[i])) for i in np.argsort(-probabilities, kind="stable")]
        if allowed is not None:
            ranked = [(label, probability) for label, probability in ranked if label in allowed]
            total = sum(probability for _, probability in ranked) or 1.0
            ranked = [(label, probability / total) for label, probability in ranked]
        return Prediction(*ranked[0], tuple(ranked[1:]), self.model_id)
