"""Figures in words. Pure functions, so that what the window says can be tested without one."""

from collections.abc import Collection
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from app.answer import Answer
from corrections.accuracy import Accuracy
from corrections.labels import in_order
from models.prediction import Prediction
from models.promotion import Comparison, Verdict

if TYPE_CHECKING:  # the window is painted before h5py and LiteRT load
    from app.retrain_log import RetrainLog
    from corrections.exchange.formats import Format
    from corrections.exchange.transfer import Exported, Imported
    from models.card import Card
    from models.registry import Champion

SURE, FAIRLY_SURE = 0.95, 0.7
"""Probabilities from which a reading is called so; below the second it is "not sure"."""
_NAMED = 5
"""So many writers are told by name."""
_SAME = "as before"
_MEASURED_ON = {
    "mnist": "MNIST",
    "usps": "USPS",
    "usps-random": "USPS, at random",
    "chinese-mnist-random": "Chinese MNIST, at random",
    "chinese-mnist": "Chinese MNIST",
    "ink": "recorded ink",
    "base_hold_out": "the base hold-out",
    "unseen_writers": "writers never seen",
    "mnist_test": "MNIST's test part",
    "usps_test": "USPS's test part",
    "chinese_mnist_test": "Chinese MNIST's test part",
}
"""What model cards call data sets and their parts, in words."""


def percent(value: float, digits: int = 1) -> str:
    """0.9876 → `98.8 %`; never rounded up to 100 %."""
    scale = 10**digits
    shown = value * 100 if value == 1 else min(round(value * 100 * scale) / scale, 100 - 1 / scale)
    return f"{shown:.{digits}f} %"


class Sureness(StrEnum):
    """How sure a reading is, in a word."""

    SURE = "sure"
    FAIRLY_SURE = "fairly sure"
    NOT_SURE = "not sure"

    @staticmethod
    def of(probability: float) -> "Sureness":
        if probability >= SURE:
            return Sureness.SURE
        return Sureness.FAIRLY_SURE if probability >= FAIRLY_SURE else Sureness.NOT_SURE


def sureness(prediction: Prediction) -> str:
    """`sure, 99.1 %`: a word beside the figure, so that neither stands on colour."""
    return f"{Sureness.of(prediction.probability)}, {percent(prediction.probability)}"


def answer(of: Answer) -> str:
    """What became of a drawing."""
    if of.right:
        return f"Let stand: {of.read}" if of.accepted else f"Confirmed: {of.read}"
    return f"Corrected: {of.label}, read as {of.read}"


def label_set(labels: Collection[str]) -> str:
    """`0–9  A–Z  π`: runs of three and more neighbours as ranges, in the order of the characters."""
    runs: list[list[str]] = []
    for label in in_order(labels):
        last = runs[-1][-1] if runs else ""
        if len(label) == len(last) == 1 and ord(label) == ord(last) + 1 and _kind(label) == _kind(last):
            runs[-1].append(label)
        else:
            runs.append([label])
    return "  ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else "  ".join(run) for run in runs)


def _kind(character: str) -> tuple[bool, bool]:
    return character.isdigit(), character.isalpha()


def accuracy(of: Accuracy) -> str:
    """`96.0 % of 50 drawings`, and on a second line the 95 % interval."""
    if not of.n:
        return "nothing read yet"
    low, high = of.interval
    drawings = "drawing" if of.n == 1 else "drawings"
    return f"{of.value * 100:.1f} % of {of.n} {drawings}\n95 % interval {low * 100:.1f}–{high * 100:.1f} %"


def with_interval(value: float, low: float, high: float) -> str:
    """`96.0 % (86.5–98.9)`: a value and its interval, all three from 0 to 1."""
    return f"{percent(value)} ({100 * low:.1f}–{100 * high:.1f})"


def moment(time: float) -> str:
    """`14 Mar 2026, 10:02`, here and now: `time` is seconds since the epoch."""
    return f"{datetime.fromtimestamp(time):%d %b %Y, %H:%M}"


