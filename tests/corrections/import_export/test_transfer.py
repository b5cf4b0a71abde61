import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corrections.import_export import transfer
from corrections.import_export.format_table import EXPORT_FORMATS, Format, Holds, Shape, format_by_name
from corrections.import_export.transfer import (
    ImportResult,
    TrialSelection,
    count_stored,
    import_samples,
    read_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.sample import ImportExportError, Sample
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.trials.accuracy import Accuracy
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Ink, Picture
from models.ink.raster import RasterSpec
from models.system.errors import StoreError
from tests.support.samples import written


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "empty" / "trials.sqlite")) as made:
        yield made


@pytest.fixture
def trials(store: Store, seven: Ink, one: Ink) -> dict[str, list[Trial]]:
    """Ada's and Bob's, in every way to get a label, drawn and opened as a picture."""
    picture = Picture(3, 2, b"\1\2\3\4\5\6")
    made = {
        "Ada": [
            trial(seven, "7", LabelSource.CONFIRMED, predicted="7"),
            trial(picture, "=A", LabelSource.CORRECTED, predicted="4", alternatives=(("木", 0.25), ("9", 0.125))),
            trial(seven, "7", LabelSource.ACCEPTED, predicted="7"),
        ],
        "Bob": [
            trial(one, "1", LabelSource.IMPORTED, predicted=""),
            trial(one, "l", LabelSource.CORRECTED, predicted="1"),
        ],
    }
    for name, theirs in made.items():
        store.add_all(store.writer(name), theirs)
    return made


def trial(ink: Ink | Picture, label: str, how: LabelSource, *, predicted: str, alternatives: tuple = ()) -> Trial:
    return Trial(
        ink=ink,
        predicted=predicted,
        probability=0.1 if predicted else 0.0,
        alternatives=alternatives,
        model_id="abc" if predicted else "",
        label=label,
        source=how,
        time=1_700_000_000.1,
    )


def kept(store: Store) -> dict[str, list[Trial]]:
    return {
        name: [replace(each, id=0) for each in store.iter_trials(store.writer(name), LabelSource)]
        for name in store.writers()
    }


def test_a_store_comes_back_equal_through_hdf5(
    store: Store, empty: Store, trials: dict[str, list[Trial]], tmp_path: Path
) -> None:
    done = written(tmp_path, format_by_name("HDF5"), stored_samples(store, store.writers(), TrialSelection.ALL))
    assert done.written == count_stored(store, store.writers(), TrialSelection.ALL) == 5
    assert import_samples(empty, read_samples(done.path), writer="me") == ImportResult(5, 0, 0, ("Ada", "Bob"))
    assert kept(empty) == kept(store) == trials
    assert empty.accuracy(empty.writer("Ada")) == Accuracy(2, 3)


def test_whom_another_window_enters_meanwhile_is_no_new_writer_of_the_import(
    store: Store, empty: Store, trials: dict[str, list[Trial]]
) -> None:
    def samples() -> Iterator[Sample]:
        yield from stored_samples(store, ["Ada"], TrialSelection.LABELLED)
        empty.writer("Bob")

    assert import_samples(empty, samples(), writer="me").new_writers == ("Ada",)
    assert empty.writers() == ["Bob", "Ada"]


@pytest.mark.parametrize(
    ("which", "labels"), [(TrialSelection.LABELLED, ["7", "=A", "1", "l"]), (TrialSelection.CORRECTED, ["=A", "l"])]
)
def test_what_is_exported_is_chosen(
    store: Store, trials: dict[str, list[Trial]], which: TrialSelection, labels: list[str]
) -> None:
    assert [each.label for each in stored_samples(store, ["Ada", "Bob"], which)] == labels
    assert count_stored(store, ["Ada", "Bob"], which) == len(labels)
    assert {each.writer for each in stored_samples(store, ["Bob"], which)} == {"Bob"}


@pytest.mark.parametrize("each", EXPORT_FORMATS, ids=lambda each: each.name)
def test_every_format_tells_what_it_left_out(
    store: Store, empty: Store, trials: dict[str, list[Trial]], tmp_path: Path, each: Format
) -> None:
    done = written(tmp_path, each, stored_samples(store, ["Ada", "Bob"], TrialSelection.LABELLED))
    assert (done.written, done.pictures) == ((3, 1) if each.holds is Holds.STROKES else (4, 0))
    imported = import_samples(empty, read_samples(done.path), writer="me")
    assert imported.added == done.written
    assert len(empty.writers()) == len({sample.writer for sample in read_samples(done.path)})
    hows = {how for theirs in kept(empty).values() for how in (trial.source for trial in theirs)}
    assert hows == {LabelSource.CONFIRMED, LabelSource.CORRECTED, LabelSource.IMPORTED} & (
        {LabelSource.IMPORTED} if not each.predictions else hows
    )


def test_images_have_the_form_that_is_asked_for(seven: Ink, tmp_path: Path) -> None:
    usps = RasterSpec(size=16, box=16, pen_width=2.1, by_mass=False)
    for each in EXPORT_FORMATS:
        if each.holds is Holds.IMAGES:
            done = written(tmp_path / each.name, each, [Sample(ink=seven, label="7")], usps)
            (sample,) = read_samples(done.path)
            assert isinstance(sample.ink, Picture) and sample.ink.height == sample.ink.width == 16


def test_an_imported_drawing_was_never_read(empty: Store, seven: Ink) -> None:
    import_samples(empty, [Sample(ink=seven, label="7")], writer="me")
    (stored,) = empty.labelled(empty.writer("me"))
    assert (stored.source, stored.predicted, stored.probability, stored.alternatives) == (
        LabelSource.IMPORTED,
        "",
        0.0,
        (),
    )
    assert empty.accuracy(empty.writer("me")) == Accuracy(0, 0)


