"""Characters for EMNIST's class numbers: from the file beside, or asked about."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from corrections.import_export.transfer import read_samples
from corrections.samples.import_choices import Aspect, ImportChoices, ImportQuestionError
from corrections.samples.sample import ImportExportError
from tests.support.idx_files import write_idx_pair
from tests.support.images import blobs

UPRIGHT = {Aspect.ORIENTATION: "upright"}
CODES = [1, 11, 10]


def idx(folder: Path, name: str, codes: Sequence[int] = CODES) -> Path:
    return write_idx_pair(folder, name, blobs(3), codes)


def csv(folder: Path, name: str, codes: Sequence[int] = CODES) -> Path:
    rows = [",".join(map(str, (code, *image.ravel().tolist()))) for code, image in zip(codes, blobs(3), strict=True)]
    (folder / f"{name}.csv").write_text("\n".join(rows) + "\n")
    return folder / f"{name}.csv"


def npz(folder: Path, name: str, codes: Sequence[int] = CODES) -> Path:
    np.savez(folder / f"{name}.npz", images=blobs(3), labels=codes)
    return folder / f"{name}.npz"


def labels(path: Path, **choices: str) -> list[str]:
    values = {Aspect(name): value for name, value in choices.items()}
    return [sample.label for sample in read_samples(path, ImportChoices({**UPRIGHT, **values}))]


@pytest.fixture(params=[idx, csv, npz], ids=["IDX", "CSV", "NPZ"])
def make(request: pytest.FixtureRequest) -> Callable[..., Path]:
    return request.param


def test_the_file_beside_names_the_characters(make: Callable[..., Path], tmp_path: Path) -> None:
    (tmp_path / "emnist-letters-mapping.txt").write_text("1 65 97\n10 74 106\n11 75 107\n")
    (tmp_path / "emnist-balanced-mapping.txt").write_text("1 49\n10 65\n11 66\n")
    assert labels(make(tmp_path, "emnist-letters-train")) == ["A", "K", "J"]
    assert labels(make(tmp_path, "emnist-balanced-test")) == ["1", "B", "A"]
    assert labels(make(tmp_path, "emnist-balanced-test"), labels="numbers") == ["1", "11", "10"]


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("emnist-letters-train", "letters", ["A", "K", "J"]),
        ("emnist-balanced-train", "balanced", ["1", "B", "A"]),
        ("emnist-byclass-train", "byclass", ["1", "B", "A"]),
        ("EMNIST_ByMerge", "bymerge", ["1", "B", "A"]),
    ],
)
def test_without_it_the_characters_are_asked_about(
    make: Callable[..., Path], name: str, value: str, right: list[str], tmp_path: Path
) -> None:
    path = make(tmp_path, name)
    with pytest.raises(ImportQuestionError, match=f"--labels {value} .*--labels numbers"):
        labels(path)
    assert labels(path, labels=value) == right
    assert labels(path, labels="numbers") == ["1", "11", "10"]


@pytest.mark.parametrize("name", ["emnist-digits-train", "emnist-mnist-test", "digits"])
def test_digits_keep_their_numbers(make: Callable[..., Path], name: str, tmp_path: Path) -> None:
    assert labels(make(tmp_path, name, [1, 9, 0])) == ["1", "9", "0"]
    assert labels(make(tmp_path, name, [1, 99, 10])) == ["1", "99", "10"]  # no characters have such numbers


@pytest.mark.parametrize(
    ("value", "right"),
    [("letters0", "BLK"), ("letters", "AKJ"), ("balanced", "1BA"), ("numbers", ["1", "11", "10"])],
)
def test_numbers_above_9_of_other_files_are_asked_about(
    make: Callable[..., Path], value: str, right: Sequence[str], tmp_path: Path
) -> None:
    path = make(tmp_path, "A_Z Handwritten Data")
    with pytest.raises(ImportQuestionError, match="--labels letters0 .*--labels letters .*--labels numbers"):
        labels(path)
    assert labels(path, labels=value) == list(right)


def test_only_what_fits_all_numbers_is_offered(make: Callable[..., Path], tmp_path: Path) -> None:
    with pytest.raises(ImportQuestionError) as asked:
        labels(make(tmp_path, "train", [0, 40, 46]))
    assert asked.value.question.values == ("balanced", "byclass", "numbers")


def test_a_class_without_a_character_is_told(make: Callable[..., Path], tmp_path: Path) -> None:
    path = make(tmp_path, "emnist-balanced-train")
    (tmp_path / "emnist-balanced-mapping.txt").write_text("1 49\n10 65\n")
    with pytest.raises(ImportExportError, match="class 11 has no character; there are characters for 1 to 10"):
        labels(path)
    (tmp_path / "emnist-balanced-mapping.txt").write_text("1 49\n10 A\n")
    with pytest.raises(ImportExportError, match=r"emnist-balanced-mapping\.txt, line 2: a class number and the code"):
        labels(path)


@pytest.mark.parametrize("name", ["emnist-digits-test", "my EMNIST digits"])
def test_the_orientation_of_emnist_is_never_guessed(name: str, tmp_path: Path) -> None:
    path = npz(tmp_path, name, [1, 9, 0])
    with pytest.raises(ImportQuestionError, match="--orientation transposed .*--orientation upright"):
        list(read_samples(path))
    turned, kept = (
        list(read_samples(path, ImportChoices({Aspect.ORIENTATION: value}))) for value in ("transposed", "upright")
    )
    assert turned[0].ink.pixels == blobs(3)[0].T.tobytes()  # pyright: ignore
    assert kept[0].ink.pixels == blobs(3)[0].tobytes()  # pyright: ignore
