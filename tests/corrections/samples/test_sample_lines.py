"""Lines in files of ink: there and back, from the store and from other programs."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corrections.import_export.format_table import format_by_name
from corrections.import_export.transfer import (
    TrialSelection,
    import_samples,
    read_samples,
    stored_samples,
    write_samples,
)
from corrections.samples.sample import ImportExportError, Sample
from corrections.store.store import Store
from corrections.trials.line import LinePlace, SegmentedBy, WrittenLine
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Content
from models.ink.pieces import Piece
from tests.support.lines import characters, drawn, line_of, lines_in


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "trials.sqlite")) as made:
        yield made


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "other.sqlite")) as made:
        yield made


def fill(store: Store) -> None:
    """Lines of two writers, one with spaces, one mended, one of one character, and a drawing in no line."""
    ada, bob = store.writer("Ada"), store.writer("Bob")
    store.add_line(ada, WrittenLine(predicted="40 7S", spaces=(2,)), characters("4078", read="407S"))
    store.add(ada, characters("x")[0])
    ink = drawn(9, 4)
    groups = (Piece(0, 0, 5),), (Piece(0, 5, 9), Piece(1, 0, 4))
    read = ((Piece(0, 0, 9),), (Piece(1, 0, 4),))
    pieces = [replace(ink, strokes=tuple(ink.strokes[s][a:b] for s, a, b in group)) for group in groups]
    mended = WrittenLine(predicted="41", segmented_by=SegmentedBy.TYPED, read_groups=read, groups=groups)
    store.add_line(ada, mended, line_of("10", pieces, read="41"))
    store.add_line(ada, WrittenLine(predicted='"'), line_of('"', [drawn(3, 3)]))
    store.add_line(bob, WrittenLine(predicted="ab"), line_of("ab", [drawn(7), drawn(8)]))


def exported(store: Store, path: Path, which: TrialSelection = TrialSelection.ALL) -> Path:
    name = {".inkml": "InkML", ".unp": "UNIPEN"}[path.suffix]
    return write_samples(path, format_by_name(name), stored_samples(store, store.writers(), which)).path


def stored(store: Store) -> list[tuple[str, Trial]]:
    """All trials without what every store gives new: ids, and those of lines."""
    found = []
    for name in store.writers():
        for trial in store.iter_trials(store.writer(name), LabelSource):
            line = trial.line and replace(trial.line, line_id="")
            found.append((name, replace(trial, id=0, line=line)))
    return found


def texts(store: Store, writer: str) -> list[str]:
    return sorted(line.text for line in lines_in(store, writer))


def test_inkml_keeps_the_lines_of_a_store_as_they_are(store: Store, other: Store, tmp_path: Path) -> None:
    fill(store)
    import_samples(other, read_samples(exported(store, tmp_path / "a.inkml")), writer="me")
    assert stored(other) == stored(store)
    for name in ("Ada", "Bob"):
        here, there = store.writer(name), other.writer(name)
        assert other.line_accuracy(there) == store.line_accuracy(here)
        assert other.segmentation_corrections(there) == store.segmentation_corrections(here)


def test_unipen_keeps_the_lines_of_a_store_but_not_what_was_read(store: Store, other: Store, tmp_path: Path) -> None:
    fill(store)
    import_samples(other, read_samples(exported(store, tmp_path / "a.unp")), writer="me")
    assert texts(other, "Ada") == texts(store, "Ada") == ['"', "10", "40 78"]
    assert texts(other, "Bob") == ["ab"]
    places = [(trial.ink, trial.label, trial.line and trial.line.place) for _, trial in stored(other)]
    assert places == [(trial.ink, trial.label, trial.line and trial.line.place) for _, trial in stored(store)]
    assert {trial.source for _, trial in stored(other)} == {LabelSource.IMPORTED}
    assert all(len(line.labels) == line.length and not line.written.predicted for line in lines_in(other, "Ada"))


def test_a_line_of_which_a_part_is_exported_keeps_its_places_in_inkml(
    store: Store, other: Store, tmp_path: Path
) -> None:
    fill(store)
    corrected = exported(store, tmp_path / "a.inkml", TrialSelection.CORRECTED)
    import_samples(other, read_samples(corrected), writer="me")
    line = next(line for line in lines_in(other, "Ada") if line.length == 4)
    assert (line.labels, line.written.predicted) == ({3: "8"}, "40 7S")


def test_importing_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    fill(store)
    before = stored(store)
    for name in ("a.inkml", "a.unp"):
        assert import_samples(store, read_samples(exported(store, tmp_path / name)), writer="me").added == 0
    assert stored(store) == before


def line_of_file(path: Path) -> list[tuple[str, LinePlace | None]]:
    return [(sample.label, sample.line) for sample in read_samples(path)]


@pytest.mark.parametrize(
    ("part", "damaged"),
    [
        ('{"predicted": "40 7S"', "{"),
        ('"length": 4', '"length": 0'),
        ('"length": 4', '"length": 100000'),
        ('"place": 2', '"place": 7'),
        ('"place": 2', '"place": 0'),
        (', "place": 2', ""),
    ],
)
def test_a_damaged_line_names_its_drawing(store: Store, tmp_path: Path, part: str, damaged: str) -> None:
    fill(store)
    path = exported(store, tmp_path / "a.inkml")
    text = path.read_text(encoding="utf-8")
    assert part in text
    path.write_text(text.replace(part, damaged), encoding="utf-8")
    with pytest.raises(ImportExportError, match=r"a\.inkml: (character|drawing) \d"):
        line_of_file(path)


_POINTS = ".PEN_DOWN\n1 2\n3 9\n.PEN_UP\n"
_WORDS = (
    '.HIERARCHY LINE WORD CHARACTER\n.SEGMENT LINE 0-3 ? "to b"\n.SEGMENT WORD 0-1 ? "to"\n.SEGMENT WORD 3 ? "b"\n'
    '.SEGMENT CHARACTER 0 ? "t"\n.SEGMENT CHARACTER 1 ? "o"\n.SEGMENT CHARACTER 3 ? "b"\n'
)


def test_a_row_of_another_program_has_its_spaces(tmp_path: Path) -> None:
    (tmp_path / "a.unp").write_text(_WORDS + _POINTS * 4)
    found = line_of_file(tmp_path / "a.unp")
    assert [(label, line and line.place) for label, line in found] == [("t", 0), ("o", 1), ("b", 2)]
    (line,) = {line and line.written for _, line in found}
    assert line == WrittenLine(predicted="", spaces=(2,))


def test_whole_lines_are_left_out_unless_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.unp"
    path.write_text(f'.SEGMENT TEXT 0 ? "to be"\n{_POINTS}.SEGMENT TEXT 1 ? "or"\n{_POINTS}')
    with pytest.raises(ImportExportError, match=r"words or lines \(2\)"):
        list(read_samples(path))
    assert [(each.label, each.content) for each in read_samples(path, whole_lines=True)] == [
        ("to be", Content.LINE),
        ("or", Content.LINE),
    ]


def test_formats_without_lines_write_their_characters(store: Store, tmp_path: Path) -> None:
    fill(store)
    samples: list[Sample] = list(stored_samples(store, ["Ada"], TrialSelection.ALL))
    for name in ("HDF5", "NPZ"):
        done = write_samples(tmp_path / "drawings", format_by_name(name), samples)
        assert [each.label for each in read_samples(done.path)] == [each.label for each in samples]
        assert {each.line for each in read_samples(done.path)} == {None}
