"""An ink and its prediction, which becomes a trial when it is labelled. No Qt in here."""

import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corrections.trials.trial import LabelSource, Trial, kept_alternatives
from models.inference.classifier import Classifier
from models.inference.network_output import NetworkOutput
from models.inference.prediction import Prediction
from models.ink.ink import AnyInk
from models.ink.labels import Label
from models.ink.raster import raster_from_ink


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An ink, its size×size float32 raster, the prediction, and what the network alone computed."""

    ink: AnyInk
    raster: NDArray[np.float32]
    prediction: Prediction
    output: NetworkOutput

    def trial(self, label: Label, source: LabelSource) -> Trial:
        """The trial of this reading, labelled now."""
        return Trial(
            ink=self.ink,
            predicted=self.prediction.label,
            probability=self.prediction.probability,
            alternatives=kept_alternatives(self.prediction.alternatives, label),
            model_id=self.prediction.model_id,
            label=label,
            source=source,
            time=time.time(),
        )

    def output_by(self, classifier: Classifier) -> NetworkOutput:
        """What `classifier`'s network computes, which runs only if another model read the ink."""
        if self.prediction.model_id == classifier.model_id:
            return self.output
        return classifier.outputs(raster_from_ink(self.ink, classifier.spec)[None])[0]