def iso_time(time: float) -> str:
    """`2026-03-14T09:02:11+00:00`, for other programs: `time` is seconds since the epoch."""
    return datetime.fromtimestamp(time, UTC).isoformat(timespec="seconds")


def reading(label: str, predicted: str) -> str:
    """What a drawing was, and what it was read as."""
    return f"{label}, read right" if label == predicted else f"{label}, read as {predicted}"


def model_change(entry: dict[str, Any] | None, model_id: str) -> str:
    """How it came that a model reads: `entry` of the registry, or None where that knows nothing of it."""
    if entry is None:
        return f"model {model_id[:8]}"
    if entry["rolled_back"]:
        return "rolled back"
    if entry["verdict"]:
        return "retrained for everybody" if entry["writer"] is None else "retrained"
    return f"opened {entry['opened'].removesuffix('.h5')}" if entry["opened"] else "shipped model"


def unstored(count: int, reason: str) -> str:
    """That so many answers wait in memory, and why."""
    drawings = "1 drawing is" if count == 1 else f"{count} drawings are"
    return f"{drawings} not stored yet. {reason}"


def verdict(of: Verdict, whose: str = "") -> str:
    """What a retrain came to, with its numbers; `whose` names another writer or everybody, if it was for them.

    `It now reads 41 of your 45 held-out drawings, before 36; MNIST 99.61 %, before 99.62 %: taken.`
    """
    begin = f"Retrained for {whose}: it" if whose else "It"
    their = "the" if whose else "your"
    told = [
        f"{pair.after.right} of {their} {pair.after.n} {which}, {_before(pair)}" for pair, _, which in _deciding(of)
    ]
    figures = f"{', and '.join(told)}; {base(of)}"
    if of.promoted:
        return f"{begin} now reads {figures}: taken."
    return (
        f"{begin} would read {figures}: not taken, because {refusal(of)}. The model in use stays as it was, and what"
        " was corrected stays remembered."
    )


def short_verdict(of: Verdict) -> str:
    """A verdict for a table, a figure a line; where it was refused, why comes first."""
    lines = [] if of.promoted else [refusal(of)]
    lines += [f"{name}: {pair.after.right} of {pair.after.n}, {_before(pair)}" for pair, name, _ in _deciding(of)]
    return "\n".join([*lines, base(of)])


def refusal(of: Verdict) -> str:
    """Why a challenger was not taken, without the numbers that its reason ends in."""
    return of.reason.partition(":")[0]


def base(of: Verdict) -> str:
    """`MNIST 99.61 %, before 99.62 %`: the base hold-out."""
    before, after = (f"{score.accuracy * 100:.2f}\u00a0%" for score in (of.base.before, of.base.after))
    return f"{_MEASURED_ON.get(of.base_data, of.base_data)} {after}, " + (
        f"before {before}" if before != after else _SAME
    )


def _before(pair: Comparison) -> str:
    return _SAME if pair.before == pair.after else f"before {pair.before.right}"


def _deciding(of: Verdict) -> list[tuple[Comparison, str, str]]:
    """The held-out drawings, if there are any; those learned from where they decided; those let stand if they did.

    Each with what it is called in a table and in a sentence.
    """
    told = [(of.held_out, "held out", "held-out drawings")] if of.held_out.after.n else []
    if of.held_out.after.right <= of.held_out.before.right:
        told.append((of.learned, "learned from", "that it learned from"))
    if of.accepted.after.right < of.accepted.before.right:
        told.append((of.accepted, "let stand", "that were let stand"))
    return told


def time_left(seconds: float) -> str:
    """`about 25 s left`: no more exact than it is known."""
    if seconds < 5:
        return "a few seconds left"
    if seconds < 90:
        return f"about {max(1, round(seconds / 5)) * 5} s left"
    return f"about {round(seconds / 60)} min left"


