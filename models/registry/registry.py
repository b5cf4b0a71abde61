"""Which model file is champion for whom, which were before, and what each was promoted for."""

import logging
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from models.inference.classifier import Classifier
from models.inference.score import Score
from models.model_file.model_file import ModelFile, ModelFileError, read_model
from models.registry.promotion import TOTAL_BASE_MARGIN, Outcome, Verdict
from models.registry.registry_file import CHAMPIONS, REFUSALS, SHIPPED_LINE, RegistryError, RegistryFile
from models.registry.shipped_models import SHIPPED_MODEL
from models.system.atomic_files import atomic_write, make_private, private_folder, temporary_path
from models.system.errors import ModelsError
from models.untrusted.inspection import Inspected, Inspection, sha256_of

_NAME = 16
"""Digits of its checksum that a model file is called by."""


class StaleChallengerError(ModelsError):
    """A challenger was judged against a model that is champion no more."""


@dataclass(frozen=True, slots=True)
class Champion:
    """The live model. `complaint` says why it is not the one that was promoted last, else it is empty."""

    path: Path
    classifier: Classifier
    shipped: bool
    first_labels: tuple[str, ...]
    """What it knew before any retrain here."""
    opened: str = ""
    """The name of the file that its line of retrains began with; empty for the shipped model's line."""
    line: str = ""
    """The SHA-256 of that file."""
    retrained: bool = False
    last_trial_id: int = 0
    """The last trial that its retrain knew of."""
    warning: str = ""


