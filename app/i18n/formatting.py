"""Formats numbers, dates and answers in the language of the user interface. Pure functions."""

from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from enum import Enum, auto

from PySide6.QtCore import QDateTime, QLocale

from app.core.answer import Answer
from app.core.prompt_picker import Round
from app.core.sureness import FAIRLY_SURE, SURE
from app.i18n.translation import error_text, tr
from corrections.trials.accuracy import Accuracy, RecentResults, TrialResult
from models.inference.prediction import Prediction
from models.ink.labels import sort_labels
from models.system.errors import Message

_MAX_RUNS = 100


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
    """A formatted number, or a range as `86.5–98.9`, with the per cent sign."""
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
    """`sure, 99.1 %`: a word with the figure, so that nothing depends on colour."""
    match Sureness.of(probability):
        case Sureness.SURE:
            template = tr("sure, {}")
        case Sureness.FAIRLY_SURE:
            template = tr("fairly sure, {}")
        case Sureness.NOT_SURE:
            template = tr("not sure, {}")
    return template.format(percent(probability))


def shape(given: Prediction) -> str:
    """`0`, or `0 or O` where one shape may be several labels."""
    return one_of((given.label, *given.lookalikes))


def one_of(labels: Sequence[str]) -> str:
    """`0`, `0 or O`, `1, I or l`."""
    *others, last = labels
    return tr("{} or {}", "one of several labels").format(listed(others), last) if others else last


def prediction(given: Prediction) -> str:
    """`0 or O, sure, 99.1 %`: the reading and how sure it is of the shape."""
    return listed([shape(given), sureness(given.shape_probability)])


def in_one_line(text: str) -> str:
    """The rows of a drawing beside each other."""
    return text.replace("\n", " ")


def answer(given: Answer) -> str:
    """How a drawing was labelled; a label that may be a slip of the key is named as such."""
    if slip := next((each for each in given.characters if each.contradicts), None):
        template = tr("You called a clear {read} “{label}”. Ctrl+Z takes it back.")
        return template.format(read=slip.contradicts, label=slip.label)
    read = in_one_line(given.predicted)
    if not given.right:
        return tr("Corrected: {label}, read as {read}").format(label=in_one_line(given.label), read=read)
    return (tr("Accepted: {}") if given.accepted else tr("Confirmed: {}")).format(read)


def practice_summary(finished: Round) -> str:
    """`Done: 18 of 20 read right. Misread: 3 and 8.`"""
    summary = tr("Done: {right} of {drawn} read right.").format(right=finished.right, drawn=finished.drawn)
    if finished.misread:
        summary += " " + tr("Misread: {labels}.").format(labels=listed(list(finished.misread)))
    return summary


def known_labels(labels: Collection[str]) -> str:
    """`0–9  A–Z  π`: runs of three or more neighbours as ranges, in code point order; `…` for those beyond 100."""
    found = runs(sort_labels(labels))
    return "  ".join(found if len(found) <= _MAX_RUNS else [*found[:_MAX_RUNS], "…"])


def runs(labels: Iterable[str]) -> list[str]:
    """The labels in their order; three or more neighbours of one alphabet, or digits, as a range `A–Z`."""
    found: list[list[str]] = []
    for label in labels:
        last = found[-1][-1] if found else ""
        if len(label) == len(last) == 1 and ord(label) == ord(last) + 1 and _kind(label) == _kind(last) != _UNORDERED:
            found[-1].append(label)
        else:
            found.append([label])
    return [part for run in found for part in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else run)]


_UNORDERED = (False, False)
_FIRST_HAN = "\u2e80"
"""From here on, the order of code points is nobody's alphabet."""


def _kind(character: str) -> tuple[bool, bool]:
    """Whether it is a digit, and whether a letter of an alphabet."""
    return character.isdigit(), character.isalpha() and character < _FIRST_HAN


