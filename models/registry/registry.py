"""Which model file is champion for which writer, the earlier champions, and the verdict on each."""

import logging
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from models.inference.classifier import Classifier
from models.ink.label_sets import DIGIT_NETWORK
from models.model_file.model_file import ModelFile, ModelFileError, read_model
from models.registry.champion import Champion
from models.registry.promotion import Outcome, Verdict, allowance
from models.registry.registry_entry import RefusedRetrain, RegistryEntry
from models.registry.registry_file import RegistryError, RegistryFile
from models.registry.shipped_models import SHIPPED_MODELS
from models.system.atomic_files import atomic_write, make_private, private_folder, temporary_path
from models.system.errors import InkloopError, Message
from models.untrusted.inspection import Inspected, sha256_of

_NAME = 16
"""A model file is named by so many hexadecimal digits of its SHA-256."""
_Entry = TypeVar("_Entry", RegistryEntry, RefusedRetrain)


class StaleChallengerError(InkloopError):
    """Another model became champion after this challenger was judged."""


class Registry:
    """The models in use of one data directory: a folder of model files, and `registry.json`, which lists them.

    In the place of each shipped network there is a champion for each writer, because neither weights nor embeddings of
    one network fit another. A writer's champion is the last entry of that writer and `network`, else the last shared
    entry (`writer` is None) of that network, else the network itself; so a new shared model never replaces a writer's
    own. Rolling back adds an entry, and so does opening a model file, which begins a line of retrains of its own, as
    the shipped network does. A file is opened only if its SHA-256 is the one in its entry. Refused retrains are listed
    apart, with their verdicts.
    """

    def __init__(self, folder: Path, shipped: Mapping[str, Path] = SHIPPED_MODELS) -> None:
        """`shipped` maps the names of networks to their model files."""
        self.folder = folder
        self._shipped = shipped
        self._shipped_models: dict[str, ModelFile] = {}
        self.list = RegistryFile(folder / "registry.json")

    def shipped_model(self, network: str = DIGIT_NETWORK) -> ModelFile:
        """The shipped network of this name. Raises `ModelFileError` when it cannot be read."""
        if network not in self._shipped_models:
            self._shipped_models[network] = read_model(self._shipped[network])
        return self._shipped_models[network]

    def champion(self, writer: str | None = None, network: str = DIGIT_NETWORK) -> Champion:
        """Open the champion of `writer`, or the shared one, in the place of `network`. If its file is missing or
        damaged, the last one before it that can be opened, with a `warning`.

        Raises `ModelFileError` when the shipped model cannot be opened either.
        """
        warning: Message | None = None
        try:
            entries = self.history(writer, network)
        except RegistryError as error:
            entries = []
            warning = Message("{reason} The shipped model is used instead.", reason=error)
        warning = warning or self.list.warning
        for entry in reversed(entries):
            try:
                return self._opened(entry, warning)
            except ModelFileError as error:
                warning = warning or Message("{reason} An earlier model is used instead.", reason=error)
        return self._shipped_champion(network, warning)

    def history(self, writer: str | None = None, network: str = DIGIT_NETWORK) -> list[RegistryEntry]:
        """The shared champions of `network`, then those of `writer`, each oldest first. Raises `RegistryError`."""
        return _shared_and_own(self.list.content().champions, writer, network)

    def whole_history(self, writer: str | None = None) -> list[RegistryEntry]:
        """As `history`, for all networks together."""
        return _shared_and_own(self.list.content().champions, writer)

    def refusals(self, writer: str | None = None, network: str = DIGIT_NETWORK) -> list[RefusedRetrain]:
        """Refused retrains of the shared model of `network`, then those of `writer`, each oldest first.

        Raises `RegistryError`.
        """
        return _shared_and_own(self.list.content().refusals, writer, network)

    def learned_up_to(self, writer: str, network: str = DIGIT_NETWORK) -> int:
        """The last trial that a retrain of `writer`'s or of the shared model of `network` saw, promoted or refused; 0
        before any.

        Raises `RegistryError`.
        """
        retrains = [*self.history(writer, network), *self.refusals(writer, network)]
        return max((entry.last_trial_id for entry in retrains), default=0)

    def min_accuracies(self, champion: Champion, writer: str | None = None) -> dict[str, float]:
        """By name of the hold-out, the accuracy that no later champion of the same line may fall below.

        Raises `RegistryError`.
        """
        entries = self.history(writer, champion.network)
        verdicts = [entry.verdict for entry in entries if entry.verdict and entry.line == champion.line]
        first = verdicts[0].hold_outs if verdicts else {}
        return {data: pair.before.accuracy - allowance(data).in_total for data, pair in first.items()}

    def promote(
        self,
        challenger: Path,
        verdict: Verdict,
        writer: str | None = None,
        last_trial_id: int = 0,
        *,
        network: str = DIGIT_NETWORK,
    ) -> Champion:
        """Move the file `challenger` into the folder and make it the champion of `writer`, or the shared one, in the
        place of `network`.

        Raises `ModelFileError` if it cannot be opened, `RegistryError`, `OSError`.
        """
        model = read_model(challenger)
        Classifier(model)
        with self.list.locked():
            self.list.content()  # an unreadable list is found before any file moves
            before = self.champion(writer, network)
            file, sha256 = self._moved_in(challenger)
            return self._add(
                RegistryEntry(
                    model_id=model.model_id,
                    file=file,
                    sha256=sha256,
                    writer=writer,
                    network=network,
                    verdict=verdict,
                    last_trial_id=last_trial_id,
                    opened=before.opened,
                    line=before.line,
                    first_labels=before.first_labels if before.line else (),
                )
            )

    def adopt(self, outcome: Outcome) -> bool:
        """Promote the challenger or list it as refused, as its verdict demands; its file is moved or deleted.

        Returns whether it was promoted. Raises `StaleChallengerError` when the champion that it was judged against was
        replaced meanwhile (it is deleted and not listed, so that a retrain on the same drawings is offered again),
        `RegistryError`, `ModelFileError`, `OSError`.
        """
        try:
            if outcome.verdict.promoted:
                with self.list.locked():
                    if self.champion(outcome.writer, outcome.network).path != outcome.champion:
                        raise StaleChallengerError(
                            "Another model was put in use while this one was trained, so this one was discarded."
                            " Retrain again."
                        )
                    self.promote(
                        outcome.challenger,
                        outcome.verdict,
                        outcome.writer,
                        outcome.last_trial_id,
                        network=outcome.network,
                    )
            else:
                self.list.append(
                    RefusedRetrain(
                        writer=outcome.writer,
                        verdict=outcome.verdict,
                        last_trial_id=outcome.last_trial_id,
                        network=outcome.network,
                    )
                )
        finally:
            outcome.challenger.unlink(missing_ok=True)
        return outcome.verdict.promoted

    def forget_writer(self, writer: str) -> int:
        """Remove all entries of `writer` and delete the model files that no other entry names; returns their number.

        Raises `RegistryError`, `OSError`.
        """
        removed = self.list.remove(writer)
        left = {entry.file for entry in self.list.content().champions}
        unused = {entry.file for entry in removed if entry.file} - left
        for file in unused:
            (self.folder / file).unlink(missing_ok=True)
        return len(unused)

    def learned_from(self, first: int) -> list[RegistryEntry]:
        """The shared champions whose retrain saw trials with an id of `first` or more. Raises `RegistryError`."""
        return [entry for entry in self.whole_history() if entry.verdict and entry.last_trial_id >= first]

    def trusted_sha256s(self) -> frozenset[str]:
        """Checksums of all listed model files, which need no inspection. Raises `RegistryError`."""
        return frozenset(entry.sha256 for entry in self.list.content().champions if entry.sha256)

    def open_model(self, inspected: Inspected, writer: str | None = None, network: str = DIGIT_NETWORK) -> Champion:
        """Make a copy of an inspected model file the champion of `writer`, or the shared one, in the place of
        `network`, without a verdict.

        Raises `ModelFileError` when it cannot be opened, `RegistryError`, `OSError`.
        """
        private_folder(self.folder)
        copy = temporary_path(self.folder / "opened.h5", os.getpid())
        try:
            shutil.copyfile(inspected.path, copy)
            model = read_model(copy)
            Classifier(model)
            entry = RegistryEntry(model_id=model.model_id, writer=writer, network=network)
            with self.list.locked():
                self.list.content()  # an unreadable list is found before any file moves
                if model.model_id == self.shipped_model(network).model_id:
                    return self._add(entry)
                file, sha256 = self._moved_in(copy)
                return self._add(
                    replace(
                        entry,
                        file=file,
                        sha256=sha256,
                        opened=inspected.source.name,
                        line=inspected.sha256,
                        first_labels=model.card.labels,
                    )
                )
        finally:
            copy.unlink(missing_ok=True)

    def _moved_in(self, source: Path) -> tuple[str, str]:
        """Move a model file into the folder; returns its name there, which its content determines, and its SHA-256."""
        sha256 = sha256_of(source)
        path = self.folder / f"{sha256[:_NAME]}.h5"
        self.list.begin()
        with atomic_write(path) as waiting:
            os.replace(source, waiting)
            make_private(waiting)
        return path.name, sha256

    def roll_back(self, model_id: str, writer: str | None = None, network: str = DIGIT_NETWORK) -> Champion:
        """Make an earlier champion of `writer`, or of all writers, champion again in the place of `network`, which is
        one itself.

        Raises `RegistryError` when it never was champion, `ModelFileError` when its file is damaged or missing.
        """
        entry = replace(self._last_entry(model_id, writer, network), writer=writer, rolled_back=True)
        self._opened(entry)
        return self._add(entry)

    def earlier(self, model_id: str, writer: str | None = None, network: str = DIGIT_NETWORK) -> Champion:
        """Open a model that is or was champion of `writer` without changing anything. Raises as `roll_back` does."""
        return self._opened(self._last_entry(model_id, writer, network))

    def _last_entry(self, model_id: str, writer: str | None, network: str) -> RegistryEntry:
        """The last entry of that model, or a new one for the shipped network if it has none. Raises `RegistryError`."""
        entries = [entry for entry in self.history(writer, network) if entry.model_id == model_id]
        if entries:
            return entries[-1]
        if model_id != self.shipped_model(network).model_id:
            raise RegistryError("Model {model_id} was never in use here.", model_id=model_id)
        return RegistryEntry(model_id=model_id, network=network)

    def _add(self, entry: RegistryEntry) -> Champion:
        self.list.append(entry)
        return self._opened(entry)

    def tidy(self) -> None:
        """Delete model files that a window moved in and did not list because it was killed."""
        try:
            self.list.tidy(self.folder.glob(f"{'[0-9a-f]' * _NAME}.h5"))
        except (RegistryError, OSError) as error:  # `champion` warns of an unreadable list
            reason = (
                error.message.template if isinstance(error, RegistryError) else error
            )  # no writer's name in the log
            logging.warning("the models could not be tidied up: %s", reason)

    def _opened(self, entry: RegistryEntry, warning: Message | None = None) -> Champion:
        if entry.file is None:
            return self._shipped_champion(entry.network, warning)
        path = self.folder / entry.file
        if not path.is_file():
            raise ModelFileError("The model file {path} is missing.", path=path)
        try:
            sha256 = sha256_of(path)
        except OSError as error:
            raise ModelFileError(
                "The model file {path} cannot be read: {reason}.", path=path, reason=error.strerror
            ) from error
        if sha256 != entry.sha256:
            raise ModelFileError("{path} is damaged or was exchanged: its checksum differs.", path=path)
        return Champion(
            path,
            Classifier(read_model(path)),
            shipped=False,
            first_labels=tuple(entry.first_labels or self.shipped_model(entry.network).card.labels),
            opened=entry.opened,
            line=entry.line,
            retrained=entry.verdict is not None,
            last_trial_id=entry.last_trial_id,
            warning=warning,
            network=entry.network,
        )

    def _shipped_champion(self, network: str, warning: Message | None) -> Champion:
        model, path = self.shipped_model(network), self._shipped[network]
        return Champion(path, Classifier(model), True, model.card.labels, warning=warning, network=network)


def _shared_and_own(entries: list[_Entry], writer: str | None, network: str | None = None) -> list[_Entry]:
    """The shared entries, then those of `writer`; of `network`, or of all networks if None."""
    entries = [entry for entry in entries if network in (None, entry.network)]
    own = [entry for entry in entries if entry.writer == writer] if writer is not None else []
    return [entry for entry in entries if entry.writer is None] + own
