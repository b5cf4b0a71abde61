"""Networks of plain Keras are detected, converted and opened."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.datasets.examples import DIGITS, Examples, to_floats
from models.datasets.outliers import hershey_examples
from models.inference.classifier import Classifier
from models.ink.raster import MNIST_SPEC, RasterSpec
from models.model_file.model_file import ModelFileError
from models.untrusted.inspection import Inspected, Inspection, LabelsRequiredError

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore:You are saving your model as an HDF5 file")]
FULL = RasterSpec(size=20, box=20, pen_width=2.62, by_mass=False)


def drawn(spec: RasterSpec = MNIST_SPEC, seed: int = 1) -> Examples:
    return hershey_examples(np.random.default_rng(seed), DIGITS, 25, spec)


def learned(
    network: Any, scale: float = 1, offset: float = 0, spec: RasterSpec = MNIST_SPEC, logits: bool = False
) -> Any:
    """`network` trained on generated digits with its own range of pixel values."""
    import keras

    keras.utils.set_random_seed(0)
    examples = drawn(spec)
    pixels = (to_floats(examples.rasters) * scale + offset).reshape(-1, *network.input_shape[1:])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=logits)
    network.compile(keras.optimizers.Adam(3e-3 if abs(scale) < 255 else 3e-4), loss, metrics=["accuracy"])
    network.fit(pixels, examples.labels.astype(int), epochs=12, batch_size=32, verbose=0)
    return network


def dense(*endings: Any, shape: tuple[int, ...] = (28, 28)) -> Any:
    import keras

    layers = [keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dropout(0.1)]
    return keras.Sequential([keras.Input(shape), *layers, *endings])


def softmax() -> Any:
    import keras

    return keras.layers.Dense(10, activation="softmax")


def accuracy(path: Path) -> float:
    classifier = Classifier.open(path)
    examples = drawn(classifier.spec, seed=2)
    return float((classifier.predictions(to_floats(examples.rasters)) == examples.labels).mean())


def opened(network: Any, path: Path) -> Inspected:
    network.save(path)
    return Inspection(path).run()


@pytest.mark.parametrize("suffix", ["h5", "keras"])
def test_a_file_saved_after_training_is_opened(suffix: str, tmp_path: Path) -> None:
    """With optimizer, loss and metrics, as `fit` leaves it."""
    made = opened(learned(dense(softmax())), tmp_path / f"notebook.{suffix}")
    assert made.path.name == "notebook.h5" and Classifier.open(made.path).spec == MNIST_SPEC
    assert accuracy(made.path) > 0.9


@pytest.mark.parametrize(
    ("scale", "offset", "message"),
    [(1, 0, "0 to 1,"), (255, 0, "0 to 255,"), (2, -1, "-1 to 1,"), (-1, 1, "1 (paper)"), (-255, 255, "255 (paper)")],
)
def test_the_pixel_range_is_detected(scale: float, offset: float, message: str) -> None:
    from models.untrusted.keras_import import import_network

    given = learned(dense(softmax()), scale, offset)
    examples = drawn(seed=2)
    rasters = to_floats(examples.rasters)
    expected = given.predict(rasters * scale + offset, verbose=0)
    network, card = import_network(given, "3.15.1")
    assert card.normalisation.startswith(message) and card.labels == DIGITS and card.spec == MNIST_SPEC
    np.testing.assert_allclose(network.predict(rasters[..., None], verbose=0), expected, atol=1e-4)


def endings() -> dict[str, Callable[[], list[Any]]]:
    import keras

    layers = keras.layers
    return {
        "logits": lambda: [layers.Dense(10)],
        "activation": lambda: [layers.Dense(10), layers.Activation("softmax")],
        "softmax layer": lambda: [layers.Dense(10), layers.Softmax()],
        "no bias": lambda: [layers.Dense(10, use_bias=False, activation="softmax")],
        "network": lambda: [keras.Sequential([layers.Dense(20, activation="relu"), layers.Dense(10)])],
    }


@pytest.mark.parametrize("ending", ["logits", "activation", "softmax layer", "no bias", "network"])
@pytest.mark.parametrize("shape", [(28, 28), (28, 28, 1), (784,)])
def test_a_network_may_begin_and_end_in_many_ways(ending: str, shape: tuple[int, ...]) -> None:
    from models.untrusted.keras_import import import_network

    given = dense(*endings()[ending](), shape=shape)
    rasters = to_floats(drawn().rasters)[:20]
    network, _ = import_network(given, "3.15.1")
    assert network.input_shape == (None, 28, 28, 1) and network.layers[-1].name == "labels"
    assert network.get_layer("embedding").output.shape[1] in (64, 20)
    expected = given.predict(rasters.reshape(-1, *shape), verbose=0)
    if expected.sum(1).std() > 1e-3:  # logits
        expected = np.exp(expected) / np.exp(expected).sum(1, keepdims=True)
    # An untrained network has no scale of its own: it is only asked in the one that was found.
    if network.layers[1].name in ("embedding", "reshape") or "rescaling" not in network.layers[1].name:
        np.testing.assert_allclose(network.predict(rasters[..., None], verbose=0), expected, atol=1e-5)


@pytest.mark.parametrize("as_layer", [False, True])
def test_sigmoids_are_divided_by_their_sum(as_layer: bool) -> None:
    import keras

    from models.untrusted.keras_import import import_network

    layers = keras.layers
    ending = [layers.Dense(10), layers.Activation("sigmoid")] if as_layer else [layers.Dense(10, activation="sigmoid")]
    given = dense(*ending, shape=(784,))
    rasters = to_floats(drawn().rasters)[:20]
    network, _ = import_network(given, "3.15.1")
    network = without_rescaling(network)
    expected = given.predict(rasters.reshape(-1, 784), verbose=0)
    found = network.predict(rasters[..., None], verbose=0)
    np.testing.assert_allclose(found, expected / expected.sum(1, keepdims=True), atol=1e-5)
    assert network.get_layer("embedding").output.shape[1] == 64


def test_a_network_of_sigmoids_is_opened(tmp_path: Path) -> None:
    import keras

    made = opened(learned(dense(keras.layers.Dense(10, activation="sigmoid"))), tmp_path / "sigmoid.h5")
    assert accuracy(made.path) > 0.9


@pytest.mark.parametrize("shape", [(28, 28, 3), (3, 28, 28), (1, 28, 28), (784, 1)])
def test_grey_is_given_in_the_shape_that_is_read(shape: tuple[int, ...]) -> None:
    from models.untrusted.keras_import import import_network

    given = dense(softmax(), shape=shape)
    network, _ = import_network(given, "3.15.1")
    rasters = to_floats(drawn().rasters)[:20]
    wide = rasters.reshape(-1, *(side if side != 3 else 1 for side in shape))
    network = without_rescaling(network)
    expected = given.predict(np.broadcast_to(wide, (20, *shape)), verbose=0)
    np.testing.assert_allclose(network.predict(rasters[..., None], verbose=0), expected, atol=1e-5)


def without_rescaling(network: Any) -> Any:
    """An untrained network has no range of its own; the one that was found is taken back."""
    for layer in network.layers:
        if layer.name.startswith("rescaling"):
            layer.scale, layer.offset = 1, 0
    return network


def test_a_network_that_ends_without_a_dense_layer_is_read_by_its_softmax(tmp_path: Path) -> None:
    import keras

    layers = keras.layers
    parts = [layers.Conv2D(24, 7, 3, activation="relu"), layers.Conv2D(10, 3), layers.GlobalMaxPooling2D()]
    given = learned(keras.Sequential([keras.Input((28, 28, 1)), *parts, layers.Softmax()]))
    rasters = to_floats(drawn(seed=2).rasters)
    made = opened(given, tmp_path / "pooled.keras")
    found = Classifier.open(made.path).all_probabilities(rasters)
    np.testing.assert_allclose(found, given.predict(rasters[..., None], verbose=0), atol=1e-3)


def test_turned_images_are_detected(tmp_path: Path) -> None:
    """As in EMNIST's files."""
    import keras

    keras.utils.set_random_seed(0)
    network = dense(softmax())
    examples = drawn()
    network.compile(keras.optimizers.Adam(3e-3), keras.losses.SparseCategoricalCrossentropy())
    turned = to_floats(examples.rasters).transpose(0, 2, 1)
    network.fit(turned, examples.labels.astype(int), epochs=12, batch_size=32, verbose=0)
    made = opened(network, tmp_path / "turned.h5")
    assert accuracy(made.path) > 0.9 and made.accuracy is not None and not made.reads_poorly


