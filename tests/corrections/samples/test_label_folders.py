"""Trees of folders as data sets have them, imported from their root."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from corrections.import_export.transfer import read_samples
from corrections.samples.import_choices import NO_CHOICES, Aspect, ImportChoices, ImportQuestionError
from corrections.samples.sample import ImportExportError
from tests.support.images import blobs


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return tmp_path / "tree"


def put(tree: Path, *folders: str) -> None:
    for folder, image in zip(folders, blobs(len(folders)), strict=True):
        (tree / folder).mkdir(parents=True, exist_ok=True)
        Image.fromarray(image).save(tree / folder / "image.png")


def labels(tree: Path, choices: ImportChoices = NO_CHOICES) -> list[str]:
    return [sample.label for sample in read_samples(tree, choices)]


@pytest.mark.parametrize(
    "folders",
    [
        ("train/7", "train/A", "test/7"),
        ("Training/7", "Training/A", "Testing/7"),
        ("train/7", "train/A", "valid/7", "test/A"),
        ("archive/data/train/7", "archive/data/train/A", "archive/data/validation/7"),
        ("trainingSet/trainingSet/7", "trainingSet/trainingSet/A", "trainingSample/7"),
        ("mnist_png/7", "mnist_png/A", "mnist_png/7"),
        ("7", "A"),
        ("7/train", "A/train", "A/test"),
        ("7/png", "A/png"),
        ("images/7", "images/A"),
        ("7/images", "A/images"),
    ],
)
def test_a_tree_is_imported_from_its_root(folders: tuple[str, ...], tree: Path) -> None:
    put(tree, *folders)
    assert set(labels(tree)) == {"7", "A"} and len(labels(tree)) == len(set(folders))


def test_hidden_folders_and_other_files_are_passed_over(tree: Path) -> None:
    put(tree, "train/7", "__MACOSX/train/x", ".cache/y", "train/.thumbnails")
    (tree / "train" / "7" / "notes.txt").write_text("no image")
    (tree / "sample.png").write_bytes((tree / "train" / "7" / "image.png").read_bytes())
    assert labels(tree) == ["7"]


def test_folders_of_writers_are_asked_about(tree: Path) -> None:
    put(tree, "ada/7", "ada/A", "bob/7")
    with pytest.raises(ImportQuestionError, match=r"--label-folder 1 \(Labels ada, bob\), --label-folder 2"):
        labels(tree)
    assert labels(tree, ImportChoices({Aspect.LABEL_FOLDER: "2"})) == ["7", "A", "7"]
    assert labels(tree, ImportChoices({Aspect.LABEL_FOLDER: "1"})) == ["ada", "ada", "bob"]


def test_folders_of_different_depth_are_asked_about(tree: Path) -> None:
    put(tree, "7", "7/more", "A")
    with pytest.raises(ImportQuestionError, match="--label-folder last"):
        labels(tree)
    assert labels(tree, ImportChoices({Aspect.LABEL_FOLDER: "1"})) == ["7", "7", "A"]


def test_images_without_a_label_are_told(tree: Path) -> None:
    put(tree, "train/7", "test")
    with pytest.raises(ImportExportError, match=r"tree/test holds images that lie in no folder named as their label"):
        labels(tree)


def test_a_link_to_a_folder_elsewhere_is_not_followed(tree: Path) -> None:
    put(tree, "train/7")
    put(tree.parent / "outside", "A")
    (tree / "train" / "A").symlink_to(tree.parent / "outside" / "A", target_is_directory=True)
    with pytest.raises(ImportExportError, match="outside of the folder"):
        labels(tree)


def test_pixels_stay(tree: Path) -> None:
    put(tree, "train/7")
    (sample,) = read_samples(tree)
    assert sample.ink.pixels == blobs(1).tobytes()  # pyright: ignore
    assert np.all(blobs(1)[0, 0] == 0)


def test_a_folder_of_images_is_no_label(tree: Path) -> None:
    put(tree, "images")
    (tree / "train.csv").write_text("file,label\nimage.png,7\n")
    with pytest.raises(ImportExportError, match="lie in no folder named as their label"):
        labels(tree)


@pytest.mark.parametrize("suffix", [".jfif", ".JPE", ".pgm", ".tga", ".jp2"])
def test_less_usual_endings_are_not_passed_over(suffix: str, tree: Path) -> None:
    put(tree, "7", "A")
    Image.fromarray(blobs(1)[0]).save(tree / "A" / f"second{suffix}")
    assert labels(tree) == ["7", "A", "A"]
