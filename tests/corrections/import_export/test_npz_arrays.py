"""NPZ files of other programs: any names, layouts, dtypes and forms of labels."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from corrections.import_export.transfer import read_samples
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestionError
from corrections.samples.sample import ImportExportError
from tests.support.images import blobs, pixels

IMAGES = blobs(5)
LABELS = np.array([0, 3, 1, 9, 7])
ONE_HOT = np.eye(10)[LABELS]


def saved(folder: Path, *unnamed: Any, **named: Any) -> Path:
    np.savez(folder / "a.npz", *unnamed, **named)
    return folder / "a.npz"


def check(path: Path, choices: ImportChoices = NO_CHOICES) -> None:
    samples = list(read_samples(path, choices))
    assert [sample.label for sample in samples] == ["0", "3", "1", "9", "7"]
    assert (np.stack([pixels(sample) for sample in samples]) == IMAGES).all()


@pytest.mark.parametrize(
    ("images", "labels"),
    [
        ("X", "Y"),
        ("images", "labels"),
        ("input_data", "target_data"),
        ("imgs", "classes"),
        ("train_images", "train_labels"),
        ("trainX", "trainY"),
        ("features", "y"),
        ("zzz", "aaa"),
        ("arr_1", "arr_0"),
    ],
)
def test_names_do_not_matter(images: str, labels: str, tmp_path: Path) -> None:
    check(saved(tmp_path, **{labels: LABELS, images: IMAGES}))


@pytest.mark.parametrize(
    "images",
    [
        IMAGES.reshape(5, 784),
        IMAGES[..., None],
        IMAGES[:, None],
        IMAGES.astype(np.float32) / 255,
        (IMAGES / 255).reshape(5, 784),
        IMAGES.astype(np.int64),
        IMAGES.astype(">f8"),
        np.moveaxis(IMAGES, 0, -1),
        np.moveaxis(IMAGES, 0, -1)[:, :, None],
        IMAGES.reshape(5, 784).T,
        np.asfortranarray(IMAGES),
        np.asfortranarray(IMAGES.reshape(5, 784)),
    ],
    ids=[
        *("flat", "channel last", "channel first", "0 to 1", "flat 0 to 1", "int64", "big-endian float"),
        *("images last", "images last, channel", "images last, flat", "by columns", "by columns, flat"),
    ],
)
@pytest.mark.parametrize(
    "labels",
    [
        LABELS,
        LABELS.astype(np.float32),
        LABELS[:, None],
        LABELS[None],
        ONE_HOT,
        ONE_HOT.astype(bool),
        ONE_HOT.T,
        LABELS.astype(str),
        LABELS.astype("S"),
    ],
    ids=["row", "float", "column", "flat", "one-hot", "bool one-hot", "one-hot columns", "text", "bytes"],
)
def test_layouts_and_labels_are_found_by_shape(images: np.ndarray, labels: np.ndarray, tmp_path: Path) -> None:
    check(saved(tmp_path, images, labels))


def test_bool_images_are_ink_and_paper(tmp_path: Path) -> None:
    (first, *_) = read_samples(saved(tmp_path, IMAGES > 99, LABELS))
    assert (pixels(first) == (IMAGES[0] > 99) * np.uint8(255)).all()


def test_one_hot_labels_of_36_classes_are_no_images(tmp_path: Path) -> None:
    labels = np.eye(36, dtype=np.uint8)[LABELS]
    check(saved(tmp_path, labels, IMAGES.reshape(5, 784)))


def test_the_parts_of_a_data_set_are_all_read(tmp_path: Path) -> None:
    for names in (
        ("x_train", "y_train", "x_test", "y_test"),
        ("train_images", "train_labels", "test_images", "test_labels"),
        ("arr_0", "arr_1", "arr_2", "arr_3"),
        ("x", "y", "x_val", "y_val"),
    ):
        parts = (IMAGES[:3], LABELS[:3], IMAGES[3:], LABELS[3:])
        check(saved(tmp_path, **dict(zip(names, parts, strict=True))))


def test_names_part_arrays_of_one_length(tmp_path: Path) -> None:
    parts = (IMAGES[:2], LABELS[:2], IMAGES[2:4], LABELS[2:4])
    path = saved(tmp_path, **dict(zip(("X_train", "Y_train", "X_test", "Y_test"), parts, strict=True)))
    assert [sample.label for sample in read_samples(path)] == ["0", "3", "1", "9"]
    check(saved(tmp_path, images=IMAGES, labels=LABELS, ids=LABELS + 1000, weights=LABELS / 7))


def test_numbers_and_one_hot_labels_that_agree_are_no_question(tmp_path: Path) -> None:
    check(saved(tmp_path, a=IMAGES, b=LABELS, c=ONE_HOT))


def test_writers_come_along(tmp_path: Path) -> None:
    path = saved(tmp_path, images=IMAGES, labels=LABELS, writers=np.array(["Ada", "Bob", "Ada", "Bob", "Cy"]))
    assert [sample.writer for sample in read_samples(path)] == ["Ada", "Bob", "Ada", "Bob", "Cy"]


AMBIGUOUS: dict[str, tuple[dict[str, Any], str]] = {
    "two arrays of labels": ({"a": IMAGES, "b": LABELS + 1, "c": LABELS}, "a,c"),
    "labels in words and numbers": ({"a": IMAGES, "b": np.array(list("vwxyz")), "c": LABELS}, "a,c"),
    "two arrays of images": ({"a": IMAGES, "b": IMAGES // 2, "c": LABELS}, "a,c"),
    "two good names": ({"data": IMAGES, "y": LABELS, "target": LABELS + 1}, "data,y"),
    "parts of one length without names": (
        {"arr_0": IMAGES[:2], "arr_1": LABELS[:2], "arr_2": IMAGES[2:4], "arr_3": LABELS[2:4]},
        "arr_0,arr_1;arr_2,arr_3",
    ),
}


@pytest.mark.parametrize("kind", AMBIGUOUS)
def test_what_is_ambiguous_is_asked_about(kind: str, tmp_path: Path) -> None:
    arrays, right = AMBIGUOUS[kind]
    path = saved(tmp_path, **arrays)
    with pytest.raises(ImportQuestionError, match="Choose with --arrays ") as asked:
        list(read_samples(path))
    assert set(right.split(";")) <= set(asked.value.question.values)
    labels = [sample.label for sample in read_samples(path, ImportChoices({Aspect.ARRAYS: right}))]
    assert labels == ["0", "3", "1", "9", "7"][: len(labels)] and len(labels) >= 4
    with pytest.raises(ImportExportError, match="--arrays a,zzz does not fit this file"):
        list(read_samples(path, ImportChoices({Aspect.ARRAYS: "a,zzz"})))


def test_a_cube_is_asked_about(tmp_path: Path) -> None:
    images, labels = blobs(28), np.arange(28) % 10
    path = saved(tmp_path, images, labels)
    with pytest.raises(ImportQuestionError, match="--image-axis first .*--image-axis last"):
        list(read_samples(path))
    samples = list(read_samples(path, ImportChoices({Aspect.IMAGE_AXIS: "last"})))
    assert (np.stack([pixels(sample) for sample in samples]) == np.moveaxis(images, -1, 0)).all()
    saved(tmp_path, x=images, y=labels)  # as we export them
    assert (np.stack([pixels(sample) for sample in read_samples(path)]) == images).all()


NONE: dict[str, dict[str, Any]] = {
    "no labels": {"images": IMAGES},
    "another count": {"images": IMAGES, "labels": LABELS[:4]},
    "colours": {"images": np.stack([IMAGES] * 3, -1), "labels": LABELS},
    "no square": {"images": np.zeros((5, 560)), "labels": LABELS},
    "probabilities": {"images": IMAGES, "labels": ONE_HOT / 2},
    "fractions": {"images": IMAGES, "labels": LABELS / 7},
}


@pytest.mark.parametrize("kind", NONE)
def test_without_a_pair_the_arrays_are_named(kind: str, tmp_path: Path) -> None:
    with pytest.raises(ImportExportError, match=r"a\.npz: it holds images \(.*It must have an array of images"):
        list(read_samples(saved(tmp_path, **NONE[kind])))


def test_objects_beside_numbers_are_left_alone(tmp_path: Path) -> None:
    check(saved(tmp_path, images=IMAGES, labels=LABELS, names=np.array([{"zero": 0}], object)))
