"""A page answered: trials, memory, what is read again, and files; with a real store and the shipped network."""

import pytest

from app.core.pages.page_error import PageError
from app.core.pages.page_session import PageSession
from app.core.pages.table_cell import CellStatus, TableCell
from app.core.retrain_snapshot import snapshot
from app.core.session import Session
from corrections.store.store import Store
from corrections.trials.accuracy import Accuracy
from corrections.trials.line import SegmentedBy
from corrections.trials.trial import LabelSource, Trial
from models.ink.ink import Picture
from models.ink.label_sets import LABEL_SETS
from models.ink.labels import LabelError
from models.lines.line import Box
from models.pages.reader import PageReader
from models.pages.sheet import Sheet
from models.system.errors import StoreError
from tests.app.core.pages.conftest import NUMBERS


def trials(session: Session) -> list[Trial]:
    return list(session.store.iter_trials(session.writer_id, LabelSource))


def labels(session: Session) -> list[tuple[str, str, LabelSource]]:
    return [(each.predicted, each.label, each.source) for each in trials(session)]


def cell(page: PageSession, row: int, column: int) -> TableCell:
    found = page.table.at(row, column)
    assert found
    return found


def test_a_page_is_read_as_a_table(page: PageSession) -> None:
    assert page.table.texts == NUMBERS
    assert page.table.text == "12\t345\t7\n80\t\t46\n931\t20\t57"
    assert {each.status for each in page.table.cells} == {CellStatus.READ}


def test_a_confirmed_cell_is_a_line_of_trials_with_pictures(session: Session, page: PageSession) -> None:
    step = page.confirm(0, 1)
    assert labels(session) == [(each, each, LabelSource.CONFIRMED) for each in "345"]
    assert all(isinstance(each.ink, Picture) and each.line and each.line.length == 3 for each in trials(session))
    assert session.accuracy == session.store.accuracy(session.writer_id) == Accuracy(3, 3)
    assert session.record.line_accuracy == session.store.line_accuracy(session.writer_id) == Accuracy(1, 1)
    assert len(session.memory) == 3
    assert cell(page, 0, 1).status is CellStatus.CONFIRMED and not cell(page, 0, 1).is_doubtful
    assert str(step.name) == "Confirm Cell" and step.note is None


def test_a_correction_mends_the_others(session: Session, page: PageSession) -> None:
    before = cell(page, 2, 0).probability
    step = page.answer(0, 0, "72")  # the one is a seven
    assert labels(session) == [("1", "7", LabelSource.CORRECTED), ("2", "2", LabelSource.CONFIRMED)]
    assert [(each.row, each.column, each.before, each.after) for each in step.changes] == [(2, 0, "931", "937")]
    assert cell(page, 0, 0).text == "72" and cell(page, 0, 0).status is CellStatus.CORRECTED
    assert page.table.texts[2] == ["937", "20", "57"]
    changed = step.undo()
    assert {(each.before, each.after) for each in changed} == {("72", "12"), ("937", "931")}
    assert trials(session) == [] and len(session.memory) == 0 and session.accuracy == Accuracy()
    assert page.table.texts == NUMBERS and cell(page, 2, 0).probability == before
    assert step.undo() == ()
    assert {(each.before, each.after) for each in step.redo()} == {("12", "72"), ("931", "937")}
    assert step.redo() == () and session.accuracy == Accuracy(1, 2)


def test_another_answer_relabels_the_trials_with_their_first_predictions(session: Session, page: PageSession) -> None:
    page.answer(0, 0, "72")
    ids = [each.id for each in trials(session)]
    again = page.answer(0, 0, "12")
    assert labels(session) == [("1", "1", LabelSource.CONFIRMED), ("2", "2", LabelSource.CONFIRMED)]
    assert [each.id for each in trials(session)] == ids
    assert session.memory.labels == ("1", "2")
    assert cell(page, 0, 0).status is CellStatus.CONFIRMED
    again.undo()
    assert labels(session)[0] == ("1", "7", LabelSource.CORRECTED) and session.memory.labels == ("7", "2")


def test_a_text_that_does_not_fit_is_kept_and_teaches_nothing(session: Session, page: PageSession) -> None:
    step = page.answer(0, 2, "123456789")
    assert step.note and "teaches nothing" in str(step.note)
    assert cell(page, 0, 2).text == "123456789" and trials(session) == []
    page.answer(0, 2, "7")
    assert labels(session) == [("7", "7", LabelSource.CONFIRMED)]


def test_a_character_too_few_is_believed_the_second_time(session: Session, page: PageSession) -> None:
    step = page.answer(0, 1, "34")
    if step.note and "again" in str(step.note):  # it could be aligned
        assert trials(session) == []
        assert page.answer(0, 1, "34").note is None
        (first, _) = trials(session)
        assert first.line and first.line.written.segmented_by is SegmentedBy.TYPED
        assert first.line.written.predicted == "345"
        assert session.store.segmentation_corrections(session.writer_id) == []  # pictures have no strokes
        page.answer(0, 1, "345")
        assert labels(session) == [(each, each, LabelSource.CONFIRMED) for each in "345"]


