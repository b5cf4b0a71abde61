"""Keras network → compiled LiteRT graph with two outputs, probabilities and embedding. Imports TensorFlow."""

import contextlib
import io

from models.model_file.keras_settings import keras, tf
from models.model_file.layer_names import EMBEDDING


def compile_graph(model: keras.Model, *, half: bool = False) -> bytes:
    """Compile `model`: `raster` n×size×size×1 float32 → `probabilities` n×labels and `embedding` n×m, float32.

    With `half`, weights are stored with half precision; the graph computes with single precision all the same.
    Returns the bytes of the flatbuffer. `from_keras_model` is necessary: `from_concrete_functions` with a closure over
    the model silently gives a graph of NaN (TensorFlow 2.20). Raises whatever the converter raises.
    """
    outputs = {"probabilities": model.output, "embedding": model.get_layer(EMBEDDING).output}
    converter = tf.lite.TFLiteConverter.from_keras_model(keras.Model(model.inputs, outputs))
    if half:
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
        converter.target_spec.supported_types = [tf.float16]
    with contextlib.redirect_stdout(io.StringIO()):
        return converter.convert()
