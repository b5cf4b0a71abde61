"""Which model file is champion, which were before, and what each was promoted for."""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from models.classifier import SHIPPED_MODEL, Classifier
from models.errors import ModelsError
from models.files import replaced
from models.modelfile import ModelFileError, read_model
from models.promotion import BASE_MARGIN_IN_ALL, Score, Verdict

_FORMAT = 1


class RegistryError(ModelsError):
    """The registry's own file cannot be read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Champion:
    """The live model. `complaint` says why it is the shipped one where another was promoted, else it is empty."""

    path: Path
    classifier: Classifier
    shipped: bool
    complaint: str = ""


class Registry:
    """The promoted models of one data directory: a folder of model files and `registry.json`, whose last entry rules.

    An empty history means the shipped model. Only files whose SHA-256 stands in the history are opened.
    """

    def __init__(self, folder: Path, shipped: Path = SHIPPED_MODEL) -> None:
        self.folder = folder
        self._shipped = shipped
        self._list = folder / "registry.json"

    def champion(self) -> Champion:
        """Open the champion; where its file is missing or damaged, the shipped model with the reason.

        Raises `ModelFileError` when the shipped model cannot be opened either.
        """
        try:
            history = self.history()
            if history:
                return self._opened(history[-1])
            complaint = ""
        except (ModelFileError, RegistryError) as error:
            complaint = f"{error} The shipped model is used instead."
        return Champion(self._shipped, Classifier.open(self._shipped), True, complaint)

    def history(self) -> list[dict[str, Any]]:
        """Promotions, oldest first: `model_id`, `file`, `sha256`, `promoted` (ISO 8601, UTC) and `verdict`."""
        if not self._list.exists():
            return []
        try:
            content = json.loads(self._list.read_text(encoding="utf-8"))
            if content["format"] != _FORMAT:
                raise RegistryError(
                    f"{self._list} was written by another version of the program ({content['format']})."
                )
            history = list(content["history"])
            for entry in history:
                if missing := {"file", "sha256", "verdict"} - entry.keys():
                    raise ValueError(f"an entry lacks {missing}")
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RegistryError(
                f"The list of models {self._list} cannot be read ({error})."
                " Move it away to start from the shipped model."
            ) from error
        return history

    def base_floor(self) -> float:
        """The base accuracy that no further promotion may fall under. Raises `RegistryError`."""
        history = self.history()
        if not history:
            return 0.0
        first = Score(**history[0]["verdict"]["base"]["before"])
        return first.accuracy - BASE_MARGIN_IN_ALL

    def promote(self, challenger: Path, verdict: Verdict) -> Champion:
        """Move `challenger` into the folder and make it champion. Raises `ModelFileError` if it cannot be opened."""
        model = read_model(challenger)
        Classifier(model)
        history = self.history()
        path = self.folder / f"{model.model_id}.h5"
        with replaced(path) as waiting:
            os.replace(challenger, waiting)
        entry = {
            "model_id": model.model_id,
            "file": path.name,
            "sha256": _sha256(path),
            "promoted": datetime.now(UTC).isoformat(timespec="seconds"),
            "verdict": asdict(verdict),
        }
        with replaced(self._list) as waiting:
            content = {"format": _FORMAT, "history": [*history, entry]}
            waiting.write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")
        return self._opened(entry)

    def _opened(self, entry: dict[str, Any]) -> Champion:
        path = self.folder / entry["file"]
        if not path.is_file():
            raise ModelFileError(f"The model file {path} is missing.")
        if _sha256(path) != entry["sha256"]:
            raise ModelFileError(f"{path} is damaged or was exchanged: its checksum differs.")
        return Champion(path, Classifier(read_model(path)), shipped=False)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
