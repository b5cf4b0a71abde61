"""Figures in words, in the language of the window. Pure functions, so that they can be tested without one."""

from collections.abc import Collection
from datetime import UTC, datetime
from enum import Enum, auto

from PySide6.QtCore import QDateTime, QLocale

from app.core.answer import Answer
from app.i18n.translation import error_text, tr
from corrections.trials.accuracy import Accuracy
from models.ink.labels import sort_labels
from models.system.errors import Message

SURE, FAIRLY_SURE = 0.95, 0.7
"""Probabilities from which a reading is called so; below the second it is "not sure"."""


def number(value: float) -> str:
    """A whole number, `7,494`."""
    return QLocale().toString(round(value))


def decimal(value: float, digits: int = 1) -> str:
    """`1234.5` → `1,234.5`."""
    return QLocale().toString(float(value), "f", digits)


def percent(value: float, digits: int = 1) -> str:
    """0.9876 → `98.8 %`; never rounded up to 100 %."""
    scale = 10**digits
    shown = value * 100 if value == 1 else min(round(value * 100 * scale) / scale, 100 - 1 / scale)
    return per_cent(decimal(shown, digits))


def per_cent(figure: str) -> str:
    """A figure, or two as `86.5–98.9`, with the sign."""
    return tr("{} %").format(figure)


def seconds(value: float) -> str:
    """`2.5 s`."""
    return tr("{} s", "seconds").format(decimal(value))


class Sureness(Enum):
    """How sure a reading is."""

    SURE = auto()
    FAIRLY_SURE = auto()
    NOT_SURE = auto()

    @staticmethod
    def of(probability: float) -> "Sureness":
        if probability >= SURE:
            return Sureness.SURE
        return Sureness.FAIRLY_SURE if probability >= FAIRLY_SURE else Sureness.NOT_SURE


def sureness(probability: float) -> str:
    """`sure, 99.1 %`: a word beside the figure, so that neither stands on colour."""
    match Sureness.of(probability):
        case Sureness.SURE:
            said = tr("sure, {}")
        case Sureness.FAIRLY_SURE:
            said = tr("fairly sure, {}")
        case Sureness.NOT_SURE:
            said = tr("not sure, {}")
    return said.format(percent(probability))


def answer(of: Answer) -> str:
    """What became of a drawing."""
    if not of.right:
        return tr("Corrected: {label}, read as {read}").format(label=of.label, read=of.read)
    return (tr("Let stand: {}") if of.accepted else tr("Confirmed: {}")).format(of.read)


def known_labels(labels: Collection[str]) -> str:
    """`0–9  A–Z  π`: runs of three and more neighbours as ranges, in the order of the characters."""
    runs: list[list[str]] = []
    for label in sort_labels(labels):
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
        return tr("nothing read yet")
    said = tr("{accuracy} of %Ln drawing(s)\n95 % interval {interval}", None, of.n)
    return said.format(accuracy=per_cent(decimal(of.value * 100)), interval=per_cent(span(*of.interval)))


def span(low: float, high: float) -> str:
    """`86.5–98.9` per cent: an interval from 0 to 1."""
    return f"{decimal(low * 100)}–{decimal(high * 100)}"


def with_interval(value: float, low: float, high: float) -> str:
    """`96.0 % (86.5–98.9)`: a value and its interval, all three from 0 to 1."""
    return f"{percent(value)} ({span(low, high)})"


def moment(time: float) -> str:
    """`14 Mar 2026, 10:02`, here and now: `time` is seconds since the epoch."""
    shown = tr("dd MMM yyyy, HH:mm", "how Qt is to write day and time")
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(time)), shown)


def iso_time(time: float) -> str:
    """`2026-03-14T09:02:11+00:00`, for other programs: `time` is seconds since the epoch."""
    return datetime.fromtimestamp(time, UTC).isoformat(timespec="seconds")


def reading(label: str, predicted: str) -> str:
    """What a drawing was, and what it was read as."""
    said = tr("{label}, read right") if label == predicted else tr("{label}, read as {predicted}")
    return said.format(label=label, predicted=predicted)


def data_set(name: str) -> str:
    """What model cards call data sets and their parts, in words."""
    return {
        "mnist": "MNIST",
        "usps": "USPS",
        "usps-random": tr("USPS, at random"),
        "chinese-mnist-random": tr("Chinese MNIST, at random"),
        "chinese-mnist": "Chinese MNIST",
        "ink": tr("recorded ink"),
        "base_hold_out": tr("the base hold-out"),
        "unseen_writers": tr("writers never seen"),
        "mnist_test": tr("MNIST's test part"),
        "usps_test": tr("USPS's test part"),
        "chinese_mnist_test": tr("Chinese MNIST's test part"),
    }.get(name, name.replace("_", " "))


def listed(parts: list[str]) -> str:
    """`a, b, c`."""
    return tr(", ", "between the members of a list").join(parts)


def drawings(n: int) -> str:
    """`1 drawing`, `7,494 drawings`."""
    return tr("%Ln drawing(s)", None, n)


def unstored(count: int, reason: Message | None) -> str:
    """That so many answers wait in memory, and why."""
    return (
        tr("%Ln drawing(s) are not stored yet. {}", None, count).format(error_text(reason) if reason else "").rstrip()
    )
