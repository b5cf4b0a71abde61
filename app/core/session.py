"""One recognise-correct loop: ink → prediction → label → store → memory, and retraining. No Qt in here.

The window and the headless replay drive the same object.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from app.core.answer_log import AnswerLog, LoggedAnswer
from app.core.line_reading import LineReading
from app.core.memory_sync import MemorySync
from app.core.model_switch import ModelSwitcher, PreparedModel
from app.core.reading import Reading
from app.core.session_trials import SessionTrials
from app.core.writer_record import WriterRecord
from app.core.written_lines import in_lines, written_lines
from corrections.durability.durable_store import DurableStore
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.line import SegmentedBy
from corrections.trials.trial import LabelSource
from models.ink.ink import AnyInk
from models.ink.label_sets import LabelSet
from models.ink.labels import Label, WriterName
from models.registry.promotion import Outcome, Verdict
from models.registry.registry import Registry
from models.registry.shipped_models import SHIPPED_MODELS
from models.system.stale_files import CHALLENGER_FILE, TEMPORARY_FILE, remove_stale_files

DEFAULT_WRITER = WriterName("me")
_NOTHING: Mapping[int, Label] = MappingProxyType({})


class Session(SessionTrials):
    """One writer at work on one data directory.

    `pending` is the reading that waits for its answer, or None, and `reading` the same if it is of one character;
    `record` holds what the writer has drawn and taught. `store` and `registry` hold the trials and models of all
    writers. Other parts may read them; they change trials only in `editing_trials`, and models only through `switcher`,
    `switch_to` and `apply`.
    """

    def __init__(
        self,
        data_dir: Path,
        *,
        writer: str = DEFAULT_WRITER,
        shipped: Path | None = None,
        label_set: LabelSet | None = None,
        remember: bool = True,
    ) -> None:
        """Open the store and the writer's champion.

        For measurements, `label_set` is used instead of what the writers chose, and `shipped` instead of the shipped
        networks; without a label set all of its labels are in use then. Without `remember` the memory stays empty.

        Raises `StoreError` or `ModelFileError`.
        """
        super().__init__()
        folders = (data_dir / name for name in ("backups", "damaged", "datasets", "models"))
        remove_stale_files(folders, CHALLENGER_FILE, TEMPORARY_FILE)
        self.data_dir = data_dir
        self.store = DurableStore(data_dir / STORE_FILE)
        self.store.on_stored = self._on_stored
        self.registry = Registry(
            data_dir / "models", SHIPPED_MODELS if shipped is None else dict.fromkeys(SHIPPED_MODELS, shipped)
        )
        self._answers = AnswerLog()
        try:
            if shipped and label_set is None:
                labels = self.registry.shipped_model().card.labels
                label_set = LabelSet("".join(labels), labels)
            self.switcher = ModelSwitcher(self.store, self.registry, remember=remember, label_set=label_set)
            self.registry.tidy()
            self.switch_writer(writer)
        except Exception:
            self.store.close()
            raise

    def close(self) -> None:
        self.store.close()

    def sync(self) -> bool:
        """Store pending answers if possible, and apply changes by other windows; True if anything changed.

        Raises `StoreError`.
        """
        self.store.check_file()
        self.store.retry()
        before = self.accuracy
        changed = self.store.may_have_external_changes() and self._sync_memory()
        return changed or before != self.accuracy

    def _on_stored(self, waiting_id: int, stored_id: int) -> None:
        """A pending answer was stored."""
        self._memory_sync.rename(waiting_id, stored_id)
        self._answers.rename(waiting_id, stored_id)
        self._stored_ids[waiting_id] = stored_id

    # The writer ----------------------------------------------------------------------------------------------------

    def remove_label_set(self, label_set: LabelSet) -> None:
        """Delete one of the writer's own selections; one in use stays in use. Raises `StoreError`."""
        self.store.remove_label_set(self.writer_id, label_set)

    def switch_writer(self, name: str) -> None:
        """Switch to the writer `name`, created if new, with their label set, champion, memory and accuracy.

        Raises `LabelError` if the name is invalid, `StoreError`, `ModelFileError`; then nothing has changed.
        """
        self.switch_to(self.switcher.for_writer(WriterName.parse(name)))

    def switch_to(self, prepared: PreparedModel) -> None:
        """Switch to the writer or to the label set of `prepared` and discard a pending reading.

        A label set is stored as the writer's choice; that of a writer who is no longer the current one is only stored.
        Earlier answers of the same writer can still be undone, except those that the champion was retrained on. Raises
        `StoreError`; then nothing has changed.
        """
        if prepared.warning:
            raise prepared.warning
        writer, champion = prepared.writer, prepared.memory_sync.champion
        if prepared.is_choice and writer.id != self.writer_id:
            self.store.choose_label_set(writer.id, writer.label_set)
            return
        prepared.memory_sync.sync()
        record = WriterRecord(self.store, writer.id)
        if prepared.is_choice:
            self.store.choose_label_set(writer.id, writer.label_set)
            self._answers.keep_after(champion.last_trial_id)
        else:
            self._answers.clear()
        self.current_writer = writer
        self._memory_sync = prepared.memory_sync
        self.record = record
        self._registry_state = prepared.registry_state
        self.pending = None

    # All trials ----------------------------------------------------------------------------------------------------

    @contextmanager
    def editing_trials(self) -> Iterator[Store]:
        """Context for relabelling, removing or restoring trials of any writer.

        Memory and accuracy are updated at its end. Raises `StoreError`.
        """
        yield self.store
        self._sync_memory()

    def rebuild_memory(self) -> MemorySync:
        """Build the memory again after an import, for `apply_rebuild`.

        Takes about a second; may be called in another thread. Raises `StoreError`, `ModelFileError`.
        """
        return self._memory_sync.rebuild()

    def apply_rebuild(self, rebuilt: MemorySync) -> None:
        """Use `rebuilt`, or build it again if the model or writer changed since. Raises as above."""
        if (rebuilt.writer_id, rebuilt.champion) != (self.writer_id, self.champion):
            rebuilt = self.rebuild_memory()
        self._memory_sync = rebuilt
        self._sync_memory()

    # The loop ------------------------------------------------------------------------------------------------------

    def accept(self, given: Mapping[int, Label] = _NOTHING) -> None:
        """Accept the pending reading; does nothing without one.

        `given` are the labels that the writer gave to single characters of it, by their places.
        """
        self._answer_pending(LabelSource.ACCEPTED, given)

    def confirm(self, given: Mapping[int, Label] = _NOTHING) -> None:
        """Confirm the pending reading, except for the labels `given`; does nothing without one."""
        self._answer_pending(LabelSource.CONFIRMED, given)

    def label(self, label: Label) -> LabelSource | None:
        """Label the pending reading: a confirmation if it was read so, otherwise a correction.

        Returns None if no reading of one character is pending.
        """
        if not self.pending or not self.reading:
            return None
        answer = _labelled(self.reading, label)
        self._store_answer(self.pending, [answer])
        return answer[1]

    def label_lines(self, line: LineReading, labels: Sequence[Label]) -> None:
        """Label each character of `line`, the pending ink as `align` has read it."""
        changed = self.pending is not None and line.groups != self.pending.groups
        answers = [_labelled(*each) for each in zip(line.readings, labels, strict=True)]
        self._store_answer(line, answers, SegmentedBy.TYPED if changed else SegmentedBy.HAND)

    def label_whole(self, label: Label) -> None:
        """Label the whole pending ink as one character; does nothing if nothing is pending."""
        if self.pending:
            reading = self.read(self.pending.ink)
            self._store_answer(LineReading.of_one(reading), [_labelled(reading, label)], SegmentedBy.TYPED)

    def undo_last_answer(self) -> AnyInk | None:
        """Undo the last answer of this writer in this session and what it taught the memory.

        Returns the whole ink, which can be read and labelled again, or None if there is no answer to undo. Raises
        `StoreError`; then nothing is undone.
        """
        for answer in self._answers.newest_first():
            waiting = self.store.waiting_count
            rows = self.store.remove_all(answer.trial_ids)
            if rows or self.store.waiting_count < waiting:  # else already removed, and may be restored
                self._answers.remove(answer)
                for trial_id in answer.trial_ids:
                    self._memory_sync.forget(trial_id)
                self.record.read()
                self.pending = None
                return answer.ink
        return None

    def _answer_pending(self, source: LabelSource, given: Mapping[int, Label]) -> None:
        if line := self.pending:
            answers = [
                _labelled(reading, given[place]) if place in given else (reading.prediction.label, source)
                for place, reading in enumerate(line.readings)
            ]
            self._store_answer(line, answers)

    def _store_answer(
        self, line: LineReading, answers: Sequence[tuple[Label, LabelSource]], by: SegmentedBy = SegmentedBy.HAND
    ) -> None:
        """Store a trial for each character of `line`, the pending ink with the segmentation that the writer chose.

        `by` is how the writer chose it, if it is not the one that was read.
        """
        trials = [reading.trial(*answer) for reading, answer in zip(line.readings, answers, strict=True)]
        read = self._unaided()
        if read is not None and read.lines:  # else a single drawing, which is in no line
            trials = in_lines(line, written_lines(line, read, by), trials)
        trial_ids = self.add_trials(list(zip(line.readings, trials, strict=True)))
        self._answers.add(LoggedAnswer(tuple(trial_ids), line.ink))
        self.pending = None

    # The champion --------------------------------------------------------------------------------------------------

    def apply(self, prepared: PreparedModel | None) -> None:
        """Use the new champion. One of another writer or network is ignored here and loaded with that one.

        Earlier answers can no longer be undone: weights cannot unlearn. Raises `StoreError` if the memory is not
        complete.
        """
        if prepared is None or prepared.writer.id != self.writer_id:
            return
        if prepared.memory_sync.champion.network != self.champion.network:
            return
        self._memory_sync = prepared.memory_sync
        self._answers.clear()
        if prepared.warning:
            raise prepared.warning
        self._sync_memory()

    def adopt(self, outcome: Outcome) -> Verdict:
        """Carry out the verdict of a retrain at once. Raises what `ModelSwitcher.adopt` and `apply` do."""
        self.apply(self.switcher.adopt(outcome, self.current_writer))
        return outcome.verdict


def _labelled(reading: Reading, label: Label) -> tuple[Label, LabelSource]:
    return label, LabelSource.CONFIRMED if label == reading.prediction.label else LabelSource.CORRECTED
