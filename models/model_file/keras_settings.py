"""The one place that imports Keras: with the program's own settings, whatever this computer's are.

`~/.keras/keras.json` and environment variables can set another backend, number type, order of axes or maximum number
of epochs; a broken file even stops the import. Every other module takes `keras` (and `tf`) from here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

_FOREIGN_VARIABLES = (
    "KERAS_MAX_EPOCHS",
    "KERAS_MAX_STEPS_PER_EPOCH",
    "KERAS_NNX_ENABLED",
    "TF_USE_LEGACY_KERAS",
)


@contextmanager
def _own_settings() -> Iterator[None]:
    """Hide the settings of this computer from Keras while it is imported.

    The null device is a home that has no file and in which none can be made. Afterwards `KERAS_HOME` is as before:
    the data sets in it are still found.
    """
    for name in _FOREIGN_VARIABLES:
        os.environ.pop(name, None)
    os.environ["KERAS_BACKEND"] = "tensorflow"
    home = os.environ.get("KERAS_HOME")
    os.environ["KERAS_HOME"] = os.devnull
    try:
        yield
    finally:
        if home is None:
            del os.environ["KERAS_HOME"]
        else:
            os.environ["KERAS_HOME"] = home


with _own_settings():
    import keras
    import tensorflow as tf
    from keras import Model, Sequential, applications, layers

__all__ = ["Model", "Sequential", "applications", "keras", "layers", "tf"]