def progress(of: "RetrainLog", now: float) -> str:
    """What a retrain does, and how long it still takes as soon as that can be told."""
    parts = [str(of.stage), of.latest.note]
    if (left := of.seconds_left(now)) is not None:
        parts.append(time_left(left))
    return ", ".join(part for part in parts if part)


def champion(entry: dict[str, Any]) -> str:
    """One line for a model that was in use, an entry of the registry: since when, and for whom."""
    since = datetime.fromisoformat(entry["since"]).astimezone() if entry["since"] else None
    when = f"{since:%d %b %Y, %H:%M}" if since else "some time ago"
    return f"{when}, for everybody" if entry["writer"] is None else when


def reason(entry: dict[str, Any]) -> str:
    """Why that model was taken."""
    if entry["verdict"]:
        return short_verdict(Verdict.of(entry["verdict"]))
    return f"opened: {entry['opened']}" if entry["opened"] else ""


def card(of: "Card") -> list[tuple[str, str]]:
    """What a model is and where it comes from: names and values, without what is not known."""
    size = of.form.size
    rows = [
        ("Labels", label_set(of.labels)),
        ("Network", of.architecture),
        ("Recipe", of.recipe),
        ("Reads", f"{size}×{size} pixels, {of.normalisation}"),
        ("Learned from", ", ".join(f"{n:,} of {_MEASURED_ON.get(name, name)}" for name, n in of.training_data.items())),
        ("Retrained from", of.parent[:8]),
    ]
    measured = {name.removesuffix("_accuracy"): value for name, value in of.metrics.items() if "accuracy" in name}
    rows += [
        (f"Accuracy on {_MEASURED_ON.get(name, name.replace('_', ' '))}", percent(value, 2))
        for name, value in measured.items()
    ]
    return [(name, value) for name, value in [*rows, ("Made", of.created)] if value]


def origin(of: "Champion") -> str:
    """Where the model in use comes from."""
    if of.shipped:
        return "shipped model"
    return "retrained model" if of.retrained else f"opened model {of.opened.rpartition('.')[0] or of.opened},"


def drawings(n: int) -> str:
    """`1 drawing`, `7,494 drawings`."""
    return f"{n:,} drawing" if n == 1 else f"{n:,} drawings"


def exchange_format(of: "Format") -> str:
    """What a file of this format holds of a drawing."""
    holds = {
        "STROKES": "Strokes with time and pressure, label and writer. Pictures are left out.",
        "IMAGES": "Images of 28×28 pixels as in MNIST, and labels. Strokes, time and pressure are lost.",
        "BOTH": "Strokes and pictures as they are, label and writer.",
    }[of.holds.name]
    return f"{holds} Also what was read, so that importing restores the accuracy." if of.readings else holds


def exported(of: "Exported") -> str:
    """What an export came to."""
    left_out = [f"{drawings(of.empty)} left out because there is no ink in it"] * bool(of.empty)
    if of.pictures:
        pictures = "1 picture" if of.pictures == 1 else f"{of.pictures:,} pictures"
        left_out.append(f"{pictures} left out because {of.format.name} holds strokes only")
    return f"{'; '.join([f'Exported {drawings(of.written)} to {of.path}', *left_out])}."


def imported(of: "Imported", source: str) -> str:
    """What an import came to."""
    parts = [f"Imported {drawings(of.added)} from {source}"]
    if of.known:
        parts.append(f"{of.known:,} {'was' if of.known == 1 else 'were'} there already")
    if of.empty:
        parts.append(f"{of.empty:,} left out because there is no ink in {'it' if of.empty == 1 else 'them'}")
    text = f"{'; '.join(parts)}."
    if of.new_writers:
        more = len(of.new_writers) - _NAMED
        names = ", ".join(of.new_writers[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        text += f" New {'writer' if len(of.new_writers) == 1 else 'writers'}: {names}."
    return text


def _pair(pair: Comparison) -> str:
    return f"{pair.after.accuracy * 100:.2f} %, before {pair.before.accuracy * 100:.2f} %"
