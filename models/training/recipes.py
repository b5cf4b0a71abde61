"""How a network is trained, as data, and the recipes of the models that come with the program."""

from dataclasses import dataclass, field, replace
from typing import Any

from models.datasets.glyphs import GlyphShare
from models.datasets.line_pieces import PieceShare
from models.datasets.outliers import OutlierShare
from models.ink.augmentation import InkAugmentation, RasterAugmentation
from models.ink.nearness import PenVariation
from models.ink.raster import RasterSpec
from models.ink.stroke_variation import StrokeVariation
from models.model_file.layer_names import EMBEDDING

SPARSE = "sparse_categorical_crossentropy"
"""Loss whose targets are the labels' indices."""
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
    """One way to train one network on one data set.

    Each epoch shows every raster once and every ink `ink_variants` times, each time varied anew. With `warmup` epochs
    the learning rate of a phase rises and then falls to nothing along a half cosine, without it stays.
    """

    network: str
    """Name of its architecture, in `models.training.networks` or among those given to `train`."""
    phases: tuple[Phase, ...]
    batch_size: int
    options: dict[str, Any] = field(default_factory=dict)
    """Keyword arguments of the architecture's function."""
    data: str = "mnist"
    spec: RasterSpec | None = None
    """What the network reads; None: what the data set has."""
    per_label: int | None = None
    """So many training examples of each label, the first drawn at random; None: all."""
    optimizer: str = "adam"
    """One of Keras' names, with Keras' defaults but for the learning rate and the weight decay."""
    loss: str = "categorical_crossentropy"
    """One of Keras' names. With `SPARSE`, which cannot show outliers, targets are indices: thousands of
    probabilities for each example would need gigabytes."""
    warmup: float | None = None
    weight_decay: float | None = None
    patience: int | None = None
    """Stop when the loss on the hold-out has not fallen for so many epochs, and keep the best weights."""
    interpolation: float | None = None
    """The result lies so far on the way from the given weights to the learned ones (averaged weights: Wortsman et al.
    2022): what the given ones read stays read. None: it is what was learned."""
    recalibrate_batch_norm: bool = False
    """After the last epoch recompute the statistics of batch normalisation (`models.training.batch_norm`). Only rasters
    of the data set are used for it."""
    rasters_per_epoch: int | None = None
    """So many of the data set's training examples in an epoch, drawn anew each time; None: all."""
    ink_variants: int = 0
    glyphs: GlyphShare | None = None
    """What is shown of the glyphs of fonts, in each epoch with new variations."""
    stroke_variation: StrokeVariation = field(default_factory=StrokeVariation)
    raster_augmentation: RasterAugmentation | None = None
    ink_augmentation: InkAugmentation = field(default_factory=InkAugmentation)
    pens: PenVariation | None = None
    """How the training rasters are drawn, if they are rasters of nearness (`models.ink.nearness`)."""
    outliers: OutlierShare | None = None
    """What is shown of ink that is no digit; the network learns to doubt it (Hendrycks et al. 2019)."""
    pieces: PieceShare | None = None
    """What is shown of pieces of lines: characters with stubs, pairs and halves (`models.datasets.line_pieces`)."""
    scans: int = 0
    """So many pieces of composed pictures of paper in each epoch (`models.datasets.scanned_pieces`)."""
    half_graph: bool = False
    """Store the compiled graph's weights with half precision, where the labels' layer would make it too large."""
    calibrated_on_hold_out: bool = False
    """Fit the temperature on the hold-out, where there is no ink to fit it on."""
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


FAINT = RasterAugmentation(faintness=0.5)
"""For data sets whose ink is in places fainter than MNIST's."""
_COMPACT = Recipe(
    network="compact",
    phases=(Phase(epochs=20, learning_rate=1.5e-3),),
    batch_size=128,
    optimizer="adamw",
    warmup=0.5,
    weight_decay=1e-3,
    raster_augmentation=RasterAugmentation(),
)


def _compact_elsewhere(data: str, *, epochs: int, asked: float) -> Recipe:
    """The shipped network on a data set whose ink is in places fainter than MNIST's, in MNIST's spec."""
    return replace(
        _COMPACT,
        data=data,
        spec=RasterSpec(),
        phases=(Phase(epochs=epochs, learning_rate=1.5e-3),),
        raster_augmentation=FAINT,
        asked=asked,
    )


_DIGITS = replace(_COMPACT, ink_variants=2, outliers=OutlierShare(), asked=0.997)
_CHARACTERS = replace(
    _COMPACT,
    data="characters",
    phases=(Phase(epochs=24, learning_rate=2e-3), Phase(epochs=12, learning_rate=1e-3)),
    rasters_per_epoch=18_000,
    ink_variants=1,
    glyphs=GlyphShare(),
    outliers=OutlierShare(glyphs=20, changed=0, pairs=1500, scribbles=1500),
)


def _also_pieces(recipe: Recipe, *, epochs: int, rasters: int) -> Recipe:
    """What a network that was trained with `recipe` learns afterwards: pieces of lines, beside what it learned from."""
    # What only training has, the kinds of shapes, begins anew and first learns alone.
    alone = Phase(epochs=1, learning_rate=1e-3, frozen=EMBEDDING)
    phases = (alone, Phase(epochs=epochs, learning_rate=5e-4))
    return replace(recipe, phases=phases, rasters_per_epoch=rasters, ink_variants=1, pieces=PieceShare())


def _also_scans(recipe: Recipe, *, epochs: int, scans: int) -> Recipe:
    """What a network that was trained with `recipe` learns afterwards: characters as they are cut out of paper."""
    alone, _ = recipe.phases
    return replace(recipe, phases=(alone, Phase(epochs=epochs, learning_rate=5e-4)), scans=scans)


_DIGITS_OF_LINES = _also_pieces(_DIGITS, epochs=7, rasters=32_000)
RECIPES: dict[str, Recipe] = {
    "characters": _CHARACTERS,
    "characters-lines": replace(_also_pieces(_CHARACTERS, epochs=5, rasters=10_000), interpolation=0.7),
    "hanzi": Recipe(
        network="hanzi",
        data="hanzi",
        # Warm restarts (Loshchilov and Hutter 2017): the network is good at the end of each phase.
        phases=(Phase(epochs=12, learning_rate=2e-3), Phase(epochs=12, learning_rate=1.5e-3)),
        batch_size=256,
        optimizer="adamw",
        loss=SPARSE,
        warmup=0.5,
        weight_decay=1e-3,
        rasters_per_epoch=45_056,
        pens=PenVariation(),
        half_graph=True,
        calibrated_on_hold_out=True,
    ),
    "compact": _DIGITS,
    "compact-lines": _DIGITS_OF_LINES,
    "compact-pages": _also_scans(_DIGITS_OF_LINES, epochs=5, scans=24_000),
    "compact-mnist": replace(_COMPACT, phases=(Phase(epochs=40, learning_rate=1.5e-3),), asked=0.997),
    "compact-usps": _compact_elsewhere("usps", epochs=60, asked=0.978),
    "compact-chinese": _compact_elsewhere("chinese-mnist", epochs=40, asked=0.99),
    "compact-chinese-random": _compact_elsewhere("chinese-mnist-random", epochs=40, asked=0.99),
}
