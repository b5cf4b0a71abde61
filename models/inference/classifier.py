"""Raster → prediction by the compiled graph, with LiteRT: below a millisecond. Imports neither Keras nor TensorFlow."""

from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from numpy.typing import NDArray

from models.inference.memory import Combined, Memory
from models.inference.network_output import NetworkOutput
from models.inference.prediction import Prediction
from models.ink.label_sets import LabelSet
from models.ink.lookalikes import shape_of
from models.ink.raster import batch_size_for
from models.ink.stroke_path import PathOrCall
from models.model_file.model_file import ModelFile, ModelFileError, read_model

POSSIBLE = 0.03
"""A label of the shape of the first one is shown beside it from this share of its probability."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadResult:
    """Result of one raster: the prediction with memory, and what the network alone computed."""

    prediction: Prediction
    output: NetworkOutput


class Classifier:
    """A model's compiled graph, ready to run. Not thread-safe."""

    def __init__(self, model: ModelFile) -> None:
        """Load and test-run the graph. Raises `ModelFileError` when that fails or its shapes do not fit the card."""
        self.model_id = model.model_id
        self.labels = model.card.labels
        self.spec = model.card.spec
        try:
            self._interpreter = Interpreter(model_content=model.graph, num_threads=1)
            self._graph = self._interpreter.get_signature_runner()
            inputs = self._graph.get_input_details()
            input_shapes = {name: details["shape_signature"].tolist() for name, details in inputs.items()}
            empty = np.zeros((1, self.spec.size, self.spec.size), np.float32)
            probabilities, embedding = self.probabilities(empty), self.embeddings(empty)
        except (ValueError, RuntimeError, KeyError) as error:
            raise ModelFileError(
                "The compiled graph of model {model_id} cannot be run: {reason}", model_id=model.model_id, reason=error
            ) from error
        fits = input_shapes == {"raster": [-1, self.spec.size, self.spec.size, 1]}
        if (
            not fits
            or probabilities.shape != (1, len(self.labels))
            or embedding.ndim != 2
            or not np.isfinite(probabilities).all()
        ):
            raise ModelFileError(
                "The compiled graph of model {model_id} does not fit its card.", model_id=model.model_id
            )

    @staticmethod
    def open(path: Path) -> "Classifier":
        """Read and verify a model file and load its graph. Raises `ModelFileError`."""
        return Classifier(read_model(path))

    def probabilities(self, rasters: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×size×size float32 rasters in [0, 1] → n×labels float32, each row a distribution over `labels`."""
        return self._graph(raster=rasters[..., None])["probabilities"]

    def all_probabilities(self, rasters: NDArray[np.float32]) -> NDArray[np.float32]:
        """As `probabilities`, for any number of rasters, in batches that bound memory."""
        step = batch_size_for(self.spec.size)
        blocks = [self.probabilities(rasters[start : start + step]) for start in range(0, len(rasters), step)]
        return np.concatenate(blocks or [np.empty((0, len(self.labels)), np.float32)])

    def predictions(self, rasters: NDArray[np.float32]) -> NDArray[np.str_]:
        """n×size×size float32 rasters in [0, 1] → n strings, the most probable labels."""
        return np.array(self.labels, np.str_)[self.all_probabilities(rasters).argmax(1)]

    def embeddings(self, rasters: NDArray[np.float32]) -> NDArray[np.float32]:
        """n×size×size float32 rasters in [0, 1] → n×m float32, the outputs of the layer before the labels."""
        return self._graph(raster=rasters[..., None])["embedding"]

    def outputs(self, rasters: NDArray[np.float32]) -> list[NetworkOutput]:
        """n×size×size float32 rasters in [0, 1] → probabilities and embedding of each, by one run of the network."""
        result = self._graph(raster=rasters[..., None])
        pairs = zip(result["probabilities"], result["embedding"], strict=True)
        return [NetworkOutput(self.labels, probabilities, embedding) for probabilities, embedding in pairs]

    def read(
        self,
        raster: NDArray[np.float32],
        *,
        path: PathOrCall = None,
        memory: Memory | None = None,
        label_set: LabelSet | None = None,
    ) -> ReadResult:
        """Predict the label of one size×size float32 raster in [0, 1], with the examples of `memory`.

        The network runs once. `path` is the `stroke_path` of the ink, or what computes it; the memory compares it too.

        With `label_set` only its labels and what the memory was taught are read (`ReadableLabels`); it has no effect
        when none of them can be read.
        """
        (output,) = self.outputs(raster[None])
        memory = Memory() if memory is None else memory  # one without evidence is false
        combined = memory.combine(output, label_set, path=path)
        return ReadResult(ranked(combined, self.model_id), output)


def ranked(combined: Combined, model_id: str) -> Prediction:
    """Sort the labels by probability and normalise their sum to 1."""
    labels, probabilities = combined.labels, combined.probabilities
    order = np.argsort(-probabilities, kind="stable").tolist()
    total = float(probabilities[order].sum()) or 1.0
    # By whole arrays: a network may have thousands of labels.
    shares = (probabilities[order] / total).tolist()
    (label, probability), *others = zip([labels[place] for place in order], shares, strict=True)
    return Prediction(
        label,
        probability,
        tuple(others),
        model_id,
        is_contested=bool(combined.is_contested[order[0]]),
        lookalikes=tuple(
            other
            for other, its in takewhile(lambda each: each[1] >= POSSIBLE * probability, others)
            if shape_of(other) == shape_of(label)
        ),
    )
