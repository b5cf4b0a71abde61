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
        words = [word for each in found or () for word in _text(each, 1).split()]
        return [digits for word in words if (digits := _digits(word))]

    def line(self, image: NDArray[np.uint8]) -> str:
        """The digits of a picture that is one line: in small ones it finds no text, so it only recognises."""
        result = self._engine(np.ascontiguousarray(image[..., ::-1]), use_det=False, use_cls=False, use_rec=True)
        found = result[0] if isinstance(result, tuple) else result.txts
        return "".join(_digits(_text(each, 0)) for each in found or ())


def _text(found: Any, place: int) -> str:
    """The older package gives lists: of box, text and score, or of text and score."""
    return found if isinstance(found, str) else str(found[place])


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isascii() and each.isdigit())