def test_an_empty_text_empties_the_cell(session: Session, page: PageSession) -> None:
    page.confirm(1, 0)
    page.answer(1, 0, " ")
    assert page.table.texts[1] == ["", "", "46"] and trials(session) == []
    with pytest.raises(LabelError):
        page.answer(1, 0, "\ue000")
    assert page.table.texts[1] == ["", "", "46"]


def test_a_cell_without_ink_is_added_by_its_text(session: Session, page: PageSession) -> None:
    step = page.answer(1, 1, "5")
    assert page.table.texts[1] == ["80", "5", "46"] and trials(session) == []
    assert cell(page, 1, 1).status is CellStatus.ADDED and not cell(page, 1, 1).is_doubtful
    page.answer(1, 1, "6")
    assert cell(page, 1, 1).text == "6"
    step.undo()
    assert page.table.texts == NUMBERS
    with pytest.raises(PageError, match="needs ink or a text"):
        page.add(1, 1)
    with pytest.raises(PageError, match="already a cell"):
        page.add(0, 0, text="3")


def test_ink_is_made_a_cell_by_a_region(page: PageSession) -> None:
    ink = cell(page, 0, 1).box
    assert ink
    page.delete(0, 1)
    assert page.table.texts[0] == ["12", "", "7"]
    region = Box(ink.left - 5, ink.top - 5, ink.right + 5, ink.bottom + 5)
    assert page.table.place_for(region) == (0, 1)
    step = page.add(0, 1, box=region)
    assert page.table.texts == NUMBERS and cell(page, 0, 1).status is CellStatus.READ
    step.undo()
    page.add(0, 1, box=region, text="345")
    assert cell(page, 0, 1).status is CellStatus.CONFIRMED
    with pytest.raises(PageError, match="no ink in this region"):
        page.add(1, 1, box=region)
    with pytest.raises(PageError, match="nothing in this place"):
        page.delete(1, 1)


def test_a_region_takes_ink_from_undecided_cells_only(page: PageSession) -> None:
    last = cell(page, 2, 0).characters[2].box
    page.add(2, 3, box=last)
    assert page.table.texts[2] == ["93", "20", "57", "1"]


def test_rows_and_columns(page: PageSession) -> None:
    steps = [
        page.insert_row(1),
        page.insert_column(3),
        page.delete_row(0),
        page.delete_column(0),
        page.move(1, 1, 0, 0),
    ]
    assert page.table.texts == [["46", "", ""], ["", "", ""], ["20", "57", ""]]
    page.move(0, 0, 2, 0)
    assert page.table.texts[0][0] == "20" and page.table.texts[2][0] == "46"
    for step in reversed(steps[:]):
        step.undo()
    assert page.table.texts == NUMBERS


def test_cells_are_merged_and_read_together(session: Session, page: PageSession) -> None:
    step = page.merge([(0, 0), (0, 1)])
    assert page.table.texts[0] == ["12345", "", "7"] and trials(session) == []
    step.undo()
    page.answer(0, 0, "72")
    page.confirm(0, 1)
    merged = page.merge([(0, 1), (0, 0)])
    assert cell(page, 0, 0).text == "72345" and cell(page, 0, 0).answer
    assert [each[:2] for each in labels(session)] == [("1", "7"), ("2", "2"), ("3", "3"), ("4", "4"), ("5", "5")]
    assert session.accuracy == Accuracy(4, 5)
    merged.undo()
    assert page.table.texts[0] == ["72", "345", "7"] and session.accuracy == Accuracy(4, 5)
    with pytest.raises(PageError, match="at least two"):
        page.merge([(0, 0), (1, 1)])


def test_a_cell_is_split_between_characters_and_through_them(session: Session, page: PageSession) -> None:
    ink = page.sheet.ink.copy()
    second = cell(page, 0, 1).characters[1].box
    between = page.split(0, 1, second.left - 2)
    assert page.table.texts[0] == ["12", "3", "45", "7"]
    between.undo()
    through = page.split(2, 1, (cell(page, 2, 1).characters[0].box.left + cell(page, 2, 1).characters[0].box.right) / 2)
    assert len(page.table.cells) == 9 and (page.sheet.ink != ink).sum() < 40
    page.answer(0, 1, "345")
    assert [each.label for each in trials(session)] == ["3", "4", "5"]
    through.undo()
    assert (page.sheet.ink == ink).all() and len(page.table.cells) == 8
    page.answer(0, 1, "945")
    page.split(0, 1, second.left - 2)
    assert page.table.texts[0] == ["12", "9", "45", "7"]
    assert cell(page, 0, 2).status is CellStatus.CONFIRMED and cell(page, 0, 1).status is CellStatus.CORRECTED
    assert sorted(each[:2] for each in labels(session)) == [("3", "9"), ("4", "4"), ("5", "5")]
    with pytest.raises(PageError, match="one side"):
        page.split(0, 1, 0)
    assert page.table.texts[0] == ["12", "9", "45", "7"]


