"""Model files from elsewhere: opened only when they are whole, harmless, and can be run."""

from pathlib import Path

from models.classifier import Classifier
from models.layers import check_layers
from models.modelfile import ModelFile, read_model


def open_foreign(path: Path) -> tuple[ModelFile, Classifier]:
    """Read, check and prepare the model file `path`.

    Raises `ModelFileError` when it cannot be opened, or is made of anything but layers that only compute.
    """
    model = read_model(path)
    check_layers(path)
    return model, Classifier(model)
