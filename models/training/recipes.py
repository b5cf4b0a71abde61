"""How each network is trained, as data: this project's own, and those of four published reports.

Sereda: handwritten digit recognition with correction by the user, 2022. Zhang: MNIST by three networks. Karim and Kaur:
USPS by a convolutional network. Chen, Xiao and Meng: Chinese MNIST by transfer.
"""

from dataclasses import dataclass, field, replace
from typing import Any

from models.datasets.outliers import OutlierShare
from models.ink.augmentation import InkAugmentation, RasterAugmentation
from models.ink.raster import CHINESE_SPEC, RasterSpec

ALL_BUT_THE_HEAD = "features"
"""As `Phase.frozen`: everything up to the layer of that name."""


@dataclass(frozen=True, kw_only=True)
class Phase:
    """Some epochs in which the same layers learn."""

    epochs: int
    learning_rate: float
    frozen: int | str = 0
    """So many of the first layers stay as they are, or all up to the one of this name."""


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """One way to train one network of `models.training.networks` on one data set.

    Each epoch shows every raster once and every ink `ink_variants` times, each time varied anew. With `warmup` epochs
    the learning rate of a phase rises and then falls to nothing along a half cosine, without it stays.
    """

    network: str
    phases: tuple[Phase, ...]
    batch_size: int
    options: dict[str, Any] = field(default_factory=dict)
    """What the network's function is told."""
    data: str = "mnist"
    spec: RasterSpec | None = None
    """What the network reads; None: what the data set has."""
    per_label: int | None = None
    """So many training examples of each label, the first drawn at random; None: all."""
    optimizer: str = "adam"
    """One of Keras' names, with Keras' defaults but for the learning rate and the weight decay."""
    loss: str = "categorical_crossentropy"
    warmup: float | None = None
    weight_decay: float | None = None
    patience: int | None = None
    """Stop when the loss on the hold-out has not fallen for so many epochs, and keep the best weights."""
    settled: bool = False
    """At the end batch normalisation takes its statistics anew (`models.training.training`); raster data only."""
    ink_variants: int = 0
    raster_augmentation: RasterAugmentation | None = None
    ink_augmentation: InkAugmentation = field(default_factory=InkAugmentation)
    outliers: OutlierShare | None = None
    """What is shown of ink that is no digit; the network learns to doubt it (Hendrycks et al. 2019)."""
    seed: int = 1
    imagenet: bool = False
    """Are there weights learned from ImageNet, which Keras Applications fetches?"""
    normalisation: str = "0 to 1"
    """What the network's first layers make of a raster, in words."""
    source: str = ""
    """The report that describes it; empty: this project."""
    reported: float | None = None
    """Accuracy on the data set's test part as the report gives it."""
    asked: float | None = None
    """The accuracy that it is to reach here."""

    @property
    def epochs(self) -> int:
        return sum(phase.epochs for phase in self.phases)


_ZHANG_WARP = RasterAugmentation(rotation=10, shear=0.1, scale=0.1, shift=2.0, elastic=0.0)
_FAINT = RasterAugmentation(faintness=0.5)
_ADADELTA_AND_ADAM = 0.001
"""Keras' default learning rate of both, which Sereda's programs did not change."""
_COMPACT = Recipe(
    network="compact",
    phases=(Phase(epochs=20, learning_rate=1.5e-3),),
    batch_size=128,
    optimizer="adamw",
    warmup=0.5,
    weight_decay=1e-3,
    raster_augmentation=RasterAugmentation(),
)


_ZHANG_RNN = Recipe(
    network="zhang_rnn",
    phases=(Phase(epochs=10, learning_rate=1e-3),),
    batch_size=32,
    source="Zhang",
    reported=0.967,
    asked=0.967,
)
_SEREDA_NN = Recipe(
    network="sereda_nn",
    phases=(Phase(epochs=200, learning_rate=_ADADELTA_AND_ADAM),),
    batch_size=128,  # the report names none; of 32 to 1,024 the best on the hold-out
    source="Sereda 2022",
    reported=0.975,
    asked=0.975,
)


def _compact_elsewhere(data: str, *, epochs: int, asked: float) -> Recipe:
    """The shipped network on a data set whose ink is in places fainter than MNIST's, in MNIST's spec."""
    return replace(
        _COMPACT,
        data=data,
        spec=RasterSpec(),
        phases=(Phase(epochs=epochs, learning_rate=1.5e-3),),
        raster_augmentation=_FAINT,
        asked=asked,
    )


def _sereda_cnn(optimizer: str, loss: str) -> Recipe:
    return Recipe(
        network="sereda_cnn",
        phases=(Phase(epochs=12, learning_rate=_ADADELTA_AND_ADAM),),
        batch_size=128,
        optimizer=optimizer,
        loss=loss,
        source="Sereda 2022",
    )


def _karim(data: str) -> Recipe:
    return Recipe(
        network="karim_usps",
        data=data,
        phases=(Phase(epochs=100, learning_rate=1e-3),),
        batch_size=256,
        normalisation="-1 to 1",
        source="Karim and Kaur",
        reported=0.9711,
        asked=0.9711,
    )


# What `scripts/search.py karim-usps` found best on the hold-out.
_KARIM_SEARCHED = replace(
    _karim("usps"),
    options={"filters": 64, "convolutions": 3, "hidden": 32, "dropout": 0.49},
    phases=(Phase(epochs=100, learning_rate=1.15e-3),),
    batch_size=64,
    source="Karim and Kaur, searched",
)