def test_what_reads_poorly_is_told(tmp_path: Path) -> None:
    """Ten outputs in another order than 0 to 9."""
    labels = [*"1234567890"]
    path = tmp_path / "shifted.h5"
    import keras

    network = dense(softmax())
    examples = drawn()
    network.compile(keras.optimizers.Adam(3e-3), keras.losses.SparseCategoricalCrossentropy())
    targets = np.array([labels.index(each) for each in examples.labels.tolist()])
    network.fit(to_floats(examples.rasters), targets, epochs=8, batch_size=32, verbose=0)
    network.save(path)
    poor, right = Inspection(path).run(), Inspection(path, labels).run()
    assert poor.reads_poorly and poor.accuracy is not None and poor.accuracy < 0.3
    assert not right.reads_poorly and right.accuracy is not None and right.accuracy > 0.8


def test_nested_networks_are_flattened(tmp_path: Path) -> None:
    """Layers with equal or reserved names are renamed, and batch normalisation stays visible to retraining."""
    import keras

    layers = keras.layers
    inner = keras.Sequential(
        [keras.Input((28, 28, 1)), layers.Conv2D(8, 3, name="labels"), layers.BatchNormalization(), layers.Flatten()],
        name="embedding",
    )
    raster = keras.Input((28, 28, 1), name="embedding_input")
    branch = layers.Flatten()(layers.AveragePooling2D(4)(raster))
    joined = layers.Concatenate()([inner(raster), branch])
    answers = softmax()(layers.Dense(32, activation=layers.LeakyReLU(), name="rescaling")(joined))
    given = learned(keras.Model(raster, answers), scale=255)
    made = opened(given, tmp_path / "nested.h5")
    assert accuracy(made.path) > 0.9
    from models.model_file.safe_loading import load_network

    network = load_network(made.path)
    assert any(isinstance(layer, layers.BatchNormalization) for layer in network.layers)
    assert not any(isinstance(layer, keras.Model) for layer in network.layers)