def accuracy(given: Accuracy) -> str:
    """`96.0 % of 50 drawings`, and on a second line the 95 % interval."""
    if not given.n:
        return tr("nothing read yet")
    template = tr("{accuracy} of %Ln drawing(s)\n95 % interval {interval}", None, given.n)
    return template.format(accuracy=per_cent(decimal(given.value * 100)), interval=per_cent(span(*given.interval)))


def recent(given: RecentResults, lines: Accuracy | None = None) -> str:
    """`24 of the last 25 right`, and the number of drawings with labels that were new: `5 new`.

    With `lines`, the number of those that were read exactly: `34 of 40 lines exact`.
    """
    known, parts = given.known, []
    if known.n:
        more = sum(result is not TrialResult.NEW for result in given.results) > known.n
        template = tr("{right} of the last {n} right") if more else tr("{right} of {n} right")
        parts.append(template.format(right=number(known.right), n=number(known.n)))
    if given.new:
        new = tr("{n} new", "drawings of labels that could not be read before").format(n=number(given.new))
        parts.append(new)
    if lines and lines.n:
        exact = tr("{right} of {n} lines exact").format(right=number(lines.right), n=number(lines.n))
        parts.append(exact)
    parts[1:] = [each.replace(" ", "\N{NO-BREAK SPACE}") for each in parts[1:]]  # a line may end before each, not in it
    return tr(" · ", "between two statements").join(parts) or tr("nothing read yet")


def span(low: float, high: float) -> str:
    """`86.5–98.9` per cent: an interval from 0 to 1."""
    return f"{decimal(low * 100)}–{decimal(high * 100)}"


def with_interval(value: float, low: float, high: float) -> str:
    """`96.0 % (86.5–98.9)`: a value and its interval, all three from 0 to 1."""
    return f"{percent(value)} ({span(low, high)})"


def moment(time: float) -> str:
    """`14 Mar 2026, 10:02` in local time: `time` is seconds since the epoch."""
    shown = tr("dd MMM yyyy, HH:mm", "how Qt is to write day and time")
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(time)), shown)


def iso_time(time: float) -> str:
    """`2026-03-14T09:02:11+00:00`, for other programs: `time` is seconds since the epoch."""
    return datetime.fromtimestamp(time, UTC).isoformat(timespec="seconds")


def reading(label: str, predicted: str) -> str:
    """Label and prediction of a drawing."""
    template = tr("{label}, read right") if label == predicted else tr("{label}, read as {predicted}")
    return template.format(label=label, predicted=predicted)


def data_set(name: str) -> str:
    """Readable name of a data set, or of a part, as named in model cards."""
    return {
        "mnist": "MNIST",
        "usps": "USPS",
        "usps-random": tr("USPS, random split"),
        "chinese-mnist-random": tr("Chinese MNIST, random split"),
        "chinese-mnist": "Chinese MNIST",
        "characters": tr("MNIST and font glyphs"),
        "glyphs": tr("font glyphs"),
        "mnist-among-characters": "MNIST",
        "ink": tr("recorded ink"),
        "base_hold_out": tr("the base hold-out"),
        "mnist_among_characters": tr("the MNIST hold-out"),
        "glyph_hold_out": tr("font glyphs held out"),
        "unseen_writers": tr("unseen writers"),
        "mnist_test": tr("the MNIST test set"),
        "usps_test": tr("the USPS test set"),
        "chinese_mnist_test": tr("the Chinese MNIST test set"),
        "characters_test": tr("the MNIST test set"),
    }.get(name, name.replace("_", " "))


def listed(parts: list[str]) -> str:
    """`a, b, c`."""
    return tr(", ", "between the members of a list").join(parts)


def drawings(n: int) -> str:
    """`1 drawing`, `7,494 drawings`."""
    return tr("%Ln drawing(s)", None, n)


def unstored(count: int, reason: Message | None) -> str:
    """Number of drawings that are not stored yet, and why."""
    return (
        tr("%Ln drawing(s) are not stored yet. {}", None, count).format(error_text(reason) if reason else "").rstrip()
    )
