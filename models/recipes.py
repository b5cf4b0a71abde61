"""How each network is trained, as data."""

from dataclasses import dataclass

from models.augmentation import InkAugmentation, RasterAugmentation
from models.outliers import OutlierShare


@dataclass(frozen=True, kw_only=True)
class Recipe:
    """One way to train one network of `models.networks`.

    The learning rate rises for `warmup` epochs and falls to nothing along a half cosine. Each epoch shows every raster
    once and every ink `ink_variants` times, each time varied anew.
    """

    network: str
    epochs: int
    batch_size: int
    learning_rate: float
    warmup: float
    weight_decay: float
    label_smoothing: float
    ink_variants: int
    raster_augmentation: RasterAugmentation
    ink_augmentation: InkAugmentation
    outliers: OutlierShare | None
    """What is shown of ink that is no digit; the network learns to doubt it (Hendrycks et al. 2019)."""
    seed: int


RECIPES = {
    "compact": Recipe(
        network="compact",
        epochs=20,
        batch_size=128,
        learning_rate=1.5e-3,
        warmup=0.5,
        weight_decay=1e-3,
        label_smoothing=0.0,
        ink_variants=2,
        raster_augmentation=RasterAugmentation(),
        ink_augmentation=InkAugmentation(),
        outliers=OutlierShare(),
        seed=1,
    ),
}