def test_what_is_there_already_is_not_stored_twice(store: Store, trials: dict[str, list[Trial]], seven: Ink) -> None:
    before = kept(store)
    assert (
        import_samples(store, list(stored_samples(store, ["Ada", "Bob"], TrialSelection.ALL)), writer="me").duplicates
        == 5
    )
    assert kept(store) == before
    others = [
        Sample(ink=seven, label="7", writer="Ada"),
        Sample(ink=seven, label="1", writer="Ada"),
        Sample(ink=seven, label="7", writer="Bob"),
        Sample(ink=seven, label="7"),
    ]
    assert import_samples(store, others, writer="me") == ImportResult(3, 1, 0, ("me",))


def test_two_equal_drawings_of_one_file_are_both_kept(empty: Store, seven: Ink) -> None:
    assert import_samples(empty, [Sample(ink=seven, label="7")] * 2, writer="me").added == 2


def test_empty_pictures_are_left_out(empty: Store, tmp_path: Path) -> None:
    samples = [Sample(ink=Picture(2, 2, bytes(4)), label="7"), Sample(ink=Picture(2, 2, b"abcd"), label="7")]
    assert import_samples(empty, samples, writer="me") == ImportResult(1, 0, 1, ("me",))
    assert write_samples(tmp_path / "a", format_by_name("HDF5"), samples).empty == 1


@pytest.mark.parametrize("position", [0, 4500])
def test_an_import_that_fails_half_way_stores_nothing(
    store: Store, trials: dict[str, list[Trial]], seven: Ink, tmp_path: Path, position: int
) -> None:
    path = tmp_path / "a.unp"
    segment = '.SEGMENT A 0 ? "a"\n.PEN_DOWN\n 1 2\n 3 4\n'
    path.write_text(".WRITER_ID Cy\n" + segment * position + ".SEGMENT A 0 ? a\n")
    with pytest.raises(ImportExportError, match=f"line {2 + 4 * position}: a segment needs its label"):
        import_samples(store, read_samples(path), writer="new")
    assert kept(store) == trials


def test_a_store_that_cannot_be_written_is_told_and_stays(
    store: Store, trials: dict[str, list[Trial]], seven: Ink, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(tmp_path / STORE_FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")  # another program writes for longer than the store waits
        with pytest.raises(StoreError, match="locked"):
            import_samples(store, [Sample(ink=seven, label="7")], writer="new")
    assert kept(store) == trials


@pytest.mark.parametrize("each", EXPORT_FORMATS, ids=lambda each: each.name)
def test_an_export_that_fails_leaves_what_was_there(each: Format, seven: Ink, tmp_path: Path) -> None:
    def cut() -> Iterator[Sample]:
        yield Sample(ink=seven, label="7")
        raise StoreError("The disk is gone.")

    if each.shape is not Shape.FOLDER:
        written(tmp_path, each, [Sample(ink=seven, label="1")])
    before = {file: file.read_bytes() for file in tmp_path.rglob("*")}
    with pytest.raises(StoreError):
        written(tmp_path, each, cut())
    assert {file: file.read_bytes() for file in tmp_path.rglob("*")} == before


@pytest.mark.parametrize("each", EXPORT_FORMATS, ids=lambda each: each.name)
def test_nothing_is_written_of_nothing(each: Format, tmp_path: Path) -> None:
    with pytest.raises(ImportExportError, match="nothing to export"):
        written(tmp_path, each, [])
    assert os.listdir(tmp_path) == []


def test_pictures_alone_are_no_strokes(tmp_path: Path) -> None:
    with pytest.raises(ImportExportError, match="UNIPEN holds strokes, and these drawings are pictures"):
        written(tmp_path, format_by_name("UNIPEN"), [Sample(ink=Picture(1, 1, b"a"), label="7")])


def test_what_is_only_imported_is_not_written(seven: Ink, tmp_path: Path) -> None:
    with pytest.raises(ImportExportError, match="JSON strokes can only be imported"):
        write_samples(tmp_path / "a", format_by_name("JSON strokes"), [Sample(ink=seven, label="7")])
    assert os.listdir(tmp_path) == []


def test_nothing_that_nobody_named_is_replaced(seven: Ink, tmp_path: Path) -> None:
    samples = [Sample(ink=seven, label="7")]
    (tmp_path / "a").mkdir()
    (tmp_path / "b-labels.csv").write_text("mine")
    for name, of in (("a", "PNG folder"), ("b", "CSV")):
        with pytest.raises(ImportExportError, match="is there already"):
            write_samples(tmp_path / name, format_by_name(of), samples)
    assert (tmp_path / "b-labels.csv").read_text() == "mine"


def test_more_drawings_than_are_taken_are_refused(
    empty: Store, tmp_path: Path, seven: Ink, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = written(tmp_path, format_by_name("UNIPEN"), [Sample(ink=seven, label="7")] * 4)
    monkeypatch.setattr(transfer, "MAX_SAMPLES", 3)
    with pytest.raises(ImportExportError, match="more than 3 drawings"):
        import_samples(empty, read_samples(done.path), writer="me")
    assert empty.writers() == []


def test_recorded_writers_are_entered(empty: Store, pendigits: Path) -> None:
    samples = [sample for sample, _ in zip(read_samples(pendigits), range(500), strict=False)]
    imported = import_samples(empty, samples, writer="me")
    assert imported.added == 500
    assert set(imported.new_writers) == {sample.writer for sample in samples} == set(empty.writers())
    for name in empty.writers():
        theirs = [sample.label for sample in samples if sample.writer == name]
        assert [each.label for each in empty.labelled(empty.writer(name))] == theirs
