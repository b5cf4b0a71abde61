"""Lines in the store: which trials make up each, how they were read, and what was changed in their segmentation."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event
from sqlalchemy import text as sql_text
from sqlalchemy.dialects import sqlite

from corrections.durability.backups import Backups
from corrections.durability.durable_store import DurableStore
from corrections.durability.integrity_check import check
from corrections.store.checksum import CHECKSUM_COLUMNS
from corrections.store.lines import StoredLine, line_accuracy_query
from corrections.store.read_only_store import ReadOnlyStore
from corrections.store.schema import STEPS, _add_lines, configure_connection, schema_version_of_file
from corrections.store.store import Store
from corrections.store.store_file import STORE_FILE
from corrections.store.trial_filter import TrialFilter
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import LINE_COLUMNS, SegmentedBy, WrittenLine
from corrections.trials.segmentation import SegmentationCorrection
from corrections.trials.trial import LabelSource, row_from_trial
from models.ink.ink import Ink
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import Label
from models.ink.pieces import Group, Piece, ink_of, whole_strokes
from models.system.errors import StoreError
from tests.support.databases import execute
from tests.support.lines import characters, drawn, line_of


def lines(store: Store, writer: int) -> dict[str, StoredLine]:
    """All lines of a writer."""
    return store.lines([trial.line.line_id for trial in store.iter_trials(writer, LabelSource) if trial.line])


def text(store: Store, writer: int) -> list[str]:
    return [line.text for line in lines(store, writer).values()]


def test_a_line_comes_back_with_the_places_of_its_trials(tmp_path: Path, store: Store) -> None:
    written = WrittenLine(predicted="40 7", spaces=(2,))
    ids = store.add_line(store.writer("Ada"), written, characters("407"))
    store.add(store.writer("Ada"), characters("x")[0])
    store.close()
    with closing(Store(tmp_path / STORE_FILE)) as again:
        trials = again.labelled(again.writer("Ada"))
        assert [each.id for each in trials[:3]] == ids
        places = [each.line for each in trials if each.line]
        assert [(each.place, each.length, each.written) for each in places] == [(k, 3, written) for k in range(3)]
        assert len({each.line_id for each in places}) == 1 and trials[3].line is None
        assert text(again, 1) == ["40 7"]


def test_lines_that_were_read_exactly_are_counted_beside_the_characters(store: Store) -> None:
    ada, bob = store.writer("Ada"), store.writer("Bob")
    store.add_line(ada, WrittenLine(predicted="407"), characters("407"))
    store.add_line(ada, WrittenLine(predicted="4O7"), characters("407", read="4O7"))
    store.add_line(ada, WrittenLine(predicted="8"), characters("8"))
    store.add_line(ada, WrittenLine(predicted="10", segmented_by=SegmentedBy.HAND), characters("10"))
    store.add_line(ada, WrittenLine(predicted=""), characters("55", source=LabelSource.IMPORTED))
    store.add_line(bob, WrittenLine(predicted="1"), characters("1"))
    store.add(ada, characters("6")[0])
    assert store.line_accuracy(ada) == Accuracy(2, 4)
    assert store.accuracy(ada) == Accuracy(9, 10)
    assert store.line_accuracy(bob) == Accuracy(1, 1)


def test_another_label_changes_what_the_line_is(store: Store) -> None:
    ada = store.writer("Ada")
    ids = store.add_line(ada, WrittenLine(predicted="407"), characters("407"))
    before = store.relabel([ids[2]], Label("1"))
    assert text(store, ada) == ["401"] and store.line_accuracy(ada) == Accuracy(0, 1)
    store.undo_relabel(before)
    assert text(store, ada) == ["407"] and store.line_accuracy(ada) == Accuracy(1, 1)
    store.rename_label(ada, "0", Label("null"))  # what was right under the old name stays right
    assert text(store, ada) == ["4null7"] and store.line_accuracy(ada) == Accuracy(1, 1)


def test_a_deleted_character_leaves_the_others_in_place_and_comes_back_to_its_own(store: Store) -> None:
    ada = store.writer("Ada")
    ids = store.add_line(ada, WrittenLine(predicted="4 071", spaces=(1,)), characters("4071"))
    rows = store.remove_all([ids[1]])
    assert text(store, ada) == ["471"] and store.line_accuracy(ada) == Accuracy(0, 0)
    assert [each.line.place for each in store.labelled(ada) if each.line] == [0, 2, 3]
    store.restore(rows)
    assert text(store, ada) == ["4 071"] and store.line_accuracy(ada) == Accuracy(1, 1)
    rows = store.remove_all(ids)
    assert lines(store, ada) == {}
    store.restore(rows)
    assert text(store, ada) == ["4 071"]


def test_the_newest_come_first_and_the_characters_of_a_line_in_its_order(store: Store) -> None:
    ada = store.writer("Ada")
    first, second = (store.add_line(ada, WrittenLine(predicted=text), characters(text)) for text in ("407", "12"))
    (alone,) = store.add_line(ada, WrittenLine(predicted="5"), characters("5"))
    other = store.add(ada, characters("6")[0])
    assert store.ids(TrialFilter()) == [other, alone, *second, *first]
    store.relabel([first[1]], Label("x"))
    assert store.ids(TrialFilter(right=True)) == [other, alone, *second, first[0], first[2]]
    assert store.ids(TrialFilter(line="0")) == [] and store.ids(TrialFilter(line="4x")) == first
    assert store.ids(TrialFilter(line="x", label="7")) == [first[2]]


def test_lines_of_another_store_get_new_ids(tmp_path: Path, store: Store) -> None:
    ada = store.writer("Ada")
    store.add_line(ada, WrittenLine(predicted="12"), characters("12"))
    with closing(Store(tmp_path / "other.sqlite")) as other:
        bob = other.writer("Bob")
        other.add_line(bob, WrittenLine(predicted="34"), characters("34"))
        other.add(bob, characters("5")[0])
        other.add_line(other.writer("Ada"), WrittenLine(predicted="6"), characters("6"))
    for _ in range(2):
        store.merge_from(tmp_path / "other.sqlite")
    assert sorted(text(store, ada)) == ["12", "6", "6"]
    assert text(store, store.writer("Bob")) == ["34", "34"]
    assert len(lines(store, ada)) + len(lines(store, store.writer("Bob"))) == 5


@pytest.mark.parametrize("value", ["NULL", "X'FF'", "'{'", "'[]'", "'{\"predicted\":1}'", "7"])
def test_a_damaged_line_leaves_the_drawings(tmp_path: Path, store: Store, value: str) -> None:
    ada = store.writer("Ada")
    store.add_line(ada, WrittenLine(predicted="12"), characters("12"))
    execute(tmp_path / STORE_FILE, f"UPDATE trials SET line = {value}")
    assert [each.label for each in store.labelled(ada)] == ["1", "2"] and store.labelled(ada)[0].line is None
    assert store.line_accuracy(ada).n <= 1 and store.segmentation_corrections(ada) == []


# Corrections of segmentation -----------------------------------------------------------------------------------------


def added(store: Store, ink: Ink, labels: str, read: Sequence[Group], groups: Sequence[Group]) -> list[int]:
    written = WrittenLine(predicted="?", segmented_by=SegmentedBy.TYPED, read_groups=tuple(read), groups=tuple(groups))
    return store.add_line(store.writer("Ada"), written, line_of(labels, [ink_of(ink, each) for each in groups]))


def test_a_changed_segmentation_comes_back_with_the_whole_ink(store: Store) -> None:
    ink = drawn(5, 30, 7)
    read = (whole_strokes(ink, [0, 2]), whole_strokes(ink, [1]))
    groups = (
        (Piece(0, 0, 5), Piece(1, 0, 11)),
        (Piece(1, 11, 20), Piece(2, 0, 7)),
        (Piece(1, 20, 30),),
    )
    added(store, ink, "100", read, groups)
    store.add_line(store.writer("Ada"), WrittenLine(predicted="1"), characters("1"))
    found = SegmentationCorrection(ink, read, groups, ("1", "0", "0"), SegmentedBy.TYPED)
    assert store.segmentation_corrections(store.writer("Ada")) == [found]
    assert store.segmentation_corrections(store.writer("Bob")) == []


def test_pieces_that_share_the_point_of_their_cut_make_up_the_stroke(store: Store) -> None:
    ink = drawn(12)
    groups = ((Piece(0, 0, 6),), (Piece(0, 5, 12),))
    added(store, ink, "11", [whole_strokes(ink, [0])], groups)
    (found,) = store.segmentation_corrections(store.writer("Ada"))
    assert found.ink == ink and found.groups == groups


def test_strokes_of_other_rows_are_left_out_and_numbers_start_from_0(store: Store) -> None:
    ink = drawn(4, 6, 8, 3)
    read = ((Piece(0, 0, 4), Piece(1, 0, 6)), (Piece(2, 0, 8),), (Piece(3, 0, 3),))
    added(store, ink, "14", read, ((Piece(1, 0, 6),), (Piece(3, 0, 3),)))
    (found,) = store.segmentation_corrections(store.writer("Ada"))
    assert found.ink == Ink((ink.strokes[1], ink.strokes[3]))
    assert found.read_groups == (whole_strokes(found.ink, [0]), whole_strokes(found.ink, [1]))
    assert found.groups == (whole_strokes(found.ink, [0]), whole_strokes(found.ink, [1]))


def test_the_newest_corrections_come_in_their_order_and_without_lines_that_miss_a_trial(store: Store) -> None:
    ink = drawn(5, 6)
    one, two = [whole_strokes(ink, [0, 1])], [whole_strokes(ink, [0]), whole_strokes(ink, [1])]
    ids = [added(store, ink, labels, one, two) for labels in ("12", "34", "56")]
    ada = store.writer("Ada")

    def found(limit: int | None = None) -> list[str]:
        return ["".join(each.labels) for each in store.segmentation_corrections(ada, limit=limit)]

    assert found() == ["12", "34", "56"] and found(2) == ["34", "56"]
    rows = store.remove_all([ids[1][0]])
    assert found() == ["12", "56"]
    store.restore(rows)
    assert found() == ["12", "34", "56"]


def test_groups_that_are_not_those_of_the_inks_are_no_correction(store: Store) -> None:
    ink = drawn(5, 6)
    halves = (Piece(0, 0, 2),), (Piece(0, 3, 5), Piece(1, 0, 6))  # a point between them is in neither
    added(store, ink, "12", [whole_strokes(ink, [0, 1])], halves)
    written = WrittenLine(predicted="?", segmented_by=SegmentedBy.HAND, read_groups=(), groups=halves)
    store.add_line(store.writer("Ada"), written, characters("12"))
    assert store.segmentation_corrections(store.writer("Ada")) == []
    assert store.line_accuracy(store.writer("Ada")) == Accuracy(0, 2)


# Schemas -------------------------------------------------------------------------------------------------------------


def store_before_lines(path: Path) -> list[tuple[object, ...]]:
    """A store as the version before lines wrote it, with ten trials of Ada. Returns its rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", configure_connection)
    with engine.connect() as connection:
        for step in STEPS[: STEPS.index(_add_lines)]:
            step(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {STEPS.index(_add_lines)}")
        connection.exec_driver_sql("INSERT INTO writers (name, label_set) VALUES ('Ada', 'capitals')")
        for trial in characters("0123456789"):
            row = {name: value for name, value in row_from_trial(1, trial).items() if name not in LINE_COLUMNS}
            values = ", ".join(f":{name}" for name in row)
            connection.execute(sql_text(f"INSERT INTO trials ({', '.join(row)}) VALUES ({values})"), row)
        connection.exec_driver_sql(
            f"UPDATE trials SET checksum = checksum({', '.join(CHECKSUM_COLUMNS)}) WHERE checksum IS NULL"
        )
        connection.commit()
    engine.dispose()
    return execute(path, "SELECT * FROM trials")


def test_a_store_of_the_version_before_lines_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "data" / STORE_FILE
    rows = store_before_lines(path)
    with closing(DurableStore(path)) as store:
        assert store.pending_messages() == []
        ada = store.writer("Ada")
        assert [each.label for each in store.labelled(ada)] == list("0123456789")
        assert store.line_accuracy(ada) == Accuracy(0, 0) and store.label_sets(ada).current == LABEL_SETS["capitals"]
        store.add_line(ada, WrittenLine(predicted="12"), characters("12"))
    assert schema_version_of_file(path) == len(STEPS) and check(path).ok
    assert [
        row[: -len(LINE_COLUMNS)] for row in execute(path, "SELECT * FROM trials LIMIT 10")
    ] == rows  # checksums included
    (backup,) = Backups(path).all()[-1:]
    assert schema_version_of_file(backup) == STEPS.index(_add_lines) and check(backup).ok
    Store(tmp_path / "new").close()  # the salvage of a damaged store needs the same order of columns
    old, new = ([row[1:3] for row in execute(each, "PRAGMA table_info(trials)")] for each in (path, tmp_path / "new"))
    assert old == new


def test_a_store_of_the_version_before_lines_can_be_read_without_a_change(tmp_path: Path) -> None:
    store_before_lines(tmp_path / STORE_FILE)
    before = (tmp_path / STORE_FILE).read_bytes()
    with closing(ReadOnlyStore(tmp_path / STORE_FILE)) as store:
        ada = store.writer("Ada")
        assert [each.label for each in store.labelled(ada)] == list("0123456789")
        assert len(store.history()) == 10 and store.ids(TrialFilter(label="7")) == [8]
        assert [each.line for each in store.iter_trials(ada, LabelSource)] == [None] * 10
        assert lines(store, ada) == {} and store.segmentation_corrections(ada) == []
    assert (tmp_path / STORE_FILE).read_bytes() == before


def test_a_line_can_be_read_from_a_store_that_is_read_only(tmp_path: Path, store: Store) -> None:
    store.add_line(store.writer("Ada"), WrittenLine(predicted="12"), characters("12"))
    store.close()
    with closing(ReadOnlyStore(tmp_path / STORE_FILE)) as again:
        assert text(again, 1) == ["12"] and again.line_accuracy(1) == Accuracy(1, 1)
        with pytest.raises(StoreError, match="for reading only"):
            again.add_line(1, WrittenLine(predicted="3"), characters("3"))


def test_the_accuracy_of_lines_reads_no_strokes(tmp_path: Path, store: Store) -> None:
    store.close()
    query = line_accuracy_query(1).compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
    plan = [row[-1] for row in execute(tmp_path / STORE_FILE, f"EXPLAIN QUERY PLAN {query}")]
    assert "SEARCH trials USING COVERING INDEX trials_by_line (line_id>?)" in plan
    assert not any("TEMP B-TREE" in step for step in plan)
