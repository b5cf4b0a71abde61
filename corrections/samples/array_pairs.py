"""Which arrays of an NPZ file belong together: images with their labels, found by counts, and by names among equals."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corrections.samples.array_shapes import has_whole_values, image_layouts, label_texts
from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestion, ImportQuestionError, Option
from corrections.samples.npz_arrays import Arrays
from corrections.samples.sample import ImportExportError
from models.system.errors import Message

_OWN_NAMES = ("x", "y", "writer")
"""Names of images, labels and writers in our own files."""
_IMAGE_WORDS = "x|images?|imgs?|data(?:set)?|inputs?|features?|pixels?|pictures?"
_LABEL_WORDS = "y|labels?|targets?|class(?:es)?|outputs?|truth|answers?"
_SPLITS = "train|test|val|dev|all"
_WRITERS = re.compile(r"(writer|user|author)s?[-_ ]?(id|name)?s?", re.IGNORECASE)
_MAX_OPTIONS = 12
_WANTED = Message(
    "It must have an array of images, such as n×height×width or n×784, and one of n labels (names such as x and y)."
)


@dataclass(frozen=True, slots=True)
class ArrayPair:
    """The names of an array of images, of their labels, and of their writers, if it is known.

    In our own files, `is_own`, the first axis counts the images.
    """

    images: str
    labels: str
    writers: str = ""
    is_own: bool = False


def find_pairs(arrays: Arrays, choices: ImportChoices) -> list[ArrayPair]:
    """The pairs to read. Raises `ImportQuestionError` if several are possible, `ImportExportError` if none is."""
    if chosen := choices.get(Aspect.ARRAYS):
        return _chosen(chosen, arrays)
    if {"x", "y"} <= set(arrays.names) <= set(_OWN_NAMES):
        return [ArrayPair("x", "y", "writer" if "writer" in arrays.names else "", is_own=True)]
    fitting = _fitting(arrays)
    if not fitting:
        raise _no_pair(arrays)
    if _is_one_to_one(fitting):
        return fitting
    by_name = [pair for pair in fitting if _belong_together(pair)]
    if _is_one_to_one(by_name) and {pair.images for pair in by_name} == {pair.images for pair in fitting}:
        return by_name
    raise ImportQuestionError(
        ImportQuestion(
            Aspect.ARRAYS,
            Message("Several arrays can hold the images or their labels."),
            tuple(
                Option(
                    f"{pair.images},{pair.labels}",
                    Message("Images in {images}, labels in {labels}", images=pair.images, labels=pair.labels),
                )
                for pair in fitting[:_MAX_OPTIONS]
            ),
        )
    )


def _chosen(value: str, arrays: Arrays) -> list[ArrayPair]:
    """The pairs of a choice: `IMAGES,LABELS`, several separated by semicolons."""
    pairs = []
    for part in value.split(";"):
        names = [name.strip() for name in part.split(",")]
        if len(names) != 2 or not set(names) <= set(arrays.names):
            raise ImportExportError(
                "--{option} {value} does not fit this file. Choose {values}.",
                option=Aspect.ARRAYS.value,
                value=value,
                values=", ".join(sorted(arrays.names)),
            )
        pairs.append(ArrayPair(names[0], names[1]))
    return pairs


def _fitting(arrays: Arrays) -> list[ArrayPair]:
    """All pairs whose counts agree. Of two arrays with the same labels, as numbers and one-hot, one is taken."""
    readable = [name for name in arrays.names if not arrays.has_objects(name)]
    labels: dict[tuple[str, ...], str] = {}
    writers: dict[int, str] = {}
    for name in readable:
        if has_whole_values(arrays, name) and (texts := label_texts(arrays, name)):
            if _WRITERS.fullmatch(name):
                writers[len(texts)] = name
            else:
                labels.setdefault(tuple(texts), name)
    return [
        ArrayPair(images, name, writers.get(len(texts), ""))
        for images in readable
        for texts, name in labels.items()
        if images != name and any(layout.count == len(texts) for layout in image_layouts(arrays.header(images)))
    ]


def _is_one_to_one(pairs: Sequence[ArrayPair]) -> bool:
    uses = Counter(name for pair in pairs for name in (pair.images, pair.labels))
    return all(count == 1 for count in uses.values())


def _belong_together(pair: ArrayPair) -> bool:
    """Whether the names differ only in the words for images and labels: `train_images` and `train_labels`."""
    images, labels = _without(_IMAGE_WORDS, pair.images), _without(_LABEL_WORDS, pair.labels)
    return images is not None and images == labels


def _without(words: str, name: str) -> str | None:
    """The lower-case letters and digits of a name without these words; None if it has none of them."""
    parts = re.findall(
        rf"{_SPLITS}|[a-z]+?(?={_SPLITS}|[^a-z]|$)|\d+", re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()
    )
    kept = [part for part in parts if not re.fullmatch(words, part) and part not in ("data", "ing", "idation", "id")]
    return "".join(kept) if any(re.fullmatch(words, part) for part in parts) else None


def _no_pair(arrays: Arrays) -> ImportExportError:
    if any(arrays.has_objects(name) for name in arrays.names):
        return ImportExportError(
            "an array in this npz file holds Python objects, which are not opened. Save it as numbers."
        )
    if not arrays.names:
        return ImportExportError("it holds nothing. {advice}", advice=_WANTED)
    described = ", ".join(f"{name} {arrays.header(name).shape}" for name in sorted(arrays.names)[:8])
    return ImportExportError("it holds {arrays}. {advice}", arrays=described, advice=_WANTED)