def test_what_is_kept_from_before_a_cut_changes_no_reading(session: Session, page: PageSession) -> None:
    box = cell(page, 0, 1).characters[1].box
    page.split(0, 1, (box.left + box.right) / 2)
    page.answer(0, 0, "72")
    kept = [(each.text, each.probability) for each in page.table.cells if each.answer is None]
    page._reader = PageReader(session.champion.classifier)  # which has read nothing
    page.refresh()
    assert [(each.text, each.probability) for each in page.table.cells if each.answer is None] == kept


def test_a_region_is_read_alone(session: Session, page: PageSession) -> None:
    page.confirm(0, 0)
    step = page.read_region(Box(0, 85, 1000, 1000))
    assert page.table.texts == NUMBERS[1:] and trials(session) == []
    step.undo()
    assert page.table.texts == NUMBERS and len(trials(session)) == 2


def test_what_is_left_is_accepted_once(session: Session, page: PageSession) -> None:
    first = page.answer(0, 0, "72")
    assert page.accept_rest() == 7 and session.accuracy == Accuracy(16, 17)
    assert page.accept_rest() == 0 and session.accuracy == Accuracy(16, 17)
    ids = {each.id for each in trials(session)}
    assert len(session.memory) == 2  # accepted readings teach nothing
    page.confirm(0, 1)
    assert {each.id for each in trials(session)} == ids and session.accuracy == Accuracy(16, 17)
    corrected = page.answer(1, 0, "86")
    assert session.accuracy == Accuracy(15, 17)
    corrected.undo()
    assert session.accuracy == Accuracy(16, 17)
    first.undo()
    assert session.accuracy == Accuracy(15, 15)
    assert page.accept_rest() == 2  # 12, which is accepted now, and 937, which is read as 931 again
    assert session.accuracy == Accuracy(17, 17)
    page.delete(0, 0)
    assert session.accuracy == Accuracy(15, 15)


def test_another_label_set_reads_the_rest_anew(session: Session, page: PageSession) -> None:
    page.confirm(0, 0)
    session.switch_to(session.switcher.for_label_set(LABEL_SETS["capitals"], session.current_writer))
    assert page.refresh()
    assert page.table.texts[0][0] == "12" and not any(each.isdigit() for each in page.table.texts[0][1])
    steps = [page.answer(1, 0, "BO"), page.answer(1, 0, "BO")]  # letters are wider: it may be read as one
    assert {each.model_id for each in trials(session)[2:]} == {session.champion.classifier.model_id}
    session.switch_to(session.switcher.for_label_set(LABEL_SETS["digits"], session.current_writer))
    for step in reversed(steps):
        step.undo()
    assert page.table.texts == [["12", "345", "7"], *NUMBERS[1:]] and len(trials(session)) == 2


def test_another_writers_answers_stay_theirs(session: Session, page: PageSession) -> None:
    step = page.answer(0, 0, "72")
    session.switch_writer("Ada")
    assert page.refresh()[-1].after == "931"
    step.undo()
    assert page.table.texts == NUMBERS and session.store.counts(session.store.writer("me")).total() == 0
    step.redo()
    assert page.table.texts == [["72", "345", "7"], *NUMBERS[1:]] and len(session.memory) == 0
    assert session.store.counts(session.store.writer("me")).total() == 2


def test_answers_that_wait_are_taken_back_and_relabelled(
    session: Session, page: PageSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("full")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "_add_in_order", full)
        first = page.answer(0, 0, "72")
        second = page.answer(0, 0, "42")
        assert session.store.waiting_count == 2 and session.memory.labels == ("4", "2")
        second.undo()
        assert session.memory.labels == ("7", "2")
        third = page.confirm(0, 1)
    session.store.retry()
    assert [each.label for each in trials(session)] == ["7", "2", "3", "4", "5"]
    third.undo()
    assert [each.label for each in trials(session)] == ["7", "2"]
    first.undo()
    assert trials(session) == [] and len(session.memory) == 0
    first.redo()
    assert [each.label for each in trials(session)] == ["7", "2"]


def test_a_store_that_cannot_be_written_changes_nothing(
    session: Session, page: PageSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("full")

    step = page.answer(0, 0, "72")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "remove_all", full)
        with pytest.raises(StoreError, match="full"):
            step.undo()
        with pytest.raises(StoreError, match="full"):
            page.merge([(0, 0), (0, 1)])
    assert page.table.texts[0][:2] == ["72", "345"] and len(trials(session)) == 2
    step.undo()
    assert page.table.texts == NUMBERS and trials(session) == []


def test_trials_deleted_elsewhere_stay_deleted(session: Session, page: PageSession) -> None:
    step = page.answer(0, 0, "72")
    with session.editing_trials() as store:
        store.remove_all([each.id for each in trials(session)])
    step.undo()
    step.redo()
    assert trials(session) == [] and page.table.texts[0][0] == "72" and len(session.memory) == 0


def test_retraining_takes_characters_of_pages(session: Session, page: PageSession, sheet: Sheet) -> None:
    page.answer(0, 0, "72")
    page.accept_rest()
    drawings = snapshot(session.store, [session.writer])()
    assert [(each.label, type(each.ink)) for each in drawings.learned] == [("7", Picture), ("2", Picture)]
    assert len(drawings.accepted) == 15
