"""RapidOCR (PP-OCR on ONNX Runtime), if it is installed: the texts that it finds in a picture."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
from numpy.typing import NDArray

PACKAGES = ("rapidocr_onnxruntime", "rapidocr")


def is_installed() -> bool:
    return any(find_spec(name) for name in PACKAGES)


class RapidOcr:
    """Reads pictures with its own models and settings. Raises `ImportError` if it is not installed."""

    def __init__(self) -> None:
        name = next((name for name in PACKAGES if find_spec(name)), PACKAGES[0])
        self._engine: Any = import_module(name).RapidOCR()

    def texts(self, image: NDArray[np.uint8]) -> list[str]:
        """The digits of each piece of text that it finds in a picture (h×w×3 uint8, RGB), divided at spaces."""
        result = self._engine(np.ascontiguousarray(image[..., ::-1]))
        found = result[0] if isinstance(result, tuple) else result.txts
        lines = [each if isinstance(each, str) else each[1] for each in found or ()]
        words = [word for line in lines for word in line.split()]
        digits = ["".join(each for each in word if each.isascii() and each.isdigit()) for word in words]
        return [each for each in digits if each]