def _chen_v2s(per_label: int, reported: float) -> Recipe:
    return Recipe(
        network="chen_efficientnetv2s",
        data="chinese-mnist-random",
        per_label=per_label,
        phases=(
            Phase(epochs=10, learning_rate=1e-3, frozen=ALL_BUT_THE_HEAD),
            Phase(epochs=10, learning_rate=1e-4, frozen=100),
        ),
        batch_size=32,
        imagenet=True,
        normalisation="-1 to 1, three channels",
        source="Chen, Xiao, Meng",
        reported=reported,
        asked=reported,
    )


def _chen_gru(percent: int, per_label: int, reported: float) -> Recipe:
    return Recipe(
        network="chen_inceptionv3_gru",
        data="chinese-mnist-random",
        per_label=per_label,
        phases=(Phase(epochs=10, learning_rate=1e-4),),
        batch_size=40,
        imagenet=True,
        normalisation="-1 to 1, 299×299, three channels",
        source=f"Chen, Xiao, Meng, {percent} % of the data",
        reported=reported,
    )


RECIPES = {
    "compact": replace(_COMPACT, ink_variants=2, outliers=OutlierShare(), asked=0.997),
    "compact-mnist": replace(_COMPACT, phases=(Phase(epochs=40, learning_rate=1.5e-3),), asked=0.997),
    "compact-usps": _compact_elsewhere("usps", epochs=60, asked=0.978),
    "compact-chinese": _compact_elsewhere("chinese-mnist", epochs=40, asked=0.99),
    "compact-chinese-random": _compact_elsewhere("chinese-mnist-random", epochs=40, asked=0.99),
    "sereda-nn": _SEREDA_NN,
    "sereda-nn-stopped": replace(_SEREDA_NN, patience=5, source="Sereda 2022, stopped early"),
    # What `scripts/search.py sereda-nn` found best on the hold-out.
    "sereda-nn-searched": replace(
        _SEREDA_NN,
        options={"hidden": (400, 400), "activation": "relu", "dropout": 0.37},
        phases=(Phase(epochs=100, learning_rate=7.9e-4),),
        batch_size=256,
        optimizer="rmsprop",
        patience=10,
        source="Sereda 2022, searched",
    ),
    "sereda-cnn": _sereda_cnn("adam", "categorical_crossentropy"),
    "sereda-cnn-adadelta": _sereda_cnn("adadelta", "categorical_crossentropy"),
    "sereda-cnn-mse": _sereda_cnn("adam", "mean_squared_error"),
    "sereda-cnn-mae": _sereda_cnn("adam", "mean_absolute_error"),
    "zhang-cnn": Recipe(
        network="zhang_cnn",
        phases=(Phase(epochs=10, learning_rate=1e-3),),
        batch_size=64,
        raster_augmentation=_ZHANG_WARP,
        source="Zhang",
        reported=0.989,
        asked=0.989,
    ),
    "zhang-rnn": _ZHANG_RNN,
    "zhang-rnn-annealed": replace(_ZHANG_RNN, warmup=0.5, source="Zhang, learning rate falling"),
    "zhang-efficientnetb0": Recipe(
        network="zhang_efficientnetb0",
        phases=(Phase(epochs=10, learning_rate=1e-3),),
        batch_size=128,
        raster_augmentation=_ZHANG_WARP,
        imagenet=True,
        normalisation="ImageNet's mean and deviation, 32×32, three channels",
        source="Zhang",
        reported=0.981,
        asked=0.981,
    ),
    "karim-usps": _karim("usps"),
    "karim-usps-random": _karim("usps-random"),
    "karim-usps-searched": _KARIM_SEARCHED,
    "karim-usps-augmented": replace(
        _KARIM_SEARCHED,
        raster_augmentation=_FAINT,
        warmup=0.5,
        source="Karim and Kaur, searched, varied, learning rate falling",
    ),
    # Weights for `chen-efficientnetv2s-…` to begin with where ImageNet's cannot be fetched; framed as Chinese MNIST.
    "efficientnetv2s-digits": Recipe(
        network="chen_efficientnetv2s",
        spec=CHINESE_SPEC,
        per_label=1000,
        phases=(Phase(epochs=4, learning_rate=1e-3),),
        batch_size=32,
        warmup=0.25,
        raster_augmentation=_FAINT,
        normalisation="-1 to 1, three channels",
    ),
    "chen-efficientnetv2s-70": _chen_v2s(70, 0.9314),
    "chen-efficientnetv2s-70-whole": replace(
        _chen_v2s(70, 0.9314),
        phases=(Phase(epochs=30, learning_rate=1e-3),),
        warmup=0.25,
        raster_augmentation=_FAINT,
        source="Chen, Xiao, Meng; all layers learn, images varied, learning rate falling",
    ),
    "chen-efficientnetv2s-140": _chen_v2s(140, 0.9505),
    "chen-efficientnetv2s-210": _chen_v2s(210, 0.9667),
    "chen-inceptionv3-gru-5": _chen_gru(5, 50, 0.9933),
    "chen-inceptionv3-gru-5-settled": replace(
        _chen_gru(5, 50, 0.9933),
        settled=True,
        source="Chen, Xiao, Meng, 5 % of the data; batch statistics taken anew",
    ),
    "chen-inceptionv3-gru-10": _chen_gru(10, 100, 0.9833),
    "chen-inceptionv3-gru-20": _chen_gru(20, 200, 0.9900),
}
