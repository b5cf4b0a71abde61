"""Networks of older Kerases compute what their equivalents of today do; nothing of their training is read."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from models.model_file.model_file import ModelFileError, read_model
from models.untrusted.inspection import Inspection
from models.untrusted.sanitizer import plain_network
from tests.support.untrusted.older_files import (
    UNIFORM,
    OldFile,
    convolution,
    dense,
    kernel_and_bias,
    numbers,
    old,
    sequential,
)

IMAGE = [None, 28, 28, 1]
CONVOLUTION = kernel_and_bias("conv2d_1", 5, 5, 1, 4) | kernel_and_bias("dense_1", 576, 10)
DENSE = kernel_and_bias("dense_1", 784, 10)
FLATTEN = old("Flatten", name="flatten_1", data_format="channels_last")


def small(**more: Any) -> dict[str, Any]:
    return sequential(convolution(batch_input_shape=IMAGE, dtype="float32"), FLATTEN, dense(), **more)


def as_list() -> dict[str, Any]:
    """Sequential until Keras 2.2.2."""
    return {"class_name": "Sequential", "config": small()["config"]["layers"]}


def lost_input() -> dict[str, Any]:
    """Keras 2.2 did not write an input layer of a Sequential (keras-team/keras#11683)."""
    return sequential(convolution(), FLATTEN, dense())


def graph(**options: Any) -> dict[str, Any]:
    layers = [
        old("InputLayer", name="input_0", batch_input_shape=IMAGE, dtype="float32", sparse=False, ragged=False),
        convolution(**options),
        FLATTEN,
        dense(),
    ]
    names = [each["config"]["name"] for each in layers]
    nodes = [[], *([[[name, 0, 0, {}]]] for name in names)]
    listed = [
        each | {"name": name, "inbound_nodes": node} for each, name, node in zip(layers, names, nodes[:-1], strict=True)
    ]
    ends = {"input_layers": [["input_0", 0, 0]], "output_layers": [["dense_1", 0, 0]]}
    return {"class_name": "Model", "config": {"name": "model_1", "layers": listed, **ends}}


def nested() -> dict[str, Any]:
    """A network in a network: in Keras 2 its first call was number 1."""
    inner = sequential(convolution(batch_input_shape=IMAGE), FLATTEN)
    layers = [
        old("InputLayer", name="input_0", batch_input_shape=IMAGE, dtype="float32") | {"name": "input_0"},
        inner | {"name": "sequential_1"},
        dense() | {"name": "dense_1"},
    ]
    nodes = [[], [[["input_0", 0, 0, {}]]], [[["sequential_1", 1, 0, {}]]]]
    listed = [each | {"inbound_nodes": node} for each, node in zip(layers, nodes, strict=True)]
    ends = {"input_layers": [["input_0", 0, 0]], "output_layers": [["dense_1", 0, 0]]}
    return {"class_name": "Model", "config": {"name": "model_1", "layers": listed, **ends}}


def keras_1() -> dict[str, Any]:
    first = {"nb_filter": 4, "nb_row": 5, "nb_col": 5, "subsample": [2, 2], "border_mode": "valid", "bias": True}
    layers = [
        old("Convolution2D", name="conv2d_1", **first, dim_ordering="tf", activation="relu", init="glorot_uniform",
            W_regularizer=None, b_constraint=None, batch_input_shape=IMAGE, input_dtype="float32"),
        old("Dropout", name="dropout_1", p=0.5),
        old("Flatten", name="flatten_1"),
        old("Dense", name="dense_1", output_dim=10, input_dim=None, init="uniform", activation="softmax", bias=True),
    ]  # fmt: skip
    return {"class_name": "Sequential", "config": layers}


def of_tensorflow() -> dict[str, Any]:
    """Words of TensorFlow 1.13 to 2.11."""
    policy = {"class_name": "Policy", "config": {"name": "mixed_float16"}}
    norm = old("BatchNormalizationV1", name="norm", axis=[3], momentum=0.99, epsilon=0.001, center=True, scale=True,
               beta_initializer=ZERO, moving_variance_initializer=UNIFORM, renorm=False, fused=None,
               virtual_batch_size=None, dtype=policy)  # fmt: skip
    leaky = {
        "class_name": "LeakyReLU",
        "config": {"name": "leaky", "trainable": True, "dtype": "float32", "alpha": 0.1},
    }
    end = dense(activation={"class_name": "function", "config": "softmax_v2", "module": "builtins"})
    end["config"]["activation"]["config"] = "softmax"
    entrance = old("InputLayer", name="input_0", batch_input_shape=[32, 28, 28, 1], sparse=False, ragged=False)
    return sequential(entrance, convolution(activation=leaky, dtype=policy, groups=1), norm, FLATTEN, end)


ZERO = {"class_name": "Zeros", "config": {"dtype": "float32"}}
NORM = {"norm": {f"norm/{name}:0": np.abs(numbers(4, seed=n)) for n, name in enumerate(("a", "b", "c", "d"))}}


def channels_first() -> dict[str, Any]:
    first = convolution(data_format="channels_first", batch_input_shape=[None, 1, 28, 28])
    norm = old("BatchNormalization", name="norm", axis=1, momentum=0.99, epsilon=0.001, center=True, scale=True)
    return sequential(first, norm, old("Flatten", name="flatten_1", data_format="channels_first"), dense())


def gru() -> dict[str, Any]:
    """Keras 2.0: no `reset_after`, a steeper hard sigmoid, any number of rows."""
    options = {"activation": "tanh", "recurrent_activation": "hard_sigmoid", "implementation": 0, **UNROLLED}
    return sequential(old("GRU", name="gru_1", units=6, batch_input_shape=[None, None, 28], **options), dense())


UNROLLED = {"return_sequences": False, "go_backwards": False, "stateful": False, "unroll": False, "use_bias": True}
GRU = {"gru_1": {"a": numbers(28, 18), "b": numbers(6, 18), "c": numbers(18)}}

KERNEL, BIAS, *END = (value for named in CONVOLUTION.values() for value in named.values())


def equivalents() -> dict[str, Callable[[], Any]]:
    """Networks of this Keras, without weights."""
    import keras

    layers, ops = keras.layers, keras.ops

    def of(*parts: Any, shape: tuple[int, ...] = (28, 28, 1)) -> Any:
        return keras.Sequential([keras.Input(shape), *parts, layers.Dense(10, activation="softmax")])

    def steep(x: Any) -> Any:
        return ops.clip(0.2 * x + 0.5, 0, 1)

    def of_tensorflow() -> Any:
        leaky = layers.LeakyReLU(negative_slope=0.1)
        return of(layers.Conv2D(4, 5, 2, activation=leaky), layers.BatchNormalization(), layers.Flatten())

    return {
        "conv": lambda: of(layers.Conv2D(4, 5, 2, activation="relu"), layers.Flatten()),
        "tensorflow": of_tensorflow,
        "norm": lambda: of(layers.Conv2D(4, 5, 2, activation="relu"), layers.BatchNormalization(), layers.Flatten()),
        "dense": lambda: of(shape=(784,)),
        "gru": lambda: of(layers.GRU(6, recurrent_activation=steep, reset_after=False), shape=(28, 28)),
    }  # fmt: skip


FILES: dict[str, tuple[str, OldFile]] = {
    "Keras 2.2.4": ("conv", OldFile(small(), CONVOLUTION)),
    "attributes as bytes": ("conv", OldFile(small(), CONVOLUTION, as_bytes=True)),
    "a list": ("conv", OldFile(as_list(), CONVOLUTION, "2.1.6")),
    "input shape at the end": ("conv", OldFile(
        sequential(convolution(), FLATTEN, dense(), build_input_shape=[128, 28, 28, 1]), CONVOLUTION, "2.2.4-tf")),
    "input lost": ("conv", OldFile(lost_input(), CONVOLUTION)),
    "Model": ("conv", OldFile(graph(), CONVOLUTION, "2.3.1")),
    "network in a network": ("conv", OldFile(nested(), {
        "sequential_1": CONVOLUTION["conv2d_1"], "dense_1": CONVOLUTION["dense_1"]}, "2.4.0")),
    "names of weights differ": ("conv", OldFile(small(), {
        "conv2d_7": CONVOLUTION["conv2d_1"], "dense_9": CONVOLUTION["dense_1"]})),
    "Keras 1": ("conv", OldFile(keras_1(), {
        "conv2d_1": {"W": KERNEL, "b": BIAS}, "dense_1": CONVOLUTION["dense_1"]}, "1.2.2")),
    "Keras 1, kernels the other way": ("conv", OldFile(keras_1(), {
        "conv2d_1": {"W": KERNEL.transpose(3, 2, 0, 1), "b": BIAS}, "dense_1": CONVOLUTION["dense_1"]}, "1.2.2")),
    "Theano": ("conv", OldFile(small(), {
        "conv2d_1": {"k": KERNEL[::-1, ::-1], "b": BIAS}, "dense_1": CONVOLUTION["dense_1"]}, backend="theano")),
    "TensorFlow": ("tensorflow", OldFile(of_tensorflow(), {
        "conv2d_1": CONVOLUTION["conv2d_1"], **NORM, "dense_1": CONVOLUTION["dense_1"]}, "2.4.0")),
    "784 numbers": ("dense", OldFile(sequential(dense(batch_input_shape=[None, 784])), DENSE)),
    "784 numbers as a dimension": ("dense", OldFile(sequential(dense(input_dim=784)), DENSE, "2.0.8")),
    "784 numbers, lost": ("dense", OldFile(sequential(dense()), DENSE)),
    "GRU": ("gru", OldFile(gru(), GRU | kernel_and_bias("dense_1", 6, 10), "2.0.8")),
}  # fmt: skip


def values(file: OldFile) -> list[Any]:
    return [value for named in file.weights.values() for value in named.values()]


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_an_older_network_computes_what_its_equivalent_does(name: str, tmp_path: Path) -> None:
    equivalent, file = FILES[name]
    network, version = plain_network(file.write(tmp_path / "old.h5"), lambda: None)
    assert version == file.keras_version
    expected = equivalents()[equivalent]()
    in_order = values(file)
    if name in ("Theano", "Keras 1, kernels the other way"):
        in_order[0] = KERNEL
    expected.set_weights(in_order)
    x = np.random.default_rng(0).random((5, *expected.input_shape[1:]), np.float32)
    given = x.reshape(5, *(side or 28 for side in network.input_shape[1:]))
    np.testing.assert_allclose(network.predict(given, verbose=0), expected.predict(x, verbose=0), atol=1e-5)


@pytest.mark.slow
def test_channels_first_are_read_last(tmp_path: Path) -> None:
    """The same weights; only the order of axes differs."""
    from models.untrusted.keras_import import import_network

    weights = {"conv2d_1": CONVOLUTION["conv2d_1"], **NORM, "dense_1": CONVOLUTION["dense_1"]}
    file = OldFile(channels_first(), weights)
    network, _ = plain_network(file.write(tmp_path / "old.h5"), lambda: None)
    assert network.input_shape == (None, 1, 28, 28)
    made, _ = import_network(network, "2.2.4")
    expected = equivalents()["norm"]()
    expected.set_weights(values(file))
    rasters = np.random.default_rng(0).random((5, 28, 28, 1), np.float32)
    rescaling = next((each for each in made.layers if each.name.startswith("rescaling")), lambda x: x)
    np.testing.assert_allclose(
        made.predict(rasters, verbose=0), expected.predict(np.asarray(rescaling(rasters)), verbose=0), atol=1e-5
    )


def keras_2_archive(path: Path) -> Path:
    """As Keras 2.13 wrote a `.keras` file."""
    entrance = old("InputLayer", name="input_0", batch_input_shape=IMAGE, dtype="float32", sparse=False, ragged=False)
    config = sequential(entrance, convolution(groups=1), FLATTEN, dense())
    for each in config["config"]["layers"]:
        each |= {"module": "keras.layers", "registered_name": None, "build_config": {"input_shape": IMAGE}}
    optimizer = {"module": "keras.optimizers.legacy", "class_name": "Adam", "registered_name": "Custom>Adam"}
    training = {"optimizer": optimizer, "loss": {"class_name": "FocalLoss", "registered_name": "mine>FocalLoss"}}
    config |= {"module": "keras", "registered_name": "Sequential", "compile_config": training}
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        for layer, named in (("conv2d", CONVOLUTION["conv2d_1"]), ("dense", CONVOLUTION["dense_1"])):
            for number, value in enumerate(named.values()):
                file[f"_layer_checkpoint_dependencies/{layer}/vars/{number}"] = value
        file["optimizer/vars/0"] = np.int64(3)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("metadata.json", json.dumps({"keras_version": "2.13.1", "date_saved": "2023-08-01@00:00:00"}))
        archive.writestr("config.json", json.dumps(config))
        archive.writestr("model.weights.h5", buffer.getvalue())
    return path


@pytest.mark.slow
def test_an_archive_of_keras_2_opens_without_its_training(tmp_path: Path) -> None:
    from models.inference.classifier import Classifier

    made = Inspection(keras_2_archive(tmp_path / "old.keras")).run()
    classifier = Classifier.open(made.path)
    assert classifier.labels[0] == "0" and made.accuracy is not None
    assert read_model(made.path).card.recipe == "made elsewhere with Keras 2.13.1"


@pytest.mark.parametrize(
    ("layer", "named"),
    [
        (old("Lambda", name="x", function=["4wEAAAA=", None, None]), "Lambda"),
        (old("Highway", name="x"), "Highway"),
        (old("Dense", name="x", units=3, kernel_initializer={"class_name": "Mine", "config": {}}), "Mine"),
        (old("Dense", name="x", units=3, activation="my_activation"), "my_activation"),
        (old("TimeDistributed", name="x", layer=old("Lambda", name="y")), "Lambda"),
        (old("Dense", name="x", units=3) | {"module": "my.layers"}, "my.layers"),
    ],
)
def test_what_is_unknown_is_refused_by_its_name(layer: dict[str, Any], named: str, tmp_path: Path) -> None:
    def harmless() -> None:
        raise AssertionError("it passed")

    path = OldFile(sequential(convolution(batch_input_shape=IMAGE), layer, dense()), CONVOLUTION).write(
        tmp_path / "x.h5"
    )
    with pytest.raises(ModelFileError, match=f"run code of its own.*{named}"):
        plain_network(path, harmless)


@pytest.mark.slow
def test_weights_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    for weights, message in (
        (kernel_and_bias("conv2d_1", 5, 5, 1, 4) | kernel_and_bias("dense_1", 500, 10), "dense_1 needs 576×10"),
        (kernel_and_bias("conv2d_1", 5, 5, 1, 4), "holds weights for 1 layers, but 2"),
    ):
        with pytest.raises(ModelFileError, match=message):
            plain_network(OldFile(small(), weights).write(tmp_path / "old.h5"), lambda: None)