def test_full_framing_is_detected(tmp_path: Path) -> None:
    made = opened(learned(dense(softmax(), shape=(20, 20, 1)), spec=FULL), tmp_path / "full.h5")
    assert Classifier.open(made.path).spec == FULL
    assert accuracy(made.path) > 0.9


def test_recurrent_networks_are_unrolled(tmp_path: Path) -> None:
    import keras

    layers = keras.layers
    reads_rows = [keras.Input((16, 16)), layers.Bidirectional(layers.GRU(12)), layers.Dense(10)]
    spec = RasterSpec(size=16, box=11, pen_width=1.49)
    made = opened(learned(keras.Sequential(reads_rows), spec=spec, logits=True), tmp_path / "rows.keras")
    assert accuracy(made.path) > 0.6


def test_labels_are_required_unless_there_are_ten_outputs(tmp_path: Path) -> None:
    import keras

    path = tmp_path / "three.h5"
    keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(3)]).save(path)
    with pytest.raises(LabelsRequiredError, match="Give its 3 labels") as wanted:
        Inspection(path).run()
    assert wanted.value.count == 3
    for labels, message in ((("A", "B"), "2 labels were given"), (("A", "B", "A"), "labels must be")):
        with pytest.raises(ModelFileError, match=message):
            Inspection(path, labels).run()
    made = Inspection(path, ("A", "π", "ja")).run()
    assert Classifier.open(made.path).labels == ("A", "π", "ja")


def refused() -> dict[str, tuple[Callable[[], Any], str]]:
    import keras

    layers = keras.layers

    def two_inputs() -> Any:
        a, b = keras.Input((28, 28)), keras.Input((28, 28))
        return keras.Model([a, b], softmax()(layers.Flatten()(layers.Add()([a, b]))))

    def of_size(*shape: int | None) -> Any:
        return keras.Sequential([keras.Input(shape), layers.GlobalAveragePooling2D(), softmax()])

    return {
        "two inputs": (two_inputs, "2 inputs"),
        "colours": (lambda: of_size(28, 28, 4), "reads 28×28×4"),
        "not square": (lambda: of_size(28, 32, 1), "reads 28×32×1"),
        "any size": (lambda: of_size(None, None, 1), "reads any×any×1"),
        "too small": (lambda: of_size(8, 8, 1), "reads 8×8 pixels"),
        "too large": (lambda: of_size(1024, 1024, 1), "reads 1024×1024 pixels"),
        "no dense layer": (lambda: dense(), "ends in Dropout"),
        "tanh": (lambda: dense(layers.Dense(10, activation="tanh")), "Dense with tanh"),
        "one output": (lambda: dense(layers.Dense(1)), "has 1 outputs"),
        "places": (
            lambda: keras.Sequential([keras.Input((28, 28)), softmax()]),
            "ends in Dense",
        ),
    }


@pytest.mark.parametrize(
    "kind",
    [
        "two inputs",
        "colours",
        "not square",
        "any size",
        "too small",
        "too large",
        "no dense layer",
        "tanh",
        "one output",
        "places",
    ],
)
def test_a_network_that_is_not_a_classifier_of_characters_is_refused(kind: str) -> None:
    from models.untrusted.keras_import import import_network

    make, message = refused()[kind]
    with pytest.raises(ModelFileError, match=message):
        import_network(make(), "3.15.1")


def test_a_network_larger_than_the_memory_limit_is_refused(tmp_path: Path) -> None:
    """Every single number is within its bound, but together they need 17 GB."""
    from tests.support.untrusted.scene import Scene
    from tests.support.untrusted.scene import dense as dense_layer

    scene = Scene(tmp_path, tmp_path / "canary", tmp_path / "secret", 0)
    path = scene.h5([dense_layer(name="a", units=65_000), dense_layer(name="b", units=65_000), dense_layer(name="c")])
    with pytest.raises(ModelFileError, match="memory|cannot open it"):
        Inspection(path).run()
