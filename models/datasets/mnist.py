"""MNIST (LeCun et al. 1998): found or downloaded, checked, and split into three parts. NumPy only."""

from http.client import HTTPException
from pathlib import Path

from models.datasets.examples import DIGITS, Dataset, Examples, read_npz
from models.datasets.locations import (
    MNIST_FILE,
    DatasetError,
    ReportBytes,
    download,
    download_failure,
    search_folders,
)
from models.ink.raster import MNIST_SPEC, SIZE
from models.system.errors import Message

MNIST_HOST, MNIST_MEGABYTES = "storage.googleapis.com", 11
MNIST_URL = f"https://{MNIST_HOST}/tensorflow/tf-keras-datasets/mnist.npz"
MNIST_URL_SHA256 = "731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1"
MNIST_HOLD_OUT = 5000
"""Size of the hold-out: the last of MNIST's 60,000 training images."""


def load_mnist(folder: Path | None = None, report: ReportBytes | None = None) -> Dataset:
    """Read MNIST from `INKLOOP_DATA`, `folder` or Keras' cache; otherwise download it to `folder`.

    Without `folder` nothing is downloaded. `report(done, total)` is called during a download, in bytes. Raises
    `DatasetError`.
    """
    searched = search_folders(folder)
    path = next((candidate / MNIST_FILE for candidate in searched if (candidate / MNIST_FILE).is_file()), None)
    if path is None:
        if folder is None:
            raise DatasetError(_how_to_get_mnist(searched))
        try:
            path = download(MNIST_URL, MNIST_URL_SHA256, folder / MNIST_FILE, report)
        except (OSError, HTTPException) as error:
            raise DatasetError(
                "MNIST could not be downloaded: {reason}. {advice}",
                reason=download_failure(error),
                advice=_how_to_get_mnist(searched),
            ) from error
    arrays = read_npz(path, "x_train", "y_train", "x_test", "y_test")
    images, digits, test_images, test_digits = arrays
    if images.shape != (60000, SIZE, SIZE) or test_images.shape != (10000, SIZE, SIZE) or len(digits) != 60000:
        raise DatasetError(
            "{path} is not MNIST: its arrays have the shapes {shapes}. Delete it.",
            path=path,
            shapes=[a.shape for a in arrays],
        )
    examples = Examples(images, digits.astype(str))
    return Dataset(
        name="mnist",
        labels=DIGITS,
        spec=MNIST_SPEC,
        training=examples[:-MNIST_HOLD_OUT],
        hold_out=examples[-MNIST_HOLD_OUT:],
        test=Examples(test_images, test_digits.astype(str)),
    )


def _how_to_get_mnist(searched: list[Path]) -> Message:
    return Message(
        "Looked for {file} in {folders}. Put the file there (it is the one that keras.datasets.mnist uses, {url}), or"
        " set INKLOOP_DATA to the folder that holds it.",
        file=MNIST_FILE,
        folders=", ".join(map(str, searched)),
        url=MNIST_URL,
    )
