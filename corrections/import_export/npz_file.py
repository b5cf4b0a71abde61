"""NPZ: images `x` (n×size×size uint8, ink bright), labels `y` and optionally `writer`; also Keras' mnist.npz.

Arrays of other names are found by shape, dtype and values (`array_pairs`). Read as a stream where images lie one after
the other, without pickle, and never more bytes than the checked header declares.
"""

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from corrections.samples.array_pairs import ArrayPair, find_pairs
from corrections.samples.array_shapes import FIRST, LAST, ImageLayout, check_labels, image_layouts, load_images
from corrections.samples.bounded_files import read_exactly
from corrections.samples.class_names import class_names, named
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestion, Option
from corrections.samples.npz_arrays import Arrays, open_arrays
from corrections.samples.sample import ImportExportError, Sample
from corrections.samples.sample_images import check_size, pixels_from_values, stack_images
from models.ink.ink import Picture
from models.system.errors import Message

_AXIS_TEXTS = {FIRST: Message("The first axis counts the images"), LAST: Message("The last axis counts the images")}


def read(path: Path, choices: ImportChoices = NO_CHOICES) -> Iterator[Sample]:
    """The samples of a file. Raises `ImportExportError`, `OSError`."""
    with open_arrays(path) as arrays:
        pairs = find_pairs(arrays, choices)
        all_texts = [check_labels(arrays, pair.labels) for pair in pairs]
        are_own = all(pair.is_own for pair in pairs)
        names = class_names(path, choices, () if are_own else chain.from_iterable(all_texts))
        for pair, texts in zip(pairs, all_texts, strict=True):
            labels = [named(text, names) for text in texts]
            writers = check_labels(arrays, pair.writers) if pair.writers else [""] * len(labels)
            layout = _find_layout(arrays, pair, len(labels), choices)
            if not layout.count == len(labels) == len(writers):
                raise ImportExportError(
                    "{image_count} images in {images}, but {label_count} labels in {labels}, {writer_count} writers.",
                    image_count=layout.count,
                    images=pair.images,
                    label_count=len(labels),
                    labels=pair.labels,
                    writer_count=len(writers),
                )
            with closing(_read_pixels(arrays, pair.images, layout)) as pixels:
                for image, label, writer in zip(pixels, labels, writers, strict=True):
                    yield Sample(ink=Picture(layout.height, layout.width, image), label=label, writer=writer)


def write(path: Path, samples: Iterable[Sample]) -> None:
    """Write samples from `as_rasters` to a new file. Raises `OSError`."""
    images, labels, writers = stack_images(samples)
    known: dict[str, Any] = {"writer": np.array(writers, np.str_)} if any(writers) else {}
    with path.open("wb") as file:
        np.savez_compressed(file, x=images, y=np.array(labels, np.str_), **known)


def _find_layout(arrays: Arrays, pair: ArrayPair, count: int, choices: ImportChoices) -> ImageLayout:
    """The layout of the images for `count` labels. Raises `ImportQuestionError` if two are possible."""
    header = arrays.header(pair.images)
    layouts = image_layouts(header)
    if not layouts:
        raise ImportExportError(
            "{array} must be n×height×width numbers; it is {shape} of {dtype}.",
            array=pair.images,
            shape=header.shape,
            dtype=header.dtype,
        )
    fitting = [layout for layout in layouts if layout.count == count]
    axis = choices.get(Aspect.IMAGE_AXIS)
    if (len(fitting) > 1 and not pair.is_own) or (axis and fitting):
        question = ImportQuestion(
            Aspect.IMAGE_AXIS,
            Message(
                "{array} has the shape {shape}; its images can lie along both axes.",
                array=pair.images,
                shape=header.shape,
            ),
            tuple(Option(each.axis, _AXIS_TEXTS[each.axis]) for each in fitting),
        )
        axis = choices.answer(question)
        fitting = [layout for layout in fitting if layout.axis == axis]
    layout = (fitting or layouts)[0]
    check_size(layout.count, layout.height, layout.width, header.dtype.itemsize)
    return layout


def _read_pixels(arrays: Arrays, name: str, layout: ImageLayout) -> Generator[bytes]:
    """The uint8 pixels of each image."""
    header = arrays.header(name)
    peak = 1 if header.dtype == bool else 255
    if header.dtype not in (np.uint8, bool):
        peak = 255 if any((block > 1).any() for block in arrays.blocks(name)) else 1
    if layout.axis == LAST or header.by_columns:
        images = (np.ascontiguousarray(image).tobytes() for image in load_images(arrays, name, layout))
    else:
        images = _stream(arrays, name, layout)
    with closing(images):
        for number, image in enumerate(images, 1):
            where = Message("image {number} of {array}", number=number, array=name)
            yield (
                image
                if header.dtype == np.uint8
                else pixels_from_values(np.frombuffer(image, header.dtype), peak, where)
            )


def _stream(arrays: Arrays, name: str, layout: ImageLayout) -> Generator[bytes]:
    with arrays.open(name) as (header, file):
        for number in range(1, layout.count + 1):
            where = Message("image {number} of {array}", number=number, array=name)
            yield read_exactly(file, layout.height * layout.width * header.dtype.itemsize, where)
