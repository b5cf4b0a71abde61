"""Learn the confirmed and corrected drawings of a writer for good, as Model → Retrain does in the window.

The new model is put in use only if it is judged better. The first word of the result is Promoted or Refused; the exit
status is 0 in both cases, and 1 if there is no result. Ctrl+C cancels; then everything is as it was.

examples:
  inkloop retrain
  inkloop retrain --writer Ada
  inkloop retrain --writer Ada --labels digits
"""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager

from tqdm import tqdm

from app.commands.label_set_argument import add_labels_argument, parse_labels
from app.commands.named_writer import add_writer_argument, find_writer
from app.commands.output import without_library_messages
from app.core.retrain_request import NOTHING_TO_LEARN, NothingToLearnError, is_download_needed
from app.core.session import Session
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.store_file import STORE_FILE
from models.datasets.mnist import MNIST_HOST, MNIST_MEGABYTES
from models.registry.promotion import Outcome, Verdict
from models.training.retrain_messages import Progress, RetrainCancelledError, RetrainError, RetrainRequest
from models.training.retrain_process import TrainingProcess

_CANCELLED = 130
_BAR = "{desc}: {percentage:3.0f} %|{bar}| {elapsed}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `inkloop retrain`."""
    who = parser.add_mutually_exclusive_group()
    add_writer_argument(who, "learn the drawings of this writer, for this writer")
    who.add_argument(
        "--all-writers", action="store_true", help="learn the drawings of all, for all writers without their own model"
    )
    add_labels_argument(parser, "retrain the model that reads this label set, or these characters")
    parser.add_argument(
        "--download", action="store_true", help="allow the download of MNIST, which the first retrain may need"
    )


def run(args: argparse.Namespace) -> int:
    """Retrain, carry out the verdict and print it. Raises `InkloopError`."""
    label_set = parse_labels(args.labels)
    with closing(ReadOnlyStore(args.data_dir / STORE_FILE)) as store:
        writer, writers = find_writer(store, args.writer), store.writers()
        learned = [each for each in writers if args.all_writers or each == writer]
        if not any(store.count_labelled(store.writer(each)) for each in learned):
            raise NothingToLearnError(NOTHING_TO_LEARN)
    with without_library_messages():
        session = Session(args.data_dir, writer=learned[0], label_set=label_set, remember=False)
    with closing(session):
        request = session.retrain_request(all_writers=args.all_writers)
        if is_download_needed(request) and not args.download:
            raise RetrainError(
                "A retrain rehearses the 70,000 digits of MNIST, which are not on this computer: {size} MB from {host}."
                " Add --download to download them. None of your data is sent.",
                size=MNIST_MEGABYTES,
                host=MNIST_HOST,
            )
        try:
            outcome = _train(request)
        except RetrainCancelledError as error:
            print(error, file=sys.stderr)
            return _CANCELLED
        print(verdict_text(session.adopt(outcome)))
        for message in session.store.pending_messages():
            print(message, file=sys.stderr)
    return 0


def verdict_text(verdict: Verdict) -> str:
    """`Promoted` or `Refused` with the reason, the accuracy on each hold-out of base data, and new labels."""
    accuracies = [
        f"{data} {pair.after.accuracy:.2%}, before {pair.before.accuracy:.2%}"
        for data, pair in verdict.hold_outs.items()
    ]
    base = "; ".join(accuracies)
    if verdict.promoted:
        new = f" New: {', '.join(verdict.new_labels)}." if verdict.new_labels else ""
        return f"Promoted: {verdict.reason}; {base}.{new}"
    return f"Refused: {verdict.reason}; {base}. The model in use is unchanged."


def _train(request: RetrainRequest) -> Outcome:
    """Run the retrain with a bar on standard error. Raises `RetrainError`, `RetrainCancelledError`."""
    training = TrainingProcess(request)
    outcome: Outcome | None = None
    with _cancelling_on_signals(training), tqdm(total=1.0, bar_format=_BAR, disable=None, leave=False) as bar:
        for message in training.run():
            if isinstance(message, Progress):
                bar.set_description_str(" ".join([message.stage, message.note]).strip(), refresh=False)
                bar.update(max(0.0, message.fraction - bar.n))
            else:
                outcome = message
    assert outcome
    return outcome


@contextmanager
def _cancelling_on_signals(training: TrainingProcess) -> Iterator[None]:
    """Ctrl+C and a request to end cancel the retrain, which then removes its processes and files."""
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(each, lambda *_: training.cancel()) for each in signals]
    try:
        yield
    finally:
        for each, handler in zip(signals, before, strict=True):
            signal.signal(each, handler)