class Registry:
    """The promoted models of one data directory: a folder of model files, and `registry.json`.

    An entry holds for one writer, or for everybody when its `writer` is None. A writer's champion is the last entry of
    that writer's own, else the last for everybody, else the shipped model: what is made for everybody never takes a
    model away that learned one hand. A roll-back is an entry as well, and so is a model that was opened from elsewhere,
    which begins a line of retrains of its own, as the shipped model does. Only files whose SHA-256 stands in the list
    are opened. Beside the champions it keeps the verdicts on challengers that were refused.
    """

    def __init__(self, folder: Path, shipped: Path = SHIPPED_MODEL) -> None:
        self.folder = folder
        self._shipped = shipped
        self.list = RegistryFile(folder / "registry.json")

    @cached_property
    def shipped_model(self) -> ModelFile:
        """Raises `ModelFileError` when the shipped model cannot be read."""
        return read_model(self._shipped)

    def champion(self, writer: str | None = None) -> Champion:
        """Open the champion; where its file is missing or damaged, the one before it that can be opened, and why.

        Raises `ModelFileError` when the shipped model cannot be opened either.
        """
        complaint = ""
        try:
            entries = self.history(writer)
        except RegistryError as error:
            entries, complaint = [], f"{error} The shipped model is used instead."
        complaint = complaint or self.list.warning
        for entry in reversed(entries):
            try:
                return self._opened(entry, complaint)
            except ModelFileError as error:
                complaint = complaint or f"{error} An earlier model is used instead."
        return self._shipped_champion(complaint)

    def history(self, writer: str | None = None) -> list[dict[str, Any]]:
        """What was champion for `writer`: first for everybody, then the writer's own, each oldest first.

        Each entry has `model_id`, `file` (None: the shipped model), `sha256`, `writer`, `since` (ISO 8601, UTC),
        `verdict` (None: never judged), `rolled_back` and `newest` (the last trial that its retrain knew of, 0 without
        one); and of the file that its line of retrains began with `opened` (its name), `line` (its SHA-256) and
        `first_labels`, which are empty where that is the shipped model. Raises `RegistryError`.
        """
        return _of_line(self.list.content()[CHAMPIONS], writer)

    def refusals(self, writer: str | None = None) -> list[dict[str, Any]]:
        """The retrains for everybody, then `writer`'s own, whose challenger was dropped, each oldest first.

        Each entry has `writer`, `since`, `verdict` and `newest`, as in `history`. Raises `RegistryError`.
        """
        return _of_line(self.list.content()[REFUSALS], writer)

    def learned_up_to(self, writer: str) -> int:
        """The last trial that any retrain for `writer` or for everybody knew of, taken or refused; 0 before any.

        Raises `RegistryError`.
        """
        return max((entry["newest"] for entry in self.history(writer) + self.refusals(writer)), default=0)

    def min_base_accuracy(self, champion: Champion, writer: str | None = None) -> float:
        """The base accuracy that no further promotion of `champion`'s line may fall under. Raises `RegistryError`."""
        history = self.history(writer)
        judged = [entry["verdict"] for entry in history if entry["verdict"] and entry["line"] == champion.line]
        return Score(**judged[0]["base"]["before"]).accuracy - TOTAL_BASE_MARGIN if judged else 0.0

    def promote(self, challenger: Path, verdict: Verdict, writer: str | None = None, newest: int = 0) -> Champion:
        """Move `challenger` into the folder and make it champion; `newest` is the last trial that its retrain knew of.

        Raises `ModelFileError` if it cannot be opened.
        """
        model = read_model(challenger)
        Classifier(model)
        with self.list.locked():
            self.list.content()  # one that cannot be read is found out before anything moves
            before = self.champion(writer)
            entry = {
                "model_id": model.model_id,
                **self._taken(challenger),
                "writer": writer,
                "verdict": asdict(verdict),
                "rolled_back": False,
                "newest": newest,
                "opened": before.opened,
                "line": before.line,
                "first_labels": before.first_labels if before.line else (),
            }
            return self._champion_added(entry)

    def adopt(self, outcome: Outcome) -> bool:
        """Carry out the verdict of a retrain and keep it; the challenger's file is gone then. Is it champion now?

        Raises `StaleChallengerError` when the model that it was judged against was replaced meanwhile, `RegistryError`,
        `ModelFileError`, `OSError`.
        """
        try:
            if outcome.verdict.promoted:
                with self.list.locked():
                    if self.champion(outcome.writer).path != outcome.champion:
                        raise StaleChallengerError(
                            "Another model was put in use while this one learned, so it was dropped. Retrain again."
                        )
                    self.promote(outcome.challenger, outcome.verdict, outcome.writer, outcome.last_trial_id)
            else:
                refusal = {
                    "writer": outcome.writer,
                    "verdict": asdict(outcome.verdict),
                    "newest": outcome.last_trial_id,
                }
                self.list.append(REFUSALS, refusal)
        finally:
            outcome.challenger.unlink(missing_ok=True)
        return outcome.verdict.promoted

    def forget_writer(self, writer: str) -> int:
        """Remove all models and verdicts that were for `writer` alone; how many model files are gone.

        A file that somebody else has in use as well stays. Raises `RegistryError`, `OSError`.
        """
        removed = self.list.remove(writer)
        left = {entry["file"] for entry in self.list.content()[CHAMPIONS]}
        gone = {entry["file"] for entry in removed if entry["file"]} - left
        for file in gone:
            (self.folder / file).unlink(missing_ok=True)
        return len(gone)

    def learned_from(self, first: int) -> list[dict[str, Any]]:
        """The entries of `history` of models for everybody that learned trials from the id `first` on.

        Raises `RegistryError`.
        """
        return [entry for entry in self.history() if entry["verdict"] and entry["newest"] >= first]

    def inspection(self, path: Path, labels: Sequence[str] = ()) -> Inspection:
        """What must be run, in any thread, before the model file `path` can be opened.

        `labels` are for a network of plain Keras that does not say what its outputs mean. Raises `RegistryError`.
        """
        own = frozenset(entry["sha256"] for entry in self.list.content()[CHAMPIONS] if entry["sha256"])
        return Inspection(path, labels, known=own)

    def open_model(self, inspected: Inspected, writer: str | None = None) -> Champion:
        """Make a copy of an inspected model file champion, which nobody judged: `writer` wants it.

        Raises `ModelFileError` when it cannot be opened.
        """
        private_folder(self.folder)
        copy = temporary_path(self.folder / "opened.h5", os.getpid())
        try:
            shutil.copyfile(inspected.path, copy)
            model = read_model(copy)
            Classifier(model)
            entry = {"model_id": model.model_id, "writer": writer, "verdict": None, "rolled_back": False, "newest": 0}
            with self.list.locked():
                self.list.content()  # one that cannot be read is found out before anything moves
                if model.model_id == self.shipped_model.model_id:
                    return self._champion_added({**entry, "file": None, "sha256": None, **SHIPPED_LINE})
                taken = self._taken(copy)
                line = {"opened": inspected.source.name, "line": inspected.sha256, "first_labels": model.card.labels}
                return self._champion_added({**entry, **taken, **line})
        finally:
            copy.unlink(missing_ok=True)

    def _taken(self, source: Path) -> dict[str, str]:
        """Move a model file into the folder, called by its content: the entry's `file` and `sha256`."""
        sha256 = sha256_of(source)
        path = self.folder / f"{sha256[:_NAME]}.h5"
        self.list.begin()
        with atomic_write(path) as waiting:
            os.replace(source, waiting)
            make_private(waiting)
        return {"file": path.name, "sha256": sha256}

    def roll_back(self, model_id: str, writer: str | None = None) -> Champion:
        """Make an earlier champion of `writer` champion again; the shipped model is always one of them.

        Raises `RegistryError` when it never was, `ModelFileError` when its file is damaged or gone.
        """
        entry = {**self._earlier(model_id, writer), "writer": writer, "rolled_back": True}
        self._opened(entry)
        return self._champion_added(entry)

    def earlier(self, model_id: str, writer: str | None = None) -> Champion:
        """Open a model that is or was champion of `writer`; nothing changes. Raises as `roll_back` does."""
        return self._opened(self._earlier(model_id, writer))

    def _earlier(self, model_id: str, writer: str | None) -> dict[str, Any]:
        """The last entry of that model, or one made up for the shipped model where it was never entered."""
        entered = [entry for entry in self.history(writer) if entry["model_id"] == model_id]
        if entered:
            return entered[-1]
        if model_id != self.shipped_model.model_id:
            raise RegistryError(f"Model {model_id} was never in use here.")
        return {"model_id": model_id, "file": None, "sha256": None, "verdict": None, "newest": 0, **SHIPPED_LINE}

    def _champion_added(self, entry: dict[str, Any]) -> Champion:
        self.list.append(CHAMPIONS, entry)
        return self._opened(entry)

    def tidy(self) -> None:
        """Remove the model files that were moved in by a window that was killed before it listed them."""
        try:
            self.list.tidy(self.folder.glob(f"{'[0-9a-f]' * _NAME}.h5"))
        except (RegistryError, OSError) as error:  # of a list that cannot be read the champion complains
            logging.warning("the models could not be tidied up: %s", error)

    def _opened(self, entry: dict[str, Any], complaint: str = "") -> Champion:
        if entry["file"] is None:
            return self._shipped_champion(complaint)
        path = self.folder / entry["file"]
        if not path.is_file():
            raise ModelFileError(f"The model file {path} is missing.")
        try:
            sha256 = sha256_of(path)
        except OSError as error:
            raise ModelFileError(f"The model file {path} cannot be read: {error.strerror}.") from error
        if sha256 != entry["sha256"]:
            raise ModelFileError(f"{path} is damaged or was exchanged: its checksum differs.")
        return Champion(
            path,
            Classifier(read_model(path)),
            shipped=False,
            first_labels=tuple(entry["first_labels"] or self.shipped_model.card.labels),
            opened=entry["opened"],
            line=entry["line"],
            retrained=bool(entry["verdict"]),
            last_trial_id=entry["newest"],
            warning=complaint,
        )

    def _shipped_champion(self, complaint: str) -> Champion:
        model = self.shipped_model
        return Champion(self._shipped, Classifier(model), True, model.card.labels, warning=complaint)


def _of_line(entries: list[dict[str, Any]], writer: str | None) -> list[dict[str, Any]]:
    """Those for everybody, then those of `writer`."""
    own = [entry for entry in entries if entry["writer"] == writer] if writer is not None else []
    return [entry for entry in entries if entry["writer"] is None] + own
