"""The fuzzer begins with files that the parsers read, and finds nothing in a short run."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import read_samples, write_samples
from corrections.samples.sample import Sample
from models.ink.image_to_ink import read_picture
from models.ink.ink import Ink, LabelledInk, Point
from models.pages.files.page_decoder import PageDecoder
from scripts import fuzz
from tests.support.commands import command

LINE = Ink.of([[Point(0, 0, 0, 0.5), Point(3, 40, 0.1, 1.0)], [Point(-5, 20), Point(10, 20)]])
INKS = [LabelledInk(LINE, label, "anna", number) for number, label in enumerate("17")]


def test_it_begins_with_images_that_can_be_opened() -> None:
    opened = [read_picture(image) for image in fuzz.seed_images(INKS)]
    assert len(opened) == 14
    assert all(opened)


def test_it_begins_with_pages_that_can_be_opened() -> None:
    with PageDecoder() as decoder:
        assert [len(list(decoder.pages(each))) for each in fuzz.seed_pages(INKS)] == [1] * 14 + [2, 2]


@pytest.mark.parametrize("target", ["HDF5", "InkML", "UNIPEN", "NPZ"])
def test_it_begins_with_files_that_can_be_imported(target: str, tmp_path: Path) -> None:
    one, two = fuzz.seed_files(target, INKS, tmp_path)
    path = format_by_name(target).completed_name(tmp_path / "again")
    for content, labels in ((one, "1"), (two, "17")):
        path.write_bytes(content)
        assert "".join(sample.label for sample in read_samples(path)) == labels


def test_what_breaks_a_parser_is_told_and_kept(tmp_path: Path) -> None:
    """Here one that was given no memory at all."""
    pytest.importorskip("atheris")
    args = SimpleNamespace(inputs=1_000_000, seconds=60, seed=1, broken=tmp_path / "broken", megabytes=1)
    args.broken.mkdir()
    found = fuzz.fuzz("UNIPEN", INKS, tmp_path, args)
    assert found["broken"] == "took too much memory"


@pytest.mark.slow
def test_a_short_run_over_every_parser_finds_nothing(tmp_path: Path) -> None:
    pytest.importorskip("atheris")
    drawn = [Sample(ink=each.ink, label=each.label, writer=each.writer) for each in INKS]
    write_samples(tmp_path / "few.unp", format_by_name("UNIPEN"), drawn)
    done = command("fuzz", tmp_path / "few.unp", "--inputs", "300", "--broken", tmp_path, "--json", tmp_path / "json")
    assert done.returncode == 0, done.stderr
    result = json.loads((tmp_path / "json").read_text())
    assert result["inputs"] >= 300 * (len(fuzz.TARGETS) - len(fuzz.INPUT_SHARES))
    assert not result["broken"]
