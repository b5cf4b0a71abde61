"""Images that lie transposed: turned where name and measure agree, asked about elsewhere; nothing is stored before."""

from collections.abc import Callable
from pathlib import Path
from string import ascii_uppercase
from typing import TypeAlias

import numpy as np
import pytest
from PIL import Image

from app.core.import_export import import_drawings
from app.core.import_reader import ImportReader, preview
from app.core.session import Session
from corrections.import_export.transfer import read_samples
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestionError
from corrections.trials.trial import LabelSource
from models.datasets.mnist import load_mnist
from models.datasets.outliers import hershey_examples
from tests.support.idx_files import write_idx_pair
from tests.support.images import drawn_digits, pixels

Make: TypeAlias = Callable[[Path, str, np.ndarray], Path]
DIGITS, LABELS = drawn_digits()
TURNED = np.ascontiguousarray(DIGITS.transpose(0, 2, 1))


def idx(folder: Path, name: str, images: np.ndarray) -> Path:
    return write_idx_pair(folder, name, images, list(map(int, LABELS)))


def csv(folder: Path, name: str, images: np.ndarray) -> Path:
    rows = [",".join((label, *map(str, image.ravel().tolist()))) for label, image in zip(LABELS, images, strict=True)]
    (folder / f"{name}.csv").write_text("\n".join(rows) + "\n")
    return folder / f"{name}.csv"


def npz(folder: Path, name: str, images: np.ndarray) -> Path:
    np.savez(folder / f"{name}.npz", images=images, labels=LABELS)
    return folder / f"{name}.npz"


def png(folder: Path, name: str, images: np.ndarray) -> Path:
    for label, image in zip(LABELS, images, strict=True):
        (folder / name / "train" / label).mkdir(parents=True)
        Image.fromarray(image).save(folder / name / "train" / label / "1.png")
    return folder / name


@pytest.fixture(params=[idx, csv, npz, png], ids=lambda make: make.__name__)
def make(request: pytest.FixtureRequest):
    return request.param


def read(path: Path, choices: ImportChoices = NO_CHOICES) -> tuple[np.ndarray, bool]:
    reader = ImportReader(path, choices)
    samples = sorted(reader, key=lambda sample: sample.label)
    return np.stack([pixels(sample) for sample in samples]), reader.turned


def test_emnist_s_images_are_turned_upright(make: Make, tmp_path: Path) -> None:
    images, turned = read(make(tmp_path, "emnist-digits-test", TURNED))
    assert (images == DIGITS).all() and turned


def test_upright_images_stay_whatever_their_name(make: Make, tmp_path: Path) -> None:
    for name in ("emnist-digits-upright", "digits"):
        images, turned = read(make(tmp_path, name, DIGITS))
        assert (images == DIGITS).all() and not turned


def test_renamed_images_that_look_transposed_are_asked_about(make: Make, tmp_path: Path, session: Session) -> None:
    path = make(tmp_path, "digits", TURNED)
    with pytest.raises(ImportQuestionError, match="--orientation transposed"):
        import_drawings(session, path, lambda *_: None)
    assert not session.store.counts(session.writer_id)
    for value, right in (("transposed", DIGITS), ("upright", TURNED)):
        images, turned = read(path, ImportChoices({Aspect.ORIENTATION: value}))
        assert (images == right).all() and not turned


def test_an_import_with_the_answer_is_complete(make: Make, tmp_path: Path, session: Session) -> None:
    choices = ImportChoices({Aspect.ORIENTATION: "transposed"})
    outcome = import_drawings(session, make(tmp_path, "digits", TURNED), lambda *_: None, choices)
    assert outcome.imported.added == 4 and not outcome.turned
    assert session.store.counts(session.writer_id)[LabelSource.IMPORTED] == 4


def test_emnist_s_name_on_images_that_cannot_be_measured_is_asked_about(tmp_path: Path) -> None:
    blank = np.full((4, 28, 28), 90, np.uint8)
    (tmp_path / "other").mkdir()
    with pytest.raises(ImportQuestionError, match="--orientation"):
        read(idx(tmp_path, "emnist-digits", blank))
    read(idx(tmp_path / "other", "digits", blank))


@pytest.mark.parametrize("first", [0, 1])
def test_letters_are_measured_by_their_class_numbers(first: int, tmp_path: Path) -> None:
    labels = ascii_uppercase
    examples = hershey_examples(np.random.default_rng(5), labels, 3)
    codes = [labels.index(label) + first for label in examples.labels.tolist()]
    turned = np.ascontiguousarray(examples.rasters.transpose(0, 2, 1))
    np.savez(tmp_path / "a.npz", x=turned, y=codes)
    with pytest.raises(ImportQuestionError, match="--orientation"):
        read(tmp_path / "a.npz")
    np.savez(tmp_path / "b.npz", x=examples.rasters, y=codes)
    read(tmp_path / "b.npz")
    np.savez(tmp_path / "emnist.npz", x=turned, y=examples.labels)
    assert read(tmp_path / "emnist.npz")[1]


def test_other_classes_with_numbers_of_digits_are_no_digits(real_data: Path, tmp_path: Path) -> None:
    digits = load_mnist(real_data).test[:300]
    others = (digits.labels.astype(int) * 3 + 1) % 10
    for images in (digits.rasters, digits.rasters.transpose(0, 2, 1)):
        np.savez(tmp_path / "a.npz", x=np.ascontiguousarray(images), y=others)
        list(ImportReader(tmp_path / "a.npz"))


def test_a_preview_shows_each_answer(tmp_path: Path) -> None:
    path = idx(tmp_path, "digits", TURNED)
    with pytest.raises(ImportQuestionError) as asked:
        list(ImportReader(path))
    shown = preview(path, NO_CHOICES, asked.value.question)
    turned, kept = shown.options
    assert [sample.label for sample in turned.samples] == LABELS
    assert (np.stack([pixels(sample) for sample in turned.samples]) == DIGITS).all()
    assert (np.stack([pixels(sample) for sample in kept.samples]) == TURNED).all()


def test_a_preview_tells_which_answer_is_impossible(tmp_path: Path) -> None:
    np.savez(tmp_path / "a.npz", a=DIGITS, b=LABELS, c=np.array(["\x07"] * 4))
    with pytest.raises(ImportQuestionError) as asked:
        list(read_samples(tmp_path / "a.npz"))
    first, second = preview(tmp_path / "a.npz", NO_CHOICES, asked.value.question).options
    assert len(first.samples) == 4 and first.problem is None
    assert not second.samples and "is not a valid label" in str(second.problem)
