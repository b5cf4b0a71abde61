"""Keras network → compiled LiteRT graph with two outputs, the probabilities and the embedding. Imports TensorFlow."""

import contextlib
import io

import keras
import tensorflow as tf

from models.model_file.layer_names import EMBEDDING


def compile_graph(model: keras.Model) -> bytes:
    """Compile `model`: `raster` n×size×size×1 float32 → `probabilities` n×labels and `embedding` n×m, float32.

    The way through `from_keras_model` is the one that keeps the weights: a concrete function of a closure over the
    model converts without complaint to a graph of NaN (seen with TensorFlow 2.20).
    """
    outputs = {"probabilities": model.output, "embedding": model.get_layer(EMBEDDING).output}
    converter = tf.lite.TFLiteConverter.from_keras_model(keras.Model(model.inputs, outputs))
    with contextlib.redirect_stdout(io.StringIO()):
        return converter.convert()
